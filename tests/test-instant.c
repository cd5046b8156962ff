/* SPDX-License-Identifier: MIT */
/* Instants: every way of writing them, how much each tells, and what is no date. */
#include "article/gs-instant.h"

#include <string.h>

#include "gs-test.h"

typedef struct
{
  const char *text;
  const char *expected; /* ISO 8601; NULL for no date */
} InstantRow;

static void
assert_rows (const InstantRow *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      GsInstant instant;
      gboolean read = gs_instant_parse (rows[i].text, strlen (rows[i].text), &instant);
      g_autofree char *actual = gs_instant_to_string (instant);

      GS_ASSERT_ROW (g_strcmp0 (actual, rows[i].expected) == 0, "'%s' is '%s', not '%s'",
                     rows[i].text, actual != NULL ? actual : "no date",
                     rows[i].expected != NULL ? rows[i].expected : "no date");
      GS_ASSERT_ROW (read == (rows[i].expected != NULL), "'%s'", rows[i].text);
    }
}

static void
test_iso_8601_is_read (void)
{
  static const InstantRow rows[] = {
    { "2025-04-10T06:42:18Z", "2025-04-10T06:42:18Z" },
    { "2025-04-10T06:42:18.123+02:00", "2025-04-10T06:42:18+02:00" },
    { "2025-04-10T06:42-0530", "2025-04-10T06:42-05:30" },
    { "2025-04-10 06:42:18", "2025-04-10T06:42:18" },
    { "2025-04-10 06:42:18 +0200", "2025-04-10T06:42:18+02:00" },
    { "20250714T093000-0400", "2025-07-14T09:30:00-04:00" },
    { "20250714T0930Z", "2025-07-14T09:30Z" },
    { "20250714", "2025-07-14" },
    { "2025-07-14", "2025-07-14" },
    { "2025-07", "2025-07" },
    { "2025", "2025" },
    { "2025-W01-1", "2024-12-30" },
    { "2025W29", "2025-07-14" },
    { "2024-366", "2024-12-31" },
    { "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
    { "2025-04-10T24:00", "2025-04-11T00:00" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_mail_dates_are_read (void)
{
  static const InstantRow rows[] = {
    { "Thu, 10 Apr 2025 06:42:18 +0000", "2025-04-10T06:42:18Z" },
    { "Thu, 10 Apr 2025 06:42:18 GMT", "2025-04-10T06:42:18Z" },
    { "10 Apr 25 06:42 EST", "2025-04-10T06:42-05:00" },
    { "Wed, 02 Oct 2002 08:00:00 EST", "2002-10-02T08:00:00-05:00" },
    { "Thu Apr 10 06:42:18 2025", "2025-04-10T06:42:18" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_newspaper_dates_are_read (void)
{
  static const InstantRow rows[] = {
    { "April 10, 2025", "2025-04-10" },
    { "10 April 2025", "2025-04-10" },
    { "29th February 2012", "2012-02-29" },
    { "Sept. 9, 2013", "2013-09-09" },
    { "Fri., May. 3,2013 11:45 AM PDT", "2013-05-03T11:45-07:00" },
    { "9 September 2013 Last updated at 14:39 GMT", "2013-09-09T14:39Z" },
    { "THURSDAY, MAY 2,2013,1:32 PM", "2013-05-02T13:32" },
    { "February 29,2012,7:32 p. m. ET", "2012-02-29T19:32" },
    { "May 3, 2013 12:05 am", "2013-05-03T00:05" },
    { "May 3, 2013 12:05 pm", "2013-05-03T12:05" },
    { "12: 48PM BST 09 Sep 2013", "2013-09-09T12:48+01:00" },
    { "Posted on November 15,2011 6:07:15 PM GMT+01: 00", "2011-11-15T18:07:15+01:00" },
    { "Published: 02:31 GMT, 12 March 2013", "2013-03-12T02:31Z" },
    { "02.29.12 4:15 PM", "2012-02-29T16:15" },
    { "13/12/2024", "2024-12-13" },
    { "Updated: November 11,2011 18:50 IST", "2011-11-11T18:50" },
    { "April 2025", "2025-04" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_what_cannot_be_known_is_not_guessed (void)
{
  static const InstantRow rows[] = {
    { "05/02/2013", "2013" }, /* May or February */
    { "05/05/2013", "2013-05-05" },
    { "", NULL },
    { "yesterday", NULL },
    { "2025-13-01", NULL },
    { "2025-02-30", NULL },
    { "30 February 2025", NULL },
    { "2025-04-10T25:00", NULL },
    { "99999", NULL },
    { "99999-01-01", NULL },
    { "10 April", NULL },
    { "The ministry met on April 10, 2025", NULL },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_a_line_tells_what_else_is_in_it (void)
{
  const char *update = "Last updated: 3 July 2013 at 13:38 GMT";
  const char *both = "PUBLISHED: 02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, 12 March 2013";
  const char *wire = "TNN Nov 12,2011,05. 51AM IST MUMBAI:";
  GsInstantScan scan = gs_instant_scan (update, strlen (update));

  CU_ASSERT (scan.is_update);
  CU_ASSERT_EQUAL (scan.n_words, 0);
  scan = gs_instant_scan (both, strlen (both));
  CU_ASSERT (!scan.is_update);
  scan = gs_instant_scan (wire, strlen (wire));
  CU_ASSERT_EQUAL (scan.n_words, 2);
  CU_ASSERT_EQUAL (scan.instant.precision, GS_PRECISION_MINUTE);
}

static void
test_days_and_seconds_agree (void)
{
  GsInstant instant;

  CU_ASSERT (gs_instant_parse ("1970-01-02T00:30+02:00", 22, &instant));
  CU_ASSERT_EQUAL (gs_instant_get_day (instant), 1);
  CU_ASSERT_EQUAL (gs_instant_to_utc (instant), 86400 + 1800 - 7200);
  CU_ASSERT (gs_instant_parse ("1969-12-31T23:00", 16, &instant));
  CU_ASSERT_EQUAL (gs_instant_get_day (instant), -1);
}

CU_TestInfo gs_tests_instant[] = {
  { "ISO 8601 is read", test_iso_8601_is_read },
  { "mail dates are read", test_mail_dates_are_read },
  { "newspaper dates are read", test_newspaper_dates_are_read },
  { "what cannot be known is not guessed", test_what_cannot_be_known_is_not_guessed },
  { "a line tells what else is in it", test_a_line_tells_what_else_is_in_it },
  { "days and seconds agree", test_days_and_seconds_agree },
  CU_TEST_INFO_NULL,
};
