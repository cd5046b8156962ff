/* SPDX-License-Identifier: MIT */
/*
 * A check as the settings ask for it: what commands that check or report share.
 */
#pragma once

#include "comparison/gs-report.h"
#include "gs-settings.h"

G_BEGIN_DECLS

GsReport *gs_check_run (const GsSettings *settings, GError **error);
gboolean gs_check_accept (const GsSettings *settings, GsReport *report, GError **error);
gboolean gs_check_write (const GsSettings *settings, GsReport *report, GError **error);
gboolean gs_check_has_readable (const GsReport *report);

G_END_DECLS
