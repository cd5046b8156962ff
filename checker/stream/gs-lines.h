/* SPDX-License-Identifier: MIT */
/*
 * Lines in and out: standard input or files a line at a time, standard output in large pieces.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsLines GsLines;

/* life cycle; @paths (nullable, %NULL-terminated): files read one after the other, none or "-" is
 * standard input */
GsLines *gs_lines_new (const char *const *paths);
void gs_lines_free (GsLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsLines, gs_lines_free)

/* the next line that is not empty, without its end; NULL at the end, or with GS_ERROR_READ */
const char *gs_lines_next (GsLines *self, gsize *length, GError **error);

/* writes to standard output; GS_ERROR_WRITE if that fails */
gboolean gs_lines_write (const char *text, gsize length, GError **error);

G_END_DECLS
