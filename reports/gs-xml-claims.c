/* SPDX-License-Identifier: MIT */
/* The part of the XML report that tells what sources say of the same things, and of what nothing
 * could be said. */
#include "gs-xml-out.h"
#include "gs-xml-report.h"

static void
gs_xml_write_cell (GsXmlReport *self, const GsClaimCell *cell)
{
  gs_xml_out_start (self->out, "cell");
  gs_xml_out_number (self->out, "article", cell->article + 1);
  gs_xml_out_attribute (self->out, "stance", gs_stance_to_string (cell->stance));
  gs_xml_out_attribute (self->out, "value", cell->value);
  if (!self->bare)
    gs_xml_report_write_piece (self, &cell->evidence);
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_claim (GsXmlReport *self, const GsReportClaim *claim, guint index)
{
  gs_xml_out_start (self->out, "claim");
  if (self->page != NULL)
    gs_xml_out_number (self->out, "ref", index + 1);
  gs_xml_out_number (self->out, "n", index + 1);
  gs_xml_out_attribute (self->out, "title", claim->title);
  gs_xml_out_attribute (self->out, "slot", claim->slot);
  gs_xml_out_attribute (self->out, "value", gs_report_claim_get_value (claim));
  gs_xml_out_attribute (self->out, "verdict", gs_claim_verdict_to_string (claim->verdict));
  gs_xml_out_attribute (self->out, "finding", claim->finding);
  if (claim->story != GS_STORY_SEVERAL)
    gs_xml_out_number (self->out, "story", claim->story + 1);
  gs_xml_out_number (self->out, "articles", gs_report_claim_count_articles (claim));
  gs_xml_out_number (self->out, "voices", claim->n_voices);
  if (!self->bare)
    gs_xml_report_write_steps (self, claim->why);
  /* the first screen names who agrees */
  for (guint i = 0; i < claim->cells->len; i++)
    if (!self->bare || claim->verdict == GS_CLAIM_AGREED)
      gs_xml_write_cell (self, &g_array_index (claim->cells, GsClaimCell, i));
  gs_xml_out_end (self->out);
}

/**
 * gs_xml_report_write_claims:
 *
 * Writes how many claims there are of each verdict, and the first of them.
 */
void
gs_xml_report_write_claims (GsXmlReport *self)
{
  GPtrArray *claims = self->report->claims;
  guint counts[GS_N_CLAIM_VERDICTS] = { 0 };
  guint written[GS_N_CLAIM_VERDICTS] = { 0 };
  guint limit = gs_xml_report_get_claim_limit (self->detail);

  for (guint i = 0; i < claims->len; i++)
    counts[((const GsReportClaim *) g_ptr_array_index (claims, i))->verdict]++;
  gs_xml_out_start (self->out, "claims");
  for (guint i = 0; i < GS_N_CLAIM_VERDICTS; i++)
    gs_xml_out_number (self->out, gs_claim_verdict_to_string ((GsClaimVerdict) i), counts[i]);
  for (guint i = 0; i < claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (claims, i);

      if (written[claim->verdict]++ < limit)
        gs_xml_write_claim (self, claim, i);
    }
  gs_xml_out_end (self->out);
}

/**
 * gs_xml_report_write_not_compared:
 *
 * Writes what was read and could not be compared, and why.
 */
void
gs_xml_report_write_not_compared (GsXmlReport *self)
{
  gs_xml_out_start (self->out, "not-compared");
  for (guint i = 0; i < self->report->not_compared->len; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (self->report->not_compared, i);

      gs_xml_out_start (self->out, "item");
      gs_xml_out_attribute (self->out, "what", item->what);
      gs_xml_out_attribute (self->out, "reason", item->reason);
      gs_xml_report_write_evidence (self, item->evidence, G_MAXUINT);
      gs_xml_out_end (self->out);
    }
  gs_xml_out_end (self->out);
}
