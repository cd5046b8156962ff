/* SPDX-License-Identifier: MIT */
/*
 * Whether two quotations are one utterance.
 */
#pragma once

#include "comparison/gs-quote-match.h"

G_BEGIN_DECLS

/* equal words that make one utterance of two quotations, and of two short ones told whole */
#define GS_MIN_EQUAL       6
#define GS_MIN_WHOLE_EQUAL 4

guint gs_quotes_get_min_content (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b);
gboolean gs_quotes_are_whole (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b);
gboolean gs_quotes_are_one (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                            const GsWordAlignment *aligned);

G_END_DECLS
