/* SPDX-License-Identifier: MIT */
/*
 * From the elements that are the article to the blocks of its text: one block a paragraph, heading,
 * item, row or caption, never two joined, never one torn by markup inside a line.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/html/gs-html-main.h"
#include "article/html/gs-html-tree.h"
#include "article/gs-locator.h"

G_BEGIN_DECLS

void gs_html_blocks_emit (const GsHtmlTree *tree, const GsHtmlMain *main_text,
                          GsArticleBuilder *builder);

void gs_html_blocks_emit_fragment (const GsHtmlTree *tree, const GsHtmlMain *main_text,
                                   GsLocator *locator, GsArticleBuilder *builder);

/* second look at the blocks' words: credits, dates, buttons, quotations that only repeat */
void gs_html_blocks_settle (GsArticleBuilder *builder);

G_END_DECLS
