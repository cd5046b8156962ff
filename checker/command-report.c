/* SPDX-License-Identifier: MIT */
/* gainsay report: the last stage of a spread check; findings in, reports out. */
#include "gs-check-run.h"
#include "gs-command.h"
#include "stream/gs-stream.h"

#define GS_REPORT_COMMAND "report"

static gboolean
gs_report_run (const GsSettings *settings, const char *const *paths, GError **error)
{
  gboolean empty;
  g_autoptr (GsReport) report =
      gs_stream_report (paths, gs_settings_get (settings, GS_SETTING_DATE), &empty, error);

  if (report == NULL)
    return empty && *error == NULL;
  gs_report_override (report, gs_settings_get_severities (settings));
  return gs_check_accept (settings, report, error) && gs_check_write (settings, report, error);
}

/**
 * gs_command_report:
 *
 * Writes the report of what 'gainsay compare' found, as 'gainsay check' does.
 *
 * Returns: the exit status, which tells nothing of findings
 */
GsExit
gs_command_report (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  if (!gs_command_parse_settings (GS_REPORT_COMMAND, settings, GS_SETTINGS_OF_REPORT, entries, NULL,
                                  &argc, &argv, &error)
      || !gs_report_run (settings, (const char *const *) paths, &error))
    return gs_command_fail (GS_REPORT_COMMAND, error);
  return GS_EXIT_OK;
}
