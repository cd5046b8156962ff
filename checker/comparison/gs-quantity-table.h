/* SPDX-License-Identifier: MIT */
/*
 * The amounts of a batch, by story and slot, and which of them stand against each other.
 *
 * A pair is judged by itself first, then by what the two articles and the others say: an article
 * that gives both values speaks of two things.
 */
#pragma once

#include "comparison/gs-quantity-pair.h"

G_BEGIN_DECLS

/* uses of one slot in one story that are compared with each other; more are lists, not claims */
#define GS_MAX_SLOT_USES 200

typedef struct _GsQuantityTable GsQuantityTable;

/* life cycle; the batch must outlive it */
GsQuantityTable *gs_quantity_table_new (const GsBatch *batch);
void gs_quantity_table_free (GsQuantityTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsQuantityTable, gs_quantity_table_free)

/* reading: uses by index, and the slots one after the other */
const GsSlotUse *gs_quantity_table_get (const GsQuantityTable *self, guint32 index);
GsCloseness *gs_quantity_table_get_closeness (const GsQuantityTable *self);
gboolean gs_quantity_table_next (const GsQuantityTable *self, guint32 *first, guint32 *end);

/* whether two uses of the slot conflict if they are of one thing; @score: (out): whether they are:
 * likeness beyond what the slot demands */
gboolean gs_quantity_table_judge (const GsQuantityTable *self, guint32 first, guint32 end,
                                  guint32 i, guint32 k, double *score);

/* the likeness of two values that are the only ones of their articles for the slot */
double gs_quantities_weigh_unique (const GsQuantityTable *self, guint32 first, guint32 end,
                                   const GsSlotUse *a, const GsSlotUse *b);

/* adds to the report which values in like sentences could not be compared, and why */
void gs_quantity_table_list_not_compared (const GsQuantityTable *self, GsReport *report);

G_END_DECLS
