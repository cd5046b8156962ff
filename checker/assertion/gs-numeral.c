/* SPDX-License-Identifier: MIT */
/* Reads numbers as newspapers write them. */
#include "assertion/gs-numeral.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *word;
  double value;
} GsNumeralWord;

static const char *const small_words[] = { "zero",    "one",       "two",      "three",
                                           "four",    "five",      "six",      "seven",
                                           "eight",   "nine",      "ten",      "eleven",
                                           "twelve",  "thirteen",  "fourteen", "fifteen",
                                           "sixteen", "seventeen", "eighteen", "nineteen" };

static const char *const tens_words[] = { "",      "",      "twenty",  "thirty", "forty",
                                          "fifty", "sixty", "seventy", "eighty", "ninety" };

static const char *const ordinal_words[] = {
  "",           "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
  "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
  "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"
};

/* words of magnitude after a number; abbreviations only where they touch digits or follow money */
static const GsNumeralWord scale_words[] = {
  { "hundred", 1e2 },   { "thousand", 1e3 }, { "million", 1e6 }, { "billion", 1e9 },
  { "trillion", 1e12 }, { "mn", 1e6 },       { "mln", 1e6 },     { "bn", 1e9 },
  { "bln", 1e9 },       { "tn", 1e12 },      { "trn", 1e12 },    { "crore", 1e7 },
  { "lakh", 1e5 },      { "dozen", 12 },
};

static const struct
{
  const char *word;
  double low;
  double high;
} vague_words[] = {
  { "dozens", 24, 99 },
  { "scores", 40, 99 },
  { "tens of thousands", 2e4, 99e3 },
  { "hundreds of thousands", 2e5, 999e3 },
  { "hundreds of millions", 2e8, 999e6 },
  { "tens of millions", 2e7, 99e6 },
  { "hundreds", 200, 999 },
  { "thousands", 2000, 99999 },
  { "millions", 2e6, 99e6 },
  { "billions", 2e9, 99e9 },
  { "several hundred", 200, 999 },
  { "several thousand", 2000, 9999 },
  { "several dozen", 24, 99 },
  { "several million", 2e6, 99e5 },
  { "a few hundred", 200, 600 },
  { "a few thousand", 2000, 6000 },
  { "a few dozen", 24, 72 },
  { "several", 3, 9 },
  { "a few", 3, 6 },
  { "a handful", 3, 6 },
  { "a couple", 2, 3 },
};

static const GsNumeralWord fraction_words[] = {
  { "half", .5 },      { "third", 1 / 3. }, { "thirds", 1 / 3. }, { "quarter", .25 },
  { "quarters", .25 }, { "fourth", .25 },   { "fourths", .25 },   { "fifth", .2 },
  { "fifths", .2 },    { "sixth", 1 / 6. }, { "sixths", 1 / 6. }, { "tenth", .1 },
  { "tenths", .1 },    { "eighth", .125 },  { "eighths", .125 },
};

static double
gs_numeral_find (const GsNumeralWord *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (*words[i].word == *word && strcmp (words[i].word, word) == 0)
      return words[i].value;
  return 0;
}

/**
 * gs_numeral_find_word:
 * @word: in lower case
 *
 * Returns: 0 to 90, or -1
 */
gint
gs_numeral_find_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_words); i++)
    if (*small_words[i] == *word && strcmp (small_words[i], word) == 0)
      return i;
  for (guint i = 2; i < G_N_ELEMENTS (tens_words); i++)
    if (*tens_words[i] == *word && strcmp (tens_words[i], word) == 0)
      return 10 * i;
  return -1;
}

/**
 * gs_numeral_find_ordinal:
 * @word: in lower case
 *
 * Returns: 1 to 20, or -1
 */
gint
gs_numeral_find_ordinal (const char *word)
{
  for (guint i = 1; i < G_N_ELEMENTS (ordinal_words); i++)
    if (*ordinal_words[i] == *word && strcmp (ordinal_words[i], word) == 0)
      return i;
  return -1;
}

/* "twenty-one", "seven"; moves @end behind it */
static gint
gs_numeral_read_below_hundred (const GArray *pieces, guint32 *end)
{
  gint value = gs_numeral_find_word (gs_pieces_get (pieces, *end)->text);
  gint unit;
  guint32 next;

  if (value < 0)
    return -1;
  (*end)++;
  if (value < 20 || value % 10 != 0)
    return value;
  next = *end + gs_pieces_is (pieces, *end, "-");
  unit = gs_numeral_find_word (gs_pieces_get (pieces, next)->text);
  if (unit < 1 || unit > 9)
    return value;
  *end = next + 1;
  return value + unit;
}

/* rounding shows in trailing zeros: 230,000 was meant to the ten thousand */
static double
gs_numeral_get_step (double value, double step)
{
  if (value == 0 || step < 1)
    return step;
  while (step < value && fmod (value, step * 10) == 0)
    step *= 10;
  return step;
}

static double
gs_numeral_get_scale (const GArray *pieces, guint32 index, gboolean money)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);
  double scale;

  if (piece->kind != GS_PIECE_WORD)
    return 0;
  scale = gs_numeral_find (scale_words, G_N_ELEMENTS (scale_words), piece->text);
  if (scale > 0)
    return scale;
  if (!money && !piece->glued)
    return 0;
  if (strcmp (piece->text, "m") == 0 && money)
    return 1e6;
  if (strcmp (piece->text, "b") == 0 && money)
    return 1e9;
  return strcmp (piece->text, "k") == 0 ? 1e3 : 0;
}

/* whether money is written just before @index, or after the glued letter: "$2m", "2m euros" */
static gboolean
gs_numeral_is_money (const GArray *pieces, guint32 index)
{
  static const char *const currencies[] = { "dollars", "dollar", "euros",  "euro",  "pounds",
                                            "yen",     "yuan",   "rupees", "francs" };
  const char *before = gs_pieces_get (pieces, (gint64) index - 1)->text;
  const char *after = gs_pieces_get (pieces, (gint64) index + 2)->text;

  if (strcmp (before, "$") == 0 || strcmp (before, "£") == 0 || strcmp (before, "€") == 0
      || strcmp (before, "¥") == 0 || strcmp (before, "₹") == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (strcmp (after, currencies[i]) == 0)
      return TRUE;
  return FALSE;
}

/* words of magnitude, several of them: "two hundred thousand"; the hyphen of "$2.6-million" too */
static void
gs_numeral_read_scales (const GArray *pieces, GsNumeral *self, gboolean money)
{
  double scale;

  for (;;)
    {
      guint32 next = self->end + gs_pieces_is (pieces, self->end, "-");

      scale = gs_numeral_get_scale (pieces, next, money);
      if (scale == 0)
        return;
      self->low *= scale;
      self->step *= scale;
      self->scaled = TRUE;
      self->end = next + 1;
      money = FALSE;
    }
}

static gboolean
gs_numeral_read_vague (const GArray *pieces, guint32 index, GsNumeral *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (vague_words); i++)
    {
      guint n = gs_pieces_match (pieces, index, vague_words[i].word);

      if (n == 0)
        continue;
      self->low = vague_words[i].low;
      self->high = vague_words[i].high;
      self->step = self->low;
      self->vague = self->words = TRUE;
      self->end = index + n;
      return TRUE;
    }
  return FALSE;
}

/* "a dozen", "half a million", "a hundred" */
static gboolean
gs_numeral_read_article (const GArray *pieces, guint32 index, GsNumeral *self)
{
  double factor = 1;
  double scale;

  if (gs_pieces_is (pieces, index, "half"))
    {
      factor = .5;
      index++;
    }
  else if (gs_pieces_match (pieces, index, "quarter of a") > 0)
    {
      factor = .25;
      index += 2;
    }
  if (!gs_pieces_is (pieces, index, "a") && !gs_pieces_is (pieces, index, "an"))
    return FALSE;
  scale = gs_numeral_find (scale_words, 6, gs_pieces_get (pieces, index + 1)->text);
  if (scale == 0 && gs_pieces_is (pieces, index + 1, "dozen"))
    scale = 12;
  if (scale == 0)
    return FALSE;
  self->low = factor * scale;
  self->step = self->low;
  self->words = self->scaled = TRUE;
  self->end = index + 2;
  gs_numeral_read_scales (pieces, self, FALSE);
  return TRUE;
}

/* "one in five" of them; "one in 2012" is none */
static gboolean
gs_numeral_read_one_in (const GArray *pieces, guint32 index, GsNumeral *self)
{
  guint of;

  if (!gs_pieces_is (pieces, index, "one") || !gs_pieces_is (pieces, index + 1, "in"))
    return FALSE;
  of = gs_numeral_find_word (gs_pieces_get (pieces, index + 2)->text);
  if (of < 3 || of > 20)
    return FALSE;
  self->low = 1. / of;
  self->step = .01;
  self->fraction = self->words = TRUE;
  self->end = index + 3;
  return TRUE;
}

/* "half of", "a third of", "two-thirds", "three quarters", "by a third" */
static gboolean
gs_numeral_read_fraction (const GArray *pieces, guint32 index, GsNumeral *self)
{
  guint32 at = index;
  gint above = 1;
  double part;

  if (gs_numeral_read_one_in (pieces, index, self))
    return TRUE;
  if (gs_pieces_is (pieces, at, "a") || gs_pieces_is (pieces, at, "one"))
    at++;
  else if (gs_numeral_find_word (gs_pieces_get (pieces, at)->text) > 0)
    above = gs_numeral_find_word (gs_pieces_get (pieces, at++)->text);
  if (at > index && gs_pieces_is (pieces, at, "-"))
    at++;
  part = gs_numeral_find (fraction_words, G_N_ELEMENTS (fraction_words),
                          gs_pieces_get (pieces, at)->text);
  if (part == 0 || above * part > 1)
    return FALSE;
  if (above == 1 && !gs_pieces_is (pieces, index, "one") && !gs_pieces_is (pieces, at + 1, "of")
      && !(gs_pieces_is (pieces, at, "half") && gs_pieces_is (pieces, at + 1, "the"))
      && !(index > 0 && gs_pieces_is (pieces, index - 1, "by")))
    return FALSE;
  self->low = above * part;
  self->step = .01;
  self->fraction = self->words = TRUE;
  self->end = at + 1;
  return TRUE;
}

static gboolean
gs_numeral_read_digits (const GArray *pieces, guint32 index, GsNumeral *self)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);
  const GsPiece *next = gs_pieces_get (pieces, index + 1);
  gboolean money = gs_numeral_is_money (pieces, index);

  self->low = piece->value;
  self->step = piece->decimal ? piece->step : gs_numeral_get_step (piece->value, 1);
  self->decimal = piece->decimal;
  self->end = index + 1;
  if (next->glued
      && (strcmp (next->text, "st") == 0 || strcmp (next->text, "nd") == 0
          || strcmp (next->text, "rd") == 0 || strcmp (next->text, "th") == 0))
    {
      self->ordinal = TRUE;
      self->end++;
      return TRUE;
    }
  if (strcmp (next->text, "½") == 0)
    {
      self->low += .5;
      self->step = .5;
      self->end++;
    }
  gs_numeral_read_scales (pieces, self, money);
  return TRUE;
}

static gboolean
gs_numeral_read_words (const GArray *pieces, guint32 index, GsNumeral *self)
{
  double scale = 0;
  double part;
  gint tail;
  guint32 next;

  self->end = index;
  self->low = gs_numeral_read_below_hundred (pieces, &self->end);
  if (self->low < 0)
    return FALSE;
  self->words = TRUE;
  self->step = 1;
  self->bare_one = self->low == 1 && self->end == index + 1;
  if (gs_pieces_match (pieces, self->end, "and a half") > 0)
    {
      self->low += .5;
      self->step = .5;
      self->end += 3;
    }
  gs_numeral_read_scales (pieces, self, FALSE);
  scale = self->scaled ? self->low : 0;
  self->bare_one = self->bare_one && !self->scaled;
  next = self->end + gs_pieces_is (pieces, self->end, "and");
  tail = scale >= 100 ? gs_numeral_read_below_hundred (pieces, &next) : -1;
  if (tail < 0)
    return TRUE;
  part = gs_numeral_get_scale (pieces, next, FALSE);
  next += part > 0;
  if (part >= scale)
    self->low = (self->low + tail) * part;
  else
    self->low += tail * (part > 0 ? part : 1);
  self->step = 1;
  self->end = next;
  return TRUE;
}

/**
 * gs_numeral_list_openers:
 *
 * Enters the words that a number can begin with.
 */
void
gs_numeral_list_openers (GsOpeners *openers)
{
  static const char *const others[] = { "half", "quarter", "a", "an", "one" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gs_openers_add (openers, others[i], GS_OPENS_NUMERAL);
  for (guint i = 0; i < G_N_ELEMENTS (small_words); i++)
    gs_openers_add (openers, small_words[i], GS_OPENS_NUMERAL);
  for (guint i = 2; i < G_N_ELEMENTS (tens_words); i++)
    gs_openers_add (openers, tens_words[i], GS_OPENS_NUMERAL);
  for (guint i = 1; i < G_N_ELEMENTS (ordinal_words); i++)
    gs_openers_add (openers, ordinal_words[i], GS_OPENS_NUMERAL);
  for (guint i = 0; i < G_N_ELEMENTS (vague_words); i++)
    gs_openers_add (openers, vague_words[i].word, GS_OPENS_NUMERAL);
  for (guint i = 0; i < G_N_ELEMENTS (fraction_words); i++)
    gs_openers_add (openers, fraction_words[i].word, GS_OPENS_NUMERAL);
}

/**
 * gs_numeral_read:
 * @pieces: of GsPiece
 * @index: where the number should begin
 * @self: (out caller-allocates): the number
 *
 * Returns: whether a number begins there; @self means nothing if not
 */
gboolean
gs_numeral_read (const GArray *pieces, guint32 index, GsNumeral *self)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);
  gboolean found;

  if (piece->kind != GS_PIECE_NUMBER && (piece->opens & GS_OPENS_NUMERAL) == 0)
    return FALSE;
  *self = (GsNumeral){ 0 };
  if (piece->kind == GS_PIECE_NUMBER)
    found = gs_numeral_read_digits (pieces, index, self);
  else if (gs_numeral_find_ordinal (piece->text) > 0)
    {
      self->low = gs_numeral_find_ordinal (piece->text);
      self->step = 1;
      self->ordinal = self->words = TRUE;
      self->end = index + 1;
      found = TRUE;
    }
  else
    found = gs_numeral_read_vague (pieces, index, self)
            || gs_numeral_read_article (pieces, index, self)
            || gs_numeral_read_fraction (pieces, index, self)
            || gs_numeral_read_words (pieces, index, self);
  if (found && !self->vague)
    self->high = self->low;
  return found;
}
