/* SPDX-License-Identifier: MIT */
/* Reads quantities from pieces of text: number, unit, range, bound. */
#include "assertion/gs-quantity.h"

#include <math.h>
#include <string.h>

#include "assertion/gs-numeral.h"
#include "assertion/gs-quantity-filter.h"

typedef struct
{
  const char *phrase;
  GsBound bound;
  gboolean approximate;
  gboolean nearly;
} GsBoundPhrase;

static const GsBoundPhrase phrases_before[] = {
  { "at least", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "no fewer than", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "no less than", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "not less than", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "a minimum of", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "minimum", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "upwards of", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "upward of", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "in excess of", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "little more than", GS_BOUND_AT_LEAST, TRUE, FALSE },
  { "slightly more than", GS_BOUND_AT_LEAST, TRUE, FALSE },
  { "just over", GS_BOUND_AT_LEAST, TRUE, FALSE },
  { "just above", GS_BOUND_AT_LEAST, TRUE, FALSE },
  { "well over", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "no more than", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "not more than", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "more than", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "greater than", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "over", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "above", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "exceeding", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "topping", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { ">", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "as many as", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "as much as", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "as few as", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "as little as", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "up to", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "at most", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "a maximum of", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "maximum", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "slightly less than", GS_BOUND_AT_MOST, FALSE, TRUE },
  { "slightly fewer than", GS_BOUND_AT_MOST, FALSE, TRUE },
  { "just under", GS_BOUND_AT_MOST, FALSE, TRUE },
  { "just below", GS_BOUND_AT_MOST, FALSE, TRUE },
  { "fewer than", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "less than", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "under", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "below", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "<", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "nearly", GS_BOUND_AT_MOST, FALSE, TRUE },
  { "almost", GS_BOUND_AT_MOST, FALSE, TRUE },
  { "close to", GS_BOUND_NONE, TRUE, FALSE },
  { "about", GS_BOUND_NONE, TRUE, FALSE },
  { "around", GS_BOUND_NONE, TRUE, FALSE },
  { "some", GS_BOUND_NONE, TRUE, FALSE },
  { "roughly", GS_BOUND_NONE, TRUE, FALSE },
  { "approximately", GS_BOUND_NONE, TRUE, FALSE },
  { "approx .", GS_BOUND_NONE, TRUE, FALSE },
  { "approx", GS_BOUND_NONE, TRUE, FALSE },
  { "circa", GS_BOUND_NONE, TRUE, FALSE },
  { "an estimated", GS_BOUND_NONE, TRUE, FALSE },
  { "estimated", GS_BOUND_NONE, TRUE, FALSE },
  { "in the region of", GS_BOUND_NONE, TRUE, FALSE },
  { "in the range of", GS_BOUND_NONE, TRUE, FALSE },
  { "~", GS_BOUND_NONE, TRUE, FALSE },
};

static const GsBoundPhrase phrases_after[] = {
  { "or more", GS_BOUND_AT_LEAST, FALSE, FALSE },  { "or higher", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "or so", GS_BOUND_NONE, TRUE, FALSE },         { "or less", GS_BOUND_AT_MOST, FALSE, FALSE },
  { "or fewer", GS_BOUND_AT_MOST, FALSE, FALSE },  { "- plus", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "or lower", GS_BOUND_AT_MOST, FALSE, FALSE },  { "+", GS_BOUND_AT_LEAST, FALSE, FALSE },
  { "at least", GS_BOUND_AT_LEAST, FALSE, FALSE }, { "at most", GS_BOUND_AT_MOST, FALSE, FALSE },
};

typedef struct
{
  const GArray *pieces;
  guint32 first; /* piece the number begins with, its currency included */
  guint32 end;   /* piece after the number and its unit */
  guint n_open;  /* parentheses open here */
  const GsRules *rules;
} GsQuantityReader;

static void
gs_quantity_scale (GsQuantity *self, double factor, double shift)
{
  self->low = self->low * factor + shift;
  self->high = self->high * factor + shift;
  self->step *= factor;
}

static void
gs_quantity_take_numeral (GsQuantity *self, const GsNumeral *numeral)
{
  self->low = numeral->low;
  self->high = numeral->high;
  self->step = numeral->step;
  self->vague = numeral->vague;
  self->words = numeral->words;
  self->bare_one = numeral->bare_one;
  self->dimension = GS_DIMENSION_COUNT;
  if (numeral->ordinal)
    self->dimension = GS_DIMENSION_ORDINAL;
  if (numeral->fraction)
    {
      self->dimension = GS_DIMENSION_SHARE;
      self->part = TRUE;
      gs_quantity_scale (self, 100, 0);
    }
}

/* the second number of "5-7", "5 to 7", "between 5 and 7", "24- to 30-foot"; its first piece or 0
 */
static guint32
gs_quantity_find_range_end (const GsQuantityReader *self, guint32 end, gboolean *hyphen)
{
  const GArray *pieces = self->pieces;
  const char *before = gs_pieces_get (pieces, (gint64) self->first - 1)->text;

  *hyphen = FALSE;
  if (gs_pieces_is (pieces, end, "-") && gs_pieces_is (pieces, end + 1, "to"))
    return end + 2;
  if (gs_pieces_is (pieces, end, "-")
      && (gs_pieces_get (pieces, end + 1)->kind == GS_PIECE_NUMBER
          || strchr ("$", gs_pieces_get (pieces, end + 1)->text[0]) != NULL))
    {
      *hyphen = TRUE;
      return end + 1;
    }
  if (gs_pieces_is (pieces, end, "to"))
    return end + 1;
  if (strcmp (before, "between") == 0 && gs_pieces_is (pieces, end, "and"))
    return end + 1;
  return 0;
}

/* "$4 billion to $5 billion": the second end has its own sign; "$2-3 million" scales both */
static gboolean
gs_quantity_read_range (GsQuantityReader *self, GsQuantity *quantity, GsNumeral *numeral)
{
  gboolean hyphen;
  guint32 next = gs_quantity_find_range_end (self, numeral->end, &hyphen);
  GsNumeral second;
  guint n_pieces;

  if (next == 0)
    return FALSE;
  if (gs_currency_find_before (self->pieces, next + 1, &n_pieces) != NULL && n_pieces == 1)
    next++;
  if (!gs_numeral_read (self->pieces, next, &second) || second.vague || second.fraction
      || second.ordinal || numeral->vague || numeral->fraction)
    return FALSE;
  if (second.scaled && !numeral->scaled && second.step >= numeral->high * 100)
    {
      double value = second.low;
      double scale = 1;

      while (value >= 1000)
        {
          value /= 1000;
          scale *= 1000;
        }
      numeral->low *= scale;
      numeral->step *= scale;
    }
  if (second.low <= numeral->low)
    return FALSE;
  quantity->low = numeral->low;
  quantity->high = second.low;
  quantity->step = MAX (second.step, numeral->step);
  quantity->range = TRUE;
  numeral->end = second.end;
  return TRUE;
}

static gboolean
gs_quantity_read_money (GsQuantityReader *self, GsQuantity *quantity, const GsNumeral *numeral)
{
  guint n_pieces;
  double factor = 1;
  guint32 after = self->end + gs_pieces_is (self->pieces, self->end, "-");
  const char *code = gs_currency_find_before (self->pieces, self->first, &n_pieces);

  if (code != NULL)
    self->first -= n_pieces;
  else
    {
      code = gs_currency_find_after (self->pieces, after, &n_pieces, &factor);
      if (code == NULL && numeral->scaled
          && (gs_pieces_is (self->pieces, after, "pounds")
              || gs_pieces_is (self->pieces, after, "pound")))
        {
          code = "GBP";
          n_pieces = 1;
        }
      if (code == NULL)
        return FALSE;
      self->end = after + n_pieces;
    }
  quantity->dimension = GS_DIMENSION_MONEY;
  quantity->currency = code;
  gs_quantity_scale (quantity, factor, 0);
  return TRUE;
}

/* the rest of "5 feet 10 inches", "two hours and 30 minutes" */
static void
gs_quantity_read_smaller_unit (GsQuantityReader *self, GsQuantity *quantity, const GsUnit *unit)
{
  guint32 next = self->end
                 + (gs_pieces_is (self->pieces, self->end, "and")
                    || gs_pieces_is (self->pieces, self->end, ","));
  GsNumeral numeral;
  const GsUnit *smaller;
  guint n_pieces;

  if (unit->dimension != GS_DIMENSION_LENGTH && unit->dimension != GS_DIMENSION_DURATION
      && unit->dimension != GS_DIMENSION_MASS)
    return;
  if (!gs_numeral_read (self->pieces, next, &numeral) || numeral.vague || numeral.ordinal)
    return;
  if (gs_pieces_is (self->pieces, numeral.end, "in")
      && gs_pieces_get (self->pieces, numeral.end)->glued)
    {
      quantity->low += numeral.low * .0254;
      quantity->high += numeral.low * .0254;
      quantity->step = .0254;
      self->end = numeral.end + 1;
      return;
    }
  smaller = gs_unit_find (self->pieces, numeral.end, &n_pieces);
  if (smaller == NULL || smaller->dimension != unit->dimension || smaller->factor >= unit->factor
      || numeral.low * smaller->factor >= unit->factor)
    return;
  quantity->low += numeral.low * smaller->factor;
  quantity->high += numeral.low * smaller->factor;
  quantity->step = smaller->factor;
  self->end = numeral.end + n_pieces;
}

static void
gs_quantity_read_unit (GsQuantityReader *self, GsQuantity *quantity)
{
  guint32 next = self->end + gs_pieces_is (self->pieces, self->end, "-");
  guint n_pieces;
  const GsUnit *unit = gs_unit_find (self->pieces, next, &n_pieces);

  if (unit == NULL)
    return;
  quantity->dimension = unit->dimension;
  gs_quantity_scale (quantity, unit->factor, unit->shift);
  self->end = next + n_pieces;
  gs_quantity_read_smaller_unit (self, quantity, unit);
}

/* "-year-old", "years old", "years of age", "aged 12", "Feng Lung, 30" */
static void
gs_quantity_read_age (GsQuantityReader *self, GsQuantity *quantity)
{
  const GArray *pieces = self->pieces;
  guint32 next = self->end + gs_pieces_is (pieces, self->end, "-");
  const double year = 365.25 * 86400;

  if (quantity->dimension == GS_DIMENSION_DURATION
      && (gs_pieces_is (pieces, next, "old") || gs_pieces_is (pieces, next, "olds")
          || gs_pieces_match (pieces, next, "of age") > 0))
    {
      quantity->dimension = GS_DIMENSION_AGE;
      self->end = next + (gs_pieces_is (pieces, next, "of") ? 2 : 1);
      return;
    }
  if (quantity->dimension != GS_DIMENSION_COUNT
      || !gs_quantity_is_bare_age (pieces, self->first, self->end) || quantity->low < 1
      || quantity->high > 115 || quantity->step < 1)
    return;
  quantity->dimension = GS_DIMENSION_AGE;
  quantity->step = 1;
  gs_quantity_scale (quantity, year, 0);
}

static void
gs_quantity_read_magnitude (GsQuantityReader *self, GsQuantity *quantity)
{
  guint32 next = self->end + gs_pieces_is (self->pieces, self->end, "-");

  if (quantity->dimension != GS_DIMENSION_COUNT || quantity->low < 1 || quantity->high > 10)
    return;
  if (!gs_quantity_is_magnitude (self->pieces, self->first, self->end))
    return;
  quantity->dimension = GS_DIMENSION_MAGNITUDE;
  quantity->step = MIN (quantity->step, .1);
  if (gs_pieces_is (self->pieces, next, "magnitude"))
    self->end = next + 1;
}

static void
gs_quantity_apply_phrase (GsQuantity *self, const GsBoundPhrase *phrase)
{
  if (phrase->bound != GS_BOUND_NONE)
    self->bound = phrase->bound;
  self->approximate |= phrase->approximate;
  self->nearly |= phrase->nearly;
}

static void
gs_quantity_read_bounds (GsQuantityReader *self, GsQuantity *quantity)
{
  gboolean again = TRUE;

  for (guint round = 0; again && round < 2; round++)
    {
      again = FALSE;
      for (guint i = 0; !again && i < G_N_ELEMENTS (phrases_before); i++)
        {
          guint n = gs_pieces_match_before (self->pieces, self->first, phrases_before[i].phrase);

          if (n == 0)
            continue;
          gs_quantity_apply_phrase (quantity, &phrases_before[i]);
          self->first -= n;
          again = TRUE;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (phrases_after); i++)
    {
      guint n = gs_pieces_match (self->pieces, self->end, phrases_after[i].phrase);

      if (n == 0 && strncmp (phrases_after[i].phrase, "or ", 3) == 0
          && gs_pieces_get (self->pieces, self->end)->kind == GS_PIECE_WORD)
        {
          n = gs_pieces_match (self->pieces, self->end + 1, phrases_after[i].phrase);
          n += n > 0;
        }
      if (n == 0)
        continue;
      gs_quantity_apply_phrase (quantity, &phrases_after[i]);
      self->end += n;
      return;
    }
}

static void
gs_quantity_read_additional (const GsQuantityReader *self, GsQuantity *quantity)
{
  const char *before = gs_pieces_get (self->pieces, (gint64) self->first - 1)->text;
  const char *after = gs_pieces_get (self->pieces, self->end)->text;

  quantity->additional = strcmp (before, "another") == 0 || strcmp (before, "other") == 0
                         || strcmp (before, "further") == 0 || strcmp (before, "additional") == 0
                         || strcmp (after, "other") == 0 || strcmp (after, "others") == 0
                         || strcmp (after, "more") == 0 || strcmp (after, "additional") == 0
                         || strcmp (after, "further") == 0;
}

/* reads the quantity that begins with the number at @index; FALSE if it is none */
static gboolean
gs_quantity_read (GsQuantityReader *self, guint32 index, GsQuantity *quantity)
{
  GsNumeral numeral;
  gboolean money;
  guint32 number;

  *quantity = (GsQuantity){ 0 };
  if (!gs_numeral_read (self->pieces, index, &numeral))
    return FALSE;
  self->first = index;
  self->end = numeral.end;
  if (gs_quantity_is_name (self->rules, self->pieces, index, &numeral))
    return FALSE;
  gs_quantity_take_numeral (quantity, &numeral);
  if (!numeral.ordinal && gs_quantity_read_range (self, quantity, &numeral))
    self->end = numeral.end;
  else if (gs_quantity_is_score (self->pieces, index, &numeral))
    {
      self->end = numeral.end + 2;
      return FALSE;
    }
  money = !numeral.ordinal && gs_quantity_read_money (self, quantity, &numeral);
  if (!money && !numeral.ordinal)
    gs_quantity_read_unit (self, quantity);
  if (gs_quantity_is_year (self->pieces, index, &numeral, quantity->dimension))
    return FALSE;
  gs_quantity_read_magnitude (self, quantity);
  gs_quantity_read_age (self, quantity);
  number = self->first;
  quantity->number.start = gs_pieces_get (self->pieces, number)->span.start;
  quantity->number.end = gs_pieces_get (self->pieces, (gint64) self->end - 1)->span.end;
  gs_quantity_read_bounds (self, quantity);
  gs_quantity_read_additional (self, quantity);
  quantity->part |= gs_pieces_match (self->pieces, self->end, "of the") > 0
                    || gs_pieces_match (self->pieces, self->end, "of them") > 0;
  quantity->aside = self->n_open > 0;
  quantity->span.start = gs_pieces_get (self->pieces, self->first)->span.start;
  quantity->span.end = gs_pieces_get (self->pieces, (gint64) self->end - 1)->span.end;
  return TRUE;
}

/**
 * gs_quantities_scan:
 * @rules: words that numbers belong to
 * @pieces: of GsPiece
 * @quantities: array of GsQuantity
 *
 * Appends the quantities that stand in the pieces, in text order.
 */
void
gs_quantities_scan (const GsRules *rules, const GArray *pieces, GArray *quantities)
{
  GsQuantityReader reader = { .rules = rules, .pieces = pieces };

  for (guint32 i = 0; i < pieces->len; i++)
    {
      const GsPiece *piece = gs_pieces_get (pieces, i);
      GsQuantity quantity;

      if (piece->text[0] == '(')
        reader.n_open++;
      else if (piece->text[0] == ')' && reader.n_open > 0)
        reader.n_open--;
      if (piece->used || piece->kind == GS_PIECE_SIGN || piece->kind == GS_PIECE_CODE)
        continue;
      reader.end = i + 1;
      if (gs_quantity_read (&reader, i, &quantity))
        g_array_append_val (quantities, quantity);
      i = MAX (i, reader.end - 1);
    }
}

/* whole numbers in full, others with eight digits */
static void
gs_quantity_print_number (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean whole = fabs (value) < 1e15 && fabs (value - round (value)) < 1e-7 * fabs (value) / 100;

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, whole ? "%.0f" : "%.8g", value));
}

/**
 * gs_quantity_to_string:
 *
 * Returns: (transfer full): the value in base units (ages in years, "#" before ordinals, "M" before
 *   magnitudes), in one line: "~>=24", "50 %"
 */
char *
gs_quantity_to_string (const GsQuantity *self)
{
  static const char *const bounds[] = { "", ">=", "<=" };
  const double scale = self->dimension == GS_DIMENSION_AGE ? 365.25 * 86400 : 1;
  const char *unit =
      self->currency != NULL ? self->currency : gs_dimension_get_base (self->dimension);
  GString *text = g_string_new (self->approximate || self->nearly ? "~" : "");

  g_string_append (text, bounds[self->bound]);
  if (self->dimension == GS_DIMENSION_ORDINAL)
    g_string_append_c (text, '#');
  if (self->dimension == GS_DIMENSION_MAGNITUDE)
    g_string_append_c (text, 'M');
  gs_quantity_print_number (text, self->low / scale);
  if (self->high > self->low)
    {
      g_string_append (text, "..");
      gs_quantity_print_number (text, self->high / scale);
    }
  if (unit[0] != '\0')
    g_string_append_printf (text, " %s", unit);
  return g_string_free (text, FALSE);
}
