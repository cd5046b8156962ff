/* SPDX-License-Identifier: MIT */
/* Runs all suites, or those named on the command line. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <CUnit/Basic.h>

#include "gs-test.h"

static CU_SuiteInfo suites[] = {
  { "agency-readers", NULL, NULL, NULL, NULL, gs_tests_agency_readers },
  { "analyser", NULL, NULL, NULL, NULL, gs_tests_analyser },
  { "archive-readers", NULL, NULL, NULL, NULL, gs_tests_archive_readers },
  { "arena", NULL, NULL, NULL, NULL, gs_tests_arena },
  { "assertion", NULL, NULL, NULL, NULL, gs_tests_assertion },
  { "assertion-score", NULL, NULL, NULL, NULL, gs_tests_assertion_score },
  { "assertion-pair", NULL, NULL, NULL, NULL, gs_tests_assertion_pair },
  { "quotation", NULL, NULL, NULL, NULL, gs_tests_quotation },
  { "names", NULL, NULL, NULL, NULL, gs_tests_names },
  { "reference", NULL, NULL, NULL, NULL, gs_tests_reference },
  { "columns", NULL, NULL, NULL, NULL, gs_tests_columns },
  { "baseline", NULL, NULL, NULL, NULL, gs_tests_baseline },
  { "corpus", NULL, NULL, NULL, NULL, gs_tests_corpus },
  { "crashes", NULL, NULL, NULL, NULL, gs_tests_crashes },
  { "dependence", NULL, NULL, NULL, NULL, gs_tests_dependence },
  { "example-runner", NULL, NULL, NULL, NULL, gs_tests_example_runner },
  { "feed-readers", NULL, NULL, NULL, NULL, gs_tests_feed_readers },
  { "file", NULL, NULL, NULL, NULL, gs_tests_file },
  { "furniture", NULL, NULL, NULL, NULL, gs_tests_furniture },
  { "hard-pages", NULL, NULL, NULL, NULL, gs_tests_hard_pages },
  { "hostile-articles", NULL, NULL, NULL, NULL, gs_tests_hostile_articles },
  { "hostile-formats", NULL, NULL, NULL, NULL, gs_tests_hostile_formats },
  { "html-page", NULL, NULL, NULL, NULL, gs_tests_html_page },
  { "html-reader", NULL, NULL, NULL, NULL, gs_tests_html_reader },
  { "instant", NULL, NULL, NULL, NULL, gs_tests_instant },
  { "json-readers", NULL, NULL, NULL, NULL, gs_tests_json_readers },
  { "lexicon", NULL, NULL, NULL, NULL, gs_tests_lexicon },
  { "marking", NULL, NULL, NULL, NULL, gs_tests_marking },
  { "publisher-evidence", NULL, NULL, NULL, NULL, gs_tests_publisher_evidence },
  { "quantity", NULL, NULL, NULL, NULL, gs_tests_quantity },
  { "quantity-pair", NULL, NULL, NULL, NULL, gs_tests_quantity_pair },
  { "store", NULL, NULL, NULL, NULL, gs_tests_store },
  { "store-check", NULL, NULL, NULL, NULL, gs_tests_store_check },
  { "versions", NULL, NULL, NULL, NULL, gs_tests_versions },
  { "claim-check", NULL, NULL, NULL, NULL, gs_tests_claim_check },
  { "codec", NULL, NULL, NULL, NULL, gs_tests_codec },
  { "language", NULL, NULL, NULL, NULL, gs_tests_language },
  { "report", NULL, NULL, NULL, NULL, gs_tests_report },
  { "rules", NULL, NULL, NULL, NULL, gs_tests_rules },
  { "rules-broken", NULL, NULL, NULL, NULL, gs_tests_rules_broken },
  { "rules-forms", NULL, NULL, NULL, NULL, gs_tests_rules_forms },
  { "rules-names", NULL, NULL, NULL, NULL, gs_tests_rules_names },
  { "rules-offices", NULL, NULL, NULL, NULL, gs_tests_rules_offices },
  { "rules-words", NULL, NULL, NULL, NULL, gs_tests_rules_words },
  { "stance", NULL, NULL, NULL, NULL, gs_tests_stance },
  { "source-set", NULL, NULL, NULL, NULL, gs_tests_source_set },
  { "settings", NULL, NULL, NULL, NULL, gs_tests_settings },
  { "story", NULL, NULL, NULL, NULL, gs_tests_story },
  { "string-set", NULL, NULL, NULL, NULL, gs_tests_string_set },
  { "tags", NULL, NULL, NULL, NULL, gs_tests_tags },
  { "text-reader", NULL, NULL, NULL, NULL, gs_tests_text_reader },
  { "time", NULL, NULL, NULL, NULL, gs_tests_time },
  { "tokenizer", NULL, NULL, NULL, NULL, gs_tests_tokenizer },
  { "weights", NULL, NULL, NULL, NULL, gs_tests_weights },
  { "visible", NULL, NULL, NULL, NULL, gs_tests_visible },
  { "word-alignment", NULL, NULL, NULL, NULL, gs_tests_word_alignment },
  { "explanation", NULL, NULL, NULL, NULL, gs_tests_explanation },
  { "grouping", NULL, NULL, NULL, NULL, gs_tests_grouping },
  { "inner-name", NULL, NULL, NULL, NULL, gs_tests_inner_name },
  { "head", NULL, NULL, NULL, NULL, gs_tests_head },
  { "not-compared", NULL, NULL, NULL, NULL, gs_tests_not_compared },
  { "writer-folder", NULL, NULL, NULL, NULL, gs_tests_writer_folder },
  { "writers", NULL, NULL, NULL, NULL, gs_tests_writers },
  { "writers-ci", NULL, NULL, NULL, NULL, gs_tests_writers_ci },
  { "xml", NULL, NULL, NULL, NULL, gs_tests_xml },
  CU_SUITE_INFO_NULL,
};

static char *
gs_test_build_filename (const char *variable, const char *first, va_list *rest)
{
  const char *root = g_getenv (variable);
  g_autofree char *tail = g_build_filename_valist ((char *) first, rest);

  return g_build_filename (root != NULL ? root : ".", tail, NULL);
}

char *
gs_test_source_path (const char *first, ...)
{
  va_list rest;
  char *path;

  va_start (rest, first);
  path = gs_test_build_filename ("GS_TEST_SOURCE", first, &rest);
  va_end (rest);
  return path;
}

char *
gs_test_build_path (const char *first, ...)
{
  va_list rest;
  char *path;

  va_start (rest, first);
  path = gs_test_build_filename ("GS_TEST_BUILD", first, &rest);
  va_end (rest);
  return path;
}

void
gs_test_assert_string (const char *actual, const char *expected, const char *file, unsigned line)
{
  gboolean equal = g_strcmp0 (actual, expected) == 0;

  if (!equal)
    g_printerr ("\n    %s:%u:\n    actual   '%s'\n    expected '%s'\n", file, line,
                actual != NULL ? actual : "(null)", expected != NULL ? expected : "(null)");
  CU_assertImplementation (equal, line, "strings are equal", file, "", CU_FALSE);
}

const char *
gs_test_format (const char *format, ...)
{
  static char buffer[4096];
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (buffer, sizeof buffer, format, arguments);
  va_end (arguments);
  return buffer;
}

/* rewrites a golden where GS_UPDATE_GOLDEN is set: to be read before it is committed */
void
gs_test_compare_golden (const char *name, const GString *actual)
{
  g_autofree char *path = gs_test_source_path ("tests", "golden", name, NULL);
  g_autofree char *expected = NULL;
  gsize length = 0;

  if (g_getenv ("GS_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, actual->str, (gssize) actual->len, NULL);
  g_file_get_contents (path, &expected, &length, NULL);
  GS_ASSERT_ROW (length == actual->len && memcmp (expected, actual->str, length) == 0,
                 "%s differs; GS_UPDATE_GOLDEN=1 rewrites it, git diff shows how", name);
}

static void
gs_test_run_named (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      CU_pSuite suite = CU_get_suite (argv[i]);

      if (suite == NULL)
        {
          g_printerr ("no suite '%s'\n", argv[i]);
          exit (EXIT_FAILURE);
        }
      CU_basic_run_suite (suite);
    }
}

int
main (int argc, char **argv)
{
  guint n_failures;

  setlocale (LC_ALL, "");
  if (CU_initialize_registry () != CUE_SUCCESS || CU_register_suites (suites) != CUE_SUCCESS)
    {
      g_printerr ("cannot register the suites: %s\n", CU_get_error_msg ());
      return EXIT_FAILURE;
    }
  CU_basic_set_mode (CU_BRM_NORMAL);
  if (argc > 1)
    gs_test_run_named (argc, argv);
  else
    CU_basic_run_tests ();
  n_failures = CU_get_number_of_failures ();
  CU_cleanup_registry ();
  return n_failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
