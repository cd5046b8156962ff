/* SPDX-License-Identifier: MIT */
/* Learns the lemmas that the rules get wrong. */
#pragma once

#include "language/gs-conllu.h"
#include "language/gs-lexicon.h"

G_BEGIN_DECLS

/* fills the sections LEMMAS and LEMMA_TEXT */
void gs_train_lemmas_run (const GsConllu *conllu, const GsLexicon *lexicon, GByteArray *lemmas,
                          GByteArray *texts);

G_END_DECLS
