/* SPDX-License-Identifier: MIT */
/*
 * Finds agreed claims with a disagreement inside.
 *
 * Sources may say alike that an exercise was held and differ in how many took part: a claim told in
 * words that a finding sets against others is not agreed, whatever else its sources share.
 */
#include "comparison/gs-claim-words.h"
#include "comparison/gs-report-private.h"

/* words on that side of a contradiction which stands against the best supported one, or on any side
 * of a contested value; where sources tell opposite outcomes, all that is told in the sentences of
 * either side is open */
typedef struct
{
  GsSpan span;
  const GsFinding *finding;
} GsDoubt;

/* whether the sources differ in whether it happened at all */
static gboolean
gs_finding_is_open (const GsFinding *finding)
{
  return finding->kind == GS_FINDING_OUTCOME_CONFLICT
         || finding->kind == GS_FINDING_POLARITY_CONFLICT;
}

static void
gs_doubts_add_side (GArray **doubts, const GsFinding *finding, const GsSide *side)
{
  gboolean open = gs_finding_is_open (finding);

  for (guint i = 0; i < side->evidence->len; i++)
    {
      const GsEvidence *evidence = &g_array_index (side->evidence, GsEvidence, i);
      GsDoubt doubt = { open ? evidence->sentence : evidence->span, finding };

      if (doubts[evidence->article] == NULL)
        doubts[evidence->article] = g_array_new (FALSE, FALSE, sizeof (GsDoubt));
      g_array_append_val (doubts[evidence->article], doubt);
    }
}

static gboolean
gs_finding_is_of_value (const GsFinding *finding)
{
  return finding->kind == GS_FINDING_QUANTITY_CONFLICT || finding->kind == GS_FINDING_DATE_CONFLICT
         || finding->kind == GS_FINDING_PLACE_CONFLICT;
}

/* sides are sorted: doubtful ones, then by support; the first that is not doubtful stands, but for
 * a value that is surely contested: most voices for it do not make it safe */
static void
gs_doubts_add_finding (GArray **doubts, const GsFinding *finding)
{
  gboolean standing = !gs_finding_is_of_value (finding) || finding->severity < GS_SEVERITY_WARNING;

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (!side->doubtful && standing && !gs_finding_is_open (finding))
        standing = FALSE;
      else
        gs_doubts_add_side (doubts, finding, side);
    }
}

/* a value beside the clause is told with it where the sentence is told whole */
static GsSpan
gs_doubt_get_reach (const GsDoubt *doubt, const GsEvidence *evidence)
{
  return gs_finding_is_of_value (doubt->finding)
                 && gs_span_length (evidence->sentence) <= GS_CLAIM_MAX_SENTENCE
             ? evidence->sentence
             : evidence->span;
}

static const GsFinding *
gs_doubts_find (GArray **doubts, const GsClaimCell *cell)
{
  const GArray *list = doubts[cell->article];

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const GsDoubt *doubt = &g_array_index (list, GsDoubt, i);

      if (gs_span_overlaps (doubt->span, gs_doubt_get_reach (doubt, &cell->evidence)))
        return doubt->finding;
    }
  return NULL;
}

static void
gs_report_doubt_claim (GArray **doubts, GsReportClaim *claim)
{
  for (guint i = 0; i < claim->cells->len; i++)
    {
      GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);
      const GsFinding *finding = gs_doubts_find (doubts, cell);

      if (finding == NULL)
        continue;
      cell->stance = GS_STANCE_DIFFERS;
      if (claim->doubt == NULL)
        claim->doubt = g_strdup (finding->fingerprint);
    }
}

/**
 * gs_report_doubt_claims:
 *
 * Lets cells of agreed claims differ if their words stand against those of other sources in a
 * finding. Findings are finished and sorted, claims judged once; they are to be judged again.
 */
void
gs_report_doubt_claims (GsReport *self)
{
  g_autofree GArray **doubts = g_new0 (GArray *, MAX (self->articles->len, 1));

  for (guint i = 0; i < self->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self, i);

      if (gs_finding_kind_get_info (finding->kind)->contradiction)
        gs_doubts_add_finding (doubts, finding);
    }
  for (guint i = 0; i < self->claims->len; i++)
    {
      GsReportClaim *claim = g_ptr_array_index (self->claims, i);

      if (claim->verdict == GS_CLAIM_AGREED)
        gs_report_doubt_claim (doubts, claim);
    }
  for (guint i = 0; i < self->articles->len; i++)
    g_clear_pointer (&doubts[i], g_array_unref);
}
