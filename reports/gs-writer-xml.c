/* SPDX-License-Identifier: MIT */
/*
 * The XML report, described by gainsay-report.rng: all that stylesheets need, text made visible.
 *
 * Text is for showing (gs-visible.h): a stylesheet that only escapes is safe. The exact bytes are
 * in the articles, at the offsets given.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "comparison/gs-fingerprint.h"
#include "gs-excerpt.h"
#include "gs-tally.h"
#include "gs-xml-out.h"
#include "gs-xml-report.h"

#define GS_XML_NAMESPACE "urn:gainsay:report:1"

/* ---- evidence ---- */

/* the parts keep their blanks: they are joined again */
static void
gs_xml_write_excerpt (GsXmlReport *self, const GsEvidence *evidence)
{
  g_auto (GsExcerpt) excerpt = { NULL };

  gs_excerpt_init (&excerpt, self->report, evidence);
  gs_xml_out_part (self->out, "before", excerpt.before);
  gs_xml_out_part (self->out, "words", excerpt.words);
  gs_xml_out_part (self->out, "after", excerpt.after);
}

/* one piece */
void
gs_xml_report_write_piece (GsXmlReport *self, const GsEvidence *evidence)
{
  gint mark = gs_marking_find (self->marking, evidence);

  gs_xml_out_start (self->out, "evidence");
  if (self->page != NULL)
    gs_xml_out_number (self->out, "ref", gs_html_page_add_evidence (self->page, evidence));
  gs_xml_out_number (self->out, "article", evidence->article + 1);
  gs_xml_out_number (self->out, "start", evidence->start.character);
  gs_xml_out_number (self->out, "end", evidence->end.character);
  gs_xml_out_number (self->out, "line", evidence->start.line);
  gs_xml_out_number (self->out, "column", evidence->start.column);
  if (mark >= 0)
    gs_xml_out_number (self->out, "mark", (guint64) mark + 1);
  if (!self->bare)
    gs_xml_write_excerpt (self, evidence);
  gs_xml_out_end (self->out);
}

/* at most @limit pieces */
void
gs_xml_report_write_evidence (GsXmlReport *self, const GArray *evidence, guint limit)
{
  for (guint i = 0; i < evidence->len && i < limit; i++)
    gs_xml_report_write_piece (self, &g_array_index (evidence, GsEvidence, i));
}

/* ---- head ---- */

static void
gs_xml_write_counts (GsXmlReport *self)
{
  GsTally tally = gs_tally_count (self->report);

  gs_xml_out_start (self->out, "counts");
  gs_xml_out_number (self->out, "articles", tally.n_articles);
  gs_xml_out_number (self->out, "read", tally.n_read);
  gs_xml_out_number (self->out, "voices", tally.n_voices);
  for (int i = GS_SEVERITY_ERROR; i >= GS_SEVERITY_INFO; i--)
    gs_xml_out_number (self->out, gs_severity_to_string ((GsSeverity) i), tally.n_findings[i]);
  gs_xml_out_number (self->out, "accepted", tally.n_accepted);
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_head (GsXmlReport *self)
{
  const GsReport *report = self->report;
  g_autofree char *verdict = gs_report_dup_verdict (report);

  gs_xml_out_attribute (self->out, "program",
                        report->program != NULL ? report->program : "gainsay");
  gs_xml_out_attribute (self->out, "rules-version", report->rules_version);
  gs_xml_out_attribute (self->out, "model-version", report->model_version);
  gs_xml_out_attribute (self->out, "date", report->date);
  gs_xml_out_attribute (self->out, "baseline", report->baseline);
  gs_xml_out_element (self->out, "verdict", verdict);
  gs_xml_write_counts (self);
  gs_xml_out_start (self->out, "rule-packs");
  for (guint i = 0; i < report->rule_packs->len; i++)
    gs_xml_out_element (self->out, "pack", g_ptr_array_index (report->rule_packs, i));
  gs_xml_out_end (self->out);
}

/* the kinds that occur, so that a stylesheet can name and explain them */
static void
gs_xml_write_kinds (GsXmlReport *self)
{
  guint counts[GS_N_FINDING_KINDS] = { 0 };

  for (guint i = 0; i < self->report->findings->len; i++)
    counts[gs_report_get_finding (self->report, i)->kind]++;
  gs_xml_out_start (self->out, "kinds");
  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    {
      const GsFindingKindInfo *info = gs_finding_kind_get_info ((GsFindingKind) i);

      if (counts[i] == 0)
        continue;
      gs_xml_out_start (self->out, "kind");
      gs_xml_out_attribute (self->out, "id", info->id);
      gs_xml_out_attribute (self->out, "name", info->name);
      gs_xml_out_number (self->out, "findings", counts[i]);
      gs_xml_out_flag (self->out, "contradiction", info->contradiction);
      gs_xml_out_text (self->out, info->explanation, strlen (info->explanation));
      gs_xml_out_end (self->out);
    }
  gs_xml_out_end (self->out);
}

/* ---- findings ---- */

static void
gs_xml_write_side (GsXmlReport *self, const GsFinding *finding, const GsSide *side)
{
  gboolean first_only = self->detail == GS_XML_INDEX || self->bare;

  gs_xml_out_start (self->out, "side");
  if (self->page != NULL)
    gs_xml_out_number (self->out, "ref", gs_html_page_add_side (self->page, finding, side));
  gs_xml_out_attribute (self->out, "value", side->value);
  gs_xml_out_attribute (self->out, "label", side->label);
  gs_xml_out_number (self->out, "articles", side->n_articles);
  gs_xml_out_number (self->out, "voices", side->n_voices);
  gs_xml_out_flag (self->out, "doubtful", side->doubtful);
  gs_xml_out_attribute (self->out, "support", side->support);
  gs_xml_report_write_evidence (self, side->evidence, first_only ? 1 : G_MAXUINT);
  gs_xml_out_end (self->out);
}

/* an element "step" a line */
void
gs_xml_report_write_steps (GsXmlReport *self, const char *lines)
{
  g_auto (GStrv) steps = NULL;

  if (lines == NULL)
    return;
  steps = g_strsplit (lines, "\n", -1);
  for (guint i = 0; steps[i] != NULL; i++)
    if (*steps[i] != '\0')
      gs_xml_out_element (self->out, "step", steps[i]);
}

static void
gs_xml_write_acceptance (GsXmlReport *self, const GsAcceptance *acceptance)
{
  if (acceptance == NULL)
    return;
  gs_xml_out_start (self->out, "acceptance");
  gs_xml_out_attribute (self->out, "by", gs_accepted_by_to_string (acceptance->by));
  gs_xml_out_attribute (self->out, "verdict", acceptance->verdict);
  gs_xml_out_attribute (self->out, "who", acceptance->who);
  gs_xml_out_attribute (self->out, "until", acceptance->until);
  gs_xml_out_attribute (self->out, "where", acceptance->where);
  if (acceptance->reason != NULL)
    gs_xml_out_text (self->out, acceptance->reason, strlen (acceptance->reason));
  gs_xml_out_end (self->out);
}

/* where an index finds it */
static void
gs_xml_write_finding_page (GsXmlReport *self, const GsFinding *finding, guint index)
{
  g_autofree char *page = NULL;

  if (self->parts == NULL || finding->story != GS_STORY_SEVERAL)
    return;
  page = gs_xml_report_dup_across_name (gs_report_parts_get_across (self->parts, index));
  gs_xml_out_attribute (self->out, "page", page);
}

/* the articles of its pieces of evidence, or the one it is about, for a page to filter by */
static void
gs_xml_write_finding_sources (GsXmlReport *self, const GsFinding *finding)
{
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        g_string_append_printf (sources, "%u ",
                                g_array_index (side->evidence, GsEvidence, k).article + 1);
    }
  if (finding->sides->len == 0)
    g_string_append_printf (sources, "%u ", finding->article + 1);
  gs_xml_out_attribute (self->out, "sources", sources->str);
}

static void
gs_xml_write_finding (GsXmlReport *self, const GsFinding *finding, guint index)
{
  gs_xml_out_start (self->out, "finding");
  if (self->page != NULL)
    {
      gs_xml_out_number (self->out, "ref", index + 1);
      gs_xml_write_finding_sources (self, finding);
    }
  gs_xml_out_number (self->out, "n", index + 1);
  gs_xml_out_attribute (self->out, "kind", gs_finding_kind_to_string (finding->kind));
  gs_xml_out_attribute (self->out, "severity", gs_severity_to_string (finding->severity));
  gs_xml_out_attribute (self->out, "fingerprint", finding->fingerprint);
  gs_xml_out_attribute (self->out, "fact", finding->fact);
  gs_xml_out_attribute (self->out, "rule", finding->rule);
  gs_xml_out_flag (self->out, "self", finding->self);
  gs_xml_out_attribute (self->out, "baseline", gs_baseline_state_to_string (finding->baseline));
  if (finding->story != GS_STORY_SEVERAL)
    gs_xml_out_number (self->out, "story", finding->story + 1);
  if (finding->sides->len == 0)
    gs_xml_out_number (self->out, "article", finding->article + 1);
  gs_xml_write_finding_page (self, finding, index);
  gs_xml_out_element (self->out, "title", finding->title);
  gs_xml_out_element (self->out, "hint", finding->hint);
  gs_xml_out_element (self->out, "explanation", finding->explanation);
  gs_xml_write_acceptance (self, finding->acceptance);
  if (!self->bare)
    gs_xml_report_write_steps (self, finding->derivation);
  for (guint i = 0; i < finding->sides->len; i++)
    gs_xml_write_side (self, finding, g_ptr_array_index (finding->sides, i));
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_findings (GsXmlReport *self)
{
  guint limit = self->detail == GS_XML_INDEX ? GS_XML_INDEX_FINDINGS : G_MAXUINT;

  gs_xml_out_start (self->out, "findings");
  for (guint i = 0; i < self->report->findings->len && i < limit; i++)
    gs_xml_write_finding (self, gs_report_get_finding (self->report, i), i);
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_notices (GsXmlReport *self)
{
  gs_xml_out_start (self->out, "notices");
  for (guint i = 0; i < self->report->notices->len; i++)
    {
      const GsNotice *notice = g_ptr_array_index (self->report->notices, i);

      gs_xml_out_start (self->out, "notice");
      gs_xml_out_attribute (self->out, "kind", gs_notice_kind_to_string (notice->kind));
      gs_xml_out_attribute (self->out, "where", notice->where);
      gs_xml_out_attribute (self->out, "fingerprint", notice->fingerprint);
      gs_xml_out_text (self->out, notice->text, strlen (notice->text));
      gs_xml_out_end (self->out);
    }
  gs_xml_out_end (self->out);
}

/* ---- the whole ---- */

static void
gs_xml_write_report (GsXmlReport *self)
{
  xmlTextWriterStartDocument (self->out, NULL, "UTF-8", NULL);
  xmlTextWriterStartElementNS (self->out, NULL, (const xmlChar *) "report",
                               (const xmlChar *) GS_XML_NAMESPACE);
  gs_xml_write_head (self);
  gs_xml_write_kinds (self);
  gs_xml_report_write_sources (self);
  gs_xml_write_findings (self);
  gs_xml_report_write_claims (self);
  gs_xml_report_write_not_compared (self);
  gs_xml_write_notices (self);
  gs_xml_report_write_texts (self);
  gs_xml_out_end (self->out);
  xmlTextWriterEndDocument (self->out);
}

static int
gs_xml_append (void *data, const char *bytes, int length)
{
  g_string_append_len (data, bytes, length);
  return length;
}

/* how many claims of each verdict are written */
guint
gs_xml_report_get_claim_limit (GsXmlDetail detail)
{
  switch (detail)
    {
    case GS_XML_ALL:
      return G_MAXUINT;
    case GS_XML_PAGE:
    case GS_XML_CITED:
      return GS_XML_PAGE_CLAIMS;
    case GS_XML_INDEX:
    default:
      return 0;
    }
}

static void
gs_xml_write_all (GsXmlReport *self, GString *out)
{
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO (gs_xml_append, NULL, out, NULL);

  self->out = xmlNewTextWriter (buffer);
  gs_xml_write_report (self);
  xmlFreeTextWriter (self->out);
}

void
gs_xml_report_write (const GsReport *report, GsXmlDetail detail, GString *out)
{
  g_autoptr (GsMarking) marking = gs_marking_new (report, gs_xml_report_get_claim_limit (detail));
  GsXmlReport self = { .report = report, .marking = marking, .detail = detail };

  gs_xml_write_all (&self, out);
}

/* @self says what page is written, and how: the page's report is written */
void
gs_xml_report_write_page (GsXmlReport *self, GString *out)
{
  self->report = self->page->report;
  self->marking = self->page->marking;
  gs_xml_write_all (self, out);
}

/**
 * gs_writer_write_xml:
 *
 * Writes the XML report. Never fails.
 */
gboolean
gs_writer_write_xml (const GsReport *report, const GsWriterOptions *options G_GNUC_UNUSED,
                     GString *out, GError **error G_GNUC_UNUSED)
{
  gs_xml_report_write (report, GS_XML_ALL, out);
  return TRUE;
}
