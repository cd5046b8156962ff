/* SPDX-License-Identifier: MIT */
/* Who held which office when, and how a person stands to a title on a day. */
#include "assertion/gs-rules-offices.h"

#include <string.h>

#include "gs-test-rules.h"
#include "gs-test.h"

static void
test_standing_follows_the_calendar (void)
{
  static const struct
  {
    const char *person;
    const char *title;
    const char *day;
    const char *standing;
  } rows[] = {
    { "Donald Trump", "President", "2016-07-01", "future" },
    { "Donald Trump", "President", "2016-12-01", "elect" },
    { "Donald Trump", "President", "2018-01-01", "holds" },
    { "Donald Trump", "President", "2021-01-20", "unknown" }, /* the day of the handover */
    { "Donald Trump", "President", "2023-01-01", "former" },
    { "Donald Trump", "President", "2024-12-01", "elect" }, /* elected again */
    { "Donald Trump", "President", "2025-04-10", "holds" },
    { "Donald Trump", "President", "2026-11-21", "unknown" }, /* after the as-of day */
    { "Joe Biden", "President", "2025-04-10", "former" },
    { "Joe Biden", "Vice President", "2012-04-10", "holds" },
    { "Joe Biden", "president", "2012-04-10", "future" },
    { "Joe Biden", "U.S. President", "2022-04-10", "holds" },
    { "Joe Biden", "Prime Minister", "2022-04-10", "unknown" },
    { "Mark Esper", "Defense Secretary", "2019-07-10", "acting" },
    { "Mark Esper", "Defense Secretary", "2020-01-10", "holds" },
    { "Benjamin Netanyahu", "Prime Minister", "2022-01-10", "former" },
    { "Benjamin Netanyahu", "Prime Minister", "2023-10-07", "holds" },
    { "Vladimir Putin", "President", "2010-01-01", "former" },
    { "Vladimir Putin", "Prime Minister", "2010-01-01", "holds" },
    { "Emmanuel Macron", "French President", "2019-01-01", "holds" },
    { "Recep Tayyip Erdoğan", "President", "2020-01-01", "holds" },
    { "Recep Tayyip Erdogan", "President", "2020-01-01", "holds" },
    { "Jose Manuel Barroso", "European Commission President", "2010-01-01", "holds" },
    { "Liz Truss", "Prime Minister", "2022-10-01", "holds" },
    { "Liz Truss", "Prime Minister", "2022-11-10", "former" },
    { "Angela Merkel", "Chancellor", "2015-09-05", "holds" },
    { "Francis", "Pope", "2018-01-16", "holds" },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n;
      GsDay latest;
      const GsRulesPerson *const *persons =
          gs_rules_find_persons (rules, rows[i].person, strlen (rows[i].person), &n);
      const char *standing;

      GS_ASSERT_ROW (n > 0, "%s is not known", rows[i].person);
      if (n == 0)
        continue;
      standing = gs_rules_standing_to_string (
          gs_rules_get_standing (rules, persons[0], rows[i].title, strlen (rows[i].title),
                                 gs_day_from_string (rows[i].day, &latest), NULL));
      GS_ASSERT_ROW (g_str_equal (standing, rows[i].standing), "%s, %s, %s: %s, not %s",
                     rows[i].person, rows[i].title, rows[i].day, standing, rows[i].standing);
    }
}

static void
test_an_office_knows_its_holder (void)
{
  static const struct
  {
    const char *office;
    const char *day;
    const char *holder; /* NULL: vacant, or not known */
    gboolean is_known;
  } rows[] = {
    { "office-us-president", "2010-06-01", "barack-obama", TRUE },
    { "office-us-president", "2030-06-01", NULL, FALSE },
    { "office-us-president", "1950-06-01", NULL, FALSE },
    { "office-us-fbi-director", "2001-07-15", NULL, TRUE },
    { "office-uk-prime-minister", "2022-10-25", "rishi-sunak", TRUE },
    { "office-ru-president", "2009-01-01", "dmitry-medvedev", TRUE },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GsRulesOffice *office = gs_rules_find_office (rules, rows[i].office);
      GsDay latest;
      gboolean is_known;
      const GsRulesTerm *term;

      CU_ASSERT_PTR_NOT_NULL_FATAL (office);
      term = gs_rules_find_holder (rules, office, gs_day_from_string (rows[i].day, &latest),
                                   &is_known);
      GS_ASSERT_ROW (is_known == rows[i].is_known
                         && g_strcmp0 (term != NULL ? term->person->id : NULL, rows[i].holder) == 0,
                     "%s on %s", rows[i].office, rows[i].day);
    }
}

static void
test_surnames_find_all_who_bear_them (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  guint n;

  gs_rules_find_persons (rules, "Bush", 4, &n);
  CU_ASSERT_EQUAL (n, 3); /* father, son and the governor */
  gs_rules_find_persons (rules, "Nobody", 6, &n);
  CU_ASSERT_EQUAL (n, 0);
  CU_ASSERT_EQUAL (gs_rules_get_person_reach (rules, "Ursula", 6), 4);
}

static void
test_an_administration_is_the_one_of_the_day (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  GsDay latest;
  const GsRulesTerm *term =
      gs_rules_find_administration (rules, "Trump", 5, gs_day_from_string ("2025-04-10", &latest));

  CU_ASSERT_PTR_NOT_NULL_FATAL (term);
  CU_ASSERT_EQUAL (term->start_earliest, gs_day_from_string ("2025-01-20", &latest));
  term =
      gs_rules_find_administration (rules, "Trump", 5, gs_day_from_string ("2023-04-10", &latest));
  CU_ASSERT_PTR_NOT_NULL_FATAL (term);
  CU_ASSERT_EQUAL (term->start_earliest, gs_day_from_string ("2017-01-20", &latest));
  CU_ASSERT_PTR_NULL (gs_rules_find_administration (rules, "Huang", 5, latest));
}

static void
test_days_are_read_with_their_precision (void)
{
  static const struct
  {
    const char *text;
    const char *first; /* NULL: no day */
    const char *last;
  } rows[] = {
    { "2024-02-29", "2024-02-29", "2024-02-29" },
    { "2024-02", "2024-02-01", "2024-02-29" },
    { "2023-02", "2023-02-01", "2023-02-28" },
    { "2023", "2023-01-01", "2023-12-31" },
    { "2023-02-29", NULL, NULL },
    { "2023-13", NULL, NULL },
    { "2023-1", NULL, NULL },
    { "0000", NULL, NULL },
    { "2023-01-01x", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsDay latest;
      g_autofree char *first = gs_day_to_string (gs_day_from_string (rows[i].text, &latest));
      g_autofree char *last = gs_day_to_string (latest);

      GS_ASSERT_STRING (first, rows[i].first);
      GS_ASSERT_STRING (last, rows[i].last);
    }
  CU_ASSERT_EQUAL (GS_DAY_FROM_SECONDS (0), 719163);
  CU_ASSERT_EQUAL (GS_DAY_FROM_SECONDS (86399), 719163);
  CU_ASSERT_EQUAL (GS_DAY_FROM_SECONDS (-1), 719162);
}

CU_TestInfo gs_tests_rules_offices[] = {
  { "standing follows the calendar", test_standing_follows_the_calendar },
  { "an office knows its holder", test_an_office_knows_its_holder },
  { "surnames find all who bear them", test_surnames_find_all_who_bear_them },
  { "an administration is the one of the day", test_an_administration_is_the_one_of_the_day },
  { "days are read with their precision", test_days_are_read_with_their_precision },
  CU_TEST_INFO_NULL,
};
