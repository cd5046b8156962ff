/* SPDX-License-Identifier: MIT */
/*
 * Credits: sentences that say who made the article, not what happened.
 *
 * "The Associated Press contributed to this report." stands at the end of thousands of articles;
 * it is no claim that their sources agree on.
 */
#pragma once

#include "assertion/gs-extraction.h"
#include "assertion/gs-rules.h"

G_BEGIN_DECLS

gboolean gs_extraction_is_credit (const GsExtraction *self, const GsRules *rules,
                                  guint32 sentence);

G_END_DECLS
