/* SPDX-License-Identifier: MIT */
/*
 * Where in a file a piece of text stands that a parser without places has taken out of it.
 *
 * Parsers of XML and JSON tell at most a line. The locator looks for the first words of a piece in
 * a stretch of the file, going forward from the piece before; what the file writes otherwise (with
 * entities or escapes) is said to stand where the piece before stood. The total effort is bounded
 * by a small multiple of the file's length.
 */
#pragma once

#include <glib.h>

#include "article/gs-article.h"

G_BEGIN_DECLS

typedef struct _GsLocator GsLocator;

/* life cycle; @text is UTF-8, NUL-terminated, and must outlive the locator */
GsLocator *gs_locator_new (const char *text, gsize length);
void gs_locator_free (GsLocator *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsLocator, gs_locator_free)

/* the stretch that is looked at from now on: from a line (from 1), or bytes */
void gs_locator_enter_line (GsLocator *self, guint line);
void gs_locator_enter (GsLocator *self, gsize start, gsize end);

/* places */
GsLocation gs_locator_find (GsLocator *self, const char *piece, gsize length);
GsLocation gs_locator_get_place (const GsLocator *self, gsize offset);

G_END_DECLS
