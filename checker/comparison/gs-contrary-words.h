/* SPDX-License-Identifier: MIT */
/*
 * Where a sentence has words of the packs of contraries, and whether they are meant as they stand.
 */
#pragma once

#include "assertion/gs-rules-contraries.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* bytes of a word that is looked up, with its end */
#define GS_CONTRARY_WORD_SIZE 40

/**
 * GsContraryUse: a word or phrase of a pack in a sentence
 */
typedef struct
{
  const GsContraryWord *words; /* what the packs say of it; lent by the rules */
  guint n_words;
  GsSpan span;
  char lemma[GS_CONTRARY_WORD_SIZE]; /* of its first word */
  gboolean negated;                  /* a negation or an exception stands close before it */
} GsContraryUse;

/* appends what a sentence has to @uses (of GsContraryUse): the longest phrase at each place */
void gs_contrary_words_find (GArray *uses, const GsBatch *batch, const GsExtraction *extraction,
                             guint32 sentence);

/* appends what a sentence negates (of GsContraryUse, without words of a pack): the first word
 * behind "not", "never", "no", "without" that carries meaning, with the negation in its span */
void gs_negated_words_find (GArray *uses, const GsBatch *batch, const GsExtraction *extraction,
                            guint32 sentence);

/* whether one is of the other's family: "easy", "easily"; "agree", "agreement" */
gboolean gs_lemma_is_of_family (const GsLexicon *lexicon, const char *a, const char *b);

/* the words of one rule and of two sides that the uses have; NULL if they are no contraries */
const GsContraryWord *gs_contrary_uses_find_clash (const GsContraryUse *a, const GsContraryUse *b);

/* the bits of the claim's content words that are part of it (gs-claim-cover.h) */
guint32 gs_contrary_use_find_words (const GsContraryUse *self, const GsBatch *batch,
                                    const GsExtraction *claim);

/* whether it is a phrase like "not accept" of that word */
gboolean gs_contrary_use_negates (const GsContraryUse *self, const char *lemma);

/* whether the second has a word of the rule and side of @word */
gboolean gs_contrary_use_is_of_side (const GsContraryUse *self, const GsContraryWord *word);

G_END_DECLS
