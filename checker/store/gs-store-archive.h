/* SPDX-License-Identifier: MIT */
/*
 * The archive of a store: which articles stand in it, in which versions.
 *
 * An article is known by its url and by its publisher's name for it, else by the path under which
 * it was added (see gs-store-identity.h). Other text under one of these is a new version: the older
 * one stays, names its successor, and is compared no more. The same text is the same article,
 * whatever it is called.
 */
#pragma once

#include <glib.h>

#include "store/gs-store-cache.h"
#include "store/gs-store-identity.h"

G_BEGIN_DECLS

/**
 * GsStoreRow: an article of the archive
 */
typedef struct
{
  gint64 id; /* from 1; never given twice */
  char *path;
  char *identity;   /* the name it is known by first */
  char *outlet;     /* (nullable) */
  char *title;      /* (nullable) */
  char *published;  /* (nullable): ISO 8601 */
  gint64 added;     /* seconds since 1970 */
  guint32 words;    /* 0 if the language is not analysed */
  gint64 successor; /* the newer version, 0 if this is the newest */
} GsStoreRow;

void gs_store_row_free (GsStoreRow *row);

typedef enum
{
  GS_STORE_ADDED,
  GS_STORE_NEW_VERSION, /* of an article that is there */
  GS_STORE_OLD_VERSION, /* older than what is there */
  GS_STORE_UNCHANGED,   /* the same bytes, or its text under its name, are there */
} GsStoreOutcome;

/* adding; inside a transaction, the file being in the cache */
gboolean gs_store_add (GsStore *self, const GsRules *rules, const GsStoreKey *key, guint number,
                       const GsStorePart *part, GsStoreOutcome *outcome, GError **error);

/* looking; a GPtrArray of GsStoreRow that frees them, by id; @which is (nullable) a number, a path,
 * a url or a pattern with * and ? */
GPtrArray *gs_store_find (GsStore *self, const char *which, GError **error);
gboolean gs_store_load (GsStore *self, gint64 id, const GsRules *rules, GsStorePart *part,
                        GError **error);
gboolean gs_store_count (GsStore *self, guint64 *n_articles, guint64 *n_entries, GError **error);

/* removing; inside a transaction. Its predecessor, if any, is the newest again. */
gboolean gs_store_remove (GsStore *self, const GsRules *rules, gint64 id, GError **error);

/* mending; the first inside a transaction: gives an article another extraction and its keys */
gboolean gs_store_replace (GsStore *self, const GsRules *rules, gint64 id, guint64 engine,
                           const GsStorePart *part, GError **error);
/* of gint64: articles whose extraction is of another engine, by id */
GArray *gs_store_list_stale (GsStore *self, guint64 engine, GError **error);

/* the newest article under one of the names with other bytes, 0 if there is none; it is a version
 * only if gs_store_are_versions () */
gboolean gs_store_find_version (GsStore *self, const GsStoreIdentity *identity, const guint8 *hash,
                                gint64 *id, GError **error);

gboolean gs_store_get_hash (GsStore *self, gint64 id, guint8 *hash, GError **error);

G_END_DECLS
