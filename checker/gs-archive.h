/* SPDX-License-Identifier: MIT */
/*
 * Filling and mending an archive: files into a store in steps, each of which is on the disk before
 * it is told.
 */
#pragma once

#include <glib.h>

#include "gs-check-read.h"
#include "store/gs-store-archive.h"

G_BEGIN_DECLS

/**
 * GsArchiveTally: what became of the files
 */
typedef struct
{
  guint n_files;      /* that were given */
  guint n_done;       /* files whose articles are on the disk */
  guint n_added;      /* articles */
  guint n_versions;   /* articles that are other versions of one that was there */
  guint n_unchanged;  /* articles that were there */
  guint n_unreadable; /* files */
  gboolean interrupted;
} GsArchiveTally;

/* told of each article once it is safe, and of each file that cannot be read (@reason is set) */
typedef void (*GsArchiveFunc) (const char *path, GsStoreOutcome outcome, const char *reason,
                               gpointer data);

/* adds all articles of the paths; @stop (nullable) is looked at between steps. On an error @tally
 * says how far it came. */
gboolean gs_archive_add (GsStore *store, const GsCheckReader *reader, const char *const *paths,
                         const gint *stop, GsArchiveFunc function, gpointer data,
                         GsArchiveTally *tally, GError **error);

/* analyses again what another program, other rules or another model has analysed; @n_done takes
 * how many articles that were */
gboolean gs_archive_refresh (GsStore *store, const GsCheckReader *reader, const gint *stop,
                             guint *n_done, GError **error);

/* the article with its extraction, made anew if the one that is kept is of another engine */
gboolean gs_archive_load (GsStore *store, const GsCheckReader *reader, GsWorkspace *workspace,
                          gint64 id, GsStorePart *part, GError **error);

G_END_DECLS
