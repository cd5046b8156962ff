/* SPDX-License-Identifier: MIT */
/*
 * Whether a store is whole: the database, and each article with what it asserts.
 */
#pragma once

#include <glib.h>

#include "store/gs-store-archive.h"

G_BEGIN_DECLS

/* told of each fault in words */
typedef void (*GsStoreFaultFunc) (const char *fault, gpointer data);

/* reads everything; @n_faults takes how many faults there are. FALSE only if nothing can be said.
 */
gboolean gs_store_verify (GsStore *self, const GsRules *rules, guint64 engine,
                          GsStoreFaultFunc function, gpointer data, guint *n_faults,
                          GError **error);

G_END_DECLS
