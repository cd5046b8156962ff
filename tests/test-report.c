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

CU_TestInfo gs_tests_report[] = {
  { "names of kinds and severities round trip", test_names_of_kinds_and_severities_round_trip },
  { "unknown names are refused", test_unknown_names_are_refused },
  { "one fact is one finding", test_one_fact_is_one_finding },
  { "worst findings come first", test_worst_findings_come_first },
  { "overrides change severity and order", test_overrides_change_severity_and_order },
  { "an unreadable source is a finding", test_an_unreadable_source_is_a_finding },
  { "unreadable sources of one name are each a finding",
    test_unreadable_sources_of_one_name_are_each_a_finding },
  CU_TEST_INFO_NULL,
};
