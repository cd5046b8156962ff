/* SPDX-License-Identifier: MIT */
/* Compares deeds that are denied with deeds that are told. */
#include "comparison/gs-denied-deed.h"

#include <string.h>

#include "assertion/gs-operator-words.h"
#include "assertion/gs-predicate-words.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-debunk.h"
#include "comparison/gs-governed.h"

/* what the words that both have must weigh, the predicate's among them */
#define GS_MIN_SHARED 3.0
/* the same for what is expressly denied: mostly what the whole story is about, in words of little
 * weight */
#define GS_MIN_SHARED_DENIED 1.0
/* for a deed that only its noun tells: one rare word */
#define GS_MIN_SHARED_NOUN 2.9
/* for what is denied without a word of who or whom: the deed, and names or places beside it */
#define GS_MIN_SHARED_BARE 8.0
/* for what both only pass on from others */
#define GS_MIN_SHARED_SAID 6.0

/* ---- what can be held against each other ---- */

gboolean
gs_assertion_is_denied (const GsAssertion *assertion)
{
  return assertion->certainty == GS_CERTAINTY_DENIED;
}

gboolean
gs_assertion_is_negated (const GsAssertion *assertion)
{
  if (gs_assertion_is_denied (assertion))
    return assertion->polarity > 0;
  return assertion->polarity < 0 && assertion->certainty == GS_CERTAINTY_STATED
         && assertion->operator== NULL && !assertion->future;
}

gboolean
gs_assertion_is_told (const GsAssertion *assertion)
{
  return assertion->polarity > 0
         && assertion->operator== NULL && (assertion->certainty == GS_CERTAINTY_STATED
                                           || assertion->certainty == GS_CERTAINTY_PLANNED);
}

gboolean
gs_assertion_is_fact (const GsAssertion *assertion)
{
  return gs_assertion_is_told (assertion) && assertion->certainty == GS_CERTAINTY_STATED
         && !assertion->future && assertion->attribution == GS_NONE;
}

/* "no arrests have been made yet": what is not so may come */
static gboolean
gs_assertion_is_of_now (const GsExtraction *extraction, const GsAssertion *assertion)
{
  static const char *const marks[] = { " yet", " so far", " as of ", " until ", " still " };
  GsSpan span = g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;
  const char *text = gs_article_get_text (extraction->article, NULL) + span.start;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_strstr_len (text, gs_span_length (span), marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "was not immediately named", "has not yet signed": the verb itself says that it may come
 */
gboolean
gs_assertion_is_not_yet (const GsExtraction *extraction, const GsAssertion *assertion)
{
  static const char *const marks[] = { " yet ", " immediately ", " so far " };
  const char *text = gs_article_get_text (extraction->article, NULL) + assertion->evidence.start;

  for (guint i = 0; assertion->polarity < 0 && i < G_N_ELEMENTS (marks); i++)
    if (g_strstr_len (text, gs_span_length (assertion->evidence), marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "had no rifle", "has no children": with a noun of its own, "have" tells of a thing */
static gboolean
gs_assertion_is_possession (const GsAssertion *assertion)
{
  return strcmp (assertion->lemma, "have") == 0 && assertion->slots[GS_SLOT_AGENT].head != NULL
         && assertion->slots[GS_SLOT_THEME].head != NULL
         && assertion->slots[GS_SLOT_THEME].entity == GS_NONE;
}

/* "had issued an alert, but it was revoked": told as what was before the turn, and no more so */
static gboolean
gs_assertion_is_turned (const GsExtraction *extraction, const GsAssertion *assertion)
{
  gsize length;
  const char *text = gs_article_get_text (extraction->article, &length);
  GsSpan span = assertion->span;

  return length - span.end > strlen (", but it was ")
         && memcmp (text + span.end, ", but it was ", strlen (", but it was ")) == 0
         && g_strstr_len (text + span.start, gs_span_length (span), " had ") != NULL;
}

static gboolean
gs_assertion_has_participant (const GsAssertion *assertion)
{
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    if (assertion->slots[i].head != NULL)
      return TRUE;
  return FALSE;
}

/* "did not investigate the plant", "never warned the tenants about the leak", "did not order the
 * police to leave": verbs of saying that are deeds with the one they are done to. What they say is
 * not told as true; what somebody "did not say" denies nothing. */
static gboolean
gs_assertion_is_addressed (const GsExtraction *extraction, const GsRules *rules,
                           const GsAssertion *assertion)
{
  GsSignature signature;

  return gs_operator_find (rules, assertion->lemma, GS_WORD_VERB, GS_COMPLEMENT_CLAUSE,
                           assertion->passive, &signature)
         && (signature.affirmed == GS_EFFECT_ASKED || signature.affirmed == GS_EFFECT_PLANNED
             || signature.affirmed == GS_EFFECT_POSSIBLE)
         && !gs_rules_has_word (rules, GS_RULES_WORD_VAGUE_ACT, assertion->lemma)
         && (assertion->slots[GS_SLOT_THEME].head != NULL
             || gs_assertion_find_governed (rules, extraction, assertion) != NULL);
}

/* "is not", "does not have": too little to know an event by, unless it is expressly denied; a noun
 * only names one */
gboolean
gs_assertion_denies_event (const GsExtraction *extraction, const GsRules *rules,
                           const GsAssertion *assertion)
{
  if (assertion->form != GS_FORM_VERB
      || (gs_operator_is_report (rules, assertion->lemma) && assertion->class == NULL
          && !gs_assertion_is_addressed (extraction, rules, assertion)))
    return FALSE;
  if (gs_assertion_is_denied (assertion))
    return TRUE;
  return (!gs_rules_has_word (rules, GS_RULES_WORD_VAGUE_ACT, assertion->lemma)
          || gs_assertion_is_possession (assertion))
         && !gs_assertion_is_not_yet (extraction, assertion)
         && (gs_assertion_has_participant (assertion)
             || !gs_assertion_is_of_now (extraction, assertion));
}

/* an article that calls a report false tells of it, and does not tell it: what is only not so meets
 * what is told as a fact; what is denied meets also what others say, and what is only planned */
static gboolean
gs_assertions_may_meet (GsAssertionOf denied, GsAssertionOf told)
{
  if (!gs_assertion_is_denied (denied.assertion))
    return gs_assertion_is_fact (told.assertion)
           && !gs_assertion_is_turned (told.extraction, told.assertion);
  return !told.assertion->background
         && (gs_assertion_is_fact (told.assertion) || !gs_debunk_has_doubts (told.extraction));
}

/* one party says so, another says not: "ISIS says that she was killed", "Jordan says that she was
 * not" */
static gboolean
gs_assertions_are_of_two_parties (GsAssertionOf denied, GsAssertionOf told)
{
  return !gs_assertion_is_denied (denied.assertion) && denied.assertion->attribution != GS_NONE
         && told.assertion->attribution != GS_NONE
         && told.assertion->certainty == GS_CERTAINTY_STATED && !told.assertion->future
         && gs_assertion_is_told (told.assertion) && !gs_debunk_has_doubts (told.extraction);
}

/* ---- participants ---- */

/* "the doctor took a photo", which Dr Orwell denies: a name and a noun for who did the same to the
 * same */
static gboolean
gs_deed_may_be_one_agent (const GsAssertionPair *pair, GsAssertionOf denied, GsAssertionOf told)
{
  const GsFiller *left = &denied.assertion->slots[GS_SLOT_AGENT];
  const GsFiller *right = &told.assertion->slots[GS_SLOT_AGENT];

  return gs_assertion_is_denied (denied.assertion)
         && pair->slots[GS_SLOT_AGENT] == GS_FILLERS_UNKNOWN
         && (left->entity != GS_NONE) != (right->entity != GS_NONE)
         && strcmp (left->head, "it") != 0 && strcmp (right->head, "it") != 0
         && gs_filler_relation_is_match (pair->slots[GS_SLOT_THEME]);
}

/* one name did one thing to somebody who is "him" here and a person with a name there */
static gboolean
gs_deed_theme_is_pronoun (const GsAssertionPair *pair, GsAssertionOf denied, GsAssertionOf told)
{
  const GsFiller *pronoun = &denied.assertion->slots[GS_SLOT_THEME];
  const GsEntity *whom =
      gs_slot_of_get_entity ((GsSlotOf){ told.extraction, &told.assertion->slots[GS_SLOT_THEME] });

  return pair->predicate == GS_PREDICATES_SAME && pair->slots[GS_SLOT_AGENT] == GS_FILLERS_SAME
         && denied.assertion->slots[GS_SLOT_AGENT].entity != GS_NONE && pronoun->head != NULL
         && pronoun->entity == GS_NONE
         && (strcmp (pronoun->head, "he") == 0 || strcmp (pronoun->head, "she") == 0
             || strcmp (pronoun->head, "him") == 0 || strcmp (pronoun->head, "her") == 0)
         && whom != NULL && whom->kind == GS_MENTION_PERSON;
}

/* all participants that both name are one, and what it happens to is; of what only somebody does,
 * the verb, and where, when or with whom it was: "did not return", "arrived" */
static gboolean
gs_deeds_are_of_same (const GsAssertionPair *pair, GsGovernedRelation governed, GsAssertionOf a,
                      GsAssertionOf b)
{
  const GsFiller *left = a.assertion->slots;
  const GsFiller *right = b.assertion->slots;

  if (pair->n_matched == 0)
    return FALSE;
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    if (pair->slots[i] != GS_FILLERS_ABSENT && !gs_filler_relation_is_match (pair->slots[i])
        && !(i == GS_SLOT_AGENT && gs_deed_may_be_one_agent (pair, a, b)))
      return FALSE;
  /* "Smith did not hire him": somebody else may have */
  if (left[GS_SLOT_AGENT].head != NULL && pair->slots[GS_SLOT_AGENT] == GS_FILLERS_ABSENT)
    return FALSE;
  /* "did not accuse him", and whom she did accuse has a name */
  if (gs_deed_theme_is_pronoun (pair, a, b))
    return TRUE;
  if (governed == GS_GOVERNED_SAME)
    return (left[GS_SLOT_THEME].head != NULL) == (right[GS_SLOT_THEME].head != NULL);
  if (governed == GS_GOVERNED_REACHES)
    return gs_filler_relation_is_match (pair->slots[GS_SLOT_AGENT]);
  /* "approved the clinic" and "approved a Leeds clinic" may be two, unless one by name did so */
  if ((pair->slots[GS_SLOT_AGENT] != GS_FILLERS_SAME || left[GS_SLOT_AGENT].entity == GS_NONE)
      && (left[GS_SLOT_THEME].modifier != GS_NONE) != (right[GS_SLOT_THEME].modifier != GS_NONE)
      && pair->slots[GS_SLOT_THEME] == GS_FILLERS_ALIKE)
    return FALSE;
  /* a verb that is told with its object elsewhere must have it here */
  if ((left[GS_SLOT_THEME].head == NULL) != (right[GS_SLOT_THEME].head == NULL))
    return FALSE;
  if (pair->n_matched >= 2 && gs_filler_relation_is_match (pair->slots[GS_SLOT_THEME]))
    return TRUE;
  return pair->predicate == GS_PREDICATES_SAME
         && (pair->n_matched >= 2 || gs_filler_relation_is_match (pair->slots[GS_SLOT_THEME])
             || pair->place == GS_BINDING_SAME || pair->place == GS_BINDING_COMPATIBLE
             || pair->time == GS_BINDING_SAME);
}

/* "performed a biopsy", "did a biopsy": verbs that say little beside their noun; "was taken into
 * custody", "was not placed on a list" do not */
static gboolean
gs_deeds_are_light (const GsRules *rules, const GsAssertionPair *pair, const GsAssertion *a,
                    const GsAssertion *b)
{
  return (pair->slots[GS_SLOT_THEME] == GS_FILLERS_SAME
          || pair->slots[GS_SLOT_THEME] == GS_FILLERS_ALIKE)
         && a->slots[GS_SLOT_THEME].entity == GS_NONE && b->slots[GS_SLOT_THEME].entity == GS_NONE
         && pair->predicate != GS_PREDICATES_OPPOSITE
         && gs_predicate_is_light_verb (rules, a->lemma)
         && gs_predicate_is_light_verb (rules, b->lemma);
}

/* ---- deeds that a noun tells ---- */

/* "performed a biopsy", "the biopsy took place", "there was no biopsy": the slot of the noun, or
 * %GS_N_SLOTS if the verb tells it */
static guint
gs_deed_find_noun (const GsRules *rules, const GsAssertion *assertion)
{
  const GsFiller *agent = &assertion->slots[GS_SLOT_AGENT];
  const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];

  if (gs_rules_has_word (rules, GS_RULES_WORD_OCCUR, assertion->lemma))
    return agent->head != NULL ? GS_SLOT_AGENT : theme->head != NULL ? GS_SLOT_THEME : GS_N_SLOTS;
  if (theme->head == NULL)
    return GS_N_SLOTS;
  if (strcmp (assertion->lemma, "take") == 0 && strcmp (theme->head, "place") == 0)
    return agent->head != NULL ? GS_SLOT_AGENT : GS_N_SLOTS;
  return theme->entity == GS_NONE
                 && (gs_predicate_is_light_verb (rules, assertion->lemma)
                     || strcmp (assertion->lemma, "exist") == 0)
             ? GS_SLOT_THEME
             : GS_N_SLOTS;
}

static gboolean
gs_noun_is_of_verb (const GsBatch *batch, const char *noun, const char *verb)
{
  guint32 left = batch->lexicon != NULL ? gs_lexicon_find (batch->lexicon, noun, strlen (noun)) : 0;
  guint32 right =
      batch->lexicon != NULL ? gs_lexicon_find (batch->lexicon, verb, strlen (verb)) : 0;

  return strcmp (noun, verb) == 0
         || (left != 0 && right != 0 && gs_lexicon_are_derived (batch->lexicon, left, right));
}

/* whether the noun of a deed and the other assertion's noun or verb are one word, or of one */
static gboolean
gs_deed_nouns_meet (const GsBatch *batch, GsAssertionOf a, guint noun, GsAssertionOf b, guint other)
{
  GsSlotOf left = { a.extraction, &a.assertion->slots[noun] };
  GsSlotOf right = { b.extraction, &b.assertion->slots[other == GS_N_SLOTS ? 0 : other] };

  if (other == GS_N_SLOTS)
    return b.assertion->form == GS_FORM_VERB
           && gs_noun_is_of_verb (batch, left.filler->head, b.assertion->lemma);
  return gs_filler_relation_is_match (gs_filler_heads_compare (batch, left, right));
}

/* "denied any biopsy", "no biopsy took place": whoever did it, and however it is called beside */
static gboolean
gs_deeds_are_of_one_noun (const GsBatch *batch, const GsAssertionPair *pair, GsAssertionOf denied,
                          GsAssertionOf told)
{
  guint left = gs_deed_find_noun (batch->rules, denied.assertion);
  guint right = gs_deed_find_noun (batch->rules, told.assertion);
  GsFillerRelation agent = pair->slots[GS_SLOT_AGENT];

  if (left == GS_N_SLOTS && right == GS_N_SLOTS)
    return FALSE;
  if (left != GS_N_SLOTS ? !gs_deed_nouns_meet (batch, denied, left, told, right)
                         : !gs_deed_nouns_meet (batch, told, right, denied, left))
    return FALSE;
  if (left == GS_SLOT_AGENT || right == GS_SLOT_AGENT
      || denied.assertion->slots[GS_SLOT_AGENT].head == NULL)
    return TRUE;
  return gs_filler_relation_is_match (agent)
         || (agent == GS_FILLERS_ABSENT && told.assertion->slots[GS_SLOT_AGENT].head == NULL)
         || (agent == GS_FILLERS_UNKNOWN
             && (denied.assertion->slots[GS_SLOT_AGENT].entity != GS_NONE)
                    != (told.assertion->slots[GS_SLOT_AGENT].entity != GS_NONE));
}

/* "the idea of a secret channel", "an unauthorized procedure": a noun that leaves it to the words
 * beside it what is meant, and another object with one of those words */
static gboolean
gs_deed_themes_meet (const GsRules *rules, const GsFiller *a, const GsFiller *b)
{
  if (a->head == NULL || b->head == NULL || a->entity != GS_NONE || b->entity != GS_NONE
      || (!gs_rules_has_word (rules, GS_RULES_WORD_SHELL, a->head)
          && !gs_rules_has_word (rules, GS_RULES_WORD_SHELL, b->head)))
    return FALSE;
  for (guint32 i = 0; i < a->n_words; i++)
    for (guint32 k = 0; k < b->n_words; k++)
      if (strcmp (a->words[i], b->words[k]) == 0
          && !gs_rules_has_word (rules, GS_RULES_WORD_SHELL, a->words[i]))
        return TRUE;
  return FALSE;
}

/* ---- the whole ---- */

static gboolean
gs_deeds_may_be_one (const GsAssertionPair *pair)
{
  return pair->time != GS_BINDING_EXCLUDED && pair->place != GS_BINDING_EXCLUDED && !pair->swapped
         && pair->n_different == 0;
}

static gboolean
gs_deeds_are_one (const GsBatch *batch, GsAssertionPair *pair, GsAssertionOf denied,
                  GsAssertionOf told, double shared)
{
  gboolean express = gs_assertion_is_denied (denied.assertion);
  GsGovernedRelation governed = gs_governed_compare (batch, denied, told);

  if (governed == GS_GOVERNED_OTHER || (governed >= GS_GOVERNED_ONE && !express)
      || (governed == GS_GOVERNED_NONE && !express
          && !gs_topics_may_be_one (batch, pair, denied.assertion, told.assertion)))
    return FALSE;
  if (gs_deeds_are_light (batch->rules, pair, denied.assertion, told.assertion))
    pair->predicate = GS_PREDICATES_SAME;
  if (pair->predicate >= GS_PREDICATES_SYNONYM
      && shared >= (express || gs_deed_theme_is_pronoun (pair, denied, told) ? GS_MIN_SHARED_DENIED
                                                                             : GS_MIN_SHARED)
      && gs_deeds_are_of_same (pair, governed, denied, told))
    return TRUE;
  if (shared >= (express ? GS_MIN_SHARED_NOUN : GS_MIN_SHARED_SAID)
      && gs_deeds_are_of_one_noun (batch, pair, denied, told))
    return TRUE;
  /* "no arrests have been made in the case" */
  return !express && pair->predicate == GS_PREDICATES_SAME && shared >= GS_MIN_SHARED_BARE
         && !gs_assertion_has_participant (denied.assertion);
}

/**
 * gs_denied_deed_compare:
 * @batch: for rules and lexicon
 * @denied: a negated assertion
 * @told: one of another article
 * @shared: the weight of the words that both have
 *
 * Returns: how they stand to each other
 */
GsDeedRelation
gs_denied_deed_compare (const GsBatch *batch, GsAssertionOf denied, GsAssertionOf told,
                        double shared)
{
  GsAssertionPair pair;
  gboolean parties = gs_assertions_are_of_two_parties (denied, told);

  if (shared < GS_MIN_SHARED_DENIED || told.assertion->polarity < 0
      || told.assertion->certainty > GS_CERTAINTY_PLANNED)
    return GS_DEEDS_TWO;
  gs_assertion_pair_read (&pair, batch, NULL, denied, told);
  if (pair.slots[GS_SLOT_THEME] == GS_FILLERS_UNKNOWN
      && gs_deed_themes_meet (batch->rules, &denied.assertion->slots[GS_SLOT_THEME],
                              &told.assertion->slots[GS_SLOT_THEME]))
    {
      pair.slots[GS_SLOT_THEME] = GS_FILLERS_ALIKE;
      pair.n_matched++;
    }
  if (!gs_deeds_may_be_one (&pair) || !gs_deeds_are_one (batch, &pair, denied, told, shared))
    return GS_DEEDS_TWO;
  if (parties && shared >= GS_MIN_SHARED_SAID
      && gs_filler_relation_is_match (pair.slots[GS_SLOT_THEME]))
    return GS_DEEDS_ONE;
  return gs_assertion_is_told (told.assertion) && gs_assertions_may_meet (denied, told)
             ? GS_DEEDS_ONE
             : GS_DEEDS_LIKELY;
}
