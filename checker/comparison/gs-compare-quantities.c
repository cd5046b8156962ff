/* SPDX-License-Identifier: MIT */
/*
 * Quantities that cannot both hold.
 *
 * Values of one slot are compared inside a story, each pair judged by itself first, then by what
 * the two articles and the others say: an article that gives both values speaks of two things. What
 * is left is joined to one finding a disagreement, with all sources' values.
 */
#include "comparison/gs-batch.h"

#include <math.h>
#include <string.h>

#include "assertion/gs-calendar.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-story.h"
#include "comparison/gs-wording.h"

/* uses of one slot in one story that are compared with each other; more are lists, not claims */
#define GS_MAX_USES 200
/* so many different tolls of one event are a toll that grows */
#define GS_MAX_TOLLS 7
/* how far beyond what the slot demands the likeness must lie for a warning */
#define GS_SURE 4.0
/* likeness of the strongest earthquakes of two articles of one story */
#define GS_STRONGEST 5.0
/* how much less likeness suffices to list one more source on a side */
#define GS_SUPPORT_SLACK 2.0

typedef struct
{
  guint32 a, b; /* indices of uses */
  double score;
} GsQuantityConflict;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsCloseness *closeness;
  GsArena *arena;
  GArray *uses;         /* of GsSlotUse, by story, slot, article, place */
  GHashTable *reported; /* of GsAmount: those that stand in a finding, whatever the slot */
  GArray **magnitudes;  /* of double: those of the day each article gives; NULL if none */
} GsQuantityComparison;

static const GsSlotUse *
gs_use (const GsQuantityComparison *self, guint32 index)
{
  return &g_array_index (self->uses, GsSlotUse, index);
}

/* ---- gathering ---- */

static void
gs_quantities_gather_article (GsQuantityComparison *self, guint32 article, guint32 story)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);
      GsSlotUse use = {
        .article = article, .amount = amount, .extraction = extraction, .story = story
      };

      if (amount->quantity.dimension == GS_DIMENSION_MAGNITUDE && amount->year == 0)
        {
          if (self->magnitudes[article] == NULL)
            self->magnitudes[article] = g_array_new (FALSE, FALSE, sizeof (double));
          g_array_append_val (self->magnitudes[article], amount->quantity.low);
        }
      use.topic = gs_closeness_get_word (self->closeness, amount->topic);
      gs_quantity_get_range (&amount->quantity, &use.low, &use.high);
      gs_vicinity_read (&use.around, self->closeness, extraction, &amount->around, self->arena);
      for (guint which = 0; which < GS_MAX_SLOTS; which++)
        {
          g_autofree char *slot = gs_amount_dup_slot (amount, which);

          if (slot == NULL)
            continue;
          use.slot = gs_closeness_get_word (self->closeness, slot);
          g_array_append_val (self->uses, use);
        }
    }
}

static int
gs_quantities_compare_uses (const void *a, const void *b)
{
  const GsSlotUse *left = a;
  const GsSlotUse *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->slot != right->slot)
    return left->slot < right->slot ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->amount->quantity.span, right->amount->quantity.span);
}

/* ---- what the articles say ---- */

/* whether an article of the group gives a value that agrees with @use and not with @other */
static gboolean
gs_quantities_article_gives (const GsQuantityComparison *self, guint32 first, guint32 end,
                             guint32 article, const GsSlotUse *use, const GsSlotUse *other)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsSlotUse *candidate = gs_use (self, i);

      if (candidate->article == article && !candidate->amount->quantity.vague
          && gs_slot_uses_are_alike (candidate, use) && gs_slot_uses_agree (candidate, use)
          && !gs_slot_uses_agree (candidate, other))
        return TRUE;
    }
  return FALSE;
}

/* an article that gives both values speaks of two things (or reports both voices) */
static gboolean
gs_quantities_somebody_gives_both (const GsQuantityComparison *self, guint32 first, guint32 end,
                                   const GsSlotUse *a, const GsSlotUse *b)
{
  for (guint32 i = first; i < end; i++)
    {
      guint32 article = gs_use (self, i)->article;

      if (i > first && gs_use (self, i - 1)->article == article)
        continue;
      if (gs_quantities_article_gives (self, first, end, article, a, b)
          && gs_quantities_article_gives (self, first, end, article, b, a))
        return TRUE;
    }
  return FALSE;
}

/* both tell of earthquakes and share none: other events */
static gboolean
gs_quantities_quake_elsewhere (const GsQuantityComparison *self, const GsSlotUse *a,
                               const GsSlotUse *b)
{
  const GArray *left = self->magnitudes[a->article];
  const GArray *right = self->magnitudes[b->article];

  if (left == NULL || right == NULL || (a->amount->year != 0 && b->amount->year != 0))
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    for (guint k = 0; k < right->len; k++)
      if (fabs (g_array_index (left, double, i) - g_array_index (right, double, k))
          <= GS_FAR_MAGNITUDE)
        return FALSE;
  return TRUE;
}

/* the strongest earthquake of the day that each article tells of */
static gboolean
gs_quantities_is_strongest (const GsQuantityComparison *self, const GsSlotUse *use)
{
  const GArray *magnitudes = self->magnitudes[use->article];

  if (use->amount->quantity.dimension != GS_DIMENSION_MAGNITUDE || use->amount->year != 0
      || magnitudes == NULL)
    return FALSE;
  for (guint i = 0; i < magnitudes->len; i++)
    if (g_array_index (magnitudes, double, i) > use->amount->quantity.low)
      return FALSE;
  return TRUE;
}

static guint
gs_quantities_count_rivals (const GsQuantityComparison *self, guint32 first, guint32 end,
                            const GsSlotUse *use)
{
  guint n = 0;

  for (guint32 i = first; i < end; i++)
    n += gs_use (self, i)->article == use->article
         && gs_slot_uses_are_rivals (gs_use (self, i), use);
  return n;
}

static gboolean
gs_quantities_are_conflict (const GsQuantityComparison *self, guint32 first, guint32 end, guint32 i,
                            guint32 k, double *score)
{
  const GsSlotUse *a = gs_use (self, i);
  const GsSlotUse *b = gs_use (self, k);
  GsPairVerdict verdict;

  if (a->article == b->article)
    return FALSE;
  verdict = gs_slot_uses_judge (self->closeness, a, b, score);
  if (verdict != GS_PAIR_CONFLICT && verdict != GS_PAIR_UNLIKE)
    return FALSE;
  /* the more values an article has for the slot, the less it is one thing */
  *score -= MIN (gs_quantities_count_rivals (self, first, end, a)
                     + gs_quantities_count_rivals (self, first, end, b),
                 3);
  if (gs_quantities_is_strongest (self, a) && gs_quantities_is_strongest (self, b))
    *score += GS_STRONGEST;
  if (*score < 0)
    return FALSE;
  if (gs_quantities_quake_elsewhere (self, a, b))
    return FALSE;
  return !gs_quantities_somebody_gives_both (self, first, end, a, b);
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

  return g_strndup (text + span.start, gs_span_length (span));
}

static char *
gs_quantities_dup_subject (const GsSlotUse *use)
{
  const GsAmount *amount = use->amount;
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  g_autofree char *topic = g_strndup (text + amount->named.start, gs_span_length (amount->named));

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

/* more sources for the sides, and more places of theirs: they agree with one group only and look like it */
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
      if (gs_quantities_group_has_article (self, group, use->article))
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
  gs_finding_set_scope (finding, "story", gs_use (self, first)->story);
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

        if (!gs_quantities_are_conflict (self, first, end, i, k, &conflict.score))
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
 * Adds a finding for each quantity on which articles of one story disagree.
 */
void
gs_compare_quantities (const GsBatch *batch, GsReport *report)
{
  GsQuantityComparison self = { .batch = batch, .report = report };
  const guint32 *stories = batch->stories;
  guint32 first = 0;

  self.closeness = gs_closeness_new (batch);
  self.arena = gs_arena_new ();
  self.uses = g_array_new (FALSE, FALSE, sizeof (GsSlotUse));
  self.reported = g_hash_table_new (NULL, NULL);
  self.magnitudes = g_new0 (GArray *, batch->extractions->len + 1);
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_quantities_gather_article (&self, i, stories[i]);
  g_array_sort (self.uses, gs_quantities_compare_uses);
  while (first < self.uses->len)
    {
      guint32 end = first + 1;

      while (end < self.uses->len && gs_use (&self, end)->story == gs_use (&self, first)->story
             && gs_use (&self, end)->slot == gs_use (&self, first)->slot)
        end++;
      if (end - first <= GS_MAX_USES)
        gs_quantities_compare_slot (&self, first, end);
      first = end;
    }
  gs_closeness_free (self.closeness);
  gs_arena_free (self.arena);
  g_array_unref (self.uses);
  g_hash_table_unref (self.reported);
  for (guint32 i = 0; i < batch->extractions->len; i++)
    g_clear_pointer (&self.magnitudes[i], g_array_unref);
  g_free (self.magnitudes);
}
