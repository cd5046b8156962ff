/* SPDX-License-Identifier: MIT */
/* gainsay explain: what a kind of finding means. */
#include "comparison/gs-finding-kind.h"
#include "base/gs-error.h"
#include "gs-command.h"

static void
gs_explain_kind (GsFindingKind kind)
{
  const GsFindingKindInfo *info = gs_finding_kind_get_info (kind);

  g_print ("%s (%s): %s\n  %s\n", info->id, gs_severity_to_string (info->severity), info->name,
           info->explanation);
}

/**
 * gs_command_explain:
 *
 * Explains one kind of finding, or all.
 *
 * Returns: the exit status
 */
GsExit
gs_command_explain (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  GsFindingKind kind;

  if (!gs_command_parse ("explain", entries, NULL, &argc, &argv, &error))
    return gs_command_fail ("explain", error);
  if (argc < 2)
    for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
      gs_explain_kind ((GsFindingKind) i);
  for (int i = 1; i < argc; i++)
    {
      if (!gs_finding_kind_from_string (argv[i], &kind))
        {
          error = g_error_new (GS_ERROR, GS_ERROR_USAGE,
                               "no kind of finding '%s'; 'gainsay explain' lists them", argv[i]);
          return gs_command_fail ("explain", error);
        }
      gs_explain_kind (kind);
    }
  return GS_EXIT_OK;
}
