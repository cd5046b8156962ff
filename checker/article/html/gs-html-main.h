/* SPDX-License-Identifier: MIT */
/*
 * The main text of a page: which elements are the article.
 *
 * Paragraph-like elements score by their length and commas and pass the score on to what they
 * stand in; what holds most of it, less its links, is the article, with the siblings that are like
 * it. Inside it, boxes that are mostly links, forms or pictures are dropped. If too little is left,
 * the rules are relaxed one by one. (The method is that of Readability, by Arc90 and Mozilla,
 * described in "How we detect the main content" of its readers; the code is our own.)
 */
#pragma once

#include <glib.h>

#include "article/html/gs-html-tree.h"

G_BEGIN_DECLS

/**
 * GsHtmlMain:
 * @nodes: (element-type GsHtmlNode): the elements that make up the article, in document order;
 *   what inside them does not belong to it has its drop field set
 * @n_text: characters in them
 * @certain: whether the page itself names the element that is the article
 */
typedef struct
{
  GPtrArray *nodes;
  guint n_text;
  gboolean certain;
} GsHtmlMain;

void gs_html_main_find (GsHtmlTree *tree, GsHtmlMain *main_text);
void gs_html_main_take_all (GsHtmlTree *tree, GsHtmlMain *main_text);
void gs_html_main_clear (GsHtmlMain *main_text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsHtmlMain, gs_html_main_clear)

gboolean gs_html_is_data_table (GsHtmlNode *table);

/* measuring: counts of every element below; dropped ones are left out */
typedef gboolean (*GsHtmlDecide) (GsHtmlNode *node, gpointer data);
void gs_html_measure (GsHtmlNode *root, GsHtmlDecide drop, gpointer data);
GsHtmlCount gs_html_measure_leaf (const GsHtmlNode *node); /* an element without elements in it */
double gs_html_link_density (const GsHtmlNode *node);

G_END_DECLS
