/* SPDX-License-Identifier: MIT */
/* Runs a pool of threads over files; each file's articles are made by one thread, in any order. */
#include "gs-check-read.h"

#include <string.h>

#include "article/gs-input.h"
#include "article/gs-source-set.h"
#include "gs-check-extract.h"
#include "gs-progress.h"

/* files whose new analysis is put into the cache at once */
#define GS_CHECK_CACHE_STEP 128

/**
 * GsCheckTask: one file; filled by one thread, read after all are done
 */
typedef struct
{
  const char *path;
  const char *reason; /* (nullable): known before reading */
  GPtrArray *items;   /* of GsCheckItem */
} GsCheckTask;

typedef struct
{
  const GsCheckReader *reader;
  GsCheckCrew crew;
  GsProgress progress;
  GMutex lock;         /* of what follows */
  GPtrArray *packed;   /* of GsStorePacked: not yet in the cache */
  GError *cache_error; /* (nullable): the first; nothing is cached after it */
} GsCheckRun;

/**
 * gs_check_item_free:
 */
void
gs_check_item_free (GsCheckItem *item)
{
  g_free (item->path);
  g_free (item->reason);
  g_clear_pointer (&item->foreign, gs_article_unref);
  gs_extraction_free (item->extraction);
  gs_parcel_free (item->parcel);
  g_free (item);
}

/**
 * gs_check_item_new:
 * @path: of the article
 * @reason: (nullable): why it was not read
 */
GsCheckItem *
gs_check_item_new (const char *path, const char *reason)
{
  GsCheckItem *item = g_new0 (GsCheckItem, 1);

  item->path = g_strdup (path);
  item->reason = g_strdup (reason);
  return item;
}

/* ---- the cache ---- */

static gboolean
gs_check_put (GsStore *cache, const GPtrArray *packed, GError **error)
{
  if (!gs_store_begin (cache, error))
    return FALSE;
  for (guint i = 0; i < packed->len; i++)
    if (!gs_store_cache_put (cache, g_ptr_array_index (packed, i), NULL, error))
      {
        gs_store_rollback (cache);
        return FALSE;
      }
  return gs_store_commit (cache, error);
}

/* a cache that cannot be written costs time, no article: it is said once and left alone */
static void
gs_check_flush (GsCheckRun *run)
{
  if (run->packed->len > 0 && run->cache_error == NULL)
    {
      gs_store_lock (run->reader->cache);
      if (!gs_check_put (run->reader->cache, run->packed, &run->cache_error)
          && !run->reader->must_keep)
        g_printerr ("gainsay: nothing more is cached: %s\n", run->cache_error->message);
      gs_store_unlock (run->reader->cache);
    }
  g_ptr_array_set_size (run->packed, 0);
}

static void
gs_check_remember (GsCheckRun *run, const GsStoreKey *key, const GsCheckTask *task)
{
  g_autofree GsStorePart *parts = g_new0 (GsStorePart, task->items->len);
  GsStorePacked *packed;

  for (guint i = 0; i < task->items->len; i++)
    {
      const GsCheckItem *item = g_ptr_array_index (task->items, i);

      parts[i].article = item->foreign != NULL ? item->foreign : item->extraction->article;
      parts[i].extraction = item->extraction;
    }
  packed = gs_store_pack (key, task->path, parts, task->items->len);
  g_mutex_lock (&run->lock);
  g_ptr_array_add (run->packed, packed);
  if (run->packed->len >= GS_CHECK_CACHE_STEP)
    gs_check_flush (run);
  g_mutex_unlock (&run->lock);
}

static gboolean
gs_check_recall (const GsCheckReader *reader, const GsStoreKey *key, GsCheckTask *task)
{
  g_autoptr (GArray) parts = gs_store_cache_get (reader->cache, key, reader->rules, task->path);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      GsStorePart *part = &g_array_index (parts, GsStorePart, i);
      GsCheckItem *item = gs_check_item_new (gs_article_get_id (part->article), NULL);

      item->extraction = g_steal_pointer (&part->extraction);
      if (item->extraction == NULL)
        item->foreign = g_steal_pointer (&part->article);
      g_ptr_array_add (task->items, item);
    }
  return parts != NULL;
}

/* ---- one file ---- */

/* articles of the file that could not be read while others could */
static void
gs_check_add_faults (GPtrArray *items, const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const GsReadFault *fault = g_ptr_array_index (faults, i);

      g_ptr_array_add (items, gs_check_item_new (fault->id, fault->reason));
    }
}

/**
 * gs_check_read_bytes:
 * @bytes: of a file
 * @path: its name
 * @workspace: scratch of the calling thread
 *
 * Returns: (transfer full): the articles of the file; if it is none, an item with the reason
 */
GPtrArray *
gs_check_read_bytes (const GsCheckReader *reader, GBytes *bytes, const char *path,
                     GsWorkspace *workspace)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_check_item_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GPtrArray) articles =
      gs_articles_new_from_bytes (bytes, path, &reader->read, faults, &error);

  if (articles == NULL)
    {
      g_ptr_array_add (items, gs_check_item_new (path, error->message));
      return items;
    }
  for (guint i = 0; i < articles->len; i++)
    {
      GsCheckItem *item =
          gs_check_extract_article (reader, g_ptr_array_index (articles, i), workspace);

      if (reader->pack)
        gs_check_item_pack (item);
      g_ptr_array_add (items, item);
    }
  gs_check_add_faults (items, faults);
  return items;
}

/* the articles of a file that is not in the cache; takes its bytes */
static gboolean
gs_check_analyse (GsCheckRun *run, GsCheckTask *task, GBytes *bytes, const GsStoreKey *key,
                  GError **error)
{
  g_autoptr (GPtrArray) faults = gs_read_faults_new ();
  g_autoptr (GPtrArray) articles =
      gs_articles_take_bytes (bytes, task->path, &run->reader->read, faults, error);
  g_autoptr (GsWorkspace) workspace = NULL;
  gboolean whole;

  if (articles == NULL)
    return FALSE;
  /* what is to be cached is needed as it is */
  whole = gs_check_crew_extract (&run->crew, task->items, articles, run->reader->cache == NULL);
  if (whole && run->reader->cache != NULL && faults->len == 0)
    gs_check_remember (run, key, task);
  gs_check_add_faults (task->items, faults);
  return TRUE;
}

static gboolean
gs_check_read_file (GsCheckRun *run, GsCheckTask *task, GError **error)
{
  const GsCheckReader *reader = run->reader;
  gsize max_bytes = reader->read.max_bytes > 0 ? reader->read.max_bytes : GS_READ_DEFAULT_MAX_BYTES;
  g_autoptr (GBytes) bytes = gs_input_read (task->path, max_bytes, error);
  GsStoreKey key;

  if (bytes == NULL)
    return FALSE;
  gs_store_key_init (&key, bytes, reader->engine, reader->read.date);
  if ((reader->cache == NULL || !gs_check_recall (reader, &key, task))
      && !gs_check_analyse (run, task, g_steal_pointer (&bytes), &key, error))
    return FALSE;
  for (guint i = 0; i < task->items->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (task->items, i);

      memcpy (item->hash, key.hash, sizeof item->hash);
      item->number = i;
    }
  for (guint i = 0; i < task->items->len; i++)
    gs_check_crew_settle (&run->crew, g_ptr_array_index (task->items, i));
  return TRUE;
}

static void
gs_check_run_task (gpointer data, gpointer user_data)
{
  GsCheckTask *task = data;
  GsCheckRun *run = user_data;
  g_autoptr (GError) error = NULL;

  g_atomic_int_inc (&run->crew.n_busy);
  if (task->reason != NULL)
    g_ptr_array_add (task->items, gs_check_item_new (task->path, task->reason));
  else if (!gs_check_read_file (run, task, &error))
    g_ptr_array_add (task->items, gs_check_item_new (task->path, error->message));
  g_atomic_int_add (&run->crew.n_busy, -1);
  gs_progress_step (&run->progress);
}

/* ---- all files ---- */

static gboolean
gs_check_run_tasks (GsCheckRun *run, GsCheckTask *tasks, guint n_tasks, GError **error)
{
  GThreadPool *pool = g_thread_pool_new (gs_check_run_task, run, run->crew.n_jobs, TRUE, error);

  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < n_tasks; i++)
    g_thread_pool_push (pool, &tasks[i], NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return TRUE;
}

static void
gs_check_run_clear (GsCheckRun *run)
{
  gs_check_crew_clear (&run->crew);
  g_ptr_array_unref (run->packed);
  g_clear_error (&run->cache_error);
  g_mutex_clear (&run->lock);
}

/**
 * gs_check_read:
 * @sources: of GsSource
 * @first: index of the first that is read
 * @end: index after the last
 *
 * Returns: (transfer full) (nullable): the items; what cannot be read is one with a reason
 */
GPtrArray *
gs_check_read (const GsCheckReader *reader, const GPtrArray *sources, guint first, guint end,
               GError **error)
{
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gs_check_item_free);
  g_autofree GsCheckTask *tasks = g_new0 (GsCheckTask, MAX (end - first, 1));
  GsCheckRun run = { .reader = reader };
  gboolean done;

  for (guint i = first; i < end; i++)
    {
      const GsSource *source = g_ptr_array_index (sources, i);

      tasks[i - first] = (GsCheckTask){ source->path, source->reason, g_ptr_array_new () };
    }
  g_mutex_init (&run.lock);
  gs_check_crew_init (&run.crew, reader);
  run.packed = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_store_packed_free);
  gs_progress_init (&run.progress, reader->progress, first, sources->len);
  done = gs_check_run_tasks (&run, tasks, end - first, error);
  gs_check_flush (&run);
  for (guint i = 0; i < end - first; i++)
    {
      for (guint k = 0; k < tasks[i].items->len; k++)
        g_ptr_array_add (items, g_ptr_array_index (tasks[i].items, k));
      g_ptr_array_unref (tasks[i].items);
    }
  if (done && run.crew.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&run.crew.error));
      done = FALSE;
    }
  if (done && reader->must_keep && run.cache_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&run.cache_error));
      done = FALSE;
    }
  gs_check_run_clear (&run);
  return done ? g_steal_pointer (&items) : NULL;
}
