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

/* what a server sent: its header's fields that matter */
typedef struct
{
  char *kind;     /* (nullable) */
  char *charset;  /* (nullable) */
  char *transfer; /* (nullable) */
  char *packing;  /* (nullable) */
} GsWarcAnswer;

static void
gs_warc_answer_clear (GsWarcAnswer *answer)
{
  g_free (answer->kind);
  g_free (answer->charset);
  g_free (answer->transfer);
  g_free (answer->packing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsWarcAnswer, gs_warc_answer_clear)

static void
gs_warc_answer_read (GsWarcAnswer *answer, const GsHeaderLines *http)
{
  g_autofree char *type = gs_header_lines_dup (http, "Content-Type");

  answer->kind = type != NULL ? gs_content_type_dup_type (type) : NULL;
  answer->charset = type != NULL ? gs_content_type_dup_charset (type) : NULL;
  answer->transfer = gs_header_lines_dup (http, "Transfer-Encoding");
  answer->packing = gs_header_lines_dup (http, "Content-Encoding");
}

/* data that may be an article, or anything else that a page fetches for itself */
static gboolean
gs_warc_is_data (const char *kind)
{
  return g_str_has_prefix (kind, "application/")
         && (g_str_has_suffix (kind, "/json") || g_str_has_suffix (kind, "+json")
             || g_str_has_suffix (kind, "/xml") || g_str_has_suffix (kind, "+xml"));
}

/* pages, texts and data are read, pictures and scripts are not */
static gboolean
gs_warc_is_text (const char *kind)
{
  static const char *const kinds[] = { "text/html", "text/plain", "text/markdown", "text/xml" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kind, kinds[i]) == 0)
      return TRUE;
  return gs_warc_is_data (kind);
}

/* what cannot be read of a page is a fault of this page alone; data without an article in it is no
 * page */
static gboolean
gs_warc_read_page (GsWarcReading *reading, const GsReaderPart *page, const char *kind,
                   GError **error)
{
  g_autofree char *id = gs_reader_dup_member_id (reading->input, NULL, ++reading->number);
  GsReaderPart part = *page;
  g_autoptr (GError) fault = NULL;

  part.id = id;
  if (!gs_reader_may_add (reading->input, reading->articles, error))
    return FALSE;
  if (!gs_reader_read_part (reading->input, &part, reading->articles, &fault)
      && !(kind != NULL && gs_warc_is_data (kind)
           && !g_error_matches (fault, GS_ERROR, GS_ERROR_LIMIT)))
    gs_reader_add_fault (reading->input, id, fault->message);
  return TRUE;
}

/* a page that is packed so that it cannot be unpacked */
static void
gs_warc_refuse_page (GsWarcReading *reading, const char *packing)
{
  g_autofree char *id = gs_reader_dup_member_id (reading->input, NULL, ++reading->number);
  g_autofree char *reason = g_strdup_printf (
      "'%s' is packed as '%s' or damaged; fetch it again without compression", id, packing);

  gs_reader_add_fault (reading->input, id, reason);
}

/* whether the page says what it is, or looks like one */
static gboolean
gs_warc_answer_is_text (const GsWarcAnswer *answer, const char *bytes, gsize length)
{
  if (answer->kind != NULL)
    return gs_warc_is_text (answer->kind);
  while (length > 0 && g_ascii_isspace (*bytes))
    {
      bytes++;
      length--;
    }
  return length > 0 && (*bytes == '<' || *bytes == '{');
}

/* the page, perhaps packed; a bomb is a fault of the whole archive */
static gboolean
gs_warc_read_body (GsWarcReading *reading, const GsWarcAnswer *answer, GsReaderPart *part,
                   GError **error)
{
  const char *packing = answer->packing;
  g_autoptr (GByteArray) plain = NULL;
  g_autoptr (GError) fault = NULL;

  if (part->length > 2 && memcmp (part->bytes, "\x1f\x8b", 2) == 0)
    {
      plain = gs_unpack_gzip (part->bytes, part->length, reading->input->id, reading->input->left,
                              &fault);
      if (g_error_matches (fault, GS_ERROR, GS_ERROR_LIMIT))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      packing = plain != NULL ? NULL : "gzip";
      part->bytes = plain != NULL ? (const char *) plain->data : part->bytes;
      part->length = plain != NULL ? plain->len : part->length;
    }
  if (!gs_warc_answer_is_text (answer, part->bytes, part->length))
    return TRUE;
  if (packing != NULL && g_ascii_strcasecmp (packing, "identity") != 0
      && !g_utf8_validate_len (part->bytes, part->length, NULL))
    {
      gs_warc_refuse_page (reading, packing);
      return TRUE;
    }
  return gs_warc_read_page (reading, part, answer->kind, error);
}

/* the answer of a server: header, then the page, perhaps in chunks and packed */
static gboolean
gs_warc_read_answer (GsWarcReading *reading, const GsHeaderLines *http, const char *url,
                     GError **error)
{
  g_auto (GsWarcAnswer) answer = { NULL, NULL, NULL, NULL };
  g_autoptr (GByteArray) whole = NULL;
  const char *status = memchr (http->start, ' ', http->length);
  GsReaderPart part = { .bytes = http->body, .length = http->body_length, .url = url };

  gs_warc_answer_read (&answer, http);
  part.charset = answer.charset;
  if (status == NULL || strncmp (status, " 200", 4) != 0
      || (answer.kind != NULL && !gs_warc_is_text (answer.kind)))
    return TRUE;
  if (answer.transfer != NULL && g_ascii_strcasecmp (answer.transfer, "chunked") == 0
      && part.length > 0 && g_ascii_isxdigit (*part.bytes))
    {
      whole = gs_unpack_chunks (part.bytes, part.length);
      part.bytes = (const char *) whole->data;
      part.length = whole->len;
    }
  return gs_warc_read_body (reading, &answer, &part, error);
}

/* whether the record holds what a server sent; some writers leave out its type */
static gboolean
gs_warc_is_http (const char *kind, const GsHeaderLines *record, gsize length)
{
  return kind != NULL ? strcmp (kind, "application/http") == 0
                      : length > 5 && memcmp (record->body, "HTTP/", 5) == 0;
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

  if (type == NULL)
    return TRUE;
  if (strcmp (type, "response") == 0 && gs_warc_is_http (kind, record, length)
      && gs_header_lines_split (record->body, length, &http))
    return gs_warc_read_answer (reading, &http, url, error);
  if ((strcmp (type, "resource") == 0 || strcmp (type, "conversion") == 0) && kind != NULL
      && gs_warc_is_text (kind))
    {
      g_autofree char *charset = gs_content_type_dup_charset (content);
      GsReaderPart part = {
        .bytes = record->body, .length = length, .charset = charset, .url = url
      };

      return gs_warc_read_page (reading, &part, kind, error);
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
