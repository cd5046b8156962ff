/* SPDX-License-Identifier: MIT */
/*
 * Who depends on whom: articles that share their wording, rest on the same origin, make the same
 * slips or tell the same claims in the same order count as one voice.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-origin.h"
#include "comparison/gs-dependence.h"
#include "comparison/gs-source-links.h"
#include "comparison/gs-wording.h"

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsDependence *dependence;
  const GsRulesEntity **origins; /* per article: what it rests on, or NULL */
} GsSourceComparison;

static const GsExtraction *
gs_source_extraction (const GsSourceComparison *comparison, guint32 article)
{
  return g_ptr_array_index (comparison->batch->extractions, article);
}

/* versions of one article are one voice */
static void
gs_sources_join_versions (const GsSourceComparison *comparison)
{
  const GsBatch *batch = comparison->batch;

  for (guint32 i = 0; batch->older != NULL && i < batch->older->len; i++)
    if (g_ptr_array_index (batch->older, i) != NULL)
      gs_dependence_join (comparison->dependence, i, batch->successors[i], GS_DEPENDENCE_VERSION);
}

/* ---- same origin ---- */

/* an article rests on the outlet it names as source first and at least as often as any other; its
 * own outlet is no origin */
static const GsRulesEntity *
gs_source_find_origin (const GsSourceComparison *comparison, guint32 article)
{
  const GsExtraction *extraction = gs_source_extraction (comparison, article);
  const char *outlet = gs_report_get_article (comparison->report, article)->outlet;
  const GsRulesEntity *first = NULL;
  guint n_first = 0;

  for (guint i = 0; i < extraction->origins->len; i++)
    {
      const GsOrigin *origin = &g_array_index (extraction->origins, GsOrigin, i);

      if (gs_rules_is_same_entity (comparison->batch->rules, outlet, strlen (outlet),
                                   origin->entity->name, strlen (origin->entity->name)))
        continue;
      if (first == NULL)
        first = origin->entity;
      n_first += origin->entity == first;
    }
  for (guint i = 0; i < extraction->origins->len; i++)
    {
      guint n = 0;

      for (guint k = 0; k < extraction->origins->len; k++)
        n += g_array_index (extraction->origins, GsOrigin, k).entity
             == g_array_index (extraction->origins, GsOrigin, i).entity;
      if (n > n_first)
        return NULL;
    }
  return first;
}

static void
gs_sources_join_same_origin (const GsSourceComparison *comparison)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      gpointer first;

      if (gs_source_extraction (comparison, i) == NULL)
        continue;
      comparison->origins[i] = gs_source_find_origin (comparison, i);
      if (comparison->origins[i] == NULL)
        comparison->origins[i] = gs_source_links_find_origin (
            comparison->batch->rules, gs_source_extraction (comparison, i)->article,
            gs_report_get_article (comparison->report, i)->outlet);
      if (comparison->origins[i] == NULL)
        continue;
      first = g_hash_table_lookup (firsts, comparison->origins[i]);
      if (first != NULL)
        gs_dependence_join (comparison->dependence, GPOINTER_TO_UINT (first) - 1, i,
                            GS_DEPENDENCE_ORIGIN);
      else
        g_hash_table_insert (firsts, (gpointer) comparison->origins[i], GUINT_TO_POINTER (i + 1));
    }
}

/* what the publishers' own data say; their words need not */
static void
gs_sources_join_linked (guint32 a, guint32 b, gpointer data)
{
  const GsSourceComparison *comparison = data;

  gs_dependence_join (comparison->dependence, a, b, GS_DEPENDENCE_ORIGIN);
}

/* ---- findings and groups ---- */

/* whether an article says in its words that it rests on the origin: else there is nothing to show
 */
static gboolean
gs_source_names_origin (const GsSourceComparison *comparison, guint32 article,
                        const GsRulesEntity *entity)
{
  const GsExtraction *extraction = gs_source_extraction (comparison, article);

  for (guint i = 0; i < extraction->origins->len; i++)
    if (g_array_index (extraction->origins, GsOrigin, i).entity == entity)
      return TRUE;
  return FALSE;
}

static void
gs_finding_add_origins (const GsSourceComparison *comparison, GsFinding *finding, guint32 article,
                        const GsRulesEntity *entity, GsSourceGroup *group)
{
  const GsExtraction *extraction = gs_source_extraction (comparison, article);
  GsSide *side = gs_finding_add_side (finding, entity->id, entity->name);

  for (guint i = 0; i < extraction->origins->len; i++)
    {
      const GsOrigin *origin = &g_array_index (extraction->origins, GsOrigin, i);
      GsEvidence evidence = { .article = article, .span = origin->span };

      if (origin->entity != entity)
        continue;
      evidence.sentence =
          g_array_index (extraction->sentences, GsSentenceFacts, origin->sentence).span;
      gs_side_add_evidence (side, article, evidence.span, evidence.sentence);
      g_array_append_val (group->evidence, evidence);
      return;
    }
}

static void
gs_report_single_origin (const GsSourceComparison *comparison, const GArray *articles,
                         const GsRulesEntity *entity, GsSourceGroup *group)
{
  g_autofree char *fact = g_strconcat ("origin:", entity->id, NULL);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_SINGLE_ORIGIN, fact);
  guint n = 0;
  g_autofree char *sources = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      guint32 article = g_array_index (articles, guint32, i);

      if (comparison->origins[article] != entity
          || !gs_source_names_origin (comparison, article, entity))
        continue;
      gs_finding_add_origins (comparison, finding, article, entity, group);
      n++;
    }
  if (n < 2)
    return;
  sources = gs_wording_sources (comparison->report, g_ptr_array_index (finding->sides, 0));
  gs_finding_take_title (finding, g_strdup_printf ("%u articles rest on %s", n, entity->name));
  gs_finding_take_hint (
      finding, g_strdup_printf ("%u articles name %s as their source: one voice", n, entity->name));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("%s name %s as the source of what they tell. Where they agree, that "
                       "is one independent source, not %u.",
                       sources, entity->name, n));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

/* the origin most of the group's articles name, the first of such; NULL if none names one */
static const GsRulesEntity *
gs_source_group_find_origin (const GsSourceComparison *comparison, const GArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    if (comparison->origins[g_array_index (articles, guint32, i)] != NULL)
      return comparison->origins[g_array_index (articles, guint32, i)];
  return NULL;
}

static void
gs_report_source_group (const GsSourceComparison *comparison, const GArray *articles)
{
  const GsRulesEntity *entity = gs_source_group_find_origin (comparison, articles);
  guint32 first = g_array_index (articles, guint32, 0);
  GsDependenceSign sign = GS_DEPENDENCE_NONE;
  GsSourceGroup *group;

  for (guint i = 0; i < articles->len; i++)
    sign = MAX (sign, comparison->dependence->signs[g_array_index (articles, guint32, i)]);
  group = gs_report_add_group (
      comparison->report,
      entity != NULL ? entity->name : gs_report_get_article (comparison->report, first)->outlet,
      gs_dependence_sign_to_string (sign), (const guint32 *) (gpointer) articles->data,
      articles->len);
  if (entity != NULL)
    gs_report_single_origin (comparison, articles, entity, group);
}

static void
gs_free_members (gpointer members)
{
  if (members != NULL)
    g_array_unref (members);
}

static void
gs_report_source_groups (const GsSourceComparison *comparison)
{
  guint32 n = comparison->batch->extractions->len;
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (gs_free_members);

  g_ptr_array_set_size (groups, (gint) n);
  for (guint32 i = 0; i < n; i++)
    {
      gpointer *members =
          &g_ptr_array_index (groups, gs_dependence_get_group (comparison->dependence, i));

      if (*members == NULL)
        *members = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val ((GArray *) *members, i);
    }
  for (guint32 root = 0; root < n; root++)
    {
      const GArray *members = g_ptr_array_index (groups, root);

      if (members != NULL && members->len > 1)
        gs_report_source_group (comparison, members);
    }
}

/**
 * gs_compare_sources:
 * @batch: the extractions, with their claims
 * @report: groups and single-origin findings are added; its findings about names must be there
 *
 * Near-linear: wording, origins and claims are looked up, articles are not paired.
 */
void
gs_compare_sources (const GsBatch *batch, GsReport *report)
{
  guint32 n = batch->extractions->len;
  g_autofree const GsRulesEntity **origins = g_new0 (const GsRulesEntity *, MAX (n, 1));
  g_autoptr (GsDependence) dependence = gs_dependence_new (n);
  GsSourceComparison comparison = { batch, report, dependence, origins };

  gs_sources_join_versions (&comparison);
  gs_dependence_join_copies (dependence, batch);
  gs_sources_join_same_origin (&comparison);
  gs_source_links_foreach (batch, report, gs_sources_join_linked, &comparison);
  gs_dependence_join_by_errors (dependence, report);
  gs_dependence_join_by_order (dependence, batch);
  gs_report_source_groups (&comparison);
}
