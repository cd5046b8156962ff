/* SPDX-License-Identifier: MIT */
/* What every suite needs: CUnit, the list of suites, and the folders of samples. */
#pragma once

#include <CUnit/CUnit.h>
#include <glib.h>

/* a suite a concept: an array of tests closed by CU_TEST_INFO_NULL; a test's name is a sentence */
extern CU_TestInfo gs_tests_agency_readers[];
extern CU_TestInfo gs_tests_archive_readers[];
extern CU_TestInfo gs_tests_arena[];
extern CU_TestInfo gs_tests_assertion[];
extern CU_TestInfo gs_tests_assertion_pair[];
extern CU_TestInfo gs_tests_quotation[];
extern CU_TestInfo gs_tests_names[];
extern CU_TestInfo gs_tests_reference[];
extern CU_TestInfo gs_tests_assertion_score[];
extern CU_TestInfo gs_tests_stance[];
extern CU_TestInfo gs_tests_feed_readers[];
extern CU_TestInfo gs_tests_explanation[];
extern CU_TestInfo gs_tests_grouping[];
extern CU_TestInfo gs_tests_inner_name[];
extern CU_TestInfo gs_tests_head[];
extern CU_TestInfo gs_tests_not_compared[];
extern CU_TestInfo gs_tests_file[];
extern CU_TestInfo gs_tests_furniture[];
extern CU_TestInfo gs_tests_json_readers[];
extern CU_TestInfo gs_tests_hard_pages[];
extern CU_TestInfo gs_tests_hostile_articles[];
extern CU_TestInfo gs_tests_hostile_formats[];
extern CU_TestInfo gs_tests_publisher_evidence[];
extern CU_TestInfo gs_tests_instant[];
extern CU_TestInfo gs_tests_corpus[];
extern CU_TestInfo gs_tests_crashes[];
extern CU_TestInfo gs_tests_dependence[];
extern CU_TestInfo gs_tests_baseline[];
extern CU_TestInfo gs_tests_settings[];
extern CU_TestInfo gs_tests_claim_check[];
extern CU_TestInfo gs_tests_codec[];
extern CU_TestInfo gs_tests_store[];
extern CU_TestInfo gs_tests_store_check[];
extern CU_TestInfo gs_tests_versions[];
extern CU_TestInfo gs_tests_language[];
extern CU_TestInfo gs_tests_report[];
extern CU_TestInfo gs_tests_source_set[];
extern CU_TestInfo gs_tests_word_alignment[];
extern CU_TestInfo gs_tests_html_page[];
extern CU_TestInfo gs_tests_html_reader[];
extern CU_TestInfo gs_tests_columns[];
extern CU_TestInfo gs_tests_marking[];
extern CU_TestInfo gs_tests_quantity[];
extern CU_TestInfo gs_tests_quantity_pair[];
extern CU_TestInfo gs_tests_rules[];
extern CU_TestInfo gs_tests_rules_broken[];
extern CU_TestInfo gs_tests_rules_forms[];
extern CU_TestInfo gs_tests_rules_names[];
extern CU_TestInfo gs_tests_rules_offices[];
extern CU_TestInfo gs_tests_rules_words[];
extern CU_TestInfo gs_tests_example_runner[];
extern CU_TestInfo gs_tests_story[];
extern CU_TestInfo gs_tests_string_set[];
extern CU_TestInfo gs_tests_analyser[];
extern CU_TestInfo gs_tests_lexicon[];
extern CU_TestInfo gs_tests_tokenizer[];
extern CU_TestInfo gs_tests_weights[];
extern CU_TestInfo gs_tests_tags[];
extern CU_TestInfo gs_tests_text_reader[];
extern CU_TestInfo gs_tests_time[];
extern CU_TestInfo gs_tests_visible[];
extern CU_TestInfo gs_tests_writer_folder[];
extern CU_TestInfo gs_tests_writers[];
extern CU_TestInfo gs_tests_writers_ci[];
extern CU_TestInfo gs_tests_xml[];

/* the tree that is tested; a path inside it, to be freed with g_free () */
char *gs_test_source_path (const char *first, ...) G_GNUC_NULL_TERMINATED;
char *gs_test_build_path (const char *first, ...) G_GNUC_NULL_TERMINATED;

/* asserts that two strings are equal and prints both if they are not */
#define GS_ASSERT_STRING(actual, expected)                                                         \
  gs_test_assert_string ((actual), (expected), __FILE__, __LINE__)
void gs_test_assert_string (const char *actual, const char *expected, const char *file,
                            unsigned line);

/* asserts that a report is that of tests/golden */
void gs_test_compare_golden (const char *name, const GString *actual);

/* asserts that a row of a table holds and names the row if it does not */
#define GS_ASSERT_ROW(condition, ...)                                                              \
  do                                                                                               \
    {                                                                                              \
      gboolean gs_row_holds = (condition);                                                         \
      if (!gs_row_holds)                                                                           \
        g_printerr ("\n    %s:%d: %s\n", __FILE__, __LINE__, gs_test_format (__VA_ARGS__));        \
      CU_assertImplementation (gs_row_holds, __LINE__, #condition, __FILE__, "", CU_FALSE);        \
    }                                                                                              \
  while (0)
const char *gs_test_format (const char *format, ...) G_GNUC_PRINTF (1, 2);
