/* SPDX-License-Identifier: MIT */
/*
 * Adds up what one sentence counts in parts: "nine passengers and three soldiers died" is a toll of
 * twelve, "seven AK-47s and three other rifles" are ten rifles.
 *
 * Only exact numbers of other people in one row are added, and only if the row ends with them: who
 * adds "and a child" counts one more than the numbers tell.
 */
#include <string.h>

#include "comparison/gs-quantity-pair.h"

/* an exact number of something */
static gboolean
gs_sum_is_exact (const GsAmount *amount)
{
  const GsQuantity *quantity = &amount->quantity;

  return amount->measure == GS_MEASURE_TOPIC && quantity->dimension == GS_DIMENSION_COUNT
         && quantity->bound == GS_BOUND_NONE && quantity->low == quantity->high
         && quantity->low >= 1 && !quantity->approximate && !quantity->nearly && !quantity->vague
         && !quantity->part && !quantity->aside && !amount->definite && !amount->joint
         && !amount->superseded && !amount->around.negated && !amount->around.conditional
         && amount->year == 0 && amount->topic != NULL;
}

static gboolean
gs_sum_is_part (const GsAmount *amount)
{
  return amount->fate != GS_FATE_NONE && gs_sum_is_exact (amount) && !amount->quantity.additional;
}

/* "three other rifles" after "seven AK-47s": those are rifles, too */
static gboolean
gs_sum_is_other (const GsAmount *last, const GsAmount *next)
{
  return gs_sum_is_exact (last) && gs_sum_is_exact (next) && next->quantity.additional
         && !last->quantity.additional && last->fate == next->fate && !next->coded;
}

/* whether the text from @start is "and", a comma or both up to @end */
static gboolean
gs_sum_is_link (const char *text, guint32 start, guint32 end)
{
  g_autofree char *between = start < end ? g_strndup (text + start, end - start) : NULL;

  if (between == NULL)
    return FALSE;
  g_strstrip (between);
  return strcmp (between, "and") == 0 || strcmp (between, ",") == 0
         || strcmp (between, ", and") == 0;
}

/* the row goes on with somebody who has no number: "and a child", ", a child" */
static gboolean
gs_sum_goes_on (const char *text, guint32 end)
{
  static const char *const words[] = { " and a ",  " and an ", " and his ", " and her ",
                                       ", a ",     ", an ",    " and one",  " and their",
                                       " as well", " plus",    " and the " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text + end, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
gs_sum_takes (const char *text, const GsAmount *last, const GsAmount *next)
{
  return ((gs_sum_is_part (last) && gs_sum_is_part (next) && next->fate == last->fate)
          || gs_sum_is_other (last, next))
         && next->around.sentence == last->around.sentence && strcmp (next->topic, last->topic) != 0
         && gs_sum_is_link (text, last->evidence.end, next->quantity.span.start);
}

/**
 * gs_amounts_add_parts:
 * @extraction: an article's amounts
 * @first: index of one of them
 * @sum: (out): all of the row that begins there as one amount, of people of no kind
 *
 * Returns: how many amounts were added up, 0 if no row begins there
 */
guint
gs_amounts_add_parts (const GsExtraction *extraction, guint first, GsAmount *sum)
{
  const GArray *amounts = extraction->amounts;
  const char *text = gs_article_get_text (extraction->article, NULL);
  const GsAmount *last = &g_array_index (amounts, GsAmount, first);
  guint n = 1;

  if (!gs_sum_is_exact (last) || last->quantity.additional)
    return 0;
  *sum = *last;
  while (first + n < amounts->len
         && gs_sum_takes (text, last, &g_array_index (amounts, GsAmount, first + n)))
    {
      last = &g_array_index (amounts, GsAmount, first + n++);
      sum->quantity.low += last->quantity.low;
    }
  if (n < 2 || gs_sum_goes_on (text, last->evidence.end))
    return 0;
  sum->quantity.high = sum->quantity.low;
  sum->quantity.step = 1;
  sum->quantity.span.end = sum->quantity.number.end = last->quantity.span.end;
  sum->evidence.end = last->evidence.end;
  /* the last noun names all of the row if it counts the "other" ones of it */
  sum->topic = sum->modifier = NULL;
  if (last->quantity.additional && last->fate == GS_FATE_NONE)
    {
      sum->topic = last->topic;
      sum->named = last->named;
      sum->modifier = last->modifier;
    }
  sum->also[0] = sum->also[1] = sum->deed = NULL;
  sum->topic_is_name = sum->coordinated = sum->coded = FALSE;
  return n;
}
