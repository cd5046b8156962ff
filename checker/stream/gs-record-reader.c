/* SPDX-License-Identifier: MIT */
/* Reads records and knows which lines it has read. */
#include "stream/gs-record-reader.h"

#include <string.h>

#include "store/gs-codec-frame.h"

struct _GsRecordReader
{
  GsLines *lines;
  GHashTable *seen; /* of guint64: hashes of lines */
};

/**
 * gs_record_reader_new:
 *
 * Returns: (transfer full): the records of all files
 */
GsRecordReader *
gs_record_reader_new (const char *const *paths)
{
  GsRecordReader *self = g_new0 (GsRecordReader, 1);

  self->lines = gs_lines_new (paths);
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * gs_record_reader_free:
 * @self: (nullable): a reader
 */
void
gs_record_reader_free (GsRecordReader *self)
{
  if (self == NULL)
    return;
  gs_lines_free (self->lines);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* a stage that was run twice has written the same lines twice */
static gboolean
gs_record_reader_is_new (GsRecordReader *self, const char *line, gsize length)
{
  guint64 hash = gs_codec_hash (line, length);

  return g_hash_table_add (self->seen, g_memdup2 (&hash, sizeof hash));
}

/**
 * gs_record_reader_next:
 * @line: (out caller-allocates)
 *
 * Returns: whether there was a line
 */
gboolean
gs_record_reader_next (GsRecordReader *self, GsRecordLine *line, GError **error)
{
  *line = (GsRecordLine){ 0 };
  do
    line->text = gs_lines_next (self->lines, &line->length, error);
  while (line->text != NULL && !gs_record_reader_is_new (self, line->text, line->length));
  if (line->text == NULL)
    return FALSE;
  gs_record_parse (&line->record, line->text, line->length, &line->fault);
  return TRUE;
}

/**
 * gs_record_line_clear:
 */
void
gs_record_line_clear (GsRecordLine *line)
{
  gs_record_clear (&line->record);
  g_clear_error (&line->fault);
}

/**
 * gs_record_line_write:
 *
 * Returns: %FALSE with @error set if it cannot be written
 */
gboolean
gs_record_line_write (const GsRecordLine *line, GError **error)
{
  return gs_lines_write (line->text, line->length, error) && gs_lines_write ("\n", 1, error);
}

/**
 * gs_record_line_refuse:
 * @reason: why
 *
 * Returns: %FALSE with @error set if it cannot be written
 */
gboolean
gs_record_line_refuse (const GsRecordLine *line, const GsRecordStamp *stamp, const char *reason,
                       GError **error)
{
  g_autofree char *name = line->record.path != NULL
                              ? g_strdup (line->record.path)
                              : gs_record_dup_line_name (line->text, line->length);
  g_autoptr (GString) out = g_string_new (NULL);

  gs_record_append_unreadable (out, stamp, name, reason);
  return gs_lines_write (out->str, out->len, error);
}
