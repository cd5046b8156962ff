/* SPDX-License-Identifier: MIT */
/*
 * Whether an article is in the one language that is analysed.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

/* whether the text reads as English; a text too short to tell is judged by what the publisher
 * states, and is English where nothing is stated */
gboolean gs_article_is_english (const GsArticle *article);

G_END_DECLS
