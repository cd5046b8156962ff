/* SPDX-License-Identifier: MIT */
/* Counts what stands in every element, from the leaves up, in one pass. */
#include <string.h>

#include "article/html/gs-html-main.h"

#define GS_MEASURE_KEPT 48 /* bytes of text whose counts are worth their memory */

/* characters of a text, runs of white space as one, and its commas */
static void
gs_html_measure_text (const char *text, gsize length, GsHtmlCount *count)
{
  gboolean blank = TRUE;

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) text[i];
      gboolean space = byte == ' ' || (byte >= '\t' && byte <= '\r');

      count->text += (byte & 0xc0) != 0x80 && !(space && blank);
      count->commas += byte == ',';
      if (byte >= 0xd8 && i + 2 < length)
        count->commas += memcmp (text + i, "\xef\xbc\x8c", 3) == 0
                         || memcmp (text + i, "\xe3\x80\x81", 3) == 0
                         || memcmp (text + i, "\xd8\x8c", 2) == 0;
      blank = space;
    }
}

static void
gs_html_measure_add (GsHtmlCount *sum, const GsHtmlCount *part)
{
  sum->text += part->text;
  sum->link += part->link;
  sum->heading += part->heading;
  sum->commas += part->commas;
  sum->paragraphs += part->paragraphs;
  sum->images += part->images;
  sum->items += part->items;
  sum->inputs += part->inputs;
}

/* what the element itself adds to the counts of what stands in it */
static void
gs_html_measure_close (const GsHtmlNode *node, GsHtmlCount *count)
{
  const char *target;

  switch ((GsTag) node->tag)
    {
    case GS_TAG_A:
      target = gs_html_node_get (node, GS_ATTRIBUTE_HREF);
      count->link = target != NULL && *target == '#' ? count->text * 3 / 10 : count->text;
      break;
    case GS_TAG_P:
      count->paragraphs++;
      break;
    case GS_TAG_IMG:
      count->images++;
      break;
    case GS_TAG_LI:
      count->items++;
      break;
    case GS_TAG_INPUT:
      count->inputs++;
      break;
    case GS_TAG_H1:
    case GS_TAG_H2:
    case GS_TAG_H3:
    case GS_TAG_H4:
    case GS_TAG_H5:
    case GS_TAG_H6:
      count->heading = count->text;
      break;
    default:
      break;
    }
}

/* an element that holds a few words at most: to keep what is counted of it takes more memory than
 * the words, and counting them again hardly longer than to look it up */
static gboolean
gs_html_measure_is_small_leaf (const GsHtmlNode *node)
{
  return node->size == 0
         || (node->size == 1 && node[1].tag == GS_TAG_TEXT && node[1].size < GS_MEASURE_KEPT);
}

GsHtmlCount
gs_html_measure_leaf (const GsHtmlNode *node)
{
  GsHtmlCount count = { 0 };

  if (node->size > 0)
    gs_html_measure_text (gs_html_node_get_text (node + 1), node[1].size, &count);
  gs_html_measure_close (node, &count);
  return count;
}

static void
gs_html_measure_open (GsHtmlNode *node)
{
  if (node->tag == GS_TAG_TEXT)
    return;
  node->has_blocks = FALSE;
  node->is_measured = TRUE;
  if (node->data != 0 || !gs_html_measure_is_small_leaf (node))
    memset (&gs_html_node_get_measure (node)->count, 0, sizeof (GsHtmlCount));
}

/* a text node is counted in what it stands in */
static void
gs_html_measure_leave_text (const GsHtmlNode *node, GsHtmlNode *parent)
{
  if (parent != NULL && parent->data != 0)
    gs_html_measure_text (gs_html_node_get_text (node), node->size,
                          &gs_html_node_get_measure (parent)->count);
}

/* a node and all below it are counted: adds them to what it stands in */
static void
gs_html_measure_leave (GsHtmlNode *node, GsHtmlNode *root, GsHtmlDecide drop, gpointer data)
{
  GsHtmlNode *parent = node != root ? gs_html_node_get_parent (node) : NULL;
  GsHtmlCount count;

  if (node->tag == GS_TAG_TEXT)
    {
      gs_html_measure_leave_text (node, parent);
      return;
    }
  if (node->data != 0 && !(gs_html_measure_is_small_leaf (node)))
    gs_html_measure_close (node, &gs_html_node_get_measure (node)->count);
  else if (node->data != 0)
    gs_html_node_get_measure (node)->count = gs_html_measure_leaf (node);
  if (drop != NULL && node != root && drop (node, data))
    node->drop = GS_DROP_FURNITURE;
  if (parent == NULL || node->drop != GS_DROP_NOT)
    return;
  count = gs_html_node_get_count (node);
  gs_html_measure_add (&gs_html_node_get_measure (parent)->count, &count);
  parent->has_blocks = parent->has_blocks || node->has_blocks
                       || (gs_html_tag_is_block ((GsTag) node->tag) && node->tag != GS_TAG_BR);
}

/**
 * gs_html_measure:
 * @root: an element
 * @drop: (nullable): says of an element whose counts are known whether it is to be dropped
 * @data: for @drop
 *
 * Sets the counts of all elements in @root that are not dropped.
 */
void
gs_html_measure (GsHtmlNode *root, GsHtmlDecide drop, gpointer data)
{
  GsHtmlNode *node = root;

  gs_html_measure_open (root);
  while (TRUE)
    {
      GsHtmlNode *child =
          node->drop == GS_DROP_NOT || node == root ? gs_html_node_get_first (node) : NULL;

      if (child != NULL)
        {
          node = child;
          gs_html_measure_open (node);
          continue;
        }
      while (node != root && gs_html_node_get_next (node) == NULL)
        {
          gs_html_measure_leave (node, root, drop, data);
          node = gs_html_node_get_parent (node);
        }
      if (node == root)
        break;
      gs_html_measure_leave (node, root, drop, data);
      node = gs_html_node_get_next (node);
      gs_html_measure_open (node);
    }
  gs_html_measure_leave (root, root, drop, data);
}

double
gs_html_link_density (const GsHtmlNode *node)
{
  GsHtmlCount count = gs_html_node_get_count (node);

  return count.text > 0 ? (double) count.link / count.text : 0.0;
}
