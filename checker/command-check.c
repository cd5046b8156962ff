/* SPDX-License-Identifier: MIT */
/* gainsay check: the main job, from paths to reports. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "base/gs-error.h"
#include "gs-check-run.h"
#include "gs-command.h"
#include "gs-output.h"

#define GS_CHECK_COMMAND "check"

static char *
gs_check_describe_formats (void)
{
  guint n_formats;
  const GsWriterFormat *formats = gs_writer_get_formats (&n_formats);
  GString *text = g_string_new ("Formats:\n");

  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (text, "  %-9s %s\n", formats[i].name, formats[i].summary);
  g_string_append (
      text, "\nWhat is given here can stand in a file .gainsay.ini too; 'gainsay config show' "
            "tells what\nis in force and from where.\n"
            "\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage,\n"
            "3 nothing readable, 4 broken rules, 5 input or output failed.");
  return g_string_free (text, FALSE);
}

/* ---- the run ---- */

/* asked before findings are cut: the limit must not hide that a run fails */
static GsExit
gs_check_exit (const GsSettings *settings, const GsReport *report)
{
  gboolean any;
  GsSeverity worst = gs_report_get_worst (report, &any);

  if (!gs_check_has_readable (report))
    return GS_EXIT_NOTHING;
  return any && (int) worst >= gs_settings_get_limit (settings)
                 && !gs_settings_get_switch (settings, GS_SETTING_EXIT_ZERO)
             ? GS_EXIT_FINDINGS
             : GS_EXIT_OK;
}

/**
 * gs_command_check:
 *
 * Checks articles against each other and writes the reports.
 *
 * Returns: the exit status
 */
GsExit
gs_command_check (int argc, char **argv)
{
  g_autoptr (GsSettings) settings = gs_settings_new ();
  g_autofree char *description = gs_check_describe_formats ();
  g_autoptr (GsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GsExit status;

  if (!gs_command_parse_settings (GS_CHECK_COMMAND, settings, GS_SETTINGS_OF_CHECK, NULL,
                                  description, &argc, &argv, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  report = gs_check_run (settings, &error);
  if (report == NULL || !gs_check_accept (settings, report, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  status = gs_check_exit (settings, report);
  if (!gs_check_write (settings, report, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  return status;
}
