/* SPDX-License-Identifier: MIT */
/* NITF, NewsML-G2 and ninjs: what agencies send, with their markup, versions and signals. */
#include <string.h>

#include "article/gs-instant.h"
#include "base/gs-error.h"
#include "gs-test-outline.h"
#include "gs-test.h"

#define NITF_BODY                                                                                  \
  "<body><body.head><hedline><hl1>Dam fails &eacute;arly</hl1>\n<hl2>Second line</hl2></hedline>"  \
  "<byline>By <person>Ann Example</person>, <byttl>Staff Writer</byttl></byline>"                  \
  "<dateline><location>Oslo</location>, <story.date norm='20250310T070000Z'>March 10"              \
  "</story.date></dateline></body.head>\n"                                                         \
  "<body.content><media><media-reference source='a.jpg'/><media-caption><p>The dam from above."    \
  "</p></media-caption></media>\n"                                                                 \
  "<p>The <org>River Board</org> said <money unit='NOK'>4 million</money> was lost on "            \
  "<chron norm='20250309'>Sunday</chron> when <num decimal-ch=',' thousands-ch='.'>1.250,5</num> " \
  "litres ran off, <person value='Kari Nord'>Nord</person>\n said.</p>\n"                          \
  "<p><q quote-source='Kari Nord'>We saw it late</q>, she added.</p></body.content>"               \
  "<body.end><tagline>Example Wire</tagline></body.end></body>"

static GsArticle *
read_first (const char *bytes)
{
  g_autoptr (GPtrArray) articles = gs_test_read (bytes, -1, NULL, NULL);

  return articles != NULL ? gs_article_ref (g_ptr_array_index (articles, 0)) : NULL;
}

static void
test_nitf_tells_the_time_of_issue_and_an_embargo (void)
{
  g_autoptr (GsArticle) article = read_first (
      "<nitf><head><docdata management-status='embargoed'><date.issue norm='20310512T101500+0200'/>"
      "<date.release norm='20310512T120000+0200'/></docdata></head><body><body.head><byline>By "
      "<person>Ann Example</person><byttl>Staff Writer</byttl></byline><dateline>Lund, <story.date "
      "norm='20310512'>May 12</story.date></dateline></body.head><body.content><p>It broke.</p>"
      "</body.content></body></nitf>");
  g_autofree char *published =
      article != NULL ? gs_instant_to_string (gs_article_get_published (article)) : NULL;
  g_autofree char *outline = article != NULL ? gs_test_outline (article) : NULL;

  GS_ASSERT_STRING (published, "2031-05-12T10:15:00+02:00");
  CU_ASSERT_PTR_NOT_NULL (
      strstr (gs_article_get_notes (article)[0], "embargoed until 20310512T12"));
  CU_ASSERT_PTR_NOT_NULL (strstr (outline, "byline By Ann Example Staff Writer"));
}

static void
test_nitf_keeps_its_blocks_apart_and_its_markup (void)
{
  static const char *const heads[] = {
    "<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'nitf-3-2.dtd'>\n<nitf>",
    "<?xml version='1.0'?>\n\n<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *file = g_strconcat (heads[i], NITF_BODY "</nitf>", NULL);
      g_autoptr (GsArticle) article = read_first (file);
      g_autofree char *outline = article != NULL ? gs_test_outline (article) : NULL;
      g_autofree char *markup = article != NULL ? gs_test_markup (article) : NULL;

      GS_ASSERT_STRING (strchr (outline, ' '),
                        " headline Dam fails \xc3\xa9"
                        "arly\n4:6 subheading Second line\n"
                        "4:41 byline By Ann Example, Staff Writer\n"
                        "4:130 dateline Oslo, March 10\n"
                        "5:73 caption The dam from above.\n"
                        "6:4 paragraph The River Board said 4 million was lost on Sunday when "
                        "1.250,5 litres ran off, Nord said.\n"
                        "8:32 paragraph We saw it late, she added.\n"
                        "8:100 furniture Example Wire");
      GS_ASSERT_STRING (markup, "person Ann Example\nplace Oslo\ndate March 10 = 20250310T070000Z\n"
                                "organization River Board\nmoney 4 million = NOK\n"
                                "date Sunday = 20250309\nnumber 1.250,5 = 1250.5\n"
                                "person Nord = Kari Nord\nquotation We saw it late = Kari Nord");
    }
}

static void
test_nitf_says_when_what_version_and_status (void)
{
  g_autoptr (GsArticle) article = read_first (
      "<nitf><head><title>Search title</title><docdata management-status='embargoed'>"
      "<correction info='The sum was wrong.' id-string='ex-1'/><doc-id id-string='ex-2'/>"
      "<date.issue norm='20250310T093000-0400'/><du-key version='3'/></docdata>"
      "<pubdata name='Example Wire' date.publication='20250311'/>"
      "<revision-history norm='20250312T080000Z'/></head>"
      "<body><body.content><p>Some text stands here.</p></body.content></body></nitf>");
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));
  g_autofree char *markup = gs_test_markup (article);

  GS_ASSERT_STRING (published, "2025-03-10T09:30:00-04:00");
  GS_ASSERT_STRING (modified, "2025-03-12T08:00:00Z");
  GS_ASSERT_STRING (gs_article_get_title (article), "Search title");
  GS_ASSERT_STRING (gs_article_get_outlet (article), "Example Wire");
  GS_ASSERT_STRING (gs_article_get_item (article), "ex-2");
  CU_ASSERT_EQUAL (gs_article_get_version (article), 3);
  CU_ASSERT_EQUAL (gs_article_get_status (article), GS_STATUS_EMBARGOED);
  GS_ASSERT_STRING (markup, "corrected The sum was wrong.\nreplaces ex-1");
}

#define NEWS_ITEM(meta, content)                                                                   \
  "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='tag:ex,2025:1' version='4' "        \
  "xml:lang='en'><itemMeta><provider><name>Example Wire</name></provider>"                         \
  "<versionCreated>2025-03-12T08:00:00Z</versionCreated>" meta "</itemMeta><contentMeta>"          \
  "<contentCreated>2025-03-10</contentCreated><creator><name>Ann Example</name></creator>"         \
  "<infoSource><name>Other Agency</name></infoSource><headline>Dam fails</headline>"               \
  "</contentMeta><contentSet>" content "</contentSet></newsItem>"

static void
test_newsml_reads_all_kinds_of_inline_content (void)
{
  static const struct
  {
    const char *file;
    const char *outline;
  } rows[] = {
    { NEWS_ITEM ("", "<inlineXML contenttype='application/xhtml+xml'><html "
                     "xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body>"
                     "<p>First <b>one</b>.</p><ul><li>Two</li></ul></body></html></inlineXML>"),
      "headline Dam fails|paragraph First one.|list-item Two" },
    { NEWS_ITEM ("", "<inlineXML><nitf><body><body.head><hedline><hl1>Dam fails</hl1></hedline>"
                     "</body.head><body.content><p>First one.</p></body.content></body></nitf>"
                     "</inlineXML>"),
      "headline Dam fails|paragraph First one." },
    { NEWS_ITEM ("", "<inlineData contenttype='text/plain'>First one is here.\n\nTwo is here as "
                     "well.</inlineData>"),
      "headline Dam fails|paragraph First one is here.|paragraph Two is here as well." },
    { NEWS_ITEM ("", "<remoteContent href='a.mp4'/><inlineXML><nitf><body><body.content>"
                     "<p>First one.</p></body.content></body></nitf></inlineXML>"),
      "paragraph First one." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_first (rows[i].file);
      g_autofree char *outline = article != NULL ? gs_test_outline (article) : g_strdup ("");
      g_autoptr (GRegex) places = g_regex_new ("(^|\n)[0-9]+:[0-9]+ ", 0, 0, NULL);
      g_autofree char *bare = g_regex_replace_literal (places, outline, -1, 0, "|", 0, NULL);

      GS_ASSERT_STRING (bare + (*bare == '|'), rows[i].outline);
    }
}

static void
test_newsml_says_what_became_of_an_item (void)
{
#define TEXT "<inlineData>Some text stands here.</inlineData>"
  static const struct
  {
    const char *file;
    GsPublicationStatus status;
    const char *links;
  } rows[] = {
    { NEWS_ITEM ("<pubStatus qcode='stat:usable'/>", TEXT), GS_STATUS_USABLE,
      "source Other Agency" },
    { NEWS_ITEM ("<pubStatus qcode='stat:withheld'/>", TEXT), GS_STATUS_WITHHELD,
      "source Other Agency" },
    { NEWS_ITEM ("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>", TEXT),
      GS_STATUS_CANCELED, "source Other Agency" },
    { NEWS_ITEM ("<pubStatus qcode='stat:usable'/><signal qcode='sig:kill'/>", TEXT),
      GS_STATUS_CANCELED, "source Other Agency" },
    { NEWS_ITEM ("<embargoed>2025-03-12T12:00:00Z</embargoed>", TEXT), GS_STATUS_EMBARGOED,
      "source Other Agency" },
    { NEWS_ITEM ("<signal qcode='sig:correction'/><edNote>Corrects the sum.</edNote>"
                 "<link rel='irel:previousVersion' residref='tag:ex,2025:0'/>",
                 TEXT),
      GS_STATUS_UNSTATED,
      "source Other Agency\ncorrected Corrects the sum.\nreplaces tag:ex,2025:0" },
  };
#undef TEXT

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_first (rows[i].file);
      g_autofree char *links = gs_test_markup (article);

      GS_ASSERT_ROW (gs_article_get_status (article) == rows[i].status, "row %u", i);
      GS_ASSERT_STRING (links, rows[i].links);
      CU_ASSERT_EQUAL (gs_article_get_version (article), 4);
    }
}

static void
test_items_of_a_message_are_articles_and_packages_are_none (void)
{
  const char *message =
      "<newsMessage><itemSet>" NEWS_ITEM ("", "<inlineData>One text.</inlineData>")
          NEWS_ITEM ("", "<remoteContent href='x'/>")
              NEWS_ITEM ("", "<inlineData>Another text.</inlineData>") "</itemSet></newsMessage>";
  g_autoptr (GPtrArray) articles = gs_test_read (message, -1, NULL, NULL);
  g_autoptr (GError) error = NULL;

  CU_ASSERT_EQUAL_FATAL (articles->len, 2);
  GS_ASSERT_STRING (gs_article_get_id (g_ptr_array_index (articles, 0)), "file#1");
  GS_ASSERT_STRING (gs_article_get_id (g_ptr_array_index (articles, 1)), "file#3");
  CU_ASSERT_PTR_NULL (gs_test_read ("<packageItem><groupSet/></packageItem>", -1, NULL, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_UNSUPPORTED));
}

static void
test_content_without_its_item_is_read (void)
{
  static const char *const files[] = {
    "<contentSet><inlineXML contenttype='application/nitf+xml'><nitf><body><body.content><p>It "
    "broke on Monday.</p></body.content></body></nitf></inlineXML></contentSet>",
    "<contentSet><remoteContent href='x'/><inlineData>It broke on "
    "Monday.</inlineData></contentSet>",
    "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>It broke on Monday.</p></body>"
    "</html></inlineXML>",
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GPtrArray) articles = gs_test_read (files[i], -1, NULL, NULL);

      CU_ASSERT_PTR_NOT_NULL_FATAL (articles);
      GS_ASSERT_STRING (gs_article_get_format (g_ptr_array_index (articles, 0)), "newsml-g2");
    }
  CU_ASSERT_PTR_NULL (gs_test_read ("<contentSet><inlineXML/></contentSet>", -1, NULL, &error));
  CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
}

/* an item of type text that was sent without its body says as much as a feed's summary */
static void
test_ninjs_without_a_body_is_a_teaser (void)
{
  g_autoptr (GPtrArray) teaser = gs_test_read (
      "{\"uri\": \"tag:ex,1\", \"type\": \"text\", \"versioncreated\": \"2025-03-10T08:00:00Z\", "
      "\"headlines\": [{\"role\": \"main\", \"value\": \"Dam fails\"}], \"descriptions\": "
      "[{\"role\": \"text\", \"value\": \"The dam broke on Monday.\"}]}",
      -1, NULL, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (teaser);
  CU_ASSERT (gs_article_is_teaser (g_ptr_array_index (teaser, 0)));
  CU_ASSERT_PTR_NULL (
      gs_test_read ("{\"uri\": \"tag:ex,1\", \"type\": \"picture\", \"versioncreated\": "
                    "\"2025-03-10T08:00:00Z\", \"description_text\": \"A dam.\"}",
                    -1, NULL, NULL));
}

static void
test_ninjs_of_all_versions_is_read (void)
{
  static const struct
  {
    const char *file;
    const char *outline;
    const char *markup;
  } rows[] = {
    { "{\"uri\": \"tag:ex,1\", \"versioncreated\": \"2025-03-10T08:00:00Z\", \"headline\": \"Dam "
      "fails\",\n \"person\": [{\"name\": \"Kari Nord\"}],\n \"body_text\": \"Kari Nord saw it."
      "\\n\\nKari Nordby did not.\"}",
      "1:76 headline Dam fails\n3:16 paragraph Kari Nord saw it.\n3:37 paragraph Kari Nordby did "
      "not.",
      "person Kari Nord = Kari Nord" },
    { "{\"uri\": \"tag:ex,1\", \"pubStatus\": \"canceled\", \"version\": \"2\",\n\"headlines\": "
      "[{\"role\": \"web\", \"value\": \"No\"}, {\"role\": \"main\", \"value\": \"Dam fails\"}],\n"
      "\"bodies\": [{\"contentType\": \"text/plain\", \"value\": \"plain\"},\n{\"value\": "
      "\"<p>It broke.</p><p>Twice.</p>\"}], \"infosources\": [{\"name\": \"Other Agency\"}]}",
      "2:74 headline Dam fails\n4:15 paragraph It broke.\n4:31 paragraph Twice.",
      "source Other Agency" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsArticle) article = read_first (rows[i].file);
      g_autofree char *outline = article != NULL ? gs_test_outline (article) : NULL;
      g_autofree char *markup = article != NULL ? gs_test_markup (article) : NULL;

      GS_ASSERT_STRING (outline, rows[i].outline);
      GS_ASSERT_STRING (markup, rows[i].markup);
    }
}

CU_TestInfo gs_tests_agency_readers[] = {
  { "NITF tells the time of issue and an embargo",
    test_nitf_tells_the_time_of_issue_and_an_embargo },
  { "NITF keeps its blocks apart and its markup", test_nitf_keeps_its_blocks_apart_and_its_markup },
  { "NITF says when, what version and status", test_nitf_says_when_what_version_and_status },
  { "NewsML reads all kinds of inline content", test_newsml_reads_all_kinds_of_inline_content },
  { "NewsML says what became of an item", test_newsml_says_what_became_of_an_item },
  { "items of a message are articles, packages are none",
    test_items_of_a_message_are_articles_and_packages_are_none },
  { "content without its item is read", test_content_without_its_item_is_read },
  { "ninjs without a body is a teaser", test_ninjs_without_a_body_is_a_teaser },
  { "ninjs of all versions is read", test_ninjs_of_all_versions_is_read },
  CU_TEST_INFO_NULL,
};
