/* SPDX-License-Identifier: MIT */
/* Reads some files, puts their articles into the archive as one change, tells, goes on. */
#include "gs-archive.h"

#include <string.h>

#include "article/gs-language.h"
#include "article/gs-source-set.h"
#include "gs-progress.h"

/* files a thread whose articles are one change: few enough to lose little work, many enough that
 * waiting for the disk costs little */
#define GS_ARCHIVE_STEP 64

/* ---- adding ---- */

static gboolean
gs_archive_add_item (GsStore *store, const GsCheckReader *reader, const GsCheckItem *item,
                     GsStoreOutcome *outcome, GError **error)
{
  GsStoreKey key = { .engine = reader->engine, .date = reader->read.date };
  GsStorePart part = { item->foreign, item->extraction };

  memcpy (key.hash, item->hash, sizeof key.hash);
  if (item->extraction != NULL)
    part.article = item->extraction->article;
  return gs_store_add (store, reader->rules, &key, item->number, &part, outcome, error);
}

static gboolean
gs_archive_put_items (GsStore *store, const GsCheckReader *reader, const GPtrArray *items,
                      GsStoreOutcome *outcomes, GError **error)
{
  if (!gs_store_begin (store, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      const GsCheckItem *item = g_ptr_array_index (items, i);

      if (item->reason == NULL && !gs_archive_add_item (store, reader, item, &outcomes[i], error))
        {
          gs_store_rollback (store);
          return FALSE;
        }
    }
  return gs_store_commit (store, error);
}

static void
gs_archive_tell (const GPtrArray *items, const GsStoreOutcome *outcomes, GsArchiveFunc function,
                 gpointer data, GsArchiveTally *tally)
{
  for (guint i = 0; i < items->len; i++)
    {
      const GsCheckItem *item = g_ptr_array_index (items, i);

      if (function != NULL)
        function (item->path, outcomes[i], item->reason, data);
      if (item->reason != NULL)
        tally->n_unreadable++;
      else if (outcomes[i] == GS_STORE_ADDED)
        tally->n_added++;
      else if (outcomes[i] == GS_STORE_UNCHANGED)
        tally->n_unchanged++;
      else
        tally->n_versions++;
    }
}

/**
 * gs_archive_add:
 * @store: open for writing
 * @reader: its cache is @store
 * @paths: (array zero-terminated=1): files and folders
 * @stop: (nullable): not 0 once the user wants to end
 * @function: (nullable): told of each article
 * @tally: (out caller-allocates)
 *
 * Returns: %FALSE with @error set if something could not be written; what was told of is kept
 */
gboolean
gs_archive_add (GsStore *store, const GsCheckReader *reader, const char *const *paths,
                const gint *stop, GsArchiveFunc function, gpointer data, GsArchiveTally *tally,
                GError **error)
{
  g_autoptr (GPtrArray) sources = gs_source_set_list (paths);
  guint step = GS_ARCHIVE_STEP * (reader->n_jobs > 0 ? reader->n_jobs : g_get_num_processors ());

  *tally = (GsArchiveTally){ .n_files = sources->len };
  while (tally->n_done < sources->len)
    {
      guint end = MIN (tally->n_done + step, sources->len);
      g_autoptr (GPtrArray) items = NULL;
      g_autofree GsStoreOutcome *outcomes = NULL;

      tally->interrupted = stop != NULL && g_atomic_int_get (stop) != 0;
      if (tally->interrupted)
        break;
      items = gs_check_read (reader, sources, tally->n_done, end, error);
      if (items == NULL)
        return FALSE;
      outcomes = g_new0 (GsStoreOutcome, MAX (items->len, 1));
      if (!gs_archive_put_items (store, reader, items, outcomes, error))
        return FALSE;
      tally->n_done = end;
      gs_archive_tell (items, outcomes, function, data, tally);
    }
  return TRUE;
}

/* ---- loading and mending ---- */

/**
 * gs_archive_load:
 * @workspace: (nullable): scratch of the calling thread
 * @id: of an article of the archive
 * @part: (out caller-allocates)
 *
 * Returns: %FALSE with @error set if it cannot be read
 */
gboolean
gs_archive_load (GsStore *store, const GsCheckReader *reader, GsWorkspace *workspace, gint64 id,
                 GsStorePart *part, GError **error)
{
  if (!gs_store_load (store, id, reader->rules, part, error))
    return FALSE;
  if (part->extraction == NULL && gs_article_is_english (part->article))
    part->extraction =
        gs_extraction_new (reader->analyser, reader->rules, part->article, workspace);
  return TRUE;
}

static gboolean
gs_archive_refresh_article (GsStore *store, const GsCheckReader *reader, GsWorkspace *workspace,
                            gint64 id, GError **error)
{
  GsStorePart part = { NULL, NULL };
  gboolean done =
      gs_archive_load (store, reader, workspace, id, &part, error) && gs_store_begin (store, error);

  if (done)
    {
      done = gs_store_replace (store, reader->rules, id, reader->engine, &part, error)
             && gs_store_commit (store, error);
      if (!done)
        gs_store_rollback (store);
    }
  gs_store_part_clear (&part);
  return done;
}

/**
 * gs_archive_refresh:
 * @n_done: (out): articles analysed again
 */
gboolean
gs_archive_refresh (GsStore *store, const GsCheckReader *reader, const gint *stop, guint *n_done,
                    GError **error)
{
  g_autoptr (GArray) stale = gs_store_list_stale (store, reader->engine, error);
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  GsProgress progress;

  *n_done = 0;
  if (stale == NULL)
    return FALSE;
  gs_progress_init (&progress, reader->progress, 0, stale->len);
  for (; *n_done < stale->len && (stop == NULL || g_atomic_int_get (stop) == 0); ++*n_done)
    {
      if (!gs_archive_refresh_article (store, reader, workspace,
                                       g_array_index (stale, gint64, *n_done), error))
        return FALSE;
      gs_progress_step (&progress);
    }
  return TRUE;
}
