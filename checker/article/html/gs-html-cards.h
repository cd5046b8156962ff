/* SPDX-License-Identifier: MIT */
/*
 * Announcements of other stories inside an article: known by their shape, whatever they are called.
 *
 *   link cards    a link around whole blocks (a picture, a headline, a line of summary)
 *   card groups   three siblings and more, of one kind, each with a heading that is a link and
 *                 little text
 *   link lines    a paragraph that is nothing but a link, or a short label and a link
 *
 * A page that consists of such things is an index, and stays as it is.
 */
#pragma once

#include <glib.h>

#include "article/html/gs-html-main.h"

G_BEGIN_DECLS

/* drops them as furniture; the counts of @main_text must be known */
void gs_html_cards_drop (const GsHtmlMain *main_text);

G_END_DECLS
