/* SPDX-License-Identifier: MIT */
/* Attribution, hedges, opposites and operators. */
#include "assertion/gs-rules-word-facts.h"
#include "assertion/gs-rules-words.h"

#include <string.h>

#include "gs-test-rules.h"
#include "gs-test.h"

static void
test_words_have_class_and_strength (void)
{
  static const struct
  {
    const char *lemma;
    GsRulesWordClass class;
    gboolean found;
    guint strength;
  } rows[] = {
    { "say", GS_RULES_WORD_REPORT, TRUE, 0 },
    { "say", GS_RULES_WORD_DENY, FALSE, 0 },
    { "deny", GS_RULES_WORD_DENY, TRUE, 0 },
    { "rule out", GS_RULES_WORD_DENY, TRUE, 0 },
    { "allege", GS_RULES_WORD_ALLEGE, TRUE, 0 },
    { "confirm", GS_RULES_WORD_CONFIRM, TRUE, 0 },
    { "according to", GS_RULES_WORD_ACCORDING, TRUE, 0 },
    { "official", GS_RULES_WORD_UNNAMED, TRUE, 0 },
    { "hoax", GS_RULES_WORD_HOAX, TRUE, 3 },
    { "fake", GS_RULES_WORD_HOAX, TRUE, 2 },
    { "rumour", GS_RULES_WORD_HOAX, TRUE, 1 },
    { "rumour", GS_RULES_WORD_MEDIUM, TRUE, 0 },
    { "genuine", GS_RULES_WORD_TRUE, TRUE, 0 },
    { "likely", GS_RULES_WORD_HEDGE, TRUE, 1 },
    { "reportedly", GS_RULES_WORD_HEDGE, TRUE, 2 },
    { "allegedly", GS_RULES_WORD_HEDGE, TRUE, 3 },
    { "certainly", GS_RULES_WORD_BOOSTER, TRUE, 0 },
    { "banana", GS_RULES_WORD_HEDGE, FALSE, 0 },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GsRulesWord *word =
          gs_rules_find_word (rules, rows[i].class, rows[i].lemma, strlen (rows[i].lemma));

      GS_ASSERT_ROW ((word != NULL) == rows[i].found
                         && (word == NULL || word->strength == rows[i].strength),
                     "%s as %s", rows[i].lemma, gs_rules_word_class_to_string (rows[i].class));
    }
  CU_ASSERT_TRUE (gs_rules_get_lemma (rules, "according", 9).reach >= 2);
  CU_ASSERT_EQUAL (gs_rules_get_lemma (rules, "banana", 6).reach, 0);
}

static void
test_opposites_stand_on_two_sides_of_one_pair (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean opposite;
  } rows[] = {
    { "permit", "restrict", TRUE }, { "permit", "allow", FALSE }, { "approve", "reject", TRUE },
    { "rise", "fall", TRUE },       { "win", "lose", TRUE },      { "survive", "die", TRUE },
    { "release", "arrest", TRUE },  { "appoint", "fire", TRUE },  { "open", "close", TRUE },
    { "start", "stop", TRUE },      { "rise", "reject", FALSE },  { "say", "deny", FALSE },
    { "convict", "acquit", TRUE },  { "stay", "leave", TRUE },    { "banana", "apple", FALSE },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize a = strlen (rows[i].a);
      gsize b = strlen (rows[i].b);

      GS_ASSERT_ROW (gs_rules_is_opposite (rules, rows[i].a, a, rows[i].b, b) == rows[i].opposite
                         && gs_rules_is_opposite (rules, rows[i].b, b, rows[i].a, a)
                                == rows[i].opposite,
                     "%s / %s", rows[i].a, rows[i].b);
    }
}

static void
test_operators_have_their_signatures (void)
{
  static const struct
  {
    const char *lemma;
    GsRulesEntailment affirmed;
    GsRulesEntailment negated;
  } rows[] = {
    { "manage", GS_RULES_ENTAILS_TRUE, GS_RULES_ENTAILS_FALSE },
    { "fail", GS_RULES_ENTAILS_FALSE, GS_RULES_ENTAILS_TRUE },
    { "forget", GS_RULES_ENTAILS_FALSE, GS_RULES_ENTAILS_TRUE },
    { "force", GS_RULES_ENTAILS_TRUE, GS_RULES_ENTAILS_NOTHING },
    { "prevent", GS_RULES_ENTAILS_FALSE, GS_RULES_ENTAILS_NOTHING },
    { "spare", GS_RULES_ENTAILS_FALSE, GS_RULES_ENTAILS_NOTHING },
    { "hold off", GS_RULES_ENTAILS_FALSE, GS_RULES_ENTAILS_NOTHING },
    { "hesitate", GS_RULES_ENTAILS_NOTHING, GS_RULES_ENTAILS_TRUE },
    { "be able", GS_RULES_ENTAILS_NOTHING, GS_RULES_ENTAILS_FALSE },
    { "plan", GS_RULES_ENTAILS_NOTHING, GS_RULES_ENTAILS_NOTHING },
    { "know", GS_RULES_ENTAILS_TRUE, GS_RULES_ENTAILS_TRUE },
    { "pretend", GS_RULES_ENTAILS_FALSE, GS_RULES_ENTAILS_FALSE },
  };
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GsRulesOperator *operator=
          gs_rules_find_operator (rules, rows[i].lemma, strlen (rows[i].lemma));

      GS_ASSERT_ROW (operator!= NULL && operator->affirmed == rows[i]
                         .affirmed &&
                         operator->negated == rows[i]
                         .negated,
                     "%s", rows[i].lemma);
    }
  CU_ASSERT_PTR_NULL (gs_rules_find_operator (rules, "banana", 6));
}

CU_TestInfo gs_tests_rules_words[] = {
  { "words have class and strength", test_words_have_class_and_strength },
  { "opposites stand on two sides of one pair", test_opposites_stand_on_two_sides_of_one_pair },
  { "operators have their signatures", test_operators_have_their_signatures },
  CU_TEST_INFO_NULL,
};
