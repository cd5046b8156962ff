/* SPDX-License-Identifier: MIT */
/* Right trees and the steps of the static oracle. */
#include "language/train/gs-lesson.h"

#include <string.h>

#include "language/gs-prepare.h"

/* -- words -- */

guint
gs_lesson_fill_words (const GsTrainSentence *sentence, const GsTrainWords *words,
                      const GsWord *known, GsParserWord *out, guint16 *places)
{
  guint n_words = gs_prepare_words (
      known, sentence->forms, sentence->lengths, sentence->tags, sentence->seconds,
      (const GsModelTag *) (gpointer) words->tags->data, sentence->n_tokens, NULL, out, places);

  gs_parser_words_close (out, n_words);
  return n_words;
}

void
gs_lesson_hide_words (const GsTrainSentence *sentence, const GsTrainWords *words, guint rare,
                      guint percent, GsRandom *random, GsWord *out)
{
  memcpy (out, sentence->words, sentence->n_tokens * sizeof (GsWord));
  for (guint i = 0; i < sentence->n_tokens && percent > 0; i++)
    {
      guint32 number = out[i].number;

      if (number != GS_UNKNOWN_WORD && g_array_index (words->counts, guint32, number) < rare
          && gs_random_next (random, 100) < percent)
        out[i].code = sentence->unknown[i].code;
    }
}

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
gs_lesson_is_under (const GsLesson *self, guint word, guint ancestor)
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
gs_lesson_is_projective (const GsLesson *self, guint word)
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
gs_lesson_projectivize (GsLesson *self)
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
gs_lesson_find_step (const GsLesson *self, const GsParserState *state)
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

void
gs_lesson_init_tree (GsLesson *self, const GsTrainSentence *sentence)
{
  guint16 numbers[GS_PARSER_MAX_WORDS] = { 0 };

  for (guint i = 1; i <= self->n_words; i++)
    numbers[self->places[i]] = (guint16) i;
  for (guint i = 1; i <= self->n_words; i++)
    {
      self->heads[i] = gs_lesson_find_head (sentence, numbers, self->places[i], self->n_words);
      self->labels[i] = sentence->relations[self->places[i]];
    }
}

gboolean
gs_lesson_init_steps (GsLesson *self, GsNodePool *pool)
{
  GsParserState state;

  if (self->n_words < 2)
    return FALSE;
  gs_lesson_projectivize (self);
  gs_node_pool_reset (pool);
  gs_parser_state_init (&state, pool);
  self->n_steps = 2 * self->n_words;
  for (guint i = 0; i < self->n_steps; i++)
    {
      guint legal = gs_parser_get_legal (&state, self->n_words);
      GsStep step = gs_lesson_find_step (self, &state);

      if ((legal >> step.action & 1) == 0)
        return FALSE;
      /* what search offers when there is no choice */
      if ((legal & (legal - 1)) == 0)
        step.label = GS_RELATION_ROOT;
      self->steps[i] = step;
      gs_parser_apply (&state, step, pool);
    }
  return state.top == NULL;
}
