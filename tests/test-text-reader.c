/* SPDX-License-Identifier: MIT */
/* Plain text: front matter, paragraphs, headline, furniture, and the promises of an article. */
#include "article/gs-article-reader.h"

#include <string.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-test.h"

static GsArticle *
read_bytes (const char *bytes, gsize length, GError **error)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, length);

  return gs_article_new_from_bytes (data, "sample.txt", NULL, error);
}

static GsArticle *
read_text (const char *text)
{
  return read_bytes (text, strlen (text), NULL);
}

/* one line a block: first letters of its kind, and its text with line ends shown as | */
static char *
outline (const GsArticle *article)
{
  GString *out = g_string_new (NULL);
  const char *text = gs_article_get_text (article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      g_string_append_printf (out, "%s%.4s ", i > 0 ? "\n" : "",
                              gs_block_kind_to_string (blocks[i].kind));
      g_string_append_len (out, text + blocks[i].span.start, gs_span_length (blocks[i].span));
    }
  g_string_replace (out, "\r\n", "|", 0);
  return g_string_free (out, FALSE);
}

static void
assert_outline (const char *text, const char *expected)
{
  g_autoptr (GsArticle) article = read_text (text);
  g_autofree char *actual = article != NULL ? outline (article) : NULL;

  GS_ASSERT_STRING (actual, expected);
}

static void
test_front_matter_is_read_and_kept (void)
{
  g_autoptr (GsArticle) article =
      read_text ("---\ntitle: \"Chips: may be exported\"\nsource: Example Times\n"
                 "url: https://example.org/1\nauthors: [Ann Example, Bob Sample]\n"
                 "date: 2025-04-10 06:42\nmodified: April 11, 2025\nlanguage: en\n"
                 "gainsay-ignore: quantity-conflict\n---\n\nThe ministry said so on Monday.\n");
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));
  g_autofree char *blocks = outline (article);

  GS_ASSERT_STRING (gs_article_get_title (article), "Chips: may be exported");
  GS_ASSERT_STRING (gs_article_get_outlet (article), "Example Times");
  GS_ASSERT_STRING (gs_article_get_url (article), "https://example.org/1");
  GS_ASSERT_STRING (gs_article_get_language (article), "en");
  GS_ASSERT_STRING (gs_article_get_authors (article)[0], "Ann Example");
  GS_ASSERT_STRING (gs_article_get_authors (article)[1], "Bob Sample");
  CU_ASSERT_PTR_NULL (gs_article_get_authors (article)[2]);
  GS_ASSERT_STRING (gs_article_get_field (article, "gainsay-ignore"), "quantity-conflict");
  CU_ASSERT_PTR_NULL (gs_article_get_field (article, "no-such-key"));
  GS_ASSERT_STRING (published, "2025-04-10T06:42");
  GS_ASSERT_STRING (modified, "2025-04-11");
  GS_ASSERT_STRING (blocks, "head Chips: may be exported\npara The ministry said so on Monday.");
}

static void
test_a_title_given_twice_is_one_headline (void)
{
  assert_outline ("---\ntitle: Chips may be exported\n---\nCHIPS MAY BE EXPORTED\n\n"
                  "The ministry said so on Monday.\n",
                  "head CHIPS MAY BE EXPORTED\npara The ministry said so on Monday.");
}

static void
test_three_hyphens_alone_are_no_front_matter (void)
{
  g_autoptr (GsArticle) open = read_text ("---\ntitle: x\n\nThe ministry said so on Monday.\n");
  g_autoptr (GsArticle) rule =
      read_text ("---\nThe ministry said so on Monday.\n---\nMore of it.\n");

  CU_ASSERT_PTR_NULL (gs_article_get_title (open));
  CU_ASSERT_PTR_NOT_NULL (gs_article_get_notes (open)[0]);
  CU_ASSERT_PTR_NOT_NULL (gs_article_get_notes (rule)[0]);
}

static void
test_the_top_of_a_page_is_sorted_out (void)
{
  assert_outline ("Site Search\nDaily Example\n2025-04-10 06:42:18\n\n"
                  "Ministry Eases Rules for Export of Chips\n\n"
                  "The ministry has eased its rules for exports, officials said on Thursday.\n",
                  "byli Site Search\nbyli Daily Example\ndate 2025-04-10 06:42:18\n"
                  "head Ministry Eases Rules for Export of Chips\n"
                  "para The ministry has eased its rules for exports, officials said on Thursday.");
}

CU_TestInfo gs_tests_text_reader[] = {
  { "front matter is read and kept", test_front_matter_is_read_and_kept },
  { "a title given twice is one headline", test_a_title_given_twice_is_one_headline },
  { "three hyphens alone are no front matter", test_three_hyphens_alone_are_no_front_matter },
  { "the top of a page is sorted out", test_the_top_of_a_page_is_sorted_out },
  CU_TEST_INFO_NULL,
};
