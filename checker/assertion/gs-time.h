/* SPDX-License-Identifier: MIT */
/*
 * Times: days, stretches of days and clock times, as written and as resolved.
 *
 * After TimeML's TIMEX3 (Pustejovsky et al. 2003), held as intervals of days so that vague agrees
 * with precise. A time is written in one of a few forms; gs_time_resolve () places it on the
 * calendar when it names its year, or when an anchor (the day of publication) is known. What
 * nothing anchors stays unresolved: the weekday or month as written can still be compared, a
 * guessed day cannot.
 */
#pragma once

#include "assertion/gs-calendar.h"
#include "assertion/gs-piece.h"

G_BEGIN_DECLS

typedef enum
{
  GS_TIME_DATE,     /* year, month, day as far as given */
  GS_TIME_WEEKDAY,  /* a day of the week */
  GS_TIME_RELATIVE, /* counted from the day of writing: yesterday, last week, two months ago */
  GS_TIME_CLOCK,    /* a time of day */
  GS_TIME_ANAPHOR,  /* counted from something told: the day before, two hours later */
} GsTimeForm;

typedef enum
{
  GS_UNIT_DAY,
  GS_UNIT_WEEKEND,
  GS_UNIT_WEEK,
  GS_UNIT_MONTH,
  GS_UNIT_QUARTER,
  GS_UNIT_SEASON,
  GS_UNIT_HALF,
  GS_UNIT_YEAR,
  GS_UNIT_DECADE,
} GsTimeUnit;

typedef enum
{
  GS_PART_NONE,
  GS_PART_EARLY,
  GS_PART_MORNING,
  GS_PART_AFTERNOON,
  GS_PART_EVENING,
  GS_PART_NIGHT,
  GS_PART_LATE,
} GsPartOfDay;

typedef enum
{
  GS_TIME_ON,
  GS_TIME_BEFORE,
  GS_TIME_AFTER,
  GS_TIME_SINCE,
  GS_TIME_UNTIL, /* by, until */
} GsTimeRelation;

typedef enum
{
  GS_ANCHOR_NONE,      /* not resolved */
  GS_ANCHOR_EXPLICIT,  /* the words name the year */
  GS_ANCHOR_PUBLISHED, /* the article's day of publication */
  GS_ANCHOR_ARTICLE,   /* a full date in the article's dateline or text */
} GsAnchor;

typedef struct
{
  GsSpan span; /* the decisive words */
  GsTimeForm form;
  GsTimeUnit unit;         /* the precision as written */
  GsTimeRelation relation; /* before, since, ... */
  GsPartOfDay part;
  gint16 year;     /* 0 if not given */
  guint8 month;    /* 1 to 12, 0 if not given */
  guint8 day;      /* 1 to 31, 0 if not given */
  guint8 last_day; /* of a range "June 3-5"; else 0 */
  gint16 end_year; /* of a stretch "from 2008 to 2012": its last end, 0 as far as not given */
  guint8 end_month;
  guint8 end_day;
  guint8 end_unit;       /* GsTimeUnit of the last end */
  gint8 weekday;         /* 0 for Monday, -1 if not given */
  guint8 ordinal;        /* of a quarter, half or season (1 spring to 4 winter) */
  gint16 shift;          /* of a relative time: how many units from now; of "last Friday": -1; of an
                          * anaphor: from what was told, if has_shift */
  guint8 stretch;        /* early 1, mid 2, late 3, end 4 of the unit; else 0 */
  gint16 minutes;        /* of a clock time: since midnight */
  gint16 zone;           /* of a clock time: minutes east of UTC, or GS_NO_ZONE */
  guint local : 1;       /* of a clock time: "local time" */
  guint fiscal : 1;      /* a fiscal year or quarter: never a calendar one */
  guint approximate : 1; /* around, about */
  guint aside : 1;       /* in parentheses */
  guint has_shift : 1;   /* shift is given, be it 0 */
  guint spanning : 1;    /* a stretch from one date to another */
  gint32 earliest;       /* days since 1970-01-01, GS_NO_DAY if unresolved */
  gint32 latest;         /* not below earliest */
  gint32 begins_by;      /* of a stretch: the last day that its first end can mean */
  gint32 ends_from;      /* of a stretch: the first day that its last end can mean */
  GsAnchor anchor;
} GsTime;

/* reading: appends to @times (of GsTime) in text order and marks the pieces as used */
void gs_times_scan (GArray *pieces, GArray *times);

/* one reader a group of forms: how many pieces from @index on, 0 if none; @self is zeroed before */
guint gs_time_read_date (const GArray *pieces, guint32 index, GsTime *self);
guint gs_time_read_relative (const GArray *pieces, guint32 index, GsTime *self);
guint gs_time_read_clock (const GArray *pieces, guint32 index, GsTime *self);

/* a stretch of two dates: "from 2008 to 2012", "from 3 to 5 March" */
guint gs_time_read_end (const GArray *pieces, guint32 first, guint n, GsTime *self);
guint gs_time_read_days (const GArray *pieces, guint32 index, GsTime *self);
void gs_time_resolve_end (GsTime *self, const GsTime *end);

/* the first words of what the readers read */
void gs_time_list_date_openers (GsOpeners *openers);
void gs_time_list_relative_openers (GsOpeners *openers);
void gs_time_list_clock_openers (GsOpeners *openers);

/* placing on the calendar; @anchor is a day or GS_NO_DAY, @future whether the sentence looks ahead
 */
void gs_time_resolve (GsTime *self, gint32 anchor, GsAnchor kind, gboolean future);

/* printing: "2013-07-02", "2013-07-01..2013-07-31", "weekday 2 night", "07:37 +00:00"; to be freed
 */
char *gs_time_to_string (const GsTime *self);

G_END_DECLS
