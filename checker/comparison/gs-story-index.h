/* SPDX-License-Identifier: MIT */
/*
 * What articles share: features counted through an inverted index, and the likeness of pairs.
 */
#pragma once

#include "comparison/gs-batch.h"

G_BEGIN_DECLS

typedef enum
{
  GS_FEATURE_BIGRAM, /* two content words in a row */
  GS_FEATURE_NAME,   /* a word of a name */
  GS_FEATURE_NUMBER, /* a number of two digits or more */
  GS_FEATURE_DAY,    /* a day of the calendar, named in full or placed */
  GS_FEATURE_WORD,   /* a content word of a short article, in any article */
} GsFeatureKind;

#define GS_N_FEATURE_KINDS (GS_FEATURE_WORD + 1)

typedef struct
{
  guint32 a, b; /* a < b */
  guint32 shared[GS_N_FEATURE_KINDS];
  double likeness;
} GsStoryPair;

typedef struct _GsStoryProfile GsStoryProfile;

typedef struct
{
  const GsBatch *batch;
  GArray *features;         /* of GsFeature */
  GsStoryProfile *profiles; /* one an article */
  GHashTable *pairs;        /* of GsStoryPair, keyed by itself */
} GsStoryIndex;

/* whether an article is no longer than a headline or a claim: its words are too few to be counted
 * as those of others are */
gboolean gs_story_is_short (const GsExtraction *extraction);

/* life cycle; the batch must outlive it */
GsStoryIndex *gs_story_index_new (const GsBatch *batch);
void gs_story_index_free (GsStoryIndex *self);

G_END_DECLS
