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
} GsFeatureKind;

#define GS_N_FEATURE_KINDS (GS_FEATURE_DAY + 1)

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

/* life cycle; the batch must outlive it */
GsStoryIndex *gs_story_index_new (const GsBatch *batch);
void gs_story_index_free (GsStoryIndex *self);

G_END_DECLS
