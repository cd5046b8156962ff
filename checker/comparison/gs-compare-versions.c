/* SPDX-License-Identifier: MIT */
/*
 * What a new version of an article changed in its claims: figures, names, outcomes, quotations.
 *
 * Sentences of the two versions are paired; where a pair's words differ, what they state is held
 * side by side. What was only added is news and no revision; what went with its sentence is told
 * for quotations, which somebody was said to have uttered. As NewsDiffs does for texts (Brill et
 * al. 2012), but for what the texts claim.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-assertion.h"
#include "assertion/gs-calendar.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-quotation.h"
#include "comparison/gs-version-notice.h"
#include "comparison/gs-version-pair.h"
#include "comparison/gs-wording.h"

/* changes of one article that are told; more are another article */
#define GS_MAX_CHANGES 40

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  guint32 old_index; /* of the articles */
  guint32 new_index;
  const GsExtraction *older;
  const GsExtraction *newer;
  gboolean announced;
  guint n_changes;
} GsVersionComparison;

/**
 * GsChange: words of the older version and what stands for them now
 */
typedef struct
{
  const char *what; /* "figure", "name", "outcome", "quotation" */
  GsSpan old_span;
  GsSpan new_span; /* empty if nothing does */
  GsSpan old_sentence;
  GsSpan new_sentence;
} GsChange;

static GsSpan
gs_version_sentence_span (const GsExtraction *extraction, guint32 sentence)
{
  return g_array_index (extraction->sentences, GsSentenceFacts, sentence).span;
}

static char *
gs_version_dup_words (const GsExtraction *extraction, GsSpan span)
{
  return g_strndup (gs_article_get_text (extraction->article, NULL) + span.start,
                    gs_span_length (span));
}

/* ---- findings ---- */

static void
gs_change_word (const GsVersionComparison *self, GsFinding *finding, const GsChange *change,
                const char *before, const char *after)
{
  const char *silent = self->announced ? "a correction is announced" : "no correction is announced";

  if (after != NULL)
    {
      gs_finding_take_title (finding, g_strdup_printf ("New version, other %s: ‘%s’ is now ‘%s’",
                                                       change->what, before, after));
      gs_finding_take_hint (finding, g_strdup_printf ("%s ‘%s’ became ‘%s’; %s", change->what,
                                                      before, after, silent));
    }
  else
    {
      gs_finding_take_title (
          finding, g_strdup_printf ("New version without the %s ‘%s’", change->what, before));
      gs_finding_take_hint (finding,
                            g_strdup_printf ("%s ‘%s’ went; %s", change->what, before, silent));
    }
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The article has a newer version. %s %s: %s. A version does not "
                                "contradict the one before it; whoever quoted the older one may.",
                                after != NULL ? "What it says now differs in the" : "It lacks the",
                                change->what, silent));
}

static void
gs_version_report (GsVersionComparison *self, const GsChange *change)
{
  g_autofree char *before = gs_version_dup_words (self->older, change->old_span);
  g_autofree char *after = gs_span_is_empty (change->new_span)
                               ? NULL
                               : gs_version_dup_words (self->newer, change->new_span);
  g_autofree char *was = g_strconcat ("was:", before, NULL);
  g_autofree char *now = g_strconcat ("now:", after, NULL);
  g_autofree char *fact =
      g_strdup_printf ("revised %s:%s>%s", change->what, before, after != NULL ? after : "");
  GsFinding *finding;

  if (self->n_changes++ >= GS_MAX_CHANGES)
    return;
  finding = gs_finding_new (GS_FINDING_REVISED, fact);
  gs_finding_set_scope (finding, "article", self->new_index);
  /* "now" sorts before "was": the new version is where an editor looks */
  gs_side_add_evidence (gs_finding_add_side (finding, was, before), self->old_index,
                        change->old_span, change->old_sentence);
  if (after != NULL)
    gs_side_add_evidence (gs_finding_add_side (finding, now, after), self->new_index,
                          change->new_span, change->new_sentence);
  if (self->announced)
    finding->severity = GS_SEVERITY_INFO;
  gs_change_word (self, finding, change, before, after);
  gs_report_add_finding (self->report, finding);
}

/* ---- figures ---- */

static const GsAmount *
gs_version_amount (const GsExtraction *extraction, guint index)
{
  return &g_array_index (extraction->amounts, GsAmount, index);
}

static gboolean
gs_amounts_are_equal (const GsAmount *a, const GsAmount *b)
{
  return a->quantity.low == b->quantity.low && a->quantity.high == b->quantity.high
         && g_strcmp0 (a->quantity.currency, b->quantity.currency) == 0;
}

/* of one thing: the same dimension, and the same topic or fate, or the same verb */
static gboolean
gs_amounts_are_of_one (const GsAmount *a, const GsAmount *b)
{
  if (a->quantity.dimension != b->quantity.dimension || a->quantity.vague || b->quantity.vague)
    return FALSE;
  if (a->fate != b->fate)
    return FALSE;
  return (a->topic != NULL && g_strcmp0 (a->topic, b->topic) == 0)
         || (a->around.predicate != NULL
             && g_strcmp0 (a->around.predicate, b->around.predicate) == 0);
}

static gboolean
gs_sentence_gives (const GsExtraction *extraction, guint32 sentence, const GsAmount *amount)
{
  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsAmount *other = gs_version_amount (extraction, i);

      if (other->around.sentence == sentence
          && other->quantity.dimension == amount->quantity.dimension
          && gs_amounts_are_equal (other, amount))
        return TRUE;
    }
  return FALSE;
}

static void
gs_version_compare_figures (GsVersionComparison *self, guint32 a, guint32 b)
{
  for (guint i = 0; i < self->older->amounts->len; i++)
    {
      const GsAmount *old = gs_version_amount (self->older, i);

      if (old->around.sentence != a || gs_sentence_gives (self->newer, b, old))
        continue;
      for (guint k = 0; k < self->newer->amounts->len; k++)
        {
          const GsAmount *new = gs_version_amount (self->newer, k);
          GsChange change = { "figure", old->evidence, new->evidence,
                              gs_version_sentence_span (self->older, a),
                              gs_version_sentence_span (self->newer, b) };

          if (new->around.sentence != b || !gs_amounts_are_of_one (old, new)
              || gs_sentence_gives (self->older, a, new))
            continue;
          gs_version_report (self, &change);
          break;
        }
    }
}

/* ---- names ---- */

static gboolean
gs_sentence_names (const GsExtraction *extraction, guint32 sentence, const GsMention *mention)
{
  const char *last = mention->words[mention->n_words - 1].folded;

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *other = &g_array_index (extraction->mentions, GsMention, i);

      /* "Mr. Kroll" for "Ana Kroll" is no other name */
      if (other->sentence == sentence
          && strcmp (other->words[other->n_words - 1].folded, last) == 0)
        return TRUE;
    }
  return FALSE;
}

/* months are dates, and quoted words are told as quotations */
static gboolean
gs_mention_counts (const GsExtraction *extraction, const GsMention *mention)
{
  if (gs_calendar_find_month (mention->folded) != 0)
    return FALSE;
  for (guint i = 0; i < extraction->quotations->len; i++)
    if (gs_span_contains (g_array_index (extraction->quotations, GsQuotation, i).span,
                          mention->span))
      return FALSE;
  return TRUE;
}

/* the first new name of the sentence that stands for none of the old ones */
static void
gs_version_compare_names (GsVersionComparison *self, guint32 a, guint32 b)
{
  guint next = 0;

  for (guint i = 0; i < self->older->mentions->len; i++)
    {
      const GsMention *old = &g_array_index (self->older->mentions, GsMention, i);

      if (old->sentence != a || !gs_mention_counts (self->older, old)
          || gs_sentence_names (self->newer, b, old))
        continue;
      for (; next < self->newer->mentions->len; next++)
        {
          const GsMention *new = &g_array_index (self->newer->mentions, GsMention, next);
          GsChange change = { "name", old->span, new->span,
                              gs_version_sentence_span (self->older, a),
                              gs_version_sentence_span (self->newer, b) };

          if (new->sentence != b || new->kind != old->kind || !gs_mention_counts (self->newer, new)
              || gs_sentence_names (self->older, a, new))
            continue;
          gs_version_report (self, &change);
          next++;
          break;
        }
    }
}

/* ---- outcomes ---- */

static gboolean
gs_assertions_are_of_one (const GsAssertion *a, const GsAssertion *b)
{
  return strcmp (a->lemma, b->lemma) == 0
         || (a->class != NULL && g_strcmp0 (a->class, b->class) == 0);
}

static gboolean
gs_outcomes_differ (const GsAssertion *a, const GsAssertion *b)
{
  gboolean denied = (a->certainty == GS_CERTAINTY_DENIED) != (b->certainty == GS_CERTAINTY_DENIED);

  if (a->direction != 0 && b->direction != 0)
    return a->direction != b->direction;
  return a->polarity != b->polarity || denied;
}

static void
gs_version_compare_outcomes (GsVersionComparison *self, guint32 a, guint32 b)
{
  for (guint i = 0; i < self->older->assertions->len; i++)
    {
      const GsAssertion *old = &g_array_index (self->older->assertions, GsAssertion, i);

      for (guint k = 0; old->sentence == a && k < self->newer->assertions->len; k++)
        {
          const GsAssertion *new = &g_array_index (self->newer->assertions, GsAssertion, k);
          GsChange change = { "outcome", old->span, new->span,
                              gs_version_sentence_span (self->older, a),
                              gs_version_sentence_span (self->newer, b) };

          if (new->sentence != b || !gs_assertions_are_of_one (old, new))
            continue;
          if (gs_outcomes_differ (old, new))
            gs_version_report (self, &change);
          break;
        }
    }
}

/* ---- quotations ---- */

static guint
gs_quotations_count_shared (const GsQuotation *a, const GsQuotation *b)
{
  guint n = 0;

  for (guint32 i = 0; i < a->n_words; i++)
    for (guint32 k = 0; k < b->n_words; k++)
      if (a->words[i].text != NULL && g_strcmp0 (a->words[i].text, b->words[k].text) == 0)
        {
          n++;
          break;
        }
  return n;
}

static gboolean
gs_quotations_are_equal (const GsQuotation *a, const GsQuotation *b)
{
  if (a->n_words != b->n_words)
    return FALSE;
  for (guint32 i = 0; i < a->n_words; i++)
    if (g_strcmp0 (a->words[i].text, b->words[i].text) != 0)
      return FALSE;
  return TRUE;
}

/* the quotation it became: most words in common, half of the longer one at least */
static const GsQuotation *
gs_version_find_quotation (const GsExtraction *newer, const GsQuotation *quotation)
{
  const GsQuotation *best = NULL;
  guint most = 0;

  for (guint i = 0; i < newer->quotations->len; i++)
    {
      const GsQuotation *other = &g_array_index (newer->quotations, GsQuotation, i);
      guint n = gs_quotations_count_shared (quotation, other);

      if (gs_quotations_are_equal (quotation, other))
        return other;
      if (2 * n < MAX (quotation->n_words, other->n_words) || n <= most)
        continue;
      most = n;
      best = other;
    }
  return best;
}

/* a quotation that goes on as plain words is no loss */
static gboolean
gs_version_has_words (const GsVersionComparison *self, GsSpan span)
{
  g_autofree char *words = gs_version_dup_words (self->older, span);

  return strstr (gs_article_get_text (self->newer->article, NULL), words) != NULL;
}

static void
gs_version_compare_quotations (GsVersionComparison *self)
{
  for (guint i = 0; i < self->older->quotations->len; i++)
    {
      const GsQuotation *old = &g_array_index (self->older->quotations, GsQuotation, i);
      const GsQuotation *new = gs_version_find_quotation (self->newer, old);
      GsChange change = { .what = "quotation", .old_span = old->span, .old_sentence = old->span };

      if (old->n_words < 3 || old->headline || gs_version_has_words (self, old->span)
          || (new != NULL &&gs_quotations_are_equal (old, new)))
        continue;
      if (new != NULL)
        change.new_span = change.new_sentence = new->span;
      gs_version_report (self, &change);
    }
}

/* ---- versions ---- */

static void
gs_version_compare (GsVersionComparison *self)
{
  g_autofree guint32 *pairs = gs_version_pair_sentences (self->older, self->newer);

  self->announced = gs_version_announces (self->batch->rules, self->older, self->newer);
  for (guint32 i = 0; i < self->older->sentences->len; i++)
    {
      if (pairs[i] == G_MAXUINT32
          || gs_version_same_sentence (self->older, i, self->newer, pairs[i]))
        continue;
      gs_version_compare_figures (self, i, pairs[i]);
      gs_version_compare_names (self, i, pairs[i]);
      gs_version_compare_outcomes (self, i, pairs[i]);
    }
  gs_version_compare_quotations (self);
}

/**
 * gs_compare_versions:
 * @batch: with older versions
 * @report: revised findings are added
 *
 * Tells what new versions changed.
 */
void
gs_compare_versions (const GsBatch *batch, GsReport *report)
{
  for (guint32 i = 0; batch->older != NULL && i < batch->older->len; i++)
    {
      GsVersionComparison self = { .batch = batch, .report = report, .old_index = i };

      self.older = g_ptr_array_index (batch->older, i);
      if (self.older == NULL)
        continue;
      self.new_index = batch->successors[i];
      self.newer = g_ptr_array_index (batch->extractions, self.new_index);
      if (self.newer != NULL)
        gs_version_compare (&self);
    }
}
