/* SPDX-License-Identifier: MIT */
/* Counts capitals, leaving out the places that ask for one. */
#include "assertion/gs-casing.h"

#include <string.h>

/* a headline of fewer telling words cannot be told from a row of names */
#define GS_TITLE_CASE_WORDS 3
/* in a title-cased headline at most one telling word in so many is small */
#define GS_TITLE_CASE_SMALL 8

/* the form does not begin with a byte of ASCII */
gboolean
gs_form_is_capital_char (const char *form)
{
  gunichar c = g_utf8_get_char (form);

  return g_unichar_isupper (c) || g_unichar_istitle (c);
}

static gboolean
gs_is_word (const char *form)
{
  return (guchar) *form < 0x80 ? g_ascii_isalpha (*form)
                               : g_unichar_isalpha (g_utf8_get_char (form));
}

static gboolean
gs_form_has_three (const char *form)
{
  guint n = 0;

  for (; *form != '\0' && n < 3; form++)
    n += ((guchar) *form & 0xc0) != 0x80;
  return n == 3;
}

/* words that headline writers capitalize: not the helping words, long prepositions and pronouns */
static gboolean
gs_is_telling (const GsSentence *sentence, guint32 token)
{
  switch ((GsUpos) sentence->upos[token])
    {
    case GS_UPOS_NOUN:
    case GS_UPOS_PROPN:
    case GS_UPOS_VERB:
    case GS_UPOS_ADJ:
    case GS_UPOS_ADV:
      return gs_form_has_three (sentence->forms[token]);
    default:
      return FALSE;
    }
}

/**
 * gs_casing_is_title_cased:
 *
 * Judged by the telling words after the first: a sentence full of names has small verbs and nouns
 * too, a title-cased headline has none.
 *
 * Returns: whether capitals are the rule in @sentence
 */
gboolean
gs_casing_is_title_cased (const GsSentence *sentence)
{
  guint n_words = 0;
  guint n_small = 0;

  for (guint32 i = 1; i < sentence->n_tokens; i++)
    if (gs_is_word (sentence->forms[i]) && gs_is_telling (sentence, i))
      {
        n_words++;
        n_small += !gs_form_is_capital (sentence->forms[i]);
      }
  return n_words >= GS_TITLE_CASE_WORDS && n_small * GS_TITLE_CASE_SMALL <= n_words;
}

/* whether the place asks for a capital: first word, after a colon, after an opening quotation mark
 */
static gboolean
gs_is_capital_place (const GsSentence *sentence, guint32 token)
{
  const char *before;

  while (token > 0 && !gs_is_word (sentence->forms[token - 1]))
    {
      before = sentence->forms[token - 1];
      if (strchr (":\"'`([", *before) != NULL || g_unichar_ispunct (g_utf8_get_char (before)))
        {
          if (strchr (",-/&", *before) != NULL)
            return FALSE;
          return TRUE;
        }
      token--;
    }
  return token == 0;
}

/**
 * gs_casing_count:
 * @extraction: the extraction under way
 * @sentence: one of its sentences
 */
void
gs_casing_count (GsExtraction *extraction, const GsSentence *sentence)
{
  if (sentence->block == GS_BLOCK_HEADLINE || gs_casing_is_title_cased (sentence))
    return;
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      const char *form = sentence->forms[i];
      GsCasing *casing;
      const char *folded;

      if (!gs_is_word (form) || (gs_form_is_capital (form) && gs_is_capital_place (sentence, i)))
        continue;
      folded = gs_extraction_fold_word (extraction, form);
      casing = g_hash_table_lookup (extraction->casing, folded);
      if (casing == NULL)
        {
          casing = gs_arena_alloc0 (extraction->arena, sizeof *casing);
          g_hash_table_insert (extraction->casing, (gpointer) folded, casing);
        }
      if (gs_form_is_capital (form))
        casing->capital++;
      else
        casing->lower++;
    }
}

/**
 * gs_casing_get:
 * @folded: a folded word, of any owner
 *
 * Returns: the counts
 */
GsCasing
gs_casing_get (const GsExtraction *extraction, const char *folded)
{
  guint32 id = gs_string_set_find (extraction->strings, folded, strlen (folded));
  const GsCasing *casing = NULL;

  if (id != 0)
    casing = g_hash_table_lookup (extraction->casing, gs_string_set_get (extraction->strings, id));
  return casing != NULL ? *casing : (GsCasing){ 0, 0 };
}
