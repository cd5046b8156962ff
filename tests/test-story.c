/* SPDX-License-Identifier: MIT */
/* Which articles of a batch tell one story. */
#include "comparison/gs-story.h"

#include <string.h>

#include "article/gs-article-builder.h"
#include "language/gs-analyser.h"

#include "gs-test-rules.h"
#include "gs-test.h"

/* invented reports; the letters of a row name them */
static const struct
{
  char name;
  const char *text;
} reports[] = {
  { 'a', "A fire at the Harbour Mills bakery in Veldona killed 14 people on Monday, police chief "
         "Dana Orwell said. Firefighters from the Karst valley needed 11 hours to put it out. "
         "Harbour Mills employs 230 people in Veldona. Orwell said the bakery's ovens were old." },
  { 'b', "Police chief Dana Orwell said on Monday that 14 people died in the fire at the Harbour "
         "Mills bakery in Veldona. The fire burned for 11 hours. Firefighters from the Karst "
         "valley helped. Harbour Mills, which employs 230 people, closed its other bakeries." },
  { 'c',
    "Veldona mourns the 14 dead of Monday's bakery fire. Police chief Dana Orwell and mayor Ivo "
    "Kessler laid flowers. Firefighters from the Karst valley rang the bells of Saint Anna. "
    "Kessler said that the police chief, Dana Orwell, would find out why 14 people died." },
  { 'd',
    "Mayor Ivo Kessler wants to know why 14 people died on Monday in Veldona. Police chief Dana "
    "Orwell told Kessler that firefighters from the Karst valley came late. Bishop Anna Weiss "
    "rang the bells of Saint Anna for the dead of the bakery fire." },
  { 'h', "Bishop Anna Weiss rang the bells of Saint Anna on Monday for the 14 dead of the bakery "
         "fire in Veldona. Mayor Ivo Kessler and police chief Dana Orwell stood by firefighters "
         "from the Karst valley. Kessler said he would find out why 14 people died." },
  /* brief, of the owners' side: it shares much with a and b, little with the rest */
  { 'e', "Harbour Mills, which employs 230 people, denied that old ovens burned. Its lawyer Rosa "
         "Lindqvist said that Harbour Mills had bought 16 ovens from Lindqvist Brothers." },
  /* another fire */
  { 'f', "A fire on the ferry Northern Star off Port Brannock injured 32 passengers on Thursday, "
         "the coast guard said. Captain Tomas Ferreira let everybody into the boats. The ferry "
         "company Brannock Lines said a cable had burned." },
  { 'g', "The coast guard brought 32 injured passengers of the burning ferry Northern Star to Port "
         "Brannock on Thursday. Captain Tomas Ferreira told Brannock Lines of a burning cable." },
  /* one sentence of a report, one of its words about somebody else, one of nobody */
  { 's', "Harbour Mills denied that old ovens burned in the bakery." },
  { 't', "The painter Lucia Brandt said that the chief owner employs old friends." },
  { 'u', "The chief owner said that old ovens burned in the bakery." },
};

static const struct
{
  const char *batch;   /* reports */
  const char *stories; /* of each, numbered from 0 as met */
} rows[] = {
  { "a", "0" },
  { "ab", "00" },
  { "af", "01" },
  { "abfg", "0011" },
  { "fagb", "0101" },
  { "abcdh", "00000" },
  /* who is close to the nearest joins, first or last in the batch */
  { "abcdhe", "000000" },
  { "ehcdba", "000000" },
  { "eabcdhfg", "00000011" },
  /* in a story of a few one near article suffices */
  { "abe", "000" },
  /* a sentence goes with the article that has its words, even if it names another; among many
   * articles that is chance */
  { "as", "00" },
  { "at", "00" },
  { "au", "00" },
  { "asffffffffffffffffffff", "0011111111111111111111" },
  { "atffffffffffffffffffff", "0122222222222222222222" },
  { "auffffffffffffffffffff", "0011111111111111111111" },
  /* a story of two others does not take it */
  { "efg", "011" },
};

static GsExtraction *
test_extract (const GsAnalyser *analyser, const GsRules *rules, char name)
{
  g_autoptr (GsArticleBuilder) builder = NULL;
  g_autoptr (GsArticle) article = NULL;
  const char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (reports[i].name == name)
      text = reports[i].text;
  builder = gs_article_builder_new ("report", "text");
  gs_article_builder_take_text (builder, g_strdup (text), strlen (text));
  gs_article_builder_add_block (builder, GS_BLOCK_PARAGRAPH, GS_SPAN_INIT (0, strlen (text)));
  article = gs_article_builder_finish (builder);
  return gs_extraction_new (analyser, rules, article, NULL);
}

static char *
test_group (const GsAnalyser *analyser, const GsRules *rules, const char *names)
{
  g_autoptr (GPtrArray) extractions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gs_extraction_free);
  GsBatch batch = { .rules = rules,
                    .lexicon = gs_analyser_get_lexicon (analyser),
                    .extractions = extractions };
  g_autofree guint32 *stories = NULL;
  char *found = g_strdup (names);

  for (const char *name = names; *name != '\0'; name++)
    g_ptr_array_add (extractions, test_extract (analyser, rules, *name));
  stories = gs_story_group (&batch, NULL);
  for (guint i = 0; i < extractions->len; i++)
    found[i] = '0' + stories[i];
  return found;
}

static void
test_stories (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  GS_ASSERT_ROW (analyser != NULL, "%s", error != NULL ? error->message : "");
  for (guint i = 0; analyser != NULL && i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = test_group (analyser, rules, rows[i].batch);

      GS_ASSERT_ROW (g_str_equal (found, rows[i].stories), "%s: %s, expected %s", rows[i].batch,
                     found, rows[i].stories);
    }
}

CU_TestInfo gs_tests_story[] = {
  { "articles of one story", test_stories },
  CU_TEST_INFO_NULL,
};
