/* SPDX-License-Identifier: MIT */
/*
 * Acceptance inside an article: front matter of the form "gainsay-ignore: KIND reason".
 *
 * It accepts what would not be found without the article: once its words are taken away, fewer than
 * two sides are left (of a finding with one side, fewer than two articles). A disagreement between
 * others stays one. A line without a reason, or of an unknown kind, is not heeded, and the report
 * says so.
 */
#pragma once

#include "comparison/gs-report.h"

G_BEGIN_DECLS

#define GS_IGNORE_KEY "gainsay-ignore"

void gs_ignore_apply (GsReport *report);

G_END_DECLS
