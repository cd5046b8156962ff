/* SPDX-License-Identifier: MIT */
/* Alignment of word sequences: what agrees, what differs, wild cards. */
#include "comparison/gs-word-alignment.h"

#include <string.h>

#include "gs-test.h"

/* words are letters: one id each, '*' is the wild card */
static guint32
test_read_words (const char *text, guint32 *words)
{
  guint32 n = 0;

  for (; *text != '\0'; text++)
    words[n++] = *text == '*' ? GS_WORD_ANY : (guint32) *text;
  return n;
}

/* runs as "=abc", "!x/y" */
static char *
test_format_runs (const GsWordAlignment *alignment, const char *a, const char *b)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < alignment->runs->len; i++)
    {
      const GsWordRun *run = &g_array_index (alignment->runs, GsWordRun, i);

      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append_c (out, run->equal ? '=' : '!');
      g_string_append_len (out, a + run->a_start, run->a_end - run->a_start);
      if (!run->equal)
        {
          g_string_append_c (out, '/');
          g_string_append_len (out, b + run->b_start, run->b_end - run->b_start);
        }
    }
  return g_string_free (out, FALSE);
}

static void
test_runs_show_what_differs (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    const char *runs;
    guint n_equal;
    guint n_columns;
  } rows[] = {
    { "abcdef", "abcdef", "=abcdef", 6, 6 },
    { "abcxef", "abcyef", "=abc !x/y =ef", 5, 6 },
    { "abcef", "abcxef", "=abc !/x =ef", 5, 6 },
    { "zzabcd", "abcdyy", "=abcd", 4, 4 },
    { "abc", "xyz", "", 0, 0 },
    { "", "abc", "", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint32 a[16];
      guint32 b[16];
      guint32 a_length = test_read_words (rows[i].a, a);
      guint32 b_length = test_read_words (rows[i].b, b);
      g_autoptr (GsWordAlignment) alignment = gs_word_alignment_new (a, a_length, b, b_length);
      g_autofree char *runs = test_format_runs (alignment, rows[i].a, rows[i].b);

      GS_ASSERT_ROW (g_str_equal (runs, rows[i].runs), "%s, %s: %s", rows[i].a, rows[i].b, runs);
      GS_ASSERT_ROW (alignment->n_equal == rows[i].n_equal, "%s, %s: %u equal", rows[i].a,
                     rows[i].b, alignment->n_equal);
      GS_ASSERT_ROW (alignment->n_columns == rows[i].n_columns, "%s, %s: %u columns", rows[i].a,
                     rows[i].b, alignment->n_columns);
    }
}

static void
test_a_wild_card_stands_for_any_words (void)
{
  guint32 a[16];
  guint32 b[16];
  guint32 a_length = test_read_words ("abc*gh", a);
  guint32 b_length = test_read_words ("abcdefgh", b);
  g_autoptr (GsWordAlignment) alignment = gs_word_alignment_new (a, a_length, b, b_length);

  CU_ASSERT_EQUAL (alignment->n_equal, 5);
  for (guint i = 0; i < alignment->runs->len; i++)
    CU_ASSERT (g_array_index (alignment->runs, GsWordRun, i).equal);
}

CU_TestInfo gs_tests_word_alignment[] = {
  { "runs show what differs", test_runs_show_what_differs },
  { "a wild card stands for any words", test_a_wild_card_stands_for_any_words },
  CU_TEST_INFO_NULL,
};
