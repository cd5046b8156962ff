/* SPDX-License-Identifier: MIT */
/* Plain text as an article: which of its paragraphs are headline, byline, running text, furniture.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"

G_BEGIN_DECLS

void gs_text_reading_read (const char *text, gsize length, gsize start, GsSpan title,
                           GsArticleBuilder *builder);

G_END_DECLS
