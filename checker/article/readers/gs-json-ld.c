/* SPDX-License-Identifier: MIT */
/* Knows the shapes in which pages write JSON-LD: alone, in an array, in a graph, by reference. */
#include "article/readers/gs-json-ld.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "article/readers/gs-body.h"
#include "article/html/gs-html-text.h"
#include "article/gs-instant.h"
#include "article/readers/gs-json-text.h"

#define GS_JSON_LD_MAX_LENGTH (2 * 1024 * 1024)
#define GS_JSON_LD_MAX_LEVELS 8

/* what news is published as; also known by the ending "Article" */
static const char *const article_types[] = {
  "BlogPosting", "LiveBlogPosting",      "NewsArticle",        "OpinionNewsArticle",
  "Report",      "ReportageNewsArticle", "SocialMediaPosting",
};

/* making the text safe to parse */

/* what comes after this place and its white space */
static char
gs_json_ld_peek (const char *json, gsize at, gsize length)
{
  while (at < length && g_ascii_isspace (json[at]))
    at++;
  return at < length ? json[at] : '\0';
}

/* from the first bracket to the last, so without comment wrappers; commas before a closing bracket
 * and line ends inside strings, both common and wrong, are mended */
static char *
gs_json_ld_mend (const char *json, gsize length)
{
  gsize start = 0;
  gsize end = length;
  gboolean quoted = FALSE;
  GString *out;

  while (start < end && json[start] != '{' && json[start] != '[')
    start++;
  while (end > start && json[end - 1] != '}' && json[end - 1] != ']')
    end--;
  out = g_string_sized_new (end - start);
  for (gsize i = start; i < end; i++)
    {
      char c = json[i];
      char next = c == ',' && !quoted ? gs_json_ld_peek (json, i + 1, end) : '\0';

      if (c == '"')
        quoted = !quoted;
      if (next == '}' || next == ']')
        continue;
      g_string_append_c (out, quoted && (guchar) c < 0x20 ? ' ' : c);
      if (c == '\\' && quoted && i + 1 < end)
        g_string_append_c (out, json[++i]);
    }
  return g_string_free (out, FALSE);
}

/* finding the article */

static gboolean
gs_json_ld_is_article_type (const char *type)
{
  const char *name = type != NULL ? strrchr (type, '/') : NULL;

  name = name != NULL ? name + 1 : type;
  if (name == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (article_types); i++)
    {
      if (strcmp (name, article_types[i]) == 0)
        return TRUE;
    }
  return g_str_has_suffix (name, "Article");
}

static const char *
gs_json_ld_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gboolean
gs_json_ld_is_article (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");

  if (type == NULL || !JSON_NODE_HOLDS_ARRAY (type))
    return gs_json_ld_is_article_type (gs_json_ld_string (type));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (type)); i++)
    {
      JsonNode *one = json_array_get_element (json_node_get_array (type), i);

      if (gs_json_ld_is_article_type (gs_json_ld_string (one)))
        return TRUE;
    }
  return FALSE;
}

/* the first article in a value, an array, a graph or what a page is mainly of */
static JsonObject *
gs_json_ld_find_article (JsonNode *node, guint level)
{
  JsonObject *found = NULL;

  if (node == NULL || level > GS_JSON_LD_MAX_LEVELS)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; found == NULL && i < json_array_get_length (array); i++)
        found = gs_json_ld_find_article (json_array_get_element (array, i), level + 1);
      return found;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  if (gs_json_ld_is_article (json_node_get_object (node)))
    return json_node_get_object (node);
  found = gs_json_ld_find_article (json_object_get_member (json_node_get_object (node), "@graph"),
                                   level + 1);
  if (found == NULL)
    found = gs_json_ld_find_article (
        json_object_get_member (json_node_get_object (node), "mainEntity"), level + 1);
  return found;
}

/* the object in an array of a graph that has this @id */
static JsonObject *
gs_json_ld_resolve (JsonNode *root, const char *id)
{
  JsonNode *graph = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                        ? json_object_get_member (json_node_get_object (root), "@graph")
                        : root;

  if (graph == NULL || id == NULL || !JSON_NODE_HOLDS_ARRAY (graph))
    return NULL;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (graph)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (graph), i);

      if (JSON_NODE_HOLDS_OBJECT (node)
          && g_strcmp0 (
                 gs_json_ld_string (json_object_get_member (json_node_get_object (node), "@id")),
                 id)
                 == 0)
        return json_node_get_object (node);
    }
  return NULL;
}

/* saying what it says */

typedef void (*GsJsonLdSetter) (GsArticleBuilder *builder, const char *value);

/* the name of a person or organization: a string, an object, or a reference */
static const char *
gs_json_ld_name (JsonNode *root, JsonNode *node)
{
  JsonObject *object;
  const char *name;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return gs_json_ld_string (node);
  object = json_node_get_object (node);
  name = gs_json_ld_string (json_object_get_member (object, "name"));
  if (name != NULL)
    return name;
  object = gs_json_ld_resolve (root, gs_json_ld_string (json_object_get_member (object, "@id")));
  return object != NULL ? gs_json_ld_string (json_object_get_member (object, "name")) : NULL;
}

static void
gs_json_ld_set_names (JsonNode *root, JsonNode *node, GsJsonLdSetter set, GsArticleBuilder *builder)
{
  gboolean many = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  guint n = many ? json_array_get_length (json_node_get_array (node)) : 1;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *one = many ? json_array_get_element (json_node_get_array (node), i) : node;
      const char *name = gs_json_ld_name (root, one);
      g_autofree char *plain = name != NULL ? gs_html_text_unescape (name) : NULL;

      if (plain != NULL && strstr (plain, "://") == NULL)
        set (builder, plain);
    }
}

static void
gs_json_ld_set_text (JsonObject *article, const char *key, GsJsonLdSetter set,
                     GsArticleBuilder *builder)
{
  const char *value = gs_json_ld_string (json_object_get_member (article, key));
  g_autofree char *plain = value != NULL ? gs_html_text_unescape (value) : NULL;

  if (plain != NULL)
    set (builder, plain);
}

static void
gs_json_ld_set_dates (JsonObject *article, GsArticleBuilder *builder)
{
  const char *published = gs_json_ld_string (json_object_get_member (article, "datePublished"));
  const char *modified = gs_json_ld_string (json_object_get_member (article, "dateModified"));
  GsInstant instant;

  if (published != NULL && gs_instant_parse (published, strlen (published), &instant))
    gs_article_builder_set_published (builder, instant);
  if (modified != NULL && gs_instant_parse (modified, strlen (modified), &instant))
    gs_article_builder_set_modified (builder, instant);
}

/* an address or name of something referred to: a string, or an object's address or name */
static const char *
gs_json_ld_target (JsonNode *root, JsonNode *node)
{
  static const char *const keys[] = { "url", "@id" };
  const char *target = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return gs_json_ld_string (node);
  for (guint i = 0; target == NULL && i < G_N_ELEMENTS (keys); i++)
    target = gs_json_ld_string (json_object_get_member (json_node_get_object (node), keys[i]));
  return target != NULL ? target : gs_json_ld_name (root, node);
}

/* the words of a correction: a string, or a CorrectionComment */
static const char *
gs_json_ld_correction (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return gs_json_ld_string (node);
  return gs_json_ld_string (json_object_get_member (json_node_get_object (node), "text"));
}

static void
gs_json_ld_add_links (JsonNode *root, JsonObject *article, GsArticleBuilder *builder)
{
  static const struct
  {
    const char *key;
    GsLinkKind kind;
  } rows[] = {
    { "isBasedOn", GS_LINK_BASED_ON },
    { "isBasedOnUrl", GS_LINK_BASED_ON },
    { "citation", GS_LINK_CITES },
    { "correction", GS_LINK_CORRECTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JsonNode *node = json_object_get_member (article, rows[i].key);
      gboolean many = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
      guint n = many ? json_array_get_length (json_node_get_array (node)) : 1;

      for (guint k = 0; node != NULL && k < n; k++)
        {
          JsonNode *one = many ? json_array_get_element (json_node_get_array (node), k) : node;
          const char *target = rows[i].kind == GS_LINK_CORRECTED ? gs_json_ld_correction (one)
                                                                 : gs_json_ld_target (root, one);
          g_autofree char *plain = target != NULL ? gs_html_text_unescape (target) : NULL;

          gs_article_builder_add_link (builder, rows[i].kind, plain);
        }
    }
}

/* where it was written, and whether only who pays may read all of it */
static void
gs_json_ld_set_fields (JsonObject *article, GsArticleBuilder *builder)
{
  JsonNode *free_node = json_object_get_member (article, "isAccessibleForFree");
  g_autofree char *word = gs_json_dup_value (free_node);
  g_autofree char *dateline = gs_json_dup_string (article, "dateline");
  gboolean paid = word != NULL ? g_ascii_strcasecmp (word, "false") == 0
                               : free_node != NULL && JSON_NODE_HOLDS_VALUE (free_node)
                                     && json_node_get_value_type (free_node) == G_TYPE_BOOLEAN
                                     && !json_node_get_boolean (free_node);

  if (dateline != NULL)
    gs_article_builder_set_field (builder, "dateline", dateline);
  if (paid)
    gs_article_builder_set_field (builder, "paywall", "true");
}

/* the name of the article; "#main" and "_:1" are names inside one document only */
static void
gs_json_ld_set_item (JsonObject *article, GsArticleBuilder *builder)
{
  const char *item = gs_json_ld_string (json_object_get_member (article, "@id"));
  g_autofree char *version = gs_json_dup_string (article, "version");

  if (item != NULL && *item != '#' && !g_str_has_prefix (item, "_:"))
    gs_article_builder_set_item (builder, item,
                                 version != NULL ? g_ascii_strtoull (version, NULL, 10) : 0);
}

static void
gs_json_ld_apply (JsonNode *root, JsonObject *article, GsArticleBuilder *builder)
{
  gs_json_ld_set_text (article, "headline", gs_article_builder_set_title, builder);
  gs_json_ld_set_text (article, "name", gs_article_builder_set_title, builder);
  gs_json_ld_set_text (article, "inLanguage", gs_article_builder_set_language, builder);
  gs_json_ld_set_names (root, json_object_get_member (article, "author"),
                        gs_article_builder_add_author, builder);
  gs_json_ld_set_names (root, json_object_get_member (article, "publisher"),
                        gs_article_builder_set_outlet, builder);
  gs_json_ld_set_dates (article, builder);
  gs_json_ld_set_fields (article, builder);
  gs_json_ld_add_links (root, article, builder);
  gs_json_ld_set_item (article, builder);
}

/* parsed, mended; NULL if it is no JSON or too much of it */
static JsonNode *
gs_json_ld_parse (const char *json, gsize length)
{
  g_autofree char *mended = NULL;

  if (length > GS_JSON_LD_MAX_LENGTH)
    return NULL;
  mended = gs_json_ld_mend (json, length);
  return gs_json_parse (mended, strlen (mended), "JSON-LD", NULL);
}

/**
 * gs_json_ld_read:
 * @json: the content of a script, with whatever wrappers
 * @length: bytes
 * @builder: takes what is said
 *
 * Returns: whether it speaks of an article
 */
gboolean
gs_json_ld_read (const char *json, gsize length, GsArticleBuilder *builder)
{
  g_autoptr (JsonNode) root = gs_json_ld_parse (json, length);
  JsonObject *article = gs_json_ld_find_article (root, 0);

  if (article == NULL)
    return FALSE;
  gs_json_ld_apply (root, article, builder);
  return TRUE;
}

/* JSON-LD as a file of its own */

/**
 * gs_json_ld_is:
 *
 * Returns: whether an object, or what stands in its graph, is an article of schema.org
 */
gboolean
gs_json_ld_is (JsonNode *node)
{
  return gs_json_ld_find_article (node, 0) != NULL;
}

/* what a live blog tells, the latest first as it stands there */
static void
gs_json_ld_add_updates (JsonObject *article, GsLocator *locator, GsArticleBuilder *builder)
{
  JsonArray *updates = gs_json_get_array (article, "liveBlogUpdate");

  for (guint i = 0; updates != NULL && i < json_array_get_length (updates); i++)
    {
      JsonObject *update = gs_json_array_get_object (updates, i);
      char *body = update != NULL ? gs_json_take_string (update, "articleBody") : NULL;

      if (body != NULL)
        gs_body_take_html (builder, body, locator);
    }
}

/**
 * gs_json_ld_read_article:
 * @root: an object or graph that gs_json_ld_is ()
 * @locator: of the file, at the object
 * @builder: takes metadata and text
 *
 * Reads the article itself: its body, else the updates of a live blog, else its description, which
 * makes it a teaser.
 */
void
gs_json_ld_read_article (JsonNode *root, GsLocator *locator, GsArticleBuilder *builder)
{
  JsonObject *article = gs_json_ld_find_article (root, 0);
  g_autofree char *body = gs_json_take_string (article, "articleBody");
  g_autofree char *summary = gs_json_dup_string (article, "description");
  g_autofree char *url = gs_json_dup_string (article, "url");
  const char *page = gs_json_ld_target (root, json_object_get_member (article, "mainEntityOfPage"));

  gs_json_ld_apply (root, article, builder);
  gs_article_builder_set_url (builder, url);
  gs_article_builder_set_url (builder, page);
  gs_article_builder_set_teaser (builder, body == NULL);
  if (body != NULL && !gs_body_is_html (body))
    {
      gs_body_take_text (builder, gs_article_builder_get_title (builder), g_steal_pointer (&body),
                         locator);
      return;
    }
  gs_body_add_title (builder, gs_article_builder_get_title (builder), locator);
  if (body == NULL)
    body = g_steal_pointer (&summary);
  if (body != NULL)
    gs_body_take_html (builder, g_steal_pointer (&body), locator);
  gs_json_ld_add_updates (article, locator, builder);
}
