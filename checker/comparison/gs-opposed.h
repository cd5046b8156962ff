/* SPDX-License-Identifier: MIT */
/*
 * Words that a report already sets against each other: what two articles tell to have happened, and
 * to have happened otherwise.
 *
 * Whoever comes later neither tells the same disagreement again nor takes the two for agreement.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

/* @a, @b: indices of articles; the spans are bytes of their texts */
gboolean gs_report_opposes (const GsReport *self, guint32 a, GsSpan span_of_a, guint32 b,
                            GsSpan span_of_b);

G_END_DECLS
