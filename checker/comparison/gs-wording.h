/* SPDX-License-Identifier: MIT */
/* Sentences that findings share: who stands on which side, said as an editor would. */
#pragma once

#include <glib.h>

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/* "Reuters", "Reuters and AFP", "Reuters, AFP and 3 others"; free with g_free () */
char *gs_wording_sources (const GsReport *report, const GsSide *side);

/* the form of a verb for who stands on a side: "tells" or "tell"; lent */
const char *gs_wording_verb (const GsSide *side, const char *singular, const char *plural);

/* "‘H2O’ in wire-a; ‘H20’ in Reuters and AFP": all sides in their order; free with g_free () */
char *gs_wording_sides (const GsReport *report, const GsFinding *finding);

/* "Dana Orwell: ‘shot’ or ‘stabbed’?": the first two sides of what is said of @name; free with
 * g_free () */
char *gs_wording_question (const GsFinding *finding, const char *name);

/* sets title, hint or explanation; takes the text over */
void gs_finding_take_title (GsFinding *finding, char *title);
void gs_finding_take_hint (GsFinding *finding, char *hint);
void gs_finding_take_explanation (GsFinding *finding, char *explanation);
void gs_finding_take_derivation (GsFinding *finding, char *derivation);

/* how many articles stand on a side while the report is still being built */
guint gs_wording_count_articles (const GsSide *side);

G_END_DECLS
