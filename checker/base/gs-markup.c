/* SPDX-License-Identifier: MIT */
/* Walks a tree of XML. */
#include "base/gs-markup.h"

#include <string.h>

#include "base/gs-markup-private.h"
#include "base/gs-xml.h"

/**
 * gs_markup_free:
 * @self: (nullable): a tree
 */
void
gs_markup_free (GsMarkup *self)
{
  if (self == NULL)
    return;
  if (self->root != NULL)
    g_free (self->root - 1);
  g_array_unref (self->names);
  g_string_chunk_free (self->strings);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->long_texts);
  g_byte_array_unref (self->values);
  g_free (self);
}

/**
 * gs_markup_get_root:
 *
 * Returns: (transfer none): the root element
 */
const GsMarkupNode *
gs_markup_get_root (const GsMarkup *self)
{
  return self->root;
}

static const GsMarkup *
gs_markup_node_get_tree (const GsMarkupNode *node)
{
  GsMarkup *tree;

  memcpy (&tree, node - node->index - 1, sizeof tree);
  return tree;
}

static gboolean
gs_markup_is_text (const GsMarkupNode *node)
{
  return node->name == GS_MARKUP_TEXT;
}

static const GsMarkupName *
gs_markup_node_get_name (const GsMarkupNode *node)
{
  return &g_array_index (gs_markup_node_get_tree (node)->names, GsMarkupName, node->name);
}

/* the last node that stands in a node, or itself */
static const GsMarkupNode *
gs_markup_get_end (const GsMarkupNode *node)
{
  return gs_markup_is_text (node) ? node : node + node->size;
}

/* nodes */

const GsMarkupNode *
gs_markup_get_parent (const GsMarkupNode *node)
{
  return node->index != 0 ? node - (node->index - node->parent) : NULL;
}

/**
 * gs_markup_first_node:
 *
 * Returns: (transfer none) (nullable): the first child, element or text
 */
const GsMarkupNode *
gs_markup_first_node (const GsMarkupNode *node)
{
  return gs_markup_get_end (node) > node ? node + 1 : NULL;
}

/**
 * gs_markup_next_node:
 *
 * Returns: (transfer none) (nullable): the next sibling, element or text
 */
const GsMarkupNode *
gs_markup_next_node (const GsMarkupNode *node)
{
  const GsMarkupNode *parent = gs_markup_get_parent (node);
  const GsMarkupNode *next = gs_markup_get_end (node) + 1;

  return parent != NULL && next <= gs_markup_get_end (parent) ? next : NULL;
}

static GString *
gs_markup_node_get_long_text (const GsMarkupNode *node)
{
  return g_ptr_array_index (gs_markup_node_get_tree (node)->long_texts,
                            node->data & ~GS_MARKUP_LONG);
}

const char *
gs_markup_get_own_text (const GsMarkupNode *node)
{
  if (!gs_markup_is_text (node))
    return NULL;
  if ((node->data & GS_MARKUP_LONG) != 0)
    return gs_markup_node_get_long_text (node)->str;
  return gs_markup_node_get_tree (node)->text->str + node->data;
}

/* elements */

/**
 * gs_markup_is_element:
 * @node: (nullable): a node
 * @name: (nullable): a local name, %NULL for any
 *
 * Returns: whether @node is an element of that name, in whatever namespace
 */
gboolean
gs_markup_is_element (const GsMarkupNode *node, const char *name)
{
  return node != NULL && !gs_markup_is_text (node)
         && (name == NULL || strcmp (gs_markup_node_get_name (node)->local, name) == 0);
}

static const GsMarkupNode *
gs_markup_find_element (const GsMarkupNode *node, const char *name)
{
  while (node != NULL && !gs_markup_is_element (node, name))
    node = gs_markup_next_node (node);
  return node;
}

/**
 * gs_markup_first_child:
 * @name: (nullable): a local name, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first child element of that name
 */
const GsMarkupNode *
gs_markup_first_child (const GsMarkupNode *node, const char *name)
{
  return gs_markup_find_element (gs_markup_first_node (node), name);
}

/**
 * gs_markup_next_sibling:
 * @name: (nullable): a local name, %NULL for any
 *
 * Returns: (transfer none) (nullable): the next element of that name under the same parent
 */
const GsMarkupNode *
gs_markup_next_sibling (const GsMarkupNode *node, const char *name)
{
  return gs_markup_find_element (gs_markup_next_node (node), name);
}

const char *
gs_markup_get_name (const GsMarkupNode *node)
{
  return !gs_markup_is_text (node) ? gs_markup_node_get_name (node)->local : NULL;
}

const char *
gs_markup_get_namespace (const GsMarkupNode *node)
{
  return !gs_markup_is_text (node) ? gs_markup_node_get_name (node)->space : NULL;
}

guint
gs_markup_get_line (const GsMarkupNode *node)
{
  return node->line;
}

/**
 * gs_markup_get_attribute:
 * @name: a local name
 *
 * Returns: (transfer none) (nullable): the value, "" where it is empty, %NULL if there is none
 */
const char *
gs_markup_get_attribute (const GsMarkupNode *node, const char *name)
{
  const char *at;

  if (gs_markup_is_text (node) || node->data == 0)
    return NULL;
  at = (const char *) gs_markup_node_get_tree (node)->values->data + node->data;
  while (*at != '\0')
    {
      const char *value = at + strlen (at) + 1;

      if (strcmp (at, name) == 0)
        return value;
      at = value + strlen (value) + 1;
    }
  return NULL;
}

/* text */

/**
 * gs_markup_dup_text:
 *
 * Text of the element and all below it. Entity references that only a DTD could resolve give
 * nothing: expanding them is what an entity bomb waits for.
 *
 * Returns: (transfer full): the text, perhaps empty
 */
char *
gs_markup_dup_text (const GsMarkupNode *node)
{
  GString *text = g_string_new (NULL);
  const GsMarkupNode *end = gs_markup_get_end (node);

  for (const GsMarkupNode *at = node; at <= end; at++)
    if (gs_markup_is_text (at))
      g_string_append (text, gs_markup_get_own_text (at));
  return g_string_free (text, FALSE);
}

/**
 * gs_markup_take_text:
 *
 * As gs_markup_dup_text (), for the last who asks: of an element that holds nothing but one long
 * text that is given away and not copied. No other thread may look at the tree meanwhile.
 *
 * Returns: (transfer full): the text, perhaps empty
 */
char *
gs_markup_take_text (const GsMarkupNode *node)
{
  const GsMarkupNode *only = gs_markup_first_node (node);
  GString *text;
  char *taken;

  if (only == NULL || gs_markup_get_end (node) != only || !gs_markup_is_text (only)
      || (only->data & GS_MARKUP_LONG) == 0)
    return gs_markup_dup_text (node);
  text = gs_markup_node_get_long_text (only);
  taken = text->str;
  text->str = g_strdup ("");
  text->len = 0;
  text->allocated_len = 1;
  return taken;
}

/**
 * gs_markup_dup_text_collapsed:
 *
 * As gs_markup_dup_text (), with white space of ASCII trimmed at both ends and made one blank
 * inside.
 *
 * Returns: (transfer full): the text, perhaps empty
 */
char *
gs_markup_dup_text_collapsed (const GsMarkupNode *node)
{
  return gs_xml_collapse_space (gs_markup_dup_text (node));
}
