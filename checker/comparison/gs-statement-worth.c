/* SPDX-License-Identifier: MIT */
/* Knows which assertions tell something, and which names stand in their phrases. */
#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-canonical-word.h"
#include "comparison/gs-statement-private.h"

/* the product code among the names of a phrase; NULL if there is none */
const char *
gs_filler_find_code (const GsExtraction *extraction, const GsFiller *filler)
{
  for (guint i = gs_extraction_find_mention (extraction, filler->span.start);
       i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->span.start >= filler->span.end)
        break;
      for (guint32 k = 0; k < mention->n_words; k++)
        if (gs_canonical_word_is_code (mention->words[k].folded))
          return mention->words[k].folded;
    }
  for (guint32 i = 0; i < filler->n_words; i++)
    if (gs_canonical_word_is_code (filler->words[i]))
      return filler->words[i];
  return NULL;
}

/* bytes between a phrase and the name that stands for the same: ", the " */
#define GS_APPOSITION_GAP 7

/* the name right behind a noun phrase and a comma: "a new product, the H20 chip"; NULL if none */
const GsMention *
gs_filler_find_apposition (const GsExtraction *extraction, const GsFiller *filler)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  if (text[filler->span.end] != ',')
    return NULL;
  for (guint i = gs_extraction_find_mention (extraction, filler->span.end);
       i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->span.start > filler->span.end + GS_APPOSITION_GAP)
        return NULL;
      if (mention->span.start > filler->span.end)
        return mention;
    }
  return NULL;
}

/* whether a name or a quantity stands in the clause */
gboolean
gs_assertion_has_name (const GsExtraction *extraction, const GsAssertion *assertion,
                       guint32 *first_mention)
{
  for (guint i = 0; i < GS_N_SLOTS; i++)
    if (assertion->slots[i].head != NULL
        && (assertion->slots[i].entity != GS_NONE || assertion->slots[i].amount != GS_NONE))
      return TRUE;
  for (guint32 i = *first_mention; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (mention->sentence < assertion->sentence)
        *first_mention = i + 1;
      else if (mention->sentence > assertion->sentence)
        return FALSE;
      else if (gs_span_overlaps (mention->span, assertion->span))
        return TRUE;
    }
  return FALSE;
}

/* a filler that says who or what: no pronoun that nobody resolved */
static gboolean
gs_filler_says (const GsFiller *filler)
{
  return filler->head != NULL && (filler->n_words > 0 || filler->entity != GS_NONE);
}

/* an action that is only spoken of: "restrictions on exporting", "accused of taking" */
static gboolean
gs_assertion_is_spoken_of (const GsExtraction *extraction, const GsAssertion *assertion)
{
  static const char *const prepositions[] = { "on", "of", "for", "from", "about", "against" };
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan span = assertion->evidence;
  guint32 end = span.start;
  guint32 start;

  if (assertion->form != GS_FORM_VERB || gs_span_length (span) < 5
      || memcmp (text + span.end - 3, "ing", 3) != 0)
    return FALSE;
  while (end > 0 && text[end - 1] == ' ')
    end--;
  for (start = end; start > 0 && g_ascii_isalpha (text[start - 1]);)
    start--;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (strlen (prepositions[i]) == end - start
        && memcmp (prepositions[i], text + start, end - start) == 0)
      return TRUE;
  return FALSE;
}

gboolean
gs_assertion_tells (const GsExtraction *extraction, const GsAssertion *assertion)
{
  const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];

  if (gs_assertion_is_spoken_of (extraction, assertion))
    return FALSE;
  return assertion->form != GS_FORM_EVENT || assertion->direction != 0
         || (gs_filler_says (theme)
             && (gs_filler_says (&assertion->slots[GS_SLOT_AGENT]) || theme->n_others > 0));
}

gboolean
gs_assertion_is_saying (const GsRules *rules, const GsAssertion *assertion)
{
  gsize length = strlen (assertion->lemma);

  return assertion->form == GS_FORM_VERB && assertion->polarity > 0
         && gs_rules_find_word (rules, GS_RULES_WORD_REPORT, assertion->lemma, length) != NULL;
}
