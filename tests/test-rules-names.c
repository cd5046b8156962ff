/* SPDX-License-Identifier: MIT */
/* Whose name is this, and what lies in what. */
#include "assertion/gs-rules-word-facts.h"
#include "assertion/gs-rules-names.h"

#include <string.h>

#include "assertion/gs-rules-places.h"
#include "gs-test-rules.h"
#include "gs-test.h"

static void
test_names_find_their_entities (void)
{
  static const struct
  {
    const char *text;
    const char *matches; /* "id form, id form" */
  } rows[] = {
    { "Nvidia", "org-nvidia name" },
    { "NVIDIA Corporation", "org-nvidia alias" },
    { "the White House", "gov-us metonym" },
    { "Kremlin", "place-ru-kremlin name, gov-ru metonym" },
    { "U.S.", "place-us acronym" },
    { "US", "place-us acronym" },
    { "us", "" },
    { "WHO", "org-who acronym" },
    { "who", "" },
    { "AP", "org-ap acronym" },
    { "NPR", "org-npr acronym" },
    { "French", "place-fr demonym" },
    { "Georgia", "place-us-georgia name, place-ge name" },
    { "Côte d’Ivoire", "place-ci alias" },
    { "Cote d'Ivoire", "place-ci alias" },
    { "Türkiye", "place-tr alias" },
    { "Burma", "place-mm alias" },
    { "Mar-A-Lago", "place-us-mar-a-lago name" },
    { "Mar-a-Largo", "" },
    { "Chinese government", "gov-cn name" },
    { "China's government", "gov-cn alias" },
    { "government of China", "gov-cn alias" },
    { "Viden", "" },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) actual = g_string_new (NULL);
      guint n;
      const GsRulesNameMatch *matches =
          gs_rules_find_names (rules, rows[i].text, strlen (rows[i].text), &n);

      for (guint k = 0; k < n; k++)
        g_string_append_printf (actual, "%s%s %s", k > 0 ? ", " : "", matches[k].entity->id,
                                gs_rules_form_to_string (matches[k].form));
      GS_ASSERT_ROW (g_str_equal (actual->str, rows[i].matches), "%s: '%s'", rows[i].text,
                     actual->str);
    }
}

static void
test_two_names_of_one_entity_are_the_same (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean same;
  } rows[] = {
    { "NATO", "North Atlantic Treaty Organization", TRUE },
    { "Facebook", "Meta", TRUE },
    { "Washington", "US government", TRUE },
    { "Beijing", "Chinese government", TRUE },
    { "Kiev", "Kyiv", TRUE },
    { "TSMC", "Taiwan Semiconductor Manufacturing Company", TRUE },
    { "FBI", "CIA", FALSE },
    { "Reuters", "Associated Press", FALSE },
    { "Unheard Of", "Unheard Of", FALSE },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (gs_rules_is_same_entity (rules, rows[i].a, strlen (rows[i].a), rows[i].b,
                                            strlen (rows[i].b))
                       == rows[i].same,
                   "%s / %s", rows[i].a, rows[i].b);
}

static void
test_reach_is_the_longest_name (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  CU_ASSERT_EQUAL (gs_rules_get_opening (rules, "Reuters", 7).names, 3); /* Reuters news agency */
  CU_ASSERT_EQUAL (gs_rules_get_opening (rules, "Xyzzy", 5).names, 0);
  CU_ASSERT_TRUE (gs_rules_get_opening (rules, "Mar-a-Lago", 10).names >= 3);
}

static void
test_origins_are_outlets (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  CU_ASSERT_TRUE (gs_rules_is_origin (rules, gs_rules_find_entity (rules, "org-npr")));
  CU_ASSERT_TRUE (gs_rules_is_origin (rules, gs_rules_find_entity (rules, "org-reuters")));
  CU_ASSERT_FALSE (gs_rules_is_origin (rules, gs_rules_find_entity (rules, "org-nvidia")));
  CU_ASSERT_PTR_NULL (gs_rules_find_entity (rules, "org-nobody"));
  CU_ASSERT_TRUE (gs_rules_is_administration_word (rules, "administration", 14));
  CU_ASSERT_FALSE (gs_rules_is_administration_word (rules, "banana", 6));
}

static void
test_places_contain_each_other (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    GsRulesContainment containment;
  } rows[] = {
    { "place-us-los-angeles", "place-us-california", GS_RULES_CONTAINMENT_INSIDE },
    { "place-us-california", "place-us-los-angeles", GS_RULES_CONTAINMENT_AROUND },
    { "place-us-mar-a-lago", "place-us-florida", GS_RULES_CONTAINMENT_INSIDE },
    { "place-us-mar-a-lago", "place-us", GS_RULES_CONTAINMENT_INSIDE },
    { "place-us-california", "place-us-texas", GS_RULES_CONTAINMENT_DISJOINT },
    { "place-us-houston", "place-us-california", GS_RULES_CONTAINMENT_DISJOINT },
    { "place-us-houston", "place-us-dallas", GS_RULES_CONTAINMENT_DISJOINT },
    { "place-fr", "place-de", GS_RULES_CONTAINMENT_DISJOINT },
    { "place-fr-lyon", "place-de", GS_RULES_CONTAINMENT_DISJOINT },
    { "place-fr-lyon", "place-fr-brittany", GS_RULES_CONTAINMENT_UNKNOWN },
    { "place-fr-lyon", "place-europe", GS_RULES_CONTAINMENT_INSIDE },
    { "place-fr", "place-fr", GS_RULES_CONTAINMENT_SAME },
    { "place-ua-crimea", "place-ru", GS_RULES_CONTAINMENT_UNKNOWN },
    { "place-gb-edinburgh", "place-gb-england", GS_RULES_CONTAINMENT_DISJOINT },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GsRulesEntity *a = gs_rules_find_entity (rules, rows[i].a);
      const GsRulesEntity *b = gs_rules_find_entity (rules, rows[i].b);

      GS_ASSERT_ROW (a != NULL && b != NULL
                         && gs_rules_compare_places (rules, a, b) == rows[i].containment,
                     "%s / %s", rows[i].a, rows[i].b);
    }
}

static void
test_countries_know_capital_demonym_and_government (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  const GsRulesEntity *france = gs_rules_find_country_by_demonym (rules, "French", 6);

  CU_ASSERT_PTR_NOT_NULL_FATAL (france);
  GS_ASSERT_STRING (france->id, "place-fr");
  GS_ASSERT_STRING (gs_rules_get_capital (rules, france)->name, "Paris");
  GS_ASSERT_STRING (gs_rules_get_government (rules, france)->id, "gov-fr");
  CU_ASSERT_PTR_EQUAL (gs_rules_find_place (rules, "France", 6), france);
  CU_ASSERT_PTR_NULL (gs_rules_find_place (rules, "French", 6));
}

CU_TestInfo gs_tests_rules_names[] = {
  { "names find their entities", test_names_find_their_entities },
  { "two names of one entity are the same", test_two_names_of_one_entity_are_the_same },
  { "reach is the longest name", test_reach_is_the_longest_name },
  { "origins are outlets", test_origins_are_outlets },
  { "places contain each other", test_places_contain_each_other },
  { "countries know capital, demonym and government",
    test_countries_know_capital_demonym_and_government },
  CU_TEST_INFO_NULL,
};
