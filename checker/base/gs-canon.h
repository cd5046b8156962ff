/* SPDX-License-Identifier: MIT */
/*
 * One form for words that differ only in dress: case, accents, quotes, dashes, spaces, stops.
 *
 * "Côte d’Ivoire", "COTE D'IVOIRE" and "cote  d'ivoire" fold to the same bytes; so do "U.S." and
 * "US". Folding looks at no locale and no dictionary. It is the key of every catalogue look-up.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsCanonFlags:
 * @GS_CANON_DEFAULT: all of what is said above
 * @GS_CANON_KEEP_CASE: all but letter case ("U.S." is "US", not "us")
 */
typedef enum
{
  GS_CANON_DEFAULT = 0,
  GS_CANON_KEEP_CASE = 1 << 0,
} GsCanonFlags;

gsize gs_canon (const char *text, gsize length, GsCanonFlags flags, char *buffer, gsize size);
char *gs_canon_dup (const char *text, gsize length, GsCanonFlags flags);

G_END_DECLS
