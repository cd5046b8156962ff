/* SPDX-License-Identifier: MIT */
/*
 * What a page says of its article: JSON-LD first, then meta elements, then time elements and
 * links, then the title. Where two of them differ on the day of publication, a note says so.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/html/gs-html-tree.h"

G_BEGIN_DECLS

void gs_html_metadata_read (const GsHtmlTree *tree, GsArticleBuilder *builder);

G_END_DECLS
