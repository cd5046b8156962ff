/* SPDX-License-Identifier: MIT */
/* Appends to and reads from an unlinked file. */
#include "base/gs-spill.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/gs-error.h"

struct _GsSpill
{
  int file;
  guint64 end;
};

/**
 * gs_spill_new:
 *
 * Returns: (transfer full) (nullable): an empty spill
 */
GsSpill *
gs_spill_new (GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) local = NULL;
  int file = g_file_open_tmp ("gainsay-XXXXXX", &name, &local);
  GsSpill *self;

  if (file < 0)
    {
      g_set_error (error, GS_ERROR, GS_ERROR_WRITE,
                   "cannot put articles aside in '%s': %s; name another folder with TMPDIR",
                   g_get_tmp_dir (), local->message);
      return NULL;
    }
  g_unlink (name);
  self = g_new0 (GsSpill, 1);
  self->file = file;
  return self;
}

/**
 * gs_spill_free:
 * @self: (nullable): a spill
 */
void
gs_spill_free (GsSpill *self)
{
  if (self == NULL)
    return;
  close (self->file);
  g_free (self);
}

/**
 * gs_spill_put:
 * @offset: (out): where they stand
 *
 * Returns: %FALSE with %GS_ERROR_WRITE if the disk is full
 */
gboolean
gs_spill_put (GsSpill *self, const void *bytes, gsize length, guint64 *offset, GError **error)
{
  const guint8 *at = bytes;

  *offset = self->end;
  while (length > 0)
    {
      gssize n = pwrite (self->file, at, length, (off_t) self->end);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_WRITE,
                       "cannot put articles aside in '%s': %s; name another folder with TMPDIR",
                       g_get_tmp_dir (), g_strerror (errno));
          return FALSE;
        }
      at += n;
      length -= (gsize) n;
      self->end += (guint64) n;
    }
  return TRUE;
}

/**
 * gs_spill_get:
 *
 * Returns: %FALSE with %GS_ERROR_READ if the disk fails
 */
gboolean
gs_spill_get (const GsSpill *self, guint64 offset, void *bytes, gsize length, GError **error)
{
  guint8 *at = bytes;

  while (length > 0)
    {
      gssize n = pread (self->file, at, length, (off_t) offset);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_READ,
                       "cannot read again what was put aside in '%s': %s", g_get_tmp_dir (),
                       n < 0 ? g_strerror (errno) : "it ends too early");
          return FALSE;
        }
      at += n;
      length -= (gsize) n;
      offset += (guint64) n;
    }
  return TRUE;
}
