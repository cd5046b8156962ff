/* SPDX-License-Identifier: MIT */
/*
 * Whether what one article says is not so is what another tells.
 *
 * A denial meets more than a plain "did not": who denies answers to what others tell, and means
 * all of it, "any biopsy", "no arrests". What is done may be told by a verb or by a noun beside a
 * verb that says little: "performed a biopsy", "a biopsy was done", "the biopsy took place".
 */
#pragma once

#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsDeedRelation: how a denied deed and a told one stand to each other
 */
typedef enum
{
  GS_DEEDS_TWO,    /* nothing says that they are one */
  GS_DEEDS_LIKELY, /* good as further evidence, not as the first */
  GS_DEEDS_ONE,    /* both cannot be right */
} GsDeedRelation;

/* "denied taking the photo": somebody answers to what others tell */
gboolean gs_assertion_is_denied (const GsAssertion *assertion);

/* denied, or plainly negated */
gboolean gs_assertion_is_negated (const GsAssertion *assertion);

/* told as a fact, as a plan, or as what somebody says */
gboolean gs_assertion_is_told (const GsAssertion *assertion);

/* told by the article itself, as what has come about */
gboolean gs_assertion_is_fact (const GsAssertion *assertion);

/* "has not yet signed": what is not so may come */
gboolean gs_assertion_is_not_yet (const GsExtraction *extraction, const GsAssertion *assertion);

/* whether a negated assertion says of an event that it did not come about */
gboolean gs_assertion_denies_event (const GsExtraction *extraction, const GsRules *rules,
                                    const GsAssertion *assertion);

/* @denied is negated; @shared: what the words that both clauses have weigh together */
GsDeedRelation gs_denied_deed_compare (const GsBatch *batch, GsAssertionOf denied,
                                       GsAssertionOf told, double shared);

G_END_DECLS
