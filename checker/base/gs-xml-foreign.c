/* SPDX-License-Identifier: MIT */
/* Reads XML that comes from outside: as much of it as can be, and no more than is safe. */
#include "base/gs-xml.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include "base/gs-error.h"
#include "base/gs-xml-private.h"

/* what a parser of articles needs besides: the faults, and the entities that were made */
typedef struct
{
  GsXmlFaults faults;
  GHashTable *entities; /* of utf8: xmlEntity, owned */
} GsXmlForeign;

static void
gs_xml_free_entity (gpointer data)
{
  xmlEntity *entity = data;

  g_free ((char *) entity->name);
  g_free (entity->content);
  g_free (entity);
}

/* the characters that HTML has names for, as news formats and feeds use them; whatever the document
 * declares itself is never looked at, so that nothing can be expanded */
static xmlEntity *
gs_xml_get_html_entity (void *data, const xmlChar *name)
{
  xmlParserCtxt *context = data;
  GsXmlForeign *foreign = context->_private;
  xmlEntity *entity = xmlGetPredefinedEntity (name);
  const htmlEntityDesc *known;
  char text[7] = { 0 };

  if (entity == NULL)
    entity = g_hash_table_lookup (foreign->entities, name);
  if (entity != NULL)
    return entity;
  known = htmlEntityLookup (name);
  if (known == NULL)
    return NULL;
  entity = g_new0 (xmlEntity, 1);
  entity->type = XML_ENTITY_DECL;
  entity->etype = XML_INTERNAL_PREDEFINED_ENTITY;
  entity->name = (const xmlChar *) g_strdup ((const char *) name);
  entity->length = g_unichar_to_utf8 (known->value, text);
  entity->content = (xmlChar *) g_strdup (text);
  entity->orig = entity->content;
  g_hash_table_insert (foreign->entities, (gpointer) entity->name, entity);
  return entity;
}

static void
gs_xml_on_foreign_fault (void *data, GsXmlFault fault)
{
  xmlParserCtxt *context = data;

  gs_xml_faults_add (&((GsXmlForeign *) context->_private)->faults, fault);
}

/* a document that is fed piece by piece: given it whole, the parser makes a copy first */
typedef struct
{
  const char *text;
  gsize length;
  gsize fed;
} GsXmlFeed;

static int
gs_xml_feed (void *data, char *buffer, int room)
{
  GsXmlFeed *feed = data;
  gsize n = MIN ((gsize) MAX (room, 0), feed->length - feed->fed);

  memcpy (buffer, feed->text + feed->fed, n);
  feed->fed += n;
  return (int) n;
}

static xmlDoc *
gs_xml_read_foreign (const char *text, gsize length, const char *name, GsXmlForeign *foreign,
                     gboolean *halted)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  GsXmlFeed feed = { text, length, 0 };
  xmlDoc *document;

  if (context == NULL)
    g_error ("out of memory");
  context->_private = foreign;
  context->sax->serror = gs_xml_on_foreign_fault;
  context->sax->getEntity = gs_xml_get_html_entity;
  document = xmlCtxtReadIO (context, gs_xml_feed, NULL, &feed, name, "UTF-8",
                            GS_XML_OPTIONS | XML_PARSE_RECOVER | XML_PARSE_IGNORE_ENC);
  *halted = context->disableSAX != 0;
  xmlFreeParserCtxt (context);
  return document;
}

/**
 * gs_xml_parse_text:
 * @text: (array length=length): a document that was decoded, UTF-8 whatever it declares
 * @length: bytes, at most 2 GiB
 * @name: what it is called in messages
 * @faults: (out) (transfer full) (nullable): what had to be repaired, %NULL if nothing
 *
 * Reads a document from outside: as much as possible; HTML's named characters are known.
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL with GS_ERROR_FORMAT (no element in it)
 * or GS_ERROR_LIMIT (too long, too deep, a name or text too long)
 */
GsXmlDocument *
gs_xml_parse_text (const char *text, gsize length, const char *name, char **faults, GError **error)
{
  g_autoptr (GHashTable) entities =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, gs_xml_free_entity);
  GsXmlForeign foreign = { { g_string_new (NULL), 0 }, entities };
  g_autoptr (GsXmlDocument) document = NULL;
  gboolean halted = FALSE;

  *faults = NULL;
  gs_xml_init ();
  if (length <= GS_XML_MAX_LENGTH)
    document = gs_xml_read_foreign (text, length, name, &foreign, &halted);
  if (halted)
    g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' crosses a limit of reading XML: %s", name,
                 foreign.faults.text->str);
  else if (document == NULL || xmlDocGetRootElement (document) == NULL)
    gs_xml_set_error (error, name, "is not well-formed XML", &foreign.faults);
  else if (foreign.faults.n_faults > 0)
    *faults = g_strdup (foreign.faults.text->str);
  if (halted || (document != NULL && xmlDocGetRootElement (document) == NULL))
    g_clear_pointer (&document, gs_xml_document_free);
  gs_xml_faults_clear (&foreign.faults);
  return g_steal_pointer (&document);
}
