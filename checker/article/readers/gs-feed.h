/* SPDX-License-Identifier: MIT */
/* What RSS and Atom share: an item of a feed is an article, or only the teaser of one. */
#pragma once

#include <glib.h>

#include "article/readers/gs-xml-input.h"

G_BEGIN_DECLS

/**
 * GsFeedText: a text of an item
 * @text: (nullable): as it stands in the feed, entities of the XML resolved once
 * @is_html: whether it is HTML (again escaped), not plain text
 * @is_whole: whether the feed says it is the article, not a summary
 */
typedef struct
{
  char *text;
  gboolean is_html;
  gboolean is_whole;
} GsFeedText;

void gs_feed_text_clear (GsFeedText *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsFeedText, gs_feed_text_clear)

/* the item's title and body to the builder; says whether it is a teaser */
void gs_feed_add_text (GsArticleBuilder *builder, const char *title, GsFeedText *body,
                       GsLocator *locator);

/* first child element of a local name in a namespace that ends so; NULL for any namespace */
const GsMarkupNode *gs_feed_find (const GsMarkupNode *item, const char *name, const char *ending);
char *gs_feed_dup (const GsMarkupNode *item, const char *name, const char *ending);

/* "mail@example.org (Ann Example)" is Ann Example; an address alone is nobody */
void gs_feed_add_author (GsArticleBuilder *builder, const char *author);

G_END_DECLS
