/* SPDX-License-Identifier: MIT */
/* Knows how white space collapses, and when a block is open. */
#include "article/gs-block-writer.h"

#include <string.h>

/* bytes of white space that collapses here: that of markup, and the no-break blank */
static gsize
gs_block_writer_blank_length (const char *text, gsize left)
{
  if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
    return 1;
  return left >= 2 && memcmp (text, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

static void
gs_block_writer_append (GsBlockWriter *self, const char *piece, gsize length)
{
  GsLocation place = self->place (self->data, piece, length);

  if (!self->is_open)
    {
      gs_article_builder_begin_block (self->builder, self->kind);
      self->is_open = TRUE;
      self->blank = FALSE;
    }
  if (self->blank)
    gs_article_builder_append_blank (self->builder);
  gs_article_builder_append (self->builder, piece, length, place.line, place.column);
  self->blank = FALSE;
  self->n_breaks = 0;
}

/**
 * gs_block_writer_add:
 * @text: valid UTF-8 without NUL
 * @length: bytes
 *
 * Adds to the open block, or opens one. A single blank between two words stays in its piece.
 */
void
gs_block_writer_add (GsBlockWriter *self, const char *text, gsize length)
{
  gsize at = 0;

  while (at < length)
    {
      gsize blank = gs_block_writer_blank_length (text + at, length - at);
      gsize end = at;

      if (blank > 0)
        {
          self->blank = TRUE;
          at += blank;
          continue;
        }
      while (end < length)
        {
          blank = gs_block_writer_blank_length (text + end, length - end);
          if (blank > 0
              && (text[end] != ' ' || end + 1 >= length
                  || gs_block_writer_blank_length (text + end + 1, length - end - 1) > 0))
            break;
          end++;
        }
      gs_block_writer_append (self, text + at, end - at);
      at = end;
    }
}

void
gs_block_writer_blank (GsBlockWriter *self)
{
  self->blank = TRUE;
}

void
gs_block_writer_break (GsBlockWriter *self)
{
  self->blank = TRUE;
  self->n_breaks++;
  if (self->n_breaks >= 2)
    gs_block_writer_close (self);
}

void
gs_block_writer_close (GsBlockWriter *self)
{
  if (self->is_open)
    gs_article_builder_end_block (self->builder);
  self->is_open = FALSE;
  self->blank = FALSE;
  self->n_breaks = 0;
}

/**
 * gs_block_writer_get_next:
 *
 * Returns: the byte of the article's text at which the next piece begins, for annotations; a blank
 *   that may still come before it is trimmed off later
 */
guint32
gs_block_writer_get_next (const GsBlockWriter *self)
{
  return gs_article_builder_get_length (self->builder);
}

GsLocation
gs_block_writer_place_by_locator (gpointer locator, const char *piece, gsize length)
{
  return gs_locator_find (locator, piece, length);
}
