/* SPDX-License-Identifier: MIT */
/* The inside of a tree, for the file that builds it and the file that walks it. */
#pragma once

#include "base/gs-markup.h"

G_BEGIN_DECLS

#define GS_MARKUP_TEXT G_MAXUINT32 /* a name: of no element, of text */
#define GS_MARKUP_LONG (1u << 31)  /* in the data of text: the rest is a place among long texts */

/**
 * GsMarkupNode:
 * @index: its place in the array
 * @parent: that of the element it stands in; of the root, its own
 * @size: of an element, how many nodes stand in it; of text, bytes
 * @name: its place among the names; GS_MARKUP_TEXT for text
 * @data: of text, where it begins in the tree's text, or which of the long texts it is; of an
 * element, where its attributes begin among the values, 0 if it has none
 * @line: where it begins, from 1
 */
struct _GsMarkupNode
{
  guint32 index;
  guint32 parent;
  guint32 size;
  guint32 name;
  guint32 data;
  guint32 line;
};

typedef struct
{
  const char *local;
  const char *space; /* (nullable): URI */
} GsMarkupName;

struct _GsMarkup
{
  GsMarkupNode *root;    /* the slot before it holds the tree */
  GArray *names;         /* of GsMarkupName */
  GStringChunk *strings; /* of names */
  GString *text;         /* of all text nodes but long ones, each closed by NUL */
  GPtrArray *long_texts; /* of GString, owned: each of a text node, so that it can be taken */
  GByteArray *values;    /* of attributes: name, NUL, value, NUL, ..., closed by NUL */
};

G_END_DECLS
