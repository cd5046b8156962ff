/* SPDX-License-Identifier: MIT */
/* gainsay version: what this program is, and what it knows. */
#include "config.h"

#include "assertion/gs-rules.h"
#include "gs-command.h"
#include "language/gs-analyser.h"

#define GS_VERSION_COMMAND "version"

/**
 * gs_command_version:
 *
 * Prints the versions of program, shipped rules and model, whatever the settings are.
 *
 * Returns: the exit status
 */
GsExit
gs_command_version (int argc, char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GsRules) rules = NULL;
  g_autoptr (GsAnalyser) analyser = NULL;

  if (!gs_command_parse (GS_VERSION_COMMAND, entries, NULL, &argc, &argv, &error))
    return gs_command_fail (GS_VERSION_COMMAND, error);
  g_print ("%s\n", PACKAGE_STRING);
  rules = gs_rules_load_default (NULL, &error);
  analyser = rules != NULL ? gs_analyser_new (NULL, NULL, &error) : NULL;
  if (analyser == NULL)
    return gs_command_fail (GS_VERSION_COMMAND, error);
  g_print ("rules %s\nmodel %s\n", gs_rules_get_version (rules),
           gs_analyser_get_version (analyser));
  return GS_EXIT_OK;
}
