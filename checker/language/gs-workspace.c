/* SPDX-License-Identifier: MIT */
/* Makes room for sentences, and watches what an article takes. */
#include "language/gs-workspace.h"

GsWorkspace *
gs_workspace_new (void)
{
  GsWorkspace *self = g_new0 (GsWorkspace, 1);

  self->tokens = g_array_new (FALSE, FALSE, sizeof (GsToken));
  self->parser = gs_parser_workspace_new ();
  return self;
}

static void
gs_workspace_clear (GsWorkspace *self)
{
  g_free (self->forms);
  g_free (self->lengths);
  if (self->words != NULL)
    g_free (self->words - GS_WORD_PADDING);
  g_free (self->tags);
  g_free (self->seconds);
  g_free (self->rivals);
  g_free (self->gaps);
  g_free (self->places);
  g_free (self->heads);
  g_free (self->labels);
  g_free (self->names.inside);
  g_free (self->names.heads);
  g_free (self->names.relations);
}

void
gs_workspace_free (GsWorkspace *self)
{
  if (self == NULL)
    return;
  gs_workspace_clear (self);
  g_array_unref (self->tokens);
  gs_parser_workspace_free (self->parser);
  g_free (self);
}

void
gs_workspace_reserve (GsWorkspace *self, guint n_tokens)
{
  if (n_tokens <= self->room)
    return;
  gs_workspace_clear (self);
  self->room = MAX (n_tokens, 128);
  self->forms = g_new (const char *, self->room);
  self->lengths = g_new (guint32, self->room);
  self->words = g_new (GsWord, self->room + 2 * GS_WORD_PADDING) + GS_WORD_PADDING;
  self->tags = g_new (guint8, self->room);
  self->seconds = g_new (guint8, self->room);
  self->rivals = g_new (guint8, self->room);
  self->gaps = g_new (guint8, self->room);
  self->places = g_new (guint16, self->room + 1);
  self->heads = g_new (guint16, self->room + 2);
  self->labels = g_new (guint8, self->room + 2);
  self->names.inside = g_new (guint8, self->room);
  self->names.heads = g_new (guint32, self->room);
  self->names.relations = g_new (guint8, self->room);
}

void
gs_workspace_set_limits (GsWorkspace *self, guint seconds, gsize bytes)
{
  self->deadline =
      seconds > 0 ? g_get_monotonic_time () + (gint64) seconds * G_TIME_SPAN_SECOND : 0;
  self->max_bytes = bytes;
  self->is_spent = FALSE;
}

gboolean
gs_workspace_is_spent (GsWorkspace *self, gsize held)
{
  self->is_spent = self->is_spent || (self->max_bytes > 0 && held > self->max_bytes)
                   || (self->deadline > 0 && g_get_monotonic_time () > self->deadline);
  return self->is_spent;
}
