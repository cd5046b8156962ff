/* SPDX-License-Identifier: MIT */
/* Assertions: minimal pairs of polarity, certainty, direction and attribution, read from corpus/.
 */
#include "assertion/gs-assertion.h"

#include <stdlib.h>
#include <string.h>

#include "article/gs-article-builder.h"
#include "assertion/gs-assertion-print.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-filler.h"
#include "assertion/gs-reading.h"
#include "assertion/gs-operator-words.h"
#include "language/gs-analyser.h"

#include "gs-test.h"

static GsRules *rules;
static GsAnalyser *analyser;

/* loaded once: both are immutable */
static gboolean
test_load (void)
{
  g_autoptr (GError) error = NULL;

  if (rules == NULL)
    rules = gs_rules_load_default (NULL, &error);
  if (rules != NULL && analyser == NULL)
    analyser = gs_analyser_new (NULL, NULL, &error);
  GS_ASSERT_ROW (analyser != NULL, "%s", error != NULL ? error->message : "");
  return analyser != NULL;
}

static GsExtraction *
test_extract (const char *text, GsBlockKind kind)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new ("sentence", "text");
  g_autoptr (GsArticle) article = NULL;

  gs_article_builder_take_text (builder, g_strdup (text), strlen (text));
  gs_article_builder_add_block (builder, kind, GS_SPAN_INIT (0, strlen (text)));
  article = gs_article_builder_finish (builder);
  return gs_extraction_new (analyser, rules, article, NULL);
}

/* ---- rows ---- */

static char *
test_describe (const GsExtraction *extraction, const GsAssertion *assertion)
{
  GString *out = g_string_new (assertion->lemma);

  g_string_append_printf (out, " %c %s %s%d", assertion->polarity > 0 ? '+' : '-',
                          gs_certainty_to_string (assertion->certainty),
                          assertion->direction > 0 ? "+" : "", assertion->direction);
  if (assertion->attribution != GS_NONE)
    {
      const char *head =
          gs_extraction_get_attribution (extraction, assertion->attribution)->source.head;

      g_string_append_printf (out, " %s", head != NULL ? head : "-");
    }
  return g_string_free (out, FALSE);
}

/* what is asserted of a predicate; all that was found if the predicate is not there */
static char *
test_read_row (const char *sentence, const char *expected)
{
  g_autoptr (GsExtraction) extraction = test_extract (sentence, GS_BLOCK_PARAGRAPH);
  const char *blank = strchr (expected, ' ');
  GString *all = g_string_new ("no such predicate, but:");

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);
      char *found = test_describe (extraction, assertion);

      if (blank != NULL && strlen (assertion->lemma) == (gsize) (blank - expected)
          && strncmp (assertion->lemma, expected, (gsize) (blank - expected)) == 0)
        {
          g_string_free (all, TRUE);
          return found;
        }
      g_string_append_printf (all, " [%s]", found);
      g_free (found);
    }
  return g_string_free (all, FALSE);
}

typedef struct
{
  guint n_rows;
  guint n_right;
} TestCount;

/* the rows of a file; each line must do as @expected_right says */
static TestCount
test_run_file (const char *name, gboolean known_failures)
{
  g_autofree char *path = gs_test_source_path ("corpus", "assertions", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  TestCount count = { 0, 0 };

  GS_ASSERT_ROW (g_file_get_contents (path, &text, NULL, NULL), "cannot read %s", path);
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *found = NULL;

      if (!g_str_has_prefix (lines[i], "> "))
        continue;
      found = test_read_row (lines[i - 1], lines[i] + 2);
      count.n_rows++;
      if (g_str_equal (found, lines[i] + 2))
        count.n_right++;
      if (g_str_equal (found, lines[i] + 2) == known_failures)
        GS_ASSERT_ROW (FALSE, "%s:%u: %s: %s", name, i + 1, lines[i - 1], found);
    }
  return count;
}

static void
test_stance (void)
{
  TestCount count;

  if (!test_load ())
    return;
  count = test_run_file ("stance.txt", FALSE);
  CU_ASSERT (count.n_rows >= 150);
}

/* a known failure that is mended moves to the table of what holds */
static void
test_known_failures (void)
{
  TestCount right;
  TestCount wrong;

  if (!test_load ())
    return;
  right = test_run_file ("stance.txt", FALSE);
  wrong = test_run_file ("known-failures.txt", TRUE);
  GS_ASSERT_ROW (wrong.n_rows * 19 <= right.n_rows, "%u rows fail of %u: below 95 %%", wrong.n_rows,
                 right.n_rows + wrong.n_rows);
}

/* ---- long texts ---- */

static guint
test_count_links (const GsExtraction *extraction, guint32 link)
{
  guint n = 0;

  for (; link != GS_NONE && n <= extraction->attributions->len;
       link = gs_extraction_get_attribution (extraction, link)->outer)
    n++;
  return n;
}

/* whatever stands between marks, chains of sources end, and a predicate asserts once */
static void
test_long_speeches (void)
{
  static const char *const parts[] = {
    "\"He told me that she left. They said that the plant closed. ",
    "\"We won,\" he said. \"She told us that he said so. They left. ",
    "\"I said \"no\" to them,\" the mayor said. ",
  };

  for (guint i = 0; test_load () && i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GsExtraction) extraction = NULL;

      for (guint k = 0; k < 100; k++)
        g_string_append (text, parts[i]);
      extraction = test_extract (text->str, GS_BLOCK_PARAGRAPH);
      for (guint32 k = 0; k < extraction->assertions->len; k++)
        {
          const GsAssertion *assertion = gs_extraction_get_assertion (extraction, k);
          const GsAssertion *before = k > 0 ? assertion - 1 : NULL;

          GS_ASSERT_ROW (test_count_links (extraction, assertion->attribution) <= 8,
                         "part %u: a chain of %u", i,
                         test_count_links (extraction, assertion->attribution));
          GS_ASSERT_ROW (before == NULL || before->sentence != assertion->sentence
                             || before->token != assertion->token
                             || before->form != assertion->form,
                         "part %u: '%s' asserts twice", i, assertion->lemma);
        }
    }
}

/* "I" in a speech is the speaker, "he" is not */
static void
test_persons_of_speeches (void)
{
  static const struct
  {
    const char *text;
    const char *predicate;
    const char *agent; /* name, or NULL for nobody known */
  } rows[] = {
    { "\"I signed the bill on Monday,\" Obama said.", "sign", "Obama" },
    { "Obama said: \"I signed the bill. I closed the prison.\"", "close", "Obama" },
    { "Obama resigned. \"He signed the bill,\" Obama said.", "sign", NULL },
    { "\"Smith told me that I won,\" Obama said.", "win", NULL },
    { "\"We signed the bill,\" Obama said.", "sign", NULL },
  };

  for (guint i = 0; test_load () && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = test_extract (rows[i].text, GS_BLOCK_PARAGRAPH);
      const char *name = NULL;

      for (guint32 k = 0; k < extraction->assertions->len; k++)
        {
          const GsAssertion *assertion = gs_extraction_get_assertion (extraction, k);
          guint32 entity = assertion->slots[GS_SLOT_AGENT].entity;

          if (g_str_equal (assertion->lemma, rows[i].predicate) && entity != GS_NONE)
            name = g_array_index (extraction->entities, GsEntity, entity).name;
        }
      GS_ASSERT_ROW (g_strcmp0 (name, rows[i].agent) == 0, "'%s': %s", rows[i].text,
                     name != NULL ? name : "nobody");
    }
}

/* ---- slots ---- */

typedef struct
{
  const char *sentence;
  const char *predicate;
  const char *agent; /* head, or NULL */
  const char *theme;
} SlotRow;

static const GsAssertion *
test_find (const GsExtraction *extraction, const char *predicate)
{
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    if (g_str_equal (gs_extraction_get_assertion (extraction, i)->lemma, predicate))
      return gs_extraction_get_assertion (extraction, i);
  return NULL;
}

static void
test_slots (void)
{
  static const SlotRow rows[] = {
    { "The court sued the bank.", "sue", "court", "bank" },
    { "The bank was sued by the court.", "sue", "court", "bank" },
    { "The court, which sued the bank, closed.", "sue", "court", "bank" },
    { "The bank sued by the court closed.", "sue", "court", "bank" },
    { "The court agreed to sue the bank.", "sue", "court", "bank" },
    { "Lawyers urged the court to sue the bank.", "sue", "court", "bank" },
    { "The court seems to have sued the bank.", "sue", "court", "bank" },
    { "The court heard the case and sued the bank.", "sue", "court", "bank" },
    { "Two soldiers died.", "die", NULL, "soldier" },
    { "The store closed on Monday.", "close", NULL, "store" },
    { "The owner closed the store on Monday.", "close", "owner", "store" },
    { "Washington imposed restrictions on chips.", "restrict", "washington", "chip" },
    { "The ban on the drug was lifted by the court.", "ban", "court", "drug" },
    { "The resignation of the minister surprised the party.", "resign", NULL, "minister" },
  };

  if (!test_load ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = test_extract (rows[i].sentence, GS_BLOCK_PARAGRAPH);
      const GsAssertion *assertion = test_find (extraction, rows[i].predicate);

      GS_ASSERT_ROW (assertion != NULL
                         && g_strcmp0 (assertion->slots[GS_SLOT_AGENT].head, rows[i].agent) == 0
                         && g_strcmp0 (assertion->slots[GS_SLOT_THEME].head, rows[i].theme) == 0,
                     "%s: %s %s", rows[i].sentence,
                     assertion != NULL ? assertion->slots[GS_SLOT_AGENT].head : "not found",
                     assertion != NULL ? assertion->slots[GS_SLOT_THEME].head : "");
    }
}

/* ---- headlines ---- */

static void
test_headlines (void)
{
  static const struct
  {
    const char *headline;
    const char *expected;
  } rows[] = {
    { "Minister to resign", "resign + planned -1" },
    { "Chip exports to China spared", "spare + stated +1" },
    { "Two killed in Paris attack", "kill + stated -1" },
    { "Senate rejects bill", "reject + stated -1" },
    { "Did the singer die?", "die + asked -1" },
  };

  if (!test_load ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsExtraction) extraction = test_extract (rows[i].headline, GS_BLOCK_HEADLINE);
      g_autofree char *predicate = g_strndup (rows[i].expected, strcspn (rows[i].expected, " "));
      const GsAssertion *assertion = test_find (extraction, predicate);
      g_autofree char *found =
          assertion != NULL ? test_describe (extraction, assertion) : g_strdup ("nothing");

      GS_ASSERT_ROW (g_str_equal (found, rows[i].expected)
                         && (assertion == NULL || assertion->headline),
                     "%s: %s", rows[i].headline, found);
    }
}

/* ---- entities ---- */

static void
test_entities (void)
{
  static const char text[] =
      "Jensen Huang met the president. Huang leads Nvidia. The National Weather Service warned of "
      "storms. The NWS said they would last. Huang said he was pleased.";
  g_autoptr (GsExtraction) extraction = NULL;
  const GsEntity *huang;

  if (!test_load ())
    return;
  extraction = test_extract (text, GS_BLOCK_PARAGRAPH);
  CU_ASSERT_FATAL (extraction->entities->len > 0);
  huang = &g_array_index (extraction->entities, GsEntity, 0);
  GS_ASSERT_STRING (huang->name, "Jensen Huang");
  CU_ASSERT_EQUAL (huang->n_mentions, 3);
  CU_ASSERT_EQUAL (huang->kind, GS_MENTION_PERSON);
  CU_ASSERT_EQUAL (extraction->mention_entities->len, extraction->mentions->len);
}

/* ---- output ---- */

static void
test_json (void)
{
  g_autoptr (GsExtraction) extraction = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (!test_load ())
    return;
  extraction = test_extract ("The \"court\" fined the bank.", GS_BLOCK_PARAGRAPH);
  CU_ASSERT_FATAL (extraction->assertions->len == 1);
  gs_assertion_append_json (extraction, 0, out);
  GS_ASSERT_STRING (
      out->str,
      "{\"article\":\"sentence\",\"line\":1,\"column\":13,\"start\":12,\"end\":17,"
      "\"predicate\":\"fine\",\"class\":\"imposition\",\"form\":\"verb\",\"polarity\":\"positive\","
      "\"certainty\":\"stated\",\"agent\":{\"text\":\"The \\\"court\",\"start\":0,\"end\":10,"
      "\"head\":\"court\"},\"theme\":{\"text\":\"the bank\",\"start\":18,\"end\":26,"
      "\"head\":\"bank\"},\"evidence\":\"fined\",\"sentence\":0}\n");
}

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

      n += assertion->form != GS_FORM_EVENT && !gs_operator_is_report (rules, assertion->lemma);
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
  return test_extract (piece, GS_BLOCK_PARAGRAPH);
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

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR) || !test_load ())
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

CU_TestInfo gs_tests_assertion[] = {
  { "polarity, certainty, direction and source are read", test_stance },
  { "known failures still fail and are few", test_known_failures },
  { "\"I\" in a speech is the speaker", test_persons_of_speeches },
  { "chains of sources end and predicates assert once", test_long_speeches },
  { "participants fill the same slots however they are worded", test_slots },
  { "headlines are read without auxiliaries", test_headlines },
  { "full name, surname and acronym are one entity", test_entities },
  { "an assertion is one line of JSON", test_json },
  { "fifty random sentences are read as a reader read them", test_fifty },
  { "fifty more that nothing was mended by are read", test_fifty_more },
  CU_TEST_INFO_NULL,
};
