/* SPDX-License-Identifier: MIT */
/* Checks against an archive and with a cache: what is compared, and that no report depends on it.
 */
#include "gs-check.h"

#include <string.h>

#include "comparison/gs-grouping.h"
#include "gs-test-store.h"
#include "gs-test.h"
#include "gs-writer.h"
#include "store/gs-codec-frame.h"
#include "store/gs-report-codec.h"
#include "store/gs-store-report.h"

static void
test_a_new_article_is_held_against_the_archive (void)
{
  g_autofree char *older = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *far = gs_test_store_write ("b.txt", GS_TEST_PUMPKIN);
  g_autofree char *new = gs_test_store_write ("c.txt", GS_TEST_CRANE_OTHER);
  const char *const paths[] = { new, NULL };
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) report = NULL;

  gs_test_store_add (store, older);
  gs_test_store_add (store, far);
  report = gs_test_store_check (paths, store, NULL);
  CU_ASSERT_EQUAL (gs_test_store_count (report, GS_FINDING_QUANTITY_CONFLICT), 1);
  /* the pumpkins have nothing to do with it */
  CU_ASSERT_EQUAL (report->articles->len, 2);
  CU_ASSERT_TRUE (gs_report_get_article (report, 0)->archived);
  CU_ASSERT_FALSE (gs_report_get_article (report, 1)->archived);
}

static void
test_what_stands_inside_the_archive_is_not_reported (void)
{
  g_autofree char *one = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *two = gs_test_store_write ("b.txt", GS_TEST_CRANE_OTHER);
  g_autofree char *new = gs_test_store_write ("c.txt", GS_TEST_PUMPKIN);
  const char *const paths[] = { new, NULL };
  const char *const same[] = { one, NULL };
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) report = NULL;
  g_autoptr (GsReport) again = NULL;

  gs_test_store_add (store, one);
  gs_test_store_add (store, two);
  report = gs_test_store_check (paths, store, NULL);
  CU_ASSERT_EQUAL (report->findings->len, 0);
  CU_ASSERT_EQUAL (report->articles->len, 1);
  /* an article that is in the archive is held against the others there, not against itself */
  again = gs_test_store_check (same, store, NULL);
  CU_ASSERT_EQUAL (gs_test_store_count (again, GS_FINDING_QUANTITY_CONFLICT), 1);
  CU_ASSERT_EQUAL (again->articles->len, 2);
}

/* how many articles of the report are of the archive, and superseded */
static guint
count_rows (const GsReport *report, gboolean archived, gboolean superseded)
{
  guint n = 0;

  for (guint i = 0; i < report->articles->len; i++)
    {
      const GsReportArticle *row = gs_report_get_article (report, i);

      n += row->archived == archived && row->superseded == superseded;
    }
  return n;
}

/* a batch of so many files is put aside: what is found in it and in the archive must not change */
static void
test_a_large_batch_is_held_against_the_archive (void)
{
  static const struct
  {
    const char *archive;
    const char *batch[2];
    guint n_archived[2]; /* of what is found in the archive: newest versions, superseded ones */
    guint n_superseded;  /* of the batch */
  } rows[] = {
    { GS_TEST_CRANE_OLD, { GS_TEST_CRANE_NEW, GS_TEST_CRANE_OTHER }, { 0, 1 }, 0 },
    { GS_TEST_CRANE_OTHER, { GS_TEST_CRANE_NEW, GS_TEST_CRANE_OLD }, { 1, 0 }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.db", i);
      g_autofree char *there = gs_test_store_write ("archived.txt", rows[i].archive);
      g_autofree char *far = gs_test_store_write ("far.txt", GS_TEST_PUMPKIN);
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GsStore) store = gs_test_store_open (name, GS_STORE_WRITE, NULL);
      g_autoptr (GsReport) report = NULL;

      gs_test_store_add (store, there);
      gs_test_store_add (store, far);
      g_ptr_array_add (paths, gs_test_store_write ("one.txt", rows[i].batch[0]));
      g_ptr_array_add (paths, gs_test_store_write ("two.txt", rows[i].batch[1]));
      for (guint k = 0; k < GS_GROUP_ARTICLES; k++)
        {
          g_autofree char *filler = g_strdup_printf ("filler-%u.txt", k);

          g_ptr_array_add (paths, gs_test_store_write (filler, "The library opens late.\n"));
        }
      g_ptr_array_add (paths, NULL);
      report = gs_test_store_check ((const char *const *) paths->pdata, store, NULL);
      CU_ASSERT_EQUAL (gs_test_store_count (report, GS_FINDING_QUANTITY_CONFLICT), 1);
      CU_ASSERT_EQUAL (count_rows (report, TRUE, FALSE), rows[i].n_archived[0]);
      CU_ASSERT_EQUAL (count_rows (report, TRUE, TRUE), rows[i].n_archived[1]);
      CU_ASSERT_EQUAL (count_rows (report, FALSE, TRUE), rows[i].n_superseded);
    }
}

static char *
test_render (const GsReport *report)
{
  guint n_formats;
  const GsWriterFormat *formats = gs_writer_get_formats (&n_formats);
  g_autofree char *data = gs_test_source_path ("reports", NULL);
  g_autofree char *data_dir = g_path_get_dirname (data);
  const GsWriterOptions options = { .verbosity = GS_VERBOSITY_VERBOSE,
                                    .width = 80,
                                    .data_dir = data_dir };
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_formats; i++)
    gs_writer_write (report, formats[i].name, &options, all, NULL);
  return g_string_free (all, FALSE);
}

static void
test_the_cache_changes_no_report (void)
{
  g_autofree char *articles = gs_test_source_path ("corpus", "h20-export", NULL);
  const char *const paths[] = { articles, NULL };
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) plain = gs_test_store_check (paths, NULL, NULL);
  g_autoptr (GsReport) first = gs_test_store_check (paths, NULL, store);
  g_autoptr (GsReport) second = gs_test_store_check (paths, NULL, store);
  g_autofree char *one = test_render (plain);
  g_autofree char *two = test_render (first);
  g_autofree char *three = test_render (second);

  CU_ASSERT_TRUE (strlen (one) > 1000);
  CU_ASSERT_TRUE (strcmp (one, two) == 0);
  CU_ASSERT_TRUE (strcmp (one, three) == 0);
}

static void
test_threads_and_order_change_no_report (void)
{
  static const guint jobs[] = { 1, 2, 3, 8 };
  g_autofree char *articles = gs_test_source_path ("corpus", "h20-export", NULL);
  g_autofree char *one = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *two = gs_test_store_write ("b.txt", GS_TEST_CRANE_OTHER);
  const char *const paths[] = { articles, one, two, NULL };
  const char *const shuffled[] = { two, articles, one, NULL };
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (jobs); i++)
    {
      GsCheckOptions options = { .n_jobs = jobs[i / 2] };
      g_autoptr (GsReport) report =
          gs_check_paths (gs_test_store_get_rules (), gs_test_store_get_analyser (),
                          i % 2 == 0 ? paths : shuffled, &options, NULL);
      g_autofree char *actual = NULL;

      CU_ASSERT_PTR_NOT_NULL_FATAL (report);
      actual = test_render (report);
      if (expected == NULL)
        expected = g_steal_pointer (&actual);
      else
        GS_ASSERT_ROW (strcmp (actual, expected) == 0, "%u jobs, order %u", jobs[i / 2], i % 2);
    }
}

/* a kept report is the report, and damaged bytes are no report */
static void
test_reports_come_back_whole (void)
{
  g_autofree char *articles = gs_test_source_path ("corpus", "h20-export", NULL);
  g_autofree char *nothing = g_build_filename (gs_test_store_get_folder (), "not-there.txt", NULL);
  const char *const paths[] = { articles, nothing, NULL };
  static const guint8 key[GS_STORE_REPORT_KEY] = "some run";
  static const guint8 other[GS_STORE_REPORT_KEY] = "another";
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) report = gs_test_store_check (paths, NULL, NULL);
  g_autoptr (GsReport) back = NULL;
  g_autofree char *before = test_render (report);
  g_autofree char *after = NULL;

  CU_ASSERT_TRUE (gs_store_put_report (store, key, report, NULL));
  CU_ASSERT_PTR_NULL (gs_store_get_report (store, other));
  back = gs_store_get_report (store, key);
  CU_ASSERT_PTR_NOT_NULL_FATAL (back);
  after = test_render (back);
  CU_ASSERT_TRUE (strcmp (before, after) == 0);
}

static void
test_damaged_reports_are_errors (void)
{
  g_autofree char *one = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *two = gs_test_store_write ("b.txt", GS_TEST_CRANE_OTHER);
  const char *const paths[] = { one, two, NULL };
  g_autoptr (GsReport) report = gs_test_store_check (paths, NULL, NULL);
  g_autoptr (GByteArray) bytes = gs_report_encode (report);

  for (guint i = 32; i < bytes->len; i++)
    {
      static const guint8 values[] = { 0x00, 0x01, 0x7f, 0xff };
      guint8 byte = bytes->data[i];

      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GsReport) back = NULL;

          bytes->data[i] = values[k];
          gs_codec_frame_end (bytes);
          back = gs_report_decode (bytes->data, bytes->len, &error);
          CU_ASSERT_TRUE ((back == NULL) == (error != NULL));
        }
      bytes->data[i] = byte;
    }
}

GS_TEST_IN_FOLDER (test_a_new_article_is_held_against_the_archive)
GS_TEST_IN_FOLDER (test_a_large_batch_is_held_against_the_archive)
GS_TEST_IN_FOLDER (test_what_stands_inside_the_archive_is_not_reported)
GS_TEST_IN_FOLDER (test_the_cache_changes_no_report)
GS_TEST_IN_FOLDER (test_threads_and_order_change_no_report)
GS_TEST_IN_FOLDER (test_reports_come_back_whole)
GS_TEST_IN_FOLDER (test_damaged_reports_are_errors)

CU_TestInfo gs_tests_store_check[] = {
  { "a new article is held against the archive",
    test_a_new_article_is_held_against_the_archive_in_folder },
  { "a large batch is held against the archive",
    test_a_large_batch_is_held_against_the_archive_in_folder },
  { "what stands inside the archive is not reported",
    test_what_stands_inside_the_archive_is_not_reported_in_folder },
  { "the cache changes no report", test_the_cache_changes_no_report_in_folder },
  { "threads and order change no report", test_threads_and_order_change_no_report_in_folder },
  { "reports come back whole", test_reports_come_back_whole_in_folder },
  { "damaged reports are errors", test_damaged_reports_are_errors_in_folder },
  CU_TEST_INFO_NULL,
};
