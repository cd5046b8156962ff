/* SPDX-License-Identifier: MIT */
/*
 * A document on its way to the XML parser, piece by piece: given it whole, the parser makes a copy.
 *
 * An ampersand that begins no reference ("Rain & snow", "AT&T") is handed on as one, where the
 * parser would drop it: feeds are full of them. The characters that XML and HTML have names for are
 * handed on as numbers, since the parser knows few names and forgets those after the first fault;
 * names that a document declares itself are left to it, and give nothing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsMarkupFeed:
 * @text: the document
 * @length: bytes of it
 * @at: bytes that were handed on
 * @raw_end: where a comment, instruction or section of characters ends, in which nothing is touched
 * @pending: what is still to come of a reference, the last byte first
 * @n_pending: bytes of it
 * @n_bare: ampersands that were mended
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  gsize raw_end;
  char pending[16];
  guint n_pending;
  guint n_bare;
} GsMarkupFeed;

/* the next bytes, at most so many; 0 at the end */
gsize gs_markup_feed_read (GsMarkupFeed *self, char *buffer, gsize room);

G_END_DECLS
