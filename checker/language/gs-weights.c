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
  for (guint i = 0; i < look_up->n_keys; i++)
    look_up->places[i] = gs_rows_probe (self->index + look_up->places[i], look_up->keys[i]);
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

/* four keys at a time */
WIDE static void
gs_rows_probe_wide (const GsRows *self, GsLookUp *look_up)
{
  const __m256i tag_bits = _mm256_set1_epi32 ((gint32) (((1u << TAG_BITS) - 1) << OFFSET_BITS));
  const __m256i low = _mm256_set1_epi64x (G_MAXUINT32);
  guint64 *places = look_up->places;

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
    }
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

/* parts short from long rows: these behind those, what was not found left out */
static void
gs_rows_part (const GsRows *self, GsLookUp *look_up)
{
  guint n_short = 0, n_long = 0;
  gsize width = self->n_vectors * LANE_WIDTH;
  guint64 *places = look_up->places;
  guint64 numbers[GS_LOOK_UP_KEYS + 1];

  for (guint i = 0; i < look_up->n_keys; i++)
    {
      guint64 place = places[i];

      places[n_short] = place;
      n_short += place - 1u < self->n_data - 1u;
      numbers[n_long] = place - self->n_data;
      n_long += place >= self->n_data;
    }
  for (guint i = 0; i < n_short; i++)
    __builtin_prefetch (self->data + places[i]);
  for (guint i = 0; i < n_long; i++)
    {
      places[n_short + i] = numbers[i] * width;
      for (gsize j = 0; j < width; j += CACHE_LINE / sizeof (gint16))
        __builtin_prefetch (self->dense + numbers[i] * width + j);
    }
  look_up->n_short = (guint16) n_short;
  look_up->n_long = (guint16) n_long;
}

void
gs_rows_find (gconstpointer table, GsLookUp *look_up)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_rows_probe_wide (table, look_up);
      gs_rows_part (table, look_up);
      return;
    }
#endif
  gs_rows_probe_narrow (table, look_up);
  gs_rows_part (table, look_up);
}

/* -- binding -- */

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

/* -- sums -- */

/* adds the long rows; a number of vectors that the compiler knows stays in registers */
static inline __attribute__ ((always_inline)) void
gs_rows_sum_long (const GsRows *self, const guint64 *places, guint n_places, guint n_vectors,
                  Lane *sums)
{
  Lane sum[GS_ROW_CLASSES / LANE_WIDTH];

  memcpy (sum, sums, n_vectors * sizeof *sum);
  for (guint r = 0; r < n_places; r++)
    {
      const gint16 *row = self->dense + places[r];

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
gs_row_add_short (const GsRows *self, guint64 offset, Lane *sums)
{
  const guint16 *row = self->data + offset;
  const guint16 *end = row + 1 + *row;
  gint16 *lane = (gint16 *) sums;

  for (row++; row < end; row++)
    lane[*row >> 9] = (gint16) (lane[*row >> 9] + (*row & 0x1ff) - 256);
}

/* what the rows that were found add up to */
static inline __attribute__ ((always_inline)) void
gs_rows_sum (const GsRows *self, const GsLookUp *look_up, guint n_vectors, gint16 *scores)
{
  /* rows that follow each other often name the same class: apart they need not wait */
  Lane sums[N_LANES][GS_ROW_CLASSES / LANE_WIDTH];

  for (guint i = 0; i < n_vectors; i++)
    sums[0][i] = sums[1][i] = (Lane){ 0 };
  for (guint i = 0; i < look_up->n_short; i++)
    gs_row_add_short (self, look_up->places[i], sums[i % N_LANES]);
  gs_rows_sum_long (self, look_up->places + look_up->n_short, look_up->n_long, n_vectors, sums[0]);
  for (guint i = 0; i < n_vectors; i++)
    sums[0][i] += sums[1][i];
  memcpy (scores, sums[0], n_vectors * sizeof **sums);
}

/* the widths that models have, spelt out */
static inline __attribute__ ((always_inline)) void
gs_rows_sum_all (const GsRows *self, const GsLookUp *look_up, gint16 *scores)
{
  switch (self->n_vectors)
    {
    case 3:
      gs_rows_sum (self, look_up, 3, scores);
      break;
    case 4:
      gs_rows_sum (self, look_up, 4, scores);
      break;
    case 5:
      gs_rows_sum (self, look_up, 5, scores);
      break;
    case 6:
      gs_rows_sum (self, look_up, 6, scores);
      break;
    default:
      gs_rows_sum (self, look_up, self->n_vectors, scores);
      break;
    }
}

static void
gs_rows_sum_narrow (const GsRows *self, const GsLookUp *look_up, gint16 *scores)
{
  gs_rows_sum_all (self, look_up, scores);
}

#ifdef HAVE_WIDE
WIDE static void
gs_rows_sum_wide (const GsRows *self, const GsLookUp *look_up, gint16 *scores)
{
  gs_rows_sum_all (self, look_up, scores);
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
      GsLookUp look_up = { .keys = some, .places = places, .n_keys = (guint16) n_some };
      gint16 sums[GS_ROW_CLASSES];

      memcpy (some, keys + i, n_some * sizeof *some);
      gs_rows_locate (table, &look_up);
      gs_rows_find (table, &look_up);
      gs_rows_collect (table, &look_up, sums);
      for (guint j = 0; j < self->n_vectors * LANE_WIDTH; j++)
        scores[j] += sums[j];
    }
}
