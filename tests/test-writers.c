/* SPDX-License-Identifier: MIT */
/* The report writers: whole reports compared with those in tests/golden, schemas, hostile text. */
#include "gs-writer.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include <string.h>

#include "base/gs-error.h"
#include "base/gs-xml.h"
#include "gs-report-fixture.h"
#include "gs-test.h"

static GString *
write_report (const GsReport *report, const char *format, GsWriterOptions options, GError **error)
{
  g_autofree char *data_dir = gs_test_source_path (".", NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  options.data_dir = data_dir;
  if (!gs_writer_write (report, format, &options, out, error))
    return NULL;
  return g_steal_pointer (&out);
}

static GString *
write_fixture (const char *format, GsWriterOptions options)
{
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  g_autoptr (GError) error = NULL;
  GString *out = write_report (report, format, options, &error);

  if (out == NULL)
    g_printerr ("\n    %s: %s\n", format, error->message);
  CU_ASSERT_PTR_NOT_NULL_FATAL (out);
  return out;
}

/* ---- goldens ---- */

static void
test_reports_are_as_agreed (void)
{
  static const struct
  {
    const char *format;
    GsWriterOptions options;
    const char *golden;
  } rows[] = {
    { "text", { .width = 80, .verbosity = GS_VERBOSITY_NORMAL }, "report.txt" },
    { "text", { .width = 80, .verbosity = GS_VERBOSITY_QUIET }, "report-quiet.txt" },
    { "text",
      { .width = 60, .verbosity = GS_VERBOSITY_VERBOSE, .colour = TRUE, .explain = TRUE },
      "report-verbose-colour.txt" },
    { "json", { .width = 0 }, "report.json" },
    { "xml", { .width = 0 }, "report.xml" },
    { "html", { .width = 0 }, "report.html" },
    { "markdown", { .width = 0 }, "report.md" },
    { "csv", { .width = 0 }, "report.csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = write_fixture (rows[i].format, rows[i].options);

      gs_test_compare_golden (rows[i].golden, out);
    }
}

static void
test_every_format_is_written_twice_alike (void)
{
  guint n;
  const GsWriterFormat *formats = gs_writer_get_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) first = write_fixture (formats[i].name, (GsWriterOptions){ 0 });
      g_autoptr (GString) second = write_fixture (formats[i].name, (GsWriterOptions){ 0 });

      GS_ASSERT_ROW (g_string_equal (first, second), "%s", formats[i].name);
      GS_ASSERT_ROW (i == 0 || strcmp (formats[i - 1].name, formats[i].name) < 0, "%s out of order",
                     formats[i].name);
      CU_ASSERT_PTR_EQUAL (gs_writer_find_format (formats[i].name), &formats[i]);
    }
}

/* ---- nothing, and much ---- */

static void
test_an_empty_report_is_written_in_every_format (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  guint n;
  const GsWriterFormat *formats = gs_writer_get_formats (&n);

  gs_report_finish (report);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) out =
          write_report (report, formats[i].name, (GsWriterOptions){ .verbosity = 2 }, &error);

      GS_ASSERT_ROW (out != NULL && out->len > 0, "%s", formats[i].name);
    }
}

static void
test_many_findings_are_all_written (void)
{
  g_autoptr (GsReport) report = gs_report_fixture_new_large (100, 3000, 50);
  g_autoptr (GString) out = write_report (report, "xml", (GsWriterOptions){ 0 }, NULL);
  guint n = 0;

  for (const char *p = out->str; (p = strstr (p, "<finding n=")) != NULL; p++)
    n++;
  CU_ASSERT_EQUAL (n, 3000);
}

/* longer than libxml2 takes a text to be unless told otherwise, and deeper in furniture than
 * libxslt lets templates call each other */
static void
test_a_huge_article_is_written_whole (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  g_autofree char *filler = g_strnfill (11000000, 'x');
  g_autoptr (GString) text = g_string_new ("---\nsource: A\n---\nTitle\n\n");
  g_autoptr (GString) out = NULL;

  g_string_append (text, filler);
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "\n\nSubscribe");
  g_string_append (text, "\n\nthe last words\n");
  gs_report_add_article (report, gs_report_fixture_new_article ("a.txt", text->str), "a.txt");
  gs_report_finish (report);
  out = write_report (report, "html", (GsWriterOptions){ 0 }, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (out);
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, filler));
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "the last words"));
}

/* a line of a megabyte with evidence in its middle: shown cut, and never more than a few times */
static void
test_a_line_of_a_megabyte_is_cut_around_its_words (void)
{
  const gsize half = 500000;
  g_autofree char *filler = g_strnfill (half, 'x');
  g_autofree char *text =
      g_strconcat ("---\nsource: A\n---\nTitle\n\n", filler, " $5 ", filler, "\n", NULL);
  g_autoptr (GsReport) report = gs_report_new ();
  GsFinding *finding = gs_finding_new (GS_FINDING_QUANTITY_CONFLICT, "price");
  GsReportClaim *claim = gs_report_add_claim (report, "The price", "amount");
  guint32 start = (guint32) (strstr (text, " $5 ") - text) + 1;
  GsSpan words = GS_SPAN_INIT (start, start + 2);
  GsSpan line = GS_SPAN_INIT (start - half - 1, start + half + 3);
  guint n;
  const GsWriterFormat *formats = gs_writer_get_formats (&n);

  gs_report_add_article (report, gs_report_fixture_new_article ("a.txt", text), "a.txt");
  gs_side_add_evidence (gs_finding_add_side (finding, "5", "$5"), 0, words, line);
  gs_report_add_finding (report, finding);
  gs_report_claim_add_cell (claim, 0, GS_STANCE_AGREES, "$5", words, line);
  gs_report_finish (report);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) out =
          write_report (report, formats[i].name,
                        (GsWriterOptions){ .width = 80, .verbosity = GS_VERBOSITY_VERBOSE }, NULL);

      GS_ASSERT_ROW (out != NULL && out->len < 2 * half + 200000, "%s", formats[i].name);
    }
}

/* ---- schemas ---- */

static void
test_the_xml_report_is_valid (void)
{
  g_autofree char *schema = gs_test_source_path ("reports", "gainsay-report.rng", NULL);
  g_autoptr (GString) out = write_fixture ("xml", (GsWriterOptions){ 0 });
  g_autoptr (GError) error = NULL;
  g_autoptr (GsXmlDocument) document =
      gs_xml_parse_bytes (out->str, out->len, "report.xml", GS_XML_STRICT, &error);

  CU_ASSERT_PTR_NOT_NULL_FATAL (document);
  CU_ASSERT_TRUE (gs_xml_validate (document, schema, &error));
  if (error != NULL)
    g_printerr ("\n    %s\n", error->message);
}

/* what programs rely on; the whole schema is checked by check-report-schema.sh */
static void
test_the_json_report_has_exact_evidence (void)
{
  g_autoptr (GString) out = write_fixture ("json", (GsWriterOptions){ 0 });
  g_autoptr (JsonNode) root = json_from_string (out->str, NULL);
  JsonArray *findings;
  JsonObject *first;
  JsonObject *piece;

  CU_ASSERT_PTR_NOT_NULL_FATAL (root);
  findings = json_object_get_array_member (json_node_get_object (root), "findings");
  CU_ASSERT_EQUAL (json_array_get_length (findings), 9);
  first = json_array_get_object_element (findings, 0);
  GS_ASSERT_STRING (json_object_get_string_member (first, "rule"), "role-conflict");
  CU_ASSERT_TRUE (json_object_get_boolean_member (first, "self"));
  piece = json_array_get_object_element (json_object_get_array_member (first, "evidence"), 1);
  GS_ASSERT_STRING (json_object_get_string_member (piece, "article"), "stories/harbour-post.txt");
  GS_ASSERT_STRING (json_object_get_string_member (piece, "text"),
                    "Mayor Brandt\342\200\231s office");
  GS_ASSERT_STRING (json_object_get_string_member (piece, "value"), "current:mayor");
  CU_ASSERT_EQUAL (json_object_get_int_member (piece, "line"), 14);
  /* 21 characters, of which the apostrophe has three bytes */
  CU_ASSERT_EQUAL (
      json_object_get_int_member (piece, "end") - json_object_get_int_member (piece, "start"), 21);
}

/* ---- hostile text ---- */

static void
test_hostile_text_stays_text (void)
{
  static const struct
  {
    const char *format;
    const char *never;
  } rows[] = {
    { "text", "\033" },          { "text", "\342\200\256" },
    { "text", "\342\200\213" },  { "xml", "<script" },
    { "xml", "]]> " },           { "xml", "\033" },
    { "html", "<script>alert" }, { "html", "<img" },
    { "html", "\"javascript:" }, { "html", "\342\200\256" },
    { "html", "\033" },          { "markdown", "<script" },
    { "markdown", "<img" },      { "markdown", "\342\200\256" },
    { "json", "\033" },          { "csv", "\033" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out =
          write_fixture (rows[i].format, (GsWriterOptions){ .verbosity = GS_VERBOSITY_NORMAL });

      GS_ASSERT_ROW (strstr (out->str, rows[i].never) == NULL, "%s has '%s'", rows[i].format,
                     rows[i].never);
      CU_ASSERT_TRUE (g_utf8_validate (out->str, (gssize) out->len, NULL));
    }
}

static void
test_the_page_asks_nothing_of_anybody (void)
{
  static const char *const never[] = { "src=",   "@import", "url(",    "<link",  "<iframe",
                                       "style=", "onclick", "<object", "<embed", "fetch(" };
  g_autoptr (GString) out = write_fixture ("html", (GsWriterOptions){ 0 });

  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "default-src 'none'"));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    GS_ASSERT_ROW (strstr (out->str, never[i]) == NULL
                       || g_str_has_prefix (strstr (out->str, never[i]), "src=x onerror"),
                   "%s", never[i]);
}

/* the policy must name the very bytes that stand between the tags */
static void
test_the_policy_names_the_script_by_its_hash (void)
{
  static const char *const tags[] = { "style", "script" };
  g_autoptr (GString) out = write_fixture ("html", (GsWriterOptions){ 0 });

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *open = g_strdup_printf ("<%s>", tags[i]);
      g_autofree char *close = g_strdup_printf ("</%s>", tags[i]);
      const char *start = strstr (out->str, open) + strlen (open);
      const char *end = strstr (start, close);
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
      guint8 digest[32];
      gsize length = sizeof digest;
      g_autofree char *base64 = NULL;
      g_autofree char *expected = NULL;

      g_checksum_update (checksum, (const guchar *) start, end - start);
      g_checksum_get_digest (checksum, digest, &length);
      base64 = g_base64_encode (digest, length);
      expected = g_strdup_printf ("%s-src 'sha256-%s'", tags[i], base64);
      GS_ASSERT_ROW (end - start > 1000 && strstr (out->str, expected) != NULL, "%s", expected);
    }
}

/* ---- stylesheets of a newsroom ---- */

static char *
write_stylesheet (const char *body)
{
  g_autofree char *path = NULL;
  g_autofree char *text = g_strdup_printf (
      "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
      "xmlns:r='urn:gainsay:report:1' exclude-result-prefixes='r'>%s</xsl:stylesheet>",
      body);
  int file = g_file_open_tmp ("gs-test-XXXXXX.xsl", &path, NULL);

  g_close (file, NULL);
  g_file_set_contents (path, text, -1, NULL);
  return g_steal_pointer (&path);
}

static void
test_a_newsroom_can_restyle (void)
{
  g_autofree char *standard = gs_test_source_path ("reports", "html.xsl", NULL);
  g_autofree char *absolute = g_canonicalize_filename (standard, NULL);
  g_autofree char *body =
      g_strdup_printf ("<xsl:import href='%s'/>"
                       "<xsl:template name='brand'>The <b>Gazette</b></xsl:template>",
                       absolute);
  g_autofree char *path = write_stylesheet (body);
  g_autoptr (GString) out = write_fixture ("html", (GsWriterOptions){ .stylesheet = path });

  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "The <b>Gazette</b>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, ".finding"));
  g_unlink (path);
}

static void
test_unusable_stylesheets_are_errors (void)
{
  static const struct
  {
    const char *body; /* NULL: there is no such file */
    int code;
  } rows[] = {
    { NULL, GS_ERROR_READ },
    { "<xsl:template match='/'>", GS_ERROR_FORMAT },
    { "<xsl:template match='/'><xsl:call-template name='none'/></xsl:template>", GS_ERROR_FORMAT },
    { "<xsl:template match='/'><xsl:message terminate='yes'>no</xsl:message></xsl:template>",
      GS_ERROR_FORMAT },
    { "<xsl:template match='/'><xsl:value-of select='none()'/></xsl:template>", GS_ERROR_FORMAT },
  };
  g_autoptr (GsReport) report = gs_report_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path =
          rows[i].body != NULL ? write_stylesheet (rows[i].body) : g_strdup ("/nonexistent.xsl");
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) out =
          write_report (report, "html", (GsWriterOptions){ .stylesheet = path }, &error);

      GS_ASSERT_ROW (out == NULL && g_error_matches (error, GS_ERROR, rows[i].code), "%s: %s",
                     rows[i].body, error != NULL ? error->message : "no error");
      if (rows[i].body != NULL)
        g_unlink (path);
    }
}

static void
test_an_unknown_format_is_an_error_that_names_the_others (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = write_report (report, "pdf", (GsWriterOptions){ 0 }, &error);

  CU_ASSERT_PTR_NULL (out);
  CU_ASSERT_TRUE (g_error_matches (error, GS_ERROR, GS_ERROR_USAGE));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "html, json, junit"));
}

CU_TestInfo gs_tests_writers[] = {
  { "reports are as agreed", test_reports_are_as_agreed },
  { "every format is written twice alike", test_every_format_is_written_twice_alike },
  { "an empty report is written in every format", test_an_empty_report_is_written_in_every_format },
  { "many findings are all written", test_many_findings_are_all_written },
  { "a huge article is written whole", test_a_huge_article_is_written_whole },
  { "a line of a megabyte is cut around its words",
    test_a_line_of_a_megabyte_is_cut_around_its_words },
  { "the XML report is valid", test_the_xml_report_is_valid },
  { "the JSON report has exact evidence", test_the_json_report_has_exact_evidence },
  { "hostile text stays text", test_hostile_text_stays_text },
  { "the page asks nothing of anybody", test_the_page_asks_nothing_of_anybody },
  { "the policy names the script by its hash", test_the_policy_names_the_script_by_its_hash },
  { "a newsroom can restyle", test_a_newsroom_can_restyle },
  { "unusable stylesheets are errors", test_unusable_stylesheets_are_errors },
  { "an unknown format is an error that names the others",
    test_an_unknown_format_is_an_error_that_names_the_others },
  CU_TEST_INFO_NULL,
};
