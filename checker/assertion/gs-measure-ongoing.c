/* SPDX-License-Identifier: MIT */
/* Finds what goes on for a duration: "deliberated for 40 hours", "after 30 hours of deliberation".
 */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-measure.h"
#include "assertion/gs-rules-words.h"

/* the word that stands for a verb or noun of what goes on; %NULL if it is none */
static const char *
gs_ongoing_find (const GsRules *rules, const char *lemma)
{
  const GsRulesWord *word =
      lemma != NULL ? gs_rules_find_word (rules, GS_RULES_WORD_ONGOING, lemma, strlen (lemma))
                    : NULL;

  return word != NULL ? word->common : NULL;
}

static const char *
gs_ongoing_find_token (const GsRules *rules, const GsSentence *sentence, guint32 token)
{
  return token < sentence->n_tokens && gs_xpos_is_noun (sentence->xpos[token])
             ? gs_ongoing_find (rules, sentence->lemmas[token])
             : NULL;
}

/* "deliberated for 40 hours", "the talks lasted 14 hours" */
static const char *
gs_ongoing_of_verb (const GsRules *rules, const GsAmount *amount, gboolean stretch)
{
  const char *verb = amount->around.predicate;

  if (verb == NULL || amount->attributive)
    return NULL;
  if (strcmp (verb, "last") == 0
      || (stretch && gs_rules_has_word (rules, GS_RULES_WORD_LASTING, verb)))
    return gs_ongoing_find (rules, amount->around.subject);
  return stretch ? gs_ongoing_find (rules, verb) : NULL;
}

/**
 * gs_measure_find_ongoing:
 * @topic: token of the amount's noun, or %GS_TOKEN_ROOT
 *
 * Returns: (transfer none) (nullable): the word for what goes on
 */
const char *
gs_measure_find_ongoing (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                         guint32 topic)
{
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.span);
  guint32 first = 0;
  const char *found;

  while (first < sentence->n_tokens && sentence->spans[first].end <= amount->quantity.span.start)
    first++;
  /* "five days of rioting over the verdict" */
  if (gs_amount_is_lemma (sentence, behind, "of") && behind + 1 < sentence->n_tokens
      && sentence->xpos[behind + 1] == GS_XPOS_VBG
      && (found = gs_ongoing_find (rules, sentence->lemmas[behind + 1])) != NULL)
    return found;
  /* "30 hours of tense deliberations" */
  if (gs_amount_is_lemma (sentence, behind, "of"))
    return gs_ongoing_find_token (rules, sentence,
                                  gs_amount_find_phrase_noun (sentence, behind + 1));
  /* "a 22-hour siege", "a two-week training exercise" */
  if (topic != GS_TOKEN_ROOT && topic >= behind
      && ((found = gs_ongoing_find_token (rules, sentence, topic)) != NULL
          || (found = gs_ongoing_find_token (rules, sentence,
                                             gs_amount_find_phrase_noun (sentence, behind)))
                 != NULL))
    return found;
  /* "a search of ten hours" */
  if (first >= 2 && gs_amount_is_lemma (sentence, first - 1, "of"))
    return gs_ongoing_find_token (rules, sentence, first - 2);
  return gs_ongoing_of_verb (rules, amount,
                             first >= 1 && gs_amount_is_lemma (sentence, first - 1, "for"));
}
