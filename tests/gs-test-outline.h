/* SPDX-License-Identifier: MIT */
/* What a reader made of some bytes, as lines to compare. */
#pragma once

#include <glib.h>

#include "article/gs-article-reader.h"

/* all articles of a file called "file"; reads faults too if @faults is not NULL */
GPtrArray *gs_test_read (const char *bytes, gssize length, GPtrArray *faults, GError **error);

/* "LINE:COLUMN kind text" a block, divided by line ends; to be freed with g_free () */
char *gs_test_outline (const GsArticle *article);

/* "kind text = value" an annotation; "kind target" a link */
char *gs_test_markup (const GsArticle *article);
