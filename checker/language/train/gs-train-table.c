/* SPDX-License-Identifier: MIT */
/* A hash table of sparse weight rows with running sums. */
#include "language/train/gs-train-table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_SIZE (1u << 16)
#define N_COUNTS   (1u << 27)
#define FRACTION   65536.0 /* merged averages are kept in this fixed point */

typedef struct
{
  gint32 weight;
  guint32 class;
  gint64 total; /* sum over time of the changes times when they came; averages once merged */
} Cell;

typedef struct
{
  guint64 key; /* 0: free */
  guint32 cells;
  guint16 n_cells;
  guint16 room;
} Row;

struct _GsTrainTable
{
  Row *rows;
  guint32 mask;
  guint32 n_rows;
  GArray *cells; /* of Cell */
  gint64 now;
  guint n_merged; /* tables merged into this one */
  guint8 *counts; /* by hash, saturating; NULL if all features are learned */
  guint cutoff;
};

GsTrainTable *
gs_train_table_new (void)
{
  GsTrainTable *self = g_new0 (GsTrainTable, 1);

  self->rows = g_new0 (Row, FIRST_SIZE);
  self->mask = FIRST_SIZE - 1;
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  self->now = 1;
  return self;
}

void
gs_train_table_free (GsTrainTable *self)
{
  if (self == NULL)
    return;
  g_free (self->rows);
  g_array_unref (self->cells);
  g_free (self->counts);
  g_free (self);
}

static inline guint32
gs_train_slot (const GsTrainTable *self, guint64 key)
{
  return (guint32) (key >> 20) & self->mask;
}

void
gs_train_table_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 *scores)
{
  const GsTrainTable *self = table;
  const Cell *cells = (const Cell *) (gpointer) self->cells->data;

  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (&self->rows[gs_train_slot (self, keys[i])]);
  for (guint i = 0; i < n_keys; i++)
    {
      guint32 at = gs_train_slot (self, keys[i]);

      while (self->rows[at].key != 0 && self->rows[at].key != keys[i])
        at = (at + 1) & self->mask;
      for (guint j = 0; j < self->rows[at].n_cells; j++)
        scores[cells[self->rows[at].cells + j].class] += cells[self->rows[at].cells + j].weight;
    }
}

static void
gs_train_table_grow (GsTrainTable *self)
{
  Row *old = self->rows;
  guint32 size = self->mask + 1;

  self->mask = size * 2 - 1;
  self->rows = g_new0 (Row, (gsize) size * 2);
  for (guint32 i = 0; i < size; i++)
    {
      guint32 at;

      if (old[i].key == 0)
        continue;
      at = gs_train_slot (self, old[i].key);
      while (self->rows[at].key != 0)
        at = (at + 1) & self->mask;
      self->rows[at] = old[i];
    }
  g_free (old);
}

static Row *
gs_train_table_find (GsTrainTable *self, guint64 key)
{
  guint32 at;

  if (self->n_rows * 5 > self->mask * 3)
    gs_train_table_grow (self);
  at = gs_train_slot (self, key);
  while (self->rows[at].key != 0 && self->rows[at].key != key)
    at = (at + 1) & self->mask;
  if (self->rows[at].key == 0)
    {
      self->rows[at].key = key;
      self->n_rows++;
    }
  return &self->rows[at];
}

/* a cell of a row; rows that outgrow their room move to the end */
static Cell *
gs_train_table_find_cell (GsTrainTable *self, guint64 key, guint class)
{
  Row *row = gs_train_table_find (self, key);
  Cell *cells = &g_array_index (self->cells, Cell, row->cells);

  for (guint i = 0; i < row->n_cells; i++)
    if (cells[i].class == class)
      return &cells[i];
  if (row->n_cells == row->room)
    {
      guint32 place = self->cells->len;

      row->room = (guint16) (row->room == 0 ? 2 : row->room * 2);
      g_array_set_size (self->cells, place + row->room);
      cells = &g_array_index (self->cells, Cell, place);
      memcpy (cells, &g_array_index (self->cells, Cell, row->cells), row->n_cells * sizeof (Cell));
      row->cells = place;
    }
  cells[row->n_cells].class = class;
  return &cells[row->n_cells++];
}

void
gs_train_table_count (GsTrainTable *self, const guint64 *keys, guint n_keys)
{
  if (self->counts == NULL)
    self->counts = g_new0 (guint8, N_COUNTS);
  for (guint i = 0; i < n_keys; i++)
    {
      guint8 *count = &self->counts[(keys[i] >> 18) % N_COUNTS];

      *count = (guint8) (*count + (*count < G_MAXUINT8));
    }
}

void
gs_train_table_set_cutoff (GsTrainTable *self, guint cutoff)
{
  self->cutoff = cutoff;
}

void
gs_train_table_update (GsTrainTable *self, guint64 key, guint class, gint32 change)
{
  Cell *cell;

  if (self->counts != NULL && self->counts[(key >> 18) % N_COUNTS] < self->cutoff)
    return;
  cell = gs_train_table_find_cell (self, key != 0 ? key : 1, class);
  cell->weight += change;
  cell->total += self->now * change;
}

void
gs_train_table_tick (GsTrainTable *self)
{
  self->now++;
}

static double
gs_train_cell_average (const GsTrainTable *self, const Cell *cell)
{
  if (self->n_merged > 0)
    return (double) cell->total / FRACTION / self->n_merged;
  return cell->weight - (double) cell->total / (double) self->now;
}

void
gs_train_table_merge (GsTrainTable *self, const GsTrainTable *other)
{
  self->n_merged++;
  for (guint32 i = 0; i <= other->mask; i++)
    for (guint j = 0; j < other->rows[i].n_cells; j++)
      {
        const Cell *cell = &g_array_index (other->cells, Cell, other->rows[i].cells + j);
        gint64 average = (gint64) llround (gs_train_cell_average (other, cell) * FRACTION);

        gs_train_table_find_cell (self, other->rows[i].key, cell->class)->total += average;
      }
}

/* the packed form of a row, without the weights that are too small */
static gboolean
gs_train_table_round (const GsTrainTable *self, const Row *row, const GsTrainPacking *packing,
                      GsWeightRow *out, guint8 *classes, gint16 *weights)
{
  out->key = row->key;
  out->n_weights = 0;
  out->classes = classes;
  out->weights = weights;
  for (guint i = 0; i < row->n_cells; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, row->cells + i);
      long units = lround (gs_train_cell_average (self, cell) / packing->step);
      long limit = (long) packing->max_weight;

      if (labs (units) < MAX ((long) packing->prune, 1))
        continue;
      classes[out->n_weights] = (guint8) cell->class;
      weights[out->n_weights++] = (gint16) CLAMP (units, -limit, limit);
    }
  return out->n_weights > 0;
}

void
gs_train_table_pack (const GsTrainTable *self, const GsTrainPacking *packing, const char *name,
                     GByteArray *section, GArray *kept)
{
  g_autofree GsWeightRow *rows = g_new (GsWeightRow, self->n_rows);
  g_autofree guint8 *classes = g_new (guint8, self->cells->len);
  g_autofree gint16 *weights = g_new (gint16, self->cells->len);
  g_autofree guint8 *placed = g_new0 (guint8, self->n_rows);
  guint n_rows = 0, n_dropped;
  gsize used = 0;

  for (guint32 i = 0; i <= self->mask; i++)
    if (self->rows[i].n_cells > 0
        && gs_train_table_round (self, &self->rows[i], packing, &rows[n_rows], classes + used,
                                 weights + used))
      used += rows[n_rows++].n_weights;
  n_dropped = packing->quads ? gs_quads_pack (rows, n_rows, packing->n_slots, section, placed)
                             : gs_rows_pack (rows, n_rows, packing->n_slots, section, placed);
  for (guint i = 0; i < n_rows && kept != NULL; i++)
    if (placed[i])
      g_array_append_val (kept, rows[i].key);
  g_printerr ("%s: %u features learned, %u packed (%zu weights) into %u slots, %u bytes; %u found "
              "no place\n",
              name, self->n_rows, n_rows, used, packing->n_slots, section->len, n_dropped);
}

void
gs_train_table_restrict (GsTrainTable *self, const GArray *keys)
{
  self->cutoff = 1;
  g_free (self->counts);
  self->counts = g_new0 (guint8, N_COUNTS);
  for (guint i = 0; i < keys->len; i++)
    self->counts[(g_array_index (keys, guint64, i) >> 18) % N_COUNTS] = 1;
}
