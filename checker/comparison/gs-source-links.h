/* SPDX-License-Identifier: MIT */
/*
 * What articles themselves say they depend on: what they are based on, the feed or agency they were
 * taken over from.
 */
#pragma once

#include "assertion/gs-rules-names.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* two articles count as one voice */
typedef void (*GsSourceLinkFunc) (guint32 a, guint32 b, gpointer data);

/* articles that are based on each other or on one third, by address or identifier */
void gs_source_links_foreach (const GsBatch *batch, const GsReport *report, GsSourceLinkFunc join,
                              gpointer data);

/* the agency or outlet that the article's data name as its source; NULL if there is none, or if it
 * is its own outlet */
const GsRulesEntity *gs_source_links_find_origin (const GsRules *rules, const GsArticle *article,
                                                  const char *outlet);

G_END_DECLS
