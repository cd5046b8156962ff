/* SPDX-License-Identifier: MIT */
/* Unpacks step by step, so that a bomb is seen before it has gone off. */
#include "article/readers/gs-unpack.h"

#include <string.h>

#include <gio/gio.h>

#include "base/gs-error.h"

#define GS_UNPACK_STEP (64 * 1024)

static gboolean
gs_unpack_set_limit_error (const char *name, GError **error)
{
  g_set_error (error, GS_ERROR, GS_ERROR_LIMIT,
               "'%s' unpacks to more than the limit on bytes; split it or raise the limit", name);
  return FALSE;
}

/* one member; moves @bytes behind it */
static gboolean
gs_unpack_member (const char **bytes, gsize *length, const char *name, gsize *left, GByteArray *out,
                  GError **error)
{
  g_autoptr (GZlibDecompressor) gzip = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GError) fault = NULL;
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      guint8 step[GS_UNPACK_STEP];
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (G_CONVERTER (gzip), *bytes, *length, step, sizeof step,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, &fault);
      if (result == G_CONVERTER_ERROR)
        {
          g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is damaged: %s; unpack it by hand",
                       name, fault->message);
          return FALSE;
        }
      if (n_written > *left)
        return gs_unpack_set_limit_error (name, error);
      *bytes += n_read;
      *length -= n_read;
      *left -= n_written;
      g_byte_array_append (out, step, (guint) n_written);
    }
  return TRUE;
}

/**
 * gs_unpack_gzip:
 * @bytes: (array length=length): begins with gzip's two bytes
 * @left: (inout): bytes that may come out
 *
 * Returns: (transfer full) (nullable): what was packed
 */
GByteArray *
gs_unpack_gzip (const char *bytes, gsize length, const char *name, gsize *left, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();

  while (length > 2 && memcmp (bytes, "\x1f\x8b", 2) == 0)
    if (!gs_unpack_member (&bytes, &length, name, left, out, error))
      return NULL;
  return g_steal_pointer (&out);
}

GByteArray *
gs_unpack_chunks (const char *bytes, gsize length)
{
  GByteArray *out = g_byte_array_new ();
  const char *end = bytes + length;

  while (bytes < end)
    {
      const char *line = memchr (bytes, '\n', (gsize) (end - bytes));
      gsize n = 0;
      const char *at = bytes;

      while (at < end && g_ascii_isxdigit (*at) && n < G_MAXINT32)
        n = n * 16 + (gsize) g_ascii_xdigit_value (*at++);
      if (line == NULL || at == bytes || n == 0)
        break;
      n = MIN (n, (gsize) (end - line - 1));
      g_byte_array_append (out, (const guint8 *) line + 1, (guint) n);
      bytes = line + 1 + n;
      while (bytes < end && (*bytes == '\r' || *bytes == '\n'))
        bytes++;
    }
  return out;
}
