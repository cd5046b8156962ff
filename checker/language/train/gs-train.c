/* SPDX-License-Identifier: MIT */
/*
 * gainsay-train: learns a model from CoNLL-U.
 *
 * Same files and options in, same bytes out: one thread, fixed seeds, integer weights.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"
#include "language/train/gs-train-data.h"
#include "language/train/gs-train-lemmas.h"
#include "language/train/gs-train-parser.h"
#include "language/train/gs-train-table.h"
#include "language/train/gs-train-tagger.h"

typedef struct
{
  char *train;
  char *dev;
  char *lexicon;
  char *output;
  int tagger_epochs;
  int tagger_runs;
  int parser_epochs;
  int beam;
  int runs;
  int folds;
  int dropout;
  int cutoff;
} Options;

typedef struct
{
  Options options;
  GsLexicon *lexicon;
  GsTrainData *data;
  GsTrainData *dev;
  GsTrainWords *words;
  GByteArray *sections[GS_N_MODEL_SECTIONS];
  GsModelParameters parameters;
} Train;

/* units of packed weights; arcs are finer, so that a label's unit is label_factor of an arc's */
#define ARC_STEP   (1.0 / 16)
#define LABEL_STEP (1.0 / 4)
#define TAG_STEP   (1.0 / 4)

/* in units of arcs: what a relation hardly ever scores; on dev a third of the relations asked for
 * less, and trees as good */
#define LABEL_LIMIT 800

static const GsTrainPacking tagger_packing = {
  .step = TAG_STEP, .prune = 4, .max_weight = GS_ROW_WEIGHT, .n_slots = 120000
};
static const GsTrainPacking arcs_packing = {
  .step = ARC_STEP, .prune = 3, .max_weight = GS_QUAD_WEIGHT, .n_slots = 480000, .quads = TRUE
};
static const GsTrainPacking labels_packing = {
  .step = LABEL_STEP, .prune = 2, .max_weight = GS_ROW_WEIGHT, .n_slots = 120000
};

static gboolean
gs_train_load (Train *self, GError **error)
{
  g_autoptr (GsConllu) train = gs_conllu_new_from_file (self->options.train, error);
  g_autoptr (GsConllu) dev = NULL;

  if (train == NULL)
    return FALSE;
  dev = gs_conllu_new_from_file (self->options.dev, error);
  if (dev == NULL)
    return FALSE;
  self->lexicon = gs_lexicon_new (self->options.lexicon, error);
  if (self->lexicon == NULL)
    return FALSE;
  self->data = gs_train_data_new (train, TRUE);
  self->dev = gs_train_data_new (dev, FALSE);
  self->words = gs_train_words_new (self->data, self->lexicon, 0, 0, NULL);
  gs_train_data_bind (self->data, self->words);
  gs_train_data_bind (self->dev, self->words);
  return TRUE;
}

/* -- tagger -- */

static GsTagger
gs_train_make_tagger (const Train *self, const GsTrainWords *words, const GsTrainTable *table,
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

/* tags for the parser to learn from, each block tagged by a tagger that has not seen it */
static void
gs_train_jackknife (Train *self)
{
  for (int fold = 0; fold < self->options.folds; fold++)
    {
      GsTrainTaggerOptions options = { .n_epochs = (guint) self->options.tagger_epochs / 2 + 1,
                                       .seed = 77 + (guint64) fold,
                                       .n_folds = (guint) self->options.folds,
                                       .fold = (guint) fold,
                                       .margin = 30,
                                       .dropout = 30 };
      GsTrainWords *words = gs_train_words_new (self->data, self->lexicon, options.n_folds,
                                                options.fold, self->words);
      g_autoptr (GByteArray) section = g_byte_array_new ();
      g_autoptr (GsTrainTable) table = NULL;
      GsRows rows;
      GsTagger tagger;

      gs_train_data_bind (self->data, words);
      table = gs_train_tagger_run (self->data, words, &options);
      tagger = gs_train_make_tagger (self, words, table, section, &rows);
      gs_train_tagger_apply (&tagger, self->data, options.n_folds, options.fold);
      gs_train_words_free (words);
    }
  gs_train_data_bind (self->data, self->words);
  g_printerr ("tagger: %.4f on the training sentences, jackknifed\n",
              gs_train_tagger_score (self->data, self->words));
}

/* a first tagger tells which features are worth their room; the mean of others learns their weights
 */
static GsTrainTable *
gs_train_learn_tagger (Train *self)
{
  GsTrainTable *mean = gs_train_table_new ();
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GByteArray) section = g_byte_array_new ();
  GsTrainTaggerOptions options = {
    .n_epochs = (guint) self->options.tagger_epochs, .seed = 99, .margin = 30, .dropout = 30
  };
  g_autoptr (GsTrainTable) first = gs_train_tagger_run (self->data, self->words, &options);

  gs_train_table_pack (first, &tagger_packing, "tagger", section, kept);
  options.keys = kept;
  for (int i = 0; i < self->options.tagger_runs; i++)
    {
      g_autoptr (GsTrainTable) run = NULL;

      options.seed++;
      run = gs_train_tagger_run (self->data, self->words, &options);
      gs_train_table_merge (mean, run);
    }
  return mean;
}

static void
gs_train_learn_tags (Train *self)
{
  g_autoptr (GsTrainTable) table = gs_train_learn_tagger (self);
  GByteArray *section = g_byte_array_new ();
  GsRows rows;
  GsTagger tagger = gs_train_make_tagger (self, self->words, table, section, &rows);

  self->sections[GS_MODEL_TAGGER] = section;
  gs_train_tagger_apply (&tagger, self->dev, 0, 0);
  g_printerr ("tagger: %.4f on dev\n", gs_train_tagger_score (self->dev, self->words));
}

static void
gs_train_learn_lemmas (Train *self)
{
  self->sections[GS_MODEL_LEMMAS] = g_byte_array_new ();
  self->sections[GS_MODEL_LEMMA_TEXT] = g_byte_array_new ();
  gs_train_lemmas_run (self->data, self->words, self->lexicon, self->sections[GS_MODEL_LEMMAS],
                       self->sections[GS_MODEL_LEMMA_TEXT]);
  g_printerr ("lemmas: %.4f on dev\n", gs_train_lemmas_score (self->dev, self->words, self->lexicon,
                                                              self->sections[GS_MODEL_LEMMAS],
                                                              self->sections[GS_MODEL_LEMMA_TEXT]));
}

/* -- parser -- */

static void
gs_train_pack_parser (Train *self, const GsTrainTable *arcs, const GsTrainTable *labels,
                      GArray *kept_arcs, GArray *kept_labels)
{
  for (guint i = GS_MODEL_ARCS; i <= GS_MODEL_LABELS; i++)
    {
      if (self->sections[i] != NULL)
        g_byte_array_unref (self->sections[i]);
      self->sections[i] = g_byte_array_new ();
    }
  gs_train_table_pack (arcs, &arcs_packing, "arcs", self->sections[GS_MODEL_ARCS], kept_arcs);
  gs_train_table_pack (labels, &labels_packing, "labels", self->sections[GS_MODEL_LABELS],
                       kept_labels);
}

static void
gs_train_score_parser (Train *self)
{
  static const guint beams[] = { 1, 2, 4, 8, 16 };
  GByteArray *arcs_section = self->sections[GS_MODEL_ARCS];
  GByteArray *labels_section = self->sections[GS_MODEL_LABELS];
  GsQuads arcs;
  GsRows labels;
  GsParser parser = { .add_arcs = gs_quads_add,
                      .arcs = &arcs,
                      .add_labels = gs_rows_add,
                      .labels = &labels,
                      .label_factor = self->parameters.label_factor };

  gs_quads_init (&arcs, arcs_section->data, arcs_section->len);
  gs_rows_init (&labels, labels_section->data, labels_section->len);
  for (guint i = 0; i < G_N_ELEMENTS (beams); i++)
    {
      gint64 start = g_get_monotonic_time ();
      GsTrainParserScore score = gs_train_parser_score (&parser, self->dev, self->words, beams[i]);
      double seconds = (double) (g_get_monotonic_time () - start) / 1e6;

      g_printerr ("parser: beam %2u UAS %.4f LAS %.4f on dev, %.0f words/s\n", beams[i],
                  (double) score.n_heads / score.n_tokens,
                  (double) score.n_labelled / score.n_tokens, score.n_tokens / seconds);
    }
}

/* one run of parser training, in a thread of its own */
typedef struct
{
  const Train *train;
  GsTrainParserOptions options;
  GsTrainTable *arcs;
  GsTrainTable *labels;
} Run;

static gpointer
run_start (gpointer data)
{
  Run *run = data;

  gs_train_parser_run (run->train->data, run->train->words, &run->options, run->arcs, run->labels);
  return NULL;
}

static void
run_init (Run *run, const Train *train, guint64 seed)
{
  const Options *options = &train->options;

  run->train = train;
  run->arcs = gs_train_table_new ();
  run->labels = gs_train_table_new ();
  run->options = (GsTrainParserOptions){ .n_epochs = (guint) options->parser_epochs,
                                         .beam = (guint) options->beam,
                                         .seed = seed,
                                         .dropout = (guint) options->dropout };
}

/* a first parser only tells which features are worth their room */
static void
gs_train_select_features (Train *self, GsTrainTable *arcs, GsTrainTable *labels)
{
  Run run;

  run_init (&run, self, 1000);
  run.options.cutoff = (guint) self->options.cutoff;
  run_start (&run);
  gs_train_table_merge (arcs, run.arcs);
  gs_train_table_merge (labels, run.labels);
  gs_train_table_free (run.arcs);
  gs_train_table_free (run.labels);
}

static void
gs_train_learn_trees (Train *self)
{
  g_autoptr (GsTrainTable) arcs = gs_train_table_new ();
  g_autoptr (GsTrainTable) labels = gs_train_table_new ();
  g_autoptr (GsTrainTable) first_arcs = gs_train_table_new ();
  g_autoptr (GsTrainTable) first_labels = gs_train_table_new ();
  g_autoptr (GArray) kept_arcs = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) kept_labels = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autofree Run *runs = g_new0 (Run, (guint) self->options.runs);
  g_autofree GThread **threads = g_new0 (GThread *, (guint) self->options.runs);

  gs_train_select_features (self, first_arcs, first_labels);
  gs_train_pack_parser (self, first_arcs, first_labels, kept_arcs, kept_labels);
  gs_train_score_parser (self);
  for (int i = 0; i < self->options.runs; i++)
    {
      run_init (&runs[i], self, 1234 + (guint64) i);
      gs_train_table_restrict (runs[i].arcs, kept_arcs);
      gs_train_table_restrict (runs[i].labels, kept_labels);
      threads[i] = g_thread_new ("run", run_start, &runs[i]);
    }
  for (int i = 0; i < self->options.runs; i++)
    {
      g_thread_join (threads[i]);
      gs_train_table_merge (arcs, runs[i].arcs);
      gs_train_table_merge (labels, runs[i].labels);
      gs_train_table_free (runs[i].arcs);
      gs_train_table_free (runs[i].labels);
    }
  if (self->options.runs > 0)
    gs_train_pack_parser (self, arcs, labels, NULL, NULL);
}

/* -- the whole -- */

static gboolean
gs_train_run (Train *self, GError **error)
{
  if (!gs_train_load (self, error))
    return FALSE;
  self->parameters.beam = 8;
  self->parameters.tag_margin = 120;
  self->parameters.label_factor = (gint32) (LABEL_STEP / ARC_STEP);
  self->parameters.label_margin = LABEL_LIMIT;
  gs_train_learn_tags (self);
  gs_train_jackknife (self);
  gs_train_learn_lemmas (self);
  gs_train_learn_trees (self);
  gs_train_score_parser (self);
  self->sections[GS_MODEL_PARAMETERS] = g_byte_array_new ();
  g_byte_array_append (self->sections[GS_MODEL_PARAMETERS], (const guint8 *) &self->parameters,
                       sizeof self->parameters);
  self->sections[GS_MODEL_TAGS] = g_byte_array_ref (self->words->tag_section);
  self->sections[GS_MODEL_WORD_INDEX] = g_byte_array_ref (self->words->index);
  self->sections[GS_MODEL_WORDS] = g_byte_array_ref (self->words->words);
  self->sections[GS_MODEL_TAG_SETS] = g_byte_array_ref (self->words->tag_sets);
  return gs_model_write (self->options.output, self->sections, error);
}

static void
gs_train_clear (Train *self)
{
  for (guint i = 0; i < GS_N_MODEL_SECTIONS; i++)
    if (self->sections[i] != NULL)
      g_byte_array_unref (self->sections[i]);
  gs_train_words_free (self->words);
  gs_train_data_free (self->data);
  gs_train_data_free (self->dev);
  gs_lexicon_free (self->lexicon);
}

int
main (int argc, char **argv)
{
  Train train = { .options = { .tagger_epochs = 8,
                               .tagger_runs = 3,
                               .parser_epochs = 8,
                               .beam = 8,
                               .runs = 2,
                               .folds = 5,
                               .dropout = 10,
                               .cutoff = 3 } };
  Options *options = &train.options;
  const GOptionEntry entries[] = {
    { "train", 't', 0, G_OPTION_ARG_FILENAME, &options->train, "learn from this", "CONLLU" },
    { "dev", 'd', 0, G_OPTION_ARG_FILENAME, &options->dev, "show scores on this", "CONLLU" },
    { "lexicon", 'l', 0, G_OPTION_ARG_FILENAME, &options->lexicon, "compiled lexicon", "FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "the model", "FILE" },
    { "tagger-epochs", 0, 0, G_OPTION_ARG_INT, &options->tagger_epochs, "passes (8)", "N" },
    { "tagger-runs", 0, 0, G_OPTION_ARG_INT, &options->tagger_runs, "taggers to average (3)", "N" },
    { "parser-epochs", 0, 0, G_OPTION_ARG_INT, &options->parser_epochs, "passes (8)", "N" },
    { "beam", 0, 0, G_OPTION_ARG_INT, &options->beam, "width in training (8)", "N" },
    { "runs", 0, 0, G_OPTION_ARG_INT, &options->runs, "parsers to average (2)", "N" },
    { "folds", 0, 0, G_OPTION_ARG_INT, &options->folds, "of the tags (5)", "N" },
    { "dropout", 0, 0, G_OPTION_ARG_INT, &options->dropout, "percent, rare words (10)", "N" },
    { "cutoff", 0, 0, G_OPTION_ARG_INT, &options->cutoff, "least count of a feature (3)", "N" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("gainsay-train: %s\n", error->message);
      return 2;
    }
  if (options->train == NULL || options->dev == NULL || options->lexicon == NULL
      || options->output == NULL)
    {
      g_printerr ("gainsay-train: --train, --dev, --lexicon and --output are needed\n");
      return 2;
    }
  done = gs_train_run (&train, &error);
  if (!done)
    g_printerr ("gainsay-train: %s\n", error->message);
  gs_train_clear (&train);
  g_free (options->train);
  g_free (options->dev);
  g_free (options->lexicon);
  g_free (options->output);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
