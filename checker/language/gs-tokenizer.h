/* SPDX-License-Identifier: MIT */
/*
 * Cuts text into tokens and sentences after the conventions of UD English (EWT and GUM).
 *
 * Words are cut at white space, then marks, clitics ("do" "n't"), hyphens and units come off. The
 * tokens of a stretch never overlap, cover every byte that is no white space, and stand on
 * character boundaries, whatever the bytes. Bytes that are no UTF-8 are characters of their own.
 */
#pragma once

#include "base/gs-span.h"

#include <glib.h>

G_BEGIN_DECLS

#define GS_SENTENCE_MAX_TOKENS 500 /* longer sentences are cut */

typedef struct
{
  guint32 start;
  guint32 end;
  guint8 space_before; /* 1: white space, 2: an empty line */
  guint8 ends_sentence;
} GsToken;

/* appends the tokens of text[span] to @tokens (of GsToken) and marks where sentences end; the last
 * one always does */
void gs_tokenizer_run (const char *text, GsSpan span, GArray *tokens);

G_END_DECLS
