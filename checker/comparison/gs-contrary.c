/* SPDX-License-Identifier: MIT */
/* Finds what an article says against the assertion a short one is made of. */
#include "comparison/gs-contrary.h"

#include <string.h>

#include "assertion/gs-predicate-words.h"
#include "comparison/gs-claim-cover.h"
#include "comparison/gs-contrary-things.h"
#include "comparison/gs-denied-deed.h"
#include "comparison/gs-governed.h"
#include "comparison/gs-occasion.h"
#include "comparison/gs-sentence-times.h"

/* sentences that tell what the article is about, and those farther down that only remark */
#define GS_LEAD 4
#define GS_FAR  25

/**
 * gs_contrary_get_main:
 *
 * Returns: (transfer none) (nullable): the assertion the claim is made of: the first that is no
 *   aside, if there is one, and no mere word of denying or confirming
 */
const GsAssertion *
gs_contrary_get_main (const GsExtraction *claim)
{
  const GsAssertion *aside = NULL;

  for (guint32 i = 0; i < claim->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (claim, i);

      if (!assertion->background && g_strcmp0 (assertion->class, "confirmation") != 0)
        return assertion;
      if (aside == NULL)
        aside = assertion;
    }
  return aside;
}

/* how many words two lists share */
static guint
gs_words_count_shared (const char *const *a, guint32 n_a, const char *const *b, guint32 n_b)
{
  guint n = 0;

  for (guint32 i = 0; i < n_a; i++)
    for (guint32 k = 0; k < n_b; k++)
      n += strcmp (a[i], b[k]) == 0;
  return n;
}

/* the shorter sentence has little that the other has not */
static gboolean
gs_sentences_are_alike (GsAssertionOf a, GsAssertionOf b)
{
  const GsSentenceFacts *left =
      &g_array_index (a.extraction->sentences, GsSentenceFacts, a.assertion->sentence);
  const GsSentenceFacts *right =
      &g_array_index (b.extraction->sentences, GsSentenceFacts, b.assertion->sentence);
  guint n_shared =
      gs_words_count_shared (left->content, left->n_content, right->content, right->n_content);

  return n_shared >= 2 && 2 * n_shared >= MIN (left->n_content, right->n_content);
}

/**
 * gs_contrary_is_one_event:
 *
 * Returns: whether every participant that both name is one, and enough of them are named to mean
 * one event
 */
gboolean
gs_contrary_is_one_event (const GsAssertionPair *pair, GsAssertionOf claim, GsAssertionOf other)
{
  guint n_compared = 0;
  guint n_loose = 0; /* one noun with other words beside it */
  gboolean named = claim.assertion->form == GS_FORM_ADJECTIVE;

  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    {
      const GsFiller *left = &claim.assertion->slots[i];
      const GsFiller *right = &other.assertion->slots[i];

      n_compared += pair->slots[i] != GS_FILLERS_ABSENT;
      n_loose += pair->slots[i] == GS_FILLERS_UNKNOWN && left->modifier == GS_NONE
                 && right->modifier == GS_NONE && left->head != NULL
                 && g_strcmp0 (left->head, right->head) == 0;
      named |=
          gs_filler_relation_is_match (pair->slots[i])
          && (left->entity != GS_NONE
              || gs_words_count_shared (left->words, left->n_words, right->words, right->n_words)
                     >= 2);
    }
  if (named && claim.assertion->form != GS_FORM_ADJECTIVE)
    n_compared -= n_loose;
  if (pair->n_matched != n_compared || pair->n_matched == 0 || pair->n_different > 0
      || pair->time == GS_BINDING_EXCLUDED || pair->place == GS_BINDING_EXCLUDED)
    return FALSE;
  return named || pair->n_matched >= 2 || gs_sentences_are_alike (claim, other);
}

/* what somebody denies or pretends is not told as it stands */
static gint8
gs_contrary_get_outcome (const GsAssertionPair *pair, const GsAssertion *a, const GsAssertion *b)
{
  gboolean left = a->certainty == GS_CERTAINTY_DENIED;
  gboolean right = b->certainty == GS_CERTAINTY_DENIED;

  return (gint8) (left != right ? -pair->outcome : pair->outcome);
}

static gboolean
gs_certainty_is_within (GsCertainty certainty, GsCertainty limit)
{
  return certainty <= limit || certainty == GS_CERTAINTY_DENIED;
}

/* an event that a noun only names is not what the sentence says */
static gboolean
gs_contrary_is_presupposed (const GsAssertion *assertion)
{
  return assertion->form == GS_FORM_EVENT && assertion->polarity > 0
         && assertion->operator== NULL && assertion->certainty != GS_CERTAINTY_DENIED;
}

static gboolean
gs_verb_is_lasting (const GsBatch *batch, const GsAssertion *assertion)
{
  return assertion->form == GS_FORM_VERB
         && gs_predicate_is_lasting (batch->rules, assertion->lemma);
}

/* "arrested" and then "released", "bought" by whom another "sold" it: ends that follow each other
 * or belong to two parties exclude each other only at one time and of one who does it */
static gboolean
gs_contrary_is_sequence (const GsBatch *batch, const GsAssertionPair *pair,
                         const GsAssertion *claim, const GsAssertion *other)
{
  if (pair->predicate != GS_PREDICATES_OPPOSITE)
    return FALSE;
  if (gs_verb_is_lasting (batch, claim) || gs_verb_is_lasting (batch, other))
    return claim->form == GS_FORM_VERB && other->form == GS_FORM_VERB;
  switch (gs_predicate_get_ends (batch->rules, claim->class))
    {
    case GS_ENDS_PARTIES:
      return !gs_filler_relation_is_match (pair->slots[GS_SLOT_AGENT]);
    case GS_ENDS_SEQUENCE:
      return pair->time != GS_BINDING_SAME;
    default:
      return FALSE;
    }
}

/* whether the claim itself says what the assertion says */
static gboolean
gs_claim_agrees (const GsBatch *batch, const GsExtraction *claim, GsAssertionOf other)
{
  for (guint32 i = 0; i < claim->assertions->len; i++)
    {
      GsAssertionPair pair;

      gs_assertion_pair_read (&pair, batch, NULL,
                              (GsAssertionOf){ claim, gs_extraction_get_assertion (claim, i) },
                              other);
      if (gs_contrary_get_outcome (&pair, gs_extraction_get_assertion (claim, i), other.assertion)
          > 0)
        return TRUE;
    }
  return FALSE;
}

/* what is good or bad is often only suggested; what happened is not */
static GsCertainty
gs_contrary_get_limit (const GsAssertion *assertion)
{
  return assertion->form == GS_FORM_ADJECTIVE && assertion->sentence < GS_LEAD
             ? GS_CERTAINTY_POSSIBLE
             : GS_CERTAINTY_PROBABLE;
}

/* "will not consult", "vowed never to raise": what is to come does not deny what was done */
static gboolean
gs_contrary_is_only_refused (const GsAssertion *refused, const GsAssertion *told)
{
  return refused->polarity < 0 && refused->certainty == GS_CERTAINTY_PLANNED && told->polarity > 0
         && told->certainty == GS_CERTAINTY_STATED && !told->future && told->form == GS_FORM_VERB;
}

/* the first and the second leg, this vote and an earlier one */
static gboolean
gs_contrary_is_of_other_occasion (const GsBatch *batch, GsAssertionOf claim, GsAssertionOf other)
{
  return gs_sentences_are_of_other_stages (batch->rules, claim.extraction,
                                           claim.assertion->sentence, other.extraction,
                                           other.assertion->sentence)
         || gs_sentence_tells_other_event (batch->lexicon, claim.extraction,
                                           claim.assertion->sentence, claim.assertion->evidence)
                != gs_sentence_tells_other_event (batch->lexicon, other.extraction,
                                                  other.assertion->sentence,
                                                  other.assertion->evidence);
}

/* two orders, two topics of a warning, two bids, two dates: words beside the event tell them apart
 */
static gboolean
gs_contrary_is_apart (const GsBatch *batch, const GsAssertionPair *pair, GsAssertionOf claim,
                      GsAssertionOf other)
{
  const GsFiller *left = &claim.assertion->slots[GS_SLOT_THEME];
  const GsFiller *right = &other.assertion->slots[GS_SLOT_THEME];
  GsGovernedRelation governed = gs_governed_compare (batch, claim, other);
  gboolean express =
      gs_assertion_is_denied (claim.assertion) || gs_assertion_is_denied (other.assertion);

  return gs_contrary_is_of_other_occasion (batch, claim, other)
         || gs_contrary_is_of_kin (batch->rules, claim, other)
         || gs_contrary_is_of_two_deeds (claim, other)
         || gs_contrary_is_only_refused (claim.assertion, other.assertion)
         || gs_contrary_is_only_refused (other.assertion, claim.assertion)
         || gs_assertion_is_not_yet (claim.extraction, claim.assertion)
         || gs_assertion_is_not_yet (other.extraction, other.assertion)
         || gs_assertion_is_denied_with (batch->rules, claim.extraction, claim.assertion)
         || gs_assertion_is_denied_with (batch->rules, other.extraction, other.assertion)
         || governed == GS_GOVERNED_OTHER || governed == GS_GOVERNED_ONE
         || (governed == GS_GOVERNED_REACHES && !express)
         || (governed == GS_GOVERNED_NONE && !express
             && !gs_topics_may_be_one (batch, pair, claim.assertion, other.assertion))
         || (left->head != NULL && right->head != NULL && strcmp (left->head, right->head) == 0
             && !gs_fillers_are_within (left, right))
         || gs_sentences_are_of_other_times (claim.extraction, claim.assertion->sentence,
                                             other.extraction, other.assertion->sentence);
}

/* the word is itself what a participant is called: "a profit", where the other tells of a loss */
static gboolean
gs_assertion_has_participant_at (const GsAssertion *assertion, GsSpan span)
{
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    if (gs_span_overlaps (assertion->slots[i].span, span))
      return TRUE;
  return FALSE;
}

/* the first assertion of a sentence that a span tells */
static const GsAssertion *
gs_contrary_find_told (const GsExtraction *extraction, guint32 sentence, GsSpan span)
{
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence == sentence && gs_span_overlaps (assertion->evidence, span))
        return assertion;
    }
  return NULL;
}

/**
 * gs_contrary_spans_are_apart:
 * @claim: a short article
 * @claimed: a word of its first sentence
 * @article: another article of its story
 * @sentence: a sentence of it
 * @told: a word of that
 *
 * Returns: whether the words tell of two things: "approved" the budget, "rejected" the stadium
 */
gboolean
gs_contrary_spans_are_apart (const GsBatch *batch, const GsExtraction *claim, GsSpan claimed,
                             const GsExtraction *article, guint32 sentence, GsSpan told)
{
  const GsAssertion *own = gs_contrary_find_told (claim, 0, claimed);
  const GsAssertion *other = gs_contrary_find_told (article, sentence, told);
  GsAssertionPair pair;

  if (gs_sentences_are_of_other_times (claim, 0, article, sentence)
      || gs_sentences_are_of_other_stages (batch->rules, claim, 0, article, sentence)
      || gs_sentence_tells_other_event (batch->lexicon, claim, 0, claimed)
             != gs_sentence_tells_other_event (batch->lexicon, article, sentence, told))
    return TRUE;
  if (own != NULL && other != NULL
      && gs_contrary_is_of_kin (batch->rules, (GsAssertionOf){ claim, own },
                                (GsAssertionOf){ article, other }))
    return TRUE;
  if (own == NULL || other == NULL || own->form != GS_FORM_VERB || other->form != GS_FORM_VERB
      || gs_assertion_has_participant_at (own, claimed)
      || gs_assertion_has_participant_at (other, told))
    return FALSE;
  if (gs_contrary_is_of_two_deeds ((GsAssertionOf){ claim, own },
                                   (GsAssertionOf){ article, other }))
    return TRUE;
  gs_assertion_pair_read (&pair, batch, NULL, (GsAssertionOf){ claim, own },
                          (GsAssertionOf){ article, other });
  return gs_contrary_is_of_two_things (&pair, (GsAssertionOf){ claim, own },
                                       (GsAssertionOf){ article, other });
}

/* where trees go wrong, words still tell: the sentence has all names and nearly all words of a
 * claim that is one sentence, and nothing speaks against one event */
static gboolean
gs_contrary_is_covered (const GsBatch *batch, const GsAssertionPair *pair, GsAssertionOf claim,
                        GsAssertionOf other)
{
  g_autoptr (GsClaimWords) words = NULL;
  GsClaimCover cover;

  if (claim.extraction->sentences->len != 1 || pair->n_different > 0
      || gs_contrary_is_of_two_groups (batch, pair, claim, other)
      || !gs_claim_is_of_time (claim.extraction, other.extraction)
      || (pair->predicate != GS_PREDICATES_SAME && pair->predicate != GS_PREDICATES_OPPOSITE)
      || claim.assertion->certainty > GS_CERTAINTY_STATED
      || other.assertion->certainty == GS_CERTAINTY_PROBABLE
      || other.assertion->certainty == GS_CERTAINTY_POSSIBLE || pair->time == GS_BINDING_EXCLUDED
      || pair->place == GS_BINDING_EXCLUDED || other.assertion->form == GS_FORM_EVENT
      || claim.assertion->form == GS_FORM_EVENT)
    return FALSE;
  words = gs_claim_words_new (batch, claim.extraction);
  gs_claim_cover_read (&cover, words, other.extraction, other.assertion->sentence);
  return gs_claim_cover_is_full (&cover,
                                 gs_claim_find_words (claim.extraction, claim.assertion->lemma));
}

/* the article tells as a fact what the claim says, too: "approved on Friday ... has not approved it
 * for children" */
static gboolean
gs_contrary_is_granted (const GsBatch *batch, GsAssertionOf claim, const GsExtraction *article)
{
  for (guint32 i = 0; i < article->assertions->len; i++)
    {
      GsAssertionOf other = { article, gs_extraction_get_assertion (article, i) };
      GsAssertionPair pair;

      if (other.assertion->certainty != GS_CERTAINTY_STATED
          || other.assertion->attribution != GS_NONE
          || gs_contrary_is_presupposed (other.assertion))
        continue;
      gs_assertion_pair_read (&pair, batch, NULL, claim, other);
      if (pair.predicate == GS_PREDICATES_SAME && pair.outcome > 0
          && gs_contrary_is_one_event (&pair, claim, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_contrary_find:
 * @claim: a short article
 * @article: another article of its story
 * @opposite: (out): whether another word says it: "rejected" of what was approved
 *
 * Returns: (transfer none) (nullable): the first assertion that says the same the other way round:
 *   "did not file charges"
 */
const GsAssertion *
gs_contrary_find (const GsBatch *batch, const GsExtraction *claim, const GsExtraction *article,
                  gboolean *opposite)
{
  const GsAssertion *main = gs_contrary_get_main (claim);

  if (main == NULL || !gs_certainty_is_within (main->certainty, GS_CERTAINTY_PLANNED))
    return NULL;
  for (guint32 i = 0; i < article->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (article, i);
      GsAssertionPair pair;

      if (assertion->sentence >= GS_FAR || gs_contrary_is_presupposed (assertion)
          || !gs_certainty_is_within (assertion->certainty,
                                      MAX (gs_contrary_get_limit (assertion), main->certainty)))
        continue;
      gs_assertion_pair_read (&pair, batch, NULL, (GsAssertionOf){ claim, main },
                              (GsAssertionOf){ article, assertion });
      if (gs_contrary_get_outcome (&pair, main, assertion) < 0
          && !gs_contrary_is_sequence (batch, &pair, main, assertion)
          && !gs_contrary_is_apart (batch, &pair, (GsAssertionOf){ claim, main },
                                    (GsAssertionOf){ article, assertion })
          && !gs_contrary_is_of_two_things (&pair, (GsAssertionOf){ claim, main },
                                            (GsAssertionOf){ article, assertion })
          && (gs_contrary_is_one_event (&pair, (GsAssertionOf){ claim, main },
                                        (GsAssertionOf){ article, assertion })
              || gs_contrary_is_covered (batch, &pair, (GsAssertionOf){ claim, main },
                                         (GsAssertionOf){ article, assertion }))
          && !gs_claim_agrees (batch, claim, (GsAssertionOf){ article, assertion })
          && !gs_contrary_is_granted (batch, (GsAssertionOf){ claim, main }, article))
        {
          *opposite = main->polarity == assertion->polarity
                      && pair.predicate == GS_PREDICATES_OPPOSITE
                      && g_strcmp0 (main->class, "confirmation") != 0;
          return assertion;
        }
    }
  return NULL;
}

/**
 * gs_contrary_is_other:
 * @claim: a short article that negates something
 * @article: another article
 * @sentence: the one that is looked at, or GS_NONE
 *
 * Returns: whether the article speaks of the same kind of event, and only of others of it: the
 *   bridge, where the claim is about the tunnel
 */
gboolean
gs_contrary_is_other (const GsBatch *batch, const GsExtraction *claim, const GsExtraction *article,
                      guint32 sentence)
{
  const GsAssertion *main = gs_contrary_get_main (claim);
  gboolean other = FALSE;

  for (guint32 i = 0; main != NULL && i < article->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (article, i);
      GsAssertionPair pair;

      gs_assertion_pair_read (&pair, batch, NULL, (GsAssertionOf){ claim, main },
                              (GsAssertionOf){ article, assertion });
      if (pair.predicate < GS_PREDICATES_SYNONYM
          || (sentence != GS_NONE && assertion->sentence != sentence))
        continue;
      if (gs_contrary_is_one_event (&pair, (GsAssertionOf){ claim, main },
                                    (GsAssertionOf){ article, assertion }))
        return FALSE;
      for (guint k = GS_SLOT_AGENT; k <= GS_SLOT_THEME; k++)
        other |= pair.slots[k] == GS_FILLERS_UNKNOWN || pair.slots[k] == GS_FILLERS_DIFFERENT;
    }
  return other;
}
