/* SPDX-License-Identifier: MIT */
/*
 * Interned strings: equal text, equal id, equal pointer.
 *
 * Ids count from 1 in the order of first interning, 0 is "no string". Strings live as long as the
 * set. One set belongs to one thread while it grows; a set that no longer grows may be read by all.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsStringSet GsStringSet;

/* life cycle */
GsStringSet *gs_string_set_new (void);
void gs_string_set_clear (GsStringSet *self);
void gs_string_set_free (GsStringSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsStringSet, gs_string_set_free)

/* content */
guint32 gs_string_set_intern (GsStringSet *self, const char *text, gsize length);
guint32 gs_string_set_find (const GsStringSet *self, const char *text, gsize length);
const char *gs_string_set_get (const GsStringSet *self, guint32 id);
guint32 gs_string_set_get_length (const GsStringSet *self, guint32 id);
guint32 gs_string_set_get_size (const GsStringSet *self);

/* the hash the set uses, for tables that share its keys */
guint32 gs_string_hash (const char *text, gsize length);

G_END_DECLS
