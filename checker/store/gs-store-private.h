/* SPDX-License-Identifier: MIT */
/* The inside of a store, for the files of this folder. */
#pragma once

#include <sqlite3.h>

#include "store/gs-store-cache.h"
#include "store/gs-store.h"

G_BEGIN_DECLS

struct _GsStore
{
  char *path;
  sqlite3 *db;
  GMutex lock;            /* of the connection, for what any thread may call */
  GHashTable *statements; /* of utf8 (static SQL): sqlite3_stmt, owned */
};

/* a prepared statement, reset and ready to bind; lent until the next with the same SQL. @sql is
 * static */
sqlite3_stmt *gs_store_prepare (GsStore *self, const char *sql, GError **error);

/* one step: TRUE and @row set if there is a row, TRUE and not set at the end, FALSE on error */
gboolean gs_store_step (GsStore *self, sqlite3_stmt *statement, gboolean *row, GError **error);

/* a statement without rows */
gboolean gs_store_run (GsStore *self, sqlite3_stmt *statement, GError **error);
gboolean gs_store_execute (GsStore *self, const char *sql, GError **error);

/* what SQLite said, as an error of ours; always FALSE */
gboolean gs_store_set_error (GsStore *self, int code, GError **error);

/* columns and parameters */
void gs_store_bind_text (sqlite3_stmt *statement, int index, const char *text);
void gs_store_bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes);
char *gs_store_dup_text (sqlite3_stmt *statement, int column);
GBytes *gs_store_dup_bytes (sqlite3_stmt *statement, int column);

/* bytes made small, and back; NULL with an error if they are damaged or would be too large */
GBytes *gs_store_deflate (const guint8 *bytes, gsize length);
GByteArray *gs_store_inflate (const guint8 *bytes, gsize length, GError **error);

/* one article of what was packed; see gs-store-cache.c */
gboolean gs_store_unpack (const GsRules *rules, GBytes *article, GBytes *extraction,
                          const char *prefix, GsStorePart *part, GError **error);

/* a statement without rows about one article, ?1 */
gboolean gs_store_run_with_id (GsStore *self, const char *sql, gint64 id, GError **error);

/* the keys of an article; see gs-store-index.c */
gboolean gs_store_index (GsStore *self, const GsRules *rules, gint64 id,
                         const GsExtraction *extraction, GError **error);
gboolean gs_store_unindex (GsStore *self, gint64 id, GError **error);

G_END_DECLS
