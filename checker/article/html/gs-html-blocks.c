/* SPDX-License-Identifier: MIT */
/* Knows how elements become blocks, with every piece's place in the page. */
#include "article/html/gs-html-blocks.h"

#include <string.h>

#include "article/gs-block-writer.h"
#include "article/html/gs-html-hints.h"
#include "article/gs-text-scan.h"

typedef struct
{
  const GsHtmlTree *tree;
  GsLocator *locator; /* (nullable): of the file that a fragment stands in */
  GsBlockWriter writer;
  const GsHtmlNode *root;     /* the element being emitted */
  const GsHtmlNode *headline; /* emitted first, left out later */
  const GsHtmlNode *text;     /* the text being added */
} GsHtmlEmission;

/* pieces */

static gboolean
gs_html_is_furniture (const GsHtmlEmission *self, const GsHtmlNode *node)
{
  for (const GsHtmlNode *at = node; at != NULL; at = gs_html_node_get_parent (at))
    {
      if (at->drop == GS_DROP_FURNITURE || (at != node && gs_html_hints_at_pull_quote (at)))
        return TRUE;
      if (at == self->root)
        break;
    }
  return FALSE;
}

static gboolean
gs_html_is_blank (const GsHtmlNode *node)
{
  const char *text = node->tag == GS_TAG_TEXT ? gs_html_node_get_text (node) : NULL;

  for (guint32 i = 0; text != NULL && i < node->size; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return text != NULL;
}

/* the nearest siblings that show; NULL where there is none */
static void
gs_html_find_beside (const GsHtmlNode *node, const GsHtmlNode **before, const GsHtmlNode **after)
{
  gboolean past = FALSE;

  *before = *after = NULL;
  for (const GsHtmlNode *at = gs_html_node_get_first (gs_html_node_get_parent (node));
       at != NULL && *after == NULL; at = gs_html_node_get_next (at))
    {
      if (at == node)
        past = TRUE;
      else if (!gs_html_is_blank (at))
        *(past ? after : before) = at;
    }
}

/* an element inside a line that is all of the line */
static gboolean
gs_html_is_alone (const GsHtmlNode *node)
{
  const GsHtmlNode *before = NULL;
  const GsHtmlNode *after = NULL;

  for (const GsHtmlNode *parent; (parent = gs_html_node_get_parent (node)) != NULL; node = parent)
    {
      gs_html_find_beside (node, &before, &after);
      if (before != NULL || after != NULL || gs_html_tag_is_block ((GsTag) parent->tag))
        break;
    }
  return (before == NULL || gs_html_tag_is_block ((GsTag) before->tag))
         && (after == NULL || gs_html_tag_is_block ((GsTag) after->tag));
}

/* what an element makes of the text in it; FALSE if nothing special */
static gboolean
gs_html_kind_of_element (GsHtmlNode *node, GsBlockKind *kind)
{
  switch ((GsTag) node->tag)
    {
    case GS_TAG_H1:
    case GS_TAG_H2:
    case GS_TAG_H3:
    case GS_TAG_H4:
    case GS_TAG_H5:
    case GS_TAG_H6:
      *kind = GS_BLOCK_SUBHEADING;
      return TRUE;
    case GS_TAG_FIGCAPTION:
    case GS_TAG_FIGURE:
    case GS_TAG_CAPTION:
      *kind = GS_BLOCK_CAPTION;
      return TRUE;
    case GS_TAG_LI:
    case GS_TAG_DD:
    case GS_TAG_DT:
      *kind = GS_BLOCK_LIST_ITEM;
      return TRUE;
    case GS_TAG_BLOCKQUOTE:
      *kind = GS_BLOCK_QUOTATION;
      return TRUE;
    case GS_TAG_TABLE:
      *kind = GS_BLOCK_TABLE;
      return gs_html_is_data_table (node);
    case GS_TAG_ADDRESS:
      *kind = GS_BLOCK_BYLINE;
      return TRUE;
    case GS_TAG_TIME:
      *kind = GS_BLOCK_DATELINE;
      return gs_html_is_alone (node);
    default:
      break;
    }
  *kind = gs_html_hints_at_caption (node) ? GS_BLOCK_CAPTION : GS_BLOCK_BYLINE;
  return node->attributes != 0 && node->is_measured && gs_html_node_get_count (node).text < 400
         && (gs_html_hints_at_caption (node) || gs_html_hints_at_byline (node));
}

static GsBlockKind
gs_html_kind_of_text (const GsHtmlEmission *self, const GsHtmlNode *text)
{
  GsBlockKind kind = GS_BLOCK_PARAGRAPH;

  if (gs_html_is_furniture (self, text))
    return GS_BLOCK_FURNITURE;
  for (GsHtmlNode *at = gs_html_node_get_parent (text); at != NULL;
       at = gs_html_node_get_parent (at))
    {
      if (gs_html_kind_of_element (at, &kind))
        return kind == GS_BLOCK_LIST_ITEM && gs_html_node_has_ancestor (at, GS_TAG_FIGURE)
                   ? GS_BLOCK_CAPTION /* of a gallery */
                   : kind;
      if (at == self->root)
        break;
    }
  return GS_BLOCK_PARAGRAPH;
}

/* where a piece of a text node stands; of text that the page writes otherwise, where it starts */
static GsLocation
gs_html_emission_place (gpointer data, const char *piece, gsize length)
{
  const GsHtmlEmission *self = data;
  const GString *text = self->tree->text;
  gboolean inside = piece >= text->str && piece < text->str + text->len;

  if (self->locator != NULL)
    return gs_locator_find (self->locator, piece, length);
  return gs_html_tree_locate (self->tree, inside ? (gsize) (piece - text->str) : self->text->data);
}

/* piece by piece: what markup divides in the page has places of its own */
static void
gs_html_emission_add_text (GsHtmlEmission *self, const GsHtmlNode *text)
{
  gsize end = text->data + text->size;

  self->text = text;
  if (!self->writer.is_open)
    self->writer.kind = gs_html_kind_of_text (self, text);
  for (gsize at = text->data; at < end;)
    {
      gsize next = MIN (gs_html_tree_get_piece_end (self->tree, at), end);

      gs_block_writer_add (&self->writer, self->tree->text->str + at, next - at);
      at = next;
    }
}

/* elements */

static gboolean
gs_html_is_cell (const GsHtmlNode *node)
{
  GsHtmlNode *table = gs_html_node_get_parent (node);

  if (node->tag != GS_TAG_TD && node->tag != GS_TAG_TH)
    return FALSE;
  while (table != NULL && table->tag != GS_TAG_TABLE)
    table = gs_html_node_get_parent (table);
  return table != NULL && gs_html_is_data_table (table);
}

/* an element begins or ends: what breaks lines ends a block, cells of a row only stand apart */
static void
gs_html_emission_mark (GsHtmlEmission *self, const GsHtmlNode *node)
{
  if (node->tag == GS_TAG_BR)
    gs_block_writer_break (&self->writer);
  else if (gs_html_is_cell (node))
    gs_block_writer_blank (&self->writer);
  else if (gs_html_tag_is_block ((GsTag) node->tag))
    gs_block_writer_close (&self->writer);
}

static void
gs_html_emission_leave (GsHtmlEmission *self, const GsHtmlNode *node)
{
  if (node->tag != GS_TAG_TEXT && node->tag != GS_TAG_BR)
    gs_html_emission_mark (self, node);
  if (node->drop == GS_DROP_FURNITURE)
    gs_block_writer_close (&self->writer);
}

static void
gs_html_emission_run (GsHtmlEmission *self, const GsHtmlNode *root)
{
  const GsHtmlNode *node = root;

  self->root = root;
  while (node != NULL)
    {
      gboolean skip = node->drop == GS_DROP_UNSEEN || node == self->headline;

      if (node->drop == GS_DROP_FURNITURE)
        gs_block_writer_close (&self->writer);
      if (node->tag == GS_TAG_TEXT)
        gs_html_emission_add_text (self, node);
      else if (!skip)
        gs_html_emission_mark (self, node);
      if (!skip && gs_html_node_get_first (node) != NULL)
        {
          node = gs_html_node_get_first (node);
          continue;
        }
      while (node != root && gs_html_node_get_next (node) == NULL)
        {
          gs_html_emission_leave (self, node);
          node = gs_html_node_get_parent (node);
        }
      gs_html_emission_leave (self, node);
      node = node != root ? gs_html_node_get_next (node) : NULL;
    }
  gs_block_writer_close (&self->writer);
}

/* the headline */

/* 3: the same, 2: one holds the other, 0: something else */
static guint
gs_html_headline_likeness (const GsHtmlNode *node, const char *title)
{
  g_autofree char *text = gs_html_node_dup_text (node);
  gsize length = strlen (text);
  GsWord words[3];

  if (gs_text_equals_loosely (text, length, title, strlen (title)))
    return 3;
  if (gs_text_split_words (text, length, words, G_N_ELEMENTS (words)) < 3)
    return 0;
  return strstr (title, text) != NULL || strstr (text, title) != NULL ? 2 : 0;
}

static const GsHtmlNode *
gs_html_find_headline (const GsHtmlTree *tree, const char *title)
{
  const GsHtmlNode *best = NULL;
  guint best_likeness = 0;

  for (const GsHtmlNode *at = gs_html_node_get_first (tree->root); at != NULL;
       at = at->drop == GS_DROP_UNSEEN ? gs_html_node_skip (at, tree->root)
                                       : gs_html_node_step (at, tree->root))
    {
      guint likeness;

      if (at->drop == GS_DROP_UNSEEN || at->tag < GS_TAG_H1 || at->tag > GS_TAG_H3)
        continue;
      likeness = gs_html_headline_likeness (at, title);
      if (likeness <= best_likeness)
        continue;
      best = at;
      best_likeness = likeness;
    }
  return best;
}

/* a heading that says what the title says, or else the title element's own text */
static void
gs_html_emission_put_headline (GsHtmlEmission *self)
{
  const char *title = gs_article_builder_get_title (self->writer.builder);
  const GsHtmlNode *element = gs_html_node_find (self->tree->root, GS_TAG_TITLE);
  const GsHtmlNode *heading = title != NULL ? gs_html_find_headline (self->tree, title) : NULL;
  guint n_before = gs_article_builder_get_blocks (self->writer.builder)->len;
  GArray *blocks;

  if (heading != NULL)
    {
      gs_html_emission_run (self, heading);
      self->headline = heading;
      blocks = gs_article_builder_get_blocks (self->writer.builder);
      for (guint i = n_before; i < blocks->len; i++)
        g_array_index (blocks, GsBlock, i).kind = GS_BLOCK_HEADLINE;
      return;
    }
  if (title == NULL || element == NULL || gs_html_node_get_first (element) == NULL)
    return;
  self->text = gs_html_node_get_first (element);
  self->writer.kind = GS_BLOCK_HEADLINE;
  gs_block_writer_add (&self->writer, title, strlen (title));
  gs_block_writer_close (&self->writer);
}

/**
 * gs_html_blocks_emit:
 * @tree: a page
 * @main_text: its article
 * @builder: takes the text; should know the title already
 */
void
gs_html_blocks_emit (const GsHtmlTree *tree, const GsHtmlMain *main_text, GsArticleBuilder *builder)
{
  GsHtmlEmission emission = { .tree = tree };

  emission.writer =
      (GsBlockWriter){ .builder = builder, .place = gs_html_emission_place, .data = &emission };
  gs_html_emission_put_headline (&emission);
  for (guint i = 0; i < main_text->nodes->len; i++)
    gs_html_emission_run (&emission, g_ptr_array_index (main_text->nodes, i));
}

/**
 * gs_html_blocks_emit_fragment:
 * @tree: a piece of HTML that stood in another file, perhaps escaped
 * @main_text: what is read of it
 * @locator: tells places in that file
 * @builder: takes the text; the headline is the caller's
 */
void
gs_html_blocks_emit_fragment (const GsHtmlTree *tree, const GsHtmlMain *main_text,
                              GsLocator *locator, GsArticleBuilder *builder)
{
  GsHtmlEmission emission = { .tree = tree, .locator = locator };

  emission.writer =
      (GsBlockWriter){ .builder = builder, .place = gs_html_emission_place, .data = &emission };
  for (guint i = 0; i < main_text->nodes->len; i++)
    gs_html_emission_run (&emission, g_ptr_array_index (main_text->nodes, i));
}
