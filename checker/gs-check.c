/* SPDX-License-Identifier: MIT */
/* Reads a batch, looks for versions and for articles of an archive, and has it compared. */
#include "gs-check.h"

#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <glib/gstdio.h>

#include "article/gs-source-set.h"
#include "comparison/gs-grouping.h"
#include "gs-check-archive.h"
#include "gs-check-batch.h"
#include "gs-check-group.h"
#include "gs-check-read.h"
#include "gs-check-versions.h"

/* bytes of all files: some thousand articles of average length */
#define GS_CHECK_LARGE (8 * 1024 * 1024)

static void
gs_check_reader_init (GsCheckReader *self, const GsCheckEngine *engine,
                      const GsCheckOptions *options)
{
  *self = (GsCheckReader){ .rules = engine->rules, .analyser = engine->analyser };
  self->read = options->read;
  self->max_seconds = options->max_seconds;
  self->max_memory = options->max_memory;
  self->n_jobs = options->n_jobs;
  self->progress = options->progress;
  self->cache = options->cache;
  self->engine = gs_store_engine (engine->rules_version, engine->model_version);
}

/* what threads have freed stays theirs otherwise, beside what the next stage takes */
static void
gs_check_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/* whether articles go to the disk until they are compared: a file may hold many */
static gboolean
gs_check_is_large (const GPtrArray *sources)
{
  gsize size = 0;

  if (sources->len > GS_GROUP_ARTICLES)
    return TRUE;
  for (guint i = 0; i < sources->len; i++)
    {
      const GsSource *source = g_ptr_array_index (sources, i);
      GStatBuf status;

      if (source->reason == NULL && g_stat (source->path, &status) == 0)
        size += (gsize) MAX (status.st_size, 0);
    }
  return size > GS_CHECK_LARGE;
}

/**
 * gs_check_paths:
 * @rules: the knowledge
 * @analyser: model and lexicon
 * @paths: (array zero-terminated=1): files, folders, "-"
 * @options: (nullable): limits and threads
 *
 * Reads, analyses and compares. What cannot be read is a finding. The report is the same whatever
 * the order of @paths and the number of threads.
 *
 * Returns: (transfer full) (nullable): the finished report, %NULL with @error set if no thread
 * could be started, the archive cannot be read or the disk is full
 */
GsReport *
gs_check_paths (const GsRules *rules, const GsAnalyser *analyser, const char *const *paths,
                const GsCheckOptions *options, GError **error)
{
  static const GsCheckOptions defaults = { 0 };
  g_autoptr (GPtrArray) sources = gs_source_set_list (paths);
  GsCheckEngine engine;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GsCheckBatch) batch = NULL;
  GsCheckReader reader;
  GsReport *report;

  if (options == NULL)
    options = &defaults;
  gs_check_engine_init (&engine, rules, analyser, options->date);
  gs_check_reader_init (&reader, &engine, options);
  batch = gs_check_is_large (sources) ? gs_check_batch_read_aside (&reader, sources, error)
                                      : gs_check_batch_read (&reader, sources, error);
  if (batch == NULL
      || (options->against != NULL
          && !gs_check_add_archive (options->against, &reader, batch, notes, error)))
    return NULL;
  gs_check_give_back ();
  report = gs_check_batch_compare (batch, &engine, notes, options->n_jobs, error);
  g_clear_pointer (&batch, gs_check_batch_free);
  gs_check_give_back ();
  return report;
}

/**
 * gs_check_texts:
 * @texts: articles as plain text
 * @n_texts: how many
 *
 * Compares texts that stand in memory; evidence counts bytes of each text.
 *
 * Returns: (transfer full) (nullable): the finished report, %NULL with @error set if a text is no
 *   article (empty, binary) or a date makes no sense
 */
GsReport *
gs_check_texts (const GsRules *rules, const GsAnalyser *analyser, const GsCheckText *texts,
                guint n_texts, GError **error)
{
  g_autoptr (GsCheckBatch) batch = gs_check_batch_new ();
  GsCheckEngine engine;
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();

  for (guint i = 0; i < n_texts; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i].text, strlen (texts[i].text));
      GsReadOptions options = { .date = texts[i].date };
      g_autoptr (GsArticle) article =
          gs_article_new_from_bytes (bytes, texts[i].id, &options, error);
      GsCheckItem *item;

      if (article == NULL)
        return NULL;
      item = gs_check_item_new (texts[i].id, NULL);
      item->extraction = gs_extraction_new (analyser, rules, article, workspace);
      g_ptr_array_add (batch->items, item);
    }
  gs_check_engine_init (&engine, rules, analyser, NULL);
  gs_check_find_versions (batch->items);
  return gs_check_batch_compare (batch, &engine, NULL, 1, error);
}
