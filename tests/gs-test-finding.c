/* SPDX-License-Identifier: MIT */
/* What every finding keeps to, whatever its kind. */
#include "gs-test-finding.h"

#include "gs-test.h"

static gboolean
test_side_has (const GsSide *side, const GsEvidence *evidence)
{
  for (guint i = 0; i < side->evidence->len; i++)
    {
      const GsEvidence *other = &g_array_index (side->evidence, GsEvidence, i);

      if (other->article == evidence->article && other->span.start == evidence->span.start
          && other->span.end == evidence->span.end)
        return TRUE;
    }
  return FALSE;
}

/**
 * test_finding_keeps_sides_apart:
 *
 * One place says one thing: it stands on one side only.
 */
void
test_finding_keeps_sides_apart (const GsFinding *finding)
{
  for (guint i = 0; i < finding->sides->len; i++)
    for (guint k = i + 1; k < finding->sides->len; k++)
      {
        const GsSide *side = g_ptr_array_index (finding->sides, i);

        for (guint n = 0; n < side->evidence->len; n++)
          GS_ASSERT_ROW (!test_side_has (g_ptr_array_index (finding->sides, k),
                                         &g_array_index (side->evidence, GsEvidence, n)),
                         "a place of ‘%s’ is on two sides", finding->title);
      }
}
