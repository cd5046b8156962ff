/* SPDX-License-Identifier: MIT */
/* Tells crowds: people who marched, gathered or watched, whatever they are called. */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-measure.h"
#include "assertion/gs-rules-words.h"

/* fewer people are counted one by one */
#define GS_MIN_CROWD 100

/* the word that stands for a verb or noun of crowds; %NULL if it is none */
static const char *
gs_crowd_find (const GsRules *rules, const char *lemma)
{
  const GsRulesWord *word =
      lemma != NULL ? gs_rules_find_word (rules, GS_RULES_WORD_CROWD, lemma, strlen (lemma)) : NULL;

  return word != NULL ? word->common : NULL;
}

/* "took to the streets", "joined the march", "turned out for the rally" */
static const char *
gs_crowd_of_verb (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                  guint32 topic)
{
  guint32 verb = topic != GS_TOKEN_ROOT ? gs_sentence_find_verb (sentence, topic) : GS_TOKEN_ROOT;
  const char *found = gs_crowd_find (rules, amount->around.predicate);

  if (found != NULL)
    return found;
  found = gs_crowd_find (rules, gs_measure_find_deed (sentence, topic));
  for (guint32 i = 0; found == NULL && verb != GS_TOKEN_ROOT && i < sentence->n_tokens; i++)
    if (sentence->heads[i] == verb && i > topic
        && (sentence->relations[i] == GS_RELATION_OBJ || sentence->relations[i] == GS_RELATION_OBL))
      found = gs_crowd_find (rules, sentence->lemmas[i]);
  return found;
}

/* "a crowd of 41,200", "put the march at 30,000 people", "attended by 200,000": the words before
 * the number say what it counts */
static const char *
gs_crowd_of_words_before (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  guint32 link = gs_amount_find_before (sentence, amount->quantity.span);
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);

  if (link == GS_TOKEN_ROOT || link == 0)
    return NULL;
  if (gs_amount_is_lemma (sentence, link, "of") && gs_xpos_is_noun (sentence->xpos[link - 1]))
    return gs_crowd_find (rules, sentence->lemmas[link - 1]);
  if (gs_amount_is_lemma (sentence, link, "at") && verb != GS_TOKEN_ROOT
      && (gs_amount_is_lemma (sentence, verb, "put")
          || gs_amount_is_lemma (sentence, verb, "estimate")))
    return gs_crowd_find (rules, amount->around.object);
  if (gs_amount_is_lemma (sentence, link, "by") && verb != GS_TOKEN_ROOT
      && sentence->xpos[verb] == GS_XPOS_VBN)
    return gs_crowd_find (rules, sentence->lemmas[verb]);
  return NULL;
}

/* "expect 20,000 people to march": nobody has counted them */
static gboolean
gs_crowd_is_awaited (const GsRules *rules, const GsAmount *amount)
{
  const char *verb = amount->around.predicate;
  const GsRulesOperator *operator= verb != NULL
      ? gs_rules_find_operator (rules, verb, strlen (verb))
      : NULL;

  return operator!= NULL && operator->affirmed != GS_RULES_ENTAILS_TRUE;
}

/* "some 20,000 took to the streets": a number without noun right before its verb, whatever the tree
 * makes of it */
static gboolean
gs_crowd_is_bare_subject (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.span);

  return verb != GS_TOKEN_ROOT && amount->around.token < verb
         && (behind == verb || sentence->upos[behind] == GS_UPOS_AUX
             || sentence->upos[behind] == GS_UPOS_ADV);
}

/**
 * gs_measure_find_crowd:
 * @topic: token of the noun that is counted, or %GS_TOKEN_ROOT
 *
 * Returns: (transfer none) (nullable): the word for what the crowd does
 */
const char *
gs_measure_find_crowd (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                       guint32 topic)
{
  const char *noun = topic != GS_TOKEN_ROOT ? sentence->lemmas[topic] : NULL;
  const char *found;

  if (amount->quantity.dimension != GS_DIMENSION_COUNT || amount->quantity.low < GS_MIN_CROWD
      || amount->attributive || amount->around.negated || amount->around.future
      || gs_crowd_is_awaited (rules, amount))
    return NULL;
  if (noun == NULL || gs_rules_has_word (rules, GS_RULES_WORD_INHABITANT, noun))
    {
      found = gs_crowd_of_words_before (rules, sentence, amount);
      /* "some 20,000 took to the streets" */
      if (found == NULL && noun == NULL && gs_crowd_is_bare_subject (sentence, amount))
        found = gs_crowd_of_verb (rules, sentence, amount, amount->around.token);
      if (found != NULL || noun == NULL)
        return found;
    }
  found = gs_crowd_find (rules, noun);
  if (found == NULL && !gs_rules_has_word (rules, GS_RULES_WORD_PEOPLE, noun))
    return NULL;
  return found != NULL ? found : gs_crowd_of_verb (rules, sentence, amount, topic);
}
