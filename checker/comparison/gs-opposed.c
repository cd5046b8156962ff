/* SPDX-License-Identifier: MIT */
/* Looks for two places on two sides of a finding about what happened. */
#include "comparison/gs-opposed.h"

#include "comparison/gs-finding.h"

static gboolean
gs_side_has_place (const GsSide *self, guint32 article, GsSpan span)
{
  for (guint i = 0; i < self->evidence->len; i++)
    {
      const GsEvidence *evidence = &g_array_index (self->evidence, GsEvidence, i);

      if (evidence->article == article && gs_span_overlaps (evidence->span, span))
        return TRUE;
    }
  return FALSE;
}

/* the first side but @without that has the place; the number of sides if none has */
static guint
gs_finding_find_side (const GsFinding *self, guint32 article, GsSpan span, guint without)
{
  for (guint i = 0; i < self->sides->len; i++)
    if (i != without && gs_side_has_place (g_ptr_array_index (self->sides, i), article, span))
      return i;
  return self->sides->len;
}

/**
 * gs_report_opposes:
 * @self: need not be finished
 *
 * Returns: whether a finding about outcomes or denials has the two places on two of its sides
 */
gboolean
gs_report_opposes (const GsReport *self, guint32 a, GsSpan span_of_a, guint32 b, GsSpan span_of_b)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const GsFinding *finding = g_ptr_array_index (self->findings, i);
      guint side;

      if (finding->kind != GS_FINDING_OUTCOME_CONFLICT
          && finding->kind != GS_FINDING_POLARITY_CONFLICT)
        continue;
      side = gs_finding_find_side (finding, a, span_of_a, G_MAXUINT);
      if (side < finding->sides->len
          && gs_finding_find_side (finding, b, span_of_b, side) < finding->sides->len)
        return TRUE;
    }
  return FALSE;
}
