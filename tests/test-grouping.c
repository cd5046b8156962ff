/* SPDX-License-Identifier: MIT */
/* Grouping of large batches: who is compared with whom, and what bounds it. */
#include "comparison/gs-grouping.h"

#include <string.h>

#include "gs-test.h"

/* an article is written as its keys, a letter each; versions of one share a digit at the end
 */
static void
test_add (GsGrouping *grouping, const char *text, gint32 day)
{
  guint32 keys[64];
  guint n = 0;
  guint64 name = 0;

  for (; g_ascii_isalpha (*text); text++)
    keys[n++] = (guint32) *text * 2654435761u;
  if (*text != '\0')
    name = (guint64) *text;
  gs_grouping_add (grouping, keys, n, &name, 1, day);
}

/* groups as "0 0 1" */
static char *
test_solve (GsGrouping *grouping, guint n, guint limit, GsGroupingTally *tally)
{
  g_autofree guint32 *groups = gs_grouping_solve (grouping, limit, tally);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", groups[i]);
  return g_string_free (out, FALSE);
}

static void
test_articles_that_share_rare_keys_meet (void)
{
  static const struct
  {
    const char *articles[8]; /* NULL-terminated */
    guint limit;
    const char *groups;
  } rows[] = {
    /* few articles are one group, whatever they share */
    { { "abc", "def", "ghi", NULL }, 3, "0 0 0" },
    { { "abcde", "vwxyz", "abcdf", "uwxyz", NULL }, 2, "0 1 0 1" },
    /* the most alike go together where not all can */
    { { "abcdef", "abcxyz", "abcdeg", NULL }, 2, "0 1 0" },
    /* what nothing shares stays alone */
    { { "abcd", "abce", "uvwx", NULL }, 2, "0 0 1" },
    /* versions of one article, whatever they share */
    { { "abcd7", "abce", "wxyz7", NULL }, 2, "0 1 0" },
    /* more versions than a group holds */
    { { "abcd7", "efgh7", "wxyz7", "qrst7", NULL }, 2, "0 0 1 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsGrouping) grouping = gs_grouping_new ();
      g_autofree char *groups = NULL;
      GsGroupingTally tally;
      guint n = 0;

      for (; rows[i].articles[n] != NULL; n++)
        test_add (grouping, rows[i].articles[n], (gint32) n);
      groups = test_solve (grouping, n, rows[i].limit, &tally);
      GS_ASSERT_STRING (groups, rows[i].groups);
      CU_ASSERT_EQUAL (tally.n_articles, n);
    }
}

/* a story of more articles than a group holds is cut by days, and what is cut is counted */
static void
test_giant_stories_are_cut_by_days (void)
{
  g_autoptr (GsGrouping) grouping = gs_grouping_new ();
  g_autofree guint32 *groups = NULL;
  GsGroupingTally tally;
  guint n = 4 * GS_GROUP_SALT;
  guint sizes[64] = { 0 };

  for (guint i = 0; i < n; i++)
    test_add (grouping, "abcdef", (gint32) (i % 4)); /* a quarter of them on each of four days */
  for (guint i = 0; i < n; i++)
    test_add (grouping, "uvwxyz", 900);
  groups = gs_grouping_solve (grouping, GS_GROUP_SALT, &tally);
  CU_ASSERT_EQUAL (tally.n_salted, 12);
  /* a key pairs an article with those of its run alone */
  CU_ASSERT (tally.n_pairs <= (guint64) 2 * n * GS_GROUP_SALT / 2);
  CU_ASSERT_EQUAL (tally.n_groups, 8);
  for (guint i = 0; i < 2 * n; i++)
    sizes[groups[i]]++;
  for (guint i = 0; i < 8; i++)
    CU_ASSERT (sizes[i] <= GS_GROUP_SALT);
  for (guint i = 4; i < n; i++)
    CU_ASSERT_EQUAL (groups[i], groups[i % 4]);
}

static void
test_empty_batches_have_no_groups (void)
{
  g_autoptr (GsGrouping) grouping = gs_grouping_new ();
  g_autofree guint32 *groups = NULL;
  GsGroupingTally tally;

  groups = gs_grouping_solve (grouping, 10, &tally);
  CU_ASSERT_EQUAL (tally.n_groups, 0);
  CU_ASSERT_EQUAL (tally.n_articles, 0);
}

CU_TestInfo gs_tests_grouping[] = {
  { "articles that share rare keys meet", test_articles_that_share_rare_keys_meet },
  { "giant stories are cut by days", test_giant_stories_are_cut_by_days },
  { "empty batches have no groups", test_empty_batches_have_no_groups },
  CU_TEST_INFO_NULL,
};
