/* SPDX-License-Identifier: MIT */
/* Finishes a report: places evidence, counts support, fixes fingerprints and brings all into the
 * one order in which every writer prints it. */
#include "comparison/gs-report-private.h"

#include <string.h>

#include "comparison/gs-fingerprint.h"

/* ---- evidence and sides ---- */

void
gs_report_place_evidence (const GsReport *self, GsEvidence *evidence)
{
  const GsReportArticle *row = gs_report_get_article (self, evidence->article);

  if (row->article == NULL)
    return;
  evidence->start = gs_article_locate (row->article, evidence->span.start);
  evidence->end = gs_article_locate (row->article, evidence->span.end);
}

int
gs_evidence_compare (gconstpointer a, gconstpointer b)
{
  const GsEvidence *one = a;
  const GsEvidence *two = b;

  if (one->article != two->article)
    return one->article < two->article ? -1 : 1;
  return gs_span_compare (one->span, two->span);
}

static guint32
gs_side_count_articles (const GsSide *side)
{
  guint32 n = 0;

  for (guint i = 0; i < side->evidence->len; i++)
    if (i == 0
        || g_array_index (side->evidence, GsEvidence, i).article
               != g_array_index (side->evidence, GsEvidence, i - 1).article)
      n++;
  return n;
}

static guint32
gs_report_count_voices (const GsReport *self, const GsSide *side)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < side->evidence->len; i++)
    {
      guint32 article = g_array_index (side->evidence, GsEvidence, i).article;

      g_hash_table_add (groups, GUINT_TO_POINTER (gs_report_get_article (self, article)->group));
    }
  return g_hash_table_size (groups);
}

static int
gs_side_compare (gconstpointer a, gconstpointer b)
{
  const GsSide *one = *(GsSide *const *) a;
  const GsSide *two = *(GsSide *const *) b;

  if (one->doubtful != two->doubtful)
    return one->doubtful ? -1 : 1;
  if (one->n_voices != two->n_voices)
    return one->n_voices > two->n_voices ? -1 : 1;
  if (one->n_articles != two->n_articles)
    return one->n_articles > two->n_articles ? -1 : 1;
  return strcmp (one->value, two->value);
}

static gboolean
gs_finding_is_self (const GsFinding *finding)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL); /* of article: side, from 1 */

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        {
          gpointer article =
              GUINT_TO_POINTER (g_array_index (side->evidence, GsEvidence, k).article);
          gpointer other = g_hash_table_lookup (seen, article);

          if (other != NULL && other != GUINT_TO_POINTER (i + 1))
            return TRUE;
          g_hash_table_insert (seen, article, GUINT_TO_POINTER (i + 1));
        }
    }
  return FALSE;
}

static void
gs_report_finish_finding (const GsReport *self, GsFinding *finding)
{
  for (guint i = 0; i < finding->sides->len; i++)
    {
      GsSide *side = g_ptr_array_index (finding->sides, i);

      g_array_sort (side->evidence, gs_evidence_compare);
      for (guint k = 0; k < side->evidence->len; k++)
        gs_report_place_evidence (self, &g_array_index (side->evidence, GsEvidence, k));
      side->n_articles = gs_side_count_articles (side);
      side->n_voices = gs_report_count_voices (self, side);
    }
  g_ptr_array_sort (finding->sides, gs_side_compare);
  finding->self = gs_finding_is_self (finding);
}

static int
gs_finding_compare (gconstpointer a, gconstpointer b)
{
  const GsFinding *one = *(GsFinding *const *) a;
  const GsFinding *two = *(GsFinding *const *) b;
  const GsEvidence *first = gs_finding_get_first_evidence (one);
  const GsEvidence *second = gs_finding_get_first_evidence (two);
  int order;

  if ((one->acceptance == NULL) != (two->acceptance == NULL))
    return one->acceptance == NULL ? -1 : 1;
  if (one->severity != two->severity)
    return one->severity > two->severity ? -1 : 1;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  if (first != NULL && second != NULL)
    order = gs_evidence_compare (first, second);
  else
    order = (first == NULL) - (second == NULL);
  if (order == 0 && first == NULL && one->article != two->article)
    order = one->article < two->article ? -1 : 1;
  return order != 0 ? order : strcmp (one->fact, two->fact);
}

static int
gs_source_group_compare (gconstpointer a, gconstpointer b)
{
  const GsSourceGroup *one = *(GsSourceGroup *const *) a;
  const GsSourceGroup *two = *(GsSourceGroup *const *) b;
  guint32 first = g_array_index (one->articles, guint32, 0);
  guint32 second = g_array_index (two->articles, guint32, 0);

  if (one->articles->len != two->articles->len)
    return one->articles->len > two->articles->len ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* ---- groups ---- */

static void
gs_report_finish_groups (GsReport *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const GsSourceGroup *group = g_ptr_array_index (self->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 article = g_array_index (group->articles, guint32, k);

          ((GsReportArticle *) g_ptr_array_index (self->articles, article))->group = i;
        }
    }
  for (guint32 i = 0; i < self->articles->len; i++)
    {
      GsReportArticle *row = g_ptr_array_index (self->articles, i);

      if (row->group == G_MAXUINT32)
        gs_report_add_group (self, row->outlet, "", &i, 1);
    }
  g_ptr_array_sort (self->groups, gs_source_group_compare);
  for (guint i = 0; i < self->groups->len; i++)
    {
      GsSourceGroup *group = g_ptr_array_index (self->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 article = g_array_index (group->articles, guint32, k);

          ((GsReportArticle *) g_ptr_array_index (self->articles, article))->group = i;
        }
      for (guint k = 0; k < group->evidence->len; k++)
        gs_report_place_evidence (self, &g_array_index (group->evidence, GsEvidence, k));
    }
}

/* ---- the whole ---- */

static void
gs_report_finish_findings (GsReport *self)
{
  for (guint i = 0; i < self->findings->len; i++)
    gs_report_finish_finding (self, g_ptr_array_index (self->findings, i));
  g_ptr_array_sort (self->findings, gs_finding_compare);
  gs_report_set_fingerprints (self);
}

static void
gs_report_finish_not_compared (GsReport *self)
{
  for (guint i = 0; i < self->not_compared->len; i++)
    {
      const GsNotCompared *item = g_ptr_array_index (self->not_compared, i);

      g_array_sort (item->evidence, gs_evidence_compare);
      for (guint k = 0; k < item->evidence->len; k++)
        gs_report_place_evidence (self, &g_array_index (item->evidence, GsEvidence, k));
    }
}

/**
 * gs_report_finish:
 *
 * Call once, when all is added: drops what stands wholly inside the archive, forms the groups of
 * single articles, names stories, places evidence, counts support, judges claims, fixes
 * fingerprints and sorts everything.
 */
void
gs_report_finish (GsReport *self)
{
  gs_report_drop_archive (self);
  gs_report_finish_groups (self);
  gs_report_finish_findings (self);
  gs_report_finish_stories (self);
  gs_report_finish_claims (self);
  gs_report_finish_not_compared (self);
}

/**
 * gs_report_override:
 * @severities: (array fixed-size=GS_N_FINDING_KINDS): a severity for each kind, or -1 to leave it
 *
 * Gives kinds of findings other severities and sorts again. Call on a finished report.
 */
void
gs_report_override (GsReport *self, const int *severities)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);

      if (severities[finding->kind] >= 0)
        finding->severity = (GsSeverity) severities[finding->kind];
    }
  gs_report_sort_findings (self);
}

/**
 * gs_report_sort_findings:
 *
 * Puts the findings in order again after severities, acceptances or their number have changed, and
 * links the claims anew.
 */
void
gs_report_sort_findings (GsReport *self)
{
  g_ptr_array_sort (self->findings, gs_finding_compare);
  gs_report_link_claims (self);
}
