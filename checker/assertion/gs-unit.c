/* SPDX-License-Identifier: MIT */
/* The tables of units and currencies. */
#include "assertion/gs-unit.h"

#include <string.h>

#define GS_MILE 1609.344
#define GS_FOOT .3048
#define GS_DAY  86400.

static const struct
{
  const char *name;
  const char *base;
} dimensions[GS_N_DIMENSIONS] = {
  [GS_DIMENSION_COUNT] = { "count", "" },
  [GS_DIMENSION_MONEY] = { "money", "" },
  [GS_DIMENSION_SHARE] = { "share", "%" },
  [GS_DIMENSION_POINTS] = { "points", "pp" },
  [GS_DIMENSION_LENGTH] = { "length", "m" },
  [GS_DIMENSION_AREA] = { "area", "m2" },
  [GS_DIMENSION_VOLUME] = { "volume", "l" },
  [GS_DIMENSION_MASS] = { "mass", "kg" },
  [GS_DIMENSION_DURATION] = { "duration", "s" },
  [GS_DIMENSION_AGE] = { "age", "years" },
  [GS_DIMENSION_SPEED] = { "speed", "m/s" },
  [GS_DIMENSION_TEMPERATURE] = { "temperature", "C" },
  [GS_DIMENSION_POWER] = { "power", "W" },
  [GS_DIMENSION_ENERGY] = { "energy", "J" },
  [GS_DIMENSION_DATA] = { "data", "B" },
  [GS_DIMENSION_MAGNITUDE] = { "magnitude", "" },
  [GS_DIMENSION_ORDINAL] = { "ordinal", "" },
};

/* longer phrases before their beginnings */
static const GsUnit units[] = {
  { "%", GS_DIMENSION_SHARE, 1, 0 },
  { "percentage point", GS_DIMENSION_POINTS, 1, 0 },
  { "per cent point", GS_DIMENSION_POINTS, 1, 0 },
  { "percent", GS_DIMENSION_SHARE, 1, 0 },
  { "per cent", GS_DIMENSION_SHARE, 1, 0 },
  { "pct", GS_DIMENSION_SHARE, 1, 0 },
  { "pc", GS_DIMENSION_SHARE, 1, 0 },
  { "basis point", GS_DIMENSION_POINTS, .01, 0 },
  { "miles per hour", GS_DIMENSION_SPEED, GS_MILE / 3600, 0 },
  { "miles an hour", GS_DIMENSION_SPEED, GS_MILE / 3600, 0 },
  { "mile per hour", GS_DIMENSION_SPEED, GS_MILE / 3600, 0 },
  { "mile an hour", GS_DIMENSION_SPEED, GS_MILE / 3600, 0 },
  { "mile - an - hour", GS_DIMENSION_SPEED, GS_MILE / 3600, 0 },
  { "mph", GS_DIMENSION_SPEED, GS_MILE / 3600, 0 },
  { "kilometers per hour", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "kilometres per hour", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "kilometers an hour", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "kilometres an hour", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "km / h", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "km per hour", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "km an hour", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "kmh", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "kph", GS_DIMENSION_SPEED, 1 / 3.6, 0 },
  { "metres per second", GS_DIMENSION_SPEED, 1, 0 },
  { "meters per second", GS_DIMENSION_SPEED, 1, 0 },
  { "feet per second", GS_DIMENSION_SPEED, GS_FOOT, 0 },
  { "knot", GS_DIMENSION_SPEED, 1852 / 3600., 0 },
  { "square mile", GS_DIMENSION_AREA, GS_MILE *GS_MILE, 0 },
  { "sq mile", GS_DIMENSION_AREA, GS_MILE *GS_MILE, 0 },
  { "square kilometer", GS_DIMENSION_AREA, 1e6, 0 },
  { "square kilometre", GS_DIMENSION_AREA, 1e6, 0 },
  { "square km", GS_DIMENSION_AREA, 1e6, 0 },
  { "sq km", GS_DIMENSION_AREA, 1e6, 0 },
  { "square meter", GS_DIMENSION_AREA, 1, 0 },
  { "square metre", GS_DIMENSION_AREA, 1, 0 },
  { "sq m", GS_DIMENSION_AREA, 1, 0 },
  { "square foot", GS_DIMENSION_AREA, GS_FOOT *GS_FOOT, 0 },
  { "square feet", GS_DIMENSION_AREA, GS_FOOT *GS_FOOT, 0 },
  { "sq ft", GS_DIMENSION_AREA, GS_FOOT *GS_FOOT, 0 },
  { "square yard", GS_DIMENSION_AREA, 9 * GS_FOOT *GS_FOOT, 0 },
  { "acre", GS_DIMENSION_AREA, 4046.8564224, 0 },
  { "hectare", GS_DIMENSION_AREA, 1e4, 0 },
  { "ha", GS_DIMENSION_AREA, 1e4, 0 },
  { "cubic meter", GS_DIMENSION_VOLUME, 1000, 0 },
  { "cubic metre", GS_DIMENSION_VOLUME, 1000, 0 },
  { "cubic feet", GS_DIMENSION_VOLUME, 28.316846592, 0 },
  { "cubic foot", GS_DIMENSION_VOLUME, 28.316846592, 0 },
  { "gallon", GS_DIMENSION_VOLUME, 3.785411784, 0 },
  { "barrel", GS_DIMENSION_VOLUME, 158.987294928, 0 },
  { "liter", GS_DIMENSION_VOLUME, 1, 0 },
  { "litre", GS_DIMENSION_VOLUME, 1, 0 },
  { "milliliter", GS_DIMENSION_VOLUME, .001, 0 },
  { "millilitre", GS_DIMENSION_VOLUME, .001, 0 },
  { "ml", GS_DIMENSION_VOLUME, .001, 0 },
  { "pint", GS_DIMENSION_VOLUME, .5, 0 },
  { "nautical mile", GS_DIMENSION_LENGTH, 1852, 0 },
  { "mile", GS_DIMENSION_LENGTH, GS_MILE, 0 },
  { "mi", GS_DIMENSION_LENGTH, GS_MILE, 0 },
  { "kilometer", GS_DIMENSION_LENGTH, 1000, 0 },
  { "kilometre", GS_DIMENSION_LENGTH, 1000, 0 },
  { "km", GS_DIMENSION_LENGTH, 1000, 0 },
  { "meter", GS_DIMENSION_LENGTH, 1, 0 },
  { "metre", GS_DIMENSION_LENGTH, 1, 0 },
  { "m", GS_DIMENSION_LENGTH, 1, 0 },
  { "centimeter", GS_DIMENSION_LENGTH, .01, 0 },
  { "centimetre", GS_DIMENSION_LENGTH, .01, 0 },
  { "cm", GS_DIMENSION_LENGTH, .01, 0 },
  { "millimeter", GS_DIMENSION_LENGTH, .001, 0 },
  { "millimetre", GS_DIMENSION_LENGTH, .001, 0 },
  { "mm", GS_DIMENSION_LENGTH, .001, 0 },
  { "feet", GS_DIMENSION_LENGTH, GS_FOOT, 0 },
  { "foot", GS_DIMENSION_LENGTH, GS_FOOT, 0 },
  { "ft", GS_DIMENSION_LENGTH, GS_FOOT, 0 },
  { "inch", GS_DIMENSION_LENGTH, GS_FOOT / 12, 0 },
  { "inche", GS_DIMENSION_LENGTH, GS_FOOT / 12, 0 },
  { "yard", GS_DIMENSION_LENGTH, 3 * GS_FOOT, 0 },
  { "light year", GS_DIMENSION_LENGTH, 9.4607304725808e15, 0 },
  { "light - year", GS_DIMENSION_LENGTH, 9.4607304725808e15, 0 },
  { "metric ton", GS_DIMENSION_MASS, 1000, 0 },
  { "metric tonne", GS_DIMENSION_MASS, 1000, 0 },
  { "kilogram", GS_DIMENSION_MASS, 1, 0 },
  { "kilo", GS_DIMENSION_MASS, 1, 0 },
  { "kg", GS_DIMENSION_MASS, 1, 0 },
  { "milligram", GS_DIMENSION_MASS, 1e-6, 0 },
  { "gram", GS_DIMENSION_MASS, .001, 0 },
  { "tonne", GS_DIMENSION_MASS, 1000, 0 },
  { "ton", GS_DIMENSION_MASS, 907.18474, 0 },
  { "pound", GS_DIMENSION_MASS, .45359237, 0 },
  { "lb", GS_DIMENSION_MASS, .45359237, 0 },
  { "ounce", GS_DIMENSION_MASS, .028349523125, 0 },
  { "oz", GS_DIMENSION_MASS, .028349523125, 0 },
  { "millisecond", GS_DIMENSION_DURATION, .001, 0 },
  { "second", GS_DIMENSION_DURATION, 1, 0 },
  { "sec", GS_DIMENSION_DURATION, 1, 0 },
  { "minute", GS_DIMENSION_DURATION, 60, 0 },
  { "min", GS_DIMENSION_DURATION, 60, 0 },
  { "hour", GS_DIMENSION_DURATION, 3600, 0 },
  { "hr", GS_DIMENSION_DURATION, 3600, 0 },
  { "day", GS_DIMENSION_DURATION, GS_DAY, 0 },
  { "week", GS_DIMENSION_DURATION, 7 * GS_DAY, 0 },
  { "fortnight", GS_DIMENSION_DURATION, 14 * GS_DAY, 0 },
  { "month", GS_DIMENSION_DURATION, 365.25 / 12 * GS_DAY, 0 },
  { "year", GS_DIMENSION_DURATION, 365.25 * GS_DAY, 0 },
  { "decade", GS_DIMENSION_DURATION, 3652.5 * GS_DAY, 0 },
  { "degrees celsius", GS_DIMENSION_TEMPERATURE, 1, 0 },
  { "degrees centigrade", GS_DIMENSION_TEMPERATURE, 1, 0 },
  { "degree celsius", GS_DIMENSION_TEMPERATURE, 1, 0 },
  { "degrees c", GS_DIMENSION_TEMPERATURE, 1, 0 },
  { "degrees fahrenheit", GS_DIMENSION_TEMPERATURE, 5 / 9., -160 / 9. },
  { "degree fahrenheit", GS_DIMENSION_TEMPERATURE, 5 / 9., -160 / 9. },
  { "degrees f", GS_DIMENSION_TEMPERATURE, 5 / 9., -160 / 9. },
  { "celsius", GS_DIMENSION_TEMPERATURE, 1, 0 },
  { "fahrenheit", GS_DIMENSION_TEMPERATURE, 5 / 9., -160 / 9. },
  { "° c", GS_DIMENSION_TEMPERATURE, 1, 0 },
  { "° f", GS_DIMENSION_TEMPERATURE, 5 / 9., -160 / 9. },
  { "gigawatt hour", GS_DIMENSION_ENERGY, 3.6e12, 0 },
  { "megawatt hour", GS_DIMENSION_ENERGY, 3.6e9, 0 },
  { "kilowatt hour", GS_DIMENSION_ENERGY, 3.6e6, 0 },
  { "gigawatt - hour", GS_DIMENSION_ENERGY, 3.6e12, 0 },
  { "megawatt - hour", GS_DIMENSION_ENERGY, 3.6e9, 0 },
  { "kilowatt - hour", GS_DIMENSION_ENERGY, 3.6e6, 0 },
  { "gwh", GS_DIMENSION_ENERGY, 3.6e12, 0 },
  { "mwh", GS_DIMENSION_ENERGY, 3.6e9, 0 },
  { "kwh", GS_DIMENSION_ENERGY, 3.6e6, 0 },
  { "gigawatt", GS_DIMENSION_POWER, 1e9, 0 },
  { "megawatt", GS_DIMENSION_POWER, 1e6, 0 },
  { "kilowatt", GS_DIMENSION_POWER, 1e3, 0 },
  { "gw", GS_DIMENSION_POWER, 1e9, 0 },
  { "mw", GS_DIMENSION_POWER, 1e6, 0 },
  { "kw", GS_DIMENSION_POWER, 1e3, 0 },
  { "watt", GS_DIMENSION_POWER, 1, 0 },
  { "horsepower", GS_DIMENSION_POWER, 745.69987158227022, 0 },
  { "terabyte", GS_DIMENSION_DATA, 1e12, 0 },
  { "gigabyte", GS_DIMENSION_DATA, 1e9, 0 },
  { "megabyte", GS_DIMENSION_DATA, 1e6, 0 },
  { "tb", GS_DIMENSION_DATA, 1e12, 0 },
  { "gb", GS_DIMENSION_DATA, 1e9, 0 },
  { "mb", GS_DIMENSION_DATA, 1e6, 0 },
};

/* written before the number */
static const struct
{
  const char *phrase;
  const char *code;
} currencies_before[] = {
  { "us $", "USD" }, { "u . s . $", "USD" }, { "a $", "AUD" },  { "au $", "AUD" },
  { "c $", "CAD" },  { "ca $", "CAD" },      { "nz $", "NZD" }, { "hk $", "HKD" },
  { "s $", "SGD" },  { "nt $", "TWD" },      { "r $", "BRL" },  { "$", "USD" },
  { "£", "GBP" },    { "€", "EUR" },         { "¥", "JPY" },    { "₹", "INR" },
  { "rs .", "INR" }, { "rs", "INR" },        { "usd", "USD" },  { "eur", "EUR" },
  { "gbp", "GBP" },  { "chf", "CHF" },       { "inr", "INR" },  { "aud", "AUD" },
  { "cad", "CAD" },  { "cny", "CNY" },       { "rmb", "CNY" },  { "jpy", "JPY" },
};

/* written after it; pounds are money only with a word of magnitude, "sterling" or "£" */
static const struct
{
  const char *phrase;
  const char *code;
  double factor;
} currencies_after[] = {
  { "us dollar", "USD", 1 },
  { "u . s . dollar", "USD", 1 },
  { "american dollar", "USD", 1 },
  { "australian dollar", "AUD", 1 },
  { "canadian dollar", "CAD", 1 },
  { "hong kong dollar", "HKD", 1 },
  { "singapore dollar", "SGD", 1 },
  { "new zealand dollar", "NZD", 1 },
  { "dollar", "USD", 1 },
  { "euro", "EUR", 1 },
  { "pounds sterling", "GBP", 1 },
  { "pound sterling", "GBP", 1 },
  { "british pound", "GBP", 1 },
  { "yen", "JPY", 1 },
  { "yuan", "CNY", 1 },
  { "renminbi", "CNY", 1 },
  { "rupee", "INR", 1 },
  { "rouble", "RUB", 1 },
  { "ruble", "RUB", 1 },
  { "swiss franc", "CHF", 1 },
  { "rand", "ZAR", 1 },
  { "rupiah", "IDR", 1 },
  { "shekel", "ILS", 1 },
  { "kronor", "SEK", 1 },
  { "cent", "USD", .01 },
  { "usd", "USD", 1 },
  { "eur", "EUR", 1 },
  { "chf", "CHF", 1 },
  { "riyal", "SAR", 1 },
  { "dirham", "AED", 1 },
  { "peso", "MXN", 1 },
  { "lira", "TRY", 1 },
  { "pence", "GBP", .01 },
};

/**
 * gs_dimension_to_string:
 *
 * Returns: (transfer none): "length"
 */
const char *
gs_dimension_to_string (GsDimension dimension)
{
  g_return_val_if_fail (dimension < GS_N_DIMENSIONS, "count");
  return dimensions[dimension].name;
}

/**
 * gs_dimension_get_base:
 *
 * Returns: (transfer none): the symbol of the base unit, "m"; "" where there is none
 */
const char *
gs_dimension_get_base (GsDimension dimension)
{
  g_return_val_if_fail (dimension < GS_N_DIMENSIONS, "");
  return dimensions[dimension].base;
}

/* as gs_pieces_match (), and the last word may end in s */
static guint
gs_unit_match (const GArray *pieces, guint32 index, const char *phrase)
{
  const char *space = strrchr (phrase, ' ');
  guint n = 0;
  const char *text;
  gsize length;

  if (space != NULL)
    {
      g_autofree char *head = g_strndup (phrase, space - phrase);

      n = gs_pieces_match (pieces, index, head);
      if (n == 0)
        return 0;
      phrase = space + 1;
    }
  text = gs_pieces_get (pieces, index + n)->text;
  length = strlen (phrase);
  if (strncmp (text, phrase, length) != 0)
    return 0;
  if (text[length] == '\0' || (strcmp (text + length, "s") == 0 && length > 1))
    return n + 1;
  return 0;
}

/* one letter must touch its number: "5m", not "5 m" of a broken word */
static gboolean
gs_unit_is_sure (const GArray *pieces, guint32 index, const GsUnit *unit)
{
  const GsPiece *piece = gs_pieces_get (pieces, index);

  if (strcmp (unit->phrase, "mw") == 0 || strcmp (unit->phrase, "ha") == 0
      || strcmp (unit->phrase, "mi") == 0 || strcmp (unit->phrase, "mb") == 0
      || strcmp (unit->phrase, "pc") == 0 || strcmp (unit->phrase, "m") == 0)
    return piece->glued || gs_pieces_is (pieces, (gint64) index - 1, "-");
  return TRUE;
}

/**
 * gs_unit_find:
 * @index: the piece after the number and its hyphen
 * @n_pieces: (out): how many pieces the unit covers
 *
 * Returns: (transfer none) (nullable): the unit that is written there
 */
const GsUnit *
gs_unit_find (const GArray *pieces, guint32 index, guint *n_pieces)
{
  const char first = gs_pieces_get (pieces, index)->text[0];

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (units[i].phrase[0] != first)
        continue;
      *n_pieces = gs_unit_match (pieces, index, units[i].phrase);
      if (*n_pieces > 0 && gs_unit_is_sure (pieces, index, &units[i]))
        return &units[i];
    }
  return NULL;
}

/**
 * gs_currency_find_before:
 * @index: the number
 * @n_pieces: (out): how many pieces the currency covers before it
 *
 * Returns: (transfer none) (nullable): the ISO 4217 code
 */
const char *
gs_currency_find_before (const GArray *pieces, guint32 index, guint *n_pieces)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies_before); i++)
    {
      *n_pieces = gs_pieces_match_before (pieces, index, currencies_before[i].phrase);
      if (*n_pieces == 0)
        continue;
      if (*n_pieces > 1 && !gs_pieces_get (pieces, (gint64) index - 1)->glued)
        continue;
      return currencies_before[i].code;
    }
  return NULL;
}

/**
 * gs_currency_find_after:
 * @index: the piece after the number and its hyphen
 * @n_pieces: (out): how many pieces the currency covers
 * @factor: (out): what one is worth in the currency: .01 for cents
 *
 * Returns: (transfer none) (nullable): the ISO 4217 code
 */
const char *
gs_currency_find_after (const GArray *pieces, guint32 index, guint *n_pieces, double *factor)
{
  const char first = gs_pieces_get (pieces, index)->text[0];

  for (guint i = 0; i < G_N_ELEMENTS (currencies_after); i++)
    {
      if (currencies_after[i].phrase[0] != first)
        continue;
      *n_pieces = gs_unit_match (pieces, index, currencies_after[i].phrase);
      if (*n_pieces == 0)
        continue;
      *factor = currencies_after[i].factor;
      return currencies_after[i].code;
    }
  return NULL;
}
