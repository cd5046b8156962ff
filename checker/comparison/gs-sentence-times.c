/* SPDX-License-Identifier: MIT */
/* Tells occasions apart by the times that whole sentences name. */
#include "comparison/gs-sentence-times.h"

#include "assertion/gs-calendar.h"

/**
 * gs_sentence_find_moment:
 *
 * Returns: (transfer none) (nullable): the last time but clock times that the sentence names
 */
const GsMoment *
gs_sentence_find_moment (const GsExtraction *extraction, guint32 sentence)
{
  const GsMoment *found = NULL;

  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence > sentence)
        break;
      if (moment->around.sentence == sentence && moment->time.form != GS_TIME_CLOCK)
        found = moment;
    }
  return found;
}

/**
 * gs_sentences_are_of_one_day:
 *
 * Returns: whether both sentences name a day, and the same one: one weekday, one date
 */
gboolean
gs_sentences_are_of_one_day (const GsExtraction *a, guint32 sentence_of_a, const GsExtraction *b,
                             guint32 sentence_of_b)
{
  const GsMoment *one = gs_sentence_find_moment (a, sentence_of_a);
  const GsMoment *other = gs_sentence_find_moment (b, sentence_of_b);

  if (one == NULL || other == NULL)
    return FALSE;
  if (one->time.weekday >= 0 && other->time.weekday >= 0)
    return one->time.weekday == other->time.weekday;
  return one->time.earliest != GS_NO_DAY && one->time.earliest == one->time.latest
         && other->time.earliest == one->time.earliest && other->time.latest == one->time.latest;
}

/**
 * gs_sentences_are_of_other_times:
 *
 * Returns: whether both sentences name a time, and not of one occasion
 */
gboolean
gs_sentences_are_of_other_times (const GsExtraction *a, guint32 sentence_of_a,
                                 const GsExtraction *b, guint32 sentence_of_b)
{
  const GsMoment *one = gs_sentence_find_moment (a, sentence_of_a);
  const GsMoment *other = gs_sentence_find_moment (b, sentence_of_b);

  if (one == NULL || other == NULL)
    return FALSE;
  if (one->time.weekday >= 0 && other->time.weekday >= 0)
    return one->time.weekday != other->time.weekday;
  if (one->time.earliest != GS_NO_DAY && other->time.earliest != GS_NO_DAY)
    return one->time.earliest > other->time.latest + 1
           || other->time.earliest > one->time.latest + 1;
  /* months of no year */
  if (one->time.form == GS_TIME_DATE && other->time.form == GS_TIME_DATE && one->time.month != 0
      && other->time.month != 0 && one->time.month != other->time.month)
    return TRUE;
  return (one->time.unit > GS_UNIT_WEEK) != (other->time.unit > GS_UNIT_WEEK);
}

static gint
gs_moments_get_latest_year (const GsExtraction *extraction)
{
  gint latest = extraction->day != GS_NO_DAY ? gs_calendar_get_year (extraction->day) : 0;

  for (guint i = 0; i < extraction->moments->len; i++)
    latest = MAX (latest, g_array_index (extraction->moments, GsMoment, i).time.year);
  return latest;
}

/**
 * gs_sentence_find_past_year:
 *
 * Returns: a year that the sentence names and that is past to its article, which is dated or names
 *   a later one; 0 if there is none
 */
gint
gs_sentence_find_past_year (const GsExtraction *extraction, guint32 sentence)
{
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence == sentence && moment->time.form == GS_TIME_DATE
          && moment->time.year != 0)
        return moment->time.year < gs_moments_get_latest_year (extraction) ? moment->time.year : 0;
    }
  return 0;
}
