/* SPDX-License-Identifier: MIT */
/*
 * A part of a report as a report of its own: what one story has, or what goes across stories.
 *
 * The articles of a part are numbered anew; order, counts of voices, verdicts and fingerprints are
 * those of the whole.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

GsReport *gs_report_new_part (const GsReport *self, guint32 story);

G_END_DECLS
