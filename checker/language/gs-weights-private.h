/* SPDX-License-Identifier: MIT */
/* How packed weights lie in their tables: what look-up and packing must agree on. */
#pragma once

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "language/gs-weights.h"

/* on processors with vectors of 32 bytes the sums are made twice as wide; they are the same sums */
#if defined(__SSE2__) && defined(__GNUC__)
#define HAVE_WIDE 1
#define WIDE      __attribute__ ((target ("avx2")))
#endif

#define OFFSET_BITS 20
#define TAG_BITS    12

#define QUAD_BIAS  2048
#define QUAD_EMPTY G_GUINT64_CONSTANT (0x8008008008000000) /* four times the bias, key bits 0 */

static inline guint32
gs_row_tag (guint64 key)
{
  return (guint32) (key & ((1u << TAG_BITS) - 1)) << OFFSET_BITS;
}

/* the first slot of a key's pair: the key's upper half scaled to the table */
static inline guint32
gs_key_pair (guint64 key, guint32 n_pairs)
{
  return (guint32) (((key >> 32) * n_pairs) >> 32) * 2;
}
