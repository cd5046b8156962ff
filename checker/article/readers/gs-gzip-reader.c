/* SPDX-License-Identifier: MIT */
/* Reads what is packed with gzip as the file it was. */
#include <string.h>

#include "article/readers/gs-reader.h"
#include "article/readers/gs-unpack.h"
#include "base/gs-error.h"

static gboolean
gs_gzip_reader_sniff (const GsReaderInput *input)
{
  return input->length > 2 && memcmp (input->bytes, "\x1f\x8b", 2) == 0;
}

static gboolean
gs_gzip_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  GByteArray *unpacked =
      gs_unpack_gzip (input->bytes, input->length, input->id, input->left, error);
  g_autoptr (GBytes) bytes = NULL;
  GsReaderPart part = { .id = input->id, .is_terminated = TRUE, .owner = &bytes };

  if (unpacked == NULL)
    return FALSE;
  part.length = unpacked->len;
  g_byte_array_append (unpacked, (const guint8 *) "", 1);
  bytes = g_bytes_new_take (g_byte_array_free (unpacked, FALSE), part.length);
  part.bytes = g_bytes_get_data (bytes, NULL);
  return gs_reader_read_part (input, &part, articles, error);
}

const GsReader gs_gzip_reader = { "gzip", gs_gzip_reader_sniff, gs_gzip_reader_read };
