/* SPDX-License-Identifier: MIT */
/* Groups a batch and runs a pool of threads over its groups. */
#include "gs-check-batch.h"

#include <string.h>

#include "base/gs-tasks.h"
#include "gs-check-extract.h"
#include "gs-check-versions.h"

/* files a thread that are read before their articles are put aside: enough that waiting for the
 * last of them costs little */
#define GS_CHECK_STEP 200

/* ---- life cycle ---- */

/**
 * gs_check_batch_new:
 *
 * Returns: (transfer full): an empty batch
 */
GsCheckBatch *
gs_check_batch_new (void)
{
  GsCheckBatch *self = g_new0 (GsCheckBatch, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_check_item_free);
  return self;
}

/**
 * gs_check_batch_free:
 * @self: (nullable): a batch
 */
void
gs_check_batch_free (GsCheckBatch *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  gs_spill_free (self->spill);
  g_free (self);
}

/**
 * gs_check_batch_read:
 *
 * Returns: (transfer full) (nullable): the articles of all sources, in memory, with their versions
 *   found
 */
GsCheckBatch *
gs_check_batch_read (const GsCheckReader *reader, const GPtrArray *sources, GError **error)
{
  GPtrArray *items = gs_check_read (reader, sources, 0, sources->len, error);
  GsCheckBatch *self;

  if (items == NULL)
    return NULL;
  self = g_new0 (GsCheckBatch, 1);
  self->items = items;
  self->ordered = TRUE;
  gs_check_find_versions (items);
  return self;
}

/* moves the items of one step */
static void
gs_check_batch_take (GsCheckBatch *self, GPtrArray *items)
{
  g_ptr_array_set_free_func (items, NULL);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_ptr_array_index (items, i));
}

/**
 * gs_check_batch_read_aside:
 *
 * Returns: (transfer full) (nullable): the articles of all sources, put aside
 */
GsCheckBatch *
gs_check_batch_read_aside (const GsCheckReader *reader, const GPtrArray *sources, GError **error)
{
  g_autoptr (GsCheckBatch) self = gs_check_batch_new ();
  GsCheckReader packing = *reader;
  guint step = GS_CHECK_STEP * (reader->n_jobs > 0 ? reader->n_jobs : g_get_num_processors ());

  packing.pack = TRUE;
  self->spill = gs_spill_new (error);
  if (self->spill == NULL)
    return NULL;
  packing.spill = self->spill;
  for (guint first = 0; first < sources->len; first += step)
    {
      g_autoptr (GPtrArray) items =
          gs_check_read (&packing, sources, first, MIN (first + step, sources->len), error);

      if (items == NULL)
        return NULL;
      gs_check_batch_take (self, items);
    }
  return g_steal_pointer (&self);
}

/* ---- aside and back ---- */

/**
 * gs_check_batch_put_aside:
 *
 * Returns: %FALSE with @error set if the disk is full
 */
gboolean
gs_check_batch_put_aside (GsCheckBatch *self, GsCheckItem *item, GError **error)
{
  return gs_check_item_put_aside (item, self->spill, error);
}

/**
 * gs_check_batch_bring_back:
 *
 * Returns: %FALSE with @error set if it cannot be read
 */
gboolean
gs_check_batch_bring_back (const GsCheckBatch *self, GsCheckItem *item, const GsRules *rules,
                           GError **error)
{
  gsize length = item->aside.article + item->aside.extraction;
  g_autofree guint8 *bytes = NULL;

  if (item->extraction != NULL)
    return TRUE;
  bytes = g_malloc (MAX (length, 1));
  if (!gs_spill_get (self->spill, item->aside.at, bytes, length, error))
    return FALSE;
  item->extraction = gs_parcel_open (bytes, item->aside.article, bytes + item->aside.article,
                                     item->aside.extraction, rules, error);
  return item->extraction != NULL;
}

/* ---- versions ---- */

/* brings items that share a name back for as long as it takes to put them in order */
static gboolean
gs_check_batch_order (const GsCheckBatch *self, GPtrArray *namesakes, const GsRules *rules,
                      GError **error)
{
  gboolean back = TRUE;

  for (guint i = 0; back && i < namesakes->len; i++)
    back = gs_check_batch_bring_back (self, g_ptr_array_index (namesakes, i), rules, error);
  if (back)
    gs_check_find_versions (namesakes);
  for (guint i = 0; i < namesakes->len; i++)
    g_clear_pointer (&((GsCheckItem *) g_ptr_array_index (namesakes, i))->extraction,
                     gs_extraction_free);
  return back;
}

/* the first item that has a name in common with an item, itself or through others */
static guint32
gs_check_batch_find_root (const guint32 *roots, guint32 index)
{
  while (roots[index] != index)
    index = roots[index];
  return index;
}

static guint32 *
gs_check_batch_join_by_names (const GsCheckBatch *self)
{
  guint32 *roots = g_new (guint32, MAX (self->items->len, 1));
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint32 i = 0; i < self->items->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (self->items, i);

      roots[i] = i;
      for (guint k = 0; item->parcel != NULL && k < GS_STORE_MAX_NAMES; k++)
        {
          guint64 *name = &item->parcel->names[k];
          gpointer other;

          if (*name != 0 && g_hash_table_lookup_extended (first, name, NULL, &other))
            {
              guint32 one = gs_check_batch_find_root (roots, i);
              guint32 two = gs_check_batch_find_root (roots, GPOINTER_TO_UINT (other));

              roots[MAX (one, two)] = MIN (one, two);
            }
          else if (*name != 0)
            g_hash_table_insert (first, name, GUINT_TO_POINTER (i));
        }
    }
  return roots;
}

/**
 * gs_check_batch_find_versions:
 *
 * Returns: %FALSE with @error set if what was put aside cannot be read
 */
gboolean
gs_check_batch_find_versions (GsCheckBatch *self, const GsRules *rules, GError **error)
{
  g_autofree guint32 *roots = self->ordered ? NULL : gs_check_batch_join_by_names (self);
  g_autofree GPtrArray **lists = g_new0 (GPtrArray *, MAX (self->items->len, 1));
  gboolean done = TRUE;

  for (guint32 i = 0; !self->ordered && i < self->items->len; i++)
    {
      guint32 root = gs_check_batch_find_root (roots, i);

      if (root == i)
        continue;
      if (lists[root] == NULL)
        {
          lists[root] = g_ptr_array_new ();
          g_ptr_array_add (lists[root], g_ptr_array_index (self->items, root));
        }
      g_ptr_array_add (lists[root], g_ptr_array_index (self->items, i));
    }
  for (guint32 i = 0; i < self->items->len; i++)
    if (lists[i] != NULL)
      {
        done = done && gs_check_batch_order (self, lists[i], rules, error);
        g_ptr_array_unref (lists[i]);
      }
  self->ordered = TRUE;
  return done;
}

/* ---- groups ---- */

static void
gs_check_grouping_add (GsGrouping *grouping, GsCheckItem *item)
{
  g_autoptr (GArray) keys = item->parcel != NULL ? g_steal_pointer (&item->parcel->keys)
                                                 : gs_parcel_list_keys (item->extraction);
  guint64 names[GS_STORE_MAX_NAMES];
  gint32 day = item->parcel != NULL ? item->parcel->day : item->extraction->day;

  if (item->parcel != NULL)
    memcpy (names, item->parcel->names, sizeof names);
  else
    gs_parcel_read_names (item->extraction->article, names);
  gs_grouping_add (grouping, (const guint32 *) (gconstpointer) keys->data, keys->len, names,
                   GS_STORE_MAX_NAMES, day);
}

static gboolean
gs_check_item_is_compared (const GsCheckItem *item)
{
  return item->extraction != NULL || item->parcel != NULL;
}

/**
 * gs_check_batch_group:
 * @tally: (out caller-allocates)
 *
 * Returns: (transfer full): a group number for each item
 */
guint32 *
gs_check_batch_group (GsCheckBatch *self, GsGroupingTally *tally)
{
  g_autoptr (GsGrouping) grouping = gs_grouping_new ();
  g_autofree guint32 *solved = NULL;
  guint32 *groups = g_new (guint32, MAX (self->items->len, 1));
  guint32 n = 0;

  g_ptr_array_sort (self->items, gs_check_item_compare);
  for (guint i = 0; i < self->items->len; i++)
    if (gs_check_item_is_compared (g_ptr_array_index (self->items, i)))
      gs_check_grouping_add (grouping, g_ptr_array_index (self->items, i));
  solved = gs_grouping_solve (grouping, GS_GROUP_ARTICLES, tally);
  for (guint i = 0; i < self->items->len; i++)
    groups[i] =
        gs_check_item_is_compared (g_ptr_array_index (self->items, i)) ? solved[n++] : G_MAXUINT32;
  return groups;
}

/**
 * gs_check_dup_grouping_note:
 *
 * Returns: (transfer full) (nullable): a sentence for readers
 */
char *
gs_check_dup_grouping_note (const GsGroupingTally *tally)
{
  if (tally->n_groups <= 1 || tally->n_articles <= GS_GROUP_ARTICLES)
    return NULL;
  return g_strdup_printf (
      "%u articles are too many to set each against all: they were compared in %u groups of at "
      "most %u that share names, numbers, days and wording (%.0f pairs of articles each). "
      "%" G_GUINT64_FORMAT
      " likenesses between articles of different groups were not followed; %u keys of more "
      "than %u articles were cut into runs of days",
      tally->n_articles, tally->n_groups, GS_GROUP_ARTICLES,
      (double) tally->n_to_compare / tally->n_articles, tally->n_cut, tally->n_salted,
      GS_GROUP_SALT);
}

/* ---- comparing ---- */

typedef struct
{
  const GsCheckBatch *batch;
  const GsCheckEngine *engine;
  GMutex lock;
  GError *error; /* (nullable): the first; under @lock */
} GsCheckGroupRun;

typedef struct
{
  GPtrArray *items; /* of GsCheckItem, lent */
  GsReport *report; /* (nullable): once it is compared */
} GsCheckGroupTask;

static gboolean
gs_check_group_bring_back (const GsCheckGroupRun *run, const GPtrArray *items, GError **error)
{
  gboolean aside = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (items, i);

      aside |= item->extraction == NULL;
      if (!gs_check_batch_bring_back (run->batch, item, run->engine->rules, error))
        return FALSE;
    }
  /* versions of one article are in one group */
  if (aside && !run->batch->ordered)
    gs_check_find_versions ((GPtrArray *) items);
  return TRUE;
}

static void
gs_check_group_run_task (gpointer data, gpointer user_data)
{
  GsCheckGroupTask *task = data;
  GsCheckGroupRun *run = user_data;
  g_autoptr (GError) error = NULL;

  if (gs_check_group_bring_back (run, task->items, &error))
    {
      task->report = gs_check_compare_group (run->engine, task->items);
      return;
    }
  g_mutex_lock (&run->lock);
  if (run->error == NULL)
    run->error = g_steal_pointer (&error);
  g_mutex_unlock (&run->lock);
}

static gboolean
gs_check_group_run_all (GsCheckGroupRun *run, GsCheckGroupTask *tasks, guint n_tasks, guint n_jobs,
                        GError **error)
{
  if (!gs_tasks_run (gs_check_group_run_task, run, tasks, sizeof *tasks, n_tasks, n_jobs, error))
    return FALSE;
  if (run->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&run->error));
  return FALSE;
}

/* the reports of all groups, by group; NULL with an error if one could not be compared */
static GPtrArray *
gs_check_batch_compare_groups (const GsCheckBatch *self, const GsCheckEngine *engine,
                               const guint32 *groups, guint n_groups, guint n_jobs, GError **error)
{
  g_autofree GsCheckGroupTask *tasks = g_new0 (GsCheckGroupTask, MAX (n_groups, 1));
  GsCheckGroupRun run = { .batch = self, .engine = engine };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_report_free);
  gboolean done;

  for (guint i = 0; i < n_groups; i++)
    tasks[i].items = g_ptr_array_new ();
  for (guint i = 0; i < self->items->len; i++)
    if (groups[i] != G_MAXUINT32)
      g_ptr_array_add (tasks[groups[i]].items, g_ptr_array_index (self->items, i));
  g_mutex_init (&run.lock);
  done = gs_check_group_run_all (&run, tasks, n_groups, n_jobs, error);
  g_mutex_clear (&run.lock);
  for (guint i = 0; i < n_groups; i++)
    {
      if (tasks[i].report != NULL)
        g_ptr_array_add (parts, tasks[i].report);
      g_ptr_array_unref (tasks[i].items);
    }
  return done ? g_steal_pointer (&parts) : NULL;
}

static GsReport *
gs_check_batch_report_apart (const GsCheckBatch *self, const GsCheckEngine *engine,
                             const guint32 *groups)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (groups[i] == G_MAXUINT32)
      g_ptr_array_add (items, g_ptr_array_index (self->items, i));
  return gs_check_report_apart (engine, items);
}

/**
 * gs_check_batch_compare:
 *
 * Returns: (transfer full) (nullable): the finished report, %NULL with @error set if what was put
 *   aside cannot be read or no thread could be started
 */
GsReport *
gs_check_batch_compare (GsCheckBatch *self, const GsCheckEngine *engine, const GPtrArray *notes,
                        guint n_jobs, GError **error)
{
  GsGroupingTally tally;
  g_autofree guint32 *groups = gs_check_batch_group (self, &tally);
  g_autofree char *note = gs_check_dup_grouping_note (&tally);
  g_autoptr (GPtrArray) parts =
      gs_check_batch_compare_groups (self, engine, groups, tally.n_groups, n_jobs, error);
  GsReport *frame;

  if (parts == NULL)
    return NULL;
  frame = gs_check_report_new (engine);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    gs_report_add_not_compared (frame, "the archive", g_ptr_array_index (notes, i));
  if (note != NULL)
    gs_report_add_not_compared (frame, "a large batch", note);
  g_ptr_array_add (parts, gs_check_batch_report_apart (self, engine, groups));
  return gs_check_merge (frame, parts);
}
