/* SPDX-License-Identifier: MIT */
/*
 * From an offset in a text to the place in the file it was read from.
 *
 * Without segments the text is the file. With segments (pages, feeds) each segment says where one
 * stretch of the text, copied unchanged and without a line end inside, stood in the file.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

typedef struct _GsOffsetMap GsOffsetMap;

/* life cycle */
GsOffsetMap *gs_offset_map_new (const char *text, gsize length);
void gs_offset_map_free (GsOffsetMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsOffsetMap, gs_offset_map_free)

/**
 * GsSegment:
 * @offset: where it starts in the text
 * @line: line of the file, from 1
 * @column: column of the file, from 1, in code points
 */
typedef struct
{
  guint32 offset;
  guint32 line;
  guint32 column;
} GsSegment;

/* places; the text is the one given at first; segments (of GsSegment, by rising offset) or NULL */
GsLocation gs_offset_map_locate (const GsOffsetMap *self, const GArray *segments, const char *text,
                                 gsize offset);

/* a place moved on over the text that stands there */
void gs_place_advance (GsLocation *place, const char *text, gsize length);

G_END_DECLS
