/* SPDX-License-Identifier: MIT */
/* Look-up of weights in rows. */
#include <string.h>

#include "language/gs-weights-private.h"

#define CACHE_LINE 64 /* bytes */
#define N_LANES    2  /* rows summed side by side */
#define DENSE_ROW  12 /* rows of this many weights are summed as vectors */

/* sums side by side; the compiler knows what the processor has for it */
#define LANE_WIDTH 16
typedef gint16 Lane __attribute__ ((vector_size (LANE_WIDTH * sizeof (gint16))));

/* where a key's row is, or 0: the empty row */
static inline guint32
gs_rows_find (const GsRows *self, guint64 key)
{
  const guint32 *pair = self->index + gs_key_pair (key, self->n_pairs);
  guint32 tag = gs_row_tag (key);
  guint32 first = pair[0] ^ tag;
  guint32 second = pair[1] ^ tag;

  return (first < (1u << OFFSET_BITS) ? first : 0) | (second < (1u << OFFSET_BITS) ? second : 0);
}

/* where the rows of keys are, those that have none left out */
typedef struct
{
  guint n_sparse;
  guint n_dense;
  guint32 sparse[MAX_KEYS + 1]; /* offsets */
  guint32 dense[MAX_KEYS + 1];  /* numbers */
} Found;

static void
gs_rows_locate (const GsRows *self, const guint64 *keys, guint n_keys, guint32 *places)
{
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (self->index + gs_key_pair (keys[i], self->n_pairs));
  for (guint i = 0; i < n_keys; i++)
    places[i] = gs_rows_find (self, keys[i]);
}

/* parts short from long rows, and sends for them */
static void
gs_rows_part (const GsRows *self, const guint32 *places, guint n_places, Found *found)
{
  guint n_sparse = 0, n_dense = 0;
  gsize width = self->n_vectors * LANE_WIDTH;

  for (guint i = 0; i < n_places; i++)
    {
      guint32 place = places[i];

      found->sparse[n_sparse] = place;
      n_sparse += place - 1u < self->n_data - 1u;
      found->dense[n_dense] = place - self->n_data;
      n_dense += place >= self->n_data;
    }
  for (guint i = 0; i < n_sparse; i++)
    __builtin_prefetch (self->data + found->sparse[i]);
  for (guint i = 0; i < n_dense; i++)
    for (gsize j = 0; j < width; j += CACHE_LINE / sizeof (gint16))
      __builtin_prefetch (self->dense + found->dense[i] * width + j);
  found->n_sparse = n_sparse;
  found->n_dense = n_dense;
}

#ifdef HAVE_WIDE

/* four keys at a time; returns how many are done */
WIDE static guint
gs_rows_locate_wide (const GsRows *self, const guint64 *keys, guint n_keys, guint32 *places)
{
  const __m256i n_pairs = _mm256_set1_epi64x (self->n_pairs);
  const __m256i low = _mm256_set1_epi64x ((1 << TAG_BITS) - 1);
  const __m256i even = _mm256_setr_epi32 (0, 2, 4, 6, 0, 2, 4, 6);
  const guint64 *pairs = (const guint64 *) (gconstpointer) self->index;
  guint64 at[MAX_KEYS];
  guint n = n_keys & ~3u;

  for (guint i = 0; i < n; i += 4)
    {
      __m256i key = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (keys + i));
      __m256i pair =
          _mm256_srli_epi64 (_mm256_mul_epu32 (_mm256_srli_epi64 (key, 32), n_pairs), 32);

      _mm256_storeu_si256 ((__m256i *) (gpointer) (at + i), pair);
      __builtin_prefetch (pairs + at[i]);
      __builtin_prefetch (pairs + at[i + 1]);
      __builtin_prefetch (pairs + at[i + 2]);
      __builtin_prefetch (pairs + at[i + 3]);
    }
  for (guint i = 0; i < n; i += 4)
    {
      __m256i key = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (keys + i));
      __m256i tag = _mm256_slli_epi64 (_mm256_and_si256 (key, low), OFFSET_BITS);
      __m256i pair = _mm256_set_epi64x ((gint64) pairs[at[i + 3]], (gint64) pairs[at[i + 2]],
                                        (gint64) pairs[at[i + 1]], (gint64) pairs[at[i]]);
      __m256i same;

      pair = _mm256_xor_si256 (pair, _mm256_or_si256 (tag, _mm256_slli_epi64 (tag, 32)));
      same = _mm256_cmpeq_epi32 (_mm256_srli_epi32 (pair, OFFSET_BITS), _mm256_setzero_si256 ());
      pair = _mm256_and_si256 (pair, same);
      pair = _mm256_or_si256 (pair, _mm256_srli_epi64 (pair, 32));
      _mm_storeu_si128 ((__m128i *) (gpointer) (places + i),
                        _mm256_castsi256_si128 (_mm256_permutevar8x32_epi32 (pair, even)));
    }
  return n;
}

#endif

/* lanes that hold all classes, or 0 if the rows do not fill the section */
static guint
gs_rows_count_vectors (const guint32 *index, guint32 n_slots, const guint16 *data, guint32 n_data)
{
  guint32 at = 0;
  guint last = 0;

  for (; at < n_data; at += 1u + data[at])
    for (guint32 i = at + 1; i <= at + data[at] && i < n_data; i++)
      last = MAX (last, (guint) data[i] >> 9);
  for (guint32 i = 0; i < n_slots; i++)
    if ((index[i] & ((1u << OFFSET_BITS) - 1)) >= n_data)
      return 0;
  return at == n_data && last < GS_ROW_CLASSES ? last / LANE_WIDTH + 1 : 0;
}

/* lays out the long rows anew and points the index at them */
static void
gs_rows_unfold (GsRows *self)
{
  guint32 room = (1u << OFFSET_BITS) - self->n_data;
  guint32 n_dense = 0, width = self->n_vectors * LANE_WIDTH;

  for (guint32 i = 0; i < self->n_pairs * 2; i++)
    n_dense += self->data[self->index[i] & ((1u << OFFSET_BITS) - 1)] >= DENSE_ROW;
  n_dense = MIN (n_dense, room);
  self->dense = g_new0 (gint16, (gsize) n_dense * width + 1);
  for (guint32 i = 0, number = 0; i < self->n_pairs * 2 && number < n_dense; i++)
    {
      guint32 offset = self->index[i] & ((1u << OFFSET_BITS) - 1);
      const guint16 *row = self->data + offset;
      gint16 *dense = self->dense + (gsize) number * width;

      if (*row < DENSE_ROW)
        continue;
      for (guint j = 1; j <= *row; j++)
        dense[row[j] >> 9] = (gint16) ((row[j] & 0x1ff) - 256);
      self->index[i] += self->n_data + number - offset;
      number++;
    }
}

gboolean
gs_rows_init (GsRows *self, gconstpointer section, gsize size)
{
  const GsRowsHeader *header = section;
  const guint32 *index = (const guint32 *) (header + 1);
  const guint16 *data;

  memset (self, 0, sizeof *self);
  if (size < sizeof *header || header->n_slots < 2 || header->n_slots % 2 != 0
      || header->n_data == 0 || header->n_data > (1u << OFFSET_BITS)
      || size < sizeof *header + 4 * (gsize) header->n_slots + 2 * (gsize) header->n_data)
    return FALSE;
  data = (const guint16 *) (index + header->n_slots);
  self->n_vectors = gs_rows_count_vectors (index, header->n_slots, data, header->n_data);
  if (self->n_vectors == 0)
    return FALSE;
  self->index = g_memdup2 (index, 4 * (gsize) header->n_slots);
  self->data = data;
  self->n_data = header->n_data;
  self->n_pairs = header->n_slots / 2;
  gs_rows_unfold (self);
  return TRUE;
}

void
gs_rows_clear (GsRows *self)
{
  g_clear_pointer (&self->index, g_free);
  g_clear_pointer (&self->dense, g_free);
}

/* adds the dense rows; a number of vectors that the compiler knows stays in registers */
static inline __attribute__ ((always_inline)) void
gs_rows_sum_dense (const GsRows *self, const Found *found, guint n_vectors, Lane *sums)
{
  Lane sum[GS_ROW_CLASSES / LANE_WIDTH];

  memcpy (sum, sums, n_vectors * sizeof *sum);
  for (guint r = 0; r < found->n_dense; r++)
    {
      const gint16 *row = self->dense + (gsize) found->dense[r] * n_vectors * LANE_WIDTH;

#pragma GCC unroll 6
      for (guint i = 0; i < n_vectors; i++)
        {
          Lane weights;

          memcpy (&weights, row + i * LANE_WIDTH, sizeof weights);
          sum[i] += weights;
        }
    }
  memcpy (sums, sum, n_vectors * sizeof *sum);
}

static inline void
gs_row_add_sparse (const GsRows *self, guint32 offset, Lane *sums)
{
  const guint16 *row = self->data + offset;
  const guint16 *end = row + 1 + *row;
  gint16 *lane = (gint16 *) sums;

  for (row++; row < end; row++)
    lane[*row >> 9] = (gint16) (lane[*row >> 9] + (*row & 0x1ff) - 256);
}

/* adds the rows that were found to the scores */
static inline __attribute__ ((always_inline)) void
gs_rows_sum (const GsRows *self, const Found *found, guint n_vectors, gint32 *scores)
{
  /* rows that follow each other often name the same class: apart they need not wait */
  Lane sums[N_LANES][GS_ROW_CLASSES / LANE_WIDTH];

  for (guint i = 0; i < n_vectors; i++)
    sums[0][i] = sums[1][i] = (Lane){ 0 };
  for (guint i = 0; i < found->n_sparse; i++)
    gs_row_add_sparse (self, found->sparse[i], sums[i % N_LANES]);
  gs_rows_sum_dense (self, found, n_vectors, sums[0]);
  for (guint i = 0; i < n_vectors; i++)
    {
      Lane sum = sums[0][i] + sums[1][i];

      for (guint j = 0; j < LANE_WIDTH; j++)
        scores[i * LANE_WIDTH + j] += sum[j];
    }
}

/* the widths that models have, spelt out */
static inline __attribute__ ((always_inline)) void
gs_rows_sum_all (const GsRows *self, const Found *found, gint32 *scores)
{
  switch (self->n_vectors)
    {
    case 3:
      gs_rows_sum (self, found, 3, scores);
      break;
    case 4:
      gs_rows_sum (self, found, 4, scores);
      break;
    case 5:
      gs_rows_sum (self, found, 5, scores);
      break;
    case 6:
      gs_rows_sum (self, found, 6, scores);
      break;
    default:
      gs_rows_sum (self, found, self->n_vectors, scores);
      break;
    }
}

static void
gs_rows_sum_narrow (const GsRows *self, const Found *found, gint32 *scores)
{
  gs_rows_sum_all (self, found, scores);
}

#ifdef HAVE_WIDE
WIDE static void
gs_rows_sum_wide (const GsRows *self, const Found *found, gint32 *scores)
{
  gs_rows_sum_all (self, found, scores);
}
#endif

static void
gs_rows_add_some (const GsRows *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  guint32 places[MAX_KEYS];
  Found found;
  guint n = 0;

#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    n = gs_rows_locate_wide (self, keys, n_keys, places);
#endif
  gs_rows_locate (self, keys + n, n_keys - n, places + n);
  gs_rows_part (self, places, n_keys, &found);
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_rows_sum_wide (self, &found, scores);
      return;
    }
#endif
  gs_rows_sum_narrow (self, &found, scores);
}

void
gs_rows_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 *scores)
{
  const GsRows *self = table;

  for (; n_keys > MAX_KEYS; keys += MAX_KEYS, n_keys -= MAX_KEYS)
    gs_rows_add_some (self, keys, MAX_KEYS, scores);
  gs_rows_add_some (self, keys, n_keys, scores);
}
