/* SPDX-License-Identifier: MIT */
/* Verifies a store, and replaces analyses that another engine made. */
#include "store/gs-store-mend.h"

#include "base/gs-error.h"
#include "store/gs-article-codec.h"
#include "store/gs-extraction-codec.h"
#include "store/gs-store-private.h"

/* faults of the database that are told; more say nothing new */
#define GS_STORE_MAX_FAULTS 100

/* ---- verifying ---- */

typedef struct
{
  GsStore *store;
  const GsRules *rules;
  GsStoreFaultFunc function;
  gpointer data;
  guint n_faults;
} GsStoreVerification;

static void
gs_store_tell_fault (GsStoreVerification *self, const char *fault)
{
  self->n_faults++;
  if (self->function != NULL)
    self->function (fault, self->data);
}

/* each row of SQLite's own check but "ok" */
static gboolean
gs_store_verify_database (GsStoreVerification *self, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (self->store, "PRAGMA integrity_check (100)", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      const char *said;

      if (!gs_store_step (self->store, statement, &row, error))
        return FALSE;
      said = row ? (const char *) sqlite3_column_text (statement, 0) : "ok";
      if (g_strcmp0 (said, "ok") != 0 && self->n_faults < GS_STORE_MAX_FAULTS)
        gs_store_tell_fault (self, said);
    }
  return TRUE;
}

static void
gs_store_verify_article (GsStoreVerification *self, const GsStoreRow *row, gboolean current)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;
  GsStorePart part = { NULL, NULL };

  if (!gs_store_load (self->store, row->id, self->rules, &part, &error))
    gs_store_tell_fault (self, error->message);
  else if (current && part.extraction == NULL && row->words > 0)
    {
      fault = g_strdup_printf ("'%s': its analysis is damaged; 'gainsay store refresh' makes it "
                               "anew from the text",
                               row->path);
      gs_store_tell_fault (self, fault);
    }
  gs_store_part_clear (&part);
}

/* the numbers of the articles whose analysis is of this engine */
static GHashTable *
gs_store_list_current (GsStore *self, guint64 engine, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (
      self, "SELECT a.id FROM article a JOIN entry e ON e.id = a.entry WHERE e.engine = ?1", error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, (gint64) engine);
  while (row)
    {
      gint64 id;

      if (!gs_store_step (self, statement, &row, error))
        return NULL;
      id = row ? sqlite3_column_int64 (statement, 0) : 0;
      if (row)
        g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  return g_steal_pointer (&ids);
}

/**
 * gs_store_verify:
 * @engine: whose analyses can be read
 * @function: (nullable): told of each fault
 * @n_faults: (out): how many
 *
 * Returns: %FALSE with @error set if the database cannot be read at all
 */
gboolean
gs_store_verify (GsStore *self, const GsRules *rules, guint64 engine, GsStoreFaultFunc function,
                 gpointer data, guint *n_faults, GError **error)
{
  GsStoreVerification verification = { self, rules, function, data, 0 };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) current = NULL;

  *n_faults = 0;
  if (!gs_store_verify_database (&verification, error))
    return FALSE;
  rows = gs_store_find (self, NULL, error);
  current = rows != NULL ? gs_store_list_current (self, engine, error) : NULL;
  if (current == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const GsStoreRow *row = g_ptr_array_index (rows, i);

      gs_store_verify_article (&verification, row, g_hash_table_contains (current, &row->id));
    }
  *n_faults = verification.n_faults;
  return TRUE;
}

/* ---- mending ---- */

/**
 * gs_store_list_stale:
 *
 * Returns: (transfer full) (nullable) (element-type gint64): articles to be analysed again
 */
GArray *
gs_store_list_stale (GsStore *self, guint64 engine, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (self,
                                              "SELECT a.id FROM article a JOIN entry e ON e.id = "
                                              "a.entry WHERE e.engine <> ?1 ORDER BY a.id",
                                              error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, (gint64) engine);
  while (row)
    {
      gint64 id;

      if (!gs_store_step (self, statement, &row, error))
        return NULL;
      id = row ? sqlite3_column_int64 (statement, 0) : 0;
      if (row)
        g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

/* the article's part takes the new extraction */
static gboolean
gs_store_replace_part (GsStore *self, gint64 id, const GsStorePart *part, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self,
                        "UPDATE part SET extraction = ?2 WHERE (entry, number) ="
                        " (SELECT entry, number FROM article WHERE id = ?1)",
                        error);
  g_autoptr (GByteArray) bytes =
      part->extraction != NULL ? gs_extraction_encode (part->extraction) : NULL;
  g_autoptr (GBytes) packed = bytes != NULL ? gs_store_deflate (bytes->data, bytes->len) : NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  gs_store_bind_bytes (statement, 2, packed);
  return gs_store_run (self, statement, error);
}

/* the entry is of the new engine, unless the cache has one of that engine already: then the article
 * goes over to it */
static gboolean
gs_store_replace_entry (GsStore *self, gint64 id, guint64 engine, GError **error)
{
  static const char *const steps[] = {
    "UPDATE article SET entry = (SELECT n.id FROM entry n JOIN entry o ON o.hash = n.hash AND"
    " o.date = n.date WHERE o.id = article.entry AND n.engine = ?2) WHERE id = ?1 AND EXISTS"
    " (SELECT 1 FROM entry n JOIN entry o ON o.hash = n.hash AND o.date = n.date"
    " WHERE o.id = article.entry AND n.engine = ?2)",
    "UPDATE entry SET engine = ?2 WHERE id = (SELECT entry FROM article WHERE id = ?1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      sqlite3_stmt *statement = gs_store_prepare (self, steps[i], error);

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, id);
      sqlite3_bind_int64 (statement, 2, (gint64) engine);
      if (!gs_store_run (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gs_store_is_newest (GsStore *self, gint64 id, gboolean *newest, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "SELECT 1 FROM article WHERE id = ?1 AND successor IS NULL", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!gs_store_step (self, statement, newest, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * gs_store_replace:
 * @engine: what made the new extraction
 * @part: the article with it
 */
gboolean
gs_store_replace (GsStore *self, const GsRules *rules, gint64 id, guint64 engine,
                  const GsStorePart *part, GError **error)
{
  gboolean newest;

  /* of a file with several articles the entry may be of the new engine already */
  return gs_store_is_newest (self, id, &newest, error) && gs_store_unindex (self, id, error)
         && gs_store_replace_part (self, id, part, error)
         && gs_store_replace_entry (self, id, engine, error)
         && (!newest || gs_store_index (self, rules, id, part->extraction, error));
}
