/* SPDX-License-Identifier: MIT */
/*
 * A page as a tree of elements and text, light enough for pages of many megabytes: nodes stand in
 * one arena, text points into the page, attributes nobody asks for are left out.
 */
#pragma once

#include <glib.h>

#include "base/gs-arena.h"

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

typedef struct _GsHtmlAttribute GsHtmlAttribute;
typedef struct _GsHtmlNode GsHtmlNode;

struct _GsHtmlAttribute
{
  GsHtmlAttribute *next;
  GsAttribute key;
  const char *value;
};

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
 * @tag: a GsTag, GS_TAG_TEXT for text
 * @drop: a GsDrop
 * @has_blocks: an element that breaks lines stands below
 * @score: how much it looks like an article, if @is_scored
 * @offset: where it stands in the page
 * @text: (nullable): of text, @length bytes
 */
struct _GsHtmlNode
{
  GsHtmlNode *parent;
  GsHtmlNode *next;
  GsHtmlNode *first;
  GsHtmlNode *last;
  GsHtmlAttribute *attributes;
  const char *text;
  guint32 length;
  guint32 offset;
  guint8 tag;
  guint8 drop;
  guint8 table; /* of a table: whether it holds data, once asked: 0 unknown, 1 no, 2 yes */
  guint8 names; /* whether class, id or role speak of furniture, once asked: likewise */
  gboolean is_scored : 1;
  gboolean has_blocks : 1;
  float score;
  GsHtmlCount *count; /* of elements, once measured */
};

typedef struct
{
  GsArena *arena;
  GsHtmlNode *root;
  const char *page; /* not owned */
  gsize length;
  guint n_nodes;
} GsHtmlTree;

/* life cycle */
GsHtmlTree *gs_html_tree_new (const char *page, gsize length, const char *name, GError **error);
void gs_html_tree_free (GsHtmlTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsHtmlTree, gs_html_tree_free)

/* walking: the next node in document order inside @root; the next that is not below this one */
GsHtmlNode *gs_html_node_step (const GsHtmlNode *node, const GsHtmlNode *root);
GsHtmlNode *gs_html_node_skip (const GsHtmlNode *node, const GsHtmlNode *root);
GsHtmlNode *gs_html_node_find (const GsHtmlNode *root, GsTag tag);
gboolean gs_html_node_has_ancestor (const GsHtmlNode *node, GsTag tag);

/* content */
const char *gs_html_node_get (const GsHtmlNode *node, GsAttribute key); /* NULL if absent */
char *gs_html_node_dup_text (const GsHtmlNode *node);                   /* white space collapsed */
gboolean gs_html_tag_is_block (GsTag tag);
const char *gs_html_tree_get_script (const GsHtmlTree *self, const GsHtmlNode *script,
                                     gsize *length);

G_END_DECLS
