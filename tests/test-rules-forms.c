/* SPDX-License-Identifier: MIT */
/* Products, titles, confusions: what surface words mean and why two of them differ. */
#include <string.h>

#include "assertion/gs-rules-confusions.h"
#include "assertion/gs-rules-products.h"
#include "assertion/gs-rules-titles.h"
#include "base/gs-canon.h"
#include "gs-test-rules.h"
#include "gs-test.h"

static void
test_products_are_found_by_name_and_pattern (void)
{
  static const struct
  {
    const char *text;
    const char *family; /* NULL: none */
    const char *code;
    gboolean is_known; /* as a member */
  } rows[] = {
    { "H20", "family-nvidia-accelerators", "H20", TRUE },
    { "H20s", "family-nvidia-accelerators", "H20", TRUE },
    { "H20’s", "family-nvidia-accelerators", "H20", TRUE },
    { "H30", "family-nvidia-accelerators", "H30", FALSE },
    { "H2O", NULL, NULL, FALSE },
    { "F-16s", "family-us-fighters", "F16", TRUE },
    { "F16", "family-us-fighters", "F16", TRUE },
    { "A-10", "family-us-fighters", "A10", TRUE },
    { "A10", "family-nvidia-accelerators", "A10", TRUE },
    { "Boeing 737 Max 8", "family-boeing", "737MAX8", TRUE },
    { "737 MAX 8", "family-boeing", "737MAX8", TRUE },
    { "737-8", "family-boeing", "737MAX8", TRUE },
    { "Airbus A320neo", "family-airbus", "A320NEO", TRUE },
    { "iPhone 15 Pro Max", "family-iphone", "IPHONE15PROMAX", TRUE },
    { "iPhone 29", "family-iphone", "IPHONE29", FALSE },
    { "Galaxy S24", "family-galaxy-s", "GALAXYS24", TRUE },
    { "S-400", "family-russian-sams", "S400", TRUE },
    { "GPT-4o", "family-openai-models", "GPT4O", TRUE },
    { "GPT-4", "family-openai-models", "GPT4", TRUE },
    { "Ozempic", "family-weight-drugs", "OZEMPIC", TRUE },
    { "H5N1", "family-influenza", "H5N1", TRUE },
    { "water", NULL, NULL, FALSE },
    { "2024", NULL, NULL, FALSE },
    { "", NULL, NULL, FALSE },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GsRulesProductMatch match;
      gboolean found = gs_rules_find_product (rules, rows[i].text, strlen (rows[i].text), &match);

      GS_ASSERT_ROW (found == (rows[i].family != NULL), "%s", rows[i].text);
      if (!found || rows[i].family == NULL)
        continue;
      GS_ASSERT_ROW (g_str_equal (match.family->id, rows[i].family)
                         && g_str_equal (match.code, rows[i].code)
                         && (match.member != NULL) == rows[i].is_known,
                     "%s: %s %s", rows[i].text, match.family->id, match.code);
    }
}

static void
test_a_lookalike_is_traced_to_its_product (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  GsRulesProductMatch match;

  CU_ASSERT_TRUE (gs_rules_find_product_lookalike (rules, "H2O", 3, &match));
  GS_ASSERT_STRING (match.code, "H20");
  CU_ASSERT_FALSE (gs_rules_find_product_lookalike (rules, "H20", 3, &match));
  CU_ASSERT_FALSE (gs_rules_find_product_lookalike (rules, "CO2", 3, &match));
  CU_ASSERT_TRUE (gs_rules_is_product_cue (
      rules, gs_rules_find_family (rules, "family-nvidia-accelerators"), "chip", 4));
  CU_ASSERT_FALSE (gs_rules_is_product_cue (
      rules, gs_rules_find_family (rules, "family-nvidia-accelerators"), "motorway", 8));
}

static void
test_two_spellings_are_explained (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    GsRulesVariantKind kind;
  } rows[] = {
    { "Biden", "Viden", GS_RULES_VARIANT_KEYBOARD },
    { "Mar-a-Lago", "Mar-a-Largo", GS_RULES_VARIANT_SLIP },
    { "Mar-a-Lago", "Mar-A-Lago", GS_RULES_VARIANT_SAME },
    { "José", "Jose", GS_RULES_VARIANT_SAME },
    { "H20", "H2O", GS_RULES_VARIANT_LOOKALIKE },
    { "Citigroup", "Сitigroup", GS_RULES_VARIANT_LOOKALIKE },
    { "H20", "H100", GS_RULES_VARIANT_DIFFERENT },
    { "F-16", "F-15", GS_RULES_VARIANT_DIFFERENT },
    { "Gaddafi", "Qadhafi", GS_RULES_VARIANT_TRANSLITERATION },
    { "Mohammed", "Muhammad", GS_RULES_VARIANT_TRANSLITERATION },
    { "Zelensky", "Zelenskiy", GS_RULES_VARIANT_TRANSLITERATION },
    { "Iraq", "Iraqi", GS_RULES_VARIANT_DERIVED },
    { "Russia", "Russian", GS_RULES_VARIANT_DERIVED },
    { "Nick Clegg", "Nicholas Clegg", GS_RULES_VARIANT_NICKNAME },
    { "al-Assad", "Assad", GS_RULES_VARIANT_PARTICLE },
    { "Kennedy Center", "Kennedy Centre", GS_RULES_VARIANT_SPELLING },
    { "Birmingham", "Birrningham", GS_RULES_VARIANT_OCR },
    { "Kennedy", "Kenedy", GS_RULES_VARIANT_SLIP },
    { "Massachusetts", "Massachusets", GS_RULES_VARIANT_SLIP },
    { "Pakistan", "Pakitsan", GS_RULES_VARIANT_SLIP },
    { "Hunan", "Hubei", GS_RULES_VARIANT_DIFFERENT },
    { "Obama", "Trump", GS_RULES_VARIANT_DIFFERENT },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize a = strlen (rows[i].a);
      gsize b = strlen (rows[i].b);
      GsRulesVariant one = gs_rules_compare_forms (rules, rows[i].a, a, rows[i].b, b);
      GsRulesVariant two = gs_rules_compare_forms (rules, rows[i].b, b, rows[i].a, a);

      GS_ASSERT_ROW (one.kind == rows[i].kind && two.kind == one.kind && two.edits == one.edits,
                     "%s / %s: %s", rows[i].a, rows[i].b,
                     gs_rules_variant_kind_to_string (one.kind));
    }
}

static void
test_foreign_letters_are_seen_in_latin_words (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  GsSpan where;

  CU_ASSERT_TRUE (gs_rules_has_foreign_lookalike (rules, "pаypal", strlen ("pаypal"), &where));
  CU_ASSERT_EQUAL (where.start, 1);
  CU_ASSERT_EQUAL (where.end, 3);
  CU_ASSERT_FALSE (gs_rules_has_foreign_lookalike (rules, "Москва", strlen ("Москва"), &where));
  CU_ASSERT_FALSE (gs_rules_has_foreign_lookalike (rules, "paypal", 6, &where));
}

static void
test_titles_have_class_and_group (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean same;
    gboolean conflict;
  } rows[] = {
    { "CEO", "chief executive", TRUE, FALSE },
    { "Sen.", "Senator", TRUE, FALSE },
    { "Prime Minister", "premier", TRUE, FALSE },
    { "Lt. Col.", "lieutenant colonel", TRUE, FALSE },
    { "Lt. Gen.", "General", FALSE, FALSE }, /* spoken to as General */
    { "Lt. Gen.", "Maj. Gen.", FALSE, TRUE },
    { "Maj.", "Col.", FALSE, TRUE },
    { "Commander", "Commodore", FALSE, TRUE },
    { "Commander", "Colonel", FALSE, FALSE }, /* two services */
    { "President", "Senator", FALSE, FALSE },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GsRulesTitle *a = gs_rules_find_title (rules, rows[i].a, strlen (rows[i].a));
      const GsRulesTitle *b = gs_rules_find_title (rules, rows[i].b, strlen (rows[i].b));

      GS_ASSERT_ROW (a != NULL && b != NULL && gs_rules_is_same_title (a, b) == rows[i].same
                         && gs_rules_is_rank_conflict (a, b) == rows[i].conflict
                         && gs_rules_is_rank_conflict (b, a) == rows[i].conflict,
                     "%s / %s", rows[i].a, rows[i].b);
    }
  CU_ASSERT_PTR_NULL (gs_rules_find_title (rules, "banana", 6));
}

static void
test_status_words_are_read_in_every_place (void)
{
  static const struct
  {
    const char *text;
    GsRulesStatus word;
    GsRulesStatus prefix;
    GsRulesStatus suffix;
    gsize length; /* of the affix */
  } rows[] = {
    { "former", GS_RULES_STATUS_FORMER, GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, 0 },
    { "acting", GS_RULES_STATUS_ACTING, GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, 0 },
    { "ex-president", GS_RULES_STATUS_NONE, GS_RULES_STATUS_FORMER, GS_RULES_STATUS_NONE, 3 },
    { "Ex‑President", GS_RULES_STATUS_NONE, GS_RULES_STATUS_FORMER, GS_RULES_STATUS_NONE, 5 },
    { "then-Senator", GS_RULES_STATUS_NONE, GS_RULES_STATUS_THEN, GS_RULES_STATUS_NONE, 5 },
    { "mayor-elect", GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, GS_RULES_STATUS_ELECT, 6 },
    { "president", GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, 0 },
    { "ex-", GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, GS_RULES_STATUS_NONE, 0 },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize n = strlen (rows[i].text);
      gsize prefix;
      gsize suffix;
      GsRulesStatus as_prefix = gs_rules_find_status_prefix (rules, rows[i].text, n, &prefix);
      GsRulesStatus as_suffix = gs_rules_find_status_suffix (rules, rows[i].text, n, &suffix);

      GS_ASSERT_ROW (gs_rules_find_status (rules, rows[i].text, n) == rows[i].word
                         && as_prefix == rows[i].prefix && as_suffix == rows[i].suffix
                         && prefix + suffix == rows[i].length,
                     "%s: %s %s", rows[i].text, gs_rules_status_to_string (as_prefix),
                     gs_rules_status_to_string (as_suffix));
    }
}

static void
test_canon_takes_off_dress (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
    const char *kept;
  } rows[] = {
    { "U.S.", "us", "US" },
    { "Côte  d’Ivoire ", "cote d'ivoire", "Cote d'Ivoire" },
    { "St. Louis, Mo.", "st louis mo", "St Louis Mo" },
    { "2.5 million", "2.5 million", "2.5 million" },
    { "1,000", "1,000", "1,000" },
    { "Straße", "strasse", "Strasse" },
    { "ŁÓDŹ", "lodz", "LODZ" },
    { "ﬁx—it", "fix-it", "fix-it" },
    { "Ｈ２０", "h20", "H20" },
    { "İzmir", "izmir", "Izmir" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize n = strlen (rows[i].text);
      g_autofree char *folded = gs_canon_dup (rows[i].text, n, GS_CANON_DEFAULT);
      g_autofree char *kept = gs_canon_dup (rows[i].text, n, GS_CANON_KEEP_CASE);
      char small[4];

      GS_ASSERT_STRING (folded, rows[i].folded);
      GS_ASSERT_STRING (kept, rows[i].kept);
      CU_ASSERT_EQUAL (gs_canon (rows[i].text, n, GS_CANON_DEFAULT, small, sizeof small),
                       strlen (rows[i].folded));
    }
}

CU_TestInfo gs_tests_rules_forms[] = {
  { "products are found by name and pattern", test_products_are_found_by_name_and_pattern },
  { "a lookalike is traced to its product", test_a_lookalike_is_traced_to_its_product },
  { "two spellings are explained", test_two_spellings_are_explained },
  { "foreign letters are seen in Latin words", test_foreign_letters_are_seen_in_latin_words },
  { "titles have class and group", test_titles_have_class_and_group },
  { "status words are read in every place", test_status_words_are_read_in_every_place },
  { "canon takes off dress", test_canon_takes_off_dress },
  CU_TEST_INFO_NULL,
};
