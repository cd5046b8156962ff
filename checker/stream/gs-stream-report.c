/* SPDX-License-Identifier: MIT */
/* Puts the report together from what the other stages wrote. */
#include "stream/gs-stream.h"

#include <string.h>

#include "base/gs-error.h"
#include "store/gs-report-codec.h"
#include "stream/gs-record-reader.h"

typedef struct
{
  GPtrArray *parts; /* of GsReport */
  GPtrArray *items; /* of GsCheckItem: what was not compared */
  GPtrArray *notes; /* of utf8 */
  char *rules;      /* (nullable): of all records the least, so that the order does not matter */
  char *model;      /* (nullable) */
} GsReportStream;

static void
gs_report_stream_init (GsReportStream *self)
{
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_report_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_check_item_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->rules = self->model = NULL;
}

static void
gs_report_stream_clear (GsReportStream *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->notes);
  g_free (self->rules);
  g_free (self->model);
}

static void
gs_report_stream_refuse (GsReportStream *self, const char *name, const char *reason)
{
  g_ptr_array_add (self->items, gs_check_item_new (name, reason));
}

/* ---- records ---- */

static void
gs_report_stream_note_versions (GsReportStream *self, const GsRecord *record)
{
  int order = self->rules != NULL ? g_strcmp0 (record->rules, self->rules) : -1;

  if (record->rules == NULL || record->model == NULL || order > 0
      || (order == 0 && strcmp (record->model, self->model) >= 0))
    return;
  g_free (self->rules);
  g_free (self->model);
  self->rules = g_strdup (record->rules);
  self->model = g_strdup (record->model);
}

static void
gs_report_stream_take_findings (GsReportStream *self, const GsRecord *record)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree guint8 *bytes =
      g_base64_decode (record->payload != NULL ? record->payload : "", &length);
  GsReport *part = gs_report_decode (bytes, length, &error);

  if (part != NULL)
    g_ptr_array_add (self->parts, part);
  else
    {
      g_autofree char *reason = g_strdup_printf ("the findings of '%s': %s; compare it again with "
                                                 "this program",
                                                 record->key, error->message);

      gs_report_stream_refuse (self, record->key, reason);
    }
}

static void
gs_report_stream_take (GsReportStream *self, const GsRecordLine *line)
{
  const GsRecord *record = &line->record;
  g_autoptr (GError) error = NULL;
  GsCheckItem *item;

  if (line->fault != NULL)
    {
      g_autofree char *name = gs_record_dup_line_name (line->text, line->length);

      gs_report_stream_refuse (self, name, line->fault->message);
      return;
    }
  gs_report_stream_note_versions (self, record);
  if (g_str_equal (record->kind, "findings"))
    gs_report_stream_take_findings (self, record);
  else if (g_str_equal (record->kind, "grouping") && record->text != NULL)
    g_ptr_array_add (self->notes, g_strdup (record->text));
  else if (g_str_equal (record->kind, "article"))
    gs_report_stream_refuse (
        self, record->path != NULL ? record->path : record->key,
        "it was not compared; put 'gainsay compare --stream' before the report");
  else
    {
      item = gs_record_dup_item (record, &error);
      if (item != NULL)
        g_ptr_array_add (self->items, item);
      else
        gs_report_stream_refuse (self, record->key, error->message);
    }
}

/* ---- the report ---- */

/* groups that other rules compared say other things of the same words */
static void
gs_report_stream_drop_others (GsReportStream *self)
{
  for (guint i = self->parts->len; i > 0; i--)
    {
      const GsReport *part = g_ptr_array_index (self->parts, i - 1);
      g_autofree char *reason = NULL;

      if (g_strcmp0 (part->rules_version, self->rules) == 0
          && g_strcmp0 (part->model_version, self->model) == 0)
        continue;
      reason = g_strdup_printf ("it was compared with rules %s and model %s, others with rules %s "
                                "and model %s: use the same everywhere",
                                part->rules_version, part->model_version, self->rules, self->model);
      for (guint k = 0; k < part->articles->len; k++)
        gs_report_stream_refuse (self, gs_report_get_article (part, k)->path, reason);
      g_ptr_array_remove_index (self->parts, i - 1);
    }
}

static int
gs_report_stream_compare_notes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GsReport *
gs_report_stream_finish (GsReportStream *self, const char *date)
{
  GsCheckEngine engine = { .rules_version = self->rules,
                           .model_version = self->model,
                           .date = date };
  GsReport *frame;

  gs_report_stream_drop_others (self);
  frame = gs_check_report_new (&engine);
  g_ptr_array_sort (self->items, gs_check_item_compare);
  g_ptr_array_sort (self->notes, gs_report_stream_compare_notes);
  for (guint i = 0; i < self->notes->len; i++)
    gs_report_add_not_compared (frame, "a large batch", g_ptr_array_index (self->notes, i));
  g_ptr_array_add (self->parts, gs_check_report_apart (&engine, self->items));
  return gs_check_merge (frame, self->parts);
}

/**
 * gs_stream_report:
 * @empty: (out): whether there was no record
 *
 * Returns: (transfer full) (nullable): the finished report, %NULL on empty input or with @error set
 */
GsReport *
gs_stream_report (const char *const *paths, const char *date, gboolean *empty, GError **error)
{
  g_autoptr (GsRecordReader) reader = gs_record_reader_new (paths);
  GsReportStream self;
  g_autoptr (GError) local = NULL;
  GsReport *report = NULL;
  gboolean more = TRUE;

  *empty = TRUE;
  gs_report_stream_init (&self);
  while (more)
    {
      g_auto (GsRecordLine) line = { 0 };

      more = gs_record_reader_next (reader, &line, &local);
      if (more)
        gs_report_stream_take (&self, &line);
      *empty = *empty && !more;
    }
  if (local == NULL && !*empty)
    report = gs_report_stream_finish (&self, date);
  gs_report_stream_clear (&self);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return report;
}
