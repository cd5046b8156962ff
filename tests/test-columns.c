/* SPDX-License-Identifier: MIT */
/* Folding: where lines end, where carets stand. */
#include "gs-columns.h"

#include <string.h>

#include "gs-test.h"

#define TOKYO "\346\235\261\344\272\254\351\203\275" /* three characters, two columns each */

static void
test_width_counts_columns_not_bytes (void)
{
  static const struct
  {
    const char *text;
    guint columns;
  } rows[] = {
    { "", 0 }, { "abc", 3 }, { "\303\251", 1 }, { "e\314\201", 1 }, { TOKYO, 6 }, { "a" TOKYO, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (gs_columns_measure (rows[i].text, strlen (rows[i].text)) == rows[i].columns,
                   "'%s'", rows[i].text);
}

static void
test_paragraphs_fold_at_blanks (void)
{
  static const struct
  {
    const char *text;
    guint indent, width;
    const char *expected;
  } rows[] = {
    { "", 0, 20, "" },
    { "one two three four five", 0, 0, "one two three four five\n" },
    { "one two three four five", 0, 18, "one two three four\nfive\n" },
    { "one two three four five", 2, 20, "  one two three four\n  five\n" },
    { "abcdefghijklmnopqrstuvwxyz", 0, 20, "abcdefghijklmnopqrst\nuvwxyz\n" },
    { TOKYO TOKYO TOKYO, 0, 17, TOKYO TOKYO "\346\235\261\344\272\254\n\351\203\275\n" },
    { "one two three four five six", 10, 4, "          one two three\n          four five six\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsColumnStyle style = { .indent = rows[i].indent, .width = rows[i].width };
      g_autoptr (GString) out = g_string_new (NULL);

      gs_columns_fold (out, rows[i].text, GS_SPAN_INIT (0, 0), &style);
      GS_ASSERT_STRING (out->str, rows[i].expected);
    }
}

static void
test_carets_stand_below_the_words (void)
{
  GsColumnStyle style = { .indent = 1, .width = 17 };
  g_autoptr (GString) out = g_string_new (NULL);

  /* the mark covers "three four" and is parted by the fold */
  gs_columns_fold (out, TOKYO " one three four five", GS_SPAN_INIT (14, 24), &style);
  GS_ASSERT_STRING (out->str, " " TOKYO " one three\n"
                              "            ^^^^^\n"
                              " four five\n"
                              " ^^^^\n");
}

static void
test_colour_stands_around_the_words (void)
{
  GsColumnStyle style = { .width = 17, .mark_on = "<", .mark_off = ">" };
  g_autoptr (GString) out = g_string_new (NULL);

  gs_columns_fold (out, "one two three four five", GS_SPAN_INIT (8, 18), &style);
  GS_ASSERT_STRING (out->str, "one two <three>\n<four> five\n");
}

CU_TestInfo gs_tests_columns[] = {
  { "width counts columns, not bytes", test_width_counts_columns_not_bytes },
  { "paragraphs fold at blanks", test_paragraphs_fold_at_blanks },
  { "carets stand below the words", test_carets_stand_below_the_words },
  { "colour stands around the words", test_colour_stands_around_the_words },
  CU_TEST_INFO_NULL,
};
