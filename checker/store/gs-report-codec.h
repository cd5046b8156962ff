/* SPDX-License-Identifier: MIT */
/*
 * A finished report as bytes, so that a run over unchanged files need not compare them again.
 *
 * What is coded is the report as the comparison leaves it, with its articles: before severities are
 * overridden, findings accepted or cut. Bytes of another build are refused.
 */
#pragma once

#include <glib.h>

#include "comparison/gs-report.h"

G_BEGIN_DECLS

GByteArray *gs_report_encode (const GsReport *report);
GsReport *gs_report_decode (const guint8 *bytes, gsize length, GError **error);

G_END_DECLS
