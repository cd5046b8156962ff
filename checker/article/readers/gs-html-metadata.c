/* SPDX-License-Identifier: MIT */
/* Knows the names under which pages keep title, dates, authors and outlet. */
#include "article/readers/gs-html-metadata.h"

#include <string.h>

#include "article/html/gs-html-hints.h"
#include "article/gs-instant.h"
#include "article/readers/gs-json-ld.h"
#include "article/gs-text-scan.h"

/* what a meta element is about, best first within a kind */
typedef enum
{
  GS_META_TITLE,
  GS_META_OUTLET,
  GS_META_AUTHOR,
  GS_META_PUBLISHED,
  GS_META_MODIFIED,
  GS_META_URL,
  GS_META_LANGUAGE,
  GS_N_META,
} GsMetaKind;

typedef struct
{
  const char *name; /* lower case */
  GsMetaKind kind;
} GsMetaName;

static const GsMetaName meta_names[] = {
  { "og:title", GS_META_TITLE },
  { "dc.title", GS_META_TITLE },
  { "dcterms.title", GS_META_TITLE },
  { "parsely-title", GS_META_TITLE },
  { "twitter:title", GS_META_TITLE },
  { "sailthru.title", GS_META_TITLE },
  { "title", GS_META_TITLE },
  { "headline", GS_META_TITLE },
  { "og:site_name", GS_META_OUTLET },
  { "application-name", GS_META_OUTLET },
  { "author", GS_META_AUTHOR },
  { "article:author", GS_META_AUTHOR },
  { "dc:creator", GS_META_AUTHOR },
  { "dc.creator", GS_META_AUTHOR },
  { "dcterms.creator", GS_META_AUTHOR },
  { "parsely-author", GS_META_AUTHOR },
  { "sailthru.author", GS_META_AUTHOR },
  { "byl", GS_META_AUTHOR },
  { "article:published_time", GS_META_PUBLISHED },
  { "og:published_time", GS_META_PUBLISHED },
  { "og:article:published_time", GS_META_PUBLISHED },
  { "datepublished", GS_META_PUBLISHED },
  { "parsely-pub-date", GS_META_PUBLISHED },
  { "sailthru.date", GS_META_PUBLISHED },
  { "publication_date", GS_META_PUBLISHED },
  { "publish-date", GS_META_PUBLISHED },
  { "published_time", GS_META_PUBLISHED },
  { "pubdate", GS_META_PUBLISHED },
  { "ptime", GS_META_PUBLISHED },
  { "dc.date.issued", GS_META_PUBLISHED },
  { "dcterms.issued", GS_META_PUBLISHED },
  { "dc.date", GS_META_PUBLISHED },
  { "dcterms.created", GS_META_PUBLISHED },
  { "date", GS_META_PUBLISHED },
  { "article:modified_time", GS_META_MODIFIED },
  { "og:updated_time", GS_META_MODIFIED },
  { "datemodified", GS_META_MODIFIED },
  { "dcterms.modified", GS_META_MODIFIED },
  { "dc.date.modified", GS_META_MODIFIED },
  { "lastmod", GS_META_MODIFIED },
  { "last-modified", GS_META_MODIFIED },
  { "og:url", GS_META_URL },
  { "og:locale", GS_META_LANGUAGE },
  { "dc.language", GS_META_LANGUAGE },
};

typedef struct
{
  const GsHtmlTree *tree;
  GsArticleBuilder *builder;
  const char *meta[GS_N_META];
  guint rank[GS_N_META]; /* place in meta_names */
  const GsHtmlNode *published_time;
  const GsHtmlNode *modified_time;
  const GsHtmlNode *title;
  const char *canonical;
  const char *language;
} GsHtmlMetadata;

/* looking */

/* a meta element may name itself by name, property or itemprop, and by several names at once */
static void
gs_html_metadata_take_meta (GsHtmlMetadata *self, const GsHtmlNode *node)
{
  static const GsAttribute keys[] = { GS_ATTRIBUTE_PROPERTY, GS_ATTRIBUTE_NAME,
                                      GS_ATTRIBUTE_ITEMPROP };
  const char *content = gs_html_node_get (node, GS_ATTRIBUTE_CONTENT);

  for (guint k = 0; content != NULL && *content != '\0' && k < G_N_ELEMENTS (keys); k++)
    {
      const char *value = gs_html_node_get (node, keys[k]);
      g_auto (GStrv) names = g_strsplit (value != NULL ? value : "", " ", 8);

      for (guint n = 0; names[n] != NULL; n++)
        {
          for (guint i = 0; i < G_N_ELEMENTS (meta_names); i++)
            {
              GsMetaKind kind = meta_names[i].kind;

              if (g_ascii_strcasecmp (names[n], meta_names[i].name) != 0
                  || (self->meta[kind] != NULL && self->rank[kind] <= i)
                  || (kind == GS_META_AUTHOR && strstr (content, "://") != NULL))
                continue;
              self->meta[kind] = content;
              self->rank[kind] = i;
            }
        }
    }
}

/* the time of publication is marked as such, or else the first that stands in no list of others */
static void
gs_html_metadata_take_time (GsHtmlMetadata *self, const GsHtmlNode *node)
{
  const char *property = gs_html_node_get (node, GS_ATTRIBUTE_ITEMPROP);
  const char *class_names = gs_html_node_get (node, GS_ATTRIBUTE_CLASS);
  gboolean modified = (property != NULL && strstr (property, "dateModified") != NULL)
                      || (class_names != NULL && strstr (class_names, "updated") != NULL);
  gboolean published = property != NULL && strstr (property, "datePublished") != NULL;

  if (modified && self->modified_time == NULL)
    self->modified_time = node;
  if (published
      || (node->tag == GS_TAG_TIME && !modified && self->published_time == NULL
          && !gs_html_node_has_ancestor (node, GS_TAG_LI)))
    self->published_time = node;
}

static void
gs_html_metadata_look (GsHtmlMetadata *self)
{
  const GsHtmlNode *root = self->tree->root;

  for (const GsHtmlNode *node = gs_html_node_get_first (root); node != NULL;
       node = gs_html_node_step (node, root))
    {
      const char *rel;

      if (node->tag == GS_TAG_TEXT)
        continue;
      if (node->tag == GS_TAG_META)
        gs_html_metadata_take_meta (self, node);
      if (node->tag == GS_TAG_TIME || gs_html_node_get (node, GS_ATTRIBUTE_ITEMPROP) != NULL)
        gs_html_metadata_take_time (self, node);
      if (node->tag == GS_TAG_TITLE && self->title == NULL
          && !gs_html_node_has_ancestor (node, GS_TAG_SVG))
        self->title = node;
      if (node->tag == GS_TAG_HTML && self->language == NULL)
        self->language = gs_html_node_get (node, GS_ATTRIBUTE_LANG);
      rel = node->tag == GS_TAG_LINK ? gs_html_node_get (node, GS_ATTRIBUTE_REL) : NULL;
      if (g_strcmp0 (rel, "canonical") == 0)
        self->canonical = gs_html_node_get (node, GS_ATTRIBUTE_HREF);
    }
}

/* saying */

static void
gs_html_metadata_say_json_ld (const GsHtmlMetadata *self)
{
  const GArray *scripts = self->tree->scripts;

  for (guint i = 0; i < scripts->len; i++)
    {
      GsSpan script = g_array_index (scripts, GsSpan, i);

      if (gs_json_ld_read (self->tree->page + script.start, gs_span_length (script), self->builder))
        return;
    }
}

static GsInstant
gs_html_metadata_time (const GsHtmlNode *node)
{
  GsInstant instant = { 0, 0, GS_PRECISION_NONE, FALSE };
  const char *value = node != NULL ? gs_html_node_get (node, GS_ATTRIBUTE_DATETIME) : NULL;
  g_autofree char *text = NULL;

  if (node == NULL)
    return instant;
  if (value == NULL)
    value = gs_html_node_get (node, GS_ATTRIBUTE_CONTENT);
  if (value == NULL)
    value = text = gs_html_node_dup_text (node);
  gs_instant_parse (value, strlen (value), &instant);
  return instant;
}

static GsInstant
gs_html_metadata_meta_time (const char *value)
{
  GsInstant instant = { 0, 0, GS_PRECISION_NONE, FALSE };

  if (value != NULL)
    gs_instant_parse (value, strlen (value), &instant);
  return instant;
}

static void
gs_html_metadata_say_published (const GsHtmlMetadata *self, GsInstant instant, const char *where)
{
  GsInstant before = gs_article_builder_get_published (self->builder);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!gs_instant_is_known (instant))
    return;
  gs_article_builder_set_published (self->builder, instant);
  if (before.precision < GS_PRECISION_DAY || instant.precision < GS_PRECISION_DAY
      || ABS (gs_instant_get_day (before) - gs_instant_get_day (instant)) <= 1)
    return;
  first = gs_instant_to_string (before);
  second = gs_instant_to_string (instant);
  gs_article_builder_add_note (self->builder,
                               "the page gives two dates of publication: %s, and %s "
                               "in its %s",
                               first, second, where);
}

static void
gs_html_metadata_say_dates (const GsHtmlMetadata *self)
{
  gs_html_metadata_say_published (self, gs_html_metadata_meta_time (self->meta[GS_META_PUBLISHED]),
                                  "meta elements");
  if (!gs_instant_is_known (gs_article_builder_get_published (self->builder)))
    gs_html_metadata_say_published (self, gs_html_metadata_time (self->published_time),
                                    "time elements");
  gs_article_builder_set_modified (self->builder,
                                   gs_html_metadata_meta_time (self->meta[GS_META_MODIFIED]));
  gs_article_builder_set_modified (self->builder, gs_html_metadata_time (self->modified_time));
}

/* what stands between a headline and an outlet */
static const char *const dividers[] = { " | ",        " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ",
                                        " \xc2\xbb ", " :: " };

/* the only heading of the first rank, if the title is that and an outlet's name */
static char *
gs_html_metadata_dup_heading (const GsHtmlTree *tree, const char *title)
{
  const GsHtmlNode *heading = gs_html_node_find (tree->root, GS_TAG_H1);
  g_autofree char *text = heading != NULL ? gs_html_node_dup_text (heading) : NULL;
  gsize n = text != NULL ? strlen (text) : 0;

  if (n == 0 || !g_str_has_prefix (title, text))
    return NULL;
  for (const GsHtmlNode *at = gs_html_node_step (heading, tree->root); at != NULL;
       at = gs_html_node_step (at, tree->root))
    if (at->tag == GS_TAG_H1)
      return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (dividers); i++)
    if (g_str_has_prefix (title + n, dividers[i]))
      return g_steal_pointer (&text);
  return NULL;
}

/* "Headline | Outlet": the longer side of the last divider, if it can stand alone */
static char *
gs_html_metadata_dup_bare_title (const char *title)
{
  const char *cut = NULL;
  gsize n_cut = 0;
  GsWord words[4];

  for (guint i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      const char *found = g_strrstr (title, dividers[i]);

      if (found == NULL || (cut != NULL && found < cut))
        continue;
      cut = found;
      n_cut = strlen (dividers[i]);
    }
  if (cut == NULL)
    return g_strdup (title);
  if (gs_text_split_words (title, (gsize) (cut - title), words, G_N_ELEMENTS (words)) >= 3)
    return g_strndup (title, (gsize) (cut - title));
  if (gs_text_split_words (cut + n_cut, strlen (cut + n_cut), words, G_N_ELEMENTS (words)) >= 4)
    return g_strdup (cut + n_cut);
  return g_strdup (title);
}

static void
gs_html_metadata_say_title (const GsHtmlMetadata *self)
{
  g_autofree char *title = self->title != NULL ? gs_html_node_dup_text (self->title) : NULL;
  g_autofree char *heading =
      title != NULL ? gs_html_metadata_dup_heading (self->tree, title) : NULL;
  g_autofree char *bare = title != NULL ? gs_html_metadata_dup_bare_title (title) : NULL;

  gs_article_builder_set_title (self->builder, self->meta[GS_META_TITLE]);
  gs_article_builder_set_title (self->builder, heading);
  gs_article_builder_set_title (self->builder, bare);
}

/**
 * gs_html_metadata_read:
 * @tree: a page
 * @builder: takes what is said
 */
void
gs_html_metadata_read (const GsHtmlTree *tree, GsArticleBuilder *builder)
{
  GsHtmlMetadata self = { .tree = tree, .builder = builder };

  gs_html_metadata_look (&self);
  gs_html_metadata_say_json_ld (&self);
  gs_html_metadata_say_title (&self);
  gs_html_metadata_say_dates (&self);
  gs_article_builder_set_outlet (builder, self.meta[GS_META_OUTLET]);
  gs_article_builder_set_url (builder, self.canonical);
  gs_article_builder_set_url (builder, self.meta[GS_META_URL]);
  gs_article_builder_set_language (builder, self.language);
  gs_article_builder_set_language (builder, self.meta[GS_META_LANGUAGE]);
  if (self.meta[GS_META_AUTHOR] != NULL && !gs_article_builder_has_authors (builder))
    gs_article_builder_add_authors (builder, self.meta[GS_META_AUTHOR]);
}
