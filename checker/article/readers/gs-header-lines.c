/* SPDX-License-Identifier: MIT */
/* Splits headers into lines. */
#include "article/readers/gs-header-lines.h"

#include <string.h>

#define GS_HEADER_MAX (64 * 1024)

gboolean
gs_header_lines_split (const char *bytes, gsize length, GsHeaderLines *lines)
{
  gsize limit = MIN (length, GS_HEADER_MAX);
  gsize at = 0;

  lines->start = bytes;
  while (at < limit)
    {
      const char *end = memchr (bytes + at, '\n', limit - at);
      gsize n = end != NULL ? (gsize) (end - bytes) - at : 0;

      if (end == NULL)
        return FALSE;
      if (n == 0 || (n == 1 && bytes[at] == '\r'))
        {
          lines->length = at;
          lines->body = end + 1;
          lines->body_length = length - (gsize) (end + 1 - bytes);
          return TRUE;
        }
      at += n + 1;
    }
  return FALSE;
}

char *
gs_header_lines_dup (const GsHeaderLines *lines, const char *name)
{
  gsize n_name = strlen (name);
  const char *at = lines->start;
  const char *end = lines->start + lines->length;

  while (at < end)
    {
      const char *line_end = memchr (at, '\n', (gsize) (end - at));
      gsize n = (gsize) ((line_end != NULL ? line_end : end) - at);

      if (n > n_name && at[n_name] == ':' && g_ascii_strncasecmp (at, name, n_name) == 0)
        {
          g_autofree char *value = g_strndup (at + n_name + 1, n - n_name - 1);

          g_strstrip (value);
          return g_utf8_validate (value, -1, NULL) ? g_steal_pointer (&value) : NULL;
        }
      at += n + 1;
    }
  return NULL;
}

char *
gs_content_type_dup_type (const char *value)
{
  g_autofree char *lower = g_ascii_strdown (value, (gssize) strcspn (value, "; \t"));

  return g_steal_pointer (&lower);
}

char *
gs_content_type_dup_charset (const char *value)
{
  g_autofree char *lower = g_ascii_strdown (value, -1);
  const char *at = strstr (lower, "charset=");
  gsize n;

  if (at == NULL)
    return NULL;
  at += strlen ("charset=");
  at += strspn (at, "\"' ");
  n = strspn (at, "abcdefghijklmnopqrstuvwxyz0123456789-_.:+");
  return n > 0 && n < 40 ? g_strndup (at, n) : NULL;
}
