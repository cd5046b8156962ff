/* SPDX-License-Identifier: MIT */
/*
 * What makes a finding the same finding tomorrow: its kind, its fact, its values and its sources
 * (where one side looks wrong, the sources of that side).
 *
 * Never a line, never a folder, never a place in the batch: edits elsewhere in the articles, moved
 * folders and other articles beside them keep the fingerprint.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/* for gs_report_finish () */
void gs_report_set_fingerprints (GsReport *self);

/* the fingerprint of the @n-th finding beside the one that has @fingerprint, from 1; to be freed */
char *gs_fingerprint_repeat (const char *fingerprint, guint n);

/* a source's name that survives a move of the file: its url, else its stated id, else the file's
 * name */
char *gs_report_dup_source_name (const GsReport *self, guint32 article);

/* of char *, sorted, each once; free with g_ptr_array_unref () */
GPtrArray *gs_finding_list_values (const GsFinding *finding);
GPtrArray *gs_finding_list_sources (const GsReport *report, const GsFinding *finding);

G_END_DECLS
