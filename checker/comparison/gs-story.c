/* SPDX-License-Identifier: MIT */
/* Groups articles into stories: features, inverted index, average-link clustering. */
#include "comparison/gs-story.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"

/* a feature of more articles than this is no sign of one story; bounds the pairs of a feature */
#define GS_STORY_MAX_ARTICLES 40

/* articles written farther apart hardly tell of one event as news */
#define GS_STORY_DAYS 30

/* the names an article uses most, if at least twice, are whom it is about */
#define GS_STORY_HEROES 4

/* sentences that tell what the article is about */
#define GS_STORY_LEAD 4

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
  guint64 key; /* hash of kind and content */
  guint32 article;
  GsFeatureKind kind;
} GsFeature;

typedef struct
{
  guint32 a, b; /* a < b */
  guint32 shared[GS_N_FEATURE_KINDS];
  double likeness;
} GsStoryPair;

/**
 * GsStoryProfile: what is counted of an article whatever the others have
 */
typedef struct
{
  guint32 n_names;
  guint64 years;   /* bit n: the year 1970 + n is named; years of the last decades */
  guint8 weekdays; /* bit n: the weekday is named in the first sentences */
  gint32 day;      /* of writing */
  guint32 heroes[GS_STORY_HEROES]; /* hashes of the names used most; 0 where there are fewer */
} GsStoryProfile;

typedef struct
{
  const GsBatch *batch;
  GArray *features;         /* of GsFeature */
  GsStoryProfile *profiles; /* one an article */
  GHashTable *pairs;        /* of GsStoryPair, keyed by itself */
} GsStoryIndex;

/* ---- features ---- */

static void
gs_story_add (GsStoryIndex *self, guint32 article, GsFeatureKind kind, const char *a, const char *b)
{
  guint64 hash = gs_string_hash (a, strlen (a));
  GsFeature feature = { .article = article, .kind = kind };

  if (b != NULL)
    hash = hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + gs_string_hash (b, strlen (b));
  feature.key = (hash ^ (hash >> 31)) * GS_N_FEATURE_KINDS + kind;
  g_array_append_val (self->features, feature);
}

typedef struct
{
  guint32 hash; /* of the name's last word */
  guint32 count;
} GsStoryHero;

static int
gs_story_compare_heroes (const void *a, const void *b)
{
  const GsStoryHero *left = a;
  const GsStoryHero *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return (left->hash > right->hash) - (left->hash < right->hash);
}

static void
gs_story_find_heroes (GsStoryProfile *self, const GsExtraction *extraction)
{
  g_autoptr (GArray) heroes = g_array_new (FALSE, FALSE, sizeof (GsStoryHero));
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      const char *word = mention->words[mention->n_words - 1].folded;
      gpointer index;

      if (mention->kind == GS_MENTION_PLACE)
        continue;
      if (g_hash_table_lookup_extended (indices, word, NULL, &index))
        g_array_index (heroes, GsStoryHero, GPOINTER_TO_UINT (index)).count++;
      else
        {
          GsStoryHero hero = { gs_string_hash (word, strlen (word)) | 1, 1 };

          g_hash_table_insert (indices, (gpointer) word, GUINT_TO_POINTER (heroes->len));
          g_array_append_val (heroes, hero);
        }
    }
  g_array_sort (heroes, gs_story_compare_heroes);
  for (guint i = 0; i < heroes->len && n < GS_STORY_HEROES; i++)
    if (g_array_index (heroes, GsStoryHero, i).count >= 2)
      self->heroes[n++] = g_array_index (heroes, GsStoryHero, i).hash;
}

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

static void
gs_story_add_words (GsStoryIndex *self, guint32 article, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->sentences->len; i++)
    {
      const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, i);

      for (guint32 k = 0; k + 1 < facts->n_content; k++)
        gs_story_add (self, article, GS_FEATURE_BIGRAM, facts->content[k], facts->content[k + 1]);
    }
  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      for (guint32 k = 0; k < mention->n_words; k++)
        gs_story_add (self, article, GS_FEATURE_NAME, mention->words[k].folded, NULL);
    }
}

/* the day of an event stands in the first sentences; a background's day does not */
static void
gs_story_add_weekday (GsStoryProfile *self, const GsMoment *moment)
{
  const GsTime *time = &moment->time;

  if (moment->around.sentence >= GS_STORY_LEAD || time->unit != GS_UNIT_DAY
      || time->form == GS_TIME_CLOCK)
    return;
  if (time->weekday >= 0)
    self->weekdays |= 1 << time->weekday;
  else if (time->earliest != GS_NO_DAY && time->earliest == time->latest)
    self->weekdays |= 1 << gs_calendar_get_weekday (time->earliest);
}

static void
gs_story_add_numbers (GsStoryIndex *self, guint32 article, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsQuantity *quantity = &g_array_index (extraction->amounts, GsAmount, i).quantity;
      g_autofree char *value = NULL;

      if (quantity->low < 10 || quantity->vague || quantity->dimension == GS_DIMENSION_ORDINAL)
        continue;
      value = gs_quantity_to_string (quantity);
      gs_story_add (self, article, GS_FEATURE_NUMBER, value,
                    gs_dimension_to_string (quantity->dimension));
    }
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);
      const GsTime *time = &moment->time;
      char day[32];

      gs_story_add_weekday (&self->profiles[article], moment);
      if (time->form != GS_TIME_DATE)
        continue;
      if (time->year >= 1970 && time->year < 2034)
        self->profiles[article].years |= G_GUINT64_CONSTANT (1) << (time->year - 1970);
      if (time->day == 0 || time->month == 0)
        continue;
      g_snprintf (day, sizeof day, "%u-%u", time->month, time->day);
      gs_story_add (self, article, GS_FEATURE_DAY, day, NULL);
    }
}

static int
gs_story_compare_features (const void *a, const void *b)
{
  const GsFeature *left = a;
  const GsFeature *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return (left->article > right->article) - (left->article < right->article);
}

static void
gs_story_drop_doubles (GArray *features)
{
  guint n = 0;

  g_array_sort (features, gs_story_compare_features);
  for (guint i = 0; i < features->len; i++)
    {
      const GsFeature *feature = &g_array_index (features, GsFeature, i);

      if (n > 0
          && gs_story_compare_features (feature, &g_array_index (features, GsFeature, n - 1)) == 0)
        continue;
      g_array_index (features, GsFeature, n++) = *feature;
    }
  g_array_set_size (features, n);
}

/* ---- pairs ---- */

static guint
gs_story_hash_pair (gconstpointer data)
{
  const GsStoryPair *pair = data;

  return pair->a * 2654435761u ^ (pair->b + 0x9e3779b9u);
}

static gboolean
gs_story_equal_pairs (gconstpointer a, gconstpointer b)
{
  const GsStoryPair *left = a;
  const GsStoryPair *right = b;

  return left->a == right->a && left->b == right->b;
}

static void
gs_story_count_pair (GsStoryIndex *self, guint32 a, guint32 b, GsFeatureKind kind)
{
  GsStoryPair key = { .a = a, .b = b };
  GsStoryPair *pair = g_hash_table_lookup (self->pairs, &key);

  if (pair == NULL)
    {
      pair = g_new0 (GsStoryPair, 1);
      pair->a = a;
      pair->b = b;
      g_hash_table_add (self->pairs, pair);
    }
  pair->shared[kind]++;
}

/* the articles of one feature stand side by side */
static void
gs_story_count_pairs (GsStoryIndex *self)
{
  guint first = 0;

  while (first < self->features->len)
    {
      const GsFeature *feature = &g_array_index (self->features, GsFeature, first);
      guint end = first + 1;

      while (end < self->features->len
             && g_array_index (self->features, GsFeature, end).key == feature->key)
        end++;
      if (feature->kind == GS_FEATURE_NAME)
        for (guint i = first; i < end; i++)
          self->profiles[g_array_index (self->features, GsFeature, i).article].n_names++;
      if (end - first <= GS_STORY_MAX_ARTICLES)
        for (guint i = first; i < end; i++)
          for (guint k = i + 1; k < end; k++)
            gs_story_count_pair (self, g_array_index (self->features, GsFeature, i).article,
                                 g_array_index (self->features, GsFeature, k).article,
                                 feature->kind);
      first = end;
    }
}

/* weights as measured on pairs of articles that readers had judged */
static double
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
  return likeness;
}

static GsStoryIndex *
gs_story_index_new (const GsBatch *batch)
{
  GsStoryIndex *self = g_new0 (GsStoryIndex, 1);
  GHashTableIter iter;
  gpointer pair;

  self->batch = batch;
  self->features = g_array_new (FALSE, FALSE, sizeof (GsFeature));
  self->profiles = g_new0 (GsStoryProfile, batch->extractions->len + 1);
  self->pairs = g_hash_table_new_full (gs_story_hash_pair, gs_story_equal_pairs, g_free, NULL);
  for (guint i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);

      if (extraction == NULL)
        continue;
      gs_story_add_words (self, i, extraction);
      gs_story_find_heroes (&self->profiles[i], extraction);
      self->profiles[i].day = extraction->day;
      gs_story_add_numbers (self, i, extraction);
    }
  gs_story_drop_doubles (self->features);
  gs_story_count_pairs (self);
  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    ((GsStoryPair *) pair)->likeness = gs_story_weigh (self, pair);
  return self;
}

static void
gs_story_index_free (GsStoryIndex *self)
{
  g_array_unref (self->features);
  g_free (self->profiles);
  g_hash_table_unref (self->pairs);
  g_free (self);
}

/* ---- clusters ---- */

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
