/* SPDX-License-Identifier: MIT */
/*
 * Quotations of a few words that are one utterance, and differ.
 */
#pragma once

#include "comparison/gs-quote-match.h"

G_BEGIN_DECLS

void gs_quotes_compare_short (GsQuoteMatches *matches);

G_END_DECLS
