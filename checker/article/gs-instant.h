/* SPDX-License-Identifier: MIT */
/*
 * Instants as publishers write them: ISO 8601 (extended, basic, week and ordinal dates), RFC 822,
 * and the ways of English newspapers ("April 10, 2025", "9 September 2013 Last updated at 14:39
 * GMT", "02/29/12 4:15 p.m. ET").
 *
 * Nothing is guessed: a zone whose name stands for several offsets (IST, ET) is no offset, and
 * "05/02/2013", which is May in New York and February in London, is known to the year only.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

/**
 * GsInstantScan: what a line with a date in it consists of
 * @instant: the first complete date and time in it
 * @n_words: words and numbers that belong to no date and are no label of one ("Published")
 * @is_update: whether a label says that it is the time of a change ("Updated")
 */
typedef struct
{
  GsInstant instant;
  guint n_words;
  gboolean is_update;
} GsInstantScan;

/* reading: the whole text is a date; or any text with a date in it */
gboolean gs_instant_parse (const char *text, gsize length, GsInstant *instant);
GsInstantScan gs_instant_scan (const char *text, gsize length);

/* use */
gboolean gs_instant_is_known (GsInstant instant);
gint64 gs_instant_to_utc (GsInstant instant);   /* seconds since 1970; local time if no zone */
gint64 gs_instant_get_day (GsInstant instant);  /* days since 1970, of the publisher's calendar */
char *gs_instant_to_string (GsInstant instant); /* ISO 8601 as precise as known; NULL if unknown */

G_END_DECLS
