/* SPDX-License-Identifier: MIT */
/*
 * The words in which two quotations of one utterance differ: whether they matter.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-quote-match.h"
#include "comparison/gs-word-alignment.h"

G_BEGIN_DECLS

/* asks the lexicon about every word, once they are all there; to be freed */
gboolean *gs_quote_words_find_content (const GsQuoteMatches *matches);

gboolean gs_quote_word_is_content (const GsQuoteMatches *matches, guint32 word);
gboolean gs_quote_run_is_harmless (const GsQuoteMatches *matches, const GsQuote *a,
                                   const GsQuote *b, const GsWordRun *run);
gboolean gs_quote_run_has_content (const GsQuoteMatches *matches, const GsQuote *a,
                                   const GsQuote *b, const GsWordRun *run);
gboolean gs_quote_run_negates (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                               const GsWordRun *run);
gboolean gs_quotes_negate (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                           const GArray *runs, guint32 edge);

G_END_DECLS
