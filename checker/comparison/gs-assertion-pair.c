/* SPDX-License-Identifier: MIT */
/* Reads how two assertions stand to each other. */
#include "comparison/gs-assertion-pair.h"

#include <string.h>

#include "assertion/gs-moment.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-time-pair.h"

/* how rare a sense may be for two verbs to count as synonyms */
#define GS_MAX_SENSES 2
/* what a shared name weighs, and a noun whose rarity nobody knows */
#define GS_NAME_WEIGHT 3.0
#define GS_NOUN_WEIGHT 1.5

static const char *const predicates[] = {
  [GS_PREDICATES_UNRELATED] = "unrelated", [GS_PREDICATES_RELATED] = "related",
  [GS_PREDICATES_OPPOSITE] = "opposite",   [GS_PREDICATES_SYNONYM] = "synonym",
  [GS_PREDICATES_SAME] = "same",
};

static const char *const bindings[] = {
  [GS_BINDING_UNKNOWN] = "unknown",
  [GS_BINDING_SAME] = "same",
  [GS_BINDING_COMPATIBLE] = "compatible",
  [GS_BINDING_EXCLUDED] = "excluded",
};

G_STATIC_ASSERT (G_N_ELEMENTS (predicates) == GS_N_PREDICATE_RELATIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (bindings) == GS_N_BINDINGS);

/* ---- predicates ---- */

static GsLexiconClass
gs_form_get_class (GsAssertionForm form)
{
  switch (form)
    {
    case GS_FORM_ADJECTIVE:
      return GS_LEXICON_ADJECTIVE;
    case GS_FORM_NOUN:
      return GS_LEXICON_NOUN;
    default:
      return GS_LEXICON_VERB;
    }
}

static gboolean
gs_is_vague_predicate (const char *lemma)
{
  static const char *const vague[] = { "be", "have", "do",   "get", "make", "take",
                                       "go", "come", "give", "put", "say" };

  for (guint i = 0; i < G_N_ELEMENTS (vague); i++)
    if (*vague[i] == *lemma && strcmp (vague[i], lemma) == 0)
      return TRUE;
  return FALSE;
}

static GsPredicateRelation
gs_lemmas_compare (const GsBatch *batch, const GsAssertion *a, const GsAssertion *b)
{
  GsLexiconClass class = gs_form_get_class (a->form);
  guint32 left, right;

  if (!gs_is_vague_predicate (a->lemma) && !gs_is_vague_predicate (b->lemma)
      && gs_rules_is_opposite (batch->rules, a->lemma, strlen (a->lemma), b->lemma,
                               strlen (b->lemma)))
    return GS_PREDICATES_OPPOSITE;
  if (batch->lexicon == NULL)
    return GS_PREDICATES_UNRELATED;
  left = gs_lexicon_find (batch->lexicon, a->lemma, strlen (a->lemma));
  right = gs_lexicon_find (batch->lexicon, b->lemma, strlen (b->lemma));
  if (left == 0 || right == 0)
    return GS_PREDICATES_UNRELATED;
  if (class != gs_form_get_class (b->form))
    return gs_lexicon_are_derived (batch->lexicon, left, right) ? GS_PREDICATES_SYNONYM
                                                                : GS_PREDICATES_UNRELATED;
  if (gs_lexicon_are_antonyms (batch->lexicon, left, right, class))
    return GS_PREDICATES_OPPOSITE;
  if (gs_is_vague_predicate (a->lemma) || gs_is_vague_predicate (b->lemma))
    return GS_PREDICATES_UNRELATED;
  if (gs_lexicon_are_synonyms (batch->lexicon, left, right, class, GS_MAX_SENSES))
    return GS_PREDICATES_SYNONYM;
  if (class == GS_LEXICON_VERB
      && (gs_lexicon_are_grouped (batch->lexicon, left, right)
          || gs_lexicon_is_kind (batch->lexicon, left, right, class, 1)
          || gs_lexicon_is_kind (batch->lexicon, right, left, class, 1)))
    return GS_PREDICATES_RELATED;
  return GS_PREDICATES_UNRELATED;
}

/**
 * gs_predicates_compare:
 * @batch: for rules and lexicon
 *
 * Returns: how the words for the event stand to each other, polarity left aside
 */
GsPredicateRelation
gs_predicates_compare (const GsBatch *batch, const GsAssertion *a, const GsAssertion *b)
{
  gboolean same = strcmp (a->lemma, b->lemma) == 0;

  /* "eased the limits" against "limited": the operator turns the outcome, not the word */
  if (same && a->operator== NULL && b->operator== NULL)
    return GS_PREDICATES_SAME;
  if (a->class != NULL && g_strcmp0 (a->class, b->class) == 0)
    {
      if (a->direction == 0 || b->direction == 0)
        return same ? GS_PREDICATES_SAME : GS_PREDICATES_RELATED;
      return a->direction * a->polarity == b->direction * b->polarity ? GS_PREDICATES_SYNONYM
                                                                      : GS_PREDICATES_OPPOSITE;
    }
  return same ? GS_PREDICATES_SAME : gs_lemmas_compare (batch, a, b);
}

/* what a verdict or a charge is about: "murder"; %NULL for all else */
static const char *
gs_assertion_get_matter (const GsAssertion *self)
{
  return g_strcmp0 (self->class, "convict") == 0 || g_strcmp0 (self->class, "accusation") == 0
             ? self->slots[GS_SLOT_MANNER].head
             : NULL;
}

/**
 * gs_assertion_is_charge:
 *
 * Returns: whether it is told as what somebody is accused of: "charged with killing her", "accused
 *   of her murder". It is not sure who did it; that it was done may well be.
 */
gboolean
gs_assertion_is_charge (GsAssertionOf self)
{
  if (self.assertion->certainty != GS_CERTAINTY_POSSIBLE)
    return FALSE;
  for (guint32 i = 0; i < self.extraction->assertions->len; i++)
    {
      const GsAssertion *before = gs_extraction_get_assertion (self.extraction, i);

      if (before->sentence == self.assertion->sentence
          && before->evidence.end <= self.assertion->evidence.start
          && g_strcmp0 (before->class, "accusation") == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_assertion_has_matter (GsAssertionOf self, const char *matter)
{
  const GsSentenceFacts *facts =
      &g_array_index (self.extraction->sentences, GsSentenceFacts, self.assertion->sentence);

  return matter == NULL || gs_sentence_facts_have (facts, matter);
}

/**
 * gs_assertions_are_of_one_matter:
 *
 * Returns: FALSE for verdicts and charges on two counts: "guilty of manslaughter" and "not guilty
 *   of murder" are one verdict; the sentence of each must have what the other is about
 */
gboolean
gs_assertions_are_of_one_matter (GsAssertionOf a, GsAssertionOf b)
{
  return gs_assertion_has_matter (a, gs_assertion_get_matter (b.assertion))
         && gs_assertion_has_matter (b, gs_assertion_get_matter (a.assertion));
}

/* ---- time and place ---- */

static const GsMoment *
gs_assertion_of_get_moment (GsAssertionOf self)
{
  guint32 moment = self.assertion->slots[GS_SLOT_TIME].moment;

  return self.assertion->slots[GS_SLOT_TIME].head != NULL && moment != GS_NONE
             ? &g_array_index (self.extraction->moments, GsMoment, moment)
             : NULL;
}

static gboolean
gs_times_are_equal (const GsTime *a, const GsTime *b)
{
  if (a->earliest != GS_NO_DAY && b->earliest != GS_NO_DAY)
    return a->earliest == b->earliest && a->latest == b->latest;
  return a->form == b->form && a->year == b->year && a->month == b->month && a->day == b->day
         && a->weekday == b->weekday && a->minutes == b->minutes && a->shift == b->shift
         && a->form != GS_TIME_RELATIVE;
}

/**
 * gs_assertions_compare_times:
 *
 * Returns: how the times of the two events stand to each other
 */
GsBinding
gs_assertions_compare_times (GsAssertionOf a, GsAssertionOf b)
{
  const GsMoment *left = gs_assertion_of_get_moment (a);
  const GsMoment *right = gs_assertion_of_get_moment (b);
  GsTimeUse uses[2] = { { 0 }, { 0 } };

  if (left == NULL || right == NULL || left->time.form == GS_TIME_ANAPHOR
      || right->time.form == GS_TIME_ANAPHOR)
    return GS_BINDING_UNKNOWN;
  uses[0].moment = left;
  uses[0].slot = gs_moment_get_slot (left);
  uses[1].moment = right;
  uses[1].slot = gs_moment_get_slot (right);
  if (uses[0].slot != uses[1].slot)
    return GS_BINDING_UNKNOWN;
  if (!gs_time_uses_agree (&uses[0], &uses[1]))
    return GS_BINDING_EXCLUDED;
  return gs_times_are_equal (&left->time, &right->time) ? GS_BINDING_SAME : GS_BINDING_COMPATIBLE;
}

/**
 * gs_assertions_compare_places:
 *
 * Returns: how the places of the two events stand to each other; only named places exclude
 */
GsBinding
gs_assertions_compare_places (const GsBatch *batch, GsAssertionOf a, GsAssertionOf b)
{
  GsSlotOf left = { a.extraction, &a.assertion->slots[GS_SLOT_PLACE] };
  GsSlotOf right = { b.extraction, &b.assertion->slots[GS_SLOT_PLACE] };
  GsFillerRelation relation = gs_fillers_compare (batch, left, right);

  switch (relation)
    {
    case GS_FILLERS_SAME:
      return GS_BINDING_SAME;
    case GS_FILLERS_NARROWER:
    case GS_FILLERS_WIDER:
    case GS_FILLERS_ALIKE:
      return GS_BINDING_COMPATIBLE;
    case GS_FILLERS_DIFFERENT:
      return left.filler->mention != GS_NONE && right.filler->mention != GS_NONE
                 ? GS_BINDING_EXCLUDED
                 : GS_BINDING_UNKNOWN;
    default:
      return GS_BINDING_UNKNOWN;
    }
}

/* ---- the whole ---- */

static gint8
gs_pair_get_outcome (const GsAssertionPair *self, const GsAssertion *a, const GsAssertion *b)
{
  if (a->class != NULL && g_strcmp0 (a->class, b->class) == 0 && a->direction != 0
      && b->direction != 0)
    return (gint8) (a->direction * b->direction);
  switch (self->predicate)
    {
    case GS_PREDICATES_SAME:
    case GS_PREDICATES_SYNONYM:
      return (gint8) (a->polarity * b->polarity);
    case GS_PREDICATES_OPPOSITE:
      /* "did not rise" is not yet "fell" */
      return a->polarity > 0 && b->polarity > 0 ? -1 : 0;
    default:
      return 0;
    }
}

static double
gs_filler_weigh (GsCloseness *closeness, GsSlotOf slot, GsFillerRelation relation)
{
  static const double shares[] = {
    [GS_FILLERS_SAME] = 1,   [GS_FILLERS_NARROWER] = .6,  [GS_FILLERS_WIDER] = .6,
    [GS_FILLERS_ALIKE] = .6, [GS_FILLERS_DIFFERENT] = -1, [GS_FILLERS_UNKNOWN] = 0,
    [GS_FILLERS_ABSENT] = 0,
  };
  double weight = GS_NOUN_WEIGHT;

  if (gs_slot_of_get_entity (slot) != NULL)
    weight = GS_NAME_WEIGHT;
  else if (closeness != NULL && slot.filler->head != NULL)
    weight =
        gs_closeness_get_weight (closeness, gs_closeness_get_word (closeness, slot.filler->head));
  return weight * shares[relation];
}

static double
gs_pair_weigh (const GsAssertionPair *self, GsCloseness *closeness, GsAssertionOf a)
{
  static const double weights[] = {
    [GS_PREDICATES_UNRELATED] = 0, [GS_PREDICATES_RELATED] = 1, [GS_PREDICATES_OPPOSITE] = 1.5,
    [GS_PREDICATES_SYNONYM] = 1.5, [GS_PREDICATES_SAME] = 2,
  };
  double strength = weights[self->predicate];

  if (self->predicate == GS_PREDICATES_UNRELATED || self->time == GS_BINDING_EXCLUDED)
    return 0;
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_PLACE; i++)
    strength += gs_filler_weigh (closeness, (GsSlotOf){ a.extraction, &a.assertion->slots[i] },
                                 self->slots[i]);
  if (self->time == GS_BINDING_SAME)
    strength += 1;
  return MAX (strength, 0);
}

/* the only participant of one verb, read as who does it here and as whom it happens to there */
static void
gs_pair_join_intransitive (GsAssertionPair *self, const GsFiller *a, const GsFiller *b)
{
  if (a[GS_SLOT_THEME].head == NULL && b[GS_SLOT_AGENT].head == NULL)
    self->slots[GS_SLOT_THEME] = self->agent_of_theme;
  else if (a[GS_SLOT_AGENT].head == NULL && b[GS_SLOT_THEME].head == NULL)
    self->slots[GS_SLOT_THEME] = self->theme_of_agent;
}

/* "police foiled the attack": who kept it from happening is not who attacks */
static gboolean
gs_agent_is_preventer (const GsAssertion *assertion)
{
  return assertion->operator!= NULL && assertion->polarity<0;
}

static GsFillerRelation
gs_pair_compare_slots (const GsBatch *batch, GsAssertionOf a, GsSlot left, GsAssertionOf b,
                       GsSlot right)
{
  return gs_fillers_compare (batch, (GsSlotOf){ a.extraction, &a.assertion->slots[left] },
                             (GsSlotOf){ b.extraction, &b.assertion->slots[right] });
}

/**
 * gs_assertion_pair_read_core:
 * @self: (out caller-allocates): what is read
 * @batch: for rules and lexicon
 *
 * Reads how the core participants stand to each other, straight and crosswise.
 */
void
gs_assertion_pair_read_core (GsAssertionPair *self, const GsBatch *batch, GsAssertionOf a,
                             GsAssertionOf b)
{
  memset (self, 0, sizeof *self);
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    self->slots[i] = gs_pair_compare_slots (batch, a, (GsSlot) i, b, (GsSlot) i);
  self->agent_of_theme = gs_pair_compare_slots (batch, a, GS_SLOT_AGENT, b, GS_SLOT_THEME);
  self->theme_of_agent = gs_pair_compare_slots (batch, a, GS_SLOT_THEME, b, GS_SLOT_AGENT);
  gs_pair_join_intransitive (self, a.assertion->slots, b.assertion->slots);
  if (gs_agent_is_preventer (a.assertion) != gs_agent_is_preventer (b.assertion)
      && !gs_filler_relation_is_match (self->slots[GS_SLOT_AGENT]))
    self->slots[GS_SLOT_AGENT] = GS_FILLERS_ABSENT;
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    {
      self->n_matched += gs_filler_relation_is_match (self->slots[i]);
      self->n_different += self->slots[i] == GS_FILLERS_DIFFERENT;
    }
  self->swapped = gs_filler_relation_is_match (self->agent_of_theme)
                  && gs_filler_relation_is_match (self->theme_of_agent)
                  && !gs_filler_relation_is_match (self->slots[GS_SLOT_AGENT])
                  && !gs_filler_relation_is_match (self->slots[GS_SLOT_THEME]);
}

/**
 * gs_assertion_pair_read:
 * @self: (out caller-allocates): what is read
 * @batch: for rules and lexicon
 * @closeness: (nullable): the weights of the batch's words
 */
void
gs_assertion_pair_read (GsAssertionPair *self, const GsBatch *batch, GsCloseness *closeness,
                        GsAssertionOf a, GsAssertionOf b)
{
  gs_assertion_pair_read_core (self, batch, a, b);
  self->slots[GS_SLOT_PLACE] = gs_pair_compare_slots (batch, a, GS_SLOT_PLACE, b, GS_SLOT_PLACE);
  self->slots[GS_SLOT_MANNER] = gs_pair_compare_slots (batch, a, GS_SLOT_MANNER, b, GS_SLOT_MANNER);
  self->slots[GS_SLOT_PURPOSE] =
      gs_pair_compare_slots (batch, a, GS_SLOT_PURPOSE, b, GS_SLOT_PURPOSE);
  self->predicate = gs_predicates_compare (batch, a.assertion, b.assertion);
  self->outcome = gs_pair_get_outcome (self, a.assertion, b.assertion);
  self->n_different += !gs_assertions_are_of_one_matter (a, b);
  self->certainty = MAX (a.assertion->certainty, b.assertion->certainty);
  self->time = gs_assertions_compare_times (a, b);
  self->place = gs_assertions_compare_places (batch, a, b);
  self->strength = gs_pair_weigh (self, closeness, a);
}

/**
 * gs_predicate_relation_to_string:
 *
 * Returns: (transfer none): "same", "opposite", ...
 */
const char *
gs_predicate_relation_to_string (GsPredicateRelation relation)
{
  g_return_val_if_fail ((guint) relation < GS_N_PREDICATE_RELATIONS, NULL);
  return predicates[relation];
}

/**
 * gs_binding_to_string:
 *
 * Returns: (transfer none): "same", "excluded", ...
 */
const char *
gs_binding_to_string (GsBinding binding)
{
  g_return_val_if_fail ((guint) binding < GS_N_BINDINGS, NULL);
  return bindings[binding];
}
