/* SPDX-License-Identifier: MIT */
/*
 * Whether an article is in the one language that is analysed, and which of its paragraphs are not.
 *
 * English is told by its function words, which is sure and fast; only where they are missing are
 * letter groups asked (gs-language-guess.h). What is too short to tell is English, unless the
 * publisher states another language or the letters are of another script.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

gboolean gs_article_is_english (const GsArticle *article);

/* what an article that is not English is written in: "German", or what the publisher states; NULL
 * if nobody knows. To be freed with g_free () */
char *gs_article_dup_language_name (const GsArticle *article);

/* makes paragraphs in other languages GS_BLOCK_FOREIGN and says so in a note. For whoever has just
 * read the article, before any other thread sees it. Returns how many there are. */
guint gs_article_set_foreign_apart (GsArticle *article);

G_END_DECLS
