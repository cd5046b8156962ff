/* SPDX-License-Identifier: MIT */
/*
 * Structured perceptron training of the parser: beam search, and an update where the search is
 * furthest ahead of the right tree (max-violation; Huang, Fayong and Guo 2012).
 */
#include "language/train/gs-train-parser.h"

#include <string.h>

#include "language/gs-parser-private.h"
#include "language/gs-prepare.h"

#define RARE 50 /* words less frequent than this may be dropped */

/* a sentence as the parser is to learn it */
typedef struct
{
  const GsTrainSentence *sentence;
  guint n_words;
  guint16 heads[GS_PARSER_MAX_WORDS + 2]; /* by parser word; n_words + 1 is the root */
  guint8 labels[GS_PARSER_MAX_WORDS + 2];
  guint n_steps;
  GsStep steps[2 * GS_PARSER_MAX_WORDS];
} Lesson;

typedef struct
{
  const GsTrainWords *words;
  GsParserWorkspace *workspace;
  GsNodePool pool;
  GsParser parser;
  GsTrainTable *arcs;
  GsTrainTable *labels;
  GsWord *buffer;
  Lesson *lesson;
  GsRandom random;
  guint beam;
  guint dropout;
} Trainer;

/* -- the right tree -- */

/* the nearest ancestor that the parser sees */
static guint16
gs_lesson_find_head (const GsTrainSentence *sentence, const guint16 *numbers, guint token,
                     guint n_words)
{
  guint32 head = sentence->heads[token];

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      if (head == GS_TOKEN_ROOT)
        return (guint16) (n_words + 1);
      if (numbers[head] != 0)
        return numbers[head];
      head = sentence->heads[head];
    }
  return (guint16) (n_words + 1);
}

static gboolean
gs_lesson_is_under (const Lesson *self, guint word, guint ancestor)
{
  for (guint i = 0; i <= self->n_words && word <= self->n_words; i++)
    {
      if (word == ancestor)
        return TRUE;
      word = self->heads[word];
    }
  return word == ancestor;
}

/* whether all between a word and its head are under the head */
static gboolean
gs_lesson_is_projective (const Lesson *self, guint word)
{
  guint head = self->heads[word];

  if (head == self->n_words + 1)
    return TRUE;
  for (guint i = MIN (word, head) + 1; i < MAX (word, head); i++)
    if (!gs_lesson_is_under (self, i, head))
      return FALSE;
  return TRUE;
}

/* lifts the shortest arc that crosses until none does (Nivre and Nilsson 2005) */
static void
gs_lesson_projectivize (Lesson *self)
{
  for (;;)
    {
      guint best = 0, best_length = G_MAXUINT;

      for (guint i = 1; i <= self->n_words; i++)
        {
          guint length = (guint) ABS ((int) self->heads[i] - (int) i);

          if (length < best_length && !gs_lesson_is_projective (self, i))
            {
              best = i;
              best_length = length;
            }
        }
      if (best == 0)
        return;
      self->heads[best] = self->heads[self->heads[best]];
    }
}

/* steps of the static oracle: LEFT, RIGHT, REDUCE, SHIFT, the first that loses nothing */
static GsStep
gs_lesson_find_step (const Lesson *self, const GsParserState *state)
{
  const GsParserNode *top = state->top;
  guint front = state->front->word;
  gboolean needed = FALSE;

  if (top == NULL)
    return (GsStep){ .action = GS_ACTION_SHIFT };
  if (!top->attached && self->heads[top->word] == front)
    return (GsStep){ .action = GS_ACTION_LEFT, .label = self->labels[top->word] };
  if (front <= self->n_words && self->heads[front] == top->word)
    return (GsStep){ .action = GS_ACTION_RIGHT, .label = self->labels[front] };
  for (guint i = front; i <= self->n_words; i++)
    needed |= self->heads[i] == top->word;
  if (top->attached && !needed)
    return (GsStep){ .action = GS_ACTION_REDUCE };
  return (GsStep){ .action = GS_ACTION_SHIFT };
}

static gboolean
gs_trainer_make_steps (Trainer *self)
{
  Lesson *lesson = self->lesson;
  GsParserState state;

  gs_node_pool_reset (&self->pool);
  gs_parser_state_init (&state, &self->pool);
  lesson->n_steps = 2 * lesson->n_words;
  for (guint i = 0; i < lesson->n_steps; i++)
    {
      guint legal = gs_parser_get_legal (&state, lesson->n_words);
      GsStep step = gs_lesson_find_step (lesson, &state);

      if ((legal >> step.action & 1) == 0)
        return FALSE;
      /* what search offers when there is no choice */
      if ((legal & (legal - 1)) == 0)
        step.label = GS_RELATION_ROOT;
      lesson->steps[i] = step;
      gs_parser_apply (&state, step, &self->pool);
    }
  return state.top == NULL;
}

/* the parser's words with a share of the rarer ones unknown */
static void
gs_trainer_drop_words (Trainer *self, const GsTrainSentence *sentence)
{
  memcpy (self->buffer, sentence->words, sentence->n_tokens * sizeof (GsWord));
  for (guint i = 0; i < sentence->n_tokens && self->dropout > 0; i++)
    {
      guint32 number = self->buffer[i].number;

      if (number != GS_UNKNOWN_WORD && g_array_index (self->words->counts, guint32, number) < RARE
          && gs_random_next (&self->random, 100) < self->dropout)
        self->buffer[i].code = sentence->unknown[i].code;
    }
}

static guint
gs_trainer_fill_words (Trainer *self, const GsTrainSentence *sentence, const GsWord *words,
                       guint16 *places)
{
  GsParserWord *out = gs_parser_workspace_get_words (self->workspace, sentence->n_tokens);
  guint n_words = gs_prepare_words (
      words, sentence->forms, sentence->lengths, sentence->tags, sentence->seconds,
      (const GsModelTag *) (gpointer) self->words->tags->data, sentence->n_tokens, out, places);

  gs_parser_words_close (out, n_words);
  return n_words;
}

/* FALSE if there is nothing to learn from the sentence */
static gboolean
gs_trainer_prepare (Trainer *self, const GsTrainSentence *sentence)
{
  guint16 places[GS_PARSER_MAX_WORDS + 1];
  guint16 numbers[GS_PARSER_MAX_WORDS] = { 0 };
  Lesson *lesson = self->lesson;

  gs_trainer_drop_words (self, sentence);
  lesson->sentence = sentence;
  lesson->n_words = gs_trainer_fill_words (self, sentence, self->buffer, places);
  for (guint i = 1; i <= lesson->n_words; i++)
    numbers[places[i]] = (guint16) i;
  for (guint i = 1; i <= lesson->n_words; i++)
    {
      lesson->heads[i] = gs_lesson_find_head (sentence, numbers, places[i], lesson->n_words);
      lesson->labels[i] = sentence->relations[places[i]];
    }
  gs_lesson_projectivize (lesson);
  return lesson->n_words > 1 && gs_trainer_make_steps (self);
}

/* -- learning -- */

static void
gs_trainer_update_step (Trainer *self, const GsParserWord *words, const GsParserState *state,
                        GsStep step, gint32 change)
{
  guint legal = gs_parser_get_legal (state, self->lesson->n_words);
  guint64 keys[GS_PARSER_MAX_KEYS];
  guint n_keys;

  if ((legal & (legal - 1)) == 0)
    return;
  n_keys = gs_parser_get_arc_keys (words, state, keys);
  for (guint i = 0; i < n_keys; i++)
    gs_train_table_update (self->arcs, keys[i], step.action, change);
  if (step.action != GS_ACTION_LEFT && step.action != GS_ACTION_RIGHT)
    return;
  n_keys = gs_parser_get_label_keys (words, state, step.action, keys);
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
  n_keys = gs_parser_get_arc_keys (words, state, keys);
  gs_train_table_add (self->arcs, keys, n_keys, scores);
  score = scores[step.action];
  if (step.action != GS_ACTION_LEFT && step.action != GS_ACTION_RIGHT)
    return score;
  memset (scores, 0, sizeof scores);
  n_keys = gs_parser_get_label_keys (words, state, step.action, keys);
  gs_train_table_add (self->labels, keys, n_keys, scores);
  return score + scores[step.label];
}

/* returns whether the sentence was parsed wrong */
static gboolean
gs_trainer_learn (Trainer *self)
{
  const Lesson *lesson = self->lesson;
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
  const Lesson *lesson = self->lesson;
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
        gs_train_table_count (self->arcs, keys, gs_parser_get_arc_keys (words, &state, keys));
      if ((legal & (legal - 1)) != 0
          && (step.action == GS_ACTION_LEFT || step.action == GS_ACTION_RIGHT))
        gs_train_table_count (self->labels, keys,
                              gs_parser_get_label_keys (words, &state, step.action, keys));
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
  self->lesson = g_new0 (Lesson, 1);
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
  trainer.parser = (GsParser){ .add_arcs = gs_train_table_add,
                               .arcs = arcs,
                               .add_labels = gs_train_table_add,
                               .labels = labels,
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
      guint n_words = gs_trainer_fill_words (&trainer, sentence, sentence->words, places);

      if (n_words > 0)
        gs_parser_run (parser, trainer.workspace, n_words, beam, heads, labels);
      gs_prepare_tree ((const GsModelTag *) (gpointer) words->tags->data, sentence->tags,
                       sentence->n_tokens, places, n_words, heads, labels, tree, relations);
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
