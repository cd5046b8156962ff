/* SPDX-License-Identifier: MIT */
/* Reads dates: years, months, days, weekdays, quarters, seasons and decades. */
#include <string.h>

#include "assertion/gs-numeral.h"
#include "assertion/gs-time.h"

typedef struct
{
  const GArray *pieces;
  guint32 at; /* next piece */
} GsDateReader;

static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

static void
gs_date_reader_skip (GsDateReader *self, const char *text)
{
  if (gs_pieces_is (self->pieces, self->at, text))
    self->at++;
}

static gboolean
gs_date_is_year (const GsPiece *piece)
{
  return piece->kind == GS_PIECE_NUMBER && piece->n_digits == 4 && !piece->grouped
         && !piece->decimal && piece->value >= 1500 && piece->value <= 2100;
}

/* "2008", "2008,": a year that a date may end with; also the tail of "13,2009" */
static gboolean
gs_date_read_year (GsDateReader *self, GsTime *time)
{
  guint32 next = self->at + gs_pieces_is (self->pieces, self->at, ",");
  const GsPiece *piece = gs_pieces_get (self->pieces, next);

  if (!gs_date_is_year (piece))
    return FALSE;
  time->year = (gint16) piece->value;
  self->at = next + 1;
  return TRUE;
}

static guint
gs_date_get_day_of_month (const GsPiece *piece)
{
  if (piece->kind != GS_PIECE_NUMBER || piece->decimal || piece->grouped || piece->n_digits > 2
      || piece->value < 1 || piece->value > 31)
    return 0;
  return (guint) piece->value;
}

/* a day of the month with its "th", and of "June 3-5" the last one */
static gboolean
gs_date_read_day (GsDateReader *self, GsTime *time)
{
  guint32 at = self->at;
  guint day = gs_date_get_day_of_month (gs_pieces_get (self->pieces, at));
  const char *after;
  guint last;

  if (day == 0)
    return FALSE;
  after = gs_pieces_get (self->pieces, ++at)->text;
  if (gs_pieces_get (self->pieces, at)->glued
      && (strcmp (after, "st") == 0 || strcmp (after, "nd") == 0 || strcmp (after, "rd") == 0
          || strcmp (after, "th") == 0))
    at++;
  if (gs_pieces_is (self->pieces, at, ":") && gs_pieces_get (self->pieces, at)->glued)
    return FALSE;
  last = gs_date_get_day_of_month (gs_pieces_get (self->pieces, at + 1));
  if (last > day && gs_pieces_is (self->pieces, at, "-"))
    {
      time->last_day = last;
      at += 2;
    }
  time->day = day;
  self->at = at;
  return TRUE;
}

/* @sure: whether more than the name speaks for a month: "may" and "march" are verbs too */
static guint
gs_date_read_month (GsDateReader *self, gboolean sure)
{
  const GsPiece *piece = gs_pieces_get (self->pieces, self->at);
  guint month = piece->kind == GS_PIECE_WORD ? gs_calendar_find_month (piece->text) : 0;

  if (month == 0 || !piece->capital)
    return 0;
  if (!sure && (strlen (piece->text) == 3 || month == 3)
      && gs_date_get_day_of_month (gs_pieces_get (self->pieces, self->at + 1)) == 0
      && !gs_pieces_is (self->pieces, self->at + 1, ".")
      && !gs_date_is_year (gs_pieces_get (self->pieces, self->at + 1)))
    return 0;
  self->at++;
  if (gs_pieces_is (self->pieces, self->at, ".") && strlen (piece->text) <= 4
      && strcmp (piece->text, "may") != 0)
    self->at++;
  return month;
}

static gboolean
gs_date_is_time_preposition (const char *word)
{
  static const char *const words[] = { "in",   "since",  "until", "by",   "last",    "next",
                                       "this", "from",   "early", "late", "mid",     "during",
                                       "of",   "before", "after", "till", "through", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (*words[i] == *word && strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* "13 December 2008", "the 24th of June" */
static gboolean
gs_date_read_day_month (GsDateReader *self, GsTime *time)
{
  GsDateReader ahead = *self;

  if (!gs_date_read_day (&ahead, time))
    return FALSE;
  gs_date_reader_skip (&ahead, "of");
  time->month = gs_date_read_month (&ahead, TRUE);
  if (time->month == 0)
    {
      time->day = time->last_day = 0;
      return FALSE;
    }
  *self = ahead;
  gs_date_read_year (self, time);
  return TRUE;
}

/* "December 13, 2008", "Dec. 13", "December 2008", "December" */
static gboolean
gs_date_read_month_day (GsDateReader *self, GsTime *time)
{
  const char *before = gs_pieces_get (self->pieces, (gint64) self->at - 1)->text;
  GsDateReader ahead = *self;

  time->month = gs_date_read_month (&ahead, gs_date_is_time_preposition (before));
  if (time->month == 0)
    return FALSE;
  if (gs_date_read_day (&ahead, time))
    time->unit = GS_UNIT_DAY;
  else
    time->unit = GS_UNIT_MONTH;
  gs_date_read_year (&ahead, time);
  if (time->unit == GS_UNIT_MONTH && gs_pieces_match (ahead.pieces, ahead.at, "- end") > 0)
    {
      time->stretch = 4;
      ahead.at += 2;
    }
  if (time->unit == GS_UNIT_MONTH && time->year == 0)
    {
      gint shift = gs_pieces_match (ahead.pieces, ahead.at, "last year") > 0   ? -1
                   : gs_pieces_match (ahead.pieces, ahead.at, "next year") > 0 ? 1
                                                                               : 0;

      if (shift != 0)
        {
          time->shift = shift;
          time->has_shift = TRUE;
          ahead.at += 2;
        }
    }
  *self = ahead;
  return TRUE;
}

/* "2013-07-02" */
static gboolean
gs_date_read_iso (GsDateReader *self, GsTime *time)
{
  const GsPiece *year = gs_pieces_get (self->pieces, self->at);
  guint month = gs_date_get_day_of_month (gs_pieces_get (self->pieces, self->at + 2));
  guint day = gs_date_get_day_of_month (gs_pieces_get (self->pieces, self->at + 4));

  if (!gs_date_is_year (year) || !gs_pieces_is (self->pieces, self->at + 1, "-")
      || !gs_pieces_is (self->pieces, self->at + 3, "-") || month == 0 || month > 12 || day == 0)
    return FALSE;
  time->year = (gint16) year->value;
  time->month = month;
  time->day = day;
  time->unit = GS_UNIT_DAY;
  self->at += 5;
  return TRUE;
}

/* parts of the day after a weekday or date: "Tuesday morning", "Monday night" */
static void
gs_date_read_part (GsDateReader *self, GsTime *time)
{
  static const struct
  {
    const char *word;
    GsPartOfDay part;
  } parts[] = { { "morning", GS_PART_MORNING },
                { "afternoon", GS_PART_AFTERNOON },
                { "evening", GS_PART_EVENING },
                { "night", GS_PART_NIGHT } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gs_pieces_is (self->pieces, self->at, parts[i].word))
      {
        time->part = parts[i].part;
        self->at++;
        return;
      }
}

static gint
gs_date_get_direction (const char *word)
{
  if (strcmp (word, "last") == 0 || strcmp (word, "past") == 0)
    return -1;
  return strcmp (word, "next") == 0 ? 1 : 0;
}

/* "Saturday", "Saturday's shooting" */
static gint
gs_piece_get_weekday (const GsPiece *piece)
{
  gsize length = strlen (piece->text);
  g_autofree char *owner = NULL;

  if (piece->kind != GS_PIECE_WORD || !piece->capital || strchr ("mtwfs", *piece->text) == NULL)
    return -1;
  if (!g_str_has_suffix (piece->text, "'s") && !g_str_has_suffix (piece->text, "’s"))
    return gs_calendar_find_weekday (piece->text);
  owner = g_strndup (piece->text, length - (piece->text[length - 2] == '\'' ? 2 : 4));
  return gs_calendar_find_weekday (owner);
}

/* "Tuesday", "last Tuesday night", "Tuesday, July 2" */
static gboolean
gs_date_read_weekday (GsDateReader *self, GsTime *time)
{
  const GsPiece *first = gs_pieces_get (self->pieces, self->at);
  gint direction = gs_date_get_direction (first->text);
  guint32 at = self->at + (direction != 0 || strcmp (first->text, "this") == 0);
  const GsPiece *piece = gs_pieces_get (self->pieces, at);
  gint weekday = gs_piece_get_weekday (piece);
  GsDateReader ahead = { self->pieces, at + 1 };
  GsTime date = { .weekday = -1 };

  if (weekday < 0)
    return FALSE;
  time->form = GS_TIME_WEEKDAY;
  time->unit = GS_UNIT_DAY;
  time->weekday = weekday;
  time->shift = direction;
  time->has_shift = direction != 0;
  gs_date_read_part (&ahead, time);
  *self = ahead;
  gs_date_reader_skip (&ahead, ".");
  gs_date_reader_skip (&ahead, ",");
  gs_date_reader_skip (&ahead, "(");
  gs_date_reader_skip (&ahead, "the");
  if ((!gs_date_read_month_day (&ahead, &date) && !gs_date_read_day_month (&ahead, &date))
      || date.day == 0)
    return TRUE;
  time->form = GS_TIME_DATE;
  time->year = date.year;
  time->month = date.month;
  time->day = date.day;
  gs_date_read_part (&ahead, time);
  *self = ahead;
  return TRUE;
}

/* "third quarter of 2014", "Q3 2014", "first half of 2012", "summer 2013", "fiscal (year) 2025",
 * "FY2025" */
static gboolean
gs_date_read_quarter (GsDateReader *self, GsTime *time)
{
  const GsPiece *piece = gs_pieces_get (self->pieces, self->at);
  gint ordinal = gs_numeral_find_ordinal (piece->text);
  GsDateReader ahead = *self;

  if (piece->kind == GS_PIECE_CODE && piece->text[0] == 'q' && piece->text[1] >= '1'
      && piece->text[1] <= '4' && piece->text[2] == '\0')
    {
      ordinal = piece->text[1] - '0';
      ahead.at++;
      time->unit = GS_UNIT_QUARTER;
    }
  else if (ordinal >= 1 && ordinal <= 4)
    {
      ahead.at++;
      gs_date_reader_skip (&ahead, "-");
      time->fiscal = gs_pieces_is (ahead.pieces, ahead.at, "fiscal");
      ahead.at += time->fiscal ? 1 : 0;
      if (gs_pieces_is (ahead.pieces, ahead.at, "quarter"))
        time->unit = GS_UNIT_QUARTER;
      else if (gs_pieces_is (ahead.pieces, ahead.at, "half") && ordinal <= 2)
        time->unit = GS_UNIT_HALF;
      else
        return FALSE;
      ahead.at++;
    }
  else
    return FALSE;
  time->ordinal = ordinal;
  *self = ahead;
  gs_date_reader_skip (&ahead, "of");
  gs_date_reader_skip (&ahead, "in");
  if (gs_pieces_is (ahead.pieces, ahead.at, "fiscal"))
    {
      time->fiscal = TRUE;
      ahead.at++;
      gs_date_reader_skip (&ahead, "year");
    }
  if (gs_date_read_year (&ahead, time))
    *self = ahead;
  return time->year != 0 || time->unit == GS_UNIT_QUARTER;
}

static gboolean
gs_date_read_fiscal (GsDateReader *self, GsTime *time)
{
  const GsPiece *piece = gs_pieces_get (self->pieces, self->at);
  GsDateReader ahead = { self->pieces, self->at + 1 };

  time->unit = GS_UNIT_YEAR;
  time->fiscal = TRUE;
  if (piece->kind == GS_PIECE_CODE && strncmp (piece->text, "fy", 2) == 0
      && strlen (piece->text) == 6 && g_ascii_isdigit (piece->text[2]))
    {
      time->year = (gint16) g_ascii_strtoll (piece->text + 2, NULL, 10);
      *self = ahead;
      return TRUE;
    }
  if (strcmp (piece->text, "fiscal") != 0 && strcmp (piece->text, "fy") != 0
      && strcmp (piece->text, "financial") != 0)
    return FALSE;
  gs_date_reader_skip (&ahead, "year");
  if (!gs_date_read_year (&ahead, time))
    return FALSE;
  *self = ahead;
  return TRUE;
}

static gboolean
gs_date_read_season (GsDateReader *self, GsTime *time)
{
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    {
      GsDateReader ahead = { self->pieces, self->at + 1 };

      if (!gs_pieces_is (self->pieces, self->at, seasons[i])
          && !(i == 2 && gs_pieces_is (self->pieces, self->at, "fall")))
        continue;
      gs_date_reader_skip (&ahead, "of");
      if (!gs_date_read_year (&ahead, time))
        return FALSE;
      time->unit = GS_UNIT_SEASON;
      time->ordinal = i + 1;
      *self = ahead;
      return TRUE;
    }
  return FALSE;
}

/* "in 1998", "the 2009 season", "1998", "the 1990s"; a number of things is no year */
static gboolean
gs_date_read_bare_year (GsDateReader *self, GsTime *time)
{
  const GsPiece *piece = gs_pieces_get (self->pieces, self->at);
  const GsPiece *before = gs_pieces_get (self->pieces, (gint64) self->at - 1);
  const GsPiece *after = gs_pieces_get (self->pieces, self->at + 1);
  gboolean preposition = gs_date_is_time_preposition (before->text) && before->text[0] != '-';

  if (!gs_date_is_year (piece)
      || (before->kind == GS_PIECE_SIGN && strchr (".,(-", before->text[0]) == NULL)
      || (before->glued && piece->glued && before->text[0] != '('))
    return FALSE;
  if (after->glued && (strcmp (after->text, "s") == 0 || strcmp (after->text, "'s") == 0))
    {
      if ((gint) piece->value % 10 != 0)
        return FALSE;
      time->unit = GS_UNIT_DECADE;
      self->at += 2;
    }
  else if (after->glued
           && (after->kind == GS_PIECE_WORD || after->text[0] == '%' || after->text[0] == '/'))
    return FALSE;
  else if (piece->value < 1800 && !preposition)
    return FALSE;
  else if (!preposition && strcmp (before->text, "the") != 0 && before->text[0] != '('
           && after->kind == GS_PIECE_WORD && !after->capital
           && !gs_date_is_time_preposition (after->text) && strcmp (after->text, "and") != 0)
    return FALSE;
  else
    {
      time->unit = GS_UNIT_YEAR;
      self->at++;
    }
  time->year = (gint16) piece->value;
  return TRUE;
}

/**
 * gs_time_list_date_openers:
 *
 * Enters the words that a date can begin with.
 */
void
gs_time_list_date_openers (GsOpeners *openers)
{
  static const char *const others[] = { "last",  "past",   "next", "this",   "first", "second",
                                        "third", "fourth", "fall", "fiscal", "fy",    "financial" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gs_openers_add (openers, others[i], GS_OPENS_DATE);
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    gs_openers_add (openers, seasons[i], GS_OPENS_DATE);
  gs_calendar_list_openers (openers);
}

/* codes are "Q3" and "FY2025" */
static gboolean
gs_date_may_begin (const GsPiece *piece)
{
  return piece->kind == GS_PIECE_NUMBER || (piece->opens & GS_OPENS_DATE) != 0
         || (piece->kind == GS_PIECE_CODE && (*piece->text == 'q' || *piece->text == 'f'))
         || gs_piece_get_weekday (piece) >= 0;
}

/**
 * gs_time_read_date:
 * @index: where the date should begin
 * @self: (inout): zeroed, weekday -1; filled if a date is found
 *
 * Returns: how many pieces the date covers, 0 if there is none
 */
guint
gs_time_read_date (const GArray *pieces, guint32 index, GsTime *self)
{
  static gboolean (*const readers[]) (GsDateReader *, GsTime *) = {
    gs_date_read_iso,     gs_date_read_weekday, gs_date_read_day_month, gs_date_read_month_day,
    gs_date_read_quarter, gs_date_read_fiscal,  gs_date_read_season,    gs_date_read_bare_year
  };

  if (!gs_date_may_begin (gs_pieces_get (pieces, index)))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      GsDateReader reader = { pieces, index };
      GsTime time = { .form = GS_TIME_DATE, .weekday = -1, .zone = GS_NO_ZONE };

      if (!readers[i](&reader, &time))
        continue;
      if (time.form == GS_TIME_DATE && time.day != 0)
        time.unit = GS_UNIT_DAY;
      *self = time;
      return reader.at - index;
    }
  return 0;
}
