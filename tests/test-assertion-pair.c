/* SPDX-License-Identifier: MIT */
/* How two assertions of two articles stand to each other. */
#include "comparison/gs-assertion-pair.h"

#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

/* the first assertions of both sentences, as "opposite agent=same theme=same time=unknown -1" */
static char *
test_describe_pair (const char *a, const char *b)
{
  g_autoptr (GsExtraction) left = gs_test_extract (a, GS_BLOCK_PARAGRAPH);
  g_autoptr (GsExtraction) right = gs_test_extract (b, GS_BLOCK_PARAGRAPH);
  GsBatch batch = { .rules = gs_test_get_rules (), .lexicon = gs_test_get_lexicon () };
  GsAssertionPair pair;

  if (left->assertions->len == 0 || right->assertions->len == 0)
    return g_strdup ("no assertion");
  gs_assertion_pair_read (&pair, &batch, NULL,
                          (GsAssertionOf){ left, gs_extraction_get_assertion (left, 0) },
                          (GsAssertionOf){ right, gs_extraction_get_assertion (right, 0) });
  return g_strdup_printf ("%s %s %s %s %s %d%s", gs_predicate_relation_to_string (pair.predicate),
                          gs_filler_relation_to_string (pair.slots[GS_SLOT_AGENT]),
                          gs_filler_relation_to_string (pair.slots[GS_SLOT_THEME]),
                          gs_binding_to_string (pair.time), gs_binding_to_string (pair.place),
                          pair.outcome, pair.swapped ? " swapped" : "");
}

static void
test_pairs_are_read_slot_by_slot (void)
{
  /* predicate, agent, theme, time, place, outcome */
  static const char *const rows[][3] = {
    { "Parliament approved the budget on Thursday.", "Parliament rejected the budget.",
      "opposite same same unknown unknown -1" },
    { "Parliament approved the budget.", "Parliament did not approve the budget.",
      "same same same unknown unknown -1" },
    { "Parliament approved the budget on Thursday.",
      "The budget was passed by parliament on Friday.", "synonym same same excluded unknown 1" },
    { "Boeing acquired Aerojet in May.", "Aerojet acquired Boeing in May.",
      "same different different same unknown 1 swapped" },
    { "Maria Lopez visited the mine in Chile.", "Lopez visited the mine in Peru.",
      "same same same unknown excluded 1" },
    { "Maria Lopez visited the mine in Santiago.", "Lopez visited the mine in Chile.",
      "same same same unknown compatible 1" },
    { "John Smith won the race.", "Peter Brown won the race.",
      "same different same unknown unknown 1" },
    { "The police arrested the driver.", "Officers detained the motorist.",
      "synonym alike wider unknown unknown 1" },
    { "Canada won the women's race.", "Canada won the men's race.",
      "same same different unknown unknown 1" },
    { "The company sold the mine.", "The weather spoiled the harvest.",
      "unrelated unknown unknown unknown unknown 0" },
    { "The World Food Programme halted deliveries.", "The WFP resumed deliveries.",
      "opposite same same unknown unknown -1" },
  };

  if (!gs_test_load_assertions ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = test_describe_pair (rows[i][0], rows[i][1]);

      GS_ASSERT_ROW (strcmp (found, rows[i][2]) == 0, "'%s' and '%s': %s, not %s", rows[i][0],
                     rows[i][1], rows[i][2], found);
    }
}

CU_TestInfo gs_tests_assertion_pair[] = {
  { "pairs are read slot by slot", test_pairs_are_read_slot_by_slot },
  CU_TEST_INFO_NULL,
};
