/* SPDX-License-Identifier: MIT */
/* Makes a batch of items, compares it and finishes its report. */
#include "config.h"

#include "gs-check-group.h"

#include <string.h>

#include "article/gs-language.h"
#include "comparison/gs-comparison.h"
#include "comparison/gs-report-merge.h"
#include "comparison/gs-withdrawn.h"
#include "comparison/gs-wording.h"

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
  guint32 index =
      gs_report_add_article (report, gs_article_ref (item->extraction->article), item->path);
  GsReportArticle *row = g_ptr_array_index (report->articles, index);

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

/**
 * gs_check_engine_init:
 * @date: (nullable): publication day of articles that state none
 */
void
gs_check_engine_init (GsCheckEngine *self, const GsRules *rules, const GsAnalyser *analyser,
                      const char *date)
{
  *self = (GsCheckEngine){ rules, analyser, gs_rules_get_version (rules),
                           gs_analyser_get_version (analyser), date };
}

/**
 * gs_check_report_new:
 *
 * Returns: (transfer full): a report that names the engine
 */
GsReport *
gs_check_report_new (const GsCheckEngine *engine)
{
  GsReport *report = gs_report_new ();

  report->program = g_strdup (PACKAGE_STRING);
  report->rules_version = g_strdup (engine->rules_version);
  report->model_version = g_strdup (engine->model_version);
  report->date = g_strdup (engine->date);
  return report;
}

/**
 * gs_check_compare_group:
 *
 * Returns: (transfer full): what the articles say against and with each other
 */
GsReport *
gs_check_compare_group (const GsCheckEngine *engine, const GPtrArray *items)
{
  GsReport *report = gs_check_report_new (engine);
  g_autoptr (GPtrArray) extractions = g_ptr_array_new_with_free_func (gs_check_free_extraction);
  g_autoptr (GPtrArray) older = g_ptr_array_new_with_free_func (gs_check_free_extraction);
  g_autofree guint32 *successors = gs_check_list_successors (items);
  GsBatch batch = { .rules = engine->rules,
                    .lexicon = gs_analyser_get_lexicon (engine->analyser),
                    .extractions = extractions,
                    .older = older,
                    .successors = successors };

  gs_check_fill (report, &batch, items);
  gs_withdrawn_set_apart (&batch, report);
  gs_batch_compare (&batch, report);
  gs_report_finish (report);
  return report;
}

/**
 * gs_check_report_apart:
 *
 * Returns: (transfer full): a story for each of them
 */
GsReport *
gs_check_report_apart (const GsCheckEngine *engine, const GPtrArray *items)
{
  GsReport *report = gs_check_report_new (engine);
  g_autofree guint32 *stories = g_new (guint32, MAX (items->len, 1));
  const GsBatch none = { .rules = engine->rules };

  for (guint i = 0; i < items->len; i++)
    {
      GsCheckItem *item = g_ptr_array_index (items, i);

      stories[i] = i;
      if (item->foreign != NULL)
        gs_check_add_foreign (report, item);
      else
        gs_report_add_unreadable (report, item->path, item->reason);
    }
  gs_report_set_stories (report, stories, items->len);
  /* its dates say the same in any language */
  gs_compare_head (&none, report);
  gs_report_finish (report);
  return report;
}

/**
 * gs_check_item_compare:
 *
 * For g_ptr_array_sort ().
 */
int
gs_check_item_compare (gconstpointer a, gconstpointer b)
{
  const GsCheckItem *one = *(GsCheckItem *const *) a;
  const GsCheckItem *two = *(GsCheckItem *const *) b;
  int order = strcmp (one->path, two->path);

  return order != 0 ? order : (one->stored > two->stored) - (one->stored < two->stored);
}

/**
 * gs_check_merge:
 * @frame: (transfer full): a report without articles, which names the engine
 * @parts: (element-type GsReport): finished
 *
 * Returns: (transfer full): the finished report
 */
GsReport *
gs_check_merge (GsReport *frame, GPtrArray *parts)
{
  GsReport *report;

  g_ptr_array_insert (parts, 0, frame);
  report = gs_report_merge (parts);
  gs_report_list_alone (report);
  gs_report_finish (report);
  return report;
}
