/* SPDX-License-Identifier: MIT */
/* gainsay rules: list, show, validate and test what the packs know. */
#include "assertion/gs-rules.h"

#include "assertion/gs-rules-loader.h"
#include "base/gs-error.h"
#include "base/gs-xml.h"
#include "gs-check.h"
#include "gs-command.h"
#include "gs-example-runner.h"

#define GS_RULES_COMMAND "rules"

/* ---- list and show ---- */

static GsExit
gs_command_rules_list (const GsRules *rules)
{
  for (guint i = 0; i < gs_rules_get_n_rules (rules); i++)
    {
      const GsRule *rule = gs_rules_get_rule (rules, i);

      g_print ("%-34s %-14s %s\n", rule->id, rule->topic, rule->name);
    }
  g_print ("%u rules, version %s\n", gs_rules_get_n_rules (rules), gs_rules_get_version (rules));
  return GS_EXIT_OK;
}

/* the claim with its markers in brackets */
static void
gs_command_rules_print_claim (const GsRulesClaim *claim)
{
  g_autoptr (GString) text = g_string_new (claim->text);

  for (guint i = claim->n_markers; i > 0; i--)
    {
      g_string_insert_c (text, claim->markers[i - 1].end, ']');
      g_string_insert_c (text, claim->markers[i - 1].start, '[');
    }
  g_print ("    %s%s%s: %s\n", claim->source, claim->date != NULL ? ", " : "",
           claim->date != NULL ? claim->date : "", text->str);
}

static void
gs_command_rules_print (const GsRule *rule)
{
  g_print ("%s: %s\n  topic %s, %s:%u\n", rule->id, rule->name, rule->topic, rule->pack,
           rule->line);
  for (guint i = 0; i < rule->n_examples; i++)
    {
      const GsRulesExample *example = &rule->examples[i];

      g_print ("  %s%s%s\n", gs_rules_verdict_to_string (example->verdict),
               example->kind != NULL ? " " : "", example->kind != NULL ? example->kind : "");
      for (guint k = 0; k < example->n_claims; k++)
        gs_command_rules_print_claim (&example->claims[k]);
    }
}

static GsExit
gs_command_rules_show (const GsRules *rules, char **ids)
{
  g_autoptr (GError) error = NULL;

  for (; *ids != NULL; ids++)
    {
      const GsRule *rule = gs_rules_find_rule (rules, *ids);

      if (rule == NULL)
        {
          error = g_error_new (GS_ERROR, GS_ERROR_USAGE,
                               "no rule '%s'; 'gainsay rules list' names them", *ids);
          return gs_command_fail (GS_RULES_COMMAND, error);
        }
      gs_command_rules_print (rule);
    }
  return GS_EXIT_OK;
}

/* ---- validate ---- */

static gboolean
gs_command_rules_validate_pack (const GsXmlSchema *schema, const char *path, GError **error)
{
  g_autoptr (GsXmlDocument) document = gs_xml_parse_file (path, GS_XML_STRICT, error);

  return document != NULL && gs_xml_schema_validate (schema, document, error);
}

/* the packs that are named, else all packs of all folders */
static gboolean
gs_command_rules_collect (const char *const *added, char **files, GPtrArray *packs, GError **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  for (char **file = files; *file != NULL; file++)
    g_ptr_array_add (packs, g_strdup (*file));
  if (packs->len > 0)
    return TRUE;
  g_ptr_array_add (folders, gs_rules_dup_default_folder ());
  for (; *added != NULL; added++)
    g_ptr_array_add (folders, g_strdup (*added));
  for (guint i = 0; i < folders->len; i++)
    {
      g_autoptr (GPtrArray) found = gs_rules_list_packs (g_ptr_array_index (folders, i), error);

      if (found == NULL)
        return FALSE;
      for (guint k = 0; k < found->len; k++)
        g_ptr_array_add (packs, g_strdup (g_ptr_array_index (found, k)));
    }
  return TRUE;
}

/* each pack against the grammar; what is wrong is printed, pack by pack */
static gboolean
gs_command_rules_validate_all (const GsXmlSchema *schema, const GPtrArray *packs)
{
  gboolean valid = TRUE;

  for (guint i = 0; i < packs->len; i++)
    {
      const char *path = g_ptr_array_index (packs, i);
      g_autoptr (GError) error = NULL;

      if (gs_command_rules_validate_pack (schema, path, &error))
        g_print ("%s: valid\n", path);
      else
        {
          gs_command_fail (GS_RULES_COMMAND, error);
          valid = FALSE;
        }
    }
  return valid;
}

static GsExit
gs_command_rules_validate (const char *const *folders, char **files)
{
  g_autofree char *folder = gs_rules_dup_default_folder ();
  g_autofree char *path = g_build_filename (folder, "gainsay-rules.rng", NULL);
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GsXmlSchema) schema = gs_xml_schema_new (path, &error);
  g_autoptr (GsRules) rules = NULL;

  if (schema == NULL || !gs_command_rules_collect (folders, files, packs, &error))
    return gs_command_fail (GS_RULES_COMMAND, error);
  if (!gs_command_rules_validate_all (schema, packs))
    return GS_EXIT_RULES;
  if (*files != NULL)
    return GS_EXIT_OK;
  rules = gs_rules_load_default (folders, &error);
  return rules != NULL ? GS_EXIT_OK : gs_command_fail (GS_RULES_COMMAND, error);
}

/* ---- test ---- */

typedef struct
{
  const GsRules *rules;
  GsAnalyser *analyser;
} GsRulesTest;

static GsReport *
gs_command_rules_compare (gpointer data, const GsRulesExample *example, GError **error)
{
  const GsRulesTest *test = data;
  g_autofree GsCheckText *texts = g_new0 (GsCheckText, example->n_claims);

  for (guint i = 0; i < example->n_claims; i++)
    {
      texts[i].id = example->claims[i].source;
      texts[i].text = example->claims[i].text;
      texts[i].date = example->claims[i].date;
    }
  return gs_check_texts (test->rules, test->analyser, texts, example->n_claims, error);
}

static gboolean
gs_command_rules_run_examples (GsRulesTest *test, char **ids, GsExampleTally *tally, GError **error)
{
  if (*ids == NULL)
    gs_example_run_all (test->rules, gs_command_rules_compare, test, tally);
  for (; *ids != NULL; ids++)
    {
      const GsRule *rule = gs_rules_find_rule (test->rules, *ids);

      if (rule == NULL)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                       "no rule '%s'; 'gainsay rules list' names them", *ids);
          return FALSE;
        }
      gs_example_run (rule, gs_command_rules_compare, test, tally);
    }
  return TRUE;
}

static GsExit
gs_command_rules_test (const GsRules *rules, char **ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsAnalyser) analyser = gs_analyser_new (NULL, NULL, &error);
  GsRulesTest test = { rules, analyser };
  g_auto (GsExampleTally) tally = { 0 };

  gs_example_tally_init (&tally);
  if (analyser == NULL || !gs_command_rules_run_examples (&test, ids, &tally, &error))
    return gs_command_fail (GS_RULES_COMMAND, error);
  for (guint i = 0; i < tally.failures->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (tally.failures, i));
  g_print ("%u examples as expected, %u not, %u not yet compared\n", tally.n_passed, tally.n_failed,
           tally.n_not_compared);
  return tally.n_failed == 0 ? GS_EXIT_OK : GS_EXIT_RULES;
}

/* ---- the command ---- */

static GsExit
gs_command_rules_run (const char *const *folders, const char *verb, char **rest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = NULL;

  if (g_str_equal (verb, "validate"))
    return gs_command_rules_validate (folders, rest);
  rules = gs_rules_load_default (folders, &error);
  if (rules == NULL)
    return gs_command_fail (GS_RULES_COMMAND, error);
  if (g_str_equal (verb, "list"))
    return gs_command_rules_list (rules);
  if (g_str_equal (verb, "show"))
    return gs_command_rules_show (rules, rest);
  if (g_str_equal (verb, "test"))
    return gs_command_rules_test (rules, rest);
  error = g_error_new (GS_ERROR, GS_ERROR_USAGE,
                       "no '%s'; it is list, show ID, validate [FILE] or test [ID]", verb);
  return gs_command_fail (GS_RULES_COMMAND, error);
}

/**
 * gs_command_rules:
 *
 * Lists, shows, validates or tests rules.
 *
 * Returns: the exit status; %GS_EXIT_RULES if a pack is broken or an example fails
 */
GsExit
gs_command_rules (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autoptr (GError) error = NULL;

  if (!gs_command_parse_settings (GS_RULES_COMMAND, settings, GS_SETTINGS_OF_RULES, NULL,
                                  "list             the id, topic and name of every rule\n"
                                  "show ID...       a rule with its examples\n"
                                  "validate [FILE]  packs against the grammar\n"
                                  "test [ID...]     the examples through the comparison\n",
                                  &argc, &argv, &error))
    return gs_command_fail (GS_RULES_COMMAND, error);
  if (argc < 2)
    {
      error = g_error_new (GS_ERROR, GS_ERROR_USAGE,
                           "say what: list, show ID, validate [FILE] or test [ID]");
      return gs_command_fail (GS_RULES_COMMAND, error);
    }
  return gs_command_rules_run (gs_settings_get_list (settings, GS_SETTING_RULES), argv[1],
                               argv + 2);
}
