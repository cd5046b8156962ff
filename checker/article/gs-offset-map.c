/* SPDX-License-Identifier: MIT */
/* Counts lines and characters once, at even distances, so that any place is found in one step and
 * a short scan. */
#include "article/gs-offset-map.h"

#include <string.h>

#define GS_OFFSET_MAP_STEP 1024

/* what is counted before the byte of a checkpoint */
typedef struct
{
  guint32 character;      /* characters */
  guint32 line;           /* line ends */
  guint32 line_character; /* characters before the line that the byte stands in */
} GsCheckpoint;

struct _GsOffsetMap
{
  gsize length;
  GsCheckpoint *checkpoints; /* one per step of the text */
};

/* all bytes but those that go on with a character; eight at a time */
static gsize
gs_offset_map_count_characters (const char *text, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize n = length;
  gsize i = 0;

  for (; i + sizeof (guint64) <= length; i += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, text + i, sizeof word);
      n -= (((word >> 7) & (~word >> 6) & ones) * ones) >> 56;
    }
  for (; i < length; i++)
    n -= ((guchar) text[i] & 0xc0) == 0x80;
  return n;
}

/* the next line end: behind LF, and behind a CR that no LF follows; NULL if there is none */
static const char *
gs_offset_map_find_line_end (const char *at, const char *end, gboolean has_cr)
{
  if (!has_cr)
    {
      at = memchr (at, '\n', (gsize) (end - at));
      return at != NULL ? at + 1 : NULL;
    }
  for (; at < end; at++)
    {
      if (*at == '\n' || (*at == '\r' && at[1] != '\n'))
        return at + 1;
    }
  return NULL;
}

static gboolean
gs_offset_map_has_cr (const char *text, gsize start, gsize end)
{
  return end > start && memchr (text + start, '\r', end - start) != NULL;
}

/* text[end] may be read */
static void
gs_offset_map_count (GsCheckpoint *at, const char *text, gsize start, gsize end)
{
  gboolean has_cr = gs_offset_map_has_cr (text, start, end);
  const char *done = text + start;
  const char *next;

  while ((next = gs_offset_map_find_line_end (done, text + end, has_cr)) != NULL)
    {
      at->character += (guint32) gs_offset_map_count_characters (done, (gsize) (next - done));
      at->line++;
      at->line_character = at->character;
      done = next;
    }
  at->character += (guint32) gs_offset_map_count_characters (done, (gsize) (text + end - done));
}

/**
 * gs_offset_map_new:
 * @text: UTF-8, NUL-terminated
 * @length: bytes
 *
 * Returns: (transfer full): a map of that text; it does not keep @text
 */
GsOffsetMap *
gs_offset_map_new (const char *text, gsize length)
{
  GsOffsetMap *self = g_new0 (GsOffsetMap, 1);
  gsize n_checkpoints = length / GS_OFFSET_MAP_STEP + 1;
  GsCheckpoint at = { 0, 0, 0 };

  self->length = length;
  self->checkpoints = g_new (GsCheckpoint, n_checkpoints);
  for (gsize i = 0; i < n_checkpoints; i++)
    {
      gsize start = i * GS_OFFSET_MAP_STEP;

      self->checkpoints[i] = at;
      gs_offset_map_count (&at, text, start, MIN (start + GS_OFFSET_MAP_STEP, length));
    }
  return self;
}

/**
 * gs_offset_map_free:
 * @self: (nullable): a map
 */
void
gs_offset_map_free (GsOffsetMap *self)
{
  if (self == NULL)
    return;
  g_free (self->checkpoints);
  g_free (self);
}

/* the last segment that starts at or before the offset; NULL if there is none */
static const GsSegment *
gs_offset_map_find_segment (const GArray *segments, gsize offset)
{
  guint low = 0;
  guint high = segments->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (segments, GsSegment, middle).offset <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &g_array_index (segments, GsSegment, low - 1) : NULL;
}

/**
 * gs_offset_map_locate:
 * @segments: (nullable) (element-type GsSegment): where the text was taken from
 * @text: the text of the map
 * @offset: a byte of it, at most its length
 *
 * Returns: line and column in the file, and the number of characters before @offset in @text
 */
GsLocation
gs_offset_map_locate (const GsOffsetMap *self, const GArray *segments, const char *text,
                      gsize offset)
{
  gsize safe = MIN (offset, self->length);
  gsize step = safe / GS_OFFSET_MAP_STEP;
  GsCheckpoint at = self->checkpoints[step];
  const GsSegment *segment;
  GsLocation location;

  gs_offset_map_count (&at, text, step * GS_OFFSET_MAP_STEP, safe);
  location.character = at.character;
  location.line = at.line + 1;
  location.column = at.character - at.line_character + 1;
  if (segments == NULL)
    return location;
  segment = gs_offset_map_find_segment (segments, safe);
  location.line = segment != NULL ? segment->line : 1;
  location.column = segment != NULL ? segment->column : 1;
  if (segment != NULL)
    location.column +=
        (guint32) gs_offset_map_count_characters (text + segment->offset, safe - segment->offset);
  return location;
}

/**
 * gs_place_advance:
 * @place: (inout): a place in a file
 * @text: what stands there
 * @length: bytes to go on by; nothing behind them is looked at, so that a CR at their end is no
 *   line end by itself
 */
void
gs_place_advance (GsLocation *place, const char *text, gsize length)
{
  GsCheckpoint at = { 0, 0, 0 };
  gboolean ends_with_cr = length > 0 && text[length - 1] == '\r';

  gs_offset_map_count (&at, text, 0, ends_with_cr ? length - 1 : length);
  at.character += ends_with_cr;
  place->character += at.character;
  place->line += at.line;
  place->column = at.line > 0 ? at.character - at.line_character + 1 : place->column + at.character;
}
