/* SPDX-License-Identifier: MIT */
/* Packed weights: what is added is what was packed, however rows are laid out. */
#include "language/gs-weights.h"

#include <string.h>

#include "language/gs-hash.h"

#include "gs-test.h"

#define N_ROWS 300
#define ROUNDS 200

/* rows of 1 to 40 weights */
typedef struct
{
  GsWeightRow rows[N_ROWS];
  guint8 classes[N_ROWS][GS_ROW_CLASSES];
  gint16 weights[N_ROWS][GS_ROW_CLASSES];
  guint8 placed[N_ROWS];
} Rows;

static guint32
draw (guint64 *state, guint32 below)
{
  *state = gs_mix (*state + 1);
  return (guint32) (*state >> 16) % below;
}

static void
rows_init (Rows *self, guint n_classes, guint max_weights, gint limit)
{
  guint64 state = 7;

  memset (self, 0, sizeof *self);
  for (guint i = 0; i < N_ROWS; i++)
    {
      guint n = 1 + draw (&state, max_weights);

      for (guint j = 0; j < n; j++)
        {
          gint16 weight = (gint16) (draw (&state, (guint) limit) + 1);

          self->classes[i][j] = (guint8) ((j * n_classes) / n);
          self->weights[i][j] = draw (&state, 2) != 0 ? weight : (gint16) -weight;
        }
      self->rows[i] = (GsWeightRow){ .key = gs_mix (i + 1),
                                     .n_weights = n,
                                     .classes = self->classes[i],
                                     .weights = self->weights[i] };
    }
}

/* draws rows that were placed, as a state's features would be, and adds them by hand */
static guint
rows_draw (const Rows *self, guint64 *state, guint64 *keys, gint32 *expected)
{
  guint n_keys = 0;

  for (guint i = 0; i < 150; i++)
    {
      guint row = draw (state, N_ROWS);

      if (!self->placed[row])
        continue;
      keys[n_keys++] = self->rows[row].key;
      for (guint j = 0; j < self->rows[row].n_weights; j++)
        expected[self->classes[row][j]] += self->weights[row][j];
    }
  return n_keys;
}

/* rows of weights up to a limit, of all lengths */
static void
test_rows_up_to (gint limit)
{
  g_autofree Rows *rows = g_new (Rows, 1);
  g_autoptr (GByteArray) section = g_byte_array_new ();
  guint64 state = 99;
  GsRows packed;

  rows_init (rows, GS_ROW_CLASSES, 40, limit);
  gs_rows_pack (rows->rows, N_ROWS, 4096, section, rows->placed);
  CU_ASSERT_FATAL (gs_rows_init (&packed, section->data, section->len));
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint32 expected[GS_ROW_CLASSES] = { 0 };
      gint32 scores[GS_ROW_CLASSES] = { 0 };
      guint64 keys[150];
      guint n_keys = rows_draw (rows, &state, keys, expected);

      gs_rows_add (&packed, keys, n_keys, scores);
      GS_ASSERT_ROW (memcmp (scores, expected, sizeof scores) == 0, "up to %d, round %u", limit,
                     round);
    }
  gs_rows_clear (&packed);
}

static void
test_rows_add_what_was_packed (void)
{
  test_rows_up_to (GS_ROW_WEIGHT);
  test_rows_up_to (G_MAXINT8 + 3); /* some of the longer rows fit 8 bits, some do not */
  test_rows_up_to (60);
}

static void
test_quads_add_what_was_packed (void)
{
  g_autofree Rows *rows = g_new (Rows, 1);
  g_autoptr (GByteArray) section = g_byte_array_new ();
  guint64 state = 99;
  GsQuads packed;

  rows_init (rows, 4, 4, GS_QUAD_WEIGHT);
  gs_quads_pack (rows->rows, N_ROWS, 4096, section, rows->placed);
  CU_ASSERT_FATAL (gs_quads_init (&packed, section->data, section->len));
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint32 expected[GS_ROW_CLASSES] = { 0 };
      gint32 scores[4] = { 0 };
      guint64 keys[150];
      guint n_keys = rows_draw (rows, &state, keys, expected);

      gs_quads_add (&packed, keys, n_keys, scores);
      GS_ASSERT_ROW (memcmp (scores, expected, sizeof scores) == 0, "round %u", round);
    }
}

static void
test_sections_that_do_not_fit_are_refused (void)
{
  g_autofree Rows *rows = g_new (Rows, 1);
  g_autoptr (GByteArray) section = g_byte_array_new ();
  GsRows packed;
  GsQuads quads;

  rows_init (rows, 51, 20, GS_ROW_WEIGHT);
  gs_rows_pack (rows->rows, N_ROWS, 4096, section, rows->placed);
  CU_ASSERT_FALSE (gs_rows_init (&packed, section->data, section->len - 2));
  CU_ASSERT_FALSE (gs_rows_init (&packed, section->data, 4));
  section->data[sizeof (GsRowsHeader) + 2] = 0x0f; /* an offset behind the last row */
  section->data[sizeof (GsRowsHeader) + 1] = 0xff;
  CU_ASSERT_FALSE (gs_rows_init (&packed, section->data, section->len));
  CU_ASSERT_FALSE (gs_quads_init (&quads, section->data, 8));
}

CU_TestInfo gs_tests_weights[] = {
  { "rows add what was packed", test_rows_add_what_was_packed },
  { "quads add what was packed", test_quads_add_what_was_packed },
  { "sections that do not fit are refused", test_sections_that_do_not_fit_are_refused },
  CU_TEST_INFO_NULL,
};
