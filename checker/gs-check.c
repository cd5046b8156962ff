/* SPDX-License-Identifier: MIT */
/* Compares what was read in one place, in an order that depends on nothing else. */
#include "config.h"

#include "gs-check.h"

#include <string.h>

#include "article/gs-language.h"
#include "article/gs-source-set.h"
#include "assertion/gs-extraction.h"
#include "comparison/gs-comparison.h"
#include "comparison/gs-withdrawn.h"
#include "comparison/gs-wording.h"
#include "gs-check-read.h"
#include "gs-check-versions.h"

/* ---- comparing ---- */

static guint32
gs_check_count_words (const GsExtraction *extraction)
{
  guint32 n = 0;

  for (guint i = 0; i < extraction->sentences->len; i++)
    n += g_array_index (extraction->sentences, GsSentenceFacts, i).n_tokens;
  return n;
}

/* an article that was read and not compared, and the finding that says so */
static void
gs_check_add_foreign (GsReport *report, GsCheckItem *item)
{
  g_autofree char *language = gs_article_dup_language_name (item->foreign);
  GsFinding *finding = gs_finding_new (GS_FINDING_LANGUAGE_UNSUPPORTED, "source");

  finding->article = gs_report_add_article (report, g_steal_pointer (&item->foreign), item->path);
  gs_finding_set_scope (finding, "article", finding->article);
  gs_finding_take_title (finding, language != NULL
                                      ? g_strdup_printf ("In %s: not compared", language)
                                      : g_strdup ("Not in English: not compared"));
  gs_finding_take_hint (
      finding, g_strdup_printf ("the text reads as %s, not as English; it was not compared",
                                language != NULL ? language : "another language"));
  gs_report_add_finding (report, finding);
}

/* the arrays of the batch stay as long as the report's articles */
static void
gs_check_add_item (GsReport *report, GsBatch *batch, GsCheckItem *item)
{
  GsReportArticle *row;
  guint32 index;

  if (item->foreign != NULL)
    {
      gs_check_add_foreign (report, item);
      return;
    }
  if (item->extraction == NULL)
    {
      gs_report_add_unreadable (report, item->path, item->reason);
      return;
    }
  index = gs_report_add_article (report, gs_article_ref (item->extraction->article), item->path);
  row = g_ptr_array_index (report->articles, index);
  row->n_sentences = item->extraction->sentences->len;
  row->n_words = gs_check_count_words (item->extraction);
  row->archived = item->stored != 0;
  row->superseded = item->successor != NULL;
  g_ptr_array_add (row->superseded ? batch->older : batch->extractions,
                   g_steal_pointer (&item->extraction));
}

static void
gs_check_free_extraction (gpointer extraction)
{
  gs_extraction_free (extraction);
}

/* the index of each item's newer version, G_MAXUINT32 if there is none */
static guint32 *
gs_check_list_successors (const GPtrArray *items)
{
  guint32 *successors = g_new (guint32, MAX (items->len, 1));
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < items->len; i++)
    g_hash_table_insert (indices, g_ptr_array_index (items, i), GUINT_TO_POINTER (i));
  for (guint32 i = 0; i < items->len; i++)
    {
      const GsCheckItem *item = g_ptr_array_index (items, i);

      successors[i] = item->successor != NULL
                          ? GPOINTER_TO_UINT (g_hash_table_lookup (indices, item->successor))
                          : G_MAXUINT32;
    }
  return successors;
}

static void
gs_check_fill (GsReport *report, GsBatch *batch, const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      gs_check_add_item (report, batch, g_ptr_array_index (items, i));
      g_ptr_array_set_size (batch->extractions, (gint) i + 1);
      g_ptr_array_set_size (batch->older, (gint) i + 1);
    }
}

static GsReport *
gs_check_new_report (const GsRules *rules, const GsAnalyser *analyser, const char *date)
{
  GsReport *report = gs_report_new ();

  report->program = g_strdup (PACKAGE_STRING);
  report->rules_version = g_strdup (gs_rules_get_version (rules));
  report->model_version = g_strdup (gs_analyser_get_version (analyser));
  report->date = g_strdup (date);
  return report;
}

/* compares what the items hold; they give their extractions away. @notes (nullable): of utf8, what
 * was left out of the comparison with the archive */
static GsReport *
gs_check_compare (const GsRules *rules, const GsAnalyser *analyser, const GPtrArray *items,
                  const GPtrArray *notes, const char *date)
{
  GsReport *report = gs_check_new_report (rules, analyser, date);
  g_autoptr (GPtrArray) extractions = g_ptr_array_new_with_free_func (gs_check_free_extraction);
  g_autoptr (GPtrArray) older = g_ptr_array_new_with_free_func (gs_check_free_extraction);
  g_autofree guint32 *successors = gs_check_list_successors (items);
  GsBatch batch = { .rules = rules,
                    .lexicon = gs_analyser_get_lexicon (analyser),
                    .extractions = extractions,
                    .older = older,
                    .successors = successors };

  gs_check_fill (report, &batch, items);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    gs_report_add_not_compared (report, "the archive", g_ptr_array_index (notes, i));
  gs_withdrawn_set_apart (&batch, report);
  gs_batch_compare (&batch, report);
  gs_report_finish (report);
  return report;
}

static int
gs_check_item_compare (gconstpointer a, gconstpointer b)
{
  const GsCheckItem *one = *(GsCheckItem *const *) a;
  const GsCheckItem *two = *(GsCheckItem *const *) b;
  int order = strcmp (one->path, two->path);

  return order != 0 ? order : (one->stored > two->stored) - (one->stored < two->stored);
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
 * could be started or the archive cannot be read
 */
GsReport *
gs_check_paths (const GsRules *rules, const GsAnalyser *analyser, const char *const *paths,
                const GsCheckOptions *options, GError **error)
{
  static const GsCheckOptions defaults = { 0 };
  g_autoptr (GPtrArray) sources = gs_source_set_list (paths);
  GsCheckReader reader = { .rules = rules, .analyser = analyser };
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = NULL;

  if (options == NULL)
    options = &defaults;
  reader.read = options->read;
  reader.max_seconds = options->max_seconds;
  reader.max_memory = options->max_memory;
  reader.n_jobs = options->n_jobs;
  reader.progress = options->progress;
  reader.cache = options->cache;
  reader.engine =
      gs_store_engine (gs_rules_get_version (rules), gs_analyser_get_version (analyser));
  items = gs_check_read (&reader, sources, 0, sources->len, error);
  if (items == NULL)
    return NULL;
  gs_check_find_versions (items);
  if (options->against != NULL
      && !gs_check_add_archive (options->against, &reader, items, notes, error))
    return NULL;
  g_ptr_array_sort (items, gs_check_item_compare);
  return gs_check_compare (rules, analyser, items, notes, options->date);
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
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gs_check_item_free);
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
      g_ptr_array_add (items, item);
    }
  gs_check_find_versions (items);
  return gs_check_compare (rules, analyser, items, NULL, NULL);
}
