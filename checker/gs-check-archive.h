/* SPDX-License-Identifier: MIT */
/*
 * What a batch is checked against beside itself: articles of an archive that share keys with it,
 * and older versions of its own articles.
 *
 * Each article of the batch is asked for in turn; of a batch that is put aside one is in memory at
 * a time, and what the archive has goes aside, too.
 */
#pragma once

#include <glib.h>

#include "gs-check-batch.h"
#include "store/gs-store-archive.h"

G_BEGIN_DECLS

/* appends the articles of the archive that the new items may disagree with, and the versions that
 * they follow; @notes (of utf8) takes sentences about what was left out */
gboolean gs_check_add_archive (GsStore *store, const GsCheckReader *reader, GsCheckBatch *batch,
                               GPtrArray *notes, GError **error);

G_END_DECLS
