/* SPDX-License-Identifier: MIT */
/*
 * Files that are checked whole before they are mapped into memory for good.
 *
 * A check reads every page; those that are never asked for again would stay resident with the rest.
 * So the file is checked through a mapping of its own, and mapped anew, through the same
 * descriptor.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* what is wrong with the bytes of a file, or NULL; lent */
typedef const char *(*GsMapCheck) (const char *bytes, gsize length);

/* the file, read-only; NULL with @error if it cannot be opened, NULL without one and with @fault
 * (out) if @check finds one */
GMappedFile *gs_checked_map_new (const char *path, GsMapCheck check, const char **fault,
                                 GError **error);

G_END_DECLS
