/* SPDX-License-Identifier: MIT */
/*
 * From article records to findings: a group at a time where they come grouped, else grouped here.
 */
#include "stream/gs-stream.h"

#include <string.h>

#include "base/gs-tasks.h"
#include "comparison/gs-grouping.h"
#include "gs-check-batch.h"
#include "gs-check-versions.h"
#include "stream/gs-record-reader.h"

/* groups a thread that wait for being compared */
#define GS_COMPARE_STEP 2

/**
 * GsCompareTask: a group
 */
typedef struct
{
  gint64 number;    /* from 1 */
  GPtrArray *items; /* of GsCheckItem with parcels, owned */
  GString *out;     /* (nullable): what was found */
} GsCompareTask;

typedef struct
{
  const GsCheckEngine *engine;
  GsRecordStamp stamp;
  guint n_jobs;
  GsCheckBatch *batch; /* what came ungrouped */
  GArray *tasks;       /* of GsCompareTask: the last one may grow */
  GHashTable *closed;  /* of gint64: groups that ended */
} GsCompareStream;

/* ---- one group ---- */

/* FALSE if the parcel is damaged: @item is unreadable then */
static gboolean
gs_compare_open (const GsCompareStream *self, GsCheckItem *item)
{
  g_autoptr (GError) error = NULL;
  GsParcel *parcel = item->parcel;
  gboolean aside = item->aside.article > 0;

  if (aside)
    gs_check_batch_bring_back (self->batch, item, self->engine->rules, &error);
  else
    item->extraction =
        gs_parcel_open (parcel->article->data, parcel->article->len, parcel->extraction->data,
                        parcel->extraction->len, self->engine->rules, &error);
  g_clear_pointer (&item->parcel, gs_parcel_free);
  if (item->extraction == NULL)
    item->reason = g_strdup_printf ("'%s': %s; extract it again", item->path, error->message);
  return item->extraction != NULL;
}

static void
gs_compare_run_task (gpointer data, gpointer user_data)
{
  GsCompareTask *task = data;
  GsCompareStream *self = user_data;
  g_autoptr (GPtrArray) good = g_ptr_array_new ();
  g_autoptr (GsReport) report = NULL;

  task->out = g_string_new (NULL);
  for (guint i = 0; i < task->items->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (task->items, i);

      if (gs_compare_open (self, item))
        g_ptr_array_add (good, item);
      else
        gs_record_append_item (task->out, &self->stamp, item);
    }
  if (good->len == 0)
    return;
  g_ptr_array_sort (good, gs_check_item_compare);
  gs_check_find_versions (good);
  report = gs_check_compare_group (self->engine, good);
  gs_record_append_report (task->out, &self->stamp, task->number, report);
}

/* ---- some groups ---- */

/* compares what waits and writes it in the order of the groups */
static gboolean
gs_compare_flush (GsCompareStream *self, GError **error)
{
  gboolean done = gs_tasks_run (gs_compare_run_task, self, self->tasks->data,
                                sizeof (GsCompareTask), self->tasks->len, self->n_jobs, error);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      GsCompareTask *task = &g_array_index (self->tasks, GsCompareTask, i);

      if (done && task->out != NULL)
        done = gs_lines_write (task->out->str, task->out->len, error);
      if (task->out != NULL)
        g_string_free (task->out, TRUE);
      g_ptr_array_unref (task->items);
    }
  g_array_set_size (self->tasks, 0);
  return done;
}

static GsCompareTask *
gs_compare_add_task (GsCompareStream *self, gint64 number)
{
  GsCompareTask task = { number,
                         g_ptr_array_new_with_free_func ((GDestroyNotify) gs_check_item_free),
                         NULL };

  g_array_append_val (self->tasks, task);
  return &g_array_index (self->tasks, GsCompareTask, self->tasks->len - 1);
}

/* ---- what comes in ---- */

/* the task of a group, which may be the one that grows; NULL if the group ended before */
static gboolean
gs_compare_find_task (GsCompareStream *self, gint64 group, GsCompareTask **task, GError **error)
{
  *task = NULL;
  if (self->tasks->len > 0)
    *task = &g_array_index (self->tasks, GsCompareTask, self->tasks->len - 1);
  if (*task != NULL && (*task)->number == group)
    return TRUE;
  *task = NULL;
  if (self->tasks->len >= GS_COMPARE_STEP * self->n_jobs && !gs_compare_flush (self, error))
    return FALSE;
  if (g_hash_table_add (self->closed, g_memdup2 (&group, sizeof group)))
    *task = gs_compare_add_task (self, group);
  return TRUE;
}

static gboolean
gs_compare_take_grouped (GsCompareStream *self, const GsRecordLine *line, GsCheckItem *item,
                         GError **error)
{
  GsCompareTask *task;

  if (!gs_compare_find_task (self, line->record.group, &task, error))
    {
      gs_check_item_free (item);
      return FALSE;
    }
  if (task != NULL)
    {
      g_ptr_array_add (task->items, item);
      return TRUE;
    }
  gs_check_item_free (item);
  return gs_record_line_refuse (
      line, &self->stamp,
      "its group had ended: the input of compare is not sorted by key; sort it first", error);
}

static gboolean
gs_compare_take_ungrouped (GsCompareStream *self, GsCheckItem *item, GError **error)
{
  g_ptr_array_add (self->batch->items, item);
  if (self->batch->spill == NULL)
    self->batch->spill = gs_spill_new (error);
  return self->batch->spill != NULL && gs_check_batch_put_aside (self->batch, item, error);
}

static gboolean
gs_compare_take (GsCompareStream *self, const GsRecordLine *line, GError **error)
{
  g_autoptr (GError) local = NULL;
  GsCheckItem *item;

  if (line->fault != NULL)
    return gs_record_line_refuse (line, &self->stamp, line->fault->message, error);
  if (!g_str_equal (line->record.kind, "article"))
    return gs_record_line_write (line, error);
  item = gs_record_check (&line->record, &self->stamp, &local)
             ? gs_record_dup_item (&line->record, &local)
             : NULL;
  if (item == NULL)
    return gs_record_line_refuse (line, &self->stamp, local->message, error);
  return line->record.group > 0 ? gs_compare_take_grouped (self, line, item, error)
                                : gs_compare_take_ungrouped (self, item, error);
}

/* ---- what came ungrouped ---- */

static gboolean
gs_compare_write_note (const GsCompareStream *self, const GsGroupingTally *tally, GError **error)
{
  g_autofree char *note = gs_check_dup_grouping_note (tally);
  g_autoptr (GString) out = g_string_new (NULL);

  if (note == NULL)
    return TRUE;
  gs_record_append_note (out, &self->stamp, note);
  return gs_lines_write (out->str, out->len, error);
}

static gboolean
gs_compare_ungrouped (GsCompareStream *self, GError **error)
{
  GsGroupingTally tally;
  g_autofree guint32 *groups = gs_check_batch_group (self->batch, &tally);
  g_autofree GPtrArray **members = g_new0 (GPtrArray *, MAX (tally.n_groups, 1));
  gboolean done = gs_compare_write_note (self, &tally, error);

  for (guint32 i = 0; i < self->batch->items->len; i++)
    {
      if (members[groups[i]] == NULL)
        members[groups[i]] = g_ptr_array_new ();
      g_ptr_array_add (members[groups[i]], g_ptr_array_index (self->batch->items, i));
    }
  g_ptr_array_set_free_func (self->batch->items, NULL);
  for (guint32 group = 0; group < tally.n_groups; group++)
    {
      GsCompareTask *task = gs_compare_add_task (self, (gint64) group + 1);

      for (guint i = 0; i < members[group]->len; i++)
        g_ptr_array_add (task->items, g_ptr_array_index (members[group], i));
      g_ptr_array_unref (members[group]);
      if (done && (self->tasks->len >= GS_COMPARE_STEP * self->n_jobs))
        done = gs_compare_flush (self, error);
    }
  return done;
}

static void
gs_compare_clear (GsCompareStream *self)
{
  for (guint i = 0; i < self->tasks->len; i++)
    g_ptr_array_unref (g_array_index (self->tasks, GsCompareTask, i).items);
  g_array_unref (self->tasks);
  g_hash_table_unref (self->closed);
  gs_check_batch_free (self->batch);
}

static gboolean
gs_compare_read (GsCompareStream *self, const char *const *paths, GError **error)
{
  g_autoptr (GsRecordReader) reader = gs_record_reader_new (paths);
  g_autoptr (GError) local = NULL;
  gboolean more = TRUE;

  while (more)
    {
      g_auto (GsRecordLine) line = { 0 };

      more = gs_record_reader_next (reader, &line, &local);
      if (more && !gs_compare_take (self, &line, error))
        return FALSE;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * gs_stream_compare:
 * @n_jobs: threads, 0 for as many as there are cores
 *
 * Returns: %FALSE with @error set if input or output failed
 */
gboolean
gs_stream_compare (const GsCheckEngine *engine, guint n_jobs, const char *const *paths,
                   GError **error)
{
  GsCompareStream self = { .engine = engine };
  gboolean done;

  gs_record_stamp_init (&self.stamp, engine);
  self.n_jobs = n_jobs > 0 ? MIN (n_jobs, 256) : g_get_num_processors ();
  self.batch = gs_check_batch_new ();
  self.tasks = g_array_new (FALSE, FALSE, sizeof (GsCompareTask));
  self.closed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  done = gs_compare_read (&self, paths, error) && gs_compare_ungrouped (&self, error)
         && gs_compare_flush (&self, error);
  gs_compare_clear (&self);
  return done;
}
