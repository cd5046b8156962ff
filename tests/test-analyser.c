/* SPDX-License-Identifier: MIT */
/* Analyser: trees of plain sentences, repairs, invariants for any bytes, threads, damaged models.
 */
#include "language/gs-analyser.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "language/gs-tokenizer.h"

#include "gs-test-rules.h"
#include "gs-test.h"

static GsAnalyser *
load (void)
{
  g_autofree char *model =
      gs_test_source_path ("checker", "language", "model", "english.model", NULL);
  g_autofree char *lexicon = gs_test_build_path ("english.lexicon", NULL);
  g_autoptr (GError) error = NULL;
  GsAnalyser *analyser = gs_analyser_new (model, lexicon, &error);

  if (error != NULL)
    g_printerr ("%s\n", error->message);
  CU_ASSERT_PTR_NOT_NULL_FATAL (analyser);
  return analyser;
}

static GsDocument *
analyse (const GsAnalyser *analyser, const char *text, gsize length)
{
  GsBlock block = { .kind = GS_BLOCK_PARAGRAPH, .span = GS_SPAN_INIT (0, length) };

  return gs_analyser_analyse_text (analyser, text, length, &block, 1, NULL, NULL);
}

/* one root, heads in range, no cycles, spans in order inside the text */
static gboolean
is_tree (const GsSentence *sentence, gsize length)
{
  guint n_roots = 0;

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      guint32 at = i;
      guint steps = 0;

      n_roots += sentence->heads[i] == GS_TOKEN_ROOT;
      if ((sentence->heads[i] == GS_TOKEN_ROOT) != (sentence->relations[i] == GS_RELATION_ROOT))
        return FALSE;
      while (at != GS_TOKEN_ROOT && at < sentence->n_tokens && steps <= sentence->n_tokens)
        {
          at = sentence->heads[at];
          steps++;
        }
      if (at != GS_TOKEN_ROOT || sentence->spans[i].start >= sentence->spans[i].end
          || sentence->spans[i].end > length || sentence->relations[i] >= GS_N_RELATIONS
          || sentence->xpos[i] >= GS_N_XPOS || sentence->upos[i] >= GS_N_UPOS)
        return FALSE;
    }
  return n_roots == 1;
}

static gboolean
are_trees (const GsAnalyser *analyser, const char *text, gsize length)
{
  g_autoptr (GsDocument) document = analyse (analyser, text, length);

  for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
    if (!is_tree (gs_document_get_sentence (document, i), length))
      return FALSE;
  return TRUE;
}

/* "form relation head" of a file's row, e.g. "Huang nsubj put" */
static gboolean
has_arc (const GsSentence *sentence, const char *dependent, const char *relation, const char *head)
{
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (strcmp (sentence->forms[i], dependent) == 0
        && strcmp (gs_relation_to_string (sentence->relations[i]), relation) == 0
        && strcmp (sentence->heads[i] == GS_TOKEN_ROOT ? "-" : sentence->forms[sentence->heads[i]],
                   head)
               == 0)
      return TRUE;
  return FALSE;
}

/* with what the shipped catalogue knows as names of several words */
static GsDocument *
analyse_with_names (const GsAnalyser *analyser, const GsRules *rules, const char *text)
{
  GsBlock block = { .kind = GS_BLOCK_PARAGRAPH, .span = GS_SPAN_INIT (0, strlen (text)) };
  GsAnalyserOptions options = { .names = gs_rules_get_name_table (rules) };

  return gs_analyser_analyse_text (analyser, text, strlen (text), &block, 1, NULL, &options);
}

/* corpus/trees.txt: a sentence, then lines with an arc each that its tree must have */
static void
test_trees_of_the_corpus (void)
{
  g_autoptr (GsAnalyser) analyser = load ();
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  g_autofree char *path = gs_test_source_path ("corpus", "trees.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GsDocument) document = NULL;

  CU_ASSERT_FATAL (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = NULL;

      if (**line == '#' || **line == '\0')
        continue;
      if (**line != ' ')
        {
          g_clear_pointer (&document, gs_document_free);
          document = analyse_with_names (analyser, rules, *line);
          continue;
        }
      fields = g_strsplit (g_strstrip (*line), " ", 3);
      GS_ASSERT_ROW (
          document != NULL && g_strv_length (fields) == 3
              && gs_document_get_n_sentences (document) > 0
              && has_arc (gs_document_get_sentence (document, 0), fields[0], fields[1], fields[2]),
          "no arc '%s'", *line);
    }
}

static void
test_known_names_are_read_as_one (void)
{
  static const struct
  {
    const char *text;
    const char *first; /* the word that the name begins with; NULL if none is joined */
    guint n_tokens;
  } rows[] = {
    { "The Bank of America unit fell.", "Bank", 3 },
    { "THE BANK OF AMERICA UNIT FELL.", "BANK", 3 },
    { "A bank of America fell.", NULL, 0 },
    { "He left the bank of america.", NULL, 0 },
    { "The New York Times reported it.", "New", 3 }, /* the longest, not "New York" */
    { "It sold Nvidia H20 chips.", "Nvidia", 2 },
    { "Nvidia sold chips.", NULL, 0 }, /* one word is one word anyhow */
    { "Bank of America", "Bank", 3 },
  };
  g_autoptr (GsAnalyser) analyser = load ();
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsDocument) document = analyse_with_names (analyser, rules, rows[i].text);
      const GsSentence *sentence = gs_document_get_sentence (document, 0);
      const char *first = NULL;
      guint n_tokens = 0;

      for (guint j = 0; j < sentence->n_tokens; j++)
        if (sentence->names[j] > 0)
          {
            first = sentence->forms[j];
            n_tokens = sentence->names[j];
          }
      GS_ASSERT_ROW (is_tree (sentence, strlen (rows[i].text))
                         && g_strcmp0 (first, rows[i].first) == 0 && n_tokens == rows[i].n_tokens,
                     "'%s': %s, %u", rows[i].text, first != NULL ? first : "none", n_tokens);
    }
}

static void
test_slips_are_read_as_what_was_meant (void)
{
  static const struct
  {
    const char *text;
    const char *form;
    const char *lemma;
  } rows[] = {
    { "The admidst accomodate plan failed.", "accomodate", "accommodate" },
    { "They recomend it.", "recomend", "recommend" },
    { "The administartion agreed.", "administartion", "administration" },
    { "The lenght of the road is known.", "lenght", "length" },
    { "Soooo many trains were late.", "Soooo", "so" },
    /* new words, names and endings are no slips */
    { "The hoverboard burned.", "hoverboard", "hoverboard" },
    { "The firm sells fintech.", "fintech", "fintech" },
    { "Quarterly financials were poor.", "financials", "financial" },
    { "Recomend met them.", "Recomend", "Recomend" },
  };
  g_autoptr (GsAnalyser) analyser = load ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsDocument) document = analyse (analyser, rows[i].text, strlen (rows[i].text));
      const GsSentence *sentence = gs_document_get_sentence (document, 0);
      const char *lemma = NULL;

      for (guint j = 0; j < sentence->n_tokens; j++)
        if (g_str_equal (sentence->forms[j], rows[i].form))
          lemma = sentence->lemmas[j];
      GS_ASSERT_ROW (g_strcmp0 (lemma, rows[i].lemma) == 0, "'%s': %s", rows[i].form,
                     lemma != NULL ? lemma : "none");
    }
}

static void
test_lemmas_suit_the_sentence (void)
{
  static const struct
  {
    const char *text;
    const char *form;
    const char *lemma;
  } rows[] = {
    { "The Iranian officials lied to the inspectors.", "Iranian", "Iranian" },
    { "The Iranian officials lied to the inspectors.", "officials", "official" },
    { "BBC reporters asked the chairman about it.", "BBC", "BBC" },
    { "Prices rose in Jakarta on Monday.", "Prices", "price" },
    { "He left the building.", "left", "leave" },
    { "The left wing of the party objected.", "left", "left" },
    { "I saw better days.", "I", "I" },
    { "She thinks i am wrong.", "i", "I" },
    { "The plan -- a good one -- failed.", "--", "--" },
    { "I want -- we all want -- to know.", "--", "--" },
  };
  g_autoptr (GsAnalyser) analyser = load ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsDocument) document = analyse (analyser, rows[i].text, strlen (rows[i].text));
      const GsSentence *sentence = gs_document_get_sentence (document, 0);
      const char *lemma = NULL;

      for (guint j = 0; j < sentence->n_tokens; j++)
        if (g_str_equal (sentence->forms[j], rows[i].form))
          lemma = sentence->lemmas[j];
      GS_ASSERT_ROW (g_strcmp0 (lemma, rows[i].lemma) == 0, "'%s': %s", rows[i].form,
                     lemma != NULL ? lemma : "none");
    }
}

static void
test_any_bytes_make_trees (void)
{
  static const char *const alphabet[] = { "the ",
                                          "U.S. ",
                                          "said ",
                                          "company ",
                                          "n't ",
                                          ", ",
                                          ". ",
                                          "\" ",
                                          "( ",
                                          ") ",
                                          "and ",
                                          "42 ",
                                          "Smith ",
                                          "\xff",
                                          "\xe2",
                                          "\xf0\x9f\x98\x80",
                                          "\xd7\xa9\xd7\x9c ",
                                          "-",
                                          "'s ",
                                          "?!",
                                          "\n\n",
                                          "\xe6\xbc\xa2",
                                          "..." };
  g_autoptr (GsAnalyser) analyser = load ();
  guint32 state = 99;

  CU_ASSERT (are_trees (analyser, "", 0));
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < round % 80; i++)
        {
          state = state * 1664525u + 1013904223u;
          g_string_append (text, alphabet[(state >> 16) % G_N_ELEMENTS (alphabet)]);
        }
      GS_ASSERT_ROW (are_trees (analyser, text->str, text->len), "round %u", round);
    }
}

static void
test_monstrous_texts_make_trees (void)
{
  static const struct
  {
    const char *part;
    guint times;
  } rows[] = {
    { "word ", 100000 },
    { "x", 100000 },
    { ". ", 20000 },
    { "!?", 500000 },
    { "\n", 100000 },
    { "\xf0\x9f\x98\x80 ", 20000 },
    { "\xd7\xa9", 20000 },
    { "\xd7\xa9\xd7\x9c ", 20000 },
    { "(", 20000 },
    { "\"", 20000 },
    { "and ", 20000 },
    { "THE ", 20000 },
    { "a-", 20000 },
    { "e\xcc\x81", 20000 },
    { "Hello \xe4\xb8\x96\xe7\x95\x8c \xd0\xbc\xd0\xb8\xd1\x80 ", 5000 },
  };
  g_autoptr (GsAnalyser) analyser = load ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < rows[i].times; j++)
        g_string_append (text, rows[i].part);
      GS_ASSERT_ROW (are_trees (analyser, text->str, text->len), "part '%s'", rows[i].part);
    }
}

static void
test_furniture_and_bylines_are_left_out (void)
{
  static const char text[] = "By Ann Lee\nIt rained.\nMenu";
  const GsBlock blocks[] = { { GS_BLOCK_BYLINE, { 0, 10 } },
                             { GS_BLOCK_PARAGRAPH, { 11, 21 } },
                             { GS_BLOCK_FURNITURE, { 22, 26 } } };
  g_autoptr (GsAnalyser) analyser = load ();
  g_autoptr (GsDocument) document = gs_analyser_analyse_text (analyser, text, strlen (text), blocks,
                                                              G_N_ELEMENTS (blocks), NULL, NULL);

  CU_ASSERT_EQUAL_FATAL (gs_document_get_n_sentences (document), 1);
  CU_ASSERT_EQUAL (gs_document_get_sentence (document, 0)->block_index, 1);
  GS_ASSERT_STRING (gs_document_get_sentence (document, 0)->forms[0], "It");
}

/* -- threads -- */

typedef struct
{
  const GsAnalyser *analyser;
  const char *text;
  guint64 sum;
} Job;

static guint64
sum_of (const GsAnalyser *analyser, const char *text)
{
  g_autoptr (GsDocument) document = analyse (analyser, text, strlen (text));
  guint64 sum = 0;

  for (guint i = 0; i < gs_document_get_n_sentences (document); i++)
    {
      const GsSentence *sentence = gs_document_get_sentence (document, i);

      for (guint j = 0; j < sentence->n_tokens; j++)
        sum = sum * 31 + sentence->heads[j] * 7 + sentence->relations[j] * 3 + sentence->xpos[j]
              + g_str_hash (sentence->lemmas[j]);
    }
  return sum;
}

static gpointer
run_job (gpointer data)
{
  Job *job = data;

  for (guint i = 0; i < 20; i++)
    job->sum = sum_of (job->analyser, job->text);
  return NULL;
}

static void
test_threads_agree (void)
{
  static const char text[] =
      "The company said on Monday that it will not sell the plant. Mr. Smith, "
      "who owns half of it, denied reports of a deal worth $2.6 million.";
  g_autoptr (GsAnalyser) analyser = load ();
  guint64 expected = sum_of (analyser, text);
  Job jobs[4];
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      jobs[i] = (Job){ .analyser = analyser, .text = text };
      threads[i] = g_thread_new ("analyse", run_job, &jobs[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_thread_join (threads[i]);
      CU_ASSERT_EQUAL (jobs[i].sum, expected);
    }
}

static void
test_a_used_workspace_changes_nothing (void)
{
  static const char text[] = "Officials confirmed the deaths of three people.";
  GsBlock block = { .kind = GS_BLOCK_PARAGRAPH, .span = GS_SPAN_INIT (0, strlen (text)) };
  g_autoptr (GsAnalyser) analyser = load ();
  g_autoptr (GsWorkspace) workspace = gs_workspace_new ();
  g_autoptr (GsDocument) first = analyse (analyser, text, strlen (text));

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GsDocument) again =
          gs_analyser_analyse_text (analyser, text, strlen (text), &block, 1, workspace, NULL);
      const GsSentence *a = gs_document_get_sentence (first, 0);
      const GsSentence *b = gs_document_get_sentence (again, 0);

      CU_ASSERT_EQUAL_FATAL (a->n_tokens, b->n_tokens);
      CU_ASSERT_EQUAL (memcmp (a->heads, b->heads, a->n_tokens * sizeof *a->heads), 0);
    }
}

static void
test_damaged_models_are_refused (void)
{
  g_autofree char *model =
      gs_test_source_path ("checker", "language", "model", "english.model", NULL);
  g_autofree char *lexicon = gs_test_build_path ("english.lexicon", NULL);
  g_autofree char *broken = gs_test_build_path ("tests", "broken.model", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  CU_ASSERT_FATAL (g_file_get_contents (model, &bytes, &length, NULL));
  for (guint i = 0; i < 5; i++)
    {
      const gsize sizes[] = { 0, 40, length - 64, length, length };
      const gsize places[] = { length - 1, length - 1, length - 1, 0, length / 2 };
      g_autoptr (GError) error = NULL;

      bytes[places[i]] = (char) (bytes[places[i]] ^ 0x10);
      CU_ASSERT (g_file_set_contents (broken, bytes, (gssize) sizes[i], NULL));
      bytes[places[i]] = (char) (bytes[places[i]] ^ 0x10);
      CU_ASSERT_PTR_NULL (gs_analyser_new (broken, lexicon, &error));
      CU_ASSERT (g_error_matches (error, GS_ERROR, GS_ERROR_MODEL));
    }
  g_remove (broken);
}

CU_TestInfo gs_tests_analyser[] = {
  { "trees of the corpus", test_trees_of_the_corpus },
  { "known names are read as one", test_known_names_are_read_as_one },
  { "slips are read as what was meant", test_slips_are_read_as_what_was_meant },
  { "lemmas suit the sentence", test_lemmas_suit_the_sentence },
  { "any bytes make trees", test_any_bytes_make_trees },
  { "monstrous texts make trees", test_monstrous_texts_make_trees },
  { "furniture and bylines are left out", test_furniture_and_bylines_are_left_out },
  { "threads agree", test_threads_agree },
  { "a used workspace changes nothing", test_a_used_workspace_changes_nothing },
  { "damaged models are refused", test_damaged_models_are_refused },
  CU_TEST_INFO_NULL,
};
