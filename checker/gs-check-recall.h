/* SPDX-License-Identifier: MIT */
/*
 * Whether a run has been made before over the very same input, and its report.
 */
#pragma once

#include <glib.h>

#include "gs-check.h"
#include "store/gs-store-report.h"

G_BEGIN_DECLS

/* @key (GS_STORE_REPORT_KEY bytes) takes a hash of all that the report of a run depends on: the
 * files' names and bytes, the packs of @folders (nullable) beside the shipped ones, the model, the
 * program and the options. FALSE if that cannot be told before the run (standard input). */
gboolean gs_check_make_key (const char *const *paths, const GsCheckOptions *options,
                            const char *const *folders, const char *model_version, guint8 *key);

G_END_DECLS
