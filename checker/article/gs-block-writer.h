/* SPDX-License-Identifier: MIT */
/*
 * Running text in pieces, as markup gives it, to blocks: white space becomes single blanks, every
 * piece keeps its place in the file.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"

G_BEGIN_DECLS

/* where a piece of text stands that was handed to gs_block_writer_add () with @data */
typedef GsLocation (*GsPlaceFunc) (gpointer data, const char *piece, gsize length);

/**
 * GsBlockWriter:
 * @kind: of the next block that is opened
 */
typedef struct
{
  GsArticleBuilder *builder;
  GsPlaceFunc place;
  gpointer data;
  GsBlockKind kind;
  gboolean is_open;
  gboolean blank; /* a blank is due before the next piece */
  guint n_breaks; /* line breaks since the last piece */
} GsBlockWriter;

void gs_block_writer_add (GsBlockWriter *self, const char *text, gsize length);
void gs_block_writer_blank (GsBlockWriter *self);
void gs_block_writer_break (GsBlockWriter *self); /* the second in a row closes the block */
void gs_block_writer_close (GsBlockWriter *self);

/* where the next piece will begin */
guint32 gs_block_writer_get_next (const GsBlockWriter *self);

/* a GsPlaceFunc over a GsLocator */
GsLocation gs_block_writer_place_by_locator (gpointer locator, const char *piece, gsize length);

G_END_DECLS
