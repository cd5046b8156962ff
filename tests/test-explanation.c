/* SPDX-License-Identifier: MIT */
/* How a finding came about, in text; and naming it by the first digits of its fingerprint. */
#include "gs-explanation.h"

#include <string.h>

#include "base/gs-error.h"
#include "gs-report-fixture.h"
#include "gs-test.h"

static void
test_prefixes_of_fingerprints_are_told_from_kinds (void)
{
  static const struct
  {
    const char *text;
    gboolean is_prefix;
  } rows[] = {
    { "4cc4", TRUE },  { "4cc4173715885f8f", TRUE },
    { "4cc", FALSE },  { "4cc4173715885f8f0", FALSE },
    { "4CC4", FALSE }, { "agreement", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (gs_fingerprint_is_prefix (rows[i].text) == rows[i].is_prefix, "%s",
                   rows[i].text);
}

static void
test_a_finding_is_found_by_its_first_digits (void)
{
  g_autoptr (GsReport) report = gs_report_fixture_new ();

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);
      g_autofree char *prefix = g_strndup (finding->fingerprint, 8);

      CU_ASSERT_PTR_EQUAL (gs_report_find_fingerprint (report, prefix, NULL), finding);
    }
}

static void
test_no_finding_or_two_is_an_error (void)
{
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  const char *const prefixes[] = { "ffffffff", "" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NULL (gs_report_find_fingerprint (report, prefixes[i], &error));
      CU_ASSERT_TRUE (g_error_matches (error, GS_ERROR, GS_ERROR_USAGE));
    }
}

static void
test_an_explanation_tells_words_values_steps_and_severity (void)
{
  static const char *const expected[] = {
    "error: Ilse Brandt is called a former mayor while in office\n",
    "  former mayor: read as 'former:mayor' in 1 article, 1 independent voice; looks wrong;",
    "    Harbour Post, stories/harbour-post.txt:10:1, bytes ",
    "      ^^^^^^^^^^^^^^^^^^^^^^^^\n",
    "  values of: person:ilse-brandt/office\n",
    "  inside one story of 6 articles: City signs bridge contract\n",
    "  published 2031-05-12, inside the term from 2029-10-01\n",
    "  rule: office.mayor-halden ('gainsay rules show office.mayor-halden')\n",
    "  error: as all of its kind (the kind's own severity is error)\n",
  };
  g_autoptr (GsReport) report = gs_report_fixture_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  GsExplanation explanation = { .report = report, .width = 100 };

  gs_explanation_append (&explanation, gs_report_get_finding (report, 0), out);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    GS_ASSERT_ROW (strstr (out->str, expected[i]) != NULL, "%s", expected[i]);
}

CU_TestInfo gs_tests_explanation[] = {
  { "prefixes of fingerprints are told from kinds",
    test_prefixes_of_fingerprints_are_told_from_kinds },
  { "a finding is found by its first digits", test_a_finding_is_found_by_its_first_digits },
  { "no finding or two is an error", test_no_finding_or_two_is_an_error },
  { "an explanation tells words, values, steps and severity",
    test_an_explanation_tells_words_values_steps_and_severity },
  CU_TEST_INFO_NULL,
};
