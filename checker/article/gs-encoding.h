/* SPDX-License-Identifier: MIT */
/*
 * Bytes of a file to UTF-8: what they are written in, and what had to be guessed or repaired.
 *
 * In this order: a byte order mark; UTF-16 without one, seen by its zero bytes; UTF-8 where the
 * bytes are valid, whatever is declared; the declared charset; UTF-8 with a few damaged places;
 * Windows-1252. Everything but plain UTF-8 is said in a note.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsDecoded:
 * @text: UTF-8 without NUL and without byte order mark; NUL-terminated, if the input is where it
 *   is borrowed
 * @length: bytes of @text
 * @encoding: name of the charset as iconv knows it
 * @note: (nullable): what had to be guessed or repaired
 * @owned: (nullable): @text, if it is not the input itself
 */
typedef struct
{
  const char *text;
  gsize length;
  char *encoding;
  char *note;
  char *owned;
} GsDecoded;

gboolean gs_decode (const char *bytes, gsize length, const char *name, const char *declared,
                    gboolean borrow, GsDecoded *decoded, GError **error);

/* the text for the taker, who frees it */
char *gs_decoded_steal (GsDecoded *decoded);
void gs_decoded_clear (GsDecoded *decoded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsDecoded, gs_decoded_clear)

G_END_DECLS
