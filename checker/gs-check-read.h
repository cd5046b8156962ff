/* SPDX-License-Identifier: MIT */
/*
 * Files to extractions: read and analysed in threads, taken from a store where it has them.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-reader.h"
#include "assertion/gs-extraction.h"
#include "base/gs-spill.h"
#include "store/gs-parcel.h"
#include "store/gs-store-cache.h"

G_BEGIN_DECLS

typedef struct _GsCheckItem GsCheckItem;

/**
 * GsCheckItem: what became of one article, or of one file that could not be read
 */
struct _GsCheckItem
{
  char *path;
  char *reason;             /* (nullable): why it was not read */
  GsArticle *foreign;       /* (nullable): read, but in a language that is not analysed */
  GsExtraction *extraction; /* (nullable) */
  GsParcel *parcel;         /* (nullable): the extraction as bytes, in its place */
  struct
  {
    guint64 at; /* where the parcel's bytes are put aside; see gs-check-batch.h */
    gsize article;
    gsize extraction; /* how many bytes these take */
  } aside;
  guint8 hash[32];        /* of the file, if it was read */
  guint32 number;         /* which article of its file, from 0 */
  gint64 stored;          /* its row in the archive it comes from, 0 for an article of the batch */
  GsCheckItem *successor; /* (nullable): lent; the newer version of the same article */
};

GsCheckItem *gs_check_item_new (const char *path, const char *reason);
void gs_check_item_free (GsCheckItem *item);

/**
 * GsCheckReader: what reading needs
 */
typedef struct
{
  const GsRules *rules;
  const GsAnalyser *analyser;
  GsReadOptions read;
  guint max_seconds;  /* for one article; 0: any */
  gsize max_memory;   /* bytes, for one article while it is analysed; 0: any */
  guint n_jobs;       /* 0: as many as there are cores */
  gboolean progress;  /* whether to show progress on standard error */
  GsStore *cache;     /* (nullable): open for writing */
  guint64 engine;     /* if there is a cache, see gs_store_engine () */
  gboolean pack;      /* whether items get parcels in place of extractions */
  GsSpill *spill;     /* (nullable): where parcels then go, so that only their keys stay */
  gboolean must_keep; /* whether a cache that cannot be written is an error */
} GsCheckReader;

/* the articles of one file as GsCheckItem; the cache is not asked. One thread a workspace. */
GPtrArray *gs_check_read_bytes (const GsCheckReader *reader, GBytes *bytes, const char *path,
                                GsWorkspace *workspace);

/* the articles of the sources [first, end) as GsCheckItem, by source; free with
 * g_ptr_array_unref (). NULL with an error if no thread could be started or
 * what must be kept could not. */
GPtrArray *gs_check_read (const GsCheckReader *reader, const GPtrArray *sources, guint first,
                          guint end, GError **error);

G_END_DECLS
