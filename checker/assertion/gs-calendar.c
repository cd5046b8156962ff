/* SPDX-License-Identifier: MIT */
/* The arithmetic of days and months, and the names of days, months and zones. */
#include "assertion/gs-calendar.h"

#include <string.h>

static const char *const weekday_names[GS_N_WEEKDAYS] = { "Monday",   "Tuesday", "Wednesday",
                                                          "Thursday", "Friday",  "Saturday",
                                                          "Sunday" };

static const struct
{
  const char *word;
  gint weekday;
} short_weekdays[] = { { "mon", 0 },   { "tue", 1 },  { "tues", 1 }, { "thu", 3 },
                       { "thurs", 3 }, { "thur", 3 }, { "fri", 4 } };

static const char *const month_names[] = { "January",   "February", "March",    "April",
                                           "May",       "June",     "July",     "August",
                                           "September", "October",  "November", "December" };

static const struct
{
  const char *word;
  gint16 minutes;
} zones[] = {
  { "gmt", 0 },    { "utc", 0 },    { "bst", 60 },   { "cet", 60 },   { "cest", 120 },
  { "eet", 120 },  { "msk", 180 },  { "ist", 330 },  { "wib", 420 },  { "hkt", 480 },
  { "sgt", 480 },  { "jst", 540 },  { "kst", 540 },  { "aest", 600 }, { "aedt", 660 },
  { "et", -300 },  { "est", -300 }, { "edt", -240 }, { "ct", -360 },  { "cst", -360 },
  { "cdt", -300 }, { "mst", -420 }, { "mdt", -360 }, { "pt", -480 },  { "pst", -480 },
  { "pdt", -420 },
};

/**
 * gs_calendar_get_day:
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * After Howard Hinnant, "chrono-compatible low-level date algorithms" (2013): years begin in March,
 * so that the leap day is the last one.
 *
 * Returns: days since 1970-01-01
 */
gint32
gs_calendar_get_day (gint year, guint month, guint day)
{
  gint shifted = year - (month <= 2);
  gint era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  guint year_of_era = shifted - era * 400;
  guint day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  guint day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + (gint32) day_of_era - 719468;
}

/**
 * gs_calendar_split:
 * @number: days since 1970-01-01
 * @year: (out): its year
 * @month: (out): 1 to 12
 * @day: (out): 1 to 31
 *
 * The inverse of gs_calendar_get_day ().
 */
void
gs_calendar_split (gint32 number, gint *year, guint *month, guint *day)
{
  gint32 shifted = number + 719468;
  gint era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  guint day_of_era = shifted - era * 146097;
  guint year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  guint day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  guint part = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * part + 2) / 5 + 1;
  *month = part < 10 ? part + 3 : part - 9;
  *year = (gint) year_of_era + era * 400 + (*month <= 2);
}

/**
 * gs_calendar_get_year:
 * @number: days since 1970-01-01
 *
 * Returns: the year of the day
 */
gint
gs_calendar_get_year (gint32 number)
{
  gint year;
  guint month, day;

  gs_calendar_split (number, &year, &month, &day);
  return year;
}

/**
 * gs_calendar_get_weekday:
 *
 * Returns: 0 for Monday to 6 for Sunday
 */
guint
gs_calendar_get_weekday (gint32 number)
{
  return (guint) (((number + 3) % 7 + 7) % 7);
}

/**
 * gs_calendar_get_month_length:
 *
 * Returns: 28 to 31
 */
guint
gs_calendar_get_month_length (gint year, guint month)
{
  gint next_year = year;
  guint next_month = month;

  gs_calendar_add_months (&next_year, &next_month, 1);
  return gs_calendar_get_day (next_year, next_month, 1) - gs_calendar_get_day (year, month, 1);
}

/**
 * gs_calendar_add_months:
 * @year: (inout): a year
 * @month: (inout): 1 to 12
 */
void
gs_calendar_add_months (gint *year, guint *month, gint months)
{
  gint total = *year * 12 + (gint) *month - 1 + months;

  *year = total >= 0 ? total / 12 : (total - 11) / 12;
  *month = (guint) (total - *year * 12) + 1;
}

static gboolean
gs_calendar_is_name (const char *word, const char *name, gsize shortest)
{
  gsize length;

  /* nearly all words end here */
  if ((*word | 0x20) != (*name | 0x20))
    return FALSE;
  length = strlen (word);
  return length >= shortest && g_ascii_strncasecmp (word, name, length) == 0
         && (length == strlen (name) || length <= 5);
}

/**
 * gs_calendar_find_weekday:
 * @word: in lower case, without a full stop
 *
 * Returns: 0 to 6, or -1; "wed", "sun" and "sat" are words of their own and are not taken
 */
gint
gs_calendar_find_weekday (const char *word)
{
  for (gint i = 0; i < GS_N_WEEKDAYS; i++)
    if (gs_calendar_is_name (word, weekday_names[i], 6)
        && strlen (word) == strlen (weekday_names[i]))
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (short_weekdays); i++)
    if (strcmp (word, short_weekdays[i].word) == 0)
      return short_weekdays[i].weekday;
  return -1;
}

/**
 * gs_calendar_find_month:
 * @word: in lower case, without a full stop
 *
 * Returns: 1 to 12, or 0; "may" and "march" are months here, the caller looks at the company
 */
guint
gs_calendar_find_month (const char *word)
{
  if (strcmp (word, "sept") == 0)
    return 9;
  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    if (gs_calendar_is_name (word, month_names[i], 3)
        && (strlen (word) == 3 || strlen (word) == strlen (month_names[i])))
      return i + 1;
  return 0;
}

static void
gs_calendar_add_opener (GsOpeners *openers, const char *name)
{
  g_autofree char *word = g_ascii_strdown (name, -1);

  gs_openers_add (openers, word, GS_OPENS_DATE);
}

/**
 * gs_calendar_list_openers:
 *
 * Enters the names of months and weekdays, short and long.
 */
void
gs_calendar_list_openers (GsOpeners *openers)
{
  for (guint i = 0; i < G_N_ELEMENTS (weekday_names); i++)
    gs_calendar_add_opener (openers, weekday_names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (short_weekdays); i++)
    gs_calendar_add_opener (openers, short_weekdays[i].word);
  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      g_autofree char *abbreviation = g_strndup (month_names[i], 3);

      gs_calendar_add_opener (openers, month_names[i]);
      gs_calendar_add_opener (openers, abbreviation);
    }
  gs_calendar_add_opener (openers, "sept");
}

/**
 * gs_calendar_get_weekday_name:
 *
 * Returns: (transfer none): "Monday" for 0
 */
const char *
gs_calendar_get_weekday_name (guint weekday)
{
  return weekday_names[weekday % GS_N_WEEKDAYS];
}

/**
 * gs_calendar_get_month_name:
 *
 * Returns: (transfer none): "January" for 1
 */
const char *
gs_calendar_get_month_name (guint month)
{
  return month_names[(month + 11) % 12];
}

/**
 * gs_calendar_find_zone:
 * @word: in lower case
 *
 * Returns: minutes east of UTC, or GS_NO_ZONE. "ET" and its like are taken as standard time: they
 *   are an hour off in summer.
 */
gint16
gs_calendar_find_zone (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (strcmp (zones[i].word, word) == 0)
      return zones[i].minutes;
  return GS_NO_ZONE;
}
