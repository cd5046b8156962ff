/* SPDX-License-Identifier: MIT */
/* Paragraphs of a plain text: by blank lines, by lines, or by lines that were wrapped at a width.
 */
#pragma once

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

/* spans of GsSpan without the white space around, in the order of the text */
GArray *gs_text_units_split (const char *text, gsize start, gsize length);

G_END_DECLS
