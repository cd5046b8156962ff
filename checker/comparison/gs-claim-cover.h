/* SPDX-License-Identifier: MIT */
/*
 * How far a sentence of an article covers a claim: which of the claim's words it has, by the same
 * word, a synonym or a derived one, and which of its names.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* words of a claim that are looked at; longer claims are not checked */
#define GS_CLAIM_MAX_WORDS 32

/**
 * GsClaimCover: what a sentence has of a claim
 */
typedef struct
{
  guint32 sentence; /* index into the article's sentences */
  guint32 words;    /* bit n: the claim's content word n has a counterpart */
  guint32 names;    /* bit n: content word n is part of a name */
  guint32 empty;    /* bit n: content word n says nothing by itself: "have" */
  guint32 n_words;  /* content words of the claim */
} GsClaimCover;

/* the content words of a claim, and what of other articles says them; as long as the batch lives */
typedef struct _GsClaimWords GsClaimWords;

GsClaimWords *gs_claim_words_new (const GsBatch *batch, const GsExtraction *claim);
void gs_claim_words_free (GsClaimWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsClaimWords, gs_claim_words_free)

const GsBatch *gs_claim_words_get_batch (const GsClaimWords *self);
const GsExtraction *gs_claim_words_get_claim (const GsClaimWords *self);

void gs_claim_cover_read (GsClaimCover *self, const GsClaimWords *words,
                          const GsExtraction *article, guint32 sentence);
gboolean gs_claim_is_of_time (const GsExtraction *claim, const GsExtraction *article);
guint32 gs_claim_find_words (const GsExtraction *claim, const char *word);
gboolean gs_claim_cover_is_full (const GsClaimCover *self, guint32 without);
double gs_claim_cover_get_share (const GsClaimCover *self, guint32 without);

G_END_DECLS
