/* SPDX-License-Identifier: MIT */
/* Reads times that are counted from the day of writing, or from something told before. */
#include <string.h>

#include "assertion/gs-numeral.h"
#include "assertion/gs-time.h"

/* more units from what was told are another story */
#define GS_MAX_SHIFT 1000

typedef struct
{
  const char *phrase;
  gint16 shift;
  GsTimeUnit unit;
  GsPartOfDay part;
} GsRelativePhrase;

/* longer phrases before their beginnings */
static const GsRelativePhrase phrases[] = {
  { "the day before yesterday", -2, GS_UNIT_DAY, GS_PART_NONE },
  { "the day after tomorrow", 2, GS_UNIT_DAY, GS_PART_NONE },
  { "yesterday morning", -1, GS_UNIT_DAY, GS_PART_MORNING },
  { "yesterday afternoon", -1, GS_UNIT_DAY, GS_PART_AFTERNOON },
  { "yesterday evening", -1, GS_UNIT_DAY, GS_PART_EVENING },
  { "yesterday", -1, GS_UNIT_DAY, GS_PART_NONE },
  { "last night", -1, GS_UNIT_DAY, GS_PART_NIGHT },
  { "today", 0, GS_UNIT_DAY, GS_PART_NONE },
  { "tonight", 0, GS_UNIT_DAY, GS_PART_NIGHT },
  { "this morning", 0, GS_UNIT_DAY, GS_PART_MORNING },
  { "this afternoon", 0, GS_UNIT_DAY, GS_PART_AFTERNOON },
  { "this evening", 0, GS_UNIT_DAY, GS_PART_EVENING },
  { "tomorrow morning", 1, GS_UNIT_DAY, GS_PART_MORNING },
  { "tomorrow night", 1, GS_UNIT_DAY, GS_PART_NIGHT },
  { "tomorrow", 1, GS_UNIT_DAY, GS_PART_NONE },
  { "last weekend", -1, GS_UNIT_WEEKEND, GS_PART_NONE },
  { "this weekend", 0, GS_UNIT_WEEKEND, GS_PART_NONE },
  { "next weekend", 1, GS_UNIT_WEEKEND, GS_PART_NONE },
};

static const struct
{
  const char *word;
  GsTimeUnit unit;
} unit_words[] = {
  { "day", GS_UNIT_DAY },         { "days", GS_UNIT_DAY },         { "week", GS_UNIT_WEEK },
  { "weeks", GS_UNIT_WEEK },      { "month", GS_UNIT_MONTH },      { "months", GS_UNIT_MONTH },
  { "quarter", GS_UNIT_QUARTER }, { "quarters", GS_UNIT_QUARTER }, { "year", GS_UNIT_YEAR },
  { "years", GS_UNIT_YEAR },      { "decade", GS_UNIT_DECADE },    { "decades", GS_UNIT_DECADE },
};

static gboolean
gs_relative_find_unit (const char *word, GsTimeUnit *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (*unit_words[i].word == *word && strcmp (unit_words[i].word, word) == 0)
      {
        *unit = unit_words[i].unit;
        return TRUE;
      }
  return FALSE;
}

static guint
gs_relative_read_phrase (const GArray *pieces, guint32 index, GsTime *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      guint n = gs_pieces_match (pieces, index, phrases[i].phrase);

      if (n == 0)
        continue;
      self->shift = phrases[i].shift;
      self->unit = phrases[i].unit;
      self->part = phrases[i].part;
      return n;
    }
  return 0;
}

/* "last week", "next month", "this year", "the previous year" */
static guint
gs_relative_read_named (const GArray *pieces, guint32 index, GsTime *self)
{
  const char *word = gs_pieces_get (pieces, index)->text;
  gint shift = strcmp (word, "last") == 0 ? -1 : strcmp (word, "next") == 0 ? 1 : 0;

  if (shift == 0 && strcmp (word, "this") != 0)
    return 0;
  if (!gs_relative_find_unit (gs_pieces_get (pieces, index + 1)->text, &self->unit)
      || gs_pieces_get (pieces, index + 1)
                 ->text[strlen (gs_pieces_get (pieces, index + 1)->text) - 1]
             == 's')
    return 0;
  if (self->unit == GS_UNIT_DAY || self->unit == GS_UNIT_DECADE)
    return 0;
  self->shift = shift;
  return 2;
}

/* "last January", "next July" */
static guint
gs_relative_read_month (const GArray *pieces, guint32 index, GsTime *self)
{
  const char *word = gs_pieces_get (pieces, index)->text;
  const GsPiece *month = gs_pieces_get (pieces, index + 1);
  gint shift = strcmp (word, "last") == 0 ? -1 : strcmp (word, "next") == 0 ? 1 : 0;

  if ((shift == 0 && strcmp (word, "this") != 0) || !month->capital
      || gs_calendar_find_month (month->text) == 0)
    return 0;
  self->form = GS_TIME_DATE;
  self->unit = GS_UNIT_MONTH;
  self->month = gs_calendar_find_month (month->text);
  self->shift = 0;
  self->stretch = 0;
  return gs_pieces_get (pieces, index + 2)->kind == GS_PIECE_NUMBER ? 0 : 2;
}

/* "three weeks ago", "a year ago", "two days later", "24 hours earlier" */
static guint
gs_relative_read_counted (const GArray *pieces, guint32 index, GsTime *self)
{
  GsNumeral numeral = { 0 };
  guint32 at;
  const char *after;

  if (gs_pieces_is (pieces, index, "a"))
    {
      numeral.low = numeral.high = 1;
      numeral.end = index + 1;
    }
  else if (!gs_numeral_read (pieces, index, &numeral) || numeral.ordinal || numeral.fraction)
    return 0;
  at = numeral.end;
  if (!gs_relative_find_unit (gs_pieces_get (pieces, at)->text, &self->unit))
    return 0;
  after = gs_pieces_get (pieces, at + 1)->text;
  if (strcmp (after, "ago") == 0)
    {
      if (numeral.low > 3000)
        return 0;
      self->shift = -(gint16) numeral.low;
      self->approximate = numeral.vague;
      return at + 2 - index;
    }
  if (strcmp (after, "earlier") != 0 && strcmp (after, "later") != 0
      && strcmp (after, "before") != 0 && strcmp (after, "afterwards") != 0)
    return 0;
  self->form = GS_TIME_ANAPHOR;
  self->has_shift = !numeral.vague && numeral.low == numeral.high && numeral.low <= GS_MAX_SHIFT;
  if (self->has_shift)
    self->shift =
        (gint16) (strcmp (after, "later") == 0 || strcmp (after, "afterwards") == 0 ? numeral.low
                                                                                    : -numeral.low);
  return at + 2 - index;
}

/* parts of a day, told of a day told of before: "that night", "the following morning" */
static gboolean
gs_relative_find_part (const char *word, GsPartOfDay *part)
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
    if (strcmp (parts[i].word, word) == 0)
      {
        *part = parts[i].part;
        return TRUE;
      }
  return FALSE;
}

/* a unit or a part of a day at @index */
static gboolean
gs_relative_read_unit (const GArray *pieces, guint32 index, GsTime *self)
{
  const char *word = gs_pieces_get (pieces, index)->text;

  self->unit = GS_UNIT_DAY;
  return gs_relative_find_part (word, &self->part) || gs_relative_find_unit (word, &self->unit);
}

/* "that night", "that same day" */
static guint
gs_relative_read_that (const GArray *pieces, guint32 index, GsTime *self)
{
  guint n = gs_pieces_is (pieces, index + 1, "same") ? 2 : 1;

  return gs_relative_read_unit (pieces, index + n, self) ? n + 1 : 0;
}

/* "the day before", "the next day", "the previous week", "that night", "the following month": how
 * many units from the one that was told of */
static guint
gs_relative_read_anaphor (const GArray *pieces, guint32 index, GsTime *self)
{
  static const struct
  {
    const char *word;
    gint16 shift;
  } steps[] = { { "next", 1 }, { "following", 1 }, { "previous", -1 }, { "same", 0 } };
  const char *second = gs_pieces_get (pieces, index + 1)->text;
  const char *third = gs_pieces_get (pieces, index + 2)->text;

  self->form = GS_TIME_ANAPHOR;
  if (gs_pieces_is (pieces, index, "that"))
    return gs_relative_read_that (pieces, index, self);
  if (!gs_pieces_is (pieces, index, "the"))
    return 0;
  if (gs_relative_find_unit (second, &self->unit)
      && (strcmp (third, "before") == 0 || strcmp (third, "after") == 0))
    {
      self->shift = *third == 'b' ? -1 : 1;
      return 3;
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].word, second) == 0 && gs_relative_read_unit (pieces, index + 2, self))
      {
        self->shift = steps[i].shift;
        return 3;
      }
  return 0;
}

/**
 * gs_time_list_relative_openers:
 *
 * Enters the words that a relative time can begin with, but those of numbers.
 */
void
gs_time_list_relative_openers (GsOpeners *openers)
{
  static const char *const others[] = { "last", "next", "this", "a", "that", "the" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gs_openers_add (openers, others[i], GS_OPENS_RELATIVE);
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    gs_openers_add (openers, phrases[i].phrase, GS_OPENS_RELATIVE);
}

/**
 * gs_time_read_relative:
 * @index: where the time should begin
 * @self: (inout): filled if a time is found
 *
 * Returns: how many pieces the time covers, 0 if there is none
 */
guint
gs_time_read_relative (const GArray *pieces, guint32 index, GsTime *self)
{
  static guint (*const readers[]) (const GArray *, guint32,
                                   GsTime *) = { gs_relative_read_phrase, gs_relative_read_month,
                                                 gs_relative_read_named, gs_relative_read_counted,
                                                 gs_relative_read_anaphor };
  const GsPiece *piece = gs_pieces_get (pieces, index);

  if (piece->kind != GS_PIECE_NUMBER
      && (piece->opens & (GS_OPENS_NUMERAL | GS_OPENS_RELATIVE)) == 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      GsTime time = {
        .form = GS_TIME_RELATIVE, .weekday = -1, .zone = GS_NO_ZONE, .has_shift = TRUE
      };
      guint n = readers[i](pieces, index, &time);

      if (n == 0)
        continue;
      *self = time;
      return n;
    }
  return 0;
}
