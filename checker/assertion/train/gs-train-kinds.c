/* SPDX-License-Identifier: MIT */
/*
 * gainsay-train-kinds: learns the weights that tell the kinds of names from GUM's annotation.
 *
 *   gainsay-train-kinds TRAIN.conllu > checker/assertion/model/gs-kind-weights.inc
 *
 * An averaged perceptron with a margin (Collins 2002) over the names of one article at a time: the
 * scores of all mentions of one name are added before they are compared, as in use. Integers and a
 * fixed seed: the same file in, the same bytes out.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-kind-features.h"
#include "assertion/gs-kind.h"
#include "assertion/train/gs-entity-corpus.h"

#define N_EPOCHS   30
#define MARGIN     120
#define CUTOFF     2
#define N_FOLDS    5
#define N_ROUNDS   3 /* of cross-validation, with other seeds */
#define N_RUNS     7 /* with other seeds: their mean is steadier than any of them */
#define FIRST_SEED 4711
#define DROPOUT    50
#define UNIT       8 /* a weight of the file is so many hundredths of an average */
#define PRUNE      3 /* rows whose weights all stay below are left out */

typedef struct
{
  guint64 key;
  gint32 weights[GS_N_MENTION_KINDS];
  gint64 totals[GS_N_MENTION_KINDS];
  gint64 sums[GS_N_MENTION_KINDS]; /* of the averages of all runs, in hundredths */
  guint32 count;
} Row;

/* one name of one article: the keys of its words, and those around all its mentions */
typedef struct
{
  GsMentionKind kind;
  GArray *keys;     /* of guint64 */
  guint n_name;     /* keys of the name itself, they come first */
  guint n_mentions; /* that the others are of */
  guint document;
} Example;

typedef struct
{
  const GsRules *rules;
  const GsLexicon *lexicon;
  GPtrArray *examples; /* of Example, owned */
  GHashTable *rows;    /* key: Row, owned */
  gint64 now;
  guint n_documents;
} Trainer;

static void
example_free (gpointer data)
{
  Example *example = data;

  g_array_unref (example->keys);
  g_free (example);
}

static Row *
find_row (const Trainer *self, guint64 key)
{
  return g_hash_table_lookup (self->rows, &key);
}

static void
count_key (Trainer *self, guint64 key)
{
  Row *row = find_row (self, key);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->key = key;
      g_hash_table_insert (self->rows, &row->key, row);
    }
  row->count++;
}

static void
read_mention (Trainer *self, const GsEntityDocument *document, const GsMention *mention,
              GHashTable *names)
{
  guint32 head = gs_entity_document_find_head (document, mention);
  const GsGoldMention *gold = gs_entity_document_find (document, mention->sentence, head, FALSE);
  GsKindFeatures features;
  g_autofree char *name = NULL;
  Example *example;
  GsMentionKind kind;
  guint first;

  /* what nobody annotated is a name of no kind that counts */
  kind = gold != NULL ? gold->kind : GS_MENTION_OTHER;
  name = g_strdup_printf ("%d %s", kind, mention->folded);
  gs_kind_features_read (&features, self->rules, self->lexicon,
                         gs_document_get_sentence (document->document, mention->sentence), mention);
  example = g_hash_table_lookup (names, name);
  first = example != NULL ? features.n_name : 0;
  if (example == NULL)
    {
      example = g_new0 (Example, 1);
      example->kind = kind;
      example->document = self->n_documents;
      example->n_name = features.n_name;
      example->keys = g_array_new (FALSE, FALSE, sizeof (guint64));
      g_ptr_array_add (self->examples, example);
      g_hash_table_insert (names, g_steal_pointer (&name), example);
    }
  example->n_mentions++;
  for (guint i = 0; i < features.n_keys; i++)
    count_key (self, features.keys[i]);
  g_array_append_vals (example->keys, features.keys + first, features.n_keys - first);
}

static void
read_document (const GsEntityDocument *document, gpointer data)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Trainer *self = data;

  self->n_documents++;
  for (guint i = 0; i < document->extraction->mentions->len; i++)
    read_mention (data, document, &g_array_index (document->extraction->mentions, GsMention, i),
                  names);
}

/* ---- learning ---- */

static void
update (Trainer *self, const GArray *keys, guint kind, gint32 change)
{
  for (guint i = 0; i < keys->len; i++)
    {
      Row *row = find_row (self, g_array_index (keys, guint64, i));

      if (row->count < CUTOFF)
        continue;
      row->weights[kind] += change;
      row->totals[kind] += change * self->now;
    }
}

/* some features are left out at random, so that none is relied upon alone: a name is mostly new */
static guint32
next_random (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;
  return *state >> 8;
}

static void
draw_keys (const Example *example, guint32 *state, GArray *drawn)
{
  g_array_set_size (drawn, 0);
  for (guint i = 0; i < example->keys->len; i++)
    if (next_random (state) % 100 >= DROPOUT)
      g_array_append_val (drawn, g_array_index (example->keys, guint64, i));
}

/* the best wrong kind, and whether it comes too near to the right one */
static gboolean
is_too_near (const Trainer *self, const GArray *keys, guint right, guint *rival)
{
  gint32 scores[GS_N_MENTION_KINDS] = { 0 };

  for (guint i = 0; i < keys->len; i++)
    {
      const Row *row = find_row (self, g_array_index (keys, guint64, i));

      for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
        scores[kind] += row->weights[kind];
    }
  *rival = right == 0;
  for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
    if (kind != right && scores[kind] > scores[*rival])
      *rival = kind;
  return scores[right] < scores[*rival] + MARGIN;
}

static void
shuffle (GPtrArray *examples, guint32 *state)
{
  for (guint i = examples->len; i > 1; i--)
    {
      guint k = next_random (state) % i;
      gpointer swapped = examples->pdata[k];

      examples->pdata[k] = examples->pdata[i - 1];
      examples->pdata[i - 1] = swapped;
    }
}

static void
clear_rows (Trainer *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Row *row = value;

      memset (row->weights, 0, sizeof row->weights);
      memset (row->totals, 0, sizeof row->totals);
    }
}

/* learns from all documents but those whose number modulo @n_folds is @fold */
static void
learn (Trainer *self, guint32 seed, guint fold, guint n_folds)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint32 state = seed;

  clear_rows (self);
  self->now = 1;
  for (guint epoch = 0; epoch < N_EPOCHS; epoch++)
    {

      shuffle (self->examples, &state);
      for (guint i = 0; i < self->examples->len; i++, self->now++)
        {
          const Example *example = g_ptr_array_index (self->examples, i);
          guint rival;

          if (example->document % n_folds == fold)
            continue;
          draw_keys (example, &state, keys);
          if (!is_too_near (self, keys, example->kind, &rival))
            continue;
          update (self, keys, example->kind, 1);
          update (self, keys, rival, -1);
        }
    }
}

/* ---- cross-validation ---- */

static GsMentionKind
guess (const Trainer *self, const Example *example)
{
  gint64 scores[GS_N_MENTION_KINDS] = { 0 };
  gint64 name_weight = gs_kind_get_name_weight (example->n_mentions);
  guint best = 0;

  for (guint i = 0; i < example->keys->len; i++)
    {
      const Row *row = find_row (self, g_array_index (example->keys, guint64, i));

      for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
        scores[kind] += (row->weights[kind] * self->now - row->totals[kind])
                        * (i < example->n_name ? name_weight : 100);
    }
  for (guint kind = 1; kind < GS_N_MENTION_KINDS; kind++)
    if (scores[kind] > scores[best])
      best = kind;
  return (GsMentionKind) best;
}

/* how many mentions of the kinds that are scored: right, read as such, and annotated as such */
typedef struct
{
  guint right, read, annotated;
} Tally;

static void
count_guess (Tally *tally, GsMentionKind right, GsMentionKind read, guint n_mentions)
{
  if (read <= GS_MENTION_PLACE)
    tally->read += n_mentions;
  if (right <= GS_MENTION_PLACE)
    tally->annotated += n_mentions;
  if (right == read && right <= GS_MENTION_PLACE)
    tally->right += n_mentions;
}

/* says on standard error how well mentions are told in documents not learned from */
static void
validate (Trainer *self)
{
  guint right = 0, all = 0;
  Tally tally = { 0 };

  for (guint round = 0; round < N_ROUNDS * N_FOLDS; round++)
    {
      guint fold = round % N_FOLDS;

      learn (self, FIRST_SEED + round / N_FOLDS, fold, N_FOLDS);
      for (guint i = 0; i < self->examples->len; i++)
        {
          const Example *example = g_ptr_array_index (self->examples, i);
          GsMentionKind read;

          if (example->document % N_FOLDS != fold)
            continue;
          read = guess (self, example);
          all += example->n_mentions;
          right += read == example->kind ? example->n_mentions : 0;
          count_guess (&tally, example->kind, read, example->n_mentions);
        }
    }
  g_printerr ("%u of %u mentions right in %d-fold cross-validation (%.4f); persons, organizations "
              "and places: F1 %.4f\n",
              right, all, N_FOLDS, (double) right / MAX (all, 1),
              2.0 * tally.right / MAX (tally.read + tally.annotated, 1));
}

/* ---- writing ---- */

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *first = *(const Row *const *) a;
  const Row *second = *(const Row *const *) b;

  return (first->key > second->key) - (first->key < second->key);
}

static void
add_run (Trainer *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Row *row = value;

      for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
        row->sums[kind] += (row->weights[kind] * self->now - row->totals[kind]) * 100 / self->now;
    }
}

static gboolean
average (const Row *row, int out[GS_N_MENTION_KINDS])
{
  gboolean heavy = FALSE;

  for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
    {
      out[kind] = (int) (row->sums[kind] / N_RUNS / UNIT);
      heavy |= abs (out[kind]) >= PRUNE;
    }
  return heavy;
}

static void
write_rows (const Trainer *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (rows, row);
  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *source = g_ptr_array_index (rows, i);
      int out[GS_N_MENTION_KINDS];

      if (!average (source, out))
        continue;
      g_print ("{0x%016" G_GINT64_MODIFIER "x,{", source->key);
      for (guint kind = 0; kind < GS_N_MENTION_KINDS; kind++)
        g_print (kind > 0 ? ",%d" : "%d", out[kind]);
      g_print ("}},\n");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);
  g_autoptr (GsRules) rules = analyser != NULL ? gs_rules_load_default (NULL, &error) : NULL;
  Trainer trainer = { 0 };

  if (argc != 2)
    {
      g_printerr ("usage: gainsay-train-kinds TRAIN.conllu\n");
      return 2;
    }
  trainer.examples = g_ptr_array_new_with_free_func (example_free);
  trainer.rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  if (rules != NULL)
    {
      trainer.rules = rules;
      trainer.lexicon = gs_analyser_get_lexicon (analyser);
      gs_entity_corpus_foreach (argv[1], analyser, rules, read_document, &trainer, &error);
    }
  if (error != NULL)
    g_printerr ("gainsay-train-kinds: %s\n", error->message);
  else
    {
      validate (&trainer);
      for (guint run = 0; run < N_RUNS; run++)
        {
          learn (&trainer, FIRST_SEED + run, 0, G_MAXUINT);
          add_run (&trainer);
        }
      write_rows (&trainer);
    }
  g_ptr_array_unref (trainer.examples);
  g_hash_table_unref (trainer.rows);
  return error != NULL ? 1 : 0;
}
