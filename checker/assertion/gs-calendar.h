/* SPDX-License-Identifier: MIT */
/*
 * Days counted from 1970-01-01 in the proleptic Gregorian calendar, and clock zones.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-opener.h"

G_BEGIN_DECLS

#define GS_NO_DAY     G_MININT32
#define GS_NO_ZONE    G_MININT16
#define GS_N_WEEKDAYS 7

/* conversion; months and days count from 1, weekdays from Monday = 0 */
gint32 gs_calendar_get_day (gint year, guint month, guint day);
void gs_calendar_split (gint32 number, gint *year, guint *month, guint *day);
gint gs_calendar_get_year (gint32 number);
guint gs_calendar_get_weekday (gint32 number);
guint gs_calendar_get_month_length (gint year, guint month);

/* moving by whole months: @months may be negative */
void gs_calendar_add_months (gint *year, guint *month, gint months);

/* names, in lower case; -1 (month: 0) if unknown. Abbreviations count. */
gint gs_calendar_find_weekday (const char *word);
guint gs_calendar_find_month (const char *word);
const char *gs_calendar_get_weekday_name (guint weekday); /* "Monday" */
const char *gs_calendar_get_month_name (guint month);     /* "January" */

/* minutes east of UTC of "gmt", "est", ...; GS_NO_ZONE if unknown */
gint16 gs_calendar_find_zone (const char *word);

void gs_calendar_list_openers (GsOpeners *openers);

G_END_DECLS
