/* SPDX-License-Identifier: MIT */
/*
 * One training from beginning to end: what it was asked, what it has made so far.
 *
 * Tags first (they are all that the other steps see of the tagger), then lemmas and trees. Each
 * step fills its sections of the model.
 */
#pragma once

#include "language/train/gs-train-data.h"

G_BEGIN_DECLS

typedef struct
{
  char *train;
  char *dev;
  char *lexicon;
  char *output;
  char *trees; /* a model whose parser is taken; NULL: it is learned */
  int tagger_epochs;
  int tagger_runs;
  int select_epochs;
  int parser_epochs;
  int beam;
  int runs;
  int folds;
  int dropout;
  int cutoff;
} GsTrainOptions;

typedef struct
{
  GsTrainOptions options;
  GsLexicon *lexicon;
  GsConllu *treebank;
  GsTrainData *data;
  GsTrainData *dev;
  GsTrainWords *words;
  GByteArray *sections[GS_N_MODEL_SECTIONS];
  GsModelParameters parameters;
} GsTrain;

/* units of packed weights; arcs are finer */
#define ARC_STEP   (1.0 / 16)
#define LABEL_STEP (1.0 / 4)
#define TAG_STEP   (1.0 / 4)
#define EDIT_STEP  (1.0 / 4)

/* starts a thread for each of n jobs of @size bytes, and waits for all: what a job makes depends on
 * it alone, so the model does not depend on how they run */
void gs_train_run_all (GThreadFunc func, gpointer jobs, gsize size, guint n);

/* the tagger's section, and predicted tags for all sentences */
void gs_train_make_tags (GsTrain *self);
/* the lemmas' sections, from predicted tags */
void gs_train_make_lemmas (GsTrain *self);
/* the parser's sections, from predicted tags */
void gs_train_make_trees (GsTrain *self);

G_END_DECLS
