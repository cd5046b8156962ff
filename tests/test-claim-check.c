/* SPDX-License-Identifier: MIT */
/* What stands against a claim of one sentence, and what does not. */
#include "comparison/gs-claim-check.h"

#include <string.h>

#include "assertion/gs-entity.h"
#include "comparison/gs-tie.h"

#include "gs-test-extract.h"
#include "gs-test.h"

static char *
test_dup_words (const GsExtraction *extraction, GsSpan span)
{
  return g_strndup (gs_article_get_text (extraction->article, NULL) + span.start,
                    gs_span_length (span));
}

/* "relation-owner: owns/subsidiary", or "" if nothing stands against the claim */
static char *
test_describe_check (const char *claim, const char *text)
{
  g_autoptr (GsExtraction) left = gs_test_extract (claim, GS_BLOCK_PARAGRAPH);
  g_autoptr (GsExtraction) right = gs_test_extract (text, GS_BLOCK_PARAGRAPH);
  GsBatch batch = { .rules = gs_test_get_rules (), .lexicon = gs_test_get_lexicon () };
  g_autoptr (GsClaimWords) words = NULL;
  GsClaimConflict conflict;
  g_autofree char *claimed = NULL;
  g_autofree char *told = NULL;

  words = gs_claim_words_new (&batch, left);
  if (!gs_claim_check_find (&conflict, words, right))
    return g_strdup ("");
  claimed = test_dup_words (left, conflict.claimed);
  told = test_dup_words (right, conflict.told);
  return conflict.kind == GS_CLAIM_CONFLICT_NEGATION
             ? g_strdup_printf ("%s: %s", conflict.rule, told)
             : g_strdup_printf ("%s: %s/%s", conflict.rule, claimed, told);
}

static void
a_claim_is_held_against_the_sentence_that_is_about_the_same (void)
{
  static const struct
  {
    const char *claim;
    const char *text;
    const char *expected;
  } rows[] = {
    /* the contrary, in another word */
    { "Haldane received the Clavering Prize.",
      "Haldane was glad of letters. In 1987 he turned down the Clavering Prize.",
      "contrary-receive: received/turned down" },
    /* another prize */
    { "Haldane received the Clavering Prize.", "In 1987 Haldane turned down the Morton Medal.",
      "" },
    /* the claim's own word stands there, too */
    { "Haldane received the Clavering Prize.",
      "Haldane received the Clavering Prize and refused to speak about it.", "" },
    /* not really contrary: negated, excepted, asked */
    { "The course on avalanches is compulsory in Norway.",
      "In Norway the course on avalanches is not optional.", "" },
    { "The course on avalanches is optional in Norway.",
      "In Norway the course on avalanches is compulsory for all except the guides.", "" },
    /* another word of the claim's side */
    { "Police arrested Pieter Maes in Ghent.",
      "Police in Ghent recaptured Pieter Maes, who had been at large since May.", "" },
    /* of one name, whatever others are */
    { "Senator Costa was a conservative lawyer.",
      "Senator Costa was a liberal lawyer whom the conservatives of Lima feared.",
      "contrary-liberal: conservative/liberal" },
    /* negated */
    { "Quarantine is needed for dogs to enter Malta.",
      "Dogs may enter Malta without quarantine after six months.", "negation: without quarantine" },
    { "Castellan sold tainted milk in Bath.",
      "Castellan not only sold tainted milk in Bath but hid it.", "" },
    { "Castellan sold no tainted milk in Bath.", "Castellan has not sold tainted milk in Bath.",
      "" },
    /* how many somebody has */
    { "The League of Alder has 16 members.",
      "The pact hardened the resolve of the League of Alder's 19 members.",
      "figure: 16 members/19 members" },
    { "The League of Alder has 19 members.",
      "The pact hardened the resolve of the League of Alder's 19 members.", "" },
    { "The League of Alder has 16 members.",
      "The pact hardened the resolve of the Union of Corvo's 19 members.", "" },
    { "The League of Alder has 16 members.",
      "The League of Alder's 19 members met the 16 members of the board.", "" },
    /* relations */
    { "Palmer Foods owns Lindqvist.", "Palmer Foods is a subsidiary of Lindqvist.",
      "relation-owner: owns/subsidiary" },
    { "Lindqvist owns Palmer Foods.", "Palmer Foods is a subsidiary of Lindqvist.", "" },
    { "Olga Sidorova is Ivan Petrov's wife.",
      "Ivan Petrov, brother of the chemist Olga Sidorova, left on Monday.",
      "relation-kin: wife/brother" },
    { "Olga Sidorova is Ivan Petrov's sister.",
      "Ivan Petrov, brother of the chemist Olga Sidorova, left on Monday.", "" },
  };

  if (!gs_test_load_assertions ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = test_describe_check (rows[i].claim, rows[i].text);

      GS_ASSERT_ROW (g_str_equal (found, rows[i].expected), "%s | %s: '%s', not '%s'",
                     rows[i].claim, rows[i].text, found, rows[i].expected);
    }
}

static char *
test_describe_ties (const char *text)
{
  g_autoptr (GsExtraction) extraction = gs_test_extract (text, GS_BLOCK_PARAGRAPH);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (GsTie));
  g_autoptr (GString) out = g_string_new (NULL);

  gs_ties_read (ties, gs_test_get_rules (), extraction, 0);
  for (guint i = 0; i < ties->len; i++)
    {
      const GsTie *tie = &g_array_index (ties, GsTie, i);

      g_string_append_printf (out, "%s%s(%s, %s)", i > 0 ? "; " : "", tie->word->value,
                              g_array_index (extraction->entities, GsEntity, tie->first).name,
                              g_array_index (extraction->entities, GsEntity, tie->second).name);
    }
  return g_strdup (out->str);
}

static void
who_comes_first_does_not_depend_on_the_words (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "Lindqvist owns Palmer Foods.", "owner(Lindqvist, Palmer Foods)" },
    { "Palmer Foods is owned by Lindqvist.", "owner(Lindqvist, Palmer Foods)" },
    { "Palmer Foods, a subsidiary of the Swedish dairy group Lindqvist, grew.",
      "owner(Lindqvist, Palmer Foods)" },
    { "Lindqvist's subsidiary Palmer Foods grew.", "owner(Lindqvist, Palmer Foods)" },
    { "Palmer Foods is not a subsidiary of Lindqvist.", "" },
    { "He praised Adeyemi's predecessor, the late Samuel Okonkwo.",
      "successor(Adeyemi, Samuel Okonkwo)" },
    { "After Okonkwo's death, Adeyemi was elected leader.", "successor(Adeyemi, Okonkwo)" },
    { "Ingrid Solberg, wife of the former goalkeeper Erik Dahl, worked in Oslo.",
      "spouse(Ingrid Solberg, Erik Dahl)" },
    { "Ingrid Solberg is Erik Dahl's ex-wife.", "former spouse(Ingrid Solberg, Erik Dahl)" },
    { "Ingrid Solberg and Erik Dahl's wife left.", "" },
  };

  if (!gs_test_load_assertions ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = test_describe_ties (rows[i].text);

      GS_ASSERT_ROW (g_str_equal (found, rows[i].expected), "%s: '%s', not '%s'", rows[i].text,
                     found, rows[i].expected);
    }
}

CU_TestInfo gs_tests_claim_check[] = {
  { "a claim is held against the sentence that is about the same",
    a_claim_is_held_against_the_sentence_that_is_about_the_same },
  { "who comes first does not depend on the words", who_comes_first_does_not_depend_on_the_words },
  CU_TEST_INFO_NULL,
};
