/* SPDX-License-Identifier: MIT */
/* The inside of a builder, for the file that collects what is said and the file that collects the
 * text. */
#pragma once

#include "article/gs-article-builder.h"

G_BEGIN_DECLS

struct _GsArticleBuilder
{
  GsArticle *article;
  GString *text;    /* block by block; NULL if given whole */
  GArray *segments; /* of GsSegment; NULL if given whole */
  GsBlock open;     /* the block being appended to */
  gboolean is_open;
  gboolean hash_content; /* at the end */
};

/* a string of annotations and links */
const char *gs_article_builder_keep_string (GsArticleBuilder *self, const char *value);

G_END_DECLS
