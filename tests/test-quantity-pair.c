/* SPDX-License-Identifier: MIT */
/* Which quantities and which times may hold at once. */
#include <string.h>

#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"
#include "comparison/gs-time-pair.h"

#include "gs-test-extract.h"
#include "gs-test-rules.h"
#include "gs-test.h"

static gboolean
read_quantity (const char *text, GsAmount *amount)
{
  g_autoptr (GArray) pieces = gs_pieces_new (text, GS_SPAN_INIT (0, strlen (text)));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (GsQuantity));

  gs_test_load_assertions ();
  gs_quantities_scan (gs_test_get_rules (), pieces, quantities);
  *amount = (GsAmount){ 0 };
  if (quantities->len != 1)
    return FALSE;
  amount->quantity = g_array_index (quantities, GsQuantity, 0);
  return TRUE;
}

static void
test_bounds_rounding_and_units_are_no_conflict (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean agree;
  } rows[] = {
    { "111,800 employees", "about 110,000 employees", TRUE },
    { "111,800 employees", "nearly 112,000 employees", TRUE },
    { "111,800 employees", "more than 111,000 employees", TRUE },
    { "111,800 employees", "10,000 employees or fewer", FALSE },
    { "24 dead", "21 dead", FALSE },
    { "at least 21 dead", "24 dead", TRUE },
    { "at least 24 dead", "21 dead", FALSE },
    { "up to 30 dead", "24 dead", TRUE },
    { "dozens of dead", "50 dead", TRUE },
    { "about 50 dead", "47 dead", TRUE },
    { "about 50 dead", "40 dead", FALSE },
    { "10 kilometres", "six miles", TRUE },
    { "10km", "10 kilometers", TRUE },
    { "55 kilometres", "34 miles", TRUE },
    { "55 kilometres", "72 kilometres", FALSE },
    { "$2.5 million", "$2.6 million", FALSE },
    { "€2 million", "$2.6 million", TRUE },
    { "£1.7m", "1.7 million pounds", TRUE },
    { "26 percent", "about a quarter of", TRUE },
    { "26 percent", "40 per cent", FALSE },
    { "magnitude 7.6", "7.6-magnitude", TRUE },
    { "magnitude 7.6", "7.7-magnitude", FALSE },
    { "between 5 and 7 men", "six men", TRUE },
    { "between 5 and 7 men", "eight men", FALSE },
    { "two weeks", "14 days", TRUE },
    { "12 warships", "over 20 warships", FALSE },
    { "230,000 people", "220,000 people", FALSE },
    { "a dozen ships", "12 ships", TRUE },
    { "40 degrees Celsius", "104 degrees Fahrenheit", TRUE },
    { "a 16-year-old girl", "a 17-year-old girl", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsAmount left, right;
      GsSlotUse a = { .amount = &left };
      GsSlotUse b = { .amount = &right };

      GS_ASSERT_ROW (read_quantity (rows[i].a, &left), "one quantity in '%s'", rows[i].a);
      GS_ASSERT_ROW (read_quantity (rows[i].b, &right), "one quantity in '%s'", rows[i].b);
      gs_quantity_get_range (&left.quantity, &a.low, &a.high);
      gs_quantity_get_range (&right.quantity, &b.low, &b.high);
      GS_ASSERT_ROW (gs_slot_uses_agree (&a, &b) == rows[i].agree, "'%s' and '%s'", rows[i].a,
                     rows[i].b);
      CU_ASSERT_EQUAL (gs_slot_uses_agree (&b, &a), rows[i].agree);
    }
}

static gboolean
read_time (const char *text, gint32 anchor, GsMoment *moment)
{
  g_autoptr (GArray) pieces = gs_pieces_new (text, GS_SPAN_INIT (0, strlen (text)));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (GsTime));

  gs_times_scan (pieces, times);
  *moment = (GsMoment){ 0 };
  if (times->len != 1)
    return FALSE;
  moment->time = g_array_index (times, GsTime, 0);
  gs_time_resolve (&moment->time, anchor, GS_ANCHOR_PUBLISHED, FALSE);
  return TRUE;
}

static void
test_vague_times_agree_with_precise_ones (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean anchored; /* on 2013-07-03, a Wednesday */
    gboolean agree;
  } rows[] = {
    { "on November 18", "on November 19", FALSE, FALSE },
    { "on November 18", "in November", FALSE, TRUE },
    { "on November 18", "in December", FALSE, FALSE },
    { "in May 2012", "in April 2012", FALSE, FALSE },
    { "in 2012", "in April 2012", FALSE, TRUE },
    { "on Monday", "on Monday night", FALSE, TRUE },
    { "on Monday night", "early Tuesday", FALSE, TRUE },
    { "on Monday", "on Wednesday", FALSE, FALSE },
    { "on Monday", "yesterday", FALSE, TRUE },
    { "on Tuesday", "July 2, 2013", TRUE, TRUE },
    { "on Friday", "July 2, 2013", TRUE, FALSE },
    { "yesterday", "July 2, 2013", TRUE, TRUE },
    { "last week", "June 26, 2013", TRUE, TRUE },
    { "last week", "June 3, 2013", TRUE, FALSE },
    { "late November", "early December", FALSE, TRUE },
    { "at 6 p.m.", "at 18:00", FALSE, TRUE },
    { "at 6 p.m.", "at 8 p.m.", FALSE, FALSE },
    { "at 07:37 UTC", "at 3:37 a.m. EDT", FALSE, TRUE },
    { "at 7:37 AM local time", "at 0737 GMT", FALSE, FALSE },
    { "at 7:48 am local time", "at 2248 GMT", FALSE, TRUE },
    { "around noon", "at 11 am", FALSE, FALSE },
    { "around noon", "at 12:10 p.m.", FALSE, TRUE },
    { "fiscal 2012", "in 2013", FALSE, TRUE },
    { "two days later", "on Monday", FALSE, TRUE },
  };
  const gint32 anchor = gs_calendar_get_day (2013, 7, 3);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsMoment left, right;
      GsTimeUse a = { .moment = &left };
      GsTimeUse b = { .moment = &right };
      gint32 day = rows[i].anchored ? anchor : GS_NO_DAY;

      GS_ASSERT_ROW (read_time (rows[i].a, day, &left), "one time in '%s'", rows[i].a);
      GS_ASSERT_ROW (read_time (rows[i].b, day, &right), "one time in '%s'", rows[i].b);
      a.slot = gs_moment_get_slot (&left);
      b.slot = gs_moment_get_slot (&right);
      GS_ASSERT_ROW (gs_time_uses_agree (&a, &b) == rows[i].agree, "'%s' and '%s'", rows[i].a,
                     rows[i].b);
      CU_ASSERT_EQUAL (gs_time_uses_agree (&b, &a), rows[i].agree);
    }
}

/* compares the event's word with what is expected; NULL for none */
#define GS_ASSERT_EVENT(moment, expected)                                                          \
  do                                                                                               \
    {                                                                                              \
      g_autofree char *event = gs_moment_dup_event (moment, NULL, rules, NULL);                    \
      GS_ASSERT_ROW (g_strcmp0 (event, expected) == 0, "%s, not %s",                               \
                     event != NULL ? event : "none",                                               \
                     (const char *) expected != NULL ? (const char *) expected : "none");          \
    }                                                                                              \
  while (0)

static void
test_saying_is_no_event (void)
{
  GsMoment said = { .around = { .predicate = "say" } };
  GsMoment sank = { .around = { .predicate = "sink" } };
  GsMoment hit = { .around = { .predicate = "hit", .subject = "quake" } };
  GsMoment vote = { .around = { .predicate = "slate", .subject = "vote" } };
  GsMoment trial = { .around = { .predicate = "begin", .subject = "trial" } };
  GsMoment opened = { .around = { .predicate = "open", .subject = "shop" } };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  GS_ASSERT_EVENT (&said, NULL);
  GS_ASSERT_EVENT (&sank, "sink");
  GS_ASSERT_EVENT (&hit, "earthquake");
  GS_ASSERT_EVENT (&vote, "election");
  GS_ASSERT_EVENT (&trial, "start of trial");
  GS_ASSERT_EVENT (&opened, NULL);
}

CU_TestInfo gs_tests_quantity_pair[] = {
  { "bounds, rounding and units are no conflict", test_bounds_rounding_and_units_are_no_conflict },
  { "vague times agree with precise ones", test_vague_times_agree_with_precise_ones },
  { "saying is no event", test_saying_is_no_event },
  CU_TEST_INFO_NULL,
};
