/* SPDX-License-Identifier: MIT */
/* Tells whether two assertions that stand against each other are of two persons or things. */
#include "comparison/gs-contrary-things.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "assertion/gs-numeral.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-manner.h"
#include "comparison/gs-quantity-pair.h"

/**
 * gs_contrary_is_of_two_groups:
 *
 * Returns: whether two groups of people are told of, however alike the rest is: "nurses rejected
 *   the offer", "porters accepted it"
 */
gboolean
gs_contrary_is_of_two_groups (const GsBatch *batch, const GsAssertionPair *pair,
                              GsAssertionOf claim, GsAssertionOf other)
{
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    {
      const GsFiller *left = &claim.assertion->slots[i];
      const GsFiller *right = &other.assertion->slots[i];

      if (pair->slots[i] == GS_FILLERS_UNKNOWN && left->entity == GS_NONE
          && right->entity == GS_NONE && gs_manner_is_person_noun (batch, left->head)
          && gs_manner_is_person_noun (batch, right->head))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_sentence_has_word (GsAssertionOf self, const char *word)
{
  const GsSentenceFacts *facts =
      &g_array_index (self.extraction->sentences, GsSentenceFacts, self.assertion->sentence);

  return gs_sentence_facts_have (facts, word);
}

static const GsQuantity *
gs_contrary_get_measured (GsAssertionOf self, GsSlot slot)
{
  guint32 index = self.assertion->slots[slot].amount;

  return index != GS_NONE ? &g_array_index (self.extraction->amounts, GsAmount, index).quantity
                          : NULL;
}

/* "won the 100 metres", "lost the 200 metres" */
static gboolean
gs_contrary_is_measured_apart (GsAssertionOf claim, GsAssertionOf other, GsSlot slot)
{
  const GsQuantity *left = gs_contrary_get_measured (claim, slot);
  const GsQuantity *right = gs_contrary_get_measured (other, slot);

  return left != NULL && right != NULL && left->dimension == right->dimension && !left->vague
         && !right->vague && gs_quantities_exclude (left, right);
}

/* whether a filler has a word that the other sentence does not know; of what has the same head
 * there, any word */
static gboolean
gs_filler_is_new_to (const GsFiller *filler, GsAssertionOf other, gboolean same_head)
{
  for (guint32 i = 0; same_head && i < filler->n_words; i++)
    if (!gs_sentence_has_word (other, filler->words[i]))
      return TRUE;
  return !gs_sentence_has_word (other, filler->head);
}

/* a content word but an adverb right behind the verb that the other sentence does not know,
 * "penguins" of "bought penguins", where the tree shows no object */
static gboolean
gs_contrary_has_new_word_behind (GsAssertionOf self, GsAssertionOf other)
{
  const GsSentenceFacts *facts =
      &g_array_index (self.extraction->sentences, GsSentenceFacts, self.assertion->sentence);
  const char *text = gs_article_get_text (self.extraction->article, NULL);
  const char *at = text + self.assertion->evidence.end;
  g_autofree char *lower = NULL;
  GsWord word;

  if (!gs_text_next_word (&at, text + facts->span.end, &word))
    return FALSE;
  lower = g_ascii_strdown (word.text, (gssize) word.length);
  for (guint32 i = 0; !g_str_has_suffix (lower, "ly") && i < facts->n_content; i++)
    if (g_str_has_prefix (lower, facts->content[i])
        && !gs_sentence_has_word (other, facts->content[i]))
      return TRUE;
  return FALSE;
}

static gboolean
gs_assertion_hides_object (const GsAssertion *assertion)
{
  return assertion->slots[GS_SLOT_THEME].head == NULL && assertion->form == GS_FORM_VERB
         && !assertion->passive;
}

/* whether what the verb is said of is no word of the other sentence */
static gboolean
gs_contrary_is_of_new_thing (GsAssertionOf self, GsAssertionOf other)
{
  const char *head = self.assertion->slots[GS_SLOT_THEME].head;

  if (head != NULL)
    return !gs_sentence_has_word (other, head);
  return gs_assertion_hides_object (self.assertion)
         && gs_contrary_has_new_word_behind (self, other);
}

/* "bought penguins", "sold camels", where not both trees show the object */
static gboolean
gs_contrary_is_of_hidden_thing (GsAssertionOf a, GsAssertionOf b)
{
  return (gs_assertion_hides_object (a.assertion) || gs_assertion_hides_object (b.assertion))
         && gs_contrary_is_of_new_thing (a, b) && gs_contrary_is_of_new_thing (b, a);
}

/**
 * gs_contrary_is_of_two_things:
 *
 * Returns: whether each names what the other knows nothing of: "approved the budget", "rejected the
 *   stadium"; "fuel prices", "food prices"
 */
gboolean
gs_contrary_is_of_two_things (const GsAssertionPair *pair, GsAssertionOf claim, GsAssertionOf other)
{
  if (gs_contrary_is_measured_apart (claim, other, GS_SLOT_THEME)
      || gs_contrary_is_of_hidden_thing (claim, other))
    return TRUE;
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    {
      const GsFiller *left = &claim.assertion->slots[i];
      const GsFiller *right = &other.assertion->slots[i];
      gboolean same_head = g_strcmp0 (left->head, right->head) == 0;

      if (pair->slots[i] == GS_FILLERS_UNKNOWN && left->head != NULL && right->head != NULL
          && gs_filler_is_new_to (left, other, same_head)
          && gs_filler_is_new_to (right, claim, same_head))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_word_is_number (GsWord word)
{
  g_autofree char *lower = g_ascii_strdown (word.text, (gssize) word.length);

  return g_ascii_isdigit (lower[0]) || gs_numeral_find_word (lower) >= 0;
}

/* "the actor's father", "his wife", "the mother of Ana Bell", but no "father of two" */
static gboolean
gs_filler_is_kin (const GsRules *rules, const GsExtraction *extraction, const GsFiller *filler)
{
  static const char *const owners[] = { "her", "his", "their" };
  const char *at = gs_article_get_text (extraction->article, NULL) + filler->span.start;
  const char *end = at + gs_span_length (filler->span);
  gboolean of = FALSE;
  GsWord word;

  if (filler->head == NULL || !gs_rules_has_word (rules, GS_RULES_WORD_KIN, filler->head))
    return FALSE;
  while (gs_text_next_word (&at, end, &word))
    {
      if (gs_word_is_in (word, owners, G_N_ELEMENTS (owners))
          || (word.length > 2 && memcmp (word.text + word.length - 2, "'s", 2) == 0)
          || (word.length > 4 && memcmp (word.text + word.length - 4, "’s", 4) == 0)
          || (of && !gs_word_is_number (word)))
        return TRUE;
      of = gs_word_is (word, "of");
    }
  return FALSE;
}

/**
 * gs_contrary_is_of_kin:
 *
 * Returns: whether one tells of somebody's father, wife or driver, and the other of somebody who
 *   may be that one
 */
gboolean
gs_contrary_is_of_kin (const GsRules *rules, GsAssertionOf claim, GsAssertionOf other)
{
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    {
      const GsFiller *left = &claim.assertion->slots[i];
      const GsFiller *right = &other.assertion->slots[i];

      if (left->head != NULL && right->head != NULL && strcmp (left->head, right->head) != 0
          && gs_filler_is_kin (rules, claim.extraction, left)
                 != gs_filler_is_kin (rules, other.extraction, right))
        return TRUE;
    }
  return FALSE;
}

/* the deed right behind the verb, "smoking" of "banned smoking"; (nullable) */
static const GsAssertion *
gs_contrary_find_gerund (GsAssertionOf self)
{
  const char *text = gs_article_get_text (self.extraction->article, NULL);

  for (guint32 i = 0; i < self.extraction->assertions->len; i++)
    {
      const GsAssertion *deed = gs_extraction_get_assertion (self.extraction, i);
      const char *at = text + deed->evidence.start;
      GsWord word;

      if (deed->sentence == self.assertion->sentence
          && deed->evidence.start == self.assertion->evidence.end + 1
          && gs_text_next_word (&at, text + deed->evidence.end, &word) && word.length > 4
          && memcmp (word.text + word.length - 3, "ing", 3) == 0)
        return deed;
    }
  return NULL;
}

/**
 * gs_contrary_is_of_two_deeds:
 *
 * Returns: whether at least one verb is said of a deed, and the other of another or of a thing:
 *   "banned cycling", "allowed skating"
 */
gboolean
gs_contrary_is_of_two_deeds (GsAssertionOf claim, GsAssertionOf other)
{
  const GsAssertion *one = gs_contrary_find_gerund (claim);
  const GsAssertion *two = gs_contrary_find_gerund (other);
  const char *left = one != NULL ? one->lemma : claim.assertion->slots[GS_SLOT_THEME].head;
  const char *right = two != NULL ? two->lemma : other.assertion->slots[GS_SLOT_THEME].head;

  return (one != NULL || two != NULL) && left != NULL && right != NULL && strcmp (left, right) != 0
         && !gs_sentence_has_word (claim, right) && !gs_sentence_has_word (other, left);
}
