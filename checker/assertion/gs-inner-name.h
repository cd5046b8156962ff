/* SPDX-License-Identifier: MIT */
/*
 * Names inside names: the place that an institution is named after or lies in: "the University of
 * Leeds", "Kyoto University", "the Boston Red Sox".
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-mention.h"

G_BEGIN_DECLS

/* marks the places inside the names of organizations; when the kinds of all names are settled */
void gs_inner_names_mark (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon);

/* the bytes of the place inside a name; empty if it has none */
GsSpan gs_inner_name_get_span (const GsMention *mention);

G_END_DECLS
