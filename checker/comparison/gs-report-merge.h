/* SPDX-License-Identifier: MIT */
/*
 * One report of many: what groups of articles came to, put together.
 *
 * Merging is associative: reports of groups give the report of the whole, whatever the order in
 * which they come.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/* @parts (of GsReport, finished) are emptied; the report is not finished yet */
GsReport *gs_report_merge (GPtrArray *parts);

/* names the articles that no other article of the report tells the same events as; before the
 * report is finished, when all else that was not compared is listed */
void gs_report_list_alone (GsReport *self);

G_END_DECLS
