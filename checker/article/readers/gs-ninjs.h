/* SPDX-License-Identifier: MIT */
/* ninjs 1 to 3, IPTC's news in JSON: one object is one item. */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"

G_BEGIN_DECLS

gboolean gs_ninjs_is (JsonObject *object);
void gs_ninjs_read (JsonObject *object, GsLocator *locator, GsArticleBuilder *builder);

G_END_DECLS
