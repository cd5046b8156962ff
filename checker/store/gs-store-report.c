/* SPDX-License-Identifier: MIT */
/* Keeps reports, packed, and lets the oldest go. */
#include "store/gs-store-report.h"

#include "store/gs-report-codec.h"
#include "store/gs-store-private.h"

/* a desk has some folders it checks again and again */
#define GS_STORE_MAX_REPORTS "16"

/**
 * gs_store_get_report:
 * @key: 32 bytes
 *
 * Returns: (transfer full) (nullable): the report
 */
GsReport *
gs_store_get_report (GsStore *self, const guint8 *key)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "SELECT bytes FROM report WHERE key = ?1", NULL);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  gconstpointer data;
  gsize length;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_blob (statement, 1, key, GS_STORE_REPORT_KEY, SQLITE_TRANSIENT);
  if (!gs_store_step (self, statement, &row, NULL) || !row)
    return NULL;
  packed = gs_store_dup_bytes (statement, 0);
  sqlite3_reset (statement);
  if (packed == NULL)
    return NULL;
  data = g_bytes_get_data (packed, &length);
  bytes = gs_store_inflate (data, length, NULL);
  return bytes != NULL ? gs_report_decode (bytes->data, bytes->len, NULL) : NULL;
}

static gboolean
gs_store_insert_report (GsStore *self, const guint8 *key, GBytes *packed, GError **error)
{
  sqlite3_stmt *statement =
      gs_store_prepare (self, "INSERT OR REPLACE INTO report (key, bytes) VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob (statement, 1, key, GS_STORE_REPORT_KEY, SQLITE_TRANSIENT);
  gs_store_bind_bytes (statement, 2, packed);
  return gs_store_run (self, statement, error)
         && gs_store_execute (self,
                              "DELETE FROM report WHERE rowid NOT IN (SELECT rowid FROM report"
                              " ORDER BY rowid DESC LIMIT " GS_STORE_MAX_REPORTS ")",
                              error);
}

/**
 * gs_store_put_report:
 * @key: 32 bytes
 * @report: finished; nothing accepted, overridden or cut yet
 */
gboolean
gs_store_put_report (GsStore *self, const guint8 *key, const GsReport *report, GError **error)
{
  g_autoptr (GByteArray) bytes = gs_report_encode (report);
  g_autoptr (GBytes) packed = gs_store_deflate (bytes->data, bytes->len);

  if (!gs_store_begin (self, error))
    return FALSE;
  if (gs_store_insert_report (self, key, packed, error))
    return gs_store_commit (self, error);
  gs_store_rollback (self);
  return FALSE;
}
