/* SPDX-License-Identifier: MIT */
/* Finds the clauses that verbs govern, and compares them. */
#include "comparison/gs-governed.h"

#include <string.h>

#include "assertion/gs-operator-words.h"
#include "assertion/gs-predicate-words.h"
#include "comparison/gs-denied-deed.h"

/* bytes between "to" and the verb of the clause: "to publicly apologize" */
#define GS_MAX_INSERTED 16

/* whether the text from @start to @end is "to", or "to" and one adverb */
static gboolean
gs_text_is_infinitive_mark (const char *text, guint32 start, guint32 end)
{
  while (start < end && g_ascii_isspace (text[start]))
    start++;
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  if (end - start < 2 || g_ascii_strncasecmp (text + start, "to", 2) != 0)
    return FALSE;
  if (end - start == 2)
    return TRUE;
  if (!g_ascii_isspace (text[start + 2]) || end - start > 2 + GS_MAX_INSERTED)
    return FALSE;
  for (guint32 i = start + 3; i < end; i++)
    if (!g_ascii_isalpha (text[i]))
      return FALSE;
  return TRUE;
}

/* "offered to", "ordered him to"; what somebody "stopped to" do is why */
static gboolean
gs_verb_governs (const GsRules *rules, const GsAssertion *assertion)
{
  GsSignature signature;

  return assertion->form == GS_FORM_VERB
         && (gs_predicate_is_influence (rules, assertion->lemma)
             || gs_operator_find (rules, assertion->lemma, GS_WORD_VERB, GS_COMPLEMENT_INFINITIVE,
                                  assertion->passive, &signature));
}

/**
 * gs_assertion_find_governed:
 * @rules: (nullable): the packs
 *
 * Returns: the assertion whose verb stands behind "to" right behind the verb of @assertion or
 *   behind its object
 */
const GsAssertion *
gs_assertion_find_governed (const GsRules *rules, const GsExtraction *extraction,
                            const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  guint32 ends[] = { assertion->evidence.end, assertion->slots[GS_SLOT_THEME].span.end,
                     assertion->slots[GS_SLOT_RECIPIENT].span.end };

  if (!gs_verb_governs (rules, assertion))
    return NULL;
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *other = gs_extraction_get_assertion (extraction, i);

      if (other->sentence != assertion->sentence || other->token <= assertion->token
          || other->form == GS_FORM_EVENT)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (ends[k] >= assertion->evidence.end && ends[k] < other->evidence.start
            && gs_text_is_infinitive_mark (text, ends[k], other->evidence.start))
          return other;
    }
  return NULL;
}

/**
 * gs_assertion_is_denied_with:
 * @rules: (nullable): the packs
 *
 * Returns: whether a verb that is negated or denied governs the assertion: the threat is denied,
 * and the suit only with it
 */
gboolean
gs_assertion_is_denied_with (const GsRules *rules, const GsExtraction *extraction,
                             const GsAssertion *assertion)
{
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *other = gs_extraction_get_assertion (extraction, i);

      if (other->sentence == assertion->sentence && gs_assertion_is_negated (other)
          && gs_assertion_find_governed (rules, extraction, other) == assertion)
        return TRUE;
    }
  return FALSE;
}

/* "threatened to charge the family", "threatened the family": whom the deed or the verb itself is
 * done to is whom the other verb is said of */
static gboolean
gs_governed_reaches (const GsBatch *batch, GsAssertionOf own, const GsAssertion *governed,
                     GsAssertionOf other)
{
  GsSlotOf theme = { other.extraction, &other.assertion->slots[GS_SLOT_THEME] };
  GsSlotOf straight = { own.extraction, &own.assertion->slots[GS_SLOT_THEME] };
  GsSlotOf through = { own.extraction, &governed->slots[GS_SLOT_THEME] };

  return gs_filler_relation_is_match (gs_fillers_compare (batch, through, theme))
         || gs_filler_relation_is_match (gs_fillers_compare (batch, straight, theme));
}

/* whether what both are done to is one, or neither says it */
static gboolean
gs_governed_slots_match (const GsAssertionPair *pair, const GsAssertion *a, const GsAssertion *b)
{
  for (guint i = GS_SLOT_THEME; i <= GS_SLOT_RECIPIENT; i++)
    if (pair->slots[i] != GS_FILLERS_ABSENT
            ? !gs_filler_relation_is_match (pair->slots[i])
            : (a->slots[i].head != NULL) != (b->slots[i].head != NULL))
      return FALSE;
  return TRUE;
}

/**
 * gs_governed_compare:
 * @batch: for rules and lexicon
 *
 * Returns: how what both govern stands to each other
 */
GsGovernedRelation
gs_governed_compare (const GsBatch *batch, GsAssertionOf a, GsAssertionOf b)
{
  const GsAssertion *left = gs_assertion_find_governed (batch->rules, a.extraction, a.assertion);
  const GsAssertion *right = gs_assertion_find_governed (batch->rules, b.extraction, b.assertion);
  GsAssertionPair pair;

  if (left == NULL && right == NULL)
    return GS_GOVERNED_NONE;
  if (left == NULL || right == NULL)
    return (left != NULL ? gs_governed_reaches (batch, a, left, b)
                         : gs_governed_reaches (batch, b, right, a))
               ? GS_GOVERNED_REACHES
               : GS_GOVERNED_ONE;
  gs_assertion_pair_read (&pair, batch, NULL, (GsAssertionOf){ a.extraction, left },
                          (GsAssertionOf){ b.extraction, right });
  return pair.predicate >= GS_PREDICATES_SYNONYM && pair.n_different == 0
                 && pair.time != GS_BINDING_EXCLUDED && pair.place != GS_BINDING_EXCLUDED
                 && gs_governed_slots_match (&pair, left, right)
             ? GS_GOVERNED_SAME
             : GS_GOVERNED_OTHER;
}

/**
 * gs_topics_may_be_one:
 * @batch: for the rules
 *
 * Returns: FALSE if both are verbs of saying and only one says about what, or each about something
 *   else
 */
gboolean
gs_topics_may_be_one (const GsBatch *batch, const GsAssertionPair *pair, const GsAssertion *a,
                      const GsAssertion *b)
{
  GsFillerRelation topic = pair->slots[GS_SLOT_MANNER];

  if (!gs_operator_is_report (batch->rules, a->lemma))
    return TRUE;
  if (topic != GS_FILLERS_ABSENT)
    return gs_filler_relation_is_match (topic);
  return (a->slots[GS_SLOT_MANNER].head != NULL) == (b->slots[GS_SLOT_MANNER].head != NULL);
}
