/* SPDX-License-Identifier: MIT */
/* Lexicon: what WordNet knows, asked by id; lemmas; damaged files. */
#include "language/gs-lexicon.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "language/gs-lemmatizer.h"

#include "gs-test.h"

static GsLexicon *
load (void)
{
  g_autofree char *path = gs_test_build_path ("english.lexicon", NULL);
  g_autoptr (GError) error = NULL;
  GsLexicon *lexicon = gs_lexicon_new (path, &error);

  CU_ASSERT_PTR_NOT_NULL_FATAL (lexicon);
  return lexicon;
}

static guint32
find (const GsLexicon *lexicon, const char *lemma)
{
  return gs_lexicon_find (lexicon, lemma, strlen (lemma));
}

static void
test_lemmas_are_found_in_any_case (void)
{
  g_autoptr (GsLexicon) lexicon = load ();
  guint32 id = find (lexicon, "restrict");

  CU_ASSERT (id != 0);
  CU_ASSERT_EQUAL (find (lexicon, "Restrict"), id);
  GS_ASSERT_STRING (gs_lexicon_get_lemma (lexicon, id), "restrict");
  CU_ASSERT_EQUAL (find (lexicon, "carry_out"), find (lexicon, "carry out"));
  CU_ASSERT (find (lexicon, "carry out") != 0);
  CU_ASSERT_EQUAL (find (lexicon, "xyzzyx"), 0);
  CU_ASSERT_EQUAL (find (lexicon, ""), 0);
  CU_ASSERT_EQUAL (gs_lexicon_get_classes (lexicon, id), 1u << GS_LEXICON_VERB);
}

static void
test_relations_hold (void)
{
  g_autoptr (GsLexicon) lexicon = load ();

  CU_ASSERT (gs_lexicon_are_synonyms (lexicon, find (lexicon, "buy"), find (lexicon, "purchase"),
                                      GS_LEXICON_VERB, 1));
  CU_ASSERT_FALSE (gs_lexicon_are_synonyms (lexicon, find (lexicon, "buy"), find (lexicon, "sell"),
                                            GS_LEXICON_VERB, 0));
  CU_ASSERT (gs_lexicon_are_antonyms (lexicon, find (lexicon, "buy"), find (lexicon, "sell"),
                                      GS_LEXICON_VERB));
  CU_ASSERT (gs_lexicon_are_antonyms (lexicon, find (lexicon, "fall"), find (lexicon, "rise"),
                                      GS_LEXICON_VERB));
  CU_ASSERT (gs_lexicon_are_antonyms (lexicon, find (lexicon, "dead"), find (lexicon, "alive"),
                                      GS_LEXICON_ADJECTIVE));
  CU_ASSERT (
      gs_lexicon_are_derived (lexicon, find (lexicon, "restrict"), find (lexicon, "restriction")));
  CU_ASSERT (
      gs_lexicon_are_derived (lexicon, find (lexicon, "explosion"), find (lexicon, "explode")));
  CU_ASSERT_FALSE (
      gs_lexicon_are_derived (lexicon, find (lexicon, "restrict"), find (lexicon, "dog")));
  CU_ASSERT_FALSE (gs_lexicon_are_derived (lexicon, 0, 0));
}

static void
test_kinds_are_reached_by_hypernyms (void)
{
  g_autoptr (GsLexicon) lexicon = load ();

  CU_ASSERT (gs_lexicon_is_kind (lexicon, find (lexicon, "senator"), find (lexicon, "person"),
                                 GS_LEXICON_NOUN, 1));
  CU_ASSERT (gs_lexicon_is_kind (lexicon, find (lexicon, "truck"), find (lexicon, "vehicle"),
                                 GS_LEXICON_NOUN, 0));
  CU_ASSERT_FALSE (gs_lexicon_is_kind (lexicon, find (lexicon, "truck"), find (lexicon, "person"),
                                       GS_LEXICON_NOUN, 0));
  CU_ASSERT (gs_lexicon_is_name (lexicon, find (lexicon, "beijing")));
  CU_ASSERT_FALSE (gs_lexicon_is_name (lexicon, find (lexicon, "city")));
  CU_ASSERT_EQUAL (gs_lexicon_get_main_domain (lexicon, find (lexicon, "say"), GS_LEXICON_VERB),
                   GS_DOMAIN_VERB_COMMUNICATION);
}

static void
test_words_of_names_are_counted (void)
{
  static const struct
  {
    const char *word;
    GsLexiconNamePart part;
    gboolean known;
  } rows[] = {
    { "abraham", GS_NAME_PART_GIVEN, TRUE }, { "Lincoln", GS_NAME_PART_FAMILY, TRUE },
    { "mozart", GS_NAME_PART_GIVEN, FALSE }, { "san", GS_NAME_PART_PLACE, TRUE },
    { "city", GS_NAME_PART_GIVEN, FALSE },   { "", GS_NAME_PART_PLACE, FALSE },
  };

  g_autoptr (GsLexicon) lexicon = load ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    CU_ASSERT_EQUAL (
        gs_lexicon_get_name_count (lexicon, rows[i].word, strlen (rows[i].word), rows[i].part) > 0,
        rows[i].known);
}

static void
test_irregular_forms_have_their_base (void)
{
  g_autoptr (GsLexicon) lexicon = load ();

  GS_ASSERT_STRING (gs_lexicon_get_exception (lexicon, "went", 4, GS_LEXICON_VERB), "go");
  GS_ASSERT_STRING (gs_lexicon_get_exception (lexicon, "children", 8, GS_LEXICON_NOUN), "child");
  CU_ASSERT_PTR_NULL (gs_lexicon_get_exception (lexicon, "went", 4, GS_LEXICON_NOUN));
}

static void
test_lemmas_follow_the_tag (void)
{
  static const struct
  {
    const char *form;
    GsLemmaCase letters;
    GsXpos xpos;
    const char *expected;
  } rows[] = {
    { "restrictions", GS_LEMMA_FOLD, GS_XPOS_NNS, "restriction" },
    { "studies", GS_LEMMA_FOLD, GS_XPOS_NNS, "study" },
    { "studies", GS_LEMMA_FOLD, GS_XPOS_VBZ, "study" },
    { "men", GS_LEMMA_FOLD, GS_XPOS_NNS, "man" },
    { "chipmakers", GS_LEMMA_FOLD, GS_XPOS_NNS, "chipmaker" },
    { "stopped", GS_LEMMA_FOLD, GS_XPOS_VBD, "stop" },
    { "making", GS_LEMMA_FOLD, GS_XPOS_VBG, "make" },
    { "met", GS_LEMMA_FOLD, GS_XPOS_VBN, "meet" },
    { "left", GS_LEMMA_FOLD, GS_XPOS_VBD, "leave" },
    { "Left", GS_LEMMA_FOLD, GS_XPOS_JJ, "left" },
    { "bigger", GS_LEMMA_FOLD, GS_XPOS_JJR, "big" },
    { "Dutch", GS_LEMMA_KEEP, GS_XPOS_JJ, "Dutch" },
    { "Trump", GS_LEMMA_KEEP, GS_XPOS_NNP, "Trump" },
    { "CEO", GS_LEMMA_KEEP, GS_XPOS_NN, "CEO" },
    { "The", GS_LEMMA_FOLD, GS_XPOS_DT, "the" },
    { "1980s", GS_LEMMA_FOLD, GS_XPOS_NNS, "1980s" },
    { "Westerners", GS_LEMMA_KEEP, GS_XPOS_NNS, "Westerner" },
    { "Studies", GS_LEMMA_KEEP, GS_XPOS_NNPS, "Study" },
    { "kerala", GS_LEMMA_NAME, GS_XPOS_NNP, "Kerala" },
    { "5,000", GS_LEMMA_FOLD, GS_XPOS_CD, "5000" },
    { "1,234,567", GS_LEMMA_FOLD, GS_XPOS_CD, "1234567" },
    { "3,40", GS_LEMMA_FOLD, GS_XPOS_CD, "3.40" },
    { "7,5", GS_LEMMA_FOLD, GS_XPOS_CD, "7.5" },
    { "1,050.25", GS_LEMMA_FOLD, GS_XPOS_CD, "1050.25" },
    { "astronaut's", GS_LEMMA_FOLD, GS_XPOS_NNS, "astronaut" },
    { "let's", GS_LEMMA_FOLD, GS_XPOS_VBZ, "let" },
    { "80's", GS_LEMMA_FOLD, GS_XPOS_NNS, "80s" },
    { "reemerged", GS_LEMMA_FOLD, GS_XPOS_VBD, "reemerge" },
    { "outspent", GS_LEMMA_FOLD, GS_XPOS_VBD, "outspend" },
    { "decertifies", GS_LEMMA_FOLD, GS_XPOS_VBZ, "decertify" },
    { "reading", GS_LEMMA_FOLD, GS_XPOS_VBG, "read" },
    { "united", GS_LEMMA_FOLD, GS_XPOS_VBN, "unite" },
    { "vlogging", GS_LEMMA_FOLD, GS_XPOS_VBG, "vlog" },
    { "doomscrolled", GS_LEMMA_FOLD, GS_XPOS_VBD, "doomscroll" },
    { "gamified", GS_LEMMA_FOLD, GS_XPOS_VBD, "gamify" },
    { "tokenized", GS_LEMMA_FOLD, GS_XPOS_VBN, "tokenize" },
  };
  g_autoptr (GsLexicon) lexicon = load ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char lemma[GS_MAX_LEMMA];
      guint edit = GS_LEMMA_EDIT (gs_lemma_get_stem (rows[i].xpos), rows[i].letters);

      gs_lemma_derive (lexicon, rows[i].form, (guint) strlen (rows[i].form), edit, lemma);
      GS_ASSERT_STRING (lemma, rows[i].expected);
    }
}

static void
test_capitals_follow_the_form (void)
{
  static const struct
  {
    const char *small;
    const char *form;
    GsLemmaCase letters;
    const char *expected;
  } rows[] = {
    { "january", "Jan", GS_LEMMA_NAME, "January" },
    { "westerner", "Westerners", GS_LEMMA_KEEP, "Westerner" },
    { "iphone", "iPhones", GS_LEMMA_KEEP, "iPhone" },
    { "ceo", "CEOs", GS_LEMMA_KEEP, "CEO" },
    { "office", "Offices", GS_LEMMA_FOLD, "office" },
    { "go", "Went", GS_LEMMA_KEEP, "go" },
    { "", "US", GS_LEMMA_KEEP, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char lemma[GS_MAX_LEMMA];

      gs_lemma_recase (rows[i].small, rows[i].form, (guint) strlen (rows[i].form), rows[i].letters,
                       lemma);
      GS_ASSERT_STRING (lemma, rows[i].expected);
    }
}

static void
test_damaged_files_are_refused (void)
{
  g_autofree char *path = gs_test_build_path ("english.lexicon", NULL);
  g_autofree char *broken = gs_test_build_path ("tests", "broken.lexicon", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  CU_ASSERT_FATAL (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize size = i == 0 ? length / 2 : i == 1 ? 10 : length;

      bytes[length / 2] = (char) (bytes[length / 2] ^ (i == 2));
      CU_ASSERT (g_file_set_contents (broken, bytes, (gssize) size, NULL));
      CU_ASSERT_PTR_NULL (gs_lexicon_new (broken, &error));
      CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_MODEL));
    }
  g_remove (broken);
  CU_ASSERT_PTR_NULL (gs_lexicon_new (broken, NULL));
}

CU_TestInfo gs_tests_lexicon[] = {
  { "lemmas are found in any case", test_lemmas_are_found_in_any_case },
  { "relations hold", test_relations_hold },
  { "kinds are reached by hypernyms", test_kinds_are_reached_by_hypernyms },
  { "words of names are counted", test_words_of_names_are_counted },
  { "irregular forms have their base", test_irregular_forms_have_their_base },
  { "lemmas follow the tag", test_lemmas_follow_the_tag },
  { "capitals follow the form", test_capitals_follow_the_form },
  { "damaged files are refused", test_damaged_files_are_refused },
  CU_TEST_INFO_NULL,
};
