/* SPDX-License-Identifier: MIT */
/*
 * What a sentence says two parties are to each other: "A is a subsidiary of B", "B's wife, A".
 *
 * Nouns are read from the words between two names, for apposition and possession are where trees
 * go wrong; verbs are read from assertions, which know the passive. Each relation names who comes
 * first, so that "A owns B" and "B is a subsidiary of A" are one.
 */
#pragma once

#include "assertion/gs-rules-relations.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

typedef struct
{
  const GsRelationWord *word; /* lent by the rules */
  guint32 first;              /* entities of the extraction */
  guint32 second;
  guint32 sentence; /* index into the sentences */
  GsSpan span;      /* the decisive words */
} GsTie;

/* appends what one sentence says to @ties (of GsTie) */
void gs_ties_read (GArray *ties, const GsRules *rules, const GsExtraction *extraction,
                   guint32 sentence);

G_END_DECLS
