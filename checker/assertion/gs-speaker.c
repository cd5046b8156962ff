/* SPDX-License-Identifier: MIT */
/* Carries the speaker from the sentence that names one to the rest of the quotation. */
#include "assertion/gs-speaker.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-quotation.h"

#define MAX_BETWEEN   300 /* bytes from one part of a speech to the next */
#define MAX_CHAIN     3   /* links above a link inside a quotation */
#define MIN_CONTINUED 3   /* words; less between marks is a term, not a speech that goes on */

typedef struct
{
  GsExtraction *extraction;
  guint32 *firsts; /* the first assertion of each sentence, and behind the last one */
} Speakers;

static gboolean
gs_span_has (GsSpan outer, GsSpan inner)
{
  return inner.start >= outer.start && inner.end <= outer.end;
}

static GsAttribution *
gs_speakers_get_link (const Speakers *self, guint32 link)
{
  return &g_array_index (self->extraction->attributions, GsAttribution, link);
}

static guint32 *
gs_speakers_index (const GsExtraction *extraction)
{
  guint n_sentences = extraction->sentences->len;
  guint32 *firsts = g_new (guint32, n_sentences + 1);
  guint32 at = 0;

  for (guint i = 0; i <= n_sentences; i++)
    {
      while (at < extraction->assertions->len
             && g_array_index (extraction->assertions, GsAssertion, at).sentence < i)
        at++;
      firsts[i] = at;
    }
  return firsts;
}

/* the assertions of the sentences that a quotation touches */
static void
gs_speakers_get_range (const Speakers *self, const GsQuotation *quotation, guint32 *first,
                       guint32 *end)
{
  guint32 last = gs_extraction_find_sentence (self->extraction, quotation->span.end - 1);

  *first = self->firsts[quotation->sentence];
  *end = self->firsts[MAX (last, quotation->sentence) + 1];
}

/* the link of a chain whose source stands outside the quotation: "NPR reported that he said" has
 * one speaker for what he said; GS_NONE if none is named there */
static guint32
gs_speakers_find_outside (const Speakers *self, guint32 link, GsSpan quoted)
{
  for (; link != GS_NONE; link = gs_speakers_get_link (self, link)->outer)
    {
      const GsAttribution *attribution = gs_speakers_get_link (self, link);

      if (attribution->source.head != NULL && !gs_span_has (quoted, attribution->source.span))
        return link;
    }
  return GS_NONE;
}

static guint32
gs_speakers_find (const Speakers *self, const GsQuotation *quotation)
{
  guint32 first, end;

  gs_speakers_get_range (self, quotation, &first, &end);
  for (guint32 i = first; i < end; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (self->extraction, i);
      guint32 link = gs_span_has (quotation->span, assertion->evidence)
                         ? gs_speakers_find_outside (self, assertion->attribution, quotation->span)
                         : GS_NONE;

      if (link != GS_NONE)
        return link;
    }
  return GS_NONE;
}

static gboolean
gs_speakers_is_one_paragraph (const Speakers *self, GsSpan between)
{
  const char *text = gs_article_get_text (self->extraction->article, NULL);

  return between.start < between.end && gs_span_length (between) < MAX_BETWEEN
         && g_strstr_len (text + between.start, gs_span_length (between), "\n\n") == NULL;
}

/* "..., " Smith said. "We ...": speech that goes on in the next sentence, or in the next paragraph
 * where the marks were not closed */
static gboolean
gs_speakers_goes_on (const Speakers *self, const GsQuotation *before, const GsQuotation *quotation,
                     guint32 link)
{
  const GsExtraction *extraction = self->extraction;
  const GsSentenceFacts *facts =
      &g_array_index (extraction->sentences, GsSentenceFacts, quotation->sentence);
  guint32 last = gs_extraction_find_sentence (extraction, before->span.end - 1);
  GsSpan between = GS_SPAN_INIT (before->span.end, quotation->span.start);

  if (quotation->n_words < MIN_CONTINUED || quotation->span.start > facts->span.start + 4)
    return FALSE;
  if (!before->closed)
    return quotation->sentence == last + 1;
  return quotation->sentence <= last + 1 && gs_speakers_is_one_paragraph (self, between)
         && gs_span_has (between, gs_speakers_get_link (self, link)->source.span);
}

/* whether @link may report what @inner does: chains stay short, and no link reports itself */
static gboolean
gs_speakers_may_report (const Speakers *self, guint32 link, guint32 inner)
{
  guint depth = 0;

  for (; link != GS_NONE; link = gs_speakers_get_link (self, link)->outer)
    if (link == inner || ++depth > MAX_CHAIN)
      return FALSE;
  return TRUE;
}

/* "I" is whoever speaks, "he" and "she" are somebody else; "we" can be anybody */
static void
gs_speakers_name_person (GsFiller *filler, guint32 speaker, gboolean own)
{
  if (filler->head == NULL || speaker == GS_NONE)
    return;
  if (own && filler->entity == GS_NONE && g_str_equal (filler->head, "i"))
    filler->entity = speaker;
  if (filler->entity == speaker
      && (g_str_equal (filler->head, "he") || g_str_equal (filler->head, "she")))
    filler->entity = GS_NONE;
}

/* what is said inside the speech has an "I" of its own */
static void
gs_speakers_name_persons (const Speakers *self, GsAssertion *assertion, guint32 link, GsSpan quoted)
{
  guint32 speaker = gs_speakers_get_link (self, link)->source.entity;
  guint32 inner = assertion->attribution;
  gboolean own = gs_speakers_find_outside (self, inner, quoted) == inner;

  for (guint slot = 0; slot < GS_N_SLOTS; slot++)
    gs_speakers_name_person (&assertion->slots[slot], speaker, own);
  for (; inner != GS_NONE; inner = gs_speakers_get_link (self, inner)->outer)
    if (gs_span_has (quoted, gs_speakers_get_link (self, inner)->source.span))
      gs_speakers_name_person (&gs_speakers_get_link (self, inner)->source, speaker, FALSE);
}

/* what the quotation states is the speaker's, and so is what is quoted inside it */
static void
gs_speakers_give (const Speakers *self, const GsQuotation *quotation, guint32 link)
{
  guint32 first, end;

  gs_speakers_get_range (self, quotation, &first, &end);
  for (guint32 i = first; i < end; i++)
    {
      GsAssertion *assertion = &g_array_index (self->extraction->assertions, GsAssertion, i);
      guint32 outermost = assertion->attribution;

      if (!gs_span_has (quotation->span, assertion->evidence))
        continue;
      gs_speakers_name_persons (self, assertion, link, quotation->span);
      if (outermost == GS_NONE)
        {
          assertion->attribution = link;
          continue;
        }
      while (outermost != link && gs_speakers_get_link (self, outermost)->outer != GS_NONE)
        outermost = gs_speakers_get_link (self, outermost)->outer;
      if (gs_speakers_may_report (self, link, outermost)
          && gs_span_has (quotation->span, gs_speakers_get_link (self, outermost)->source.span))
        gs_speakers_get_link (self, outermost)->outer = link;
    }
}

void
gs_speakers_settle (GsExtraction *extraction)
{
  Speakers speakers = { .extraction = extraction };
  const GsQuotation *before = NULL;
  guint32 last = GS_NONE;

  if (extraction->quotations->len == 0 || extraction->sentences->len == 0)
    return;
  speakers.firsts = gs_speakers_index (extraction);
  for (guint i = 0; i < extraction->quotations->len; i++)
    {
      const GsQuotation *quotation = &g_array_index (extraction->quotations, GsQuotation, i);
      guint32 link = gs_speakers_find (&speakers, quotation);

      if (link == GS_NONE && last != GS_NONE
          && gs_speakers_goes_on (&speakers, before, quotation, last))
        link = last;
      if (link != GS_NONE)
        gs_speakers_give (&speakers, quotation, link);
      before = quotation;
      last = link;
    }
  g_free (speakers.firsts);
}
