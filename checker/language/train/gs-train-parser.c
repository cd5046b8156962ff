/* SPDX-License-Identifier: MIT */
/*
 * Structured perceptron training of the parser: beam search, and an update where the search is
 * furthest ahead of the right tree (max-violation; Huang, Fayong and Guo 2012).
 */
#include "language/train/gs-train-parser.h"

#include <string.h>

#include "language/gs-prepare.h"
#include "language/train/gs-lesson.h"

#define RARE 50 /* words less frequent than this may be dropped */

typedef struct
{
  const GsTrainWords *words;
  GsParserWorkspace *workspace;
  GsNodePool pool;
  GsParser parser;
  GsTrainTable *arcs;
  GsTrainTable *labels;
  GsWord *buffer;
  GsLesson *lesson;
  GsRandom random;
  guint beam;
  guint dropout;
} Trainer;

/* FALSE if there is nothing to learn from the sentence */
static gboolean
gs_trainer_prepare (Trainer *self, const GsTrainSentence *sentence)
{
  GsLesson *lesson = self->lesson;
  GsParserWord *words = gs_parser_workspace_get_words (self->workspace, sentence->n_tokens);

  gs_lesson_hide_words (sentence, self->words, RARE, self->dropout, &self->random, self->buffer);
  lesson->n_words =
      gs_lesson_fill_words (sentence, self->words, self->buffer, words, lesson->places);
  gs_lesson_init_tree (lesson, sentence);
  return gs_lesson_init_steps (lesson, &self->pool);
}

/* -- learning -- */

/* the keys of a step: of its action or of its relation */
static guint
gs_trainer_get_arc_keys (const GsParserWord *words, const GsParserState *state, guint64 *keys)
{
  GsParserView view;
  guint n = 0;

  gs_parser_view_init (&view, words, state);
  for (guint i = 0; i < GS_N_KEY_GROUPS; i++)
    n += gs_parser_get_arc_keys (&view, i, keys + n);
  return n;
}

static guint
gs_trainer_get_label_keys (const GsParserWord *words, const GsParserState *state, GsAction action,
                           guint64 *keys)
{
  GsParserView view;
  guint n = 0;

  gs_parser_view_init (&view, words, state);
  for (guint i = 0; i < GS_N_LABEL_KEY_GROUPS; i++)
    n += gs_parser_get_label_keys (&view, action, i, keys + n);
  return n;
}

static void
gs_trainer_collect_arcs (gconstpointer table, const GsLookUp *look_up, gint32 *scores)
{
  memset (scores, 0, GS_N_ACTIONS * sizeof *scores);
  gs_train_table_add (table, look_up->keys, look_up->n_keys, scores);
}

static void
gs_trainer_collect_labels (gconstpointer table, const GsLookUp *look_up, gint16 *scores)
{
  gint32 sums[GS_ROW_CLASSES] = { 0 };

  gs_train_table_add (table, look_up->keys, look_up->n_keys, sums);
  for (guint i = 0; i < GS_N_RELATIONS; i++)
    scores[i] = (gint16) CLAMP (sums[i], G_MININT16 / 4, G_MAXINT16 / 4);
}

static void
gs_trainer_update_step (Trainer *self, const GsParserWord *words, const GsParserState *state,
                        GsStep step, gint32 change)
{
  guint legal = gs_parser_get_legal (state, self->lesson->n_words);
  guint64 keys[GS_PARSER_MAX_KEYS];
  guint n_keys;

  if ((legal & (legal - 1)) == 0)
    return;
  n_keys = gs_trainer_get_arc_keys (words, state, keys);
  for (guint i = 0; i < n_keys; i++)
    gs_train_table_update (self->arcs, keys[i], step.action, change);
  if (step.action != GS_ACTION_LEFT && step.action != GS_ACTION_RIGHT)
    return;
  n_keys = gs_trainer_get_label_keys (words, state, step.action, keys);
  for (guint i = 0; i < n_keys; i++)
    gs_train_table_update (self->labels, keys[i], step.label, change);
}

/* adds what a sequence of steps looked at, from the first that differs from the other sequence */
static void
gs_trainer_update (Trainer *self, const GsStep *steps, const GsStep *others, guint n_steps,
                   gint32 change)
{
  const GsParserWord *words = gs_parser_workspace_get_words (self->workspace, 0);
  gboolean apart = FALSE;
  GsParserState state;

  gs_node_pool_reset (&self->pool);
  gs_parser_state_init (&state, &self->pool);
  for (guint i = 0; i < n_steps; i++)
    {
      apart |= steps[i].action != others[i].action || steps[i].label != others[i].label;
      if (apart)
        gs_trainer_update_step (self, words, &state, steps[i], change);
      gs_parser_apply (&state, steps[i], &self->pool);
    }
}

static gint64
gs_trainer_score_step (Trainer *self, const GsParserWord *words, const GsParserState *state,
                       GsStep step)
{
  guint legal = gs_parser_get_legal (state, self->lesson->n_words);
  guint64 keys[GS_PARSER_MAX_KEYS];
  gint32 scores[GS_ROW_CLASSES] = { 0 };
  gint64 score;
  guint n_keys;

  if ((legal & (legal - 1)) == 0)
    return 0;
  n_keys = gs_trainer_get_arc_keys (words, state, keys);
  gs_train_table_add (self->arcs, keys, n_keys, scores);
  score = scores[step.action];
  if (step.action != GS_ACTION_LEFT && step.action != GS_ACTION_RIGHT)
    return score;
  memset (scores, 0, sizeof scores);
  n_keys = gs_trainer_get_label_keys (words, state, step.action, keys);
  gs_train_table_add (self->labels, keys, n_keys, scores);
  return score + scores[step.label];
}

/* returns whether the sentence was parsed wrong */
static gboolean
gs_trainer_learn (Trainer *self)
{
  const GsLesson *lesson = self->lesson;
  const GsParserWord *words = gs_parser_workspace_get_words (self->workspace, 0);
  GsStep worst[2 * GS_PARSER_MAX_WORDS];
  GsStep found[2 * GS_PARSER_MAX_WORDS];
  GsParserState *now = gs_parser_start (self->workspace);
  GsParserState gold = now[0];
  gint64 worst_gap = -1;
  guint n_worst = 0;

  gs_node_pool_reset (&self->pool);
  for (guint i = 0; i < lesson->n_steps; i++)
    {
      gint64 score = gs_trainer_score_step (self, words, &gold, lesson->steps[i]);

      gs_parser_apply (&gold, lesson->steps[i], &self->pool);
      gold.score += score;
      now = gs_parser_advance (&self->parser, self->workspace, now, lesson->n_words, self->beam);
      if (now[0].score - gold.score <= worst_gap)
        continue;
      gs_parser_workspace_trace (self->workspace, now[0].history, i + 1, found);
      if (memcmp (found, lesson->steps, (i + 1) * sizeof *found) == 0)
        continue;
      worst_gap = now[0].score - gold.score;
      n_worst = i + 1;
      memcpy (worst, found, n_worst * sizeof *found);
    }
  if (n_worst == 0)
    return FALSE;
  gs_trainer_update (self, lesson->steps, worst, n_worst, 1);
  gs_trainer_update (self, worst, lesson->steps, n_worst, -1);
  return TRUE;
}

/* counts what the right steps look at */
static void
gs_trainer_count (Trainer *self)
{
  const GsLesson *lesson = self->lesson;
  const GsParserWord *words = gs_parser_workspace_get_words (self->workspace, 0);
  guint64 keys[GS_PARSER_MAX_KEYS];
  GsParserState state;

  gs_node_pool_reset (&self->pool);
  gs_parser_state_init (&state, &self->pool);
  for (guint i = 0; i < lesson->n_steps; i++)
    {
      GsStep step = lesson->steps[i];
      guint legal = gs_parser_get_legal (&state, lesson->n_words);

      if ((legal & (legal - 1)) != 0)
        gs_train_table_count (self->arcs, keys, gs_trainer_get_arc_keys (words, &state, keys));
      if ((legal & (legal - 1)) != 0
          && (step.action == GS_ACTION_LEFT || step.action == GS_ACTION_RIGHT))
        gs_train_table_count (self->labels, keys,
                              gs_trainer_get_label_keys (words, &state, step.action, keys));
      gs_parser_apply (&state, step, &self->pool);
    }
}

static void
gs_trainer_init (Trainer *self, const GsTrainWords *words)
{
  memset (self, 0, sizeof *self);
  self->words = words;
  self->workspace = gs_parser_workspace_new ();
  gs_node_pool_init (&self->pool);
  self->buffer = g_new (GsWord, GS_PARSER_MAX_WORDS);
  self->lesson = g_new0 (GsLesson, 1);
}

static void
gs_trainer_clear (Trainer *self)
{
  gs_parser_workspace_free (self->workspace);
  gs_node_pool_clear (&self->pool);
  g_free (self->buffer);
  g_free (self->lesson);
}

void
gs_train_parser_run (const GsTrainData *data, const GsTrainWords *words,
                     const GsTrainParserOptions *options, GsTrainTable *arcs, GsTrainTable *labels)
{
  g_autofree guint32 *order = g_new (guint32, data->sentences->len);
  Trainer trainer;

  gs_trainer_init (&trainer, words);
  trainer.arcs = arcs;
  trainer.labels = labels;
  trainer.parser = (GsParser){ .arcs.table = arcs,
                               .collect_arcs = gs_trainer_collect_arcs,
                               .labels.table = labels,
                               .collect_labels = gs_trainer_collect_labels,
                               .label_factor = 1 };
  trainer.random.state = options->seed;
  trainer.beam = options->beam;
  trainer.dropout = options->dropout;
  for (guint32 i = 0; i < data->sentences->len; i++)
    order[i] = i;
  for (guint32 i = 0; i < data->sentences->len && options->cutoff > 0; i++)
    if (gs_trainer_prepare (&trainer, g_ptr_array_index (data->sentences, i)))
      gs_trainer_count (&trainer);
  if (options->cutoff > 0)
    {
      gs_train_table_set_cutoff (arcs, options->cutoff);
      gs_train_table_set_cutoff (labels, options->cutoff);
    }
  for (guint epoch = 0; epoch < options->n_epochs; epoch++)
    {
      guint n_wrong = 0;

      gs_random_shuffle (&trainer.random, order, data->sentences->len);
      for (guint32 i = 0; i < data->sentences->len; i++)
        {
          if (gs_trainer_prepare (&trainer, g_ptr_array_index (data->sentences, order[i])))
            n_wrong += (guint) gs_trainer_learn (&trainer);
          gs_train_table_tick (arcs);
          gs_train_table_tick (labels);
        }
      g_printerr ("parser: seed %" G_GUINT64_FORMAT ", epoch %u, %u of %u sentences wrong\n",
                  options->seed, epoch + 1, n_wrong, data->sentences->len);
    }
  gs_trainer_clear (&trainer);
}

GsTrainParserScore
gs_train_parser_score (const GsParser *parser, const GsTrainData *data, const GsTrainWords *words,
                       guint beam)
{
  GsTrainParserScore score = { 0 };
  Trainer trainer;

  gs_trainer_init (&trainer, words);
  for (guint i = 0; i < data->sentences->len; i++)
    {
      const GsTrainSentence *sentence = g_ptr_array_index (data->sentences, i);
      guint16 places[GS_PARSER_MAX_WORDS + 1];
      guint16 heads[GS_PARSER_MAX_WORDS + 2];
      guint8 labels[GS_PARSER_MAX_WORDS + 2];
      guint32 tree[GS_PARSER_MAX_WORDS];
      guint8 relations[GS_PARSER_MAX_WORDS];
      GsParserWord *parser_words =
          gs_parser_workspace_get_words (trainer.workspace, sentence->n_tokens);
      guint n_words = gs_lesson_fill_words (sentence, words, sentence->words, parser_words, places);

      if (n_words > 0)
        gs_parser_run (parser, trainer.workspace, n_words, beam, heads, labels);
      gs_prepare_tree ((const GsModelTag *) (gpointer) words->tags->data, sentence->tags,
                       sentence->n_tokens, NULL, places, n_words, heads, labels, tree, relations);
      for (guint j = 0; j < sentence->n_tokens; j++)
        {
          if (sentence->upos[j] == GS_UPOS_PUNCT)
            continue;
          score.n_tokens++;
          score.n_heads += tree[j] == sentence->heads[j];
          score.n_labelled +=
              tree[j] == sentence->heads[j] && relations[j] == sentence->relations[j];
        }
    }
  gs_trainer_clear (&trainer);
  return score;
}
