/* SPDX-License-Identifier: MIT */
/*
 * Whether what stands against each other is said of one: two groups of people, two things of one
 * sentence, a person and his father are not one.
 */
#pragma once

#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

gboolean gs_contrary_is_of_two_groups (const GsBatch *batch, const GsAssertionPair *pair,
                                       GsAssertionOf claim, GsAssertionOf other);
gboolean gs_contrary_is_of_two_things (const GsAssertionPair *pair, GsAssertionOf claim,
                                       GsAssertionOf other);
gboolean gs_contrary_is_of_two_deeds (GsAssertionOf claim, GsAssertionOf other);
gboolean gs_contrary_is_of_kin (const GsRules *rules, GsAssertionOf claim, GsAssertionOf other);

G_END_DECLS
