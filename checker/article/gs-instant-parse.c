/* SPDX-License-Identifier: MIT */
/* Reads instants of any kind: a walk over numbers and words in which each piece finds its place. */
#include "article/gs-instant.h"

#include <string.h>

#include "article/gs-instant-parts.h"
#include "article/gs-text-scan.h"

#define GS_INSTANT_MAX_LENGTH 200
#define GS_INSTANT_MAX_WORDS  8 /* a line with more of them is no date */

typedef struct
{
  const char *at;
  const char *end;
  const char *clock; /* behind the clock that counts: a zone is its own only if it follows there */
  GsInstantParts parts;
  guint n_words;
  gboolean has_label;
  gboolean is_update; /* so says the first label */
} GsInstantWalk;

typedef struct
{
  const char *name;
  int value;
} GsInstantName;

/* sorted by name; months by their first three letters and more */
static const GsInstantName month_names[] = {
  { "april", 4 },   { "august", 8 },    { "december", 12 }, { "february", 2 },
  { "january", 1 }, { "july", 7 },      { "june", 6 },      { "march", 3 },
  { "may", 5 },     { "november", 11 }, { "october", 10 },  { "september", 9 },
};

static const char *const day_names[] = {
  "friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday",
};

/* zones of one offset only, in minutes */
static const GsInstantName zone_names[] = {
  { "aedt", 660 }, { "aest", 600 }, { "akdt", -480 }, { "akst", -540 }, { "bst", 60 },
  { "cat", 120 },  { "cdt", -300 }, { "cest", 120 },  { "cet", 60 },    { "eat", 180 },
  { "edt", -240 }, { "eest", 180 }, { "eet", 120 },   { "est", -300 },  { "gmt", 0 },
  { "hkt", 480 },  { "hst", -600 }, { "jst", 540 },   { "kst", 540 },   { "mdt", -360 },
  { "msk", 180 },  { "mst", -420 }, { "nzdt", 780 },  { "nzst", 720 },  { "pdt", -420 },
  { "pkt", 300 },  { "pst", -480 }, { "sast", 120 },  { "sgt", 480 },   { "ut", 0 },
  { "utc", 0 },    { "wib", 420 },  { "z", 0 },
};

/* what stands around a date without being part of it */
static const char *const label_words[] = {
  "a",        "am",         "and",   "at",  "by",  "cst",  "ct",    "date", "et", "first",
  "from",     "h",          "hours", "hrs", "ist", "last", "local", "mt",   "of", "on",
  "original", "originally", "pm",    "pt",  "t",   "the",  "time",  "uk",   "us",
};

static const char *const issue_words[] = {
  "created", "dated", "filed", "issued", "posted", "published", "release", "released",
};

static const char *const update_words[] = { "changed", "edited", "modified",
                                            "revised", "update", "updated" };

/* words */

static const GsInstantName *
gs_instant_find_month (GsWord word)
{
  for (guint i = 0; word.length >= 3 && i < G_N_ELEMENTS (month_names); i++)
    {
      if (word.length <= strlen (month_names[i].name)
          && g_ascii_strncasecmp (word.text, month_names[i].name, word.length) == 0)
        return &month_names[i];
    }
  return NULL;
}

static const GsInstantName *
gs_instant_find_zone (GsWord word)
{
  for (guint i = 0; i < G_N_ELEMENTS (zone_names); i++)
    {
      if (gs_word_is (word, zone_names[i].name))
        return &zone_names[i];
    }
  return NULL;
}

static gboolean
gs_instant_is_day_name (GsWord word)
{
  for (guint i = 0; word.length >= 3 && i < G_N_ELEMENTS (day_names); i++)
    {
      if (word.length <= strlen (day_names[i])
          && g_ascii_strncasecmp (word.text, day_names[i], word.length) == 0)
        return TRUE;
    }
  return gs_word_is (word, "thurs") || gs_word_is (word, "tues");
}

static void
gs_instant_skip_blanks (GsInstantWalk *walk)
{
  gsize step;

  while ((step = gs_text_space_length (walk->at, walk->end)) > 0)
    walk->at += step;
}

/* "am", "p.m.", "p. m." at this place; -1 if none, else 0 or 12; moves behind it */
static int
gs_instant_take_half (GsInstantWalk *walk)
{
  const char *at = walk->at;
  const char *end = walk->end;
  char letter = at < end ? (char) g_ascii_tolower (*at) : '\0';
  int half = letter == 'a' ? 0 : 12;

  if (letter != 'a' && letter != 'p')
    return GS_INSTANT_UNSET;
  at++;
  if (at < end && *at == '.')
    at++;
  while (at < end && *at == ' ')
    at++;
  if (at >= end || g_ascii_tolower (*at) != 'm' || (at + 1 < end && g_ascii_isalnum (at[1])))
    return GS_INSTANT_UNSET;
  walk->at = at + 1 < end && at[1] == '.' ? at + 2 : at + 1;
  return half;
}

/* a clock behind its hour: ":42[:18]", "7.30" only with am or pm, or am or pm alone */
static gboolean
gs_instant_take_clock (GsInstantWalk *walk, int hour)
{
  GsInstantWalk ahead = *walk;
  int minute = 0;
  int second = GS_INSTANT_UNSET;
  gboolean colon = ahead.at < ahead.end && *ahead.at == ':';
  gboolean point = ahead.at < ahead.end && *ahead.at == '.';
  int half;

  if (colon || point)
    {
      ahead.at++;
      gs_instant_skip_blanks (&ahead);
      if (gs_instant_read_digits (ahead.at, ahead.end, 2, &minute) != 2)
        return FALSE;
      ahead.at += 2;
    }
  if (colon && ahead.at < ahead.end && *ahead.at == ':'
      && gs_instant_read_digits (ahead.at + 1, ahead.end, 2, &second) == 2)
    ahead.at += 3;
  gs_instant_skip_blanks (&ahead);
  half = gs_instant_take_half (&ahead);
  if (hour > 24 || minute > 59 || (!colon && half < 0) || (half >= 0 && (hour > 12 || hour == 0)))
    return FALSE;
  walk->at = ahead.at;
  if (walk->parts.hour >= 0)
    return TRUE;
  walk->parts.hour = half < 0 ? hour : hour % 12 + half;
  walk->parts.minute = minute;
  walk->clock = walk->at;
  walk->parts.second = second;
  return TRUE;
}

/* 29.02.2012, 2/3/09: which is the day shows where it is above 12 */
static gboolean
gs_instant_take_numeric_date (GsInstantWalk *walk, int first)
{
  const char *at = walk->at;
  char mark = at < walk->end ? *at : '\0';
  int second;
  int year;
  guint n;
  GsInstantParts *parts = &walk->parts;

  if (mark != '/' && mark != '.' && mark != '-')
    return FALSE;
  n = gs_instant_read_digits (at + 1, walk->end, 2, &second);
  at += 1 + n;
  if (n == 0 || at >= walk->end || *at != mark)
    return FALSE;
  n = gs_instant_read_digits (at + 1, walk->end, 4, &year);
  if ((n != 2 && n != 4) || parts->day >= 0 || first < 1 || second < 1
      || (first > 12 && second > 12) || MAX (first, second) > 31)
    return FALSE;
  walk->at = at + 1 + n;
  parts->year = gs_instant_expand_year (year, n);
  parts->day = first > 12 ? first : second;
  parts->month = first > 12 ? second : first;
  parts->is_ambiguous = first <= 12 && second <= 12 && first != second;
  return TRUE;
}

static gboolean
gs_instant_take_suffix (GsInstantWalk *walk)
{
  static const char *const suffixes[] = { "nd", "rd", "st", "th" };
  const char *at = walk->at;
  GsWord word = { at, 2 };

  if (walk->end - at < 2 || (walk->end - at > 2 && g_ascii_isalpha (at[2]))
      || !gs_word_is_in (word, suffixes, G_N_ELEMENTS (suffixes)))
    return FALSE;
  walk->at += 2;
  return TRUE;
}

static void
gs_instant_take_number (GsInstantWalk *walk)
{
  GsInstantParts *parts = &walk->parts;
  int value;
  guint n;

  if (parts->year < 0)
    {
      const char *next = gs_instant_read_iso (walk->at, walk->end, parts);

      if (next != NULL)
        {
          walk->at = next;
          walk->clock = parts->hour >= 0 ? next : walk->clock;
          return;
        }
    }
  n = gs_instant_read_digits (walk->at, walk->end, 9, &value);
  walk->at += n;
  if (n <= 2 && (gs_instant_take_numeric_date (walk, value) || gs_instant_take_clock (walk, value)))
    return;
  if (n == 4 && parts->year < 0 && value >= GS_INSTANT_FIRST_YEAR)
    parts->year = value;
  else if (n == 2 && parts->year < 0 && parts->month > 0 && parts->day > 0)
    parts->year = gs_instant_expand_year (value, n);
  else if (n <= 2 && parts->day < 0 && value >= 1 && value <= 31)
    {
      parts->day = value;
      gs_instant_take_suffix (walk);
    }
  else
    walk->n_words++;
}

/* whether nothing but blanks and a bracket stand between the clock and this place */
static gboolean
gs_instant_follows_clock (const GsInstantWalk *walk, const char *at)
{
  if (walk->clock == NULL || walk->parts.has_offset)
    return FALSE;
  while (at > walk->clock && (at[-1] == ' ' || at[-1] == '('))
    at--;
  return at == walk->clock;
}

static void
gs_instant_take_label (GsInstantWalk *walk, gboolean is_update)
{
  walk->is_update = walk->has_label ? walk->is_update : is_update;
  walk->has_label = TRUE;
}

static void
gs_instant_take_word (GsInstantWalk *walk)
{
  GsWord word = { walk->at, 0 };
  const GsInstantName *month;
  const GsInstantName *zone;

  while (walk->at < walk->end && g_ascii_isalpha (*walk->at))
    walk->at++;
  word.length = (gsize) (walk->at - word.text);
  month = gs_instant_find_month (word);
  zone = gs_instant_find_zone (word);
  if (month != NULL && walk->parts.month < 0)
    walk->parts.month = month->value;
  else if (zone != NULL && gs_instant_follows_clock (walk, word.text))
    {
      walk->parts.offset = zone->value;
      walk->parts.has_offset = TRUE;
      if (walk->at < walk->end && (*walk->at == '+' || *walk->at == '-'))
        walk->at = gs_instant_read_offset (walk->at, walk->end, &walk->parts);
    }
  else if (gs_word_is_in (word, update_words, G_N_ELEMENTS (update_words)))
    gs_instant_take_label (walk, TRUE);
  else if (gs_word_is_in (word, issue_words, G_N_ELEMENTS (issue_words)))
    gs_instant_take_label (walk, FALSE);
  else if (zone == NULL && month == NULL && !gs_instant_is_day_name (word)
           && !gs_word_is_in (word, label_words, G_N_ELEMENTS (label_words)))
    walk->n_words++;
}

static void
gs_instant_take_other (GsInstantWalk *walk)
{
  gboolean sign = *walk->at == '+' || *walk->at == '-';
  gboolean first = gs_instant_follows_clock (walk, walk->at);
  const char *next = walk->at;

  if (sign && first && walk->end - walk->at >= 5)
    next = gs_instant_read_offset (walk->at, walk->end, &walk->parts);
  if (next == walk->at)
    {
      walk->n_words += (guchar) *walk->at >= 0x80 && g_unichar_isalpha (g_utf8_get_char (walk->at));
      next = g_utf8_next_char (walk->at);
    }
  walk->at = next;
}

/**
 * gs_instant_scan:
 * @text: any text; only its first 200 bytes are looked at
 * @length: bytes
 *
 * Returns: the date in it and what else there is; precision NONE if there is no date, or too much
 *   else
 */
GsInstantScan
gs_instant_scan (const char *text, gsize length)
{
  GsInstantParts none = { GS_INSTANT_UNSET,
                          GS_INSTANT_UNSET,
                          GS_INSTANT_UNSET,
                          GS_INSTANT_UNSET,
                          GS_INSTANT_UNSET,
                          GS_INSTANT_UNSET,
                          0,
                          FALSE,
                          FALSE };
  GsInstantWalk walk = { text, text + MIN (length, GS_INSTANT_MAX_LENGTH), NULL, none, 0, FALSE,
                         FALSE };
  GsInstantScan scan;

  while (walk.end < text + length && walk.end > text && ((guchar) *walk.end & 0xc0) == 0x80)
    walk.end--;
  while (walk.at < walk.end && walk.n_words <= GS_INSTANT_MAX_WORDS)
    {
      if (g_ascii_isdigit (*walk.at))
        gs_instant_take_number (&walk);
      else if (g_ascii_isalpha (*walk.at))
        gs_instant_take_word (&walk);
      else
        gs_instant_take_other (&walk);
    }
  if (!gs_instant_assemble (&walk.parts, &scan.instant))
    memset (&scan.instant, 0, sizeof scan.instant);
  scan.n_words = walk.n_words;
  scan.is_update = walk.is_update;
  return scan;
}

/**
 * gs_instant_parse:
 * @text: a date and nothing else but the usual labels ("Published on")
 * @length: bytes
 * @instant: (out): the instant; precision NONE if it is none
 *
 * Returns: whether it is one
 */
gboolean
gs_instant_parse (const char *text, gsize length, GsInstant *instant)
{
  GsInstantScan scan = gs_instant_scan (text, length);

  *instant = scan.instant;
  if (scan.n_words == 0 && length <= GS_INSTANT_MAX_LENGTH && gs_instant_is_known (scan.instant))
    return TRUE;
  memset (instant, 0, sizeof *instant);
  return FALSE;
}
