/* SPDX-License-Identifier: MIT */
/* An article as it was read, for people and for programs. */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

/**
 * GsReadForm:
 * @GS_READ_SUMMARY: metadata, then every block with its place and kind, then the publisher's markup
 * @GS_READ_TEXT: the main text alone: a paragraph a line, an empty line between two
 * @GS_READ_JSON: all of it as one line of JSON
 */
typedef enum
{
  GS_READ_SUMMARY,
  GS_READ_TEXT,
  GS_READ_JSON,
} GsReadForm;

/* takes what was printed so far; FALSE ends the printing */
typedef gboolean (*GsReadWrite) (const GString *text, GError **error);

gboolean gs_read_print (const GsArticle *article, GsReadForm form, GsReadWrite write,
                        GError **error);

G_END_DECLS
