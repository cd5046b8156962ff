/* SPDX-License-Identifier: MIT */
/* Looks for pieces by their first bytes, forward, then once more from the start of the stretch. */
#include "config.h"

#include "article/gs-locator.h"

#include <string.h>

#include "article/gs-offset-map.h"

#define GS_LOCATOR_KEY    48 /* bytes of a piece that are looked for */
#define GS_LOCATOR_MIN    3  /* shorter ones stand everywhere */
#define GS_LOCATOR_EFFORT 8  /* bytes gone through, per byte of the file */

struct _GsLocator
{
  const char *text;
  gsize length;
  GsOffsetMap *map;
  gsize start; /* of the stretch */
  gsize end;
  gsize cursor; /* behind the last piece */
  gsize last;   /* where the last piece stood */
  gsize effort; /* bytes that may still be gone through */
  guint line;   /* last line asked for, and where it begins */
  gsize line_start;
};

/**
 * gs_locator_new:
 * @text: the file
 * @length: bytes
 *
 * Returns: (transfer full): a locator whose stretch is the whole file
 */
GsLocator *
gs_locator_new (const char *text, gsize length)
{
  GsLocator *self = g_new0 (GsLocator, 1);

  self->text = text;
  self->length = length;
  self->map = gs_offset_map_new (text, length);
  self->end = length;
  self->effort = length * GS_LOCATOR_EFFORT + 65536;
  self->line = 1;
  return self;
}

/**
 * gs_locator_free:
 * @self: (nullable): a locator
 */
void
gs_locator_free (GsLocator *self)
{
  if (self == NULL)
    return;
  gs_offset_map_free (self->map);
  g_free (self);
}

/**
 * gs_locator_enter:
 * @start: the first byte of the stretch
 * @end: the byte after it
 */
void
gs_locator_enter (GsLocator *self, gsize start, gsize end)
{
  self->start = MIN (start, self->length);
  self->end = CLAMP (end, self->start, self->length);
  self->cursor = self->last = self->start;
}

/**
 * gs_locator_enter_line:
 * @line: from 1; lines are those of a parser that counts line feeds
 */
void
gs_locator_enter_line (GsLocator *self, guint line)
{
  gsize cursor = self->cursor;

  if (line < self->line)
    {
      self->line = 1;
      self->line_start = 0;
    }
  while (self->line < line)
    {
      const char *next =
          memchr (self->text + self->line_start, '\n', self->length - self->line_start);

      if (next == NULL)
        break;
      self->line_start = (gsize) (next + 1 - self->text);
      self->line++;
    }
  gs_locator_enter (self, self->line_start, self->length);
  /* of several stretches in one line each comes after the one before */
  self->cursor = self->last = MAX (self->cursor, cursor);
}

/* bytes of a piece that surely stand in the file as they are; only ASCII, up to a blank, if asked
 */
static gsize
gs_locator_key_length (const char *piece, gsize length, gboolean ascii, gboolean word)
{
  gsize n = 0;

  while (n < length && n < GS_LOCATOR_KEY)
    {
      guchar byte = (guchar) piece[n];

      if (byte < 0x20 || strchr ("&<>\"\\", byte) != NULL || (ascii && byte >= 0x80)
          || (word && byte == ' '))
        break;
      n++;
    }
  while (n > 0 && n < length && ((guchar) piece[n] & 0xc0) == 0x80)
    n--;
  return n;
}

static gboolean
gs_locator_seek (GsLocator *self, const char *key, gsize length, gsize from)
{
  gsize room = MIN (self->end - from, self->effort);
  const char *found = memmem (self->text + from, room, key, length);

  self->effort -= found != NULL ? (gsize) (found - self->text) - from : room;
  if (found == NULL)
    return FALSE;
  self->last = (gsize) (found - self->text);
  self->cursor = self->last + length;
  return TRUE;
}

/**
 * gs_locator_find:
 * @piece: text that was read from the stretch
 * @length: bytes
 *
 * Returns: where it stands, or the place of the piece before if it is not found
 */
GsLocation
gs_locator_find (GsLocator *self, const char *piece, gsize length)
{
  gsize last = 0;

  for (guint i = 0; i < 3; i++)
    {
      gsize n = gs_locator_key_length (piece, length, i > 0, i > 1);

      if (n < MIN (length, GS_LOCATOR_MIN) || n == last || n == 0)
        continue;
      last = n;
      if (gs_locator_seek (self, piece, n, self->cursor)
          || (self->cursor > self->start && n > GS_LOCATOR_MIN
              && gs_locator_seek (self, piece, n, self->start)))
        break;
    }
  return gs_locator_get_place (self, self->last);
}

GsLocation
gs_locator_get_place (const GsLocator *self, gsize offset)
{
  return gs_offset_map_locate (self->map, NULL, self->text, offset);
}
