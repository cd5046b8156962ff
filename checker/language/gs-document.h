/* SPDX-License-Identifier: MIT */
/* The inside of a GsDocument, for those who fill it. */
#pragma once

#include "base/gs-arena.h"
#include "base/gs-string-set.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

struct _GsDocument
{
  GsArena *arena;
  GsStringSet *strings;
  GArray *sentences; /* of GsSentence */
};

GsDocument *gs_document_new (void);
/* adds a sentence with arrays for n_tokens, not yet filled; lent until the next is added */
GsSentence *gs_document_add_sentence (GsDocument *self, guint n_tokens);
const char *gs_document_intern (GsDocument *self, const char *text, gsize length);

G_END_DECLS
