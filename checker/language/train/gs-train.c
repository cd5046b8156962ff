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
#include "language/train/gs-train-private.h"

/* chosen on dev when all was learned: what a relation's unit weighs in units of arcs; what it
 * hardly ever adds, and what words' children hardly ever add to it (less asks for fewer relations
 * and costs accuracy); how far behind the best readings are kept, and how many; how near a second
 * tag must come */
#define LABEL_FACTOR 6
#define LABEL_LIMIT  2500
#define CHILD_LIMIT  1500
#define BEAM_MARGIN  3200
#define BEAM         6
#define TAG_MARGIN   90

/* and in training, where more second tags teach more */
#define TRAIN_TAG_MARGIN 120

void
gs_train_run_all (GThreadFunc func, gpointer jobs, gsize size, guint n)
{
  g_autofree GThread **threads = g_new0 (GThread *, n + 1);

  for (guint i = 0; i < n; i++)
    threads[i] = g_thread_new ("job", func, (char *) jobs + i * size);
  for (guint i = 0; i < n; i++)
    g_thread_join (threads[i]);
}

static gboolean
gs_train_load (GsTrain *self, GError **error)
{
  g_autoptr (GsConllu) dev = NULL;

  self->treebank = gs_conllu_new_from_file (self->options.train, error);
  if (self->treebank == NULL)
    return FALSE;
  dev = gs_conllu_new_from_file (self->options.dev, error);
  if (dev == NULL)
    return FALSE;
  self->lexicon = gs_lexicon_new (self->options.lexicon, error);
  if (self->lexicon == NULL)
    return FALSE;
  if (self->treebank->sentences->len < 2 || dev->sentences->len == 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "no sentences in '%s'; CoNLL-U is needed",
                   dev->sentences->len == 0 ? self->options.dev : self->options.train);
      return FALSE;
    }
  self->data = gs_train_data_new (self->treebank, TRUE);
  self->dev = gs_train_data_new (dev, FALSE);
  self->words = gs_train_words_new (self->data, self->lexicon, 0, 0, NULL);
  gs_train_data_bind (self->data, self->words);
  gs_train_data_bind (self->dev, self->words);
  return TRUE;
}

/* how the model was made; no names of files, for the same data must give the same bytes */
static void
gs_train_write_notes (GsTrain *self)
{
  const GsTrainOptions *o = &self->options;
  g_autofree char *notes =
      g_strdup_printf ("gainsay-train: %u sentences; tagger %d x %d epochs, %d folds; parser %d "
                       "epochs to select, %d "
                       "x %d epochs, beam %d, dropout %d, cutoff %d\n",
                       self->treebank->sentences->len, o->tagger_runs, o->tagger_epochs, o->folds,
                       o->select_epochs, o->runs, o->parser_epochs, o->beam, o->dropout, o->cutoff);

  self->sections[GS_MODEL_NOTES] = g_byte_array_new ();
  g_byte_array_append (self->sections[GS_MODEL_NOTES], (const guint8 *) notes,
                       (guint) strlen (notes));
}

static GByteArray *
gs_train_copy_section (const GsModel *model, GsModelSection section)
{
  gsize size;
  gconstpointer data = gs_model_get_section (model, section, &size);

  return g_byte_array_append (g_byte_array_new (), data, (guint) size);
}

static gboolean
gs_train_has_section (const GsModel *model, GsModelSection section, const GByteArray *own)
{
  gsize size;
  gconstpointer data = gs_model_get_section (model, section, &size);

  return size == own->len && memcmp (data, own->data, size) == 0;
}

/* the parser of another model; its features name words and tags by their numbers */
static gboolean
gs_train_take_trees (GsTrain *self, GError **error)
{
  g_autoptr (GsModel) model = gs_model_new (self->options.trees, error);

  if (model == NULL)
    return FALSE;
  if (!gs_train_has_section (model, GS_MODEL_TAGS, self->words->tag_section)
      || !gs_train_has_section (model, GS_MODEL_WORDS, self->words->words))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_MODEL,
                   "'%s' was made from other words or tags; train without --trees",
                   self->options.trees);
      return FALSE;
    }
  self->sections[GS_MODEL_ARCS] = gs_train_copy_section (model, GS_MODEL_ARCS);
  self->sections[GS_MODEL_LABELS] = gs_train_copy_section (model, GS_MODEL_LABELS);
  return TRUE;
}

static gboolean
gs_train_run (GsTrain *self, GError **error)
{
  if (!gs_train_load (self, error))
    return FALSE;
  self->parameters.beam = BEAM;
  self->parameters.beam_margin = BEAM_MARGIN;
  self->parameters.tag_margin = TRAIN_TAG_MARGIN;
  self->parameters.label_factor = LABEL_FACTOR;
  self->parameters.label_margin = LABEL_LIMIT;
  self->parameters.child_margin = CHILD_LIMIT;
  gs_train_make_tags (self);
  gs_train_make_lemmas (self);
  if (self->options.trees == NULL)
    gs_train_make_trees (self);
  else if (!gs_train_take_trees (self, error))
    return FALSE;
  self->parameters.tag_margin = TAG_MARGIN;
  gs_train_write_notes (self);
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
gs_train_clear (GsTrain *self)
{
  for (guint i = 0; i < GS_N_MODEL_SECTIONS; i++)
    if (self->sections[i] != NULL)
      g_byte_array_unref (self->sections[i]);
  gs_train_words_free (self->words);
  gs_train_data_free (self->data);
  gs_train_data_free (self->dev);
  gs_lexicon_free (self->lexicon);
  gs_conllu_free (self->treebank);
}

/* -- the command line -- */

static gboolean
gs_train_check (const GsTrainOptions *options)
{
  if (options->train == NULL || options->dev == NULL || options->lexicon == NULL
      || options->output == NULL)
    g_printerr ("gainsay-train: --train, --dev, --lexicon and --output are needed\n");
  else if (options->tagger_epochs < 1 || options->tagger_runs < 1 || options->select_epochs < 1
           || options->parser_epochs < 1 || options->runs < 0 || options->folds < 2
           || options->beam < 1 || options->beam > GS_PARSER_MAX_BEAM)
    g_printerr ("gainsay-train: passes and taggers from 1, folds from 2, beam 1 to %d\n",
                GS_PARSER_MAX_BEAM);
  else
    return TRUE;
  return FALSE;
}

/* FALSE if something is wrong, which is said then */
static gboolean
gs_train_parse (GsTrainOptions *options, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "train", 't', 0, G_OPTION_ARG_FILENAME, &options->train, "learn from this", "CONLLU" },
    { "dev", 'd', 0, G_OPTION_ARG_FILENAME, &options->dev, "show scores on this", "CONLLU" },
    { "lexicon", 'l', 0, G_OPTION_ARG_FILENAME, &options->lexicon, "compiled lexicon", "FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "the model", "FILE" },
    { "trees", 0, 0, G_OPTION_ARG_FILENAME, &options->trees,
      "learn tags and lemmas only, and take the parser of this model, made from the same words",
      "FILE" },
    { "tagger-epochs", 0, 0, G_OPTION_ARG_INT, &options->tagger_epochs, "passes (8)", "N" },
    { "tagger-runs", 0, 0, G_OPTION_ARG_INT, &options->tagger_runs, "taggers to average (4)", "N" },
    { "select-epochs", 0, 0, G_OPTION_ARG_INT, &options->select_epochs,
      "passes to select a parser's features (4)", "N" },
    { "parser-epochs", 0, 0, G_OPTION_ARG_INT, &options->parser_epochs, "passes (8)", "N" },
    { "beam", 0, 0, G_OPTION_ARG_INT, &options->beam, "width in training (8)", "N" },
    { "runs", 0, 0, G_OPTION_ARG_INT, &options->runs, "parsers to average (5)", "N" },
    { "folds", 0, 0, G_OPTION_ARG_INT, &options->folds, "of the tags (5)", "N" },
    { "dropout", 0, 0, G_OPTION_ARG_INT, &options->dropout, "percent, rare words (10)", "N" },
    { "cutoff", 0, 0, G_OPTION_ARG_INT, &options->cutoff, "least count of a feature (3)", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return gs_train_check (options);
  g_printerr ("gainsay-train: %s\n", error->message);
  return FALSE;
}

static void
gs_train_options_clear (GsTrainOptions *self)
{
  g_free (self->train);
  g_free (self->dev);
  g_free (self->lexicon);
  g_free (self->output);
  g_free (self->trees);
}

int
main (int argc, char **argv)
{
  GsTrain train = { .options = { .tagger_epochs = 8,
                                 .tagger_runs = 4,
                                 .select_epochs = 4,
                                 .parser_epochs = 8,
                                 .beam = 8,
                                 .runs = 5,
                                 .folds = 5,
                                 .dropout = 10,
                                 .cutoff = 3 } };
  g_autoptr (GError) error = NULL;
  int status = 2;

  if (gs_train_parse (&train.options, &argc, &argv))
    {
      status = gs_train_run (&train, &error) ? EXIT_SUCCESS : EXIT_FAILURE;
      if (status != EXIT_SUCCESS)
        g_printerr ("gainsay-train: %s\n", error->message);
      gs_train_clear (&train);
    }
  gs_train_options_clear (&train.options);
  return status;
}
