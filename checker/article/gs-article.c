/* SPDX-License-Identifier: MIT */
/* Holds what a reader has built; every function only looks. */
#include "article/gs-article.h"

#include <string.h>

#include "article/gs-article-private.h"

/* in the order of GsBlockKind */
static const char *const kind_names[GS_N_BLOCK_KINDS] = {
  "headline", "subheading", "paragraph", "list-item", "quotation", "table",
  "caption",  "byline",     "dateline",  "foreign",   "furniture",
};

/* in the order of GsAnnotationKind */
static const char *const annotation_names[GS_N_ANNOTATION_KINDS] = {
  "person", "organization", "place", "event", "function", "date", "money", "number", "quotation",
};

/* in the order of GsLinkKind */
static const char *const link_names[GS_N_LINK_KINDS] = {
  "based-on", "cites", "source", "replaces", "corrected",
};

/* in the order of GsPublicationStatus */
static const char *const status_names[GS_N_PUBLICATION_STATUSES] = {
  "unstated", "usable", "embargoed", "withheld", "canceled",
};

/**
 * gs_article_ref:
 *
 * Returns: (transfer full): @self
 */
GsArticle *
gs_article_ref (GsArticle *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * gs_article_unref:
 * @self: (nullable): an article
 */
void
gs_article_unref (GsArticle *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->id);
  g_free (self->outlet);
  g_free (self->title);
  g_free (self->url);
  g_free (self->language);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->notes);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_free (self->text);
  g_array_unref (self->blocks);
  gs_offset_map_free (self->map);
  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->annotations, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self->item);
  g_free (self->encoding);
  g_free (self->hash);
  g_free (self);
}

const char *
gs_article_get_id (const GsArticle *self)
{
  return self->id;
}

const char *
gs_article_get_outlet (const GsArticle *self)
{
  return self->outlet;
}

const char *
gs_article_get_title (const GsArticle *self)
{
  return self->title;
}

const char *
gs_article_get_url (const GsArticle *self)
{
  return self->url;
}

const char *
gs_article_get_language (const GsArticle *self)
{
  return self->language;
}

/**
 * gs_article_get_authors:
 *
 * Returns: (transfer none) (array zero-terminated=1): names, perhaps none
 */
const char *const *
gs_article_get_authors (const GsArticle *self)
{
  return (const char *const *) self->authors->pdata;
}

GsInstant
gs_article_get_published (const GsArticle *self)
{
  return self->published;
}

GsInstant
gs_article_get_modified (const GsArticle *self)
{
  return self->modified;
}

/**
 * gs_article_get_field:
 * @key: a name in lower case, such as "gainsay-ignore"
 *
 * Returns: (transfer none) (nullable): what the front matter says under that key, as written
 */
const char *
gs_article_get_field (const GsArticle *self, const char *key)
{
  return self->fields != NULL ? g_hash_table_lookup (self->fields, key) : NULL;
}

/**
 * gs_article_get_item:
 *
 * Returns: (transfer none) (nullable): what the publisher calls the item, the same in all versions
 */
const char *
gs_article_get_item (const GsArticle *self)
{
  return self->item;
}

/**
 * gs_article_get_version:
 *
 * Returns: the number of the version, a higher one replaces a lower; 0 if none is stated
 */
guint64
gs_article_get_version (const GsArticle *self)
{
  return self->version;
}

/**
 * gs_article_get_annotations:
 * @n_annotations: (out): how many
 *
 * Returns: (transfer none) (array length=n_annotations): the publisher's markup by rising start;
 *   annotations may stand in each other
 */
const GsAnnotation *
gs_article_get_annotations (const GsArticle *self, guint *n_annotations)
{
  *n_annotations = self->annotations != NULL ? self->annotations->len : 0;
  return self->annotations != NULL ? (const GsAnnotation *) (gpointer) self->annotations->data
                                   : NULL;
}

/**
 * gs_article_get_links:
 * @n_links: (out): how many
 *
 * Returns: (transfer none) (array length=n_links): what the article says it depends on
 */
const GsLink *
gs_article_get_links (const GsArticle *self, guint *n_links)
{
  *n_links = self->links != NULL ? self->links->len : 0;
  return self->links != NULL ? (const GsLink *) (gpointer) self->links->data : NULL;
}

GsPublicationStatus
gs_article_get_status (const GsArticle *self)
{
  return self->status;
}

gboolean
gs_article_is_teaser (const GsArticle *self)
{
  return self->teaser;
}

/**
 * gs_article_get_text:
 * @length: (out) (optional): bytes of the text
 *
 * Returns: (transfer none): the text, NUL-terminated
 */
const char *
gs_article_get_text (const GsArticle *self, gsize *length)
{
  if (length != NULL)
    *length = self->length;
  return self->text;
}

/**
 * gs_article_get_blocks:
 * @n_blocks: (out): how many
 *
 * Returns: (transfer none) (array length=n_blocks): blocks by rising start; none overlaps another,
 *   none is empty, all ends stand on character boundaries
 */
const GsBlock *
gs_article_get_blocks (const GsArticle *self, guint *n_blocks)
{
  *n_blocks = self->blocks->len;
  return (const GsBlock *) (gpointer) self->blocks->data;
}

const char *
gs_article_get_format (const GsArticle *self)
{
  return self->format;
}

const char *
gs_article_get_encoding (const GsArticle *self)
{
  return self->encoding;
}

/**
 * gs_article_get_hash:
 *
 * Returns: (transfer none): SHA-256 of the file's bytes, in hexadecimal digits
 */
const char *
gs_article_get_hash (const GsArticle *self)
{
  GsArticle *cache = (GsArticle *) self;

  if (g_once_init_enter (&cache->hash))
    g_once_init_leave (&cache->hash, g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text,
                                                                    (gssize) self->length));
  return self->hash;
}

/**
 * gs_article_get_notes:
 *
 * Returns: (transfer none) (array zero-terminated=1): sentences for the reader of a report, lower
 *   case without full stop, in the order of the reading
 */
const char *const *
gs_article_get_notes (const GsArticle *self)
{
  return (const char *const *) self->notes->pdata;
}

/**
 * gs_article_locate:
 * @offset: a byte of the text, at most its length
 *
 * Returns: where that byte stands in the input file
 */
GsLocation
gs_article_locate (const GsArticle *self, guint32 offset)
{
  GsArticle *cache = (GsArticle *) self;

  if (g_once_init_enter (&cache->map))
    g_once_init_leave (&cache->map, gs_offset_map_new (self->text, self->length));
  return gs_offset_map_locate (self->map, self->segments, self->text, offset);
}

const char *
gs_block_kind_to_string (GsBlockKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_BLOCK_KINDS, NULL);
  return kind_names[kind];
}

/**
 * gs_block_kind_from_string:
 * @name: a name of gs_block_kind_to_string ()
 * @kind: (out): the kind; unchanged if there is none of that name
 *
 * Returns: whether there is one
 */
gboolean
gs_block_kind_from_string (const char *name, GsBlockKind *kind)
{
  for (guint i = 0; i < GS_N_BLOCK_KINDS; i++)
    {
      if (strcmp (kind_names[i], name) != 0)
        continue;
      *kind = (GsBlockKind) i;
      return TRUE;
    }
  return FALSE;
}

const char *
gs_annotation_kind_to_string (GsAnnotationKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_ANNOTATION_KINDS, NULL);
  return annotation_names[kind];
}

const char *
gs_link_kind_to_string (GsLinkKind kind)
{
  g_return_val_if_fail ((guint) kind < GS_N_LINK_KINDS, NULL);
  return link_names[kind];
}

const char *
gs_publication_status_to_string (GsPublicationStatus status)
{
  g_return_val_if_fail ((guint) status < GS_N_PUBLICATION_STATUSES, NULL);
  return status_names[status];
}
