/* SPDX-License-Identifier: MIT */
/* The report model as the files that build and finish it share it. */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

void gs_report_place_evidence (const GsReport *self, GsEvidence *evidence);
int gs_evidence_compare (gconstpointer a, gconstpointer b);

/* steps of gs_report_finish () that have a file of their own; groups are formed, findings sorted */
void gs_report_finish_stories (GsReport *self);
void gs_report_finish_claims (GsReport *self);
void gs_report_link_claims (GsReport *self);
void gs_report_doubt_claims (GsReport *self);

/* what stands wholly inside the archive; see gs-report-archive.c */
gboolean gs_report_takes_finding (const GsReport *self, GsFinding *finding);
void gs_report_drop_archive (GsReport *self);

G_END_DECLS
