/* SPDX-License-Identifier: MIT */
/* Reads a stretch of days of its two ends: "from 2008 to 2012", "June 1 through June 5". */
#include <string.h>

#include "assertion/gs-time.h"

/* what may stand before the first end and between both */
static const struct
{
  const char *before; /* "": anything */
  const char *between;
} frames[] = {
  { "from", "to" },      { "from", "until" }, { "from", "till" },
  { "from", "through" }, { "from", "thru" },  { "from", "up to" },
  { "between", "and" },  { "", "through" },   { "", "thru" },
};

/* a dash that joins two years has no blank on either side: "2008-2012" */
static gboolean
gs_time_is_joining_dash (const GArray *pieces, guint32 index)
{
  return gs_pieces_is (pieces, index, "-") && gs_pieces_get (pieces, index)->glued
         && gs_pieces_get (pieces, (gint64) index + 1)->glued;
}

/* the pieces between the ends of a stretch whose first end is [@first, @end), 0 if there are none
 */
static guint
gs_time_match_between (const GArray *pieces, guint32 first, guint32 end, gboolean year)
{
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (*frames[i].before == '\0' || gs_pieces_match_before (pieces, first, frames[i].before) > 0)
      {
        guint n = gs_pieces_match (pieces, end, frames[i].between);

        if (n > 0)
          return n;
      }
  return year && gs_time_is_joining_dash (pieces, end) ? 1 : 0;
}

/* a year, month or day of the calendar */
static gboolean
gs_time_may_bound (const GsTime *self)
{
  return self->form == GS_TIME_DATE && !self->fiscal && self->last_day == 0 && self->ordinal == 0
         && (self->unit == GS_UNIT_YEAR || self->unit == GS_UNIT_MONTH
             || self->unit == GS_UNIT_DAY);
}

static guint
gs_time_get_day_number (const GsPiece *piece)
{
  return piece->kind == GS_PIECE_NUMBER && !piece->decimal && !piece->grouped
                 && piece->n_digits <= 2 && piece->value >= 1 && piece->value <= 31
             ? (guint) piece->value
             : 0;
}

/* "2008-2012", "2008-09": the year behind a dash */
static guint
gs_time_read_dashed_year (const GArray *pieces, guint32 index, const GsTime *first, GsTime *end)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);
  const GsPiece *after = gs_pieces_get (pieces, (gint64) index + 1);
  gint year = piece->kind == GS_PIECE_NUMBER && !piece->decimal && !piece->grouped
                      && piece->n_digits <= 4
                  ? (gint) piece->value
                  : 0;

  if (piece->n_digits == 2 && year > first->year % 100)
    year += first->year / 100 * 100;
  if (year <= first->year || year > 2100
      || (after->glued && (after->kind != GS_PIECE_SIGN || after->text[0] == '-')))
    return 0;
  end->form = GS_TIME_DATE;
  end->unit = GS_UNIT_YEAR;
  end->year = (gint16) year;
  return 1;
}

/* "from June 3 to 5": a day of the month before, and no things that are counted */
static guint
gs_time_read_bare_end (const GArray *pieces, guint32 index, const GsTime *first, GsTime *end)
{
  const GsPiece *after = gs_pieces_get (pieces, (gint64) index + 1);
  guint day = gs_time_get_day_number (gs_pieces_get (pieces, index));

  if (day <= first->day || first->day == 0 || first->year != 0
      || (after->kind != GS_PIECE_SIGN && after->kind != GS_PIECE_END)
      || strchr (".,;)", after->text[0]) == NULL)
    return 0;
  *end = *first;
  end->day = (guint8) day;
  return 1;
}

static void
gs_time_set_end (GsTime *self, const GsTime *end)
{
  self->spanning = TRUE;
  self->end_year = end->year;
  self->end_month = end->month;
  self->end_day = end->day;
  self->end_unit = (guint8) end->unit;
  /* one year is said once: "from March to May 2012" */
  if (self->year == 0 && end->year != 0)
    self->year = (gint16) (end->year - (self->month > end->month));
  else if (self->year != 0 && end->year == 0)
    self->end_year = (gint16) (self->year + (self->month > end->month));
}

/* whether the ends are in order as far as both are known */
static gboolean
gs_time_is_ordered (const GsTime *first, const GsTime *end)
{
  if (first->year != 0 && end->year != 0 && first->year != end->year)
    return first->year < end->year;
  if ((first->month != 0) != (end->month != 0))
    return first->year != 0 && end->year != 0;
  if (first->year == 0 || end->year == 0)
    return first->month != end->month || first->day < end->day;
  return first->month < end->month || (first->month == end->month && first->day < end->day);
}

/**
 * gs_time_read_end:
 * @first: the first piece of the time, without what stands before it
 * @n: its pieces
 * @self: (inout): a time; becomes a stretch if another one ends it
 *
 * Returns: how many pieces the end covers with what joins it, 0 if there is none
 */
guint
gs_time_read_end (const GArray *pieces, guint32 first, guint n, GsTime *self)
{
  GsTime end = { .weekday = -1, .zone = GS_NO_ZONE };
  guint joint;
  guint length;

  if (!gs_time_may_bound (self))
    return 0;
  joint = gs_time_match_between (pieces, first, first + n, self->unit == GS_UNIT_YEAR);
  if (joint == 0)
    return 0;
  if (gs_pieces_is (pieces, first + n, "-"))
    length = gs_time_read_dashed_year (pieces, first + n + joint, self, &end);
  else
    length = gs_time_read_date (pieces, first + n + joint, &end);
  if (length == 0)
    length = gs_time_read_bare_end (pieces, first + n + joint, self, &end);
  if (length == 0 || !gs_time_may_bound (&end) || end.unit != self->unit
      || !gs_time_is_ordered (self, &end))
    return 0;
  gs_time_set_end (self, &end);
  return joint + length;
}

/**
 * gs_time_read_days:
 * @index: where a number stands
 * @self: (inout): zeroed, weekday -1
 *
 * Reads days of one month that is said once: "from 3 to 5 March".
 *
 * Returns: how many pieces they cover, 0 if there are none
 */
guint
gs_time_read_days (const GArray *pieces, guint32 index, GsTime *self)
{
  guint day = gs_time_get_day_number (gs_pieces_get (pieces, index));
  guint joint = day != 0 ? gs_time_match_between (pieces, index, index + 1, FALSE) : 0;
  GsTime end = { .weekday = -1, .zone = GS_NO_ZONE };
  guint n = joint > 0 ? gs_time_read_date (pieces, index + 1 + joint, &end) : 0;

  if (n == 0 || !gs_time_may_bound (&end) || end.day <= day
      || gs_time_get_day_number (gs_pieces_get (pieces, (gint64) index + 1 + joint)) == 0)
    return 0;
  *self = end;
  self->day = (guint8) day;
  gs_time_set_end (self, &end);
  return 1 + joint + n;
}

/**
 * gs_time_resolve_end:
 * @self: (inout): a stretch whose first end is placed on the calendar
 * @end: (inout): its last end, as a time of its own, placed as well
 *
 * Lets the time reach from the one to the other; a stretch that would run backwards is unresolved.
 */
void
gs_time_resolve_end (GsTime *self, const GsTime *end)
{
  self->begins_by = self->latest;
  self->ends_from = end->earliest;
  self->latest = end->latest;
  if (end->earliest == GS_NO_DAY || self->latest < self->earliest)
    self->earliest = self->latest = self->begins_by = self->ends_from = GS_NO_DAY;
}
