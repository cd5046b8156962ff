/* SPDX-License-Identifier: MIT */
/* Escapes strings for JSON. */
#include "base/gs-json-out.h"

/**
 * gs_json_append_string:
 * @text: UTF-8
 */
void
gs_json_append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
        break;
      default:
        if ((guchar) *p < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
        else
          g_string_append_c (out, *p);
      }
  g_string_append_c (out, '"');
}

static void
gs_json_append_key (GString *out, const char *key)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"%s\":", key);
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
  gs_json_append_key (out, key);
  gs_json_append_string (out, value);
}

/**
 * gs_json_append_number:
 */
void
gs_json_append_number (GString *out, const char *key, gint64 value)
{
  gs_json_append_key (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}
