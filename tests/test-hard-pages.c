/* SPDX-License-Identifier: MIT */
/* Pages that are hard to read: each tests/pages/NAME.html is read as tests/pages/NAME.txt says, a
 * line "KIND TEXT" a block, furniture left out. */
#include <string.h>

#include "article/gs-article-reader.h"
#include "gs-test.h"

static void
test_hard_pages_are_read_as_an_editor_would (void)
{
  static const char *const names[] = {
    "also-read",          "live-divs",      "split-figures", "amp",
    "author-box",         "comments",       "gallery",       "link-cards",
    "link-lines",         "list-article",   "live-blog",     "newsletter",
    "page-classes",       "paywall",        "related-cards", "tables",
    "wrapped-paragraphs", "drupal",         "block-theme",   "old-tables",
    "unnamed-boxes",      "comments-first", "inner-links",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *page_name = g_strconcat (names[i], ".html", NULL);
      g_autofree char *lines_name = g_strconcat (names[i], ".txt", NULL);
      g_autofree char *page = gs_test_source_path ("tests", "pages", page_name, NULL);
      g_autofree char *lines = gs_test_source_path ("tests", "pages", lines_name, NULL);
      g_autofree char *expected = NULL;
      g_autoptr (GsArticle) article = gs_article_read (page, NULL, NULL);
      g_autoptr (GString) actual = g_string_new (NULL);
      guint n_blocks = 0;
      const GsBlock *blocks = article != NULL ? gs_article_get_blocks (article, &n_blocks) : NULL;

      for (guint k = 0; k < n_blocks; k++)
        if (blocks[k].kind != GS_BLOCK_FURNITURE)
          g_string_append_printf (actual, "%s %.*s\n", gs_block_kind_to_string (blocks[k].kind),
                                  (int) gs_span_length (blocks[k].span),
                                  gs_article_get_text (article, NULL) + blocks[k].span.start);
      CU_ASSERT_FATAL (g_file_get_contents (lines, &expected, NULL, NULL));
      GS_ASSERT_STRING (actual->str, expected);
    }
}

CU_TestInfo gs_tests_hard_pages[] = {
  { "hard pages are read as an editor would", test_hard_pages_are_read_as_an_editor_would },
  CU_TEST_INFO_NULL,
};
