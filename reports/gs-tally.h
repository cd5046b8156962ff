/* SPDX-License-Identifier: MIT */
/* Counts over a report that several writers print. */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_articles;                  /* given */
  guint n_read;                      /* of them, read */
  guint n_voices;                    /* groups of sources with at least one article that was read */
  guint n_findings[GS_N_SEVERITIES]; /* all, also accepted ones and those left out by a limit */
  guint n_open[GS_N_SEVERITIES];     /* of them, those that are not accepted */
  guint n_accepted;
} GsTally;

/**
 * GsStoryTally: what one story has
 */
typedef struct
{
  guint n_read;                  /* articles that were read */
  guint n_voices;                /* groups of sources with at least one of them */
  guint n_open[GS_N_SEVERITIES]; /* findings that are not accepted */
  guint n_accepted;
  guint n_claims[GS_N_CLAIM_VERDICTS];
} GsStoryTally;

GsTally gs_tally_count (const GsReport *report);
char *gs_tally_dup_findings (const GsTally *self);
char *gs_tally_dup_sources (const GsTally *self);

gboolean gs_story_tally_has_page (const GsStoryTally *self);
GsStoryTally *gs_tally_new_stories (const GsReport *report);

G_END_DECLS
