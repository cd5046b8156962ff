/* SPDX-License-Identifier: MIT */
/*
 * Whether the members of a claim say one thing, or only speak of one person, place or firm.
 */
#pragma once

#include "comparison/gs-batch.h"
#include "comparison/gs-claim.h"

G_BEGIN_DECLS

gboolean gs_claim_has_matter (const GsBatch *batch, const GsStatements *statements,
                              const GsClaim *claim);

G_END_DECLS
