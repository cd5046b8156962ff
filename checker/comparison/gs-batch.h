/* SPDX-License-Identifier: MIT */
/*
 * The extractions of all articles that are compared with each other, and what comparators share.
 *
 * A comparator is a function over a batch that adds findings, claims and what it could not compare
 * to a report. Comparators do not see each other; their order does not matter.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-rules.h"
#include "comparison/gs-report.h"
#include "language/gs-lexicon.h"

G_BEGIN_DECLS

/**
 * GsBatch:
 * @rules: lent
 * @lexicon: lent
 * @extractions: of GsExtraction, owned; entry i belongs to article i of the report, %NULL where the
 *   article could not be read
 * @stories: lent; the story of each extraction, as gs_story_group () numbers them
 * @older: (nullable): of GsExtraction, owned; entry i is set where article i is an older version of
 *   another one: its entry of @extractions is %NULL then, so that it is compared with nothing else
 * @successors: (nullable): lent; of such an article the index of the newer version
 * @statements: lent; what the articles state, ready to be aligned
 * @claims: (element-type GsClaim): lent; the statements that tell of the same thing
 * @closeness: (nullable): lent; the weights of all words, with which gs_closeness_new () begins
 *
 * Stories, statements, claims and closeness are there while gs_batch_compare () runs.
 */
typedef struct _GsStatements GsStatements;
typedef struct _GsCloseness GsCloseness;

typedef struct
{
  const GsRules *rules;
  const GsLexicon *lexicon;
  GPtrArray *extractions;
  const guint32 *stories;
  GPtrArray *older;
  const guint32 *successors;
  const GsStatements *statements;
  const GPtrArray *claims;
  const GsCloseness *closeness;
} GsBatch;

typedef void (*GsComparator) (const GsBatch *batch, GsReport *report);

/* who counts as one voice; runs when names and claims are compared */
void gs_compare_sources (const GsBatch *batch, GsReport *report);

/* the comparators, a file each */
void gs_compare_head (const GsBatch *batch, GsReport *report);
void gs_compare_head_outcomes (const GsBatch *batch, GsReport *report);
void gs_compare_details (const GsBatch *batch, GsReport *report);
void gs_compare_traits (const GsBatch *batch, GsReport *report);
void gs_compare_speakers (const GsBatch *batch, GsReport *report);
void gs_compare_contrasts (const GsBatch *batch, GsReport *report);
void gs_compare_facets (const GsBatch *batch, GsReport *report);
void gs_compare_hidden (const GsBatch *batch, GsReport *report);
void gs_compare_holders (const GsBatch *batch, GsReport *report);
void gs_compare_names (const GsBatch *batch, GsReport *report);
void gs_compare_spacing (const GsBatch *batch, GsReport *report);
void gs_compare_members (const GsBatch *batch, GsReport *report);
void gs_compare_products (const GsBatch *batch, GsReport *report);
void gs_compare_roles (const GsBatch *batch, GsReport *report);
void gs_compare_quotations (const GsBatch *batch, GsReport *report);
void gs_compare_quantities (const GsBatch *batch, GsReport *report);
void gs_compare_dates (const GsBatch *batch, GsReport *report);
void gs_compare_denials (const GsBatch *batch, GsReport *report);
void gs_compare_debunks (const GsBatch *batch, GsReport *report);
void gs_compare_checks (const GsBatch *batch, GsReport *report);
void gs_compare_places (const GsBatch *batch, GsReport *report);
void gs_compare_qualifiers (const GsBatch *batch, GsReport *report);
void gs_compare_peoples (const GsBatch *batch, GsReport *report);
void gs_compare_states (const GsBatch *batch, GsReport *report);

/* what is denied, opposites, and ways and answers that exclude each other; run behind those above:
 * what they found is not told again */
void gs_compare_polarity (const GsBatch *batch, GsReport *report);
void gs_compare_opposites (const GsBatch *batch, GsReport *report);
void gs_compare_manners (const GsBatch *batch, GsReport *report);

/* what one states and others hedge, what is agreed; run when the voices are known */
void gs_compare_certainty (const GsBatch *batch, GsReport *report);
void gs_compare_claims (const GsBatch *batch, GsReport *report);
void gs_compare_versions (const GsBatch *batch, GsReport *report);

/* the claim table's rows for what was found; runs last */
void gs_compare_rows (const GsBatch *batch, GsReport *report);

/* what there was nothing to set against, and why */
void gs_list_not_compared (const GsBatch *batch, GsReport *report);

G_END_DECLS
