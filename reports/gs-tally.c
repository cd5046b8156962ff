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

static void
gs_tally_count_story_voices (const GsReport *report, const GsReportStory *story,
                             GsStoryTally *tally)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < story->articles->len; i++)
    {
      const GsReportArticle *row =
          gs_report_get_article (report, g_array_index (story->articles, guint32, i));

      if (row->article == NULL)
        continue;
      tally->n_read++;
      g_hash_table_add (groups, GUINT_TO_POINTER (row->group));
    }
  tally->n_voices = g_hash_table_size (groups);
}

/**
 * gs_tally_new_stories:
 *
 * Returns: (transfer full) (array): the counts of each story of @report, by its number; what goes
 *   across stories counts in none
 */
GsStoryTally *
gs_tally_new_stories (const GsReport *report)
{
  GsStoryTally *tallies = g_new0 (GsStoryTally, MAX (report->stories->len, 1));

  for (guint i = 0; i < report->stories->len; i++)
    gs_tally_count_story_voices (report, g_ptr_array_index (report->stories, i), &tallies[i]);
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (finding->story == GS_STORY_SEVERAL)
        continue;
      tallies[finding->story].n_open[finding->severity] += finding->acceptance == NULL;
      tallies[finding->story].n_accepted += finding->acceptance != NULL;
    }
  for (guint i = 0; i < report->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (report->claims, i);

      if (claim->story != GS_STORY_SEVERAL)
        tallies[claim->story].n_claims[claim->verdict]++;
    }
  return tallies;
}

/**
 * gs_story_tally_has_page:
 *
 * Returns: whether there is something to say of the story: articles that stand beside each other,
 *   or a finding or claim about the only one
 */
gboolean
gs_story_tally_has_page (const GsStoryTally *self)
{
  guint n = (self->n_read > 1) + self->n_accepted;

  for (guint i = 0; i < GS_N_SEVERITIES; i++)
    n += self->n_open[i];
  for (guint i = 0; i < GS_N_CLAIM_VERDICTS; i++)
    n += self->n_claims[i];
  return self->n_read > 0 && n > 0;
}
