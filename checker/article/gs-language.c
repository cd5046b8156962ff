/* SPDX-License-Identifier: MIT */
/* Counts English function words: a third of running English, next to none of any other language. */
#include "article/gs-language.h"

#include <stdlib.h>
#include <string.h>

#include "article/gs-article-private.h"
#include "article/gs-language-guess.h"
#include "article/gs-language-words.h"

/* fewer words tell nothing */
#define GS_MIN_WORDS 40
/* the share of function words below which a text is not English: in news it is .25 to .40, in other
 * languages of Latin letters the forms that happen to be the same stay below .08 */
#define GS_MIN_SHARE 0.14
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
/* small words of another language that tell it */
#define GS_MIN_SMALL_WORDS 2
/* a longer word is none of them */
#define GS_MAX_LETTERS 7

/* sorted; the commonest words of English that few other languages have */
static const char *const function_words[] = {
  "about", "after", "also", "and",  "are",  "as",    "at",    "be",   "been",  "but",   "by",
  "could", "for",   "from", "had",  "has",  "have",  "he",    "her",  "his",   "how",   "if",
  "in",    "into",  "is",   "it",   "its",  "more",  "not",   "of",   "on",    "or",    "our",
  "out",   "over",  "said", "she",  "that", "the",   "their", "them", "there", "they",  "this",
  "to",    "was",   "were", "what", "when", "which", "who",   "will", "with",  "would", "you",
};

static int
gs_compare_words (const void *a, const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

static gboolean
gs_is_function_word (const char *word)
{
  return bsearch (word, function_words, G_N_ELEMENTS (function_words), sizeof *function_words,
                  gs_compare_words)
         != NULL;
}

typedef struct
{
  guint n_words;
  guint n_english; /* function words of English among them */
  guint n_small;   /* words that do not begin with a capital: names do in any language */
  guint n_letters;
  guint n_other_script; /* letters that are not Latin */
} GsLanguageCount;

/* reads a word and counts its letters; @word is filled as far as it may be a function word */
static gsize
gs_count_letters (const char **at, const char *end, char *word, GsLanguageCount *count)
{
  gsize length = 0;

  for (; *at < end && g_unichar_isalpha (g_utf8_get_char (*at)); *at = g_utf8_next_char (*at))
    {
      gboolean ascii = (guchar) * *at < 0x80;

      if (length < GS_MAX_LETTERS)
        word[length] = ascii ? g_ascii_tolower (**at) : '?';
      count->n_other_script +=
          !ascii && g_unichar_get_script (g_utf8_get_char (*at)) != G_UNICODE_SCRIPT_LATIN;
      count->n_letters++;
      length++;
    }
  return length;
}

/* counts the words of a block, and those of English among them */
static void
gs_count_words (const char *text, GsSpan span, GsLanguageCount *count)
{
  const char *p = text + span.start;
  const char *end = text + span.end;

  while (p < end)
    {
      char word[GS_MAX_LETTERS + 1];
      gsize length;

      while (p < end && !g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p >= end)
        return;
      count->n_small += !g_unichar_isupper (g_utf8_get_char (p));
      length = gs_count_letters (&p, end, word, count);
      count->n_words++;
      if (length > GS_MAX_LETTERS)
        continue;
      word[length] = '\0';
      count->n_english += gs_is_function_word (word);
    }
}

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

static GsLanguageCount
gs_article_count (const GsArticle *article)
{
  const char *text = gs_article_get_text (article, NULL);
  GsLanguageCount count = { 0 };
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    if (gs_block_is_prose (blocks[i].kind))
      gs_count_words (text, blocks[i].span, &count);
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

  for (guint i = 0; i < n_blocks && prose->len < 4000; i++)
    {
      if (!gs_block_is_prose (blocks[i].kind))
        continue;
      g_string_append_len (prose, text + blocks[i].span.start, gs_span_length (blocks[i].span));
      g_string_append_c (prose, '\n');
    }
  return g_string_free (prose, FALSE);
}

/* the language that small words tell: at least two of it, and more than of English, or one that
 * letter groups speak for as well; NULL if none */
static const char *
gs_language_of_small_words (const char *text, gsize length, guint n_english)
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
  if (n < GS_MIN_SMALL_WORDS || n <= n_english)
    {
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
  const char *code = gs_language_of_small_words (prose, strlen (prose), count->n_english);

  return code != NULL ? code : gs_language_guess (prose, strlen (prose));
}

static gboolean
gs_article_has_small_words (const GsArticle *article, const GsLanguageCount *count)
{
  g_autofree char *prose = gs_article_dup_prose (article);

  return gs_language_of_small_words (prose, strlen (prose), count->n_english) != NULL;
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
  if (count.n_words < GS_MIN_PARAGRAPH_WORDS)
    return !gs_article_has_small_words (article, &count);
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

/* the language of a paragraph that is surely not English; NULL if it may be */
static const char *
gs_article_guess_block (const GsArticle *article, GsSpan span)
{
  GsLanguageCount count = { 0 };
  const char *code;

  gs_count_words (article->text, span, &count);
  if (gs_count_is_other_script (&count))
    {
      code = gs_language_guess (article->text + span.start, gs_span_length (span));
      return code != NULL ? code : "";
    }
  if (count.n_english >= count.n_words * GS_MIN_SHARE)
    return NULL;
  code = count.n_small * 2 < count.n_words
             ? NULL
             : gs_language_of_small_words (article->text + span.start, gs_span_length (span),
                                           count.n_english);
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
