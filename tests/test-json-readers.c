/* SPDX-License-Identifier: MIT */
/* JSON-LD alone, JSON Lines and arrays of articles. */
#include <string.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-test-outline.h"
#include "gs-test.h"

static void
test_lines_are_articles_with_names_of_their_own (void)
{
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GPtrArray) articles = gs_test_read (
      "{\"id\": \"a1\", \"source\": \"Example\", \"date\": \"2025-03-10\", \"title\": \"Dam "
      "fails\", \"text\": \"It broke on Monday.\\n\\nNobody saw it come.\"}\n"
      "{\"id\": 7, \"text\": \"Caf\\u00e9s were shut that day.\", \"authors\": [\"Ann\", "
      "\"Bob\"]}\n"
      "\n"
      "{\"id\": \"a1\", \"text\": \"Another with the same name.\"}\n"
      "{\"id\": \"a b/c\", \"text\": \"A name that is no plain one.\"}\n"
      "{\"id\": \"x\", \"text\": \"cut off\n"
      "{\"id\": \"y\", \"title\": \"no text\"}\n",
      -1, faults, NULL);
  static const char *const ids[] = { "file#a1", "file#7", "file#4", "file#5" };
  g_autofree char *outline = gs_test_outline (g_ptr_array_index (articles, 0));
  const GsArticle *second = g_ptr_array_index (articles, 1);

  CU_ASSERT_EQUAL_FATAL (articles->len, G_N_ELEMENTS (ids));
  for (guint i = 0; i < articles->len; i++)
    GS_ASSERT_STRING (gs_article_get_id (g_ptr_array_index (articles, i)), ids[i]);
  GS_ASSERT_STRING (outline, "1:67 headline Dam fails\n1:88 paragraph It broke on Monday.\n1:111 "
                             "paragraph Nobody saw it come.");
  GS_ASSERT_STRING (gs_article_get_authors (second)[1], "Bob");
  CU_ASSERT_PTR_NOT_NULL (strstr (gs_article_get_text (second, NULL), "Caf\xc3\xa9s"));
  CU_ASSERT_EQUAL (gs_article_locate (second, 3).line, 2);
  CU_ASSERT_EQUAL_FATAL (faults->len, 2);
  GS_ASSERT_STRING (((GsReadFault *) g_ptr_array_index (faults, 0))->id, "file#6");
  GS_ASSERT_STRING (((GsReadFault *) g_ptr_array_index (faults, 1))->id, "file#y");
}

static void
test_an_array_or_object_of_json_is_read (void)
{
  static const struct
  {
    const char *file;
    guint n;
    const char *format;
  } rows[] = {
    { "[{\"title\": \"One\", \"text\": \"It broke.\"}, {\"body\": \"<p>Two</p>\"}]", 2, "json" },
    { "{\"headline\": \"One\", \"content\": \"It broke.\"}", 1, "json" },
    { " \n{ \"@type\": \"NewsArticle\", \"articleBody\": \"It broke.\"}", 1, "json-ld" },
    { "[{\"@type\": \"NewsArticle\", \"articleBody\": \"One.\"}, {\"@type\": \"NewsArticle\", "
      "\"articleBody\": \"Two.\"}]",
      2, "json-ld" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i].file, -1, NULL, NULL);

      GS_ASSERT_ROW (articles != NULL && articles->len == rows[i].n, "row %u", i);
      if (articles != NULL)
        GS_ASSERT_STRING (gs_article_get_format (g_ptr_array_index (articles, 0)), rows[i].format);
    }
}

static void
test_json_ld_alone_says_all_of_an_article (void)
{
  g_autoptr (GPtrArray) articles = gs_test_read (
      "{\"@context\": \"https://schema.org\", \"@type\": \"ReportageNewsArticle\",\n"
      " \"headline\": \"Dam &amp; town\", \"articleBody\": \"It broke on Monday.\\n\\nNobody saw "
      "it.\",\n"
      " \"datePublished\": \"2025-03-10T08:00Z\", \"dateModified\": \"2025-03-11\",\n"
      " \"isBasedOn\": [{\"@type\": \"NewsArticle\", \"url\": \"http://other.x/1\"}, "
      "\"http://third.x/2\"], \"citation\": {\"name\": \"A Report\"},\n"
      " \"correction\": {\"@type\": \"CorrectionComment\", \"text\": \"The day was wrong.\"},\n"
      " \"publisher\": {\"name\": \"Example\"}, \"author\": {\"name\": \"Ann Example\"}}",
      -1, NULL, NULL);
  const GsArticle *article = g_ptr_array_index (articles, 0);
  g_autofree char *outline = gs_test_outline (article);
  g_autofree char *markup = gs_test_markup (article);
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));

  GS_ASSERT_STRING (outline, "2:15 headline Dam & town\n2:48 paragraph It broke on Monday.\n2:71 "
                             "paragraph Nobody saw it.");
  GS_ASSERT_STRING (markup, "based-on http://other.x/1\nbased-on http://third.x/2\ncites A "
                            "Report\ncorrected The day was wrong.");
  GS_ASSERT_STRING (modified, "2025-03-11");
  GS_ASSERT_STRING (gs_article_get_outlet (article), "Example");
  CU_ASSERT_FALSE (gs_article_is_teaser (article));
}

/* programs write seconds or milliseconds; what is no date is said */
static void
test_dates_of_plain_objects (void)
{
  static const struct
  {
    const char *date;
    const char *published; /* %NULL: not understood, which a note says */
  } rows[] = {
    { "1936339200", "2031-05-12T08:00:00Z" },
    { "1936339200000", "2031-05-12T08:00:00Z" },
    { "\"1936339200\"", "2031-05-12T08:00:00Z" },
    { "\"2031-05-12\"", "2031-05-12" },
    { "\"yesterday\"", NULL },
    { "12", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *file =
          g_strdup_printf ("{\"text\": \"It broke on Monday.\", \"date\": %s}", rows[i].date);
      g_autoptr (GPtrArray) articles = gs_test_read (file, -1, NULL, NULL);
      const GsArticle *article = articles != NULL ? g_ptr_array_index (articles, 0) : NULL;
      g_autofree char *published =
          article != NULL ? gs_instant_to_string (gs_article_get_published (article)) : NULL;

      GS_ASSERT_ROW (article != NULL && g_strcmp0 (published, rows[i].published) == 0, "%s: %s",
                     rows[i].date, published);
      GS_ASSERT_ROW (article != NULL
                         && (*gs_article_get_notes (article) != NULL)
                                == (rows[i].published == NULL),
                     "%s", rows[i].date);
    }
}

static void
test_a_description_is_a_teaser_and_a_live_blog_its_updates (void)
{
  g_autoptr (GPtrArray) teaser = gs_test_read (
      "{\"@type\": \"NewsArticle\", \"headline\": \"Dam fails\", \"description\": \"It broke.\"}",
      -1, NULL, NULL);
  g_autoptr (GPtrArray) blog = gs_test_read (
      "{\"@type\": \"LiveBlogPosting\", \"headline\": \"Dam fails\", \"liveBlogUpdate\": "
      "[{\"@type\": \"BlogPosting\", \"articleBody\": \"<p>Second.</p>\"}, {\"articleBody\": "
      "\"First.\"}]}",
      -1, NULL, NULL);
  g_autofree char *outline = gs_test_outline (g_ptr_array_index (blog, 0));

  CU_ASSERT (gs_article_is_teaser (g_ptr_array_index (teaser, 0)));
  CU_ASSERT_PTR_NOT_NULL (strstr (outline, "paragraph Second.\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (outline, "paragraph First."));
}

static void
test_json_without_an_article_says_so (void)
{
  static const struct
  {
    const char *file;
    GsError code;
  } rows[] = {
    { "{\"a\": 1}", GS_ERROR_FORMAT },
    { "[{\"a\": 1}, {\"b\": [1]}]", GS_ERROR_FORMAT },
    { "{\"text\": \"cut", GS_ERROR_FORMAT },
    { "{\"@type\": \"Organization\", \"name\": \"x\"}", GS_ERROR_FORMAT },
    { "{\"uri\": \"tag:ex\", \"type\": \"picture\", \"renditions\": {}}", GS_ERROR_FORMAT },
    { "{\"a\": 1e400}", GS_ERROR_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NULL (gs_test_read (rows[i].file, -1, NULL, &error));
      GS_ASSERT_ROW (g_error_matches (error, GS_ERROR, (int) rows[i].code), "row %u", i);
    }
}

/* JSON can write what is no character: NULs and halves of surrogate pairs */
static void
test_escapes_that_are_no_text_are_replaced (void)
{
  static const struct
  {
    const char *file;
    const char *title;
  } rows[] = {
    { "{\"title\": \"a\\ud800b\", \"text\": \"It broke.\"}", "a\xef\xbf\xbd"
                                                             "b" },
    { "{\"title\": \"a\\udc00b\", \"text\": \"It broke.\"}", "a\xef\xbf\xbd"
                                                             "b" },
    { "{\"title\": \"a\\u0000b\", \"text\": \"It broke.\"}", "a\xef\xbf\xbd"
                                                             "b" },
    { "{\"title\": \"a\\ud83d\\ude00b\", \"text\": \"It broke.\"}", "a\xf0\x9f\x98\x80"
                                                                    "b" },
    { "{\"title\": \"a\\ud80xb\", \"text\": \"It broke.\"}", "a\\d80xb" },
    { "{\"title\": \"a\\u\", \"text\": \"It broke.\"}", "a\\" },
    { "{\"title\": \"a\\\\ud800b\", \"text\": \"It broke.\"}", "a\\ud800b" },
    { "{\"@type\": \"NewsArticle\", \"headline\": \"a\\uD8FFb\", \"articleBody\": \"It broke.\"}",
      "a\xef\xbf\xbd"
      "b" },
    { "<!DOCTYPE html><script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
      "\"headline\": \"a\\ud800b\"}</script><p>The dam broke on Monday.",
      "a\xef\xbf\xbd"
      "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i].file, -1, NULL, NULL);

      CU_ASSERT_PTR_NOT_NULL_FATAL (articles);
      GS_ASSERT_STRING (gs_article_get_title (g_ptr_array_index (articles, 0)), rows[i].title);
    }
}

CU_TestInfo gs_tests_json_readers[] = {
  { "escapes that are no text are replaced", test_escapes_that_are_no_text_are_replaced },
  { "lines are articles with names of their own", test_lines_are_articles_with_names_of_their_own },
  { "an array or object of JSON is read", test_an_array_or_object_of_json_is_read },
  { "JSON-LD alone says all of an article", test_json_ld_alone_says_all_of_an_article },
  { "dates of plain objects", test_dates_of_plain_objects },
  { "a description is a teaser, a live blog its updates",
    test_a_description_is_a_teaser_and_a_live_blog_its_updates },
  { "JSON without an article says so", test_json_without_an_article_says_so },
  CU_TEST_INFO_NULL,
};
