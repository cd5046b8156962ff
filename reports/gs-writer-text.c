/* SPDX-License-Identifier: MIT */
/*
 * The text report: a line a finding for people and editors' error lists, the evidence below it, the
 * sources, and one line that sums up.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "gs-excerpt.h"
#include "gs-columns.h"
#include "gs-tally.h"
#include "gs-visible.h"

/* pieces of evidence a side shows unless all are asked for */
#define GS_TEXT_PIECES 3

/* columns of an outlet's name in the table of sources */
#define GS_TEXT_OUTLET_COLUMNS 32

/* characters of an ISO 8601 date without its time */
#define GS_TEXT_DAY 10

/* SGR sequences (ECMA-48, 8.3.117); colour never says what words do not say too */
typedef struct
{
  const char *bold;
  const char *dim;
  const char *mark;
  const char *off;
  const char *severities[GS_N_SEVERITIES];
} GsTextPalette;

static const GsTextPalette plain = { "", "", NULL, "", { "", "", "", "" } };
static const GsTextPalette coloured = {
  "\033[1m",
  "\033[2m",
  "\033[1;4m",
  "\033[0m",
  { "\033[32m", "\033[36m", "\033[33m", "\033[1;31m" },
};

typedef struct
{
  const GsReport *report;
  const GsWriterOptions *options;
  const GsTextPalette *palette;
  GString *out;
} GsTextWriter;

/* ---- terse lines ---- */

static void
gs_text_append_visible (GString *out, const char *text)
{
  gs_visible_append (out, text, strlen (text));
}

static void
gs_text_append_place (GString *out, const GsReport *report, const GsEvidence *evidence)
{
  gs_text_append_visible (out, gs_report_get_article (report, evidence->article)->path);
  g_string_append_printf (out, ":%u:%u", evidence->start.line, evidence->start.column);
}

static void
gs_text_write_terse (GsTextWriter *self, const GsFinding *finding)
{
  const GsEvidence *evidence = gs_finding_get_first_evidence (finding);
  GString *out = self->out;

  if (evidence != NULL)
    gs_text_append_place (out, self->report, evidence);
  else
    gs_text_append_visible (out, gs_report_get_article (self->report, finding->article)->path);
  g_string_append_printf (out, ": %s%s%s: %s: ", self->palette->severities[finding->severity],
                          gs_severity_to_string (finding->severity), self->palette->off,
                          gs_finding_kind_to_string (finding->kind));
  if (finding->acceptance != NULL)
    g_string_append (out, "[accepted] ");
  gs_text_append_visible (out, *finding->hint != '\0' ? finding->hint : finding->title);
  g_string_append_c (out, '\n');
}

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

/* ---- evidence ---- */

static void
gs_text_append_paragraph (GsTextWriter *self, guint indent, const char *text)
{
  GsColumnStyle style = { .indent = indent, .width = self->options->width };
  g_autofree char *visible = gs_visible_dup (text);

  gs_columns_fold (self->out, visible, GS_SPAN_INIT (0, 0), &style);
}

static void
gs_text_write_evidence (GsTextWriter *self, const GsEvidence *evidence)
{
  const GsReportArticle *row = gs_report_get_article (self->report, evidence->article);
  GsColumnStyle style = { .indent = 6,
                          .width = self->options->width,
                          .mark_on = self->palette->mark,
                          .mark_off = self->palette->off };
  g_auto (GsExcerpt) excerpt = { NULL };
  g_autofree char *outlet = gs_visible_dup (row->outlet);
  g_autofree char *sentence = NULL;
  gsize start;

  gs_excerpt_init (&excerpt, self->report, evidence);
  start = strlen (excerpt.before);
  sentence = g_strconcat (excerpt.before, excerpt.words, excerpt.after, NULL);
  g_string_append_printf (self->out, "    %s%s, ", self->palette->dim, outlet);
  gs_text_append_place (self->out, self->report, evidence);
  g_string_append_printf (self->out, "%s\n", self->palette->off);
  gs_columns_fold (self->out, sentence, GS_SPAN_INIT (start, start + strlen (excerpt.words)),
                   &style);
}

/* "looks wrong; only Harbour Post" or "4 articles, 1 independent voice" */
static void
gs_text_append_standing (GString *out, const GsReport *report, const GsSide *side)
{
  if (side->doubtful)
    g_string_append (out, "looks wrong; ");
  if (side->n_articles == 1)
    {
      guint32 article = g_array_index (side->evidence, GsEvidence, 0).article;

      g_string_append (out, "only ");
      gs_text_append_visible (out, gs_report_get_article (report, article)->outlet);
    }
  else
    g_string_append_printf (out, "%u articles, %u independent voice%s", side->n_articles,
                            side->n_voices, side->n_voices == 1 ? "" : "s");
  if (side->support == NULL)
    return;
  g_string_append (out, "; ");
  gs_text_append_visible (out, side->support);
}

/* the value in bold where there is colour; who gives it behind it */
static void
gs_text_write_side_head (GsTextWriter *self, const GsSide *side)
{
  GsColumnStyle style = { .indent = 2,
                          .width = self->options->width,
                          .mark_on = self->palette->bold,
                          .mark_off = self->palette->off };
  g_autofree char *label = gs_visible_dup (side->label);
  g_autoptr (GString) line = g_string_new (label);

  g_string_append (line, " (");
  gs_text_append_standing (line, self->report, side);
  g_string_append_c (line, ')');
  g_string_append_c (self->out, '\n');
  gs_columns_fold (self->out, line->str, GS_SPAN_INIT (0, strlen (label)), &style);
}

/* evidence is sorted by article: whether this is the first piece of its article */
static gboolean
gs_text_is_lead (const GsSide *side, guint index)
{
  return index == 0
         || g_array_index (side->evidence, GsEvidence, index).article
                != g_array_index (side->evidence, GsEvidence, index - 1).article;
}

/* one piece of each article says more than several of one */
static void
gs_text_write_side (GsTextWriter *self, const GsSide *side)
{
  gboolean all = self->options->verbosity == GS_VERBOSITY_VERBOSE;
  guint n = 0;

  gs_text_write_side_head (self, side);
  for (guint i = 0; i < side->evidence->len && (all || n < GS_TEXT_PIECES); i++)
    if (all || side->n_articles == 1 || gs_text_is_lead (side, i))
      {
        gs_text_write_evidence (self, &g_array_index (side->evidence, GsEvidence, i));
        n++;
      }
  if (n < side->evidence->len)
    g_string_append_printf (self->out, "    and %u more (--verbose shows all)\n",
                            side->evidence->len - n);
}

static void
gs_text_write_derivation (GsTextWriter *self, const GsFinding *finding)
{
  g_auto (GStrv) steps = NULL;

  g_string_append_printf (self->out, "\n  fingerprint %s", finding->fingerprint);
  if (finding->rule != NULL)
    {
      g_string_append (self->out, ", rule ");
      gs_text_append_visible (self->out, finding->rule);
    }
  g_string_append_c (self->out, '\n');
  if (finding->derivation == NULL)
    return;
  steps = g_strsplit (finding->derivation, "\n", -1);
  for (guint i = 0; steps[i] != NULL; i++)
    if (*steps[i] != '\0')
      gs_text_append_paragraph (self, 4, steps[i]);
}

/* "Accepted by Ada Lind until 2031-06-30 (baseline.json): the agency stands by it" */
static void
gs_text_write_acceptance (GsTextWriter *self, const GsAcceptance *acceptance)
{
  g_autoptr (GString) line = NULL;

  if (acceptance == NULL)
    return;
  line = g_string_new (g_str_equal (acceptance->verdict, "wrong") ? "Marked as a false alarm"
                                                                  : "Accepted");
  if (acceptance->who != NULL)
    g_string_append_printf (line, " by %s", acceptance->who);
  if (acceptance->until != NULL)
    g_string_append_printf (line, " until %s", acceptance->until);
  g_string_append_printf (line, " (%s)%s%s", acceptance->where,
                          acceptance->reason != NULL ? ": " : "",
                          acceptance->reason != NULL ? acceptance->reason : "");
  gs_text_append_paragraph (self, 2, line->str);
}

static void
gs_text_write_block (GsTextWriter *self, const GsFinding *finding)
{
  const GsFindingKindInfo *info = gs_finding_kind_get_info (finding->kind);
  g_autofree char *title = gs_visible_dup (finding->title);

  g_string_append_printf (self->out, "\n%s%s%s: %s%s%s\n",
                          self->palette->severities[finding->severity],
                          gs_severity_to_string (finding->severity), self->palette->off,
                          self->palette->bold, title, self->palette->off);
  gs_text_write_acceptance (self, finding->acceptance);
  gs_text_append_paragraph (self, 2, finding->explanation);
  if (self->options->explain && !g_str_equal (info->explanation, finding->explanation))
    gs_text_append_paragraph (self, 2, info->explanation);
  for (guint i = 0; i < finding->sides->len; i++)
    gs_text_write_side (self, g_ptr_array_index (finding->sides, i));
  if (self->options->verbosity == GS_VERBOSITY_VERBOSE)
    gs_text_write_derivation (self, finding);
}

/* what is only worth knowing, or accepted, has its terse line; its evidence is shown on request */
static gboolean
gs_text_shows_block (const GsTextWriter *self, const GsFinding *finding)
{
  return self->options->verbosity == GS_VERBOSITY_VERBOSE
         || (finding->severity > GS_SEVERITY_INFO && finding->acceptance == NULL);
}

/* ---- sources and summary ---- */

static void
gs_text_append_voice (GsTextWriter *self, const GsReportArticle *row)
{
  const GsSourceGroup *group = g_ptr_array_index (self->report->groups, row->group);

  if (row->article == NULL)
    {
      g_string_append (self->out, "not read");
      return;
    }
  gs_text_append_visible (self->out, group->label);
  if (*group->sign == '\0')
    return;
  g_string_append (self->out, " (");
  gs_text_append_visible (self->out, group->sign);
  g_string_append_c (self->out, ')');
}

static guint
gs_text_measure_outlets (const GsReport *report)
{
  guint columns = 0;

  for (guint i = 0; i < report->articles->len; i++)
    {
      g_autofree char *outlet = gs_visible_dup (gs_report_get_article (report, i)->outlet);

      columns = MAX (columns, gs_columns_measure (outlet, strlen (outlet)));
    }
  return MIN (columns, GS_TEXT_OUTLET_COLUMNS);
}

static void
gs_text_write_sources (GsTextWriter *self, const GsTally *tally)
{
  guint columns = gs_text_measure_outlets (self->report);
  g_autofree char *counts = gs_tally_dup_sources (tally);

  g_string_append_printf (self->out, "\n%sSources%s: %s\n", self->palette->bold, self->palette->off,
                          counts);
  for (guint i = 0; i < self->report->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (self->report, i);
      g_autofree char *outlet = gs_visible_dup (row->outlet);
      g_autofree char *date = g_strndup (row->date != NULL ? row->date : "no date", GS_TEXT_DAY);

      g_string_append (self->out, "  ");
      gs_columns_pad (self->out, outlet, columns + 2);
      gs_columns_pad (self->out, date, GS_TEXT_DAY + 2);
      gs_text_append_voice (self, row);
      g_string_append (self->out, "  ");
      gs_text_append_visible (self->out, row->path);
      g_string_append_c (self->out, '\n');
    }
}

static void
gs_text_write_not_compared (GsTextWriter *self)
{
  GPtrArray *items = self->report->not_compared;

  if (items->len == 0)
    return;
  g_string_append_printf (self->out, "\n%sNot compared%s\n", self->palette->bold,
                          self->palette->off);
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
    gs_text_write_terse (&self, gs_report_get_finding (report, i));
  for (guint i = 0; i < report->notices->len; i++)
    gs_text_write_notice (&self, g_ptr_array_index (report->notices, i));
  if (options->verbosity == GS_VERBOSITY_QUIET)
    return TRUE;
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_text_shows_block (&self, gs_report_get_finding (report, i)))
      gs_text_write_block (&self, gs_report_get_finding (report, i));
  gs_text_write_sources (&self, &tally);
  if (options->verbosity == GS_VERBOSITY_VERBOSE)
    gs_text_write_not_compared (&self);
  gs_text_write_summary (&self, &tally);
  return TRUE;
}
