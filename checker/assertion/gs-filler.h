/* SPDX-License-Identifier: MIT */
/*
 * Noun phrases as fillers of slots: their span, words, names and values.
 */
#pragma once

#include "assertion/gs-reading.h"

G_BEGIN_DECLS

void gs_filler_clear (GsFiller *self);

/* reads the phrase headed by @token, with the other members of its coordination */
void gs_filler_read (GsReading *reading, guint32 token, GsFiller *self);

/* the text a filler covers, on one line; to be freed */
char *gs_filler_dup_text (const GsFiller *self, const GsExtraction *extraction);

G_END_DECLS
