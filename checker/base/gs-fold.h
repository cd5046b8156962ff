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
 * GsFoldFlags:
 * @GS_FOLD_DEFAULT: all of what is said above
 * @GS_FOLD_KEEP_CASE: all but letter case ("U.S." is "US", not "us")
 */
typedef enum
{
  GS_FOLD_DEFAULT = 0,
  GS_FOLD_KEEP_CASE = 1 << 0,
} GsFoldFlags;

gsize gs_fold (const char *text, gsize length, GsFoldFlags flags, char *buffer, gsize size);
char *gs_fold_dup (const char *text, gsize length, GsFoldFlags flags);

G_END_DECLS
