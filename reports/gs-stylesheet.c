/* SPDX-License-Identifier: MIT */
/* Runs libxslt, and keeps it from writing and from the network. */
#include "gs-stylesheet.h"

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include <string.h>

#include "base/gs-error.h"

#define GS_FUNCTION_NAMESPACE "urn:gainsay:functions"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltTransformContext, xsltFreeTransformContext)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltSecurityPrefs, xsltFreeSecurityPrefs)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/**
 * GsStylesheetRun: what the functions and elements of a transformation see
 */
typedef struct
{
  const GsStylesheet *stylesheet;
  const GsStylesheetInput *input;
  GString *markup; /* of one element, scratch */
} GsStylesheetRun;

struct _GsStylesheet
{
  xsltStylesheet *compiled;
  char *path;
  char *css;
  char *script;
  GHashTable *digests; /* of texts: the SHA-256 of css and script, which every page states */
};

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

/* libxslt has one listener for the whole process: stylesheets are loaded by one thread */
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

static char *
gs_stylesheet_dup_sha256 (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_get_digest (checksum, digest, &length);
  return g_base64_encode (digest, length);
}

static void
gs_stylesheet_sha256 (xmlXPathParserContextPtr context, int n_arguments)
{
  const GsStylesheetRun *run = xsltXPathGetTransformContext (context)->_private;
  g_autofree char *digest = NULL;
  const char *known;
  xmlChar *text;

  if (n_arguments != 1)
    {
      xmlXPathSetArityError (context);
      return;
    }
  text = xmlXPathPopString (context);
  known = g_hash_table_lookup (run->stylesheet->digests, text);
  if (known == NULL)
    known = digest = gs_stylesheet_dup_sha256 ((const char *) text);
  xmlFree (text);
  xmlXPathReturnString (context, xmlStrdup ((const xmlChar *) known));
}

/* a file beside the stylesheet, else the one beside the installed ones, else "" */
static char *
gs_stylesheet_read_beside (const char *path, const char *data_folder, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *own = g_build_filename (folder, name, NULL);
  g_autofree char *standard = g_build_filename (data_folder, name, NULL);
  char *text = NULL;

  if (!g_file_get_contents (own, &text, NULL, NULL)
      && !g_file_get_contents (standard, &text, NULL, NULL))
    text = g_strdup ("");
  return text;
}

static void
gs_stylesheet_pass (xsltTransformContextPtr context, const char *name, const char *value)
{
  xsltQuoteOneUserParam (context, (const xmlChar *) name, (const xmlChar *) value);
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

/* ---- elements ---- */

/* the number in the attribute "ref" of an element, 0 if it has none */
static guint
gs_stylesheet_get_ref (xmlNode *node)
{
  xmlAttr *attribute =
      node->type == XML_ELEMENT_NODE ? xmlHasProp (node, (const xmlChar *) "ref") : NULL;

  if (attribute == NULL || attribute->children == NULL || attribute->children->content == NULL)
    return 0;
  return (guint) g_ascii_strtoull ((const char *) attribute->children->content, NULL, 10);
}

/* a text that is written as it is: libxslt's form of disable-output-escaping. It is not joined with
 * the one before it, which would take time by the square of their number */
static void
gs_stylesheet_add_markup (xsltTransformContextPtr context, const GString *markup)
{
  xmlNode *text =
      xmlNewDocTextLen (context->output, (const xmlChar *) markup->str, (int) markup->len);
  xmlNode *parent = context->insert;

  text->name = xmlStringTextNoenc;
  text->parent = parent;
  text->prev = parent->last;
  if (parent->last != NULL)
    parent->last->next = text;
  else
    parent->children = text;
  parent->last = text;
}

static void
gs_stylesheet_run_element (xsltTransformContextPtr context, xmlNodePtr node, xmlNodePtr instruction,
                           xsltElemPreCompPtr compiled G_GNUC_UNUSED)
{
  const GsStylesheetRun *run = context->_private;
  const GsStylesheetElement *element = run->input->elements;
  guint number = gs_stylesheet_get_ref (node);

  while (!g_str_equal (element->name, instruction->name))
    element++;
  g_string_truncate (run->markup, 0);
  if (number > 0)
    element->write (run->input->data, number, run->markup);
  if (run->markup->len > 0)
    gs_stylesheet_add_markup (context, run->markup);
}

/* ---- loading ---- */

static xsltStylesheet *
gs_stylesheet_parse (const char *path, GError **error)
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

/**
 * gs_stylesheet_new:
 * @path: the stylesheet
 * @data_folder: where html.css and html.js are taken from if none stand beside it
 *
 * Returns: (transfer full) (nullable): the stylesheet, %NULL with %GS_ERROR_READ or
 *   %GS_ERROR_FORMAT if it cannot be used
 */
GsStylesheet *
gs_stylesheet_new (const char *path, const char *data_folder, GError **error)
{
  xsltStylesheet *compiled = gs_stylesheet_parse (path, error);
  GsStylesheet *self;

  if (compiled == NULL)
    return NULL;
  self = g_new0 (GsStylesheet, 1);
  self->compiled = compiled;
  self->path = g_strdup (path);
  self->css = gs_stylesheet_read_beside (path, data_folder, "html.css");
  self->script = gs_stylesheet_read_beside (path, data_folder, "html.js");
  self->digests = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_hash_table_insert (self->digests, self->css, gs_stylesheet_dup_sha256 (self->css));
  g_hash_table_insert (self->digests, self->script, gs_stylesheet_dup_sha256 (self->script));
  return self;
}

/**
 * gs_stylesheet_free:
 * @self: (nullable): a stylesheet
 */
void
gs_stylesheet_free (GsStylesheet *self)
{
  if (self == NULL)
    return;
  xsltFreeStylesheet (self->compiled);
  g_hash_table_unref (self->digests);
  g_free (self->path);
  g_free (self->css);
  g_free (self->script);
  g_free (self);
}

/* ---- transformation ---- */

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

/* a tree is built from text, since only so are texts of any length kept */
static xmlDoc *
gs_stylesheet_read_source (const GString *xml, GError **error)
{
  xmlDoc *source = NULL;

  if (xml->len <= G_MAXINT)
    source = xmlReadMemory (xml->str, (int) xml->len, "report.xml", NULL,
                            XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_COMPACT);
  if (source == NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
                 "the report is too long for a stylesheet (%" G_GSIZE_FORMAT
                 " bytes); write it as 'xml' or 'json', or check fewer articles at once",
                 xml->len);
  return source;
}

static xsltTransformContext *
gs_stylesheet_new_context (GsStylesheetRun *run, xmlDoc *source, GString *message)
{
  const GsStylesheet *self = run->stylesheet;
  const GsStylesheetParameter *parameter = run->input->parameters;
  const GsStylesheetElement *element = run->input->elements;
  xsltTransformContext *context = xsltNewTransformContext (self->compiled, source);

  context->_private = run;
  xsltSetTransformErrorFunc (context, message, gs_stylesheet_keep_error);
  xsltRegisterExtFunction (context, (const xmlChar *) "sha256",
                           (const xmlChar *) GS_FUNCTION_NAMESPACE, gs_stylesheet_sha256);
  for (; element != NULL && element->name != NULL; element++)
    xsltRegisterExtElement (context, (const xmlChar *) element->name,
                            (const xmlChar *) GS_FUNCTION_NAMESPACE, gs_stylesheet_run_element);
  gs_stylesheet_pass (context, "css", self->css);
  gs_stylesheet_pass (context, "script", self->script);
  for (; parameter != NULL && parameter->name != NULL; parameter++)
    gs_stylesheet_pass (context, parameter->name, parameter->value);
  return context;
}

static gboolean
gs_stylesheet_transform (GsStylesheetRun *run, xmlDoc *source, GString *message, GString *out)
{
  g_autoptr (xsltSecurityPrefs) security = xsltNewSecurityPrefs ();
  g_autoptr (xsltTransformContext) context = gs_stylesheet_new_context (run, source, message);
  xsltStylesheet *compiled = run->stylesheet->compiled;
  g_autoptr (xmlDoc) result = NULL;

  xmlSetGenericErrorFunc (message, gs_stylesheet_keep_error); /* of this thread */
  if (gs_stylesheet_forbid_writing (context, security))
    result = xsltApplyStylesheetUser (compiled, source, NULL, NULL, NULL, context);
  xmlSetGenericErrorFunc (NULL, NULL);
  return result != NULL && context->state == XSLT_STATE_OK
         && gs_stylesheet_save (result, compiled, out);
}

/**
 * gs_stylesheet_apply:
 * @input: what to apply it to
 * @out: where to append the result
 *
 * Returns: %FALSE with %GS_ERROR_LIMIT if the XML is too long, with %GS_ERROR_FORMAT if the
 *   stylesheet fails
 */
gboolean
gs_stylesheet_apply (const GsStylesheet *self, const GsStylesheetInput *input, GString *out,
                     GError **error)
{
  g_autoptr (GString) message = g_string_new (NULL);
  g_autoptr (GString) markup = g_string_new (NULL);
  GsStylesheetRun run = { .stylesheet = self, .input = input, .markup = markup };
  g_autoptr (xmlDoc) source = gs_stylesheet_read_source (input->xml, error);

  if (source == NULL)
    return FALSE;
  if (gs_stylesheet_transform (&run, source, message, out))
    return TRUE;
  gs_stylesheet_set_error (error, self->path, message);
  return FALSE;
}
