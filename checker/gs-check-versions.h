/* SPDX-License-Identifier: MIT */
/* Versions of one article: which items are, and which of them is the newest. */
#pragma once

#include <glib.h>

#include "gs-check-read.h"

G_BEGIN_DECLS

/* finds items of one identity with other text: the older ones name their successors */
void gs_check_find_versions (GPtrArray *items);

/* of items that are in memory */
const GsArticle *gs_check_item_get_article (const GsCheckItem *item);
gboolean gs_check_items_have_same_text (const GsCheckItem *a, const GsCheckItem *b);
gboolean gs_check_items_are_versions (const GsCheckItem *a, const GsCheckItem *b);

G_END_DECLS
