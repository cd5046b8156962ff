/* SPDX-License-Identifier: MIT */
/*
 * Quotations of a few words that are one utterance, and differ.
 */
#pragma once

#include "comparison/gs-quote-match.h"

G_BEGIN_DECLS

/* how many telling words stand around both quotations, those of the first left aside */
guint gs_quotes_count_context (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b);

void gs_quotes_compare_short (GsQuoteMatches *matches);

/* near how many of the two somebody is named whom the other's article does not name */
guint gs_quotes_count_strangers (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b);

G_END_DECLS
