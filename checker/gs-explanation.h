/* SPDX-License-Identifier: MIT */
/*
 * The way from the bytes of the articles to the verdict on one finding, told in steps.
 *
 * Beside what the report knows it shows what was read from each sentence: the articles that speak
 * are analysed again, for a report keeps no assertions.
 */
#pragma once

#include "assertion/gs-extraction.h"
#include "comparison/gs-report.h"

G_BEGIN_DECLS

/* digits of a fingerprint that suffice to name a finding, if no other begins with them */
#define GS_FINGERPRINT_PREFIX 4

typedef struct
{
  const GsReport *report;
  const GsRules *rules;
  const GsAnalyser *analyser; /* (nullable): NULL leaves out what sentences assert */
  const int *severities;      /* by kind, as the settings say; -1 where they say nothing */
  guint width;                /* columns to fold to */
} GsExplanation;

gboolean gs_fingerprint_is_prefix (const char *text);
const GsFinding *gs_report_find_fingerprint (const GsReport *report, const char *prefix,
                                             GError **error);
void gs_explanation_append (const GsExplanation *self, const GsFinding *finding, GString *out);

G_END_DECLS
