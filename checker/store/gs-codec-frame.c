/* SPDX-License-Identifier: MIT */
/* Frames and checks coded bytes. */
#include "store/gs-codec-frame.h"

#include <string.h>

#include "base/gs-error.h"

/* magic 4, version 2, nothing yet 2, key 8, length 8, checksum 8; all lowest byte first */
#define GS_FRAME_BYTES    32
#define GS_FRAME_VERSION  4
#define GS_FRAME_KEY      8
#define GS_FRAME_LENGTH   16
#define GS_FRAME_CHECKSUM 24

/**
 * gs_codec_hash:
 * @bytes: (nullable): any
 * @length: how many
 *
 * Eight bytes a step by Steele's splitmix64, lowest byte first whatever the machine.
 *
 * Returns: a hash that may be kept on disk
 */
guint64
gs_codec_hash (const void *bytes, gsize length)
{
  const guint8 *at = bytes;
  guint64 hash = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ (guint64) length;

  while (length > 0)
    {
      guint64 word = 0;
      gsize step = MIN (length, sizeof word);

      memcpy (&word, at, step);
      hash = (hash ^ GUINT64_FROM_LE (word)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      hash ^= hash >> 29;
      at += step;
      length -= step;
    }
  hash *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}

static guint64
gs_frame_get (const guint8 *frame, gsize offset)
{
  guint64 value;

  memcpy (&value, frame + offset, sizeof value);
  return GUINT64_FROM_LE (value);
}

static void
gs_frame_put (guint8 *frame, gsize offset, guint64 value)
{
  value = GUINT64_TO_LE (value);
  memcpy (frame + offset, &value, sizeof value);
}

/**
 * gs_codec_frame_begin:
 *
 * Returns: (transfer full): a frame to which bytes are appended
 */
GByteArray *
gs_codec_frame_begin (const GsCodecKind *kind)
{
  GByteArray *frame = g_byte_array_sized_new (8192);

  g_byte_array_set_size (frame, GS_FRAME_BYTES);
  memset (frame->data, 0, GS_FRAME_BYTES);
  memcpy (frame->data, kind->magic, 4);
  frame->data[GS_FRAME_VERSION] = (guint8) kind->version;
  frame->data[GS_FRAME_VERSION + 1] = (guint8) (kind->version >> 8);
  gs_frame_put (frame->data, GS_FRAME_KEY, kind->key);
  return frame;
}

/**
 * gs_codec_frame_end:
 * @frame: begun, with all bytes appended
 */
void
gs_codec_frame_end (GByteArray *frame)
{
  gsize length = frame->len - GS_FRAME_BYTES;

  gs_frame_put (frame->data, GS_FRAME_LENGTH, length);
  gs_frame_put (frame->data, GS_FRAME_CHECKSUM,
                gs_codec_hash (frame->data + GS_FRAME_BYTES, length));
}

static gboolean
gs_frame_refuse (const GsCodecKind *kind, const char *why, GError **error)
{
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "the bytes of an %s %s", kind->name, why);
  return FALSE;
}

/**
 * gs_codec_frame_open:
 * @bytes: (inout): a frame, then what is inside it
 * @length: (inout): its bytes
 * @error: %GS_ERROR_FORMAT if it is none, damaged, or of another version or key
 *
 * Returns: whether the frame is whole
 */
gboolean
gs_codec_frame_open (const GsCodecKind *kind, const guint8 **bytes, gsize *length, GError **error)
{
  const guint8 *frame = *bytes;

  if (*length < GS_FRAME_BYTES || memcmp (frame, kind->magic, 4) != 0)
    return gs_frame_refuse (kind, "are of another kind", error);
  if ((frame[GS_FRAME_VERSION] | frame[GS_FRAME_VERSION + 1] << 8) != kind->version
      || gs_frame_get (frame, GS_FRAME_KEY) != kind->key)
    return gs_frame_refuse (kind, "were written by another version of the program", error);
  if (gs_frame_get (frame, GS_FRAME_LENGTH) != *length - GS_FRAME_BYTES)
    return gs_frame_refuse (kind, "are cut short", error);
  if (gs_frame_get (frame, GS_FRAME_CHECKSUM)
      != gs_codec_hash (frame + GS_FRAME_BYTES, *length - GS_FRAME_BYTES))
    return gs_frame_refuse (kind, "are damaged", error);
  *bytes = frame + GS_FRAME_BYTES;
  *length -= GS_FRAME_BYTES;
  return TRUE;
}
