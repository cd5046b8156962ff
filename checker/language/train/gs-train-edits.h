/* SPDX-License-Identifier: MIT */
/* Trains the choice of edits that make lemmas. */
#pragma once

#include "language/gs-lemmatizer.h"
#include "language/train/gs-train-data.h"
#include "language/train/gs-train-table.h"

G_BEGIN_DECLS

/* the learned weights; the sentences' tags are predicted, so that what is learned fits the tagger's
 * errors. @lemmatizer: with what was learned of words; @keys: of guint64, only these features are
 * learned; NULL: all */
GsTrainTable *gs_train_edits_run (const GsTrainData *data, const GsTrainWords *words,
                                  const GsLemmatizer *lemmatizer, guint64 seed, const GArray *keys);

/* the share of right lemmas, fraction 0..1 */
double gs_train_edits_score (const GsTrainData *data, const GsTrainWords *words,
                             const GsLemmatizer *lemmatizer);

G_END_DECLS
