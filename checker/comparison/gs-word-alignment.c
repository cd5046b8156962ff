/* SPDX-License-Identifier: MIT */
/* Fills the score matrix, walks back from the best cell, and folds the columns into runs. */
#include "comparison/gs-word-alignment.h"

#include <string.h>

/* scores in tenths: two equal words outweigh one replaced, one gap costs a little less */
#define GS_SCORE_EQUAL   20
#define GS_SCORE_REPLACE (-15)
#define GS_SCORE_GAP     (-12)

typedef struct
{
  const guint32 *a;
  const guint32 *b;
  guint32 a_length;
  guint32 b_length;
  gint32 *scores; /* (a_length + 1) rows of (b_length + 1) */
} GsScoreMatrix;

static gint32 *
gs_matrix_cell (const GsScoreMatrix *matrix, guint32 i, guint32 k)
{
  return &matrix->scores[(gsize) i * (matrix->b_length + 1) + k];
}

static gint32
gs_score_pair (guint32 a, guint32 b)
{
  if (a == GS_WORD_ANY || b == GS_WORD_ANY)
    return 0;
  return a == b ? GS_SCORE_EQUAL : GS_SCORE_REPLACE;
}

/* leaving out a word is free beside a wild card, and a wild card itself is free to leave out */
static gint32
gs_score_gap (guint32 left_out, guint32 beside)
{
  return left_out == GS_WORD_ANY || beside == GS_WORD_ANY ? 0 : GS_SCORE_GAP;
}

static gint32
gs_matrix_up (const GsScoreMatrix *matrix, guint32 i, guint32 k)
{
  return *gs_matrix_cell (matrix, i - 1, k) + gs_score_gap (matrix->a[i - 1], matrix->b[k - 1]);
}

static gint32
gs_matrix_diagonal (const GsScoreMatrix *matrix, guint32 i, guint32 k)
{
  return *gs_matrix_cell (matrix, i - 1, k - 1)
         + gs_score_pair (matrix->a[i - 1], matrix->b[k - 1]);
}

/* one row from the one above; both begin with a zero; returns the best score of the row */
static gint32
gs_matrix_fill_row (const GsScoreMatrix *matrix, guint32 i)
{
  const gint32 *above = gs_matrix_cell (matrix, i - 1, 0);
  gint32 *row = gs_matrix_cell (matrix, i, 0);
  guint32 a = matrix->a[i - 1];
  gint32 best = 0;
  gint32 left = 0;

  for (guint32 k = 1; k <= matrix->b_length; k++)
    {
      guint32 b = matrix->b[k - 1];
      gint32 gap = gs_score_gap (a, b);
      gint32 score = MAX (0, above[k - 1] + gs_score_pair (a, b));

      score = MAX (score, above[k] + gap);
      left = MAX (score, left + gap);
      best = MAX (best, left);
      row[k] = left;
    }
  return best;
}

/* the first of the best cells, row by row */
static void
gs_matrix_fill (GsScoreMatrix *matrix, guint32 *best_i, guint32 *best_k)
{
  gint32 best = 0;

  *best_i = *best_k = 0;
  for (guint32 i = 1; i <= matrix->a_length; i++)
    {
      gint32 score = gs_matrix_fill_row (matrix, i);

      if (score <= best)
        continue;
      best = score;
      *best_i = i;
      for (*best_k = 1; *gs_matrix_cell (matrix, i, *best_k) != best; (*best_k)++)
        ;
    }
}

static void
gs_runs_prepend (GArray *runs, guint32 a_start, guint32 a_end, guint32 b_start, guint32 b_end,
                 gboolean equal)
{
  GsWordRun *last = runs->len > 0 ? &g_array_index (runs, GsWordRun, runs->len - 1) : NULL;
  const GsWordRun run = { a_start, a_end, b_start, b_end, equal };

  if (last != NULL && last->equal == equal)
    {
      last->a_start = a_start;
      last->b_start = b_start;
      return;
    }
  g_array_append_val (runs, run);
}

static void
gs_runs_reverse (GArray *runs)
{
  for (guint i = 0; i < runs->len / 2; i++)
    {
      GsWordRun *front = &g_array_index (runs, GsWordRun, i);
      GsWordRun *back = &g_array_index (runs, GsWordRun, runs->len - 1 - i);
      GsWordRun saved = *front;

      *front = *back;
      *back = saved;
    }
}

/* one step back from a cell; columns are counted unless a wild card made them free */
static void
gs_matrix_step (const GsScoreMatrix *matrix, guint32 *i, guint32 *k, GsWordAlignment *alignment)
{
  gint32 score = *gs_matrix_cell (matrix, *i, *k);
  guint32 a = matrix->a[*i - 1];
  guint32 b = matrix->b[*k - 1];
  gboolean wild = a == GS_WORD_ANY || b == GS_WORD_ANY;

  if (score == gs_matrix_diagonal (matrix, *i, *k))
    {
      gs_runs_prepend (alignment->runs, *i - 1, *i, *k - 1, *k, wild || a == b);
      alignment->n_equal += !wild && a == b;
      alignment->n_columns += !wild;
      (*i)--;
      (*k)--;
    }
  else if (score == gs_matrix_up (matrix, *i, *k))
    {
      gs_runs_prepend (alignment->runs, *i - 1, *i, *k, *k, wild);
      alignment->n_columns += !wild;
      (*i)--;
    }
  else
    {
      gs_runs_prepend (alignment->runs, *i, *i, *k - 1, *k, wild);
      alignment->n_columns += !wild;
      (*k)--;
    }
}

/**
 * gs_word_alignment_new:
 * @a: word ids, %GS_WORD_ANY for a wild card
 * @a_length: how many; the cost is the product of both lengths
 * @b: the other sequence
 * @b_length: how many
 *
 * Returns: (transfer full): the best local alignment; no runs if no word is shared
 */
GsWordAlignment *
gs_word_alignment_new (const guint32 *a, guint32 a_length, const guint32 *b, guint32 b_length)
{
  GsWordAlignment *self = g_new0 (GsWordAlignment, 1);
  GsScoreMatrix matrix = { a, b, a_length, b_length, NULL };
  guint32 i;
  guint32 k;

  self->runs = g_array_new (FALSE, FALSE, sizeof (GsWordRun));
  matrix.scores = g_new (gint32, (gsize) (a_length + 1) * (b_length + 1));
  memset (matrix.scores, 0, sizeof *matrix.scores * (b_length + 1));
  for (i = 1; i <= a_length; i++)
    *gs_matrix_cell (&matrix, i, 0) = 0;
  gs_matrix_fill (&matrix, &i, &k);
  while (i > 0 && k > 0 && *gs_matrix_cell (&matrix, i, k) > 0)
    gs_matrix_step (&matrix, &i, &k, self);
  gs_runs_reverse (self->runs);
  g_free (matrix.scores);
  return self;
}

/**
 * gs_word_alignment_free:
 * @self: (nullable): an alignment
 */
void
gs_word_alignment_free (GsWordAlignment *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->runs);
  g_free (self);
}
