/* SPDX-License-Identifier: MIT */
/*
 * Prints what the comparison of quantities sees, one JSON object a line, for finding out where a
 * disagreement is lost and for choosing thresholds.
 *
 *   slot-pairs FILE...          pairs of values of one slot that cannot both hold, with the verdict
 *   slot-pairs --values FILE... every amount with the slots it fills, and every time with its event
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "article/gs-article-reader.h"
#include "comparison/gs-quantity-table.h"
#include "comparison/gs-story.h"
#include "comparison/gs-time-event.h"
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
print_place (const GsExtraction *extraction, GsSpan span, const char *name)
{
  const GsArticle *article = extraction->article;
  const char *text = gs_article_get_text (article, NULL);
  g_autofree char *base = g_path_get_basename (gs_article_get_id (article));

  printf ("\"%s\": {\"article\": \"%s\", \"start\": %ld, \"end\": %ld}", name, base,
          g_utf8_pointer_to_offset (text, text + span.start),
          g_utf8_pointer_to_offset (text, text + span.end));
}

static const char *
name_verdict (GsPairVerdict verdict)
{
  static const char *const names[] = {
    [GS_PAIR_CONFLICT] = "conflict",
    [GS_PAIR_COMPATIBLE] = "compatible",
    [GS_PAIR_FAR] = "far",
    [GS_PAIR_OTHER_YEAR] = "other year",
    [GS_PAIR_GIVES_BOTH] = "gives both",
    [GS_PAIR_ROW] = "row",
    [GS_PAIR_MODIFIERS] = "modifiers",
    [GS_PAIR_SCOPE] = "scope",
    [GS_PAIR_NAMES] = "names",
    [GS_PAIR_REMARK] = "remark",
    [GS_PAIR_OTHERS] = "others",
    [GS_PAIR_KINDS] = "kinds",
    [GS_PAIR_PLAN] = "plan",
    [GS_PAIR_UNLIKE] = "unlike",
  };

  return names[verdict];
}

static void
print_pair (const GsQuantityTable *table, guint32 first, guint32 end, guint32 i, guint32 k)
{
  const GsCloseness *closeness = gs_quantity_table_get_closeness (table);
  const GsSlotUse *a = gs_quantity_table_get (table, i);
  const GsSlotUse *b = gs_quantity_table_get (table, k);
  double score = 0;
  GsPairVerdict verdict = gs_slot_uses_judge (closeness, a, b, &score);

  if (a->article == b->article || verdict == GS_PAIR_COMPATIBLE)
    return;
  if ((verdict == GS_PAIR_CONFLICT || verdict == GS_PAIR_UNLIKE)
      && !gs_quantity_table_judge (table, first, end, i, k, &score))
    verdict = GS_PAIR_GIVES_BOTH;
  printf ("{\"slot\": \"%s\", \"verdict\": \"%s\", \"score\": %.2f, ",
          gs_closeness_get_text (closeness, a->slot), name_verdict (verdict), MAX (score, -99));
  print_place (a->extraction, a->amount->evidence, "a");
  printf (", ");
  print_place (b->extraction, b->amount->evidence, "b");
  printf ("}\n");
}

static void
print_pairs (const GsBatch *batch)
{
  g_autoptr (GsQuantityTable) table = gs_quantity_table_new (batch);
  guint32 end = 0;

  for (guint32 first = 0; gs_quantity_table_next (table, &first, &end); first = end)
    for (guint32 i = first; i < end; i++)
      for (guint32 k = i + 1; k < end; k++)
        print_pair (table, first, end, i, k);
}

static void
print_times (const GsBatch *batch, const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);
      g_autofree char *value = gs_time_to_string (&moment->time);
      g_autofree char *event =
          gs_moment_dup_event (moment, extraction, batch->rules, batch->lexicon);

      printf ("{\"value\": \"%s\", \"dimension\": \"time\", \"slots\": [", value);
      if (event != NULL)
        printf ("\"%s\"", event);
      printf ("], ");
      print_place (extraction, moment->time.span, "at");
      printf ("}\n");
    }
}

static void
print_values (const GsBatch *batch)
{
  for (guint i = 0; i < batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (batch->extractions, i);

      for (guint k = 0; k < extraction->amounts->len; k++)
        {
          const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, k);
          g_autofree char *value = gs_quantity_to_string (&amount->quantity);

          printf ("{\"value\": \"%s\", \"dimension\": \"%s\", \"story\": %u, \"slots\": [", value,
                  gs_dimension_to_string (amount->quantity.dimension), batch->stories[i]);
          for (guint which = 0, n = 0; which < GS_MAX_SLOTS; which++)
            {
              g_autofree char *slot = gs_amount_dup_slot (batch->rules, amount, which);

              if (slot != NULL)
                printf ("%s\"%s\"", n++ > 0 ? ", " : "", slot);
            }
          printf ("], ");
          print_place (extraction, amount->evidence, "at");
          printf ("}\n");
        }
      print_times (batch, extraction);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = gs_rules_load_default (NULL, &error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, &error) : NULL;
  g_autoptr (GPtrArray) extractions = NULL;
  gboolean values = argc > 1 && strcmp (argv[1], "--values") == 0;
  g_autofree guint32 *stories = NULL;
  GsBatch batch;

  if (argc < 2 + values || analyser == NULL)
    {
      g_printerr ("slot-pairs: %s\n", error != NULL ? error->message : "name the articles");
      return 2;
    }
  extractions = read_extractions (rules, analyser, argv + 1 + values);
  batch = (GsBatch){ rules, gs_analyser_get_lexicon (analyser), extractions, NULL };
  stories = gs_story_group (&batch, NULL);
  batch.stories = stories;
  if (values)
    print_values (&batch);
  else
    print_pairs (&batch);
  return 0;
}
