/* SPDX-License-Identifier: MIT */
/* What class names, ids, roles and styles tell of an element: article or furniture, seen or not. */
#pragma once

#include <glib.h>

#include "article/html/gs-html-tree.h"

G_BEGIN_DECLS

gboolean gs_html_hints_at_unseen (const GsHtmlNode *node);
gboolean gs_html_hints_at_furniture (const GsHtmlNode *node); /* and not at content */
gboolean gs_html_hints_at_caption (const GsHtmlNode *node);
gboolean gs_html_hints_at_byline (const GsHtmlNode *node);
gboolean gs_html_hints_at_pull_quote (const GsHtmlNode *node);
gboolean gs_html_hints_at_comments (const GsHtmlNode *node); /* and nothing else */
gboolean gs_html_hints_at_wall (const GsHtmlNode *node);
gboolean gs_html_hints_at_intro (const GsHtmlNode *node);
gboolean gs_html_hints_at_share (const GsHtmlNode *node);
gboolean gs_html_hints_at_biography (const GsHtmlNode *node);
int gs_html_hints_weigh (const GsHtmlNode *node); /* from -50 to 50 */

G_END_DECLS
