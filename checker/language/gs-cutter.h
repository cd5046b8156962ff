/* SPDX-License-Identifier: MIT */
/*
 * A word and its parts: the second half of tokenizing, for a stretch that holds no blanks and no
 * marks but those inside words.
 */
#pragma once

#include "language/gs-char-kind.h"
#include "language/gs-tokenizer.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text;
  GArray *tokens; /* of GsToken */
  guint8 space;   /* before the next token */
} GsCutter;

/* adds a token, if it is not empty */
void gs_cutter_add (GsCutter *self, guint32 start, guint32 end);

/* adds a word's parts: it is cut at each hyphen but those of prefixes and names, then clitics and
 * units come off */
void gs_cutter_add_hyphenated (GsCutter *self, guint32 start, guint32 end);

/* where a run of characters of one kind ends */
guint32 gs_skip_kind (const char *text, guint32 at, guint32 end, GsCharKind kind);

/* a date, a fraction, a phone number or the like: digits with single marks between */
gboolean gs_is_numeric (const char *text, guint32 start, guint32 end, char mark, guint min_parts);

G_END_DECLS
