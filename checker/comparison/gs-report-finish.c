/* SPDX-License-Identifier: MIT */
/* Finishes a report: places evidence, counts support, fixes fingerprints and brings all into the
 * one order in which every writer prints it. */
#include "comparison/gs-report.h"

#include <string.h>

#include "comparison/gs-fingerprint.h"

/* ---- evidence and sides ---- */

static void
gs_report_place_evidence (const GsReport *self, GsEvidence *evidence)
{
  const GsReportArticle *row = gs_report_get_article (self, evidence->article);

  if (row->article == NULL)
    return;
  evidence->start = gs_article_locate (row->article, evidence->span.start);
  evidence->end = gs_article_locate (row->article, evidence->span.end);
}

static int
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
gs_finding_is_self (const GsFinding *finding, guint n_articles)
{
  g_autofree guint32 *seen = g_new0 (guint32, MAX (n_articles, 1));

  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        {
          guint32 article = g_array_index (side->evidence, GsEvidence, k).article;

          if (seen[article] != 0 && seen[article] != i + 1)
            return TRUE;
          seen[article] = i + 1;
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
  finding->self = gs_finding_is_self (finding, self->articles->len);
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

/* ---- stories ---- */

/* the headline of the article published first, else of the first that has one */
static const char *
gs_report_story_find_title (const GsReport *self, const GsReportStory *story)
{
  const char *title = NULL;
  const char *date = NULL;

  for (guint i = 0; i < story->articles->len; i++)
    {
      const GsReportArticle *row =
          gs_report_get_article (self, g_array_index (story->articles, guint32, i));
      const char *own = row->article != NULL ? gs_article_get_title (row->article) : NULL;

      if (own == NULL || *own == '\0')
        continue;
      if (title == NULL || (row->date != NULL && (date == NULL || strcmp (row->date, date) < 0)))
        {
          title = own;
          date = row->date;
        }
    }
  return title;
}

static void
gs_report_finish_stories (GsReport *self)
{
  g_autofree guint32 *one = g_new0 (guint32, MAX (self->articles->len, 1));

  if (self->stories->len == 0 && self->articles->len > 0)
    gs_report_set_stories (self, one, 1);
  for (guint i = 0; i < self->stories->len; i++)
    {
      GsReportStory *story = g_ptr_array_index (self->stories, i);
      const char *title = gs_report_story_find_title (self, story);
      guint32 first = g_array_index (story->articles, guint32, 0);

      g_free (story->title);
      story->title = g_strdup (title != NULL ? title : gs_report_get_article (self, first)->path);
    }
}

/* ---- claims ---- */

static int
gs_claim_cell_compare (gconstpointer a, gconstpointer b)
{
  const GsClaimCell *one = a;
  const GsClaimCell *two = b;
  int order = gs_evidence_compare (&one->evidence, &two->evidence);

  if (order == 0 && one->stance != two->stance)
    order = one->stance > two->stance ? -1 : 1;
  return order != 0 ? order : strcmp (one->value, two->value);
}

/* a more exact value speaks for the majority's, a less exact one does not */
static gboolean
gs_stance_supports (GsStance stance)
{
  return stance == GS_STANCE_AGREES || stance == GS_STANCE_NARROWER;
}

static guint32
gs_report_count_claim_voices (const GsReport *self, const GsReportClaim *claim)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claim->cells->len; i++)
    {
      const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);

      if (gs_stance_supports (cell->stance))
        g_hash_table_add (groups,
                          GUINT_TO_POINTER (gs_report_get_article (self, cell->article)->group));
    }
  return g_hash_table_size (groups);
}

static GsClaimVerdict
gs_report_claim_judge (const GsReportClaim *claim)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < claim->cells->len; i++)
    {
      GsStance stance = g_array_index (claim->cells, GsClaimCell, i).stance;

      if (stance == GS_STANCE_DIFFERS)
        return GS_CLAIM_DISPUTED;
      changed |= stance == GS_STANCE_CHANGED;
    }
  if (changed)
    return GS_CLAIM_CHANGED;
  return claim->n_voices > 1 ? GS_CLAIM_AGREED : GS_CLAIM_SINGLE;
}

static void
gs_report_finish_claim (const GsReport *self, GsReportClaim *claim)
{
  g_array_sort (claim->cells, gs_claim_cell_compare);
  for (guint i = 0; i < claim->cells->len; i++)
    gs_report_place_evidence (self, &g_array_index (claim->cells, GsClaimCell, i).evidence);
  claim->n_voices = gs_report_count_claim_voices (self, claim);
  claim->verdict = gs_report_claim_judge (claim);
  claim->story = 0;
  if (claim->cells->len > 0)
    claim->story =
        gs_report_get_article (self, g_array_index (claim->cells, GsClaimCell, 0).article)->story;
}

static int
gs_report_claim_compare (gconstpointer a, gconstpointer b)
{
  const GsReportClaim *one = *(GsReportClaim *const *) a;
  const GsReportClaim *two = *(GsReportClaim *const *) b;
  int order;

  if (one->verdict != two->verdict)
    return one->verdict < two->verdict ? -1 : 1;
  if (one->n_voices != two->n_voices)
    return one->n_voices > two->n_voices ? -1 : 1;
  if (one->cells->len != two->cells->len)
    return one->cells->len > two->cells->len ? -1 : 1;
  order = strcmp (one->title, two->title);
  if (order == 0)
    order = strcmp (one->slot, two->slot);
  if (order == 0)
    order = g_strcmp0 (one->fact, two->fact);
  if (order == 0 && one->cells->len > 0)
    order = gs_claim_cell_compare (one->cells->data, two->cells->data);
  return order;
}

static char *
gs_report_dup_link (guint32 story, const char *fact)
{
  return g_strdup_printf ("%u %s", story, fact);
}

static char *
gs_finding_dup_link (const GsReport *self, const GsFinding *finding)
{
  const GsEvidence *first = gs_finding_get_first_evidence (finding);
  guint32 article = first != NULL ? first->article : finding->article;

  return gs_report_dup_link (
      article < self->articles->len ? gs_report_get_article (self, article)->story : 0,
      finding->fact);
}

/* findings are sorted: the first of a fact in a story is the worst */
static void
gs_report_link_claims (GsReport *self)
{
  g_autoptr (GHashTable) worst = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = self->findings->len; i-- > 0;)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);

      g_hash_table_replace (worst, gs_finding_dup_link (self, finding), finding);
    }
  for (guint i = 0; i < self->claims->len; i++)
    {
      GsReportClaim *claim = g_ptr_array_index (self->claims, i);
      g_autofree char *link =
          claim->fact != NULL ? gs_report_dup_link (claim->story, claim->fact) : NULL;
      const GsFinding *finding = link != NULL ? g_hash_table_lookup (worst, link) : NULL;

      g_free (claim->finding);
      claim->finding = finding != NULL ? g_strdup (finding->fingerprint) : NULL;
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
gs_report_finish_claims (GsReport *self)
{
  for (guint i = 0; i < self->claims->len; i++)
    gs_report_finish_claim (self, g_ptr_array_index (self->claims, i));
  g_ptr_array_sort (self->claims, gs_report_claim_compare);
  gs_report_link_claims (self);
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
 * Call once, when all is added: forms the groups of single articles, names stories, places
 * evidence, counts support, judges claims, fixes fingerprints and sorts everything.
 */
void
gs_report_finish (GsReport *self)
{
  gs_report_finish_groups (self);
  gs_report_finish_stories (self);
  gs_report_finish_findings (self);
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
