/* SPDX-License-Identifier: MIT */
/* Tells whether two times may both hold: clocks, days of the calendar and of the week, steps. */
#include "comparison/gs-time-pair.h"

#include <stdlib.h>

#include "comparison/gs-time-event.h"

/* half of what "about" and "shortly after" cover, and what clocks differ by, in minutes */
#define GS_VAGUE_MINUTES   10
#define GS_READING_MINUTES 4
/* minutes by which zones differ, and by which one event may be mistimed */
#define GS_ZONE_STEP    30
#define GS_NEAR_MINUTES 120

/**
 * gs_clocks_are_confused:
 *
 * Returns: whether one clock time was taken for that of the other zone: "7:37 local" and "0737
 *   GMT"; where the local time is that of Greenwich nobody says so
 */
gboolean
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

/* who is held since Monday was arrested on Monday */
static GsTimeRelation
gs_time_use_get_relation (const GsTimeUse *self)
{
  return gs_moment_is_custody (self->moment) ? GS_TIME_ON : self->moment->time.relation;
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
  if (a->slot == GS_TIME_SLOT_DAY && gs_time_use_get_relation (a) != gs_time_use_get_relation (b))
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
