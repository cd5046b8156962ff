/* SPDX-License-Identifier: MIT */
/*
 * The analysis of files by their content: what was read once is not read again.
 *
 * An entry holds all articles of one file. It is found by the SHA-256 of the file's bytes, the
 * engine, and the day that was assumed for articles that state none; the path does not matter. An
 * entry that cannot be decoded is as good as none: the file is analysed again.
 */
#pragma once

#include <glib.h>

#include "store/gs-store.h"

G_BEGIN_DECLS

/**
 * GsStorePart: one article of a file
 */
typedef struct
{
  GsArticle *article;       /* owned reference */
  GsExtraction *extraction; /* (nullable): owned; %NULL if the language is not analysed */
} GsStorePart;

/**
 * GsStoreKey: what an entry is found by
 */
typedef struct
{
  guint8 hash[32];  /* SHA-256 of the file's bytes */
  guint64 engine;   /* see gs_store_engine () */
  const char *date; /* (nullable): the day assumed */
} GsStoreKey;

void gs_store_part_clear (GsStorePart *part);

/* the key of a file's bytes */
void gs_store_key_init (GsStoreKey *self, GBytes *bytes, guint64 engine, const char *date);

/* a GArray of GsStorePart whose articles are called after @path; NULL without error if there is no
 * entry. Any thread may call it. */
GArray *gs_store_cache_get (GsStore *self, const GsStoreKey *key, const GsRules *rules,
                            const char *path);

/* the coded parts of one file, made by any thread, to be put by one */
typedef struct _GsStorePacked GsStorePacked;

GsStorePacked *gs_store_pack (const GsStoreKey *key, const char *path, const GsStorePart *parts,
                              guint n_parts);
void gs_store_packed_free (GsStorePacked *packed);

/* inside a transaction; @id takes the entry's number, 0 if none is found. What is there already is
 * kept. */
gboolean gs_store_cache_find (GsStore *self, const GsStoreKey *key, gint64 *id, GError **error);
gboolean gs_store_cache_put (GsStore *self, const GsStorePacked *packed, gint64 *id,
                             GError **error);

G_END_DECLS
