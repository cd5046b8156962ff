/* SPDX-License-Identifier: MIT */
/* Chooses the reader by the first bytes and refuses what no reader knows. */
#include "article/gs-article-reader.h"

#include <string.h>

#include "article/gs-article-private.h"
#include "article/gs-input.h"
#include "article/gs-instant.h"
#include "article/gs-reader.h"
#include "base/gs-error.h"

#define GS_READER_HEAD 8192

/* the first that knows its format reads; plain text takes what is left */
static const GsReader *const readers[] = { &gs_html_reader, &gs_text_reader };

/* first bytes of formats that are not read, and what to do about it */
typedef struct
{
  const char *bytes;
  gsize length;
  const char *name;
  const char *advice;
} GsForeignFormat;

static const GsForeignFormat foreign_formats[] = {
  { "%PDF-", 5, "a PDF document", "convert it with pdftotext" },
  { "PK\x03\x04", 4, "a ZIP archive or office document", "unpack or export it as text" },
  { "\x1f\x8b", 2, "compressed with gzip", "unpack it" },
  { "BZh", 3, "compressed with bzip2", "unpack it" },
  { "\xfd"
    "7zXZ",
    5, "compressed with xz", "unpack it" },
  { "\x28\xb5\x2f\xfd", 4, "compressed with zstd", "unpack it" },
  { "\xd0\xcf\x11\xe0", 4, "an old office document", "export it as text" },
  { "{\\rtf", 5, "a rich text document", "export it as text" },
  { "\x89PNG", 4, "a picture", "leave it out" },
  { "\xff\xd8\xff", 3, "a picture", "leave it out" },
  { "GIF8", 4, "a picture", "leave it out" },
  { "RIFF", 4, "a sound, film or picture", "leave it out" },
  { "OggS", 4, "a sound or film", "leave it out" },
  { "ID3", 3, "a sound", "leave it out" },
  { "\x7f"
    "ELF",
    4, "a program", "leave it out" },
  { "SQLite format 3", 15, "a database", "leave it out" },
};

/* likewise by the head, whatever the encoding */
static const GsForeignFormat foreign_heads[] = {
  { "<?xml", 5, "XML of a kind that is not read", "convert it to plain text or HTML" },
  { "<rss", 4, "a feed", "save the articles themselves" },
  { "<feed", 5, "a feed", "save the articles themselves" },
  { "<rdf:rdf", 8, "a feed", "save the articles themselves" },
  { "<nitf", 5, "XML of a kind that is not read", "convert it to plain text or HTML" },
  { "<newsitem", 9, "XML of a kind that is not read", "convert it to plain text or HTML" },
  { "{\"", 2, "JSON", "extract its text" },
  { "[{", 2, "JSON", "extract its text" },
};

/* lower case, blanks at the start and NULs left out, so that UTF-16 looks like ASCII */
static char *
gs_reader_dup_head (const char *bytes, gsize length)
{
  gsize n = MIN (length, GS_READER_HEAD);
  char *head = g_malloc (n + 1);
  gsize out = 0;

  for (gsize i = 0; i < n; i++)
    {
      gboolean mark = i < 3 && strchr ("\xef\xbb\xbf\xfe\xff", bytes[i]) != NULL;

      if (bytes[i] == '\0' || mark || (out == 0 && g_ascii_isspace (bytes[i])))
        continue;
      head[out++] = g_ascii_tolower (bytes[i]);
    }
  head[out] = '\0';
  return head;
}

/**
 * gs_reader_dup_declared_charset:
 * @head: as in GsReaderInput
 *
 * Returns: (transfer full) (nullable): the charset of a meta element or an XML declaration
 */
char *
gs_reader_dup_declared_charset (const char *head)
{
  static const char *const signs[] = { "encoding=", "charset=" };
  gboolean is_xml = g_str_has_prefix (head, "<?xml");
  const char *meta = strstr (head, "<meta");
  const char *at = is_xml ? strstr (head, signs[0]) : NULL;
  gsize skip = strlen (signs[0]);
  gsize n;

  if (at == NULL || (meta != NULL && at > meta))
    {
      at = meta != NULL ? strstr (meta, signs[1]) : NULL;
      skip = strlen (signs[1]);
    }
  if (at == NULL)
    return NULL;
  at += skip;
  at += strspn (at, " \"'");
  n = strspn (at, "abcdefghijklmnopqrstuvwxyz0123456789-_.:+");
  return n > 0 && n < 40 ? g_strndup (at, n) : NULL;
}

/**
 * gs_reader_decode:
 * @declared: (nullable): the charset the input declares
 * @is_text: whether the decoded text is the article's text as it is; its hash is then made from it
 *   when first asked for, if not a byte was changed
 * @builder: takes encoding, notes and hash
 * @decoded: (out caller-allocates): the text
 * @error: GS_ERROR_FORMAT
 *
 * Returns: whether the input is text
 */
gboolean
gs_reader_decode (const GsReaderInput *input, const char *declared, gboolean is_text,
                  GsArticleBuilder *builder, GsDecoded *decoded, GError **error)
{
  g_autofree char *hash = NULL;

  if (!gs_decode (input->bytes, input->length, input->id, declared, decoded, error))
    return FALSE;
  if (!is_text || decoded->length != input->length
      || memcmp (decoded->text, input->bytes, input->length) != 0)
    hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) input->bytes,
                                        input->length);
  gs_article_builder_set_hash (builder, hash);
  gs_article_builder_set_encoding (builder, decoded->encoding);
  if (decoded->note != NULL)
    gs_article_builder_add_note (builder, "%s", decoded->note);
  return TRUE;
}

static gboolean
gs_reader_set_foreign_error (const GsForeignFormat *format, const char *id, GError **error)
{
  g_set_error (error, GS_ERROR, GS_ERROR_UNSUPPORTED, "'%s' is %s; %s", id, format->name,
               format->advice);
  return FALSE;
}

static gboolean
gs_reader_refuse_foreign (const GsReaderInput *input, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_formats); i++)
    {
      const GsForeignFormat *format = &foreign_formats[i];

      if (input->length >= format->length
          && memcmp (input->bytes, format->bytes, format->length) == 0)
        return gs_reader_set_foreign_error (format, input->id, error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (foreign_heads); i++)
    {
      if (g_str_has_prefix (input->head, foreign_heads[i].bytes))
        return gs_reader_set_foreign_error (&foreign_heads[i], input->id, error);
    }
  return TRUE;
}

static gboolean
gs_reader_run (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (readers);

      if (last && !gs_reader_refuse_foreign (input, error))
        return FALSE;
      if (last || readers[i]->sniff (input))
        return readers[i]->read (input, articles, error);
    }
  return FALSE;
}

/* the day the caller knows stands in where the publisher says nothing; articles just made are still
 * the reader's own */
static void
gs_articles_assume_published (GPtrArray *articles, const char *date)
{
  GsInstant assumed;

  if (date == NULL || !gs_instant_parse (date, strlen (date), &assumed))
    return;
  for (guint i = 0; i < articles->len; i++)
    {
      GsArticle *article = g_ptr_array_index (articles, i);

      if (!gs_instant_is_known (article->published))
        article->published = assumed;
    }
}

/**
 * gs_articles_new_from_bytes:
 * @bytes: a file
 * @id: what the articles are called: the path as given
 * @options: (nullable): limits
 * @error: GS_ERROR_FORMAT, GS_ERROR_LIMIT or GS_ERROR_UNSUPPORTED
 *
 * Returns: (transfer full) (element-type GsArticle) (nullable): at least one article
 */
GPtrArray *
gs_articles_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                            GError **error)
{
  g_autoptr (GPtrArray) articles =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gs_article_unref);
  g_autofree char *head = NULL;
  GsReaderInput input = { id, NULL, 0, NULL, GS_READ_DEFAULT_MAX_BYTES };

  if (options != NULL && options->max_bytes > 0)
    input.max_bytes = options->max_bytes;
  input.bytes = g_bytes_get_data (bytes, &input.length);
  if (input.length > MIN (input.max_bytes, G_MAXINT32))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
                   "'%s' is longer than the limit of %" G_GSIZE_FORMAT
                   " bytes; split it or raise the limit",
                   id, input.max_bytes);
      return NULL;
    }
  if (input.length == 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is empty", id);
      return NULL;
    }
  input.head = head = gs_reader_dup_head (input.bytes, input.length);
  if (!gs_reader_run (&input, articles, error))
    return NULL;
  gs_articles_assume_published (articles, options != NULL ? options->date : NULL);
  return g_steal_pointer (&articles);
}

/**
 * gs_articles_read:
 * @path: a file, or "-" for standard input
 * @options: (nullable): limits
 * @error: GS_ERROR_READ, and those of gs_articles_new_from_bytes ()
 *
 * Returns: (transfer full) (element-type GsArticle) (nullable): at least one article
 */
GPtrArray *
gs_articles_read (const char *path, const GsReadOptions *options, GError **error)
{
  gsize max_bytes =
      options != NULL && options->max_bytes > 0 ? options->max_bytes : GS_READ_DEFAULT_MAX_BYTES;
  g_autoptr (GBytes) bytes = gs_input_read (path, max_bytes, error);

  return bytes != NULL ? gs_articles_new_from_bytes (bytes, path, options, error) : NULL;
}

static GsArticle *
gs_articles_take_first (GPtrArray *articles)
{
  GsArticle *first = articles != NULL ? gs_article_ref (g_ptr_array_index (articles, 0)) : NULL;

  g_clear_pointer (&articles, g_ptr_array_unref);
  return first;
}

/**
 * gs_article_new_from_bytes:
 *
 * As gs_articles_new_from_bytes (), for a caller that wants one.
 *
 * Returns: (transfer full) (nullable): the first article
 */
GsArticle *
gs_article_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                           GError **error)
{
  return gs_articles_take_first (gs_articles_new_from_bytes (bytes, id, options, error));
}

/**
 * gs_article_read:
 *
 * As gs_articles_read (), for a caller that wants one.
 *
 * Returns: (transfer full) (nullable): the first article
 */
GsArticle *
gs_article_read (const char *path, const GsReadOptions *options, GError **error)
{
  return gs_articles_take_first (gs_articles_read (path, options, error));
}
