/* SPDX-License-Identifier: MIT */
/*
 * What stands before coded bytes: a magic number, the version, a key, the length and a checksum.
 *
 * The checksum finds damage, not malice: decoding is safe whatever the bytes are.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsCodecKind: a kind of coded item
 */
typedef struct
{
  const char *magic; /* four bytes */
  guint16 version;
  guint64 key;      /* of the program that can read it, 0 if all of the version can */
  const char *name; /* "article", for messages */
} GsCodecKind;

/* a frame round the bytes that are appended between the two calls */
GByteArray *gs_codec_frame_begin (const GsCodecKind *kind);
void gs_codec_frame_end (GByteArray *frame);

/* checks a frame; @bytes and @length become those inside it */
gboolean gs_codec_frame_open (const GsCodecKind *kind, const guint8 **bytes, gsize *length,
                              GError **error);

/* a 64-bit hash that is the same on every machine */
guint64 gs_codec_hash (const void *bytes, gsize length);

G_END_DECLS
