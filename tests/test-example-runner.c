/* SPDX-License-Identifier: MIT */
/* The examples of rules: what counts as expected, and that every shipped one is. */
#include "gs-example-runner.h"

#include <string.h>

#include "gs-check.h"
#include "gs-test-rules.h"
#include "gs-test.h"

typedef struct
{
  GsFindingKind kinds[2]; /* of the findings that the fake comparison gives */
  guint n;
  GsSpan span; /* of their evidence, in both articles */
} FakeReport;

static GsReport *
fake_compare (gpointer data, const GsRulesExample *example, GError **error)
{
  const FakeReport *fake = data;
  GsReport *report = gs_report_new ();

  (void) example;
  (void) error;
  for (guint i = 0; i < fake->n; i++)
    {
      g_autofree char *fact = g_strdup_printf ("fact %u", i);
      GsFinding *finding = gs_finding_new (fake->kinds[i], fact);

      finding->severity = GS_SEVERITY_WARNING;
      gs_side_add_evidence (gs_finding_add_side (finding, "one", "one"), 0, fake->span, fake->span);
      gs_side_add_evidence (gs_finding_add_side (finding, "two", "two"), 1, fake->span, fake->span);
      g_ptr_array_add (report->findings, finding);
    }
  return report;
}

static void
test_an_example_is_judged_by_kind_count_and_place (void)
{
  static const GsSpan marker = { 4, 9 };
  static const GsRulesClaim claims[] = { { "a", NULL, "The first text.", &marker, 1 },
                                         { "b", NULL, "The other text.", &marker, 1 } };
  static const GsRulesExample fires = { GS_RULES_VERDICT_CONTRADICTION, "name-mismatch", claims, 2,
                                        1 };
  static const GsRulesExample other = { GS_RULES_VERDICT_CONTRADICTION, "certainty-gap", claims, 2,
                                        1 };
  static const GsRulesExample silent = { GS_RULES_VERDICT_AGREEMENT, NULL, claims, 2, 1 };
  static const struct
  {
    const char *name;
    const GsRulesExample *example;
    FakeReport report;
    guint passed;
    guint failed;
    guint not_compared;
  } rows[] = {
    { "as stated", &fires, { { GS_FINDING_NAME_MISMATCH }, 1, { 4, 9 } }, 1, 0, 0 },
    { "overlap", &fires, { { GS_FINDING_NAME_MISMATCH }, 1, { 0, 5 } }, 1, 0, 0 },
    { "elsewhere", &fires, { { GS_FINDING_NAME_MISMATCH }, 1, { 10, 14 } }, 0, 1, 0 },
    { "other kind", &fires, { { GS_FINDING_ROLE_CONFLICT }, 1, { 4, 9 } }, 0, 1, 0 },
    { "nothing", &fires, { { 0 }, 0, { 0, 0 } }, 0, 1, 0 },
    { "too much",
      &fires,
      { { GS_FINDING_NAME_MISMATCH, GS_FINDING_ROLE_CONFLICT }, 2, { 4, 9 } },
      0,
      1,
      0 },
    { "silent", &silent, { { 0 }, 0, { 0, 0 } }, 1, 0, 0 },
    { "agreement is silence", &silent, { { GS_FINDING_AGREEMENT }, 1, { 4, 9 } }, 1, 0, 0 },
    { "false alarm", &silent, { { GS_FINDING_NAME_MISMATCH }, 1, { 4, 9 } }, 0, 1, 0 },
    { "no comparator", &other, { { 0 }, 0, { 0, 0 } }, 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsRule rule = { "r", "r", "t", "pack.xml", 1, rows[i].example, 1 };
      FakeReport report = rows[i].report;
      g_auto (GsExampleTally) tally = { 0 };

      gs_example_tally_init (&tally);
      gs_example_run (&rule, fake_compare, &report, &tally);
      GS_ASSERT_ROW (tally.n_passed == rows[i].passed && tally.n_failed == rows[i].failed
                         && tally.n_not_compared == rows[i].not_compared
                         && tally.failures->len == rows[i].failed,
                     "%s", rows[i].name);
    }
}

typedef struct
{
  GsRules *rules;
  GsAnalyser *analyser;
} Checker;

static GsReport *
real_compare (gpointer data, const GsRulesExample *example, GError **error)
{
  const Checker *checker = data;
  g_autofree GsCheckText *texts = g_new0 (GsCheckText, example->n_claims);

  for (guint i = 0; i < example->n_claims; i++)
    {
      texts[i].id = example->claims[i].source;
      texts[i].text = example->claims[i].text;
      texts[i].date = example->claims[i].date;
    }
  return gs_check_texts (checker->rules, checker->analyser, texts, example->n_claims, error);
}

/* every example of every shipped rule fires or stays silent as it says */
static void
test_every_example_is_as_it_says (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);
  Checker checker = { rules, analyser };
  g_auto (GsExampleTally) tally = { 0 };

  CU_ASSERT_PTR_NOT_NULL_FATAL (analyser);
  gs_example_tally_init (&tally);
  gs_example_run_all (rules, real_compare, &checker, &tally);
  for (guint i = 0; i < tally.failures->len; i++)
    {
      const char *failure = g_ptr_array_index (tally.failures, i);

      GS_ASSERT_ROW (FALSE, "%s", failure);
    }
}

CU_TestInfo gs_tests_example_runner[] = {
  { "an example is judged by kind, count and place",
    test_an_example_is_judged_by_kind_count_and_place },
  { "every example is as it says", test_every_example_is_as_it_says },
  CU_TEST_INFO_NULL,
};
