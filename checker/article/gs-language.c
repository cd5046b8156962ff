/* SPDX-License-Identifier: MIT */
/* Tells English from other languages by its function words, other scripts, and what letter groups
 * say. */
#include "article/gs-language.h"

#include <string.h>

#include "article/gs-article-private.h"
#include "article/gs-language-count.h"
#include "article/gs-language-guess.h"
#include "article/gs-language-words.h"

/* fewer words tell nothing */
#define GS_MIN_WORDS 40
/* the share of function words below which a text is not English: in news it is .25 to .40, in other
 * languages of Latin letters the forms that happen to be the same stay below .08 */
#define GS_MIN_SHARE 0.14
/* the share that is English without doubt, and the bytes at each end of a paragraph in which it is
 * looked for */
#define GS_CLEAR_SHARE 0.2
#define GS_CLEAR_WORDS 200
#define GS_END_LENGTH  160u
/* a paragraph of fewer words is judged with its neighbours only */
#define GS_MIN_PARAGRAPH_WORDS 12
/* the share in a paragraph below which letter groups are asked */
#define GS_MAX_FOREIGN_SHARE 0.08
/* letters of scripts other than Latin, of all letters, that make a text foreign whatever its words
 */
#define GS_FOREIGN_SCRIPT_SHARE 0.5
#define GS_MIN_LETTERS          20
/* with fewer letters, nearly all must be of another script */
#define GS_MIN_OTHER_LETTERS 6
#define GS_ALL_SCRIPT_SHARE  0.9
/* bytes of prose that are counted of an article, more or less, and that are enough for a guess */
#define GS_SAMPLE_LENGTH (256u * 1024)
#define GS_PROSE_LENGTH  4000u
#define GS_FIRST_BLOCKS  64u /* that are counted all */
/* words of a sentence that may tell its language, and words of several of which more can be told */
#define GS_MIN_SENTENCE_WORDS  4
#define GS_MIN_SENTENCES_WORDS 24
/* small words of another language that tell it */
#define GS_MIN_SMALL_WORDS 2

static gboolean
gs_count_is_other_script (const GsLanguageCount *count)
{
  double share = count->n_letters >= GS_MIN_LETTERS ? GS_FOREIGN_SCRIPT_SHARE : GS_ALL_SCRIPT_SHARE;

  return count->n_other_script >= GS_MIN_OTHER_LETTERS
         && count->n_other_script > count->n_letters * share;
}

static gboolean
gs_block_is_prose (GsBlockKind kind)
{
  return kind == GS_BLOCK_PARAGRAPH || kind == GS_BLOCK_LIST_ITEM || kind == GS_BLOCK_QUOTATION
         || kind == GS_BLOCK_HEADLINE || kind == GS_BLOCK_FOREIGN;
}

/* English, whatever may follow */
static gboolean
gs_count_is_clear (const GsLanguageCount *count)
{
  return count->n_words >= GS_CLEAR_WORDS && count->n_other_script == 0
         && count->n_english >= count->n_words * GS_CLEAR_SHARE;
}

/* bytes of a stretch, at most so many, that end with a whole character */
static gsize
gs_language_cut (const char *text, GsSpan span, gsize limit)
{
  gsize length = gs_span_length (span);

  if (length <= limit)
    return length;
  while (limit > 0 && ((guchar) text[span.start + limit] & 0xc0) == 0x80)
    limit--;
  return limit;
}

/* an article that begins in English needs no counting to its end: each paragraph is judged by
 * itself later on. Of a long one in another language every so many blocks are enough */
static GsLanguageCount
gs_article_count (const GsArticle *article)
{
  gsize length;
  const char *text = gs_article_get_text (article, &length);
  GsLanguageCount count = { 0 };
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  guint step = (guint) (length / GS_SAMPLE_LENGTH) + 1;

  for (guint i = 0; i < n_blocks && !gs_count_is_clear (&count);
       i += i > GS_FIRST_BLOCKS ? step : 1)
    if (gs_block_is_prose (blocks[i].kind))
      gs_language_count_add (&count, text + blocks[i].span.start,
                             gs_language_cut (text, blocks[i].span, GS_SAMPLE_LENGTH));
  return count;
}

/* all prose that may tell a language, up to what is enough for a guess */
static char *
gs_article_dup_prose (const GsArticle *article)
{
  const char *text = gs_article_get_text (article, NULL);
  GString *prose = g_string_new (NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks && prose->len < GS_PROSE_LENGTH; i++)
    {
      if (!gs_block_is_prose (blocks[i].kind))
        continue;
      g_string_append_len (prose, text + blocks[i].span.start,
                           (gssize) gs_language_cut (text, blocks[i].span, GS_PROSE_LENGTH));
      g_string_append_c (prose, '\n');
    }
  return g_string_free (prose, FALSE);
}

/* a sentence without any word that is surely English, most of whose words are no names: letter
 * groups tell its language, or two words with letters that English words do not have show that it
 * is another. Returns its code, "" if it cannot be told, %NULL if it may be English */
static const char *
gs_language_of_sentence (const char *text, gsize length, const GsLanguageCount *count)
{
  const char *code;

  if (gs_count_is_other_script (count) || count->n_english > 0 || count->n_common > 0
      || count->n_words < GS_MIN_SENTENCE_WORDS || count->n_small * 2 < count->n_words)
    return NULL;
  code = gs_language_guess_short (text, length);
  if (code == NULL && count->n_small_beyond >= GS_MIN_SMALL_WORDS)
    code = "";
  return code;
}

/* the language that small words tell: at least two of it, and more than of English, or one that
 * letter groups speak for as well; NULL if none */
static const char *
gs_language_of_small_words (const char *text, gsize length, const GsLanguageCount *count)
{
  GsLanguageWords words = { { 0 } };
  gboolean sure;
  guint n;
  const char *code;
  const char *other;

  gs_language_words_count (&words, text, length);
  code = gs_language_words_get_best (&words, &n, &sure);
  if (n == 0)
    return NULL;
  if (n < GS_MIN_SMALL_WORDS || n <= count->n_english)
    {
      /* names bring small words along: "van der Poel" */
      if (count->n_small * 2 < count->n_words)
        return NULL;
      other = gs_language_guess_short (text, length);
      return other != NULL && gs_language_words_get (&words, other) > 0 ? other : NULL;
    }
  /* where two have as many, the letters may know which */
  other = sure ? NULL : gs_language_guess (text, length);
  return other != NULL ? other : code;
}

static const char *
gs_article_guess (const GsArticle *article, const GsLanguageCount *count)
{
  g_autofree char *prose = gs_article_dup_prose (article);
  const char *code = gs_language_of_small_words (prose, strlen (prose), count);

  if (code == NULL)
    code = gs_language_of_sentence (prose, strlen (prose), count);
  return code != NULL && *code != '\0' ? code : gs_language_guess (prose, strlen (prose));
}

static gboolean
gs_article_has_small_words (const GsArticle *article, const GsLanguageCount *count)
{
  g_autofree char *prose = gs_article_dup_prose (article);

  return gs_language_of_small_words (prose, strlen (prose), count) != NULL;
}

/* whether a few words are of another language */
static gboolean
gs_article_is_foreign_sentence (const GsArticle *article, const GsLanguageCount *count)
{
  g_autofree char *prose = gs_article_dup_prose (article);

  return gs_language_of_small_words (prose, strlen (prose), count) != NULL
         || gs_language_of_sentence (prose, strlen (prose), count) != NULL;
}

/**
 * gs_article_is_english:
 * @article: an article
 *
 * Returns: whether the article can be analysed
 */
gboolean
gs_article_is_english (const GsArticle *article)
{
  const char *stated = gs_article_get_language (article);
  GsLanguageCount count = gs_article_count (article);
  gboolean few = count.n_english < count.n_words * GS_MIN_SHARE;

  if (gs_count_is_other_script (&count))
    return FALSE;
  if (count.n_words < GS_MIN_WORDS && stated != NULL)
    return g_ascii_strncasecmp (stated, "en", 2) == 0;
  if (!few)
    return TRUE;
  if (count.n_words < GS_MIN_SENTENCES_WORDS && gs_article_is_foreign_sentence (article, &count))
    return FALSE;
  if (count.n_words < GS_MIN_PARAGRAPH_WORDS)
    return TRUE;
  /* rosters and tables have few function words in any language: the letters decide */
  if (count.n_words >= GS_MIN_WORDS && count.n_english < count.n_words * GS_MAX_FOREIGN_SHARE / 2)
    return FALSE;
  return !gs_article_has_small_words (article, &count)
         && (count.n_english >= count.n_words * GS_MAX_FOREIGN_SHARE
             || gs_article_guess (article, &count) == NULL);
}

/* what letters alone tell: some scripts are those of one language */
static const char *
gs_article_get_script_name (const GsArticle *article)
{
  static const struct
  {
    GUnicodeScript script;
    const char *name;
  } rows[] = {
    { G_UNICODE_SCRIPT_HIRAGANA, "Japanese" },
    { G_UNICODE_SCRIPT_KATAKANA, "Japanese" },
    { G_UNICODE_SCRIPT_HAN, "Chinese" },
    { G_UNICODE_SCRIPT_HANGUL, "Korean" },
    { G_UNICODE_SCRIPT_GREEK, "Greek" },
    { G_UNICODE_SCRIPT_HEBREW, "Hebrew" },
    { G_UNICODE_SCRIPT_THAI, "Thai" },
    { G_UNICODE_SCRIPT_ARMENIAN, "Armenian" },
    { G_UNICODE_SCRIPT_GEORGIAN, "Georgian" },
    { G_UNICODE_SCRIPT_ARABIC, "a language in Arabic letters" },
    { G_UNICODE_SCRIPT_CYRILLIC, "a language in Cyrillic letters" },
    { G_UNICODE_SCRIPT_DEVANAGARI, "a language in Devanagari letters" },
  };
  g_autofree char *prose = gs_article_dup_prose (article);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (const char *at = prose; *at != '\0'; at = g_utf8_next_char (at))
      if (g_unichar_get_script (g_utf8_get_char (at)) == rows[i].script)
        return rows[i].name;
  return NULL;
}

/**
 * gs_article_dup_language_name:
 *
 * Returns: (transfer full) (nullable): what to call the language
 */
char *
gs_article_dup_language_name (const GsArticle *article)
{
  const char *stated = gs_article_get_language (article);
  GsLanguageCount count = gs_article_count (article);
  const char *code = gs_article_guess (article, &count);
  const char *name = gs_language_get_name (code != NULL ? code : stated != NULL ? stated : "");

  if (name != NULL && strcmp (name, "English") != 0)
    return g_strdup (name);
  if (stated != NULL && g_ascii_strncasecmp (stated, "en", 2) != 0)
    return g_strdup (stated);
  return gs_count_is_other_script (&count) ? g_strdup (gs_article_get_script_name (article)) : NULL;
}

/* whether a long paragraph is English at both ends, so that it need not be counted all through */
static gboolean
gs_article_is_clearly_english (const char *text, GsSpan span)
{
  const GsSpan ends[] = { GS_SPAN_INIT (span.start, span.end - GS_END_LENGTH),
                          GS_SPAN_INIT (span.end - GS_END_LENGTH, span.end) };

  if (gs_span_length (span) < 3 * GS_END_LENGTH)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GsLanguageCount count = { 0 };
      GsSpan part = ends[i];

      while (((guchar) text[part.start] & 0xc0) == 0x80)
        part.start++;
      gs_language_count_add (&count, text + part.start,
                             gs_language_cut (text, part, GS_END_LENGTH));
      if (count.n_other_script > 0 || count.n_english < count.n_words * GS_CLEAR_SHARE)
        return FALSE;
    }
  return TRUE;
}

/* the language of a paragraph that is surely not English; NULL if it may be */
static const char *
gs_article_guess_block (const GsArticle *article, GsSpan span)
{
  GsLanguageCount count = { 0 };
  const char *code;

  if (gs_article_is_clearly_english (article->text, span))
    return NULL;
  gs_language_count_add (&count, article->text + span.start, gs_span_length (span));
  if (gs_count_is_other_script (&count))
    {
      code = gs_language_guess (article->text + span.start, gs_span_length (span));
      return code != NULL ? code : "";
    }
  if (count.n_english >= count.n_words * GS_MIN_SHARE)
    return NULL;
  code =
      count.n_small * 2 < count.n_words
          ? NULL
          : gs_language_of_small_words (article->text + span.start, gs_span_length (span), &count);
  if (code != NULL)
    return code;
  if (count.n_words < GS_MIN_PARAGRAPH_WORDS || count.n_small * 2 < count.n_words
      || count.n_english >= count.n_words * GS_MAX_FOREIGN_SHARE)
    return NULL;
  return gs_language_guess (article->text + span.start, gs_span_length (span));
}

static void
gs_article_note_foreign (GsArticle *article, guint n, const char *name)
{
  char *note = g_strdup_printf ("%u paragraph%s not in English%s%s%s: left out", n,
                                n == 1 ? " is" : "s are", name != NULL ? " (the first is in " : "",
                                name != NULL ? name : "", name != NULL ? ")" : "");

  g_ptr_array_index (article->notes, article->notes->len - 1) = note;
  g_ptr_array_add (article->notes, NULL);
}

/**
 * gs_article_set_foreign_apart:
 * @article: an article that nobody else holds yet
 *
 * Returns: how many paragraphs are not in English
 */
guint
gs_article_set_foreign_apart (GsArticle *article)
{
  const char *name = NULL;
  guint n = 0;

  for (guint i = 0; i < article->blocks->len; i++)
    {
      GsBlock *block = &g_array_index (article->blocks, GsBlock, i);
      const char *code = NULL;

      if (block->kind == GS_BLOCK_PARAGRAPH || block->kind == GS_BLOCK_LIST_ITEM
          || block->kind == GS_BLOCK_QUOTATION)
        code = gs_article_guess_block (article, block->span);
      if (code == NULL)
        continue;
      block->kind = GS_BLOCK_FOREIGN;
      if (n++ == 0)
        name = gs_language_get_name (code);
    }
  if (n > 0)
    gs_article_note_foreign (article, n, name);
  return n;
}
