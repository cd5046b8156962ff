/* SPDX-License-Identifier: MIT */
/* Cleaning the element that is the article: which boxes in it are not of it. */
#pragma once

#include <glib.h>

#include "article/html/gs-html-main.h"

G_BEGIN_DECLS

#define GS_MAIN_ENOUGH        500 /* characters that make an article beyond doubt */
#define GS_MAIN_MIN_PARAGRAPH 25
#define GS_MAIN_MIN_LAYOUT    200 /* characters: a cell of fewer, all links, is a menu */

/* rules that are relaxed one after the other */
typedef enum
{
  GS_MAIN_BY_NAME = 1 << 0,     /* elements with names of furniture are dropped unseen */
  GS_MAIN_WEIGH = 1 << 1,       /* names weigh in the score */
  GS_MAIN_CLEAN = 1 << 2,       /* boxes inside the article are judged by what they hold */
  GS_MAIN_NO_COMMENTS = 1 << 3, /* lists of comments are dropped unseen */
} GsMainRules;

/* a GsHtmlDecide: whether an element whose counts are known is to be dropped; @rules: a GsMainRules
 */
gboolean gs_html_clean_decide (GsHtmlNode *node, gpointer rules);

G_END_DECLS
