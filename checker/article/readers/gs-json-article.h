/* SPDX-License-Identifier: MIT */
/*
 * An article as a plain JSON object, as archives and data sets keep them:
 *
 *     {"id": "a1", "source": "Example Times", "date": "2025-04-10", "title": "...", "text": "..."}
 */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"

G_BEGIN_DECLS

gboolean gs_json_article_is (JsonObject *object);
void gs_json_article_read (JsonObject *object, GsLocator *locator, GsArticleBuilder *builder);

G_END_DECLS
