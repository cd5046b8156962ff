/* SPDX-License-Identifier: MIT */
/* A stretch of an article's text: the one unit of offset everywhere. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsSpan:
 * @start: first byte, counted from the start of the article's UTF-8 text
 * @end: byte after the last one (exclusive), never below @start
 *
 * Both ends stand on character boundaries.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} GsSpan;

#define GS_SPAN_INIT(s, e) ((GsSpan){ .start = (guint32) (s), .end = (guint32) (e) })

static inline guint32
gs_span_length (GsSpan span)
{
  return span.end - span.start;
}

static inline gboolean
gs_span_is_empty (GsSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
gs_span_contains (GsSpan outer, GsSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
gs_span_overlaps (GsSpan a, GsSpan b)
{
  return a.start < b.end && b.start < a.end;
}

/* orders by start, then by end; for sorting */
static inline int
gs_span_compare (GsSpan a, GsSpan b)
{
  if (a.start != b.start)
    return a.start < b.start ? -1 : 1;
  if (a.end != b.end)
    return a.end < b.end ? -1 : 1;
  return 0;
}

G_END_DECLS
