/* SPDX-License-Identifier: MIT */
/*
 * Units of measure and currencies: how they are written and how they convert.
 *
 * A dimension's quantities are held in one base unit: metres, square metres, litres, kilograms,
 * seconds, metres a second, degrees Celsius, watts, joules, bytes. Money is held in its own
 * currency and never converted: rates change.
 */
#pragma once

#include "assertion/gs-piece.h"

G_BEGIN_DECLS

typedef enum
{
  GS_DIMENSION_COUNT,       /* things */
  GS_DIMENSION_MONEY,       /* one currency */
  GS_DIMENSION_SHARE,       /* percent of something; a half is 50 */
  GS_DIMENSION_POINTS,      /* percentage points, basis points */
  GS_DIMENSION_LENGTH,      /* m */
  GS_DIMENSION_AREA,        /* m2 */
  GS_DIMENSION_VOLUME,      /* l */
  GS_DIMENSION_MASS,        /* kg */
  GS_DIMENSION_DURATION,    /* s */
  GS_DIMENSION_AGE,         /* s, printed in years */
  GS_DIMENSION_SPEED,       /* m/s */
  GS_DIMENSION_TEMPERATURE, /* C */
  GS_DIMENSION_POWER,       /* W */
  GS_DIMENSION_ENERGY,      /* J */
  GS_DIMENSION_DATA,        /* B */
  GS_DIMENSION_MAGNITUDE,   /* of an earthquake */
  GS_DIMENSION_ORDINAL,     /* a place in an order: 24th */
} GsDimension;

#define GS_N_DIMENSIONS (GS_DIMENSION_ORDINAL + 1)

typedef struct
{
  const char *phrase; /* how it is written, in lower case; a final s of plurals apart */
  GsDimension dimension;
  double factor; /* base = written * factor + shift */
  double shift;
} GsUnit;

/* names; the base unit is "" for counts and magnitudes */
const char *gs_dimension_to_string (GsDimension dimension);
const char *gs_dimension_get_base (GsDimension dimension);

/* the unit at @index and how many pieces it covers; NULL if there is none */
const GsUnit *gs_unit_find (const GArray *pieces, guint32 index, guint *n_pieces);

/* currencies by their ISO 4217 code: a sign or code before a number (@n_pieces end at @index), a
 * word after it; NULL if there is none. "$" alone is "USD". */
const char *gs_currency_find_before (const GArray *pieces, guint32 index, guint *n_pieces);
const char *gs_currency_find_after (const GArray *pieces, guint32 index, guint *n_pieces,
                                    double *factor);

G_END_DECLS
