/* SPDX-License-Identifier: MIT */
/* Counts what a report's head and last line say. */
#include "gs-tally.h"

static gboolean
gs_tally_is_voice (const GsReport *report, const GsSourceGroup *group)
{
  for (guint i = 0; i < group->articles->len; i++)
    {
      guint32 index = g_array_index (group->articles, guint32, i);

      if (gs_report_get_article (report, index)->article != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_tally_count:
 *
 * Returns: the counts of @report
 */
GsTally
gs_tally_count (const GsReport *report)
{
  GsTally self = { .n_articles = report->articles->len };

  for (guint i = 0; i < report->articles->len; i++)
    self.n_read += gs_report_get_article (report, i)->article != NULL;
  for (guint i = 0; i < report->groups->len; i++)
    self.n_voices += gs_tally_is_voice (report, g_ptr_array_index (report->groups, i));
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      self.n_findings[finding->severity]++;
      self.n_open[finding->severity] += finding->acceptance == NULL;
      self.n_accepted += finding->acceptance != NULL;
    }
  for (guint i = 0; i < GS_N_SEVERITIES; i++)
    {
      self.n_findings[i] += report->n_cut[i];
      self.n_open[i] += report->n_cut[i];
    }
  return self;
}

/**
 * gs_tally_dup_findings:
 *
 * Returns: (transfer full): "2 errors, 1 warning, 3 infos, 2 accepted", worst first; "no findings"
 *   if none
 */
char *
gs_tally_dup_findings (const GsTally *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = GS_SEVERITY_ERROR; i >= GS_SEVERITY_INFO; i--)
    if (self->n_open[i] > 0)
      g_string_append_printf (text, "%s%u %s%s", text->len > 0 ? ", " : "", self->n_open[i],
                              gs_severity_to_string ((GsSeverity) i),
                              self->n_open[i] == 1 ? "" : "s");
  if (self->n_accepted > 0)
    g_string_append_printf (text, "%s%u accepted", text->len > 0 ? ", " : "", self->n_accepted);
  if (text->len == 0)
    g_string_append (text, "no findings");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gs_tally_dup_sources:
 *
 * Returns: (transfer full): "5 articles, 2 independent voices"
 */
char *
gs_tally_dup_sources (const GsTally *self)
{
  return g_strdup_printf ("%u article%s, %u independent voice%s", self->n_articles,
                          self->n_articles == 1 ? "" : "s", self->n_voices,
                          self->n_voices == 1 ? "" : "s");
}
