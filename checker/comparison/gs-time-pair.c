/* SPDX-License-Identifier: MIT */
/* Judges two times of one event. */
#include "comparison/gs-time-pair.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-mention.h"
#include "assertion/gs-rules-places.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-befallen.h"
#include "comparison/gs-occasion.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"

/* events farther apart than this many days are two, not one misdated */
#define GS_FAR_DAYS 45
/* years by which what happened once is misdated */
#define GS_MISDATED_YEARS 10
/* days between a date and the same date mistaken */
#define GS_NEAR_DAYS 3
/* likeness of two events at one odd minute */
#define GS_CONFUSED 4.0
/* likeness that one event demands */
#define GS_DEMANDED 4.0
/* likeness demanded besides of what may happen again: a visit, a win */
#define GS_TIED_DEMANDED 2.0

/**
 * gs_moment_get_slot:
 *
 * Returns: what of an event the time says
 */
GsTimeSlot
gs_moment_get_slot (const GsMoment *moment)
{
  if (moment->time.form == GS_TIME_CLOCK)
    return GS_TIME_SLOT_CLOCK;
  if (moment->time.form == GS_TIME_ANAPHOR)
    return GS_TIME_SLOT_STEP;
  if (moment->time.relation == GS_TIME_UNTIL || moment->time.relation == GS_TIME_BEFORE)
    return GS_TIME_SLOT_LIMIT;
  return GS_TIME_SLOT_DAY;
}

static gboolean
gs_days_are_far (const GsTime *a, const GsTime *b)
{
  gint32 months = abs ((gint32) a->month - (gint32) b->month);

  if (a->earliest != GS_NO_DAY && b->earliest != GS_NO_DAY)
    return a->earliest > b->latest + GS_FAR_DAYS || b->earliest > a->latest + GS_FAR_DAYS;
  return a->month != 0 && b->month != 0 && MIN (months, 12 - months) > 1;
}

static gboolean
gs_is_same_word (const char *a, const char *b)
{
  return a != NULL && b != NULL && strcmp (a, b) == 0;
}

/* both name days of the calendar a few days apart: one event, misdated */
static gboolean
gs_times_are_near_dates (const GsTime *a, const GsTime *b)
{
  return a->form == GS_TIME_DATE && b->form == GS_TIME_DATE && a->day != 0 && b->day != 0
         && a->month == b->month && abs ((gint) a->day - (gint) b->day) <= GS_NEAR_DAYS;
}

/* both are of one subject, named near one of them or known to be meant */
static gboolean
gs_time_uses_share_name (const GsTimeUse *a, const GsTimeUse *b)
{
  guint32 name = a->written[0];

  return name != 0 && name == b->written[0]
         && (a->moment->around.referred || b->moment->around.referred
             || gs_words_have (a->around.names, a->around.n_names, name)
             || gs_words_have (b->around.names, b->around.n_names, name));
}

/* names around both, and none in common: the receiver's arrest is not the tackle's; a thing that
 * the same befell within days needs no name */
static gboolean
gs_names_differ (const GsRules *rules, const char *event, const GsTimeUse *a, const GsTimeUse *b)
{
  /* a quake and a fire are the story's, whoever is named beside */
  if (a->slot == GS_TIME_SLOT_CLOCK && strcmp (gs_event_get_subject (rules, event), event) == 0
      && gs_rules_has_word (rules, GS_RULES_WORD_OCCASION, event))
    return FALSE;
  if (gs_is_same_word (a->moment->around.object, b->moment->around.object)
      && gs_times_are_near_dates (&a->moment->time, &b->moment->time))
    return FALSE;
  if (gs_time_uses_share_name (a, b))
    return FALSE;
  return a->around.n_names > 0 && b->around.n_names > 0
         && !gs_words_intersect (a->around.names, a->around.n_names, b->around.names,
                                 b->around.n_names);
}

static gboolean
gs_is_time_word (const char *word)
{
  static const char *const words[] = { "morning", "afternoon", "evening", "night", "day",
                                       "week",    "month",     "year",    "time",  "hour" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return gs_calendar_find_weekday (word) >= 0 || gs_calendar_find_month (word) != 0;
}

/**
 * gs_time_use_read:
 * @arena: what is read lives there
 */
void
gs_time_use_read (GsTimeUse *self, GsCloseness *closeness, GsArena *arena)
{
  const GsSurroundings *around = &self->moment->around;
  const char *words[] = { around->subject, around->object };

  gs_vicinity_read (&self->around, closeness, self->extraction, around, arena);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && !gs_event_is_pronoun (words[i]) && !gs_is_time_word (words[i]))
      {
        self->participants[i] = gs_closeness_get_word (
            closeness, gs_event_get_subject (gs_closeness_get_rules (closeness), words[i]));
        self->written[i] = gs_closeness_get_word (closeness, words[i]);
      }
}

/* who or what takes part in one is named near the other */
static gboolean
gs_participants_meet (const GsTimeUse *a, const GsTimeUse *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->participants); i++)
    {
      guint32 id = a->participants[i];

      if (id == 0)
        continue;
      if (id == b->participants[0] || id == b->participants[1]
          || gs_words_have (b->around.near, b->around.n_near, id)
          || gs_words_have (b->around.near, b->around.n_near, a->written[i]))
        return TRUE;
    }
  return FALSE;
}

/* "Brask Mining was founded", "joined Brask Mining", where trees take one word of the name or the
 * other: each subject or object is a name that stands by the other */
static gboolean
gs_participants_are_one_name (const GsTimeUse *a, guint32 word_of_a, const GsTimeUse *b,
                              guint32 word_of_b)
{
  return gs_words_have (b->around.names, b->around.n_names, word_of_a)
         && gs_words_have (a->around.names, a->around.n_names, word_of_b);
}

/* whom it befell: the subject of "was arrested", the object of "police arrested" */
static const char *
gs_surroundings_get_undergoer (const GsSurroundings *self)
{
  const char *word = self->passive ? self->subject : self->object;

  return word != NULL && !gs_event_is_pronoun (word) ? word : NULL;
}

/* both tell what it befell, and not of one thing: a firm buys many */
static gboolean
gs_undergoers_differ (const GsTimeUse *a, const GsTimeUse *b)
{
  const char *left = gs_surroundings_get_undergoer (&a->moment->around);
  const char *right = gs_surroundings_get_undergoer (&b->moment->around);

  return left != NULL && right != NULL && strcmp (left, right) != 0
         && !gs_participants_are_one_name (a, a->written[!a->moment->around.passive], b,
                                           b->written[!b->moment->around.passive]);
}

/* other subjects, and no object that would make it one event */
static gboolean
gs_participants_differ (const GsRules *rules, const GsTimeUse *one, const GsTimeUse *other)
{
  const GsSurroundings *a = &one->moment->around;
  const GsSurroundings *b = &other->moment->around;
  const char *left = gs_surroundings_get_undergoer (a);
  const char *right = gs_surroundings_get_undergoer (b);

  if (gs_is_same_word (a->object, b->object) || a->subject == NULL || b->subject == NULL
      || gs_participants_are_one_name (one, one->written[0], other, other->written[0]))
    return FALSE;
  /* one tells who did it, the other only whom it befell */
  if (a->passive != b->passive && one->tied)
    return FALSE;
  if (a->passive != b->passive)
    return left == NULL || right == NULL
           || strcmp (gs_event_get_subject (rules, left), gs_event_get_subject (rules, right)) != 0;
  if (gs_event_is_pronoun (a->subject) || gs_event_is_pronoun (b->subject))
    return FALSE;
  /* "he", who is Lund, may be the minister of the other article */
  if (a->referred != b->referred
      && !gs_words_intersect (a->referred ? &other->written[0] : &one->written[0], 1,
                              a->referred ? other->around.names : one->around.names,
                              a->referred ? other->around.n_names : one->around.n_names))
    return FALSE;
  return strcmp (gs_event_get_subject (rules, a->subject), gs_event_get_subject (rules, b->subject))
         != 0;
}

static gboolean
gs_time_word_is_place (const GsRules *rules, const char *word)
{
  return gs_rules_find_place (rules, word, strlen (word)) != NULL;
}

/* a name that both have besides who or what takes part: the title of a work, the place if @places
 */
static gboolean
gs_time_uses_share_other_name (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b,
                               gboolean places)
{
  const GsRules *rules = gs_closeness_get_rules (closeness);

  for (guint32 i = 0; i < a->around.n_names; i++)
    {
      guint32 name = a->around.names[i];

      if (name != a->written[0] && name != a->written[1] && name != b->written[0]
          && name != b->written[1] && gs_words_have (b->around.names, b->around.n_names, name)
          && (places || !gs_time_word_is_place (rules, gs_closeness_get_text (closeness, name))))
        return TRUE;
    }
  return FALSE;
}

/* what one party does once with one thing, and the name of the thing is told: "launched the line
 * Mantra" */
static gboolean
gs_times_are_of_named_thing (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b)
{
  const char *left = gs_surroundings_get_undergoer (&a->moment->around);
  const char *right = gs_surroundings_get_undergoer (&b->moment->around);

  return gs_rules_has_word (gs_closeness_get_rules (closeness), GS_RULES_WORD_ONE_PARTY,
                            gs_closeness_get_text (closeness, a->event))
         && gs_is_same_word (left, right) && gs_time_uses_share_other_name (closeness, a, b, FALSE);
}

/* what happens once to one thing may be misdated by months or years: a founding, a birth, a launch;
 * and so may what has lasted since */
static gboolean
gs_times_are_of_one_thing (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b)
{
  const GsTime *left = &a->moment->time;
  const GsTime *right = &b->moment->time;
  const GsRules *rules = gs_closeness_get_rules (closeness);
  const char *event = gs_closeness_get_text (closeness, a->event);
  gboolean since = left->relation == GS_TIME_SINCE && right->relation == GS_TIME_SINCE
                   && gs_is_same_word (a->moment->around.subject, b->moment->around.subject)
                   && gs_is_same_word (a->moment->around.object, b->moment->around.object);

  return (since || gs_rules_has_word (rules, GS_RULES_WORD_ONCE, event)
          || gs_times_are_of_named_thing (closeness, a, b))
         && left->form == GS_TIME_DATE && right->form == GS_TIME_DATE
         && (left->year != 0) == (right->year != 0)
         && abs (left->year - right->year) <= GS_MISDATED_YEARS && gs_participants_meet (a, b)
         && gs_participants_meet (b, a) && !gs_undergoers_differ (a, b);
}

/* each sentence names places, and none of one lies in or around one of the other: a film comes out
 * on one day here and on another there */
static gboolean
gs_time_uses_name_other_places (const GsRules *rules, const GsTimeUse *a, const GsTimeUse *b)
{
  gboolean any = FALSE;

  for (guint i = 0; i < a->extraction->mentions->len; i++)
    {
      const GsMention *left = &g_array_index (a->extraction->mentions, GsMention, i);

      if (left->sentence != a->moment->around.sentence || left->entity == NULL
          || left->entity->kind != GS_RULES_NAME_PLACE)
        continue;
      for (guint k = 0; k < b->extraction->mentions->len; k++)
        {
          const GsMention *right = &g_array_index (b->extraction->mentions, GsMention, k);

          if (right->sentence != b->moment->around.sentence || right->entity == NULL
              || right->entity->kind != GS_RULES_NAME_PLACE)
            continue;
          if (gs_rules_compare_places (rules, left->entity, right->entity)
              != GS_RULES_CONTAINMENT_DISJOINT)
            return FALSE;
          any = TRUE;
        }
    }
  return any;
}

/* what the verb befalls is a name: a film, a bridge */
static gboolean
gs_time_use_is_of_named_thing (const GsTimeUse *self)
{
  const GsSurroundings *around = &self->moment->around;
  guint32 thing = self->written[!around->passive && around->object != NULL];

  return thing != 0 && gs_words_have (self->around.names, self->around.n_names, thing);
}

/* whether what may happen again is told of the same in one place */
static gboolean
gs_time_uses_are_tied (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b)
{
  const GsRules *rules = gs_closeness_get_rules (closeness);
  gboolean work = a->moment->around.predicate != NULL
                  && gs_rules_has_word (rules, GS_RULES_WORD_RELEASED, a->moment->around.predicate)
                  && gs_time_use_is_of_named_thing (a);

  return (work || gs_time_uses_share_other_name (closeness, a, b, TRUE))
         && !gs_time_uses_name_other_places (rules, a, b);
}

static gboolean
gs_time_use_is_of_other_event (const GsCloseness *closeness, const GsTimeUse *self)
{
  return gs_sentence_tells_other_event (gs_closeness_get_lexicon (closeness), self->extraction,
                                        self->moment->around.sentence, self->moment->time.span);
}

/* "their seventh day on Tuesday", "an earlier attack on Monday", "a soldier on Monday, two on
 * Friday": each has a day of its own */
static gboolean
gs_time_uses_are_of_other_occasions (const GsCloseness *closeness, const GsTimeUse *a,
                                     const GsTimeUse *b)
{
  const GsSurroundings *left = &a->moment->around;
  const GsSurroundings *right = &b->moment->around;

  return gs_sentences_are_of_other_stages (gs_closeness_get_rules (closeness), a->extraction,
                                           left->sentence, b->extraction, right->sentence)
         || gs_befallen_are_of_two_days (a->extraction, left->sentence, left->predicate,
                                         b->extraction, right->sentence, right->predicate)
         || gs_time_use_is_of_other_event (closeness, a)
                != gs_time_use_is_of_other_event (closeness, b);
}

/**
 * gs_time_uses_match:
 * @score: (out): likeness beyond what is demanded
 *
 * Returns: whether both are of one event, if the likeness suffices
 */
gboolean
gs_time_uses_match (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b,
                    double *score)
{
  const GsSurroundings *left = &a->moment->around;
  const GsSurroundings *right = &b->moment->around;

  *score = gs_closeness_score (closeness, &a->around, &b->around, 0) - GS_DEMANDED;
  if (gs_is_same_word (left->subject, right->subject))
    *score += 2;
  if (gs_is_same_word (left->object, right->object))
    *score += 2;
  if (a->tied && !gs_time_use_is_of_named_thing (a))
    *score -= GS_TIED_DEMANDED;
  if (a->tied && !gs_time_uses_are_tied (closeness, a, b))
    return FALSE;
  if (gs_time_uses_are_of_other_occasions (closeness, a, b))
    return FALSE;
  if (left->negated != right->negated || left->future != right->future
      || left->conditional != right->conditional)
    return FALSE;
  if (a->slot == GS_TIME_SLOT_CLOCK && gs_clocks_are_confused (&a->moment->time, &b->moment->time))
    {
      *score = MAX (*score, GS_CONFUSED);
      return TRUE;
    }
  if (a->slot != GS_TIME_SLOT_CLOCK && gs_days_are_far (&a->moment->time, &b->moment->time)
      && !gs_times_are_of_one_thing (closeness, a, b))
    return FALSE;
  if (!gs_participants_meet (a, b) && !gs_participants_meet (b, a))
    return FALSE;
  if (gs_names_differ (gs_closeness_get_rules (closeness),
                       gs_closeness_get_text (closeness, a->event), a, b)
      || gs_participants_differ (gs_closeness_get_rules (closeness), a, b))
    return FALSE;
  return TRUE;
}
