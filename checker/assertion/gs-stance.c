/* SPDX-License-Identifier: MIT */
/* Composes stances from the root of a tree downwards; adds negation, modals, hedges and sources. */
#include "assertion/gs-stance-private.h"

#include <string.h>

#include "assertion/gs-attribution.h"
#include "assertion/gs-rules-words.h"

/* a tree deeper than this is no sentence; what hangs lower stands as stated */
#define GS_MAX_DEPTH 64

enum
{
  KNOWN_OUTER = 1,
  KNOWN_INNER = 2,
};

/* ---- outer ---- */

static GsStance
gs_stance_base (const GsReading *reading)
{
  return (GsStance){ .sign = 1,
                     .certainty = reading->asked ? GS_CERTAINTY_ASKED : GS_CERTAINTY_STATED,
                     .attribution = GS_NONE };
}

GsStance
gs_stance_get_outer (GsReading *reading, guint32 token)
{
  const GsSentence *sentence = reading->sentence;
  guint32 governor = sentence->heads[token];

  if ((reading->known[token] & KNOWN_OUTER) != 0)
    return reading->outer[token];
  if (governor >= sentence->n_tokens || reading->depth >= GS_MAX_DEPTH)
    return gs_stance_base (reading);
  reading->depth++;
  reading->outer[token] = gs_stance_of_relation (reading, governor, token);
  reading->known[token] |= KNOWN_OUTER;
  reading->depth--;
  return reading->outer[token];
}

/* ---- inner ---- */

static GsStance
gs_stance_add_adverb (const GsReading *reading, guint32 adverb, GsStance stance)
{
  GsEffect effect;
  g_autofree char *lemma = g_ascii_strdown (reading->sentence->lemmas[adverb], -1);

  const GsRulesWord *hedge;

  if (gs_hedge_find_adverb (reading->rules, lemma, &effect))
    return gs_stance_apply (stance, effect);
  if (reading->rules == NULL || !g_str_has_suffix (lemma, "ly")
      || gs_word_is_one_of (lemma, "hardly barely scarcely"))
    return stance;
  hedge = gs_rules_find_word (reading->rules, GS_RULES_WORD_HEDGE, lemma, strlen (lemma));
  if (hedge != NULL && hedge->strength >= 2)
    return gs_stance_apply (stance, hedge->strength == 3 ? GS_EFFECT_POSSIBLE : GS_EFFECT_PROBABLE);
  return stance;
}

/* "will", "may"; "can not" is a plain no */
static GsStance
gs_stance_add_modal (const GsReading *reading, guint32 modal, gboolean negated, GsStance stance)
{
  const char *form = reading->sentence->forms[modal];
  GsEffect effect;
  g_autofree char *lemma = g_ascii_strdown (form, -1);

  if (!gs_hedge_find_modal (reading->rules, lemma, &effect))
    return stance;
  if (gs_word_is_one_of (lemma, "will shall 'll wo"))
    stance.future = TRUE;
  if (negated && gs_word_is_one_of (lemma, "ca can could"))
    return stance;
  if (effect == GS_EFFECT_PLANNED && stance.certainty == GS_CERTAINTY_POSSIBLE)
    return stance;
  if (effect == GS_EFFECT_CONDITIONAL && stance.attribution != GS_NONE)
    effect = GS_EFFECT_PLANNED;
  return gs_stance_apply (stance, effect);
}

/* "the alleged attack", "no attack" of a noun that is a predicate of its own */
static GsStance
gs_stance_add_adjective (const GsReading *reading, guint32 adjective, GsStance stance)
{
  GsEffect effect;
  g_autofree char *lemma = g_ascii_strdown (reading->sentence->forms[adjective], -1);

  if (gs_hedge_find_adjective (reading->rules, lemma, &effect))
    return gs_stance_apply (stance, effect);
  return stance;
}

static gboolean
gs_is_condition (const GsReading *reading, guint32 child)
{
  return gs_reading_relation (reading, child) == GS_RELATION_ADVCL
         && gs_word_is_one_of (gs_reading_mark (reading, child), "if unless");
}

static GsStance
gs_stance_add_child (const GsReading *reading, guint32 child, gboolean negated, GsStance stance)
{
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_ADVMOD:
      return gs_stance_add_adverb (reading, child, stance);
    case GS_RELATION_AUX:
      return gs_stance_add_modal (reading, child, negated, stance);
    case GS_RELATION_AMOD:
      return gs_stance_add_adjective (reading, child, stance);
    case GS_RELATION_ADVCL:
      if (gs_is_condition (reading, child))
        return gs_stance_apply (stance, GS_EFFECT_CONDITIONAL);
      return stance;
    case GS_RELATION_NSUBJ:
      /* "Nvidia reportedly plans": the adverb may hang on the subject */
      GS_READING_FOREACH (reading, child, below)
      if (reading->sentence->relations[below] == GS_RELATION_ADVMOD && below + 1 != child)
        stance = gs_stance_add_adverb (reading, below, stance);
      else if (reading->sentence->relations[below] == GS_RELATION_AMOD
               && gs_reading_is_one_of (reading, reading->sentence->heads[child],
                                        "happen occur come begin start be"))
        stance = gs_stance_add_adjective (reading, below, stance);
      return stance;
    default:
      return stance;
    }
}

/* a conjunct without auxiliary and subject shares those of the first: "may sue or settle" */
static GsStance
gs_stance_share (const GsReading *reading, guint32 token, GsStance stance)
{
  guint32 first = reading->sentence->heads[token];
  guint32 cc = gs_reading_child (reading, token, GS_RELATION_CC);
  gboolean negated = gs_stance_is_negated (reading, first);

  if (gs_reading_subject (reading, token) != GS_NONE
      || gs_reading_child (reading, token, GS_RELATION_AUX) != GS_NONE)
    return stance;
  /* "nor" negates by itself */
  if (negated && cc != GS_NONE && gs_reading_is_lemma (reading, cc, "or"))
    stance.sign = (gint8) -stance.sign;
  GS_READING_FOREACH (reading, first, child)
  if (gs_reading_relation (reading, child) == GS_RELATION_AUX
      || (gs_reading_relation (reading, child) == GS_RELATION_ADVMOD && child < first))
    stance = gs_stance_add_child (reading, child, negated, stance);
  return stance;
}

/* "X to resign" of a headline, "is to resign" */
static gboolean
gs_is_headline_plan (const GsReading *reading, guint32 token)
{
  return reading->sentence->relations[token] == GS_RELATION_ROOT
         && gs_reading_is_infinitive (reading, token)
         && gs_reading_child_of_form (reading, token, GS_RELATION_AUX, "have") == GS_NONE
         && gs_reading_subject (reading, token) != GS_NONE;
}

/* "fighter feared killed" of a headline, whose tree makes the deed the root: the effect of the verb
 * right before it, or GS_EFFECT_TRUE */
static GsEffect
gs_stance_find_headline_rumour (const GsReading *reading, guint32 token)
{
  const GsSentence *sentence = reading->sentence;
  GsSignature signature;

  if (token == 0 || sentence->relations[token] != GS_RELATION_ROOT
      || (sentence->xpos[token] != GS_XPOS_VBN && sentence->xpos[token] != GS_XPOS_JJ)
      || (sentence->xpos[token - 1] != GS_XPOS_VBD && sentence->xpos[token - 1] != GS_XPOS_VBN)
      || !gs_operator_find (reading->rules, gs_reading_lemma (reading, token - 1), GS_WORD_VERB,
                            GS_COMPLEMENT_STATE, TRUE, &signature))
    return GS_EFFECT_TRUE;
  return signature.affirmed;
}

/**
 * gs_stance_get:
 * @reading: the sentence
 * @token: a predicate or a noun
 *
 * Returns: whether and how surely it holds, its own negation, modals, hedges and sources counted
 */
GsStance
gs_stance_get (GsReading *reading, guint32 token)
{
  GsStance stance;
  gboolean hearsay = FALSE;
  gboolean negated;

  if ((reading->known[token] & KNOWN_INNER) != 0)
    return reading->inner[token];
  stance = gs_stance_get_outer (reading, token);
  negated = gs_stance_is_negated (reading, token);
  if (reading->sentence->relations[token] == GS_RELATION_CONJ)
    stance = gs_stance_share (reading, token, stance);
  GS_READING_FOREACH (reading, token, child)
  {
    stance = gs_stance_add_child (reading, child, negated, stance);
    if (child < token && gs_reading_is_seeming (reading, child))
      stance = gs_stance_apply (stance, GS_EFFECT_PROBABLE);
  }
  if (negated)
    stance.sign = (gint8) -stance.sign;
  stance = gs_stance_apply (stance, gs_stance_find_headline_rumour (reading, token));
  if (gs_is_headline_plan (reading, token))
    {
      stance = gs_stance_apply (stance, GS_EFFECT_PLANNED);
      stance.future = TRUE;
    }
  stance.attribution = gs_attribution_find_beside (reading, token, stance.attribution, &hearsay);
  if (hearsay)
    stance = gs_stance_apply (stance, GS_EFFECT_PROBABLE);
  reading->inner[token] = stance;
  reading->known[token] |= KNOWN_INNER;
  return stance;
}
