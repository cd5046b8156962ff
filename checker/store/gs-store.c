/* SPDX-License-Identifier: MIT */
/* Runs statements, packs bytes, and says in words what SQLite says in numbers. */
#include "store/gs-store.h"

#include <string.h>

#include <gio/gio.h>

#include "base/gs-error.h"
#include "store/gs-codec-frame.h"
#include "store/gs-extraction-codec.h"
#include "store/gs-store-private.h"

/* no article's parts are larger when unpacked */
#define GS_STORE_MAX_UNPACKED ((gsize) 1024 * 1024 * 1024)

/* ---- errors ---- */

/* what a person can do about it */
static const char *
gs_store_get_advice (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
      return "it is no store; name another file, or move this one away to make a new store";
    case SQLITE_CORRUPT:
      return "it is damaged; put back a backup, or save what is left with the command '.recover' "
             "of "
             "sqlite3";
    case SQLITE_FULL:
      return "the disk is full; free some space and run the command again: what was stored before "
             "is whole";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another process is writing to it; run the command again when that is done";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "it may not be written; check the permissions of the file and its folder";
    case SQLITE_CANTOPEN:
      return "check that the folder is there and may be written";
    case SQLITE_IOERR:
      return "reading or writing failed; check the disk, then run 'gainsay store verify'";
    default:
      return NULL;
    }
}

static GsError
gs_store_get_error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return GS_ERROR_FORMAT;
    case SQLITE_CANTOPEN:
      return GS_ERROR_READ;
    default:
      return GS_ERROR_WRITE;
    }
}

gboolean
gs_store_set_error (GsStore *self, int code, GError **error)
{
  const char *advice = gs_store_get_advice (code);
  const char *said = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);

  g_set_error (error, GS_ERROR, gs_store_get_error_code (code), "store '%s': %s%s%s", self->path,
               said, advice != NULL ? "; " : "", advice != NULL ? advice : "");
  return FALSE;
}

/* ---- statements ---- */

gboolean
gs_store_execute (GsStore *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || gs_store_set_error (self, code, error);
}

sqlite3_stmt *
gs_store_prepare (GsStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      gs_store_set_error (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

gboolean
gs_store_step (GsStore *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;
  if (code == SQLITE_DONE)
    {
      sqlite3_reset (statement);
      return TRUE;
    }
  gs_store_set_error (self, code, error);
  sqlite3_reset (statement);
  return FALSE;
}

gboolean
gs_store_run (GsStore *self, sqlite3_stmt *statement, GError **error)
{
  gboolean row = TRUE;

  while (row)
    if (!gs_store_step (self, statement, &row, error))
      return FALSE;
  return TRUE;
}

void
gs_store_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

void
gs_store_bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes)
{
  gsize length = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes != NULL)
    sqlite3_bind_blob64 (statement, index, data != NULL ? data : "", length, SQLITE_TRANSIENT);
}

char *
gs_store_dup_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

GBytes *
gs_store_dup_bytes (sqlite3_stmt *statement, int column)
{
  gconstpointer data = sqlite3_column_blob (statement, column);

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (statement, column));
}

/* ---- packing ---- */

/* runs a converter over bytes; NULL with an error if it refuses or gives more than @max */
static GByteArray *
gs_store_convert (GConverter *converter, const guint8 *bytes, gsize length, gsize max,
                  GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize before = out->len;
      gsize read = 0;
      gsize written = 0;
      gsize room = CLAMP (length * 2, 4096, 1024 * 1024);

      g_byte_array_set_size (out, (guint) (before + room));
      result = g_converter_convert (converter, bytes + done, length - done, out->data + before,
                                    room, G_CONVERTER_INPUT_AT_END, &read, &written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      g_byte_array_set_size (out, (guint) (before + written));
      done += read;
      if (out->len > max || (result == G_CONVERTER_CONVERTED && read == 0 && written == 0))
        {
          g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "packed bytes do not end");
          return NULL;
        }
    }
  return g_steal_pointer (&out);
}

GBytes *
gs_store_deflate (const guint8 *bytes, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 2);
  GByteArray *out =
      gs_store_convert (G_CONVERTER (compressor), bytes, length, G_MAXUINT32 / 2, NULL);

  return out != NULL ? g_byte_array_free_to_bytes (out) : g_bytes_new (NULL, 0);
}

GByteArray *
gs_store_inflate (const guint8 *bytes, gsize length, GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GError) local = NULL;
  GByteArray *out =
      gs_store_convert (G_CONVERTER (decompressor), bytes, length, GS_STORE_MAX_UNPACKED, &local);

  if (out == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "an article is damaged: %s", local->message);
  return out;
}

/* ---- life cycle ---- */

/**
 * gs_store_close:
 * @self: (nullable): a store; what was not committed is undone
 */
void
gs_store_close (GsStore *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}

const char *
gs_store_get_path (const GsStore *self)
{
  return self->path;
}

void
gs_store_lock (GsStore *self)
{
  g_mutex_lock (&self->lock);
}

void
gs_store_unlock (GsStore *self)
{
  g_mutex_unlock (&self->lock);
}

/* ---- changes ---- */

/**
 * gs_store_begin:
 *
 * Waits for other writers. Changes until gs_store_commit () are one.
 */
gboolean
gs_store_begin (GsStore *self, GError **error)
{
  return gs_store_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * gs_store_commit:
 *
 * Returns: %TRUE when all is on the disk; else nothing is changed
 */
gboolean
gs_store_commit (GsStore *self, GError **error)
{
  if (gs_store_execute (self, "COMMIT", error))
    return TRUE;
  gs_store_rollback (self);
  return FALSE;
}

/**
 * gs_store_rollback:
 *
 * Undoes what was changed since gs_store_begin ().
 */
void
gs_store_rollback (GsStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * gs_store_engine:
 * @rules_version: of the packs
 * @model_version: (nullable): of the language model
 *
 * Returns: a number that differs wherever an analysis may
 */
guint64
gs_store_engine (const char *rules_version, const char *model_version)
{
  g_autofree char *all =
      g_strdup_printf ("%" G_GINT64_MODIFIER "x/%s/%s", gs_build_get_key (), rules_version,
                       model_version != NULL ? model_version : "");

  return gs_codec_hash (all, strlen (all));
}
