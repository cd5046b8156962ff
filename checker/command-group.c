/* SPDX-License-Identifier: MIT */
/* gainsay group: a stage of a spread check; settles which articles are compared with each other. */
#include "gs-command.h"
#include "stream/gs-stream.h"

#define GS_GROUP_COMMAND "group"

/**
 * gs_command_group:
 *
 * Gives article records the keys of their groups.
 *
 * Returns: the exit status
 */
GsExit
gs_command_group (int argc, char **argv)
{
  g_auto (GStrv) paths = NULL;
  gboolean stream = FALSE;
  const GOptionEntry entries[] = {
    { "stream", 0, 0, G_OPTION_ARG_NONE, &stream,
      "read and write records, an article a line (always so)", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  if (!gs_command_parse (GS_GROUP_COMMAND, entries, NULL, &argc, &argv, &error)
      || !gs_stream_group ((const char *const *) paths, &error))
    return gs_command_fail (GS_GROUP_COMMAND, error);
  return GS_EXIT_OK;
}
