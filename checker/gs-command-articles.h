/* SPDX-License-Identifier: MIT */
/* What commands share that print something of each article: reading the paths, saying what cannot
 * be read, writing. */
#pragma once

#include "article/gs-article-reader.h"
#include "gs-settings.h"

G_BEGIN_DECLS

/* what is done with an article; FALSE with an error ends the command */
typedef gboolean (*GsCommandArticleFunc) (GsArticle *article, gpointer data, GError **error);

/* the articles that the settings name, in order; @n_articles (out) is how many there were */
gboolean gs_command_for_articles (const char *name, const GsSettings *settings,
                                  GsCommandArticleFunc function, gpointer data, guint *n_articles,
                                  GError **error);

/* one format of a list, the first if none is given; -1 with an error if there is none of the name
 */
int gs_command_find_format (const char *format, const char *const *names, GError **error);

/* to standard output, at once */
gboolean gs_command_print (const GString *text, GError **error);

G_END_DECLS
