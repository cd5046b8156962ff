/* SPDX-License-Identifier: MIT */
/*
 * Debunked reports: an article that calls the report it is about a hoax, fake, staged, untrue, and
 * articles of its story that tell the same as a fact.
 *
 * Such an article names what it denies in the sentences around its denial and in its lead. Another
 * one tells it if it casts no doubt on any report and has, near its beginning, a sentence that is
 * about the same and nobody else.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-denial.h"
#include "comparison/gs-closeness.h"

G_BEGIN_DECLS

/* the words of a report that an article calls false */
typedef struct _GsDebunk GsDebunk;

GsDebunk *gs_debunk_new (GsCloseness *closeness, const GsExtraction *article);
void gs_debunk_free (GsDebunk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsDebunk, gs_debunk_free)

/* whether an article calls a report false, in so many words */
const GsDenial *gs_debunk_find_denial (const GsExtraction *article);

/* whether it says of any report that it may not be true */
gboolean gs_debunk_has_doubts (const GsExtraction *article);

/* the sentence in which another article tells as a fact what is called false, or GS_NONE;
 * @weight: (out): what it shares weighs so much */
guint32 gs_debunk_find_teller (const GsDebunk *self, const GsExtraction *article, double *weight);

/* whether what gs_debunk_find_denial() found calls the report false, not only doubts it */
gboolean gs_debunk_is_sure (const GsDenial *denial);

/* whether words call a report false or doubt it */
gboolean gs_debunk_is_denial (const GsDenial *denial);

/* whether a sentence of an article that tells it tells it, too */
gboolean gs_debunk_is_told (const GsDebunk *self, const GsExtraction *article, guint32 sentence);

G_END_DECLS
