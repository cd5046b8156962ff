/* SPDX-License-Identifier: MIT */
/* An article as it was read, for people and for programs. */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

/* metadata, then every block with its place and kind, then the publisher's markup */
void gs_read_append_summary (const GsArticle *article, GString *out);

/* the main text alone: a paragraph a line, an empty line between two */
void gs_read_append_text (const GsArticle *article, GString *out);

/* all of it as one line of JSON */
void gs_read_append_json (const GsArticle *article, GString *out);

G_END_DECLS
