/* SPDX-License-Identifier: MIT */
/* Finds times in pieces of text, places them on the calendar, prints them. */
#include "assertion/gs-time.h"

#include <string.h>

/* words before a time that belong to it */
static const struct
{
  const char *phrase;
  GsTimeRelation relation;
  guint8 stretch;
  gboolean approximate;
  GsPartOfDay part;
} prefixes[] = {
  { "by the end of", GS_TIME_UNTIL, 4, FALSE, GS_PART_NONE },
  { "before the end of", GS_TIME_BEFORE, 4, FALSE, GS_PART_NONE },
  { "at the end of", GS_TIME_ON, 4, FALSE, GS_PART_NONE },
  { "the end of", GS_TIME_ON, 4, FALSE, GS_PART_NONE },
  { "at the beginning of", GS_TIME_ON, 1, FALSE, GS_PART_NONE },
  { "the beginning of", GS_TIME_ON, 1, FALSE, GS_PART_NONE },
  { "the start of", GS_TIME_ON, 1, FALSE, GS_PART_NONE },
  { "the middle of", GS_TIME_ON, 2, FALSE, GS_PART_NONE },
  { "early on", GS_TIME_ON, 1, FALSE, GS_PART_EARLY },
  { "late on", GS_TIME_ON, 3, FALSE, GS_PART_LATE },
  { "earlier", GS_TIME_ON, 1, FALSE, GS_PART_NONE },
  { "later", GS_TIME_ON, 3, FALSE, GS_PART_NONE },
  { "early in", GS_TIME_ON, 1, FALSE, GS_PART_NONE },
  { "late in", GS_TIME_ON, 3, FALSE, GS_PART_NONE },
  { "early", GS_TIME_ON, 1, FALSE, GS_PART_EARLY },
  { "late", GS_TIME_ON, 3, FALSE, GS_PART_LATE },
  { "mid -", GS_TIME_ON, 2, FALSE, GS_PART_NONE },
  { "mid", GS_TIME_ON, 2, FALSE, GS_PART_NONE },
  { "since", GS_TIME_SINCE, 0, FALSE, GS_PART_NONE },
  { "until", GS_TIME_UNTIL, 0, FALSE, GS_PART_NONE },
  { "till", GS_TIME_UNTIL, 0, FALSE, GS_PART_NONE },
  { "by", GS_TIME_UNTIL, 0, FALSE, GS_PART_NONE },
  { "shortly after", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "just after", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "soon after", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "moments after", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "a little after", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "a few minutes after", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "shortly past", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "just past", GS_TIME_AFTER, 0, TRUE, GS_PART_NONE },
  { "shortly before", GS_TIME_BEFORE, 0, TRUE, GS_PART_NONE },
  { "just before", GS_TIME_BEFORE, 0, TRUE, GS_PART_NONE },
  { "moments before", GS_TIME_BEFORE, 0, TRUE, GS_PART_NONE },
  { "a little before", GS_TIME_BEFORE, 0, TRUE, GS_PART_NONE },
  { "a few minutes before", GS_TIME_BEFORE, 0, TRUE, GS_PART_NONE },
  { "before", GS_TIME_BEFORE, 0, FALSE, GS_PART_NONE },
  { "after", GS_TIME_AFTER, 0, FALSE, GS_PART_NONE },
  { "about", GS_TIME_ON, 0, TRUE, GS_PART_NONE },
  { "around", GS_TIME_ON, 0, TRUE, GS_PART_NONE },
  { "approximately", GS_TIME_ON, 0, TRUE, GS_PART_NONE },
};

/* takes the words in front into the time; returns its first piece */
static guint32
gs_time_read_prefix (const GArray *pieces, guint32 index, GsTime *self)
{
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
      {
        guint n = gs_pieces_match_before (pieces, index, prefixes[i].phrase);

        if (n == 0 || gs_pieces_get (pieces, (gint64) index - n)->used)
          continue;
        if (prefixes[i].relation != GS_TIME_ON)
          self->relation = prefixes[i].relation;
        if (prefixes[i].stretch != 0 && self->unit != GS_UNIT_DAY)
          self->stretch = prefixes[i].stretch;
        if (self->unit == GS_UNIT_DAY && self->form != GS_TIME_CLOCK && self->part == GS_PART_NONE)
          self->part = prefixes[i].part;
        self->approximate |= prefixes[i].approximate;
        index -= n;
        break;
      }
  return index;
}

static guint
gs_time_read (const GArray *pieces, guint32 index, GsTime *self)
{
  guint n = gs_time_read_clock (pieces, index, self);

  if (n == 0)
    n = gs_time_read_date (pieces, index, self);
  if (n == 0)
    n = gs_time_read_relative (pieces, index, self);
  return n;
}

/* whether a time can begin with this piece at all: most words cannot */
static gboolean
gs_time_may_begin (const GsPiece *piece)
{
  static const char letters[] = "adefhlmnoqstwy";

  if (piece->kind == GS_PIECE_NUMBER)
    return TRUE;
  if (piece->kind != GS_PIECE_WORD && piece->kind != GS_PIECE_CODE)
    return FALSE;
  return piece->capital || strchr (letters, piece->text[0]) != NULL;
}

/**
 * gs_times_scan:
 * @pieces: of GsPiece; those of times are marked as used
 * @times: array of GsTime
 *
 * Appends the times that stand in the pieces, unresolved, in text order.
 */
void
gs_times_scan (GArray *pieces, GArray *times)
{
  guint n_open = 0;

  for (guint32 i = 0; i < pieces->len; i++)
    {
      const GsPiece *piece = gs_pieces_get (pieces, i);
      GsTime time = { .weekday = -1, .zone = GS_NO_ZONE };
      guint n;
      guint32 first;

      if (piece->text[0] == '(')
        n_open++;
      else if (piece->text[0] == ')' && n_open > 0)
        n_open--;
      if (!gs_time_may_begin (piece))
        continue;
      n = gs_time_read_days (pieces, i, &time);
      if (n == 0)
        n = gs_time_read (pieces, i, &time);
      if (n == 0)
        continue;
      n += gs_time_read_end (pieces, i, n, &time);
      first = gs_time_read_prefix (pieces, i, &time);
      time.aside = n_open > 0;
      time.earliest = time.latest = GS_NO_DAY;
      time.span.start = gs_pieces_get (pieces, first)->span.start;
      time.span.end = gs_pieces_get (pieces, (gint64) i + n - 1)->span.end;
      gs_pieces_use (pieces, first, i + n);
      g_array_append_val (times, time);
      i += n - 1;
    }
}

/* the days of a unit of a year */
static void
gs_time_set_months (GsTime *self, gint year, guint month, gint n_months)
{
  gint end_year = year;
  guint end_month = month;

  gs_calendar_add_months (&end_year, &end_month, n_months);
  self->earliest = gs_calendar_get_day (year, month, 1);
  self->latest = gs_calendar_get_day (end_year, end_month, 1) - 1;
}

/* early, mid, late: about a half of the unit each, so that they overlap */
static void
gs_time_narrow (GsTime *self)
{
  gint32 length = self->latest - self->earliest + 1;

  if (self->stretch == 0 || length < 7)
    return;
  if (self->stretch == 1)
    self->latest = self->earliest + length / 2;
  else if (self->stretch == 2)
    {
      self->earliest += length / 4;
      self->latest -= length / 4;
    }
  else
    self->earliest += self->stretch == 3 ? length / 2 : 2 * length / 3;
}

/* the year that brings a month and day nearest to the anchor; weekdays decide if one was written */
static gint
gs_time_choose_year (const GsTime *self, gint32 anchor, gboolean future)
{
  gint anchor_year;
  guint month, day;
  gint best = 0;
  gint32 best_distance = G_MAXINT32;

  gs_calendar_split (anchor, &anchor_year, &month, &day);
  if (self->has_shift && self->form == GS_TIME_DATE)
    return anchor_year + self->shift;
  for (gint year = anchor_year - 1; year <= anchor_year + 1; year++)
    {
      gint32 start = gs_calendar_get_day (year, self->month, MAX (self->day, 1));
      gint32 distance = start > anchor ? start - anchor : anchor - start;

      if (self->weekday >= 0 && gs_calendar_get_weekday (start) != (guint) self->weekday)
        continue;
      if (self->weekday < 0 && start > anchor + 45 && !future)
        continue;
      if (self->weekday < 0 && future && start + 31 < anchor)
        continue;
      if (distance < best_distance)
        {
          best = year;
          best_distance = distance;
        }
    }
  return best != 0 ? best : anchor_year;
}

static void
gs_time_resolve_date (GsTime *self, gint year)
{
  if (self->fiscal)
    return;
  switch (self->unit)
    {
    case GS_UNIT_DAY:
      if (self->day > gs_calendar_get_month_length (year, self->month))
        return;
      self->earliest = gs_calendar_get_day (year, self->month, self->day);
      self->latest = self->earliest;
      if (self->last_day > self->day)
        self->latest += self->last_day - self->day;
      return;
    case GS_UNIT_MONTH:
      gs_time_set_months (self, year, self->month, 1);
      break;
    case GS_UNIT_QUARTER:
      gs_time_set_months (self, year, 3 * self->ordinal - 2, 3);
      break;
    case GS_UNIT_HALF:
      gs_time_set_months (self, year, 6 * self->ordinal - 5, 6);
      break;
    case GS_UNIT_SEASON:
      gs_time_set_months (self, year, self->ordinal == 4 ? 11 : 3 * self->ordinal - 1, 5);
      break;
    case GS_UNIT_DECADE:
      gs_time_set_months (self, year, 1, 120);
      break;
    default:
      gs_time_set_months (self, year, 1, 12);
      break;
    }
  gs_time_narrow (self);
}

static void
gs_time_resolve_weekday (GsTime *self, gint32 anchor, gboolean future)
{
  gint32 back = ((gint32) gs_calendar_get_weekday (anchor) - self->weekday + 7) % 7;

  if (self->has_shift && self->shift > 0)
    future = TRUE;
  if (future)
    self->earliest = anchor + (7 - back) % 7;
  else
    self->earliest = anchor - back;
  if (self->has_shift && self->earliest == anchor)
    self->earliest += 7 * self->shift;
  self->latest = self->earliest;
}

static void
gs_time_resolve_relative (GsTime *self, gint32 anchor)
{
  gint32 week = anchor - (gint32) gs_calendar_get_weekday (anchor);
  gint year;
  guint month, day;

  gs_calendar_split (anchor, &year, &month, &day);
  switch (self->unit)
    {
    case GS_UNIT_DAY:
      self->earliest = self->latest = anchor + self->shift;
      break;
    case GS_UNIT_WEEKEND:
      self->earliest = week + 5 + 7 * self->shift;
      self->latest = self->earliest + 1;
      break;
    case GS_UNIT_WEEK:
      /* weeks begin on Sunday for some and on Monday for others */
      self->earliest = week - 1 + 7 * self->shift;
      self->latest = week + 6 + 7 * self->shift;
      break;
    case GS_UNIT_MONTH:
      gs_calendar_add_months (&year, &month, self->shift);
      gs_time_set_months (self, year, month, 1);
      break;
    case GS_UNIT_QUARTER:
      gs_calendar_add_months (&year, &month, 3 * self->shift);
      gs_time_set_months (self, year, (month - 1) / 3 * 3 + 1, 3);
      break;
    case GS_UNIT_DECADE:
      gs_time_set_months (self, year + 10 * self->shift - 2, 1, 60);
      break;
    default:
      gs_time_set_months (self, year + self->shift, 1, 12);
      break;
    }
  gs_time_narrow (self);
}

/* the last end of a stretch as a time of its own, in a year not before the first end */
static void
gs_time_read_last_end (const GsTime *self, GsTime *end, gint32 anchor, gboolean future)
{
  *end = *self;
  end->year = self->end_year;
  end->month = self->end_month;
  end->day = self->end_day;
  end->unit = (GsTimeUnit) self->end_unit;
  end->earliest = end->latest = GS_NO_DAY;
  if (end->year == 0)
    end->year = (gint16) (gs_time_choose_year (self, anchor, future) + (self->month > end->month));
  gs_time_resolve_date (end, end->year);
}

/**
 * gs_time_resolve:
 * @anchor: the day of writing, or %GS_NO_DAY if unknown
 * @kind: what the anchor is
 * @future: whether the sentence looks ahead: "on Friday" is then the coming one
 *
 * Fills earliest, latest and anchor. A time that cannot be placed without guessing stays
 * unresolved; fiscal years stay so always, for they begin where a company wants.
 */
void
gs_time_resolve (GsTime *self, gint32 anchor, GsAnchor kind, gboolean future)
{
  self->earliest = self->latest = GS_NO_DAY;
  self->anchor = GS_ANCHOR_NONE;
  if (self->form == GS_TIME_DATE && self->year != 0)
    {
      gs_time_resolve_date (self, self->year);
      kind = GS_ANCHOR_EXPLICIT;
    }
  else if (anchor == GS_NO_DAY)
    return;
  else if (self->form == GS_TIME_DATE && self->month != 0)
    gs_time_resolve_date (self, gs_time_choose_year (self, anchor, future));
  else if (self->form == GS_TIME_WEEKDAY)
    gs_time_resolve_weekday (self, anchor, future);
  else if (self->form == GS_TIME_RELATIVE)
    gs_time_resolve_relative (self, anchor);
  if (self->spanning && self->earliest != GS_NO_DAY)
    {
      GsTime end;

      gs_time_read_last_end (self, &end, anchor, future);
      gs_time_resolve_end (self, &end);
    }
  if (self->earliest != GS_NO_DAY)
    self->anchor = kind;
}

static void
gs_time_print_day (GString *text, gint32 number)
{
  gint year;
  guint month, day;

  gs_calendar_split (number, &year, &month, &day);
  g_string_append_printf (text, "%04d-%02u-%02u", year, month, day);
}

static void
gs_time_print_unresolved (const GsTime *self, GString *text)
{
  static const char *const units[] = { "day",    "weekend", "week", "month", "quarter",
                                       "season", "half",    "year", "decade" };

  if (self->form == GS_TIME_CLOCK)
    g_string_append_printf (text, "%02d:%02d", self->minutes / 60, self->minutes % 60);
  else if (self->form == GS_TIME_WEEKDAY)
    g_string_append (text, gs_calendar_get_weekday_name (self->weekday));
  else if (self->form == GS_TIME_ANAPHOR)
    {
      g_string_append_printf (text, "then %s", units[self->unit]);
      if (self->has_shift)
        g_string_append_printf (text, "%+d", self->shift);
    }
  else if (self->form == GS_TIME_RELATIVE)
    g_string_append_printf (text, "%s%+d", units[self->unit], self->shift);
  else if (self->fiscal || self->ordinal != 0)
    g_string_append_printf (text, "%s%s %u %d", self->fiscal ? "fiscal " : "", units[self->unit],
                            self->ordinal, self->year);
  else
    {
      g_string_append_printf (text, "--%02u", self->month);
      if (self->day != 0)
        g_string_append_printf (text, "-%02u", self->day);
      if (self->spanning)
        g_string_append_printf (text, "..--%02u", self->end_month);
      if (self->spanning && self->end_day != 0)
        g_string_append_printf (text, "-%02u", self->end_day);
    }
  if (self->form == GS_TIME_CLOCK && self->zone != GS_NO_ZONE)
    g_string_append_printf (text, " %+d", self->zone);
  if (self->local)
    g_string_append (text, " local");
}

/**
 * gs_time_to_string:
 *
 * Returns: (transfer full): the days, or the words as they were understood: "since
 * 1991-01-01..1991-12-31", "Monday night", "--11-18" (no year), "week-1", "07:37 +0"
 */
char *
gs_time_to_string (const GsTime *self)
{
  static const char *const relations[] = { "", "before ", "after ", "since ", "until " };
  static const char *const parts[] = { "",         " early", " morning", " afternoon",
                                       " evening", " night", " late" };
  GString *text = g_string_new (relations[self->relation]);

  if (self->approximate)
    g_string_append_c (text, '~');
  if (self->earliest == GS_NO_DAY)
    gs_time_print_unresolved (self, text);
  else
    {
      gs_time_print_day (text, self->earliest);
      if (self->latest > self->earliest)
        {
          g_string_append (text, "..");
          gs_time_print_day (text, self->latest);
        }
    }
  g_string_append (text, parts[self->part]);
  return g_string_free (text, FALSE);
}
