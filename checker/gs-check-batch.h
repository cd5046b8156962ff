/* SPDX-License-Identifier: MIT */
/*
 * A batch: all that was read, in memory or put aside, and its comparison group by group.
 *
 * A batch of more than GS_GROUP_ARTICLES files is put aside while it is read: what stays in memory
 * of an article are its path and its keys, until the report has what is said of it. So memory is
 * bounded by the groups that are compared at a time, and by the report.
 */
#pragma once

#include <glib.h>

#include "base/gs-spill.h"
#include "comparison/gs-grouping.h"
#include "gs-check-group.h"
#include "gs-check-read.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *items; /* of GsCheckItem, owned */
  GsSpill *spill;   /* (nullable): where the parcels of items are */
  gboolean ordered; /* whether the versions of one article are found */
} GsCheckBatch;

/* life cycle */
GsCheckBatch *gs_check_batch_new (void);
GsCheckBatch *gs_check_batch_read (const GsCheckReader *reader, const GPtrArray *sources,
                                   GError **error);
GsCheckBatch *gs_check_batch_read_aside (const GsCheckReader *reader, const GPtrArray *sources,
                                         GError **error);
void gs_check_batch_free (GsCheckBatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsCheckBatch, gs_check_batch_free)

/* puts the parcel of the batch's item aside; its bytes leave memory */
gboolean gs_check_batch_put_aside (GsCheckBatch *self, GsCheckItem *item, GError **error);

/* finds the versions of one article, unless that is done: those that share names are in memory
 * meanwhile. Where it is not asked for, comparing finds those of each group. */
gboolean gs_check_batch_find_versions (GsCheckBatch *self, const GsRules *rules, GError **error);

/* brings the extraction of an item back that was put aside; any thread */
gboolean gs_check_batch_bring_back (const GsCheckBatch *self, GsCheckItem *item,
                                    const GsRules *rules, GError **error);

/* sorts the items and gives each that is compared its group; @tally says what that came to. The
 * result has an entry an item, G_MAXUINT32 for those that are not compared. */
guint32 *gs_check_batch_group (GsCheckBatch *self, GsGroupingTally *tally);

/* what is said of a grouping; NULL if there is one group */
char *gs_check_dup_grouping_note (const GsGroupingTally *tally);

/* compares the groups in @n_jobs threads (0: as many as there are cores) and merges what they came
 * to; the items give away what they hold. @notes (nullable, of utf8): what was left out of the
 * comparison with an archive */
GsReport *gs_check_batch_compare (GsCheckBatch *self, const GsCheckEngine *engine,
                                  const GPtrArray *notes, guint n_jobs, GError **error);

G_END_DECLS
