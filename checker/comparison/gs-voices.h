/* SPDX-License-Identifier: MIT */
/*
 * Voices: which articles count as one source, read off the report's groups while the report is
 * being built.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

typedef struct _GsVoices GsVoices;

/* life cycle */
GsVoices *gs_voices_new (const GsReport *report);
void gs_voices_free (GsVoices *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsVoices, gs_voices_free)

/* a number that all articles of one voice share */
guint32 gs_voices_get (const GsVoices *self, guint32 article);

/* whether the article's voice is one of copies of one text */
gboolean gs_voices_is_copy (const GsVoices *self, guint32 article);

G_END_DECLS
