/* SPDX-License-Identifier: MIT */
/* Reads XML that comes from outside: as much of it as can be, and no more than is safe. */
#include "base/gs-markup.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "base/gs-error.h"
#include "base/gs-markup-feed.h"
#include "base/gs-markup-private.h"
#include "base/gs-xml-private.h"
#include "base/gs-xml.h"

/* the options are as safe as the others: long text is allowed, since no entity is ever declared, so
 * that none can be expanded, and depth is counted here */
#define GS_MARKUP_OPTIONS                                                                          \
  (XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_NOERROR                   \
   | XML_PARSE_NOWARNING | XML_PARSE_RECOVER | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE)
#define GS_MARKUP_MAX_DEPTH 256
#define GS_MARKUP_MAX_NODES 8000000
/* a tree that takes more than so many times the length of its document is refused, unless it is
 * small: with the document itself it is four times its length */
#define GS_MARKUP_MAX_FACTOR 3
#define GS_MARKUP_SMALL_TREE (8u << 20)
#define GS_MARKUP_MAX_ENTITY 16           /* bytes of a character's name */
#define GS_MARKUP_LONG_TEXT  (64u * 1024) /* bytes: a longer one is kept by itself */

typedef struct
{
  GsMarkup *tree;
  xmlParserCtxt *context;
  GsXmlFaults faults;
  GHashTable *known; /* of GsMarkupName: place among the names + 1 */
  GArray *nodes;     /* of GsMarkupNode; the first is the slot of the tree */
  guint32 n_nodes;
  guint32 open;      /* index of the element that is open */
  guint32 depth;     /* of open elements */
  const char *limit; /* (nullable): which was crossed */
  GsMarkupFeed feed;
} GsMarkupBuild;

/* names */

static guint
gs_markup_name_hash (gconstpointer key)
{
  const GsMarkupName *name = key;

  return g_str_hash (name->local) * 31 + (name->space != NULL ? g_str_hash (name->space) : 0);
}

static gboolean
gs_markup_name_equal (gconstpointer a, gconstpointer b)
{
  const GsMarkupName *left = a;
  const GsMarkupName *right = b;

  return strcmp (left->local, right->local) == 0 && g_strcmp0 (left->space, right->space) == 0;
}

static guint32
gs_markup_build_intern (GsMarkupBuild *build, const char *local, const char *space)
{
  GsMarkupName name = { local, space };
  guint32 place = GPOINTER_TO_UINT (g_hash_table_lookup (build->known, &name));

  if (place > 0)
    return place - 1;
  name.local = g_string_chunk_insert_const (build->tree->strings, local);
  if (space != NULL)
    name.space = g_string_chunk_insert_const (build->tree->strings, space);
  g_array_append_val (build->tree->names, name);
  place = build->tree->names->len;
  g_hash_table_insert (build->known, g_memdup2 (&name, sizeof name), GUINT_TO_POINTER (place));
  return place - 1;
}

/* attributes */

/* what "&name;" or "&#38;" stands for; 0 for what a document would have to declare */
static gunichar
gs_markup_resolve (const char *name, gsize length)
{
  g_autofree char *copy = NULL;
  const htmlEntityDesc *known;

  if (length == 3 && memcmp (name, "#38", 3) == 0)
    return '&';
  if (length == 0 || length > GS_MARKUP_MAX_ENTITY)
    return 0;
  copy = g_strndup (name, length);
  known = htmlEntityLookup ((const xmlChar *) copy);
  return known != NULL ? known->value : 0;
}

/* a value as the parser hands it on, with references left in it; one that cannot be resolved ends
 * it */
static void
gs_markup_build_add_value (GByteArray *values, const char *value, gsize length)
{
  const char *end = value + length;
  const char *at = value;

  while (at < end)
    {
      const char *found = memchr (at, '&', (gsize) (end - at));
      const char *plain_end = found != NULL ? found : end;
      const char *close = memchr (plain_end, ';', (gsize) (end - plain_end));
      gunichar character = found != NULL && close != NULL
                               ? gs_markup_resolve (found + 1, (gsize) (close - found - 1))
                               : 0;
      char bytes[6];

      g_byte_array_append (values, (const guint8 *) at, (guint) (plain_end - at));
      if (character == 0)
        break;
      g_byte_array_append (values, (const guint8 *) bytes,
                           (guint) g_unichar_to_utf8 (character, bytes));
      at = close + 1;
    }
  g_byte_array_append (values, (const guint8 *) "", 1);
}

/* @attributes: five pointers each: name, prefix, namespace, value, its end */
static guint32
gs_markup_build_add_attributes (GsMarkupBuild *build, int n, const xmlChar **attributes)
{
  GByteArray *values = build->tree->values;
  guint32 start = values->len;

  for (int i = 0; i < n; i++)
    {
      const char *const *row = (const char *const *) attributes + (gsize) i * 5;

      g_byte_array_append (values, (const guint8 *) row[0], (guint) strlen (row[0]) + 1);
      gs_markup_build_add_value (values, row[3], (gsize) (row[4] - row[3]));
    }
  if (n == 0)
    return 0;
  g_byte_array_append (values, (const guint8 *) "", 1);
  return start;
}

/* nodes */

static GsMarkupNode *
gs_markup_build_get (GsMarkupBuild *build, guint32 index)
{
  return &g_array_index (build->nodes, GsMarkupNode, index + 1);
}

/* text before it is closed */
static GsMarkupNode *
gs_markup_build_append (GsMarkupBuild *build, guint32 name)
{
  GsMarkupNode node = { .index = build->n_nodes, .parent = build->open, .name = name };

  const GsMarkupNode *before =
      build->n_nodes > 0 ? gs_markup_build_get (build, build->n_nodes - 1) : NULL;

  if (before != NULL && before->name == GS_MARKUP_TEXT && (before->data & GS_MARKUP_LONG) == 0)
    g_string_append_c (build->tree->text, '\0');
  node.line = build->context->input != NULL ? (guint32) MAX (build->context->input->line, 1) : 1;
  g_array_append_val (build->nodes, node);
  build->n_nodes++;
  return gs_markup_build_get (build, node.index);
}

static void
gs_markup_build_stop (GsMarkupBuild *build, const char *limit)
{
  build->limit = limit;
  xmlStopParser (build->context);
}

/* whether the tree may grow */
static gboolean
gs_markup_build_has_room (const GsMarkupBuild *build)
{
  gsize cost =
      build->n_nodes * sizeof (GsMarkupNode) + build->tree->text->len + build->tree->values->len;

  return build->n_nodes < GS_MARKUP_MAX_NODES
         && (cost <= GS_MARKUP_SMALL_TREE || cost <= GS_MARKUP_MAX_FACTOR * build->feed.length);
}

static void
gs_markup_on_start (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *space,
                    int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaults,
                    const xmlChar **attributes)
{
  GsMarkupBuild *build = data;
  guint32 values;
  GsMarkupNode *node;

  (void) prefix;
  (void) n_namespaces;
  (void) namespaces;
  (void) n_defaults;
  if (build->limit != NULL)
    return;
  build->depth++;
  /* what stands behind the root is no part of the document */
  if (build->n_nodes > 0 && build->depth == 1)
    return;
  if (build->depth > GS_MARKUP_MAX_DEPTH)
    gs_markup_build_stop (build, "elements nest too deep");
  else if (!gs_markup_build_has_room (build))
    gs_markup_build_stop (build, "there are more elements than an article of its length has");
  if (build->limit != NULL)
    return;
  values = gs_markup_build_add_attributes (build, n_attributes, attributes);
  node = gs_markup_build_append (
      build, gs_markup_build_intern (build, (const char *) local, (const char *) space));
  node->data = values;
  build->open = node->index;
}

static void
gs_markup_build_close (GsMarkupBuild *build)
{
  GsMarkupNode *node = gs_markup_build_get (build, build->open);

  node->size = build->n_nodes - 1 - node->index;
  build->open = node->parent;
}

static void
gs_markup_on_end (void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
  GsMarkupBuild *build = data;

  (void) local;
  (void) prefix;
  (void) space;
  if (build->limit != NULL || build->depth == 0)
    return;
  build->depth--;
  if (build->depth > 0)
    gs_markup_build_close (build);
}

/* where a text is put together that goes on by so many bytes */
static GString *
gs_markup_build_get_text (GsMarkupBuild *build, GsMarkupNode *node, gsize length)
{
  GsMarkup *tree = build->tree;
  GString *text;

  if ((node->data & GS_MARKUP_LONG) != 0)
    return g_ptr_array_index (tree->long_texts, node->data & ~GS_MARKUP_LONG);
  if (node->size + length < GS_MARKUP_LONG_TEXT)
    return tree->text;
  text = g_string_new_len (tree->text->str + node->data, node->size);
  g_string_truncate (tree->text, node->data);
  node->data = tree->long_texts->len | GS_MARKUP_LONG;
  g_ptr_array_add (tree->long_texts, text);
  return text;
}

/* text goes on with text before it under the same element */
static void
gs_markup_on_text (void *data, const xmlChar *text, int length)
{
  GsMarkupBuild *build = data;
  GsMarkupNode *node;

  if (build->limit != NULL || build->depth == 0 || length <= 0)
    return;
  node = gs_markup_build_get (build, build->n_nodes - 1);
  if (node->name != GS_MARKUP_TEXT || node->parent != build->open)
    {
      node = gs_markup_build_append (build, GS_MARKUP_TEXT);
      node->data = (guint32) build->tree->text->len;
    }
  g_string_append_len (gs_markup_build_get_text (build, node, (gsize) length), (const char *) text,
                       length);
  node->size += (guint32) length;
}

static void
gs_markup_on_fault (void *data, GsXmlFault fault)
{
  gs_xml_faults_add (&((GsMarkupBuild *) data)->faults, fault);
}

/* the parser */

static int
gs_markup_on_read (void *data, char *buffer, int room)
{
  GsMarkupBuild *build = data;

  return (int) gs_markup_feed_read (&build->feed, buffer, (gsize) MAX (room, 0));
}

static void
gs_markup_build_run (GsMarkupBuild *build, const char *name)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();

  if (context == NULL)
    g_error ("out of memory");
  build->context = context;
  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = gs_markup_on_start;
  context->sax->endElementNs = gs_markup_on_end;
  context->sax->characters = gs_markup_on_text;
  context->sax->ignorableWhitespace = gs_markup_on_text;
  context->sax->serror = gs_markup_on_fault;
  context->userData = build;
  xmlFreeDoc (
      xmlCtxtReadIO (context, gs_markup_on_read, NULL, build, name, "UTF-8", GS_MARKUP_OPTIONS));
  if (context->disableSAX != 0 && build->limit == NULL)
    build->limit = build->faults.text->str;
  xmlFreeParserCtxt (context);
}

static void
gs_markup_free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

static GsMarkup *
gs_markup_new_empty (void)
{
  GsMarkup *self = g_new0 (GsMarkup, 1);

  self->names = g_array_new (FALSE, FALSE, sizeof (GsMarkupName));
  self->strings = g_string_chunk_new (256);
  self->text = g_string_new (NULL);
  self->long_texts = g_ptr_array_new_with_free_func (gs_markup_free_text);
  self->values = g_byte_array_new ();
  g_byte_array_append (self->values, (const guint8 *) "", 1);
  return self;
}

/* the tree takes the nodes; elements that the document forgot to end are ended */
static void
gs_markup_build_finish (GsMarkupBuild *build)
{
  gpointer slot;

  while (build->n_nodes > 0 && build->open != 0)
    gs_markup_build_close (build);
  if (build->n_nodes > 0)
    gs_markup_build_close (build);
  slot = g_array_free (build->nodes, FALSE);
  memcpy (slot, &build->tree, sizeof build->tree);
  build->tree->root = (GsMarkupNode *) slot + 1;
}

/* what had to be repaired; NULL if nothing */
static char *
gs_markup_build_dup_faults (const GsMarkupBuild *build)
{
  const char *faults = build->faults.text->str;

  if (build->feed.n_bare == 0)
    return build->faults.n_faults > 0 ? g_strdup (faults) : NULL;
  return g_strdup_printf ("%s%s%u ampersands that begin no reference", faults,
                          *faults != '\0' ? "; " : "", build->feed.n_bare);
}

/**
 * gs_markup_new:
 * @text: (array length=length): a document that was decoded, UTF-8 whatever it declares
 * @length: bytes, at most 2 GiB
 * @name: what it is called in messages
 * @faults: (out) (transfer full) (nullable): what had to be repaired, %NULL if nothing
 * @error: GS_ERROR_FORMAT (no element in it) or GS_ERROR_LIMIT (too long, too deep, too many
 *   elements)
 *
 * Reads a document from outside: as much as possible; HTML's named characters are known.
 *
 * Returns: (transfer full) (nullable): the tree
 */
GsMarkup *
gs_markup_new (const char *text, gsize length, const char *name, char **faults, GError **error)
{
  g_autoptr (GsMarkup) self = gs_markup_new_empty ();
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (gs_markup_name_hash, gs_markup_name_equal, g_free, NULL);
  GsMarkupBuild build = { .tree = self, .known = known };
  GsMarkupNode slot = { 0 };

  *faults = NULL;
  gs_xml_init ();
  build.feed.text = text;
  build.feed.length = length;
  build.faults.text = g_string_new (NULL);
  build.nodes = g_array_new (FALSE, FALSE, sizeof (GsMarkupNode));
  g_array_append_val (build.nodes, slot);
  if (length > GS_XML_MAX_LENGTH)
    build.limit = "longer than 2 GiB";
  else
    gs_markup_build_run (&build, name);
  gs_markup_build_finish (&build);
  if (build.limit != NULL)
    g_set_error (error, GS_ERROR, GS_ERROR_LIMIT, "'%s' crosses a limit of reading XML: %s", name,
                 build.limit);
  else if (build.n_nodes == 0)
    gs_xml_set_error (error, name, "is not well-formed XML", &build.faults);
  else
    *faults = gs_markup_build_dup_faults (&build);
  gs_xml_faults_clear (&build.faults);
  return build.limit == NULL && build.n_nodes > 0 ? g_steal_pointer (&self) : NULL;
}
