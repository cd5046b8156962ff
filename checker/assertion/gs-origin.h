/* SPDX-License-Identifier: MIT */
/*
 * Origins: the outlet or agency that an article says its account rests on ("according to NPR").
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-rules-names.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

typedef struct
{
  const GsRulesEntity *entity; /* the outlet */
  guint32 sentence;
  GsSpan span; /* its name, with the words that make it a source */
} GsOrigin;

/* finds the origins among the mentions from @first_mention on; they stand in @sentence */
void gs_origins_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                         guint32 index, guint first_mention);

G_END_DECLS
