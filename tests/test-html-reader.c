/* SPDX-License-Identifier: MIT */
/* Pages: main text, what stands beside it, metadata, places in the page. */
#include "article/gs-article-reader.h"

#include <string.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-test-outline.h"
#include "gs-test.h"

#define FIRST                                                                                      \
  "The ministry said on Monday, after talks that lasted all night, that exports of the chips may " \
  "go on, though only with a licence, and that it would look at the rules again in the autumn."
#define SECOND                                                                                     \
  "Makers of the chips, who had warned of losses, of lay-offs and of a flight of customers, said " \
  "they were relieved, and that they would build a new plant in the north of the country."
#define THIRD                                                                                      \
  "Critics, among them two former ministers, called the decision a mistake, saying that it would " \
  "help rivals abroad, that it came too early, and that parliament had not been asked."

static GsArticle *
read_page (const char *page, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));

  return gs_article_new_from_bytes (bytes, "page.html", NULL, error);
}

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
  return g_string_free (out, FALSE);
}

static void
assert_outline (const char *page, const char *expected)
{
  g_autoptr (GsArticle) article = read_page (page, NULL);
  g_autofree char *actual = article != NULL ? outline (article) : NULL;

  GS_ASSERT_STRING (actual, expected);
}

static void
test_the_article_is_found_among_furniture (void)
{
  assert_outline ("<!DOCTYPE html><html><head><title>Chips may go abroad | Example</title></head>"
                  "<body><nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>"
                  "<div id=content><h1>Chips may go abroad</h1>"
                  "<p class=byline>By Ann Example</p><p>" FIRST "</p><h2>Relief</h2><p>" SECOND
                  "</p><div class=related><a href=/1>Another story</a></div><p>" THIRD "</p></div>"
                  "<div class=sidebar><p>" FIRST "</p></div>"
                  "<footer><p>Copyright Example</p></footer></body></html>",
                  "head Chips may go abroad\nbyli By Ann Example\npara " FIRST
                  "\nsubh Relief\npara " SECOND "\nfurn Another story\npara " THIRD);
}

static void
test_captions_and_pull_quotes_are_apart (void)
{
  assert_outline (
      "<html><body><article><p>" FIRST "<figure><img src=a.jpg><figcaption>A chip, seen "
      "from above.</figcaption></figure><p>" SECOND "</p><blockquote>they would build a "
      "new plant in the north</blockquote><p>" THIRD "</p></article></body></html>",
      "para " FIRST "\ncapt A chip, seen from above.\npara " SECOND
      "\nfurn they would build a new plant in the north\npara " THIRD);
}

static void
test_markup_inside_a_line_tears_nothing (void)
{
  assert_outline ("<html><body><article><p>" FIRST "</p><p>" SECOND "</p><p>It cost $1,<span>098"
                  "</span>,<b>000</b>\n   in&nbsp;all,\n<a href=/x>officials</a> said&#46;<br>So "
                  "they said.</p><p>" THIRD "</p></article></body></html>",
                  "para " FIRST "\npara " SECOND
                  "\npara It cost $1,098,000 in all, officials said. "
                  "So they said.\npara " THIRD);
}

static void
test_rows_of_a_table_are_blocks (void)
{
  assert_outline ("<html><body><article><p>" FIRST "</p><p>" SECOND
                  "</p><table><tr><th>Company<th>Sum<tr><td>Alpha<td>$4 billion<tr><td>Beta"
                  "<td>$5 billion</table><p>" THIRD "</p></article></body></html>",
                  "para " FIRST "\npara " SECOND
                  "\ntabl Company Sum\ntabl Alpha $4 billion\ntabl Beta $5 billion\npara " THIRD);
}

static void
test_hidden_text_is_not_read (void)
{
  assert_outline ("<html><body><article><p>" FIRST
                  "</p><p hidden>one</p><p style='display: none'>two"
                  "</p><p aria-hidden=true>three</p><script>four</script><noscript>five</noscript>"
                  "<template><p>six</p></template><style>seven</style><p>" SECOND "</p><p>" THIRD
                  "</p></article></body></html>",
                  "para " FIRST "\npara " SECOND "\npara " THIRD);
}

static void
test_json_ld_says_what_the_article_is (void)
{
  g_autoptr (GsArticle) article = read_page (
      "<html lang=en-GB><head><title>x</title><meta name=author content=Nobody>"
      "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"name\":\"y\"}</script>"
      "<script type='application/ld+json'>\n<!--\n{\"@context\":\"https://schema.org\",\"@graph\":["
      "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"Example &amp; Sons\"},"
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"Chips </b>may "
      "go\",\"publisher\":{\"@id\":\"#o\"},"
      "\"author\":[{\"name\":\"Ann Example\"},\"Bob "
      "Sample\"],\"isBasedOn\":\"https://npr.example/1\","
      "\"datePublished\":\"2025-04-10T06:42:18+02:00\",\"dateModified\":\"2025-04-11\",}]}\n-->"
      "</script><link rel=canonical href=https://example.org/1></head><body><p>" FIRST
      "</p></body></html>",
      NULL);
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));
  guint n_links;

  GS_ASSERT_STRING (gs_article_get_title (article), "Chips may go");
  GS_ASSERT_STRING (gs_article_get_outlet (article), "Example & Sons");
  GS_ASSERT_STRING (gs_article_get_authors (article)[0], "Ann Example");
  GS_ASSERT_STRING (gs_article_get_authors (article)[1], "Bob Sample");
  CU_ASSERT_PTR_NULL (gs_article_get_authors (article)[2]);
  GS_ASSERT_STRING (published, "2025-04-10T06:42:18+02:00");
  GS_ASSERT_STRING (modified, "2025-04-11");
  GS_ASSERT_STRING (gs_article_get_language (article), "en-GB");
  GS_ASSERT_STRING (gs_article_get_url (article), "https://example.org/1");
  CU_ASSERT_EQUAL (gs_article_get_links (article, &n_links)->kind, GS_LINK_BASED_ON);
  GS_ASSERT_STRING (gs_article_get_links (article, &n_links)->target, "https://npr.example/1");
}

static void
test_meta_elements_and_times_serve_without_json_ld (void)
{
  g_autoptr (GsArticle) article = read_page (
      "<html><head><title>Chips may go abroad - Example</title>"
      "<meta property='og:site_name' content='Example'>"
      "<meta property='article:published_time' content='2025-04-10T06:42:18Z'></head><body>"
      "<time datetime='2025-04-14'>14 April</time><p>" FIRST "</p></body></html>",
      NULL);
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));

  GS_ASSERT_STRING (gs_article_get_title (article), "Chips may go abroad");
  GS_ASSERT_STRING (gs_article_get_outlet (article), "Example");
  GS_ASSERT_STRING (published, "2025-04-10T06:42:18Z");
}

/* however short, the only heading is the headline where the title adds an outlet to it */
static void
test_the_heading_tells_where_the_title_ends (void)
{
  static const struct
  {
    const char *title;
    const char *body;
    const char *expected;
  } rows[] = {
    { "Ferry sinks \xe2\x80\x93 Lund Gazette", "<h1>Ferry sinks</h1>", "Ferry sinks" },
    { "Ferry sinks - a day later - Lund", "<h1>Ferry sinks - a day later</h1>",
      "Ferry sinks - a day later" },
    /* a site's name as heading, two headings: the title is cut as usual */
    { "Lund - Ferry sinks in the sound", "<h1>Lund Gazette</h1>", "Ferry sinks in the sound" },
    { "Ferry sinks in sound | Lund", "<h1>Ferry</h1><h1>Bridge</h1>", "Ferry sinks in sound" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = g_strdup_printf (
          "<html><head><title>%s</title></head><body>%s<p>" FIRST "</p></body></html>",
          rows[i].title, rows[i].body);
      g_autoptr (GPtrArray) articles = gs_test_read (page, -1, NULL, NULL);

      CU_ASSERT_PTR_NOT_NULL_FATAL (articles);
      GS_ASSERT_STRING (gs_article_get_title (g_ptr_array_index (articles, 0)), rows[i].expected);
    }
}

static void
test_places_are_those_of_the_page (void)
{
  g_autoptr (GsArticle) article = read_page ("<html>\n<body>\n<article>\n<p>" FIRST
                                             "</p>\n<p>\xc3\x84 sum of\n  <b>five</b> &amp; "
                                             "six</p>\n<p>" SECOND "</p></article></body></html>",
                                             NULL);
  const char *text = gs_article_get_text (article, NULL);
  static const struct
  {
    const char *words;
    guint line;
    guint column;
  } rows[] = {
    { "The ministry", 4, 4 }, { "\xc3\x84 sum", 5, 4 }, { "five", 6, 6 },
    { "six", 6, 21 },         { "Makers", 7, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *at = strstr (text, rows[i].words);
      GsLocation place = gs_article_locate (article, at != NULL ? (guint32) (at - text) : 0);

      GS_ASSERT_ROW (at != NULL && place.line == rows[i].line && place.column == rows[i].column,
                     "'%s' at %u:%u", rows[i].words, place.line, place.column);
    }
}

static void
test_a_page_without_text_is_an_error (void)
{
  static const char *const rows[] = { "<html></html>", "<!doctype html>",
                                      "<html><body><script>x</script></body></html>" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GsArticle) article = read_page (rows[i], &error);

      GS_ASSERT_ROW (article == NULL && g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT), "%s",
                     rows[i]);
    }
}

static void
test_a_stray_quotation_mark_swallows_nothing (void)
{
  g_autoptr (GString) page = g_string_new ("<html><body><p don't title=\"a\"b\">" FIRST "</p><p>");
  g_autoptr (GsArticle) article = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (page, "word word, ");
  g_string_append (page, "</p></body></html>");
  article = read_page (page->str, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (article);
  CU_ASSERT_PTR_NOT_NULL (strstr (gs_article_get_text (article, NULL), "The ministry"));
}

CU_TestInfo gs_tests_html_reader[] = {
  { "the heading tells where the title ends", test_the_heading_tells_where_the_title_ends },
  { "the article is found among furniture", test_the_article_is_found_among_furniture },
  { "captions and pull quotes are apart", test_captions_and_pull_quotes_are_apart },
  { "markup inside a line tears nothing", test_markup_inside_a_line_tears_nothing },
  { "rows of a table are blocks", test_rows_of_a_table_are_blocks },
  { "hidden text is not read", test_hidden_text_is_not_read },
  { "JSON-LD says what the article is", test_json_ld_says_what_the_article_is },
  { "meta elements and times serve without JSON-LD",
    test_meta_elements_and_times_serve_without_json_ld },
  { "places are those of the page", test_places_are_those_of_the_page },
  { "a stray quotation mark swallows nothing", test_a_stray_quotation_mark_swallows_nothing },
  { "a page without text is an error", test_a_page_without_text_is_an_error },
  CU_TEST_INFO_NULL,
};
