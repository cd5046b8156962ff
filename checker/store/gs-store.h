/* SPDX-License-Identifier: MIT */
/*
 * A store: articles kept between runs with what they assert, in one SQLite file.
 *
 * It holds files by their content (an entry: the articles of one file and their analysis), the
 * articles of the archive (rows that name an entry), the keys by which the articles that share
 * something with a new one are found, and finished reports. Entries without an article are a cache
 * and may go; articles stay until they are removed.
 *
 * Any number of processes may read while one writes; a second writer waits. What a call that
 * changes the store has returned TRUE for is on the disk: a process may be killed at any point. A
 * store of an older version is brought up when opened for writing; one of a newer version, a file
 * of another program and a damaged file are refused with a message that says what to do.
 *
 * One thread at a time may use a GsStore; those that say so may be called by any.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"

G_BEGIN_DECLS

/* counts up with every change of the tables */
#define GS_STORE_VERSION 2

typedef struct _GsStore GsStore;

typedef enum
{
  GS_STORE_READ,  /* it must be there; nothing is changed */
  GS_STORE_WRITE, /* it is made if it is not there */
} GsStoreMode;

/* life cycle */
GsStore *gs_store_open (const char *path, GsStoreMode mode, GError **error);
void gs_store_close (GsStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsStore, gs_store_close)

const char *gs_store_get_path (const GsStore *self);

/* several changes as one: all or none */
gboolean gs_store_begin (GsStore *self, GError **error);
gboolean gs_store_commit (GsStore *self, GError **error);
void gs_store_rollback (GsStore *self);

/* for callers that share a store between threads: the functions that any thread may call lock it
 * themselves */
void gs_store_lock (GsStore *self);
void gs_store_unlock (GsStore *self);

/* what an analysis was made with: program, rules, model; entries of another engine are analysed
 * again */
guint64 gs_store_engine (const char *rules_version, const char *model_version);

G_END_DECLS
