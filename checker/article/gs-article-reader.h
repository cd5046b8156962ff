/* SPDX-License-Identifier: MIT */
/*
 * From a path or bytes to articles: the table of readers and what they share.
 *
 * The reader is chosen by the content, never by the name. What cannot be read is a GError whose
 * message names the path and says what to do; the caller makes a finding of it. Nothing is fetched,
 * nothing in an article is executed.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

#define GS_READ_DEFAULT_MAX_BYTES (64u * 1024 * 1024)

/**
 * GsReadOptions:
 * @max_bytes: longest file that is read, in bytes; 0 for the default of 64 MiB
 * @date: (nullable): publication day, YYYY-MM-DD, of articles that state none
 */
typedef struct
{
  gsize max_bytes;
  const char *date;
} GsReadOptions;

/* one article: of a file that holds several, the first. @options may be NULL */
GsArticle *gs_article_read (const char *path, const GsReadOptions *options, GError **error);
GsArticle *gs_article_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                                      GError **error);

/* all articles of a file, at least one: a GPtrArray of GsArticle that unrefs them */
GPtrArray *gs_articles_read (const char *path, const GsReadOptions *options, GError **error);
GPtrArray *gs_articles_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                                       GError **error);

G_END_DECLS
