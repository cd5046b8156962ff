/* SPDX-License-Identifier: MIT */
/* The numbers of an instant while it is read: what gs-instant-parse.c and gs-instant-iso.c share.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

#define GS_INSTANT_UNSET      (-1)
#define GS_INSTANT_FIRST_YEAR 1000
#define GS_INSTANT_LAST_YEAR  9999

/* numbers as read; GS_INSTANT_UNSET where not */
typedef struct
{
  int year, month, day;
  int hour, minute, second;
  int offset; /* minutes */
  gboolean has_offset;
  gboolean is_ambiguous; /* day and month cannot be told apart */
} GsInstantParts;

/* numbers: up to n_max digits, returns how many; two digits of a year become four */
guint gs_instant_read_digits (const char *at, const char *end, guint n_max, int *value);
int gs_instant_expand_year (int year, guint n_digits);

/* ISO 8601: the place behind what is read; NULL (of a date) or @at (of an offset) if it is none */
const char *gs_instant_read_iso (const char *at, const char *end, GsInstantParts *parts);
const char *gs_instant_read_offset (const char *at, const char *end, GsInstantParts *parts);

/* the whole; FALSE if it is no date of the calendar */
gboolean gs_instant_assemble (const GsInstantParts *parts, GsInstant *instant);

G_END_DECLS
