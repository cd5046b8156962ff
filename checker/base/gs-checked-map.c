/* SPDX-License-Identifier: MIT */
/* Maps a file twice: to check it, and to use it. */
#include "base/gs-checked-map.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>

/**
 * gs_checked_map_new:
 * @path: a file
 * @check: (scope call): what it must pass
 * @fault: (out): what is wrong with it, %NULL if nothing is
 * @error: a #GFileError if it cannot be opened or mapped
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GMappedFile *
gs_checked_map_new (const char *path, GsMapCheck check, const char **fault, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  GMappedFile *file = NULL;

  *fault = NULL;
  if (fd < 0)
    {
      g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (errno), "%s",
                   g_strerror (errno));
      return NULL;
    }
  file = g_mapped_file_new_from_fd (fd, FALSE, error);
  if (file != NULL)
    {
      *fault = check (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
      g_mapped_file_unref (file);
      file = *fault == NULL ? g_mapped_file_new_from_fd (fd, FALSE, error) : NULL;
    }
  g_close (fd, NULL);
  return file;
}
