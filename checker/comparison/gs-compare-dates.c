/* SPDX-License-Identifier: MIT */
/*
 * Days and clock times of one event that cannot both hold.
 *
 * Times are compared inside a story and under one word for the event. An article that gives both
 * times tells of two events. What is left is joined to one finding an event.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-event-words.h"
#include "comparison/gs-story.h"
#include "comparison/gs-time-event.h"
#include "comparison/gs-time-pair.h"
#include "comparison/gs-wording.h"

/* times of one event in one story that are compared with each other */
#define GS_MAX_USES 200
/* how far beyond the demanded the likeness must lie for a warning */
#define GS_SURE 4.0
/* likeness of two clock times that are the only ones of their articles for an event of one name */
#define GS_ONLY_CLOCK 4.0

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsCloseness *closeness;
  GsArena *arena;
  GArray *uses; /* of GsTimeUse, by story, event, slot, article, place */
} GsDateComparison;

static const GsTimeUse *
gs_date_use (const GsDateComparison *self, guint32 index)
{
  return &g_array_index (self->uses, GsTimeUse, index);
}

static void
gs_dates_gather_article (GsDateComparison *self, guint32 article, guint32 story)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);
      g_autofree char *event =
          gs_moment_dup_event (moment, extraction, self->batch->rules, self->batch->lexicon);
      GsTimeUse use = {
        .article = article, .moment = moment, .extraction = extraction, .story = story
      };

      if (event == NULL || moment->time.aside)
        continue;
      use.event = gs_closeness_get_word (self->closeness, event);
      use.slot = gs_moment_is_custody (moment) ? GS_TIME_SLOT_DAY : gs_moment_get_slot (moment);
      use.tied = gs_moment_is_tied (moment, self->batch->rules);
      gs_time_use_read (&use, self->closeness, self->arena);
      g_array_append_val (self->uses, use);
      /* who was shot dead was killed */
      if (gs_rules_has_word (self->batch->rules, GS_RULES_WORD_SELF_KILLS, event)
          && strcmp (event, "kill") != 0)
        {
          use.event = gs_closeness_get_word (self->closeness, "kill");
          use.wider = TRUE;
          g_array_append_val (self->uses, use);
        }
    }
}

static int
gs_dates_compare_uses (const void *a, const void *b)
{
  const GsTimeUse *left = a;
  const GsTimeUse *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->event != right->event)
    return left->event < right->event ? -1 : 1;
  if (left->slot != right->slot)
    return left->slot < right->slot ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->moment->time.span, right->moment->time.span);
}

/* whether an article has a time that agrees with @use and not with @other */
static gboolean
gs_dates_article_gives (const GsDateComparison *self, guint32 first, guint32 end, guint32 article,
                        const GsTimeUse *use, const GsTimeUse *other)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsTimeUse *candidate = gs_date_use (self, i);

      if (candidate->article == article && gs_time_uses_agree (candidate, use)
          && !gs_time_uses_agree (candidate, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_dates_somebody_gives_both (const GsDateComparison *self, guint32 first, guint32 end,
                              const GsTimeUse *a, const GsTimeUse *b)
{
  for (guint32 i = first; i < end; i++)
    {
      guint32 article = gs_date_use (self, i)->article;

      if (i > first && gs_date_use (self, i - 1)->article == article)
        continue;
      if (gs_dates_article_gives (self, first, end, article, a, b)
          && gs_dates_article_gives (self, first, end, article, b, a))
        return TRUE;
    }
  return FALSE;
}

/* whether the article gives the other's clock time for anything: "preceded by a shock at 3:34" */
static gboolean
gs_dates_names_clock (const GsExtraction *extraction, const GsTimeUse *other)
{
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      /* the same minute in Greenwich is another time */
      if (moment->time.form == GS_TIME_CLOCK
          && (moment->time.zone == 0) == (other->moment->time.zone == 0)
          && moment->time.minutes == other->moment->time.minutes)
        return TRUE;
    }
  return FALSE;
}

/* the only time of the event that its article gives */
static gboolean
gs_dates_is_only (const GsDateComparison *self, guint32 first, guint32 end, const GsTimeUse *use)
{
  for (guint32 i = first; i < end; i++)
    if (gs_date_use (self, i)->article == use->article
        && !gs_time_uses_agree (gs_date_use (self, i), use))
      return FALSE;
  return TRUE;
}

/* whether two times stand against each other; @score: (out): likeness beyond the demanded */
static gboolean
gs_dates_conflict (const GsDateComparison *self, guint32 first, guint32 end, const GsTimeUse *a,
                   const GsTimeUse *b, double *score)
{
  gboolean clock = a->slot == GS_TIME_SLOT_CLOCK;

  if (a->article == b->article || (a->wider && b->wider) || gs_time_uses_agree (a, b)
      || gs_dates_somebody_gives_both (self, first, end, a, b)
      || !gs_time_uses_match (self->closeness, a, b, score))
    return FALSE;
  if (clock && gs_dates_is_only (self, first, end, a) && gs_dates_is_only (self, first, end, b))
    *score += GS_ONLY_CLOCK;
  if (clock && (gs_dates_names_clock (a->extraction, b) || gs_dates_names_clock (b->extraction, a)))
    return FALSE;
  return *score >= 0;
}

/* ---- findings ---- */

static void
gs_dates_add_side (const GsDateComparison *self, GsFinding *finding, const GsTimeUse *first,
                   guint32 from, guint32 end, const gboolean *joined)
{
  g_autofree char *value = gs_time_to_string (&first->moment->time);
  const char *text = gs_article_get_text (first->extraction->article, NULL);
  g_autofree char *label =
      g_strndup (text + first->moment->time.span.start, gs_span_length (first->moment->time.span));
  GsSide *side = gs_finding_add_side (finding, value, label);

  for (guint32 i = from; i < end; i++)
    {
      const GsTimeUse *use = gs_date_use (self, i);
      g_autofree char *own = gs_time_to_string (&use->moment->time);
      const GsSentenceFacts *sentence = &g_array_index (use->extraction->sentences, GsSentenceFacts,
                                                        use->moment->around.sentence);

      if (joined[i - from] && strcmp (own, value) == 0)
        gs_side_add_evidence (side, use->article, use->moment->time.span, sentence->span);
    }
}

/* the event as one article tells it; FALSE if it makes no short line */
static gboolean
gs_dates_read_event (const GsTimeUse *use, const char *event, GsEventWords *words)
{
  const GsSurroundings *around = &use->moment->around;
  const GsAssertion *assertion = gs_moment_find_assertion (use->extraction, use->moment);
  g_autofree char *subject = NULL;

  if (assertion == NULL)
    return FALSE;
  if (around->object == NULL || strcmp (around->object, event) != 0)
    return gs_event_words_read (words, use->extraction, assertion);
  /* "committed suicide" is of the noun */
  subject = gs_moment_dup_subject (use->extraction, use->moment);
  if (subject == NULL)
    return FALSE;
  *words = (GsEventWords){ g_strdup_printf ("%s of %s", event, subject), FALSE, TRUE };
  return TRUE;
}

/* "of the ‘killing of Marsh’", "when ‘Orwell killed Marsh’": who took part, by the words of the
 * first article that names somebody; else of the event's word */
static char *
gs_dates_dup_event (const GsDateComparison *self, guint32 first, guint32 end,
                    const gboolean *joined, const char *event)
{
  char *best = NULL;

  for (guint32 i = first; i < end; i++)
    {
      const GsTimeUse *use = gs_date_use (self, i);
      GsEventWords words = { 0 };

      if (!joined[i - first] || !gs_dates_read_event (use, event, &words))
        continue;
      if (best == NULL || words.named)
        {
          g_free (best);
          best = g_strdup_printf (words.clause ? "when ‘%s’" : "of the ‘%s’", words.text);
        }
      g_free (words.text);
      if (words.named)
        return best;
    }
  return best != NULL ? best : g_strdup_printf ("of ‘%s’", event);
}

/* @told: the event as its title has it: "of ‘arrest’", "when ‘police arrested Orwell’" */
static void
gs_dates_explain (const GsDateComparison *self, GsFinding *finding, const char *event,
                  const char *told, gboolean clock, double score)
{
  g_autofree char *sides = gs_wording_sides (self->report, finding);
  GString *title = g_string_new (clock ? "Time " : "Day ");

  g_string_append (title, told);
  for (guint i = 0; i < finding->sides->len && i < 4; i++)
    g_string_append_printf (title, "%s%s", i == 0 ? ": " : " or ",
                            ((const GsSide *) g_ptr_array_index (finding->sides, i))->label);
  gs_finding_take_title (finding, g_string_free (title, FALSE));
  gs_finding_take_hint (finding, g_strdup (sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("The same event (‘%s’) is placed at different times: %s. %s", event, sides,
                       finding->severity >= GS_SEVERITY_WARNING
                           ? "The sentences around match closely: one of them is wrong."
                           : "Check whether the same event is meant."));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("event: %s\nlikeness beyond the demanded: %.1f", event, score));
}

/* one finding of all times of the event that take part in a conflict */
static void
gs_dates_report (const GsDateComparison *self, guint32 first, guint32 end, const gboolean *joined,
                 double score)
{
  const GsTimeUse *any = gs_date_use (self, first);
  const char *event = gs_closeness_get_text (self->closeness, any->event);
  gboolean clock = any->slot == GS_TIME_SLOT_CLOCK;
  g_autofree char *fact = g_strdup_printf ("%s of %s", clock ? "time" : "day", event);
  g_autofree char *told = gs_dates_dup_event (self, first, end, joined, event);
  GsFinding *finding = gs_finding_new (GS_FINDING_DATE_CONFLICT, fact);

  gs_finding_set_scope (finding, "story", any->story);
  for (guint32 i = first; i < end; i++)
    if (joined[i - first])
      gs_dates_add_side (self, finding, gs_date_use (self, i), first, end, joined);
  finding->severity = score >= GS_SURE ? GS_SEVERITY_WARNING : GS_SEVERITY_NOTE;
  gs_dates_explain (self, finding, event, told, clock, score);
  gs_report_add_finding (self->report, finding);
}

static void
gs_dates_compare_event (const GsDateComparison *self, guint32 first, guint32 end)
{
  g_autofree gboolean *joined = g_new0 (gboolean, end - first);
  double best = -1;

  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      {
        double score;

        if (!gs_dates_conflict (self, first, end, gs_date_use (self, i), gs_date_use (self, k),
                                &score))
          continue;
        joined[i - first] = joined[k - first] = TRUE;
        best = MAX (best, score);
      }
  if (best >= 0)
    gs_dates_report (self, first, end, joined, best);
}

/**
 * gs_compare_dates:
 *
 * Adds a finding for each event that articles of one story place at different times.
 */
void
gs_compare_dates (const GsBatch *batch, GsReport *report)
{
  GsDateComparison self = { .batch = batch, .report = report };
  const guint32 *stories = batch->stories;
  guint32 first = 0;

  self.closeness = gs_closeness_new (batch);
  self.arena = gs_arena_new ();
  self.uses = g_array_new (FALSE, FALSE, sizeof (GsTimeUse));
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_dates_gather_article (&self, i, stories[i]);
  g_array_sort (self.uses, gs_dates_compare_uses);
  while (first < self.uses->len)
    {
      const GsTimeUse *use = gs_date_use (&self, first);
      guint32 end = first + 1;

      while (end < self.uses->len && gs_date_use (&self, end)->story == use->story
             && gs_date_use (&self, end)->event == use->event
             && gs_date_use (&self, end)->slot == use->slot)
        end++;
      if (end - first <= GS_MAX_USES)
        gs_dates_compare_event (&self, first, end);
      first = end;
    }
  gs_closeness_free (self.closeness);
  gs_arena_free (self.arena);
  g_array_unref (self.uses);
}
