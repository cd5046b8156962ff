/* SPDX-License-Identifier: MIT */
/*
 * The text report: a line a finding for people and editors' error lists, the evidence below it,
 * what is agreed and what changed, the sources, and one line that sums up.
 */
#include "gs-writer-formats.h"

#include "gs-tally.h"
#include "gs-text-report.h"

static const GsTextPalette plain = { "", "", NULL, "", { "", "", "", "" } };
static const GsTextPalette coloured = {
  "\033[1m",
  "\033[2m",
  "\033[1;4m",
  "\033[0m",
  { "\033[32m", "\033[36m", "\033[33m", "\033[1;31m" },
};

/* about the run, in the form of the lines above */
static void
gs_text_write_notice (GsTextWriter *self, const GsNotice *notice)
{
  if (notice->where != NULL)
    {
      gs_text_append_visible (self->out, notice->where);
      g_string_append (self->out, ": ");
    }
  g_string_append_printf (self->out, "notice: %s: ", gs_notice_kind_to_string (notice->kind));
  gs_text_append_visible (self->out, notice->text);
  g_string_append_c (self->out, '\n');
}

/* "Sources: 5 articles, 2 independent voices" */
void
gs_text_write_heading (GsTextWriter *self, const char *heading, const char *rest)
{
  g_string_append_printf (self->out, "\n%s%s%s%s%s\n", self->palette->bold, heading,
                          self->palette->off, rest != NULL ? ": " : "", rest != NULL ? rest : "");
}

/* agreement is told with the claims; as lines it would hide what needs a look */
static gboolean
gs_text_shows_line (const GsTextWriter *self, const GsFinding *finding)
{
  return self->options->verbosity == GS_VERBOSITY_VERBOSE || finding->kind != GS_FINDING_AGREEMENT;
}

/* what is only worth knowing, or accepted, has its terse line; its evidence is shown on request */
static gboolean
gs_text_shows_block (const GsTextWriter *self, const GsFinding *finding)
{
  return self->options->verbosity == GS_VERBOSITY_VERBOSE
         || (finding->severity > GS_SEVERITY_INFO && finding->acceptance == NULL);
}

static void
gs_text_write_not_compared (GsTextWriter *self)
{
  GPtrArray *items = self->report->not_compared;

  if (items->len == 0)
    return;
  gs_text_write_heading (self, "Not compared", NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (items, i);
      g_autofree char *line = g_strconcat (item->what, ": ", item->reason, NULL);

      gs_text_append_paragraph (self, 2, line);
    }
}

static void
gs_text_write_summary (GsTextWriter *self, const GsTally *tally)
{
  g_autofree char *verdict = gs_report_dup_verdict (self->report);
  g_autofree char *findings = gs_tally_dup_findings (tally);

  g_string_append_printf (self->out, "\n%s%s%s %s; %u independent voice%s.\n", self->palette->bold,
                          verdict, self->palette->off, findings, tally->n_voices,
                          tally->n_voices == 1 ? "" : "s");
}

/**
 * gs_writer_write_text:
 *
 * Writes the text report. Never fails.
 */
gboolean
gs_writer_write_text (const GsReport *report, const GsWriterOptions *options, GString *out,
                      GError **error G_GNUC_UNUSED)
{
  GsTextWriter self = { report, options, options->colour ? &coloured : &plain, out };
  GsTally tally = gs_tally_count (report);

  for (guint i = 0; i < report->findings->len; i++)
    if (gs_text_shows_line (&self, gs_report_get_finding (report, i)))
      gs_text_write_terse (&self, gs_report_get_finding (report, i));
  for (guint i = 0; i < report->notices->len; i++)
    gs_text_write_notice (&self, g_ptr_array_index (report->notices, i));
  if (options->verbosity == GS_VERBOSITY_QUIET)
    return TRUE;
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_text_shows_block (&self, gs_report_get_finding (report, i)))
      gs_text_write_block (&self, gs_report_get_finding (report, i));
  gs_text_write_claims (&self);
  gs_text_write_sources (&self);
  if (options->verbosity == GS_VERBOSITY_VERBOSE)
    gs_text_write_not_compared (&self);
  gs_text_write_summary (&self, &tally);
  return TRUE;
}
