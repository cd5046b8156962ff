/* SPDX-License-Identifier: MIT */
/* A checksum that notices damage (not malice): FNV-1a over 64-bit words, folded. */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

static inline guint64
gs_checksum64 (gconstpointer data, gsize size)
{
  const guint8 *bytes = data;
  guint64 sum = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; size >= 8; size -= 8, bytes += 8)
    {
      guint64 word;

      memcpy (&word, bytes, 8);
      sum = (sum ^ word) * G_GUINT64_CONSTANT (0x100000001b3);
      sum ^= sum >> 29;
    }
  for (; size > 0; size--, bytes++)
    sum = (sum ^ *bytes) * G_GUINT64_CONSTANT (0x100000001b3);
  return sum ^ (sum >> 32);
}

G_END_DECLS
