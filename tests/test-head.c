/* SPDX-License-Identifier: MIT */
/* The head of an article against its body: what the headline and the first sentence tell, what the
 * dateline and the publisher say of the day. */
#include "gs-check.h"

#include <string.h>

#include <glib/gstdio.h>

#include "gs-test.h"

#define REST "The decision was announced in a statement and surprised analysts."

static GsRules *rules;
static GsAnalyser *analyser;

static void
load_once (void)
{
  g_autoptr (GError) error = NULL;

  if (rules != NULL)
    return;
  rules = gs_rules_load_default (NULL, &error);
  analyser = rules != NULL ? gs_analyser_new (NULL, NULL, &error) : NULL;
  CU_ASSERT_PTR_NOT_NULL_FATAL (analyser);
}

/* findings of a kind about the one article */
static guint
count_findings (const GsReport *report, GsFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += ((const GsFinding *) g_ptr_array_index (report->findings, i))->kind == kind;
  return n;
}

/* headline and first sentence; the same organization by its short and its long name */
static const struct
{
  const char *headline;
  const char *lead;
  gboolean differ;
} outcome_rows[] = {
  { "Fed raises rates", "The Federal Reserve lowered its key rate by a quarter point.", TRUE },
  { "Fed Raises Rates", "The Federal Reserve lowered its key rate on Wednesday.", TRUE },
  { "ECB raises interest rates", "The European Central Bank cut interest rates on Thursday.",
    TRUE },
  { "SEC approves bitcoin fund",
    "The Securities and Exchange Commission rejected the bitcoin fund on Wednesday.", TRUE },
  /* names that no rule knows */
  { "VRB raises water fees", "The Vexley River Board lowered water fees on Monday.", TRUE },
  { "MBG cuts fees", "Midland Bank Group raised its fees on Monday.", TRUE },
  { "Hanford raises prices", "Hanford Energy Corp. lowered its prices on Monday.", TRUE },
  { "Vexley board raises fees", "The Vexley River Board lowered its fees on Monday.", TRUE },
  { "Brandt wins election", "Mayor Ilse Brandt lost the election on Sunday.", TRUE },
  /* the same, borne out, of another, of before, of others too */
  { "Fed raises rates", "The Federal Reserve raised its key rate on Wednesday.", FALSE },
  { "Fed raises rates",
    "The European Central Bank lowered its key rate, a day after the Federal Reserve raised its "
    "own.",
    FALSE },
  { "Fed raises rates",
    "The Federal Reserve lowered its forecast for growth and raised its key rate.", FALSE },
  { "Fed raises rates",
    "The Federal Reserve, which lowered its key rate last year, raised it on Wednesday.", FALSE },
  { "Fed raises rates", "The Bank of Japan lowered its key rate on Wednesday.", FALSE },
  { "Fed raises rates", "Federal prosecutors lowered their demands on Wednesday.", FALSE },
  { "Fed raises rates", "The Federal Reserve had lowered its key rate in March.", FALSE },
  { "MBG cuts fees", "Northern Bank Group raised its fees on Monday.", FALSE },
  { "Hanford raises prices",
    "The Hanford school board lowered prices for lunches, while the town raised prices for "
    "parking.",
    FALSE },
  { "IMF raises growth forecast for Europe",
    "The International Monetary Fund cut its growth forecast for Asia on Tuesday.", FALSE },
};

static void
test_a_headline_is_held_against_the_first_sentence (void)
{
  load_once ();
  for (guint i = 0; i < G_N_ELEMENTS (outcome_rows); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("%s\n\n%s " REST "\n", outcome_rows[i].headline, outcome_rows[i].lead);
      const GsCheckText article = { "article", text, "2031-05-12" };
      g_autoptr (GsReport) report = gs_check_texts (rules, analyser, &article, 1, NULL);

      GS_ASSERT_ROW (report != NULL
                         && (count_findings (report, GS_FINDING_OUTCOME_CONFLICT) > 0)
                                == outcome_rows[i].differ,
                     "%s / %s", outcome_rows[i].headline, outcome_rows[i].lead);
    }
}

/* the day that the publisher states and the dateline, whatever the language */
static const struct
{
  const char *date;
  const char *text;
  gboolean differ;
} day_rows[] = {
  { "2016-11-21", "(Vexley - October 21) The river board will close the dam, officials said.",
    TRUE },
  { "2016-11-21", "(Vexley - November 21) The river board will close the dam, officials said.",
    FALSE },
  { "2016-11-21", "(Vexley - November 19) The river board will close the dam, officials said.",
    FALSE },
  { "2016-11-21",
    "(Vexley - October 21) Le conseil de la vall\303\251e a d\303\251cid\303\251 lundi de fermer "
    "le "
    "barrage pendant deux ans, et les habitants ne sont pas contents de cette "
    "d\303\251cision qui leur co\303\273te beaucoup.",
    TRUE },
};

static void
test_a_dateline_is_held_against_the_stated_day (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "article.txt", NULL);
  const char *const paths[] = { path, NULL };

  load_once ();
  for (guint i = 0; i < G_N_ELEMENTS (day_rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("---\ndate: %s\n---\nThe dam of Vexley\n\n%s\n",
                                               day_rows[i].date, day_rows[i].text);
      g_autoptr (GsReport) report = NULL;

      g_file_set_contents (path, text, -1, NULL);
      report = gs_check_paths (rules, analyser, paths, NULL, NULL);
      GS_ASSERT_ROW (report != NULL
                         && (count_findings (report, GS_FINDING_DATE_CONFLICT) > 0)
                                == day_rows[i].differ,
                     "%s", day_rows[i].text);
    }
  g_unlink (path);
  g_rmdir (folder);
}

CU_TestInfo gs_tests_head[] = {
  { "a headline is held against the first sentence",
    test_a_headline_is_held_against_the_first_sentence },
  { "a dateline is held against the stated day", test_a_dateline_is_held_against_the_stated_day },
  CU_TEST_INFO_NULL,
};
