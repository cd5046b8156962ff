/* SPDX-License-Identifier: MIT */
/* Random sentences of the development set that a reader annotated: participants and polarity. */
#include <stdlib.h>
#include <string.h>

#include "assertion/gs-filler.h"
#include "assertion/gs-operator-words.h"
#include "assertion/gs-reading.h"

#include "gs-test-extract.h"
#include "gs-test.h"

/* ---- fifty random sentences ---- */

typedef struct
{
  guint gold;
  guint system;
  guint right;     /* agent, predicate, theme and polarity */
  guint predicate; /* predicate and polarity */
} FiftyScore;

static char *
test_fold_filler (const GsExtraction *extraction, const GsFiller *filler)
{
  g_autofree char *text = gs_filler_dup_text (filler, extraction);

  return g_utf8_strdown (text, -1);
}

/* whether a filler is what a reader wrote: one of its words as written or as lemma, or nothing */
static gboolean
test_filler_is (const GsExtraction *extraction, const GsFiller *filler, const char *word)
{
  g_autofree char *text = NULL;

  if (g_str_equal (word, "-"))
    return filler->head == NULL;
  if (filler->head == NULL)
    return FALSE;
  for (guint32 i = 0; i < filler->n_words; i++)
    if (g_str_equal (filler->words[i], word))
      return TRUE;
  text = test_fold_filler (extraction, filler);
  return g_str_equal (filler->head, word) || gs_word_is_one_of (word, text);
}

/* GS_LIST=1 prints what was read of each sentence beside what is expected */
static gboolean
test_is_listing (void)
{
  return g_getenv ("GS_LIST") != NULL;
}

static void
test_list (const GsExtraction *extraction)
{
  g_print ("\n%s\n", gs_article_get_text (extraction->article, NULL));
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);
      const char *agent = assertion->slots[GS_SLOT_AGENT].head;
      const char *theme = assertion->slots[GS_SLOT_THEME].head;

      g_print ("  %s %s %s %s %c\n", gs_assertion_form_to_string (assertion->form),
               agent != NULL ? agent : "-", assertion->lemma, theme != NULL ? theme : "-",
               assertion->polarity > 0 ? '+' : '-');
    }
}

/* one predicate may stand in a sentence twice: the reading that fits best counts */
static void
test_score_row (FiftyScore *score, const GsExtraction *extraction, const char *row)
{
  g_auto (GStrv) parts = g_strsplit (row, " ", 4);
  gboolean predicate = FALSE;
  gboolean right = FALSE;

  g_strdelimit (parts[1], "_", ' ');
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (!g_str_equal (assertion->lemma, parts[1])
          || (assertion->polarity > 0) != (parts[3][0] == '+'))
        continue;
      predicate = TRUE;
      right |= test_filler_is (extraction, &assertion->slots[GS_SLOT_AGENT], parts[0])
               && test_filler_is (extraction, &assertion->slots[GS_SLOT_THEME], parts[2]);
    }
  score->gold++;
  score->predicate += predicate;
  score->right += right;
  if (test_is_listing () && !right)
    g_print ("- %s: %s\n", predicate ? "participants" : "not found", row);
}

static guint
test_count_clauses (const GsExtraction *extraction)
{
  guint n = 0;

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      n += assertion->form != GS_FORM_EVENT
           && !gs_operator_is_report (gs_test_get_rules (), assertion->lemma);
    }
  return n;
}

static GsExtraction *
test_extract_piece (const char *folder, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  g_autofree char *path = g_build_filename (folder, parts[0], NULL);
  g_autofree char *text = NULL;
  g_autofree char *piece = NULL;
  gsize length = 0;
  guint start = (guint) atoi (parts[1]);
  guint end = (guint) atoi (parts[2]);

  if (!g_file_get_contents (path, &text, &length, NULL) || end > length)
    return NULL;
  piece = g_strndup (text + start, end - start);
  return gs_test_extract (piece, GS_BLOCK_PARAGRAPH);
}

/* needs the development set, whose texts do not belong to the project */
static void
test_fifty_of (const char *name)
{
  g_autofree char *near = gs_test_source_path ("..", "shared", "dev", NULL);
  const char *folder = g_getenv ("GS_DEV") != NULL ? g_getenv ("GS_DEV") : near;
  g_autofree char *path = gs_test_source_path ("corpus", "assertions", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GsExtraction) extraction = NULL;
  FiftyScore score = { 0, 0, 0, 0 };

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR) || !gs_test_load_assertions ())
    return;
  CU_ASSERT_FATAL (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '>' && extraction != NULL)
      test_score_row (&score, extraction, lines[i] + 2);
    else if (lines[i][0] != '\0' && lines[i][0] != '#' && lines[i][0] != '>')
      {
        gs_extraction_free (extraction);
        extraction = test_extract_piece (folder, lines[i]);
        GS_ASSERT_ROW (extraction != NULL, "no piece %s", lines[i]);
        score.system += extraction != NULL ? test_count_clauses (extraction) : 0;
        if (extraction != NULL && test_is_listing ())
          test_list (extraction);
      }
  g_print ("\n    %s: precision %.2f, recall %.2f; predicate and polarity alone: "
           "recall %.2f (%u expected, %u found)\n",
           name, (double) score.right / score.system, (double) score.right / score.gold,
           (double) score.predicate / score.gold, score.gold, score.system);
  CU_ASSERT (score.predicate * 10 >= score.gold * 7);
}

static void
test_fifty (void)
{
  test_fifty_of ("random-fifty.txt");
}

static void
test_fifty_more (void)
{
  test_fifty_of ("random-fifty-2.txt");
}

CU_TestInfo gs_tests_assertion_score[] = {
  { "fifty random sentences are read as a reader read them", test_fifty },
  { "fifty more that nothing was mended by are read", test_fifty_more },
  CU_TEST_INFO_NULL,
};
