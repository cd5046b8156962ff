/* SPDX-License-Identifier: MIT */
/*
 * From article lines to records.
 *
 * An article line is a JSON object: a whole file of any format that gainsay reads, as
 * {"path": NAME, "content": TEXT} or {"path": NAME, "base64": BYTES}, or an article of the kind
 * {"id", "source", "date", "title", "text", ...}.
 */
#include "stream/gs-stream.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "article/gs-input.h"
#include "article/gs-source-set.h"
#include "base/gs-tasks.h"
#include "stream/gs-lines.h"
#include "stream/gs-record.h"

/* articles a thread that are read before their records are written */
#define GS_EXTRACT_STEP 64

/**
 * GsExtractTask: one line, or one file
 */
typedef struct
{
  char *line; /* (nullable) */
  gsize length;
  const GsSource *source; /* (nullable) */
  GString *out;
} GsExtractTask;

typedef struct
{
  const GsCheckReader *reader;
  GsRecordStamp stamp;
  guint n_jobs;
  GAsyncQueue *workspaces; /* of GsWorkspace, idle */
  GsLines *lines;          /* (nullable) */
  GPtrArray *sources;      /* (nullable): of GsSource */
  guint n_sources;         /* of them taken */
} GsExtractStream;

/* ---- one line ---- */

static const char *
gs_extract_get_string (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* the bytes of a file that the line carries, or the line itself, and what they are called */
static GBytes *
gs_extract_dup_bytes (JsonObject *object, const GsExtractTask *task, char **name)
{
  const char *path = gs_extract_get_string (object, "path");
  const char *content = gs_extract_get_string (object, "content");
  const char *base64 = gs_extract_get_string (object, "base64");
  const char *id = gs_extract_get_string (object, "id");

  if (path != NULL && base64 != NULL)
    {
      gsize length;
      guint8 *bytes = g_base64_decode (base64, &length);

      *name = g_strdup (path);
      return g_bytes_new_take (bytes, length);
    }
  if (path != NULL && content != NULL)
    {
      *name = g_strdup (path);
      return g_bytes_new (content, strlen (content));
    }
  *name = id != NULL ? g_strdup (id) : gs_record_dup_line_name (task->line, task->length);
  return g_bytes_new (task->line, task->length);
}

static void
gs_extract_append_bytes (GsExtractStream *self, GsExtractTask *task, GBytes *bytes,
                         const char *name, GsWorkspace *workspace)
{
  g_autoptr (GPtrArray) items = gs_check_read_bytes (self->reader, bytes, name, workspace);

  for (guint i = 0; i < items->len; i++)
    gs_record_append_item (task->out, &self->stamp, g_ptr_array_index (items, i));
}

static void
gs_extract_run_line (GsExtractStream *self, GsExtractTask *task, GsWorkspace *workspace)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gboolean good = json_parser_load_from_data (parser, task->line, (gssize) task->length, NULL)
                  && json_parser_get_root (parser) != NULL
                  && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser));
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!good)
    {
      g_autofree char *line = gs_record_dup_line_name (task->line, task->length);

      gs_record_append_unreadable (
          task->out, &self->stamp, line,
          "a line of the input is no JSON object; write an article a line");
      return;
    }
  bytes = gs_extract_dup_bytes (json_node_get_object (json_parser_get_root (parser)), task, &name);
  gs_extract_append_bytes (self, task, bytes, name, workspace);
}

/* ---- one file ---- */

static void
gs_extract_run_source (GsExtractStream *self, GsExtractTask *task, GsWorkspace *workspace)
{
  gsize limit = self->reader->read.max_bytes;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      task->source->reason == NULL ? gs_input_read (
          task->source->path, limit > 0 ? limit : GS_READ_DEFAULT_MAX_BYTES, &error)
                                   : NULL;

  if (bytes != NULL)
    gs_extract_append_bytes (self, task, bytes, task->source->path, workspace);
  else
    gs_record_append_unreadable (task->out, &self->stamp, task->source->path,
                                 error != NULL ? error->message : task->source->reason);
}

/* ---- all ---- */

static void
gs_extract_run_task (gpointer data, gpointer user_data)
{
  GsExtractTask *task = data;
  GsExtractStream *self = user_data;
  g_autoptr (GsWorkspace) workspace = g_async_queue_try_pop (self->workspaces);

  if (workspace == NULL)
    workspace = gs_workspace_new ();
  task->out = g_string_new (NULL);
  if (task->source != NULL)
    gs_extract_run_source (self, task, workspace);
  else
    gs_extract_run_line (self, task, workspace);
  g_async_queue_push (self->workspaces, g_steal_pointer (&workspace));
}

/* FALSE at the end of the input, or with an error */
static gboolean
gs_extract_fetch (GsExtractStream *self, GsExtractTask *task, GError **error)
{
  const char *line;

  *task = (GsExtractTask){ 0 };
  if (self->sources != NULL)
    {
      if (self->n_sources == self->sources->len)
        return FALSE;
      task->source = g_ptr_array_index (self->sources, self->n_sources++);
      return TRUE;
    }
  line = gs_lines_next (self->lines, &task->length, error);
  task->line = line != NULL ? g_memdup2 (line, task->length + 1) : NULL;
  return line != NULL;
}

/* writes in the order of the input */
static gboolean
gs_extract_write_tasks (GsExtractTask *tasks, guint n_tasks, GError **error)
{
  gboolean done = TRUE;

  for (guint i = 0; i < n_tasks; i++)
    {
      if (done && tasks[i].out != NULL)
        done = gs_lines_write (tasks[i].out->str, tasks[i].out->len, error);
      if (tasks[i].out != NULL)
        g_string_free (tasks[i].out, TRUE);
      g_free (tasks[i].line);
    }
  return done;
}

static gboolean
gs_extract_run_all (GsExtractStream *self, GError **error)
{
  guint step = self->n_jobs > 1 ? self->n_jobs * GS_EXTRACT_STEP : 1;
  g_autofree GsExtractTask *tasks = g_new (GsExtractTask, step);
  g_autoptr (GError) local = NULL;
  guint n = step;

  while (n == step)
    {
      for (n = 0; n < step && gs_extract_fetch (self, &tasks[n], &local); n++)
        ;
      if (local == NULL
          && !gs_tasks_run (gs_extract_run_task, self, tasks, sizeof *tasks, n, self->n_jobs,
                            error))
        return FALSE;
      if (!gs_extract_write_tasks (tasks, n, error))
        return FALSE;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * gs_stream_extract:
 * @paths: (nullable) (array zero-terminated=1): files and folders in place of lines
 *
 * Returns: %FALSE with @error set if input or output failed
 */
gboolean
gs_stream_extract (const GsCheckEngine *engine, const GsCheckReader *reader,
                   const char *const *paths, GError **error)
{
  GsCheckReader packing = *reader;
  GsExtractStream self = { .reader = &packing };
  GsWorkspace *workspace;
  gboolean done;

  packing.pack = TRUE;
  self.n_jobs = reader->n_jobs > 0 ? MIN (reader->n_jobs, 256) : g_get_num_processors ();
  gs_record_stamp_init (&self.stamp, engine);
  self.workspaces = g_async_queue_new ();
  if (paths != NULL && *paths != NULL)
    self.sources = gs_source_set_list (paths);
  else
    self.lines = gs_lines_new (NULL);
  done = gs_extract_run_all (&self, error);
  while ((workspace = g_async_queue_try_pop (self.workspaces)) != NULL)
    gs_workspace_free (workspace);
  g_async_queue_unref (self.workspaces);
  g_clear_pointer (&self.sources, g_ptr_array_unref);
  gs_lines_free (self.lines);
  return done;
}
