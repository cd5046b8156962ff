/* SPDX-License-Identifier: MIT */
/*
 * Two versions of one article side by side: which sentence became which.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

/* for each sentence of the older version the sentence of the newer one that it became, G_MAXUINT32
 * if it went; to be freed with g_free (). Sentences of the same words are paired first, then those
 * that share most; each is paired once. */
guint32 *gs_version_pair_sentences (const GsExtraction *older, const GsExtraction *newer);

/* whether two sentences stand there letter for letter */
gboolean gs_version_same_sentence (const GsExtraction *older, guint32 a, const GsExtraction *newer,
                                   guint32 b);

G_END_DECLS
