/* SPDX-License-Identifier: MIT */
/* Files as outputs: whole or not at all, where the path allows it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gs_file_save (const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS
