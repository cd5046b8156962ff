/* SPDX-License-Identifier: MIT */
/* The formats of gates: whole reports as agreed, and text that must not become more than text. */
#include "gs-writer.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "base/gs-xml.h"
#include "comparison/gs-baseline.h"
#include "gs-place.h"
#include "gs-report-fixture.h"
#include "gs-test.h"

static const char *const formats[] = { "github", "gitlab", "junit", "sarif" };

/* the fixture held against a baseline: one error accepted, one quotation marked wrong, one entry
 * stale */
static GsReport *
new_accepted (void)
{
  GsReport *report = gs_report_fixture_new ();
  g_autoptr (GsBaseline) baseline = gs_baseline_new ("desk/base.json");
  GsBaselineNote note = { "the archive ]]> <b>has it</b>", "Ada Lind", "2031-06-30" };
  GsBaselineEntry *stale = g_new0 (GsBaselineEntry, 1);

  gs_baseline_add (baseline, report, GS_SEVERITY_ERROR, &note);
  stale->fingerprint = g_strdup ("0123456789abcdef");
  stale->kind = GS_FINDING_DATE_CONFLICT;
  stale->title = g_strdup ("::error::a day \"settled\"\nsince");
  stale->sources = g_strsplit ("coast-wire.txt", ",", -1);
  gs_baseline_take_entry (baseline, stale);
  gs_baseline_apply (baseline, report, "2031-05-13");
  return report;
}

static GString *
write_one (const GsReport *report, const char *format)
{
  g_autofree char *data_dir = gs_test_source_path (".", NULL);
  GString *out = g_string_new (NULL);
  GsWriterOptions options = { .data_dir = data_dir, .fail_on = GS_SEVERITY_WARNING };

  CU_ASSERT_TRUE_FATAL (gs_writer_write (report, format, &options, out, NULL));
  return out;
}

static void
test_reports_are_as_agreed (void)
{
  g_autoptr (GsReport) report = new_accepted ();
  static const char *const names[] = { "report.github", "report.gitlab.json", "report.junit.xml",
                                       "report.sarif" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GString) out = write_one (report, formats[i]);

      gs_test_compare_golden (names[i], out);
    }
}

/* marked in every other format too */
static void
test_accepted_findings_are_marked_everywhere (void)
{
  static const struct
  {
    const char *format;
    const char *says;
  } rows[] = {
    { "text", ": [accepted] " },
    { "text", "baseline-stale" },
    { "json", "\"who\" : \"Ada Lind\"" },
    { "json", "\"baseline\" : \"unchanged\"" },
    { "json", "\"baseline-stale\"" },
    { "xml", "<acceptance by=\"baseline\" verdict=\"accepted\" who=\"Ada Lind\"" },
    { "xml", "<notice kind=\"baseline-stale\"" },
    { "html", "<b>Accepted</b> by Ada Lind until 2031-06-30" },
    { "html", "data-mark=\"accepted\"" },
    { "html", "id=\"notices\"" },
    { "markdown", "(accepted)" },
    { "markdown", "Accepted by Ada Lind until 2031-06-30" },
  };
  g_autoptr (GsReport) report = new_accepted ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = write_one (report, rows[i].format);

      GS_ASSERT_ROW (strstr (out->str, rows[i].says) != NULL, "%s has no %s", rows[i].format,
                     rows[i].says);
    }
}

static void
test_the_xml_report_of_accepted_findings_is_valid (void)
{
  g_autofree char *schema = gs_test_source_path ("reports", "gainsay-report.rng", NULL);
  g_autoptr (GsReport) report = new_accepted ();
  g_autoptr (GString) out = write_one (report, "xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (GsXmlDocument) document =
      gs_xml_parse_bytes (out->str, out->len, "report.xml", GS_XML_STRICT, &error);

  CU_ASSERT_PTR_NOT_NULL_FATAL (document);
  GS_ASSERT_ROW (gs_xml_validate (document, schema, &error), "%s", error->message);
}

/* ---- hostile text ---- */

#define HOSTILE                                                                                    \
  "x]]>\n::error file=a::own\r\n##[error]y\033[31m\342\200\256z [a](1) %0A<b>&\" \xff\x01end"

static GsReport *
new_hostile (void)
{
  GsReport *report = gs_report_new ();
  GsFinding *finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, "fact " HOSTILE);
  GsSide *one = gs_finding_add_side (finding, "a" HOSTILE, "a" HOSTILE);
  GsSide *two = gs_finding_add_side (finding, "b" HOSTILE, "b" HOSTILE);
  const char *text = "---\ntitle: T\nsource: S\n---\nTitle\n\nfirst words here.\n";

  gs_report_add_article (report, gs_report_fixture_new_article ("a.txt", text), "::a:b,\n" HOSTILE);
  gs_report_add_article (report, gs_report_fixture_new_article ("b.txt", text), "/b/" HOSTILE);
  gs_report_add_unreadable (report, "c" HOSTILE, "reason " HOSTILE);
  gs_side_add_evidence (one, 0, GS_SPAN_INIT (36, 41), GS_SPAN_INIT (36, 53));
  gs_side_add_evidence (two, 1, GS_SPAN_INIT (36, 41), GS_SPAN_INIT (36, 53));
  g_free (finding->title);
  g_free (finding->hint);
  g_free (finding->explanation);
  finding->title = g_strdup ("title " HOSTILE);
  finding->hint = g_strdup ("::hint " HOSTILE);
  finding->explanation = g_strdup ("::explanation " HOSTILE);
  gs_report_add_finding (report, finding);
  gs_report_add_notice (report, GS_NOTICE_STALE, "::where" HOSTILE, NULL,
                        g_strdup ("::notice " HOSTILE));
  gs_report_finish (report);
  return report;
}

/* the only control characters are the writer's own line ends; nothing reorders */
static void
test_hostile_text_stays_text (void)
{
  static const char *const never[] = { "\033", "\001", "\r", "\xff", "\342\200\256" };
  g_autoptr (GsReport) report = new_hostile ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GString) out = write_one (report, formats[i]);

      CU_ASSERT_TRUE (g_utf8_validate (out->str, (gssize) out->len, NULL));
      /* paths of the JSON that GitLab reads are exact, for it must find them */
      for (guint k = 0; k + g_str_equal (formats[i], "gitlab") < G_N_ELEMENTS (never); k++)
        GS_ASSERT_ROW (strstr (out->str, never[k]) == NULL, "%s lets '%s' through", formats[i],
                       never[k]);
    }
}

/* every line is a command the writer wrote, or begins with the program's name */
static void
test_no_article_gives_github_a_command (void)
{
  g_autoptr (GsReport) report = new_hostile ();
  g_autoptr (GString) out = write_one (report, "github");
  g_auto (GStrv) lines = g_strsplit (out->str, "\n", -1);
  guint n_commands = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      gboolean command = g_str_has_prefix (lines[i], "::warning file=");

      n_commands += command;
      GS_ASSERT_ROW (command || g_str_has_prefix (lines[i], "gainsay: "), "'%s'", lines[i]);
      /* what ends the properties stands once, and before it nothing but the writer's own */
      if (command)
        GS_ASSERT_ROW (strstr (lines[i] + 2, "::") != NULL
                           && memchr (lines[i], '\r', strlen (lines[i])) == NULL,
                       "'%s'", lines[i]);
    }
  CU_ASSERT_EQUAL (n_commands, 2);
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "file=%3A%3Aa%3Ab%2C x]]>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "%250A"));
}

static void
test_github_is_given_the_worst_within_its_limits (void)
{
  g_autoptr (GsReport) report = gs_report_fixture_new_large (50, 200, 0);
  g_autoptr (GString) out = NULL;
  guint n = 0;

  out = write_one (report, "github");
  for (const char *p = out->str; (p = strstr (p, "\n")) != NULL; p++)
    n += g_str_has_prefix (p + 1, "::");
  CU_ASSERT (n < 40);
  CU_ASSERT_PTR_NOT_NULL (strstr (out->str, "not all are shown above"));
}

/* XML 1.0 allows none of the controls, and a parser must take the rest back as it was */
static void
test_junit_is_xml_whatever_the_text (void)
{
  g_autoptr (GsReport) report = new_hostile ();
  g_autoptr (GString) out = write_one (report, "junit");
  g_autoptr (GError) error = NULL;
  g_autoptr (GsXmlDocument) document =
      gs_xml_parse_bytes (out->str, out->len, "junit.xml", GS_XML_STRICT, &error);

  GS_ASSERT_ROW (document != NULL, "%s", error != NULL ? error->message : "");
}

/* a bracket of an article begins no link; the writer's own links lead to places there are */
static void
test_sarif_links_are_the_writers_own (void)
{
  g_autoptr (GsReport) report = new_hostile ();
  g_autoptr (GString) out = write_one (report, "sarif");
  g_autoptr (JsonNode) root = json_from_string (out->str, NULL);
  JsonObject *run;
  JsonObject *result;
  const char *text;

  CU_ASSERT_PTR_NOT_NULL_FATAL (root);
  run = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (root), "runs"), 0);
  result = json_array_get_object_element (json_object_get_array_member (run, "results"), 0);
  text = json_object_get_string_member (json_object_get_object_member (result, "message"), "text");
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "\\[a\\](1)"));
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "Compare [S, "));
  CU_ASSERT (g_str_has_suffix (text, "](1)."));
  CU_ASSERT_EQUAL (
      json_array_get_length (json_object_get_array_member (result, "relatedLocations")), 1);
}

static void
test_paths_become_uris (void)
{
  static const struct
  {
    const char *path;
    const char *uri;
  } rows[] = {
    { "wire/a.txt", "wire/a.txt" }, { "a b#2.txt", "a%20b%232.txt" },
    { "a:b.txt", "a%3Ab.txt" },     { "/tmp/\303\251.txt", "file:///tmp/%C3%A9.txt" },
    { "x\xff\n", "x%FF%0A" },       { "../up/a.txt", "../up/a.txt" },
    { "/tmp/./x/../a.txt", "file:///tmp/a.txt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *uri = gs_place_dup_uri (rows[i].path);

      GS_ASSERT_STRING (uri, rows[i].uri);
    }
}

/* "0 tests" would look like a broken run */
static void
test_a_clean_run_has_cases_that_pass (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  g_autoptr (GString) out = NULL;
  const char *text = "---\ntitle: T\nsource: S\n---\nTitle\n\nfirst words here.\n";

  gs_report_add_article (report, gs_report_fixture_new_article ("a.txt", text), "a.txt");
  gs_report_finish (report);
  out = write_one (report, "junit");
  CU_ASSERT_PTR_NOT_NULL (
      strstr (out->str, "tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\""));
  CU_ASSERT_PTR_NOT_NULL (
      strstr (out->str, "<testcase classname=\"gainsay.articles\" name=\"a.txt\""));
}

CU_TestInfo gs_tests_writers_ci[] = {
  { "reports are as agreed", test_reports_are_as_agreed },
  { "accepted findings are marked everywhere", test_accepted_findings_are_marked_everywhere },
  { "the XML report of accepted findings is valid",
    test_the_xml_report_of_accepted_findings_is_valid },
  { "hostile text stays text", test_hostile_text_stays_text },
  { "no article gives GitHub a command", test_no_article_gives_github_a_command },
  { "GitHub is given the worst within its limits",
    test_github_is_given_the_worst_within_its_limits },
  { "JUnit is XML whatever the text", test_junit_is_xml_whatever_the_text },
  { "SARIF links are the writer's own", test_sarif_links_are_the_writers_own },
  { "paths become URIs", test_paths_become_uris },
  { "a clean run has cases that pass", test_a_clean_run_has_cases_that_pass },
  CU_TEST_INFO_NULL,
};
