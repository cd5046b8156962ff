/* SPDX-License-Identifier: MIT */
/*
 * Operators: words that say whether and how surely what they govern holds.
 *
 * Each has a signature of two effects, for when the operator itself is affirmed and when it is
 * negated: "managed to" makes its complement true, "did not manage to" false; "knows that" leaves
 * it true either way (Nairn, Condoravdi and Karttunen 2006). Operators over outcomes act on what
 * a noun names: "eased the restrictions" turns the outcome of restricting round.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-predicate-words.h"

G_BEGIN_DECLS

/**
 * GsEffect: what becomes of a complement
 */
typedef enum
{
  GS_EFFECT_TRUE,       /* it holds */
  GS_EFFECT_FALSE,      /* it does not */
  GS_EFFECT_PROBABLE,   /* it seems to hold */
  GS_EFFECT_IMPROBABLE, /* it seems not to */
  GS_EFFECT_POSSIBLE,
  GS_EFFECT_DOUBTFUL, /* possibly not */
  GS_EFFECT_PLANNED,
  GS_EFFECT_UNPLANNED, /* it is planned not to be */
  GS_EFFECT_CONDITIONAL,
  GS_EFFECT_DENIED,
  GS_EFFECT_ASKED,
} GsEffect;

#define GS_N_EFFECTS (GS_EFFECT_ASKED + 1)

typedef struct
{
  GsEffect affirmed;
  GsEffect negated;
  gboolean reports; /* its subject is who says so */
} GsSignature;

/**
 * GsOutcomeOperator:
 * @direction: 1 keeps the outcome's direction, -1 turns it
 * @truth: whether what the noun names comes about
 * @bearer: the operator's subject is whom the outcome concerns: "the chip escaped controls"
 */
typedef struct
{
  gint8 direction;
  GsEffect truth;
  gboolean bearer;
} GsOutcomeOperator;

/**
 * GsManner of construction, for verbs that mean different things with different complements
 */
typedef enum
{
  GS_COMPLEMENT_CLAUSE,     /* that P */
  GS_COMPLEMENT_INFINITIVE, /* to P */
  GS_COMPLEMENT_GERUND,     /* P-ing, from P-ing */
  GS_COMPLEMENT_NOUN,       /* an event noun, or a noun that is itself an operator */
  GS_COMPLEMENT_STATE,      /* an adjective or noun: "feared dead" */
} GsComplement;

/* @rules (nullable); @lemma: lower case, with its particle */
gboolean gs_operator_find (const GsRules *rules, const char *lemma, GsWordKind kind,
                           GsComplement complement, gboolean passive, GsSignature *signature);
gboolean gs_operator_find_outcome (const GsRules *rules, const char *lemma,
                                   GsOutcomeOperator *operator);

/* hedges: adverbs, modals and adjectives beside what they hedge */
gboolean gs_hedge_find_adverb (const GsRules *rules, const char *lemma, GsEffect *effect);
gboolean gs_hedge_find_modal (const GsRules *rules, const char *lemma, GsEffect *effect);
gboolean gs_hedge_find_adjective (const GsRules *rules, const char *lemma, GsEffect *effect);

/* "denied the offer": it was made */
gboolean gs_operator_refuses (const GsRules *rules, const char *noun);

/* verbs of saying */
gboolean gs_operator_is_report (const GsRules *rules, const char *lemma);

/* effects */
gint8 gs_effect_get_sign (GsEffect effect);
GsCertainty gs_effect_get_certainty (GsEffect effect);

G_END_DECLS
