/* SPDX-License-Identifier: MIT */
/*
 * The clause that a verb governs: what somebody "offered to", "ordered the police to" or "tried to"
 * do.
 *
 * Such a verb means little without it: "ordered the police to clear the camp" and "did not order
 * the police to use tear gas" are two orders. So does a verb of saying without what it is about.
 */
#pragma once

#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsGovernedRelation: how what two verbs govern stands to each other
 */
typedef enum
{
  GS_GOVERNED_NONE,    /* neither governs a clause */
  GS_GOVERNED_SAME,    /* both govern one deed to the same */
  GS_GOVERNED_OTHER,   /* they govern two deeds, or nothing says that they are one */
  GS_GOVERNED_ONE,     /* only one of them governs a clause */
  GS_GOVERNED_REACHES, /* only one does, and what it is done to is the other's object */
} GsGovernedRelation;

/* the infinitive behind the verb and its object; (nullable) (transfer none) */
const GsAssertion *gs_assertion_find_governed (const GsRules *rules, const GsExtraction *extraction,
                                               const GsAssertion *assertion);

/* whether a negated verb governs it: "denied threatening to sue", "was not forced to resign" */
gboolean gs_assertion_is_denied_with (const GsRules *rules, const GsExtraction *extraction,
                                      const GsAssertion *assertion);

/* of the batch only rules and lexicon are asked */
GsGovernedRelation gs_governed_compare (const GsBatch *batch, GsAssertionOf a, GsAssertionOf b);

/* whether what verbs of saying are about may be one: "warned them about the leak"; other verbs are
 * always of one topic */
gboolean gs_topics_may_be_one (const GsBatch *batch, const GsAssertionPair *pair,
                               const GsAssertion *a, const GsAssertion *b);

G_END_DECLS
