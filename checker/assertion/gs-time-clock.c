/* SPDX-License-Identifier: MIT */
/* Reads times of day: "7:37 a.m.", "7.37am", "0737 GMT", "1100 hours", "noon". */
#include <math.h>
#include <string.h>

#include "assertion/gs-time.h"

/* the greatest number that is a clock time: "2359" */
#define GS_MAX_CLOCK 2359

typedef struct
{
  const GArray *pieces;
  guint32 at;
  gint hours;
  gint minutes;
  gboolean sure; /* minutes were written after a colon, in two digits */
} GsClockReader;

/* "a.m.", "a. m.", "am", "pm": 0 for before noon, 12 after; -1 if neither */
static gint
gs_clock_read_half (GsClockReader *self)
{
  const GArray *pieces = self->pieces;
  static const struct
  {
    const char *phrase;
    gint shift;
  } halves[] = { { "a . m .", 0 }, { "p . m .", 12 }, { "a . m", 0 },
                 { "p . m", 12 },  { "am", 0 },       { "pm", 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      guint n = gs_pieces_match (pieces, self->at, halves[i].phrase);

      if (n == 0)
        continue;
      self->at += n;
      return halves[i].shift;
    }
  return -1;
}

/* "IST", "(IST)", "local time", "Paris time"; moves behind it */
static gboolean
gs_clock_read_zone (GsClockReader *self, GsTime *time)
{
  guint32 at = self->at + gs_pieces_is (self->pieces, self->at, "(");
  gboolean open = at > self->at;
  const GsPiece *piece = gs_pieces_get (self->pieces, at);

  if (gs_pieces_match (self->pieces, at, "local time") > 0)
    {
      time->local = TRUE;
      self->at = at + 2;
      return TRUE;
    }
  if (piece->kind != GS_PIECE_WORD || !piece->capital)
    return FALSE;
  if (gs_pieces_is (self->pieces, at + 1, "time"))
    {
      time->local = TRUE;
      self->at = at + 2;
      return TRUE;
    }
  time->zone = gs_calendar_find_zone (piece->text);
  if (time->zone == GS_NO_ZONE)
    return FALSE;
  self->at = at + 1 + (open && gs_pieces_is (self->pieces, at + 1, ")"));
  return TRUE;
}

/* "7:37", "7.37", "7", "0737" */
static gboolean
gs_clock_read_digits (GsClockReader *self)
{
  const GsPiece *piece = gs_pieces_get (self->pieces, self->at);
  const GsPiece *minutes = gs_pieces_get (self->pieces, self->at + 2);

  if (piece->kind != GS_PIECE_NUMBER || piece->grouped || piece->value > GS_MAX_CLOCK)
    return FALSE;
  self->at++;
  self->hours = (gint) piece->value;
  if (piece->decimal)
    {
      if (piece->n_digits > 2 || fabs (piece->step - .01) > 1e-9)
        return FALSE;
      self->minutes = (gint) lround ((piece->value - self->hours) * 100);
      return self->hours < 24 && self->minutes < 60;
    }
  if (piece->n_digits == 4)
    {
      self->minutes = self->hours % 100;
      self->hours /= 100;
      return self->hours < 24 && self->minutes < 60;
    }
  if (gs_pieces_is (self->pieces, self->at, ":") && gs_pieces_get (self->pieces, self->at)->glued
      && minutes->kind == GS_PIECE_NUMBER && minutes->n_digits == 2 && minutes->value < 60)
    {
      self->minutes = (gint) minutes->value;
      self->sure = TRUE;
      self->at += 2;
      if (minutes->decimal)
        return FALSE;
    }
  /* "4. 30am": a blank slipped in */
  else if (gs_pieces_is (self->pieces, self->at, ".")
           && gs_pieces_get (self->pieces, self->at)->glued && minutes->kind == GS_PIECE_NUMBER
           && minutes->n_digits == 2 && minutes->value < 60)
    {
      GsClockReader ahead = *self;

      ahead.at += 2;
      if (gs_clock_read_half (&ahead) >= 0)
        {
          self->minutes = (gint) minutes->value;
          self->at += 2;
        }
    }
  return piece->n_digits <= 2 && self->hours < 25;
}

static const struct
{
  const char *word;
  gint16 minutes;
} words[] = { { "noon", 720 }, { "midday", 720 }, { "midnight", 0 } };

static guint
gs_clock_read_word (const GArray *pieces, guint32 index, GsTime *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gs_pieces_is (pieces, index, words[i].word))
      {
        self->minutes = words[i].minutes;
        return 1;
      }
  return 0;
}

/* minutes since midnight, or -1: digits alone are no clock time without one of its signs */
static gint
gs_clock_settle (GsClockReader *self, GsTime *time)
{
  const GsPiece *number = gs_pieces_get (self->pieces, self->at - 1);
  gboolean four = number->n_digits == 4 && !number->decimal;
  gint half = four ? -1 : gs_clock_read_half (self);
  gboolean hours = gs_pieces_is (self->pieces, self->at, "hours")
                   || gs_pieces_is (self->pieces, self->at, "hrs");
  gboolean zone;

  if (half < 0 && gs_pieces_match (self->pieces, self->at, "o'clock") > 0)
    {
      self->at++;
      self->sure = TRUE;
    }
  if (four && hours)
    self->at++;
  zone = gs_clock_read_zone (self, time);
  if (half < 0 && !self->sure && !(four && (hours || zone)))
    return -1;
  if (half >= 0)
    {
      if (self->hours < 1 || self->hours > 12)
        return half == 12 && self->hours < 24 ? self->hours * 60 + self->minutes : -1;
      self->hours = self->hours % 12 + half;
    }
  return self->hours * 60 + self->minutes;
}

/**
 * gs_time_list_clock_openers:
 *
 * Enters the words that are times of day.
 */
void
gs_time_list_clock_openers (GsOpeners *openers)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gs_openers_add (openers, words[i].word, GS_OPENS_CLOCK);
}

/**
 * gs_time_read_clock:
 * @index: where the time should begin
 * @self: (inout): filled if a time is found
 *
 * Returns: how many pieces the time covers, 0 if there is none
 */
guint
gs_time_read_clock (const GArray *pieces, guint32 index, GsTime *self)
{
  GsClockReader reader = { .pieces = pieces, .at = index };
  GsTime time = { .form = GS_TIME_CLOCK, .weekday = -1, .zone = GS_NO_ZONE };
  const GsPiece *piece = gs_pieces_get (pieces, index);
  guint n;
  gint minutes;

  if (piece->kind != GS_PIECE_NUMBER && (piece->opens & GS_OPENS_CLOCK) == 0)
    return 0;
  n = gs_clock_read_word (pieces, index, &time);
  if (n == 0)
    {
      const GsPiece *before = gs_pieces_get (pieces, (gint64) index - 1);

      if (before->text[0] == '$' || (before->text[0] == '-' && before->glued)
          || !gs_clock_read_digits (&reader))
        return 0;
      minutes = gs_clock_settle (&reader, &time);
      if (minutes < 0 || minutes >= 24 * 60)
        return 0;
      time.minutes = (gint16) minutes;
      n = reader.at - index;
    }
  time.unit = GS_UNIT_DAY;
  *self = time;
  return n;
}
