/* SPDX-License-Identifier: MIT */
/* What could not be compared, and why: times without a day, articles on their own. */
#include "gs-check.h"

#include <string.h>

#include "gs-test.h"

/* all lines "WHAT: REASON" of a run over two articles */
static char *
list_not_compared (const GsCheckText *texts, guint n_texts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = gs_rules_load_default (NULL, &error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, &error) : NULL;
  g_autoptr (GsReport) report =
      analyser != NULL ? gs_check_texts (rules, analyser, texts, n_texts, &error) : NULL;
  GString *lines = g_string_new (NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (report);
  for (guint i = 0; i < report->not_compared->len; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (report->not_compared, i);

      g_string_append_printf (lines, "%s (%u): %s\n", item->what, item->evidence->len,
                              item->reason);
    }
  return g_string_free (lines, FALSE);
}

static void
test_times_without_a_day_of_publication_are_told (void)
{
  static const GsCheckText texts[] = {
    { .id = "dated", .date = "2031-05-12", .text = "The council met on Tuesday in Halden." },
    { .id = "undated",
      .text = "The council met on Tuesday in Halden. It meets again next week, or on Tuesday." },
  };
  g_autofree char *lines = list_not_compared (texts, G_N_ELEMENTS (texts));

  CU_ASSERT_PTR_NOT_NULL (strstr (lines, "Times in undated: ‘Tuesday’, ‘next week’ (3): "));
  CU_ASSERT_PTR_NULL (strstr (lines, "Times in dated"));
}

static void
test_articles_on_their_own_are_told (void)
{
  static const GsCheckText texts[] = {
    { .id = "bridge",
      .date = "2031-05-12",
      .text = "Mayor Ilse Brandt signed the contract for the Halden Bridge." },
    { .id = "frogs",
      .date = "2031-05-12",
      .text = "Biologists in Peru counted forty species of tree frogs near a lake." },
  };
  g_autofree char *lines = list_not_compared (texts, G_N_ELEMENTS (texts));

  GS_ASSERT_STRING (lines, "Events told by bridge, frogs (0): no two of these articles tell of the "
                           "same; names, offices and products were compared\n");
}

static void
test_values_that_cannot_be_set_against_each_other_are_told (void)
{
  static const GsCheckText texts[] = {
    { .id = "euros",
      .date = "2031-05-12",
      .text = "Thieves in Halden stole €2 million worth of jewellery from Ilse Brandt's shop." },
    { .id = "dollars",
      .date = "2031-05-12",
      .text = "Thieves in Halden stole $2.6 million worth of jewellery from Ilse Brandt's shop." },
  };
  g_autofree char *lines = list_not_compared (texts, G_N_ELEMENTS (texts));

  GS_ASSERT_STRING (lines, "‘$2.6 million worth of jewellery’ in dollars and ‘€2 million worth of "
                           "jewellery’ in euros (2): they are in two currencies, and rates "
                           "change\n");
}

CU_TestInfo gs_tests_not_compared[] = {
  { "times without a day of publication are told",
    test_times_without_a_day_of_publication_are_told },
  { "articles on their own are told", test_articles_on_their_own_are_told },
  { "values that cannot be set against each other are told",
    test_values_that_cannot_be_set_against_each_other_are_told },
  CU_TEST_INFO_NULL,
};
