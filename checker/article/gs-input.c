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

#define GS_INPUT_FIRST 4096u
#define GS_INPUT_STEP  (256u * 1024)

static int
gs_input_open (const char *path, struct stat *status, GError **error)
{
  int handle = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (handle < 0 || fstat (handle, status) != 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path,
                   g_strerror (errno));
      if (handle >= 0)
        close (handle);
      return -1;
    }
  if (!S_ISREG (status->st_mode))
    {
      g_set_error (error, GS_ERROR, GS_ERROR_READ,
                   "cannot read '%s': it is %s, not a regular file; copy its content to a file",
                   path, S_ISDIR (status->st_mode) ? "a folder" : "a pipe, socket or device");
      close (handle);
      return -1;
    }
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

/* bytes as they are read */
typedef struct
{
  char *bytes;
  gsize length;
  gsize room; /* allocated */
} GsInputBuffer;

/* room for at least one byte more: at first for the file as long as it says it is and one byte, so
 * that its end is met without asking for more memory */
static void
gs_input_buffer_grow (GsInputBuffer *buffer, gsize expected, gsize max_bytes)
{
  gsize room = buffer->bytes == NULL ? MAX (expected + 1, GS_INPUT_FIRST)
                                     : buffer->room + MAX (buffer->room / 2, GS_INPUT_STEP);

  if (buffer->length < buffer->room)
    return;
  buffer->room = MIN (room, max_bytes + 1);
  buffer->bytes = g_realloc (buffer->bytes, buffer->room);
}

/* there is room: what the buffer was made for is one byte less than it, and a read that met the end
 * had some */
static GBytes *
gs_input_buffer_finish (GsInputBuffer *buffer)
{
  buffer->bytes[buffer->length] = '\0';
  return g_bytes_new_take (buffer->bytes, buffer->length);
}

/* all bytes up to the end, unless there are more than the limit */
static GBytes *
gs_input_drain (int handle, const char *path, gsize expected, gsize max_bytes, GError **error)
{
  GsInputBuffer buffer = { NULL, 0, 0 };

  while (buffer.length <= max_bytes)
    {
      gssize n;

      gs_input_buffer_grow (&buffer, expected, max_bytes);
      n = read (handle, buffer.bytes + buffer.length, buffer.room - buffer.length);
      if (n == 0)
        return gs_input_buffer_finish (&buffer);
      if (n > 0)
        buffer.length += (gsize) n;
      /* a file that is as long as it said has ended: one that grows meanwhile shows by its status
       */
      if (n > 0 && buffer.length == expected)
        return gs_input_buffer_finish (&buffer);
      if (n > 0 || errno == EINTR)
        continue;
      g_set_error (error, GS_ERROR, GS_ERROR_READ, "cannot read '%s': %s", path,
                   g_strerror (errno));
      g_free (buffer.bytes);
      return NULL;
    }
  gs_input_set_limit_error (error, path, max_bytes);
  g_free (buffer.bytes);
  return NULL;
}

/* half of one version and half of the next is no article of anybody */
static gboolean
gs_input_is_unchanged (int handle, const char *path, const struct stat *before, GError **error)
{
  struct stat after;

  if (fstat (handle, &after) == 0 && after.st_size == before->st_size
      && after.st_mtim.tv_sec == before->st_mtim.tv_sec
      && after.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_READ,
               "cannot read '%s': it changed while it was read; run again when it is written",
               path);
  return FALSE;
}

static GBytes *
gs_input_read_file (const char *path, gsize limit, GError **error)
{
  struct stat status;
  int handle = gs_input_open (path, &status, error);
  g_autoptr (GBytes) bytes = NULL;

  if (handle < 0)
    return NULL;
  if (status.st_size > 0 && (gsize) status.st_size > limit)
    gs_input_set_limit_error (error, path, limit);
  else
    bytes = gs_input_drain (handle, path, (gsize) MAX (status.st_size, 0), limit, error);
  if (bytes != NULL && !gs_input_is_unchanged (handle, path, &status, error))
    g_clear_pointer (&bytes, g_bytes_unref);
  close (handle);
  return g_steal_pointer (&bytes);
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
  gsize limit = max_bytes > 0 && max_bytes < G_MAXINT32 ? max_bytes : G_MAXINT32 - 1;

  return strcmp (path, "-") == 0 ? gs_input_drain (STDIN_FILENO, "standard input", 0, limit, error)
                                 : gs_input_read_file (path, limit, error);
}
