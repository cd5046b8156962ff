/* SPDX-License-Identifier: MIT */
/* Finds the annotations over a stretch of text and applies what they say. */
#include "assertion/gs-markup.h"

#include <string.h>

#include "article/gs-instant.h"
#include "assertion/gs-amount.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-calendar.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-filler.h"
#include "assertion/gs-moment.h"

/* more than any learned weight, less than nothing: two editors may mark one name in two ways */
#define GS_MARKUP_WEIGHT 100000

/* codes of currencies that the catalogue of units has under these letters */
#define GS_MARKUP_CODE_LENGTH 3

/* annotations of one kind */

/* the first annotation of a kind that overlaps a span; annotations rise by their start and are
 * short, so that looking back a little is enough */
static const GsAnnotation *
gs_markup_find (const GsExtraction *extraction, GsAnnotationKind kind, GsSpan span)
{
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (extraction->article, &n);
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (annotations[middle].span.start < span.end)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i > 0 && low - i < 32; i--)
    if (annotations[i - 1].kind == kind && gs_span_overlaps (annotations[i - 1].span, span))
      return &annotations[i - 1];
  return NULL;
}

/* names */

/* the markup is of this name if it covers it, give or take a title or an article */
static gboolean
gs_markup_covers (const GsAnnotation *annotation, GsSpan span)
{
  return annotation != NULL
         && (gs_span_contains (annotation->span, span)
             || gs_span_contains (span, annotation->span));
}

/**
 * gs_markup_weigh_mention:
 * @scores: of the mention
 */
void
gs_markup_weigh_mention (const GsExtraction *extraction, const GsMention *mention,
                         GsKindScores *scores)
{
  static const struct
  {
    GsAnnotationKind annotation;
    GsMentionKind mention;
  } rows[] = {
    { GS_ANNOTATION_PERSON, GS_MENTION_PERSON },
    { GS_ANNOTATION_ORGANIZATION, GS_MENTION_ORGANIZATION },
    { GS_ANNOTATION_PLACE, GS_MENTION_PLACE },
    { GS_ANNOTATION_EVENT, GS_MENTION_EVENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gs_markup_covers (gs_markup_find (extraction, rows[i].annotation, mention->span),
                          mention->span))
      scores->name[rows[i].mention] += GS_MARKUP_WEIGHT;
}

/* sums and numbers */

static const char *
gs_markup_get_currency (const GsAnnotation *money)
{
  const char *code = money != NULL ? money->value : NULL;
  g_autofree char *upper = NULL;

  if (code == NULL || strlen (code) != GS_MARKUP_CODE_LENGTH)
    return NULL;
  upper = g_ascii_strup (code, -1);
  return g_intern_string (upper);
}

static void
gs_markup_settle_amount (const GsExtraction *extraction, GsAmount *amount)
{
  GsQuantity *quantity = &amount->quantity;
  const GsAnnotation *number = gs_markup_find (extraction, GS_ANNOTATION_NUMBER, quantity->number);
  const GsAnnotation *money = gs_markup_find (extraction, GS_ANNOTATION_MONEY, quantity->number);
  const char *currency = gs_markup_get_currency (money);
  double value = number != NULL && number->value != NULL ? g_ascii_strtod (number->value, NULL) : 0;

  if (number != NULL && number->value != NULL && !quantity->range
      && quantity->dimension == GS_DIMENSION_COUNT
      && gs_span_contains (number->span, quantity->number))
    quantity->low = quantity->high = value;
  if (currency == NULL
      || (quantity->dimension != GS_DIMENSION_MONEY && quantity->dimension != GS_DIMENSION_COUNT))
    return;
  quantity->dimension = GS_DIMENSION_MONEY;
  quantity->currency = currency;
}

void
gs_markup_settle_amounts (GsExtraction *extraction)
{
  guint n;

  gs_article_get_annotations (extraction->article, &n);
  for (guint i = 0; n > 0 && i < extraction->amounts->len; i++)
    gs_markup_settle_amount (extraction, &g_array_index (extraction->amounts, GsAmount, i));
}

/* days */

static gint32
gs_markup_get_day (const GsAnnotation *date)
{
  GsInstant instant;

  if (date == NULL || date->value == NULL
      || !gs_instant_parse (date->value, strlen (date->value), &instant)
      || instant.precision < GS_PRECISION_DAY)
    return GS_NO_DAY;
  return (gint32) gs_instant_get_day (instant);
}

void
gs_markup_settle_moments (GsExtraction *extraction)
{
  guint n;

  gs_article_get_annotations (extraction->article, &n);
  for (guint i = 0; n > 0 && i < extraction->moments->len; i++)
    {
      GsTime *time = &g_array_index (extraction->moments, GsMoment, i).time;
      gint32 day = gs_markup_get_day (gs_markup_find (extraction, GS_ANNOTATION_DATE, time->span));

      /* what the words name in full is what a reader sees: the markup does not change it */
      if (day == GS_NO_DAY || time->anchor == GS_ANCHOR_EXPLICIT || time->form == GS_TIME_CLOCK
          || time->unit > GS_UNIT_DAY)
        continue;
      time->earliest = time->latest = day;
      time->anchor = GS_ANCHOR_PUBLISHED;
    }
}

/* speakers */

/* "Governor Mary Stone" names "Mary Stone" and "Stone" */
static gboolean
gs_markup_names (const char *speaker, const GsMention *mention)
{
  gsize all = strlen (speaker);
  gsize length = strlen (mention->name);

  return length <= all && strcmp (speaker + all - length, mention->name) == 0
         && (length == all || speaker[all - length - 1] == ' ');
}

/* the mention of the speaker that stands nearest before the quotation, else the first behind it */
static guint32
gs_markup_find_speaker (const GsExtraction *extraction, const char *speaker, guint32 offset)
{
  guint32 found = GS_NONE;

  for (guint32 i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);

      if (found != GS_NONE && mention->span.start > offset)
        break;
      if (!mention->headline && gs_markup_names (speaker, mention))
        found = i;
    }
  return found;
}

/* the link to a speaker; one the text does not name is none the less somebody else than the
 * article */
static guint32
gs_markup_add_speaker (GsExtraction *extraction, const GsAnnotation *quotation)
{
  GsAttribution link = { .verb = gs_extraction_intern (extraction, "say", -1), .outer = GS_NONE };
  guint32 found = gs_markup_find_speaker (extraction, quotation->value, quotation->span.start);

  gs_filler_clear (&link.source);
  if (found != GS_NONE)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, found);

      link.source.span = mention->span;
      link.source.token = mention->first_token + mention->n_tokens - 1;
      link.source.head =
          gs_extraction_intern (extraction, mention->words[mention->n_words - 1].folded, -1);
      link.source.mention = found;
      link.source.entity = gs_extraction_get_mention_entity (extraction, found);
    }
  g_array_append_val (extraction->attributions, link);
  return extraction->attributions->len - 1;
}

void
gs_markup_attribute (GsExtraction *extraction)
{
  const GsAnnotation *last = NULL;
  guint32 link = GS_NONE;

  for (guint i = 0; i < extraction->assertions->len; i++)
    {
      GsAssertion *assertion = &g_array_index (extraction->assertions, GsAssertion, i);
      const GsAnnotation *quotation =
          gs_markup_find (extraction, GS_ANNOTATION_QUOTATION, assertion->evidence);

      if (quotation == NULL || quotation->value == NULL || assertion->attribution != GS_NONE
          || !gs_span_contains (quotation->span, assertion->evidence))
        continue;
      if (quotation != last)
        link = gs_markup_add_speaker (extraction, quotation);
      last = quotation;
      assertion->attribution = link;
    }
}
