/* SPDX-License-Identifier: MIT */
/* Knows which paths may be replaced and which must be written to: devices, pipes and links. */
#include "base/gs-file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/gs-error.h"

/* a device or a pipe has readers of its own: a new file in its place would take it from them */
static gboolean
gs_file_write_through (const char *path, const char *bytes, gsize length)
{
  FILE *file = fopen (path, "wb");
  gboolean done = file != NULL && fwrite (bytes, 1, length, file) == length;
  int reason = errno;

  if (file != NULL && fclose (file) != 0)
    return FALSE;
  errno = reason;
  return done;
}

/**
 * gs_file_save:
 * @bytes: what to write
 * @length: how many
 *
 * Writes a file. A regular file is there whole or as it was before; what a link leads to is
 * replaced, not the link; a device or a pipe is written to.
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if it cannot be written
 */
gboolean
gs_file_save (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GError) local = NULL;
  struct stat status;
  char *target = realpath (path, NULL);
  gboolean special = target != NULL && stat (target, &status) == 0 && !S_ISREG (status.st_mode);
  gboolean done = special ? gs_file_write_through (target, bytes, length)
                          : g_file_set_contents (target != NULL ? target : path, bytes,
                                                 (gssize) length, &local);

  if (!done)
    g_set_error (error, GS_ERROR, GS_ERROR_WRITE, "cannot write '%s': %s", path,
                 local != NULL ? local->message : g_strerror (errno));
  free (target);
  return done;
}
