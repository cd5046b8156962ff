/* SPDX-License-Identifier: MIT */
/* Judges two times of one event. */
#include "comparison/gs-time-pair.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"

/* events farther apart than this many days are two, not one misdated */
#define GS_FAR_DAYS 45
/* years by which what happened once is misdated */
#define GS_MISDATED_YEARS 10
/* days between a date and the same date mistaken */
#define GS_NEAR_DAYS 3
/* half of what "about" and "shortly after" cover, and what clocks differ by, in minutes */
#define GS_VAGUE_MINUTES   10
#define GS_READING_MINUTES 4
/* minutes by which zones differ, and by which one event may be mistimed */
#define GS_ZONE_STEP    30
#define GS_NEAR_MINUTES 120
/* likeness of two events at one odd minute */
#define GS_CONFUSED 4.0
/* likeness that one event demands */
#define GS_DEMANDED 4.0

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

/* "7:37 local" and "0737 GMT": one clock time that somebody took for the other zone's; where the
 * local time is that of Greenwich nobody says so */
static gboolean
gs_clocks_are_confused (const GsTime *a, const GsTime *b)
{
  const GsTime *placed = a->zone != GS_NO_ZONE ? a : b;
  const GsTime *other = placed == a ? b : a;

  return placed->zone == 0 && other->zone == GS_NO_ZONE && other->local && a->minutes == b->minutes
         && a->minutes % 15 != 0;
}

/* a clock time as a stretch: "shortly after 2" is from 2:00 to 2:20, "about 2" from 1:50 to 2:10;
 * what is only after or before a time has no such stretch */
static gboolean
gs_clock_get_stretch (const GsTime *self, gint *middle, gint *half)
{
  *middle = self->minutes;
  *half = self->approximate ? GS_VAGUE_MINUTES : 0;
  if (self->relation == GS_TIME_ON)
    return TRUE;
  *middle += self->relation == GS_TIME_AFTER ? GS_VAGUE_MINUTES : -GS_VAGUE_MINUTES;
  return self->approximate && (self->relation == GS_TIME_AFTER || self->relation == GS_TIME_BEFORE);
}

/* zones are half hours apart: 3:40 here is never 4:30 there; what is farther than two hours is
 * another time of the day's events */
static gboolean
gs_clocks_differ_in_any_zone (const GsTime *a, const GsTime *b)
{
  gint apart = abs (a->minutes - b->minutes);
  gint within = apart % GS_ZONE_STEP;
  gint slack = 2 * GS_READING_MINUTES;

  if (a->relation != GS_TIME_ON || b->relation != GS_TIME_ON || apart > GS_NEAR_MINUTES)
    return FALSE;
  if (a->approximate || b->approximate)
    slack += GS_VAGUE_MINUTES / 2;
  return MIN (within, GS_ZONE_STEP - within) > slack;
}

/* clocks whose zones are known or both unknown; "7:37 local" is not "7:37 GMT" unless it is there
 */
static gboolean
gs_clocks_agree (const GsTime *a, const GsTime *b)
{
  gint slack = GS_READING_MINUTES;
  gint left, right, left_half, right_half;
  gint apart;

  if ((a->zone != GS_NO_ZONE) != (b->zone != GS_NO_ZONE))
    return !gs_clocks_are_confused (a, b) && !gs_clocks_differ_in_any_zone (a, b);
  if (!gs_clock_get_stretch (a, &left, &left_half)
      || !gs_clock_get_stretch (b, &right, &right_half))
    return TRUE;
  if (a->zone != GS_NO_ZONE)
    {
      left -= a->zone;
      right -= b->zone;
      /* half the world moves its clocks in summer */
      if (a->zone != b->zone)
        slack += 60;
    }
  apart = abs (left - right) % (24 * 60);
  apart = MIN (apart, 24 * 60 - apart);
  /* twelve hours are "am" and "pm" confused or left out */
  return apart <= slack + left_half + right_half;
}

static gboolean
gs_part_is_late (GsPartOfDay part)
{
  return part == GS_PART_NIGHT || part == GS_PART_LATE || part == GS_PART_EVENING;
}

static gboolean
gs_part_is_early (GsPartOfDay part)
{
  return part == GS_PART_EARLY || part == GS_PART_MORNING;
}

/* the night to Tuesday is both "Monday night" and "early Tuesday" */
static gboolean
gs_parts_share_night (GsPartOfDay evening, GsPartOfDay morning)
{
  return (gs_part_is_late (evening) && (morning == GS_PART_NONE || gs_part_is_early (morning)))
         || (evening == GS_PART_NONE && gs_part_is_early (morning));
}

static gboolean
gs_times_share_night (const GsTime *a, const GsTime *b, gint32 from_a_to_b)
{
  if (from_a_to_b == 1)
    return gs_parts_share_night (a->part, b->part);
  if (from_a_to_b == -1)
    return gs_parts_share_night (b->part, a->part);
  return FALSE;
}

/* two dates of the calendar must meet; what was counted from the day of writing may be a day off,
 * as a matter of zones */
static gboolean
gs_days_agree (const GsTime *a, const GsTime *b)
{
  gint32 slack = a->form == GS_TIME_DATE && b->form == GS_TIME_DATE ? 0 : 1;

  if (a->earliest == a->latest && b->earliest == b->latest
      && gs_times_share_night (a, b, b->earliest - a->earliest))
    return TRUE;
  return a->earliest <= b->latest + slack && b->earliest <= a->latest + slack;
}

/* two stretches begin and end together */
static gboolean
gs_stretches_agree (const GsTime *a, const GsTime *b)
{
  return a->earliest <= b->begins_by && b->earliest <= a->begins_by && a->ends_from <= b->latest
         && b->ends_from <= a->latest;
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
gs_weekdays_agree (const GsTime *a, const GsTime *b)
{
  gint left = a->weekday;
  gint right = b->weekday;
  gint32 forward;

  if (left < 0 || right < 0 || left == right)
    return TRUE;
  forward = (right - left + 7) % 7;
  return gs_times_share_night (a, b, forward == 6 ? -1 : forward);
}

/* months and days as written, where the year is unknown on a side */
static gboolean
gs_dates_agree (const GsTime *a, const GsTime *b)
{
  if (a->month == 0 || b->month == 0)
    return TRUE;
  if (a->year != 0 && b->year != 0 && a->year != b->year)
    return FALSE;
  if (a->month != b->month)
    {
      /* late in November may be early in December */
      gint32 forward = (b->month - a->month + 12) % 12;

      return (forward == 1 && a->stretch >= 3 && b->stretch == 1)
             || (forward == 11 && b->stretch >= 3 && a->stretch == 1);
    }
  if (a->day == 0 || b->day == 0 || a->day == b->day || a->spanning || b->spanning)
    return TRUE;
  if (a->last_day >= b->day && b->day >= a->day)
    return TRUE;
  if (b->last_day >= a->day && a->day >= b->day)
    return TRUE;
  return gs_times_share_night (a, b, (gint32) b->day - (gint32) a->day);
}

/* "later that day", "the next day": days from one thing that was told; the night belongs to both */
static gboolean
gs_steps_agree (const GsTime *a, const GsTime *b)
{
  if (!a->has_shift || !b->has_shift || a->unit != GS_UNIT_DAY || b->unit != GS_UNIT_DAY)
    return TRUE;
  return a->shift == b->shift || gs_times_share_night (a, b, b->shift - a->shift);
}

/**
 * gs_time_uses_agree:
 *
 * Returns: whether both may hold; %TRUE also where they cannot be compared
 */
gboolean
gs_time_uses_agree (const GsTimeUse *a, const GsTimeUse *b)
{
  const GsTime *left = &a->moment->time;
  const GsTime *right = &b->moment->time;

  if (a->slot != b->slot || left->fiscal != right->fiscal)
    return TRUE;
  if (a->slot == GS_TIME_SLOT_STEP)
    return gs_steps_agree (left, right);
  if (a->slot == GS_TIME_SLOT_CLOCK)
    return gs_clocks_agree (left, right);
  if (left->relation != right->relation && a->slot == GS_TIME_SLOT_DAY)
    return TRUE;
  if (left->earliest != GS_NO_DAY && right->earliest != GS_NO_DAY)
    return left->spanning && right->spanning ? gs_stretches_agree (left, right)
                                             : gs_days_agree (left, right);
  if (left->form == GS_TIME_DATE && right->form == GS_TIME_DATE)
    return gs_dates_agree (left, right);
  if (left->form == GS_TIME_RELATIVE || right->form == GS_TIME_RELATIVE)
    return TRUE;
  return gs_weekdays_agree (left, right);
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
             || gs_words_intersect (&name, 1, a->around.names, a->around.n_names)
             || gs_words_intersect (&name, 1, b->around.names, b->around.n_names));
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
          || gs_words_intersect (&id, 1, b->around.near, b->around.n_near)
          || gs_words_intersect (&a->written[i], 1, b->around.near, b->around.n_near))
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
  return gs_words_intersect (&word_of_a, 1, b->around.names, b->around.n_names)
         && gs_words_intersect (&word_of_b, 1, a->around.names, a->around.n_names);
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

/* what happens once to one thing may be misdated by months or years: a founding, a birth, a launch;
 * and so may what has lasted since */
static gboolean
gs_times_are_of_one_thing (const GsCloseness *closeness, const GsTimeUse *a, const GsTimeUse *b)
{
  const GsTime *left = &a->moment->time;
  const GsTime *right = &b->moment->time;
  gboolean since = left->relation == GS_TIME_SINCE && right->relation == GS_TIME_SINCE
                   && gs_is_same_word (a->moment->around.subject, b->moment->around.subject)
                   && gs_is_same_word (a->moment->around.object, b->moment->around.object);

  return (since
          || gs_rules_has_word (gs_closeness_get_rules (closeness), GS_RULES_WORD_ONCE,
                                gs_closeness_get_text (closeness, a->event)))
         && left->form == GS_TIME_DATE && right->form == GS_TIME_DATE
         && (left->year != 0) == (right->year != 0)
         && abs (left->year - right->year) <= GS_MISDATED_YEARS && gs_participants_meet (a, b)
         && gs_participants_meet (b, a) && !gs_undergoers_differ (a, b);
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
