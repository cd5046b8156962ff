/* SPDX-License-Identifier: MIT */
/* Gives article records the keys of their groups; what they hold waits on the disk meanwhile. */
#include "stream/gs-stream.h"

#include <string.h>

#include "base/gs-spill.h"
#include "comparison/gs-grouping.h"
#include "gs-check-batch.h"
#include "stream/gs-record-reader.h"

typedef struct
{
  GsRecordStamp stamp;
  GsCheckBatch *batch; /* of items with keys; the rest of their lines is put aside */
} GsGroupStream;

/* what stands behind the key, which is the first member; NULL if it is not */
static const char *
gs_group_skip_key (const char *line)
{
  static const char start[] = "{\"key\":\"";

  if (!g_str_has_prefix (line, start))
    return NULL;
  for (line += sizeof start - 1; *line != '"' && *line != '\0'; line++)
    if (*line == '\\' && line[1] != '\0')
      line++;
  return *line == '"' && line[1] == ',' ? line + 1 : NULL;
}

static gboolean
gs_group_put_aside (GsGroupStream *self, const GsRecordLine *line, const char *rest, GError **error)
{
  GsCheckItem *item = gs_record_dup_key_item (&line->record);

  g_ptr_array_add (self->batch->items, item);
  item->aside.article = line->length - (gsize) (rest - line->text);
  return gs_spill_put (self->batch->spill, rest, item->aside.article, &item->aside.at, error);
}

static gboolean
gs_group_take (GsGroupStream *self, const GsRecordLine *line, GError **error)
{
  const GsRecord *record = &line->record;
  const char *rest = gs_group_skip_key (line->text);

  if (line->fault != NULL)
    return gs_record_line_refuse (line, &self->stamp, line->fault->message, error);
  if (!g_str_equal (record->kind, "article") || record->group > 0)
    return gs_record_line_write (line, error);
  if (rest == NULL || record->path == NULL || record->keys == NULL || record->names == NULL)
    return gs_record_line_refuse (line, &self->stamp, "the record of an article is not whole",
                                  error);
  return gs_group_put_aside (self, line, rest, error);
}

static gboolean
gs_group_write_item (const GsGroupStream *self, const GsCheckItem *item, guint32 group,
                     GError **error)
{
  g_autofree char *key = gs_record_dup_group_key (group);
  g_autoptr (GString) out = g_string_sized_new (item->aside.article + 64);
  gsize start;

  g_string_append_printf (out, "{\"key\":\"%s\",\"group\":%u", key, group + 1);
  start = out->len;
  g_string_set_size (out, start + item->aside.article);
  if (!gs_spill_get (self->batch->spill, item->aside.at, out->str + start, item->aside.article,
                     error))
    return FALSE;
  g_string_append_c (out, '\n');
  return gs_lines_write (out->str, out->len, error);
}

/* by group, then by path */
static gboolean
gs_group_write (GsGroupStream *self, GError **error)
{
  GsGroupingTally tally;
  g_autofree guint32 *groups = gs_check_batch_group (self->batch, &tally);
  g_autofree char *note = gs_check_dup_grouping_note (&tally);
  g_autofree GArray **members = g_new0 (GArray *, MAX (tally.n_groups, 1));
  gboolean done = TRUE;

  if (note != NULL)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      gs_record_append_note (out, &self->stamp, note);
      done = gs_lines_write (out->str, out->len, error);
    }
  for (guint32 i = 0; i < self->batch->items->len; i++)
    {
      if (members[groups[i]] == NULL)
        members[groups[i]] = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (members[groups[i]], i);
    }
  for (guint32 group = 0; group < tally.n_groups; group++)
    {
      for (guint k = 0; done && k < members[group]->len; k++)
        done = gs_group_write_item (
            self,
            g_ptr_array_index (self->batch->items, g_array_index (members[group], guint32, k)),
            group, error);
      g_array_unref (members[group]);
    }
  return done;
}

/**
 * gs_stream_group:
 *
 * Returns: %FALSE with @error set if input or output failed
 */
gboolean
gs_stream_group (const char *const *paths, GError **error)
{
  g_autoptr (GsRecordReader) reader = gs_record_reader_new (paths);
  g_autoptr (GsCheckBatch) batch = gs_check_batch_new ();
  static const GsCheckEngine any = { 0 };
  GsGroupStream self = { .batch = batch };
  g_autoptr (GError) local = NULL;
  gboolean more = TRUE;

  gs_record_stamp_init (&self.stamp, &any);
  batch->spill = gs_spill_new (error);
  if (batch->spill == NULL)
    return FALSE;
  while (more)
    {
      g_auto (GsRecordLine) line = { 0 };

      more = gs_record_reader_next (reader, &line, &local);
      if (more && !gs_group_take (&self, &line, error))
        return FALSE;
    }
  if (local == NULL)
    return gs_group_write (&self, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
