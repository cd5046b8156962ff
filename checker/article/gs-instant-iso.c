/* SPDX-License-Identifier: MIT */
/* Knows ISO 8601 and the calendar: numbers to a date, a date to seconds. */
#include <string.h>

#include "article/gs-instant-parts.h"

/* numbers */

static gboolean
gs_instant_is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
gs_instant_days_of (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && gs_instant_is_leap (year) ? 29 : days[month - 1];
}

/* reads up to n_max digits; returns how many */
guint
gs_instant_read_digits (const char *at, const char *end, guint n_max, int *value)
{
  guint n = 0;

  *value = 0;
  while (n < n_max && at + n < end && g_ascii_isdigit (at[n]))
    *value = *value * 10 + (at[n++] - '0');
  return n;
}

int
gs_instant_expand_year (int year, guint n_digits)
{
  if (n_digits > 2)
    return year;
  return year + (year < 70 ? 2000 : 1900);
}

/* the whole to an instant; FALSE if it is no date of the calendar */
gboolean
gs_instant_assemble (const GsInstantParts *parts, GsInstant *instant)
{
  GsInstantParts p = *parts;
  GDate date;
  gint64 days;

  memset (instant, 0, sizeof *instant);
  if (p.year < GS_INSTANT_FIRST_YEAR || p.year > GS_INSTANT_LAST_YEAR || p.month > 12
      || p.month == 0 || p.day == 0)
    return FALSE;
  if (p.is_ambiguous || p.month < 0)
    p.month = p.day = GS_INSTANT_UNSET;
  if (p.day > 0 && p.day > gs_instant_days_of (p.year, p.month))
    return FALSE;
  instant->precision = p.month < 0 ? GS_PRECISION_YEAR
                       : p.day < 0 ? GS_PRECISION_MONTH
                                   : GS_PRECISION_DAY;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) MAX (p.day, 1), (GDateMonth) MAX (p.month, 1),
                  (GDateYear) p.year);
  days = (gint64) g_date_get_julian (&date) - 719163; /* 1970-01-01 */
  instant->seconds = days * 86400;
  if (instant->precision < GS_PRECISION_DAY || p.hour < 0)
    return TRUE;
  if (p.hour > 24 || p.minute > 59 || p.second > 60 || (p.hour == 24 && p.minute > 0))
    return FALSE;
  instant->seconds += p.hour * 3600 + MAX (p.minute, 0) * 60 + CLAMP (p.second, 0, 59);
  instant->precision = p.second < 0 ? GS_PRECISION_MINUTE : GS_PRECISION_SECOND;
  instant->has_offset = p.has_offset;
  instant->offset = (gint16) (p.has_offset ? p.offset : 0);
  return TRUE;
}

/* ISO 8601 */

/* after the date: T or a blank, then hh[:mm[:ss[.f]]] or hh[mm[ss]] */
static const char *
gs_instant_read_iso_time (const char *at, const char *end, GsInstantParts *parts)
{
  gboolean extended;
  int fraction;

  if (end - at < 3 || (*at != 'T' && *at != 't' && *at != ' '))
    return at;
  if (gs_instant_read_digits (at + 1, end, 2, &parts->hour) != 2)
    {
      parts->hour = GS_INSTANT_UNSET;
      return at;
    }
  at += 3;
  parts->minute = 0;
  extended = at < end && *at == ':';
  if (gs_instant_read_digits (at + extended, end, 2, &parts->minute) != 2)
    return at;
  at += extended + 2;
  if (at >= end || (extended && *at != ':')
      || gs_instant_read_digits (at + extended, end, 2, &parts->second) != 2)
    {
      parts->second = GS_INSTANT_UNSET;
      return at;
    }
  at += extended + 2;
  if (at < end && (*at == '.' || *at == ','))
    {
      at++;
      while (at < end && gs_instant_read_digits (at, end, 1, &fraction) == 1)
        at++;
    }
  return at;
}

/* a sign, then hh, hhmm or hh:mm, with blanks as bad typography has them */
const char *
gs_instant_read_offset (const char *at, const char *end, GsInstantParts *parts)
{
  int hours;
  int minutes = 0;
  int sign = *at == '-' ? -1 : 1;
  guint n = gs_instant_read_digits (at + 1, end, 2, &hours);
  const char *next = at + 1 + n;

  if (n == 0)
    return at;
  if (next < end && *next == ':')
    next++;
  while (next < end && *next == ' ' && next[-1] == ':')
    next++;
  next += gs_instant_read_digits (next, end, 2, &minutes);
  if (hours > 14 || minutes > 59)
    return at;
  parts->offset = sign * (hours * 60 + minutes);
  parts->has_offset = TRUE;
  return next;
}

/* day 1 to 366 of the year */
static gboolean
gs_instant_set_ordinal (GsInstantParts *parts, int ordinal)
{
  parts->month = 1;
  while (parts->month < 12 && ordinal > gs_instant_days_of (parts->year, parts->month))
    ordinal -= gs_instant_days_of (parts->year, parts->month++);
  parts->day = ordinal;
  return ordinal > 0 && ordinal <= 31;
}

/* week 1 holds the 4th of January; weeks begin on Monday */
static gboolean
gs_instant_set_week (GsInstantParts *parts, int week, int weekday)
{
  GDate date;

  if (week < 1 || week > 53 || weekday < 1 || weekday > 7)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear) parts->year);
  g_date_set_julian (&date, g_date_get_julian (&date) - (guint) g_date_get_weekday (&date)
                                + (guint) ((week - 1) * 7 + weekday));
  parts->year = g_date_get_year (&date);
  parts->month = (int) g_date_get_month (&date);
  parts->day = g_date_get_day (&date);
  return TRUE;
}

static const char *
gs_instant_read_iso_week (const char *at, const char *end, GsInstantParts *parts)
{
  int week;
  int weekday = 1;
  const char *next = at + 1;

  if (gs_instant_read_digits (next, end, 2, &week) != 2)
    return NULL;
  next += 2;
  if (next < end && *next == '-')
    next++;
  next += gs_instant_read_digits (next, end, 1, &weekday);
  return gs_instant_set_week (parts, week, MAX (weekday, 1)) ? next : NULL;
}

/* what follows the four digits of the year, with or without hyphens */
static const char *
gs_instant_read_iso_day (const char *at, const char *end, GsInstantParts *parts)
{
  gboolean extended = at < end && *at == '-';
  const char *digits = at + extended;
  int value;
  guint n;

  if (digits < end && *digits == 'W')
    return gs_instant_read_iso_week (digits, end, parts);
  n = gs_instant_read_digits (digits, end, 5, &value);
  if (n == 3)
    return gs_instant_set_ordinal (parts, value) ? digits + n : NULL;
  if (n == 4 && !extended)
    {
      parts->month = value / 100;
      parts->day = value % 100;
      return digits + n;
    }
  if (n != 2 || !extended)
    return NULL;
  parts->month = value;
  if (digits + 2 >= end || digits[2] != '-')
    return digits + 2;
  return gs_instant_read_digits (digits + 3, end, 2, &parts->day) == 2 ? digits + 5 : NULL;
}

/* the place behind a date of ISO 8601, or NULL if there is none */
const char *
gs_instant_read_iso (const char *at, const char *end, GsInstantParts *parts)
{
  const GsInstantParts before = *parts;
  const char *next = NULL;

  if (gs_instant_read_digits (at, end, 4, &parts->year) == 4)
    next = gs_instant_read_iso_day (at + 4, end, parts);
  if (next != NULL && parts->month >= 1 && parts->month <= 12 && parts->day <= 31)
    {
      if (parts->day > 0 || parts->day == GS_INSTANT_UNSET)
        next = gs_instant_read_iso_time (next, end, parts);
      if (parts->hour >= 0 && next < end && (*next == '+' || *next == '-'))
        next = gs_instant_read_offset (next, end, parts);
      return next;
    }
  *parts = before;
  return NULL;
}
