/* SPDX-License-Identifier: MIT */
/* What the actions score in the states of a beam. */
#include <string.h>

#include "language/gs-parser-scores-private.h"

GsParserScores *
gs_parser_scores_new (void)
{
  return g_new0 (GsParserScores, 1);
}

void
gs_parser_scores_free (GsParserScores *self)
{
  g_free (self);
}

void
gs_parser_scores_begin (GsParserScores *self)
{
  self->run++;
}

/* -- what is asked for -- */

/* a word of the stack and its arc */
static inline guint64
gs_parser_sign_node (const GsParserNode *node)
{
  return (guint64) node->word << 8 | (guint64) node->attached << 7 | node->label;
}

/* what of a state the keys of each group see */
static void
gs_parser_sign_groups (const GsParserState *state, guint64 run, guint64 signs[GS_N_KEY_GROUPS])
{
  static const GsParserNode none;
  const GsParserNode *top = state->top, *front = state->front;
  const GsParserNode *below = top->below != NULL ? top->below : &none;
  guint64 last = below->below != NULL ? below->below->word : 0;
  guint64 words = run << 32 | (guint64) top->word << 16 | front->word;
  guint64 arc = gs_parser_sign_node (top);
  guint64 heads = (top->attached ? (guint64) below->word << 16 : 0) | (below->attached ? last : 0);

  signs[GS_KEYS_FRONT] = gs_mix (run << 32 | front->word);
  signs[GS_KEYS_PAIR] = gs_mix (~words);
  signs[GS_KEYS_STACK] =
      gs_mix (words ^ gs_mix (arc << 40 | gs_parser_sign_node (below) << 16 | last)
              ^ gs_turn (below->right[0], 41));
  signs[GS_KEYS_TOP] = gs_mix (words ^ top->signature);
  signs[GS_KEYS_CHILDREN] = gs_mix (words ^ gs_turn (front->signature, 13));
  signs[GS_KEYS_REST] = gs_mix (run ^ gs_turn (front->signature, 31) ^ gs_mix (heads << 24 | arc));
}

/* where a group's scores are; *is_new if they are yet to be made */
static inline GsArcMemo *
gs_parser_scores_find (GsParserScores *self, guint64 key, GsArcMemo *own, gboolean *is_new)
{
  GsArcMemo *memo = &self->arcs[key % GS_ARC_MEMOS];

  *is_new = memo->key != key;
  if (*is_new)
    memo = memo->step == self->step ? own : memo;
  memo->key = key;
  memo->step = self->step;
  return memo;
}

static void
gs_parser_scores_run (const GsParser *self, GsParserScores *scored)
{
  GsParserBatch *batch = &scored->batch;

  for (guint i = 0; i < batch->n_look_ups; i++)
    self->collect_arcs (self->arcs.table, &batch->look_ups[i], batch->scores[i]);
  batch->n_look_ups = batch->n_keys = 0;
}

static void
gs_parser_scores_ask_group (const GsParser *self, GsParserScores *scored,
                            const GsParserState *state, guint item, GsKeyGroup group,
                            GsArcMemo *memo)
{
  guint64 *keys = gs_parser_batch_get_room (&scored->batch);

  if (keys == NULL)
    {
      gs_parser_scores_run (self, scored);
      keys = scored->batch.keys;
    }
  gs_parser_batch_add (
      &scored->batch, &self->arcs,
      gs_parser_get_arc_keys (gs_parser_scores_get_view (scored, state, item), group, keys),
      memo->scores);
}

static void
gs_parser_scores_ask (const GsParser *self, GsParserScores *scored, const GsParserState *state,
                      guint item)
{
  guint64 signs[GS_N_KEY_GROUPS];

  gs_parser_sign_groups (state, scored->run, signs);
  for (guint i = 0; i < GS_N_KEY_GROUPS; i++)
    {
      gboolean is_new;
      GsArcMemo *memo = gs_parser_scores_find (scored, signs[i], &scored->own[item][i], &is_new);

      scored->parts[item][i] = memo;
      if (is_new)
        gs_parser_scores_ask_group (self, scored, state, item, i, memo);
    }
}

static void
gs_parser_scores_sum (GsParserScores *self, guint item)
{
  typedef gint32 Actions __attribute__ ((vector_size (GS_N_ACTIONS * sizeof (gint32))));
  Actions sum = { 0 }, part;

  for (guint i = 0; i < GS_N_KEY_GROUPS; i++)
    {
      memcpy (&part, self->parts[item][i]->scores, sizeof part);
      sum += part;
    }
  memcpy (self->actions[item], &sum, sizeof sum);
}

void
gs_parser_weigh (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                 const GsParserState *states, guint n_states, guint n_words)
{
  scored->step++;
  scored->words = words;
  memset (scored->has_view, 0, n_states);
  for (guint i = 0; i < n_states; i++)
    if (gs_parser_has_choice (&states[i], n_words))
      gs_parser_scores_ask (self, scored, &states[i], i);
  gs_parser_scores_run (self, scored);
  for (guint i = 0; i < n_states; i++)
    if (gs_parser_has_choice (&states[i], n_words))
      gs_parser_scores_sum (scored, i);
}

const gint32 *
gs_parser_scores_get_actions (const GsParserScores *self, guint item)
{
  return self->actions[item];
}
