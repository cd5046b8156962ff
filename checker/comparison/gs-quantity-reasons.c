/* SPDX-License-Identifier: MIT */
/* Lists values of one slot that stand in like sentences and cannot be set against each other. */
#include "comparison/gs-quantity-table.h"

#include <string.h>

/* likeness beyond the demanded that shows one thing is meant */
#define GS_ALIGNED 4.0
/* lines of one batch; who wants more narrows the batch */
#define GS_MAX_LINES 40

/* why two values that differ were left alone; NULL if the verdict says they are of two things */
static const char *
gs_pair_get_reason (GsPairVerdict verdict, const GsSlotUse *a, const GsSlotUse *b)
{
  const char *left = a->amount->quantity.currency;
  const char *right = b->amount->quantity.currency;

  switch (verdict)
    {
    case GS_PAIR_COMPATIBLE:
      return g_strcmp0 (left, right) != 0 ? "they are in two currencies, and rates change" : NULL;
    case GS_PAIR_OTHER_YEAR:
      return "the sentences tell of two years";
    case GS_PAIR_SCOPE:
      return "they are told of two places";
    case GS_PAIR_PLAN:
      return "one is possible or planned, the other is told as a fact";
    default:
      return NULL;
    }
}

static void
gs_reasons_add_evidence (GsNotCompared *item, const GsSlotUse *use)
{
  GsSpan sentence =
      g_array_index (use->extraction->sentences, GsSentenceFacts, use->amount->around.sentence)
          .span;

  gs_not_compared_add_evidence (item, use->article, use->amount->evidence, sentence);
}

static char *
gs_reasons_dup_words (const GsSlotUse *use)
{
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  GsSpan span = use->amount->evidence;

  return g_strndup (text + span.start, gs_span_length (span));
}

static void
gs_reasons_add (GsReport *report, const GsSlotUse *a, const GsSlotUse *b, const char *reason)
{
  g_autofree char *left = gs_reasons_dup_words (a);
  g_autofree char *right = gs_reasons_dup_words (b);
  g_autofree char *what = g_strdup_printf (
      "‘%s’ in %s and ‘%s’ in %s", left, gs_report_get_article (report, a->article)->outlet, right,
      gs_report_get_article (report, b->article)->outlet);
  GsNotCompared *item = gs_report_add_not_compared (report, what, reason);

  gs_reasons_add_evidence (item, a);
  gs_reasons_add_evidence (item, b);
}

/* one line for each reason in a slot: the first pair stands for all */
static guint
gs_reasons_list_slot (const GsQuantityTable *table, GsReport *report, guint32 first, guint32 end)
{
  const char *told[GS_PAIR_UNLIKE + 1] = { NULL };
  guint n = 0;

  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      {
        const GsSlotUse *a = gs_quantity_table_get (table, i);
        const GsSlotUse *b = gs_quantity_table_get (table, k);
        const char *reason;
        GsPairVerdict verdict;
        double score;

        if (a->article == b->article)
          continue;
        verdict = gs_slot_uses_judge (gs_quantity_table_get_closeness (table), a, b, &score);
        reason = score >= GS_ALIGNED && told[verdict] == NULL ? gs_pair_get_reason (verdict, a, b)
                                                              : NULL;
        if (reason == NULL)
          continue;
        told[verdict] = reason;
        gs_reasons_add (report, a, b, reason);
        n++;
      }
  return n;
}

/**
 * gs_quantity_table_list_not_compared:
 *
 * Adds what stands in like sentences and was not compared, and why; at most a screen of it.
 */
void
gs_quantity_table_list_not_compared (const GsQuantityTable *self, GsReport *report)
{
  guint32 end = 0;
  guint n = 0;

  for (guint32 first = 0; n < GS_MAX_LINES && gs_quantity_table_next (self, &first, &end);
       first = end)
    n += gs_reasons_list_slot (self, report, first, end);
}
