/* SPDX-License-Identifier: MIT */
/* Look-up of weights in quads. */
#include "language/gs-weights-private.h"

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

/* an even number of keys, at most MAX_KEYS */
WIDE static void
gs_quads_locate_wide (const GsQuads *self, const guint64 *keys, guint n_keys, guint64 *places)
{
  const __m256i n_pairs = _mm256_set1_epi64x (self->n_pairs);
  guint i = 0;

  for (; i + 4 <= n_keys; i += 4)
    {
      __m256i key = _mm256_loadu_si256 ((const __m256i *) (gconstpointer) (keys + i));
      __m256i pair =
          _mm256_srli_epi64 (_mm256_mul_epu32 (_mm256_srli_epi64 (key, 32), n_pairs), 32);

      _mm256_storeu_si256 ((__m256i *) (gpointer) (places + i), _mm256_slli_epi64 (pair, 1));
      __builtin_prefetch (self->quads + places[i]);
      __builtin_prefetch (self->quads + places[i + 1]);
      __builtin_prefetch (self->quads + places[i + 2]);
      __builtin_prefetch (self->quads + places[i + 3]);
    }
  gs_quads_locate (self, keys + i, n_keys - i, places + i);
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

void
gs_quads_prefetch (gconstpointer table, const guint64 *keys, guint n_keys)
{
  const GsQuads *self = table;

  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (self->quads + gs_key_pair (keys[i], self->n_pairs));
}

static void
gs_quads_add_some (const GsQuads *self, const guint64 *keys, guint n_keys, gint32 scores[4])
{
  guint64 places[MAX_KEYS];
  guint64 sums[2] = { 0, 0 };
  gint32 bias;

  guint n_even = 0;

#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      n_even = n_keys & ~1u;
      gs_quads_locate_wide (self, keys, n_even, places);
      gs_quads_sum_wide (self, keys, places, n_even, sums);
    }
#endif
  gs_quads_locate (self, keys + n_even, n_keys - n_even, places + n_even);
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
