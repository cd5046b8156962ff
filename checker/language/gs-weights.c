/* SPDX-License-Identifier: MIT */
/* Look-up of weights. */
#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "language/gs-weights-private.h"

/* on processors with vectors of 32 bytes the sums are made twice as wide; they are the same sums */
#if defined(__SSE2__) && defined(__GNUC__)
#define HAVE_WIDE 1
#define WIDE      __attribute__ ((target ("avx2")))
#endif

#define MAX_KEYS  64 /* keys handled at once; their weights' sum fits 16 bits */
#define N_LANES   2  /* rows summed side by side */
#define DENSE_ROW 10 /* rows of this many weights are summed as vectors */

/* -- rows -- */

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

static void
gs_rows_locate (const GsRows *self, const guint64 *keys, guint n_keys, guint32 *found)
{
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (self->index + gs_key_pair (keys[i], self->n_pairs));
  for (guint i = 0; i < n_keys; i++)
    found[i] = gs_rows_find (self, keys[i]);
}

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

static inline void
gs_row_add_dense (const GsRows *self, guint32 number, Lane *lane)
{
  const gint16 *row = self->dense + (gsize) number * self->n_vectors * LANE_WIDTH;

  for (guint i = 0; i < self->n_vectors; i++)
    {
      Lane weights;

      memcpy (&weights, row + i * LANE_WIDTH, sizeof weights);
      lane[i] += weights;
    }
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
gs_rows_sum (const GsRows *self, const guint32 *found, guint n_found, gint32 *scores)
{
  /* rows that follow each other often name the same class: apart they need not wait */
  Lane sums[N_LANES][GS_ROW_CLASSES / LANE_WIDTH];

  for (guint i = 0; i < self->n_vectors; i++)
    sums[0][i] = sums[1][i] = (Lane){ 0 };
  for (guint i = 0; i < n_found; i++)
    if (found[i] < self->n_data)
      gs_row_add_sparse (self, found[i], sums[i % N_LANES]);
    else
      gs_row_add_dense (self, found[i] - self->n_data, sums[i % N_LANES]);
  for (guint i = 0; i < self->n_vectors; i++)
    {
      Lane sum = sums[0][i] + sums[1][i];

      for (guint j = 0; j < LANE_WIDTH; j++)
        scores[i * LANE_WIDTH + j] += sum[j];
    }
}

static void
gs_rows_sum_narrow (const GsRows *self, const guint32 *found, guint n_found, gint32 *scores)
{
  gs_rows_sum (self, found, n_found, scores);
}

#ifdef HAVE_WIDE
WIDE static void
gs_rows_sum_wide (const GsRows *self, const guint32 *found, guint n_found, gint32 *scores)
{
  gs_rows_sum (self, found, n_found, scores);
}
#endif

static void
gs_rows_add_some (const GsRows *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  guint32 found[MAX_KEYS];
  guint n_found = 0;

  gs_rows_locate (self, keys, n_keys, found);
  for (guint i = 0; i < n_keys; i++)
    {
      __builtin_prefetch (self->data + found[i]);
      found[n_found] = found[i];
      n_found += found[i] != 0;
    }
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_rows_sum_wide (self, found, n_found, scores);
      return;
    }
#endif
  gs_rows_sum_narrow (self, found, n_found, scores);
}

void
gs_rows_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 *scores)
{
  const GsRows *self = table;

  for (; n_keys > MAX_KEYS; keys += MAX_KEYS, n_keys -= MAX_KEYS)
    gs_rows_add_some (self, keys, MAX_KEYS, scores);
  gs_rows_add_some (self, keys, n_keys, scores);
}

/* -- quads -- */

#define QUAD_COUNT (1ll << 48) /* above the sums: how many were found */
#define QUAD_MASK  G_GUINT64_CONSTANT (0x0000000fff000fff)

gboolean
gs_quads_init (GsQuads *self, gconstpointer section, gsize size)
{
  gsize n_slots = size / sizeof (guint64);

  if (n_slots < 2 || n_slots % 2 != 0 || n_slots > G_MAXUINT32)
    return FALSE;
  self->quads = section;
  self->n_pairs = (guint32) (n_slots / 2);
  return TRUE;
}

/* Where keys stand, and the sums of what is found there. A quad that is not there adds nothing; one
 * that is, adds its bias too, and is counted. Both ways give the same sums. */
#ifdef __SSE2__

static void
gs_quads_locate (const GsQuads *self, const guint64 *keys, guint n_keys, guint64 *places)
{
  const __m128i n_pairs = _mm_set1_epi64x (self->n_pairs);

  guint i = 0;

  for (; i + 2 <= n_keys; i += 2)
    {
      __m128i key = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (keys + i));
      __m128i pair = _mm_srli_epi64 (_mm_mul_epu32 (_mm_srli_epi64 (key, 32), n_pairs), 32);

      _mm_storeu_si128 ((__m128i *) (gpointer) (places + i), _mm_slli_epi64 (pair, 1));
      __builtin_prefetch (self->quads + places[i]);
      __builtin_prefetch (self->quads + places[i + 1]);
    }
  if (i < n_keys)
    places[i] = gs_key_pair (keys[i], self->n_pairs);
}

static void
gs_quads_sum (const GsQuads *self, const guint64 *keys, const guint64 *places, guint n_keys,
              guint64 sums[2])
{
  const __m128i mask = _mm_set1_epi64x ((long long) QUAD_MASK);
  const __m128i one = _mm_set1_epi64x (QUAD_COUNT);
  __m128i even = _mm_setzero_si128 ();
  __m128i odd = _mm_setzero_si128 ();
  guint64 parts[4];

  for (guint i = 0; i < n_keys; i++)
    {
      __m128i key = _mm_set1_epi64x ((long long) keys[i]);
      __m128i pair = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (self->quads + places[i]));
      __m128i same = _mm_cmpeq_epi16 (pair, key);

      /* the low quarter tells for the whole */
      same = _mm_shufflehi_epi16 (_mm_shufflelo_epi16 (same, 0), 0);
      pair = _mm_and_si128 (pair, same);
      even = _mm_add_epi64 (even, _mm_and_si128 (_mm_srli_epi64 (pair, 16), mask));
      even = _mm_add_epi64 (even, _mm_and_si128 (same, one));
      odd = _mm_add_epi64 (odd, _mm_and_si128 (_mm_srli_epi64 (pair, 28), mask));
    }
  _mm_storeu_si128 ((__m128i *) (gpointer) parts, even);
  _mm_storeu_si128 ((__m128i *) (gpointer) (parts + 2), odd);
  sums[0] += parts[0] + parts[1];
  sums[1] += parts[2] + parts[3];
}

/* the pairs of two keys, each against its key; at most MAX_KEYS, an even number */
WIDE static void
gs_quads_sum_wide (const GsQuads *self, const guint64 *keys, const guint64 *places, guint n_keys,
                   guint64 sums[2])
{
  const __m256i mask = _mm256_set1_epi64x ((long long) QUAD_MASK);
  const __m256i one = _mm256_set1_epi64x (QUAD_COUNT);
  __m256i even = _mm256_setzero_si256 ();
  __m256i odd = _mm256_setzero_si256 ();
  guint64 parts[8];

  for (guint i = 0; i < n_keys; i += 2)
    {
      __m128i two = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (keys + i));
      __m256i key = _mm256_permute4x64_epi64 (_mm256_castsi128_si256 (two), 0x50);
      __m128i low = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (self->quads + places[i]));
      __m128i high =
          _mm_loadu_si128 ((const __m128i *) (gconstpointer) (self->quads + places[i + 1]));
      __m256i pair = _mm256_inserti128_si256 (_mm256_castsi128_si256 (low), high, 1);
      __m256i same = _mm256_cmpeq_epi16 (pair, key);

      same = _mm256_shufflehi_epi16 (_mm256_shufflelo_epi16 (same, 0), 0);
      pair = _mm256_and_si256 (pair, same);
      even = _mm256_add_epi64 (even, _mm256_and_si256 (_mm256_srli_epi64 (pair, 16), mask));
      even = _mm256_add_epi64 (even, _mm256_and_si256 (same, one));
      odd = _mm256_add_epi64 (odd, _mm256_and_si256 (_mm256_srli_epi64 (pair, 28), mask));
    }
  _mm256_storeu_si256 ((__m256i *) (gpointer) parts, even);
  _mm256_storeu_si256 ((__m256i *) (gpointer) (parts + 4), odd);
  sums[0] += parts[0] + parts[1] + parts[2] + parts[3];
  sums[1] += parts[4] + parts[5] + parts[6] + parts[7];
}

#else

static void
gs_quads_locate (const GsQuads *self, const guint64 *keys, guint n_keys, guint64 *places)
{
  for (guint i = 0; i < n_keys; i++)
    {
      places[i] = gs_key_pair (keys[i], self->n_pairs);
      __builtin_prefetch (self->quads + places[i]);
    }
}

static void
gs_quads_sum (const GsQuads *self, const guint64 *keys, const guint64 *places, guint n_keys,
              guint64 sums[2])
{
  for (guint i = 0; i < n_keys; i++)
    for (guint j = 0; j < 2; j++)
      {
        guint64 quad = self->quads[places[i] + j];

        if (((quad ^ keys[i]) & 0xffff) != 0)
          continue;
        sums[0] += ((quad >> 16) & QUAD_MASK) + QUAD_COUNT;
        sums[1] += (quad >> 28) & QUAD_MASK;
      }
}

#endif

static void
gs_quads_add_some (const GsQuads *self, const guint64 *keys, guint n_keys, gint32 scores[4])
{
  guint64 places[MAX_KEYS];
  guint64 sums[2] = { 0, 0 };
  gint32 bias;

  guint n_even = 0;

  gs_quads_locate (self, keys, n_keys, places);
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      n_even = n_keys & ~1u;
      gs_quads_sum_wide (self, keys, places, n_even, sums);
    }
#endif
  gs_quads_sum (self, keys + n_even, places + n_even, n_keys - n_even, sums);
  bias = (gint32) (sums[0] / QUAD_COUNT) * QUAD_BIAS;
  sums[0] %= QUAD_COUNT;
  scores[0] += (gint32) (sums[0] & 0xffffff) - bias;
  scores[1] += (gint32) (sums[1] & 0xffffff) - bias;
  scores[2] += (gint32) (sums[0] >> 24) - bias;
  scores[3] += (gint32) (sums[1] >> 24) - bias;
}

void
gs_quads_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 scores[4])
{
  const GsQuads *self = table;

  for (; n_keys > MAX_KEYS; keys += MAX_KEYS, n_keys -= MAX_KEYS)
    gs_quads_add_some (self, keys, MAX_KEYS, scores);
  gs_quads_add_some (self, keys, n_keys, scores);
}
