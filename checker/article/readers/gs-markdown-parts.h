/* SPDX-License-Identifier: MIT */
/* Parts of a long Markdown text that can be read one after the other. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* whether a text may be read in parts; @definitions takes what all parts must know */
gboolean gs_markdown_parts_begin (const char *text, gsize length, GString *definitions);

/* where the part ends that begins at @start */
gsize gs_markdown_parts_next (const char *text, gsize start, gsize length);

G_END_DECLS
