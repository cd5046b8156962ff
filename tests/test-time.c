/* SPDX-License-Identifier: MIT */
/* Times are read from text and placed on the calendar as tests/dates.txt says. */
#include "assertion/gs-time.h"

#include <stdlib.h>
#include <string.h>

#include "gs-test.h"

static gint32
read_anchor (const char *text)
{
  if (text[0] == '-')
    return GS_NO_DAY;
  return gs_calendar_get_day (atoi (text), (guint) atoi (text + 5), (guint) atoi (text + 8));
}

static char *
read_times (const char *text, gint32 anchor, gboolean future)
{
  g_autoptr (GArray) pieces = gs_pieces_new (text, GS_SPAN_INIT (0, strlen (text)));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (GsTime));
  GString *found = g_string_new (NULL);

  gs_times_scan (pieces, times);
  for (guint i = 0; i < times->len; i++)
    {
      GsTime *time = &g_array_index (times, GsTime, i);
      g_autofree char *value = NULL;

      gs_time_resolve (time, anchor, GS_ANCHOR_PUBLISHED, future);
      value = gs_time_to_string (time);
      g_string_append_printf (found, "%s%s", i > 0 ? " | " : "", value);
    }
  if (times->len == 0)
    g_string_append (found, "none");
  return g_string_free (found, FALSE);
}

static void
test_every_row_of_the_table_holds (void)
{
  g_autofree char *path = gs_test_source_path ("tests", "dates.txt", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0, n_wrong = 0;

  CU_ASSERT_FATAL (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *arrow = strstr (lines[i], " => ");
      const char *bar = strstr (lines[i], " | ");
      g_autofree char *text = NULL;
      g_autofree char *actual = NULL;
      gboolean known_failure;

      if (lines[i][0] == '#' || arrow == NULL || bar == NULL)
        continue;
      text = g_strndup (bar + 3, arrow - bar - 3);
      known_failure = lines[i][0] == '!';
      actual = read_times (text, read_anchor (lines[i] + 2 * known_failure), bar[-1] == '+');
      GS_ASSERT_ROW ((strcmp (actual, arrow + 4) == 0) != known_failure,
                     "dates.txt:%u: '%s' gives %s, not %s", i + 1, text, actual, arrow + 4);
      n_rows++;
      n_wrong += known_failure;
    }
  g_print ("\n    dates: %u of %u rows right (%.1f %%)\n", n_rows - n_wrong, n_rows,
           100.0 * (n_rows - n_wrong) / MAX (n_rows, 1));
  CU_ASSERT (n_rows > 150 && n_wrong * 20 <= n_rows);
}

static void
test_days_of_the_calendar_round_trip (void)
{
  CU_ASSERT_EQUAL (gs_calendar_get_day (1970, 1, 1), 0);
  CU_ASSERT_EQUAL (gs_calendar_get_day (2000, 3, 1), 11017);
  CU_ASSERT_EQUAL (gs_calendar_get_weekday (gs_calendar_get_day (2013, 7, 3)), 2);
  CU_ASSERT_EQUAL (gs_calendar_get_weekday (gs_calendar_get_day (1969, 12, 31)), 2);
  for (gint32 number = -200000; number < 100000; number += 13)
    {
      gint year;
      guint month, day;

      gs_calendar_split (number, &year, &month, &day);
      CU_ASSERT_EQUAL (gs_calendar_get_day (year, month, day), number);
    }
}

static void
test_impossible_days_stay_unresolved (void)
{
  g_autofree char *february = read_times ("It was on February 30, 2011.", GS_NO_DAY, FALSE);
  g_autofree char *leap = read_times ("It was on February 29, 2011.", GS_NO_DAY, FALSE);

  GS_ASSERT_STRING (february, "--02-30");
  GS_ASSERT_STRING (leap, "--02-29");
}

CU_TestInfo gs_tests_time[] = {
  { "every row of the table holds", test_every_row_of_the_table_holds },
  { "days of the calendar round trip", test_days_of_the_calendar_round_trip },
  { "impossible days stay unresolved", test_impossible_days_stay_unresolved },
  CU_TEST_INFO_NULL,
};
