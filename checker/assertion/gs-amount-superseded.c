/* SPDX-License-Identifier: MIT */
/* Finds the values that their article itself takes back: "first measured at 7.8", "from 231 to
 * 234".
 */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-rules-words.h"

/* words that say a value was given before a better one */
static const char *const adverbs[] = { "initially", "originally", "previously" };
static const char *const adjectives[] = { "initial", "preliminary", "original" };

/* verbs of giving a value, with which "first" means before a better one */
static const char *const giving[] = { "measure", "report", "estimate", "put",
                                      "rate",    "say",    "register", "give" };

/* verbs by which a value is replaced, beside those by which figures rise and fall */
static const char *const replacing[] = {
  "raise", "revise", "upgrade", "downgrade", "lower", "cut"
};

/* "initially said", "first measured" */
static gboolean
gs_superseded_has_adverb (const GsSentence *sentence, guint32 verb)
{
  gboolean gives = gs_amount_is_listed (sentence->lemmas[verb], giving, G_N_ELEMENTS (giving));

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == verb && sentence->upos[i] == GS_UPOS_ADV
        && (gs_amount_is_listed (sentence->lemmas[i], adverbs, G_N_ELEMENTS (adverbs))
            || (gives && i < verb && strcmp (sentence->lemmas[i], "first") == 0)))
      return TRUE;
  return FALSE;
}

/* "the initial estimate was", "a preliminary magnitude of" */
static gboolean
gs_superseded_has_adjective (const GsSentence *sentence, guint32 noun)
{
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == noun && sentence->relations[i] == GS_RELATION_AMOD
        && gs_amount_is_listed (sentence->lemmas[i], adjectives, G_N_ELEMENTS (adjectives)))
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
  return gs_amount_is_listed (verb, replacing, G_N_ELEMENTS (replacing))
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

      if (gs_xpos_is_noun (sentence->xpos[token]) && gs_superseded_has_adjective (sentence, token))
        return TRUE;
      if (gs_xpos_is_verb (sentence->xpos[token]) && gs_superseded_has_adverb (sentence, token))
        return TRUE;
      if (subject != GS_TOKEN_ROOT)
        {
          if (gs_superseded_has_adjective (sentence, subject))
            return TRUE;
          /* what is told of beyond the clause is another thing, but for who said so */
          if (sentence->relations[token] != GS_RELATION_CCOMP)
            return FALSE;
        }
    }
  return FALSE;
}
