/* SPDX-License-Identifier: MIT */
/* Weighs what two articles share. */
#include "comparison/gs-story-likeness.h"

#include <math.h>
#include <stdlib.h>

#include "assertion/gs-calendar.h"

/* articles written farther apart hardly tell of one event as news */
#define GS_STORY_DAYS 30

/* likeness of a short article all whose words stand in the other: a quarter of them is one story */
#define GS_STORY_COVERED (4 * 2.5)
/* among so many articles a few words of a sentence stand in one or the other by chance */
#define GS_STORY_MANY 20
/* of many articles, one that shares no name has half of the words, and no fewer than this */
#define GS_STORY_UNNAMED       .5
#define GS_STORY_UNNAMED_WORDS 3

/* whether both articles have names that they come back to, and none in common */
static gboolean
gs_story_has_other_heroes (const GsStoryProfile *a, const GsStoryProfile *b)
{
  if (a->heroes[0] == 0 || b->heroes[0] == 0)
    return FALSE;
  for (guint i = 0; i < GS_STORY_HEROES; i++)
    for (guint k = 0; k < GS_STORY_HEROES; k++)
      if (a->heroes[i] != 0 && a->heroes[i] == b->heroes[k])
        return FALSE;
  return TRUE;
}

/* so many words of names must two articles share of which one is short; of many articles, half of
 * those that it has: another James is another man */
static guint32
gs_story_count_names (const GsStoryIndex *self, const GsStoryPair *pair)
{
  const GsStoryProfile *a = &self->profiles[pair->a];
  const GsStoryProfile *b = &self->profiles[pair->b];
  guint32 n = MIN (a->n_content > 0 ? a->n_names : G_MAXUINT32,
                   b->n_content > 0 ? b->n_names : G_MAXUINT32);

  if (self->batch->extractions->len <= GS_STORY_MANY || n == G_MAXUINT32)
    return 1;
  return MAX (1, (n + 1) / 2);
}

/* how much of the shorter article's words the other has; their own few dates are not asked: they
 * may be what is wrong */
static double
gs_story_weigh_short (const GsStoryIndex *self, const GsStoryPair *pair)
{
  const GsStoryProfile *left = &self->profiles[pair->a];
  const GsStoryProfile *right = &self->profiles[pair->b];
  guint32 a = left->n_content - left->n_common;
  guint32 b = right->n_content - right->n_common;
  guint32 n = a != 0 && b != 0 ? MIN (a, b) : MAX (a, b);
  guint32 n_shared = pair->shared[GS_FEATURE_WORD];
  gboolean many = self->batch->extractions->len > GS_STORY_MANY;
  gboolean named = pair->shared[GS_FEATURE_NAME] >= gs_story_count_names (self, pair);

  /* two sentences that name somebody, and not the same, or a sentence and one of many articles that
   * does not name whom it names; a headline's capitals make no names */
  if (((a != 0 && b != 0) || many) && left->n_names > 0 && right->n_names > 0 && !named)
    return 0;
  if (n == 0 || n_shared < (many && !named ? GS_STORY_UNNAMED_WORDS : 2))
    return 0;
  return GS_STORY_COVERED * (many && !named ? GS_STORY_UNNAMED : 1) * n_shared / n;
}

/**
 * gs_story_weigh:
 * @pair: what two articles share, counted
 *
 * Weights as measured on pairs of articles that readers had judged.
 *
 * Returns: their likeness
 */
double
gs_story_weigh (const GsStoryIndex *self, const GsStoryPair *pair)
{
  const GsStoryProfile *a = &self->profiles[pair->a];
  const GsStoryProfile *b = &self->profiles[pair->b];
  double names = sqrt ((double) a->n_names * b->n_names);
  double likeness = log (1 + pair->shared[GS_FEATURE_BIGRAM]);

  if (names > 0)
    likeness += 4 * pair->shared[GS_FEATURE_NAME] / names;
  likeness += MIN (pair->shared[GS_FEATURE_NUMBER], 3);
  if (pair->shared[GS_FEATURE_DAY] > 0)
    likeness += 2;
  if (a->years != 0 && b->years != 0 && (a->years & b->years) == 0)
    likeness -= 1;
  if (a->weekdays != 0 && b->weekdays != 0)
    likeness += (a->weekdays & b->weekdays) == 0 ? -2.5 : .5;
  if (a->day != GS_NO_DAY && b->day != GS_NO_DAY && ABS (a->day - b->day) > GS_STORY_DAYS)
    likeness -= 1;
  if (gs_story_has_other_heroes (a, b))
    likeness -= 1.5;
  return MAX (likeness, gs_story_weigh_short (self, pair));
}
