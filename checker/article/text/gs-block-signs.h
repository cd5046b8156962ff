/* SPDX-License-Identifier: MIT */
/* Signs of what a block is: credits of pictures, names of authors, places and dates, items. */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

gboolean gs_signs_of_caption (const char *text, gsize length);
gboolean gs_signs_of_byline (const char *text, gsize length);
gboolean gs_signs_of_date (const char *text, gsize length, GsInstant *instant, gboolean *is_update);
gboolean gs_signs_of_list_item (const char *text, gsize length);

/* bytes of "PARIS (AP) -- " at the start of a paragraph, the dash included; 0 if there is none.
 * @place: bytes of it without the dash */
gsize gs_signs_of_dateline (const char *text, gsize length, gsize *place);

/* "March 10, 2025" or "10 March 2025" in a dateline; FALSE if no day of a year is in it */
gboolean gs_signs_find_day (const char *text, gsize length, GsInstant *instant);

/* the names in a byline, to be freed with g_free (); "" if there are none */
char *gs_signs_dup_authors (const char *text, gsize length);

G_END_DECLS
