/* SPDX-License-Identifier: MIT */
/* Lines of a terminal: how wide text is, and where a paragraph is folded. */
#pragma once

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

/**
 * GsColumnStyle: how a paragraph is laid
 */
typedef struct
{
  guint indent;         /* blanks before each line */
  guint width;          /* columns of a line with its indent; 0 does not fold */
  const char *mark_on;  /* (nullable): printed before marked text; NULL draws carets below it */
  const char *mark_off; /* (nullable): printed after it */
} GsColumnStyle;

guint gs_columns_measure (const char *text, gsize length);
void gs_columns_pad (GString *out, const char *text, guint columns);
void gs_columns_fold (GString *out, const char *text, GsSpan mark, const GsColumnStyle *style);

G_END_DECLS
