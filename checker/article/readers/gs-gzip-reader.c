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
  g_autoptr (GByteArray) bytes =
      gs_unpack_gzip (input->bytes, input->length, input->id, input->left, error);
  GsReaderPart part = { .id = input->id };

  if (bytes == NULL)
    return FALSE;
  part.bytes = (const char *) bytes->data;
  part.length = bytes->len;
  return gs_reader_read_part (input, &part, articles, error);
}

const GsReader gs_gzip_reader = { "gzip", gs_gzip_reader_sniff, gs_gzip_reader_read };
