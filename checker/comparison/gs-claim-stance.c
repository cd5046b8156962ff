/* SPDX-License-Identifier: MIT */
/* Reads from denials and assertions what an article does with a claim. */
#include "comparison/gs-claim-stance.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-contrary.h"
#include "comparison/gs-story-index.h"

/* sentences that tell what the article is about */
#define GS_LEAD 4
/* a denial farther down is a remark beside */
#define GS_FAR 25
/* words that a denying sentence must share with the claim that it names nowhere else */
#define GS_TOPICAL 2
/* a longer text makes more than one claim */
#define GS_CLAIM_TOKENS 36

static const GsSentenceFacts *
gs_claim_get_sentence (const GsExtraction *extraction, guint32 index)
{
  return &g_array_index (extraction->sentences, GsSentenceFacts, index);
}

static gboolean
gs_claim_has_word (const GsExtraction *claim, const char *word)
{
  for (guint i = 0; i < claim->sentences->len; i++)
    if (gs_sentence_facts_have (gs_claim_get_sentence (claim, i), word))
      return TRUE;
  return FALSE;
}

/* how many content words of the claim stand in a sentence */
static guint
gs_claim_count_shared (const GsExtraction *claim, const GsSentenceFacts *facts)
{
  guint n = 0;

  for (guint32 i = 0; i < facts->n_content; i++)
    n += gs_claim_has_word (claim, facts->content[i]);
  return n;
}

static void
gs_claim_reading_set (GsClaimReading *self, GsClaimStance stance, const GsDenial *denial,
                      GsSpan span, guint32 sentence)
{
  *self =
      (GsClaimReading){ .stance = stance, .denial = denial, .span = span, .sentence = sentence };
  if (denial != NULL)
    {
      self->by_party = denial->kind == GS_DENIAL_DENY;
      self->partly = denial->hedged;
    }
}

/* "denies that P", "denied taking it": something is denied, not refused, as bail is */
static gboolean
gs_denial_governs (const GsExtraction *extraction, const GsDenial *denial)
{
  if (denial->of_clause)
    return TRUE;
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence == denial->sentence && assertion->certainty == GS_CERTAINTY_DENIED)
        return TRUE;
    }
  return FALSE;
}

/* ---- the claim itself ---- */

/* "report", "say" as the claim's own predicate tell what happened */
static gboolean
gs_word_is_predicate (const GsExtraction *claim, const char *word)
{
  for (guint32 i = 0; i < claim->assertions->len; i++)
    if (strcmp (gs_extraction_get_assertion (claim, i)->lemma, word) == 0)
      return TRUE;
  return FALSE;
}

/* a modal is no content word: what looks like one is the month of May */
static gboolean
gs_word_keeps_distance (const GsRules *rules, const GsExtraction *claim, const char *word)
{
  const GsRulesWord *hedge = gs_rules_find_word (rules, GS_RULES_WORD_HEDGE, word, strlen (word));

  if (hedge != NULL)
    return hedge->strength >= 2 && strcmp (word, "may") != 0;
  return (strcmp (word, "source") == 0 || strcmp (word, "report") == 0 || strcmp (word, "say") == 0)
         && !gs_word_is_predicate (claim, word);
}

/* somebody else says it; what is known, shown or regretted is told as it is */
static gboolean
gs_assertion_is_reported (const GsRules *rules, const GsExtraction *extraction,
                          const GsAssertion *assertion)
{
  const GsRulesOperator *found;
  const char *verb;

  if (assertion->attribution == GS_NONE)
    return FALSE;
  verb = gs_extraction_get_attribution (extraction, assertion->attribution)->verb;
  if (verb == NULL)
    return TRUE;
  found = gs_rules_find_operator (rules, verb, strlen (verb));
  return found == NULL || found->affirmed != GS_RULES_ENTAILS_TRUE
         || found->negated != GS_RULES_ENTAILS_TRUE;
}

/* "reportedly", "source says", a question: the claim is not its own; but who denies is not the less
 * told to deny for being named */
static gboolean
gs_claim_is_hedged (const GsBatch *batch, const GsExtraction *claim)
{
  const GsAssertion *assertion = gs_contrary_get_main (claim);
  gsize length;
  const char *text = gs_article_get_text (claim->article, &length);

  if (memchr (text, '?', length) != NULL)
    return TRUE;
  if (assertion != NULL && assertion->polarity < 0 && assertion->certainty == GS_CERTAINTY_STATED)
    return FALSE;
  if (assertion != NULL
      && (gs_assertion_is_reported (batch->rules, claim, assertion)
          || assertion->certainty == GS_CERTAINTY_PROBABLE
          || assertion->certainty == GS_CERTAINTY_POSSIBLE
          || assertion->certainty >= GS_CERTAINTY_CONDITIONAL))
    return TRUE;
  for (guint i = 0; i < claim->sentences->len; i++)
    {
      const GsSentenceFacts *facts = gs_claim_get_sentence (claim, i);

      for (guint32 k = 0; k < facts->n_content; k++)
        if (gs_word_keeps_distance (batch->rules, claim, facts->content[k]))
          return TRUE;
    }
  return FALSE;
}

/* a word that calls the claim's matter false, and not a thing in it */
static gboolean
gs_denial_is_own (const GsExtraction *claim, const GsDenial *denial)
{
  if (denial->kind == GS_DENIAL_DENY && !denial->of_report && !denial->of_claim
      && !gs_denial_governs (claim, denial))
    return FALSE;
  return denial->strength >= GS_DENIAL_FALSE && !denial->asked
         && (denial->of_report || !denial->attributive || denial->strength == GS_DENIAL_SURE);
}

/* whether it speaks for the claim: "no hoax", "denies hoax claims" */
static gboolean
gs_claim_is_defended (const GsExtraction *claim)
{
  for (guint i = 0; i < claim->denials->len; i++)
    if (g_array_index (claim->denials, GsDenial, i).negated
        && g_array_index (claim->denials, GsDenial, i).kind == GS_DENIAL_HOAX)
      return TRUE;
  return FALSE;
}

static guint32
gs_claim_count_tokens (const GsExtraction *claim)
{
  guint32 n = 0;

  for (guint i = 0; i < claim->sentences->len; i++)
    n += gs_claim_get_sentence (claim, i)->n_tokens;
  return n;
}

/**
 * gs_claim_read_own:
 * @self: (out caller-allocates): what is read
 * @claim: a short article
 */
void
gs_claim_read_own (GsClaimReading *self, const GsBatch *batch, const GsExtraction *claim)
{
  const GsAssertion *main = gs_contrary_get_main (claim);
  gboolean defended = gs_claim_is_defended (claim);
  GsSpan all;

  *self = (GsClaimReading){ .stance = GS_CLAIM_OPEN };
  if (claim->sentences->len == 0 || gs_claim_count_tokens (claim) > GS_CLAIM_TOKENS)
    return;
  all = gs_claim_get_sentence (claim, 0)->span;
  for (guint i = 0; i < claim->denials->len && !defended; i++)
    {
      const GsDenial *denial = &g_array_index (claim->denials, GsDenial, i);

      if (denial->kind == GS_DENIAL_HOAX && denial->of_rumour)
        return;
      if (!denial->negated && gs_denial_is_own (claim, denial) && denial->hedged)
        return;
      if (!denial->negated && gs_denial_is_own (claim, denial))
        {
          gs_claim_reading_set (self, GS_CLAIM_DENIED, denial, denial->span, denial->sentence);
          return;
        }
    }
  if (!defended && gs_claim_is_hedged (batch, claim))
    {
      self->reported =
          main != NULL && main->certainty == GS_CERTAINTY_STATED && main->attribution != GS_NONE;
      self->span = main != NULL ? main->evidence : all;
      self->sentence = main != NULL ? main->sentence : 0;
      return;
    }
  if (!defended && main != NULL && main->polarity < 0 && main->certainty == GS_CERTAINTY_STATED)
    {
      gs_claim_reading_set (self, GS_CLAIM_DENIED, NULL, main->evidence, main->sentence);
      self->by_party = main->attribution != GS_NONE;
    }
  else
    gs_claim_reading_set (self, GS_CLAIM_STATED, NULL, main != NULL ? main->evidence : all,
                          main != NULL ? main->sentence : 0);
}

/* ---- an article that denies it ---- */

static gboolean
gs_denial_meets (const GsBatch *batch, const GsExtraction *claim, const GsExtraction *article,
                 const GsDenial *denial)
{
  guint n_shared = gs_claim_count_shared (claim, gs_claim_get_sentence (article, denial->sentence));
  gboolean lead = denial->sentence < GS_LEAD;

  if (denial->negated || denial->hedged || denial->asked || denial->sentence >= GS_FAR)
    return FALSE;
  if (denial->kind == GS_DENIAL_DENY && !denial->of_report
      && (!gs_denial_governs (article, denial)
          || gs_contrary_is_other (batch, claim, article, denial->sentence)))
    return FALSE;
  if (denial->kind == GS_DENIAL_DENY)
    return lead
           && ((denial->of_rumour && n_shared >= 1)
               || (denial->main && !denial->of_claim && denial->strength >= GS_DENIAL_FALSE
                   && n_shared > GS_TOPICAL));
  if (denial->strength < GS_DENIAL_FALSE)
    return FALSE;
  if (denial->attributive && !denial->of_report)
    return FALSE;
  if (lead && denial->kind == GS_DENIAL_UNTRUE)
    return TRUE;
  return denial->of_report || (denial->strength == GS_DENIAL_SURE && n_shared >= GS_TOPICAL);
}

/* the words of a phrase that the claim has, too; a name is no topic */
static guint
gs_claim_count_in_phrase (const GsExtraction *claim, const GsFiller *filler)
{
  guint n = 0;

  for (guint32 i = 0; i < filler->n_words && filler->mention == GS_NONE; i++)
    n += gs_claim_has_word (claim, filler->words[i]);
  return n;
}

/* a noun that leaves it to the words beside it what is meant, with those of the claim: "the idea of
 * a back channel"; what the claim only speaks of, a plant, a bill, may well be spared something
 * else */
static gboolean
gs_claim_is_topic (const GsRules *rules, const GsExtraction *claim, const GsFiller *filler)
{
  return filler->head != NULL && gs_rules_has_word (rules, GS_RULES_WORD_SHELL, filler->head)
         && gs_claim_count_in_phrase (claim, filler) >= GS_TOPICAL;
}

/* "was never discussed", not "failed to attend" */
static gboolean
gs_assertion_is_negated_plainly (const GsExtraction *extraction, const GsAssertion *assertion)
{
  static const char *const negations[] = { "not", "n't", "n’t", "never", "no" };
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autofree char *words =
      g_ascii_strdown (text + assertion->evidence.start, gs_span_length (assertion->evidence));

  for (guint i = 0; i < G_N_ELEMENTS (negations); i++)
    if (strstr (words, negations[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* an article that begins with what is not so, of what the claim is about: "The idea of a back
 * channel was never discussed" */
static const GsAssertion *
gs_claim_find_opening_denial (const GsBatch *batch, const GsExtraction *claim,
                              const GsExtraction *article)
{
  for (guint32 i = 0; i < article->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (article, i);

      if (assertion->sentence > 0)
        return NULL;
      if (!assertion->background && assertion->polarity < 0
          && assertion->certainty == GS_CERTAINTY_STATED
          && gs_assertion_is_negated_plainly (article, assertion)
          && gs_claim_is_topic (batch->rules, claim, &assertion->slots[GS_SLOT_THEME]))
        return assertion;
    }
  return NULL;
}

/**
 * gs_claim_read_against:
 * @self: (out caller-allocates): what is read; OPEN if it denies nothing of the claim
 * @claim: a short article that states something
 * @own: what it does with its claim; where it only reports it, words of denial do not meet it
 * @article: another article of its story
 */
void
gs_claim_read_against (GsClaimReading *self, const GsBatch *batch, const GsExtraction *claim,
                       const GsClaimReading *own, const GsExtraction *article)
{
  const GsAssertion *contrary;
  gboolean opposite = FALSE;

  *self = (GsClaimReading){ .stance = GS_CLAIM_OPEN };
  for (guint i = 0; i < article->denials->len && own->stance == GS_CLAIM_STATED; i++)
    {
      const GsDenial *denial = &g_array_index (article->denials, GsDenial, i);

      if (!gs_denial_meets (batch, claim, article, denial))
        continue;
      gs_claim_reading_set (self, GS_CLAIM_DENIED, denial, denial->span, denial->sentence);
      return;
    }
  contrary = gs_contrary_find (batch, claim, article, &opposite);
  if (contrary == NULL && own->stance == GS_CLAIM_STATED)
    contrary = gs_claim_find_opening_denial (batch, claim, article);
  if (contrary != NULL)
    gs_claim_reading_set (self, GS_CLAIM_DENIED, NULL, contrary->evidence, contrary->sentence);
  self->opposite = opposite;
}

/* ---- an article that tells it as a fact ---- */

/* the sentence that shares most with the claim; the first of several */
static guint32
gs_claim_find_nearest (const GsExtraction *claim, const GsExtraction *article, guint *n_shared)
{
  guint32 best = 0;

  *n_shared = 0;
  for (guint i = 0; i < article->sentences->len; i++)
    {
      guint n = gs_claim_count_shared (claim, gs_claim_get_sentence (article, i));

      if (n <= *n_shared)
        continue;
      best = i;
      *n_shared = n;
    }
  return best;
}

/* whoever denies, and be it only a rumour: the article does not simply tell it */
static gboolean
gs_denial_casts_doubt (const GsExtraction *claim, const GsExtraction *article,
                       const GsDenial *denial)
{
  guint n_shared = gs_claim_count_shared (claim, gs_claim_get_sentence (article, denial->sentence));
  gboolean lead = denial->sentence < GS_LEAD;

  if (denial->attributive && !denial->of_report)
    return FALSE;
  if (denial->kind == GS_DENIAL_DENY)
    return n_shared > GS_TOPICAL || (lead && n_shared >= 1);
  if (denial->strength == GS_DENIAL_DOUBT)
    return lead && denial->of_report;
  return lead || (denial->of_report && n_shared >= 1) || n_shared >= GS_TOPICAL
         || denial->strength == GS_DENIAL_SURE;
}

static gboolean
gs_claim_is_doubted (const GsExtraction *claim, const GsExtraction *article)
{
  for (guint i = 0; i < article->denials->len; i++)
    if (gs_denial_casts_doubt (claim, article, &g_array_index (article->denials, GsDenial, i)))
      return TRUE;
  return FALSE;
}

/* the article negates the same word as the claim: they agree */
static gboolean
gs_claim_is_negated_alike (const GsBatch *batch, const GsExtraction *claim,
                           const GsExtraction *article)
{
  const GsAssertion *main = gs_contrary_get_main (claim);

  for (guint32 i = 0; main != NULL && i < article->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (article, i);
      GsPredicateRelation relation;

      if (assertion->polarity > 0 && assertion->certainty != GS_CERTAINTY_DENIED)
        continue;
      relation = gs_predicates_compare (batch, main, assertion);
      if (relation == GS_PREDICATES_SAME || relation == GS_PREDICATES_SYNONYM)
        return TRUE;
    }
  return FALSE;
}

/* whether it says what is denied: "denied that he took the money" */
static gboolean
gs_claim_has_denied (const GsExtraction *claim)
{
  for (guint32 i = 0; i < claim->assertions->len; i++)
    if (gs_extraction_get_assertion (claim, i)->certainty == GS_CERTAINTY_DENIED)
      return TRUE;
  return FALSE;
}

/* a short article that hedges or denies tells nothing as a fact; one that states something states
 * what the claim negates only if it is the very thing */
static gboolean
gs_claim_is_told (const GsBatch *batch, const GsExtraction *claim, const GsClaimReading *denied,
                  const GsExtraction *article)
{
  gboolean opposite;
  GsClaimReading own;

  if (!gs_story_is_short (article))
    return TRUE;
  gs_claim_read_own (&own, batch, article);
  if (own.stance != GS_CLAIM_STATED)
    return FALSE;
  if (denied->denial != NULL && denied->denial->kind == GS_DENIAL_DENY
      && gs_claim_has_denied (claim))
    return gs_contrary_find (batch, claim, article, &opposite) != NULL;
  return denied->denial == NULL ? gs_contrary_find (batch, claim, article, &opposite) != NULL
                                : !gs_contrary_is_other (batch, claim, article, GS_NONE);
}

/**
 * gs_claim_read_for:
 * @self: (out caller-allocates): what is read; OPEN if it may not be told as a fact
 * @claim: a short article that denies something
 * @own: how it denies it
 * @article: another article of its story
 */
void
gs_claim_read_for (GsClaimReading *self, const GsBatch *batch, const GsExtraction *claim,
                   const GsClaimReading *own, const GsExtraction *article)
{
  guint n_shared;
  guint32 sentence = gs_claim_find_nearest (claim, article, &n_shared);
  GsSpan span;

  *self = (GsClaimReading){ .stance = GS_CLAIM_OPEN };
  if (n_shared < GS_TOPICAL || !gs_claim_is_told (batch, claim, own, article)
      || gs_claim_is_doubted (claim, article) || gs_claim_is_negated_alike (batch, claim, article))
    return;
  span = gs_claim_get_sentence (article, sentence)->span;
  for (guint32 i = 0; i < article->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (article, i);

      if (assertion->sentence == sentence && assertion->polarity > 0)
        {
          span = assertion->evidence;
          break;
        }
    }
  gs_claim_reading_set (self, GS_CLAIM_STATED, NULL, span, sentence);
}
