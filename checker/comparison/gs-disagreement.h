/* SPDX-License-Identifier: MIT */
/*
 * Items of one topic, sorted, that contradict each other in pairs: one group a disagreement.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* whether two items cannot both hold; symmetric */
typedef gboolean (*GsContradicts) (gconstpointer data, guint32 a, guint32 b);

/* @group: of guint32, the items of one disagreement, at least two; lent */
typedef void (*GsDisagreementReport) (gconstpointer data, const GArray *group);

/* reports each group of items from @first to before @end that contradict one another, directly or
 * by way of others, in the order of their first items */
void gs_disagreements_report (guint32 first, guint32 end, GsContradicts contradicts,
                              GsDisagreementReport report, gconstpointer data);

G_END_DECLS
