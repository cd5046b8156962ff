/* SPDX-License-Identifier: MIT */
/*
 * The formats made from the XML report by a stylesheet: HTML and Markdown.
 *
 * A stylesheet gets the texts of html.css and html.js, those beside it or the installed ones, as
 * the parameters 'css' and 'script' and the function sha256 () of the namespace
 * urn:gainsay:functions, which gives the base64 form that a content security policy takes. It may
 * read files of this machine, but write none and ask no network.
 */
#include "gs-writer-formats.h"

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include <string.h>

#include "base/gs-data.h"
#include "base/gs-error.h"

#define GS_FUNCTION_NAMESPACE "urn:gainsay:functions"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltStylesheet, xsltFreeStylesheet)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltTransformContext, xsltFreeTransformContext)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltSecurityPrefs, xsltFreeSecurityPrefs)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* ---- what libxslt says ---- */

/* keeps the first line only: what follows is where it happened, told again */
static void G_GNUC_PRINTF (2, 3) gs_stylesheet_keep_error (void *data, const char *format, ...)
{
  GString *message = data;
  va_list arguments;

  if (strchr (message->str, '\n') != NULL)
    return;
  va_start (arguments, format);
  g_string_append_vprintf (message, format, arguments);
  va_end (arguments);
}

/* the libraries have one listener for the whole process; a report is written by one thread */
static void
gs_stylesheet_listen (GString *message)
{
  xsltSetGenericErrorFunc (message, message != NULL ? gs_stylesheet_keep_error : NULL);
  xmlSetGenericErrorFunc (message, message != NULL ? gs_stylesheet_keep_error : NULL);
}

static void
gs_stylesheet_set_error (GError **error, const char *path, GString *message)
{
  char *line_end = strchr (message->str, '\n');
  g_autofree char *name = g_filename_display_name (path);

  if (line_end != NULL)
    g_string_truncate (message, (gsize) (line_end - message->str));
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "cannot apply the stylesheet '%s': %s", name,
               message->len > 0 ? message->str : "it is not a usable XSLT 1.0 stylesheet");
}

/* ---- functions and parameters ---- */

static void
gs_stylesheet_sha256 (xmlXPathParserContextPtr context, int n_arguments)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *base64 = NULL;
  xmlChar *text;
  guint8 digest[32];
  gsize length = sizeof digest;

  if (n_arguments != 1)
    {
      xmlXPathSetArityError (context);
      return;
    }
  text = xmlXPathPopString (context);
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen ((const char *) text));
  xmlFree (text);
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);
  xmlXPathReturnString (context, xmlStrdup ((const xmlChar *) base64));
}

/* a file beside the stylesheet, else the one beside the installed ones, else "" */
static void
gs_stylesheet_pass_file (xsltTransformContextPtr context, const char *parameter, const char *folder,
                         const char *data_folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data_path = g_build_filename (data_folder, name, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL)
      && !g_file_get_contents (data_path, &text, NULL, NULL))
    text = g_strdup ("");
  xsltQuoteOneUserParam (context, (const xmlChar *) parameter, (const xmlChar *) text);
}

static gboolean
gs_stylesheet_forbid_writing (xsltTransformContextPtr context, xsltSecurityPrefsPtr security)
{
  xsltSetSecurityPrefs (security, XSLT_SECPREF_WRITE_FILE, xsltSecurityForbid);
  xsltSetSecurityPrefs (security, XSLT_SECPREF_CREATE_DIRECTORY, xsltSecurityForbid);
  xsltSetSecurityPrefs (security, XSLT_SECPREF_READ_NETWORK, xsltSecurityForbid);
  xsltSetSecurityPrefs (security, XSLT_SECPREF_WRITE_NETWORK, xsltSecurityForbid);
  return xsltSetCtxtSecurityPrefs (security, context) == 0;
}

/* ---- transformation ---- */

static xsltStylesheet *
gs_stylesheet_load (const char *path, GError **error)
{
  g_autoptr (GString) message = g_string_new (NULL);
  xsltStylesheet *stylesheet;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read the stylesheet '%s'", name);
      return NULL;
    }
  exsltCommonRegister ();
  exsltDateRegister ();
  exsltStrRegister ();
  gs_stylesheet_listen (message);
  stylesheet = xsltParseStylesheetFile ((const xmlChar *) path);
  gs_stylesheet_listen (NULL);
  if (stylesheet == NULL)
    gs_stylesheet_set_error (error, path, message);
  return stylesheet;
}

static gboolean
gs_stylesheet_save (xmlDoc *result, xsltStylesheet *stylesheet, GString *out)
{
  xmlChar *text = NULL;
  int length = 0;

  if (xsltSaveResultToString (&text, &length, result, stylesheet) != 0)
    return FALSE;
  g_string_append_len (out, (const char *) text, length);
  xmlFree (text);
  return TRUE;
}

/* the XML report as a tree; written and read again, since only so are texts of any length kept */
static xmlDoc *
gs_stylesheet_new_source (const GsReport *report, GError **error)
{
  GsWriterOptions options = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  xmlDoc *source = NULL;

  if (!gs_writer_write_xml (report, &options, text, error))
    return NULL;
  if (text->len <= G_MAXINT)
    source = xmlReadMemory (text->str, (int) text->len, "report.xml", NULL,
                            XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_COMPACT);
  if (source == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
                 "the report is too long for a stylesheet (%" G_GSIZE_FORMAT
                 " bytes); write it as 'xml' or 'json', or check fewer articles at once",
                 text->len);
  return source;
}

static gboolean
gs_stylesheet_apply (const GsReport *report, const char *path, const char *data_folder,
                     GString *out, GError **error)
{
  g_autoptr (xsltStylesheet) stylesheet = gs_stylesheet_load (path, error);
  g_autoptr (GString) message = g_string_new (NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (xmlDoc) source = NULL;
  g_autoptr (xsltSecurityPrefs) security = NULL;
  g_autoptr (xsltTransformContext) context = NULL;
  g_autoptr (xmlDoc) result = NULL;

  if (stylesheet == NULL)
    return FALSE;
  source = gs_stylesheet_new_source (report, error);
  if (source == NULL)
    return FALSE;
  security = xsltNewSecurityPrefs ();
  context = xsltNewTransformContext (stylesheet, source);
  xsltSetTransformErrorFunc (context, message, gs_stylesheet_keep_error);
  xsltRegisterExtFunction (context, (const xmlChar *) "sha256",
                           (const xmlChar *) GS_FUNCTION_NAMESPACE, gs_stylesheet_sha256);
  gs_stylesheet_pass_file (context, "css", folder, data_folder, "html.css");
  gs_stylesheet_pass_file (context, "script", folder, data_folder, "html.js");
  gs_stylesheet_listen (message);
  if (gs_stylesheet_forbid_writing (context, security))
    result = xsltApplyStylesheetUser (stylesheet, source, NULL, NULL, NULL, context);
  gs_stylesheet_listen (NULL);
  if (result != NULL && context->state == XSLT_STATE_OK
      && gs_stylesheet_save (result, stylesheet, out))
    return TRUE;
  gs_stylesheet_set_error (error, path, message);
  return FALSE;
}

/* the path of a standard stylesheet or what belongs to it */
static char *
gs_stylesheet_find (const GsWriterOptions *options, const char *name, GError **error)
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

static gboolean
gs_stylesheet_write (const GsReport *report, const GsWriterOptions *options, const char *name,
                     GString *out, GError **error)
{
  g_autofree char *standard = gs_stylesheet_find (options, name, error);
  g_autofree char *folder = NULL;

  if (standard == NULL)
    return FALSE;
  folder = g_path_get_dirname (standard);
  return gs_stylesheet_apply (report, options->stylesheet != NULL ? options->stylesheet : standard,
                              folder, out, error);
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
  return gs_stylesheet_write (report, options, "html.xsl", out, error);
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
  return gs_stylesheet_write (report, options, "markdown.xsl", out, error);
}
