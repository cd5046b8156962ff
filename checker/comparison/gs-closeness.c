/* SPDX-License-Identifier: MIT */
/* Weighs shared words by how many articles have them. */
#include "comparison/gs-closeness.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "assertion/gs-rules-places.h"

/* as many articles as the dictionary's frequencies stand for */
#define GS_PRIOR_ARTICLES 300.0
/* a word met so often in tagged texts stands in every second article */
#define GS_FREQUENT 300.0

struct _GsCloseness
{
  const GsBatch *batch;
  const GsCloseness *base; /* (nullable): lent; has the words of the articles, which come first */
  guint32 n_base;          /* how many these are */
  GsStringSet *words;      /* the others */
  GArray *counts;          /* of guint32, by word: articles that have it */
  GArray *weights;         /* of double, by word */
  GArray *shared; /* of guint32, by word: the word that stands for it, 0 if not yet asked */
  guint32 n_articles;
};

static double
gs_closeness_get_prior (const GsLexicon *lexicon, const char *word)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, word, strlen (word)) : 0;
  guint frequency = 0;

  for (guint class = 0; id != 0 && class < GS_N_LEXICON_CLASSES; class ++)
    frequency = MAX (frequency, gs_lexicon_get_frequency (lexicon, id, (GsLexiconClass) class));
  return CLAMP (frequency / GS_FREQUENT / 2, .02, .9);
}

static guint32
gs_closeness_intern (GsCloseness *self, const char *text)
{
  gsize length = strlen (text);
  guint32 id = self->base != NULL ? gs_string_set_find (self->base->words, text, length) : 0;

  return id != 0 ? id : self->n_base + gs_string_set_intern (self->words, text, length);
}

/* "Afghan" is of Afghanistan: one word for both */
static guint32
gs_closeness_find_shared (GsCloseness *self, guint32 word)
{
  const char *text = gs_closeness_get_text (self, word);
  const GsRulesEntity *country =
      self->batch->rules != NULL
          ? gs_rules_find_country_by_demonym (self->batch->rules, text, strlen (text))
          : NULL;
  g_autofree char *name = country != NULL ? g_utf8_casefold (country->name, -1) : NULL;

  return name != NULL ? gs_closeness_intern (self, name) : word;
}

/**
 * gs_closeness_get_word:
 * @word: (nullable): folded text
 *
 * Returns: its id in the batch; a people has the id of its country
 */
guint32
gs_closeness_get_word (GsCloseness *self, const char *word)
{
  guint32 id = word != NULL ? gs_closeness_intern (self, word) : 0;

  if (id == 0)
    return 0;
  if (id >= self->shared->len)
    g_array_set_size (self->shared, id + 1);
  if (g_array_index (self->shared, guint32, id) == 0)
    g_array_index (self->shared, guint32, id) = gs_closeness_find_shared (self, id);
  return g_array_index (self->shared, guint32, id);
}

/**
 * gs_closeness_get_batch:
 *
 * Returns: (transfer none): the batch it was made of
 */
const GsBatch *
gs_closeness_get_batch (const GsCloseness *self)
{
  return self->batch;
}

/**
 * gs_closeness_get_rules:
 *
 * Returns: (transfer none) (nullable): the rules of the batch
 */
const GsRules *
gs_closeness_get_rules (const GsCloseness *self)
{
  return self->batch->rules;
}

/**
 * gs_closeness_get_lexicon:
 *
 * Returns: (transfer none) (nullable): the lexicon of the batch
 */
const GsLexicon *
gs_closeness_get_lexicon (const GsCloseness *self)
{
  return self->batch->lexicon;
}

static void
gs_closeness_count (GsCloseness *self, const GsExtraction *extraction)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < extraction->sentences->len; i++)
    {
      const GsSentenceFacts *facts = &g_array_index (extraction->sentences, GsSentenceFacts, i);

      for (guint32 k = 0; k < facts->n_content; k++)
        {
          guint32 word;

          if (!g_hash_table_add (seen, (gpointer) facts->content[k]))
            continue;
          word = gs_closeness_get_word (self, facts->content[k]);
          if (word >= self->counts->len)
            g_array_set_size (self->counts, word + 1);
          g_array_index (self->counts, guint32, word)++;
        }
    }
}

static void
gs_closeness_weigh (GsCloseness *self)
{
  g_array_set_size (self->weights, self->counts->len);
  for (guint32 word = 1; word < self->counts->len; word++)
    {
      double prior =
          gs_closeness_get_prior (self->batch->lexicon, gs_string_set_get (self->words, word));
      double count = g_array_index (self->counts, guint32, word);

      g_array_index (self->weights, double, word) = log ((self->n_articles + GS_PRIOR_ARTICLES + 1)
                                                         / (count + GS_PRIOR_ARTICLES * prior + 1));
    }
}

/* begins with what another one knows: all but words that stand in no article */
static GsCloseness *
gs_closeness_new_over (const GsCloseness *base)
{
  GsCloseness *self = g_new0 (GsCloseness, 1);

  self->batch = base->batch;
  self->base = base;
  self->n_base = gs_string_set_get_size (base->words);
  self->words = gs_string_set_new ();
  self->counts = g_array_ref (base->counts);
  self->weights = g_array_ref (base->weights);
  self->shared = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_append_vals (self->shared, base->shared->data, base->shared->len);
  self->n_articles = base->n_articles;
  return self;
}

/**
 * gs_closeness_new:
 *
 * Returns: (transfer full): the weights of a batch's words
 */
GsCloseness *
gs_closeness_new (const GsBatch *batch)
{
  GsCloseness *self;

  if (batch->closeness != NULL)
    return gs_closeness_new_over (batch->closeness);
  self = g_new0 (GsCloseness, 1);
  self->batch = batch;
  self->words = gs_string_set_new ();
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->weights = g_array_new (FALSE, TRUE, sizeof (double));
  self->shared = g_array_new (FALSE, TRUE, sizeof (guint32));
  for (guint i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      {
        gs_closeness_count (self, g_ptr_array_index (batch->extractions, i));
        self->n_articles++;
      }
  gs_closeness_weigh (self);
  return self;
}

/**
 * gs_closeness_free:
 * @self: (nullable): weights
 */
void
gs_closeness_free (GsCloseness *self)
{
  if (self == NULL)
    return;
  gs_string_set_free (self->words);
  g_array_unref (self->counts);
  g_array_unref (self->weights);
  g_array_unref (self->shared);
  g_free (self);
}

/**
 * gs_closeness_get_text:
 *
 * Returns: (transfer none): the text of an id
 */
const char *
gs_closeness_get_text (const GsCloseness *self, guint32 word)
{
  if (self->base != NULL && word <= self->n_base)
    return gs_string_set_get (self->base->words, word);
  return gs_string_set_get (self->words, word - self->n_base);
}

/**
 * gs_closeness_get_weight:
 *
 * Returns: 0 for words of no sentence, about 3 for rare ones
 */
double
gs_closeness_get_weight (const GsCloseness *self, guint32 word)
{
  return word < self->weights->len ? g_array_index (self->weights, double, word) : 0;
}

static int
gs_compare_ids (const void *a, const void *b)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return (*left > *right) - (*left < *right);
}

static guint32 *
gs_vicinity_map (GsCloseness *closeness, GsArena *arena, const char *const *words, guint32 n_words)
{
  guint32 *ids = gs_arena_new_array (arena, guint32, n_words + 1);

  for (guint32 i = 0; i < n_words; i++)
    ids[i] = gs_closeness_get_word (closeness, words[i]);
  qsort (ids, n_words, sizeof *ids, gs_compare_ids);
  return ids;
}

/**
 * gs_vicinity_read:
 * @self: (out caller-allocates): the words, allocated in @arena
 */
void
gs_vicinity_read (GsVicinity *self, GsCloseness *closeness, const GsExtraction *extraction,
                  const GsSurroundings *around, GsArena *arena)
{
  const GsSentenceFacts *facts =
      &g_array_index (extraction->sentences, GsSentenceFacts, around->sentence);

  self->n_near = around->n_words;
  self->near = gs_vicinity_map (closeness, arena, around->words, around->n_words);
  self->n_names = around->n_names;
  self->names = gs_vicinity_map (closeness, arena, around->names, around->n_names);
  self->n_sentence = facts->n_content;
  self->sentence = gs_vicinity_map (closeness, arena, facts->content, facts->n_content);
}

static double
gs_words_weigh_shared (const GsCloseness *self, const guint32 *a, guint32 n_a, const guint32 *b,
                       guint32 n_b, guint32 except)
{
  double sum = 0;
  guint32 i = 0, k = 0;

  while (i < n_a && k < n_b)
    if (a[i] == b[k])
      {
        if (a[i] != except)
          sum += gs_closeness_get_weight (self, a[i]);
        i++;
        k++;
      }
    else if (a[i] < b[k])
      i++;
    else
      k++;
  return sum;
}

/**
 * gs_closeness_score:
 *
 * Returns: 0 for nothing in common; 6 and more speak for one thing
 */
double
gs_closeness_score (const GsCloseness *self, const GsVicinity *a, const GsVicinity *b,
                    guint32 except)
{
  double near = gs_words_weigh_shared (self, a->near, a->n_near, b->near, b->n_near, except);
  double whole =
      gs_words_weigh_shared (self, a->sentence, a->n_sentence, b->sentence, b->n_sentence, except);

  return near + MAX (whole - near, 0) / 2;
}

/**
 * gs_closeness_dup_shared:
 * @max: how many words to name
 *
 * Returns: (transfer full): the words that show that one thing is meant, weightiest first
 */
char *
gs_closeness_dup_shared (const GsCloseness *self, const GsVicinity *a, const GsVicinity *b,
                         guint max)
{
  GString *text = g_string_new (NULL);
  double limit = HUGE_VAL;
  guint32 last = 0;

  for (guint n = 0; n < max; n++)
    {
      guint32 best = 0;
      double best_weight = 0;

      for (guint32 i = 0; i < a->n_near; i++)
        {
          double weight = gs_closeness_get_weight (self, a->near[i]);

          if (weight > best_weight && (weight < limit || (weight == limit && a->near[i] > last))
              && gs_words_have (b->near, b->n_near, a->near[i]))
            {
              best = a->near[i];
              best_weight = weight;
            }
        }
      if (best == 0)
        break;
      g_string_append_printf (text, "%s%s", n > 0 ? ", " : "", gs_closeness_get_text (self, best));
      limit = best_weight;
      last = best;
    }
  return g_string_free (text, FALSE);
}

/**
 * gs_words_have:
 *
 * Returns: whether the sorted list has an id
 */
gboolean
gs_words_have (const guint32 *words, guint32 n_words, guint32 id)
{
  guint32 low = 0;
  guint32 high = n_words;

  while (low < high)
    {
      guint32 middle = (low + high) / 2;

      if (words[middle] == id)
        return TRUE;
      if (words[middle] < id)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

/**
 * gs_words_intersect:
 *
 * Returns: whether the sorted lists share an id
 */
gboolean
gs_words_intersect (const guint32 *a, guint32 n_a, const guint32 *b, guint32 n_b)
{
  guint32 i = 0, k = 0;

  while (i < n_a && k < n_b)
    if (a[i] == b[k])
      return TRUE;
    else if (a[i] < b[k])
      i++;
    else
      k++;
  return FALSE;
}
