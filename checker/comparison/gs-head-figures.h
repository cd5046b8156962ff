/* SPDX-License-Identifier: MIT */
/*
 * Figures of a headline against those of the first paragraph, in one article.
 *
 * Headlines are written by others than the text, and later. Only what no reader could explain is a
 * finding: one figure of its kind in the headline, one in the first paragraph, nothing that speaks
 * for two things, and no place of the text that bears the headline out, not even by a sum.
 */
#pragma once

#include "comparison/gs-quantity-table.h"
#include "comparison/gs-report.h"

G_BEGIN_DECLS

/* the uses of one slot, from @first to before @end: adds a finding for each article whose headline
 * and first paragraph differ; @reported: of GsAmount, those that stand in a finding already */
void gs_head_figures_compare (const GsQuantityTable *table, guint32 first, guint32 end,
                              GHashTable *reported, GsReport *report);

/* the same of sums of money, which headlines give without what they are of: one verb, the same
 * words around */
void gs_head_sums_compare (const GsBatch *batch, GHashTable *reported, GsReport *report);

G_END_DECLS
