/* SPDX-License-Identifier: MIT */
/* Walks the tree and tells what stands in it. */
#include "article/html/gs-html-tree.h"

#include <string.h>

#include "article/gs-text-scan.h"
#include "article/html/gs-html-build.h"
#include "article/html/gs-html-main.h"

/* elements that begin and end a line */
static const guint8 tag_is_block[GS_N_TAGS] = {
  [GS_TAG_ADDRESS] = 1, [GS_TAG_ARTICLE] = 1,  [GS_TAG_ASIDE] = 1,      [GS_TAG_BLOCKQUOTE] = 1,
  [GS_TAG_BODY] = 1,    [GS_TAG_BR] = 1,       [GS_TAG_CAPTION] = 1,    [GS_TAG_DD] = 1,
  [GS_TAG_DETAILS] = 1, [GS_TAG_DIALOG] = 1,   [GS_TAG_DIV] = 1,        [GS_TAG_DL] = 1,
  [GS_TAG_DT] = 1,      [GS_TAG_FIELDSET] = 1, [GS_TAG_FIGCAPTION] = 1, [GS_TAG_FIGURE] = 1,
  [GS_TAG_FOOTER] = 1,  [GS_TAG_FORM] = 1,     [GS_TAG_H1] = 1,         [GS_TAG_H2] = 1,
  [GS_TAG_H3] = 1,      [GS_TAG_H4] = 1,       [GS_TAG_H5] = 1,         [GS_TAG_H6] = 1,
  [GS_TAG_HEADER] = 1,  [GS_TAG_HR] = 1,       [GS_TAG_HTML] = 1,       [GS_TAG_LI] = 1,
  [GS_TAG_MAIN] = 1,    [GS_TAG_NAV] = 1,      [GS_TAG_OL] = 1,         [GS_TAG_OPTION] = 1,
  [GS_TAG_P] = 1,       [GS_TAG_PRE] = 1,      [GS_TAG_SECTION] = 1,    [GS_TAG_TABLE] = 1,
  [GS_TAG_TBODY] = 1,   [GS_TAG_TD] = 1,       [GS_TAG_TFOOT] = 1,      [GS_TAG_TH] = 1,
  [GS_TAG_THEAD] = 1,   [GS_TAG_TITLE] = 1,    [GS_TAG_TR] = 1,         [GS_TAG_UL] = 1,
};

gboolean
gs_html_tag_is_block (GsTag tag)
{
  return tag_is_block[tag] != 0;
}

/* the slot before the first node holds the tree */
static GsHtmlTree *
gs_html_node_get_tree (const GsHtmlNode *node)
{
  GsHtmlTree *tree;

  memcpy (&tree, node - node->index - 1, sizeof tree);
  return tree;
}

/**
 * gs_html_tree_free:
 * @self: (nullable): a tree
 */
void
gs_html_tree_free (GsHtmlTree *self)
{
  if (self == NULL)
    return;
  if (self->root != NULL)
    g_free (self->root - 1);
  g_string_free (self->text, TRUE);
  g_byte_array_unref (self->values);
  g_array_unref (self->measures);
  g_array_unref (self->pieces);
  g_free (self->near);
  g_array_unref (self->scripts);
  g_free (self);
}

/* walking */

/* how many nodes stand in a node */
static guint32
gs_html_node_get_size (const GsHtmlNode *node)
{
  return node->tag != GS_TAG_TEXT ? node->size : 0;
}

GsHtmlNode *
gs_html_node_get_parent (const GsHtmlNode *node)
{
  return node->index != 0 ? (GsHtmlNode *) node - (node->index - node->parent) : NULL;
}

GsHtmlNode *
gs_html_node_get_first (const GsHtmlNode *node)
{
  return gs_html_node_get_size (node) > 0 ? (GsHtmlNode *) node + 1 : NULL;
}

GsHtmlNode *
gs_html_node_get_next (const GsHtmlNode *node)
{
  const GsHtmlNode *parent = node - (node->index - node->parent);
  const GsHtmlNode *next = node + gs_html_node_get_size (node) + 1;

  return node->index != 0 && next <= parent + parent->size ? (GsHtmlNode *) next : NULL;
}

GsHtmlNode *
gs_html_node_get_last (const GsHtmlNode *node)
{
  GsHtmlNode *last = NULL;

  for (GsHtmlNode *at = gs_html_node_get_first (node); at != NULL; at = gs_html_node_get_next (at))
    last = at;
  return last;
}

gboolean
gs_html_node_is_in (const GsHtmlNode *node, const GsHtmlNode *element)
{
  return node > element && node <= element + gs_html_node_get_size (element);
}

GsHtmlNode *
gs_html_node_skip (const GsHtmlNode *node, const GsHtmlNode *root)
{
  const GsHtmlNode *next = node + gs_html_node_get_size (node) + 1;

  return gs_html_node_is_in (next, root) ? (GsHtmlNode *) next : NULL;
}

GsHtmlNode *
gs_html_node_step (const GsHtmlNode *node, const GsHtmlNode *root)
{
  return gs_html_node_is_in (node + 1, root) ? (GsHtmlNode *) node + 1 : NULL;
}

/**
 * gs_html_node_find:
 *
 * Returns: (transfer none) (nullable): the first element of that tag below @root
 */
GsHtmlNode *
gs_html_node_find (const GsHtmlNode *root, GsTag tag)
{
  GsHtmlNode *node = gs_html_node_get_first (root);

  while (node != NULL && node->tag != tag)
    node = gs_html_node_step (node, root);
  return node;
}

gboolean
gs_html_node_has_ancestor (const GsHtmlNode *node, GsTag tag)
{
  for (const GsHtmlNode *at = gs_html_node_get_parent (node); at != NULL;
       at = gs_html_node_get_parent (at))
    {
      if (at->tag == tag)
        return TRUE;
    }
  return FALSE;
}

/* content */

const char *
gs_html_node_get (const GsHtmlNode *node, GsAttribute key)
{
  const char *at;

  if (node->attributes == 0 || node->tag == GS_TAG_TEXT)
    return NULL;
  at = (const char *) gs_html_node_get_tree (node)->values->data + node->attributes;
  while (*at != 0 && *at != (char) (key + 1))
    at += strlen (at) + 1;
  return *at != 0 ? at + 1 : NULL;
}

const char *
gs_html_node_get_text (const GsHtmlNode *node)
{
  return gs_html_node_get_tree (node)->text->str + node->data;
}

/**
 * gs_html_node_dup_text:
 *
 * Returns: (transfer full): all text below, with a blank where an element breaks the line
 */
char *
gs_html_node_dup_text (const GsHtmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GsHtmlNode *end = node + gs_html_node_get_size (node);

  for (const GsHtmlNode *at = node; at <= end; at++)
    {
      if (at->tag == GS_TAG_TEXT)
        g_string_append_len (text, gs_html_node_get_text (at), at->size);
      else if (gs_html_tag_is_block ((GsTag) at->tag))
        g_string_append_c (text, ' ');
    }
  return gs_text_collapse (text->str, text->len);
}

/**
 * gs_html_node_get_count:
 *
 * Returns: what was counted of an element; all zero if it was not measured
 */
GsHtmlCount
gs_html_node_get_count (const GsHtmlNode *node)
{
  GsHtmlCount none = { 0 };

  if (node->tag == GS_TAG_TEXT || !node->is_measured)
    return none;
  if (node->data == 0)
    return gs_html_measure_leaf (node);
  return g_array_index (gs_html_node_get_tree (node)->measures, GsHtmlMeasure, node->data).count;
}

/**
 * gs_html_node_get_measure:
 * @node: an element
 *
 * Returns: (transfer none): what is kept of it, made if there is nothing yet; good until another is
 *   made
 */
GsHtmlMeasure *
gs_html_node_get_measure (GsHtmlNode *node)
{
  GArray *measures = gs_html_node_get_tree (node)->measures;

  if (node->data == 0)
    {
      node->data = MAX (measures->len, 1);
      g_array_set_size (measures, node->data + 1);
    }
  return &g_array_index (measures, GsHtmlMeasure, node->data);
}

/* whether a byte stands in a piece */
static gboolean
gs_html_tree_is_in_piece (const GsHtmlTree *self, guint index, gsize offset)
{
  const GsHtmlPiece *pieces = (const GsHtmlPiece *) (gpointer) self->pieces->data;

  return index < self->pieces->len && pieces[index].start <= offset
         && (index + 1 == self->pieces->len || pieces[index + 1].start > offset);
}

/* the last piece that begins at or before a byte */
static const GsHtmlPiece *
gs_html_tree_find_piece (const GsHtmlTree *self, gsize offset)
{
  guint low = 0;
  guint high = self->pieces->len;

  for (guint i = *self->near; i < *self->near + 2; i++)
    if (gs_html_tree_is_in_piece (self, i, offset))
      {
        *self->near = i;
        return &g_array_index (self->pieces, GsHtmlPiece, i);
      }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, GsHtmlPiece, middle).start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return NULL;
  *self->near = low - 1;
  return &g_array_index (self->pieces, GsHtmlPiece, low - 1);
}

gsize
gs_html_tree_get_piece_end (const GsHtmlTree *self, gsize offset)
{
  const GsHtmlPiece *piece = gs_html_tree_find_piece (self, offset);
  guint next = piece != NULL ? *self->near + 1 : 0;

  return next < self->pieces->len ? g_array_index (self->pieces, GsHtmlPiece, next).start
                                  : self->text->len;
}

/**
 * gs_html_tree_locate:
 * @offset: a byte of the tree's text
 *
 * Returns: where it stands in the page; of text that the page writes otherwise (with entities),
 *   where that begins
 */
GsLocation
gs_html_tree_locate (const GsHtmlTree *self, gsize offset)
{
  const GsHtmlPiece *piece = gs_html_tree_find_piece (self, offset);
  GsLocation place = { 1, 1, 0 };

  if (piece == NULL)
    return place;
  place.line = piece->line;
  place.column = piece->column & ~GS_HTML_PIECE_REWRITTEN;
  if ((piece->column & GS_HTML_PIECE_REWRITTEN) == 0)
    gs_place_advance (&place, self->text->str + piece->start, offset - piece->start);
  return place;
}
