/* SPDX-License-Identifier: MIT */
/* Reads the features of articles, counts what pairs share, and weighs it. */
#include "comparison/gs-story-index.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-moment.h"
#include "comparison/gs-story-likeness.h"

/* a feature of more articles than this is no sign of one story; bounds the pairs of a feature */
#define GS_STORY_MAX_ARTICLES 40

/* sentences that tell what the article is about */
#define GS_STORY_LEAD 4

/* a headline, a claim: no more sentences and tokens than these */
#define GS_STORY_SHORT_SENTENCES 3
#define GS_STORY_SHORT_TOKENS    90
/* a word of more articles than this, and of a larger part of the batch, is said of anything */
#define GS_STORY_COMMON       40
#define GS_STORY_COMMON_SHARE .1

typedef struct
{
  guint64 key; /* hash of kind and content */
  guint32 article;
  GsFeatureKind kind;
} GsFeature;

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

/**
 * gs_story_is_short:
 *
 * Returns: whether an article is no longer than a headline or a claim
 */
gboolean
gs_story_is_short (const GsExtraction *extraction)
{
  guint32 n_tokens = 0;

  if (extraction->sentences->len > GS_STORY_SHORT_SENTENCES)
    return FALSE;
  for (guint i = 0; i < extraction->sentences->len; i++)
    n_tokens += g_array_index (extraction->sentences, GsSentenceFacts, i).n_tokens;
  return n_tokens <= GS_STORY_SHORT_TOKENS;
}

/* adds the content words of an article as far as @words has them; all of them if it is short */
static void
gs_story_add_content (GsStoryIndex *self, guint32 article, const GsExtraction *extraction,
                      GHashTable *words, gboolean is_short)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < extraction->sentences->len; i++)
    {
      const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, i);

      for (guint32 k = 0; k < facts->n_content; k++)
        {
          const char *word = facts->content[k];

          if ((!is_short && !g_hash_table_contains (words, word))
              || !g_hash_table_add (seen, (gpointer) word))
            continue;
          if (is_short)
            g_hash_table_add (words, (gpointer) word);
          gs_story_add (self, article, GS_FEATURE_WORD, word, NULL);
        }
    }
  if (is_short)
    self->profiles[article].n_content = g_hash_table_size (seen);
}

/* the words of short articles wherever they stand; nothing if there is none */
static void
gs_story_add_short (GsStoryIndex *self)
{
  const GPtrArray *extractions = self->batch->extractions;
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < extractions->len; i++)
      {
        const GsExtraction *extraction = g_ptr_array_index (extractions, i);

        if (extraction != NULL && gs_story_is_short (extraction) == (pass == 0)
            && (pass == 0 || g_hash_table_size (words) > 0))
          gs_story_add_content (self, i, extraction, words, pass == 0);
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
  /* cppcheck-suppress memleak; the table owns it */
}

static gboolean
gs_story_is_common (const GsStoryIndex *self, guint n_articles)
{
  return n_articles > GS_STORY_COMMON
         && n_articles > GS_STORY_COMMON_SHARE * self->batch->extractions->len;
}

/* a word of every other article says nothing of what a short one is about */
static void
gs_story_count_common (GsStoryIndex *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      GsStoryProfile *profile =
          &self->profiles[g_array_index (self->features, GsFeature, i).article];

      profile->n_common += profile->n_content > 0;
    }
}

/* only short articles are told by single words, and few of them by one that all have */
static void
gs_story_count_word_pairs (GsStoryIndex *self, guint first, guint end)
{
  guint n_short = 0;

  if (gs_story_is_common (self, end - first))
    {
      gs_story_count_common (self, first, end);
      return;
    }
  for (guint i = first; i < end; i++)
    {
      guint32 article = g_array_index (self->features, GsFeature, i).article;

      if (self->profiles[article].n_content == 0 || n_short++ >= GS_STORY_MAX_ARTICLES)
        continue;
      for (guint k = first; k < end; k++)
        {
          guint32 other = g_array_index (self->features, GsFeature, k).article;

          if (other != article && (self->profiles[other].n_content == 0 || article < other))
            gs_story_count_pair (self, MIN (article, other), MAX (article, other), GS_FEATURE_WORD);
        }
    }
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
      if (feature->kind == GS_FEATURE_WORD)
        gs_story_count_word_pairs (self, first, end);
      else if (end - first <= GS_STORY_MAX_ARTICLES)
        for (guint i = first; i < end; i++)
          for (guint k = i + 1; k < end; k++)
            gs_story_count_pair (self, g_array_index (self->features, GsFeature, i).article,
                                 g_array_index (self->features, GsFeature, k).article,
                                 feature->kind);
      first = end;
    }
}

/**
 * gs_story_index_new:
 *
 * Returns: (transfer full): the pairs of articles that share something, with their likeness
 */
GsStoryIndex *
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
  gs_story_add_short (self);
  gs_story_drop_doubles (self->features);
  gs_story_count_pairs (self);
  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    ((GsStoryPair *) pair)->likeness = gs_story_weigh (self, pair);
  return self;
}

/**
 * gs_story_index_free:
 */
void
gs_story_index_free (GsStoryIndex *self)
{
  g_array_unref (self->features);
  g_free (self->profiles);
  g_hash_table_unref (self->pairs);
  g_free (self);
}
