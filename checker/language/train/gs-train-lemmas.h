/* SPDX-License-Identifier: MIT */
/* Learns the lemmas that the rules get wrong. */
#pragma once

#include "language/gs-lemmatizer.h"
#include "language/train/gs-train-data.h"

G_BEGIN_DECLS

/* fills the sections LEMMAS and LEMMA_TEXT from sentences with gold and predicted tags */
void gs_train_lemmas_run (const GsTrainData *data, const GsTrainWords *words,
                          const GsLexicon *lexicon, GByteArray *lemmas, GByteArray *texts);

/* a sentence with its predicted tags, as the lemmatizer sees it; and a lemmatizer without edits */
void gs_train_lemmas_set_words (GsLemmaWords *self, const GsTrainSentence *sentence,
                                const GsTrainWords *words);
void gs_train_lemmas_bind (GsLemmatizer *self, const GsLexicon *lexicon, const GByteArray *lemmas,
                           const GByteArray *texts);

G_END_DECLS
