/* SPDX-License-Identifier: MIT */
/* Finds the person that an age is of, and whom "she" stands for where something is counted. */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-measure.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-rules-words.h"

/* the name before "Feng Lung, 30" and "Feng Lung (30)": the token before the comma */
static guint32
gs_amount_find_bearer (const GsSentence *sentence, const GsAmount *amount)
{
  guint32 at = 0;

  while (at < sentence->n_tokens && sentence->spans[at].end <= amount->quantity.span.start)
    at++;
  while (at > 0 && !g_ascii_isalpha (sentence->forms[at - 1][0])
         && (guchar) sentence->forms[at - 1][0] < 0x80)
    at--;
  if (at == 0 || !gs_xpos_is_noun (sentence->xpos[at - 1]))
    return GS_TOKEN_ROOT;
  return at - 1;
}

/* "Alice Morton, a 43-year-old teacher, died": the name that the noun stands beside */
static guint32
gs_amount_find_apposed (const GsSentence *sentence, const GsAmount *amount, guint32 noun)
{
  guint32 article = gs_amount_find_before (sentence, amount->quantity.span);
  guint32 name = article != GS_TOKEN_ROOT && article >= 2 ? article - 2 : GS_TOKEN_ROOT;
  guint32 behind = noun + 1;

  if (name == GS_TOKEN_ROOT || !gs_xpos_is_name (sentence->xpos[name])
      || sentence->forms[article - 1][0] != ','
      || (!gs_amount_is_lemma (sentence, article, "a")
          && !gs_amount_is_lemma (sentence, article, "the")))
    return GS_TOKEN_ROOT;
  if (sentence->relations[noun] == GS_RELATION_APPOS
      && (sentence->heads[noun] == name
          || (sentence->heads[noun] != GS_TOKEN_ROOT && sentence->heads[noun] < name
              && gs_xpos_is_name (sentence->xpos[sentence->heads[noun]]))))
    return name;
  /* without a tree: a verb behind the noun would have it for its subject */
  return name + 1 < sentence->n_tokens && behind < sentence->n_tokens
                 && (sentence->forms[behind][0] == ',' || sentence->forms[behind][0] == '.')
                 && (name == 0 || sentence->xpos[name - 1] != GS_XPOS_IN)
             ? name
             : GS_TOKEN_ROOT;
}

/* the subject of "is 30" and of "died at the age of 30"; who "left school at 14" is older now */
static guint32
gs_amount_find_aged (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  guint32 token = amount->around.token;
  guint32 subject = gs_sentence_find_child (sentence, token, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
  guint32 link = gs_amount_find_before (sentence, amount->quantity.span);

  if (subject == GS_TOKEN_ROOT && sentence->heads[token] != GS_TOKEN_ROOT)
    subject = gs_sentence_find_child (sentence, sentence->heads[token], GS_RELATION_NSUBJ,
                                      GS_RELATION_NSUBJ);
  if (subject == GS_TOKEN_ROOT && gs_amount_is_lemma (sentence, link, "of"))
    {
      guint32 verb = gs_sentence_find_verb (sentence, token);

      if (verb != GS_TOKEN_ROOT
          && gs_rules_has_word (rules, GS_RULES_WORD_DIES, sentence->lemmas[verb]))
        subject =
            gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
    }
  return subject;
}

/* an age belongs to the name before it, to the noun behind it, to the subject of "is 30" */
guint32
gs_amount_find_person (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  guint32 behind = gs_amount_find_behind (sentence, amount->quantity.span);
  guint32 name = gs_amount_find_bearer (sentence, amount);
  guint32 noun = gs_amount_find_phrase_noun (sentence, behind);
  guint32 token;

  if (amount->attributive)
    {
      token = noun != GS_TOKEN_ROOT ? gs_amount_find_apposed (sentence, amount, noun) : noun;
      return token != GS_TOKEN_ROOT ? token : noun;
    }
  if (name != GS_TOKEN_ROOT)
    return name;
  token = gs_amount_find_aged (rules, sentence, amount);
  if (token != GS_TOKEN_ROOT && gs_measure_find_proper (sentence, token) != GS_TOKEN_ROOT)
    token = gs_measure_find_proper (sentence, token);
  return token != GS_TOKEN_ROOT && gs_xpos_is_noun (sentence->xpos[token]) ? token : GS_TOKEN_ROOT;
}

/* the last name of whom the pronoun at a token stands for; NULL if nobody knows */
static const char *
gs_amount_find_referent (GsExtraction *extraction, guint32 index, guint32 token)
{
  for (guint i = extraction->references->len; i-- > 0;)
    {
      const GsReference *reference = &g_array_index (extraction->references, GsReference, i);
      const GsEntity *entity;
      const char *last;

      if (reference->sentence < index)
        break;
      if (reference->sentence != index || reference->token != token || !reference->pronoun
          || reference->entity == GS_NONE)
        continue;
      entity = &g_array_index (extraction->entities, GsEntity, reference->entity);
      last = strrchr (entity->name, ' ');
      return gs_extraction_intern_folded (extraction, last != NULL ? last + 1 : entity->name, -1);
    }
  return NULL;
}

static gboolean
gs_amount_is_pronoun (const GsSentence *sentence, guint32 token)
{
  return token != GS_TOKEN_ROOT && sentence->xpos[token] == GS_XPOS_PRP;
}

/* @word: what the sentence has for the token, replaced if that is a pronoun of somebody known */
static gboolean
gs_moment_refer (GsExtraction *extraction, const GsSentence *sentence, guint32 index, guint32 token,
                 const char **word)
{
  const char *name;

  if (!gs_amount_is_pronoun (sentence, token) || *word == NULL
      || strcmp (*word, sentence->lemmas[token]) != 0)
    return FALSE;
  name = gs_amount_find_referent (extraction, index, token);
  if (name != NULL)
    *word = name;
  return name != NULL;
}

/* the first amount of a sentence, or the number of all */
static guint
gs_amounts_find_first (const GsExtraction *extraction, guint32 index)
{
  guint low = 0;
  guint high = extraction->amounts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (extraction->amounts, GsAmount, middle).around.sentence < index)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* "He was convicted in June": whom the verb's subject and object stand for */
static void
gs_moments_refer (GsExtraction *extraction, const GsSentence *sentence, guint32 index)
{
  for (guint i = extraction->moments->len; i-- > 0;)
    {
      GsSurroundings *around = &g_array_index (extraction->moments, GsMoment, i).around;
      guint32 verb;
      guint32 subject;
      guint32 object;

      if (around->sentence != index)
        break;
      verb = gs_sentence_find_verb (sentence, around->token);
      if (verb == GS_TOKEN_ROOT)
        continue;
      subject = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
      object = gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_OBJ);
      around->referred |= gs_moment_refer (extraction, sentence, index, subject, &around->subject);
      gs_moment_refer (extraction, sentence, index, object, &around->object);
    }
}

/**
 * gs_amounts_refer:
 * @extraction: its references of this sentence are read
 * @index: the sentence's place in the extraction
 *
 * "She was 78.", "he had been shot five times": names whom the pronoun stands for.
 */
void
gs_amounts_refer (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                  guint32 index)
{
  gs_moments_refer (extraction, sentence, index);
  for (guint i = gs_amounts_find_first (extraction, index); i < extraction->amounts->len; i++)
    {
      GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);
      guint32 whom = GS_TOKEN_ROOT;

      if (amount->around.sentence != index)
        break;
      if (amount->quantity.dimension == GS_DIMENSION_AGE && amount->topic == NULL
          && !amount->attributive)
        {
          whom = gs_amount_find_aged (rules, sentence, amount);
          if (gs_amount_is_pronoun (sentence, whom))
            amount->topic = gs_amount_find_referent (extraction, index, whom);
          amount->topic_is_name = amount->topic != NULL;
        }
      else if (amount->measure == GS_MEASURE_TIMES && amount->also[1] == NULL)
        {
          gs_measure_find_repeated (sentence, amount, &whom);
          if (gs_amount_is_pronoun (sentence, whom))
            amount->also[1] = gs_amount_find_referent (extraction, index, whom);
          amount->topic_is_name = amount->also[1] != NULL;
        }
    }
}
