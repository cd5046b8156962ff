/* SPDX-License-Identifier: MIT */
/* Look-up and packing of weights. */
#include "language/gs-weights.h"

#include <stdlib.h>
#include <string.h>

#define MAX_KEYS    64 /* keys handled at once; their weights' sum fits 16 bits */
#define N_LANES     4  /* rows summed side by side */
#define OFFSET_BITS 20
#define TAG_BITS    12

#define QUAD_BIAS  2048
#define QUAD_EMPTY G_GUINT64_CONSTANT (0x8008008008000000) /* four times the bias, key bits 0 */
#define QUAD_MASK  G_GUINT64_CONSTANT (0x0000000fff000fff)

/* -- rows -- */

gboolean
gs_rows_init (GsRows *self, gconstpointer section, gsize size)
{
  const GsRowsHeader *header = section;

  if (size < sizeof *header || header->n_slots < 2 || header->n_slots % 2 != 0
      || size < sizeof *header + 4 * (gsize) header->n_slots + 2 * (gsize) header->n_data)
    return FALSE;
  self->index = (const guint32 *) (header + 1);
  self->data = (const guint16 *) (self->index + header->n_slots);
  self->n_pairs = header->n_slots / 2;
  return TRUE;
}

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

/* eight sums side by side; the compiler knows what the processor has for it */
typedef gint16 Lane __attribute__ ((vector_size (16)));

static void
gs_rows_add_some (const GsRows *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  guint32 found[MAX_KEYS];
  guint n_found = 0;
  /* rows that follow each other often name the same class: apart they need not wait */
  Lane sums[N_LANES][GS_ROW_CLASSES / 8] = { 0 };

  gs_rows_locate (self, keys, n_keys, found);
  for (guint i = 0; i < n_keys; i++)
    {
      __builtin_prefetch (self->data + found[i]);
      found[n_found] = found[i];
      n_found += found[i] != 0;
    }
  for (guint i = 0; i < n_found; i++)
    {
      const guint16 *row = self->data + found[i];
      gint16 *lane = (gint16 *) sums[i % N_LANES];
      const guint16 *end = row + 1 + *row;

      for (row++; row < end; row++)
        lane[*row >> 9] = (gint16) (lane[*row >> 9] + (*row & 0x1ff) - 256);
    }
  for (guint i = 0; i < GS_ROW_CLASSES / 8; i++)
    {
      Lane sum = (sums[0][i] + sums[1][i]) + (sums[2][i] + sums[3][i]);

      for (guint j = 0; j < 8; j++)
        scores[i * 8 + j] += sum[j];
    }
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

static inline guint64
gs_quads_find (const GsQuads *self, guint64 key)
{
  const guint64 *pair = self->quads + gs_key_pair (key, self->n_pairs);
  guint64 found = ((pair[0] ^ key) & 0xffff) == 0 ? pair[0] : QUAD_EMPTY;

  return ((pair[1] ^ key) & 0xffff) == 0 ? pair[1] : found;
}

static void
gs_quads_sum (const GsQuads *self, const guint64 *keys, guint n_keys, guint64 *even, guint64 *odd)
{
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (self->quads + gs_key_pair (keys[i], self->n_pairs));
  for (guint i = 0; i < n_keys; i++)
    {
      guint64 quad = gs_quads_find (self, keys[i]);

      *even += (quad >> 16) & QUAD_MASK;
      *odd += (quad >> 28) & QUAD_MASK;
    }
}

void
gs_quads_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 scores[4])
{
  const GsQuads *self = table;
  guint64 even = 0, odd = 0;
  gint32 bias = (gint32) n_keys * QUAD_BIAS;

  gs_quads_sum (self, keys, n_keys, &even, &odd);
  scores[0] += (gint32) (even & 0xffffff) - bias;
  scores[1] += (gint32) (odd & 0xffffff) - bias;
  scores[2] += (gint32) (even >> 24) - bias;
  scores[3] += (gint32) (odd >> 24) - bias;
}

/* -- packing -- */

static guint
gs_weight_row_size (const GsWeightRow *row)
{
  guint size = 0;

  for (guint i = 0; i < row->n_weights; i++)
    size += (guint) abs (row->weights[i]);
  return size;
}

/* heaviest first; equal ones by key, so that the order does not depend on the sort */
static int
gs_weight_row_compare (gconstpointer a, gconstpointer b)
{
  const GsWeightRow *first = *(const GsWeightRow *const *) a;
  const GsWeightRow *second = *(const GsWeightRow *const *) b;
  guint x = gs_weight_row_size (first);
  guint y = gs_weight_row_size (second);

  if (x != y)
    return x > y ? -1 : 1;
  return first->key < second->key ? -1 : first->key > second->key;
}

static const GsWeightRow **
gs_weight_rows_sort (const GsWeightRow *rows, guint n_rows)
{
  const GsWeightRow **sorted = g_new (const GsWeightRow *, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    sorted[i] = &rows[i];
  qsort (sorted, n_rows, sizeof *sorted, gs_weight_row_compare);
  return sorted;
}

guint
gs_rows_pack (const GsWeightRow *rows, guint n_rows, guint32 n_slots, GByteArray *section,
              guint8 *placed)
{
  g_autofree const GsWeightRow **sorted = gs_weight_rows_sort (rows, n_rows);
  g_autofree guint32 *index = g_new0 (guint32, n_slots);
  g_autoptr (GArray) data = g_array_new (FALSE, TRUE, sizeof (guint16));
  GsRowsHeader header = { .n_slots = n_slots };
  guint n_dropped = 0;

  /* row 0 is empty, so that offset 0 means "not there" */
  g_array_set_size (data, 1);
  for (guint i = 0; i < n_rows; i++)
    {
      const GsWeightRow *row = sorted[i];
      guint32 *pair = index + gs_key_pair (row->key, n_slots / 2);
      guint32 *slot = pair[0] == 0 ? &pair[0] : &pair[1];
      guint32 tag = gs_row_tag (row->key);
      guint16 n_weights = (guint16) row->n_weights;

      if (*slot != 0 || data->len + n_weights + 1 >= (1u << OFFSET_BITS)
          || (pair[0] != 0 && (pair[0] ^ tag) < (1u << OFFSET_BITS)))
        {
          n_dropped++;
          continue;
        }
      *slot = tag | data->len;
      if (placed != NULL)
        placed[row - rows] = 1;
      g_array_append_val (data, n_weights);
      for (guint j = 0; j < row->n_weights; j++)
        {
          guint16 pairing = (guint16) (row->classes[j] << 9 | (row->weights[j] + 256));

          g_array_append_val (data, pairing);
        }
    }
  header.n_data = data->len;
  g_byte_array_append (section, (const guint8 *) &header, sizeof header);
  g_byte_array_append (section, (const guint8 *) index, n_slots * 4);
  g_byte_array_append (section, (const guint8 *) data->data, data->len * 2);
  return n_dropped;
}

static guint64
gs_quad_make (const GsWeightRow *row)
{
  guint64 quad = QUAD_EMPTY | (row->key & 0xffff);

  for (guint i = 0; i < row->n_weights; i++)
    {
      guint shift = 16 + 12 * row->classes[i];

      quad &= ~(G_GUINT64_CONSTANT (0xfff) << shift);
      quad |= (guint64) (row->weights[i] + QUAD_BIAS) << shift;
    }
  return quad;
}

guint
gs_quads_pack (const GsWeightRow *rows, guint n_rows, guint32 n_slots, GByteArray *section,
               guint8 *placed)
{
  g_autofree const GsWeightRow **sorted = gs_weight_rows_sort (rows, n_rows);
  g_autofree guint64 *quads = g_new (guint64, n_slots);
  guint n_dropped = 0;

  for (guint i = 0; i < n_slots; i++)
    quads[i] = QUAD_EMPTY;
  for (guint i = 0; i < n_rows; i++)
    {
      const GsWeightRow *row = sorted[i];
      guint64 *pair = quads + gs_key_pair (row->key, n_slots / 2);
      guint64 *slot = pair[0] == QUAD_EMPTY ? &pair[0] : &pair[1];

      if (*slot != QUAD_EMPTY || (pair[0] != QUAD_EMPTY && ((pair[0] ^ row->key) & 0xffff) == 0))
        {
          n_dropped++;
          continue;
        }
      *slot = gs_quad_make (row);
      if (placed != NULL)
        placed[row - rows] = 1;
    }
  g_byte_array_append (section, (const guint8 *) quads, n_slots * sizeof (guint64));
  return n_dropped;
}
