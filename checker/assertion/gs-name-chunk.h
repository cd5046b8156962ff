/* SPDX-License-Identifier: MIT */
/*
 * Name chunks: tokens joined into the words a reader sees ("Mar-a-Lago", "Wal-Mart", "H20s").
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "language/gs-lexicon.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 first_token;
  guint32 n_tokens;
  GsSpan span;
  const char *folded;     /* interned */
  gboolean is_word : 1;   /* begins with a letter or digit */
  gboolean is_name : 1;   /* its capitals or digits make it part of a name */
  gboolean is_lower : 1;  /* begins with a small letter */
  gboolean possessed : 1; /* a possessive ending follows */
  gboolean glued : 1;     /* no white space between it and the chunk before */
} GsNameChunk;

/* the chunks of a sentence; free with g_array_unref () */
GArray *gs_name_chunks_new (GsExtraction *extraction, const GsRules *rules,
                            const GsLexicon *lexicon, const GsSentence *sentence);

G_END_DECLS
