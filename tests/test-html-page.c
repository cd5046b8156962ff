/* SPDX-License-Identifier: MIT */
/* The parts of a page that are written beside its stylesheet: markup like the stylesheet's, and all
 * words for a newsroom that writes them itself. */
#include "gs-html-out.h"

#include <libxml/HTMLtree.h>

#include <string.h>

#include <glib/gstdio.h>

#include "gs-report-fixture.h"
#include "gs-test.h"
#include "gs-writer.h"

/* an element as libxml2 writes it */
static char *
serialize_link (const char *text)
{
  const xmlChar *content = (const xmlChar *) text;
  htmlDocPtr document = htmlNewDocNoDtD (NULL, NULL);
  xmlNode *node = xmlNewDocNode (document, NULL, (const xmlChar *) "a", NULL);
  xmlBuffer *buffer = xmlBufferCreate ();
  char *markup;

  document->encoding = xmlStrdup ((const xmlChar *) "UTF-8");
  xmlDocSetRootElement (document, node);
  xmlNewProp (node, (const xmlChar *) "title", content);
  xmlNodeAddContent (node, content);
  htmlNodeDump (buffer, document, node);
  markup = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  xmlFreeDoc (document);
  return markup;
}

static void
test_text_is_escaped_as_the_stylesheets_is (void)
{
  static const char *const rows[] = {
    "plain",
    "a < b > c & d",
    "\"double\"",
    "it's",
    "\"both\" and 'single'",
    "&amp; <b>x",
    "caf\303\251",
    "no\302\240break, …",
    "",
    " blank ",
    "a\"b'c\"d<&>",
    "'",
    "\342\200\231s \"x\"'",
    "<",
    "]]>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *expected = serialize_link (rows[i]);
      g_autoptr (GString) out = g_string_new ("<a");

      gs_html_out_attribute (out, "title", rows[i]);
      g_string_append_c (out, '>');
      gs_html_out_string (out, rows[i]);
      g_string_append (out, "</a>");
      GS_ASSERT_ROW (g_str_equal (out->str, expected), "%s, not %s", out->str, expected);
    }
}

/* what would end the attribute or begin an element has left it */
static void
test_urls_are_escaped (void)
{
  static const char *const rows[][2] = {
    { "https://a.example/x?y=1&z=2#f", "https://a.example/x?y=1&amp;z=2#f" },
    { "https://a.example/a b", "https://a.example/a%20b" },
    { "https://a.example/\"q\"<i>", "https://a.example/%22q%22&lt;i&gt;" },
    { "https://a.example/caf\303\251%20", "https://a.example/caf%C3%A9%20" },
    { "http://a.example/[1]{x}|y^`", "http://a.example/%5B1%5D%7Bx%7D%7Cy%5E%60" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *expected = g_strdup_printf (" href=\"%s\"", rows[i][1]);
      g_autoptr (GString) out = g_string_new (NULL);

      gs_html_out_url (out, "href", rows[i][0]);
      GS_ASSERT_STRING (out->str, expected);
    }
}

static void
test_numbers_are_decimal (void)
{
  static const struct
  {
    guint64 number;
    const char *digits;
  } rows[] = { { 0, "0" }, { 7, "7" }, { 10, "10" }, { G_MAXUINT64, "18446744073709551615" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      gs_html_out_number (out, rows[i].number);
      GS_ASSERT_STRING (out->str, rows[i].digits);
    }
}

/* the page of the fixture by html.xsl, or with templates of ours in place of some of it */
static char *
write_page (const char *templates)
{
  g_autofree char *data_dir = gs_test_source_path (".", NULL);
  g_autofree char *standard = gs_test_source_path ("reports", "html.xsl", NULL);
  g_autofree char *absolute = g_canonicalize_filename (standard, NULL);
  g_autofree char *text = g_strdup_printf (
      "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
      "xmlns:r='urn:gainsay:report:1' xmlns:gs='urn:gainsay:functions' "
      "extension-element-prefixes='gs' exclude-result-prefixes='r'><xsl:import href='%s'/>"
      "%s</xsl:stylesheet>",
      absolute, templates != NULL ? templates : "");
  g_autofree char *path = NULL;
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  GsWriterOptions options = { .data_dir = data_dir };

  g_close (g_file_open_tmp ("gs-test-XXXXXX.xsl", &path, NULL), NULL);
  g_file_set_contents (path, text, -1, NULL);
  if (templates != NULL)
    options.stylesheet = path;
  CU_ASSERT_TRUE_FATAL (gs_writer_write (report, "html", &options, out, NULL));
  g_unlink (path);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_a_newsroom_that_changes_nothing_has_the_same_page (void)
{
  g_autofree char *standard = write_page (NULL);
  g_autofree char *own = write_page ("<xsl:template name='unused'/>");

  CU_ASSERT_TRUE (g_str_equal (standard, own));
}

/* a newsroom finds all words in the XML */
static void
test_a_newsroom_can_write_the_words_itself (void)
{
  static const char *const rows[][2] = {
    { "<xsl:template match='r:evidence'><q class='own'><xsl:value-of select='r:words'/></q>"
      "</xsl:template>",
      "<q class=\"own\">" },
    { "<xsl:template match='r:side'><xsl:apply-templates select='r:evidence'/></xsl:template>"
      "<xsl:template match='r:evidence'><s><xsl:value-of select='r:words'/></s></xsl:template>",
      "<s>" },
    { "<xsl:template match='r:text'><xsl:apply-templates select='r:block/r:mark'/></xsl:template>"
      "<xsl:template match='r:mark'><u><xsl:value-of select='.'/></u></xsl:template>",
      "<u>" },
    { "<xsl:template match='r:claim'><tr><td><xsl:for-each select='r:cell'><q>"
      "<xsl:value-of select='r:evidence/r:words'/></q></xsl:for-each></td></tr></xsl:template>",
      "<tr><td><q>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = write_page (rows[i][0]);
      const char *found = strstr (page, rows[i][1]);

      GS_ASSERT_ROW (found != NULL && found[strlen (rows[i][1])] != '<', "%s", rows[i][1]);
    }
}

/* what an element is of is known by its number only: a wrong place must not read beyond a list */
static void
test_an_element_in_the_wrong_place_writes_nothing (void)
{
  g_autofree char *page = write_page (
      "<xsl:template "
      "name='brand'><i><gs:article/><gs:evidence/><gs:side/><gs:cells/><gs:steps/></i>"
      "<xsl:for-each select='(//r:evidence)[last()]'><b><gs:article/><gs:side/><gs:pieces/>"
      "<gs:places/><gs:steps/><gs:why/><gs:values/><gs:cells/><gs:signs/><gs:cell-list/></b></"
      "xsl:for-each>"
      "</xsl:template>");

  CU_ASSERT_PTR_NOT_NULL (strstr (page, "<p class=\"brand\"><i></i><b>"));
}

/* the later of two, to the minute, stands at the right end of the timeline: 262 + 360 */
static void
test_minutes_have_a_place_in_the_timeline (void)
{
  static const char *const texts[] = {
    "---\nsource: A\ndate: 2031-03-01T10:30Z\n---\nOne.\n",
    "---\nsource: B\ndate: 2031-03-01T12:45+01:00\n---\nTwo.\n"
  };
  g_autofree char *data_dir = gs_test_source_path (".", NULL);
  g_autoptr (GsReport) report = gs_report_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  GsWriterOptions options = { .data_dir = data_dir };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.txt", i);

      gs_report_add_article (report, gs_report_fixture_new_article (path, texts[i]), path);
    }
  gs_report_finish (report);
  CU_ASSERT_TRUE_FATAL (gs_writer_write (report, "html", &options, out, NULL));
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "cx=\"262\""));
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "cx=\"622\""));
  CU_ASSERT_PTR_NULL (strstr (out->str, "NaN"));
}

CU_TestInfo gs_tests_html_page[] = {
  { "text is escaped as the stylesheet's is", test_text_is_escaped_as_the_stylesheets_is },
  { "urls are escaped", test_urls_are_escaped },
  { "numbers are decimal", test_numbers_are_decimal },
  { "a newsroom that changes nothing has the same page",
    test_a_newsroom_that_changes_nothing_has_the_same_page },
  { "a newsroom can write the words itself", test_a_newsroom_can_write_the_words_itself },
  { "an element in the wrong place writes nothing",
    test_an_element_in_the_wrong_place_writes_nothing },
  { "minutes have a place in the timeline", test_minutes_have_a_place_in_the_timeline },
  CU_TEST_INFO_NULL,
};
