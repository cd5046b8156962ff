/* SPDX-License-Identifier: MIT */
/* Polarity, certainty, direction and source of single sentences and of minimal pairs in corpus/. */
#include <string.h>

#include "gs-test-extract.h"
#include "gs-test.h"

/* ---- rows ---- */

/* what is asserted of a predicate; all that was found if the predicate is not there */
static char *
test_read_row (const char *sentence, const char *expected)
{
  g_autoptr (GsExtraction) extraction = gs_test_extract (sentence, GS_BLOCK_PARAGRAPH);
  const char *blank = strchr (expected, ' ');
  GString *all = g_string_new ("no such predicate, but:");

  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);
      char *found = gs_test_describe_assertion (extraction, assertion);

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

  if (!gs_test_load_assertions ())
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

  if (!gs_test_load_assertions ())
    return;
  right = test_run_file ("stance.txt", FALSE);
  wrong = test_run_file ("known-failures.txt", TRUE);
  GS_ASSERT_ROW (wrong.n_rows * 19 <= right.n_rows, "%u rows fail of %u: below 95 %%", wrong.n_rows,
                 right.n_rows + wrong.n_rows);
}

/* ---- minimal pairs ---- */

/* words that two sentences of a pair may differ in, on either side: one operator with its help */
#define MAX_CHANGED_WORDS 4

/* the words of a sentence without its marks, lower case: "Did" opens what "did" would not */
static char **
test_split_words (const char *sentence)
{
  g_autofree char *folded = g_utf8_strdown (sentence, -1);
  g_autoptr (GRegex) others =
      g_regex_new ("[^\\w']+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *words =
      g_regex_replace_literal (others, folded, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);

  return g_strsplit (g_strstrip (words), " ", -1);
}

/* whether two sentences are equal but for a few words in one place */
static gboolean
test_is_minimal (const char *left, const char *right)
{
  g_auto (GStrv) a = test_split_words (left);
  g_auto (GStrv) b = test_split_words (right);
  guint n_a = g_strv_length (a);
  guint n_b = g_strv_length (b);
  guint first = 0;
  guint last = 0;

  while (first < MIN (n_a, n_b) && g_str_equal (a[first], b[first]))
    first++;
  while (last < MIN (n_a, n_b) - first && g_str_equal (a[n_a - 1 - last], b[n_b - 1 - last]))
    last++;
  return MAX (n_a, n_b) - first - last <= MAX_CHANGED_WORDS;
}

/* what a row says but for its predicate: "+ stated 0" */
static const char *
test_skip_predicate (const char *row)
{
  const char *sign = strpbrk (row, "+-");

  return sign != NULL ? sign : row;
}

/* one pair, told on failure of either reading; @lines: sentence, row, starred sentence, row */
static gboolean
test_is_pair_right (const char *name, guint line, char **lines, gboolean known_failures)
{
  g_autofree char *plain = test_read_row (lines[0], lines[1] + 2);
  g_autofree char *starred = test_read_row (lines[2] + 1, lines[3] + 2);
  gboolean right = g_str_equal (plain, lines[1] + 2) && g_str_equal (starred, lines[3] + 2);

  GS_ASSERT_ROW (test_is_minimal (lines[0], lines[2] + 1), "%s:%u: no minimal pair", name, line);
  GS_ASSERT_ROW (
      !g_str_equal (test_skip_predicate (lines[1] + 2), test_skip_predicate (lines[3] + 2)),
      "%s:%u: both say the same", name, line);
  GS_ASSERT_ROW (right != known_failures, "%s:%u: %s: %s / %s", name, line, lines[0], plain,
                 starred);
  return right;
}

static TestCount
test_run_pairs (const char *name, gboolean known_failures)
{
  g_autofree char *path = gs_test_source_path ("corpus", "assertions", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  TestCount count = { 0, 0 };

  GS_ASSERT_ROW (g_file_get_contents (path, &text, NULL, NULL), "cannot read %s", path);
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 0; i + 3 < g_strv_length (lines); i++)
    if (lines[i + 2][0] == '*' && g_str_has_prefix (lines[i + 1], "> ")
        && g_str_has_prefix (lines[i + 3], "> "))
      {
        count.n_rows++;
        count.n_right += test_is_pair_right (name, i + 1, lines + i, known_failures);
      }
  return count;
}

static void
test_pairs (void)
{
  TestCount right;
  TestCount wrong;

  if (!gs_test_load_assertions ())
    return;
  right = test_run_pairs ("pairs.txt", FALSE);
  wrong = test_run_pairs ("pairs-known-failures.txt", TRUE);
  g_print ("\n    %u strict minimal pairs, %u of them right (%.1f %%)\n",
           right.n_rows + wrong.n_rows, right.n_right + wrong.n_right,
           100.0 * (right.n_right + wrong.n_right) / MAX (right.n_rows + wrong.n_rows, 1));
  CU_ASSERT (right.n_rows + wrong.n_rows >= 150);
  CU_ASSERT (wrong.n_rows * 19 <= right.n_rows);
}

CU_TestInfo gs_tests_stance[] = {
  { "polarity, certainty, direction and source are read", test_stance },
  { "known failures still fail and are few", test_known_failures },
  { "both sentences of a minimal pair are read right", test_pairs },
  CU_TEST_INFO_NULL,
};
