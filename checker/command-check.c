/* SPDX-License-Identifier: MIT */
/* gainsay check: the main job, from paths to reports. */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <gio/gio.h>

#include "base/gs-data.h"
#include "base/gs-error.h"
#include "assertion/gs-rules-offices.h"
#include "gs-check.h"
#include "gs-command.h"
#include "gs-writer.h"

#define GS_CHECK_COMMAND "check"

/**
 * GsCheckArguments: the command line of one run
 */
typedef struct
{
  char **formats;   /* NAME or NAME=FILE */
  char **rules;     /* extra folders of packs */
  char **overrides; /* KIND=SEVERITY */
  char *fail_on;
  char *date;
  char *stylesheet;
  gint jobs;
  gint64 max_bytes;
  gint width;
  gboolean quiet;
  gboolean verbose;
  gboolean explain;
  char **paths;
} GsCheckArguments;

static void
gs_check_arguments_clear (GsCheckArguments *arguments)
{
  g_strfreev (arguments->formats);
  g_strfreev (arguments->rules);
  g_strfreev (arguments->overrides);
  g_strfreev (arguments->paths);
  g_free (arguments->fail_on);
  g_free (arguments->date);
  g_free (arguments->stylesheet);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsCheckArguments, gs_check_arguments_clear)

static char *
gs_check_describe_formats (void)
{
  guint n_formats;
  const GsWriterFormat *formats = gs_writer_get_formats (&n_formats);
  GString *text = g_string_new ("Formats:\n");

  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (text, "  %-9s %s\n", formats[i].name, formats[i].summary);
  g_string_append (text,
                   "\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage,\n"
                   "3 nothing readable, 4 broken rules, 5 input or output failed.");
  return g_string_free (text, FALSE);
}

static gboolean
gs_check_parse (GsCheckArguments *arguments, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments->formats,
      "write the report as FORMAT, to FILE if one is named (may be repeated; default text)",
      "FORMAT[=FILE]" },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &arguments->fail_on,
      "exit with 1 for findings of this severity or worse: info, note, warning, error (the "
      "default) "
      "or never",
      "SEVERITY" },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->rules,
      "add the rule packs of a folder (may be repeated)", "DIR" },
    { "override", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments->overrides,
      "give a kind of finding another severity (may be repeated)", "KIND=SEVERITY" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &arguments->date,
      "publication day of articles that state none, YYYY-MM-DD", "DATE" },
    { "jobs", 0, 0, G_OPTION_ARG_INT, &arguments->jobs, "threads (default: one a core)", "N" },
    { "max-bytes", 0, 0, G_OPTION_ARG_INT64, &arguments->max_bytes,
      "refuse longer files (default 64 MiB)", "BYTES" },
    { "stylesheet", 0, 0, G_OPTION_ARG_FILENAME, &arguments->stylesheet,
      "use this XSLT stylesheet for html or markdown", "FILE" },
    { "width", 0, 0, G_OPTION_ARG_INT, &arguments->width,
      "fold text to so many columns (default: the terminal's, else 80)", "N" },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &arguments->quiet, "terse lines only", NULL },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &arguments->verbose, "all evidence and derivations",
      NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &arguments->explain,
      "say what each kind of finding means", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *description = gs_check_describe_formats ();

  return gs_command_parse (GS_CHECK_COMMAND, entries, description, argc, argv, error);
}

/* ---- what the arguments say ---- */

static gboolean
gs_check_read_fail_on (const char *text, int *limit, GError **error)
{
  GsSeverity severity = GS_SEVERITY_ERROR;

  *limit = GS_N_SEVERITIES;
  if (g_strcmp0 (text, "never") == 0)
    return TRUE;
  if (text != NULL && !gs_severity_from_string (text, &severity))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "no severity '%s' for --fail-on; it is one of info, note, warning, error, never",
                   text);
      return FALSE;
    }
  *limit = (int) severity;
  return TRUE;
}

/* severities by kind, as given with --override; -1 where nothing was given */
static gboolean
gs_check_read_overrides (char **overrides, int *severities, GError **error)
{
  for (guint i = 0; i < GS_N_FINDING_KINDS; i++)
    severities[i] = -1;
  for (; overrides != NULL && *overrides != NULL; overrides++)
    {
      g_auto (GStrv) parts = g_strsplit (*overrides, "=", 2);
      GsFindingKind kind;
      GsSeverity severity;

      if (g_strv_length (parts) != 2 || !gs_finding_kind_from_string (parts[0], &kind)
          || !gs_severity_from_string (parts[1], &severity))
        {
          g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                       "cannot use '--override %s'; write KIND=SEVERITY with a kind that 'gainsay "
                       "explain' lists and one of info, note, warning, error",
                       *overrides);
          return FALSE;
        }
      severities[kind] = (int) severity;
    }
  return TRUE;
}

static gboolean
gs_check_validate (const GsCheckArguments *arguments, GError **error)
{
  GsDay latest;

  if (arguments->paths == NULL)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "no articles given; name files or folders, or - for standard input");
      return FALSE;
    }
  if (arguments->jobs < 0 || arguments->max_bytes < 0 || arguments->width < 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "--jobs, --max-bytes and --width take no negative number");
      return FALSE;
    }
  if (arguments->date != NULL
      && (strlen (arguments->date) != 10 || gs_day_from_string (arguments->date, &latest) == 0))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "cannot read the date '%s'; write YYYY-MM-DD",
                   arguments->date);
      return FALSE;
    }
  for (char **format = arguments->formats; format != NULL && *format != NULL; format++)
    {
      g_auto (GStrv) parts = g_strsplit (*format, "=", 2);

      if (gs_writer_find_format (parts[0]) == NULL)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                       "no format '%s'; 'gainsay check --help' lists them", parts[0]);
          return FALSE;
        }
    }
  return TRUE;
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

static gboolean
gs_check_write_format (const GsCheckArguments *arguments, const GsReport *report,
                       const char *format, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (format, "=", 2);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) local = NULL;
  g_autofree char *data_dir = gs_check_dup_data_dir ();
  GsWriterOptions options = { 0 };

  options.verbosity = arguments->quiet     ? GS_VERBOSITY_QUIET
                      : arguments->verbose ? GS_VERBOSITY_VERBOSE
                                           : GS_VERBOSITY_NORMAL;
  options.width = arguments->width > 0 ? (guint) arguments->width
                  : parts[1] == NULL   ? gs_check_terminal_width ()
                                       : 80;
  options.colour = parts[1] == NULL && gs_check_wants_colour ();
  options.explain = arguments->explain;
  options.stylesheet = arguments->stylesheet;
  options.data_dir = data_dir;
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
gs_check_write (const GsCheckArguments *arguments, const GsReport *report, GError **error)
{
  if (arguments->formats == NULL)
    return gs_check_write_format (arguments, report, "text", error);
  for (char **format = arguments->formats; *format != NULL; format++)
    if (!gs_check_write_format (arguments, report, *format, error))
      return FALSE;
  return TRUE;
}

static GsExit
gs_check_exit (const GsReport *report, int limit)
{
  gboolean any;
  gboolean readable = FALSE;
  GsSeverity worst = gs_report_get_worst (report, &any);

  for (guint i = 0; i < report->articles->len; i++)
    readable |= gs_report_get_article (report, i)->article != NULL;
  if (!readable)
    return GS_EXIT_NOTHING;
  return any && (int) worst >= limit ? GS_EXIT_FINDINGS : GS_EXIT_OK;
}

/* ---- the run ---- */

static GsReport *
gs_check_run (const GsCheckArguments *arguments, GError **error)
{
  GsCheckOptions options = { .n_jobs = (guint) arguments->jobs, .date = arguments->date };
  g_autoptr (GsRules) rules = gs_rules_load_default ((const char *const *) arguments->rules, error);
  g_autoptr (GsAnalyser) analyser = NULL;

  if (rules == NULL)
    return NULL;
  analyser = gs_analyser_new (NULL, NULL, error);
  if (analyser == NULL)
    return NULL;
  options.read.max_bytes = (gsize) arguments->max_bytes;
  options.read.date = arguments->date;
  options.progress = isatty (STDERR_FILENO) && !arguments->quiet;
  return gs_check_paths (rules, analyser, (const char *const *) arguments->paths, &options, error);
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
  g_auto (GsCheckArguments) arguments = { 0 };
  g_autoptr (GsReport) report = NULL;
  g_autoptr (GError) error = NULL;
  int severities[GS_N_FINDING_KINDS];
  int limit;

  if (!gs_check_parse (&arguments, &argc, &argv, &error) || !gs_check_validate (&arguments, &error)
      || !gs_check_read_fail_on (arguments.fail_on, &limit, &error)
      || !gs_check_read_overrides (arguments.overrides, severities, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  report = gs_check_run (&arguments, &error);
  if (report == NULL)
    return gs_command_fail (GS_CHECK_COMMAND, error);
  gs_report_override (report, severities);
  if (!gs_check_write (&arguments, report, &error))
    return gs_command_fail (GS_CHECK_COMMAND, error);
  return gs_check_exit (report, limit);
}
