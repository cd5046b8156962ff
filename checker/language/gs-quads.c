/* SPDX-License-Identifier: MIT */
/* Look-up of weights in quads. */
#include <string.h>

#include "language/gs-weights-private.h"

#define QUAD_MASK  G_GUINT64_CONSTANT (0x0000000fff000fff)
#define QUAD_SHIFT 24
#define QUAD_KEY   G_GUINT64_CONSTANT (0xffff)

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

/* -- where keys stand -- */

static void
gs_quads_locate_narrow (const GsQuads *self, GsLookUp *look_up)
{
  for (guint i = 0; i < look_up->n_keys; i++)
    {
      look_up->places[i] = gs_key_pair (look_up->keys[i], self->n_pairs);
      __builtin_prefetch (self->quads + look_up->places[i]);
    }
}

#ifdef HAVE_WIDE

WIDE static void
gs_quads_locate_wide (const GsQuads *self, GsLookUp *look_up)
{
  const __m256i n_pairs = _mm256_set1_epi64x (self->n_pairs);
  const guint64 *keys = look_up->keys;
  guint64 *places = look_up->places;

  for (guint i = 0; i < look_up->n_keys; i += 4)
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
}

#endif

void
gs_quads_locate (gconstpointer table, GsLookUp *look_up)
{
#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    {
      gs_quads_locate_wide (table, look_up);
      return;
    }
#endif
  gs_quads_locate_narrow (table, look_up);
}

/* -- what is found there -- */

/* A quad that is another key's counts as an empty one, so that every quad brings the same bias.
 * sums[0] has the weights of classes 0 and 2 in its parts of QUAD_SHIFT bits and the rest, sums[1]
 * those of 1 and 3. Returns how many quads were counted. */
static guint
gs_quads_sum_narrow (const GsQuads *self, const GsLookUp *look_up, guint64 sums[2])
{
  for (guint i = 0; i < look_up->n_keys; i++)
    for (guint j = 0; j < 2; j++)
      {
        guint64 quad = self->quads[look_up->places[i] + j];

        quad = ((quad ^ look_up->keys[i]) & QUAD_KEY) != 0 ? QUAD_EMPTY : quad;
        sums[0] += (quad >> 16) & QUAD_MASK;
        sums[1] += (quad >> 28) & QUAD_MASK;
      }
  return look_up->n_keys * 2u;
}

#ifdef HAVE_WIDE

WIDE static inline __m128i
gs_quads_read_pair (const GsQuads *self, guint64 place)
{
  return _mm_loadu_si128 ((const __m128i *) (gconstpointer) (self->quads + place));
}

/* two pairs of quads at a time, each against its key */
WIDE static guint
gs_quads_sum_wide (const GsQuads *self, const GsLookUp *look_up, guint64 sums[2])
{
  const __m256i mask = _mm256_set1_epi64x ((long long) QUAD_MASK);
  const __m256i empty = _mm256_set1_epi64x ((long long) QUAD_EMPTY);
  const __m256i key_bits = _mm256_set1_epi64x ((long long) QUAD_KEY);
  const guint64 *places = look_up->places;
  guint n_keys = look_up->n_keys, i = 0;
  __m256i even = _mm256_setzero_si256 ();
  __m256i odd = _mm256_setzero_si256 ();
  __m128i both[2];

  for (; i < n_keys; i += 2)
    {
      __m128i two = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (look_up->keys + i));
      __m256i key = _mm256_permute4x64_epi64 (_mm256_castsi128_si256 (two), 0x50);
      __m128i low = gs_quads_read_pair (self, places[i]);
      __m128i high = i + 1 < n_keys ? gs_quads_read_pair (self, places[i + 1])
                                    : _mm256_castsi256_si128 (empty);
      __m256i pair = _mm256_inserti128_si256 (_mm256_castsi128_si256 (low), high, 1);
      __m256i same = _mm256_and_si256 (_mm256_xor_si256 (pair, key), key_bits);

      same = _mm256_cmpeq_epi64 (same, _mm256_setzero_si256 ());
      pair = _mm256_blendv_epi8 (empty, pair, same);
      even = _mm256_add_epi64 (even, _mm256_and_si256 (_mm256_srli_epi64 (pair, 16), mask));
      odd = _mm256_add_epi64 (odd, _mm256_and_si256 (_mm256_srli_epi64 (pair, 28), mask));
    }
  both[0] = _mm_add_epi64 (_mm256_castsi256_si128 (even), _mm256_extracti128_si256 (even, 1));
  both[1] = _mm_add_epi64 (_mm256_castsi256_si128 (odd), _mm256_extracti128_si256 (odd, 1));
  both[0] =
      _mm_add_epi64 (_mm_unpacklo_epi64 (both[0], both[1]), _mm_unpackhi_epi64 (both[0], both[1]));
  _mm_storeu_si128 ((__m128i *) (gpointer) sums, both[0]);
  return i * 2;
}

#endif

/**
 * gs_quads_collect:
 * @scores: (out): what was found adds up to
 */
void
gs_quads_collect (gconstpointer table, const GsLookUp *look_up, gint32 scores[4])
{
  guint64 sums[2] = { 0, 0 };
  gint32 bias;

#ifdef HAVE_WIDE
  if (__builtin_cpu_supports ("avx2"))
    bias = QUAD_BIAS * (gint32) gs_quads_sum_wide (table, look_up, sums);
  else
#endif
    bias = QUAD_BIAS * (gint32) gs_quads_sum_narrow (table, look_up, sums);
  scores[0] = (gint32) (sums[0] & ((1u << QUAD_SHIFT) - 1)) - bias;
  scores[1] = (gint32) (sums[1] & ((1u << QUAD_SHIFT) - 1)) - bias;
  scores[2] = (gint32) (sums[0] >> QUAD_SHIFT) - bias;
  scores[3] = (gint32) (sums[1] >> QUAD_SHIFT) - bias;
}

void
gs_quads_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 scores[4])
{
  guint64 some[GS_LOOK_UP_KEYS + GS_LOOK_UP_PAD] = { 0 };
  guint64 places[GS_LOOK_UP_KEYS + GS_LOOK_UP_PAD];

  for (guint i = 0; i < n_keys; i += GS_LOOK_UP_KEYS)
    {
      guint n_some = MIN (n_keys - i, GS_LOOK_UP_KEYS);
      GsLookUp look_up = { .keys = some, .places = places, .n_keys = n_some };

      gint32 sums[4];

      memcpy (some, keys + i, n_some * sizeof *some);
      gs_quads_locate (table, &look_up);
      gs_quads_collect (table, &look_up, sums);
      for (guint j = 0; j < 4; j++)
        scores[j] += sums[j];
    }
}
