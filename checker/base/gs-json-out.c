/* SPDX-License-Identifier: MIT */
/* Escapes strings for JSON. */
#include "base/gs-json-out.h"

#include <string.h>

/**
 * gs_json_append_text:
 * @text: UTF-8, perhaps without a NUL behind it
 * @length: bytes
 */
void
gs_json_append_text (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  g_string_append_c (out, '"');
  while (text < end)
    {
      const char *plain = text;

      while (text < end && (guchar) *text >= 0x20 && *text != '"' && *text != '\\')
        text++;
      g_string_append_len (out, plain, text - plain);
      if (text == end)
        break;
      if ((guchar) *text >= 0x20)
        g_string_append_c (out, '\\');
      if ((guchar) *text >= 0x20)
        g_string_append_c (out, *text);
      else
        g_string_append_printf (out, "\\u%04x", (guint) (guchar) *text);
      text++;
    }
  g_string_append_c (out, '"');
}

void
gs_json_append_string (GString *out, const char *text)
{
  gs_json_append_text (out, text, strlen (text));
}

/**
 * gs_json_append_name:
 * @name: of a member, whose value is to follow
 */
void
gs_json_append_name (GString *out, const char *name)
{
  const char last = out->len > 0 ? out->str[out->len - 1] : ',';

  if (last != '{' && last != '[' && last != ',')
    g_string_append_c (out, ',');
  gs_json_append_string (out, name);
  g_string_append_c (out, ':');
}

/**
 * gs_json_append_member:
 * @value: (nullable): UTF-8
 */
void
gs_json_append_member (GString *out, const char *key, const char *value)
{
  if (value == NULL)
    return;
  gs_json_append_name (out, key);
  gs_json_append_string (out, value);
}

/**
 * gs_json_append_number:
 */
void
gs_json_append_number (GString *out, const char *key, gint64 value)
{
  gs_json_append_name (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}
