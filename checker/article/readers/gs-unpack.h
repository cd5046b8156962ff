/* SPDX-License-Identifier: MIT */
/* What gzip, deflate and HTTP's chunks pack, unpacked up to a limit. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* gzip with any number of members. @left is what may come out; it is taken from. NULL with
 * GS_ERROR_LIMIT or GS_ERROR_FORMAT */
GByteArray *gs_unpack_gzip (const char *bytes, gsize length, const char *name, gsize *left,
                            GError **error);

/* HTTP's chunked transfer; what is damaged ends it */
GByteArray *gs_unpack_chunks (const char *bytes, gsize length);

G_END_DECLS
