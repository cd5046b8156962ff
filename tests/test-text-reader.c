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

#define PROSE "The ministry has eased its rules for exports, officials said on Thursday."

static void
test_paragraphs_stand_in_lines_or_between_blank_lines (void)
{
  assert_outline (PROSE "\n" PROSE "\n", "para " PROSE "\npara " PROSE);
  assert_outline (PROSE "\n\n\n  " PROSE "  \n\n", "para " PROSE "\npara " PROSE);
  assert_outline (PROSE " \xc2\xa0", "para " PROSE);
}

static void
test_wrapped_lines_are_one_paragraph (void)
{
  assert_outline ("The ministry has eased its rules for the export of chips, three\n"
                  "officials said on Thursday, and expects the makers of the chips to\n"
                  "build new plants in the north of the country before the autumn.\n"
                  "\n"
                  "The makers, who had warned of losses, did not wish to comment on\n"
                  "what they called a matter between two governments.\n",
                  "para The ministry has eased its rules for the export of chips, three\n"
                  "officials said on Thursday, and expects the makers of the chips to\n"
                  "build new plants in the north of the country before the autumn.\n"
                  "para The makers, who had warned of losses, did not wish to comment on\n"
                  "what they called a matter between two governments.");
}

static void
test_the_headline_is_a_line_that_is_no_sentence (void)
{
  assert_outline ("Man denies arson\n" PROSE "\n", "head Man denies arson\npara " PROSE);
  assert_outline (
      "23 July 2013 Last updated at 13:42 GMT\nFire in town: man denies arson\n" PROSE,
      "date 23 July 2013 Last updated at 13:42 GMT\nhead Fire in town: man denies arson\n"
      "para " PROSE);
  assert_outline ("MUST SEE: Navy stops pirates\n" PROSE,
                  "head MUST SEE: Navy stops pirates\npara " PROSE);
  assert_outline (PROSE "\n" PROSE, "para " PROSE "\npara " PROSE);
  assert_outline ("It's about time, right?\n" PROSE, "para It's about time, right?\npara " PROSE);
}

static void
test_the_body_is_sorted_out (void)
{
  assert_outline (
      PROSE "\n\nWhat Happens Next?\n\n" PROSE "\n\nPhoto: Ann Example\n\n" PROSE
            "\n\n1. A first thing\n\nRelated: Something else\n\n" PROSE "\n\nPost a Comment\n",
      "para " PROSE "\nsubh What Happens Next?\npara " PROSE
      "\ncapt Photo: Ann Example\npara " PROSE
      "\nlist 1. A first thing\nfurn Related: Something else\npara " PROSE "\nfurn Post a Comment");
}

static void
test_a_dateline_is_a_block_of_its_own (void)
{
  assert_outline ("PARIS (AP) -- " PROSE, "date PARIS (AP)\npara " PROSE);
}

static void
test_dates_and_authors_of_the_top_are_taken (void)
{
  g_autoptr (GsArticle) article =
      read_text ("Ministry Eases Rules for Chips\nBy Ann Example and Bob Sample\n"
                 "Updated: May 24, 2005, 3:23 PM\nPublished May 23, 2005\n" PROSE);
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));

  GS_ASSERT_STRING (gs_article_get_title (article), "Ministry Eases Rules for Chips");
  GS_ASSERT_STRING (gs_article_get_authors (article)[0], "Ann Example");
  GS_ASSERT_STRING (gs_article_get_authors (article)[1], "Bob Sample");
  GS_ASSERT_STRING (published, "2005-05-23");
  GS_ASSERT_STRING (modified, "2005-05-24T15:23");
}

static void
test_places_count_characters (void)
{
  g_autoptr (GsArticle) article = read_text ("\xc3\xa9\xe2\x80\x9d one\r\n\xf0\x9f\x98\x80 two\n");
  GsLocation one = gs_article_locate (article, 6);
  GsLocation two = gs_article_locate (article, 16);

  CU_ASSERT_EQUAL (one.line, 1);
  CU_ASSERT_EQUAL (one.column, 4);
  CU_ASSERT_EQUAL (one.character, 3);
  CU_ASSERT_EQUAL (two.line, 2);
  CU_ASSERT_EQUAL (two.column, 3);
  CU_ASSERT_EQUAL (two.character, 10);
}

static void
test_a_day_in_the_dateline_is_the_articles_day (void)
{
  static const struct
  {
    const char *text;
    const char *day; /* empty if none is known */
  } rows[] = {
    { "Dam fails in Vexley\n\nVEXLEY, March 10, 2025 (AP) -- The dam broke on Saturday.\n",
      "2025-03-10" },
    { "Dam fails in Vexley\n\nVEXLEY, Norway, 10 March 2025 -- The dam broke on Saturday.\n",
      "2025-03-10" },
    { "Dam fails in Vexley\n\nVEXLEY, March 10 (AP) -- The dam broke on Saturday.\n", "" },
    { "Dam fails in Vexley\n\nThe dam broke on March 10, 2025, the mayor said.\n", "" },
    { "---\ndate: 2025-03-11\n---\nDam fails in Vexley\n\nVEXLEY, March 10, 2025 (AP) -- The dam "
      "broke.\n",
      "2025-03-11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_text (rows[i].text);
      g_autofree char *day = gs_instant_to_string (gs_article_get_published (article));

      GS_ASSERT_STRING (day != NULL ? day : "", rows[i].day);
    }
}

CU_TestInfo gs_tests_text_reader[] = {
  { "front matter is read and kept", test_front_matter_is_read_and_kept },
  { "a title given twice is one headline", test_a_title_given_twice_is_one_headline },
  { "three hyphens alone are no front matter", test_three_hyphens_alone_are_no_front_matter },
  { "the top of a page is sorted out", test_the_top_of_a_page_is_sorted_out },
  { "paragraphs stand in lines or between blank lines",
    test_paragraphs_stand_in_lines_or_between_blank_lines },
  { "wrapped lines are one paragraph", test_wrapped_lines_are_one_paragraph },
  { "the headline is a line that is no sentence", test_the_headline_is_a_line_that_is_no_sentence },
  { "the body is sorted out", test_the_body_is_sorted_out },
  { "a dateline is a block of its own", test_a_dateline_is_a_block_of_its_own },
  { "a day in the dateline is the article's day", test_a_day_in_the_dateline_is_the_articles_day },
  { "dates and authors of the top are taken", test_dates_and_authors_of_the_top_are_taken },
  { "places count characters", test_places_count_characters },
  CU_TEST_INFO_NULL,
};
