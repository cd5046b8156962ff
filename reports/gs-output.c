/* SPDX-License-Identifier: MIT */
/* Knows the terminal, files and folders that reports are written to. */
#include "gs-output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/gs-data.h"
#include "base/gs-error.h"
#include "base/gs-file.h"
#include "gs-writer-folder.h"

#define GS_OUTPUT_HTML   "html"
#define GS_OUTPUT_GITHUB "github"

/* columns where no terminal says how many it has */
#define GS_OUTPUT_WIDTH 80

static gboolean
gs_output_is_folder (const char *path)
{
  return path != NULL && *path != '\0'
         && (G_IS_DIR_SEPARATOR (path[strlen (path) - 1])
             || g_file_test (path, G_FILE_TEST_IS_DIR));
}

/**
 * gs_output_check_target:
 * @target: as given to --format, its format known to gs_writer_find_format ()
 *
 * Returns: %FALSE with %GS_ERROR_USAGE if the format cannot be written into the folder named
 */
gboolean
gs_output_check_target (const char *target, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (target, "=", 2);

  if (gs_output_is_folder (parts[1]) && !g_str_equal (parts[0], GS_OUTPUT_HTML))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_USAGE,
                   "'%s' is a folder; only html can be written to a folder, name a file for %s",
                   parts[1], parts[0]);
      return FALSE;
    }
  return TRUE;
}

/* ---- the terminal ---- */

/**
 * gs_output_get_width:
 *
 * Returns: the columns of the terminal standard output is, else 80
 */
guint
gs_output_get_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return GS_OUTPUT_WIDTH;
}

static gboolean
gs_output_wants_colour (void)
{
  const char *refused = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (refused == NULL || *refused == '\0')
         && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

static gboolean
gs_output_print (const GString *out, GError **error)
{
  if (fwrite (out->str, 1, out->len, stdout) == out->len && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write to standard output: %s",
               g_strerror (errno));
  return FALSE;
}

/* a line of text that begins with two colons would be a command to GitHub's runner. The token is
 * the text's own hash, which the text cannot hold */
static void
gs_output_fence (GString *out)
{
  g_autofree char *token =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) out->str, out->len);
  g_autofree char *start = g_strdup_printf ("::stop-commands::%s\n", token);

  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
  g_string_prepend (out, start);
  g_string_append_printf (out, "::%s::\n", token);
}

/* ---- files and folders ---- */

static void
gs_output_warn_of_size (const char *format, const char *path, const GString *out)
{
  if (g_str_equal (format, GS_OUTPUT_HTML) && out->len > GS_WRITER_LARGE_PAGE)
    g_printerr ("'%s' has %" G_GSIZE_FORMAT " MB, which browsers open slowly; '--format html=DIR/' "
                "writes an index and a page a story\n",
                path, out->len / 1000000);
}

/* the folder that has reports/html.xsl, or NULL to let the writer say where it looked */
static char *
gs_output_dup_data_dir (void)
{
  g_autofree char *stylesheet = gs_data_find ("reports", "html.xsl");
  g_autofree char *folder = stylesheet != NULL ? g_path_get_dirname (stylesheet) : NULL;

  return folder != NULL ? g_path_get_dirname (folder) : NULL;
}

static gboolean
gs_output_write_one (const GsReport *report, const char *format, const char *path,
                     const GsWriterOptions *options, gboolean fenced, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!gs_writer_write (report, format, options, out, error))
    return FALSE;
  if (path == NULL && fenced && !g_str_equal (format, GS_OUTPUT_GITHUB))
    gs_output_fence (out);
  if (path == NULL)
    return gs_output_print (out, error);
  if (!gs_file_save (path, out->str, out->len, error))
    return FALSE;
  gs_output_warn_of_size (format, path, out);
  return TRUE;
}

/**
 * gs_output_write:
 * @report: a finished report
 * @target: as given to --format, checked by gs_output_check_target ()
 * @options: how to write
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if it cannot be written, else as gs_writer_write ()
 */
gboolean
gs_output_write (const GsReport *report, const char *target, const GsOutputOptions *options,
                 GError **error)
{
  g_auto (GStrv) parts = g_strsplit (target, "=", 2);
  g_autofree char *data_dir = gs_output_dup_data_dir ();
  gboolean is_file = parts[1] != NULL;
  GsWriterOptions writing = {
    .verbosity = options->verbosity,
    .width = options->width > 0 ? options->width
             : is_file          ? GS_OUTPUT_WIDTH
                                : gs_output_get_width (),
    .colour = !is_file && gs_output_wants_colour (),
    .explain = options->explain,
    .stylesheet = options->stylesheet,
    .data_dir = data_dir,
    .fail_on = options->fail_on,
    .n_jobs = options->n_jobs,
  };

  if (gs_output_is_folder (parts[1]))
    return gs_writer_write_folder (report, parts[1], &writing, error);
  return gs_output_write_one (report, parts[0], parts[1], &writing, options->fenced, error);
}

/**
 * gs_output_write_step_summary:
 * @report: a finished report
 *
 * Appends the report as Markdown to the file that GITHUB_STEP_SUMMARY names, if it is set: GitHub
 * shows it on the page of the run.
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if the file cannot be written
 */
gboolean
gs_output_write_step_summary (const GsReport *report, GError **error)
{
  const char *path = g_getenv ("GITHUB_STEP_SUMMARY");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *data_dir = gs_output_dup_data_dir ();
  GsWriterOptions writing = { .data_dir = data_dir };
  FILE *file;
  gboolean done;

  if (path == NULL || *path == '\0')
    return TRUE;
  if (!gs_writer_write (report, "markdown", &writing, out, error))
    return FALSE;
  file = fopen (path, "ab");
  done = file != NULL && fwrite (out->str, 1, out->len, file) == out->len;
  if (file != NULL)
    done = fclose (file) == 0 && done;
  if (!done)
    g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write GITHUB_STEP_SUMMARY '%s': %s", path,
                 g_strerror (errno));
  return done;
}
