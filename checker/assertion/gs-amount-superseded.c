/* SPDX-License-Identifier: MIT */
/* Finds the values that their article itself takes back: "first measured at 7.8", "from 231 to
 * 234".
 */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-rules-words.h"

/* "initially said", "first measured" */
static gboolean
gs_superseded_has_adverb (const GsRules *rules, const GsSentence *sentence, guint32 verb)
{
  gboolean gives = gs_rules_has_word (rules, GS_RULES_WORD_GIVES_VALUE, sentence->lemmas[verb]);

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == verb && sentence->upos[i] == GS_UPOS_ADV
        && (gs_rules_has_word (rules, GS_RULES_WORD_SUPERSEDED, sentence->lemmas[i])
            || (gives && i < verb && strcmp (sentence->lemmas[i], "first") == 0)))
      return TRUE;
  return FALSE;
}

/* "the initial estimate was", "a preliminary magnitude of" */
static gboolean
gs_superseded_has_adjective (const GsRules *rules, const GsSentence *sentence, guint32 noun)
{
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == noun && sentence->relations[i] == GS_RELATION_AMOD
        && gs_rules_has_word (rules, GS_RULES_WORD_SUPERSEDED, sentence->lemmas[i]))
      return TRUE;
  return FALSE;
}

/* "raised the toll from 231 to 234": the first of the two */
static gboolean
gs_superseded_is_start (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  const char *verb = amount->around.predicate;

  if (verb == NULL
      || !gs_amount_is_lemma (sentence, gs_amount_find_before (sentence, amount->quantity.span),
                              "from"))
    return FALSE;
  return gs_rules_has_word (rules, GS_RULES_WORD_REPLACES_VALUE, verb)
         || gs_rules_has_word (rules, GS_RULES_WORD_MOVES, verb);
}

/**
 * gs_amount_is_superseded:
 *
 * Returns: whether the sentence says that another value took the place of this one
 */
gboolean
gs_amount_is_superseded (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  guint32 token = amount->around.token;

  if (gs_superseded_is_start (rules, sentence, amount))
    return TRUE;
  for (guint n = 0; token != GS_TOKEN_ROOT && n < 8; n++, token = sentence->heads[token])
    {
      guint32 subject =
          gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);

      if (gs_xpos_is_noun (sentence->xpos[token])
          && gs_superseded_has_adjective (rules, sentence, token))
        return TRUE;
      if (gs_xpos_is_verb (sentence->xpos[token])
          && gs_superseded_has_adverb (rules, sentence, token))
        return TRUE;
      if (subject != GS_TOKEN_ROOT)
        {
          if (gs_superseded_has_adjective (rules, sentence, subject))
            return TRUE;
          /* what is told of beyond the clause is another thing, but for who said so */
          if (sentence->relations[token] != GS_RELATION_CCOMP)
            return FALSE;
        }
    }
  return FALSE;
}
