/* SPDX-License-Identifier: MIT */
/* Puts the keys by which an article is found again, and takes them away. */
#include "store/gs-store-keys.h"
#include "store/gs-store-private.h"

/* articles that are kept for one spelling: enough to show it */
#define GS_STORE_FORM_ARTICLES "3"

static gboolean
gs_store_change_posting (GsStore *self, const char *sql, gint64 id, gint64 key, gint32 day,
                         GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, key);
  sqlite3_bind_int64 (statement, 2, day);
  sqlite3_bind_int64 (statement, 3, id);
  return gs_store_run (self, statement, error);
}

/* the keys stand beside the article too, so that they can be taken away whatever program made them
 */
static gboolean
gs_store_put_postings (GsStore *self, gint64 id, const GsExtraction *extraction, GError **error)
{
  g_autoptr (GArray) postings = gs_store_postings_new (extraction);
  g_autofree gint64 *keys = g_new (gint64, MAX (postings->len, 1));
  gint32 day = gs_store_get_day (extraction);
  sqlite3_stmt *statement;

  for (guint i = 0; i < postings->len; i++)
    {
      gint64 key = g_array_index (postings, GsStorePosting, i).key;

      keys[i] = GINT64_TO_LE (key);
      if (!gs_store_change_posting (
              self, "INSERT OR IGNORE INTO posting (key, day, article) VALUES (?1, ?2, ?3)", id,
              key, day, error))
        return FALSE;
    }
  statement =
      gs_store_prepare (self, "UPDATE article SET day = ?2, keys = ?3 WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_int64 (statement, 2, day);
  sqlite3_bind_blob64 (statement, 3, keys, sizeof *keys * (guint64) postings->len,
                       SQLITE_TRANSIENT);
  return gs_store_run (self, statement, error);
}

static gboolean
gs_store_delete_postings (GsStore *self, gint64 id, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "SELECT keys, day FROM article WHERE id = ?1", error);
  g_autoptr (GBytes) bytes = NULL;
  const gint64 *keys;
  gsize length = 0;
  gint32 day = 0;
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!gs_store_step (self, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  bytes = gs_store_dup_bytes (statement, 0);
  day = sqlite3_column_int (statement, 1);
  sqlite3_reset (statement);
  keys = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  for (gsize i = 0; i < length / sizeof *keys; i++)
    if (!gs_store_change_posting (
            self, "DELETE FROM posting WHERE key = ?1 AND day = ?2 AND article = ?3", id,
            GINT64_FROM_LE (keys[i]), day, error))
      return FALSE;
  return TRUE;
}

static gboolean
gs_store_put_forms (GsStore *self, const GsRules *rules, gint64 id, const GsExtraction *extraction,
                    GError **error)
{
  g_autoptr (GArray) forms = gs_store_forms_new (rules, extraction);
  sqlite3_stmt *statement = gs_store_prepare (
      self,
      "INSERT OR IGNORE INTO form (key, text, article) SELECT ?1, ?2, ?3 WHERE"
      " (SELECT count(*) FROM form WHERE key = ?1 AND text = ?2) < " GS_STORE_FORM_ARTICLES,
      error);

  for (guint i = 0; statement != NULL && i < forms->len; i++)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (forms, GsStoreForm, i).key);
      gs_store_bind_text (statement, 2, g_array_index (forms, GsStoreForm, i).text);
      sqlite3_bind_int64 (statement, 3, id);
      if (!gs_store_run (self, statement, error))
        return FALSE;
    }
  return statement != NULL;
}

gboolean
gs_store_run_with_id (GsStore *self, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  return gs_store_run (self, statement, error);
}

/**
 * gs_store_index:
 * @extraction: (nullable): of the article
 *
 * Puts the article's keys.
 */
gboolean
gs_store_index (GsStore *self, const GsRules *rules, gint64 id, const GsExtraction *extraction,
                GError **error)
{
  return extraction == NULL
         || (gs_store_put_postings (self, id, extraction, error)
             && gs_store_put_forms (self, rules, id, extraction, error));
}

/**
 * gs_store_unindex:
 *
 * Takes the article's keys away.
 */
gboolean
gs_store_unindex (GsStore *self, gint64 id, GError **error)
{
  return gs_store_delete_postings (self, id, error)
         && gs_store_run_with_id (self, "UPDATE article SET keys = NULL WHERE id = ?1", id, error)
         && gs_store_run_with_id (self, "DELETE FROM form WHERE article = ?1", id, error);
}
