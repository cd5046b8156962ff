/* SPDX-License-Identifier: MIT */
/* The steps of training that make tags, for the model and for what is learned from them. */
#include <string.h>

#include "language/train/gs-train-private.h"
#include "language/train/gs-train-table.h"
#include "language/train/gs-train-tagger.h"

static const GsTrainPacking tagger_packing = {
  .step = TAG_STEP, .prune = 4, .max_weight = GS_ROW_WEIGHT, .n_slots = 120000
};
static GsTagger
gs_train_make_tagger (const GsTrain *self, const GsTrainWords *words, const GsTrainTable *table,
                      GByteArray *section, GsRows *rows)
{
  GsTagger tagger = { .add = gs_rows_add,
                      .table = rows,
                      .tag_sets = words->vocabulary.tag_sets,
                      .n_tags = words->tags->len,
                      .margin = self->parameters.tag_margin };

  gs_train_table_pack (table, &tagger_packing, "tagger", section, NULL);
  gs_rows_init (rows, section->data, section->len);
  return tagger;
}

typedef struct
{
  const GsTrain *train;
  GsTrainTaggerOptions options;
  GsTrainTable *table; /* made by the job */
} TaggerJob;

/* tags one fold's sentences by a tagger that has not seen them; works on sentences of its own, for
 * they are bound to its own words */
static gpointer
gs_train_tag_fold (gpointer job)
{
  const TaggerJob *self = job;
  const GsTrain *train = self->train;
  guint n_folds = self->options.n_folds, fold = self->options.fold;
  GsTrainData *data = gs_train_data_new (train->treebank, TRUE);
  GsTrainWords *words = gs_train_words_new (data, train->lexicon, n_folds, fold, train->words);
  g_autoptr (GByteArray) section = g_byte_array_new ();
  g_autoptr (GsTrainTable) table = NULL;
  GsRows rows;
  GsTagger tagger;

  gs_train_data_bind (data, words);
  table = gs_train_tagger_run (data, words, &self->options);
  tagger = gs_train_make_tagger (train, words, table, section, &rows);
  gs_train_tagger_apply (&tagger, data, n_folds, fold);
  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *from = g_ptr_array_index (data->sentences, i);
      GsTrainSentence *to = g_ptr_array_index (train->data->sentences, i);

      if (gs_train_get_fold (i, n_folds) != fold)
        continue;
      memcpy (to->tags, from->tags, from->n_tokens);
      memcpy (to->seconds, from->seconds, from->n_tokens);
      memcpy (to->rivals, from->rivals, from->n_tokens);
      memcpy (to->gaps, from->gaps, from->n_tokens);
    }
  gs_rows_clear (&rows);
  gs_train_words_free (words);
  gs_train_data_free (data);
  return NULL;
}

/* tags for the parser to learn from */
static void
gs_train_jackknife (GsTrain *self)
{
  guint n_folds = (guint) self->options.folds;
  g_autofree TaggerJob *jobs = g_new0 (TaggerJob, n_folds);

  for (guint i = 0; i < n_folds; i++)
    {
      jobs[i].train = self;
      jobs[i].options =
          (GsTrainTaggerOptions){ .n_epochs = (guint) self->options.tagger_epochs / 2 + 1,
                                  .seed = 77 + i,
                                  .n_folds = n_folds,
                                  .fold = i,
                                  .margin = 30,
                                  .dropout = 30 };
    }
  gs_train_run_all (gs_train_tag_fold, jobs, sizeof *jobs, n_folds);
  g_printerr ("tagger: %.4f on the training sentences, jackknifed\n",
              gs_train_tagger_score (self->data, self->words));
}

static gpointer
gs_train_jackknife_start (gpointer train)
{
  gs_train_jackknife (train);
  return NULL;
}

static gpointer
gs_train_run_tagger (gpointer job)
{
  TaggerJob *self = job;

  self->table = gs_train_tagger_run (self->train->data, self->train->words, &self->options);
  return NULL;
}

/* a first tagger tells which features are worth their room; the mean of others learns their weights
 */
static GsTrainTable *
gs_train_learn_tagger (GsTrain *self)
{
  GsTrainTable *mean = gs_train_table_new ();
  guint n_runs = (guint) self->options.tagger_runs;
  g_autofree TaggerJob *jobs = g_new0 (TaggerJob, n_runs + 1);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GByteArray) section = g_byte_array_new ();

  for (guint i = 0; i <= n_runs; i++)
    {
      jobs[i].train = self;
      jobs[i].options = (GsTrainTaggerOptions){ .n_epochs = (guint) self->options.tagger_epochs,
                                                .seed = 99 + i,
                                                .margin = 30,
                                                .dropout = 30,
                                                .keys = i > 0 ? kept : NULL };
    }
  gs_train_run_tagger (&jobs[0]);
  gs_train_table_pack (jobs[0].table, &tagger_packing, "tagger", section, kept);
  gs_train_run_all (gs_train_run_tagger, jobs + 1, sizeof *jobs, n_runs);
  for (guint i = 0; i <= n_runs; i++)
    {
      if (i > 0)
        gs_train_table_merge (mean, jobs[i].table);
      gs_train_table_free (jobs[i].table);
    }
  return mean;
}

static void
gs_train_learn_tags (GsTrain *self)
{
  g_autoptr (GsTrainTable) table = gs_train_learn_tagger (self);
  GByteArray *section = g_byte_array_new ();
  GsRows rows;
  GsTagger tagger = gs_train_make_tagger (self, self->words, table, section, &rows);

  self->sections[GS_MODEL_TAGGER] = section;
  gs_train_tagger_apply (&tagger, self->dev, 0, 0);
  gs_rows_clear (&rows);
  g_printerr ("tagger: %.4f on dev\n", gs_train_tagger_score (self->dev, self->words));
}

/* the tagger, and the training sentences' tags: neither needs the other */
void
gs_train_make_tags (GsTrain *self)
{
  GThread *folds = g_thread_new ("folds", gs_train_jackknife_start, self);

  gs_train_learn_tags (self);
  g_thread_join (folds);
}
