/* SPDX-License-Identifier: MIT */
/* Escapes text for HTML. */
#include "gs-html-out.h"

#include <libxml/uri.h>

#include <string.h>

/* what stands for a character that markup uses, NULL for one that stands for itself */
static const char *
gs_html_out_escape (char c, gboolean quote)
{
  switch (c)
    {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return quote ? "&quot;" : NULL;
    default:
      return NULL;
    }
}

static void
gs_html_out_escaped (GString *out, const char *text, gsize length, gboolean quote)
{
  const char *end = text + length;
  const char *from = text;

  for (const char *p = text; p < end; p++)
    {
      const char *escape = gs_html_out_escape (*p, quote);

      if (escape == NULL)
        continue;
      g_string_append_len (out, from, p - from);
      g_string_append (out, escape);
      from = p + 1;
    }
  g_string_append_len (out, from, end - from);
}

/**
 * gs_html_out_text:
 * @text: visible text
 * @length: bytes
 *
 * Appends text of an element.
 */
void
gs_html_out_text (GString *out, const char *text, gsize length)
{
  gs_html_out_escaped (out, text, length, FALSE);
}

/**
 * gs_html_out_string:
 * @text: visible text, up to its NUL
 *
 * Appends text of an element.
 */
void
gs_html_out_string (GString *out, const char *text)
{
  gs_html_out_escaped (out, text, strlen (text), FALSE);
}

/**
 * gs_html_out_attribute:
 * @value: visible text
 *
 * Appends an attribute with a blank before it, in the quotes that its value does not hold.
 */
void
gs_html_out_attribute (GString *out, const char *name, const char *value)
{
  gboolean has_double = strchr (value, '"') != NULL;
  char quote = has_double && strchr (value, '\'') == NULL ? '\'' : '"';

  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append_c (out, '=');
  g_string_append_c (out, quote);
  gs_html_out_escaped (out, value, strlen (value), has_double && quote == '"');
  g_string_append_c (out, quote);
}

/**
 * gs_html_out_url:
 * @url: visible text
 *
 * Appends an attribute that is a url: what a url cannot hold is written by its bytes' numbers.
 */
void
gs_html_out_url (GString *out, const char *name, const char *url)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  xmlChar *escaped;

  /* libxml2 escapes markup first, too */
  gs_html_out_text (markup, url, strlen (url));
  escaped = xmlURIEscapeStr ((const xmlChar *) markup->str, (const xmlChar *) "@/:=?;#%&,+");
  g_string_append_printf (out, " %s=\"%s\"", name, (const char *) escaped);
  xmlFree (escaped);
}

/**
 * gs_html_out_number:
 */
void
gs_html_out_number (GString *out, guint64 number)
{
  char digits[24];
  char *first = digits + sizeof digits;

  do
    *--first = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  g_string_append_len (out, first, digits + sizeof digits - first);
}

/**
 * gs_html_out_link:
 * @article: index of an article
 * @mark: number of one of its marks, from 0; -1 for the article as a whole
 *
 * Appends the attribute that leads to where an article, or words of it, are shown.
 */
void
gs_html_out_link (GString *out, guint32 article, gint mark)
{
  g_string_append (out, " href=\"#a");
  gs_html_out_number (out, article + 1);
  if (mark >= 0)
    {
      g_string_append_c (out, '.');
      gs_html_out_number (out, (guint64) mark + 1);
    }
  g_string_append_c (out, '"');
}
