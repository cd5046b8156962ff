/* SPDX-License-Identifier: MIT */
/* Which words negate a predicate, and which only look as if they did. */
#include "assertion/gs-stance.h"

/* "not only", "not once but twice", "not until May" leave the predicate affirmed */
static gboolean
gs_negation_is_of_next (const GsReading *reading, guint32 negation)
{
  const GsSentence *sentence = reading->sentence;

  return negation + 1 < sentence->n_tokens
         && gs_reading_is_one_of (reading, negation + 1,
                                  "only just merely simply once all every everyone everybody "
                                  "because until unlike surprisingly solely least always "
                                  "necessarily entirely");
}

static gboolean
gs_negation_is_lifted (const GsReading *reading, guint32 token)
{
  GS_READING_FOREACH (reading, token, child)
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_OBL:
      if (gs_word_is_one_of (gs_reading_case (reading, child), "until till"))
        return TRUE;
      break;
    case GS_RELATION_ADVCL:
      if (gs_word_is_one_of (gs_reading_mark (reading, child), "until till"))
        return TRUE;
      break;
    default:
      break;
    }
  return FALSE;
}

static gboolean
gs_negation_is_adverb (const GsReading *reading, guint32 token, guint32 child)
{
  if (gs_reading_is_one_of (reading, child,
                            "not n't never hardly scarcely barely neither nor nowhere"))
    {
      if (gs_negation_is_of_next (reading, child))
        return FALSE;
      return gs_reading_is_lemma (reading, child, "never")
             || !gs_negation_is_lifted (reading, token);
    }
  if (gs_reading_is_one_of (reading, child, "long longer more"))
    return child > 0 && gs_reading_is_lemma (reading, child - 1, "no");
  return FALSE;
}

/* "no troops were killed", "nobody", "neither side" */
static gboolean
gs_negation_is_noun (const GsReading *reading, guint32 noun)
{
  if (gs_reading_is_one_of (reading, noun, "nobody nothing none no-one neither nowhere"))
    return TRUE;
  GS_READING_FOREACH (reading, noun, child)
  switch ((GsRelation) reading->sentence->relations[child])
    {
    case GS_RELATION_DET:
    case GS_RELATION_ADVMOD:
    case GS_RELATION_CC_PRECONJ:
      if (gs_reading_is_one_of (reading, child, "no neither not")
          && !gs_negation_is_of_next (reading, child))
        return TRUE;
      break;
    default:
      break;
    }
  return FALSE;
}

/* "has yet to respond" */
static gboolean
gs_negation_is_yet_to (const GsReading *reading, guint32 token)
{
  guint32 governor = reading->sentence->heads[token];

  if (!gs_reading_is_infinitive (reading, token))
    return FALSE;
  if (gs_reading_child_of_form (reading, token, GS_RELATION_ADVMOD, "yet") != GS_NONE)
    return TRUE;
  return governor < reading->sentence->n_tokens
         && gs_reading_is_one_of (reading, governor, "have be remain")
         && gs_reading_child_of_form (reading, governor, GS_RELATION_ADVMOD, "yet") != GS_NONE;
}

/* "neither" right before the verb, hung on the subject by mistake */
static gboolean
gs_negation_is_loose (const GsReading *reading, guint32 token)
{
  guint32 before = token - 1;

  return token > 0 && gs_reading_is_lemma (reading, before, "neither")
         && reading->sentence->heads[before] != token && gs_reading_is_verb (reading, token)
         && reading->sentence->relations[before] != GS_RELATION_NSUBJ
         && reading->sentence->relations[before] != GS_RELATION_NSUBJ_PASS;
}

/* "No joke: boy billed for party": what stands before a colon is no subject of what comes behind */
static gboolean
gs_negation_is_label (const GsReading *reading, guint32 noun)
{
  return noun + 1 < reading->sentence->n_tokens && reading->sentence->forms[noun + 1][0] == ':';
}

/**
 * gs_stance_is_negated:
 * @reading: the sentence
 * @token: a predicate
 *
 * Counts the negations of the predicate's own clause: adverbs, and noun phrases with "no" as its
 * subject or object. Two of them cancel each other.
 *
 * Returns: whether their number is odd
 */
gboolean
gs_stance_is_negated (const GsReading *reading, guint32 token)
{
  gboolean negated =
      gs_negation_is_yet_to (reading, token) || gs_negation_is_loose (reading, token);

  GS_READING_FOREACH (reading, token, child)
  switch ((GsRelation) reading->sentence->relations[child])
    {
    case GS_RELATION_ADVMOD:
    case GS_RELATION_AUX:
    case GS_RELATION_CC:
    case GS_RELATION_CC_PRECONJ:
    case GS_RELATION_DEP:
      negated ^= gs_negation_is_adverb (reading, token, child);
      break;
    case GS_RELATION_NSUBJ:
    case GS_RELATION_NSUBJ_PASS:
    case GS_RELATION_OBJ:
    case GS_RELATION_IOBJ:
      negated ^= gs_negation_is_noun (reading, child) && !gs_negation_is_label (reading, child);
      break;
    case GS_RELATION_DET:
      negated ^= gs_reading_is_lemma (reading, child, "no")
                 && gs_reading_child (reading, token, GS_RELATION_COP) != GS_NONE;
      break;
    default:
      break;
    }
  return negated;
}
