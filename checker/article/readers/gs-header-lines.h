/* SPDX-License-Identifier: MIT */
/* "Name: value" lines, as WARC and HTTP have them before what they carry. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsHeaderLines: lines of a header and what follows them; nothing is copied
 */
typedef struct
{
  const char *start;
  gsize length;
  const char *body;
  gsize body_length;
} GsHeaderLines;

/* lines up to the first empty one; FALSE if there is none */
gboolean gs_header_lines_split (const char *bytes, gsize length, GsHeaderLines *lines);

/* the value of a line, to be freed with g_free (); NULL if absent or no text */
char *gs_header_lines_dup (const GsHeaderLines *lines, const char *name);

/* of a content type: "text/html" in lower case, and its charset or NULL */
char *gs_content_type_dup_type (const char *value);
char *gs_content_type_dup_charset (const char *value);

G_END_DECLS
