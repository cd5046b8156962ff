/* SPDX-License-Identifier: MIT */
/*
 * Packed weights: from a feature's key to what the feature adds to each class's score.
 *
 * Two shapes. Rows are sparse: an index slot of 32 bits (12 bits of the key, 20 bits of offset) and
 * a list of (class, weight) pairs of 16 bits. Quads are dense: four weights of 12 bits beside 16
 * bits of the key in one 64-bit word, summed two at a time. Both are two-way: a key may stand in
 * either slot of its pair. A key that is not there adds nothing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* adds the weights of n_keys features to scores; how training and use share the features */
typedef void (*GsAddWeights) (gconstpointer table, const guint64 *keys, guint n_keys,
                              gint32 *scores);

#define GS_LOOK_UP_KEYS 64 /* keys of one look-up at most; their weights' sum fits 16 bits */
#define GS_LOOK_UP_PAD  3  /* keys behind them that are looked at in passing */

/**
 * GsLookUp: the way of some keys to their weights in three strides (locate, find, add)
 *
 * Each stride sends for the memory that the next one reads: many look-ups side by side wait for it
 * once, not each by itself.
 */
typedef struct
{
  const guint64 *keys; /* with GS_LOOK_UP_PAD more of any value */
  guint64 *places;     /* room for as many */
  guint n_keys;
  guint64 short_rows; /* rows: whose were found, of either kind; a bit a key */
  guint64 long_rows;
} GsLookUp;

typedef void (*GsSendForWeights) (gconstpointer table, GsLookUp *look_up);

/* -- rows -- */

#define GS_ROW_CLASSES 96  /* class numbers are below this; scores have room for as many */
#define GS_ROW_WEIGHT  255 /* largest weight */

typedef struct
{
  guint32 n_slots; /* even */
  guint32 n_data;
} GsRowsHeader;

/* Rows are laid out anew when the table is bound: short ones as blocks of a few (class, weight)
 * pairs, the others with a weight for every class, added a vector at a time. */
typedef struct
{
  guint32 *index;     /* owned; numbers of blocks, and from n_blocks on of dense rows */
  guint64 *blocks;    /* owned; 0: what is not there */
  gint8 *memory;      /* owned */
  const gint8 *dense; /* in there: n_vectors * 16 weights a row */
  guint32 n_pairs;
  guint32 n_blocks;
  guint n_vectors; /* of 16 classes */
} GsRows;

/* takes what a section of the model says; FALSE if its size is wrong */
gboolean gs_rows_init (GsRows *self, gconstpointer section, gsize size);
void gs_rows_clear (GsRows *self); /* also of zeros */
void gs_rows_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 *scores);

/* the same in strides */
void gs_rows_locate (gconstpointer table, GsLookUp *look_up);
void gs_rows_find (gconstpointer table, GsLookUp *look_up);
void gs_rows_collect (gconstpointer table, const GsLookUp *look_up, gint16 *scores);

/* -- quads -- */

#define GS_QUAD_WEIGHT 2047 /* largest weight */

typedef struct
{
  const guint64 *quads;
  guint32 n_pairs;
} GsQuads;

gboolean gs_quads_init (GsQuads *self, gconstpointer section, gsize size);
void gs_quads_add (gconstpointer table, const guint64 *keys, guint n_keys, gint32 scores[4]);

/* the same in two strides */
void gs_quads_locate (gconstpointer table, GsLookUp *look_up);
void gs_quads_collect (gconstpointer table, const GsLookUp *look_up, gint32 scores[4]);

/* -- packing, for training -- */

/**
 * GsWeightRow:
 *
 * One feature's weights before packing.
 */
typedef struct
{
  guint64 key;
  guint n_weights;
  const guint8 *classes;
  const gint16 *weights; /* none is 0 */
} GsWeightRow;

/* rows that find both their slots taken by heavier ones are dropped; @placed (nullable) tells for
 * each whether it was kept. Returns how many were dropped. */
guint gs_rows_pack (const GsWeightRow *rows, guint n_rows, guint32 n_slots, GByteArray *section,
                    guint8 *placed);
guint gs_quads_pack (const GsWeightRow *rows, guint n_rows, guint32 n_slots, GByteArray *section,
                     guint8 *placed);

G_END_DECLS
