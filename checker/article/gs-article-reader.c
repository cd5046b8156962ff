/* SPDX-License-Identifier: MIT */
/* Chooses the reader by the first bytes and refuses what no reader knows. */
#include "article/gs-article-reader.h"

#include <string.h>

#include "article/gs-article-private.h"
#include "article/gs-input.h"
#include "article/gs-instant.h"
#include "article/readers/gs-reader.h"
#include "base/gs-error.h"

/* an archive in an archive in an archive is an attack */
#define GS_READER_MAX_DEPTH 2

/* the first that knows its format reads; plain text takes what is left */
static const GsReader *const readers[] = {
  &gs_gzip_reader, &gs_warc_reader,     &gs_mail_reader, &gs_newsml_reader,
  &gs_nitf_reader, &gs_rss_reader,      &gs_atom_reader, &gs_json_reader,
  &gs_html_reader, &gs_markdown_reader, &gs_text_reader,
};

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
  { "<!doctype", 9, "XML of a kind that is not read", "convert it to plain text or HTML" },
};

static gboolean
gs_reader_set_foreign_error (const GsForeignFormat *format, const char *id, GError **error)
{
  g_set_error (error, GS_ERROR, GS_ERROR_UNSUPPORTED, "'%s' is %s; %s", id, format->name,
               format->advice);
  return FALSE;
}

/* an element that no reader knows, with markup after it: no article in plain text begins so */
static gboolean
gs_reader_is_other_xml (const char *head)
{
  g_autofree char *root = gs_reader_dup_root_name (head);

  return root != NULL && g_ascii_isalpha (*root)
         && (strstr (head, "xmlns") != NULL || strstr (head, "</") != NULL);
}

static gboolean
gs_reader_refuse_foreign (const GsReaderInput *input, GError **error)
{
  static const GsForeignFormat other_xml = { "<", 1, "XML of a kind that is not read",
                                             "convert it to plain text or HTML" };

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
  if (gs_reader_is_other_xml (input->head))
    return gs_reader_set_foreign_error (&other_xml, input->id, error);
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

/* what the archive knows stands in where the part says nothing; articles just made are still the
 * reader's own */
static void
gs_reader_complete (GsArticle *article, const GsReaderPart *part)
{
  if (article->url == NULL)
    article->url = g_strdup (part->url);
  if (article->title == NULL)
    article->title = g_strdup (part->title);
  if (!gs_instant_is_known (article->published))
    article->published = part->published;
}

/**
 * gs_reader_read_part:
 * @outer: what the part was unpacked from
 * @part: the part
 * @articles: takes its articles
 * @error: GS_ERROR_LIMIT if it stands in too many archives, or the errors of its reader
 *
 * Returns: whether there was an article in it
 */
gboolean
gs_reader_read_part (const GsReaderInput *outer, const GsReaderPart *part, GPtrArray *articles,
                     GError **error)
{
  g_autofree char *head = gs_reader_dup_head (part->bytes, part->length);
  GsReaderInput input = *outer;
  guint n_before = articles->len;

  if (outer->depth >= GS_READER_MAX_DEPTH)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
                   "'%s' is packed in more than %d archives; unpack it", part->id,
                   GS_READER_MAX_DEPTH);
      return FALSE;
    }
  if (part->length == 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is empty", part->id);
      return FALSE;
    }
  input.id = part->id;
  input.bytes = part->bytes;
  input.length = part->length;
  input.is_terminated = part->is_terminated;
  input.owner = part->owner;
  input.charset = part->charset;
  input.head = head;
  input.depth++;
  if (!gs_reader_run (&input, articles, error))
    return FALSE;
  for (guint i = n_before; i < articles->len; i++)
    gs_reader_complete (g_ptr_array_index (articles, i), part);
  return TRUE;
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

static gboolean
gs_articles_check_length (gsize length, gsize max_bytes, const char *id, GError **error)
{
  if (length > MIN (max_bytes, G_MAXINT32))
    g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
                 "'%s' is longer than the limit of %" G_GSIZE_FORMAT
                 " bytes; split it or raise the limit",
                 id, max_bytes);
  else if (length == 0)
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is empty", id);
  else
    return TRUE;
  return FALSE;
}

/* @owner: (nullable): holds @bytes, if a reader may keep or free them */
static GPtrArray *
gs_articles_make (GBytes *bytes, GBytes **owner, const char *id, const GsReadOptions *options,
                  GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) articles =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gs_article_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *head = NULL;
  gsize left;
  GsReaderInput input = {
    .id = id,
    .owner = owner,
    .ids = ids,
    .faults = faults,
    .max_bytes = GS_READ_DEFAULT_MAX_BYTES,
    .max_articles = GS_READ_DEFAULT_MAX_ARTICLES,
  };

  if (options != NULL && options->max_bytes > 0)
    input.max_bytes = options->max_bytes;
  if (options != NULL && options->max_articles > 0)
    input.max_articles = options->max_articles;
  left = input.max_bytes;
  input.left = &left;
  input.bytes = g_bytes_get_data (bytes, &input.length);
  input.is_terminated = options != NULL && options->is_terminated;
  if (!gs_articles_check_length (input.length, input.max_bytes, id, error))
    return NULL;
  input.head = head = gs_reader_dup_head (input.bytes, input.length);
  if (!gs_reader_run (&input, articles, error))
    return NULL;
  gs_articles_assume_published (articles, options != NULL ? options->date : NULL);
  return g_steal_pointer (&articles);
}

/**
 * gs_articles_new_from_bytes:
 * @bytes: a file
 * @id: what the articles are called: the path as given
 * @options: (nullable): limits
 * @faults: (nullable) (element-type GsReadFault): takes what could not be read beside the rest
 * @error: GS_ERROR_FORMAT, GS_ERROR_LIMIT or GS_ERROR_UNSUPPORTED
 *
 * Returns: (transfer full) (element-type GsArticle) (nullable): at least one article
 */
GPtrArray *
gs_articles_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                            GPtrArray *faults, GError **error)
{
  return gs_articles_make (bytes, NULL, id, options, faults, error);
}

/**
 * gs_articles_take_bytes:
 * @bytes: (transfer full): a file, with a NUL behind, as gs_input_read () gives it
 *
 * As gs_articles_new_from_bytes (), of bytes that nobody else needs: they are freed as soon as
 * they are read, or become the text of the article.
 *
 * Returns: (transfer full) (element-type GsArticle) (nullable): at least one article
 */
GPtrArray *
gs_articles_take_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                        GPtrArray *faults, GError **error)
{
  g_autoptr (GBytes) owned = bytes;
  GsReadOptions terminated = { 0 };

  if (options != NULL)
    terminated = *options;
  terminated.is_terminated = TRUE;
  return gs_articles_make (bytes, &owned, id, &terminated, faults, error);
}

/**
 * gs_articles_read:
 * @path: a file, or "-" for standard input
 * @options: (nullable): limits
 * @faults: (nullable) (element-type GsReadFault): takes what could not be read beside the rest
 * @error: GS_ERROR_READ, and those of gs_articles_new_from_bytes ()
 *
 * Returns: (transfer full) (element-type GsArticle) (nullable): at least one article
 */
GPtrArray *
gs_articles_read (const char *path, const GsReadOptions *options, GPtrArray *faults, GError **error)
{
  gsize max_bytes =
      options != NULL && options->max_bytes > 0 ? options->max_bytes : GS_READ_DEFAULT_MAX_BYTES;
  GBytes *bytes = gs_input_read (path, max_bytes, error);

  return bytes != NULL ? gs_articles_take_bytes (bytes, path, options, faults, error) : NULL;
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
  return gs_articles_take_first (gs_articles_new_from_bytes (bytes, id, options, NULL, error));
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
  return gs_articles_take_first (gs_articles_read (path, options, NULL, error));
}
