/* SPDX-License-Identifier: MIT */
/* The bytes of a path: regular files only (or standard input), up to a limit. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @path "-" is standard input; @max_bytes 0 is no limit; a NUL stands behind the bytes */
GBytes *gs_input_read (const char *path, gsize max_bytes, GError **error);

G_END_DECLS
