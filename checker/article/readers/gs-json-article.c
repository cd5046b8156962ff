/* SPDX-License-Identifier: MIT */
/* Knows the names under which plain objects keep text and metadata. */
#include "article/readers/gs-json-article.h"

#include <string.h>

#include "article/readers/gs-body.h"
#include "article/readers/gs-json-text.h"
#include "article/readers/gs-xml-input.h"

/* best first; NULL-terminated */
static const char *const text_names[] = { "text",     "body",         "content",  "article",
                                          "fulltext", "article_text", "maintext", NULL };
static const char *const title_names[] = { "title", "headline", NULL };
static const char *const outlet_names[] = { "source", "outlet", "publisher", "site", NULL };
static const char *const date_names[] = {
  "date", "published", "publish_date", "published_at", "date_published", "pubdate", NULL
};
static const char *const modified_names[] = { "modified", "updated", "date_modified", NULL };
static const char *const url_names[] = { "url", "link", NULL };
static const char *const author_names[] = { "author", "authors", "byline", NULL };
static const char *const language_names[] = { "language", "lang", NULL };

/* the first of the names that has a text */
static const char *
gs_json_article_find_text (JsonObject *object)
{
  for (const char *const *at = text_names; *at != NULL; at++)
    {
      JsonNode *node = gs_json_get (object, *at);

      if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
          && (json_node_get_value_type (node) == G_TYPE_INT64
              || (json_node_get_value_type (node) == G_TYPE_STRING
                  && *json_node_get_string (node) != '\0')))
        return *at;
    }
  return NULL;
}

static char *
gs_json_article_dup (JsonObject *object, const char *const *names)
{
  for (; *names != NULL; names++)
    {
      char *value = gs_json_dup_string (object, *names);

      if (value != NULL)
        return value;
    }
  return NULL;
}

/**
 * gs_json_article_is:
 *
 * Returns: whether an object has a text
 */
gboolean
gs_json_article_is (JsonObject *object)
{
  return gs_json_article_find_text (object) != NULL;
}

static void
gs_json_article_add_authors (JsonObject *object, GsArticleBuilder *builder)
{
  g_autofree char *names = gs_json_article_dup (object, author_names);
  JsonArray *list = gs_json_get_array (object, "authors");

  if (names != NULL)
    gs_article_builder_add_authors (builder, names);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      g_autofree char *name = gs_json_dup_value (json_array_get_element (list, i));

      if (name != NULL)
        gs_article_builder_add_author (builder, name);
    }
}

/* a date, or seconds or milliseconds since 1970 as programs write them */
static void
gs_json_article_say_date (GsArticleBuilder *builder, const char *date)
{
  gsize n = date != NULL ? strspn (date, "0123456789") : 0;
  guint64 seconds = n > 0 ? g_ascii_strtoull (date, NULL, 10) : 0;
  GsInstant instant = { 0, 0, GS_PRECISION_SECOND, TRUE };

  if (n == 0 || date[n] != '\0' || (n != 9 && n != 10 && n != 13))
    {
      gs_xml_input_say_published (builder, date);
      return;
    }
  instant.seconds = (gint64) (n == 13 ? seconds / 1000 : seconds);
  gs_article_builder_set_published (builder, instant);
}

/**
 * gs_json_article_read:
 * @object: gs_json_article_is ()
 */
void
gs_json_article_read (JsonObject *object, GsLocator *locator, GsArticleBuilder *builder)
{
  char *text = gs_json_take_string (object, gs_json_article_find_text (object));
  g_autofree char *title = gs_json_article_dup (object, title_names);
  g_autofree char *outlet = gs_json_article_dup (object, outlet_names);
  g_autofree char *date = gs_json_article_dup (object, date_names);
  g_autofree char *modified = gs_json_article_dup (object, modified_names);
  g_autofree char *url = gs_json_article_dup (object, url_names);
  g_autofree char *language = gs_json_article_dup (object, language_names);
  g_autofree char *id = gs_json_dup_string (object, "id");

  gs_article_builder_set_title (builder, title);
  gs_article_builder_set_outlet (builder, outlet);
  gs_article_builder_set_url (builder, url);
  gs_article_builder_set_language (builder, language);
  gs_json_article_say_date (builder, date);
  gs_article_builder_set_modified (builder, gs_xml_input_parse_instant (modified));
  gs_article_builder_set_item (builder, id, 0);
  gs_json_article_add_authors (object, builder);
  if (gs_body_is_html (text))
    {
      gs_body_add_title (builder, title, locator);
      gs_body_take_html (builder, text, locator);
    }
  else
    gs_body_take_text (builder, title, text, locator);
}
