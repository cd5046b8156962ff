/* SPDX-License-Identifier: MIT */
/* Knows how plain texts show their paragraphs. */
#include "article/text/gs-text-units.h"

#include <string.h>

#include "article/gs-text-scan.h"

#define GS_UNITS_MIN_WIDTH   40
#define GS_UNITS_MAX_WIDTH   120
#define GS_UNITS_SLACK       6
#define GS_UNITS_LINE_LENGTH 128 /* bytes: few texts have shorter ones on average */

typedef struct
{
  GsSpan span;
  gboolean joins; /* no blank line before it */
} GsTextLine;

static gsize
gs_text_units_find (const char *text, gsize start, gsize length, char byte)
{
  const char *found = start < length ? memchr (text + start, byte, length - start) : NULL;

  return found != NULL ? (gsize) (found - text) : length;
}

/* lines with something in them */
static GArray *
gs_text_units_split_lines (const char *text, gsize start, gsize length)
{
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (GsTextLine),
                                     (guint) ((length - start) / GS_UNITS_LINE_LENGTH));
  gsize feed = gs_text_units_find (text, start, length, '\n');
  gsize cr = gs_text_units_find (text, start, length, '\r');
  gboolean joins = FALSE;

  while (start < length)
    {
      gsize end = MIN (feed, cr);
      GsTextLine line = { gs_text_trim (text, GS_SPAN_INIT (start, end)), joins };

      joins = !gs_span_is_empty (line.span);
      if (joins)
        g_array_append_val (lines, line);
      start = end + 1;
      if (end < length && text[end] == '\r' && start < length && text[start] == '\n')
        start++;
      if (feed < start)
        feed = gs_text_units_find (text, start, length, '\n');
      if (cr < start)
        cr = gs_text_units_find (text, start, length, '\r');
    }
  return lines;
}

static gsize
gs_text_units_first_word (const char *text, GsSpan span)
{
  const char *blank = memchr (text + span.start, ' ', gs_span_length (span));

  return blank != NULL ? (gsize) (blank - text) - span.start : gs_span_length (span);
}

/* whether the next line's first word would not have fitted on this line */
static gboolean
gs_text_units_is_full (const char *text, const GsTextLine *line, const GsTextLine *next,
                       gsize width)
{
  gsize needed = gs_span_length (line->span) + 1 + gs_text_units_first_word (text, next->span);

  return needed + GS_UNITS_SLACK > width;
}

/* the width at which the text was wrapped; 0 if it was not: nearly all lines that another line
 * follows directly are then as long as they can be */
static gsize
gs_text_units_find_width (const char *text, const GArray *lines)
{
  const GsTextLine *all = (const GsTextLine *) (gpointer) lines->data;
  gsize width = 0;
  guint n_joined = 0;
  guint n_full = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, gs_span_length (all[i].span));
  if (width < GS_UNITS_MIN_WIDTH || width > GS_UNITS_MAX_WIDTH)
    return 0;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      if (!all[i + 1].joins)
        continue;
      n_joined++;
      n_full += gs_text_units_is_full (text, &all[i], &all[i + 1], width);
    }
  return n_joined >= 2 && n_full * 4 >= n_joined * 3 ? width : 0;
}

/**
 * gs_text_units_split:
 * @text: UTF-8
 * @start: where to begin
 * @length: bytes of @text
 *
 * Returns: (transfer full) (element-type GsSpan): the paragraphs
 */
GArray *
gs_text_units_split (const char *text, gsize start, gsize length)
{
  g_autoptr (GArray) lines = gs_text_units_split_lines (text, start, length);
  const GsTextLine *all = (const GsTextLine *) (gpointer) lines->data;
  gsize width = gs_text_units_find_width (text, lines);
  GArray *units = g_array_sized_new (FALSE, FALSE, sizeof (GsSpan), lines->len);
  GsSpan *spans;
  guint n = 0;

  g_array_set_size (units, lines->len);
  spans = (GsSpan *) (gpointer) units->data;
  for (guint i = 0; i < lines->len; i++)
    {
      gboolean goes_on = width > 0 && i > 0 && all[i].joins
                         && gs_text_units_is_full (text, &all[i - 1], &all[i], width);

      if (goes_on)
        spans[n - 1].end = all[i].span.end;
      else
        spans[n++] = all[i].span;
    }
  g_array_set_size (units, n);
  return units;
}
