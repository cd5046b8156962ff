/* SPDX-License-Identifier: MIT */
/* Trains the tagger. */
#pragma once

#include "language/gs-tagger.h"
#include "language/train/gs-train-data.h"
#include "language/train/gs-train-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_epochs;
  guint64 seed;
  guint n_folds; /* 0: all sentences; else those whose block is not @fold */
  guint fold;
  gint32 margin;
  guint dropout;      /* percent of rarer words taken for unknown */
  const GArray *keys; /* of guint64: only these features are learned; NULL: all */
} GsTrainTaggerOptions;

/* the learned weights */
GsTrainTable *gs_train_tagger_run (const GsTrainData *data, const GsTrainWords *words,
                                   const GsTrainTaggerOptions *options);

/* tags sentences with packed weights: all of them, or those of one fold */
void gs_train_tagger_apply (const GsTagger *tagger, GsTrainData *data, guint n_folds, guint fold);

/* the share of Penn tags that are right */
double gs_train_tagger_score (const GsTrainData *data, const GsTrainWords *words);

G_END_DECLS
