/* SPDX-License-Identifier: MIT */
/*
 * Stance: whether and how surely a word's proposition holds, and who says so.
 *
 * Composed from the root downwards: a word stands under what its governor makes of it (outer), and
 * adds its own negation, modals, hedges and sources (inner).
 */
#pragma once

#include "assertion/gs-reading.h"

G_BEGIN_DECLS

/* what stands above the word; its own negation and hedges not counted */
GsStance gs_stance_get_outer (GsReading *reading, guint32 token);

/* all of it: what the proposition of the word is worth */
GsStance gs_stance_get (GsReading *reading, guint32 token);

/* negation beside the word, in its own clause */
gboolean gs_stance_is_negated (const GsReading *reading, guint32 token);

G_END_DECLS
