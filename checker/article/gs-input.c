/* SPDX-License-Identifier: MIT */
/* Opens what may be hostile: never waits for a FIFO, never reads a device, never more than asked
 * for even if the file grows meanwhile. */
#include "article/gs-input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/gs-error.h"

#define GS_INPUT_STEP (256 * 1024)

static int
gs_input_open (const char *path, gsize *expected, GError **error)
{
  struct stat status;
  int handle = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (handle < 0 || fstat (handle, &status) != 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path,
                   g_strerror (errno));
      if (handle >= 0)
        close (handle);
      return -1;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ,
                   "cannot read '%s': it is %s, not a regular file; copy its content to a file",
                   path, S_ISDIR (status.st_mode) ? "a folder" : "a pipe, socket or device");
      close (handle);
      return -1;
    }
  *expected = status.st_size > 0 ? (gsize) status.st_size : 0;
  return handle;
}

static void
gs_input_set_limit_error (GError **error, const char *path, gsize max_bytes)
{
  g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
               "'%s' is longer than the limit of %" G_GSIZE_FORMAT
               " bytes; split it or raise the limit",
               path, max_bytes);
}

/* all bytes up to the end, at most one more than the limit */
static GByteArray *
gs_input_drain (int handle, const char *path, gsize expected, gsize max_bytes, GError **error)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) MIN (expected + 1, 1u << 30));
  gsize room = expected + 1;

  while (bytes->len <= max_bytes)
    {
      guint before = bytes->len;
      gssize n;

      room = MIN (MAX (room, GS_INPUT_STEP), max_bytes - before + 1);
      g_byte_array_set_size (bytes, before + (guint) room);
      n = read (handle, bytes->data + before, room);
      g_byte_array_set_size (bytes, before + (guint) MAX (n, 0));
      if (n == 0)
        return bytes;
      room = GS_INPUT_STEP;
      if (n > 0 || errno == EINTR)
        continue;
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path,
                   g_strerror (errno));
      g_byte_array_unref (bytes);
      return NULL;
    }
  gs_input_set_limit_error (error, path, max_bytes);
  g_byte_array_unref (bytes);
  return NULL;
}

/**
 * gs_input_read:
 * @path: a file, or "-" for standard input
 * @max_bytes: the limit; 0 for the greatest there is (2 GiB)
 * @error: GS_ERROR_READ or GS_ERROR_LIMIT
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
gs_input_read (const char *path, gsize max_bytes, GError **error)
{
  gboolean standard = strcmp (path, "-") == 0;
  gsize limit = max_bytes > 0 && max_bytes < G_MAXINT32 ? max_bytes : G_MAXINT32 - 1;
  gsize expected = 0;
  int handle = standard ? STDIN_FILENO : gs_input_open (path, &expected, error);
  GByteArray *bytes;

  if (handle < 0)
    return NULL;
  if (expected > limit)
    {
      gs_input_set_limit_error (error, path, limit);
      close (handle);
      return NULL;
    }
  bytes = gs_input_drain (handle, standard ? "standard input" : path, expected, limit, error);
  if (!standard)
    close (handle);
  return bytes != NULL ? g_byte_array_free_to_bytes (bytes) : NULL;
}
