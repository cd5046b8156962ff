/* SPDX-License-Identifier: MIT */
/* Makes folders, files, stores and reports for the suites about stores. */
#include "gs-test-store.h"

#include <glib/gstdio.h>

#include "gs-test-rules.h"
#include "gs-test.h"

static GsRules *rules;
static GsAnalyser *analyser;
static char *folder;

const GsRules *
gs_test_store_get_rules (void)
{
  if (rules == NULL)
    rules = gs_test_load_rules ();
  return rules;
}

const GsAnalyser *
gs_test_store_get_analyser (void)
{
  if (analyser == NULL)
    analyser = gs_analyser_new (NULL, NULL, NULL);
  return analyser;
}

void
gs_test_store_run (void (*test) (void))
{
  const char *argv[] = { "rm", "-rf", NULL, NULL };

  gs_test_store_get_rules ();
  gs_test_store_get_analyser ();
  argv[2] = folder = g_dir_make_tmp ("gainsay-XXXXXX", NULL);
  test ();
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  g_clear_pointer (&folder, g_free);
}

const char *
gs_test_store_get_folder (void)
{
  return folder;
}

char *
gs_test_store_write (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, text, -1, NULL);
  return path;
}

GsStore *
gs_test_store_open (const char *name, GsStoreMode mode, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return gs_store_open (path, mode, error);
}

GsCheckReader
gs_test_store_reader (GsStore *store)
{
  GsCheckReader reader = { .rules = rules, .analyser = analyser, .n_jobs = 2 };

  reader.cache = store;
  reader.must_keep = TRUE;
  reader.engine =
      gs_store_engine (gs_rules_get_version (rules), gs_analyser_get_version (analyser));
  return reader;
}

GsArchiveTally
gs_test_store_add (GsStore *store, const char *path)
{
  const char *const paths[] = { path, NULL };
  GsCheckReader reader = gs_test_store_reader (store);
  GsArchiveTally tally;
  g_autoptr (GError) error = NULL;

  CU_ASSERT_TRUE (gs_archive_add (store, &reader, paths, NULL, NULL, NULL, &tally, &error));
  if (error != NULL)
    g_printerr ("\n    %s\n", error->message);
  return tally;
}

GsReport *
gs_test_store_check (const char *const *paths, GsStore *against, GsStore *cache)
{
  GsCheckOptions options = { .against = against, .cache = cache, .n_jobs = 2 };
  g_autoptr (GError) error = NULL;
  GsReport *report = gs_check_paths (rules, analyser, paths, &options, &error);

  CU_ASSERT_PTR_NOT_NULL_FATAL (report);
  return report;
}

guint
gs_test_store_count (const GsReport *report, GsFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += gs_report_get_finding (report, i)->kind == kind;
  return n;
}

guint
gs_test_store_count_contradictions (const GsReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += gs_finding_kind_get_info (gs_report_get_finding (report, i)->kind)->contradiction;
  return n;
}
