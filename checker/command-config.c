/* SPDX-License-Identifier: MIT */
/* gainsay config: the settings a check would run with. */
#include <string.h>

#include "base/gs-error.h"
#include "gs-command.h"

#define GS_CONFIG_COMMAND "config"

/**
 * gs_command_config:
 *
 * Shows what is in force, in the form of a settings file, each line with where it is from. Takes
 * the options of 'check'.
 *
 * Returns: the exit status
 */
GsExit
gs_command_config (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean show = argc > 1 && g_str_equal (argv[1], "show");

  if (show)
    argv++, argc--;
  if (!gs_command_parse_settings (GS_CONFIG_COMMAND, settings, GS_SETTINGS_OF_CHECK, NULL,
                                  "Takes the options of 'gainsay check' and shows them as the "
                                  "settings they make.",
                                  &argc, &argv, &error))
    return gs_command_fail (GS_CONFIG_COMMAND, error);
  if (!show)
    {
      error = g_error_new (GS_ERROR, GS_ERROR_USAGE, "say what: show");
      return gs_command_fail (GS_CONFIG_COMMAND, error);
    }
  gs_settings_append_text (settings, out);
  g_print ("%s", out->str);
  return GS_EXIT_OK;
}
