/* SPDX-License-Identifier: MIT */
/* Contexts: which content words two places share, and whether they are rare enough to mean
 * something. */
#pragma once

#include <glib.h>

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* a set of content words, folded; the words are lent by the extractions */
typedef struct
{
  GHashTable *words; /* of folded utf8 (compared as text) */
} GsContext;

GsContext *gs_context_new (void);
void gs_context_free (GsContext *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsContext, gs_context_free)

/* adds the content words of a sentence */
void gs_context_add_sentence (GsContext *self, const GsBatch *batch, guint32 article,
                              guint32 sentence);

/* how many words two contexts share that are neither common nor among @except (%NULL-terminated) */
guint gs_context_count_shared (const GsContext *a, const GsContext *b, const GsBatch *batch,
                               const char *const *except);

G_END_DECLS
