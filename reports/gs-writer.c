/* SPDX-License-Identifier: MIT */
/* The table of report formats. */
#include "gs-writer.h"

#include "base/gs-error.h"
#include "gs-writer-formats.h"

/* sorted by name */
static const GsWriterFormat formats[] = {
  { "csv", "claims by source, for spreadsheets", gs_writer_write_csv },
  { "github", "annotations for GitHub's workflows; $GITHUB_STEP_SUMMARY gets the markdown",
    gs_writer_write_github },
  { "gitlab", "code quality report of GitLab and Code Climate", gs_writer_write_gitlab },
  { "html", "one self-contained page, for editors and for the web", gs_writer_write_html },
  { "json", "findings, claims and sources for programs (gainsay-report.schema.json)",
    gs_writer_write_json },
  { "junit", "a test case an article and a finding, for Jenkins, GitLab and others",
    gs_writer_write_junit },
  { "markdown", "a summary, for pull requests and chat", gs_writer_write_markdown },
  { "sarif", "SARIF 2.1.0, for code scanning and viewers", gs_writer_write_sarif },
  { "text", "a line a finding, then the evidence, for terminals and logs", gs_writer_write_text },
  { "xml", "all that stylesheets need (gainsay-report.rng)", gs_writer_write_xml },
};

/**
 * gs_writer_get_formats:
 * @n_formats: (out): how many there are
 *
 * Returns: (transfer none): all formats, sorted by name
 */
const GsWriterFormat *
gs_writer_get_formats (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * gs_writer_find_format:
 *
 * Returns: (transfer none) (nullable): the format of this name, %NULL if there is none
 */
const GsWriterFormat *
gs_writer_find_format (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return &formats[i];
  return NULL;
}

static char *
gs_writer_dup_format_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", formats[i].name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * gs_writer_write:
 * @report: a finished report
 * @format: the format's name
 * @options: how to write
 * @out: where to append
 *
 * Returns: %FALSE with %GS_ERROR_USAGE if there is no such format, else as the writer says
 */
gboolean
gs_writer_write (const GsReport *report, const char *format, const GsWriterOptions *options,
                 GString *out, GError **error)
{
  const GsWriterFormat *row = gs_writer_find_format (format);
  g_autofree char *names = NULL;

  if (row != NULL)
    return row->write (report, options, out, error);
  names = gs_writer_dup_format_names ();
  g_set_error (error, GS_ERROR, GS_ERROR_USAGE, "no report format '%s'; there are: %s", format,
               names);
  return FALSE;
}
