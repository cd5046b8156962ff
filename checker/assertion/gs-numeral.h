/* SPDX-License-Identifier: MIT */
/*
 * Numbers as written: digits, number words, magnitudes, fractions, vague numbers.
 *
 * "twenty-one", "2.5 million", "a dozen", "two-thirds", "dozens", "hundreds of thousands", "half a
 * million". A vague number is a range: dozens are 24 to 99.
 */
#pragma once

#include "assertion/gs-opener.h"
#include "assertion/gs-piece.h"

G_BEGIN_DECLS

typedef struct
{
  double low;         /* equal to high unless vague */
  double high;        /* */
  double step;        /* size of the last digit that was meant: 100 for "1,200", .1 for "2.5" */
  guint32 end;        /* index of the piece after it */
  guint words : 1;    /* written in letters */
  guint decimal : 1;  /* with a decimal fraction */
  guint scaled : 1;   /* with a word of magnitude (million, dozen) */
  guint vague : 1;    /* a range of a vague word */
  guint fraction : 1; /* a share of something: half, two-thirds */
  guint ordinal : 1;  /* first, 24th */
  guint bare_one : 1; /* the word "one" alone, rarely a count */
} GsNumeral;

/* reading: whether a number begins at @index */
gboolean gs_numeral_read (const GArray *pieces, guint32 index, GsNumeral *self);

/* the value of a small number word ("seven"), -1 for others; of an ordinal word ("third") likewise
 */
gint gs_numeral_find_word (const char *word);
gint gs_numeral_find_ordinal (const char *word);

void gs_numeral_list_openers (GsOpeners *openers);

G_END_DECLS
