/* SPDX-License-Identifier: MIT */
/*
 * Who said it: one utterance, word for word, that two articles of a story give to two people.
 *
 * Speakers are known by name in both articles, and neither article speaks of the other's: slogans,
 * chants and joint letters have many speakers, and those who know of both say so.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-quotation.h"
#include "comparison/gs-detail.h"
#include "comparison/gs-wording.h"

/* first words that make one utterance of two quotations */
#define GS_SPOKEN_WORDS 8
/* speakers of one utterance that are compared; more are a slogan's */
#define GS_MAX_SPEAKERS 20

typedef struct
{
  guint32 article;
  guint32 story;
  const GsQuotation *quotation; /* lent */
  const GsEntity *speaker;      /* lent */
  char *words;                  /* the first ones, in normal form; owned */
} GsSpoken;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *spoken; /* of GsSpoken, by story, words, article, place */
} GsSpeakerComparison;

static const GsSpoken *
gs_spoken (const GsSpeakerComparison *self, guint32 index)
{
  return &g_array_index (self->spoken, GsSpoken, index);
}

static void
gs_spoken_clear (gpointer data)
{
  g_free (((GsSpoken *) data)->words);
}

/* ---- gathering ---- */

/* who says what stands in a quotation; %NULL if no name is known, or several people speak */
static const GsEntity *
gs_quotation_find_speaker (const GsExtraction *extraction, const GsQuotation *quotation)
{
  for (guint i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);
      const GsAttribution *link;

      if (assertion->sentence > quotation->sentence)
        break;
      if (assertion->evidence.start < quotation->span.start
          || assertion->evidence.end > quotation->span.end || assertion->attribution == GS_NONE)
        continue;
      link = gs_extraction_get_attribution (extraction, assertion->attribution);
      if (link->source.head == NULL || link->source.n_others > 0 || link->outer != GS_NONE
          || link->source.entity == GS_NONE)
        return NULL;
      return &g_array_index (extraction->entities, GsEntity, link->source.entity);
    }
  return NULL;
}

/* NULL if a quotation is too short, or leaves words out among the first */
static char *
gs_quotation_dup_first_words (const GsQuotation *quotation)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (quotation->n_words < GS_SPOKEN_WORDS || quotation->headline)
    return NULL;
  for (guint32 i = 0; i < GS_SPOKEN_WORDS; i++)
    {
      if (quotation->words[i].text == NULL)
        return NULL;
      g_string_append_printf (words, "%s ", quotation->words[i].text);
    }
  return g_strdup (words->str);
}

static void
gs_speakers_gather (GsSpeakerComparison *self, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint i = 0; i < extraction->quotations->len; i++)
    {
      GsSpoken spoken = { .article = article, .story = self->batch->stories[article] };

      spoken.quotation = &g_array_index (extraction->quotations, GsQuotation, i);
      spoken.words = gs_quotation_dup_first_words (spoken.quotation);
      if (spoken.words == NULL)
        continue;
      spoken.speaker = gs_quotation_find_speaker (extraction, spoken.quotation);
      if (spoken.speaker != NULL && spoken.speaker->kind == GS_MENTION_PERSON)
        g_array_append_val (self->spoken, spoken);
      else
        gs_spoken_clear (&spoken);
    }
}

static int
gs_spoken_compare_words (const GsSpoken *a, const GsSpoken *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  return strcmp (a->words, b->words);
}

static int
gs_spoken_compare (gconstpointer a, gconstpointer b)
{
  const GsSpoken *left = a;
  const GsSpoken *right = b;
  int order = gs_spoken_compare_words (left, right);

  if (order != 0)
    return order;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->quotation->span, right->quotation->span);
}

/* ---- judging ---- */

static GsDetail
gs_spoken_get_detail (const GsSpoken *spoken)
{
  return (GsDetail){ .kind = GS_DETAIL_PARTY,
                     .topic = "speaker",
                     .value = spoken->speaker->aliases[0],
                     .entity = spoken->speaker };
}

static gboolean
gs_spoken_contradict (const GsSpeakerComparison *self, const GsSpoken *a, const GsSpoken *b)
{
  GsDetail left = gs_spoken_get_detail (a);
  GsDetail right = gs_spoken_get_detail (b);

  return a->article != b->article && gs_details_exclude (self->batch, &left, &right)
         && !gs_extraction_knows_detail (
             self->batch, g_ptr_array_index (self->batch->extractions, a->article), &right)
         && !gs_extraction_knows_detail (
             self->batch, g_ptr_array_index (self->batch->extractions, b->article), &left);
}

/* ---- findings ---- */

static void
gs_spoken_add_evidence (const GsSpeakerComparison *self, GsFinding *finding, const GsSpoken *spoken)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, spoken->article);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, spoken->quotation->sentence).span;
  GsSpan span = spoken->quotation->span;

  span.end = MIN (span.end, MAX (sentence.end, span.start + 1));
  gs_side_add_evidence (
      gs_finding_add_side (finding, spoken->speaker->aliases[0], spoken->speaker->name),
      spoken->article, span, sentence);
}

static void
gs_speakers_report (const GsSpeakerComparison *self, const GsSpoken *a, const GsSpoken *b)
{
  g_autofree char *words = g_strchomp (g_strdup (a->words));
  g_autofree char *fact = g_strconcat ("speaker:", words, NULL);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_PARTICIPANT_CONFLICT, fact);

  gs_finding_set_scope (finding, "story", a->story);
  finding->severity = GS_SEVERITY_WARNING;
  gs_spoken_add_evidence (self, finding, a);
  gs_spoken_add_evidence (self, finding, b);
  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (finding, g_strdup_printf ("Who said ‘%s…’: %s or %s?", words,
                                                   a->speaker->name, b->speaker->name));
  gs_finding_take_hint (finding, g_strdup_printf ("one utterance, two speakers: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The same words are given to two people: %s. Neither article "
                                "speaks of the other's speaker. Check who said it.",
                                sides));
  gs_finding_take_derivation (finding, g_strdup ("one quotation, two speakers by name"));
  gs_report_add_finding (self->report, finding);
}

/* one finding an utterance */
static void
gs_speakers_compare_utterance (const GsSpeakerComparison *self, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      if (gs_spoken_contradict (self, gs_spoken (self, i), gs_spoken (self, k)))
        {
          gs_speakers_report (self, gs_spoken (self, i), gs_spoken (self, k));
          return;
        }
}

/**
 * gs_compare_speakers:
 * @batch: the extractions
 * @report: participant-conflict findings are added
 */
void
gs_compare_speakers (const GsBatch *batch, GsReport *report)
{
  GsSpeakerComparison self = { batch, report, g_array_new (FALSE, FALSE, sizeof (GsSpoken)) };
  guint32 first = 0;

  g_array_set_clear_func (self.spoken, gs_spoken_clear);
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_speakers_gather (&self, i);
  g_array_sort (self.spoken, gs_spoken_compare);
  while (first < self.spoken->len)
    {
      guint32 end = first + 1;

      while (end < self.spoken->len
             && gs_spoken_compare_words (gs_spoken (&self, first), gs_spoken (&self, end)) == 0)
        end++;
      if (end - first <= GS_MAX_SPEAKERS)
        gs_speakers_compare_utterance (&self, first, end);
      first = end;
    }
  g_array_unref (self.spoken);
}
