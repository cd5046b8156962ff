/* SPDX-License-Identifier: MIT */
/*
 * Stories that some articles tell as a fact and others call a hoax, fake, staged or untrue.
 *
 * Articles of some length are compared; what a headline or a single sentence claims is held against
 * them elsewhere (gs-compare-denials.c). All who tell it and all who call it false are one finding.
 */
#include "comparison/gs-batch.h"

#include "assertion/gs-assertion.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-debunk.h"
#include "comparison/gs-event-words.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-wording.h"

/* articles of one story that are asked whether they tell it */
#define GS_MAX_TELLERS 60
/* sentences of one article that are shown */
#define GS_MAX_PIECES 3
/* bytes of a sentence that are shown of a longer one */
#define GS_MAX_EVIDENCE 300
/* bytes of a sentence that are printed in a title */
#define GS_MAX_TITLE 100

/**
 * GsDebunkPair: an article that calls a report false, and one that tells it
 */
typedef struct
{
  guint32 story;
  guint32 debunking; /* article */
  guint32 telling;   /* article */
  guint32 sentence;  /* of the telling one */
  double weight;     /* of what it shares */
} GsDebunkPair;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsCloseness *closeness;
  GArray *pairs; /* of GsDebunkPair */
} GsDebunkComparison;

static const GsExtraction *
gs_debunks_get (const GsDebunkComparison *self, guint32 article)
{
  return g_ptr_array_index (self->batch->extractions, article);
}

static gboolean
gs_debunks_is_long (const GsDebunkComparison *self, guint32 article)
{
  const GsExtraction *extraction = gs_debunks_get (self, article);

  return extraction != NULL && !gs_story_is_short (extraction);
}

/* ---- pairs ---- */

static void
gs_debunks_find_tellers (GsDebunkComparison *self, guint32 article)
{
  g_autoptr (GsDebunk) debunk = gs_debunk_new (self->closeness, gs_debunks_get (self, article));
  guint n_asked = 0;

  for (guint32 i = 0; i < self->batch->extractions->len && n_asked < GS_MAX_TELLERS; i++)
    {
      GsDebunkPair pair = { self->batch->stories[article], article, i, GS_NONE, 0 };

      if (i == article || self->batch->stories[i] != pair.story || !gs_debunks_is_long (self, i)
          || gs_debunk_has_doubts (gs_debunks_get (self, i)))
        continue;
      n_asked++;
      pair.sentence = gs_debunk_find_teller (debunk, gs_debunks_get (self, i), &pair.weight);
      if (pair.sentence != GS_NONE)
        g_array_append_val (self->pairs, pair);
    }
}

/* by story; the telling that is closest to what is called false first */
static int
gs_debunks_compare_pairs (const void *a, const void *b)
{
  const GsDebunkPair *left = a;
  const GsDebunkPair *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;
  if (left->telling != right->telling)
    return left->telling < right->telling ? -1 : 1;
  return (left->debunking > right->debunking) - (left->debunking < right->debunking);
}

/* ---- the finding ---- */

static GsSpan
gs_debunks_get_span (const GsDebunkComparison *self, guint32 article, guint32 sentence)
{
  return g_array_index (gs_debunks_get (self, article)->sentences, GsSentenceFacts, sentence).span;
}

/* a long sentence is shown around the words that count */
static GsSpan
gs_debunks_cut (const GsExtraction *extraction, GsSpan sentence, GsSpan words)
{
  const char *text = gs_article_get_text (extraction->article, NULL);

  if (gs_span_length (sentence) <= GS_MAX_EVIDENCE)
    return sentence;
  if (words.start > sentence.start + GS_MAX_EVIDENCE / 2)
    for (sentence.start = words.start - GS_MAX_EVIDENCE / 2;
         sentence.start < words.start && !g_ascii_isspace (text[sentence.start - 1]);)
      sentence.start++;
  if (sentence.end > words.end + GS_MAX_EVIDENCE / 2)
    for (sentence.end = words.end + GS_MAX_EVIDENCE / 2;
         sentence.end > words.end && !g_ascii_isspace (text[sentence.end]);)
      sentence.end--;
  return sentence;
}

/* where an article tells it: first the sentence closest to what is called false */
static void
gs_debunks_add_telling (const GsDebunkComparison *self, GsSide *side, const GsDebunkPair *pair)
{
  g_autoptr (GsDebunk) debunk =
      gs_debunk_new (self->closeness, gs_debunks_get (self, pair->debunking));
  const GsExtraction *extraction = gs_debunks_get (self, pair->telling);
  GsSpan span = gs_debunks_get_span (self, pair->telling, pair->sentence);
  guint n = 1;

  if (gs_side_has_article (side, pair->telling))
    return;
  gs_side_add_evidence (side, pair->telling, span, span);
  for (guint32 i = 0; i < extraction->sentences->len && n < GS_MAX_PIECES; i++)
    if (i != pair->sentence && gs_debunk_is_told (debunk, extraction, i))
      {
        span = gs_debunks_get_span (self, pair->telling, i);
        gs_side_add_evidence (side, pair->telling, span, span);
        n++;
      }
}

/* where an article calls it false */
static void
gs_debunks_add_denials (const GsDebunkComparison *self, GsSide *side, guint32 article)
{
  const GsExtraction *extraction = gs_debunks_get (self, article);
  const GsDenial *first = gs_debunk_find_denial (extraction);
  guint32 last = GS_NONE;
  guint n = 0;

  if (gs_side_has_article (side, article))
    return;
  for (guint i = 0; i < extraction->denials->len && n < GS_MAX_PIECES; i++)
    {
      const GsDenial *denial = &g_array_index (extraction->denials, GsDenial, i);
      GsSpan sentence = gs_debunks_get_span (self, article, denial->sentence);

      if (denial < first || denial->sentence == last || !gs_debunk_is_denial (denial))
        continue;
      gs_side_add_evidence (side, article, gs_debunks_cut (extraction, sentence, denial->span),
                            sentence);
      last = denial->sentence;
      n++;
    }
}

static void
gs_debunks_explain (const GsDebunkComparison *self, GsFinding *finding, const GsDebunkPair *best,
                    gboolean sure)
{
  const GsSide *stated = g_ptr_array_index (finding->sides, 0);
  const GsSide *denied = g_ptr_array_index (finding->sides, 1);
  const GsDenial *denial = gs_debunk_find_denial (gs_debunks_get (self, best->debunking));
  g_autofree char *title = gs_line_cut (g_strdup (stated->label), GS_MAX_TITLE);
  gboolean satire = gs_denial_is_satire (denial);
  g_autofree char *words =
      gs_statement_dup_text (gs_debunks_get (self, best->debunking), denial->span);
  g_autofree char *staters = gs_wording_sources (self->report, stated);
  g_autofree char *deniers = gs_wording_sources (self->report, denied);
  const char *tell = gs_wording_verb (stated, "tells", "tell");

  gs_finding_take_title (finding, g_strdup_printf ("Told as a fact and %s: ‘%s’",
                                                   satire ? "called satire"
                                                   : sure ? "called false"
                                                          : "doubted",
                                                   title));
  gs_finding_take_hint (
      finding, g_strdup_printf ("‘%s’ in %s; %s %s it as a fact", words, deniers, staters, tell));
  gs_finding_take_explanation (
      finding,
      sure || satire
          ? g_strdup_printf ("%s %s it as a fact (‘%s’); %s %s the report %s (‘%s’). "
                             "Both cannot be right: check before printing either.",
                             staters, tell, stated->label, deniers,
                             gs_wording_verb (denied, "calls", "call"), satire ? "satire" : "false",
                             words)
          : g_strdup_printf ("%s %s it as a fact (‘%s’); %s %s whether it is true (‘%s’). Say "
                             "that it is in doubt, and by whom.",
                             staters, tell, stated->label, deniers,
                             gs_wording_verb (denied, "doubts", "doubt"), words));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("denial: %s\nshared words weigh %.1f", denial->rule, best->weight));
}

/* all pairs of one story */
static void
gs_debunks_report (const GsDebunkComparison *self, guint first, guint end)
{
  const GsDebunkPair *best = &g_array_index (self->pairs, GsDebunkPair, first);
  const GsDenial *denial = gs_debunk_find_denial (gs_debunks_get (self, best->debunking));
  g_autofree char *stated_label =
      gs_statement_dup_text (gs_debunks_get (self, best->telling),
                             gs_debunks_get_span (self, best->telling, best->sentence));
  g_autofree char *denied_label =
      gs_statement_dup_text (gs_debunks_get (self, best->debunking),
                             gs_debunks_get_span (self, best->debunking, denial->sentence));
  g_autofree char *words = g_utf8_casefold (stated_label, -1);
  g_autofree char *fact = g_strconcat ("report:", words, NULL);
  GsFinding *finding = gs_finding_new (GS_FINDING_POLARITY_CONFLICT, fact);
  GsSide *stated = gs_finding_add_side (finding, "stated", stated_label);
  GsSide *denied = gs_finding_add_side (finding, "denied", denied_label);
  gboolean sure = FALSE;

  gs_finding_set_scope (finding, "story", best->story);
  for (guint i = first; i < end; i++)
    {
      const GsDebunkPair *pair = &g_array_index (self->pairs, GsDebunkPair, i);

      gs_debunks_add_telling (self, stated, pair);
      gs_debunks_add_denials (self, denied, pair->debunking);
      sure |= gs_debunk_is_sure (gs_debunk_find_denial (gs_debunks_get (self, pair->debunking)));
    }
  finding->severity = sure ? GS_SEVERITY_ERROR : GS_SEVERITY_WARNING;
  gs_debunks_explain (self, finding, best, sure);
  gs_report_add_finding (self->report, finding);
}

/**
 * gs_compare_debunks:
 *
 * Adds a finding for each story that some of its articles tell as a fact and others call false.
 */
void
gs_compare_debunks (const GsBatch *batch, GsReport *report)
{
  GsDebunkComparison self = { .batch = batch, .report = report };
  guint first = 0;

  self.pairs = g_array_new (FALSE, FALSE, sizeof (GsDebunkPair));
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (gs_debunks_is_long (&self, i) && gs_debunk_find_denial (gs_debunks_get (&self, i)) != NULL)
      {
        if (self.closeness == NULL)
          self.closeness = gs_closeness_new (batch);
        gs_debunks_find_tellers (&self, i);
      }
  g_array_sort (self.pairs, gs_debunks_compare_pairs);
  while (first < self.pairs->len)
    {
      guint end = first + 1;

      while (end < self.pairs->len
             && g_array_index (self.pairs, GsDebunkPair, end).story
                    == g_array_index (self.pairs, GsDebunkPair, first).story)
        end++;
      gs_debunks_report (&self, first, end);
      first = end;
    }
  g_array_unref (self.pairs);
  gs_closeness_free (self.closeness);
}
