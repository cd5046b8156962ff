/* SPDX-License-Identifier: MIT */
/*
 * Text that a format carries as a string: plain or HTML, read as a file of that kind would be.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-locator.h"

G_BEGIN_DECLS

/* a headline of its own; call it before the body. Nothing is added of an empty or NULL title */
void gs_body_add_title (GsArticleBuilder *builder, const char *title, GsLocator *locator);

/* both take their string, so that a long body is not in memory longer than it is needed */

/* the body as HTML (a fragment or a page that is an article and nothing else) */
void gs_body_take_html (GsArticleBuilder *builder, char *html, GsLocator *locator);

/* title (nullable) and body as plain text: the article's whole text, so nothing else may be added.
 * Without a locator places are those in the body */
void gs_body_take_text (GsArticleBuilder *builder, const char *title, char *text,
                        GsLocator *locator);

/* whether a string is meant as HTML: it holds tags or, escaped twice, shows them */
gboolean gs_body_is_html (const char *text);

G_END_DECLS
