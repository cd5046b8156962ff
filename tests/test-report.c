/* SPDX-License-Identifier: MIT */
/* The report model: kinds, order, fingerprints, verdict. */
#include "comparison/gs-report.h"

#include "gs-test.h"

static void
test_names_of_kinds_and_severities_round_trip (void)
{
  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    {
      GsFindingKind kind;

      CU_ASSERT (
          gs_finding_kind_from_string (gs_finding_kind_to_string ((GsFindingKind) i), &kind));
      CU_ASSERT_EQUAL (kind, i);
    }
  for (guint i = 0; i < GS_N_SEVERITIES; i++)
    {
      GsSeverity severity;

      CU_ASSERT (gs_severity_from_string (gs_severity_to_string ((GsSeverity) i), &severity));
      CU_ASSERT_EQUAL (severity, i);
    }
}

static void
test_unknown_names_are_refused (void)
{
  static const char *const invalid[] = { "", "Role-Conflict", "role_conflict", "errors", " error" };

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      GsFindingKind kind;
      GsSeverity severity;

      CU_ASSERT_FALSE (gs_finding_kind_from_string (invalid[i], &kind));
      CU_ASSERT_FALSE (gs_severity_from_string (invalid[i], &severity));
    }
}

static void
test_one_fact_is_one_finding (void)
{
  g_autoptr (GsReport) report = gs_report_new ();

  CU_ASSERT (gs_report_add_finding (report, gs_finding_new (GS_FINDING_NAME_MISMATCH, "name:a|b")));
  CU_ASSERT_FALSE (
      gs_report_add_finding (report, gs_finding_new (GS_FINDING_NAME_MISMATCH, "name:a|b")));
  CU_ASSERT (gs_report_add_finding (report, gs_finding_new (GS_FINDING_ROLE_CONFLICT, "name:a|b")));
  CU_ASSERT_EQUAL (report->findings->len, 2);
}

static void
test_worst_findings_come_first (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  gboolean any;

  gs_report_add_finding (report, gs_finding_new (GS_FINDING_SINGLE_ORIGIN, "origin:x"));
  gs_report_add_finding (report, gs_finding_new (GS_FINDING_NAME_MISMATCH, "name:a|b"));
  gs_report_add_finding (report, gs_finding_new (GS_FINDING_ROLE_CONFLICT, "person:x"));
  gs_report_finish (report);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 0)->kind, GS_FINDING_ROLE_CONFLICT);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 1)->kind, GS_FINDING_NAME_MISMATCH);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 2)->kind, GS_FINDING_SINGLE_ORIGIN);
  CU_ASSERT_EQUAL (gs_report_get_worst (report, &any), GS_SEVERITY_ERROR);
  CU_ASSERT (any);
}

static void
test_overrides_change_severity_and_order (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  int severities[GS_N_FINDING_KINDS];

  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    severities[i] = -1;
  severities[GS_FINDING_ROLE_CONFLICT] = GS_SEVERITY_NOTE;
  gs_report_add_finding (report, gs_finding_new (GS_FINDING_NAME_MISMATCH, "name:a|b"));
  gs_report_add_finding (report, gs_finding_new (GS_FINDING_ROLE_CONFLICT, "person:x"));
  gs_report_finish (report);
  gs_report_override (report, severities);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 0)->kind, GS_FINDING_NAME_MISMATCH);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 1)->severity, GS_SEVERITY_NOTE);
}

static void
test_an_unreadable_source_is_a_finding (void)
{
  g_autoptr (GsReport) report = gs_report_new ();
  g_autofree char *verdict = NULL;

  gs_report_add_unreadable (report, "wire/a.txt", "'wire/a.txt' is empty");
  gs_report_finish (report);
  verdict = gs_report_dup_verdict (report);
  CU_ASSERT_EQUAL (gs_report_get_finding (report, 0)->kind, GS_FINDING_SOURCE_UNREADABLE);
  GS_ASSERT_STRING (gs_report_get_finding (report, 0)->hint, "'wire/a.txt' is empty");
  GS_ASSERT_STRING (verdict, "Nothing could be read.");
}

static void
test_unreadable_sources_of_one_name_are_each_a_finding (void)
{
  g_autoptr (GsReport) report = gs_report_new ();

  gs_report_add_unreadable (report, "monday/a.txt", "'monday/a.txt' is empty");
  gs_report_add_unreadable (report, "tuesday/a.txt", "'tuesday/a.txt' is empty");
  gs_report_finish (report);
  CU_ASSERT_EQUAL (report->findings->len, 2);
}

/* articles 0 and 1 are one voice, 2 and 3 are others */
static GsReport *
new_claim_report (void)
{
  static const guint32 wire[] = { 0, 1 };
  GsReport *report = gs_report_new ();

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.txt", i);

      gs_report_add_article (report, NULL, path);
    }
  gs_report_add_group (report, "the wire", "same text", wire, G_N_ELEMENTS (wire));
  return report;
}

static void
test_claims_are_judged_by_their_cells_and_voices (void)
{
  static const struct
  {
    GsStance stances[4]; /* of the four articles */
    guint32 n_voices;
    GsClaimVerdict verdict;
  } rows[] = {
    { { GS_STANCE_AGREES, GS_STANCE_AGREES }, 1, GS_CLAIM_SINGLE },
    { { GS_STANCE_AGREES, GS_STANCE_SILENT, GS_STANCE_AGREES }, 2, GS_CLAIM_AGREED },
    { { GS_STANCE_AGREES, GS_STANCE_SILENT, GS_STANCE_NARROWER }, 2, GS_CLAIM_AGREED },
    { { GS_STANCE_AGREES, GS_STANCE_SILENT, GS_STANCE_WIDER }, 1, GS_CLAIM_SINGLE },
    { { GS_STANCE_AGREES, GS_STANCE_AGREES, GS_STANCE_AGREES, GS_STANCE_CHANGED },
      2,
      GS_CLAIM_CHANGED },
    { { GS_STANCE_CHANGED, GS_STANCE_AGREES, GS_STANCE_AGREES, GS_STANCE_DIFFERS },
      2,
      GS_CLAIM_DISPUTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsReport) report = new_claim_report ();
      GsReportClaim *claim = gs_report_add_claim (report, "the price", "amount");

      for (guint32 k = 4; k-- > 0;)
        if (rows[i].stances[k] != GS_STANCE_SILENT)
          gs_report_claim_add_cell (claim, k, rows[i].stances[k], "5 EUR", GS_SPAN_INIT (0, 1),
                                    GS_SPAN_INIT (0, 1));
      gs_report_finish (report);
      GS_ASSERT_ROW (claim->n_voices == rows[i].n_voices && claim->verdict == rows[i].verdict,
                     "row %u: %u voices, %s", i, claim->n_voices,
                     gs_claim_verdict_to_string (claim->verdict));
    }
}

static void
test_claims_stand_disputed_first_then_by_voices_and_title (void)
{
  static const char *const expected[] = { "c disputed",      "d changed",       "b agreed by three",
                                          "a agreed by two", "z agreed by two", "e single" };
  static const struct
  {
    const char *title;
    GsStance stances[4];
  } rows[] = {
    { "z agreed by two", { GS_STANCE_AGREES, 0, GS_STANCE_AGREES } },
    { "e single", { GS_STANCE_AGREES } },
    { "a agreed by two", { GS_STANCE_AGREES, 0, GS_STANCE_AGREES } },
    { "b agreed by three", { GS_STANCE_AGREES, 0, GS_STANCE_AGREES, GS_STANCE_AGREES } },
    { "c disputed", { GS_STANCE_AGREES, 0, GS_STANCE_DIFFERS } },
    { "d changed", { GS_STANCE_AGREES, 0, GS_STANCE_CHANGED } },
  };
  g_autoptr (GsReport) report = new_claim_report ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsReportClaim *claim = gs_report_add_claim (report, rows[i].title, "amount");

      for (guint32 k = 0; k < 4; k++)
        if (rows[i].stances[k] != GS_STANCE_SILENT)
          gs_report_claim_add_cell (claim, k, rows[i].stances[k], "5 EUR", GS_SPAN_INIT (0, 1),
                                    GS_SPAN_INIT (0, 1));
    }
  gs_report_finish (report);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    GS_ASSERT_STRING (((const GsReportClaim *) g_ptr_array_index (report->claims, i))->title,
                      expected[i]);
}

static void
test_a_claim_names_the_worst_finding_of_its_fact (void)
{
  g_autoptr (GsReport) report = new_claim_report ();
  GsReportClaim *claim = gs_report_add_claim (report, "the price", "amount");
  GsReportClaim *other = gs_report_add_claim (report, "the day", "time");

  claim->fact = g_strdup ("price");
  gs_report_claim_add_cell (claim, 0, GS_STANCE_AGREES, "5 EUR", GS_SPAN_INIT (0, 1),
                            GS_SPAN_INIT (0, 1));
  other->fact = g_strdup ("day");
  gs_report_add_finding (report, gs_finding_new (GS_FINDING_SINGLE_ORIGIN, "price"));
  gs_report_add_finding (report, gs_finding_new (GS_FINDING_QUANTITY_CONFLICT, "price"));
  gs_report_finish (report);
  GS_ASSERT_STRING (claim->finding, gs_report_get_finding (report, 0)->fingerprint);
  CU_ASSERT_PTR_NULL (other->finding);
}

/* all four say the same of something; two differ in words inside of it */
static void
test_words_in_dispute_are_not_agreed (void)
{
  static const struct
  {
    GsFindingKind kind;
    GsSpan words; /* of the second article, set against the third's */
    GsClaimVerdict verdict;
  } rows[] = {
    { GS_FINDING_QUANTITY_CONFLICT, GS_SPAN_INIT (12, 15), GS_CLAIM_DISPUTED },
    /* a contested number is not agreed, however many tell it; one spelling of many stands */
    { GS_FINDING_QUANTITY_CONFLICT, GS_SPAN_INIT (40, 45), GS_CLAIM_DISPUTED },
    { GS_FINDING_NAME_MISMATCH, GS_SPAN_INIT (40, 45), GS_CLAIM_AGREED },
    { GS_FINDING_CHANGED, GS_SPAN_INIT (12, 15), GS_CLAIM_AGREED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsReport) report = new_claim_report ();
      GsReportClaim *claim = gs_report_add_claim (report, "an exercise was held", "event");
      GsFinding *finding = gs_finding_new (rows[i].kind, "number");
      GsSpan clause = GS_SPAN_INIT (10, 30);

      for (guint32 k = 0; k < 4; k++)
        gs_report_claim_add_cell (claim, k, GS_STANCE_AGREES, "held", clause, clause);
      for (guint32 k = 2; k < 4; k++)
        gs_side_add_evidence (gs_finding_add_side (finding, "6", "six"), k, GS_SPAN_INIT (12, 15),
                              clause);
      gs_side_add_evidence (gs_finding_add_side (finding, "5", "five"), 1, rows[i].words, clause);
      gs_report_add_finding (report, finding);
      gs_report_finish (report);
      GS_ASSERT_ROW (claim->verdict == rows[i].verdict, "row %u", i);
      GS_ASSERT_STRING (claim->finding, rows[i].verdict == GS_CLAIM_DISPUTED
                                            ? gs_report_get_finding (report, 0)->fingerprint
                                            : NULL);
    }
}

CU_TestInfo gs_tests_report[] = {
  { "names of kinds and severities round trip", test_names_of_kinds_and_severities_round_trip },
  { "unknown names are refused", test_unknown_names_are_refused },
  { "one fact is one finding", test_one_fact_is_one_finding },
  { "worst findings come first", test_worst_findings_come_first },
  { "overrides change severity and order", test_overrides_change_severity_and_order },
  { "an unreadable source is a finding", test_an_unreadable_source_is_a_finding },
  { "unreadable sources of one name are each a finding",
    test_unreadable_sources_of_one_name_are_each_a_finding },
  { "claims are judged by their cells and voices",
    test_claims_are_judged_by_their_cells_and_voices },
  { "claims stand disputed first, then by voices and title",
    test_claims_stand_disputed_first_then_by_voices_and_title },
  { "words in dispute are not agreed", test_words_in_dispute_are_not_agreed },
  { "a claim names the worst finding of its fact",
    test_a_claim_names_the_worst_finding_of_its_fact },
  CU_TEST_INFO_NULL,
};
