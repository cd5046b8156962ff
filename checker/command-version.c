/* SPDX-License-Identifier: MIT */
/* gainsay version: what this program is. */
#include "config.h"

#include "gs-command.h"

/**
 * gs_command_version:
 *
 * Prints the program's version.
 *
 * Returns: the exit status
 */
GsExit
gs_command_version (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!gs_command_parse ("version", entries, NULL, &argc, &argv, &error))
    return gs_command_fail ("version", error);
  g_print ("%s\n", PACKAGE_STRING);
  return GS_EXIT_OK;
}
