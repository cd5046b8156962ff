/* SPDX-License-Identifier: MIT */
/* Reads states off statements. */
#include "comparison/gs-state.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-time-pair.h"

/* ---- when ---- */

/* bytes between two spans of a text; 0 if they touch */
static guint32
gs_span_distance (GsSpan a, GsSpan b)
{
  if (a.end < b.start)
    return b.start - a.end;
  return b.end < a.start ? a.start - b.end : 0;
}

/* the calendar time of the sentence that stands nearest to the clause */
static const GsMoment *
gs_state_find_moment (const GsExtraction *extraction, const GsAssertion *assertion, gboolean *any)
{
  const GsMoment *best = NULL;

  *any = FALSE;
  for (guint i = 0; i < extraction->moments->len; i++)
    {
      const GsMoment *moment = &g_array_index (extraction->moments, GsMoment, i);

      if (moment->around.sentence != assertion->sentence)
        continue;
      *any = TRUE;
      if (moment->time.form == GS_TIME_CLOCK || moment->time.form == GS_TIME_ANAPHOR
          || moment->time.relation != GS_TIME_ON || moment->time.fiscal
          || moment->time.unit > GS_UNIT_MONTH)
        continue;
      if (best == NULL
          || gs_span_distance (assertion->span, moment->time.span)
                 < gs_span_distance (assertion->span, best->time.span))
        best = moment;
    }
  return best;
}

/* the day of publication as a time */
static void
gs_moment_set_day (GsMoment *moment, gint32 day)
{
  gint year;
  guint month, number;

  gs_calendar_split (day, &year, &month, &number);
  *moment = (GsMoment){ .time = { .form = GS_TIME_DATE,
                                  .unit = GS_UNIT_DAY,
                                  .year = (gint16) year,
                                  .month = (guint8) month,
                                  .day = (guint8) number,
                                  .weekday = -1,
                                  .earliest = day,
                                  .latest = day,
                                  .anchor = GS_ANCHOR_PUBLISHED } };
}

static void
gs_state_read_time (GsState *self, const GsExtraction *extraction, const GsAssertion *assertion)
{
  gboolean any;
  const GsMoment *moment = gs_state_find_moment (extraction, assertion, &any);

  self->implied = moment == NULL && !any && extraction->day != GS_NO_DAY && !assertion->future;
  self->dated = moment != NULL || self->implied;
  if (moment != NULL)
    self->when = *moment;
  else if (self->dated)
    gs_moment_set_day (&self->when, extraction->day);
}

/* ---- states ---- */

/* an operator that has an outcome of its own changes what it acts on: "eased", "tightened" */
static gboolean
gs_assertion_is_change (const GsRules *rules, const GsAssertion *assertion)
{
  guint n = 0;

  if (assertion->operator!= NULL)
    gs_rules_find_predicates (rules, assertion->operator, strlen (assertion->operator), &n);
  return n > 0;
}

static int
gs_state_compare (gconstpointer a, gconstpointer b)
{
  const GsState *left = a;
  const GsState *right = b;
  int order;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  order = strcmp (left->class, right->class);
  if (order != 0)
    return order;
  if (left->thing != right->thing)
    return left->thing < right->thing ? -1 : 1;
  return (left->statement > right->statement) - (left->statement < right->statement);
}

/**
 * gs_states_new:
 *
 * Returns: (transfer full): the states of all articles
 */
GArray *
gs_states_new (const GsBatch *batch, const GsStatements *statements)
{
  GArray *states = g_array_new (FALSE, TRUE, sizeof (GsState));

  for (guint32 i = 0; i < gs_statements_get_size (statements); i++)
    {
      const GsStatement *statement = gs_statements_get (statements, i);
      const GsAssertion *assertion = gs_statements_get_assertion (statements, i);
      GsState state = { .statement = i,
                        .story = statement->story,
                        .thing = statement->thing,
                        .class = assertion->class,
                        .direction = assertion->direction };

      if (state.thing == 0 || state.class == NULL || state.direction == 0
          || assertion->certainty >= GS_CERTAINTY_CONDITIONAL)
        continue;
      state.fact = assertion->certainty <= GS_CERTAINTY_PROBABLE;
      state.change = gs_assertion_is_change (batch->rules, assertion);
      gs_state_read_time (&state, gs_statements_get_extraction (statements, i), assertion);
      g_array_append_val (states, state);
    }
  g_array_sort (states, gs_state_compare);
  return states;
}

/* whether two times say anything of each other */
static gboolean
gs_times_are_comparable (const GsTime *a, const GsTime *b)
{
  return (a->earliest != GS_NO_DAY && b->earliest != GS_NO_DAY)
         || (a->form == GS_TIME_DATE && b->form == GS_TIME_DATE && a->month != 0 && b->month != 0);
}

/**
 * gs_states_meet:
 *
 * Returns: whether the times of both are given and agree
 */
gboolean
gs_states_meet (const GsState *a, const GsState *b)
{
  GsTimeUse one = { .moment = &a->when };
  GsTimeUse two = { .moment = &b->when };

  return a->dated && b->dated && gs_times_are_comparable (&a->when.time, &b->when.time)
         && gs_time_uses_agree (&one, &two);
}

/**
 * gs_states_is_before:
 *
 * Returns: whether both times are placed on the calendar and @a ends before @b begins
 */
gboolean
gs_states_is_before (const GsState *a, const GsState *b)
{
  return a->dated && b->dated && a->when.time.earliest != GS_NO_DAY
         && b->when.time.earliest != GS_NO_DAY && a->when.time.latest < b->when.time.earliest;
}
