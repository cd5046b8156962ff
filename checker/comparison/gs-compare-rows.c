/* SPDX-License-Identifier: MIT */
/*
 * Rows of the claim table for what the other comparators found: a row a finding with sides, so that
 * the table shows what is disputed beside what is agreed.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-wording.h"

/* which part of a claim the values of a kind of finding fill; NULL: no claim of the articles */
static const char *const slots[GS_N_FINDING_KINDS] = {
  [GS_FINDING_ROLE_CONFLICT] = "role",         [GS_FINDING_NAME_MISMATCH] = "name",
  [GS_FINDING_PRODUCT_MISMATCH] = "product",   [GS_FINDING_OUTCOME_CONFLICT] = "outcome",
  [GS_FINDING_POLARITY_CONFLICT] = "polarity", [GS_FINDING_QUANTITY_CONFLICT] = "amount",
  [GS_FINDING_DATE_CONFLICT] = "time",         [GS_FINDING_PLACE_CONFLICT] = "place",
  [GS_FINDING_PARTICIPANT_CONFLICT] = "who",   [GS_FINDING_QUOTE_ALTERED] = "quotation",
  [GS_FINDING_CERTAINTY_GAP] = "certainty",    [GS_FINDING_CHANGED] = "state",
};

/* the side the others are measured by: not doubtful, of most articles, the first of such */
static const GsSide *
gs_finding_find_main_side (const GsFinding *finding)
{
  const GsSide *best = NULL;

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (side->doubtful)
        continue;
      if (best == NULL || gs_wording_count_articles (side) > gs_wording_count_articles (best))
        best = side;
    }
  return best != NULL ? best : g_ptr_array_index (finding->sides, 0);
}

static GsStance
gs_finding_get_stance (const GsFinding *finding, const GsSide *side, const GsSide *main_side)
{
  if (side == main_side)
    return GS_STANCE_AGREES;
  return finding->kind == GS_FINDING_CHANGED ? GS_STANCE_CHANGED : GS_STANCE_DIFFERS;
}

/* each article of the side once, by its first words */
static void
gs_row_add_side (GsReportClaim *row, const GsSide *side, GsStance stance)
{
  guint32 last = G_MAXUINT32;

  for (guint i = 0; i < side->evidence->len; i++)
    {
      const GsEvidence *evidence = &g_array_index (side->evidence, GsEvidence, i);

      if (evidence->article != last)
        gs_report_claim_add_cell (row, evidence->article, stance, side->label, evidence->span,
                                  evidence->sentence);
      last = evidence->article;
    }
}

/**
 * gs_compare_rows:
 * @batch: the extractions
 * @report: claims are added for its findings
 *
 * Runs when all findings are there.
 */
void
gs_compare_rows (const GsBatch *batch, GsReport *report)
{
  (void) batch;
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);
      const GsSide *main_side;
      GsReportClaim *row;

      if (slots[finding->kind] == NULL || finding->sides->len < 2)
        continue;
      row = gs_report_add_claim (report, finding->title, slots[finding->kind]);
      row->fact = g_strdup (finding->fact);
      row->why = g_strdup (finding->derivation);
      main_side = gs_finding_find_main_side (finding);
      for (guint k = 0; k < finding->sides->len; k++)
        {
          const GsSide *side = g_ptr_array_index (finding->sides, k);

          gs_row_add_side (row, side, gs_finding_get_stance (finding, side, main_side));
        }
    }
}
