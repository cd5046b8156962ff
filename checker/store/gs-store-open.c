/* SPDX-License-Identifier: MIT */
/* Opens a store, makes it if it is not there, brings it up to date, refuses what is none. */
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "store/gs-store-private.h"

/* "gsny": tells a store from other SQLite files */
#define GS_STORE_APPLICATION_ID 0x67736e79
/* how long a writer waits for another one */
#define GS_STORE_PATIENCE_MS (120 * 1000)

static const char schema[] =
    /* one file by its content; several articles may stand in it */
    "CREATE TABLE entry (id INTEGER PRIMARY KEY, hash BLOB NOT NULL, engine INTEGER NOT NULL,"
    " date TEXT NOT NULL, UNIQUE (hash, engine, date));"
    "CREATE TABLE part (entry INTEGER NOT NULL, number INTEGER NOT NULL, article BLOB NOT NULL,"
    " extraction BLOB, PRIMARY KEY (entry, number));"
    /* the archive */
    "CREATE TABLE article (id INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER NOT NULL,"
    " number INTEGER NOT NULL, hash BLOB NOT NULL, path TEXT NOT NULL, identity TEXT NOT NULL,"
    " outlet TEXT, title TEXT, published TEXT, day INTEGER, added INTEGER NOT NULL,"
    " words INTEGER NOT NULL, successor INTEGER, keys BLOB, item TEXT);"
    "CREATE INDEX article_identity ON article (identity);"
    "CREATE INDEX article_item ON article (item);"
    "CREATE INDEX article_hash ON article (hash, number);"
    "CREATE INDEX article_entry ON article (entry);"
    "CREATE TABLE posting (key INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,"
    " PRIMARY KEY (key, day, article)) WITHOUT ROWID;"
    "CREATE TABLE form (key INTEGER NOT NULL, text TEXT NOT NULL, article INTEGER NOT NULL,"
    " PRIMARY KEY (key, text, article)) WITHOUT ROWID;"
    "CREATE INDEX form_article ON form (article);"
    /* finished reports over unchanged inputs */
    "CREATE TABLE report (key BLOB PRIMARY KEY, bytes BLOB NOT NULL);";

/* one number of one row; -1 if there is none */
static gboolean
gs_store_get_number (GsStore *self, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = gs_store_prepare (self, sql, error);
  gboolean row = FALSE;

  if (statement == NULL || !gs_store_step (self, statement, &row, error))
    return FALSE;
  *number = row ? sqlite3_column_int64 (statement, 0) : -1;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
gs_store_make (GsStore *self, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("%s PRAGMA application_id = %d; PRAGMA user_version = %d;", schema,
                       GS_STORE_APPLICATION_ID, GS_STORE_VERSION);
  gint64 version = 0;

  if (!gs_store_begin (self, error))
    return FALSE;
  /* another process may have made it while this one waited */
  if (!gs_store_get_number (self, "SELECT count(*) FROM sqlite_schema", &version, error)
      || (version == 0 && !gs_store_execute (self, sql, error)))
    {
      gs_store_rollback (self);
      return FALSE;
    }
  return gs_store_commit (self, error);
}

static gboolean
gs_store_refuse (GsStore *self, GsError code, const char *why, GError **error)
{
  g_set_error (error, GS_ERROR, code, "store '%s': %s", self->path, why);
  return FALSE;
}

/* what makes a store of each version one of the next; the first is of version 1 */
static const char *const upgrades[] = {
  "ALTER TABLE article ADD COLUMN item TEXT; CREATE INDEX article_item ON article (item)",
};

G_STATIC_ASSERT (G_N_ELEMENTS (upgrades) == GS_STORE_VERSION - 1);

/* as one change: a store is of one version or of the other */
static gboolean
gs_store_upgrade (GsStore *self, GError **error)
{
  gint64 version = 0;
  gboolean done;

  if (!gs_store_begin (self, error))
    return FALSE;
  /* another process may have done it while this one waited */
  done = gs_store_get_number (self, "PRAGMA user_version", &version, error);
  for (; done && version < GS_STORE_VERSION; version++)
    {
      g_autofree char *sql = g_strdup_printf ("%s; PRAGMA user_version = %d", upgrades[version - 1],
                                              (int) version + 1);

      done = gs_store_execute (self, sql, error);
    }
  if (!done)
    gs_store_rollback (self);
  return done && gs_store_commit (self, error);
}

static gboolean
gs_store_check_version (GsStore *self, gint64 version, GsStoreMode mode, GError **error)
{
  if (version == GS_STORE_VERSION)
    return TRUE;
  if (version > GS_STORE_VERSION)
    return gs_store_refuse (self, GS_ERROR_UNSUPPORTED,
                            "it was written by a newer gainsay; use that one, or have it 'gainsay "
                            "store export' the articles and add them to a new store",
                            error);
  if (version < 1)
    return gs_store_refuse (self, GS_ERROR_UNSUPPORTED,
                            "it was written by a gainsay older than any that was released; add the "
                            "articles to a new store",
                            error);
  if (mode == GS_STORE_WRITE)
    return gs_store_upgrade (self, error);
  return gs_store_refuse (
      self, GS_ERROR_UNSUPPORTED,
      "it was written by an older gainsay; 'gainsay store refresh' makes it one "
      "of this version, and keeps all that is in it",
      error);
}

/* an empty file is a store to be; anything else must be one */
static gboolean
gs_store_identify (GsStore *self, GsStoreMode mode, GError **error)
{
  gint64 application = 0;
  gint64 version = 0;
  gint64 tables = 0;

  if (!gs_store_get_number (self, "PRAGMA application_id", &application, error)
      || !gs_store_get_number (self, "PRAGMA user_version", &version, error)
      || !gs_store_get_number (self, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;
  if (application == 0 && tables == 0 && mode == GS_STORE_WRITE)
    return gs_store_make (self, error);
  if (application == 0 && tables == 0)
    return gs_store_refuse (self, GS_ERROR_FORMAT,
                            "it is empty; 'gainsay store add' puts articles into it", error);
  if (application != GS_STORE_APPLICATION_ID)
    return gs_store_refuse (self, GS_ERROR_FORMAT,
                            "it is a database of another program; name another file", error);
  return gs_store_check_version (self, version, mode, error);
}

static void
gs_store_finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* a reader of a store with a log must be able to make the index of the log, or find it there */
static int
gs_store_open_to_read (GsStore *self)
{
  int flags = SQLITE_OPEN_FULLMUTEX;
  int code = sqlite3_open_v2 (self->path, &self->db, flags | SQLITE_OPEN_READWRITE, NULL);

  if (code != SQLITE_OK)
    {
      sqlite3_close (self->db);
      code = sqlite3_open_v2 (self->path, &self->db, flags | SQLITE_OPEN_READONLY, NULL);
    }
  return code == SQLITE_OK ? sqlite3_exec (self->db, "PRAGMA user_version", NULL, NULL, NULL)
                           : code;
}

/* where nothing can be written and no log stands beside the store, nobody changes it */
static gboolean
gs_store_is_at_rest (const GsStore *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);

  return g_access (folder, W_OK) != 0 && !g_file_test (log, G_FILE_TEST_EXISTS);
}

/* without locks and log: a store in a folder that may not be written */
static int
gs_store_open_at_rest (GsStore *self)
{
  g_autofree char *path = g_canonicalize_filename (self->path, NULL);
  g_autofree char *plain = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *uri = g_strconcat (plain, "?immutable=1", NULL);

  sqlite3_close (self->db);
  return sqlite3_open_v2 (uri, &self->db,
                          SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
}

static int
gs_store_open_database (GsStore *self, GsStoreMode mode)
{
  int code;

  if (mode == GS_STORE_WRITE)
    return sqlite3_open_v2 (self->path, &self->db,
                            SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                            NULL);
  code = gs_store_open_to_read (self);
  if (((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY)
      && gs_store_is_at_rest (self))
    return gs_store_open_at_rest (self);
  /* other faults are told where they are met */
  return (code & 0xff) == SQLITE_CANTOPEN ? code : SQLITE_OK;
}

static gboolean
gs_store_set_up (GsStore *self, GsStoreMode mode, GError **error)
{
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, GS_STORE_PATIENCE_MS);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, 1024 * 1024 * 1024);
  if (!gs_store_execute (self,
                         "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                         "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;",
                         error))
    return FALSE;
  if (mode == GS_STORE_READ)
    return gs_store_execute (self, "PRAGMA query_only = ON;", error);
  /* FULL: a commit is on the disk before it returns */
  return gs_store_execute (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", error);
}

/**
 * gs_store_open:
 * @path: of the file
 * @mode: whether it may be made and changed
 * @error: %GS_ERROR_READ if there is none or it cannot be opened, %GS_ERROR_FORMAT if it is no
 *   store or damaged, %GS_ERROR_UNSUPPORTED if it is of a newer version, %GS_ERROR_WRITE
 *
 * Returns: (transfer full) (nullable): the store
 */
GsStore *
gs_store_open (const char *path, GsStoreMode mode, GError **error)
{
  g_autoptr (GsStore) self = g_new0 (GsStore, 1);
  int code;

  self->path = g_strdup (path);
  g_mutex_init (&self->lock);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, gs_store_finalize);
  if (mode == GS_STORE_READ && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ,
                   "there is no store '%s'; 'gainsay store add' makes one", path);
      return NULL;
    }
  code = gs_store_open_database (self, mode);
  if (code != SQLITE_OK)
    {
      gs_store_set_error (self, code, error);
      return NULL;
    }
  if (!gs_store_set_up (self, mode, error) || !gs_store_identify (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}
