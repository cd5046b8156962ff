/* SPDX-License-Identifier: MIT */
/* Groups articles into stories: average-link clustering of the pairs that are alike, then the few
 * left over join the story whose nearest articles they are close to. */
#include "comparison/gs-story.h"

#include <stdlib.h>

#include "comparison/gs-story-index.h"

/* an article or two may be left over; more are a story */
#define GS_STORY_LEFT_OVER 2

/* a brief report shares words with those it draws on, hardly with a whole story's average: with one
 * of a few, with two of many */
#define GS_STORY_FEW              3
#define GS_STORY_NEAREST_LIKENESS 2.0

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

/* an article of a left-over cluster beside an article of a story */
typedef struct
{
  guint32 left_over, story; /* clusters */
  guint32 article;          /* of the left-over cluster */
  double likeness;
} GsStoryTie;

static int
gs_story_compare_ties (const void *a, const void *b)
{
  const GsStoryTie *left = a;
  const GsStoryTie *right = b;

  if (left->left_over != right->left_over)
    return left->left_over < right->left_over ? -1 : 1;
  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return (left->likeness < right->likeness) - (left->likeness > right->likeness);
}

static GArray *
gs_story_find_ties (const GsStoryClusters *self, const GPtrArray *pairs)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (GsStoryTie));

  for (guint i = 0; i < pairs->len; i++)
    {
      const GsStoryPair *pair = g_ptr_array_index (pairs, i);
      guint32 a = gs_story_find (self, pair->a);
      guint32 b = gs_story_find (self, pair->b);
      GsStoryTie tie = { a, b, pair->a, pair->likeness };

      if (self->sizes[a] == self->sizes[b]
          || MIN (self->sizes[a], self->sizes[b]) > GS_STORY_LEFT_OVER)
        continue;
      if (self->sizes[b] < self->sizes[a])
        tie = (GsStoryTie){ b, a, pair->b, pair->likeness };
      g_array_append_val (ties, tie);
    }
  g_array_sort (ties, gs_story_compare_ties);
  return ties;
}

/* the mean likeness to the nearest articles; the ties of one cluster and one story from @first on.
 * Returns: the first tie after them */
static guint
gs_story_weigh_ties (const GsStoryClusters *self, const GArray *ties, guint first, double *mean)
{
  const GsStoryTie *start = &g_array_index (ties, GsStoryTie, first);
  guint n_nearest = self->sizes[start->story] <= GS_STORY_FEW ? 1 : 2;
  guint n_of_article = 0;
  double sum = 0;
  guint i;

  for (i = first; i < ties->len; i++)
    {
      const GsStoryTie *tie = &g_array_index (ties, GsStoryTie, i);

      if (tie->left_over != start->left_over || tie->story != start->story)
        break;
      n_of_article = i > first && tie->article == (tie - 1)->article ? n_of_article + 1 : 1;
      if (n_of_article <= n_nearest)
        sum += tie->likeness;
    }
  *mean = sum / (self->sizes[start->left_over] * n_nearest);
  return i;
}

/* k-nearest linkage for what average linkage left over. All are weighed before one joins, so that
 * their order does not matter. */
static void
gs_story_join_left_over (GsStoryClusters *self, const GPtrArray *pairs)
{
  g_autoptr (GArray) ties = gs_story_find_ties (self, pairs);
  guint i = 0;

  while (i < ties->len)
    {
      guint32 left_over = g_array_index (ties, GsStoryTie, i).left_over;
      guint32 nearest = left_over;
      double best = GS_STORY_NEAREST_LIKENESS;

      while (i < ties->len && g_array_index (ties, GsStoryTie, i).left_over == left_over)
        {
          guint32 story = g_array_index (ties, GsStoryTie, i).story;
          double mean;

          i = gs_story_weigh_ties (self, ties, i, &mean);
          if (mean >= best)
            {
              best = mean;
              nearest = story;
            }
        }
      self->parents[left_over] = nearest;
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

/* numbers the stories by their first articles; a left-over article may stand before the story that
 * it joined. Returns: how many there are */
static guint32
gs_story_number (const GsStoryClusters *self, guint32 *stories, guint32 n)
{
  g_autofree guint32 *numbers = g_new0 (guint32, n + 1); /* of roots, from 1 on */
  guint32 n_stories = 0;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 root = gs_story_find (self, i);

      if (numbers[root] == 0)
        numbers[root] = ++n_stories;
      stories[i] = numbers[root] - 1;
    }
  return n_stories;
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
  gs_story_join_left_over (&clusters, pairs);
  next = gs_story_number (&clusters, stories, n);
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
