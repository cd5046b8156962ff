/* SPDX-License-Identifier: MIT */
/*
 * The formats made from the XML report by a stylesheet: one page of HTML, a folder of them, and
 * Markdown.
 */
#include "gs-writer-formats.h"

#include "base/gs-data.h"
#include "base/gs-error.h"
#include "gs-stylesheet.h"
#include "gs-xml-report.h"

/* the path of a standard stylesheet or what belongs to it */
static char *
gs_writer_find_stylesheet (const GsWriterOptions *options, const char *name, GError **error)
{
  char *path;

  if (options->data_dir != NULL)
    return g_build_filename (options->data_dir, "reports", name, NULL);
  path = gs_data_find ("reports", name);
  if (path == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_READ,
                 "cannot find the stylesheet '%s'; name the data folder in GAINSAY_DATA_DIR", name);
  return path;
}

/**
 * gs_writer_load_stylesheet:
 * @name: of the standard stylesheet, which that of @options replaces
 *
 * Returns: (transfer full) (nullable): the stylesheet, %NULL with @error set if it cannot be used
 */
GsStylesheet *
gs_writer_load_stylesheet (const GsWriterOptions *options, const char *name, GError **error)
{
  g_autofree char *standard = gs_writer_find_stylesheet (options, name, error);
  g_autofree char *folder = NULL;

  if (standard == NULL)
    return NULL;
  folder = g_path_get_dirname (standard);
  return gs_stylesheet_new (options->stylesheet != NULL ? options->stylesheet : standard, folder,
                            error);
}

gboolean
gs_xml_report_apply (GsXmlReport *self, const GsReport *report, const GsStylesheet *stylesheet,
                     const GsStylesheetParameter *parameters, GString *out, GError **error)
{
  g_autoptr (GsHtmlPage) page = gs_html_page_new (
      report, gs_xml_report_get_claim_limit (self->detail), self->detail == GS_XML_CITED);
  g_autoptr (GString) xml = g_string_new (NULL);
  GsStylesheetInput input = {
    .xml = xml, .parameters = parameters, .elements = gs_html_page_get_elements (), .data = page
  };

  self->page = page;
  gs_xml_report_write_page (self, xml);
  return gs_stylesheet_apply (stylesheet, &input, out, error);
}

/**
 * gs_writer_write_html:
 *
 * Writes one self-contained page, by html.xsl or the stylesheet of @options.
 *
 * Returns: %FALSE with %GS_ERROR_READ or %GS_ERROR_FORMAT if the stylesheet cannot be used
 */
gboolean
gs_writer_write_html (const GsReport *report, const GsWriterOptions *options, GString *out,
                      GError **error)
{
  g_autoptr (GsStylesheet) stylesheet = gs_writer_load_stylesheet (options, "html.xsl", error);
  GsXmlReport xml = { .detail = GS_XML_PAGE, .bare = options->stylesheet == NULL };

  return stylesheet != NULL && gs_xml_report_apply (&xml, report, stylesheet, NULL, out, error);
}

/**
 * gs_writer_write_markdown:
 *
 * Writes a summary for pull requests and chat, by markdown.xsl or the stylesheet of @options.
 *
 * Returns: %FALSE with %GS_ERROR_READ or %GS_ERROR_FORMAT if the stylesheet cannot be used
 */
gboolean
gs_writer_write_markdown (const GsReport *report, const GsWriterOptions *options, GString *out,
                          GError **error)
{
  g_autoptr (GsStylesheet) stylesheet = gs_writer_load_stylesheet (options, "markdown.xsl", error);
  g_autoptr (GString) xml = g_string_new (NULL);
  GsStylesheetInput input = { .xml = xml };

  if (stylesheet == NULL)
    return FALSE;
  gs_xml_report_write (report, GS_XML_PAGE, xml);
  return gs_stylesheet_apply (stylesheet, &input, out, error);
}
