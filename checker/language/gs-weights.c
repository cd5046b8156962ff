/* SPDX-License-Identifier: MIT */
/* Look-up of weights in rows. */
#include <string.h>

#include "language/gs-weights-private.h"

#define N_LANES 2 /* rows summed side by side */

/* -- where keys stand -- */

static void
gs_rows_locate_narrow (const GsRows *self, GsLookUp *look_up)
{
  for (guint i = 0; i < look_up->n_keys; i++)
    {
      look_up->places[i] = gs_key_pair (look_up->keys[i], self->n_pairs);
      __builtin_prefetch (self->index + look_up->places[i]);
    }
}

/* where a key's row is, or 0: the empty row */
static inline guint32
gs_rows_probe (const guint32 *pair, guint64 key)
{
  guint32 tag = gs_row_tag (key);
  guint32 first = pair[0] ^ tag;
  guint32 second = pair[1] ^ tag;

  return (first < (1u << OFFSET_BITS) ? first : 0) | (second < (1u << OFFSET_BITS) ? second : 0);
}

static void
gs_rows_probe_narrow (const GsRows *self, GsLookUp *look_up)
{
  look_up->short_rows = look_up->long_rows = 0;
  for (guint i = 0; i < look_up->n_keys; i++)
    {
      guint32 place = gs_rows_probe (self->index + look_up->places[i], look_up->keys[i]);

      look_up->places[i] = place;
      look_up->short_rows |= (guint64) (place - 1u < self->n_blocks - 1u) << i;
      look_up->long_rows |= (guint64) (place >= self->n_blocks) << i;
    }
}

#ifdef HAVE_WIDE

WIDE static void
gs_rows_locate_wide (const GsRows *self, GsLookUp *look_up)
{
  const __m256i n_pairs = _mm256_set1_epi64x (self->n_pairs);
  guint64 *places = look_up->places;

  for (guint i = 0; i < look_up->n_keys; i += 4)
    {
      __m256i key = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (look_up->keys + i));
      __m256i pair =
          _mm256_srli_epi64 (_mm256_mul_epu32 (_mm256_srli_epi64 (key, 32), n_pairs), 32);

      _mm256_storeu_si256 ((__m256i *) (gpointer) (places + i), _mm256_slli_epi64 (pair, 1));
      __builtin_prefetch (self->index + places[i]);
      __builtin_prefetch (self->index + places[i + 1]);
      __builtin_prefetch (self->index + places[i + 2]);
      __builtin_prefetch (self->index + places[i + 3]);
    }
}

static inline gint64
gs_rows_read_pair (const GsRows *self, guint64 place)
{
  gint64 pair;

  memcpy (&pair, self->index + place, sizeof pair);
  return pair;
}

WIDE static inline guint64
gs_rows_get_bits (__m256i holds)
{
  return (guint64) _mm256_movemask_pd (_mm256_castsi256_pd (holds));
}

/* four keys at a time */
WIDE static void
gs_rows_probe_wide (const GsRows *self, GsLookUp *look_up)
{
  const __m256i tag_bits = _mm256_set1_epi32 ((gint32) (((1u << TAG_BITS) - 1) << OFFSET_BITS));
  const __m256i low = _mm256_set1_epi64x (G_MAXUINT32);
  const __m256i last_short = _mm256_set1_epi64x (self->n_blocks - 1);
  const guint64 asked = G_MAXUINT64 >> (GS_LOOK_UP_KEYS - look_up->n_keys);
  guint64 *places = look_up->places;
  guint64 found = 0, found_long = 0;

  for (guint i = 0; i < look_up->n_keys; i += 4)
    {
      __m256i key = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (look_up->keys + i));
      /* the key's low half twice */
      __m256i tag = _mm256_slli_epi32 (_mm256_shuffle_epi32 (key, 0xa0), OFFSET_BITS);
      __m256i pair = _mm256_set_epi64x (
          gs_rows_read_pair (self, places[i + 3]), gs_rows_read_pair (self, places[i + 2]),
          gs_rows_read_pair (self, places[i + 1]), gs_rows_read_pair (self, places[i]));
      __m256i same;

      pair = _mm256_xor_si256 (pair, tag);
      same = _mm256_cmpeq_epi32 (_mm256_and_si256 (pair, tag_bits), _mm256_setzero_si256 ());
      pair = _mm256_and_si256 (pair, same);
      pair = _mm256_and_si256 (_mm256_or_si256 (pair, _mm256_srli_epi64 (pair, 32)), low);
      _mm256_storeu_si256 ((__m256i *) (gpointer) (places + i), pair);
      found |= gs_rows_get_bits (_mm256_cmpgt_epi64 (pair, _mm256_setzero_si256 ())) << i;
      found_long |= gs_rows_get_bits (_mm256_cmpgt_epi64 (pair, last_short)) << i;
    }
  look_up->long_rows = found_long & asked;
  look_up->short_rows = found & ~found_long & asked;
}

#endif

void
gs_rows_locate (gconstpointer table, GsLookUp *look_up)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_rows_locate_wide (table, look_up);
      return;
    }
#endif
  gs_rows_locate_narrow (table, look_up);
}

/* the number of the first of some rows, which is taken from them */
static inline guint
gs_rows_take (guint64 *rows)
{
  guint first = (guint) __builtin_ctzll (*rows);

  *rows &= *rows - 1;
  return first;
}

static inline void
gs_rows_send (const GsRows *self, GsLookUp *look_up)
{
  gsize width = self->n_vectors * LANE_WIDTH;
  guint64 *places = look_up->places;

  for (guint64 rows = look_up->short_rows; rows != 0;)
    __builtin_prefetch (self->blocks + places[gs_rows_take (&rows)]);
  for (guint64 rows = look_up->long_rows; rows != 0;)
    {
      guint i = gs_rows_take (&rows);

      places[i] = (places[i] - self->n_blocks) * width;
      __builtin_prefetch (self->dense + places[i]);
      __builtin_prefetch (self->dense + places[i] + width - 1);
    }
}

void
gs_rows_find (gconstpointer table, GsLookUp *look_up)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_rows_probe_wide (table, look_up);
      gs_rows_send (table, look_up);
      return;
    }
#endif
  gs_rows_probe_narrow (table, look_up);
  gs_rows_send (table, look_up);
}

/* -- sums -- */

static inline void
gs_block_add (guint64 block, gint16 *sums)
{
  for (guint i = 0; i < BLOCK_PAIRS; i++)
    {
      gint16 pair = (gint16) (block >> (16 * i));

      sums[pair & (N_CLASSES - 1)] = (gint16) (sums[pair & (N_CLASSES - 1)] + (pair >> CLASS_BITS));
    }
}

/* adds the short rows; those that follow each other often name the same class: apart they need not
 * wait */
static inline __attribute__ ((always_inline)) void
gs_rows_sum_short (const GsRows *self, const GsLookUp *look_up, gint16 sums[N_LANES][N_CLASSES])
{
  guint lane = 0;

  for (guint64 rows = look_up->short_rows; rows != 0; lane = 1 - lane)
    {
      const guint64 *block = self->blocks + look_up->places[gs_rows_take (&rows)];

      for (; (*block & BLOCK_GOES_ON) == BLOCK_GOES_ON; block++)
        gs_block_add (*block, sums[lane]);
      gs_block_add (*block, sums[lane]);
    }
}

static void
gs_rows_sum_narrow (const GsRows *self, const GsLookUp *look_up, gint16 *scores)
{
  gint16 sums[N_LANES][N_CLASSES];
  guint width = self->n_vectors * LANE_WIDTH;

  memset (sums[0], 0, width * sizeof **sums);
  memset (sums[1], 0, width * sizeof **sums);
  gs_rows_sum_short (self, look_up, sums);
  for (guint i = 0; i < width; i++)
    scores[i] = (gint16) (sums[0][i] + sums[1][i]);
  for (guint64 rows = look_up->long_rows; rows != 0;)
    {
      const gint8 *row = self->dense + look_up->places[gs_rows_take (&rows)];

      for (guint i = 0; i < width; i++)
        scores[i] = (gint16) (scores[i] + row[i]);
    }
}

#ifdef HAVE_WIDE

WIDE static inline __m256i
gs_lanes_load (const gint16 *lanes, guint i)
{
  return _mm256_load_si256 ((const __m256i *) (gconstpointer) lanes + i);
}

/* a number of vectors that the compiler knows stays in registers */
WIDE static inline __attribute__ ((always_inline)) void
gs_rows_sum_vectors (const GsRows *self, const GsLookUp *look_up, guint n_vectors, gint16 *scores)
{
  gint16 sums[N_LANES][N_CLASSES] __attribute__ ((aligned (32)));
  __m256i sum[GS_ROW_CLASSES / LANE_WIDTH];

#pragma GCC unroll 6
  for (guint i = 0; i < n_vectors; i++)
    {
      _mm256_store_si256 ((__m256i *) (gpointer) sums[0] + i, _mm256_setzero_si256 ());
      _mm256_store_si256 ((__m256i *) (gpointer) sums[1] + i, _mm256_setzero_si256 ());
    }
  gs_rows_sum_short (self, look_up, sums);
#pragma GCC unroll 6
  for (guint i = 0; i < n_vectors; i++)
    sum[i] = _mm256_add_epi16 (gs_lanes_load (sums[0], i), gs_lanes_load (sums[1], i));
  for (guint64 rows = look_up->long_rows; rows != 0;)
    {
      const __m128i *row =
          (const __m128i *) (gconstpointer) (self->dense + look_up->places[gs_rows_take (&rows)]);

#pragma GCC unroll 6
      for (guint i = 0; i < n_vectors; i++)
        sum[i] = _mm256_add_epi16 (sum[i], _mm256_cvtepi8_epi16 (_mm_load_si128 (row + i)));
    }
#pragma GCC unroll 6
  for (guint i = 0; i < n_vectors; i++)
    _mm256_storeu_si256 ((__m256i *) (gpointer) scores + i, sum[i]);
}

/* the widths that models have, spelt out */
WIDE static void
gs_rows_sum_wide (const GsRows *self, const GsLookUp *look_up, gint16 *scores)
{
  switch (self->n_vectors)
    {
    case 2:
      gs_rows_sum_vectors (self, look_up, 2, scores);
      break;
    case 4:
      gs_rows_sum_vectors (self, look_up, 4, scores);
      break;
    case 6:
      gs_rows_sum_vectors (self, look_up, 6, scores);
      break;
    default:
      gs_rows_sum_vectors (self, look_up, self->n_vectors, scores);
      break;
    }
}

#endif

/**
 * gs_rows_collect:
 * @look_up: its rows found
 * @scores: (out): GS_ROW_CLASSES elements; those of classes that the model does not have are left
 */
void
gs_rows_collect (gconstpointer table, const GsLookUp *look_up, gint16 *scores)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_rows_sum_wide (table, look_up, scores);
      return;
    }
#endif
  gs_rows_sum_narrow (table, look_up, scores);
}

void
gs_rows_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 *scores)
{
  const GsRows *self = table;
  guint64 some[GS_LOOK_UP_KEYS + GS_LOOK_UP_PAD] = { 0 };
  guint64 places[GS_LOOK_UP_KEYS + GS_LOOK_UP_PAD];

  for (guint i = 0; i < n_keys; i += GS_LOOK_UP_KEYS)
    {
      guint n_some = MIN (n_keys - i, GS_LOOK_UP_KEYS);
      GsLookUp look_up = { .keys = some, .places = places, .n_keys = n_some };
      gint16 sums[GS_ROW_CLASSES];

      memcpy (some, keys + i, n_some * sizeof *some);
      gs_rows_locate (table, &look_up);
      gs_rows_find (table, &look_up);
      gs_rows_collect (table, &look_up, sums);
      for (guint j = 0; j < self->n_vectors * LANE_WIDTH; j++)
        scores[j] += sums[j];
    }
}
