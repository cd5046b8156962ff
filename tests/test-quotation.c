/* SPDX-License-Identifier: MIT */
/* What is quoted, block by block, and speeches that go on over blocks. */
#include "assertion/gs-quotation.h"

#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

static void
test_speeches_go_on_over_lines (void)
{
  static const char *const rows[][2] = {
    /* one line */
    { "“We will not wait,” she said. “We start now.”", "We will not wait,|We start now." },
    /* opened here, closed on the next line */
    { "``I am sorry.\nI bring no dishonor to you,'' he said.\nHe left.",
      "I am sorry.|I bring no dishonor to you," },
    { "\"I am sorry.\nI bring no dishonor.\nThat is it,\" he said.",
      "I am sorry.|I bring no dishonor.|That is it," },
    /* each paragraph of a speech has its own opening mark, by the books */
    { "“I am sorry.\n“I bring no dishonor,” he said.", "I am sorry.|I bring no dishonor," },
    /* nothing closes it: no line but its own is quoted */
    { "“I am sorry.\nHe left the court.\nIt rained.", "I am sorry." },
    /* the next mark opens something else */
    { "“I am sorry.\nHe left the court.\nShe said: “It rained.”", "I am sorry.|It rained." },
    /* too far off */
    { "“I am sorry.\na b\nc d\ne f\ng h\ni j\nk l\nm n,” he said.", "I am sorry." },
  };

  for (guint i = 0; gs_test_load_assertions () && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = gs_test_extract (rows[i][0], GS_BLOCK_PARAGRAPH);
      const char *text = gs_article_get_text (extraction->article, NULL);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < extraction->quotations->len; k++)
        {
          GsSpan span = g_array_index (extraction->quotations, GsQuotation, k).span;

          g_string_append_printf (found, "%s%.*s", k > 0 ? "|" : "", (int) gs_span_length (span),
                                  text + span.start);
        }
      GS_ASSERT_ROW (g_str_equal (found->str, rows[i][1]), "'%s': %s", rows[i][0], found->str);
    }
}

CU_TestInfo gs_tests_quotation[] = {
  { "speeches go on over lines", test_speeches_go_on_over_lines },
  CU_TEST_INFO_NULL,
};
