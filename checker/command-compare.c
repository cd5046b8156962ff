/* SPDX-License-Identifier: MIT */
/* gainsay compare: a stage of a spread check; article records in, findings out. */
#include "gs-check-group.h"
#include "gs-command.h"
#include "stream/gs-stream.h"

#define GS_COMPARE_COMMAND "compare"

static gboolean
gs_compare_run (const GsSettings *settings, const char *const *paths, GError **error)
{
  g_autoptr (GsRules) rules =
      gs_rules_load_default (gs_settings_get_list (settings, GS_SETTING_RULES), error);
  g_autoptr (GsAnalyser) analyser = rules != NULL ? gs_analyser_new (NULL, NULL, error) : NULL;
  GsCheckEngine engine;

  if (analyser == NULL)
    return FALSE;
  gs_check_engine_init (&engine, rules, analyser, NULL);
  return gs_stream_compare (&engine, (guint) gs_settings_get_number (settings, GS_SETTING_JOBS),
                            paths, error);
}

/**
 * gs_command_compare:
 *
 * Compares what 'gainsay extract --stream' wrote.
 *
 * Returns: the exit status, which tells nothing of findings
 */
GsExit
gs_command_compare (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_auto (GStrv) paths = NULL;
  gboolean stream = FALSE;
  const GOptionEntry entries[] = {
    { "stream", 0, 0, G_OPTION_ARG_NONE, &stream,
      "read and write records, an article or a group a line (always so)", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  gs_settings_forget_folder (settings);
  if (!gs_command_parse_settings (GS_COMPARE_COMMAND, settings, GS_SETTINGS_OF_COMPARE, entries,
                                  NULL, &argc, &argv, &error)
      || !gs_compare_run (settings, (const char *const *) paths, &error))
    return gs_command_fail (GS_COMPARE_COMMAND, error);
  return GS_EXIT_OK;
}
