/* SPDX-License-Identifier: MIT */
/* Runs the comparators in their order. */
#include "comparison/gs-comparison.h"

#include "comparison/gs-claim.h"
#include "comparison/gs-closeness.h"
#include "comparison/gs-story.h"

/* what differs: these do not see each other, their order does not matter */
static const GsComparator comparators[] = {
  gs_compare_names,      gs_compare_products,   gs_compare_members,       gs_compare_roles,
  gs_compare_quotations, gs_compare_quantities, gs_compare_dates,         gs_compare_places,
  gs_compare_qualifiers, gs_compare_peoples,    gs_compare_states,        gs_compare_spacing,
  gs_compare_versions,   gs_compare_denials,    gs_compare_debunks,       gs_compare_checks,
  gs_compare_head,       gs_compare_hidden,     gs_compare_head_outcomes, gs_compare_holders,
  gs_compare_facets,     gs_compare_contrasts,  gs_compare_details,       gs_compare_traits,
  gs_compare_speakers,
};

/**
 * gs_batch_compare:
 * @batch: rules, lexicon and extractions
 * @report: with its articles; findings, groups and claims are added, the report is not finished
 */
void
gs_batch_compare (GsBatch *batch, GsReport *report)
{
  guint32 n_stories;
  g_autofree guint32 *stories = gs_story_group (batch, &n_stories);
  g_autoptr (GsCloseness) closeness = gs_closeness_new (batch);
  g_autoptr (GsStatements) statements = NULL;
  g_autoptr (GPtrArray) claims = NULL;

  batch->stories = stories;
  batch->closeness = closeness;
  gs_report_set_stories (report, stories, n_stories);
  statements = gs_statements_new (batch);
  batch->statements = statements;
  claims = gs_claims_new (batch, statements);
  batch->claims = claims;
  for (guint i = 0; i < G_N_ELEMENTS (comparators); i++)
    comparators[i](batch, report);
  gs_compare_polarity (batch, report);
  gs_compare_opposites (batch, report);
  gs_compare_manners (batch, report);
  gs_compare_sources (batch, report);
  gs_compare_certainty (batch, report);
  gs_compare_claims (batch, report);
  gs_compare_rows (batch, report);
  gs_list_not_compared (batch, report);
  batch->closeness = NULL;
  batch->claims = NULL;
  batch->statements = NULL;
  batch->stories = NULL;
}
