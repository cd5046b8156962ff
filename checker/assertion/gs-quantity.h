/* SPDX-License-Identifier: MIT */
/*
 * Quantities: how much or how many, of what.
 *
 * A quantity is an interval in the base unit of its dimension: "24- to 30-foot" is 7.3152 to 9.144
 * metres, "dozens" 24 to 99 things, "$2.5 million" 2500000 of the currency USD. "At least" and
 * "up to" are bounds and leave the interval alone. What only looks like a quantity is none: years,
 * model numbers, routes, scores, numbers of houses and of list items.
 *
 * gs_quantities_scan () reads values from text alone; gs_quantities_extract () adds, with the
 * sentence's tree, what is counted and in which circumstances.
 */
#pragma once

#include "assertion/gs-piece.h"
#include "assertion/gs-rules.h"
#include "assertion/gs-unit.h"

G_BEGIN_DECLS

typedef enum
{
  GS_BOUND_NONE,
  GS_BOUND_AT_LEAST,
  GS_BOUND_AT_MOST,
} GsBound;

typedef struct
{
  GsSpan span;   /* the decisive words: "at least 24 people" */
  GsSpan number; /* the number, range and unit: "24" */
  double low;    /* base units */
  double high;   /* base units, at least low */
  double step;   /* base units: what the last digit that was meant stands for */
  GsDimension dimension;
  GsBound bound;
  const char *currency;  /* ISO 4217 code of money, constant; else NULL */
  guint approximate : 1; /* about, some, an estimated */
  guint nearly : 1;      /* almost, just under: at most, and close */
  guint vague : 1;       /* dozens, several */
  guint range : 1;       /* two ends were given */
  guint words : 1;       /* written in letters */
  guint additional : 1;  /* another 12, 12 others, 12 more */
  guint aside : 1;       /* in parentheses: a conversion or a remark */
  guint bare_one : 1;    /* the word "one" */
  guint part : 1;        /* "half of", "12 of the": a part of a whole */
} GsQuantity;

/* reading; pieces that are used are passed over. @quantities is an array of GsQuantity. */
void gs_quantities_scan (const GsRules *rules, const GArray *pieces, GArray *quantities);

/* printing: ">=24", "7.3152..9.144 m", "~2500000 USD"; to be freed with g_free () */
char *gs_quantity_to_string (const GsQuantity *self);

G_END_DECLS
