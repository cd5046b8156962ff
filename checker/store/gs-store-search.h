/* SPDX-License-Identifier: MIT */
/*
 * Which articles of the archive a new one can disagree with: found by look-ups of its keys, so
 * that the cost grows with the new articles and not with the archive.
 *
 * Articles of the same events are looked for among those written within GS_STORE_DAYS; holders of
 * offices, spellings and quotations among all. A key that too many articles have tells nothing and
 * is passed over. What is found is ranked; the best are kept, and how many more there were is said.
 */
#pragma once

#include <glib.h>

#include "store/gs-store-archive.h"

G_BEGIN_DECLS

/* events: articles written farther apart are not compared */
#define GS_STORE_DAYS 45
/* articles of the archive that are compared with one new article, and with a whole batch */
#define GS_STORE_MAX_PER_ARTICLE 12
#define GS_STORE_MAX_PER_BATCH   300

/**
 * GsStoreCandidate: an article of the archive that shares keys with a new one
 */
typedef struct
{
  gint64 id;
  double score; /* higher is more alike */
} GsStoreCandidate;

/* of GsStoreCandidate, best first, at most GS_STORE_MAX_PER_ARTICLE; @n_more takes how many good
 * ones were left out */
GArray *gs_store_search (GsStore *self, const GsRules *rules, const GsExtraction *extraction,
                         guint *n_more, GError **error);

G_END_DECLS
