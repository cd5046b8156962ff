/* SPDX-License-Identifier: MIT */
/*
 * How many of something somebody has by a claim, "NATO has 16 members", and by an article that
 * names the number in passing: "NATO's 19 members".
 *
 * What is counted in sentences of one build is the quantities' business (gs-compare-quantities.c).
 */
#pragma once

#include "assertion/gs-amount.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsClaimFigure: two figures of one thing
 */
typedef struct
{
  const GsAmount *claimed; /* lent */
  const GsAmount *told;    /* lent */
} GsClaimFigure;

/* whether a sentence of @article counts the same thing as the claim, and otherwise, and the article
 * nowhere bears the claim's figure out */
gboolean gs_claim_figure_find (GsClaimFigure *self, const GsBatch *batch, const GsExtraction *claim,
                               const GsExtraction *article);

G_END_DECLS
