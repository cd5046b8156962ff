/* SPDX-License-Identifier: MIT */
/*
 * Weights while they are learned: every feature ever corrected, its weights by class, and their
 * sums over time, from which the average is taken (Collins 2002).
 */
#pragma once

#include "language/gs-weights.h"

G_BEGIN_DECLS

typedef struct _GsTrainTable GsTrainTable;

typedef struct
{
  double step; /* what one unit of a packed weight is worth */
  guint prune; /* weights below this many units are dropped */
  guint max_weight;
  guint32 n_slots;
  gboolean quads;
} GsTrainPacking;

GsTrainTable *gs_train_table_new (void);
void gs_train_table_free (GsTrainTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsTrainTable, gs_train_table_free)

/* the present weights; a GsAddWeights */
void gs_train_table_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 *scores);

/* counts a feature before training; later only those met @cutoff times or more are learned */
void gs_train_table_count (GsTrainTable *self, const guint64 *keys, guint n_keys);
void gs_train_table_set_cutoff (GsTrainTable *self, guint cutoff);

/* only these features are learned; @keys of guint64 */
void gs_train_table_restrict (GsTrainTable *self, const GArray *keys);

/* changes one weight; tick () says that one more example has passed */
void gs_train_table_update (GsTrainTable *self, guint64 key, guint class, gint32 change);
void gs_train_table_tick (GsTrainTable *self);

/* adds the averages of @other, for the mean of several runs */
void gs_train_table_merge (GsTrainTable *self, const GsTrainTable *other);

/* packs the averages (the means of merged tables); says on standard error what was dropped. The
 * keys of what found a place are added to @kept (of guint64, nullable). */
void gs_train_table_pack (const GsTrainTable *self, const GsTrainPacking *packing, const char *name,
                          GByteArray *section, GArray *kept);

G_END_DECLS
