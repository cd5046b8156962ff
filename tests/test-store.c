/* SPDX-License-Identifier: MIT */
/* The store: what goes in comes out, no file is taken for it, and damage is told. */
#include "store/gs-store-archive.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"
#include "gs-test-store.h"
#include "gs-test.h"
#include "gs-progress.h"
#include "store/gs-store-keys.h"
#include "store/gs-store-mend.h"
#include "store/gs-store-private.h"

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
          rows[i].bytes != NULL ? gs_test_store_write (rows[i].name, rows[i].bytes) : NULL;
      g_autoptr (GsStore) store = gs_test_store_open (rows[i].name, rows[i].mode, &error);

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
    { "PRAGMA user_version = 3;", GS_ERROR_UNSUPPORTED, "newer gainsay" },
    { "PRAGMA user_version = 0;", GS_ERROR_UNSUPPORTED, "older than any" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("row%u.db", i);
      g_autoptr (GsStore) made = gs_test_store_open (name, GS_STORE_WRITE, NULL);
      g_autoptr (GsStore) store = NULL;
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NOT_NULL_FATAL (made);
      gs_store_execute (made, rows[i].sql, NULL);
      store = gs_test_store_open (name, GS_STORE_WRITE, &error);
      GS_ASSERT_ROW (store == NULL && g_error_matches (error, GS_ERROR, rows[i].code)
                         && strstr (error->message, rows[i].says) != NULL,
                     "row %u: %s", i, error != NULL ? error->message : "opened");
    }
}

/* as the first version left it */
static void
test_older_stores_are_brought_up_to_date (void)
{
  g_autofree char *path = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autoptr (GsStore) made = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GsStore) read = NULL;
  g_autoptr (GsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  gs_test_store_add (made, path);
  CU_ASSERT_TRUE (gs_store_execute (made,
                                    "DROP INDEX article_item; ALTER TABLE article DROP COLUMN "
                                    "item; PRAGMA user_version = 1;",
                                    NULL));
  read = gs_test_store_open ("s.db", GS_STORE_READ, &error);
  CU_ASSERT_PTR_NULL (read);
  CU_ASSERT_TRUE (error != NULL && strstr (error->message, "'gainsay store refresh'") != NULL);
  store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (store);
  CU_ASSERT_EQUAL (gs_test_store_add (store, path).n_unchanged, 1);
}

/* as on a medium that cannot be written; root may write it all the same */
static void
test_a_store_in_a_locked_folder_can_be_read (void)
{
  g_autofree char *path = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *locked = g_build_filename (gs_test_store_get_folder (), "locked", NULL);
  g_autofree char *file = g_build_filename (locked, "s.db", NULL);
  g_autoptr (GsStore) made = NULL;
  g_autoptr (GsStore) store = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_mkdir (locked, 0700);
  made = gs_test_store_open ("locked/s.db", GS_STORE_WRITE, NULL);
  gs_test_store_add (made, path);
  g_clear_pointer (&made, gs_store_close);
  g_chmod (file, 0400);
  g_chmod (locked, 0500);
  store = gs_test_store_open ("locked/s.db", GS_STORE_READ, NULL);
  rows = store != NULL ? gs_store_find (store, NULL, NULL) : NULL;
  CU_ASSERT_TRUE (rows != NULL && rows->len == 1);
  g_chmod (locked, 0700);
}

static void
test_a_truncated_store_says_what_to_do (void)
{
  g_autofree char *article = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *path = g_build_filename (gs_test_store_get_folder (), "s.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  GsStore *store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);

  gs_test_store_add (store, article);
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
  g_autofree char *first = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *second = NULL;
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  const char *paths[] = { NULL, NULL };
  GsCheckReader reader = gs_test_store_reader (store);
  GsArchiveTally tally;
  guint64 n_articles = 0;
  guint64 n_entries = 0;
  guint n_faults = 1;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "Crane %u fell on bridge %u and hurt %u men of Ward %u. ", i * 7,
                            i * 31, i + 10, i * i);
  paths[0] = second = gs_test_store_write ("b.txt", text->str);
  gs_test_store_add (store, first);
  /* no page more than there are now */
  gs_store_execute (store, "PRAGMA max_page_count = 1", NULL);
  CU_ASSERT_FALSE (gs_archive_add (store, &reader, paths, NULL, NULL, NULL, &tally, &error));
  CU_ASSERT_TRUE (g_error_matches (error, GS_ERROR, GS_ERROR_WRITE));
  CU_ASSERT_TRUE (error != NULL && strstr (error->message, "disk is full") != NULL);
  CU_ASSERT_TRUE (gs_store_count (store, &n_articles, &n_entries, NULL));
  CU_ASSERT_EQUAL (n_articles, 1);
  CU_ASSERT_TRUE (gs_store_verify (store, gs_test_store_get_rules (), reader.engine, NULL, NULL,
                                   &n_faults, NULL));
  CU_ASSERT_EQUAL (n_faults, 0);
}

/* ---- articles and versions ---- */

static void
test_articles_come_back_whole (void)
{
  g_autofree char *path = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  const GsStoreRow *row;
  GsStorePart part;

  CU_ASSERT_EQUAL (gs_test_store_add (store, path).n_added, 1);
  CU_ASSERT_EQUAL (gs_test_store_add (store, path).n_unchanged, 1);
  rows = gs_store_find (store, "url-that-is-not-there", NULL);
  CU_ASSERT_EQUAL (rows->len, 0);
  g_ptr_array_unref (rows);
  rows = gs_store_find (store, "https://example.org/news/crane", NULL);
  CU_ASSERT_EQUAL_FATAL (rows->len, 1);
  row = g_ptr_array_index (rows, 0);
  GS_ASSERT_STRING (row->path, path);
  GS_ASSERT_STRING (row->outlet, "The Halden Post");
  GS_ASSERT_STRING (row->published, "2025-04-10T10:00:00Z");
  CU_ASSERT_TRUE_FATAL (gs_store_load (store, row->id, gs_test_store_get_rules (), &part, NULL));
  CU_ASSERT_PTR_NOT_NULL (part.extraction);
  GS_ASSERT_STRING (gs_article_get_text (part.article, NULL), GS_TEST_CRANE_OLD);
  gs_store_part_clear (&part);
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
  g_autofree char *path = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);

  gs_test_store_add (store, path);
  CU_ASSERT_TRUE (test_count_rows (store, "SELECT count(*) FROM posting") > 10);
  CU_ASSERT_TRUE (gs_store_begin (store, NULL)
                  && gs_store_remove (store, gs_test_store_get_rules (), 1, NULL)
                  && gs_store_commit (store, NULL));
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM posting"), 0);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM form"), 0);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM part"), 0);
  CU_ASSERT_EQUAL (test_count_rows (store, "SELECT count(*) FROM entry"), 0);
}

static void
test_what_another_engine_analysed_is_analysed_again (void)
{
  g_autofree char *path = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  GsCheckReader reader = gs_test_store_reader (store);
  g_autoptr (GArray) stale = NULL;
  gint64 n_postings;
  guint n_done = 0;

  gs_test_store_add (store, path);
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
  g_autofree char *first = gs_test_store_write ("a.txt", GS_TEST_CRANE_OLD);
  g_autofree char *second = gs_test_store_write ("b.txt", GS_TEST_PUMPKIN);
  g_autoptr (GsStore) store = gs_test_store_open ("s.db", GS_STORE_WRITE, NULL);
  GsCheckReader reader = gs_test_store_reader (store);
  guint n_faults = 0;

  gs_test_store_add (store, first);
  gs_test_store_add (store, second);
  gs_store_execute (store,
                    "UPDATE part SET article = substr(article, 1, 40) || x'00' ||"
                    " substr(article, 42) WHERE entry = 1",
                    NULL);
  CU_ASSERT_TRUE (gs_store_verify (store, gs_test_store_get_rules (), reader.engine, NULL, NULL,
                                   &n_faults, NULL));
  CU_ASSERT_EQUAL (n_faults, 1);
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

GS_TEST_IN_FOLDER (test_what_is_no_store_is_refused)
GS_TEST_IN_FOLDER (test_databases_of_others_and_newer_stores_are_refused)
GS_TEST_IN_FOLDER (test_older_stores_are_brought_up_to_date)
GS_TEST_IN_FOLDER (test_a_store_in_a_locked_folder_can_be_read)
GS_TEST_IN_FOLDER (test_a_truncated_store_says_what_to_do)
GS_TEST_IN_FOLDER (test_a_full_disk_loses_nothing_that_was_stored)
GS_TEST_IN_FOLDER (test_articles_come_back_whole)
GS_TEST_IN_FOLDER (test_removal_leaves_nothing_behind)
GS_TEST_IN_FOLDER (test_what_another_engine_analysed_is_analysed_again)
GS_TEST_IN_FOLDER (test_damaged_bytes_are_a_fault_of_one_article)

CU_TestInfo gs_tests_store[] = {
  { "what is no store is refused", test_what_is_no_store_is_refused_in_folder },
  { "databases of others and newer stores are refused",
    test_databases_of_others_and_newer_stores_are_refused_in_folder },
  { "older stores are brought up to date", test_older_stores_are_brought_up_to_date_in_folder },
  { "a store in a locked folder can be read",
    test_a_store_in_a_locked_folder_can_be_read_in_folder },
  { "a truncated store says what to do", test_a_truncated_store_says_what_to_do_in_folder },
  { "a full disk loses nothing that was stored",
    test_a_full_disk_loses_nothing_that_was_stored_in_folder },
  { "articles come back whole", test_articles_come_back_whole_in_folder },
  { "removal leaves nothing behind", test_removal_leaves_nothing_behind_in_folder },
  { "what another engine analysed is analysed again",
    test_what_another_engine_analysed_is_analysed_again_in_folder },
  { "damaged bytes are a fault of one article",
    test_damaged_bytes_are_a_fault_of_one_article_in_folder },
  { "edits are counted", test_edits_are_counted },
  { "progress has rate and time left", test_progress_has_rate_and_time_left },
  CU_TEST_INFO_NULL,
};
