/* SPDX-License-Identifier: MIT */
/*
 * A document of XML that comes from outside, as a tree: light enough for articles of many
 * megabytes, and immutable, so that any thread may read it.
 *
 * Nothing outside the given bytes is ever fetched, and entities that a document declares itself are
 * never expanded: they give nothing. All nodes stand in one array in the order of the document; an
 * element costs 24 bytes beside its attributes, text its own length. What is not well formed is
 * read as far as it can be. Strings live as long as their tree.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsMarkup GsMarkup;
typedef struct _GsMarkupNode GsMarkupNode;

/* documents */
GsMarkup *gs_markup_new (const char *text, gsize length, const char *name, char **faults,
                         GError **error);
void gs_markup_free (GsMarkup *self);
const GsMarkupNode *gs_markup_get_root (const GsMarkup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsMarkup, gs_markup_free)

/* elements: children and siblings of a local name, or of any name where it is NULL */
const GsMarkupNode *gs_markup_first_child (const GsMarkupNode *node, const char *name);
const GsMarkupNode *gs_markup_next_sibling (const GsMarkupNode *node, const char *name);
const GsMarkupNode *gs_markup_get_parent (const GsMarkupNode *node); /* NULL above the root */
const char *gs_markup_get_name (const GsMarkupNode *node);           /* local; NULL for text */
const char *gs_markup_get_namespace (const GsMarkupNode *node);      /* NULL where there is none */
guint gs_markup_get_line (const GsMarkupNode *node);                 /* from 1 */
gboolean gs_markup_is_element (const GsMarkupNode *node, const char *name);

/* mixed content: elements and stretches of text in document order (comments are left out) */
const GsMarkupNode *gs_markup_first_node (const GsMarkupNode *node);
const GsMarkupNode *gs_markup_next_node (const GsMarkupNode *node);
const char *gs_markup_get_own_text (const GsMarkupNode *node); /* NULL for an element */

/* text of an element and all below it, to be freed with g_free () */
char *gs_markup_dup_text (const GsMarkupNode *node);
char *gs_markup_take_text (const GsMarkupNode *node);
char *gs_markup_dup_text_collapsed (const GsMarkupNode *node); /* white space made one blank */

/* an attribute by its local name; NULL if absent */
const char *gs_markup_get_attribute (const GsMarkupNode *node, const char *name);

G_END_DECLS
