/* SPDX-License-Identifier: MIT */
/* Lays rows out anew for look-up when a table is bound. */
#include <string.h>

#include "language/gs-weights-private.h"

#define CACHE_LINE 64 /* bytes */

/* a section of the model as it lies there */
typedef struct
{
  const guint32 *index;
  const guint16 *data;
  guint32 n_slots;
  guint32 n_data;
} Section;

/* the row that a slot names: how many weights there are, and the weights */
static inline const guint16 *
gs_section_get_row (const Section *self, guint32 slot)
{
  return self->data + (self->index[slot] & ((1u << OFFSET_BITS) - 1));
}

static inline gint
gs_row_get_weight (const guint16 *row, guint i)
{
  return (row[i] & 0x1ff) - 256;
}

/* vectors that hold all classes, or 0 if the rows do not fill the section */
static guint
gs_section_count_vectors (const Section *self)
{
  guint32 at = 0;
  guint last = 0;

  for (; at < self->n_data; at += 1u + self->data[at])
    for (guint32 i = at + 1; i <= at + self->data[at] && i < self->n_data; i++)
      last = MAX (last, (guint) self->data[i] >> 9);
  for (guint32 i = 0; i < self->n_slots; i++)
    if ((self->index[i] & ((1u << OFFSET_BITS) - 1)) >= self->n_data)
      return 0;
  return at == self->n_data && last < GS_ROW_CLASSES ? last / LANE_WIDTH + 1 : 0;
}

/* whether it is longer than a block and its weights fit 8 bits */
static gboolean
gs_row_is_dense (const guint16 *row)
{
  if (*row <= BLOCK_PAIRS)
    return FALSE;
  for (guint i = 1; i <= *row; i++)
    if (gs_row_get_weight (row, i) != (gint8) gs_row_get_weight (row, i))
      return FALSE;
  return TRUE;
}

static guint32
gs_row_count_blocks (const guint16 *row)
{
  return *row <= BLOCK_PAIRS ? 1 : 1 + (*row - 2u) / (BLOCK_PAIRS - 1);
}

static void
gs_row_write_blocks (const guint16 *row, guint32 n_blocks, guint64 *blocks)
{
  guint next = 1;

  for (guint32 i = 0; i < n_blocks; i++)
    {
      guint goes_on = i + 1 < n_blocks;

      blocks[i] = goes_on != 0 ? (BLOCK_EMPTY & ~BLOCK_LAST) | BLOCK_GOES_ON : BLOCK_EMPTY;
      for (guint j = 0; j < BLOCK_PAIRS - goes_on && next <= *row; j++, next++)
        {
          gint weight = gs_row_get_weight (row, next);
          guint64 pair = (guint16) (weight * N_CLASSES | row[next] >> 9);

          blocks[i] = (blocks[i] & ~(G_GUINT64_CONSTANT (0xffff) << (16 * j))) | pair << (16 * j);
        }
    }
}

static gboolean
gs_rows_make_room (GsRows *self, const Section *section)
{
  guint64 n_blocks = 1, n_dense = 0, width = self->n_vectors * LANE_WIDTH;

  for (guint32 i = 0; i < section->n_slots; i++)
    {
      const guint16 *row = gs_section_get_row (section, i);
      gboolean is_dense = gs_row_is_dense (row);

      n_dense += is_dense;
      n_blocks += row == section->data || is_dense ? 0 : gs_row_count_blocks (row);
    }
  if (n_blocks + n_dense > 1u << OFFSET_BITS)
    return FALSE;
  self->index = g_memdup2 (section->index, sizeof *self->index * section->n_slots);
  self->blocks = g_new (guint64, n_blocks);
  self->blocks[0] = BLOCK_EMPTY;
  self->memory = g_malloc0 (n_dense * width + CACHE_LINE);
  self->dense = self->memory + (-(guintptr) self->memory & (CACHE_LINE - 1));
  self->n_blocks = (guint32) n_blocks;
  return TRUE;
}

/* lays out the rows anew and points the index at them */
static void
gs_rows_unfold (GsRows *self, const Section *section)
{
  guint32 block = 1, number = self->n_blocks;
  gint8 *dense = self->memory + (self->dense - self->memory);

  for (guint32 i = 0; i < section->n_slots; i++)
    {
      const guint16 *row = gs_section_get_row (section, i);
      guint32 tag = self->index[i] & ~((1u << OFFSET_BITS) - 1);

      if (row == section->data)
        continue;
      if (gs_row_is_dense (row))
        {
          for (guint j = 1; j <= *row; j++)
            dense[row[j] >> 9] = (gint8) gs_row_get_weight (row, j);
          dense += self->n_vectors * LANE_WIDTH;
          self->index[i] = tag | number++;
          continue;
        }
      gs_row_write_blocks (row, gs_row_count_blocks (row), self->blocks + block);
      self->index[i] = tag | block;
      block += gs_row_count_blocks (row);
    }
}

gboolean
gs_rows_init (GsRows *self, gconstpointer bytes, gsize size)
{
  const GsRowsHeader *header = bytes;
  Section section;

  memset (self, 0, sizeof *self);
  if (size < sizeof *header || header->n_slots < 2 || header->n_slots % 2 != 0
      || header->n_data == 0 || header->n_data > (1u << OFFSET_BITS)
      || size < sizeof *header + 4 * (gsize) header->n_slots + 2 * (gsize) header->n_data)
    return FALSE;
  section.index = (const guint32 *) (header + 1);
  section.data = (const guint16 *) (section.index + header->n_slots);
  section.n_slots = header->n_slots;
  section.n_data = header->n_data;
  self->n_vectors = gs_section_count_vectors (&section);
  self->n_pairs = header->n_slots / 2;
  if (self->n_vectors == 0 || !gs_rows_make_room (self, &section))
    return FALSE;
  gs_rows_unfold (self, &section);
  return TRUE;
}

void
gs_rows_clear (GsRows *self)
{
  g_clear_pointer (&self->index, g_free);
  g_clear_pointer (&self->blocks, g_free);
  g_clear_pointer (&self->memory, g_free);
}
