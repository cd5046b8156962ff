/* SPDX-License-Identifier: MIT */
/*
 * What a reader of one format is: how it knows its format, and how it makes articles of bytes.
 *
 * To add a format: write readers/gs-FORMAT-reader.c with one constant GsReader, and list it in
 * gs-article-reader.c before the readers that would take its files too.
 */
#pragma once

#include <glib.h>

#include "article/gs-article-builder.h"
#include "article/gs-article-reader.h"
#include "article/gs-encoding.h"

G_BEGIN_DECLS

/**
 * GsReaderInput:
 * @id: the path as given
 * @bytes: the file
 * @length: bytes of it
 * @is_terminated: whether a NUL stands behind them
 * @owner: (nullable): what holds them, where the reader may keep them or give them up early, so
 *   that a long file does not stay in memory beside what is made of it
 * @head: its first few thousand bytes in lower case, without byte order mark, leading white space
 *   and NULs: enough to know a format by, whatever the encoding; NUL-terminated
 * @max_bytes: the most that may come out of it, for formats that unpack
 * @max_articles: the most articles that may come out of it
 * @charset: (nullable): what whoever sent it says of its encoding
 * @left: how many bytes may still be unpacked from the file, in all
 * @depth: how many archives it stands in
 * @faults: what in it could not be read while the rest could
 * @ids: names that articles of the file have already
 */
typedef struct
{
  const char *id;
  const char *bytes;
  gsize length;
  gboolean is_terminated;
  GBytes **owner;
  const char *head;
  gsize max_bytes;
  guint max_articles;
  const char *charset;
  gsize *left;
  guint depth;
  GHashTable *ids;   /* of utf8 */
  GPtrArray *faults; /* (nullable): of GsReadFault */
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

extern const GsReader gs_atom_reader;
extern const GsReader gs_gzip_reader;
extern const GsReader gs_html_reader;
extern const GsReader gs_json_reader;
extern const GsReader gs_mail_reader;
extern const GsReader gs_markdown_reader;
extern const GsReader gs_newsml_reader;
extern const GsReader gs_nitf_reader;
extern const GsReader gs_rss_reader;
extern const GsReader gs_text_reader;
extern const GsReader gs_warc_reader;

/* knowing a format: the charset that the head declares (meta, XML declaration) and the local name
 * of an XML document's root, to be freed with g_free (), or NULL */
char *gs_reader_dup_head (const char *bytes, gsize length);
char *gs_reader_dup_declared_charset (const char *head);
char *gs_reader_dup_root_name (const char *head);

/**
 * GsDecodeUse: what a reader makes of the decoded text
 * @GS_DECODE_AS_TEXT: it is the article's text as it is; its hash is made from it when first asked
 *   for, if not a byte was changed
 * @GS_DECODE_AS_STRING: it is read, and must be NUL-terminated
 * @GS_DECODE_BY_LENGTH: it is read, never beyond its length, so that it may be the input itself
 */
typedef enum
{
  GS_DECODE_AS_TEXT,
  GS_DECODE_AS_STRING,
  GS_DECODE_BY_LENGTH,
} GsDecodeUse;

/* decodes and says in the builder how */
gboolean gs_reader_decode (const GsReaderInput *input, const char *declared, GsDecodeUse use,
                           GsArticleBuilder *builder, GsDecoded *decoded, GError **error);

/* the decoded text for the taker, who frees it; the input itself where that is it and may be kept.
 * The input must not be looked at afterwards */
char *gs_reader_take_text (const GsReaderInput *input, GsDecoded *decoded);

/* frees the input, if that is allowed: nothing of it may be looked at afterwards */
void gs_reader_drop_input (const GsReaderInput *input);

/* articles of one file: the name of the next one, and whether there may be one */
char *gs_reader_dup_member_id (const GsReaderInput *input, const char *own, guint number);
gboolean gs_reader_may_add (const GsReaderInput *input, const GPtrArray *articles, GError **error);

/* says that one of the articles of a file cannot be read; the others are */
void gs_reader_add_fault (const GsReaderInput *input, const char *id, const char *reason);

/* finishes an article and adds it if there is text in it; says whether */
gboolean gs_reader_add (GsArticleBuilder *builder, GPtrArray *articles);

/**
 * GsReaderPart: what an archive holds
 * @id: what its articles are called
 * @is_terminated: whether a NUL stands behind @bytes
 * @owner: (nullable): holds @bytes, if they may be kept or given up early
 * @charset: (nullable): what the archive says of its encoding
 * @url: (nullable): where it was found
 * @title: (nullable): what it is called, if it does not say so itself
 * @published: if it does not say so itself
 */
typedef struct
{
  const char *id;
  const char *bytes;
  gsize length;
  gboolean is_terminated;
  GBytes **owner;
  const char *charset;
  const char *url;
  const char *title;
  GsInstant published;
} GsReaderPart;

/* reads what was unpacked from the input as a file of its own, of whatever format */
gboolean gs_reader_read_part (const GsReaderInput *outer, const GsReaderPart *part,
                              GPtrArray *articles, GError **error);

G_END_DECLS
