/* SPDX-License-Identifier: MIT */
/*
 * Prints the pairs of values that only likeness decides about, one JSON object a line, for choosing
 * thresholds: slot-pairs FILE...
 */
#include <stdio.h>

#include "article/gs-article-reader.h"
#include "comparison/gs-quantity-table.h"
#include "comparison/gs-story.h"
#include "language/gs-analyser.h"

static GPtrArray *
read_extractions (const GsRules *rules, const GsAnalyser *analyser, char **paths)
{
  GPtrArray *extractions = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_extraction_free);
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();

  for (; *paths != NULL; paths++)
    {
      GsReadOptions options = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) articles = gs_articles_read (*paths, &options, NULL, &error);

      if (articles == NULL)
        g_printerr ("slot-pairs: %s\n", error->message);
      for (guint i = 0; articles != NULL && i < articles->len; i++)
        g_ptr_array_add (
            extractions,
            gs_extraction_new (analyser, rules, g_ptr_array_index (articles, i), workspace));
    }
  return extractions;
}

static void
print_place (const GsSlotUse *use, const char *name)
{
  const GsArticle *article = use->extraction->article;
  const char *text = gs_article_get_text (article, NULL);
  GsSpan span = use->amount->evidence;
  g_autofree char *base = g_path_get_basename (gs_article_get_id (article));

  printf ("\"%s\": {\"article\": \"%s\", \"start\": %ld, \"end\": %ld}", name, base,
          g_utf8_pointer_to_offset (text, text + span.start),
          g_utf8_pointer_to_offset (text, text + span.end));
}

static void
print_pairs (const GsQuantityTable *table)
{
  guint32 end = 0;

  for (guint32 first = 0; gs_quantity_table_next (table, &first, &end); first = end)
    for (guint32 i = first; i < end; i++)
      for (guint32 k = i + 1; k < end; k++)
        {
          const GsSlotUse *use = gs_quantity_table_get (table, i);
          double score;

          if (!gs_quantity_table_judge (table, first, end, i, k, &score))
            continue;
          printf ("{\"slot\": \"%s\", \"score\": %.2f, ",
                  gs_closeness_get_text (gs_quantity_table_get_closeness (table), use->slot),
                  score);
          print_place (use, "a");
          printf (", ");
          print_place (gs_quantity_table_get (table, k), "b");
          printf ("}\n");
        }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = gs_rules_load_default (NULL, &error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, &error) : NULL;
  g_autoptr (GPtrArray) extractions = NULL;
  g_autoptr (GsQuantityTable) table = NULL;
  g_autofree guint32 *stories = NULL;
  GsBatch batch;

  if (argc < 2 || analyser == NULL)
    {
      g_printerr ("slot-pairs: %s\n", error != NULL ? error->message : "name the articles");
      return 2;
    }
  extractions = read_extractions (rules, analyser, argv + 1);
  batch = (GsBatch){ rules, gs_analyser_get_lexicon (analyser), extractions, NULL };
  stories = gs_story_group (&batch, NULL);
  batch.stories = stories;
  table = gs_quantity_table_new (&batch);
  print_pairs (table);
  return 0;
}
