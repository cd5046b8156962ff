/* SPDX-License-Identifier: MIT */
/* What states and arcs score, remembered while a sentence is searched. */
#include <string.h>

#include "language/gs-parser-private.h"

/* Scores of what looks alike to the features: readings in a beam often differ only in what is out
 * of sight (Huang and Sagae 2010). */

/* scores of actions: of a whole state, or of what a group of keys sees */
typedef struct
{
  guint64 key;
  gint32 scores[GS_N_ACTIONS];
} ArcScores;

typedef struct
{
  guint64 key;
  GsParserLabels best;
} LabelMemo;

typedef struct
{
  guint64 key;
  gint32 scores[GS_ROW_CLASSES];
} LabelPairMemo;

#define MEMO_SIZE       512 /* powers of two */
#define FRONT_MEMO_SIZE 64
#define PAIR_MEMO_SIZE  256
#define GROUP_MEMO_SIZE 256
#define LABEL_PAIR_SIZE 128
#define PLACES          64 /* above all relations */

struct _GsParserScores
{
  ArcScores arc_memo[MEMO_SIZE];
  LabelMemo label_memo[MEMO_SIZE];
  ArcScores front_memo[FRONT_MEMO_SIZE];
  ArcScores pair_memo[PAIR_MEMO_SIZE];
  ArcScores group_memo[GS_KEYS_REST][GROUP_MEMO_SIZE];
  LabelPairMemo label_pair_memo[LABEL_PAIR_SIZE];
  guint64 run; /* number of the sentence: what was remembered of another one does not count */
};

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

/* what the words alone say of the relation between top and front */
static const gint32 *
gs_parser_label_pair (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                      const GsParserState *state, GsAction action)
{
  guint top = gs_parser_get_top (state);
  guint front = state->front->word;
  guint64 key = scored->run << 32 | (guint64) top << 18 | (guint64) front << 4 | action;
  LabelPairMemo *memo =
      &scored->label_pair_memo[(front * 31 + top * 2 + (action & 1)) % LABEL_PAIR_SIZE];
  guint64 keys[GS_PARSER_MAX_KEYS];

  if (memo->key == key)
    return memo->scores;
  memo->key = key;
  memset (memo->scores, 0, sizeof memo->scores);
  self->add_labels (self->labels, keys,
                    gs_parser_get_label_pair_keys (words, top, front, action, keys), memo->scores);
  return memo->scores;
}

/* the greatest two of eight numbers; the second four are at most what the first four are */
static void
gs_parser_merge_best (const gint32 *first, const gint32 *second, gint32 best[2])
{
  best[0] = first[0];
  best[1] = second[0];
  for (guint i = 1; i < 4; i++)
    if (first[i] > best[0])
      {
        best[1] = MAX (best[0], second[i]);
        best[0] = first[i];
      }
    else
      best[1] = MAX (best[1], first[i]);
}

/* the greatest two of the relations' scores, of equal ones the first; four columns side by side, a
 * score's place in its lowest bits */
static void
gs_parser_choose_labels (gint32 scores[GS_ROW_CLASSES], GsParserLabels *chosen)
{
  typedef gint32 Four __attribute__ ((vector_size (4 * sizeof (gint32))));
  Four places = { PLACES - 1, PLACES - 2, PLACES - 3, PLACES - 4 };
  Four first = { G_MININT32, G_MININT32, G_MININT32, G_MININT32 };
  Four second = first;
  gint32 best[2];

  G_STATIC_ASSERT (GS_N_RELATIONS <= PLACES && PLACES <= GS_ROW_CLASSES);
  scores[0] = G_MININT32 / PLACES;
  for (guint i = GS_N_RELATIONS; i % 4 != 0; i++)
    scores[i] = G_MININT32 / PLACES;
  for (guint i = 0; i < GS_N_RELATIONS; i += 4, places -= 4)
    {
      Four four, less, more;

      memcpy (&four, scores + i, sizeof four);
      four = four * PLACES + places;
      more = four > first;
      less = (first & more) | (four & ~more);
      first = (four & more) | (first & ~more);
      more = less > second;
      second = (less & more) | (second & ~more);
    }
  gs_parser_merge_best ((const gint32 *) &first, (const gint32 *) &second, best);
  for (guint i = 0; i < 2; i++)
    {
      chosen->labels[i] = (guint8) (PLACES - 1 - (best[i] & (PLACES - 1)));
      chosen->scores[i] = scores[chosen->labels[i]];
    }
}

/* the best two relations of an arc */
const GsParserLabels *
gs_parser_label (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                 const GsParserState *state, GsAction action)
{
  guint64 key = gs_mix (state->top->signature ^ gs_turn (state->front->signature, 13)
                        ^ (scored->run * GS_N_ACTIONS + action));
  LabelMemo *memo = &scored->label_memo[key % MEMO_SIZE];
  guint64 keys[GS_PARSER_MAX_KEYS];
  gint32 scores[GS_ROW_CLASSES];

  if (memo->key == key)
    return &memo->best;
  memcpy (scores, gs_parser_label_pair (self, scored, words, state, action), sizeof scores);
  self->add_labels (self->labels, keys, gs_parser_get_label_state_keys (words, state, action, keys),
                    scores);
  memo->key = key;
  gs_parser_choose_labels (scores, &memo->best);
  return &memo->best;
}

/* what of the second word on the stack the features see */
static guint64
gs_parser_sign_below (const GsParserNode *node)
{
  const GsParserNode *below = node->below;

  if (below == NULL)
    return 1;
  return gs_mix ((guint64) below->word << 48 | (guint64) below->left[0] << 32
                 | (guint64) below->right[0] << 16 | (guint64) below->label << 8 | below->attached)
         ^ (below->below != NULL ? below->below->word + 1u : 0);
}

/* what the words alone say of the actions */
static const gint32 *
gs_parser_weigh_front (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                       guint front)
{
  guint64 key = scored->run << 32 | front;
  ArcScores *memo = &scored->front_memo[front % FRONT_MEMO_SIZE];
  guint64 keys[GS_PARSER_MAX_KEYS];

  if (memo->key == key)
    return memo->scores;
  memo->key = key;
  memset (memo->scores, 0, sizeof memo->scores);
  self->add_arcs (self->arcs, keys, gs_parser_get_front_keys (words, front, keys), memo->scores);
  return memo->scores;
}

static const gint32 *
gs_parser_weigh_pair (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                      guint top, guint front)
{
  guint64 key = scored->run << 32 | (guint64) top << 16 | front;
  ArcScores *memo = &scored->pair_memo[(front * 31 + top) % PAIR_MEMO_SIZE];
  guint64 keys[GS_PARSER_MAX_KEYS];

  if (memo->key == key)
    return memo->scores;
  memo->key = key;
  memcpy (memo->scores, gs_parser_weigh_front (self, scored, words, front), sizeof memo->scores);
  self->add_arcs (self->arcs, keys, gs_parser_get_pair_keys (words, top, front, keys),
                  memo->scores);
  return memo->scores;
}

static void
gs_parser_add_scores (gint32 scores[GS_N_ACTIONS], const gint32 more[GS_N_ACTIONS])
{
  for (guint i = 0; i < GS_N_ACTIONS; i++)
    scores[i] += more[i];
}

/* what of a state the keys of each group see, the last of them all */
static void
gs_parser_sign_groups (const GsParserState *state, guint64 run, guint64 signs[GS_N_KEY_GROUPS])
{
  const GsParserNode *top = state->top;
  guint64 below = gs_turn (gs_parser_sign_below (top), 31) ^ run << 40;
  guint64 front = gs_turn (state->front->signature, 13);

  signs[GS_KEYS_STACK] = gs_mix (below
                                 ^ ((guint64) top->word << 24 | (guint64) top->label << 17
                                    | (guint64) top->attached << 16 | state->front->word));
  signs[GS_KEYS_TOP] = gs_mix (top->signature ^ (run << 16 | state->front->word));
  signs[GS_KEYS_FRONT] = gs_mix (front ^ (run << 16 | top->word));
  signs[GS_KEYS_REST] = gs_mix (top->signature ^ front ^ below);
}

/* the actions' scores */
const gint32 *
gs_parser_weigh (const GsParser *self, GsParserScores *scored, const GsParserWord *words,
                 const GsParserState *state)
{
  guint64 keys[GS_PARSER_MAX_KEYS], *at = keys, signs[GS_N_KEY_GROUPS];
  guint n_keys[GS_N_KEY_GROUPS], groups = 0, n;
  ArcScores *memos[GS_N_KEY_GROUPS];

  gs_parser_sign_groups (state, scored->run, signs);
  memos[GS_KEYS_REST] = &scored->arc_memo[signs[GS_KEYS_REST] % MEMO_SIZE];
  if (memos[GS_KEYS_REST]->key == signs[GS_KEYS_REST])
    return memos[GS_KEYS_REST]->scores;
  for (guint i = 0; i < GS_KEYS_REST; i++)
    memos[i] = &scored->group_memo[i][signs[i] % GROUP_MEMO_SIZE];
  for (guint i = 0; i < GS_N_KEY_GROUPS; i++)
    if (memos[i]->key != signs[i])
      {
        groups |= 1u << i;
        *memos[i] = (ArcScores){ .key = signs[i] };
      }
  n = gs_parser_get_state_keys (words, state, groups, keys, n_keys);
  if (self->prefetch_arcs != NULL)
    self->prefetch_arcs (self->arcs, keys, n);
  for (guint i = 0; i < GS_N_KEY_GROUPS; at += n_keys[i++])
    if (n_keys[i] > 0)
      self->add_arcs (self->arcs, at, n_keys[i], memos[i]->scores);
  gs_parser_add_scores (
      memos[GS_KEYS_REST]->scores,
      gs_parser_weigh_pair (self, scored, words, gs_parser_get_top (state), state->front->word));
  for (guint i = 0; i < GS_KEYS_REST; i++)
    gs_parser_add_scores (memos[GS_KEYS_REST]->scores, memos[i]->scores);
  return memos[GS_KEYS_REST]->scores;
}
