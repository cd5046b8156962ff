/* SPDX-License-Identifier: MIT */
/* Puts the coded articles of a file under its content, and gets them back. */
#include "store/gs-store-cache.h"

#include <string.h>

#include "store/gs-article-codec.h"
#include "store/gs-extraction-codec.h"
#include "store/gs-store-private.h"

struct _GsStorePacked
{
  GsStoreKey key;
  char *date;             /* owned; what the key points to */
  GPtrArray *articles;    /* of GBytes */
  GPtrArray *extractions; /* of GBytes, NULL for an article that is not analysed */
};

/**
 * gs_store_part_clear:
 */
void
gs_store_part_clear (GsStorePart *part)
{
  g_clear_pointer (&part->article, gs_article_unref);
  g_clear_pointer (&part->extraction, gs_extraction_free);
}

/**
 * gs_store_key_init:
 * @bytes: of the file
 * @date: (nullable): lent
 */
void
gs_store_key_init (GsStoreKey *self, GBytes *bytes, guint64 engine, const char *date)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = 0;
  const guchar *data = g_bytes_get_data (bytes, &length);
  gsize n = sizeof self->hash;

  while (length > 0)
    {
      gsize step = MIN (length, G_MAXINT32);

      g_checksum_update (checksum, data, (gssize) step);
      data += step;
      length -= step;
    }
  g_checksum_get_digest (checksum, self->hash, &n);
  self->engine = engine;
  self->date = date;
}

/* ---- packing ---- */

static GBytes *
gs_store_pack_bytes (GByteArray *bytes)
{
  GBytes *packed = gs_store_deflate (bytes->data, bytes->len);

  g_byte_array_unref (bytes);
  return packed;
}

static void
gs_store_unref_bytes (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

/**
 * gs_store_pack:
 * @key: of the file
 * @path: what its articles are called after
 * @parts: its articles
 * @n_parts: how many
 *
 * Returns: (transfer full): what gs_store_cache_put () takes
 */
GsStorePacked *
gs_store_pack (const GsStoreKey *key, const char *path, const GsStorePart *parts, guint n_parts)
{
  GsStorePacked *packed = g_new0 (GsStorePacked, 1);

  packed->key = *key;
  packed->key.date = packed->date = g_strdup (key->date != NULL ? key->date : "");
  packed->articles = g_ptr_array_new_with_free_func (gs_store_unref_bytes);
  packed->extractions = g_ptr_array_new_with_free_func (gs_store_unref_bytes);
  for (guint i = 0; i < n_parts; i++)
    {
      const char *id = gs_article_get_id (parts[i].article);
      const char *own = g_str_has_prefix (id, path) ? id + strlen (path) : id;

      g_ptr_array_add (packed->articles,
                       gs_store_pack_bytes (gs_article_encode (parts[i].article, own)));
      g_ptr_array_add (packed->extractions, parts[i].extraction != NULL ? gs_store_pack_bytes (
                                                gs_extraction_encode (parts[i].extraction))
                                                                        : NULL);
    }
  return packed;
}

/**
 * gs_store_packed_free:
 */
void
gs_store_packed_free (GsStorePacked *packed)
{
  g_free (packed->date);
  g_ptr_array_unref (packed->articles);
  g_ptr_array_unref (packed->extractions);
  g_free (packed);
}

/* ---- putting ---- */

static void
gs_store_bind_key (sqlite3_stmt *statement, const GsStoreKey *key)
{
  sqlite3_bind_blob (statement, 1, key->hash, sizeof key->hash, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, (gint64) key->engine);
  gs_store_bind_text (statement, 3, key->date != NULL ? key->date : "");
}

/**
 * gs_store_cache_find:
 * @id: (out): the entry's number, 0 if there is none
 */
gboolean
gs_store_cache_find (GsStore *self, const GsStoreKey *key, gint64 *id, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self, "SELECT id FROM entry WHERE hash = ?1 AND engine = ?2 AND date = ?3", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  gs_store_bind_key (statement, key);
  if (!gs_store_step (self, statement, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
gs_store_put_part (GsStore *self, gint64 entry, guint number, GBytes *article, GBytes *extraction,
                   GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self, "INSERT INTO part (entry, number, article, extraction) VALUES (?1, ?2, ?3, ?4)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, entry);
  sqlite3_bind_int64 (statement, 2, number);
  gs_store_bind_bytes (statement, 3, article);
  gs_store_bind_bytes (statement, 4, extraction);
  return gs_store_run (self, statement, error);
}

/**
 * gs_store_cache_put:
 * @id: (out) (optional): the entry's number
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
gs_store_cache_put (GsStore *self, const GsStorePacked *packed, gint64 *id, GError **error)
{
  sqlite3_stmt *statement;
  gint64 entry;

  if (!gs_store_cache_find (self, &packed->key, &entry, error))
    return FALSE;
  if (id != NULL)
    *id = entry;
  if (entry != 0)
    return TRUE;
  statement =
      gs_store_prepare (self, "INSERT INTO entry (hash, engine, date) VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;
  gs_store_bind_key (statement, &packed->key);
  if (!gs_store_run (self, statement, error))
    return FALSE;
  entry = sqlite3_last_insert_rowid (self->db);
  for (guint i = 0; i < packed->articles->len; i++)
    if (!gs_store_put_part (self, entry, i, g_ptr_array_index (packed->articles, i),
                            g_ptr_array_index (packed->extractions, i), error))
      return FALSE;
  if (id != NULL)
    *id = entry;
  return TRUE;
}

/* ---- getting ---- */

typedef struct
{
  GBytes *article;
  GBytes *extraction;
} GsStoreBlobs;

static void
gs_store_blobs_clear (GsStoreBlobs *row)
{
  gs_store_unref_bytes (row->article);
  gs_store_unref_bytes (row->extraction);
}

/* the packed parts of an entry; an error counts as none */
static GArray *
gs_store_fetch (GsStore *self, const GsStoreKey *key)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (GsStoreBlobs));
  sqlite3_stmt *statement;
  gint64 entry = 0;
  gboolean any = TRUE;

  g_array_set_clear_func (rows, (GDestroyNotify) gs_store_blobs_clear);
  if (!gs_store_cache_find (self, key, &entry, NULL) || entry == 0)
    return rows;
  statement = gs_store_prepare (
      self, "SELECT article, extraction FROM part WHERE entry = ?1 ORDER BY number", NULL);
  if (statement == NULL)
    return rows;
  sqlite3_bind_int64 (statement, 1, entry);
  while (gs_store_step (self, statement, &any, NULL) && any)
    {
      GsStoreBlobs row = { gs_store_dup_bytes (statement, 0), gs_store_dup_bytes (statement, 1) };

      g_array_append_val (rows, row);
    }
  if (any)
    g_array_set_size (rows, 0);
  return rows;
}

/**
 * gs_store_unpack:
 * @article: packed
 * @extraction: (nullable): packed
 * @prefix: (nullable): what the article's id is put behind
 * @part: (out caller-allocates): the article; its extraction is %NULL if there is none or it was
 *   made by another engine
 *
 * Returns: %FALSE with %GS_ERROR_FORMAT if the article cannot be decoded
 */
gboolean
gs_store_unpack (const GsRules *rules, GBytes *article, GBytes *extraction, const char *prefix,
                 GsStorePart *part, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (article, &length);
  g_autoptr (GByteArray) bytes = gs_store_inflate (data, length, error);
  g_autoptr (GByteArray) more = NULL;

  *part = (GsStorePart){ NULL, NULL };
  if (bytes == NULL)
    return FALSE;
  part->article = gs_article_decode (bytes->data, bytes->len, prefix, error);
  if (part->article == NULL)
    return FALSE;
  if (extraction == NULL)
    return TRUE;
  data = g_bytes_get_data (extraction, &length);
  more = gs_store_inflate (data, length, NULL);
  if (more != NULL)
    part->extraction = gs_extraction_decode (rules, part->article, more->data, more->len, NULL);
  return TRUE;
}

/**
 * gs_store_cache_get:
 * @path: what the articles are called after
 *
 * Returns: (transfer full) (nullable) (element-type GsStorePart): the articles of the file
 */
GArray *
gs_store_cache_get (GsStore *self, const GsStoreKey *key, const GsRules *rules, const char *path)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (GsStorePart));
  g_autoptr (GArray) rows = NULL;

  g_mutex_lock (&self->lock);
  rows = gs_store_fetch (self, key);
  g_mutex_unlock (&self->lock);
  g_array_set_clear_func (parts, (GDestroyNotify) gs_store_part_clear);
  for (guint i = 0; i < rows->len; i++)
    {
      const GsStoreBlobs *row = &g_array_index (rows, GsStoreBlobs, i);
      GsStorePart part;

      if (!gs_store_unpack (rules, row->article, row->extraction, path, &part, NULL))
        return NULL;
      g_array_append_val (parts, part);
      if (part.extraction == NULL && row->extraction != NULL)
        return NULL;
    }
  return parts->len > 0 ? g_steal_pointer (&parts) : NULL;
}
