/* SPDX-License-Identifier: MIT */
/*
 * What a reader of one format is: how it knows its format, and how it makes articles of bytes.
 *
 * To add a format: write gs-FORMAT-reader.c with one constant GsReader, and list it in
 * gs-article-reader.c before the readers that would take its files too.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-encoding.h"

G_BEGIN_DECLS

/**
 * GsReaderInput:
 * @id: the path as given
 * @bytes: the file
 * @length: bytes of it
 * @head: its first few thousand bytes in lower case, without byte order mark, leading white space
 *   and NULs: enough to know a format by, whatever the encoding; NUL-terminated
 * @max_bytes: the most that may come out of it, for formats that unpack
 */
typedef struct
{
  const char *id;
  const char *bytes;
  gsize length;
  const char *head;
  gsize max_bytes;
} GsReaderInput;

/**
 * GsReader:
 * @format: name of the format, as gs_article_get_format () gives it
 * @sniff: whether the input is of this format
 * @read: adds at least one article to @articles, or sets @error
 */
typedef struct
{
  const char *format;
  gboolean (*sniff) (const GsReaderInput *input);
  gboolean (*read) (const GsReaderInput *input, GPtrArray *articles, GError **error);
} GsReader;

extern const GsReader gs_text_reader;
extern const GsReader gs_html_reader;

/* the charset that the head declares (meta, XML declaration), to be freed with g_free (), or NULL
 */
char *gs_reader_dup_declared_charset (const char *head);

/* decodes and says in the builder how */
gboolean gs_reader_decode (const GsReaderInput *input, const char *declared, gboolean is_text,
                           GsArticleBuilder *builder, GsDecoded *decoded, GError **error);

G_END_DECLS
