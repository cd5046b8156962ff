/* SPDX-License-Identifier: MIT */
/*
 * Assertions as lines: JSON as described in gs-assertion.h, or a readable line of text.
 */
#pragma once

#include "assertion/gs-assertion.h"

G_BEGIN_DECLS

/* both append one line with its end */
void gs_assertion_append_json (const GsExtraction *extraction, guint32 index, GString *out);
void gs_assertion_append_text (const GsExtraction *extraction, guint32 index, GString *out);

G_END_DECLS
