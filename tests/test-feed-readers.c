/* SPDX-License-Identifier: MIT */
/* RSS and Atom: every item an article, teasers known as such. */
#include <string.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-test-outline.h"
#include "gs-test.h"

#define WHOLE                                                                                      \
  "&lt;p&gt;The dam of the upper valley broke in the night to Monday, and nobody saw it "          \
  "before the water came.&lt;/p&gt;&lt;p&gt;It had been looked at in May.&lt;/p&gt;"

static void
test_rss_of_all_ages_is_read (void)
{
  static const struct
  {
    const char *file;
    const char *outline;
    gboolean teaser;
  } rows[] = {
    { "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
      "<title>Example</title>\n<item><title>Dam &amp;amp; town</title>\n<description>Short."
      "</description>\n<content:encoded>" WHOLE "</content:encoded></item></channel></rss>",
      "2:14 headline Dam & town\n4:27 paragraph The dam of the upper valley broke in the night to "
      "Monday, and nobody saw it before the water came.\n4:144 paragraph It had been looked at in "
      "May.",
      FALSE },
    { "<rss version='2.0'><channel>\n<item><title>Dam fails</title>\n<description>It broke on "
      "Monday. Read more</description></item></channel></rss>",
      "2:14 headline Dam fails\n3:14 paragraph It broke on Monday. Read more", TRUE },
    { "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      "xmlns='http://purl.org/rss/1.0/'><channel><title>Example</title></channel>\n<item "
      "rdf:about='http://e.x/1'><title>Dam fails</title>\n<description>It broke.</description>"
      "</item></rdf:RDF>",
      "2:39 headline Dam fails\n3:14 paragraph It broke.", TRUE },
    { "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
      "'http://my.netscape.com/publish/formats/rss-0.91.dtd'>\n<rss version='0.91'><channel>"
      "\n<item><title>Caf&eacute; fails</title></item></channel></rss>",
      "3:14 headline Caf\xc3\xa9 fails", TRUE },
    /* not well-formed: a bare ampersand, an element that is not closed */
    { "<rss><channel>\n<item><title>Dam & town</title>\n<description>It broke.</item></channel>"
      "</rss>",
      "2:14 headline Dam & town\n3:14 paragraph It broke.", TRUE },
    /* after a fault, names of characters are still read */
    { "<rss><channel>\n<item><link>http://e.x/?a=1&b=2</link><title>Dam fails</title>\n"
      "<description>Rain<br> &amp; snow fell on AT&T &amp; more, caf&eacute;s &#8217;closed."
      "</description></item></channel></rss>",
      "2:46 headline Dam fails\n3:14 paragraph Rain & snow fell on AT&T & more, caf\xc3\xa9s "
      "\xe2\x80\x99"
      "closed.",
      TRUE },
    /* what a publishing system writes below each text cuts nothing off */
    { "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>\n"
      "<item><title>Dam fails</title>\n<content:encoded><![CDATA[<p>It broke on "
      "Monday.</p>\n<p>The "
      "post <a href='a'>Dam fails</a> appeared first on <a href='b'>Example</a>.</p>]]>"
      "</content:encoded></item></channel></rss>",
      "2:14 headline Dam fails\n3:30 paragraph It broke on Monday.\n4:4 furniture The post Dam "
      "fails "
      "appeared first on Example.",
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i].file, -1, NULL, NULL);
      GsArticle *article = articles != NULL ? g_ptr_array_index (articles, 0) : NULL;
      g_autofree char *outline = article != NULL ? gs_test_outline (article) : NULL;

      GS_ASSERT_STRING (outline, rows[i].outline);
      GS_ASSERT_ROW (article != NULL && gs_article_is_teaser (article) == rows[i].teaser, "row %u",
                     i);
    }
}

static void
test_rss_says_who_when_and_where_from (void)
{
  g_autoptr (GPtrArray) articles = gs_test_read (
      "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Example"
      "</title><language>en-gb</language><item><title>One</title><link>http://e.x/1</link>"
      "<guid isPermaLink='false'>n-1</guid><author>a@e.x (Ann Example)</author>"
      "<dc:creator>Bob Sample</dc:creator><pubDate>Mon, 10 Mar 25 08:00 GMT</pubDate>"
      "<source url='http://other.x/feed'>Other</source></item>"
      "<item><description>Two</description><guid>http://e.x/2</guid><author>a@e.x</author></item>"
      "</channel></rss>",
      -1, NULL, NULL);
  const GsArticle *one = g_ptr_array_index (articles, 0);
  const GsArticle *two = g_ptr_array_index (articles, 1);
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (one));
  g_autofree char *markup = gs_test_markup (one);

  CU_ASSERT_EQUAL (articles->len, 2);
  GS_ASSERT_STRING (gs_article_get_id (two), "file#2");
  GS_ASSERT_STRING (gs_article_get_outlet (one), "Example");
  GS_ASSERT_STRING (gs_article_get_language (one), "en-gb");
  GS_ASSERT_STRING (gs_article_get_item (one), "n-1");
  GS_ASSERT_STRING (gs_article_get_url (one), "http://e.x/1");
  GS_ASSERT_STRING (gs_article_get_url (two), "http://e.x/2");
  GS_ASSERT_STRING (gs_article_get_authors (one)[0], "Ann Example");
  GS_ASSERT_STRING (gs_article_get_authors (one)[1], "Bob Sample");
  CU_ASSERT_PTR_NULL (gs_article_get_authors (two)[0]);
  GS_ASSERT_STRING (published, "2025-03-10T08:00Z");
  GS_ASSERT_STRING (markup, "source http://other.x/feed");
  CU_ASSERT_STRING_NOT_EQUAL (gs_article_get_hash (one), gs_article_get_hash (two));
}

#define ATOM(entry)                                                                                \
  "<feed xmlns='http://www.w3.org/2005/Atom'><title>Example</title>" entry "</feed>"

static void
test_atom_texts_are_read_as_their_type_says (void)
{
  static const struct
  {
    const char *file;
    const char *outline;
    gboolean teaser;
  } rows[] = {
    { ATOM ("\n<entry><title type='html'>Dam &amp;lt; town</title>\n<content type='html'>&lt;p&gt;"
            "It <![CDATA[<b>broke</b>]]>.&lt;/p&gt;</content></entry>"),
      "2:27 headline Dam < town\n3:31 paragraph It broke.", FALSE },
    { ATOM ("\n<entry><title>Dam</title>\n<content type='xhtml'><div xmlns="
            "'http://www.w3.org/1999/xhtml'><p>It\n <i>broke</i>.</p><p>Twice.</p></div>"
            "</content></entry>"),
      "2:15 headline Dam\n3:68 paragraph It broke.\n4:22 paragraph Twice.", FALSE },
    { ATOM ("\n<entry><title>Dam</title>\n<content>Use &lt;b&gt; to break.</content></entry>"),
      "2:15 headline Dam\n3:10 paragraph Use <b> to break.", FALSE },
    { ATOM ("\n<entry><title>Dam</title>\n<content src='http://e.x/1'/><summary>It broke."
            "</summary></entry>"),
      "2:15 headline Dam\n3:39 paragraph It broke.", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (rows[i].file, -1, NULL, NULL);
      GsArticle *article = articles != NULL ? g_ptr_array_index (articles, 0) : NULL;
      g_autofree char *outline = article != NULL ? gs_test_outline (article) : NULL;

      GS_ASSERT_STRING (outline, rows[i].outline);
      GS_ASSERT_ROW (article != NULL && gs_article_is_teaser (article) == rows[i].teaser, "row %u",
                     i);
    }
}

static void
test_atom_entries_inherit_and_say_their_source (void)
{
  g_autoptr (GPtrArray) articles = gs_test_read (
      ATOM ("<author><name>Feed Author</name></author><entry><id>tag:e.x,2025:1</id><title>One"
            "</title><link rel='alternate' href='http://e.x/1'/><link rel='via' "
            "href='http://other.x/'/><updated>2025-03-10T09:00:00+01:00</updated></entry>"
            "<entry><title>Two</title><author><name>Ann Example</name></author>"
            "<published>2025-03-09T08:00:00Z</published><updated>2025-03-10T08:00:00Z</updated>"
            "<source><title>Third Wire</title></source></entry>"),
      -1, NULL, NULL);
  const GsArticle *one = g_ptr_array_index (articles, 0);
  const GsArticle *two = g_ptr_array_index (articles, 1);
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (two));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (one));
  g_autofree char *markup_one = gs_test_markup (one);
  g_autofree char *markup_two = gs_test_markup (two);

  GS_ASSERT_STRING (gs_article_get_item (one), "tag:e.x,2025:1");
  GS_ASSERT_STRING (gs_article_get_url (one), "http://e.x/1");
  GS_ASSERT_STRING (gs_article_get_authors (one)[0], "Feed Author");
  GS_ASSERT_STRING (gs_article_get_authors (two)[0], "Ann Example");
  CU_ASSERT_PTR_NULL (gs_article_get_authors (two)[1]);
  GS_ASSERT_STRING (published, "2025-03-09T08:00:00Z");
  GS_ASSERT_STRING (modified, "2025-03-10T09:00:00+01:00");
  GS_ASSERT_STRING (markup_one, "source http://other.x/");
  GS_ASSERT_STRING (markup_two, "source Third Wire");
}

static void
test_feeds_without_items_are_no_articles (void)
{
  static const char *const rows[] = {
    "<rss version='2.0'><channel><title>Example</title></channel></rss>",
    ATOM (""),
    "<rss><channel><item><link>http://e.x/1</link></item></channel></rss>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NULL (gs_test_read (rows[i], -1, NULL, &error));
      GS_ASSERT_ROW (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT), "row %u", i);
    }
}

CU_TestInfo gs_tests_feed_readers[] = {
  { "RSS of all ages is read", test_rss_of_all_ages_is_read },
  { "RSS says who, when and where from", test_rss_says_who_when_and_where_from },
  { "Atom texts are read as their type says", test_atom_texts_are_read_as_their_type_says },
  { "Atom entries inherit and say their source", test_atom_entries_inherit_and_say_their_source },
  { "feeds without items are no articles", test_feeds_without_items_are_no_articles },
  CU_TEST_INFO_NULL,
};
