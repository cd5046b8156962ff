/* SPDX-License-Identifier: MIT */
/*
 * Who speaks in a quotation: all its sentences are the speaker's, not only the one beside "said".
 */
#pragma once

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

/* gives the statements inside quotations their speaker; quotations and assertions must be there */
void gs_speakers_settle (GsExtraction *extraction);

G_END_DECLS
