/* SPDX-License-Identifier: MIT */
/*
 * What schema.org JSON-LD says of an article (NewsArticle and its kin): headline, dates, authors,
 * publisher, language, what it is based on; in a page, or as a file of its own with the text.
 */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"

G_BEGIN_DECLS

/* TRUE if the script of a page holds an article; what is said goes to the builder */
gboolean gs_json_ld_read (const char *json, gsize length, GsArticleBuilder *builder);

/* likewise of a parsed value, text and all */
gboolean gs_json_ld_is (JsonNode *node);
void gs_json_ld_read_article (JsonNode *root, GsLocator *locator, GsArticleBuilder *builder);

G_END_DECLS
