/* SPDX-License-Identifier: MIT */
/* Judges what the comparison says of an example against what the example expects. */
#include "gs-example-runner.h"

#include "comparison/gs-finding-kind.h"

/* the kinds that comparators give */
static const GsFindingKind compared[] = {
  GS_FINDING_ROLE_CONFLICT,     GS_FINDING_NAME_MISMATCH,    GS_FINDING_PRODUCT_MISMATCH,
  GS_FINDING_QUANTITY_CONFLICT, GS_FINDING_QUOTE_ALTERED,    GS_FINDING_DATE_CONFLICT,
  GS_FINDING_POLARITY_CONFLICT, GS_FINDING_OUTCOME_CONFLICT, GS_FINDING_REVISED,
};

/**
 * gs_example_tally_init:
 *
 * Makes an empty tally.
 */
void
gs_example_tally_init (GsExampleTally *self)
{
  *self = (GsExampleTally){ .failures = g_ptr_array_new_with_free_func (g_free) };
}

/**
 * gs_example_tally_clear:
 *
 * Frees what the tally holds.
 */
void
gs_example_tally_clear (GsExampleTally *self)
{
  g_clear_pointer (&self->failures, g_ptr_array_unref);
}

/**
 * gs_example_is_compared:
 * @kind: id of a finding kind
 *
 * Returns: whether a comparator gives findings of this kind
 */
gboolean
gs_example_is_compared (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    if (g_strcmp0 (gs_finding_kind_to_string (compared[i]), kind) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gs_example_is_marked (const GsRulesClaim *claim, GsSpan span)
{
  for (guint i = 0; i < claim->n_markers; i++)
    if (gs_span_overlaps (claim->markers[i], span))
      return TRUE;
  return FALSE;
}

/* whether the evidence of an article stands on a marker of its claim */
static gboolean
gs_example_hits_claim (const GsRulesExample *example, const GsFinding *finding, guint32 article)
{
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len; k++)
        {
          const GsEvidence *evidence = &g_array_index (side->evidence, GsEvidence, k);

          if (evidence->article == article
              && gs_example_is_marked (&example->claims[article], evidence->span))
            return TRUE;
        }
    }
  return FALSE;
}

static guint
gs_example_count_hits (const GsRulesExample *example, const GsFinding *finding)
{
  guint n = 0;

  for (guint i = 0; i < example->n_claims; i++)
    n += gs_example_hits_claim (example, finding, i) ? 1 : 0;
  return n;
}

/* contradictions, and changes that a newer version does not announce */
static gboolean
gs_example_is_fired (const GsFinding *finding)
{
  return finding->severity != GS_SEVERITY_INFO
         && (gs_finding_kind_get_info (finding->kind)->contradiction
             || finding->kind == GS_FINDING_REVISED);
}

/* the fired findings of a report; the first of them goes to @first */
static guint
gs_example_count_contradictions (const GsReport *report, const GsFinding **first)
{
  guint n = 0;

  *first = NULL;
  for (guint i = 0; i < report->findings->len; i++)
    {
      const GsFinding *finding = gs_report_get_finding (report, i);

      if (gs_example_is_fired (finding) && n++ == 0)
        *first = finding;
    }
  return n;
}

/* NULL if all is as expected, else what is not */
static char *
gs_example_judge (const GsRulesExample *example, const GsReport *report)
{
  const GsFinding *first;
  guint n = gs_example_count_contradictions (report, &first);
  const char *kind = first != NULL ? gs_finding_kind_to_string (first->kind) : NULL;

  if (example->verdict != GS_RULES_VERDICT_CONTRADICTION)
    return n == 0 ? NULL : g_strdup_printf ("should stay silent, gives %s: %s", kind, first->hint);
  if (n == 0)
    return g_strdup_printf ("should give %s, stays silent", example->kind);
  if (n > 1)
    return g_strdup_printf ("should give one %s, gives %u contradictions", example->kind, n);
  if (!g_str_equal (kind, example->kind))
    return g_strdup_printf ("should give %s, gives %s", example->kind, kind);
  if (gs_example_count_hits (example, first) < 2)
    return g_strdup_printf ("gives %s on other words than the markers: %s", kind, first->hint);
  return NULL;
}

static void
gs_example_run_one (const GsRule *rule, const GsRulesExample *example, GsExampleCompare compare,
                    gpointer data, GsExampleTally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsReport) report = NULL;
  g_autofree char *fault = NULL;

  if (example->kind != NULL && !gs_example_is_compared (example->kind))
    {
      tally->n_not_compared++;
      return;
    }
  report = compare (data, example, &error);
  fault = report != NULL ? gs_example_judge (example, report)
                         : g_strdup_printf ("cannot be compared: %s", error->message);
  if (fault == NULL)
    {
      tally->n_passed++;
      return;
    }
  tally->n_failed++;
  g_ptr_array_add (tally->failures,
                   g_strdup_printf ("%s:%u: %s: %s", rule->pack, example->line, rule->id, fault));
}

/**
 * gs_example_run:
 * @rule: a rule
 * @compare: compares the claims of one example
 * @data: passed on to @compare
 * @tally: (inout): what came of it is added here
 *
 * Runs the examples of one rule.
 */
void
gs_example_run (const GsRule *rule, GsExampleCompare compare, gpointer data, GsExampleTally *tally)
{
  for (guint i = 0; i < rule->n_examples; i++)
    gs_example_run_one (rule, &rule->examples[i], compare, data, tally);
}

/**
 * gs_example_run_all:
 * @rules: the rules
 * @compare: compares the claims of one example
 * @data: passed on to @compare
 * @tally: (inout): what came of it is added here
 *
 * Runs the examples of all rules, by id.
 */
void
gs_example_run_all (const GsRules *rules, GsExampleCompare compare, gpointer data,
                    GsExampleTally *tally)
{
  for (guint i = 0; i < gs_rules_get_n_rules (rules); i++)
    gs_example_run (gs_rules_get_rule (rules, i), compare, data, tally);
}
