/* SPDX-License-Identifier: MIT */
/* Packing of weights, for training. */
#include <stdlib.h>
#include <string.h>

#include "language/gs-weights-private.h"

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
