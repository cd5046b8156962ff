/* SPDX-License-Identifier: MIT */
/* Adds, finds and removes the articles of the archive. */
#include "store/gs-store-archive.h"

#include <stdlib.h>
#include <string.h>

#include "article/gs-instant.h"
#include "assertion/gs-extraction.h"
#include "base/gs-error.h"
#include "store/gs-article-codec.h"
#include "store/gs-store-private.h"

#define GS_ROW_COLUMNS "id, path, identity, outlet, title, published, added, words, successor"

/**
 * gs_store_row_free:
 */
void
gs_store_row_free (GsStoreRow *row)
{
  g_free (row->path);
  g_free (row->identity);
  g_free (row->outlet);
  g_free (row->title);
  g_free (row->published);
  g_free (row);
}

/* ---- adding ---- */

/* one number for an article; 0 if there is no row */
static gboolean
gs_store_get_id (GsStore *self, sqlite3_stmt *statement, gint64 *id, GError **error)
{
  gboolean row;

  if (!gs_store_step (self, statement, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
gs_store_find_copy (GsStore *self, const guint8 *hash, guint number, gint64 *id, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "SELECT id FROM article WHERE hash = ?1 AND number = ?2", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob (statement, 1, hash, 32, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, number);
  return gs_store_get_id (self, statement, id, error);
}

/**
 * gs_store_find_version:
 * @hash: (nullable): bytes that do not count
 * @id: (out): the newest version
 */
gboolean
gs_store_find_version (GsStore *self, const GsStoreIdentity *identity, const guint8 *hash,
                       gint64 *id, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self,
      "SELECT id FROM article WHERE (identity = ?1 OR identity = ?2 OR item = ?1 OR item = ?2)"
      " AND successor IS NULL AND hash <> ?3 ORDER BY id DESC",
      error);

  if (statement == NULL)
    return FALSE;
  gs_store_bind_text (statement, 1, identity->names[0]);
  gs_store_bind_text (statement, 2, identity->names[1]);
  sqlite3_bind_blob (statement, 3, hash != NULL ? (const void *) hash : "", hash != NULL ? 32 : 0,
                     SQLITE_TRANSIENT);
  return gs_store_get_id (self, statement, id, error);
}

static guint32
gs_store_count_words (const GsExtraction *extraction)
{
  guint32 n = 0;

  for (guint i = 0; extraction != NULL && i < extraction->sentences->len; i++)
    n += g_array_index (extraction->sentences, GsSentenceFacts, i).n_tokens;
  return n;
}

static gboolean
gs_store_put_row (GsStore *self, gint64 entry, guint number, const guint8 *hash,
                  const GsStoreIdentity *identity, const GsStorePart *part, GError **error)
{
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (part->article));
  sqlite3_stmt *statement = gs_store_prepare (
      self,
      "INSERT INTO article (entry, number, hash, path, identity, outlet, title, published,"
      " added, words, item) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, entry);
  sqlite3_bind_int64 (statement, 2, number);
  sqlite3_bind_blob (statement, 3, hash, 32, SQLITE_TRANSIENT);
  gs_store_bind_text (statement, 4, gs_article_get_id (part->article));
  gs_store_bind_text (statement, 5, identity->names[0]);
  gs_store_bind_text (statement, 6, gs_article_get_outlet (part->article));
  gs_store_bind_text (statement, 7, gs_article_get_title (part->article));
  gs_store_bind_text (statement, 8, published);
  sqlite3_bind_int64 (statement, 9, g_get_real_time () / G_USEC_PER_SEC);
  sqlite3_bind_int64 (statement, 10, gs_store_count_words (part->extraction));
  gs_store_bind_text (statement, 11, identity->names[1]);
  return gs_store_run (self, statement, error);
}

static gboolean
gs_store_set_successor (GsStore *self, gint64 id, gint64 successor, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "UPDATE article SET successor = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (successor != 0)
    sqlite3_bind_int64 (statement, 2, successor);
  return gs_store_run (self, statement, error);
}

/* puts the article beside the version that is there: after it, unless it says that it is older */
static gboolean
gs_store_supersede (GsStore *self, const GsRules *rules, gint64 older, gint64 id,
                    const GsStorePart *part, GsStoreOutcome outcome, GError **error)
{
  if (outcome == GS_STORE_OLD_VERSION)
    return gs_store_set_successor (self, id, older, error);
  return gs_store_set_successor (self, older, id, error) && gs_store_unindex (self, older, error)
         && gs_store_index (self, rules, id, part->extraction, error);
}

/* what the article is to the one that is there under its name; 0 in @there if that is another */
static gboolean
gs_store_judge (GsStore *self, const GsRules *rules, const GsStorePart *part, gint64 *there,
                GsStoreOutcome *outcome, GError **error)
{
  GsStorePart other = { NULL, NULL };

  *outcome = GS_STORE_ADDED;
  if (*there == 0)
    return TRUE;
  if (!gs_store_load (self, *there, rules, &other, error))
    return FALSE;
  if (!gs_store_are_versions (part->article, part->extraction, other.article, other.extraction))
    *there = 0;
  else if (gs_store_same_content (part->article, other.article))
    *outcome = GS_STORE_UNCHANGED;
  else
    *outcome = gs_store_compare_age (part->article, other.article) < 0 ? GS_STORE_OLD_VERSION
                                                                       : GS_STORE_NEW_VERSION;
  gs_store_part_clear (&other);
  return TRUE;
}

/**
 * gs_store_add:
 * @key: of the file, which is in the cache
 * @number: which of its articles
 * @part: that article
 * @outcome: (out): what became of it
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
gs_store_add (GsStore *self, const GsRules *rules, const GsStoreKey *key, guint number,
              const GsStorePart *part, GsStoreOutcome *outcome, GError **error)
{
  const guint8 *hash = key->hash;
  g_auto (GsStoreIdentity) identity = { { NULL } };
  gint64 copy;
  gint64 entry;
  gint64 older;
  gint64 id;

  *outcome = GS_STORE_UNCHANGED;
  if (!gs_store_find_copy (self, hash, number, &copy, error))
    return FALSE;
  if (copy != 0)
    return TRUE;
  gs_store_identity_init (&identity, part->article);
  if (!gs_store_find_version (self, &identity, hash, &older, error)
      || !gs_store_judge (self, rules, part, &older, outcome, error))
    return FALSE;
  if (*outcome == GS_STORE_UNCHANGED)
    return TRUE;
  if (!gs_store_cache_find (self, key, &entry, error)
      || !gs_store_put_row (self, entry, number, hash, &identity, part, error))
    return FALSE;
  id = sqlite3_last_insert_rowid (self->db);
  if (older != 0)
    return gs_store_supersede (self, rules, older, id, part, *outcome, error);
  return gs_store_index (self, rules, id, part->extraction, error);
}

/* ---- looking ---- */

static GsStoreRow *
gs_store_read_row (sqlite3_stmt *statement)
{
  GsStoreRow *row = g_new0 (GsStoreRow, 1);

  row->id = sqlite3_column_int64 (statement, 0);
  row->path = gs_store_dup_text (statement, 1);
  row->identity = gs_store_dup_text (statement, 2);
  row->outlet = gs_store_dup_text (statement, 3);
  row->title = gs_store_dup_text (statement, 4);
  row->published = gs_store_dup_text (statement, 5);
  row->added = sqlite3_column_int64 (statement, 6);
  row->words = (guint32) sqlite3_column_int64 (statement, 7);
  row->successor = sqlite3_column_int64 (statement, 8);
  return row;
}

/**
 * gs_store_find:
 * @which: (nullable): what to find; %NULL for all
 *
 * Returns: (transfer full) (nullable) (element-type GsStoreRow): the articles, perhaps none
 */
GPtrArray *
gs_store_find (GsStore *self, const char *which, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_store_row_free);
  sqlite3_stmt *statement = gs_store_prepare (
      self,
      which == NULL ? "SELECT " GS_ROW_COLUMNS " FROM article ORDER BY id"
                    : "SELECT " GS_ROW_COLUMNS " FROM article WHERE path GLOB ?1 OR id = ?2"
                      " OR identity IN ('url:' || ?1, 'item:' || ?1)"
                      " OR item = 'item:' || ?1"
                      " OR substr (identity, -length (?1) - 1) = '#' || ?1"
                      " OR substr (item, -length (?1) - 1) = '#' || ?1 ORDER BY id",
      error);
  gboolean any = TRUE;
  char *end = NULL;

  if (statement == NULL)
    return NULL;
  if (which != NULL)
    {
      gint64 id = g_ascii_strtoll (which, &end, 10);

      gs_store_bind_text (statement, 1, which);
      sqlite3_bind_int64 (statement, 2, *which != '\0' && *end == '\0' ? id : 0);
    }
  while (any)
    {
      if (!gs_store_step (self, statement, &any, error))
        return NULL;
      if (any)
        g_ptr_array_add (rows, gs_store_read_row (statement));
    }
  return g_steal_pointer (&rows);
}

/**
 * gs_store_load:
 * @part: (out caller-allocates): the article, called by the path under which it was added; without
 *   extraction if another engine made it
 *
 * Returns: %FALSE with @error set if it is not there or damaged
 */
gboolean
gs_store_load (GsStore *self, gint64 id, const GsRules *rules, GsStorePart *part, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self,
                        "SELECT p.article, p.extraction, a.path FROM article a JOIN part p"
                        " ON p.entry = a.entry AND p.number = a.number WHERE a.id = ?1",
                        error);
  g_autoptr (GBytes) article = NULL;
  g_autoptr (GBytes) extraction = NULL;
  g_autofree char *path = NULL;
  gboolean row;

  *part = (GsStorePart){ NULL, NULL };
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!gs_store_step (self, statement, &row, error))
    return FALSE;
  if (row)
    {
      article = gs_store_dup_bytes (statement, 0);
      extraction = gs_store_dup_bytes (statement, 1);
      path = gs_store_dup_text (statement, 2);
      sqlite3_reset (statement);
    }
  if (article == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                   "store '%s': article %" G_GINT64_FORMAT
                   " is not there; 'gainsay store verify' says what is",
                   self->path, id);
      return FALSE;
    }
  if (gs_store_unpack (rules, article, extraction, NULL, part, error))
    {
      gs_article_rename (part->article, path);
      return TRUE;
    }
  g_prefix_error (error, "store '%s': '%s': ", self->path, path);
  return FALSE;
}

/**
 * gs_store_get_hash:
 * @hash: (out caller-allocates): 32 bytes: of the article's file; zeros if it is not there any more
 */
gboolean
gs_store_get_hash (GsStore *self, gint64 id, guint8 *hash, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "SELECT hash FROM article WHERE id = ?1", error);
  gboolean row;

  memset (hash, 0, 32);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!gs_store_step (self, statement, &row, error))
    return FALSE;
  if (row && sqlite3_column_bytes (statement, 0) == 32)
    memcpy (hash, sqlite3_column_blob (statement, 0), 32);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * gs_store_count:
 */
gboolean
gs_store_count (GsStore *self, guint64 *n_articles, guint64 *n_entries, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self, "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM entry)", error);
  gboolean row;

  if (statement == NULL || !gs_store_step (self, statement, &row, error))
    return FALSE;
  *n_articles = row ? (guint64) sqlite3_column_int64 (statement, 0) : 0;
  *n_entries = row ? (guint64) sqlite3_column_int64 (statement, 1) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/* ---- removing ---- */

/* versions that name @id as their successor name its own from now on; the newest of them is
 * compared again if there is none */
static gboolean
gs_store_relink (GsStore *self, const GsRules *rules, gint64 id, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self,
                        "SELECT o.id, a.successor FROM article o JOIN article a ON a.id = ?1"
                        " WHERE o.successor = ?1 ORDER BY o.id DESC",
                        error);
  GsStorePart part = { NULL, NULL };
  gint64 older = 0;
  gint64 successor = 0;
  gboolean row;
  gboolean done;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!gs_store_step (self, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  older = sqlite3_column_int64 (statement, 0);
  successor = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  statement = gs_store_prepare (
      self, "UPDATE article SET successor = ?2 WHERE successor = ?1 AND id <> ?2", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int64 (statement, 2, successor != 0 ? successor : older);
  if (!gs_store_run (self, statement, error))
    return FALSE;
  if (successor != 0)
    return TRUE;
  if (!gs_store_set_successor (self, older, 0, error)
      || !gs_store_load (self, older, rules, &part, error))
    return FALSE;
  done = gs_store_index (self, rules, older, part.extraction, error);
  gs_store_part_clear (&part);
  return done;
}

/**
 * gs_store_remove:
 *
 * Takes an article out of the archive, with its text unless another article or version needs it.
 */
gboolean
gs_store_remove (GsStore *self, const GsRules *rules, gint64 id, GError **error)
{
  return gs_store_unindex (self, id, error) && gs_store_relink (self, rules, id, error)
         && gs_store_run_with_id (self,
                                  "DELETE FROM part WHERE entry = (SELECT entry FROM article WHERE"
                                  " id = ?1) AND NOT EXISTS (SELECT 1 FROM article b WHERE"
                                  " b.entry = part.entry AND b.id <> ?1)",
                                  id, error)
         && gs_store_run_with_id (self,
                                  "DELETE FROM entry WHERE id = (SELECT entry FROM article WHERE"
                                  " id = ?1) AND NOT EXISTS (SELECT 1 FROM article b WHERE"
                                  " b.entry = entry.id AND b.id <> ?1)",
                                  id, error)
         && gs_store_run_with_id (self, "DELETE FROM article WHERE id = ?1", id, error);
}
