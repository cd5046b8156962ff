/* SPDX-License-Identifier: MIT */
/*
 * Runs the examples that rules carry through the real comparison.
 *
 * An example that should fire does if the comparison gives exactly one contradiction, of the kind
 * stated, with evidence on the markers of at least two claims. One that should stay silent does if
 * there is no contradiction at all. Examples of kinds that no comparator gives are counted apart.
 */
#pragma once

#include "assertion/gs-rules.h"
#include "comparison/gs-report.h"

G_BEGIN_DECLS

/**
 * GsExampleCompare:
 * @data: as given to gs_example_run_all ()
 * @example: its claims are articles of their own, named by their sources
 *
 * Returns: (transfer full) (nullable): the finished report, articles in the order of the claims;
 *   %NULL with @error set if the claims cannot be compared
 */
typedef GsReport *(*GsExampleCompare) (gpointer data, const GsRulesExample *example,
                                       GError **error);

/**
 * GsExampleTally: what came of a run
 */
typedef struct
{
  guint n_passed;
  guint n_failed;
  guint n_not_compared; /* of kinds that no comparator gives */
  GPtrArray *failures;  /* of utf8, owned: "pack:line: rule: what happened" */
} GsExampleTally;

void gs_example_tally_init (GsExampleTally *self);
void gs_example_tally_clear (GsExampleTally *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsExampleTally, gs_example_tally_clear)

gboolean gs_example_is_compared (const char *kind);
void gs_example_run (const GsRule *rule, GsExampleCompare compare, gpointer data,
                     GsExampleTally *tally);
void gs_example_run_all (const GsRules *rules, GsExampleCompare compare, gpointer data,
                         GsExampleTally *tally);

G_END_DECLS
