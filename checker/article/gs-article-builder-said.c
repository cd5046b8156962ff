/* SPDX-License-Identifier: MIT */
/* Collects what is said of an article: by its publisher, and of how it was read. */
#include "article/gs-article-builder.h"

#include <string.h>

#include "article/gs-article-builder-private.h"
#include "article/gs-article-private.h"
#include "article/gs-text-scan.h"

/* what the publisher says */

static void
gs_article_builder_set (char **place, const char *value)
{
  g_autofree char *trimmed = value != NULL ? gs_text_collapse (value, strlen (value)) : NULL;

  if (*place == NULL && trimmed != NULL && *trimmed != '\0')
    *place = g_steal_pointer (&trimmed);
}

void
gs_article_builder_set_outlet (GsArticleBuilder *self, const char *outlet)
{
  gs_article_builder_set (&self->article->outlet, outlet);
}

void
gs_article_builder_set_title (GsArticleBuilder *self, const char *title)
{
  gs_article_builder_set (&self->article->title, title);
}

void
gs_article_builder_set_url (GsArticleBuilder *self, const char *url)
{
  gs_article_builder_set (&self->article->url, url);
}

void
gs_article_builder_set_language (GsArticleBuilder *self, const char *language)
{
  gs_article_builder_set (&self->article->language, language);
}

void
gs_article_builder_set_published (GsArticleBuilder *self, GsInstant published)
{
  if (self->article->published.precision == GS_PRECISION_NONE)
    self->article->published = published;
}

void
gs_article_builder_set_modified (GsArticleBuilder *self, GsInstant modified)
{
  if (self->article->modified.precision == GS_PRECISION_NONE)
    self->article->modified = modified;
}

/**
 * gs_article_builder_add_author:
 * @author: one name; a leading "By" is left out, a name already there is not added again
 */
void
gs_article_builder_add_author (GsArticleBuilder *self, const char *author)
{
  g_autofree char *name = gs_text_collapse (author, strlen (author));
  const char *bare = g_ascii_strncasecmp (name, "by ", 3) == 0 ? name + 3 : name;

  if (*bare == '\0'
      || g_ptr_array_find_with_equal_func (self->article->authors, bare, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->article->authors, g_strdup (bare));
}

/* without the apostrophes around it, if it has both */
static char *
gs_article_builder_unquote (char *name)
{
  gsize length;

  g_strstrip (name);
  length = strlen (name);
  if (length < 2 || name[0] != '\'' || name[length - 1] != '\'')
    return name;
  name[length - 1] = '\0';
  return name + 1;
}

/**
 * gs_article_builder_add_authors:
 * @list: names divided by commas, semicolons or "and", perhaps in square brackets and quotes
 */
void
gs_article_builder_add_authors (GsArticleBuilder *self, const char *list)
{
  g_auto (GStrv) parts = g_strsplit_set (list, ",;[]\"&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (parts[i], " and ", -1);

      for (guint k = 0; names[k] != NULL; k++)
        gs_article_builder_add_author (self, gs_article_builder_unquote (names[k]));
    }
}

/**
 * gs_article_builder_set_field:
 * @key: a name; kept in lower case, the first of a name wins
 * @value: as written
 */
void
gs_article_builder_set_field (GsArticleBuilder *self, const char *key, const char *value)
{
  g_autofree char *lower = g_ascii_strdown (key, -1);

  if (self->article->fields == NULL)
    self->article->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!g_hash_table_contains (self->article->fields, lower))
    g_hash_table_insert (self->article->fields, g_steal_pointer (&lower), g_strdup (value));
}

/**
 * gs_article_builder_set_item:
 * @item: (nullable): the publisher's name of the item, the same in all its versions
 * @version: 0 if unsaid
 */
void
gs_article_builder_set_item (GsArticleBuilder *self, const char *item, guint64 version)
{
  gs_article_builder_set (&self->article->item, item);
  if (self->article->version == 0)
    self->article->version = version;
}

/**
 * gs_article_builder_set_status:
 * @status: the severest that is stated wins
 */
void
gs_article_builder_set_status (GsArticleBuilder *self, GsPublicationStatus status)
{
  self->article->status = MAX (self->article->status, status);
}

void
gs_article_builder_set_teaser (GsArticleBuilder *self, gboolean teaser)
{
  self->article->teaser = teaser;
}

/**
 * gs_article_builder_keep_string:
 *
 * Returns: (transfer none) (nullable): the value with white space collapsed, as long as the
 *   article lives; %NULL if it is empty
 */
const char *
gs_article_builder_keep_string (GsArticleBuilder *self, const char *value)
{
  g_autofree char *trimmed = value != NULL ? gs_text_collapse (value, strlen (value)) : NULL;

  if (trimmed == NULL || *trimmed == '\0')
    return NULL;
  if (self->article->strings == NULL)
    self->article->strings = g_string_chunk_new (512);
  return g_string_chunk_insert_const (self->article->strings, trimmed);
}

/**
 * gs_article_builder_add_link:
 * @target: (nullable): an address, identifier or name; nothing is added if it is empty
 */
void
gs_article_builder_add_link (GsArticleBuilder *self, GsLinkKind kind, const char *target)
{
  GsLink link = { kind, gs_article_builder_keep_string (self, target) };

  if (link.target == NULL)
    return;
  if (self->article->links == NULL)
    self->article->links = g_array_new (FALSE, FALSE, sizeof (GsLink));
  for (guint i = 0; i < self->article->links->len; i++)
    {
      const GsLink *known = &g_array_index (self->article->links, GsLink, i);

      if (known->kind == kind && known->target == link.target)
        return;
    }
  g_array_append_val (self->article->links, link);
}

const char *
gs_article_builder_get_title (const GsArticleBuilder *self)
{
  return self->article->title;
}

GsInstant
gs_article_builder_get_published (const GsArticleBuilder *self)
{
  return self->article->published;
}

gboolean
gs_article_builder_has_field (const GsArticleBuilder *self, const char *key)
{
  return self->article->fields != NULL && g_hash_table_contains (self->article->fields, key);
}

gboolean
gs_article_builder_has_authors (const GsArticleBuilder *self)
{
  return self->article->authors->len > 0;
}

/* how it was read */

void
gs_article_builder_set_encoding (GsArticleBuilder *self, const char *encoding)
{
  gs_article_builder_set (&self->article->encoding, encoding);
}

void
gs_article_builder_set_hash (GsArticleBuilder *self, const char *hash)
{
  gs_article_builder_set (&self->article->hash, hash);
}

/**
 * gs_article_builder_hash_content:
 *
 * An article that is part of a file is known by what was read of it: text and metadata.
 */
void
gs_article_builder_hash_content (GsArticleBuilder *self)
{
  self->hash_content = TRUE;
}

/**
 * gs_article_builder_add_note:
 * @format: what had to be guessed, lower case without full stop
 */
void
gs_article_builder_add_note (GsArticleBuilder *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->article->notes, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}
