/* SPDX-License-Identifier: MIT */
/*
 * A claim that is one sentence, held against the sentence of an article that is about the same.
 *
 * Two questions are asked, both only where the article's sentence has all names of the claim and
 * nearly all of its words, so that what is left can only be the point at issue: does it say the
 * contrary (rules/contraries.xml), and does it tell of the claim's two parties that they stand to
 * each other in another way (rules/relations.xml)? What is in doubt, negated or supposed is left
 * alone: most sentences that share all words say the same.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-batch.h"
#include "comparison/gs-claim-cover.h"

G_BEGIN_DECLS

typedef enum
{
  GS_CLAIM_CONFLICT_CONTRARY, /* another word that cannot be said of the same */
  GS_CLAIM_CONFLICT_FIGURE,   /* another figure of the same thing */
  GS_CLAIM_CONFLICT_NEGATION, /* a word of the claim, negated */
  GS_CLAIM_CONFLICT_TIE,      /* another relation between two parties */
} GsClaimConflictKind;

typedef struct
{
  GsClaimConflictKind kind;
  const char *rule;  /* id of the pack's rule; lent by the rules */
  const char *value; /* what the claim says, as the pack has it; lent by the rules */
  GsSpan claimed;    /* decisive words of the claim */
  GsSpan told;       /* decisive words of the article */
  guint32 sentence;  /* of the article */
} GsClaimConflict;

/* the first sentence of @article that stands against the claim of the words, an article of one
 * sentence */
gboolean gs_claim_check_find (GsClaimConflict *self, const GsClaimWords *words,
                              const GsExtraction *article);

G_END_DECLS
