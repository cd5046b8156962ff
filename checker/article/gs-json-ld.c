/* SPDX-License-Identifier: MIT */
/* Knows the shapes in which pages write JSON-LD: alone, in an array, in a graph, by reference. */
#include "article/gs-json-ld.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "article/gs-html-text.h"
#include "article/gs-instant.h"

#define GS_JSON_LD_MAX_LENGTH (2 * 1024 * 1024)
#define GS_JSON_LD_MAX_DEPTH  64
#define GS_JSON_LD_MAX_LEVELS 8

/* what news is published as; also known by the ending "Article" */
static const char *const article_types[] = {
  "BlogPosting", "LiveBlogPosting",      "NewsArticle",        "OpinionNewsArticle",
  "Report",      "ReportageNewsArticle", "SocialMediaPosting",
};

/* making the text safe to parse */

/* json-glib goes down as deep as the text nests; strings are passed over */
static gboolean
gs_json_ld_is_shallow (const char *json, gsize length)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = json[i];

      if (c == '\\' && quoted)
        i++;
      else if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == '{' || c == '['))
        depth++;
      else if (!quoted && (c == '}' || c == ']') && depth > 0)
        depth--;
      if (depth > GS_JSON_LD_MAX_DEPTH)
        return FALSE;
    }
  return TRUE;
}

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

/* addresses and names of what the article builds on: kept for whoever groups sources */
static void
gs_json_ld_set_origins (JsonNode *root, JsonObject *article, GsArticleBuilder *builder)
{
  static const char *const keys[] = { "citation", "correction", "dateline", "isBasedOn" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      JsonNode *node = json_object_get_member (article, keys[i]);
      const char *value;

      if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
          && json_array_get_length (json_node_get_array (node)) > 0)
        node = json_array_get_element (json_node_get_array (node), 0);
      value = gs_json_ld_name (root, node);
      if (value == NULL && node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        value = gs_json_ld_string (json_object_get_member (json_node_get_object (node), "url"));
      if (value != NULL)
        gs_article_builder_set_field (builder, keys[i], value);
    }
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
  gs_json_ld_set_origins (root, article, builder);
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
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *mended = NULL;
  JsonObject *article;

  if (length > GS_JSON_LD_MAX_LENGTH)
    return FALSE;
  mended = gs_json_ld_mend (json, length);
  if (!gs_json_ld_is_shallow (mended, strlen (mended)))
    return FALSE;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, mended, -1, NULL))
    return FALSE;
  article = gs_json_ld_find_article (json_parser_get_root (parser), 0);
  if (article == NULL)
    return FALSE;
  gs_json_ld_apply (json_parser_get_root (parser), article, builder);
  return TRUE;
}
