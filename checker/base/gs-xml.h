/* SPDX-License-Identifier: MIT */
/*
 * XML and HTML as plain C strings: parsing of hostile input, schema validation, walking a tree.
 *
 * Nothing outside the given bytes is ever fetched: no network, no DTD, no external entity, and
 * entities that a document declares itself are never expanded. A tree is immutable after parsing
 * and may be read by any thread. Strings returned as `const char *` live as long as their document.
 *
 * The types are libxml2's own under another name, so that a reader or report writer that needs
 * more may include libxml2 and go on with the same pointers.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _xmlDoc GsXmlDocument;
typedef struct _xmlNode GsXmlNode;
typedef struct _xmlAttr GsXmlAttribute;
typedef struct _GsXmlSchema GsXmlSchema;

/**
 * GsXmlFlags:
 * @GS_XML_STRICT: what is not well formed is an error
 * @GS_XML_RECOVER: as much as possible is read; only an empty tree is an error
 */
typedef enum
{
  GS_XML_STRICT = 0,
  GS_XML_RECOVER = 1 << 0,
} GsXmlFlags;

/* set-up; only who calls libxml2 without this header needs it */
void gs_xml_init (void);

/* documents */
GsXmlDocument *gs_xml_parse_file (const char *path, GsXmlFlags flags, GError **error);
GsXmlDocument *gs_xml_parse_bytes (const char *bytes, gsize length, const char *name,
                                   GsXmlFlags flags, GError **error);
void gs_xml_document_free (GsXmlDocument *document);
const GsXmlNode *gs_xml_get_root (const GsXmlDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsXmlDocument, gs_xml_document_free)

/* RELAX NG (the XML syntax); a schema read once validates any number of documents */
GsXmlSchema *gs_xml_schema_new (const char *path, GError **error);
void gs_xml_schema_free (GsXmlSchema *schema);
gboolean gs_xml_schema_validate (const GsXmlSchema *schema, const GsXmlDocument *document,
                                 GError **error);
gboolean gs_xml_validate (const GsXmlDocument *document, const char *schema_path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsXmlSchema, gs_xml_schema_free)

/* elements: children and siblings of a local name, or of any name where it is NULL */
const GsXmlNode *gs_xml_first_child (const GsXmlNode *node, const char *name);
const GsXmlNode *gs_xml_next_sibling (const GsXmlNode *node, const char *name);
const GsXmlNode *gs_xml_get_parent (const GsXmlNode *node); /* NULL above the root */
const char *gs_xml_get_name (const GsXmlNode *node);        /* local name; NULL for text */
const char *gs_xml_get_namespace (const GsXmlNode *node);   /* URI; NULL where there is none */
guint gs_xml_get_line (const GsXmlNode *node);              /* from 1; 0 where unknown */
gboolean gs_xml_is_element (const GsXmlNode *node, const char *name);

/* mixed content: elements and stretches of text in document order (comments are left out) */
const GsXmlNode *gs_xml_first_node (const GsXmlNode *node);
const GsXmlNode *gs_xml_next_node (const GsXmlNode *node);
const char *gs_xml_get_own_text (const GsXmlNode *node); /* of a text node; NULL for an element */

/* text of an element and all below it, to be freed with g_free () */
char *gs_xml_dup_text (const GsXmlNode *node);
char *gs_xml_dup_text_collapsed (const GsXmlNode *node);

/* white space trimmed and made one blank, in place */
char *gs_xml_collapse_space (char *text);

/* attributes by local name */
const char *gs_xml_get_attribute (const GsXmlNode *node, const char *name); /* NULL if absent */
const GsXmlAttribute *gs_xml_first_attribute (const GsXmlNode *node);
const GsXmlAttribute *gs_xml_next_attribute (const GsXmlAttribute *attribute);
const char *gs_xml_attribute_get_name (const GsXmlAttribute *attribute);
const char *gs_xml_attribute_get_value (const GsXmlAttribute *attribute); /* never NULL */

/**
 * GsHtmlHandler: what a walk over a page meets, in the order of the page
 * @start: an element begins; @attributes are pairs of name and value (perhaps %NULL), closed by
 *   %NULL; @offset is a byte of the page inside or right behind the start tag
 * @end: an element ends, also where the page forgets to say so
 * @text: a stretch of text, entities resolved; @offset is where it stands in the page, exact for
 *   what stands there in the same bytes. The content of scripts and styles is not given.
 *
 * Returning %FALSE from @start ends the walk.
 */
typedef struct
{
  gboolean (*start) (gpointer data, const char *name, const char *const *attributes, gsize offset);
  void (*end) (gpointer data, const char *name);
  void (*text) (gpointer data, const char *text, gsize length, gsize offset);
} GsHtmlHandler;

/* HTML as it is found: never fails but for limits; @page is UTF-8 whatever it declares */
gboolean gs_xml_parse_html (const char *page, gsize length, const char *name,
                            const GsHtmlHandler *handler, gpointer data, GError **error);

G_END_DECLS
