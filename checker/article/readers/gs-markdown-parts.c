/* SPDX-License-Identifier: MIT */
/* Knows where a Markdown text can be cut without a change in what it says: where a line of words
 * follows an empty line, outside code. */
#include "config.h"

#include "article/readers/gs-markdown-parts.h"

#include <string.h>

#define GS_PARTS_LENGTH          (256u * 1024)
#define GS_PARTS_MAX_DEFINITIONS (64u * 1024)

static const char *
gs_parts_get_line_end (const char *line, const char *end)
{
  const char *feed = memchr (line, '\n', (gsize) (end - line));

  return feed != NULL ? feed + 1 : end;
}

/* the first byte of a line that is indented by three blanks at most */
static const char *
gs_parts_skip_indent (const char *line, const char *end)
{
  for (guint i = 0; i < 3 && line < end && *line == ' '; i++)
    line++;
  return line;
}

/* HTML that goes on over empty lines up to an end of its own */
static gboolean
gs_parts_has_long_html (const char *text, gsize length)
{
  static const char *const openers[] = { "<!",     "<?",        "<script",  "<SCRIPT", "<pre",
                                         "<PRE",   "<style",    "<STYLE",   "<Pre",    "<Script",
                                         "<Style", "<textarea", "<TEXTAREA" };

  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    if (memmem (text, length, openers[i], strlen (openers[i])) != NULL)
      return TRUE;
  return FALSE;
}

static const char *
gs_parts_skip (const char *at, const char *end, gboolean blanks)
{
  while (at < end && g_ascii_isspace (*at) == blanks)
    at++;
  return at;
}

/* "[label]: address", perhaps with a title in quotation marks, and nothing else: words would be
 * words of the text */
static gboolean
gs_parts_is_definition (const char *line, const char *end)
{
  const char *at = gs_parts_skip_indent (line, end);
  const char *close = at < end && *at == '[' ? memchr (at, ']', (gsize) (end - at)) : NULL;

  if (close == NULL || close == at + 1 || close + 1 >= end || close[1] != ':')
    return FALSE;
  at = gs_parts_skip (close + 2, end, TRUE);
  if (at == end)
    return FALSE;
  at = gs_parts_skip (gs_parts_skip (at, end, FALSE), end, TRUE);
  while (end > at && g_ascii_isspace (end[-1]))
    end--;
  return at == end || (end - at >= 2 && *at == '"' && end[-1] == '"');
}

/**
 * gs_markdown_parts_begin:
 * @definitions: takes the addresses that the text gives names to, which hold all over it
 *
 * Returns: whether the text may be read in parts: FALSE for a short one
 */
gboolean
gs_markdown_parts_begin (const char *text, gsize length, GString *definitions)
{
  const char *end = text + length;

  if (length <= GS_PARTS_LENGTH || gs_parts_has_long_html (text, length))
    return FALSE;
  for (const char *line = text; line < end; line = gs_parts_get_line_end (line, end))
    {
      const char *next = gs_parts_get_line_end (line, end);

      if (gs_parts_is_definition (line, next))
        g_string_append_len (definitions, line, next - line);
      if (definitions->len > GS_PARTS_MAX_DEFINITIONS)
        {
          g_string_truncate (definitions, 0);
          return FALSE;
        }
    }
  if (definitions->len > 0)
    g_string_append (definitions, "\n\n");
  return TRUE;
}

static gboolean
gs_parts_is_fence (const char *line, const char *end)
{
  const char *at = gs_parts_skip_indent (line, end);

  return end - at >= 3 && (memcmp (at, "```", 3) == 0 || memcmp (at, "~~~", 3) == 0);
}

static gboolean
gs_parts_is_empty (const char *line, const char *end)
{
  while (line < end && g_ascii_isspace (*line))
    line++;
  return line == end;
}

/**
 * gs_markdown_parts_next:
 * @start: a byte of the text where a part begins
 *
 * Returns: the byte behind the part
 */
gsize
gs_markdown_parts_next (const char *text, gsize start, gsize length)
{
  const char *end = text + length;
  gboolean in_code = FALSE;
  gboolean after_empty = FALSE;

  for (const char *line = text + start; line < end;)
    {
      const char *next = gs_parts_get_line_end (line, end);

      if (after_empty && !in_code && g_ascii_isalpha (*line)
          && (gsize) (line - text) - start >= GS_PARTS_LENGTH)
        return (gsize) (line - text);
      if (gs_parts_is_fence (line, next))
        in_code = !in_code;
      after_empty = gs_parts_is_empty (line, next);
      line = next;
    }
  return length;
}
