/* SPDX-License-Identifier: MIT */
/* Measures and folds text by columns (Unicode Standard Annex 11, as GLib knows it). */
#include "gs-columns.h"

#include <string.h>

/* below this many columns nothing readable fits: lines then run over */
#define GS_COLUMNS_LEAST 16

static guint
gs_columns_measure_char (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * gs_columns_measure:
 * @text: valid UTF-8 without control characters
 * @length: bytes
 *
 * Returns: columns that @text takes
 */
guint
gs_columns_measure (const char *text, gsize length)
{
  guint columns = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    columns += gs_columns_measure_char (g_utf8_get_char (p));
  return columns;
}

static void
gs_columns_append_repeated (GString *out, char c, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, c);
}

/**
 * gs_columns_pad:
 *
 * Appends @text and blanks up to @columns; longer text is not cut.
 */
void
gs_columns_pad (GString *out, const char *text, guint columns)
{
  guint taken = gs_columns_measure (text, strlen (text));

  g_string_append (out, text);
  gs_columns_append_repeated (out, ' ', taken < columns ? columns - taken : 0);
}

/* the end of the line that starts at @text: after the last blank that fits, else where the columns
 * end (wide characters may be parted anywhere) */
static const char *
gs_columns_find_end (const char *text, guint columns)
{
  const char *fit = NULL;
  guint taken = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint width = gs_columns_measure_char (c);

      if (p > text && (p[-1] == ' ' || width == 2))
        fit = p;
      if (taken + width > columns && c != ' ' && p > text)
        return fit != NULL ? fit : p;
      taken += width;
    }
  return text + strlen (text);
}

/* the marked part of the line @start..@end as an empty or proper span of bytes from @start */
static GsSpan
gs_columns_clip (GsSpan mark, gsize start, gsize end)
{
  gsize from = CLAMP (mark.start, start, end);
  gsize to = CLAMP (mark.end, from, end);

  return GS_SPAN_INIT (from - start, to - start);
}

static void
gs_columns_append_carets (GString *out, const char *line, GsSpan mark, guint indent)
{
  gs_columns_append_repeated (out, ' ', indent + gs_columns_measure (line, mark.start));
  gs_columns_append_repeated (out, '^',
                              gs_columns_measure (line + mark.start, gs_span_length (mark)));
  g_string_append_c (out, '\n');
}

static void
gs_columns_append_line (GString *out, const char *line, gsize length, GsSpan mark,
                        const GsColumnStyle *style)
{
  gs_columns_append_repeated (out, ' ', style->indent);
  if (gs_span_is_empty (mark) || style->mark_on == NULL)
    {
      g_string_append_len (out, line, (gssize) length);
      g_string_append_c (out, '\n');
      if (!gs_span_is_empty (mark))
        gs_columns_append_carets (out, line, mark, style->indent);
      return;
    }
  g_string_append_len (out, line, mark.start);
  g_string_append (out, style->mark_on);
  g_string_append_len (out, line + mark.start, gs_span_length (mark));
  g_string_append (out, style->mark_off);
  g_string_append_len (out, line + mark.end, (gssize) (length - mark.end));
  g_string_append_c (out, '\n');
}

/**
 * gs_columns_append:
 * @out: where to append
 * @text: one line of valid UTF-8 without control characters
 * @mark: the bytes of @text to be marked; empty marks nothing
 * @style: how to lay it
 *
 * Appends @text as a paragraph of whole lines.
 */
void
gs_columns_fold (GString *out, const char *text, GsSpan mark, const GsColumnStyle *style)
{
  guint columns = G_MAXUINT / 2;
  const char *line = text;

  if (style->width > 0)
    columns = MAX (style->width, style->indent + GS_COLUMNS_LEAST) - style->indent;
  while (*line != '\0')
    {
      const char *next = gs_columns_find_end (line, columns);
      gsize start = (gsize) (line - text);
      gsize length = (gsize) (next - line);

      while (length > 0 && line[length - 1] == ' ')
        length--;
      gs_columns_append_line (out, line, length, gs_columns_clip (mark, start, start + length),
                              style);
      line = next;
    }
}
