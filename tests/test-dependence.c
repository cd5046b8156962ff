/* SPDX-License-Identifier: MIT */
/* Which articles count as one voice, and by what sign. */
#include "gs-check.h"

#include <string.h>

#include "comparison/gs-dependence.h"
#include "gs-test.h"

#define TEST_WIRE                                                                                  \
  "The council of Osterby approved the new bridge over the Halden on Thursday. Engineer Mira "     \
  "Lund will lead the construction, which begins in March. The bridge will cost 40 million "       \
  "crowns and replace the old ferry. Fishermen had protested against the plan in October. The "    \
  "Halden Group won the contract against two rivals. Mayor Per Dahl called the vote a victory "    \
  "for the island. The harbour will close for two weeks in April. Divers found an old anchor at "  \
  "the site last summer. Bishop Anna Kvist will bless the bridge in June. Osterby rejected a "     \
  "tunnel in 2011. The Nordic Bank lent Osterby half of the money."

/* the same with a word changed here and there, and a sentence of its own */
#define TEST_COPY                                                                                  \
  "The council of Osterby approved the new bridge over the Halden on Thursday evening. Engineer "  \
  "Mira Lund will lead the construction, which begins in March. The bridge will cost about 40 "    \
  "million crowns and replace the old ferry. Fishermen had protested against the plan in "         \
  "October. The Halden Group won the contract against two rivals. Our readers welcomed the news."

/* the same claims, one after the other, in other words */
#define TEST_RETOLD                                                                                \
  "A new bridge over the Halden was approved by the Osterby council on Thursday. Construction, "   \
  "led by engineer Mira Lund, begins in March. Replacing the ferry, the bridge will cost 40 "      \
  "million crowns. In October, fishermen protested against the plan. Two rivals lost the "         \
  "contract; the Halden Group won the contract. Mayor Per Dahl called the vote a victory. In "     \
  "April the harbour will close for two weeks. An old anchor was found by divers at the site. In " \
  "June Bishop Anna Kvist will bless the bridge. A tunnel was rejected by Osterby in 2011. Half "  \
  "of "                                                                                            \
  "the money was lent to Osterby by the Nordic Bank."

/* one event of the same town, told by somebody who was there */
#define TEST_OWN                                                                                   \
  "Nobody slept in Osterby on Thursday night. When Per Dahl stepped out of the town hall, the "    \
  "square was full. The bridge is coming, he said, and people cheered. Some fishermen left "       \
  "early. "                                                                                        \
  "They fear for the herring. A brass band played until two."

typedef struct
{
  const char *texts[3];
  const char *sign; /* of the group of the first two; "" if each is a voice of its own */
} DependenceRow;

static const DependenceRow rows[] = {
  { { TEST_WIRE, TEST_COPY, TEST_OWN }, "same text" },
  { { TEST_WIRE, TEST_OWN, "Rain is expected over the northern islands at the weekend." }, "" },
  { { TEST_WIRE, TEST_RETOLD, TEST_OWN }, "same order of claims" },
};

static void
test_signs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = gs_rules_load_default (NULL, &error);
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GsCheckText texts[] = { { "a", rows[i].texts[0], NULL },
                                    { "b", rows[i].texts[1], NULL },
                                    { "c", rows[i].texts[2], NULL } };
      g_autoptr (GsReport) report =
          gs_check_texts (rules, analyser, texts, G_N_ELEMENTS (texts), &error);
      const GsSourceGroup *group = g_ptr_array_index (report->groups, 0);

      GS_ASSERT_ROW (g_str_equal (group->sign, rows[i].sign), "row %u: '%s'", i, group->sign);
      GS_ASSERT_ROW (report->groups->len == (*rows[i].sign != '\0' ? 2 : 3), "row %u: %u voices", i,
                     report->groups->len);
    }
}

/* groups join whatever the order of the pairs */
static void
test_joining (void)
{
  g_autoptr (GsDependence) self = gs_dependence_new (5);

  gs_dependence_join (self, 3, 4, GS_DEPENDENCE_ORDER);
  gs_dependence_join (self, 1, 4, GS_DEPENDENCE_TEXT);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 3), 1);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 4), 1);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 0), 0);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 2), 2);
  CU_ASSERT_EQUAL (self->signs[3], GS_DEPENDENCE_ORDER);
  CU_ASSERT_EQUAL (self->signs[4], GS_DEPENDENCE_TEXT);
}

static void
add_slip (GsReport *report, const char *fact, const guint32 *articles, guint n)
{
  GsFinding *finding = gs_finding_new (GS_FINDING_NAME_MISMATCH, fact);
  GsSide *side = gs_finding_add_side (finding, "wrong", "wrong");

  side->doubtful = TRUE;
  for (guint i = 0; i < n; i++)
    gs_side_add_evidence (side, articles[i], GS_SPAN_INIT (0, 1), GS_SPAN_INIT (0, 1));
  g_ptr_array_add (report->findings, finding);
}

static void
test_shared_slips (void)
{
  static const guint32 two[] = { 0, 2 };
  static const guint32 three[] = { 0, 1, 2 };
  g_autoptr (GsReport) report = gs_report_new ();
  g_autoptr (GsDependence) self = gs_dependence_new (3);

  add_slip (report, "name:one", two, G_N_ELEMENTS (two));
  gs_dependence_join_by_errors (self, report);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 2), 2);
  add_slip (report, "name:two", three, G_N_ELEMENTS (three));
  gs_dependence_join_by_errors (self, report);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 2), 0);
  CU_ASSERT_EQUAL (gs_dependence_get_group (self, 1), 1);
  CU_ASSERT_STRING_EQUAL (gs_dependence_sign_to_string (self->signs[2]), "same errors");
}

CU_TestInfo gs_tests_dependence[] = {
  { "copies, retellings and reports of one's own", test_signs },
  { "groups do not depend on the order of joining", test_joining },
  { "two shared slips make one voice, one does not", test_shared_slips },
  CU_TEST_INFO_NULL,
};
