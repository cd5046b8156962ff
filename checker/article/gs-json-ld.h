/* SPDX-License-Identifier: MIT */
/*
 * What schema.org JSON-LD in a page says of its article (NewsArticle and its kin): headline, dates,
 * authors, publisher, language, what it is based on.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"

G_BEGIN_DECLS

/* TRUE if the script holds an article; what is said goes to the builder */
gboolean gs_json_ld_read (const char *json, gsize length, GsArticleBuilder *builder);

G_END_DECLS
