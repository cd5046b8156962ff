/* SPDX-License-Identifier: MIT */
/* The step of training that makes the parser: selects features, learns several times, averages. */
#include "language/train/gs-train-parser.h"
#include "language/train/gs-train-private.h"
#include "language/train/gs-train-table.h"

static const GsTrainPacking arcs_packing = {
  .step = ARC_STEP, .prune = 3, .max_weight = GS_QUAD_WEIGHT, .n_slots = 512000, .quads = TRUE
};
static const GsTrainPacking labels_packing = {
  .step = LABEL_STEP, .prune = 2, .max_weight = GS_ROW_WEIGHT, .n_slots = 120000
};

static void
gs_train_pack_parser (GsTrain *self, const GsTrainTable *arcs, const GsTrainTable *labels,
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
gs_train_score_parser (GsTrain *self)
{
  static const guint beams[] = { 1, 2, 4, 6, 8, 16 };
  GByteArray *arcs_section = self->sections[GS_MODEL_ARCS];
  GByteArray *labels_section = self->sections[GS_MODEL_LABELS];
  GsQuads arcs;
  GsRows labels;
  GsParser parser = {
    .arcs = { .table = &arcs, .locate = gs_quads_locate },
    .collect_arcs = gs_quads_collect,
    .labels = { .table = &labels, .locate = gs_rows_locate, .find = gs_rows_find },
    .collect_labels = gs_rows_collect,
    .label_factor = self->parameters.label_factor,
    .beam_margin = self->parameters.beam_margin,
    .label_margin = self->parameters.label_margin,
    .child_margin = self->parameters.child_margin,
    .merges = TRUE,
  };

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
  gs_rows_clear (&labels);
}

/* one run of parser training, in a thread of its own */
typedef struct
{
  const GsTrain *train;
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
run_init (Run *run, const GsTrain *train, guint64 seed)
{
  const GsTrainOptions *options = &train->options;

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
gs_train_select_features (GsTrain *self, GsTrainTable *arcs, GsTrainTable *labels)
{
  Run run;

  run_init (&run, self, 1000);
  run.options.cutoff = (guint) self->options.cutoff;
  run.options.n_epochs = (guint) self->options.select_epochs;
  run_start (&run);
  gs_train_table_merge (arcs, run.arcs);
  gs_train_table_merge (labels, run.labels);
  gs_train_table_free (run.arcs);
  gs_train_table_free (run.labels);
}

void
gs_train_make_trees (GsTrain *self)
{
  g_autoptr (GsTrainTable) arcs = gs_train_table_new ();
  g_autoptr (GsTrainTable) labels = gs_train_table_new ();
  g_autoptr (GsTrainTable) first_arcs = gs_train_table_new ();
  g_autoptr (GsTrainTable) first_labels = gs_train_table_new ();
  g_autoptr (GArray) kept_arcs = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) kept_labels = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint n_runs = (guint) self->options.runs;
  g_autofree Run *runs = g_new0 (Run, n_runs + 1);

  gs_train_select_features (self, first_arcs, first_labels);
  gs_train_pack_parser (self, first_arcs, first_labels, kept_arcs, kept_labels);
  gs_train_score_parser (self);
  for (guint i = 0; i < n_runs; i++)
    {
      run_init (&runs[i], self, 1234 + i);
      gs_train_table_restrict (runs[i].arcs, kept_arcs);
      gs_train_table_restrict (runs[i].labels, kept_labels);
    }
  gs_train_run_all (run_start, runs, sizeof *runs, n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      gs_train_table_merge (arcs, runs[i].arcs);
      gs_train_table_merge (labels, runs[i].labels);
      gs_train_table_free (runs[i].arcs);
      gs_train_table_free (runs[i].labels);
    }
  if (n_runs == 0)
    return;
  gs_train_pack_parser (self, arcs, labels, NULL, NULL);
  gs_train_score_parser (self);
}
