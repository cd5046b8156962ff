/* SPDX-License-Identifier: MIT */
/* Text that holds markup, as feeds and metadata do, made plain. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* entities resolved, tags left out, white space collapsed; to be freed with g_free () */
char *gs_html_text_unescape (const char *text);

G_END_DECLS
