/* SPDX-License-Identifier: MIT */
/*
 * The words that times and numbers can open with.
 *
 * Each reader of pieces lists the first words of what it reads; a piece is looked up once, when it
 * is cut, so that no reader is tried where it cannot find anything.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GS_OPENS_NUMERAL = 1 << 0,  /* gs_numeral_read () */
  GS_OPENS_DATE = 1 << 1,     /* gs_time_read_date () */
  GS_OPENS_RELATIVE = 1 << 2, /* gs_time_read_relative (), but for numbers */
  GS_OPENS_CLOCK = 1 << 3,    /* gs_time_read_clock () */
} GsOpens;

typedef struct _GsOpeners GsOpeners;

/* for the readers: the first word of @phrase (lower case, blanks between words) opens @opens */
void gs_openers_add (GsOpeners *self, const char *phrase, GsOpens opens);

/* what a word in lower case can open; 0 for most words */
GsOpens gs_opener_find (const char *word, gsize length);

G_END_DECLS
