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

#define GS_READ_DEFAULT_MAX_BYTES    (64u * 1024 * 1024)
#define GS_READ_DEFAULT_MAX_ARTICLES 100000u

/**
 * GsReadOptions:
 * @max_bytes: longest file that is read, in bytes; 0 for the default of 64 MiB
 * @max_articles: most articles that are read from one file; 0 for the default of 100,000
 * @date: (nullable): publication day, YYYY-MM-DD, of articles that state none
 * @is_terminated: whether a NUL stands behind the bytes, as gs_input_read () puts it there; they
 *   need not be copied then
 */
typedef struct
{
  gsize max_bytes;
  guint max_articles;
  const char *date;
  gboolean is_terminated;
} GsReadOptions;

/**
 * GsReadFault: one article of several in a file that could not be read
 */
typedef struct
{
  char *id;     /* what it would be called */
  char *reason; /* names it, says what is wrong and what to do */
} GsReadFault;

GPtrArray *gs_read_faults_new (void); /* of GsReadFault; frees them */

/* one article: of a file that holds several, the first. @options may be NULL */
GsArticle *gs_article_read (const char *path, const GsReadOptions *options, GError **error);
GsArticle *gs_article_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                                      GError **error);

/* all articles of a file, at least one: a GPtrArray of GsArticle that unrefs them. What could not
 * be read beside them is added to @faults (nullable), a list of gs_read_faults_new () */
GPtrArray *gs_articles_read (const char *path, const GsReadOptions *options, GPtrArray *faults,
                             GError **error);
GPtrArray *gs_articles_new_from_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                                       GPtrArray *faults, GError **error);
GPtrArray *gs_articles_take_bytes (GBytes *bytes, const char *id, const GsReadOptions *options,
                                   GPtrArray *faults, GError **error);

G_END_DECLS
