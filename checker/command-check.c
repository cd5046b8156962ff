/* SPDX-License-Identifier: MIT */
/* gainsay check: the main job, from paths to reports. */
#include "gs-command.h"

/**
 * gs_command_check:
 *
 * Returns: the exit status
 */
GsExit
gs_command_check (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!gs_command_parse ("check", entries, NULL, &argc, &argv, &error))
    return gs_command_fail ("check", error);
  return GS_EXIT_OK;
}
