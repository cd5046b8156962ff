/* SPDX-License-Identifier: MIT */
/*
 * JUnit XML, as GitLab and Jenkins read it: a case an article, a case a finding.
 *
 * An article that was read passes, so that a clean run is not an empty one and a finding that is
 * gone turns green; one that was not read is an error. A finding at or above the limit of the run
 * fails, an accepted one is skipped, one below the limit passes and says what it is. GitLab drops
 * all but the first case of one class and name and ignores the message attribute: names hold the
 * fingerprint, and all text stands in the body. Class names have one dot: what stands before it is
 * Jenkins's package.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "gs-place.h"
#include "gs-visible.h"
#include "gs-xml-out.h"

#define GS_JUNIT_MAX_PLACES 50

typedef enum
{
  GS_JUNIT_PASSED,
  GS_JUNIT_FAILED,
  GS_JUNIT_ERROR,
  GS_JUNIT_SKIPPED,
} GsJunitOutcome;

#define GS_N_JUNIT_OUTCOMES (GS_JUNIT_SKIPPED + 1)

typedef struct
{
  const GsReport *report;
  int limit;
  xmlTextWriterPtr out;
  const GsFinding **by_article; /* of findings about a whole article; NULL: none */
} GsJunitWriter;

/* element that tells the outcome; a case that passed has at most its output */
static const char *const outcomes[] = {
  [GS_JUNIT_PASSED] = "system-out",
  [GS_JUNIT_FAILED] = "failure",
  [GS_JUNIT_ERROR] = "error",
  [GS_JUNIT_SKIPPED] = "skipped",
};

/* ---- what becomes of what ---- */

static gboolean
gs_junit_is_about_article (const GsFinding *finding)
{
  return gs_finding_get_first_evidence (finding) == NULL;
}

/* what is only worth knowing is no case unless the run fails of it */
static gboolean
gs_junit_is_case (const GsJunitWriter *self, const GsFinding *finding)
{
  return !gs_junit_is_about_article (finding)
         && (gs_place_is_issue (finding) || (int) finding->severity >= self->limit);
}

static GsJunitOutcome
gs_junit_judge (const GsJunitWriter *self, const GsFinding *finding)
{
  if (finding->acceptance != NULL)
    return GS_JUNIT_SKIPPED;
  return (int) finding->severity >= self->limit ? GS_JUNIT_FAILED : GS_JUNIT_PASSED;
}

static GsJunitOutcome
gs_junit_judge_article (const GsJunitWriter *self, guint32 article)
{
  const GsFinding *finding = self->by_article[article];

  if (finding == NULL)
    return GS_JUNIT_PASSED;
  if (finding->acceptance != NULL || finding->kind != GS_FINDING_SOURCE_UNREADABLE)
    return GS_JUNIT_SKIPPED;
  return GS_JUNIT_ERROR;
}

/* ---- text ---- */

static void
gs_junit_append_line (GString *out, const char *indent, const char *text)
{
  g_autofree char *visible = gs_visible_dup (text);

  if (*visible != '\0')
    g_string_append_printf (out, "%s%s\n", indent, visible);
}

static void
gs_junit_append_acceptance (GString *out, const GsAcceptance *acceptance)
{
  g_autofree char *line = NULL;

  if (acceptance == NULL)
    return;
  line = g_strdup_printf ("%s (%s)%s%s",
                          g_str_equal (acceptance->verdict, "wrong") ? "false alarm" : "accepted",
                          acceptance->where, acceptance->reason != NULL ? ": " : "",
                          acceptance->reason != NULL ? acceptance->reason : "");
  gs_junit_append_line (out, "", line);
}

static char *
gs_junit_dup_body (const GsReport *report, const GsFinding *finding)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) places = gs_place_list_others (finding, GS_JUNIT_MAX_PLACES);
  const GsEvidence *first = gs_finding_get_first_evidence (finding);
  g_autofree char *head =
      g_strdup_printf ("%s: %s: %s", gs_severity_to_string (finding->severity),
                       gs_finding_kind_to_string (finding->kind), finding->hint);

  gs_junit_append_acceptance (out, finding->acceptance);
  gs_junit_append_line (out, "", head);
  gs_junit_append_line (out, "", finding->explanation);
  if (first != NULL)
    {
      GsPlace place = { g_ptr_array_index (finding->sides, 0), first };
      g_autofree char *text = gs_place_dup_text (report, &place);

      gs_junit_append_line (out, "  ", text);
    }
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *text = gs_place_dup_text (report, &g_array_index (places, GsPlace, i));

      gs_junit_append_line (out, "  ", text);
    }
  return g_string_free (out, FALSE);
}

/* lines are visible already and keep their ends */
static void
gs_junit_write_outcome (GsJunitWriter *self, GsJunitOutcome outcome, const GsFinding *finding)
{
  g_autofree char *body = NULL;

  if (finding == NULL)
    return;
  body = gs_junit_dup_body (self->report, finding);
  gs_xml_out_start (self->out, outcomes[outcome]);
  if (outcome != GS_JUNIT_PASSED)
    {
      if (outcome != GS_JUNIT_SKIPPED)
        gs_xml_out_attribute (self->out, "type", gs_severity_to_string (finding->severity));
      gs_xml_out_attribute (self->out, "message",
                            *finding->hint != '\0' ? finding->hint : finding->title);
    }
  xmlTextWriterWriteString (self->out, (const xmlChar *) body);
  gs_xml_out_end (self->out);
}

/* ---- cases ---- */

static void
gs_junit_write_article (GsJunitWriter *self, guint32 article)
{
  const char *path = gs_report_get_article (self->report, article)->path;

  gs_xml_out_start (self->out, "testcase");
  gs_xml_out_attribute (self->out, "classname", "gainsay.articles");
  gs_xml_out_attribute (self->out, "name", path);
  gs_xml_out_attribute (self->out, "file", path);
  gs_xml_out_attribute (self->out, "time", "0");
  gs_junit_write_outcome (self, gs_junit_judge_article (self, article), self->by_article[article]);
  gs_xml_out_end (self->out);
}

static void
gs_junit_write_finding (GsJunitWriter *self, const GsFinding *finding)
{
  g_autofree char *class =
      g_strconcat ("gainsay.", gs_finding_kind_to_string (finding->kind), NULL);
  g_autofree char *name = g_strdup_printf ("%s [%s]", finding->title, finding->fingerprint);

  gs_xml_out_start (self->out, "testcase");
  gs_xml_out_attribute (self->out, "classname", class);
  gs_xml_out_attribute (self->out, "name", name);
  gs_xml_out_attribute (self->out, "file", gs_place_get_path (self->report, finding));
  gs_xml_out_number (self->out, "line", gs_finding_get_first_evidence (finding)->start.line);
  gs_xml_out_attribute (self->out, "time", "0");
  gs_junit_write_outcome (self, gs_junit_judge (self, finding), finding);
  gs_xml_out_end (self->out);
}

static void
gs_junit_write_counts (GsJunitWriter *self)
{
  guint n[GS_N_JUNIT_OUTCOMES] = { 0 };
  guint n_all = self->report->articles->len;

  for (guint32 i = 0; i < self->report->articles->len; i++)
    n[gs_junit_judge_article (self, i)]++;
  for (guint i = 0; i < self->report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self->report, i);

      if (!gs_junit_is_case (self, finding))
        continue;
      n[gs_junit_judge (self, finding)]++;
      n_all++;
    }
  gs_xml_out_attribute (self->out, "name", "gainsay");
  gs_xml_out_number (self->out, "tests", n_all);
  gs_xml_out_number (self->out, "failures", n[GS_JUNIT_FAILED]);
  gs_xml_out_number (self->out, "errors", n[GS_JUNIT_ERROR]);
  gs_xml_out_number (self->out, "skipped", n[GS_JUNIT_SKIPPED]);
  gs_xml_out_attribute (self->out, "time", "0");
}

static void
gs_junit_write_notices (GsJunitWriter *self)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->report->notices->len; i++)
    {
      const GsNotice *notice = g_ptr_array_index (self->report->notices, i);
      g_autofree char *line = g_strdup_printf ("%s%s%s", notice->where != NULL ? notice->where : "",
                                               notice->where != NULL ? ": " : "", notice->text);

      gs_junit_append_line (lines, "", line);
    }
  if (lines->len == 0)
    return;
  gs_xml_out_start (self->out, "system-out");
  xmlTextWriterWriteString (self->out, (const xmlChar *) lines->str);
  gs_xml_out_end (self->out);
}

static void
gs_junit_write_suites (GsJunitWriter *self)
{
  const GsReport *report = self->report;

  xmlTextWriterStartDocument (self->out, NULL, "UTF-8", NULL);
  gs_xml_out_start (self->out, "testsuites");
  gs_junit_write_counts (self);
  gs_xml_out_start (self->out, "testsuite");
  gs_junit_write_counts (self);
  for (guint32 i = 0; i < report->articles->len; i++)
    gs_junit_write_article (self, i);
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_junit_is_case (self, gs_report_get_finding (report, i)))
      gs_junit_write_finding (self, gs_report_get_finding (report, i));
  gs_junit_write_notices (self);
  gs_xml_out_end (self->out);
  gs_xml_out_end (self->out);
  xmlTextWriterEndDocument (self->out);
}

static int
gs_junit_append (void *data, const char *bytes, int length)
{
  g_string_append_len (data, bytes, length);
  return length;
}

/**
 * gs_writer_write_junit:
 *
 * Writes one test suite. Never fails.
 */
gboolean
gs_writer_write_junit (const GsReport *report, const GsWriterOptions *options, GString *out,
                       GError **error G_GNUC_UNUSED)
{
  g_autofree const GsFinding **by_article =
      g_new0 (const GsFinding *, MAX (report->articles->len, 1));
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO (gs_junit_append, NULL, out, NULL);
  GsJunitWriter self = { report, options->fail_on, xmlNewTextWriter (buffer), by_article };

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (gs_junit_is_about_article (finding) && by_article[finding->article] == NULL)
        by_article[finding->article] = finding;
    }
  xmlTextWriterSetIndent (self.out, 1);
  gs_junit_write_suites (&self);
  xmlFreeTextWriter (self.out);
  return TRUE;
}
