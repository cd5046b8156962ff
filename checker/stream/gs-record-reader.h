/* SPDX-License-Identifier: MIT */
/*
 * Reading records: each line once, what is no record as one that says so.
 */
#pragma once

#include "stream/gs-lines.h"
#include "stream/gs-record.h"

G_BEGIN_DECLS

typedef struct _GsRecordReader GsRecordReader;

/* life cycle; @paths as for gs_lines_new () */
GsRecordReader *gs_record_reader_new (const char *const *paths);
void gs_record_reader_free (GsRecordReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsRecordReader, gs_record_reader_free)

/**
 * GsRecordLine: a line as it was read
 */
typedef struct
{
  const char *text; /* lent, until the next one is read */
  gsize length;
  GsRecord record; /* owned */
  GError *fault;   /* (nullable): why it is no record; owned */
} GsRecordLine;

/* FALSE at the end, or with an error; @line is to be cleared */
gboolean gs_record_reader_next (GsRecordReader *self, GsRecordLine *line, GError **error);
void gs_record_line_clear (GsRecordLine *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsRecordLine, gs_record_line_clear)

/* passes a line on as it is */
gboolean gs_record_line_write (const GsRecordLine *line, GError **error);

/* writes a record in place of a line that cannot be used */
gboolean gs_record_line_refuse (const GsRecordLine *line, const GsRecordStamp *stamp,
                                const char *reason, GError **error);

G_END_DECLS
