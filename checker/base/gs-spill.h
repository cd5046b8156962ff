/* SPDX-License-Identifier: MIT */
/*
 * A spill: bytes put aside on the disk while a run lasts, so that memory is bounded.
 *
 * They stand in a file without a name in the folder for temporary files (TMPDIR): nothing is left
 * behind, however the run ends.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GsSpill GsSpill;

/* life cycle; NULL with GS_ERROR_WRITE if no file can be made */
GsSpill *gs_spill_new (GError **error);
void gs_spill_free (GsSpill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsSpill, gs_spill_free)

/* appends bytes; one thread at a time. @offset: where they stand */
gboolean gs_spill_put (GsSpill *self, const void *bytes, gsize length, guint64 *offset,
                       GError **error);

/* reads bytes again; any thread, at any time */
gboolean gs_spill_get (const GsSpill *self, guint64 offset, void *bytes, gsize length,
                       GError **error);

G_END_DECLS
