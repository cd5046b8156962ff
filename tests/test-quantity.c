/* SPDX-License-Identifier: MIT */
/* Quantities are read from text as tests/quantities.txt says. */
#include "assertion/gs-quantity.h"

#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

static char *
read_quantities (const char *text)
{
  g_autoptr (GArray) pieces = gs_pieces_new (text, GS_SPAN_INIT (0, strlen (text)));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (GsQuantity));
  GString *found = g_string_new (NULL);

  gs_test_load_assertions ();
  gs_quantities_scan (gs_test_get_rules (), pieces, quantities);
  for (guint i = 0; i < quantities->len; i++)
    {
      g_autofree char *value = gs_quantity_to_string (&g_array_index (quantities, GsQuantity, i));

      g_string_append_printf (found, "%s%s", i > 0 ? " | " : "", value);
    }
  if (quantities->len == 0)
    g_string_append (found, "none");
  return g_string_free (found, FALSE);
}

static void
test_every_row_of_the_table_holds (void)
{
  g_autofree char *path = gs_test_source_path ("tests", "quantities.txt", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0, n_wrong = 0;

  CU_ASSERT_FATAL (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *arrow = strstr (lines[i], " => ");
      g_autofree char *text = NULL;
      g_autofree char *actual = NULL;
      gboolean known_failure;

      if (lines[i][0] == '#' || arrow == NULL)
        continue;
      known_failure = lines[i][0] == '!';
      text = g_strndup (lines[i] + 2 * known_failure, arrow - lines[i] - 2 * known_failure);
      actual = read_quantities (text);
      GS_ASSERT_ROW ((strcmp (actual, arrow + 4) == 0) != known_failure,
                     "quantities.txt:%u: '%s' gives %s, not %s", i + 1, text, actual, arrow + 4);
      n_rows++;
      n_wrong += known_failure;
    }
  g_print ("\n    quantities: %u of %u rows right (%.1f %%)\n", n_rows - n_wrong, n_rows,
           100.0 * (n_rows - n_wrong) / MAX (n_rows, 1));
  CU_ASSERT (n_rows > 200 && n_wrong * 20 <= n_rows);
}

static void
test_spans_are_the_decisive_words (void)
{
  static const struct
  {
    const char *text;
    const char *span;
    const char *number;
  } rows[] = {
    { "the haul was worth over $2. 6 million, he said", "over $2. 6 million", "$2. 6 million" },
    { "killed at least 24 people", "at least 24", "24" },
    { "a 24- to 30-foot dhow", "24- to 30-foot", "24- to 30-foot" },
    { "about 10 kilometres away", "about 10 kilometres", "10 kilometres" },
    { "a 10-year-old girl", "10-year-old", "10-year-old" },
    { "10,000 or less remain", "10,000 or less", "10,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = rows[i].text;
      g_autoptr (GArray) pieces = gs_pieces_new (text, GS_SPAN_INIT (0, strlen (text)));
      g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (GsQuantity));
      const GsQuantity *quantity;
      g_autofree char *span = NULL;
      g_autofree char *number = NULL;

      gs_test_load_assertions ();
      gs_quantities_scan (gs_test_get_rules (), pieces, quantities);
      CU_ASSERT_EQUAL_FATAL (quantities->len, 1);
      quantity = &g_array_index (quantities, GsQuantity, 0);
      span = g_strndup (text + quantity->span.start, gs_span_length (quantity->span));
      number = g_strndup (text + quantity->number.start, gs_span_length (quantity->number));
      GS_ASSERT_STRING (span, rows[i].span);
      GS_ASSERT_STRING (number, rows[i].number);
    }
}

static void
test_broken_text_is_read_without_harm (void)
{
  static const char *const rows[] = { "",
                                      "$",
                                      "5-",
                                      "-5",
                                      "$2. ",
                                      "half",
                                      "a",
                                      "12,",
                                      "\xff\xfe 7",
                                      "one hundred and",
                                      "between 5 and",
                                      "99999999999999999999999",
                                      "((((5",
                                      "5))))",
                                      "magnitude",
                                      "1,2,3,4",
                                      "5 to",
                                      "%" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *actual = read_quantities (rows[i]);

      CU_ASSERT_PTR_NOT_NULL (actual);
    }
}

CU_TestInfo gs_tests_quantity[] = {
  { "every row of the table holds", test_every_row_of_the_table_holds },
  { "spans are the decisive words", test_spans_are_the_decisive_words },
  { "broken text is read without harm", test_broken_text_is_read_without_harm },
  CU_TEST_INFO_NULL,
};
