/* SPDX-License-Identifier: MIT */
/* Puts the rows of reports into one, with articles and stories numbered anew. */
#include "comparison/gs-report-merge.h"

#include <stdlib.h>
#include <string.h>

#include "comparison/gs-fingerprint.h"

/* outlets that are named of those that stand alone */
#define GS_ALONE_OUTLETS 6

typedef struct
{
  GsReportArticle *row;
  guint32 part;
  guint32 number; /* in its part */
} GsMergedRow;

typedef struct
{
  GPtrArray *parts;
  GsReport *whole;
  guint32 **numbers;        /* one a part: of its articles in the whole */
  GHashTable *fingerprints; /* of utf8, lent by findings */
} GsMerge;

/* ---- articles and stories ---- */

static int
gs_merged_row_compare (gconstpointer a, gconstpointer b)
{
  const GsMergedRow *one = a;
  const GsMergedRow *two = b;
  int order = strcmp (one->row->path, two->row->path);

  if (order == 0)
    order = (int) one->row->archived - (int) two->row->archived;
  if (order == 0 && one->part != two->part)
    order = one->part < two->part ? -1 : 1;
  return order != 0 ? order : (one->number > two->number) - (one->number < two->number);
}

static GArray *
gs_merge_sort_rows (const GsMerge *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (GsMergedRow));

  for (guint32 i = 0; i < self->parts->len; i++)
    {
      const GsReport *part = g_ptr_array_index (self->parts, i);

      for (guint32 k = 0; k < part->articles->len; k++)
        {
          GsMergedRow row = { g_ptr_array_index (part->articles, k), i, k };

          g_array_append_val (rows, row);
        }
    }
  g_array_sort (rows, gs_merged_row_compare);
  return rows;
}

/* stories are numbered by their first articles */
static void
gs_merge_number_stories (const GsMerge *self, const GArray *rows)
{
  g_autofree guint32 *stories = g_new (guint32, MAX (rows->len, 1));
  g_autofree guint32 *firsts = g_new (guint32, self->parts->len + 1);
  g_autofree guint32 *known = NULL;
  guint32 n = 0;
  guint32 n_known = 0;

  for (guint32 i = 0; i < self->parts->len; i++)
    {
      firsts[i] = n_known;
      n_known += ((const GsReport *) g_ptr_array_index (self->parts, i))->stories->len;
    }
  known = g_new (guint32, MAX (n_known, 1));
  memset (known, 0xff, MAX (n_known, 1) * sizeof *known);
  for (guint i = 0; i < rows->len; i++)
    {
      const GsMergedRow *row = &g_array_index (rows, GsMergedRow, i);
      guint32 *story = &known[firsts[row->part] + row->row->story];

      if (*story == G_MAXUINT32)
        *story = n++;
      stories[i] = *story;
    }
  gs_report_set_stories (self->whole, stories, n);
}

static void
gs_merge_articles (GsMerge *self)
{
  g_autoptr (GArray) rows = gs_merge_sort_rows (self);

  for (guint i = 0; i < self->parts->len; i++)
    {
      GsReport *part = g_ptr_array_index (self->parts, i);

      self->numbers[i] = g_new (guint32, MAX (part->articles->len, 1));
      g_ptr_array_set_free_func (part->articles, NULL);
    }
  for (guint32 i = 0; i < rows->len; i++)
    {
      const GsMergedRow *row = &g_array_index (rows, GsMergedRow, i);

      self->numbers[row->part][row->number] = i;
      row->row->group = G_MAXUINT32;
      g_ptr_array_add (self->whole->articles, row->row);
    }
  gs_merge_number_stories (self, rows);
}

/* ---- what speaks of them ---- */

static void
gs_merge_renumber (GArray *evidence, const guint32 *numbers)
{
  for (guint i = 0; i < evidence->len; i++)
    {
      GsEvidence *one = &g_array_index (evidence, GsEvidence, i);

      one->article = numbers[one->article];
    }
}

/* moves all items of a list, which then owns none */
static void
gs_merge_move (GPtrArray *from, GPtrArray *to)
{
  g_ptr_array_set_free_func (from, NULL);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));
  g_ptr_array_set_size (from, 0);
}

static void
gs_merge_groups (const GsMerge *self, GsReport *part, const guint32 *numbers)
{
  for (guint i = 0; i < part->groups->len; i++)
    {
      GsSourceGroup *group = g_ptr_array_index (part->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 *article = &g_array_index (group->articles, guint32, k);

          *article = numbers[*article];
        }
      gs_merge_renumber (group->evidence, numbers);
    }
  gs_merge_move (part->groups, self->whole->groups);
}

/* one slip in two groups is two findings; claims name findings by their fingerprints */
static void
gs_merge_keep_apart (const GsMerge *self, const GsReport *part, GsFinding *finding)
{
  g_autofree char *old = NULL;

  if (g_hash_table_add (self->fingerprints, finding->fingerprint))
    return;
  old = g_steal_pointer (&finding->fingerprint);
  for (guint n = 1; finding->fingerprint == NULL; n++)
    {
      finding->fingerprint = gs_fingerprint_repeat (old, n);
      if (!g_hash_table_contains (self->fingerprints, finding->fingerprint))
        continue;
      g_clear_pointer (&finding->fingerprint, g_free);
    }
  g_hash_table_add (self->fingerprints, finding->fingerprint);
  for (guint i = 0; i < part->claims->len; i++)
    {
      GsReportClaim *claim = g_ptr_array_index (part->claims, i);

      if (g_strcmp0 (claim->doubt, old) != 0)
        continue;
      g_free (claim->doubt);
      claim->doubt = g_strdup (finding->fingerprint);
    }
}

static void
gs_merge_findings (const GsMerge *self, GsReport *part, const guint32 *numbers)
{
  for (guint i = 0; i < part->findings->len; i++)
    {
      GsFinding *finding = g_ptr_array_index (part->findings, i);

      for (guint k = 0; k < finding->sides->len; k++)
        gs_merge_renumber (((const GsSide *) g_ptr_array_index (finding->sides, k))->evidence,
                           numbers);
      finding->article = finding->sides->len == 0 ? numbers[finding->article] : 0;
      gs_merge_keep_apart (self, part, finding);
    }
  gs_merge_move (part->findings, self->whole->findings);
}

static void
gs_merge_claims (const GsMerge *self, GsReport *part, const guint32 *numbers)
{
  for (guint i = 0; i < part->claims->len; i++)
    {
      const GsReportClaim *claim = g_ptr_array_index (part->claims, i);

      for (guint k = 0; k < claim->cells->len; k++)
        {
          GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, k);

          cell->article = numbers[cell->article];
          cell->evidence.article = numbers[cell->evidence.article];
        }
    }
  gs_merge_move (part->claims, self->whole->claims);
}

static void
gs_merge_not_compared (const GsMerge *self, GsReport *part, const guint32 *numbers)
{
  for (guint i = 0; i < part->not_compared->len; i++)
    gs_merge_renumber (
        ((const GsNotCompared *) g_ptr_array_index (part->not_compared, i))->evidence, numbers);
  gs_merge_move (part->not_compared, self->whole->not_compared);
}

static void
gs_merge_stamp (const GsMerge *self)
{
  const GsReport *first = g_ptr_array_index (self->parts, 0);

  self->whole->program = g_strdup (first->program);
  self->whole->rules_version = g_strdup (first->rules_version);
  self->whole->model_version = g_strdup (first->model_version);
  self->whole->date = g_strdup (first->date);
  for (guint i = 0; i < first->rule_packs->len; i++)
    g_ptr_array_add (self->whole->rule_packs, g_strdup (g_ptr_array_index (first->rule_packs, i)));
}

/* by their first articles; those without any come first */
static int
gs_merge_compare_parts (gconstpointer a, gconstpointer b)
{
  const GsReport *one = *(GsReport *const *) a;
  const GsReport *two = *(GsReport *const *) b;

  if (one->articles->len == 0 || two->articles->len == 0)
    return (one->articles->len > 0) - (two->articles->len > 0);
  return strcmp (gs_report_get_article (one, 0)->path, gs_report_get_article (two, 0)->path);
}

/**
 * gs_report_merge:
 * @parts: (element-type GsReport): finished, of disjoint articles, at least one; what they hold
 *   goes into the result
 *
 * Returns: (transfer full): a report with all that they have, to be finished
 */
GsReport *
gs_report_merge (GPtrArray *parts)
{
  g_autofree guint32 **numbers = g_new0 (guint32 *, MAX (parts->len, 1));
  g_autoptr (GHashTable) fingerprints = g_hash_table_new (g_str_hash, g_str_equal);
  GsMerge merge = { parts, gs_report_new (), numbers, fingerprints };

  g_ptr_array_sort (parts, gs_merge_compare_parts);
  gs_merge_stamp (&merge);
  gs_merge_articles (&merge);
  for (guint i = 0; i < parts->len; i++)
    {
      GsReport *part = g_ptr_array_index (parts, i);

      gs_merge_groups (&merge, part, numbers[i]);
      gs_merge_findings (&merge, part, numbers[i]);
      gs_merge_claims (&merge, part, numbers[i]);
      gs_merge_not_compared (&merge, part, numbers[i]);
      g_ptr_array_set_size (part->articles, 0);
      g_free (numbers[i]);
    }
  return merge.whole;
}

/* ---- articles on their own ---- */

/* before what names words, behind what names whole articles */
static void
gs_report_insert_not_compared (GsReport *self, const char *what, const char *reason)
{
  GsNotCompared *item = gs_report_add_not_compared (self, what, reason);
  GPtrArray *items = self->not_compared;
  guint at = 0;

  while (((const GsNotCompared *) g_ptr_array_index (items, at))->evidence->len == 0
         && at + 1 < items->len)
    at++;
  for (guint i = items->len - 1; i > at; i--)
    g_ptr_array_index (items, i) = g_ptr_array_index (items, i - 1);
  g_ptr_array_index (items, at) = item;
}

/**
 * gs_report_list_alone:
 *
 * One line for all.
 */
void
gs_report_list_alone (GsReport *self)
{
  g_autoptr (GString) what = g_string_new ("Events told by ");
  guint n = 0;

  for (guint i = 0; i < self->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (self, i);

      if (!row->alone)
        continue;
      if (n++ < GS_ALONE_OUTLETS)
        g_string_append_printf (what, "%s%s", n > 1 ? ", " : "", row->outlet);
    }
  if (n == 0)
    return;
  if (n > GS_ALONE_OUTLETS)
    g_string_append_printf (what, " and %u more", n - GS_ALONE_OUTLETS);
  gs_report_insert_not_compared (
      self, what->str,
      n == 1 ? "no other article here tells of the same; names, offices and products were compared"
             : "no two of these articles tell of the same; names, offices and products were "
               "compared");
}
