/* SPDX-License-Identifier: MIT */
/* Anchors an article's times on its publication, or on a full date of its own. */
#include "assertion/gs-moment.h"

#include "assertion/gs-amount.h"

#define GS_DATELINE_REACH 400 /* bytes of text in which a full date may be the dateline's */

/* the day the publisher states, as the calendar of his zone shows it */
static gint32
gs_moments_get_published (const GsArticle *article)
{
  GsInstant instant = gs_article_get_published (article);

  if (instant.precision < GS_PRECISION_DAY)
    return GS_NO_DAY;
  return (gint32) ((instant.seconds - (instant.seconds < 0 ? 86399 : 0)) / 86400);
}

/* a full date in a dateline, or alone near the start ("UPDATED: 12 March 2013"): the day of writing
 */
static gint32
gs_moments_find_dateline (const GsExtraction *extraction)
{
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);
      const GsSentenceFacts *sentence =
          &g_array_index (extraction->sentences, GsSentenceFacts, moment->around.sentence);
      gboolean line = sentence->block == GS_BLOCK_DATELINE || sentence->block == GS_BLOCK_BYLINE
                      || (moment->around.predicate == NULL && sentence->n_tokens < 14
                          && sentence->block != GS_BLOCK_HEADLINE);

      if (moment->time.span.start > GS_DATELINE_REACH)
        break;
      if (line && moment->time.anchor == GS_ANCHOR_EXPLICIT && moment->time.day != 0)
        return moment->time.earliest;
    }
  return GS_NO_DAY;
}

/* "last year" beside an amount, as the year it is */
static void
gs_moments_resolve_years (GsExtraction *extraction, gint32 anchor)
{
  gint year;
  guint month, day;

  gs_calendar_split (anchor, &year, &month, &day);
  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);
      gint then = year;
      guint then_month = month;

      if (amount->year >= 0)
        continue;
      if (amount->year < GS_AMOUNT_MONTHS_AGO)
        gs_calendar_add_months (&then, &then_month, amount->year - GS_AMOUNT_MONTHS_AGO);
      else
        then += amount->year;
      amount->year = (gint16) then;
    }
}

/**
 * gs_moments_resolve:
 * @extraction: an extraction whose moments have been read
 *
 * What the publisher states counts before what the text says; with neither, times without a year
 * stay unresolved.
 */
void
gs_moments_resolve (GsExtraction *extraction)
{
  gint32 anchor = gs_moments_get_published (extraction->article);
  GsAnchor kind = GS_ANCHOR_PUBLISHED;

  extraction->day = anchor;

  for (guint i = 0; i < extraction->moments->len; i++)
    gs_time_resolve (&g_array_index (extraction->moments, GsMoment, i).time, GS_NO_DAY,
                     GS_ANCHOR_NONE, FALSE);
  if (anchor == GS_NO_DAY)
    {
      anchor = gs_moments_find_dateline (extraction);
      kind = GS_ANCHOR_ARTICLE;
    }
  if (anchor == GS_NO_DAY)
    return;
  gs_moments_resolve_years (extraction, anchor);
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      gs_time_resolve (&moment->time, anchor, kind, moment->around.future);
    }
}
