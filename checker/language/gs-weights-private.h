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

#define LANE_WIDTH 16 /* classes of a vector */

/* A pair of 16 bits has its class in the lower ones. Where a block's last pair is of class
 * BLOCK_GOES_ON the row does so in the next block; pairs without a weight have classes of their
 * own, so that sums need not wait for each other. */
#define CLASS_BITS    7
#define N_CLASSES     (1 << CLASS_BITS)
#define BLOCK_PAIRS   4
#define BLOCK_EMPTY   G_GUINT64_CONSTANT (0x007c007e007d007b)
#define BLOCK_GOES_ON G_GUINT64_CONSTANT (0x007f000000000000)
#define BLOCK_LAST    G_GUINT64_CONSTANT (0xffff000000000000)

G_STATIC_ASSERT (GS_ROW_CLASSES <= 0x7b);

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
