/* SPDX-License-Identifier: MIT */
/* Groups articles into stories: average-link clustering of the pairs that are alike. */
#include "comparison/gs-story.h"

#include <stdlib.h>

#include "comparison/gs-story-index.h"

typedef struct
{
  guint32 *parents;   /* one an article: the cluster it is in now */
  guint32 *sizes;     /* of clusters */
  GHashTable **links; /* of clusters: other cluster -> sum of likenesses (double, owned) */
} GsStoryClusters;

static guint32
gs_story_find (const GsStoryClusters *self, guint32 article)
{
  while (self->parents[article] != article)
    article = self->parents[article];
  return article;
}

static void
gs_story_link (GsStoryClusters *self, guint32 a, guint32 b, double likeness)
{
  double *sum;

  if (self->links[a] == NULL)
    self->links[a] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  sum = g_hash_table_lookup (self->links[a], GUINT_TO_POINTER (b));
  if (sum == NULL)
    {
      sum = g_new0 (double, 1);
      g_hash_table_insert (self->links[a], GUINT_TO_POINTER (b), sum);
    }
  *sum += likeness;
}

/* b goes up in a; all that was linked with b is now linked with a */
static void
gs_story_merge (GsStoryClusters *self, guint32 a, guint32 b)
{
  GHashTableIter iter;
  gpointer key, value;

  self->parents[b] = a;
  self->sizes[a] += self->sizes[b];
  g_hash_table_remove (self->links[a], GUINT_TO_POINTER (b));
  g_hash_table_iter_init (&iter, self->links[b]);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint32 other = GPOINTER_TO_UINT (key);
      double sum = *(double *) value;

      if (other == a)
        continue;
      g_hash_table_remove (self->links[other], GUINT_TO_POINTER (b));
      gs_story_link (self, a, other, sum);
      gs_story_link (self, other, a, sum);
    }
  g_clear_pointer (&self->links[b], g_hash_table_unref);
}

static int
gs_story_compare_pairs (const void *a, const void *b)
{
  const GsStoryPair *left = *(GsStoryPair *const *) a;
  const GsStoryPair *right = *(GsStoryPair *const *) b;

  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

static double
gs_story_get_average (const GsStoryClusters *self, guint32 a, guint32 b)
{
  const double *sum =
      self->links[a] != NULL ? g_hash_table_lookup (self->links[a], GUINT_TO_POINTER (b)) : NULL;

  return sum != NULL ? *sum / ((double) self->sizes[a] * self->sizes[b]) : 0;
}

/* best pairs first; passes over the list until nothing joins: a pair that failed may hold later */
static void
gs_story_cluster (GsStoryClusters *self, GPtrArray *pairs)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < pairs->len; i++)
        {
          const GsStoryPair *pair = g_ptr_array_index (pairs, i);
          guint32 a = gs_story_find (self, pair->a);
          guint32 b = gs_story_find (self, pair->b);

          if (a == b || gs_story_get_average (self, a, b) < GS_STORY_LIKENESS)
            continue;
          gs_story_merge (self, MIN (a, b), MAX (a, b));
          again = TRUE;
        }
    }
}

static GPtrArray *
gs_story_index_sort_pairs (const GsStoryIndex *index)
{
  GPtrArray *pairs = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, index->pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    if (((GsStoryPair *) pair)->likeness > GS_STORY_LIKENESS / 3)
      g_ptr_array_add (pairs, pair);
  if (pairs->len > 0)
    qsort (pairs->pdata, pairs->len, sizeof (gpointer), gs_story_compare_pairs);
  return pairs;
}

/**
 * gs_story_group:
 * @n_stories: (out) (optional): how many stories there are
 *
 * Returns: (transfer full): a story number for each article of the batch
 */
guint32 *
gs_story_group (const GsBatch *batch, guint32 *n_stories)
{
  guint32 n = batch->extractions->len;
  GsStoryIndex *index = gs_story_index_new (batch);
  g_autoptr (GPtrArray) pairs = gs_story_index_sort_pairs (index);
  GsStoryClusters clusters = { g_new (guint32, n + 1), g_new (guint32, n + 1),
                               g_new0 (GHashTable *, n + 1) };
  guint32 *stories = g_new0 (guint32, n + 1);
  guint32 next = 0;

  for (guint32 i = 0; i < n; i++)
    {
      clusters.parents[i] = i;
      clusters.sizes[i] = 1;
    }
  for (guint i = 0; i < pairs->len; i++)
    {
      const GsStoryPair *pair = g_ptr_array_index (pairs, i);

      gs_story_link (&clusters, pair->a, pair->b, pair->likeness);
      gs_story_link (&clusters, pair->b, pair->a, pair->likeness);
    }
  gs_story_cluster (&clusters, pairs);
  for (guint32 i = 0; i < n; i++)
    stories[i] = gs_story_find (&clusters, i) == i ? next++ : stories[gs_story_find (&clusters, i)];
  for (guint32 i = 0; i < n; i++)
    g_clear_pointer (&clusters.links[i], g_hash_table_unref);
  g_free (clusters.parents);
  g_free (clusters.sizes);
  g_free (clusters.links);
  gs_story_index_free (index);
  if (n_stories != NULL)
    *n_stories = next;
  return stories;
}

/**
 * gs_story_get_likeness:
 *
 * Returns: the likeness of two articles, 0 if they share nothing
 */
double
gs_story_get_likeness (const GsBatch *batch, guint32 a, guint32 b)
{
  g_autoptr (GPtrArray) extractions = g_ptr_array_new ();
  GsBatch two = { .rules = batch->rules, .lexicon = batch->lexicon, .extractions = extractions };
  GsStoryPair key = { .a = 0, .b = 1 };
  const GsStoryPair *pair;
  GsStoryIndex *index;
  double likeness;

  g_ptr_array_add (extractions, g_ptr_array_index (batch->extractions, a));
  g_ptr_array_add (extractions, g_ptr_array_index (batch->extractions, b));
  index = gs_story_index_new (&two);
  pair = g_hash_table_lookup (index->pairs, &key);
  likeness = pair != NULL ? pair->likeness : 0;
  gs_story_index_free (index);
  return likeness;
}
