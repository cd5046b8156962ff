/* SPDX-License-Identifier: MIT */
/* Notices and the names of their kinds. */
#include "comparison/gs-notice.h"

static const char *const kinds[] = {
  [GS_NOTICE_STALE] = "baseline-stale",
  [GS_NOTICE_EXPIRED] = "baseline-expired",
  [GS_NOTICE_NOT_HEEDED] = "ignore-not-heeded",
  [GS_NOTICE_CUT] = "findings-cut",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == GS_N_NOTICE_KINDS);

/**
 * gs_notice_kind_to_string:
 *
 * Returns: (transfer none): the stable id of @kind
 */
const char *
gs_notice_kind_to_string (GsNoticeKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_NOTICE_KINDS, NULL);
  return kinds[kind];
}

/**
 * gs_notice_free:
 * @self: a notice
 */
void
gs_notice_free (GsNotice *self)
{
  g_free (self->where);
  g_free (self->text);
  g_free (self->fingerprint);
  g_free (self);
}
