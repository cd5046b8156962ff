/* SPDX-License-Identifier: MIT */
/* Knows what an amount covers: a quarter or a year, the whole world, what is left, what is only
 * expected. */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-rules-words.h"

/* verbs between an amount and the one that says it is only expected: "was expected to fetch" */
#define GS_REACH_VERBS 3
/* words from an amount up to its verb */
#define GS_REACH_DEPTH 3
/* tokens from an amount to the words for its period, where trees part them */
#define GS_REACH_PERIOD 8
/* words between "in" and its period: "in the first full quarter" */
#define GS_REACH_PHRASE 5

static const char *const prepositions[] = { "in", "for", "during", "of", "over", "throughout" };

/* "quarter" of "quarterly" and "quarter"; NULL for what is no period */
static const char *
gs_reach_find_period (const GsRules *rules, const char *lemma)
{
  const GsRulesWord *word =
      rules != NULL ? gs_rules_find_word (rules, GS_RULES_WORD_PERIOD, lemma, strlen (lemma))
                    : NULL;

  return word != NULL ? word->common : NULL;
}

/* "third quarter": which of the year's, where the words say so; else the bare noun */
static const char *
gs_reach_number_period (const GsRules *rules, const GsSentence *sentence, guint32 token,
                        const char *period)
{
  guint32 before = token > 0 ? token - 1 : token;
  g_autofree char *pair = NULL;
  const char *numbered;

  if (gs_amount_is_lemma (sentence, before, "fiscal") && before > 0)
    before--;
  pair = g_strdup_printf ("%s %s", sentence->lemmas[before], period);
  numbered = gs_reach_find_period (rules, pair);
  return numbered != NULL ? numbered : period;
}

/* whether a token belongs to the clause of the amount, or stands right behind it */
static gboolean
gs_reach_is_near (const GsSentence *sentence, const GsAmount *amount, guint32 token)
{
  guint32 at = amount->around.token;
  guint32 apart = token > at ? token - at : at - token;

  return apart <= GS_REACH_PERIOD
         || gs_sentence_find_verb (sentence, token) == gs_sentence_find_verb (sentence, at);
}

/* "this season", "in the quarter", "of her career": the noun at @token names the amount's period */
static gboolean
gs_reach_opens_period (const GsSentence *sentence, guint32 token)
{
  /* "from the same period a year ago", "last year's quarter": what it is set beside */
  if (token + 1 < sentence->n_tokens
      && (sentence->xpos[token + 1] == GS_XPOS_POS
          || gs_amount_is_lemma (sentence, token + 1, "ago")
          || gs_amount_is_lemma (sentence, token + 1, "early")
          || gs_amount_is_lemma (sentence, token + 1, "before")))
    return FALSE;
  for (guint32 i = token; i-- > 0 && i + GS_REACH_PHRASE >= token;)
    {
      if (gs_amount_is_lemma (sentence, i, "this")
          || gs_amount_is_listed (sentence->lemmas[i], prepositions, G_N_ELEMENTS (prepositions)))
        return TRUE;
      if (sentence->upos[i] != GS_UPOS_DET && sentence->upos[i] != GS_UPOS_ADJ
          && sentence->upos[i] != GS_UPOS_PRON && sentence->upos[i] != GS_UPOS_NUM)
        return FALSE;
    }
  return FALSE;
}

static const char *
gs_reach_read_period (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  const char *nearest = NULL;
  guint32 best = G_MAXUINT32;

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      const char *found = gs_reach_find_period (rules, sentence->lemmas[i]);
      guint32 apart;

      if (found == NULL || gs_span_overlaps (sentence->spans[i], amount->quantity.span)
          || !gs_reach_is_near (sentence, amount, i))
        continue;
      /* "quarterly" says it by itself, "quarter" needs "in the" */
      if (strcmp (found, sentence->lemmas[i]) == 0
          && (sentence->xpos[i] == GS_XPOS_NNS || !gs_reach_opens_period (sentence, i)))
        continue;
      apart = i > amount->around.token ? i - amount->around.token : amount->around.token - i;
      if (apart < best)
        nearest = gs_reach_number_period (rules, sentence, i, found);
      best = MIN (best, apart);
    }
  return nearest;
}

/* "$71 million worldwide", "4,500 jobs across Europe" */
static gboolean
gs_reach_is_wide (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                  guint32 topic)
{
  guint32 first = amount->around.token;
  guint32 end = MIN (MAX (first, topic != GS_TOKEN_ROOT ? topic : 0) + 4, sentence->n_tokens);

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      const char *lemma = sentence->lemmas[i];

      if (gs_rules_has_word (rules, GS_RULES_WORD_EVERYWHERE, lemma)
          && gs_reach_is_near (sentence, amount, i))
        return TRUE;
      if (i > first && i < end
          && (strcmp (lemma, "across") == 0 || strcmp (lemma, "throughout") == 0))
        return TRUE;
    }
  return FALSE;
}

/* "20,000 are still without power", "the remaining 14 miners" */
static gboolean
gs_reach_remains (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);

  if (verb == GS_TOKEN_ROOT)
    for (verb = amount->around.token; sentence->heads[verb] != GS_TOKEN_ROOT;)
      verb = sentence->heads[verb];
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      gboolean near = i + 2 >= amount->around.token && i < amount->around.token + GS_REACH_PHRASE;

      if ((gs_amount_is_lemma (sentence, i, "still") || gs_amount_is_lemma (sentence, i, "remain")
           || gs_amount_is_lemma (sentence, i, "remaining"))
          && (near || i == verb || sentence->heads[i] == verb))
        return TRUE;
    }
  return FALSE;
}

/* "can carry 189 passengers": what there is room for, not what there was */
static gboolean
gs_reach_is_possible (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);

  for (guint32 i = 0; verb != GS_TOKEN_ROOT && i < verb; i++)
    if (sentence->heads[i] == verb && sentence->relations[i] == GS_RELATION_AUX
        && gs_amount_is_lemma (sentence, i, "can"))
      return TRUE;
  return FALSE;
}

/* "expects a profit of", "had demanded 12 percent", "was expected to fetch", "was charged with" */
static gboolean
gs_reach_is_awaited (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);
  guint depth = 0;

  /* what is set beside an amount that is expected is not: "a fraction of last year's $100 billion"
   */
  for (guint32 at = amount->around.token; at != GS_TOKEN_ROOT && at != verb;
       at = sentence->heads[at])
    if (++depth > GS_REACH_DEPTH || sentence->relations[at] == GS_RELATION_PARATAXIS
        || sentence->relations[at] == GS_RELATION_APPOS)
      return FALSE;
  for (guint n = 0; verb != GS_TOKEN_ROOT && n < GS_REACH_VERBS; n++)
    {
      if (gs_rules_has_word (rules, GS_RULES_WORD_AWAITS, sentence->lemmas[verb]))
        return TRUE;
      if (sentence->relations[verb] != GS_RELATION_XCOMP)
        return FALSE;
      verb = sentence->heads[verb];
    }
  return FALSE;
}

/**
 * gs_amount_read_reach:
 * @topic: token of what is counted, or %GS_TOKEN_ROOT
 *
 * Reads the period an amount is of, and whether it is of everywhere, of what is left, or not yet
 * so.
 */
void
gs_amount_read_reach (const GsAmountReader *self, GsAmount *amount, guint32 topic)
{
  const GsSentence *sentence = self->sentence;
  const char *period;

  if (amount->quantity.dimension == GS_DIMENSION_AGE
      || amount->quantity.dimension == GS_DIMENSION_MAGNITUDE)
    return;
  period = gs_reach_read_period (self->rules, sentence, amount);
  amount->awaited = gs_reach_is_awaited (self->rules, sentence, amount)
                    || gs_reach_is_possible (sentence, amount);
  if (amount->quantity.dimension == GS_DIMENSION_DURATION)
    return;
  if (period != NULL)
    amount->period = gs_extraction_intern_folded (self->extraction, period, -1);
  amount->wide = gs_reach_is_wide (self->rules, sentence, amount, topic);
  amount->remaining = gs_reach_remains (sentence, amount);
}
