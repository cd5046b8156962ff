/* SPDX-License-Identifier: MIT */
/*
 * An article as bytes: all that its reader found, so that its file is not needed again.
 *
 * The bytes carry a magic number, a version and a checksum. A version is read as long as a program
 * knows it; the code of one version never changes.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

/* counts up with every change of what is written */
#define GS_ARTICLE_CODEC_VERSION 2

GByteArray *gs_article_encode (const GsArticle *article, const char *id);
GsArticle *gs_article_decode (const guint8 *bytes, gsize length, const char *prefix,
                              GError **error);

/* calls an article otherwise; only for one that was just decoded and that nobody else has */
void gs_article_rename (GsArticle *article, const char *id);

G_END_DECLS
