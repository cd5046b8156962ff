/* SPDX-License-Identifier: MIT */
/*
 * Attribution: who says so, read from the words around a clause.
 */
#pragma once

#include "assertion/gs-reading.h"

G_BEGIN_DECLS

/* adds "@source @verb" on top of @outer; @source is a token or GS_NONE */
guint32 gs_attribution_add (GsReading *reading, guint32 source, const char *verb, guint32 outer);

/* the source that stands beside a clause: "according to X", "X said" thrown in, "as X said";
 * returns @outer if there is none; @hearsay is set if it is only said that it is said */
guint32 gs_attribution_find_beside (GsReading *reading, guint32 token, guint32 outer,
                                    gboolean *hearsay);

/* whether a source is known to make things up: "satire site" */
gboolean gs_attribution_is_unserious (const GsReading *reading, guint32 source);

G_END_DECLS
