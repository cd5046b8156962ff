/* SPDX-License-Identifier: MIT */
/*
 * Memory that is given back all at once.
 *
 * What belongs to one article (tokens, mentions, assertions) is allocated from that article's arena
 * and lives as long as the arena. Nothing in an arena is freed singly. An arena is used by one
 * thread at a time; gs_arena_reset () keeps its blocks for the next article.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsArena GsArena;

/* life cycle */
GsArena *gs_arena_new (void);
void gs_arena_reset (GsArena *self);
void gs_arena_free (GsArena *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsArena, gs_arena_free)

/* allocation; results are lent and live until reset or free */
gpointer gs_arena_alloc (GsArena *self, gsize size);
gpointer gs_arena_alloc0 (GsArena *self, gsize size);
char *gs_arena_strndup (GsArena *self, const char *text, gsize length);
char *gs_arena_printf (GsArena *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* size */
gsize gs_arena_get_size (const GsArena *self);

#define gs_arena_new_array(self, Type, n)  ((Type *) gs_arena_alloc ((self), sizeof (Type) * (n)))
#define gs_arena_new_array0(self, Type, n) ((Type *) gs_arena_alloc0 ((self), sizeof (Type) * (n)))

G_END_DECLS
