/* SPDX-License-Identifier: MIT */
/* Lines of a terminal: how wide text is, and where a paragraph is folded. */
#pragma once

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

/**
 * GsFoldStyle: how a paragraph is laid
 */
typedef struct
{
  guint indent;         /* blanks before each line */
  guint width;          /* columns of a line with its indent; 0 does not fold */
  const char *mark_on;  /* (nullable): printed before marked text; NULL draws carets below it */
  const char *mark_off; /* (nullable): printed after it */
} GsFoldStyle;

guint gs_fold_measure (const char *text, gsize length);
void gs_fold_pad (GString *out, const char *text, guint columns);
void gs_fold_append (GString *out, const char *text, GsSpan mark, const GsFoldStyle *style);

G_END_DECLS
