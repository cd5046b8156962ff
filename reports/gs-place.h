/* SPDX-License-Identifier: MIT */
/*
 * Where a finding stands, for formats that put one place first and name the others beside it.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/**
 * GsPlace: evidence and the side it speaks for; both borrowed from the finding
 */
typedef struct
{
  const GsSide *side;
  const GsEvidence *evidence;
} GsPlace;

/* of GsPlace: one an article and side, other sides before the first place's own; without the first
 * place itself, which gs_finding_get_first_evidence () gives. Free with g_array_unref () */
GArray *gs_place_list_others (const GsFinding *finding, guint limit);

/* the path of the article a finding is placed in; of the report */
const char *gs_place_get_path (const GsReport *report, const GsFinding *finding);

/* "Harbour Post, stories/harbour-post.txt:14:3: ‘$480 million’", made visible, in one line */
char *gs_place_dup_text (const GsReport *report, const GsPlace *place);

/* a relative reference, or a file URI of an absolute path (RFC 3986) */
char *gs_place_dup_uri (const char *path);

/* whether a finding is told by formats that only tell what may need a correction */
gboolean gs_place_is_issue (const GsFinding *finding);

G_END_DECLS
