/* SPDX-License-Identifier: MIT */
/*
 * Parts of a report as reports of their own: what one story has, or a run of what goes across
 * stories.
 *
 * What is in which part is found once; a part is then copied in time that grows with the part, and
 * by any thread. The articles of a part are numbered anew; order, counts of voices, verdicts and
 * fingerprints are those of the whole.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

typedef struct _GsReportParts GsReportParts;

/* life cycle */
GsReportParts *gs_report_parts_new (const GsReport *report);
void gs_report_parts_free (GsReportParts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsReportParts, gs_report_parts_free)

/* a story; finished, to be freed */
GsReport *gs_report_parts_new_story (const GsReportParts *self, guint32 story);

/* what goes across stories, in parts of bounded length; finished, to be freed */
guint32 gs_report_parts_count_across (const GsReportParts *self);
guint32 gs_report_parts_get_across (const GsReportParts *self, guint finding);
GsReport *gs_report_parts_new_across (const GsReportParts *self, guint32 part);

G_END_DECLS
