/* SPDX-License-Identifier: MIT */
/* Learns the lemmas that the rules get wrong. */
#pragma once

#include "language/train/gs-train-data.h"

G_BEGIN_DECLS

/* fills the sections LEMMAS and LEMMA_TEXT from sentences whose tags are predicted, so that what is
 * learned fits the tagger's errors */
void gs_train_lemmas_run (const GsTrainData *data, const GsTrainWords *words,
                          const GsLexicon *lexicon, GByteArray *lemmas, GByteArray *texts);

/* the share of right lemmas, fraction 0..1 */
double gs_train_lemmas_score (const GsTrainData *data, const GsTrainWords *words,
                              const GsLexicon *lexicon, const GByteArray *lemmas,
                              const GByteArray *texts);

G_END_DECLS
