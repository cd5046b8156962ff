/* SPDX-License-Identifier: MIT */
/*
 * GitHub's workflow commands (docs.github.com, "Workflow commands"): annotations, worst first.
 *
 * A step shows ten errors, ten warnings and ten notices and drops the rest without a word: no more
 * are written, and the last line says how many there are. Text is made visible first, so that no
 * article can begin a line; then the characters that the commands give a meaning are escaped.
 */
#include "gs-writer-formats.h"

#include <string.h>

#include "gs-place.h"
#include "gs-tally.h"
#include "gs-visible.h"

#define GS_GITHUB_MAX_ANNOTATIONS 10 /* of each command, in a step */
#define GS_GITHUB_MAX_PLACES      6

static const char *const commands[] = {
  [GS_SEVERITY_INFO] = NULL,
  [GS_SEVERITY_NOTE] = "notice",
  [GS_SEVERITY_WARNING] = "warning",
  [GS_SEVERITY_ERROR] = "error",
};

/* a property ends at a comma or a colon, data at the line's end */
static void
gs_github_append_escaped (GString *out, const char *text, gboolean property)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '%' || g_ascii_iscntrl (*p) || (property && (*p == ':' || *p == ',')))
      g_string_append_printf (out, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (out, *p);
}

static void
gs_github_append_visible (GString *out, const char *text, gboolean property)
{
  g_autofree char *visible = gs_visible_dup (text);

  gs_github_append_escaped (out, visible, property);
}

static void
gs_github_append_place (GString *out, const GsReport *report, const GsFinding *finding)
{
  const GsEvidence *first = gs_finding_get_first_evidence (finding);

  g_string_append (out, "file=");
  /* a path that hides something is made visible too, and annotates nothing then */
  gs_github_append_visible (out, gs_place_get_path (report, finding), TRUE);
  if (first == NULL)
    return;
  g_string_append_printf (out, ",line=%u,endLine=%u", first->start.line, first->end.line);
  /* columns make sense on one line only */
  if (first->start.line == first->end.line)
    g_string_append_printf (out, ",col=%u,endColumn=%u", first->start.column, first->end.column);
}

static void
gs_github_write_annotation (GString *out, const GsReport *report, const GsFinding *finding)
{
  g_autoptr (GArray) places = gs_place_list_others (finding, GS_GITHUB_MAX_PLACES);

  g_string_append_printf (out, "::%s ", commands[finding->severity]);
  gs_github_append_place (out, report, finding);
  g_string_append (out, ",title=");
  gs_github_append_visible (out, finding->title, TRUE);
  g_string_append (out, "::");
  gs_github_append_visible (out, *finding->hint != '\0' ? finding->hint : finding->explanation,
                            FALSE);
  g_string_append_printf (out, " (%s)", gs_finding_kind_to_string (finding->kind));
  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *place = gs_place_dup_text (report, &g_array_index (places, GsPlace, i));

      g_string_append (out, "%0A");
      gs_github_append_escaped (out, place, FALSE);
    }
  g_string_append_c (out, '\n');
}

static void
gs_github_write_summary (GString *out, const GsReport *report, gboolean complete)
{
  GsTally tally = gs_tally_count (report);
  g_autofree char *verdict = gs_report_dup_verdict (report);
  g_autofree char *findings = gs_tally_dup_findings (&tally);

  g_string_append_printf (out, "gainsay: %s %s%s.\n", verdict, findings,
                          complete ? ""
                                   : "; not all are shown above: a step has room for ten of each");
}

/* how many of the open findings were written */
static gboolean
gs_github_write_annotations (GString *out, const GsReport *report)
{
  guint n[GS_N_SEVERITIES] = { 0 };
  gboolean complete = TRUE;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (finding->acceptance != NULL || !gs_place_is_issue (finding))
        continue;
      if (n[finding->severity]++ < GS_GITHUB_MAX_ANNOTATIONS)
        gs_github_write_annotation (out, report, finding);
      else
        complete = FALSE;
    }
  return complete;
}

static void
gs_github_write_notice (GString *out, const GsNotice *notice)
{
  g_string_append (out, "gainsay: ");
  if (notice->where != NULL)
    {
      gs_github_append_visible (out, notice->where, FALSE);
      g_string_append (out, ": ");
    }
  gs_github_append_visible (out, notice->text, FALSE);
  g_string_append_c (out, '\n');
}

/**
 * gs_writer_write_github:
 *
 * Writes annotations of what is not accepted, the notices, and a line that sums up. Never fails.
 */
gboolean
gs_writer_write_github (const GsReport *report, const GsWriterOptions *options G_GNUC_UNUSED,
                        GString *out, GError **error G_GNUC_UNUSED)
{
  gboolean complete = gs_github_write_annotations (out, report);

  for (guint i = 0; i < report->notices->len; i++)
    gs_github_write_notice (out, g_ptr_array_index (report->notices, i));
  gs_github_write_summary (out, report, complete);
  return TRUE;
}
