/* SPDX-License-Identifier: MIT */
/* Joins tokens around hyphens and judges which capitals mean a name. */
#include "assertion/gs-name-chunk.h"

#include <string.h>

#include "assertion/gs-casing.h"
#include "assertion/gs-rules-confusions.h"
#include "assertion/gs-rules-names.h"

/* "un" and "te" are words of the lexicon and parts of names */
#define GS_MIN_PLAIN_PART 3
/* from this length a capital inside a sentence is a name whatever its tag */
#define GS_MIN_MISTAGGED 5

/* the first byte of a sign that is no ASCII: dashes and quotation marks */
#define GS_SIGN_BYTE '\xe2'

static gboolean
gs_token_is_hyphen (const char *form)
{
  if (*form == '-')
    return form[1] == '\0';
  return *form == GS_SIGN_BYTE && (g_str_equal (form, "\u2010") || g_str_equal (form, "\u2011"));
}

static gboolean
gs_token_is_possessive (const char *form)
{
  if (*form == '\'')
    return form[1] == '\0' || g_str_equal (form, "'s");
  return *form == GS_SIGN_BYTE && (g_str_equal (form, "’s") || g_str_equal (form, "’"));
}

static gboolean
gs_form_is_word (const char *form)
{
  return (guchar) *form < 0x80 ? g_ascii_isalnum (*form)
                               : g_unichar_isalnum (g_utf8_get_char (form));
}

static gboolean
gs_form_is_small (const char *form)
{
  return (guchar) *form < 0x80 ? g_ascii_islower (*form)
                               : g_unichar_islower (g_utf8_get_char (form));
}

/* a capital beyond the first letter: "iPhone", "NATO", "H2O" (but not an all-capital shout) */
static gboolean
gs_form_has_inner_capital (const char *form)
{
  for (const char *p = g_utf8_next_char (form); *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p < 0x80 ? g_ascii_isupper (*p) : g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
gs_form_has_digit (const char *form)
{
  for (; *form != '\0'; form++)
    if (g_ascii_isdigit (*form))
      return TRUE;
  return FALSE;
}

static gboolean
gs_form_has_letter (const char *form)
{
  for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
gs_token_is_glued (const GsSentence *sentence, guint32 token)
{
  return token > 0 && !sentence->space_after[token - 1];
}

/* the last token of the chunk that begins at @first */
static guint32
gs_chunk_find_last (const GsSentence *sentence, guint32 first)
{
  guint32 last = first;

  while (last + 2 < sentence->n_tokens && gs_token_is_hyphen (sentence->forms[last + 1])
         && gs_token_is_glued (sentence, last + 1) && gs_token_is_glued (sentence, last + 2)
         && gs_form_is_word (sentence->forms[last + 2]))
    last += 2;
  return last;
}

/* whether the lexicon has the word or its base form */
static gboolean
gs_token_is_known (const GsLexicon *lexicon, const GsSentence *sentence, guint32 token)
{
  const char *form = sentence->forms[token];
  const char *lemma = sentence->lemmas[token];

  return gs_lexicon_find (lexicon, form, strlen (form)) != 0
         || (lemma != NULL && gs_lexicon_find (lexicon, lemma, strlen (lemma)) != 0);
}

/* "AMD-based", "Ethiopian-flagged": of a compound with a plain word only the name counts; a small
 * part that is no word belongs to it ("Lee Jae-myung"), as one between capitals does ("Mar-a-Lago")
 */
static void
gs_chunk_cut_plain_ends (const GsLexicon *lexicon, const GsSentence *sentence, GsNameChunk *chunk)
{
  guint32 last = chunk->first_token + chunk->n_tokens - 1;

  if (!gs_form_is_capital (sentence->forms[chunk->first_token]))
    return;
  while (last > chunk->first_token + 1 && gs_form_is_small (sentence->forms[last])
         && g_utf8_strlen (sentence->forms[last], -1) >= GS_MIN_PLAIN_PART
         && gs_token_is_known (lexicon, sentence, last))
    last -= 2;
  chunk->n_tokens = last - chunk->first_token + 1;
}

/* a capital where the position asks for one proves a name only with help: the article's own use of
 * the word elsewhere, the tagger, or a dictionary that does not know the word */
static gboolean
gs_capital_is_proven (const GsExtraction *extraction, const GsLexicon *lexicon,
                      const GsSentence *sentence, const GsNameChunk *chunk, gboolean title_cased)
{
  GsCasing casing = gs_casing_get (extraction, chunk->folded);
  gboolean tagged = FALSE;
  gboolean known;

  if (casing.capital > 0)
    return casing.capital >= casing.lower;
  if (casing.lower > 0)
    return FALSE;
  for (guint32 i = 0; i < chunk->n_tokens; i++)
    tagged |= sentence->upos[chunk->first_token + i] == GS_UPOS_PROPN;
  known = gs_token_is_known (lexicon, sentence, chunk->first_token);
  return title_cased ? tagged && !known : tagged || !known;
}

static gboolean
gs_chunk_is_sentence_start (const GsSentence *sentence, const GsNameChunk *chunk)
{
  for (guint32 i = 0; i < chunk->first_token; i++)
    if (gs_form_is_word (sentence->forms[i]))
      return strchr (":.!?\"", *sentence->forms[chunk->first_token - 1]) != NULL
             || g_str_equal (sentence->forms[chunk->first_token - 1], "“")
             || g_str_equal (sentence->forms[chunk->first_token - 1], "‘");
  return TRUE;
}

static gboolean
gs_chunk_is_code (const char *form)
{
  return gs_form_has_digit (form) && gs_form_has_letter (form)
         && (gs_form_is_capital (form) || gs_form_has_inner_capital (form));
}

/* closed classes never make a name: a capital on them is a place or a title's own business */
static gboolean
gs_chunk_is_function_word (const GsSentence *sentence, const GsNameChunk *chunk)
{
  switch ((GsUpos) sentence->upos[chunk->first_token])
    {
    case GS_UPOS_PRON:
    case GS_UPOS_DET:
    case GS_UPOS_AUX:
    case GS_UPOS_CCONJ:
    case GS_UPOS_SCONJ:
    case GS_UPOS_PART:
    case GS_UPOS_ADP:
    case GS_UPOS_PUNCT:
    case GS_UPOS_SYM:
      return chunk->n_tokens == 1;
    default:
      return FALSE;
    }
}

static gboolean
gs_token_is_number (const GsSentence *sentence, guint32 token)
{
  /* before the first token wraps around and is none, too */
  return token < sentence->n_tokens && g_ascii_isdigit (*sentence->forms[token]);
}

/* a day of the week or a month: a time, not a name; a month that persons are called after only
 * beside a number: "May 8" */
static gboolean
gs_chunk_is_calendar_word (const GsSentence *sentence, const GsNameChunk *chunk)
{
  static const char *const words[] = {
    "monday",   "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday", "january",
    "february", "july",    "september", "october",  "november", "december", NULL,
  };
  static const char *const names[] = { "march", "april", "may", "june", "august", NULL };

  if (g_strv_contains (words, chunk->folded))
    return TRUE;
  return (gs_token_is_number (sentence, chunk->first_token - 1)
          || gs_token_is_number (sentence, chunk->first_token + chunk->n_tokens))
         && g_strv_contains (names, chunk->folded);
}

/* "al-Assad", "el-Sisi": a particle that a hyphen joins to a capital */
static gboolean
gs_chunk_begins_with_particle (const GsRules *rules, const GsSentence *sentence,
                               const GsNameChunk *chunk)
{
  const char *first = sentence->forms[chunk->first_token];
  const char *hyphen = strchr (first, '-');
  gsize length = hyphen != NULL ? (gsize) (hyphen - first) : strlen (first);
  const char *rest = hyphen != NULL        ? hyphen + 1
                     : chunk->n_tokens > 2 ? sentence->forms[chunk->first_token + 2]
                                           : "";

  return gs_form_is_capital (rest) && gs_rules_is_name_particle (rules, first, length);
}

static gboolean
gs_form_is_all_capitals (const char *form)
{
  for (const char *p = form; *p != '\0'; p++)
    if (!g_ascii_isupper (*p))
      return FALSE;
  return form[0] != '\0' && form[1] != '\0';
}

/* a known name that is spelled as a pronoun, in capitals between small words: "WHO", "US" */
static gboolean
gs_chunk_is_known_acronym (const GsRules *rules, const GsSentence *sentence,
                           const GsNameChunk *chunk)
{
  const char *form = sentence->forms[chunk->first_token];
  guint n_names;

  if (chunk->n_tokens != 1 || sentence->upos[chunk->first_token] != GS_UPOS_PRON
      || !gs_form_is_all_capitals (form)
      || gs_rules_find_names (rules, form, strlen (form), &n_names) == NULL || n_names == 0)
    return FALSE;
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (gs_form_is_small (sentence->forms[i]))
      return TRUE;
  return FALSE;
}

/* whether it is a name unless it is a word of the calendar */
static gboolean
gs_chunk_may_be_name (const GsExtraction *extraction, const GsRules *rules,
                      const GsLexicon *lexicon, const GsSentence *sentence,
                      const GsNameChunk *chunk, gboolean title_cased)
{
  const char *form = sentence->forms[chunk->first_token];

  if (!chunk->is_word)
    return FALSE;
  if (gs_chunk_is_code (form) || gs_chunk_is_known_acronym (rules, sentence, chunk))
    return TRUE;
  if (!gs_form_is_capital (form))
    return gs_chunk_begins_with_particle (rules, sentence, chunk)
           || (gs_form_has_inner_capital (form) && strchr (form, '-') == NULL);
  if (title_cased || gs_chunk_is_sentence_start (sentence, chunk))
    return !gs_chunk_is_function_word (sentence, chunk)
           && gs_capital_is_proven (extraction, lexicon, sentence, chunk, title_cased);
  /* inside a plain sentence a capital outweighs the tagger, which takes a rare name for anything */
  return !gs_chunk_is_function_word (sentence, chunk)
         || g_utf8_strlen (form, -1) >= GS_MIN_MISTAGGED;
}

static const char *
gs_chunk_fold (GsExtraction *extraction, const GsSentence *sentence, const GsNameChunk *chunk,
               const char *text)
{
  const char *form = sentence->forms[chunk->first_token];
  gsize length = gs_span_length (chunk->span);

  if (chunk->n_tokens == 1 && strlen (form) == length
      && memcmp (form, text + chunk->span.start, length) == 0)
    return gs_extraction_fold_word (extraction, form);
  return gs_extraction_intern_folded (extraction, text + chunk->span.start, (gssize) length);
}

/**
 * gs_name_chunks_new:
 * @extraction: casing is counted, strings are interned here
 * @rules: name particles
 * @lexicon: which words are known
 * @sentence: the tokens
 *
 * Returns: (transfer full): an array of GsNameChunk in text order; possessive endings make no chunk
 */
GArray *
gs_name_chunks_new (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon,
                    const GsSentence *sentence)
{
  GArray *chunks = g_array_sized_new (FALSE, FALSE, sizeof (GsNameChunk), sentence->n_tokens);
  const char *text = gs_article_get_text (extraction->article, NULL);
  gboolean title_cased = gs_casing_is_title_cased (sentence);
  guint32 i = 0;

  while (i < sentence->n_tokens)
    {
      guint32 last = gs_chunk_find_last (sentence, i);
      GsNameChunk chunk = { .first_token = i, .n_tokens = last - i + 1 };

      if (gs_token_is_possessive (sentence->forms[i]) && gs_token_is_glued (sentence, i)
          && chunks->len > 0)
        {
          g_array_index (chunks, GsNameChunk, chunks->len - 1).possessed = TRUE;
          i++;
          continue;
        }
      gs_chunk_cut_plain_ends (lexicon, sentence, &chunk);
      last = chunk.first_token + chunk.n_tokens - 1;
      chunk.span = GS_SPAN_INIT (sentence->spans[i].start, sentence->spans[last].end);
      chunk.folded = gs_chunk_fold (extraction, sentence, &chunk, text);
      chunk.is_word = gs_form_is_word (sentence->forms[i]);
      chunk.glued = gs_token_is_glued (sentence, i);
      chunk.is_name =
          gs_chunk_may_be_name (extraction, rules, lexicon, sentence, &chunk, title_cased)
          && !gs_chunk_is_calendar_word (sentence, &chunk);
      chunk.is_lower = chunk.is_word && !chunk.is_name && !gs_form_has_digit (sentence->forms[i])
                       && gs_form_is_small (sentence->forms[i]);
      g_array_append_val (chunks, chunk);
      i = last + 1;
    }
  return chunks;
}
