/* SPDX-License-Identifier: MIT */
/* Reads lines with getline (). */
#include "stream/gs-lines.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/gs-error.h"

struct _GsLines
{
  const char *const *paths; /* what is left; lent */
  FILE *file;               /* (nullable): the one that is read */
  const char *name;
  char *line; /* of getline () */
  size_t size;
};

/**
 * gs_lines_new:
 *
 * Returns: (transfer full): the lines of all files
 */
GsLines *
gs_lines_new (const char *const *paths)
{
  static const char *const standard[] = { "-", NULL };
  GsLines *self = g_new0 (GsLines, 1);

  self->paths = paths != NULL && *paths != NULL ? paths : standard;
  return self;
}

static void
gs_lines_close (GsLines *self)
{
  if (self->file != NULL && self->file != stdin)
    fclose (self->file);
  self->file = NULL;
}

/**
 * gs_lines_free:
 * @self: (nullable): lines
 */
void
gs_lines_free (GsLines *self)
{
  if (self == NULL)
    return;
  gs_lines_close (self);
  free (self->line);
  g_free (self);
}

static gboolean
gs_lines_open (GsLines *self, GError **error)
{
  self->name = *self->paths++;
  self->file = g_str_equal (self->name, "-") ? stdin : fopen (self->name, "re");
  if (self->file != NULL)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", self->name,
               g_strerror (errno));
  return FALSE;
}

/* one line with its end, however long; NULL at the end of the file or if it cannot be read */
static const char *
gs_lines_get (GsLines *self, gsize *length, GError **error)
{
  ssize_t n;

  errno = 0;
  n = getline (&self->line, &self->size, self->file);
  if (n >= 0)
    {
      *length = (gsize) n;
      return self->line;
    }
  if (ferror (self->file))
    g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", self->name,
                 g_strerror (errno));
  return NULL;
}

/**
 * gs_lines_next:
 * @length: (out): bytes
 *
 * Returns: (transfer none) (nullable): the line, until the next call
 */
const char *
gs_lines_next (GsLines *self, gsize *length, GError **error)
{
  g_autoptr (GError) local = NULL;

  while (self->file != NULL || *self->paths != NULL)
    {
      const char *line;

      if (self->file == NULL && !gs_lines_open (self, error))
        return NULL;
      line = gs_lines_get (self, length, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (line == NULL)
        gs_lines_close (self);
      while (line != NULL && *length > 0 && strchr ("\r\n", line[*length - 1]) != NULL)
        self->line[--*length] = '\0';
      if (line != NULL && *length > 0)
        return line;
    }
  return NULL;
}

/**
 * gs_lines_write:
 *
 * Returns: %FALSE with @error set if the reader is gone or the disk is full
 */
gboolean
gs_lines_write (const char *text, gsize length, GError **error)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write to standard output: %s",
               g_strerror (errno));
  return FALSE;
}
