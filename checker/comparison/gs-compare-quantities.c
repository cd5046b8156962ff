/* SPDX-License-Identifier: MIT */
/*
 * Quantities that cannot both hold.
 *
 * What stands against each other in the table of slots is joined to one finding a disagreement,
 * with all sources' values.
 */
#include "comparison/gs-batch.h"

#include <math.h>
#include <string.h>

#include "assertion/gs-calendar.h"
#include "comparison/gs-head-figures.h"
#include "comparison/gs-quantity-table.h"
#include "comparison/gs-wording.h"

/* so many different tolls of one event are a toll that grows */
#define GS_MAX_TOLLS 7
/* how far beyond what the slot demands the likeness must lie for a warning */
#define GS_SURE 4.0
/* how much less likeness suffices to list one more source on a side */
#define GS_SUPPORT_SLACK 2.0

typedef struct
{
  guint32 a, b; /* indices of uses */
  double score;
} GsQuantityConflict;

typedef struct
{
  GsReport *report;
  const GsQuantityTable *table;
  const GsCloseness *closeness; /* of the table */
  GHashTable *reported;         /* of GsAmount: those that stand in a finding, whatever the slot */
} GsQuantityComparison;

static const GsSlotUse *
gs_use (const GsQuantityComparison *self, guint32 index)
{
  return gs_quantity_table_get (self->table, index);
}

/* ---- findings ---- */

static guint32
gs_quantities_find_root (const guint32 *parents, guint32 index)
{
  while (parents[index] != index)
    index = parents[index];
  return index;
}

static char *
gs_quantities_dup_label (const GsSlotUse *use)
{
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  GsSpan span = use->amount->evidence;

  if (use->amount->measure == GS_MEASURE_OFFSPRING && gs_span_length (use->amount->named) == 0)
    return g_strdup_printf ("%.*s children", (int) gs_span_length (span), text + span.start);
  return g_strndup (text + span.start, gs_span_length (span));
}

static char *
gs_quantities_dup_subject (const GsSlotUse *use)
{
  const GsAmount *amount = use->amount;
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  g_autofree char *topic = g_strndup (text + amount->named.start, gs_span_length (amount->named));

  if (amount->measure == GS_MEASURE_OFFSPRING)
    return g_strdup ("number of children");
  if (amount->measure == GS_MEASURE_CROWD)
    return g_strdup ("size of the crowd");
  if (amount->measure == GS_MEASURE_PRICE)
    return amount->also[0] != NULL ? g_strdup_printf ("price of ‘%s’", amount->also[0])
                                   : g_strdup ("price");
  if (amount->measure == GS_MEASURE_ABOARD)
    return g_strdup ("number of people on board");
  if (amount->measure == GS_MEASURE_TIMES)
    return g_strdup_printf ("number of times for ‘%s’", amount->also[0]);
  if (use->general)
    return g_strdup_printf ("length of ‘%s’", gs_amount_get_lasting (amount));
  if (amount->measure == GS_MEASURE_CHANGE)
    return g_strdup_printf ("change of ‘%s’", topic);
  if (amount->measure == GS_MEASURE_DISTANCE)
    return g_strdup_printf ("distance from ‘%s’", amount->also[0]);
  if (amount->measure == GS_MEASURE_EXTENT)
    return amount->also[1] != NULL
               ? g_strdup_printf ("%s of ‘%s’", amount->also[0], amount->also[1])
               : g_strdup (amount->also[0]);
  if (amount->measure == GS_MEASURE_ONGOING)
    return g_strdup_printf ("length of ‘%s’", amount->also[0]);
  if (amount->fate != GS_FATE_NONE)
    return g_strdup_printf ("number of %s", gs_fate_to_string (amount->fate));
  switch (amount->quantity.dimension)
    {
    case GS_DIMENSION_COUNT:
      return g_strdup_printf ("number of ‘%s’", topic);
    case GS_DIMENSION_MAGNITUDE:
      return g_strdup ("magnitude");
    case GS_DIMENSION_MONEY:
      return g_strdup_printf ("amount of ‘%s’", topic);
    default:
      return g_strdup_printf ("%s of ‘%s’", gs_dimension_to_string (amount->quantity.dimension),
                              topic);
    }
}

/* a group: indices of uses whose values may all hold at once */
static gboolean
gs_quantities_fits_group (const GsQuantityComparison *self, const GArray *group,
                          const GsSlotUse *use)
{
  for (guint i = 0; i < group->len; i++)
    if (!gs_slot_uses_agree (gs_use (self, g_array_index (group, guint32, i)), use))
      return FALSE;
  return TRUE;
}

static void
gs_quantities_add_to_groups (const GsQuantityComparison *self, GPtrArray *groups, guint32 index)
{
  const GsSlotUse *use = gs_use (self, index);
  GArray *group = NULL;

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (gs_quantities_fits_group (self, g_ptr_array_index (groups, i), use))
      group = g_ptr_array_index (groups, i);
  if (group == NULL)
    {
      group = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_ptr_array_add (groups, group);
    }
  g_array_append_val (group, index);
}

static gboolean
gs_quantities_group_has_article (const GsQuantityComparison *self, const GArray *group,
                                 guint32 article)
{
  for (guint i = 0; i < group->len; i++)
    if (gs_use (self, g_array_index (group, guint32, i))->article == article)
      return TRUE;
  return FALSE;
}

/* more sources for the sides, and more places of theirs: they agree with one group only and look
 * like it */
static void
gs_quantities_add_support (const GsQuantityComparison *self, GPtrArray *groups, guint32 index)
{
  const GsSlotUse *use = gs_use (self, index);
  GArray *found = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      GArray *group = g_ptr_array_index (groups, i);
      double best = -HUGE_VAL;
      double score;

      if (!gs_quantities_fits_group (self, group, use))
        continue;
      /* an article may count crowds in two towns */
      if (use->amount->measure != GS_MEASURE_CROWD
          && gs_quantities_group_has_article (self, group, use->article))
        best = 0;
      for (guint k = 0; k < group->len; k++)
        {
          gs_slot_uses_judge (self->closeness, gs_use (self, g_array_index (group, guint32, k)),
                              use, &score);
          best = MAX (best, score);
        }
      if (found != NULL || best < -GS_SUPPORT_SLACK)
        return;
      found = group;
    }
  if (found != NULL)
    g_array_append_val (found, index);
}

static void
gs_quantities_add_side (const GsQuantityComparison *self, GsFinding *finding, const GArray *group)
{
  const GsSlotUse *first = gs_use (self, g_array_index (group, guint32, 0));
  g_autofree char *value = gs_quantity_to_string (&first->amount->quantity);
  g_autofree char *label = gs_quantities_dup_label (first);
  GsSide *side = gs_finding_add_side (finding, value, label);

  for (guint i = 0; i < group->len; i++)
    {
      const GsSlotUse *use = gs_use (self, g_array_index (group, guint32, i));
      const GsSentenceFacts *sentence = &g_array_index (use->extraction->sentences, GsSentenceFacts,
                                                        use->amount->around.sentence);

      gs_side_add_evidence (side, use->article, use->amount->evidence,
                            GS_SPAN_INIT (MIN (sentence->span.start, use->amount->evidence.start),
                                          MAX (sentence->span.end, use->amount->evidence.end)));
    }
}

static char *
gs_quantities_dup_title (const GsFinding *finding, const char *subject)
{
  GString *text = g_string_new (subject);

  text->str[0] = g_ascii_toupper (text->str[0]);
  for (guint i = 0; i < finding->sides->len && i < 4; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      g_string_append_printf (text, "%s%s", i == 0 ? ": " : " or ", side->label);
    }
  return g_string_free (text, FALSE);
}

static gint32
gs_quantities_get_day (const GsSlotUse *use)
{
  GsInstant instant = gs_article_get_published (use->extraction->article);

  return instant.precision >= GS_PRECISION_DAY ? (gint32) (instant.seconds / 86400) : GS_NO_DAY;
}

/* a count that is higher in every later article grew; so did one with many values */
static gboolean
gs_quantities_is_growth (const GsQuantityComparison *self, const GPtrArray *groups)
{
  if (groups->len > GS_MAX_TOLLS)
    return TRUE;
  for (guint i = 0; i + 1 < groups->len; i++)
    {
      const GArray *lower = g_ptr_array_index (groups, i);
      const GArray *higher = g_ptr_array_index (groups, i + 1);

      for (guint k = 0; k < lower->len; k++)
        for (guint m = 0; m < higher->len; m++)
          {
            gint32 before =
                gs_quantities_get_day (gs_use (self, g_array_index (lower, guint32, k)));
            gint32 after =
                gs_quantities_get_day (gs_use (self, g_array_index (higher, guint32, m)));

            if (before == GS_NO_DAY || after == GS_NO_DAY || before >= after)
              return FALSE;
          }
    }
  return TRUE;
}

static void
gs_quantities_explain (const GsQuantityComparison *self, GsFinding *finding,
                       const GsQuantityConflict *best, const char *subject)
{
  const GsSlotUse *a = gs_use (self, best->a);
  const GsSlotUse *b = gs_use (self, best->b);
  g_autofree char *sides = gs_wording_sides (self->report, finding);
  g_autofree char *shared = gs_closeness_dup_shared (self->closeness, &a->around, &b->around, 4);
  gboolean sure = finding->severity >= GS_SEVERITY_WARNING;

  gs_finding_take_title (finding, gs_quantities_dup_title (finding, subject));
  gs_finding_take_hint (finding, g_strdup_printf ("%s: %s", subject, sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf (
          "The %s differs: %s. %s", subject, sides,
          finding->kind == GS_FINDING_CHANGED
              ? "The later reports give the higher value: the count grew."
          : sure ? "The sentences around match closely, and no bound, rounding or conversion "
                   "explains the difference: one of the values is wrong or outdated."
                 : "Rounding and conversion do not explain the difference; check whether "
                   "the same thing is meant."));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("slot: %s\nwords in common: %s\nlikeness beyond the demanded: %.1f",
                                finding->fact, shared, best->score));
}

static int
gs_quantities_compare_groups (const void *a, const void *b, void *data)
{
  const GsQuantityComparison *self = data;
  const GsSlotUse *left = gs_use (self, g_array_index (*(GArray *const *) a, guint32, 0));
  const GsSlotUse *right = gs_use (self, g_array_index (*(GArray *const *) b, guint32, 0));

  return (left->amount->quantity.low > right->amount->quantity.low)
         - (left->amount->quantity.low < right->amount->quantity.low);
}

/* an amount may stand under several words for its topic; its conflict is told once */
static gboolean
gs_quantities_is_reported (const GsQuantityComparison *self, const GsQuantityConflict *conflict)
{
  return g_hash_table_contains (self->reported, gs_use (self, conflict->a)->amount)
         && g_hash_table_contains (self->reported, gs_use (self, conflict->b)->amount);
}

static void
gs_quantities_mark_reported (const GsQuantityComparison *self, const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *group = g_ptr_array_index (groups, i);

      for (guint k = 0; k < group->len; k++)
        g_hash_table_add (self->reported,
                          (gpointer) gs_use (self, g_array_index (group, guint32, k))->amount);
    }
}

/* one finding of the conflicts that hang together under @root */
static void
gs_quantities_report (const GsQuantityComparison *self, guint32 first, guint32 end,
                      const GArray *conflicts, const guint32 *parents, guint32 root)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const GsAmount *amount = gs_use (self, first + root)->amount;
  const char *fact = gs_closeness_get_text (self->closeness, gs_use (self, first)->slot);
  g_autofree char *subject = gs_quantities_dup_subject (gs_use (self, first + root));
  const GsQuantityConflict *best = NULL;
  gboolean growth;
  GsFinding *finding;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const GsQuantityConflict *conflict = &g_array_index (conflicts, GsQuantityConflict, i);

      if (gs_quantities_find_root (parents, conflict->a - first) == root
          && (best == NULL || conflict->score > best->score))
        best = conflict;
    }
  if (best == NULL || gs_quantities_is_reported (self, best))
    return;
  for (guint32 i = first; i < end; i++)
    if (gs_quantities_find_root (parents, i - first) == root)
      gs_quantities_add_to_groups (self, groups, i);
  for (guint32 i = first; i < end; i++)
    if (parents[i - first] == i - first && i - first != root)
      gs_quantities_add_support (self, groups, i);
  g_ptr_array_sort_with_data (groups, gs_quantities_compare_groups, (gpointer) self);
  growth = amount->fate != GS_FATE_NONE && gs_quantities_is_growth (self, groups);
  finding = gs_finding_new (growth ? GS_FINDING_CHANGED : GS_FINDING_QUANTITY_CONFLICT, fact);
  /* a story may have several disagreements in one slot: the first shock's magnitude, the second's
   */
  gs_finding_set_scope (finding, "use", first + root);
  for (guint i = 0; i < groups->len; i++)
    gs_quantities_add_side (self, finding, g_ptr_array_index (groups, i));
  if (!growth)
    finding->severity = best->score >= GS_SURE ? GS_SEVERITY_WARNING : GS_SEVERITY_NOTE;
  gs_quantities_explain (self, finding, best, subject);
  gs_quantities_mark_reported (self, groups);
  gs_report_add_finding (self->report, finding);
}

/* ---- the slots of a story ---- */

static void
gs_quantities_compare_slot (const GsQuantityComparison *self, guint32 first, guint32 end)
{
  g_autoptr (GArray) conflicts = g_array_new (FALSE, FALSE, sizeof (GsQuantityConflict));
  g_autofree guint32 *parents = g_new (guint32, end - first);

  for (guint32 i = first; i < end; i++)
    parents[i - first] = i - first;
  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      {
        GsQuantityConflict conflict = { i, k, 0 };
        guint32 left, right;

        if (!gs_quantity_table_judge (self->table, first, end, i, k, &conflict.score)
            || conflict.score < 0)
          continue;
        g_array_append_val (conflicts, conflict);
        left = gs_quantities_find_root (parents, i - first);
        right = gs_quantities_find_root (parents, k - first);
        parents[MAX (left, right)] = MIN (left, right);
      }
  for (guint32 i = first; conflicts->len > 0 && i < end; i++)
    if (parents[i - first] == i - first)
      gs_quantities_report (self, first, end, conflicts, parents, i - first);
}

/**
 * gs_compare_quantities:
 *
 * Adds a finding for each quantity on which articles of one story disagree, or headline and first
 * paragraph of one article.
 */
void
gs_compare_quantities (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GsQuantityTable) table = gs_quantity_table_new (batch);
  GsQuantityComparison self = { report, table, gs_quantity_table_get_closeness (table), NULL };
  guint32 end = 0;

  self.reported = g_hash_table_new (NULL, NULL);
  for (guint32 first = 0; gs_quantity_table_next (table, &first, &end); first = end)
    gs_quantities_compare_slot (&self, first, end);
  for (guint32 first = 0; gs_quantity_table_next (table, &first, &end); first = end)
    gs_head_figures_compare (table, first, end, self.reported, report);
  gs_head_sums_compare (batch, self.reported, report);
  gs_quantity_table_list_not_compared (table, report);
  g_hash_table_unref (self.reported);
}
