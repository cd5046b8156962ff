/* SPDX-License-Identifier: MIT */
/* What the files of the tree share: the pieces that its text is made of. */
#pragma once

#include <glib.h>

#include "article/gs-offset-map.h"

G_BEGIN_DECLS

/* in a column: the page writes the piece otherwise */
#define GS_HTML_PIECE_REWRITTEN (1u << 31)

/**
 * GsHtmlPiece: a stretch of the tree's text that stood together in the page
 */
typedef struct
{
  guint32 start;  /* byte of the tree's text */
  guint32 line;   /* from 1 */
  guint32 column; /* from 1; GS_HTML_PIECE_REWRITTEN may be set */
} GsHtmlPiece;

G_END_DECLS
