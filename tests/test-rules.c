/* SPDX-License-Identifier: MIT */
/* Rules as a whole: the shipped packs load, are valid, and say who they are. */
#include "assertion/gs-rules.h"

#include <string.h>

#include "assertion/gs-rules-loader.h"
#include "base/gs-error.h"
#include "base/gs-xml.h"
#include "comparison/gs-finding-kind.h"
#include "gs-test-rules.h"
#include "gs-test.h"

GsRules *
gs_test_load_rules (void)
{
  g_autofree char *folder = gs_test_source_path ("rules", NULL);
  const char *folders[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  GsRules *rules = gs_rules_load (folders, &error);

  if (rules == NULL)
    g_error ("cannot load the shipped rules: %s", error->message);
  return rules;
}

static void
test_shipped_packs_load (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();
  const char *before = NULL;

  CU_ASSERT_TRUE (gs_rules_get_n_rules (rules) > 300);
  CU_ASSERT_EQUAL (strlen (gs_rules_get_version (rules)), 12);
  for (guint i = 0; i < gs_rules_get_n_rules (rules); i++)
    {
      const GsRule *rule = gs_rules_get_rule (rules, i);

      GS_ASSERT_ROW (before == NULL || strcmp (before, rule->id) < 0, "%s after %s", rule->id,
                     before);
      GS_ASSERT_ROW (rule->n_examples >= 2, "%s", rule->id);
      CU_ASSERT_PTR_EQUAL (gs_rules_find_rule (rules, rule->id), rule);
      before = rule->id;
    }
  CU_ASSERT_PTR_NULL (gs_rules_find_rule (rules, "no-such-rule"));
}

static void
test_examples_name_kinds_that_exist (void)
{
  g_autoptr (GsRules) rules = gs_test_load_rules ();

  for (guint i = 0; i < gs_rules_get_n_rules (rules); i++)
    {
      const GsRule *rule = gs_rules_get_rule (rules, i);

      for (guint k = 0; k < rule->n_examples; k++)
        {
          GsFindingKind kind;
          const char *name = rule->examples[k].kind;

          GS_ASSERT_ROW (name == NULL || gs_finding_kind_from_string (name, &kind), "%s: %s",
                         rule->id, name);
        }
    }
}

static void
test_shipped_packs_are_valid (void)
{
  g_autofree char *folder = gs_test_source_path ("rules", NULL);
  g_autofree char *path = gs_test_source_path ("rules", "gainsay-rules.rng", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GsXmlSchema) schema = gs_xml_schema_new (path, &error);
  g_autoptr (GPtrArray) packs = gs_rules_list_packs (folder, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (schema);
  CU_ASSERT_PTR_NOT_NULL_FATAL (packs);
  for (guint i = 0; i < packs->len; i++)
    {
      const char *pack = g_ptr_array_index (packs, i);
      g_autoptr (GsXmlDocument) document = gs_xml_parse_file (pack, GS_XML_STRICT, &error);

      GS_ASSERT_ROW (document != NULL && gs_xml_schema_validate (schema, document, &error), "%s",
                     error != NULL ? error->message : pack);
      g_clear_error (&error);
    }
}

static void
test_the_same_bytes_give_the_same_version (void)
{
  g_autoptr (GsRules) a = gs_test_load_rules ();
  g_autoptr (GsRules) b = gs_test_load_rules ();

  GS_ASSERT_STRING (gs_rules_get_version (a), gs_rules_get_version (b));
}

static void
test_a_missing_folder_is_an_error (void)
{
  const char *folders[] = { "/nonexistent/rules", NULL };
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NULL (gs_rules_load (folders, &error));
  CU_ASSERT_TRUE (g_error_matches (error, GS_ERROR, GS_ERROR_READ));
}

CU_TestInfo gs_tests_rules[] = {
  { "shipped packs load", test_shipped_packs_load },
  { "examples name kinds that exist", test_examples_name_kinds_that_exist },
  { "shipped packs are valid", test_shipped_packs_are_valid },
  { "the same bytes give the same version", test_the_same_bytes_give_the_same_version },
  { "a missing folder is an error", test_a_missing_folder_is_an_error },
  CU_TEST_INFO_NULL,
};
