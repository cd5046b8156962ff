/* SPDX-License-Identifier: MIT */
/*
 * One group of articles, compared as a batch of its own; see comparison/gs-grouping.h.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-rules.h"
#include "comparison/gs-report.h"
#include "gs-check-read.h"
#include "language/gs-analyser.h"

G_BEGIN_DECLS

/**
 * GsCheckEngine: what all groups are compared with
 */
typedef struct
{
  const GsRules *rules;       /* lent */
  const GsAnalyser *analyser; /* lent */
  const char *rules_version;
  const char *model_version;
  const char *date; /* (nullable): --date */
} GsCheckEngine;

void gs_check_engine_init (GsCheckEngine *self, const GsRules *rules, const GsAnalyser *analyser,
                           const char *date);

/* a report without articles, to which notes may be added; needs the versions alone */
GsReport *gs_check_report_new (const GsCheckEngine *engine);

/* compares @items (of GsCheckItem with extractions, sorted; some of them other versions of others);
 * they give their extractions away. The report is finished, but for what is said once of a whole
 * batch. */
GsReport *gs_check_compare_group (const GsCheckEngine *engine, const GPtrArray *items);

/* the finished report of @items that are not compared: unreadable or in another language; they
 * give their articles away. Needs the versions alone. */
GsReport *gs_check_report_apart (const GsCheckEngine *engine, const GPtrArray *items);

/* by path, then new ones before those of an archive */
int gs_check_item_compare (gconstpointer a, gconstpointer b);

/* the report of the whole: of the frame (notes, no articles; taken) and of the parts (emptied) */
GsReport *gs_check_merge (GsReport *frame, GPtrArray *parts);

G_END_DECLS
