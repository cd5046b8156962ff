/* SPDX-License-Identifier: MIT */
/*
 * Untrusted text made safe to look at.
 *
 * What a terminal would obey, what reorders a line, what no one can see and what XML forbids is
 * shown by its number, <U+202E>; bytes that are not UTF-8 become U+FFFD; each run of white space
 * becomes one blank. All else stays as it is. The result is one line of valid XML characters; it is
 * not escaped for any markup.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gs_visible_append (GString *out, const char *text, gsize length);
char *gs_visible_dup (const char *text);

G_END_DECLS
