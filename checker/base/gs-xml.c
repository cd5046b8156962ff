/* SPDX-License-Identifier: MIT */
/* Knows libxml2: which of its options are safe, how its faults become a GError, how its trees are
 * walked. */
#include "base/gs-xml.h"

#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include "base/gs-error.h"
#include "base/gs-xml-private.h"

#define GS_XML_MAX_FAULTS 5

struct _GsXmlSchema
{
  xmlRelaxNG *grammar;
};

/**
 * gs_xml_init:
 *
 * Sets libxml2 up, once, from whatever thread; all functions of gs-xml.h do so themselves.
 */
void
gs_xml_init (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;
  xmlInitParser ();
  g_once_init_leave (&ready, 1);
}

void
gs_xml_faults_clear (GsXmlFaults *faults)
{
  g_string_free (faults->text, TRUE);
}

/* the first faults in words, the others counted */
void
gs_xml_faults_add (GsXmlFaults *faults, const xmlError *fault)
{
  g_autofree char *words = NULL;

  if (fault->level == XML_ERR_WARNING)
    return;
  faults->n_faults++;
  if (faults->n_faults > GS_XML_MAX_FAULTS)
    return;
  words = g_utf8_make_valid (fault->message != NULL ? fault->message : "unknown fault", -1);
  g_strstrip (words);
  if (faults->text->len > 0)
    g_string_append (faults->text, "; ");
  if (fault->line > 0)
    g_string_append_printf (faults->text, "line %d: ", fault->line);
  g_string_append (faults->text, words);
}

static void
gs_xml_on_parser_fault (void *data, GsXmlFault fault)
{
  xmlParserCtxt *context = data;

  gs_xml_faults_add (context->_private, fault);
}

static void
gs_xml_on_validator_fault (void *data, GsXmlFault fault)
{
  gs_xml_faults_add (data, fault);
}

void
gs_xml_set_error (GError **error, const char *subject, const char *fault, const GsXmlFaults *faults)
{
  g_autofree char *rest = NULL;

  if (faults->n_faults > GS_XML_MAX_FAULTS)
    rest = g_strdup_printf (" (and %u more)", faults->n_faults - GS_XML_MAX_FAULTS);
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' %s: %s%s", subject, fault,
               faults->n_faults > 0 ? faults->text->str : "no element in it",
               rest != NULL ? rest : "");
}

/**
 * gs_xml_parse_bytes:
 * @bytes: (array length=length): a document in any encoding it declares
 * @length: bytes, at most 2 GiB
 * @name: what the bytes are called in messages
 * @flags: how strict to be
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL with GS_ERROR_FORMAT (not well formed)
 *   or GS_ERROR_LIMIT (too long)
 */
GsXmlDocument *
gs_xml_parse_bytes (const char *bytes, gsize length, const char *name, GsXmlFlags flags,
                    GError **error)
{
  g_auto (GsXmlFaults) faults = { g_string_new (NULL), 0 };
  int options = GS_XML_OPTIONS | ((flags & GS_XML_RECOVER) != 0 ? XML_PARSE_RECOVER : 0);
  xmlParserCtxt *context;
  xmlDoc *document;
  gboolean usable;

  if (length > GS_XML_MAX_LENGTH)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' is longer than 2 GiB; split it", name);
      return NULL;
    }
  gs_xml_init ();
  context = xmlNewParserCtxt ();
  if (context == NULL)
    g_error ("out of memory");
  context->_private = &faults;
  context->sax->serror = gs_xml_on_parser_fault;
  document = xmlCtxtReadMemory (context, bytes, (int) length, name, NULL, options);
  xmlFreeParserCtxt (context);
  usable = document != NULL && xmlDocGetRootElement (document) != NULL
           && ((flags & GS_XML_RECOVER) != 0 || faults.n_faults == 0);
  if (usable)
    return document;
  gs_xml_set_error (error, name, "is not well-formed XML", &faults);
  xmlFreeDoc (document);
  return NULL;
}

/**
 * gs_xml_parse_file:
 * @path: a file
 * @flags: how strict to be
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL with GS_ERROR_READ (cannot be read) or
 *   the errors of gs_xml_parse_bytes ()
 */
GsXmlDocument *
gs_xml_parse_file (const char *path, GsXmlFlags flags, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &bytes, &length, &fault))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path, fault->message);
      return NULL;
    }
  return gs_xml_parse_bytes (bytes, length, path, flags, error);
}

/**
 * gs_xml_document_free:
 * @document: (nullable): a document
 */
void
gs_xml_document_free (GsXmlDocument *document)
{
  xmlFreeDoc (document);
}

/**
 * gs_xml_get_root:
 *
 * Returns: (transfer none): the root element
 */
const GsXmlNode *
gs_xml_get_root (const GsXmlDocument *document)
{
  return xmlDocGetRootElement ((xmlDoc *) document);
}

/* validation */

/**
 * gs_xml_schema_new:
 * @path: a RELAX NG grammar in the XML syntax
 *
 * Returns: (transfer full) (nullable): the grammar, or %NULL with GS_ERROR_READ or GS_ERROR_FORMAT
 */
GsXmlSchema *
gs_xml_schema_new (const char *path, GError **error)
{
  g_auto (GsXmlFaults) faults = { g_string_new (NULL), 0 };
  g_autoptr (GsXmlDocument) document = gs_xml_parse_file (path, GS_XML_STRICT, error);
  xmlRelaxNGParserCtxt *context;
  GsXmlSchema *self;
  xmlRelaxNG *grammar;

  if (document == NULL)
    return NULL;
  context = xmlRelaxNGNewDocParserCtxt (document);
  xmlRelaxNGSetParserStructuredErrors (context, gs_xml_on_validator_fault, &faults);
  grammar = xmlRelaxNGParse (context);
  xmlRelaxNGFreeParserCtxt (context);
  if (grammar == NULL)
    {
      gs_xml_set_error (error, path, "is not a RELAX NG grammar", &faults);
      return NULL;
    }
  self = g_new0 (GsXmlSchema, 1);
  self->grammar = grammar;
  return self;
}

/**
 * gs_xml_schema_free:
 * @schema: (nullable): a grammar
 */
void
gs_xml_schema_free (GsXmlSchema *schema)
{
  if (schema == NULL)
    return;
  xmlRelaxNGFree (schema->grammar);
  g_free (schema);
}

/**
 * gs_xml_schema_validate:
 *
 * Returns: whether @document is valid; if not, GS_ERROR_FORMAT names the first faults by line
 */
gboolean
gs_xml_schema_validate (const GsXmlSchema *schema, const GsXmlDocument *document, GError **error)
{
  g_auto (GsXmlFaults) faults = { g_string_new (NULL), 0 };
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema->grammar);
  gboolean valid;

  xmlRelaxNGSetValidStructuredErrors (context, gs_xml_on_validator_fault, &faults);
  valid = xmlRelaxNGValidateDoc (context, (xmlDoc *) document) == 0;
  xmlRelaxNGFreeValidCtxt (context);
  if (!valid)
    gs_xml_set_error (error, document->URL != NULL ? (const char *) document->URL : "document",
                      "does not follow its schema", &faults);
  return valid;
}

/**
 * gs_xml_validate:
 * @schema_path: a RELAX NG grammar in the XML syntax, read for this one use
 *
 * Returns: whether @document is valid; if not, or if the grammar is at fault, @error is set
 */
gboolean
gs_xml_validate (const GsXmlDocument *document, const char *schema_path, GError **error)
{
  g_autoptr (GsXmlSchema) schema = gs_xml_schema_new (schema_path, error);

  return schema != NULL && gs_xml_schema_validate (schema, document, error);
}

/* walking */

static gboolean
gs_xml_is_text (const GsXmlNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

/**
 * gs_xml_is_element:
 * @node: (nullable): a node
 * @name: (nullable): a local name, %NULL for any
 *
 * Returns: whether @node is an element of that name, in whatever namespace
 */
gboolean
gs_xml_is_element (const GsXmlNode *node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE
         && (name == NULL || strcmp ((const char *) node->name, name) == 0);
}

static const GsXmlNode *
gs_xml_find_element (const GsXmlNode *node, const char *name)
{
  while (node != NULL && !gs_xml_is_element (node, name))
    node = node->next;
  return node;
}

/**
 * gs_xml_first_child:
 * @name: (nullable): a local name, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first child element of that name
 */
const GsXmlNode *
gs_xml_first_child (const GsXmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE ? gs_xml_find_element (node->children, name) : NULL;
}

/**
 * gs_xml_next_sibling:
 * @name: (nullable): a local name, %NULL for any
 *
 * Returns: (transfer none) (nullable): the next element of that name under the same parent
 */
const GsXmlNode *
gs_xml_next_sibling (const GsXmlNode *node, const char *name)
{
  return gs_xml_find_element (node->next, name);
}

const GsXmlNode *
gs_xml_get_parent (const GsXmlNode *node)
{
  return node->parent != NULL && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
}

const char *
gs_xml_get_name (const GsXmlNode *node)
{
  return node->type == XML_ELEMENT_NODE ? (const char *) node->name : NULL;
}

const char *
gs_xml_get_namespace (const GsXmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL ? (const char *) node->ns->href : NULL;
}

guint
gs_xml_get_line (const GsXmlNode *node)
{
  long line = xmlGetLineNo ((xmlNode *) node);

  return line > 0 ? (guint) line : 0;
}

static const GsXmlNode *
gs_xml_find_node (const GsXmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE && !gs_xml_is_text (node))
    node = node->next;
  return node;
}

/**
 * gs_xml_first_node:
 *
 * Returns: (transfer none) (nullable): the first child that is an element or text
 */
const GsXmlNode *
gs_xml_first_node (const GsXmlNode *node)
{
  return node->type == XML_ELEMENT_NODE ? gs_xml_find_node (node->children) : NULL;
}

/**
 * gs_xml_next_node:
 *
 * Returns: (transfer none) (nullable): the next sibling that is an element or text
 */
const GsXmlNode *
gs_xml_next_node (const GsXmlNode *node)
{
  return gs_xml_find_node (node->next);
}

const char *
gs_xml_get_own_text (const GsXmlNode *node)
{
  return gs_xml_is_text (node) ? (const char *) node->content : NULL;
}

/* the node after this one in document order, inside root */
static const GsXmlNode *
gs_xml_step (const GsXmlNode *node, const GsXmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

/**
 * gs_xml_dup_text:
 *
 * Text of the element and all below it. Entity references that only a DTD could resolve give
 * nothing: expanding them is what an entity bomb waits for.
 *
 * Returns: (transfer full): the text, perhaps empty
 */
char *
gs_xml_dup_text (const GsXmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (const GsXmlNode *at = node; at != NULL; at = gs_xml_step (at, node))
    {
      if (gs_xml_is_text (at) && at->content != NULL)
        g_string_append (text, (const char *) at->content);
      if (at == node && at->type != XML_ELEMENT_NODE)
        break;
    }
  return g_string_free (text, FALSE);
}

/**
 * gs_xml_collapse_space:
 * @text: (transfer full): changed in place
 *
 * White space of ASCII is trimmed at both ends and made one blank inside.
 *
 * Returns: (transfer full): @text
 */
char *
gs_xml_collapse_space (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (!g_ascii_isspace (*from))
        *to++ = *from;
      else if (to > text && to[-1] != ' ')
        *to++ = ' ';
    }
  if (to > text && to[-1] == ' ')
    to--;
  *to = '\0';
  return text;
}

/**
 * gs_xml_dup_text_collapsed:
 *
 * As gs_xml_dup_text (), with white space of ASCII trimmed at both ends and made one blank inside.
 *
 * Returns: (transfer full): the text, perhaps empty
 */
char *
gs_xml_dup_text_collapsed (const GsXmlNode *node)
{
  return gs_xml_collapse_space (gs_xml_dup_text (node));
}

/**
 * gs_xml_get_attribute:
 * @name: a local name
 *
 * Returns: (transfer none) (nullable): the value, "" where it is empty, %NULL if there is none
 */
const char *
gs_xml_get_attribute (const GsXmlNode *node, const char *name)
{
  const GsXmlAttribute *attribute = gs_xml_first_attribute (node);

  while (attribute != NULL && strcmp (gs_xml_attribute_get_name (attribute), name) != 0)
    attribute = attribute->next;
  return attribute != NULL ? gs_xml_attribute_get_value (attribute) : NULL;
}

const GsXmlAttribute *
gs_xml_first_attribute (const GsXmlNode *node)
{
  return node->type == XML_ELEMENT_NODE ? node->properties : NULL;
}

const GsXmlAttribute *
gs_xml_next_attribute (const GsXmlAttribute *attribute)
{
  return attribute->next;
}

const char *
gs_xml_attribute_get_name (const GsXmlAttribute *attribute)
{
  return (const char *) attribute->name;
}

/**
 * gs_xml_attribute_get_value:
 *
 * Returns: (transfer none): the value; of a value with entity references, what stands before the
 *   first of them
 */
const char *
gs_xml_attribute_get_value (const GsXmlAttribute *attribute)
{
  const xmlNode *value = attribute->children;
  gboolean plain = value != NULL && value->type == XML_TEXT_NODE && value->content != NULL;

  return plain ? (const char *) value->content : "";
}
