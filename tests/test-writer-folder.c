/* SPDX-License-Identifier: MIT */
/* A report as a folder of pages: which pages there are, and that their links lead somewhere. */
#include "gs-writer-folder.h"

#include <glib/gstdio.h>

#include <string.h>

#include "comparison/gs-report-part.h"
#include "gs-report-fixture.h"
#include "gs-test.h"

#define TEXT "---\nsource: A\n---\nTitle\n\nThe price is 5 euros.\n"

/* two articles of one story, one of another, one on its own; a finding in each of the first two and
 * some across them */
static GsReport *
new_stories (guint n_across)
{
  static const guint32 stories[] = { 0, 0, 1, 2 };
  static const struct
  {
    const char *fact;
    guint32 articles[2];
  } findings[] = { { "in-one", { 0, 1 } }, { "in-two", { 2, 2 } }, { "across", { 1, 2 } } };
  const guint n_within = G_N_ELEMENTS (findings) - 1;
  GsReport *report = gs_report_new ();

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.txt", i);

      gs_report_add_article (report, gs_report_fixture_new_article (path, TEXT), path);
    }
  gs_report_set_stories (report, stories, 3);
  for (guint i = 0; i < n_within + n_across; i++)
    {
      const guint32 *articles = findings[MIN (i, n_within)].articles;
      g_autofree char *more = g_strdup_printf ("across-%u", i);
      GsFinding *finding =
          gs_finding_new (GS_FINDING_NAME_MISMATCH, i <= n_within ? findings[i].fact : more);

      for (guint k = 0; k < 2; k++)
        gs_side_add_evidence (gs_finding_add_side (finding, k == 0 ? "a" : "b", "a"), articles[k],
                              GS_SPAN_INIT (28 + k, 30 + k), GS_SPAN_INIT (25, 46));
      gs_report_add_finding (report, finding);
    }
  gs_report_finish (report);
  return report;
}

static void
assert_part (const GsReport *part, const GsReport *whole, const char *expected, const char *fact)
{
  g_autoptr (GString) paths = g_string_new (NULL);

  for (guint32 k = 0; k < part->articles->len; k++)
    g_string_append (paths, gs_report_get_article (part, k)->path);
  GS_ASSERT_STRING (paths->str, expected);
  CU_ASSERT_EQUAL_FATAL (part->findings->len, 1);
  GS_ASSERT_STRING (gs_report_get_finding (part, 0)->fact, fact);
  for (guint k = 0; k < whole->findings->len; k++)
    if (g_str_equal (gs_report_get_finding (whole, k)->fact, fact))
      GS_ASSERT_STRING (gs_report_get_finding (part, 0)->fingerprint,
                        gs_report_get_finding (whole, k)->fingerprint);
}

static void
test_a_part_has_what_rests_on_its_story_alone (void)
{
  static const struct
  {
    guint32 story;
    const char *paths; /* joined */
    const char *fact;  /* of the one finding */
  } rows[] = {
    { 0, "0.txt1.txt", "in-one" },
    { 1, "2.txt", "in-two" },
    { GS_STORY_SEVERAL, "1.txt2.txt", "across" },
  };
  g_autoptr (GsReport) report = new_stories (1);
  g_autoptr (GsReportParts) parts = gs_report_parts_new (report);

  CU_ASSERT_EQUAL (gs_report_parts_count_across (parts), 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GsReport) part = rows[i].story == GS_STORY_SEVERAL
                                      ? gs_report_parts_new_across (parts, 0)
                                      : gs_report_parts_new_story (parts, rows[i].story);

      assert_part (part, report, rows[i].paths, rows[i].fact);
    }
}

/* 250 findings across stories are three parts, and each is in one of them */
static void
test_what_goes_across_stories_comes_in_parts (void)
{
  g_autoptr (GsReport) report = new_stories (250);
  g_autoptr (GsReportParts) parts = gs_report_parts_new (report);
  guint n = 0;

  CU_ASSERT_EQUAL_FATAL (gs_report_parts_count_across (parts), 3);
  for (guint32 i = 0; i < 3; i++)
    {
      g_autoptr (GsReport) part = gs_report_parts_new_across (parts, i);

      CU_ASSERT_EQUAL (part->findings->len, i < 2 ? 100 : 50);
      for (guint k = 0; k < report->findings->len; k++)
        if (gs_report_get_finding (report, k)->story == GS_STORY_SEVERAL
            && gs_report_parts_get_across (parts, k) == i)
          {
            GS_ASSERT_STRING (gs_report_get_finding (part, n % 100)->fingerprint,
                              gs_report_get_finding (report, k)->fingerprint);
            n++;
          }
    }
  CU_ASSERT_EQUAL (n, 250);
}

static char *
read_page (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* every link of the index of the form PAGE#ID has its page, and the page has the id */
static guint
count_resolved_links (const char *folder, const char *index)
{
  g_autoptr (GRegex) link = g_regex_new ("href=\"([a-z0-9-]+\\.html)#([a-z0-9-]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (link, index, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *id = g_match_info_fetch (match, 2);
      g_autofree char *page = read_page (folder, name);
      g_autofree char *target = g_strdup_printf ("id=\"%s\"", id);

      GS_ASSERT_ROW (page != NULL && strstr (page, target) != NULL, "%s#%s", name, id);
      n++;
    }
  return n;
}

static void
test_a_folder_has_an_index_and_a_page_a_story (void)
{
  static const char *const pages[] = { "index.html", "story-1.html", "story-2.html",
                                       "across-stories.html", "across-stories-2.html" };
  g_autoptr (GsReport) report = new_stories (150);
  g_autofree char *data_dir = gs_test_source_path (".", NULL);
  g_autofree char *folder = g_dir_make_tmp ("gs-test-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "pages", NULL);
  GsWriterOptions options = { .data_dir = data_dir };
  g_autoptr (GError) error = NULL;
  g_autofree char *index = NULL;
  g_autofree char *none = NULL;

  CU_ASSERT_TRUE_FATAL (gs_writer_write_folder (report, below, &options, &error));
  index = read_page (below, "index.html");
  none = read_page (below, "story-3.html");
  CU_ASSERT_PTR_NULL (none);
  CU_ASSERT_EQUAL (count_resolved_links (below, index), 152);
  CU_ASSERT_PTR_NOT_NULL (strstr (index, "href=\"across-stories-2.html\">2</a>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (index, "<code class=\"path\">3.txt</code>"));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *page = read_page (below, pages[i]);
      g_autofree char *path = g_build_filename (below, pages[i], NULL);

      GS_ASSERT_ROW (page != NULL && (i == 0 || strstr (page, "href=\"index.html\"") != NULL), "%s",
                     pages[i]);
      g_unlink (path);
    }
  g_rmdir (below);
  g_rmdir (folder);
}

static void
test_a_folder_that_cannot_be_made_is_an_error (void)
{
  g_autoptr (GsReport) report = new_stories (1);
  g_autofree char *data_dir = gs_test_source_path (".", NULL);
  GsWriterOptions options = { .data_dir = data_dir };
  g_autoptr (GError) error = NULL;

  CU_ASSERT_FALSE (gs_writer_write_folder (report, "/dev/null/pages", &options, &error));
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "/dev/null/pages"));
}

CU_TestInfo gs_tests_writer_folder[] = {
  { "a part has what rests on its story alone", test_a_part_has_what_rests_on_its_story_alone },
  { "what goes across stories comes in parts", test_what_goes_across_stories_comes_in_parts },
  { "a folder has an index and a page a story", test_a_folder_has_an_index_and_a_page_a_story },
  { "a folder that cannot be made is an error", test_a_folder_that_cannot_be_made_is_an_error },
  CU_TEST_INFO_NULL,
};
