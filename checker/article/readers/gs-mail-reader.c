/* SPDX-License-Identifier: MIT */
/* Reads mail (RFC 5322), mailboxes of it and pages saved as MHTML, by GMime. */
#include <string.h>

#include <gmime/gmime.h>

#include "article/readers/gs-body.h"
#include "article/readers/gs-reader.h"
#include "base/gs-error.h"

#define GS_MAIL_MAX_DEPTH 16 /* parts in parts */
#define GS_MAIL_MAX_LINES 40 /* of a header that are looked at */

typedef struct
{
  const GsReaderInput *input;
  GPtrArray *articles;
  GsLocator *locator; /* (nullable): of the file, if it is text */
  gboolean is_mailbox;
} GsMailReading;

static void
gs_mail_init (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;
  g_mime_init ();
  g_once_init_leave (&ready, 1);
}

/* looking for the part that is read */

typedef struct
{
  GMimePart *html;
  GMimePart *plain;
} GsMailBody;

static void
gs_mail_find_body (GMimeObject *object, GsMailBody *body, guint depth)
{
  GMimeContentType *type = object != NULL ? g_mime_object_get_content_type (object) : NULL;

  if (object == NULL || depth > GS_MAIL_MAX_DEPTH)
    return;
  if (GMIME_IS_MULTIPART (object))
    {
      GMimeMultipart *parts = GMIME_MULTIPART (object);

      for (int i = 0; i < g_mime_multipart_get_count (parts); i++)
        gs_mail_find_body (g_mime_multipart_get_part (parts, i), body, depth + 1);
      return;
    }
  if (!GMIME_IS_PART (object) || g_mime_part_is_attachment (GMIME_PART (object)))
    return;
  if (body->html == NULL && g_mime_content_type_is_type (type, "text", "html"))
    body->html = GMIME_PART (object);
  if (body->plain == NULL && g_mime_content_type_is_type (type, "text", "plain"))
    body->plain = GMIME_PART (object);
}

/* a mailbox marks lines of its mails that begin as its own do: ">From the deck ..." */
static void
gs_mail_unmark_lines (GByteArray *bytes)
{
  guint out = 0;

  for (guint at = 0; at < bytes->len; at++)
    {
      guint next = at;

      while ((at == 0 || bytes->data[at - 1] == '\n') && next < bytes->len
             && bytes->data[next] == '>')
        next++;
      if (next == at || bytes->len - next < 5 || memcmp (bytes->data + next, "From ", 5) != 0)
        bytes->data[out++] = bytes->data[at];
    }
  g_byte_array_set_size (bytes, out);
}

/* the bytes of a part as they were before they were packed for the mail, with a NUL behind */
static GBytes *
gs_mail_dup_content (GMimePart *part, gboolean in_mailbox)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GByteArray *bytes = g_byte_array_new ();
  GMimeStream *stream = g_mime_stream_mem_new ();
  gsize length;

  g_mime_stream_mem_set_byte_array (GMIME_STREAM_MEM (stream), bytes);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, stream);
  g_object_unref (stream);
  if (in_mailbox)
    gs_mail_unmark_lines (bytes);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  length = bytes->len - 1;
  return g_bytes_new_take (g_byte_array_free (bytes, FALSE), length);
}

/* what the header says */

static GsInstant
gs_mail_get_date (GMimeMessage *message)
{
  GsInstant instant = { 0, 0, GS_PRECISION_NONE, FALSE };
  GDateTime *date = g_mime_message_get_date (message);
  int year = date != NULL ? g_date_time_get_year (date) : 0;

  if (year < 1970 || year > 9999)
    return instant;
  instant.offset = (gint16) (g_date_time_get_utc_offset (date) / G_TIME_SPAN_MINUTE);
  instant.seconds = g_date_time_to_unix (date) + instant.offset * 60;
  instant.precision = GS_PRECISION_SECOND;
  instant.has_offset = TRUE;
  return instant;
}

static char *
gs_mail_dup_valid (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  return valid != NULL && *valid != '\0' ? g_steal_pointer (&valid) : NULL;
}

static void
gs_mail_add_author (GMimeMessage *message, GsArticleBuilder *builder)
{
  InternetAddressList *from = g_mime_message_get_from (message);

  for (int i = 0; from != NULL && i < internet_address_list_length (from); i++)
    {
      InternetAddress *address = internet_address_list_get_address (from, i);
      g_autofree char *name = gs_mail_dup_valid (internet_address_get_name (address));

      if (name != NULL && strchr (name, '@') == NULL)
        gs_article_builder_add_author (builder, name);
    }
}

/* reading */

/* a part as an input of its own */
static GsReaderInput
gs_mail_get_input (const GsMailReading *reading, const char *id, GBytes **bytes)
{
  GsReaderInput input = *reading->input;

  input.id = id;
  input.bytes = g_bytes_get_data (*bytes, &input.length);
  input.is_terminated = TRUE;
  input.owner = bytes;
  return input;
}

static gboolean
gs_mail_read_plain (const GsMailReading *reading, GMimeMessage *message, GMimePart *part,
                    const char *id, GError **error)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new (id, "mail");
  GBytes *bytes = gs_mail_dup_content (part, reading->is_mailbox);
  g_autofree char *title = gs_mail_dup_valid (g_mime_message_get_subject (message));
  g_autofree char *item = gs_mail_dup_valid (g_mime_message_get_message_id (message));
  g_auto (GsDecoded) decoded = { NULL, 0, NULL, NULL };
  const char *charset = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset");
  const GsReaderInput content = gs_mail_get_input (reading, id, &bytes);
  char *text;

  if (!gs_decode (content.bytes, content.length, id, charset, TRUE, &decoded, error))
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      return FALSE;
    }
  gs_article_builder_set_encoding (builder, decoded.encoding);
  if (decoded.note != NULL)
    gs_article_builder_add_note (builder, "%s", decoded.note);
  gs_article_builder_set_title (builder, title);
  gs_article_builder_set_item (builder, item, 0);
  gs_article_builder_set_published (builder, gs_mail_get_date (message));
  gs_mail_add_author (message, builder);
  gs_article_builder_hash_content (builder);
  text = gs_reader_take_text (&content, &decoded);
  g_clear_pointer (&bytes, g_bytes_unref);
  gs_body_take_text (builder, title, text, reading->locator);
  if (gs_reader_add (builder, reading->articles))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is a mail without text", id);
  return FALSE;
}

/* a page: its own date counts; that of MHTML is when it was saved */
static gboolean
gs_mail_read_page (const GsMailReading *reading, GMimeMessage *message, GMimePart *part,
                   const char *id, GError **error)
{
  g_autoptr (GBytes) bytes = gs_mail_dup_content (part, reading->is_mailbox);
  g_autofree char *title = gs_mail_dup_valid (g_mime_message_get_subject (message));
  g_autofree char *snapshot = gs_mail_dup_valid (
      g_mime_object_get_header (GMIME_OBJECT (message), "Snapshot-Content-Location"));
  g_autofree char *location =
      gs_mail_dup_valid (g_mime_object_get_header (GMIME_OBJECT (part), "Content-Location"));
  gboolean saved = snapshot != NULL || location != NULL;
  GsReaderPart page = {
    .id = id,
    .is_terminated = TRUE,
    .owner = &bytes,
    .charset = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset"),
    .url = snapshot != NULL ? snapshot : location,
    .title = title,
  };

  page.bytes = g_bytes_get_data (bytes, &page.length);
  if (!saved)
    page.published = gs_mail_get_date (message);
  return gs_reader_read_part (reading->input, &page, reading->articles, error);
}

/* MHTML is there for its page; of a mail that says the same twice the plain text is read */
static gboolean
gs_mail_read_message (const GsMailReading *reading, GMimeMessage *message, const char *id,
                      GError **error)
{
  GsMailBody body = { NULL, NULL };
  gboolean is_page =
      g_mime_object_get_header (GMIME_OBJECT (message), "Snapshot-Content-Location") != NULL;

  gs_mail_find_body (g_mime_message_get_mime_part (message), &body, 0);
  if (body.plain != NULL && !(is_page && body.html != NULL))
    return gs_mail_read_plain (reading, message, body.plain, id, error);
  if (body.html != NULL)
    return gs_mail_read_page (reading, message, body.html, id, error);
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is a mail without text", id);
  return FALSE;
}

static gboolean
gs_mail_read_mailbox (const GsMailReading *reading, GMimeParser *parser, GError **error)
{
  for (guint number = 1; !g_mime_parser_eos (parser); number++)
    {
      GMimeMessage *message = g_mime_parser_construct_message (parser, NULL);
      g_autofree char *id = NULL;
      g_autoptr (GError) fault = NULL;

      if (message == NULL)
        break;
      id = gs_reader_dup_member_id (reading->input, NULL, number);
      if (!gs_mail_read_message (reading, message, id, &fault))
        gs_reader_add_fault (reading->input, id, fault->message);
      g_object_unref (message);
      if (!gs_reader_may_add (reading->input, reading->articles, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gs_mail_read_one (const GsMailReading *reading, GMimeParser *parser, GError **error)
{
  GMimeMessage *message = g_mime_parser_construct_message (parser, NULL);
  gboolean done;

  if (message == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' has no header of a mail",
                   reading->input->id);
      return FALSE;
    }
  done = gs_mail_read_message (reading, message, reading->input->id, error);
  g_object_unref (message);
  return done;
}

/* the reader */

/* a line "Name: ..." of a header; which of those that mails have as a bit, 0 if it is another */
static guint
gs_mail_judge_line (const char *line)
{
  static const char *const names[] = { "from:",       "subject:",  "date:",       "mime-version:",
                                       "message-id:", "received:", "return-path:" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (line, names[i]))
      return 1u << i;
  return 0;
}

static gboolean
gs_mail_is_header_line (const char *line)
{
  gsize n = strcspn (line, ": \t\r\n");

  return *line == ' ' || *line == '\t' || (n > 0 && line[n] == ':');
}

/* nothing but header lines up to the first empty one, and those that a mail cannot do without */
static gboolean
gs_mail_has_header (const char *head)
{
  guint seen = 0;
  guint n_lines = 0;

  while (*head != '\0' && *head != '\n' && *head != '\r')
    {
      if (++n_lines > GS_MAIL_MAX_LINES || !gs_mail_is_header_line (head))
        break;
      seen |= gs_mail_judge_line (head);
      head += strcspn (head, "\n");
      head += *head == '\n';
    }
  if (*head != '\n' && *head != '\r' && n_lines <= GS_MAIL_MAX_LINES)
    return FALSE;
  return (seen & 1) != 0 && (seen & ~1u) != 0 && ((seen & 8) != 0 || (seen & 6) == 6);
}

static gboolean
gs_mail_is_mailbox (const char *head)
{
  const char *end = g_str_has_prefix (head, "from ") ? strchr (head, '\n') : NULL;

  return end != NULL && gs_mail_has_header (end + 1);
}

static gboolean
gs_mail_reader_sniff (const GsReaderInput *input)
{
  return gs_mail_is_mailbox (input->head) || gs_mail_has_header (input->head);
}

static gboolean
gs_mail_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  gboolean is_mailbox = gs_mail_is_mailbox (input->head);
  guint n_before = articles->len;
  g_auto (GsDecoded) decoded = { NULL, 0, NULL, NULL };
  GsMailReading reading = { input, articles, NULL, is_mailbox };
  GMimeStream *stream;
  GMimeParser *parser;
  GByteArray *bytes;
  gboolean done;

  gs_mail_init ();
  if (gs_decode (input->bytes, input->length, input->id, NULL, input->is_terminated, &decoded,
                 NULL))
    reading.locator = gs_locator_new (decoded.text, decoded.length);
  /* the bytes themselves: the stream neither changes nor frees them */
  stream = g_mime_stream_mem_new ();
  bytes = g_byte_array_new_take ((guint8 *) input->bytes, input->length);
  g_mime_stream_mem_set_byte_array (GMIME_STREAM_MEM (stream), bytes);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  parser = g_mime_parser_new_with_stream (stream);
  g_mime_parser_set_format (parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  done = is_mailbox ? gs_mail_read_mailbox (&reading, parser, error)
                    : gs_mail_read_one (&reading, parser, error);
  g_object_unref (parser);
  g_object_unref (stream);
  g_byte_array_free (bytes, FALSE);
  gs_locator_free (reading.locator);
  if (!done || articles->len > n_before)
    return done;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is a mailbox without a mail that has text",
               input->id);
  return FALSE;
}

const GsReader gs_mail_reader = { "mail", gs_mail_reader_sniff, gs_mail_reader_read };
