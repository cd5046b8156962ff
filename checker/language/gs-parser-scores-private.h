/* SPDX-License-Identifier: MIT */
/* What is remembered of scores while a sentence is searched, and how new ones are asked for. */
#pragma once

#include "language/gs-parser-private.h"

G_BEGIN_DECLS

#define GS_ARC_MEMOS   512 /* powers of two */
#define GS_LABEL_MEMOS 128

#define GS_BATCH_KEYS     1024
#define GS_BATCH_LOOK_UPS 128

/* look-ups made side by side */
typedef struct
{
  guint64 keys[GS_BATCH_KEYS];
  guint64 places[GS_BATCH_KEYS];
  GsLookUp look_ups[GS_BATCH_LOOK_UPS];
  gpointer scores[GS_BATCH_LOOK_UPS]; /* where each one's weights go */
  guint n_keys;
  guint n_look_ups;
} GsParserBatch;

/* What a group of keys says of the actions, by what it sees. One that was asked for in this step
 * stays until the step is done: its place is not given to another. */
typedef struct
{
  gint32 scores[GS_N_ACTIONS] __attribute__ ((aligned (16)));
  guint64 key;
  guint64 step;
} GsArcMemo;

/* and of the relations */
typedef struct
{
  gint16 scores[GS_ROW_CLASSES];
  guint64 key;
  guint64 step;
  gint32 best; /* of the scores, once asked for */
  gboolean has_best;
} GsLabelMemo;

struct _GsParserScores
{
  guint64 run;  /* number of the sentence: what was remembered of another one does not count */
  guint64 step; /* of all sentences */
  const GsParserWord *words;
  GsParserBatch batch;
  GsArcMemo arcs[GS_ARC_MEMOS];
  GsLabelMemo labels[GS_LABEL_MEMOS];
  /* by item of the beam */
  GsParserView views[GS_PARSER_MAX_BEAM];
  guint8 has_view[GS_PARSER_MAX_BEAM];
  gint32 actions[GS_PARSER_MAX_BEAM][GS_N_ACTIONS];
  const GsArcMemo *parts[GS_PARSER_MAX_BEAM][GS_N_KEY_GROUPS];
  GsArcMemo own[GS_PARSER_MAX_BEAM][GS_N_KEY_GROUPS]; /* for those that find no place */
  /* by item and GS_SIDE () of the arc */
  GsLabelMemo *label_parts[GS_PARSER_MAX_BEAM][2][GS_N_LABEL_KEY_GROUPS];
  GsLabelMemo own_labels[GS_PARSER_MAX_BEAM][2][GS_N_LABEL_KEY_GROUPS];
};

#define GS_SIDE(action) ((action) == GS_ACTION_LEFT)

static inline const GsParserView *
gs_parser_scores_get_view (GsParserScores *self, const GsParserState *state, guint item)
{
  if (!self->has_view[item])
    gs_parser_view_init (&self->views[item], self->words, state);
  self->has_view[item] = 1;
  return &self->views[item];
}

/* where the next look-up's keys go: room for GS_LOOK_UP_KEYS and what is behind them, or NULL if
 * the batch must be run first */
static inline guint64 *
gs_parser_batch_get_room (GsParserBatch *self)
{
  return self->n_keys + GS_LOOK_UP_KEYS + GS_LOOK_UP_PAD <= GS_BATCH_KEYS
                 && self->n_look_ups < GS_BATCH_LOOK_UPS
             ? self->keys + self->n_keys
             : NULL;
}

/* takes the keys that were put there, and sends for where they stand */
static inline void
gs_parser_batch_add (GsParserBatch *self, const GsParserTable *table, guint n_keys, gpointer scores)
{
  GsLookUp *look_up = &self->look_ups[self->n_look_ups];
  guint64 *keys = self->keys + self->n_keys;

  for (guint i = 0; i < GS_LOOK_UP_PAD; i++)
    keys[n_keys + i] = 0;
  *look_up = (GsLookUp){ .keys = keys, .places = self->places + self->n_keys, .n_keys = n_keys };
  if (table->locate != NULL)
    table->locate (table->table, look_up);
  self->scores[self->n_look_ups++] = scores;
  self->n_keys += (n_keys + GS_LOOK_UP_PAD) & ~(guint) GS_LOOK_UP_PAD;
}

G_END_DECLS
