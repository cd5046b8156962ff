/* SPDX-License-Identifier: MIT */
/*
 * Opposite states of one named thing: at one time they contradict each other, one after the other
 * they are a change.
 *
 * A contradiction needs two facts with times that meet, neither of them told as a change ("eased"),
 * and no article that gives both. Sources that say the same without a time, or as a plan, are
 * listed with the side they are on, but make no contradiction.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-predicate-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-state.h"
#include "comparison/gs-wording.h"

/* states of one thing that are compared with each other */
#define GS_MAX_STATES 200

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsStatements *statements;
  const GArray *states; /* of GsState */
  guint32 first, end;   /* those of one thing */
} GsStateComparison;

static const GsState *
gs_states_at (const GsStateComparison *self, guint32 index)
{
  return &g_array_index (self->states, GsState, index);
}

static guint32
gs_state_article (const GsStateComparison *self, guint32 index)
{
  return gs_statements_get (self->statements, gs_states_at (self, index)->statement)->article;
}

static GsAssertionOf
gs_states_get (const GsStateComparison *self, const GsState *state)
{
  return (GsAssertionOf){ gs_statements_get_extraction (self->statements, state->statement),
                          gs_statements_get_assertion (self->statements, state->statement) };
}

/* ---- contradictions ---- */

static gboolean
gs_states_exclude (const GsStateComparison *self, guint32 i, guint32 k)
{
  const GsState *a = gs_states_at (self, i);
  const GsState *b = gs_states_at (self, k);

  return gs_state_article (self, i) != gs_state_article (self, k) && a->direction != b->direction
         && a->fact && b->fact && !a->change && !b->change && !(a->implied && b->implied)
         && gs_states_meet (a, b)
         && gs_assertions_are_of_one_matter (gs_states_get (self, a), gs_states_get (self, b));
}

/* an article that tells of both outcomes tells of two times or two things */
static gboolean
gs_states_article_gives_both (const GsStateComparison *self, guint32 article)
{
  guint directions = 0;

  for (guint32 i = self->first; i < self->end; i++)
    {
      const GsState *state = gs_states_at (self, i);

      if (gs_state_article (self, i) == article && state->fact && !state->change)
        directions |= state->direction > 0 ? 1 : 2;
    }
  return directions == 3;
}

static gboolean
gs_states_find_conflict (const GsStateComparison *self, guint32 *a, guint32 *b)
{
  for (*a = self->first; *a < self->end; (*a)++)
    for (*b = *a + 1; *b < self->end; (*b)++)
      if (gs_states_exclude (self, *a, *b)
          && !gs_states_article_gives_both (self, gs_state_article (self, *a))
          && !gs_states_article_gives_both (self, gs_state_article (self, *b)))
        return TRUE;
  return FALSE;
}

/* ---- findings ---- */

static void
gs_state_add_evidence (const GsStateComparison *self, GsSide *side, guint32 index)
{
  guint32 statement = gs_states_at (self, index)->statement;
  const GsExtraction *extraction = gs_statements_get_extraction (self->statements, statement);
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, statement);

  gs_side_add_evidence (
      side, gs_state_article (self, index), assertion->span,
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span);
}

/* a side named by the words of the state at @best, with it as first evidence */
static GsSide *
gs_states_add_side (const GsStateComparison *self, GsFinding *finding, const char *value,
                    guint32 best)
{
  guint32 statement = gs_states_at (self, best)->statement;
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, statement);
  g_autofree char *label = gs_statement_dup_text (
      gs_statements_get_extraction (self->statements, statement), assertion->span);
  GsSide *side = gs_finding_add_side (finding, value, label);

  gs_state_add_evidence (self, side, best);
  return side;
}

static char *
gs_states_dup_fact (const GsStateComparison *self, const char *what)
{
  const GsState *state = gs_states_at (self, self->first);

  return g_strdup_printf ("%s:%s/%s", what, state->class,
                          gs_statements_get_word (self->statements, state->thing));
}

/* whether a state says the same as the model of the same time or of no time told: as a fact, or as
 * what is not to come: "agreed not to limit" takes a side, "called for limits" does not */
static gboolean
gs_state_supports (const GsStateComparison *self, guint32 index, const GsState *model)
{
  const GsState *state = gs_states_at (self, index);
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, state->statement);

  return state->direction == model->direction && !state->change
         && (!state->dated || gs_states_meet (state, model))
         && (state->fact || assertion->polarity < 0);
}

static void
gs_states_add_support (const GsStateComparison *self, GsSide *side, guint32 best)
{
  const GsState *model = gs_states_at (self, best);

  for (guint32 i = self->first; i < self->end; i++)
    if (i != best && gs_state_supports (self, i, model))
      gs_state_add_evidence (self, side, i);
}

/* the thing as the article of a state writes it */
static char *
gs_states_dup_thing (const GsStateComparison *self, guint32 index)
{
  const GsState *state = gs_states_at (self, index);
  const char *word = gs_statements_get_word (self->statements, state->thing);
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, state->statement);
  const GsExtraction *extraction =
      gs_statements_get_extraction (self->statements, state->statement);
  GsSpan span = g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;
  const char *text = gs_article_get_text (extraction->article, NULL);
  gsize length = strlen (word);

  for (guint32 i = span.start; i + length <= span.end; i++)
    if (g_ascii_strncasecmp (text + i, word, length) == 0)
      return g_strndup (text + i, length);
  return g_strdup (word);
}

static void
gs_states_report_conflict (const GsStateComparison *self, guint32 a, guint32 b)
{
  g_autofree char *fact = gs_states_dup_fact (self, "outcome");
  g_autofree char *thing = gs_states_dup_thing (self, a);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_OUTCOME_CONFLICT, fact);
  const GsState *one = gs_states_at (self, a);
  GsSide *left;
  GsSide *right;

  gs_finding_set_scope (finding, "story", one->story);
  left = gs_states_add_side (self, finding, one->direction > 0 ? "yes" : "no", a);
  right = gs_states_add_side (self, finding, one->direction > 0 ? "no" : "yes", b);

  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (finding, g_strdup_printf ("‘%s’ or ‘%s’?", left->label, right->label));
  gs_finding_take_hint (finding, g_strdup (sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("Sources tell opposite outcomes for %s at the same time: %s. Both "
                                "are told as facts, and no source tells of a change in between.",
                                thing, sides));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("class of the predicates: %s, opposite outcomes\nthing: %s\n"
                                "the times given meet",
                                one->class, thing));
  gs_states_add_support (self, left, a);
  gs_states_add_support (self, right, b);
  gs_report_add_finding (self->report, finding);
}

/* ---- changes ---- */

/* the state before the change as the article that tells of the change gives it, with its time */
static const GsState *
gs_states_find_former (const GsStateComparison *self, guint32 change)
{
  for (guint32 i = self->first; i < self->end; i++)
    {
      const GsState *state = gs_states_at (self, i);

      if (gs_state_article (self, i) == gs_state_article (self, change) && !state->change
          && state->direction != gs_states_at (self, change)->direction && state->fact
          && state->dated && !state->implied)
        return state;
    }
  return NULL;
}

/* whether a state of another article is from before the change */
static gboolean
gs_state_precedes (const GsStateComparison *self, guint32 index, guint32 change)
{
  const GsState *state = gs_states_at (self, index);
  const GsState *later = gs_states_at (self, change);
  const GsState *former = gs_states_find_former (self, change);

  if (gs_state_article (self, index) == gs_state_article (self, change) || state->change
      || !state->fact)
    return FALSE;
  return gs_states_is_before (state, later)
         || (former != NULL
             && (gs_states_meet (state, former) || gs_states_is_before (state, former)));
}

static void
gs_states_report_change (const GsStateComparison *self, guint32 change, guint32 before)
{
  g_autofree char *fact = gs_states_dup_fact (self, "change");
  g_autofree char *thing = gs_states_dup_thing (self, change);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_CHANGED, fact);
  GsSide *earlier;
  GsSide *later;

  gs_finding_set_scope (finding, "story", gs_states_at (self, change)->story);
  earlier = gs_states_add_side (self, finding, "earlier", before);
  later = gs_states_add_side (self, finding, "later", change);
  for (guint32 i = self->first; i < self->end; i++)
    if (i != before && gs_state_precedes (self, i, change))
      gs_state_add_evidence (self, earlier, i);
    else if (i != change && gs_states_at (self, i)->change
             && gs_state_article (self, i) == gs_state_article (self, change))
      gs_state_add_evidence (self, later, i);
  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (finding, g_strdup_printf ("Later change for %s: %s", thing, later->label));
  gs_finding_take_hint (finding, g_strdup (sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("What is told of %s changed over time: %s. The later report tells of a "
                       "change, so the two do not contradict each other.",
                       thing, sides));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("class of the predicates: %s\nthing: %s\nthe later one tells of a "
                                "change",
                                gs_states_at (self, change)->class, thing));
  gs_report_add_finding (self->report, finding);
}

static void
gs_states_find_changes (const GsStateComparison *self)
{
  for (guint32 change = self->first; change < self->end; change++)
    {
      const GsState *state = gs_states_at (self, change);

      if (!state->change || !state->fact)
        continue;
      for (guint32 i = self->first; i < self->end; i++)
        if (gs_state_precedes (self, i, change))
          {
            gs_states_report_change (self, change, i);
            return;
          }
    }
}

/**
 * gs_compare_states:
 * @batch: the extractions, with their stories
 * @report: outcome-conflict and changed findings are added
 */
void
gs_compare_states (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GArray) states = gs_states_new (batch, batch->statements);
  GsStateComparison self = { batch, report, batch->statements, states, 0, 0 };

  while (self.first < states->len)
    {
      const GsState *first = gs_states_at (&self, self.first);
      guint32 a, b;

      self.end = self.first + 1;
      while (self.end < states->len && gs_states_at (&self, self.end)->story == first->story
             && gs_states_at (&self, self.end)->thing == first->thing
             && g_str_equal (gs_states_at (&self, self.end)->class, first->class))
        self.end++;
      if (gs_predicate_get_ends (batch->rules, first->class) == GS_ENDS_EXCLUSIVE
          && self.end - self.first <= GS_MAX_STATES)
        {
          if (gs_states_find_conflict (&self, &a, &b))
            gs_states_report_conflict (&self, a, b);
          gs_states_find_changes (&self);
        }
      self.first = self.end;
    }
}
