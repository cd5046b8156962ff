/* SPDX-License-Identifier: MIT */
/*
 * What an article says against the assertion of a short one: the same event, the other way round.
 *
 * Polarity is composed before it gets here; what is asked is that all participants that both name
 * are one and that neither time nor place excludes one event.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-assertion-pair.h"

G_BEGIN_DECLS

const GsAssertion *gs_contrary_get_main (const GsExtraction *claim);
const GsAssertion *gs_contrary_find (const GsBatch *batch, const GsExtraction *claim,
                                     const GsExtraction *article, gboolean *opposite);
gboolean gs_contrary_is_one_event (const GsAssertionPair *pair, GsAssertionOf claim,
                                   GsAssertionOf other);
gboolean gs_contrary_is_other (const GsBatch *batch, const GsExtraction *claim,
                               const GsExtraction *article, guint32 sentence);
gboolean gs_contrary_spans_are_apart (const GsBatch *batch, const GsExtraction *claim,
                                      GsSpan claimed, const GsExtraction *article, guint32 sentence,
                                      GsSpan told);

G_END_DECLS
