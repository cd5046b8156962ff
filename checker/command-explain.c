/* SPDX-License-Identifier: MIT */
/* gainsay explain: what a kind of finding means, and how a finding came about. */
#include <stdio.h>

#include "base/gs-error.h"
#include "comparison/gs-finding-kind.h"
#include "gs-check-run.h"
#include "gs-command.h"
#include "gs-explanation.h"
#include "gs-output.h"

#define GS_EXPLAIN_COMMAND "explain"

/* ---- kinds ---- */

static void
gs_explain_kind (GsFindingKind kind)
{
  const GsFindingKindInfo *info = gs_finding_kind_get_info (kind);

  g_print ("%s (%s): %s\n  %s\n", info->id, gs_severity_to_string (info->severity), info->name,
           info->explanation);
}

static gboolean
gs_explain_kinds (int n_names, char **names, GError **error)
{
  GsFindingKind kind;

  for (guint i = 0; i < GS_N_FINDING_KINDS && n_names == 0; i++)
    gs_explain_kind ((GsFindingKind) i);
  for (int i = 0; i < n_names; i++)
    {
      if (!gs_finding_kind_from_string (names[i], &kind))
        {
          g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                       "no kind of finding '%s'; 'gainsay explain' lists them", names[i]);
          return FALSE;
        }
      gs_explain_kind (kind);
    }
  return TRUE;
}

/* ---- findings ---- */

static gboolean
gs_explain_finding (const GsSettings *settings, const char *prefix, GError **error)
{
  g_autoptr (GsReport) report = gs_check_run (settings, error);
  g_autoptr (GsRules) rules = NULL;
  g_autoptr (GsAnalyser) analyser = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  const GsFinding *finding;
  GsExplanation explanation = { .report = report, .width = gs_output_get_width () };

  if (report == NULL || !gs_check_accept (settings, report, error))
    return FALSE;
  finding = gs_report_find_fingerprint (report, prefix, error);
  rules = finding != NULL
              ? gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error)
              : NULL;
  analyser = rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  if (analyser == NULL)
    return FALSE;
  explanation.rules = rules;
  explanation.analyser = analyser;
  explanation.severities = gs_settings_get_severities (settings);
  gs_explanation_append (&explanation, finding, out);
  fputs (out->str, stdout);
  return TRUE;
}

/**
 * gs_command_explain:
 *
 * Explains kinds of findings (all if none is named), or one finding of the articles given, named by
 * its fingerprint.
 *
 * Returns: the exit status
 */
GsExit
gs_command_explain (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autoptr (GError) error = NULL;
  const GOptionEntry none[] = { G_OPTION_ENTRY_NULL };
  const char *prefix = argc > 1 && gs_fingerprint_is_prefix (argv[1]) ? argv[1] : NULL;
  gboolean done;

  if (prefix != NULL)
    {
      argv[1] = argv[0];
      argv++;
      argc--;
      done = gs_command_parse_settings (GS_EXPLAIN_COMMAND, settings,
                                        GS_SETTINGS_OF_RUN | GS_SETTINGS_OF_PATHS, NULL, NULL,
                                        &argc, &argv, &error)
             && gs_explain_finding (settings, prefix, &error);
    }
  else
    done = gs_command_parse (GS_EXPLAIN_COMMAND, none,
                             "With a FINGERPRINT, or its first digits, and the PATHs of the run: "
                             "the way from the\nwords of the articles to that finding. Then the "
                             "options of 'gainsay check' that\nchange what is found are taken "
                             "too.",
                             &argc, &argv, &error)
           && gs_explain_kinds (argc - 1, argv + 1, &error);
  return done ? GS_EXIT_OK : gs_command_fail (GS_EXPLAIN_COMMAND, error);
}
