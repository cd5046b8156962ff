/* SPDX-License-Identifier: MIT */
/* Finds what money is the price of: "bought the club for $2m", "the painting fetched $14m". */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-measure.h"
#include "assertion/gs-rules-words.h"

/* verbs between "paying" and what is bought */
#define GS_PRICE_VERBS 2

static gboolean
gs_price_has (const GsRules *rules, GsRulesWordClass class, const GsSentence *sentence,
              guint32 token)
{
  return token < sentence->n_tokens && gs_rules_has_word (rules, class, sentence->lemmas[token]);
}

/* what the verb is done to, or what it says something of: by the tree, else the phrase behind it */
static guint32
gs_price_find_object (const GsSentence *sentence, const GsAmount *amount, guint32 verb)
{
  guint32 found =
      gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ_PASS, GS_RELATION_NSUBJ_PASS);
  guint32 first = verb + 1;

  if (found != GS_TOKEN_ROOT)
    return found;
  while (first < sentence->n_tokens
         && (sentence->upos[first] == GS_UPOS_DET || sentence->xpos[first] == GS_XPOS_PRP_POSS))
    first++;
  found = gs_amount_find_phrase_noun (sentence, first);
  if (found == GS_TOKEN_ROOT)
    found = gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_OBJ);
  return found != GS_TOKEN_ROOT && !gs_span_overlaps (sentence->spans[found], amount->quantity.span)
             ? found
             : GS_TOKEN_ROOT;
}

/* the noun that a clause hangs on or that is its subject; "which" stands for the former */
static guint32
gs_price_find_subject (const GsSentence *sentence, guint32 verb)
{
  guint32 subject =
      gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
  gboolean hangs = sentence->relations[verb] == GS_RELATION_ACL
                   || sentence->relations[verb] == GS_RELATION_ACL_RELCL;

  if (hangs && (subject == GS_TOKEN_ROOT || !gs_xpos_is_noun (sentence->xpos[subject])))
    return sentence->heads[verb];
  return subject;
}

/* "paid $2m for the club", "agreed to acquire the rival, paying $2m" */
static guint32
gs_price_find_paid_for (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                        guint32 verb)
{
  guint32 at = verb;

  for (guint32 i = verb + 1; i < sentence->n_tokens; i++)
    if (sentence->heads[i] == verb && sentence->relations[i] == GS_RELATION_OBL
        && gs_amount_is_lemma (
            sentence, gs_sentence_find_child (sentence, i, GS_RELATION_CASE, GS_RELATION_CASE),
            "for"))
      return i;
  for (guint n = 0; n < GS_PRICE_VERBS && sentence->heads[at] != GS_TOKEN_ROOT; n++)
    {
      at = sentence->heads[at];
      if (gs_price_has (rules, GS_RULES_WORD_TRADE, sentence, at))
        return gs_price_find_object (sentence, amount, at);
    }
  return GS_TOKEN_ROOT;
}

/* "including debt", "plus bonuses": another sum than the price alone */
static gboolean
gs_price_is_of_more (const GsSentence *sentence, const GsAmount *amount)
{
  static const char *const words[] = { "include", "including", "exclude", "excluding",
                                       "plus",    "before",    "besides", "minus",
                                       "than",    "a",         "per",     "each" };
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.span);

  if (behind < sentence->n_tokens && sentence->forms[behind][0] == ',')
    behind++;
  return behind < sentence->n_tokens
         && gs_amount_is_listed (sentence->lemmas[behind], words, G_N_ELEMENTS (words));
}

/* "signed one for $2m and others for $3m": another sum stands between the thing and this one */
static gboolean
gs_price_is_parted (const GsSentence *sentence, const GsAmount *amount, guint32 thing)
{
  for (guint32 i = thing + 1; i < sentence->n_tokens; i++)
    {
      if (sentence->spans[i].end > amount->quantity.span.start)
        return FALSE;
      if (sentence->upos[i] == GS_UPOS_SYM || sentence->xpos[i] == GS_XPOS_CC)
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_measure_find_price:
 * @topic: token of the noun that the money is of, or %GS_TOKEN_ROOT
 * @thing: (out): the head of what is bought or sold, %GS_TOKEN_ROOT if the sentence does not say
 *
 * Returns: whether the money is what something is sold for
 */
gboolean
gs_measure_find_price (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                       guint32 topic, guint32 *thing)
{
  guint32 link = gs_amount_find_before (sentence, amount->quantity.span);
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);
  gboolean traded =
      verb != GS_TOKEN_ROOT && gs_price_has (rules, GS_RULES_WORD_TRADE, sentence, verb);

  *thing = GS_TOKEN_ROOT;
  if (amount->quantity.dimension != GS_DIMENSION_MONEY || amount->around.negated
      || gs_price_is_of_more (sentence, amount))
    return FALSE;
  if (topic != GS_TOKEN_ROOT && gs_price_has (rules, GS_RULES_WORD_DEAL, sentence, topic))
    {
      if (traded)
        *thing = gs_price_find_object (sentence, amount, verb);
      if (*thing == topic)
        *thing = GS_TOKEN_ROOT;
      return TRUE;
    }
  if (verb == GS_TOKEN_ROOT)
    return FALSE;
  if (traded && gs_amount_is_lemma (sentence, link, "for"))
    *thing = gs_price_find_object (sentence, amount, verb);
  if (*thing == GS_TOKEN_ROOT && gs_amount_is_lemma (sentence, verb, "pay"))
    *thing = gs_price_find_paid_for (rules, sentence, amount, verb);
  if (*thing == GS_TOKEN_ROOT && gs_price_has (rules, GS_RULES_WORD_FETCH, sentence, verb)
      && (amount->around.role == GS_RELATION_OBJ || gs_amount_is_lemma (sentence, link, "for")
          || gs_amount_is_lemma (sentence, link, "at")))
    *thing = gs_price_find_subject (sentence, verb);
  return *thing != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[*thing])
         && !gs_price_is_parted (sentence, amount, *thing);
}

/* names, and codes like "P9" that are read as nouns */
static gboolean
gs_price_is_proper (const GsSentence *sentence, guint32 token)
{
  const char *form = sentence->forms[token];

  return gs_xpos_is_name (sentence->xpos[token])
         || (g_ascii_isupper (form[0]) && form[strcspn (form, "0123456789")] != '\0');
}

/**
 * gs_measure_find_proper:
 * @thing: a noun
 *
 * Returns: the last word of the name in its phrase: "P9" of "the P9 phone", "Lee" of "its striker
 *   Marco Lee"; %GS_TOKEN_ROOT if there is none
 */
guint32
gs_measure_find_proper (const GsSentence *sentence, guint32 thing)
{
  guint32 at = thing;

  while (at + 1 < sentence->n_tokens && gs_price_is_proper (sentence, at + 1))
    at++;
  for (; at != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[at]); at--)
    {
      if (gs_price_is_proper (sentence, at))
        return at;
      if (at == 0)
        break;
    }
  return GS_TOKEN_ROOT;
}
