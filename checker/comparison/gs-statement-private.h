/* SPDX-License-Identifier: MIT */
/* What an assertion and its fillers are to those who align statements. */
#pragma once

#include "assertion/gs-assertion.h"
#include "assertion/gs-mention.h"

G_BEGIN_DECLS

/* the product code among the names of a phrase; lent, NULL if there is none */
const char *gs_filler_find_code (const GsExtraction *extraction, const GsFiller *filler);

/* the name right behind a noun phrase and a comma: "a new product, the H20 chip"; lent, NULL if
 * there is none */
const GsMention *gs_filler_find_apposition (const GsExtraction *extraction, const GsFiller *filler);

/* whether a name or a quantity stands in the clause; @first_mention: where to look from, moved on
 */
gboolean gs_assertion_has_name (const GsExtraction *extraction, const GsAssertion *assertion,
                                guint32 *first_mention);

/* whether it says that something is so, as GsStatement has it */
gboolean gs_assertion_tells (const GsExtraction *extraction, const GsAssertion *assertion);

/* whether it only tells who spoke */
gboolean gs_assertion_is_saying (const GsRules *rules, const GsAssertion *assertion);

G_END_DECLS
