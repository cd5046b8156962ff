/* SPDX-License-Identifier: MIT */
/* What an instant is worth: calendar arithmetic and printing. Reading is gs-instant-parse.c. */
#include "article/gs-instant.h"

#define GS_SECONDS_PER_DAY 86400

gboolean
gs_instant_is_known (GsInstant instant)
{
  return instant.precision != GS_PRECISION_NONE;
}

/**
 * gs_instant_to_utc:
 *
 * Returns: seconds since 1970-01-01T00:00:00Z; where no zone is stated, as if it were UTC
 */
gint64
gs_instant_to_utc (GsInstant instant)
{
  return instant.seconds - (instant.has_offset ? (gint64) instant.offset * 60 : 0);
}

/**
 * gs_instant_get_day:
 *
 * Returns: days since 1970-01-01 of the calendar day the publisher wrote
 */
gint64
gs_instant_get_day (GsInstant instant)
{
  gint64 day = instant.seconds / GS_SECONDS_PER_DAY;

  return instant.seconds % GS_SECONDS_PER_DAY < 0 ? day - 1 : day;
}

static char *
gs_instant_offset_to_string (GsInstant instant)
{
  int minutes = ABS (instant.offset);

  if (!instant.has_offset)
    return g_strdup ("");
  if (instant.offset == 0)
    return g_strdup ("Z");
  return g_strdup_printf ("%c%02d:%02d", instant.offset < 0 ? '-' : '+', minutes / 60,
                          minutes % 60);
}

/**
 * gs_instant_to_string:
 *
 * Returns: (transfer full) (nullable): ISO 8601, as long as the instant is precise ("2025-04",
 *   "2025-04-10T06:42+02:00"); %NULL if nothing is known
 */
char *
gs_instant_to_string (GsInstant instant)
{
  static const char *const formats[] = {
    [GS_PRECISION_YEAR] = "%Y",
    [GS_PRECISION_MONTH] = "%Y-%m",
    [GS_PRECISION_DAY] = "%Y-%m-%d",
    [GS_PRECISION_MINUTE] = "%Y-%m-%dT%H:%M",
    [GS_PRECISION_SECOND] = "%Y-%m-%dT%H:%M:%S",
  };
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant.seconds);
  g_autofree char *digits = NULL;
  g_autofree char *zone = NULL;

  if (!gs_instant_is_known (instant) || time == NULL)
    return NULL;
  digits = g_date_time_format (time, formats[instant.precision]);
  zone = instant.precision >= GS_PRECISION_MINUTE ? gs_instant_offset_to_string (instant)
                                                  : g_strdup ("");
  return g_strconcat (digits, zone, NULL);
}
