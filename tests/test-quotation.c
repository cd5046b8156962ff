/* SPDX-License-Identifier: MIT */
/* What is quoted, block by block, and speeches that go on over blocks. */
#include "assertion/gs-quotation.h"

#include <string.h>

#include "article/gs-article-builder.h"
#include "language/gs-analyser.h"

#include "gs-test-rules.h"
#include "gs-test.h"

/* the extraction of a text each line of which is a paragraph */
static GsExtraction *
test_extract_lines (const GsAnalyser *analyser, const GsRules *rules, const char *text)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new ("lines", "text");
  g_autoptr (GsArticle) article = NULL;
  gsize start = 0;

  gs_article_builder_take_text (builder, g_strdup (text), strlen (text));
  while (start < strlen (text))
    {
      gsize length = strcspn (text + start, "\n");

      gs_article_builder_add_block (builder, GS_BLOCK_PARAGRAPH,
                                    GS_SPAN_INIT (start, start + length));
      start += length + 1;
    }
  article = gs_article_builder_finish (builder);
  return gs_extraction_new (analyser, rules, article, NULL);
}

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
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);

  CU_ASSERT_PTR_NOT_NULL_FATAL (analyser);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = test_extract_lines (analyser, rules, rows[i][0]);
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
