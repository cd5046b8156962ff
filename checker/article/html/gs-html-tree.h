/* SPDX-License-Identifier: MIT */
/*
 * A page as a tree of elements and text, light enough for pages of many megabytes.
 *
 * All nodes stand in one array in the order of the page, so that an element's first child is the
 * node behind it, and what comes after it is behind all that stands in it. All text stands in one
 * string; elements that only set words apart (bold, italic, ...) and say nothing else are no nodes,
 * so that a paragraph is one stretch of text. Attributes nobody asks for are left out. Once it is
 * built the tree knows the line and column of all its text and needs the page no more.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

/* elements whose names matter; all others are GS_TAG_OTHER */
typedef enum
{
  GS_TAG_TEXT, /* no element */
  GS_TAG_OTHER,
  GS_TAG_A,
  GS_TAG_ADDRESS,
  GS_TAG_ARTICLE,
  GS_TAG_ASIDE,
  GS_TAG_AUDIO,
  GS_TAG_BLOCKQUOTE,
  GS_TAG_BODY,
  GS_TAG_BR,
  GS_TAG_BUTTON,
  GS_TAG_CAPTION,
  GS_TAG_CODE,
  GS_TAG_DATALIST,
  GS_TAG_DD,
  GS_TAG_DETAILS,
  GS_TAG_DIALOG,
  GS_TAG_DIV,
  GS_TAG_DL,
  GS_TAG_DT,
  GS_TAG_EMBED,
  GS_TAG_FIELDSET,
  GS_TAG_FIGCAPTION,
  GS_TAG_FIGURE,
  GS_TAG_FOOTER,
  GS_TAG_FORM,
  GS_TAG_H1,
  GS_TAG_H2,
  GS_TAG_H3,
  GS_TAG_H4,
  GS_TAG_H5,
  GS_TAG_H6,
  GS_TAG_HEAD,
  GS_TAG_HEADER,
  GS_TAG_HR,
  GS_TAG_HTML,
  GS_TAG_IFRAME,
  GS_TAG_IMG,
  GS_TAG_INPUT,
  GS_TAG_LI,
  GS_TAG_LINK,
  GS_TAG_MAIN,
  GS_TAG_MATH,
  GS_TAG_META,
  GS_TAG_NAV,
  GS_TAG_NOSCRIPT,
  GS_TAG_OBJECT,
  GS_TAG_OL,
  GS_TAG_OPTION,
  GS_TAG_P,
  GS_TAG_PRE,
  GS_TAG_SCRIPT,
  GS_TAG_SECTION,
  GS_TAG_SELECT,
  GS_TAG_STYLE,
  GS_TAG_SVG,
  GS_TAG_TABLE,
  GS_TAG_TBODY,
  GS_TAG_TD,
  GS_TAG_TEMPLATE,
  GS_TAG_TEXTAREA,
  GS_TAG_TFOOT,
  GS_TAG_TH,
  GS_TAG_THEAD,
  GS_TAG_TIME,
  GS_TAG_TITLE,
  GS_TAG_TR,
  GS_TAG_UL,
  GS_TAG_VIDEO,
  GS_N_TAGS,
} GsTag;

/* attributes that are kept */
typedef enum
{
  GS_ATTRIBUTE_ARIA_HIDDEN,
  GS_ATTRIBUTE_CLASS,
  GS_ATTRIBUTE_CONTENT,
  GS_ATTRIBUTE_DATETIME,
  GS_ATTRIBUTE_HIDDEN,
  GS_ATTRIBUTE_HREF,
  GS_ATTRIBUTE_ID,
  GS_ATTRIBUTE_ITEMPROP,
  GS_ATTRIBUTE_ITEMTYPE,
  GS_ATTRIBUTE_LANG,
  GS_ATTRIBUTE_NAME,
  GS_ATTRIBUTE_PROPERTY,
  GS_ATTRIBUTE_REL,
  GS_ATTRIBUTE_ROLE,
  GS_ATTRIBUTE_STYLE,
  GS_ATTRIBUTE_TYPE,
  GS_N_ATTRIBUTES,
} GsAttribute;

typedef struct _GsHtmlNode GsHtmlNode;

/* what is counted in an element and all below it that is not dropped */
typedef struct
{
  guint32 text;    /* characters, runs of white space as one */
  guint32 link;    /* those of them inside links; links inside the page count less */
  guint32 heading; /* those of them inside headings */
  guint32 commas;
  guint32 paragraphs;
  guint32 images;
  guint32 items;
  guint32 inputs;
} GsHtmlCount;

/* why an element is not read */
typedef enum
{
  GS_DROP_NOT,
  GS_DROP_FURNITURE, /* it shows on the page, beside the article */
  GS_DROP_UNSEEN,    /* it does not show: scripts, hidden elements */
} GsDrop;

/**
 * GsHtmlNode:
 * @index: its place in the array
 * @parent: that of the element it stands in; of the root, its own
 * @size: of an element, how many nodes stand in it; of text, bytes
 * @data: of text, where it begins in the tree's text; of an element, what was measured of it, 0 if
 *   nothing is kept
 * @attributes: where they begin among the tree's values, 0 if there are none
 * @tag: a GsTag, GS_TAG_TEXT for text
 * @drop: a GsDrop
 * @table: of a table: whether it holds data, once asked: 0 unknown, 1 no, 2 yes
 * @names: whether class, id or role speak of furniture, once asked: likewise
 * @is_scored: whether it has a score
 * @has_blocks: whether an element that breaks lines stands below
 * @is_measured: whether it was counted
 */
struct _GsHtmlNode
{
  guint32 index;
  guint32 parent;
  guint32 size;
  guint32 data;
  guint32 attributes;
  guint8 tag;
  guint8 drop;
  guint table : 2;
  guint names : 2;
  guint is_scored : 1;
  guint has_blocks : 1;
  guint is_measured : 1;
};

G_STATIC_ASSERT (sizeof (GsHtmlNode) == 24);

typedef struct
{
  GsHtmlNode *root;
  guint n_nodes;
  GString *text;      /* of all text nodes */
  GByteArray *values; /* of attributes: key + 1, value, NUL, ..., closed by 0 */
  GArray *measures;   /* of GsHtmlMeasure */
  GArray *pieces;     /* where text stood in the page */
  guint *near;        /* the piece that was last asked for: mostly the next is asked for next */
  GArray *scripts;    /* of GsSpan: bytes of the page that are JSON-LD */
  const char *page;   /* not owned; only needed for scripts */
} GsHtmlTree;

/* what is kept of a measured element */
typedef struct
{
  GsHtmlCount count;
  float score; /* how much it looks like an article, if the node is scored */
} GsHtmlMeasure;

/* life cycle */
GsHtmlTree *gs_html_tree_new (const char *page, gsize length, const char *name, GError **error);
void gs_html_tree_free (GsHtmlTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsHtmlTree, gs_html_tree_free)

/* walking: the next node in document order inside @root; the next that is not below this one */
GsHtmlNode *gs_html_node_get_parent (const GsHtmlNode *node); /* NULL above the root */
GsHtmlNode *gs_html_node_get_first (const GsHtmlNode *node);
GsHtmlNode *gs_html_node_get_last (const GsHtmlNode *node);
GsHtmlNode *gs_html_node_get_next (const GsHtmlNode *node);
GsHtmlNode *gs_html_node_step (const GsHtmlNode *node, const GsHtmlNode *root);
GsHtmlNode *gs_html_node_skip (const GsHtmlNode *node, const GsHtmlNode *root);
GsHtmlNode *gs_html_node_find (const GsHtmlNode *root, GsTag tag);
gboolean gs_html_node_has_ancestor (const GsHtmlNode *node, GsTag tag);
gboolean gs_html_node_is_in (const GsHtmlNode *node, const GsHtmlNode *element);

/* content */
const char *gs_html_node_get (const GsHtmlNode *node, GsAttribute key); /* NULL if absent */
const char *gs_html_node_get_text (const GsHtmlNode *node);             /* of text: @size bytes */
char *gs_html_node_dup_text (const GsHtmlNode *node);                   /* white space collapsed */
gboolean gs_html_tag_is_block (GsTag tag);

/* what was measured; of short elements that hold only text it is counted when asked for */
GsHtmlCount gs_html_node_get_count (const GsHtmlNode *node);
GsHtmlMeasure *gs_html_node_get_measure (GsHtmlNode *node);

/* where the stretch of the tree's text ends that stands together in the page at this byte */
gsize gs_html_tree_get_piece_end (const GsHtmlTree *self, gsize offset);

/* line and column in the page of a byte of the tree's text */
GsLocation gs_html_tree_locate (const GsHtmlTree *self, gsize offset);

G_END_DECLS
