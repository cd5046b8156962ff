/* SPDX-License-Identifier: MIT */
/* gainsay check: the main job, from paths to reports. */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/gs-data.h"
#include "base/gs-error.h"
#include "gs-check-run.h"
#include "gs-command.h"
#include "gs-writer.h"

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

/* ---- output ---- */

static guint
gs_check_terminal_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return 80;
}

static gboolean
gs_check_wants_colour (void)
{
  const char *refused = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (refused == NULL || *refused == '\0')
         && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

static gboolean
gs_check_print (const GString *out, GError **error)
{
  if (fwrite (out->str, 1, out->len, stdout) == out->len && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write to standard output: %s",
               g_strerror (errno));
  return FALSE;
}

/* the folder that has reports/html.xsl, or NULL to let the writer say where it looked */
static char *
gs_check_dup_data_dir (void)
{
  g_autofree char *stylesheet = gs_data_find ("reports", "html.xsl");
  g_autofree char *folder = stylesheet != NULL ? g_path_get_dirname (stylesheet) : NULL;

  return folder != NULL ? g_path_get_dirname (folder) : NULL;
}

static void
gs_check_fill_options (const GsSettings *settings, gboolean to_file, GsWriterOptions *options)
{
  gint64 width = gs_settings_get_number (settings, GS_SETTING_WIDTH);

  options->verbosity = gs_settings_get_switch (settings, GS_SETTING_QUIET) ? GS_VERBOSITY_QUIET
                       : gs_settings_get_switch (settings, GS_SETTING_VERBOSE)
                           ? GS_VERBOSITY_VERBOSE
                           : GS_VERBOSITY_NORMAL;
  options->width = width > 0 ? (guint) MIN (width, G_MAXINT32)
                   : to_file ? 80
                             : gs_check_terminal_width ();
  options->colour = !to_file && gs_check_wants_colour ();
  options->explain = gs_settings_get_switch (settings, GS_SETTING_EXPLAIN);
  options->stylesheet = gs_settings_get (settings, GS_SETTING_STYLESHEET);
}

static gboolean
gs_check_write_format (const GsSettings *settings, const GsReport *report, const char *format,
                       GError **error)
{
  g_auto (GStrv) parts = g_strsplit (format, "=", 2);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) local = NULL;
  g_autofree char *data_dir = gs_check_dup_data_dir ();
  GsWriterOptions options = { .data_dir = data_dir };

  gs_check_fill_options (settings, parts[1] != NULL, &options);
  if (!gs_writer_write (report, parts[0], &options, out, error))
    return FALSE;
  if (parts[1] == NULL)
    return gs_check_print (out, error);
  if (g_file_set_contents (parts[1], out->str, (gssize) out->len, &local))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write '%s': %s", parts[1], local->message);
  return FALSE;
}

static gboolean
gs_check_write (const GsSettings *settings, const GsReport *report, GError **error)
{
  const char *const *formats = gs_settings_get_list (settings, GS_SETTING_FORMAT);

  for (; *formats != NULL; formats++)
    if (!gs_check_write_format (settings, report, *formats, error))
      return FALSE;
  return TRUE;
}

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

/* ---- the run ---- */

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
  guint limit;
  GsExit status;

  if (!gs_command_parse_settings (GS_CHECK_COMMAND, settings, NULL, description, &argc, &argv,
                                  &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  report = gs_check_run (settings, &error);
  if (report == NULL || !gs_check_accept (settings, report, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  status = gs_check_exit (settings, report);
  limit = (guint) MIN (gs_settings_get_number (settings, GS_SETTING_MAX_FINDINGS), G_MAXUINT);
  if (limit > 0)
    gs_report_cut_findings (report, limit);
  if (!gs_check_write (settings, report, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  return status;
}
