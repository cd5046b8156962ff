/* SPDX-License-Identifier: MIT */
/*
 * Finished reports in a store, by all that they depend on: the newest few.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-report.h"
#include "store/gs-store.h"

G_BEGIN_DECLS

#define GS_STORE_REPORT_KEY 32 /* bytes */

/* (nullable): the report that was put under the key; what cannot be read counts as none */
GsReport *gs_store_get_report (GsStore *self, const guint8 *key);

/* a change of its own; the oldest goes where there are many */
gboolean gs_store_put_report (GsStore *self, const guint8 *key, const GsReport *report,
                              GError **error);

G_END_DECLS
