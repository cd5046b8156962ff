/* SPDX-License-Identifier: MIT */
/* Reads WARC 1.x: web pages as a crawler got them; a page is an article. */
#include <string.h>

#include "article/readers/gs-header-lines.h"
#include "article/readers/gs-reader.h"
#include "article/readers/gs-unpack.h"
#include "base/gs-error.h"

typedef struct
{
  const GsReaderInput *input;
  GPtrArray *articles;
  guint number; /* of pages, from 1 */
} GsWarcReading;

/* pages and texts are read, pictures and scripts are not */
static gboolean
gs_warc_is_text (const char *type)
{
  static const char *const types[] = {
    "text/html",           "text/plain",          "application/xhtml+xml", "application/json",
    "application/ld+json", "application/rss+xml", "application/atom+xml"
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (type, types[i]) == 0)
      return TRUE;
  return FALSE;
}

/* what cannot be read of a page is a fault of this page alone */
static gboolean
gs_warc_read_page (GsWarcReading *reading, const char *bytes, gsize length, const char *charset,
                   const char *url, GError **error)
{
  g_autofree char *id = gs_reader_dup_member_id (reading->input, NULL, ++reading->number);
  GsReaderPart part = {
    .id = id, .bytes = bytes, .length = length, .charset = charset, .url = url
  };
  g_autoptr (GError) fault = NULL;

  if (!gs_reader_may_add (reading->input, reading->articles, error))
    return FALSE;
  if (!gs_reader_read_part (reading->input, &part, reading->articles, &fault))
    gs_reader_add_fault (reading->input, id, fault->message);
  return TRUE;
}

/* the answer of a server: header, then the page, perhaps in chunks and packed */
static gboolean
gs_warc_read_answer (GsWarcReading *reading, const GsHeaderLines *http, const char *url,
                     GError **error)
{
  g_autofree char *type = gs_header_lines_dup (http, "Content-Type");
  g_autofree char *kind = type != NULL ? gs_content_type_dup_type (type) : NULL;
  g_autofree char *charset = type != NULL ? gs_content_type_dup_charset (type) : NULL;
  g_autofree char *transfer = gs_header_lines_dup (http, "Transfer-Encoding");
  g_autoptr (GByteArray) whole = NULL;
  g_autoptr (GByteArray) plain = NULL;
  const char *status = memchr (http->start, ' ', http->length);
  const char *bytes = http->body;
  gsize length = http->body_length;

  if (status == NULL || strncmp (status, " 200", 4) != 0 || kind == NULL || !gs_warc_is_text (kind))
    return TRUE;
  if (transfer != NULL && g_ascii_strcasecmp (transfer, "chunked") == 0 && length > 0
      && g_ascii_isxdigit (*bytes))
    {
      whole = gs_unpack_chunks (bytes, length);
      bytes = (const char *) whole->data;
      length = whole->len;
    }
  if (length > 2 && memcmp (bytes, "\x1f\x8b", 2) == 0)
    {
      plain = gs_unpack_gzip (bytes, length, reading->input->id, reading->input->left, error);
      if (plain == NULL)
        return FALSE;
      bytes = (const char *) plain->data;
      length = plain->len;
    }
  return gs_warc_read_page (reading, bytes, length, charset, url, error);
}

static gboolean
gs_warc_read_record (GsWarcReading *reading, const GsHeaderLines *record, gsize length,
                     GError **error)
{
  g_autofree char *type = gs_header_lines_dup (record, "WARC-Type");
  g_autofree char *url = gs_header_lines_dup (record, "WARC-Target-URI");
  g_autofree char *content = gs_header_lines_dup (record, "Content-Type");
  g_autofree char *kind = content != NULL ? gs_content_type_dup_type (content) : NULL;
  GsHeaderLines http;

  if (type == NULL || kind == NULL)
    return TRUE;
  if (strcmp (type, "response") == 0 && strcmp (kind, "application/http") == 0
      && gs_header_lines_split (record->body, length, &http))
    return gs_warc_read_answer (reading, &http, url, error);
  if ((strcmp (type, "resource") == 0 || strcmp (type, "conversion") == 0)
      && gs_warc_is_text (kind))
    {
      g_autofree char *charset = gs_content_type_dup_charset (content);

      return gs_warc_read_page (reading, record->body, length, charset, url, error);
    }
  return TRUE;
}

/* the next record; a file that is cut or damaged is a fault of what is missing */
static gboolean
gs_warc_next (const GsWarcReading *reading, gsize *at, GsHeaderLines *record, gsize *length)
{
  const GsReaderInput *input = reading->input;
  g_autofree char *digits = NULL;

  while (*at < input->length && g_ascii_isspace (input->bytes[*at]))
    (*at)++;
  if (*at >= input->length)
    return FALSE;
  if (input->length - *at > 8 && strncmp (input->bytes + *at, "WARC/1.", 7) == 0
      && gs_header_lines_split (input->bytes + *at, input->length - *at, record))
    digits = gs_header_lines_dup (record, "Content-Length");
  if (digits == NULL || !g_ascii_isdigit (*digits)
      || g_ascii_strtoull (digits, NULL, 10) > record->body_length)
    {
      g_autofree char *reason =
          g_strdup_printf ("'%s' is damaged or cut: no whole WARC record at byte %" G_GSIZE_FORMAT
                           "; what stood before it was read",
                           input->id, *at);

      gs_reader_add_fault (input, input->id, reason);
      return FALSE;
    }
  *length = (gsize) g_ascii_strtoull (digits, NULL, 10);
  *at = (gsize) (record->body - input->bytes) + *length;
  return TRUE;
}

static gboolean
gs_warc_reader_sniff (const GsReaderInput *input)
{
  return g_str_has_prefix (input->head, "warc/1.");
}

static gboolean
gs_warc_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  GsWarcReading reading = { input, articles, 0 };
  GsHeaderLines record;
  guint n_before = articles->len;
  gsize length;
  gsize at = 0;

  while (gs_warc_next (&reading, &at, &record, &length))
    if (!gs_warc_read_record (&reading, &record, length, error))
      return FALSE;
  if (articles->len > n_before)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "'%s' is a web archive without a page that has text", input->id);
  return FALSE;
}

const GsReader gs_warc_reader = { "warc", gs_warc_reader_sniff, gs_warc_reader_read };
