/* SPDX-License-Identifier: MIT */
/* The archive: what goes in comes out, versions follow each other, and no file is taken for it. */
#include "store/gs-store-archive.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "gs-archive.h"
#include "gs-check.h"
#include "gs-progress.h"
#include "gs-test-rules.h"
#include "gs-test.h"
#include "gs-writer.h"
#include "store/gs-codec-frame.h"
#include "store/gs-report-codec.h"
#include "store/gs-store-keys.h"
#include "store/gs-store-mend.h"
#include "store/gs-store-private.h"
#include "store/gs-store-report.h"

static GsRules *rules;
static GsAnalyser *analyser;
static char *folder;

static void
test_set_up (void)
{
  if (rules == NULL)
    rules = gs_test_load_rules ();
  if (analyser == NULL)
    analyser = gs_analyser_new (NULL, NULL, NULL);
  folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
}

static void
test_tear_down (void)
{
  const char *const argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  g_clear_pointer (&folder, g_free);
}

static char *
test_write (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, text, -1, NULL);
  return path;
}

static GsStore *
test_open (const char *name, GsStoreMode mode, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return gs_store_open (path, mode, error);
}

static GsCheckReader
test_reader (GsStore *store)
{
  GsCheckReader reader = { .rules = rules, .analyser = analyser, .n_jobs = 2 };

  reader.cache = store;
  reader.must_keep = TRUE;
  reader.engine =
      gs_store_engine (gs_rules_get_version (rules), gs_analyser_get_version (analyser));
  return reader;
}

static GsArchiveTally
test_add (GsStore *store, const char *path)
{
  const char *const paths[] = { path, NULL };
  GsCheckReader reader = test_reader (store);
  GsArchiveTally tally;
  g_autoptr (GError) error = NULL;

  CU_ASSERT_TRUE (gs_archive_add (store, &reader, paths, NULL, NULL, NULL, &tally, &error));
  if (error != NULL)
    g_printerr ("\n    %s\n", error->message);
  return tally;
}

#define CRANE_HEAD "---\nurl: https://example.org/news/crane\noutlet: The Halden Post\ndate: "
#define CRANE_OLD                                                                                  \
  CRANE_HEAD "2025-04-10T10:00:00Z\n---\nCrane falls in Halden\n\nHALDEN - A crane fell on the "   \
             "new bridge on Thursday, killing 12 people and injuring 30, police said.\n\nMayor "   \
             "Lars Holm said the company had ignored warnings. \"We told them that the crane was " \
             "not safe,\" Holm said. The court approved the plan of the builder, Norvik.\n"
#define CRANE_NEW                                                                                  \
  CRANE_HEAD "2025-04-10T18:00:00Z\n---\nCrane falls in Halden\n\nHALDEN - A crane fell on the "   \
             "new bridge on Thursday, killing 14 people and injuring 30, police said.\n\nMayor "   \
             "Lars Holm said the company had ignored warnings. \"We told them that the crane was " \
             "never safe,\" Holm said. The court rejected the plan of the builder, Norvik.\n"
#define CRANE_OTHER                                                                                \
  "---\noutlet: Wire\ndate: 2025-04-10\n---\nCrane accident in Halden\n\nHALDEN - A crane fell "   \
  "on the new bridge in Halden on Thursday, killing 21 people and injuring 30, police said. "      \
  "Mayor Lars Holm said the company had ignored warnings about the crane on the bridge.\n"
#define PUMPKIN                                                                                    \
  "---\noutlet: Farm\ndate: 2019-10-02\n---\nPumpkins grow\n\nFarmers of Ostby picked 400 "        \
  "pumpkins in October, which the cooperative sold in the market hall for 3 dollars each.\n"

/* ---- opening ---- */

static void
test_what_is_no_store_is_refused (void)
{
  static const struct
  {
    const char *name;
    const char *bytes; /* NULL: no file */
    GsStoreMode mode;
    int code;
    const char *says;
  } rows[] = {
    { "none.db", NULL, GS_STORE_READ, GS_ERROR_READ, "gainsay store add" },
    { "text.db", "this is a text of some length, and surely no database at all\n", GS_STORE_READ,
      GS_ERROR_FORMAT, "it is no store" },
    { "text2.db", "this is a text of some length, and surely no database at all\n", GS_STORE_WRITE,
      GS_ERROR_FORMAT, "it is no store" },
    { "empty.db", "", GS_STORE_READ, GS_ERROR_FORMAT, "it is empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path =
          rows[i].bytes != NULL ? test_write (rows[i].name, rows[i].bytes) : NULL;
      g_autoptr (GsStore) store = test_open (rows[i].name, rows[i].mode, &error);

      GS_ASSERT_ROW (store == NULL && g_error_matches (error, GS_ERROR, rows[i].code)
                         && strstr (error->message, rows[i].says) != NULL,
                     "%s: %s", rows[i].name, error != NULL ? error->message : "opened");
    }
}

static void
test_databases_of_others_and_newer_stores_are_refused (void)
{
  static const struct
  {
    const char *sql;
    int code;
    const char *says;
  } rows[] = {
    { "PRAGMA application_id = 7; PRAGMA user_version = 1;", GS_ERROR_FORMAT, "another program" },
    { "PRAGMA user_version = 2;", GS_ERROR_UNSUPPORTED, "newer gainsay" },
    { "PRAGMA user_version = 0;", GS_ERROR_UNSUPPORTED, "older than any" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("row%u.db", i);
      g_autoptr (GsStore) made = test_open (name, GS_STORE_WRITE, NULL);
      g_autoptr (GsStore) store = NULL;
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NOT_NULL_FATAL (made);
      gs_store_execute (made, rows[i].sql, NULL);
      store = test_open (name, GS_STORE_WRITE, &error);
      GS_ASSERT_ROW (store == NULL && g_error_matches (error, GS_ERROR, rows[i].code)
                         && strstr (error->message, rows[i].says) != NULL,
                     "row %u: %s", i, error != NULL ? error->message : "opened");
    }
}

static void
test_a_truncated_store_says_what_to_do (void)
{
  g_autofree char *article = test_write ("a.txt", CRANE_OLD);
  g_autofree char *path = g_build_filename (folder, "s.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  GsStore *store = test_open ("s.db", GS_STORE_WRITE, NULL);

  test_add (store, article);
  gs_store_close (store);
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &bytes, &length, NULL));
  g_file_set_contents (path, bytes, (gssize) length / 2, NULL);
  store = gs_store_open (path, GS_STORE_READ, &error);
  CU_ASSERT_PTR_NULL (store);
  CU_ASSERT_TRUE (g_error_matches (error, GS_ERROR, GS_ERROR_FORMAT));
  CU_ASSERT_TRUE (error != NULL && strstr (error->message, "backup") != NULL);
}

static void
test_a_full_disk_loses_nothing_that_was_stored (void)
{
  g_autofree char *first = test_write ("a.txt", CRANE_OLD);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *second = NULL;
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  const char *paths[] = { NULL, NULL };
  GsCheckReader reader = test_reader (store);
  GsArchiveTally tally;
  guint64 n_articles = 0;
  guint64 n_entries = 0;
  guint n_faults = 1;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "Crane %u fell on bridge %u and hurt %u men of Ward %u. ", i * 7,
                            i * 31, i + 10, i * i);
  paths[0] = second = test_write ("b.txt", text->str);
  test_add (store, first);
  /* no page more than there are now */
  gs_store_execute (store, "PRAGMA max_page_count = 1", NULL);
  CU_ASSERT_FALSE (gs_archive_add (store, &reader, paths, NULL, NULL, NULL, &tally, &error));
  CU_ASSERT_TRUE (g_error_matches (error, GS_ERROR, GS_ERROR_WRITE));
  CU_ASSERT_TRUE (error != NULL && strstr (error->message, "disk is full") != NULL);
  CU_ASSERT_TRUE (gs_store_count (store, &n_articles, &n_entries, NULL));
  CU_ASSERT_EQUAL (n_articles, 1);
  CU_ASSERT_TRUE (gs_store_verify (store, rules, reader.engine, NULL, NULL, &n_faults, NULL));
  CU_ASSERT_EQUAL (n_faults, 0);
}

/* ---- articles and versions ---- */

static void
test_articles_come_back_whole (void)
{
  g_autofree char *path = test_write ("a.txt", CRANE_OLD);
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  const GsStoreRow *row;
  GsStorePart part;

  CU_ASSERT_EQUAL (test_add (store, path).n_added, 1);
  CU_ASSERT_EQUAL (test_add (store, path).n_unchanged, 1);
  rows = gs_store_find (store, "url-that-is-not-there", NULL);
  CU_ASSERT_EQUAL (rows->len, 0);
  g_ptr_array_unref (rows);
  rows = gs_store_find (store, "https://example.org/news/crane", NULL);
  CU_ASSERT_EQUAL_FATAL (rows->len, 1);
  row = g_ptr_array_index (rows, 0);
  GS_ASSERT_STRING (row->path, path);
  GS_ASSERT_STRING (row->outlet, "The Halden Post");
  GS_ASSERT_STRING (row->published, "2025-04-10T10:00:00Z");
  CU_ASSERT_TRUE_FATAL (gs_store_load (store, row->id, rules, &part, NULL));
  CU_ASSERT_PTR_NOT_NULL (part.extraction);
  GS_ASSERT_STRING (gs_article_get_text (part.article, NULL), CRANE_OLD);
  gs_store_part_clear (&part);
}

static gint64
test_successor (GsStore *store, guint index)
{
  g_autoptr (GPtrArray) rows = gs_store_find (store, NULL, NULL);

  return index < rows->len ? ((GsStoreRow *) g_ptr_array_index (rows, index))->successor : -1;
}

static void
test_a_new_version_supersedes_and_removal_restores (void)
{
  g_autofree char *older = test_write ("a.txt", CRANE_OLD);
  g_autofree char *newer = test_write ("b.txt", CRANE_NEW);
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);

  test_add (store, older);
  CU_ASSERT_EQUAL (test_add (store, newer).n_versions, 1);
  CU_ASSERT_EQUAL (test_successor (store, 0), 2);
  CU_ASSERT_EQUAL (test_successor (store, 1), 0);
  CU_ASSERT_TRUE (gs_store_begin (store, NULL) && gs_store_remove (store, rules, 2, NULL)
                  && gs_store_commit (store, NULL));
  CU_ASSERT_EQUAL (test_successor (store, 0), 0);
  CU_ASSERT_EQUAL (test_successor (store, 1), -1);
}

static void
test_an_older_version_that_comes_late_is_no_successor (void)
{
  g_autofree char *older = test_write ("a.txt", CRANE_OLD);
  g_autofree char *newer = test_write ("b.txt", CRANE_NEW);
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);

  test_add (store, newer);
  CU_ASSERT_EQUAL (test_add (store, older).n_versions, 1);
  CU_ASSERT_EQUAL (test_successor (store, 0), 0);
  CU_ASSERT_EQUAL (test_successor (store, 1), 1);
}

static gint64
test_count_rows (GsStore *store, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 n = -1;

  if (sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

static void
test_removal_leaves_nothing_behind (void)
{
  g_autofree char *path = test_write ("a.txt", CRANE_OLD);
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);

  test_add (store, path);
  CU_ASSERT_TRUE (test_count_rows (store, "SELECT count(*) FROM posting") > 10);
  CU_ASSERT_TRUE (gs_store_begin (store, NULL) && gs_store_remove (store, rules, 1, NULL)
                  && gs_store_commit (store, NULL));
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM posting"), 0);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM form"), 0);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM part"), 0);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM entry"), 0);
}

static void
test_what_another_engine_analysed_is_analysed_again (void)
{
  g_autofree char *path = test_write ("a.txt", CRANE_OLD);
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  GsCheckReader reader = test_reader (store);
  g_autoptr (GArray) stale = NULL;
  gint64 n_postings;
  guint n_done = 0;

  test_add (store, path);
  n_postings = test_count_rows (store, "SELECT count(*) FROM posting");
  /* as another program would have left it */
  gs_store_execute (store,
                    "UPDATE entry SET engine = 7; UPDATE part SET extraction = x'00';"
                    "DELETE FROM posting WHERE key % 2 = 0",
                    NULL);
  stale = gs_store_list_stale (store, reader.engine, NULL);
  CU_ASSERT_EQUAL (stale->len, 1);
  CU_ASSERT_TRUE (gs_archive_refresh (store, &reader, NULL, &n_done, NULL));
  CU_ASSERT_EQUAL (n_done, 1);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM posting"), n_postings);
  g_array_unref (stale);
  stale = gs_store_list_stale (store, reader.engine, NULL);
  CU_ASSERT_EQUAL (stale->len, 0);
}

static void
test_damaged_bytes_are_a_fault_of_one_article (void)
{
  g_autofree char *first = test_write ("a.txt", CRANE_OLD);
  g_autofree char *second = test_write ("b.txt", PUMPKIN);
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  GsCheckReader reader = test_reader (store);
  guint n_faults = 0;

  test_add (store, first);
  test_add (store, second);
  gs_store_execute (store,
                    "UPDATE part SET article = substr(article, 1, 40) || x'00' ||"
                    " substr(article, 42) WHERE entry = 1",
                    NULL);
  CU_ASSERT_TRUE (gs_store_verify (store, rules, reader.engine, NULL, NULL, &n_faults, NULL));
  CU_ASSERT_EQUAL (n_faults, 1);
}

/* ---- checking ---- */

static GsReport *
test_check (const char *const *paths, GsStore *against, GsStore *cache)
{
  GsCheckOptions options = { .against = against, .cache = cache, .n_jobs = 2 };
  g_autoptr (GError) error = NULL;
  GsReport *report = gs_check_paths (rules, analyser, paths, &options, &error);

  CU_ASSERT_PTR_NOT_NULL_FATAL (report);
  return report;
}

static guint
test_count (const GsReport *report, GsFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += gs_report_get_finding (report, i)->kind == kind;
  return n;
}

static guint
test_count_contradictions (const GsReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += gs_finding_kind_get_info (gs_report_get_finding (report, i)->kind)->contradiction;
  return n;
}

static void
test_a_new_article_is_held_against_the_archive (void)
{
  g_autofree char *older = test_write ("a.txt", CRANE_OLD);
  g_autofree char *far = test_write ("b.txt", PUMPKIN);
  g_autofree char *new = test_write ("c.txt", CRANE_OTHER);
  const char *const paths[] = { new, NULL };
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) report = NULL;

  test_add (store, older);
  test_add (store, far);
  report = test_check (paths, store, NULL);
  CU_ASSERT_EQUAL (test_count (report, GS_FINDING_QUANTITY_CONFLICT), 1);
  /* the pumpkins have nothing to do with it */
  CU_ASSERT_EQUAL (report->articles->len, 2);
  CU_ASSERT_TRUE (gs_report_get_article (report, 0)->archived);
  CU_ASSERT_FALSE (gs_report_get_article (report, 1)->archived);
}

static void
test_what_stands_inside_the_archive_is_not_reported (void)
{
  g_autofree char *one = test_write ("a.txt", CRANE_OLD);
  g_autofree char *two = test_write ("b.txt", CRANE_OTHER);
  g_autofree char *new = test_write ("c.txt", PUMPKIN);
  const char *const paths[] = { new, NULL };
  const char *const same[] = { one, NULL };
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) report = NULL;
  g_autoptr (GsReport) again = NULL;

  test_add (store, one);
  test_add (store, two);
  report = test_check (paths, store, NULL);
  CU_ASSERT_EQUAL (report->findings->len, 0);
  CU_ASSERT_EQUAL (report->articles->len, 1);
  /* an article that is in the archive is held against the others there, not against itself */
  again = test_check (same, store, NULL);
  CU_ASSERT_EQUAL (test_count (again, GS_FINDING_QUANTITY_CONFLICT), 1);
  CU_ASSERT_EQUAL (again->articles->len, 2);
}

static void
test_a_version_revises_and_never_contradicts (void)
{
  g_autofree char *older = test_write ("a.txt", CRANE_OLD);
  g_autofree char *newer = test_write ("b.txt", CRANE_NEW);
  const char *const both[] = { older, newer, NULL };
  const char *const alone[] = { newer, NULL };
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) batch = test_check (both, NULL, NULL);
  g_autoptr (GsReport) stored = NULL;

  /* figure, outcome, quotation */
  CU_ASSERT_EQUAL (test_count (batch, GS_FINDING_REVISED), 3);
  CU_ASSERT_EQUAL (test_count_contradictions (batch), 0);
  test_add (store, older);
  stored = test_check (alone, store, NULL);
  CU_ASSERT_EQUAL (test_count (stored, GS_FINDING_REVISED), 3);
  CU_ASSERT_EQUAL (test_count_contradictions (stored), 0);
  CU_ASSERT_TRUE (gs_report_get_article (stored, 0)->superseded);
}

static void
test_announced_corrections_weigh_less (void)
{
  g_autofree char *older = test_write ("a.txt", CRANE_OLD);
  g_autofree char *newer = test_write (
      "b.txt", CRANE_NEW "\nCorrection: An earlier version of this article gave a wrong toll.\n");
  const char *const both[] = { older, newer, NULL };
  g_autoptr (GsReport) report = test_check (both, NULL, NULL);

  CU_ASSERT_TRUE (test_count (report, GS_FINDING_REVISED) >= 3);
  for (guint i = 0; i < report->findings->len; i++)
    if (gs_report_get_finding (report, i)->kind == GS_FINDING_REVISED)
      CU_ASSERT_EQUAL (gs_report_get_finding (report, i)->severity, GS_SEVERITY_INFO);
}

static void
test_the_same_text_twice_is_no_version (void)
{
  g_autofree char *one = test_write ("a.txt", CRANE_OLD);
  g_autofree char *two = test_write ("b.txt", CRANE_OLD);
  const char *const both[] = { one, two, NULL };
  g_autoptr (GsReport) report = test_check (both, NULL, NULL);

  CU_ASSERT_EQUAL (test_count (report, GS_FINDING_REVISED), 0);
  CU_ASSERT_FALSE (gs_report_get_article (report, 0)->superseded);
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
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) plain = test_check (paths, NULL, NULL);
  g_autoptr (GsReport) first = test_check (paths, NULL, store);
  g_autoptr (GsReport) second = test_check (paths, NULL, store);
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
  g_autofree char *one = test_write ("a.txt", CRANE_OLD);
  g_autofree char *two = test_write ("b.txt", CRANE_OTHER);
  const char *const paths[] = { articles, one, two, NULL };
  const char *const shuffled[] = { two, articles, one, NULL };
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (jobs); i++)
    {
      GsCheckOptions options = { .n_jobs = jobs[i / 2] };
      g_autoptr (GsReport) report =
          gs_check_paths (rules, analyser, i % 2 == 0 ? paths : shuffled, &options, NULL);
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
  g_autofree char *nothing = g_build_filename (folder, "not-there.txt", NULL);
  const char *const paths[] = { articles, nothing, NULL };
  static const guint8 key[GS_STORE_REPORT_KEY] = "some run";
  static const guint8 other[GS_STORE_REPORT_KEY] = "another";
  g_autoptr (GsStore) store = test_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsReport) report = test_check (paths, NULL, NULL);
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
  g_autofree char *one = test_write ("a.txt", CRANE_OLD);
  g_autofree char *two = test_write ("b.txt", CRANE_OTHER);
  const char *const paths[] = { one, two, NULL };
  g_autoptr (GsReport) report = test_check (paths, NULL, NULL);
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

/* ---- small parts ---- */

static void
test_edits_are_counted (void)
{
  static const struct
  {
    const char *a, *b;
    guint max, edits;
  } rows[] = {
    { "infantino", "infantino", 2, 0 },
    { "infantino", "infantinno", 2, 1 },
    { "infantino", "infatnino", 2, 2 },
    { "infantino", "inflation", 2, 3 },
    { "a", "abcd", 2, 3 },
    { "", "", 1, 0 },
    { "kröll", "kroll", 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    GS_ASSERT_ROW (gs_store_count_edits (rows[i].a, rows[i].b, rows[i].max) == rows[i].edits,
                   "%s, %s", rows[i].a, rows[i].b);
}

static void
test_progress_has_rate_and_time_left (void)
{
  static const struct
  {
    guint n_done, n_before, n_all;
    gint64 seconds;
    const char *line;
  } rows[] = {
    { 3, 0, 10, 0, "3 of 10 files" },
    { 20, 0, 100, 10, "20 of 100 files, 120 a minute, 41 s left" },
    { 120, 100, 10000, 10, "120 of 10000 files, 120 a minute, 82 min left" },
    { 10, 0, 10, 10, "10 of 10 files" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = gs_progress_format (rows[i].n_done, rows[i].n_before, rows[i].n_all,
                                                  rows[i].seconds * G_USEC_PER_SEC);

      GS_ASSERT_STRING (line, rows[i].line);
    }
}

static void
test_in_folder (void (*test) (void))
{
  test_set_up ();
  test ();
  test_tear_down ();
}

#define TEST_IN_FOLDER(name)                                                                       \
  static void name##_in_folder (void)                                                              \
  {                                                                                                \
    test_in_folder (name);                                                                         \
  }

TEST_IN_FOLDER (test_what_is_no_store_is_refused)
TEST_IN_FOLDER (test_databases_of_others_and_newer_stores_are_refused)
TEST_IN_FOLDER (test_a_truncated_store_says_what_to_do)
TEST_IN_FOLDER (test_a_full_disk_loses_nothing_that_was_stored)
TEST_IN_FOLDER (test_articles_come_back_whole)
TEST_IN_FOLDER (test_a_new_version_supersedes_and_removal_restores)
TEST_IN_FOLDER (test_an_older_version_that_comes_late_is_no_successor)
TEST_IN_FOLDER (test_removal_leaves_nothing_behind)
TEST_IN_FOLDER (test_what_another_engine_analysed_is_analysed_again)
TEST_IN_FOLDER (test_damaged_bytes_are_a_fault_of_one_article)
TEST_IN_FOLDER (test_a_new_article_is_held_against_the_archive)
TEST_IN_FOLDER (test_what_stands_inside_the_archive_is_not_reported)
TEST_IN_FOLDER (test_a_version_revises_and_never_contradicts)
TEST_IN_FOLDER (test_announced_corrections_weigh_less)
TEST_IN_FOLDER (test_the_same_text_twice_is_no_version)
TEST_IN_FOLDER (test_the_cache_changes_no_report)
TEST_IN_FOLDER (test_threads_and_order_change_no_report)
TEST_IN_FOLDER (test_reports_come_back_whole)
TEST_IN_FOLDER (test_damaged_reports_are_errors)

CU_TestInfo gs_tests_store[] = {
  { "what is no store is refused", test_what_is_no_store_is_refused_in_folder },
  { "databases of others and newer stores are refused",
    test_databases_of_others_and_newer_stores_are_refused_in_folder },
  { "a truncated store says what to do", test_a_truncated_store_says_what_to_do_in_folder },
  { "a full disk loses nothing that was stored",
    test_a_full_disk_loses_nothing_that_was_stored_in_folder },
  { "articles come back whole", test_articles_come_back_whole_in_folder },
  { "a new version supersedes and removal restores",
    test_a_new_version_supersedes_and_removal_restores_in_folder },
  { "an older version that comes late is no successor",
    test_an_older_version_that_comes_late_is_no_successor_in_folder },
  { "removal leaves nothing behind", test_removal_leaves_nothing_behind_in_folder },
  { "what another engine analysed is analysed again",
    test_what_another_engine_analysed_is_analysed_again_in_folder },
  { "damaged bytes are a fault of one article",
    test_damaged_bytes_are_a_fault_of_one_article_in_folder },
  { "a new article is held against the archive",
    test_a_new_article_is_held_against_the_archive_in_folder },
  { "what stands inside the archive is not reported",
    test_what_stands_inside_the_archive_is_not_reported_in_folder },
  { "a version revises and never contradicts",
    test_a_version_revises_and_never_contradicts_in_folder },
  { "announced corrections weigh less", test_announced_corrections_weigh_less_in_folder },
  { "the same text twice is no version", test_the_same_text_twice_is_no_version_in_folder },
  { "the cache changes no report", test_the_cache_changes_no_report_in_folder },
  { "threads and order change no report", test_threads_and_order_change_no_report_in_folder },
  { "reports come back whole", test_reports_come_back_whole_in_folder },
  { "damaged reports are errors", test_damaged_reports_are_errors_in_folder },
  { "edits are counted", test_edits_are_counted },
  { "progress has rate and time left", test_progress_has_rate_and_time_left },
  CU_TEST_INFO_NULL,
};
