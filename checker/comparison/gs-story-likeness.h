/* SPDX-License-Identifier: MIT */
/* How alike two articles are, by what they share and what each has of its own. */
#pragma once

#include "comparison/gs-story-index.h"

G_BEGIN_DECLS

/* the names an article uses most, if at least twice, are whom it is about */
#define GS_STORY_HEROES 4

/**
 * GsStoryProfile: what is counted of an article whatever the others have
 */
struct _GsStoryProfile
{
  guint32 n_names;
  guint64 years;     /* bit n: the year 1970 + n is named; years of the last decades */
  guint8 weekdays;   /* bit n: the weekday is named in the first sentences */
  guint32 n_content; /* of a short article: its content words; else 0 */
  guint32 n_common;  /* of them: those that are said of anything */
  gint32 day;        /* of writing */
  guint32 heroes[GS_STORY_HEROES]; /* hashes of the names used most; 0 where there are fewer */
};

double gs_story_weigh (const GsStoryIndex *self, const GsStoryPair *pair);

G_END_DECLS
