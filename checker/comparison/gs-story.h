/* SPDX-License-Identifier: MIT */
/*
 * Stories: articles that tell of the same events.
 *
 * Two articles are of one story if they share pairs of neighbouring content words, names, numbers
 * and days that few other articles have. Pairs are found through an inverted index in which
 * frequent features do not count, so the work grows with the articles, not with their square.
 * Clusters join while the average likeness between them suffices: one article that mentions two
 * events does not weld them together.
 */
#pragma once

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/* the story of each article: equal number, same story; numbers count from 0 in order of first
 * articles. Articles that could not be read have stories of their own. To be freed with g_free ().
 */
guint32 *gs_story_group (const GsBatch *batch, guint32 *n_stories);

/* how much two articles look like one story, as gs_story_group () sees a batch of just these;
 * at least GS_STORY_LIKENESS means one story */
#define GS_STORY_LIKENESS 2.5
double gs_story_get_likeness (const GsBatch *batch, guint32 a, guint32 b);

G_END_DECLS
