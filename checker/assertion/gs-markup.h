/* SPDX-License-Identifier: MIT */
/*
 * The publisher's own markup as evidence: an editor who marked a name, a day, a sum or a number
 * knew what it is; what the words alone would be read as yields to that.
 */
#pragma once

#include "assertion/gs-extraction.h"
#include "assertion/gs-kind.h"
#include "assertion/gs-mention.h"

G_BEGIN_DECLS

/* adds to the scores of a mention what is marked there */
void gs_markup_weigh_mention (const GsExtraction *extraction, const GsMention *mention,
                              GsKindScores *scores);

/* sums and numbers: the marked value and currency; call after the last quantity is read */
void gs_markup_settle_amounts (GsExtraction *extraction);

/* days: the marked day, where the words alone do not say all of it; call after
 * gs_moments_resolve () */
void gs_markup_settle_moments (GsExtraction *extraction);

/* quoted words: who the publisher says spoke them, where the sentence does not; call when all
 * assertions are read */
void gs_markup_attribute (GsExtraction *extraction);

G_END_DECLS
