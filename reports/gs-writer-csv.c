/* SPDX-License-Identifier: MIT */
/*
 * Claims by source as comma-separated values (RFC 4180): a row for each thing a source says.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "gs-excerpt.h"
#include "gs-visible.h"

static void
gs_csv_append_cell (GString *out, const char *text, char end)
{
  g_autofree char *visible = gs_visible_dup (text);

  g_string_append_c (out, '"');
  if (*visible != '\0' && strchr ("=+-@", *visible) != NULL)
    g_string_append_c (out, '\'');
  for (const char *p = visible; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
  if (end == '\n')
    g_string_append_c (out, '\r');
  g_string_append_c (out, end);
}

static void
gs_csv_write_row (GString *out, const GsReport *report, const GsReportClaim *claim,
                  const GsClaimCell *cell)
{
  const GsReportArticle *row = gs_report_get_article (report, cell->article);
  g_autofree char *words = gs_excerpt_dup_words (report, &cell->evidence);

  gs_csv_append_cell (out, claim->title, ',');
  gs_csv_append_cell (out, claim->slot, ',');
  gs_csv_append_cell (out, gs_claim_verdict_to_string (claim->verdict), ',');
  g_string_append_printf (out, "%u,", claim->n_voices);
  gs_csv_append_cell (out, row->outlet, ',');
  gs_csv_append_cell (out, row->date, ',');
  gs_csv_append_cell (out, gs_stance_to_string (cell->stance), ',');
  gs_csv_append_cell (out, cell->value, ',');
  gs_csv_append_cell (out, words, ',');
  gs_csv_append_cell (out, row->path, ',');
  g_string_append_printf (out, "%u,%u,", cell->evidence.start.line, cell->evidence.start.column);
  gs_csv_append_cell (out, claim->finding, '\n');
}

/**
 * gs_writer_write_csv:
 *
 * Writes the claims, a row a source that speaks of one. Never fails.
 */
gboolean
gs_writer_write_csv (const GsReport *report, const GsWriterOptions *options G_GNUC_UNUSED,
                     GString *out, GError **error G_GNUC_UNUSED)
{
  g_string_append (out, "claim,slot,verdict,voices,outlet,date,stance,value,words,path,line,"
                        "column,finding\r\n");
  for (guint i = 0; i < report->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (report->claims, i);

      for (guint k = 0; k < claim->cells->len; k++)
        gs_csv_write_row (out, report, claim, &g_array_index (claim->cells, GsClaimCell, k));
    }
  return TRUE;
}
