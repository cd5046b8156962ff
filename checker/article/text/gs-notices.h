/* SPDX-License-Identifier: MIT */
/*
 * Fixed phrases of pages: labels over lists of other stories, and notices about consent and mail.
 * They are the same on all sites, word for word, and stand alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Most read", "You may also like": all of the block, whatever its case and punctuation */
gboolean gs_notice_is_label (const char *text, gsize length);

/* "We use cookies to ...", "You are receiving this email because ...": the block begins so */
gboolean gs_notice_speaks_of_page (const char *text, gsize length);

/* how the notices begin, in lower case */
const char *const *gs_notices_get (guint *n_notices);

G_END_DECLS
