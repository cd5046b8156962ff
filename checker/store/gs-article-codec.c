/* SPDX-License-Identifier: MIT */
/* Writes and reads the inside of an article. */
#include "store/gs-article-codec.h"

#include <string.h>

#include "article/gs-article-private.h"
#include "article/gs-instant.h"
#include "store/gs-codec-frame.h"
#include "store/gs-coder.h"

static const GsCodecKind gs_article_codec = { "gsna", GS_ARTICLE_CODEC_VERSION, 0, "article" };

/* ---- parts ---- */

static void
gs_code_instant (GsCoder *coder, GsInstant *self)
{
  gs_code_i64 (coder, &self->seconds);
  gs_code_i16 (coder, &self->offset);
  self->precision = (guint8) gs_code_enum (coder, self->precision, GS_PRECISION_SECOND + 1);
  self->has_offset = gs_code_bit (coder, self->has_offset);
}

static void
gs_code_block (GsCoder *coder, GsBlock *self)
{
  self->kind = (GsBlockKind) gs_code_enum (coder, self->kind, GS_N_BLOCK_KINDS);
  gs_code_span (coder, &self->span);
}

static void
gs_code_segment (GsCoder *coder, GsSegment *self)
{
  gs_code_u32 (coder, &self->offset);
  gs_code_u32 (coder, &self->line);
  gs_code_u32 (coder, &self->column);
}

/* a list that NULL closes once the article is built */
static void
gs_code_string_list (GsCoder *coder, GPtrArray **list)
{
  guint32 n = gs_code_count (coder, coder->decoding ? 0 : (*list)->len - 1);

  if (coder->decoding)
    *list = g_ptr_array_new_with_free_func (g_free);
  for (guint32 i = 0; i < n; i++)
    {
      char *string = coder->decoding ? NULL : g_ptr_array_index (*list, i);

      gs_code_own_string (coder, &string);
      if (coder->decoding && string != NULL)
        g_ptr_array_add (*list, string);
    }
  if (coder->decoding)
    g_ptr_array_add (*list, NULL);
}

static int
gs_compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
gs_encode_fields (GsCoder *coder, GHashTable *fields)
{
  g_autoptr (GList) keys =
      fields != NULL ? g_list_sort (g_hash_table_get_keys (fields), gs_compare_keys) : NULL;

  gs_code_count (coder, fields != NULL ? g_hash_table_size (fields) : 0);
  for (const GList *link = keys; link != NULL; link = link->next)
    {
      char *key = link->data;
      char *value = g_hash_table_lookup (fields, key);

      gs_code_own_string (coder, &key);
      gs_code_own_string (coder, &value);
    }
}

static GHashTable *
gs_decode_fields (GsCoder *coder)
{
  guint32 n = gs_code_count (coder, 0);
  GHashTable *fields =
      n > 0 ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) : NULL;

  for (guint32 i = 0; i < n && coder->fault == NULL; i++)
    {
      char *key = NULL;
      char *value = NULL;

      gs_code_own_string (coder, &key);
      gs_code_own_string (coder, &value);
      if (key == NULL || value == NULL)
        {
          g_free (key);
          g_free (value);
          continue;
        }
      g_hash_table_replace (fields, key, value);
    }
  return fields;
}

static void
gs_code_text (GsCoder *coder, GsArticle *self)
{
  gs_code_own_string (coder, &self->text);
  if (coder->decoding)
    {
      if (self->text == NULL)
        self->text = g_strdup ("");
      self->length = strlen (self->text);
    }
  coder->text = self->text;
  coder->text_length = self->length;
  if (self->length > G_MAXINT32)
    gs_coder_fail (coder, "the text is too long");
}

static void
gs_code_blocks (GsCoder *coder, GsArticle *self)
{
  guint32 n = gs_code_count (coder, coder->decoding ? 0 : self->blocks->len);
  guint32 end = 0;

  if (coder->decoding)
    self->blocks = g_array_new (FALSE, TRUE, sizeof (GsBlock));
  g_array_set_size (self->blocks, n);
  for (guint32 i = 0; i < n; i++)
    {
      GsBlock *block = &g_array_index (self->blocks, GsBlock, i);

      gs_code_block (coder, block);
      if (coder->decoding && (block->span.start < end || gs_span_is_empty (block->span)))
        gs_coder_fail (coder, "blocks overlap or are empty");
      end = block->span.end;
    }
}

static void
gs_code_segments (GsCoder *coder, GsArticle *self)
{
  gboolean any = gs_code_bit (coder, self->segments != NULL);
  guint32 n;

  if (!any)
    return;
  n = gs_code_count (coder, coder->decoding ? 0 : self->segments->len);
  if (coder->decoding)
    self->segments = g_array_new (FALSE, TRUE, sizeof (GsSegment));
  g_array_set_size (self->segments, n);
  for (guint32 i = 0; i < n; i++)
    {
      GsSegment *segment = &g_array_index (self->segments, GsSegment, i);

      gs_code_segment (coder, segment);
      if (coder->decoding && segment->offset > self->length)
        gs_coder_fail (coder, "a segment is not in the text");
    }
}

/* a string that the article lends to its annotations and links */
static void
gs_code_kept_string (GsCoder *coder, GsArticle *self, const char **string)
{
  char *own = coder->decoding ? NULL : (char *) *string;

  gs_code_own_string (coder, &own);
  if (!coder->decoding)
    return;
  if (own != NULL && self->strings == NULL)
    self->strings = g_string_chunk_new (512);
  *string = own != NULL ? g_string_chunk_insert_const (self->strings, own) : NULL;
  g_free (own);
}

static void
gs_code_annotations (GsCoder *coder, GsArticle *self)
{
  guint32 n = self->annotations != NULL ? self->annotations->len : 0;

  n = gs_code_count (coder, n);
  if (coder->decoding && n > 0)
    {
      self->annotations = g_array_new (FALSE, TRUE, sizeof (GsAnnotation));
      g_array_set_size (self->annotations, n);
    }
  for (guint32 i = 0; i < n; i++)
    {
      GsAnnotation *annotation = &g_array_index (self->annotations, GsAnnotation, i);

      annotation->kind =
          (GsAnnotationKind) gs_code_enum (coder, annotation->kind, GS_N_ANNOTATION_KINDS);
      gs_code_span (coder, &annotation->span);
      gs_code_kept_string (coder, self, &annotation->value);
    }
}

static void
gs_code_links (GsCoder *coder, GsArticle *self)
{
  guint32 n = gs_code_count (coder, self->links != NULL ? self->links->len : 0);

  if (coder->decoding && n > 0)
    {
      self->links = g_array_new (FALSE, TRUE, sizeof (GsLink));
      g_array_set_size (self->links, n);
    }
  for (guint32 i = 0; i < n; i++)
    {
      GsLink *link = &g_array_index (self->links, GsLink, i);

      link->kind = (GsLinkKind) gs_code_enum (coder, link->kind, GS_N_LINK_KINDS);
      gs_code_kept_string (coder, self, &link->target);
      if (coder->decoding && link->target == NULL)
        gs_coder_fail (coder, "a link leads nowhere");
    }
}

/* what the publisher's own markup says */
static void
gs_code_markup (GsCoder *coder, GsArticle *self)
{
  gs_code_annotations (coder, self);
  gs_code_links (coder, self);
  gs_code_own_string (coder, &self->item);
  gs_code_u64 (coder, &self->version);
  self->status =
      (GsPublicationStatus) gs_code_enum (coder, self->status, GS_N_PUBLICATION_STATUSES);
  self->teaser = gs_code_bit (coder, self->teaser);
}

/* the formats' names are static everywhere else */
static void
gs_code_format (GsCoder *coder, GsArticle *self)
{
  char *format = (char *) self->format;

  gs_code_own_string (coder, &format);
  if (!coder->decoding)
    return;
  self->format = g_intern_string (format != NULL ? format : "");
  g_free (format);
}

/* every member but the references and what is made when first asked for */
static void
gs_code_article (GsCoder *coder, GsArticle *self)
{
  gs_code_own_string (coder, &self->id);
  gs_code_own_string (coder, &self->outlet);
  gs_code_own_string (coder, &self->title);
  gs_code_own_string (coder, &self->url);
  gs_code_own_string (coder, &self->language);
  gs_code_string_list (coder, &self->authors);
  gs_code_string_list (coder, &self->notes);
  if (coder->decoding)
    self->fields = gs_decode_fields (coder);
  else
    gs_encode_fields (coder, self->fields);
  gs_code_instant (coder, &self->published);
  gs_code_instant (coder, &self->modified);
  gs_code_text (coder, self);
  gs_code_blocks (coder, self);
  gs_code_segments (coder, self);
  gs_code_markup (coder, self);
  gs_code_format (coder, self);
  gs_code_own_string (coder, &self->encoding);
  gs_code_own_string (coder, &self->hash);
}

/* ---- whole articles ---- */

/**
 * gs_article_encode:
 * @id: (nullable): what to call it in the bytes; %NULL for its id
 *
 * Returns: (transfer full): the article as bytes; equal articles, equal bytes
 */
GByteArray *
gs_article_encode (const GsArticle *article, const char *id)
{
  GByteArray *out = gs_codec_frame_begin (&gs_article_codec);
  g_auto (GsCoder) coder = { 0 };
  GsArticle renamed;

  gs_article_get_hash (article); /* so that the bytes do not depend on who asked before */
  gs_coder_init_encoder (&coder, out);
  renamed = *article; /* lends all but the name */
  if (id != NULL)
    renamed.id = (char *) id;
  gs_code_article (&coder, &renamed);
  gs_codec_frame_end (out);
  return out;
}

/**
 * gs_article_decode:
 * @bytes: what gs_article_encode () gave
 * @length: how many
 * @prefix: (nullable): what the article's id is put behind: the path
 * @error: %GS_ERROR_FORMAT if they are anything else
 *
 * Returns: (transfer full) (nullable): the article
 */
GsArticle *
gs_article_decode (const guint8 *bytes, gsize length, const char *prefix, GError **error)
{
  g_autoptr (GsArticle) article = NULL;
  g_auto (GsCoder) coder = { 0 };

  if (!gs_codec_frame_open (&gs_article_codec, &bytes, &length, error))
    return NULL;
  article = g_new0 (GsArticle, 1);
  g_atomic_ref_count_init (&article->references);
  gs_coder_init_decoder (&coder, bytes, length);
  gs_code_article (&coder, article);
  if (!gs_coder_finish (&coder, "an article", error))
    return NULL;
  if (prefix != NULL || article->id == NULL)
    {
      g_autofree char *own = g_steal_pointer (&article->id);

      article->id = g_strconcat (prefix != NULL ? prefix : "", own, NULL);
    }
  return g_steal_pointer (&article);
}

/**
 * gs_article_rename:
 * @id: its path from now on
 */
void
gs_article_rename (GsArticle *article, const char *id)
{
  char *own = g_strdup (id);

  g_free (article->id);
  article->id = own;
}
