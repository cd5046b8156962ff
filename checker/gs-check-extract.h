/* SPDX-License-Identifier: MIT */
/*
 * The articles of one file to items: analysed by the thread that read the file, and by threads that
 * have nothing to do; packed and put aside one by one, so that a file of many articles takes little
 * memory.
 */
#pragma once

#include "gs-check-read.h"

G_BEGIN_DECLS

/**
 * GsCheckCrew: what the threads of a run share
 */
typedef struct
{
  const GsCheckReader *reader;
  GAsyncQueue *workspaces; /* of GsWorkspace, idle */
  gint n_jobs;
  gint n_busy;   /* threads at work; atomic */
  GMutex lock;   /* of what follows */
  GError *error; /* (nullable): the first that the disk gave; the run has failed then */
} GsCheckCrew;

/* life cycle of one that the caller allocates */
void gs_check_crew_init (GsCheckCrew *self, const GsCheckReader *reader);
void gs_check_crew_clear (GsCheckCrew *self);

/* appends an item an article. FALSE if an article crossed a limit: that depends on the machine and
 * is not to be kept. @settle: whether extractions may go at once, see below */
gboolean gs_check_crew_extract (GsCheckCrew *self, GPtrArray *items, const GPtrArray *articles,
                                gboolean settle);

/* an item of the article; one thread a workspace */
GsCheckItem *gs_check_extract_article (const GsCheckReader *reader, GsArticle *article,
                                       GsWorkspace *workspace);

/* packs the extraction and puts it aside, where the reader says so */
void gs_check_crew_settle (GsCheckCrew *self, GsCheckItem *item);
void gs_check_item_pack (GsCheckItem *item);

/* FALSE with GS_ERROR_WRITE if the disk is full; one thread at a time */
gboolean gs_check_item_put_aside (GsCheckItem *item, GsSpill *spill, GError **error);

G_END_DECLS
