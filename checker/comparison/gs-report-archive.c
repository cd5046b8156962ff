/* SPDX-License-Identifier: MIT */
/* Takes out of a report what stands wholly inside the archive: only new articles are reported on.
 */
#include "comparison/gs-report-private.h"

typedef struct
{
  GsReport *report;
  guint32 *numbers; /* of the articles that stay; G_MAXUINT32: goes */
} GsArchiveCut;

static gboolean
gs_report_is_archived (const GsReport *self, guint32 article)
{
  return gs_report_get_article (self, article)->archived;
}

static gboolean
gs_evidence_has_new (const GsReport *self, const GArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    if (!gs_report_is_archived (self, g_array_index (evidence, GsEvidence, i).article))
      return TRUE;
  return FALSE;
}

/* whether a finding rests on a new article at least, or on none */
static gboolean
gs_report_concerns_new (const GsReport *self, const GsFinding *finding)
{
  gboolean any = FALSE;

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GArray *evidence = ((const GsSide *) g_ptr_array_index (finding->sides, i))->evidence;

      if (gs_evidence_has_new (self, evidence))
        return TRUE;
      any |= evidence->len > 0;
    }
  return !any
         && (finding->article >= self->articles->len
             || !gs_report_is_archived (self, finding->article));
}

/* what looks wrong stands in the archive alone; @inside is set if what looks right stands there,
 * too */
static gboolean
gs_finding_blames_archive (const GsReport *self, const GsFinding *finding, gboolean *inside)
{
  gboolean blamed = FALSE;

  *inside = FALSE;
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);
      gboolean has_new = gs_evidence_has_new (self, side->evidence);

      if (side->doubtful && has_new)
        return FALSE;
      blamed |= side->doubtful;
      for (guint k = 0; !side->doubtful && k < side->evidence->len; k++)
        *inside |=
            gs_report_is_archived (self, g_array_index (side->evidence, GsEvidence, k).article);
    }
  return blamed;
}

/**
 * gs_report_takes_finding:
 *
 * A finding is of the batch if it rests on a new article. Where all that looks wrong stands in the
 * archive, nothing new is to be corrected: it is a note, or nothing at all if the archive is at
 * odds with itself and the new article only takes the better side.
 *
 * Returns: whether the finding is reported
 */
gboolean
gs_report_takes_finding (const GsReport *self, GsFinding *finding)
{
  gboolean inside;

  if (!gs_report_concerns_new (self, finding))
    return FALSE;
  if (!gs_finding_blames_archive (self, finding, &inside))
    return TRUE;
  finding->severity = MIN (finding->severity, GS_SEVERITY_NOTE);
  return !inside;
}

/* ---- what goes ---- */

static gboolean
gs_claim_has_new (const GsReport *self, const GsReportClaim *claim)
{
  for (guint i = 0; i < claim->cells->len; i++)
    if (!gs_report_is_archived (self, g_array_index (claim->cells, GsClaimCell, i).article))
      return TRUE;
  return FALSE;
}

static void
gs_report_drop_old_claims (GsReport *self)
{
  for (guint i = self->claims->len; i > 0; i--)
    if (!gs_claim_has_new (self, g_ptr_array_index (self->claims, i - 1)))
      g_ptr_array_remove_index (self->claims, i - 1);
  for (guint i = self->not_compared->len; i > 0; i--)
    {
      const GsNotCompared *item = g_ptr_array_index (self->not_compared, i - 1);

      if (item->evidence->len > 0 && !gs_evidence_has_new (self, item->evidence))
        g_ptr_array_remove_index (self->not_compared, i - 1);
    }
}

/* ---- what stays ---- */

static void
gs_cut_keep_evidence (const GsArchiveCut *self, const GArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    self->numbers[g_array_index (evidence, GsEvidence, i).article] = 0;
}

static void
gs_cut_mark (const GsArchiveCut *self)
{
  const GsReport *report = self->report;

  for (guint32 i = 0; i < report->articles->len; i++)
    self->numbers[i] = gs_report_is_archived (report, i) ? G_MAXUINT32 : 0;
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      for (guint k = 0; k < finding->sides->len; k++)
        gs_cut_keep_evidence (self,
                              ((const GsSide *) g_ptr_array_index (finding->sides, k))->evidence);
    }
  for (guint i = 0; i < report->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (report->claims, i);

      for (guint k = 0; k < claim->cells->len; k++)
        self->numbers[g_array_index (claim->cells, GsClaimCell, k).article] = 0;
    }
  for (guint i = 0; i < report->not_compared->len; i++)
    gs_cut_keep_evidence (
        self, ((const GsNotCompared *) g_ptr_array_index (report->not_compared, i))->evidence);
}

/* numbers of articles in place; those that go are left out */
static void
gs_cut_renumber_articles (const GsArchiveCut *self, GArray *articles)
{
  guint n = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      guint32 number = self->numbers[g_array_index (articles, guint32, i)];

      if (number != G_MAXUINT32)
        g_array_index (articles, guint32, n++) = number;
    }
  g_array_set_size (articles, n);
}

static void
gs_cut_renumber_evidence (const GsArchiveCut *self, GArray *evidence)
{
  guint n = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      GsEvidence one = g_array_index (evidence, GsEvidence, i);

      one.article = self->numbers[one.article];
      if (one.article != G_MAXUINT32)
        g_array_index (evidence, GsEvidence, n++) = one;
    }
  g_array_set_size (evidence, n);
}

static void
gs_cut_number (const GsArchiveCut *self)
{
  GPtrArray *articles = self->report->articles;
  guint32 n = 0;
  guint kept = 0;

  for (guint32 i = 0; i < articles->len; i++)
    if (self->numbers[i] != G_MAXUINT32)
      self->numbers[i] = n++;
  for (guint32 i = 0; kept < articles->len; i++)
    if (self->numbers[i] == G_MAXUINT32)
      g_ptr_array_remove_index (articles, kept);
    else
      kept++;
}

static void
gs_cut_renumber_claims (const GsArchiveCut *self)
{
  for (guint i = 0; i < self->report->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (self->report->claims, i);

      for (guint k = 0; k < claim->cells->len; k++)
        {
          GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, k);

          cell->article = self->numbers[cell->article];
          cell->evidence.article = cell->article;
        }
    }
  for (guint i = 0; i < self->report->not_compared->len; i++)
    gs_cut_renumber_evidence (
        self,
        ((const GsNotCompared *) g_ptr_array_index (self->report->not_compared, i))->evidence);
}

static void
gs_cut_renumber_findings (const GsArchiveCut *self)
{
  for (guint i = 0; i < self->report->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (self->report->findings, i);

      for (guint k = 0; k < finding->sides->len; k++)
        gs_cut_renumber_evidence (
            self, ((const GsSide *) g_ptr_array_index (finding->sides, k))->evidence);
      finding->article = finding->sides->len == 0 ? self->numbers[finding->article] : 0;
    }
}

/* a voice of one is formed when the report is finished */
static void
gs_cut_renumber_groups (const GsArchiveCut *self)
{
  for (guint i = self->report->groups->len; i > 0; i--)
    {
      GsSourceGroup *group = g_ptr_array_index (self->report->groups, i - 1);

      gs_cut_renumber_articles (self, group->articles);
      gs_cut_renumber_evidence (self, group->evidence);
      if (group->articles->len < 2)
        g_ptr_array_remove_index (self->report->groups, i - 1);
    }
}

static void
gs_cut_renumber_stories (const GsArchiveCut *self)
{
  GPtrArray *stories = self->report->stories;

  for (guint i = stories->len; i > 0; i--)
    {
      GArray *articles = ((GsReportStory *) g_ptr_array_index (stories, i - 1))->articles;

      gs_cut_renumber_articles (self, articles);
      if (articles->len == 0)
        g_ptr_array_remove_index (stories, i - 1);
    }
  for (guint32 i = 0; i < stories->len; i++)
    {
      const GArray *articles = ((GsReportStory *) g_ptr_array_index (stories, i))->articles;

      for (guint k = 0; k < articles->len; k++)
        ((GsReportArticle *) g_ptr_array_index (self->report->articles,
                                                g_array_index (articles, guint32, k)))
            ->story = i;
    }
}

/**
 * gs_report_drop_archive:
 *
 * Before finishing: takes out claims that no new article makes, and articles of the archive that
 * nothing rests on.
 */
void
gs_report_drop_archive (GsReport *self)
{
  g_autofree guint32 *numbers = g_new (guint32, MAX (self->articles->len, 1));
  GsArchiveCut cut = { self, numbers };
  gboolean any = FALSE;

  for (guint32 i = 0; i < self->articles->len; i++)
    any |= gs_report_is_archived (self, i);
  if (!any)
    return;
  gs_report_drop_old_claims (self);
  gs_cut_mark (&cut);
  gs_cut_number (&cut);
  gs_cut_renumber_findings (&cut);
  gs_cut_renumber_claims (&cut);
  gs_cut_renumber_groups (&cut);
  gs_cut_renumber_stories (&cut);
}
