/* SPDX-License-Identifier: MIT */
/* Accepted findings: fingerprints that last, the baseline's file, ignore lines. */
#include "comparison/gs-baseline.h"

#include <string.h>

#include <glib/gstdio.h>

#include "article/gs-article-reader.h"
#include "base/gs-error.h"
#include "comparison/gs-fingerprint.h"
#include "comparison/gs-ignore.h"
#include "gs-report-fixture.h"
#include "gs-test.h"

#define TODAY "2031-05-13"

static char *
new_path (void)
{
  char *path = NULL;
  int file = g_file_open_tmp ("gs-baseline-XXXXXX.json", &path, NULL);

  g_close (file, NULL);
  return path;
}

static GsBaseline *
read_text (const char *text, GError **error)
{
  g_autofree char *path = new_path ();
  GsBaseline *baseline;

  g_file_set_contents (path, text, -1, NULL);
  baseline = gs_baseline_read (path, error);
  g_unlink (path);
  return baseline;
}

/* ---- fingerprints ---- */

typedef struct
{
  const char *path;
  const char *text;
  const char *value;
  gboolean doubtful;
} Voice;

/* one finding about a toll: each voice's value is evidence by its last word */
static GsReport *
new_report (const Voice *voices, guint n_voices)
{
  GsReport *report = gs_report_new ();
  GsFinding *finding = gs_finding_new (GS_FINDING_QUANTITY_CONFLICT, "killed/quake");

  for (guint32 i = 0; i < n_voices; i++)
    {
      GBytes *bytes = g_bytes_new_static (voices[i].text, strlen (voices[i].text));
      GsArticle *article = gs_article_new_from_bytes (bytes, voices[i].path, NULL, NULL);
      const char *text = gs_article_get_text (article, NULL);
      gsize at = (gsize) (strstr (text, voices[i].value) - text);
      GsSpan span = GS_SPAN_INIT (at, at + strlen (voices[i].value));
      GsSide *side = gs_finding_add_side (finding, voices[i].value, voices[i].value);

      gs_report_add_article (report, article, voices[i].path);
      gs_side_add_evidence (side, i, span, span);
      side->doubtful |= voices[i].doubtful;
      g_bytes_unref (bytes);
    }
  gs_report_add_finding (report, finding);
  gs_report_finish (report);
  return report;
}

static const char *
get_fingerprint (const GsReport *report)
{
  return gs_report_get_finding (report, 0)->fingerprint;
}

static void
test_a_fingerprint_survives_what_is_no_change (void)
{
  static const Voice before[] = { { "a.txt", "Quake\n\nIt killed 12 people.\n", "12", FALSE },
                                  { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE } };
  static const struct
  {
    const char *what;
    Voice voices[2];
    gboolean same;
  } rows[] = {
    { "other folders",
      { { "x/y/a.txt", "Quake\n\nIt killed 12 people.\n", "12", FALSE },
        { "/z/b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE } },
      TRUE },
    { "lines before and after",
      { { "a.txt", "Quake\n\nMore to come.\n\n\nSo far it killed 12.\n\nRain fell.\n", "12",
          FALSE },
        { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE } },
      TRUE },
    { "another order",
      { { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE },
        { "a.txt", "Quake\n\nIt killed 12 people.\n", "12", FALSE } },
      TRUE },
    { "another value",
      { { "a.txt", "Quake\n\nIt killed 13 people.\n", "13", FALSE },
        { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE } },
      FALSE },
    { "another source",
      { { "c.txt", "Quake\n\nIt killed 12 people.\n", "12", FALSE },
        { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE } },
      FALSE },
  };
  g_autoptr (GsReport) report = new_report (before, G_N_ELEMENTS (before));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsReport) after = new_report (rows[i].voices, G_N_ELEMENTS (rows[i].voices));

      GS_ASSERT_ROW (g_str_equal (get_fingerprint (report), get_fingerprint (after))
                         == rows[i].same,
                     "%s", rows[i].what);
    }
}

static void
test_a_stated_url_is_the_source_whatever_the_file (void)
{
  static const Voice one[] = {
    { "a.txt", "---\nurl: https://x.example/q\n---\nQuake\n\nIt killed 12.\n", "12", FALSE },
    { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE }
  };
  static const Voice two[] = {
    { "new-name.txt", "---\nurl: https://x.example/q\n---\nQuake\n\nIt killed 12.\n", "12", FALSE },
    { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE }
  };
  g_autoptr (GsReport) before = new_report (one, 2);
  g_autoptr (GsReport) after = new_report (two, 2);

  GS_ASSERT_STRING (get_fingerprint (after), get_fingerprint (before));
}

/* who joins the right side changes nothing, who joins the wrong one makes a new slip */
static void
test_the_sources_of_the_doubtful_side_decide (void)
{
  static const Voice all[] = { { "a.txt", "Q\n\nIlse Brant spoke.\n", "Ilse Brant ", TRUE },
                               { "b.txt", "Q\n\nIlse Brandt spoke.\n", "Ilse Brandt", FALSE },
                               { "c.txt", "Q\n\nIlse Brandt spoke.\n", "Ilse Brandt", FALSE },
                               { "d.txt", "Q\n\nIlse Brant spoke.\n", "Ilse Brant ", TRUE } };
  g_autoptr (GsReport) two = new_report (all, 2);
  g_autoptr (GsReport) three = new_report (all, 3);
  g_autoptr (GsReport) four = new_report (all, 4);

  GS_ASSERT_STRING (get_fingerprint (three), get_fingerprint (two));
  CU_ASSERT_FALSE (g_str_equal (get_fingerprint (four), get_fingerprint (two)));
}

/* alike in all that is hashed, told apart all the same */
static void
test_no_two_findings_share_a_fingerprint (void)
{
  g_autoptr (GsReport) report = gs_report_new ();

  gs_report_add_unreadable (report, "one/a.txt", "empty");
  gs_report_add_unreadable (report, "two/a.txt", "empty");
  gs_report_finish (report);
  CU_ASSERT_EQUAL_FATAL (report->findings->len, 2);
  CU_ASSERT_FALSE (g_str_equal (gs_report_get_finding (report, 0)->fingerprint,
                                gs_report_get_finding (report, 1)->fingerprint));
}

/* ---- a run and its baseline ---- */

static guint
count_accepted (const GsReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += gs_report_get_finding (report, i)->acceptance != NULL;
  return n;
}

static const GsNotice *
get_notice (const GsReport *report, guint index)
{
  CU_ASSERT_FATAL (index < report->notices->len);
  return g_ptr_array_index (report->notices, index);
}

static GsBaseline *
accept_fixture (GsSeverity least, const GsBaselineNote *note)
{
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  GsBaseline *baseline = gs_baseline_new ("base.json");

  gs_baseline_add (baseline, report, least, note);
  return baseline;
}

static void
test_what_is_accepted_is_marked_last_and_does_not_count (void)
{
  GsBaselineNote note = { "the desk knows", "Ada Lind", NULL };
  g_autoptr (GsBaseline) baseline = accept_fixture (GS_SEVERITY_ERROR, &note);
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  const GsFinding *last;
  gboolean any;

  CU_ASSERT_EQUAL (baseline->entries->len, 1);
  gs_baseline_apply (baseline, report, TODAY);
  CU_ASSERT_EQUAL (count_accepted (report), 1);
  CU_ASSERT_EQUAL (gs_report_get_worst (report, &any), GS_SEVERITY_WARNING);
  CU_ASSERT_EQUAL (report->notices->len, 0);
  last = gs_report_get_finding (report, report->findings->len - 1);
  CU_ASSERT_EQUAL (last->kind, GS_FINDING_ROLE_CONFLICT);
  CU_ASSERT_EQUAL (last->baseline, GS_BASELINE_UNCHANGED);
  GS_ASSERT_STRING (last->acceptance->reason, "the desk knows");
  GS_ASSERT_STRING (last->acceptance->who, "Ada Lind");
  GS_ASSERT_STRING (last->acceptance->where, "base.json");
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 0)->baseline, GS_BASELINE_NEW);
}

static void
test_an_entry_holds_on_its_last_day_and_not_after (void)
{
  static const struct
  {
    const char *today;
    gboolean holds;
  } rows[] = {
    { "2031-05-12", TRUE }, { "2031-05-13", TRUE }, { "2031-05-14", FALSE }, { "2032-01-01", FALSE }
  };
  GsBaselineNote note = { NULL, NULL, "2031-05-13" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsBaseline) baseline = accept_fixture (GS_SEVERITY_ERROR, &note);
      g_autoptr (GsReport) report = gs_report_fixture_new ();

      gs_baseline_apply (baseline, report, rows[i].today);
      GS_ASSERT_ROW (count_accepted (report) == (rows[i].holds ? 1 : 0), "%s", rows[i].today);
      GS_ASSERT_ROW (report->notices->len == (rows[i].holds ? 0 : 1), "%s", rows[i].today);
      if (!rows[i].holds)
        CU_ASSERT_EQUAL (get_notice (report, 0)->kind, GS_NOTICE_EXPIRED);
    }
}

static void
test_what_is_to_do_counts (void)
{
  GsBaselineNote note = { NULL };
  g_autoptr (GsBaseline) baseline = accept_fixture (GS_SEVERITY_ERROR, &note);
  g_autoptr (GsReport) report = gs_report_fixture_new ();

  ((GsBaselineEntry *) g_ptr_array_index (baseline->entries, 0))->verdict = GS_VERDICT_TODO;
  gs_baseline_apply (baseline, report, TODAY);
  CU_ASSERT_EQUAL (count_accepted (report), 0);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 0)->baseline, GS_BASELINE_UNCHANGED);
}

/* stale only where its sources were given: a gate that checks a part of the articles says nothing
 * of the rest */
static void
test_stale_entries_are_told_from_those_elsewhere (void)
{
  static const char here[] =
      "{\"version\":1,\"entries\":[{\"fingerprint\":\"0123456789abcdef\",\"kind\":"
      "\"date-conflict\",\"sources\":[\"coast-wire.txt\",\"evening-north.txt\"]}]}";
  static const char elsewhere[] =
      "{\"version\":1,\"entries\":[{\"fingerprint\":\"0123456789abcdef\",\"kind\":"
      "\"date-conflict\",\"sources\":[\"coast-wire.txt\",\"not-given.txt\"]}]}";
  g_autoptr (GsBaseline) stale = read_text (here, NULL);
  g_autoptr (GsBaseline) other = read_text (elsewhere, NULL);
  g_autoptr (GsReport) first = gs_report_fixture_new ();
  g_autoptr (GsReport) second = gs_report_fixture_new ();

  CU_ASSERT_PTR_NOT_NULL_FATAL (stale);
  CU_ASSERT_PTR_NOT_NULL_FATAL (other);
  gs_baseline_apply (stale, first, TODAY);
  gs_baseline_apply (other, second, TODAY);
  CU_ASSERT_EQUAL (get_notice (first, 0)->kind, GS_NOTICE_STALE);
  CU_ASSERT_EQUAL (second->notices->len, 0);
  CU_ASSERT_EQUAL (gs_baseline_prune (other, second, FALSE, TODAY), 0);
  CU_ASSERT_EQUAL (gs_baseline_prune (other, second, TRUE, TODAY), 1);
  CU_ASSERT_EQUAL (gs_baseline_prune (stale, first, FALSE, TODAY), 1);
}

static void
test_writing_again_keeps_what_was_said (void)
{
  GsBaselineNote first = { "old reason", "Ada", NULL };
  GsBaselineNote second = { "new reason", "Ben", NULL };
  g_autoptr (GsBaseline) baseline = accept_fixture (GS_SEVERITY_ERROR, &first);
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  guint n = gs_baseline_add (baseline, report, GS_SEVERITY_NOTE, &second);
  const GsBaselineEntry *entry = g_ptr_array_index (baseline->entries, 0);

  CU_ASSERT_EQUAL (n + 1, baseline->entries->len);
  GS_ASSERT_STRING (entry->reason, "old reason");
  GS_ASSERT_STRING (entry->who, "Ada");
}

/* ---- the file ---- */

static void
test_a_baseline_is_read_as_it_was_written (void)
{
  g_autofree char *path = new_path ();
  GsBaselineNote note = { "a \"quoted\"\nreason \342\200\256", "Ada", "2031-06-30" };
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  g_autoptr (GsBaseline) baseline = gs_baseline_new (path);
  g_autoptr (GsBaseline) again = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  gs_baseline_add (baseline, report, GS_SEVERITY_NOTE, &note);
  CU_ASSERT (gs_baseline_write (baseline, NULL));
  g_file_get_contents (path, &one, NULL, NULL);
  again = gs_baseline_read (path, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (again);
  CU_ASSERT (gs_baseline_write (again, NULL));
  g_file_get_contents (path, &two, NULL, NULL);
  GS_ASSERT_STRING (two, one);
  CU_ASSERT_EQUAL (again->entries->len, baseline->entries->len);
  g_unlink (path);
}

static void
test_wrong_baselines_are_errors_that_say_where (void)
{
#define ENTRY(fields) "{\"version\":1,\"entries\":[{" fields "}]}"
#define KEY           "\"fingerprint\":\"0123456789abcdef\",\"kind\":\"changed\""
  static const struct
  {
    const char *text;
    const char *says;
  } rows[] = {
    { "", "no baseline" },
    { "[]", "no baseline" },
    { "{\"version\":1}", "no baseline" },
    { "{\"version\":\"1\",\"entries\":[]}", "no baseline" },
    { "{\"version\":2,\"entries\":[]}", "version 2" },
    { "{\"version\":1,\"entries\":[", "no JSON" },
    { "{\"version\":1,\"entries\":[7]}", "entry 1: not an object" },
    { ENTRY ("\"kind\":\"changed\""), "no fingerprint" },
    { ENTRY ("\"fingerprint\":\"0123456789ABCDEF\",\"kind\":\"changed\""), "no fingerprint" },
    { ENTRY ("\"fingerprint\":\"0123456789abcdef\",\"kind\":\"chanced\""), "no kind 'chanced'" },
    { ENTRY (KEY ",\"reasn\":\"x\""), "did you mean 'reason'" },
    { ENTRY (KEY ",\"reason\":7"), "'reason' is no string" },
    { ENTRY (KEY ",\"sources\":\"a\""), "'sources' is no list" },
    { ENTRY (KEY ",\"verdict\":\"yes\""), "no verdict 'yes'" },
    { ENTRY (KEY ",\"until\":\"2031-02-30\""), "is no day" },
    { ENTRY (KEY ",\"until\":\"soon\""), "is no day" },
    { "{\"version\":1,\"entries\":[{" KEY "},{" KEY "}]}", "entry 2: '0123456789abcdef' has" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GsBaseline) baseline = read_text (rows[i].text, &error);

      GS_ASSERT_ROW (baseline == NULL && strstr (error->message, rows[i].says) != NULL, "%s: %s",
                     rows[i].text, error != NULL ? error->message : "no error");
      GS_ASSERT_ROW (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT), "%s", rows[i].text);
    }
}

/* ---- ignore lines ---- */

#define IGNORE(line) "---\n" line "\n---\nQuake\n\nIt killed 12 people.\n"

static void
test_ignore_lines_accept_what_hangs_on_their_article (void)
{
  static const Voice other = { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE };
  static const struct
  {
    const char *text;
    const char *reason; /* NULL: not accepted */
    guint n_notices;
  } rows[] = {
    { IGNORE ("gainsay-ignore: quantity-conflict agency's own figure"), "agency's own figure", 0 },
    { IGNORE ("Gainsay-Ignore:   quantity-conflict: with a colon  "), "with a colon", 0 },
    { IGNORE ("gainsay-ignore:\n - date-conflict old\n - quantity-conflict as agreed; twice"),
      "as agreed; twice", 0 },
    { IGNORE ("gainsay-ignore: date-conflict a\ngainsay-ignore: quantity-conflict b"), "b", 0 },
    { IGNORE ("gainsay-ignore: date-conflict another kind"), NULL, 0 },
    { IGNORE ("gainsay-ignore: quantity-conflict"), NULL, 1 },
    { IGNORE ("gainsay-ignore: quantity-conflicts typed wrong"), NULL, 1 },
    { IGNORE ("gainsay-ignore: all of it"), NULL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Voice voices[] = { { "a.txt", rows[i].text, "12", FALSE }, other };
      g_autoptr (GsReport) report = new_report (voices, G_N_ELEMENTS (voices));
      const GsAcceptance *acceptance;

      gs_ignore_apply (report);
      acceptance = gs_report_get_finding (report, 0)->acceptance;
      GS_ASSERT_ROW (g_strcmp0 (acceptance != NULL ? acceptance->reason : NULL, rows[i].reason)
                         == 0,
                     "%s: %s", rows[i].text, acceptance != NULL ? acceptance->reason : "(none)");
      GS_ASSERT_ROW (report->notices->len == rows[i].n_notices, "%s", rows[i].text);
    }
}

/* b and c contradict each other without a's help */
static void
test_an_ignore_line_does_not_silence_others (void)
{
  static const Voice voices[] = { { "a.txt", IGNORE ("gainsay-ignore: quantity-conflict ours"),
                                    "12", FALSE },
                                  { "b.txt", "Quake\n\nIt killed 12 people.\n", "12", FALSE },
                                  { "c.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE } };
  g_autoptr (GsReport) report = new_report (voices, G_N_ELEMENTS (voices));

  gs_ignore_apply (report);
  CU_ASSERT_EQUAL (count_accepted (report), 0);
}

/* a page is not the desk's own: what it says of gainsay is not heeded */
static void
test_pages_cannot_accept_themselves (void)
{
  static const Voice voices[] = {
    { "a.html",
      "<html><head><meta name='gainsay-ignore' content='quantity-conflict trust me'></head><body>"
      "<article><p>It killed 12 people.</p></article></body></html>",
      "12", FALSE },
    { "b.txt", "Quake\n\nIt killed 21 people.\n", "21", FALSE }
  };
  g_autoptr (GsReport) report = new_report (voices, G_N_ELEMENTS (voices));

  gs_ignore_apply (report);
  CU_ASSERT_EQUAL (count_accepted (report), 0);
}

/* ---- the limit ---- */

static void
test_a_limit_keeps_the_worst_and_says_what_it_left_out (void)
{
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  g_autofree char *all = gs_report_dup_verdict (report);
  g_autofree char *verdict = NULL;
  guint n = report->findings->len;

  gs_report_cut_findings (report, 2);
  verdict = gs_report_dup_verdict (report);
  GS_ASSERT_STRING (verdict, all);
  CU_ASSERT_EQUAL (report->findings->len, 2);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 0)->severity, GS_SEVERITY_ERROR);
  CU_ASSERT_EQUAL (get_notice (report, 0)->kind, GS_NOTICE_CUT);
  CU_ASSERT_EQUAL (report->n_cut[GS_SEVERITY_INFO] + report->n_cut[GS_SEVERITY_NOTE]
                       + report->n_cut[GS_SEVERITY_WARNING],
                   n - 2);
}

CU_TestInfo gs_tests_baseline[] = {
  { "a fingerprint survives what is no change", test_a_fingerprint_survives_what_is_no_change },
  { "a stated url is the source, whatever the file",
    test_a_stated_url_is_the_source_whatever_the_file },
  { "the sources of the doubtful side decide", test_the_sources_of_the_doubtful_side_decide },
  { "no two findings share a fingerprint", test_no_two_findings_share_a_fingerprint },
  { "what is accepted is marked, last, and does not count",
    test_what_is_accepted_is_marked_last_and_does_not_count },
  { "an entry holds on its last day and not after",
    test_an_entry_holds_on_its_last_day_and_not_after },
  { "what is to do counts", test_what_is_to_do_counts },
  { "stale entries are told from those elsewhere",
    test_stale_entries_are_told_from_those_elsewhere },
  { "writing again keeps what was said", test_writing_again_keeps_what_was_said },
  { "a baseline is read as it was written", test_a_baseline_is_read_as_it_was_written },
  { "wrong baselines are errors that say where", test_wrong_baselines_are_errors_that_say_where },
  { "ignore lines accept what hangs on their article",
    test_ignore_lines_accept_what_hangs_on_their_article },
  { "an ignore line does not silence others", test_an_ignore_line_does_not_silence_others },
  { "pages cannot accept themselves", test_pages_cannot_accept_themselves },
  { "a limit keeps the worst and says what it left out",
    test_a_limit_keeps_the_worst_and_says_what_it_left_out },
  CU_TEST_INFO_NULL,
};
