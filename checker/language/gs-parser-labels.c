/* SPDX-License-Identifier: MIT */
/* What the relations of arcs score, and which are the best. */
#include <string.h>

#include "language/gs-parser-scores-private.h"
#include "language/gs-weights-private.h"

#define PLACES 64 /* as many scores as are compared; above all relations */

G_STATIC_ASSERT (GS_N_RELATIONS <= PLACES && PLACES <= GS_ROW_CLASSES);

/* -- the best of the scores -- */

/* relation 0 is the root's, which is never chosen */
static gint32
gs_labels_find_best_narrow (const gint16 *scores)
{
  gint16 best = scores[1];

  for (guint i = 2; i < GS_N_RELATIONS; i++)
    best = MAX (best, scores[i]);
  return best;
}

/* the greatest two, of equal ones the first */
static void
gs_labels_choose_narrow (GsLabelMemo *const *parts, GsParserLabels *chosen)
{
  chosen->scores[0] = chosen->scores[1] = G_MININT32;
  for (guint i = 1; i < GS_N_RELATIONS; i++)
    {
      gint32 score = parts[0]->scores[i] + parts[1]->scores[i] + parts[2]->scores[i];

      if (score > chosen->scores[0])
        {
          chosen->scores[1] = chosen->scores[0];
          chosen->labels[1] = chosen->labels[0];
          chosen->scores[0] = score;
          chosen->labels[0] = (guint8) i;
        }
      else if (score > chosen->scores[1])
        {
          chosen->scores[1] = score;
          chosen->labels[1] = (guint8) i;
        }
    }
}

#ifdef HAVE_WIDE

#define N_VECTORS (PLACES / 16)

/* out of the way what is no relation */
WIDE static inline void
gs_labels_blank (__m256i scores[N_VECTORS])
{
  static const gint16 none[PLACES] = { [0] = -1, [GS_N_RELATIONS... PLACES - 1] = -1 };
  const __m256i least = _mm256_set1_epi16 (G_MININT16);

  for (int i = 0; i < N_VECTORS; i++)
    scores[i] = _mm256_blendv_epi8 (
        scores[i], least, _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (none + i * 16)));
}

WIDE static inline gint16
gs_labels_get_greatest (const __m256i scores[N_VECTORS])
{
  __m256i four = _mm256_max_epi16 (_mm256_max_epi16 (scores[0], scores[1]),
                                   _mm256_max_epi16 (scores[2], scores[3]));
  __m128i eight = _mm_max_epi16 (_mm256_castsi256_si128 (four), _mm256_extracti128_si256 (four, 1));
  const __m128i top = _mm_set1_epi16 (G_MAXINT16);

  /* the least of what is missing to the greatest number there is */
  return (gint16) (G_MAXINT16
                   - _mm_extract_epi16 (_mm_minpos_epu16 (_mm_sub_epi16 (top, eight)), 0));
}

/* the first place of a score, which is there */
WIDE static inline guint
gs_labels_find (const __m256i scores[N_VECTORS], gint16 score)
{
  const __m256i wanted = _mm256_set1_epi16 (score);
  guint64 found = 0;

  for (int i = 0; i < N_VECTORS; i += 2)
    {
      __m256i both = _mm256_packs_epi16 (_mm256_cmpeq_epi16 (scores[i], wanted),
                                         _mm256_cmpeq_epi16 (scores[i + 1], wanted));
      guint32 bits = (guint32) _mm256_movemask_epi8 (_mm256_permute4x64_epi64 (both, 0xd8));

      found |= (guint64) bits << (i * 16);
    }
  return (guint) __builtin_ctzll (found);
}

WIDE static inline void
gs_labels_load (const gint16 *from, __m256i scores[N_VECTORS])
{
  for (int i = 0; i < N_VECTORS; i++)
    scores[i] = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (from + i * 16));
}

WIDE static gint32
gs_labels_find_best_wide (const gint16 *from)
{
  __m256i scores[N_VECTORS];

  gs_labels_load (from, scores);
  gs_labels_blank (scores);
  return gs_labels_get_greatest (scores);
}

WIDE static void
gs_labels_choose_wide (GsLabelMemo *const *parts, GsParserLabels *chosen)
{
  const __m256i places = _mm256_setr_epi16 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const __m256i least = _mm256_set1_epi16 (G_MININT16);
  __m256i scores[N_VECTORS], more[N_VECTORS];

  gs_labels_load (parts[0]->scores, scores);
  for (guint j = 1; j < GS_N_LABEL_KEY_GROUPS; j++)
    {
      gs_labels_load (parts[j]->scores, more);
      for (int i = 0; i < N_VECTORS; i++)
        scores[i] = _mm256_add_epi16 (scores[i], more[i]);
    }
  gs_labels_blank (scores);
  for (guint j = 0; j < 2; j++)
    {
      gint16 best = gs_labels_get_greatest (scores);
      guint label = gs_labels_find (scores, best);

      chosen->scores[j] = best;
      chosen->labels[j] = (guint8) label;
      for (int i = 0; i < N_VECTORS; i++)
        scores[i] = _mm256_blendv_epi8 (
            scores[i], least,
            _mm256_cmpeq_epi16 (places, _mm256_set1_epi16 ((short) ((int) label - i * 16))));
    }
}

#endif

static gint32
gs_labels_find_best (const gint16 *scores)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    return gs_labels_find_best_wide (scores);
#endif
  return gs_labels_find_best_narrow (scores);
}

static void
gs_labels_choose (GsLabelMemo *const *parts, GsParserLabels *chosen)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_labels_choose_wide (parts, chosen);
      return;
    }
#endif
  gs_labels_choose_narrow (parts, chosen);
}

/* -- what is asked for -- */

static GsLabelMemo *
gs_labels_find_memo (GsParserScores *self, guint64 key, GsLabelMemo *own, gboolean *is_new)
{
  GsLabelMemo *memo = &self->labels[key % GS_LABEL_MEMOS];

  *is_new = memo->key != key;
  if (*is_new)
    {
      memo = memo->step == self->step ? own : memo;
      memo->key = key;
      memo->has_best = FALSE;
    }
  memo->step = self->step;
  return memo;
}

static void
gs_labels_run (const GsParser *self, GsParserScores *scored)
{
  GsParserBatch *batch = &scored->batch;

  for (guint i = 0; i < batch->n_look_ups && self->labels.find != NULL; i++)
    self->labels.find (self->labels.table, &batch->look_ups[i]);
  for (guint i = 0; i < batch->n_look_ups; i++)
    self->collect_labels (self->labels.table, &batch->look_ups[i], batch->scores[i]);
  batch->n_look_ups = batch->n_keys = 0;
}

/* what of a state a group of an arc's keys sees */
static guint64
gs_labels_sign (const GsParserState *state, guint64 run, GsAction action, GsLabelKeyGroup group)
{
  guint64 words = run << 34 | (guint64) state->top->word << 18 | (guint64) state->front->word << 2
                  | (action & 1u) << 1;

  if (group == GS_LABEL_KEYS_PAIR)
    return gs_mix (words);
  if ((group == GS_LABEL_KEYS_HEAD) == (action == GS_ACTION_RIGHT))
    return gs_mix ((words | 1) ^ state->top->signature);
  return gs_mix ((words | 1) ^ gs_turn (state->front->signature, 13));
}

static void
gs_labels_ask (const GsParser *self, GsParserScores *scored, const GsParserState *state, guint item,
               GsAction action, GsLabelKeyGroup group)
{
  guint side = GS_SIDE (action);
  gboolean is_new;
  GsLabelMemo *memo =
      gs_labels_find_memo (scored, gs_labels_sign (state, scored->run, action, group),
                           &scored->own_labels[item][side][group], &is_new);
  guint64 *keys;

  scored->label_parts[item][side][group] = memo;
  if (!is_new)
    return;
  keys = gs_parser_batch_get_room (&scored->batch);
  if (keys == NULL)
    {
      gs_labels_run (self, scored);
      keys = scored->batch.keys;
    }
  gs_parser_batch_add (&scored->batch, &self->labels,
                       gs_parser_get_label_keys (gs_parser_scores_get_view (scored, state, item),
                                                 action, group, keys),
                       memo->scores);
}

void
gs_parser_weigh_pairs (const GsParser *self, GsParserScores *scored, const GsParserState *states,
                       GsParserArc *arcs, guint n_arcs)
{
  for (guint i = 0; i < n_arcs; i++)
    gs_labels_ask (self, scored, &states[arcs[i].item], arcs[i].item, arcs[i].action,
                   GS_LABEL_KEYS_PAIR);
  gs_labels_run (self, scored);
  for (guint i = 0; i < n_arcs; i++)
    {
      GsLabelMemo *memo =
          scored->label_parts[arcs[i].item][GS_SIDE (arcs[i].action)][GS_LABEL_KEYS_PAIR];

      if (!memo->has_best)
        memo->best = gs_labels_find_best (memo->scores);
      memo->has_best = TRUE;
      arcs[i].estimate = arcs[i].score + (gint64) memo->best * self->label_factor;
    }
}

void
gs_parser_weigh_labels (const GsParser *self, GsParserScores *scored, const GsParserState *states,
                        const GsParserArc *arcs, guint n_arcs, GsParserLabels *chosen)
{
  for (guint i = 0; i < n_arcs; i++)
    for (guint group = GS_LABEL_KEYS_DEPENDENT; group < GS_N_LABEL_KEY_GROUPS; group++)
      gs_labels_ask (self, scored, &states[arcs[i].item], arcs[i].item, arcs[i].action, group);
  gs_labels_run (self, scored);
  for (guint i = 0; i < n_arcs; i++)
    gs_labels_choose (scored->label_parts[arcs[i].item][GS_SIDE (arcs[i].action)], &chosen[i]);
}
