/* SPDX-License-Identifier: MIT */
/* The findings of the text report: a line each for error lists, and blocks with the evidence. */
#include <string.h>

#include "gs-columns.h"
#include "gs-excerpt.h"
#include "gs-text-report.h"
#include "gs-visible.h"

/* pieces of evidence a side shows unless all are asked for */
#define GS_TEXT_PIECES 3

/* digits of a fingerprint in the head of a block; 'gainsay explain' takes them */
#define GS_TEXT_DIGITS 8

/* ---- terse lines ---- */

void
gs_text_append_visible (GString *out, const char *text)
{
  gs_visible_append (out, text, strlen (text));
}

void
gs_text_append_place (GString *out, const GsReport *report, const GsEvidence *evidence)
{
  gs_text_append_visible (out, gs_report_get_article (report, evidence->article)->path);
  g_string_append_printf (out, ":%u:%u", evidence->start.line, evidence->start.column);
}

void
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

/* ---- evidence ---- */

void
gs_text_append_paragraph (GsTextWriter *self, guint indent, const char *text)
{
  GsColumnStyle style = { .indent = indent, .width = self->options->width };
  g_autofree char *visible = gs_visible_dup (text);

  gs_columns_fold (self->out, visible, GS_SPAN_INIT (0, 0), &style);
}

void
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

/* "error: TITLE [4cc41737]", in the colour of the severity where there is colour */
static void
gs_text_write_block_head (GsTextWriter *self, const GsFinding *finding)
{
  GsColumnStyle style = { .width = self->options->width,
                          .mark_on = self->palette->severities[finding->severity],
                          .mark_off = self->palette->off };
  g_autofree char *title = gs_visible_dup (finding->title);
  g_autofree char *head =
      g_strdup_printf ("%s: %s", gs_severity_to_string (finding->severity), title);
  g_autofree char *line = g_strdup_printf ("%s [%.*s]", head, GS_TEXT_DIGITS, finding->fingerprint);

  g_string_append_c (self->out, '\n');
  gs_columns_fold (self->out, line, GS_SPAN_INIT (0, strlen (head)), &style);
}

/**
 * gs_text_write_block:
 *
 * Writes a finding with its sides and their words.
 */
void
gs_text_write_block (GsTextWriter *self, const GsFinding *finding)
{
  const GsFindingKindInfo *info = gs_finding_kind_get_info (finding->kind);

  gs_text_write_block_head (self, finding);
  gs_text_write_acceptance (self, finding->acceptance);
  gs_text_append_paragraph (self, 2, finding->explanation);
  if (self->options->explain && !g_str_equal (info->explanation, finding->explanation))
    gs_text_append_paragraph (self, 2, info->explanation);
  for (guint i = 0; i < finding->sides->len; i++)
    gs_text_write_side (self, g_ptr_array_index (finding->sides, i));
  if (self->options->verbosity == GS_VERBOSITY_VERBOSE || self->options->explain)
    gs_text_write_derivation (self, finding);
}
