/* SPDX-License-Identifier: MIT */
/*
 * What a batch is checked against beside itself: articles of an archive that share keys with it,
 * and older versions of its own articles.
 */
#pragma once

#include <glib.h>

#include "gs-check-read.h"
#include "store/gs-store-archive.h"

G_BEGIN_DECLS

/* finds items of one identity with other text: the older ones name their successors */
void gs_check_find_versions (GPtrArray *items);

/* appends the articles of the archive that the new items may disagree with, and the versions that
 * they follow; @notes (of utf8) takes sentences about what was left out */
gboolean gs_check_add_archive (GsStore *store, const GsCheckReader *reader, GPtrArray *items,
                               GPtrArray *notes, GError **error);

G_END_DECLS
