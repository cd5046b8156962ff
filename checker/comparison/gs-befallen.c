/* SPDX-License-Identifier: MIT */
/* Reads how many an event befell and on which day. */
#include "comparison/gs-befallen.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-moment.h"
#include "comparison/gs-quantity-pair.h"

/* the day of the week on which the verb's event was, -1 if it is not told */
static gint
gs_befallen_find_weekday (const GsExtraction *extraction, guint32 sentence, const char *predicate)
{
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence == sentence && moment->time.weekday >= 0
          && g_strcmp0 (moment->around.predicate, predicate) == 0)
        return moment->time.weekday;
    }
  return -1;
}

/* "two soldiers", but neither "the two soldiers" nor "at least two" */
static gboolean
gs_befallen_read_amount (GsQuantity *self, const GsExtraction *extraction, guint32 sentence,
                         const char *predicate)
{
  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);

      if (amount->around.sentence != sentence || amount->definite || amount->coordinated
          || amount->quantity.dimension != GS_DIMENSION_COUNT || amount->quantity.vague
          || amount->quantity.bound != GS_BOUND_NONE
          || g_strcmp0 (amount->around.predicate, predicate) != 0)
        continue;
      *self = amount->quantity;
      return TRUE;
    }
  return FALSE;
}

/* "a soldier", "an officer": one, who has no number */
static gboolean
gs_befallen_read_single (GsQuantity *self, const GsExtraction *extraction, guint32 sentence,
                         const char *predicate)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);
      const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];

      if (assertion->sentence != sentence || strcmp (assertion->lemma, predicate) != 0
          || theme->head == NULL || theme->n_others > 0)
        continue;
      if (g_ascii_strncasecmp (text + theme->span.start, "a ", 2) == 0
          || g_ascii_strncasecmp (text + theme->span.start, "an ", 3) == 0)
        {
          *self = (GsQuantity){ .dimension = GS_DIMENSION_COUNT, .low = 1, .high = 1 };
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
gs_befallen_read (GsQuantity *self, const GsExtraction *extraction, guint32 sentence,
                  const char *predicate)
{
  return gs_befallen_read_amount (self, extraction, sentence, predicate)
         || gs_befallen_read_single (self, extraction, sentence, predicate);
}

/**
 * gs_befallen_are_of_two_days:
 * @predicate_of_a: (nullable): lemma of the verb, %NULL if there is none
 * @predicate_of_b: (nullable): likewise
 *
 * Returns: whether other numbers befell it on other days
 */
gboolean
gs_befallen_are_of_two_days (const GsExtraction *a, guint32 sentence_of_a,
                             const char *predicate_of_a, const GsExtraction *b,
                             guint32 sentence_of_b, const char *predicate_of_b)
{
  GsQuantity left, right;
  gint one, other;

  if (predicate_of_a == NULL || predicate_of_b == NULL)
    return FALSE;
  one = gs_befallen_find_weekday (a, sentence_of_a, predicate_of_a);
  other = gs_befallen_find_weekday (b, sentence_of_b, predicate_of_b);
  if (one < 0 || other < 0 || one == other)
    return FALSE;
  return gs_befallen_read (&left, a, sentence_of_a, predicate_of_a)
         && gs_befallen_read (&right, b, sentence_of_b, predicate_of_b)
         && gs_quantities_exclude (&left, &right);
}
