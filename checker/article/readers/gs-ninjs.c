/* SPDX-License-Identifier: MIT */
/* Knows the members of ninjs in its three versions, whatever their capitals. */
#include "article/readers/gs-ninjs.h"

#include <string.h>

#include "article/readers/gs-body.h"
#include "article/readers/gs-json-text.h"
#include "article/gs-text-scan.h"
#include "article/readers/gs-xml-input.h"

#define GS_NINJS_MAX_FOUND 100 /* places of one name in the text */

/**
 * gs_ninjs_is:
 *
 * Returns: whether an object has the one member that ninjs demands and another of its own
 */
gboolean
gs_ninjs_is (JsonObject *object)
{
  static const char *const signs[] = { "versioncreated", "body_text",  "body_xhtml",
                                       "body_html",      "bodies",     "headlines",
                                       "pubstatus",      "renditions", "associations" };

  if (gs_json_get (object, "uri") == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (gs_json_get (object, signs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* the value of the element of an array of roles that is wanted, else of the first one */
static char *
gs_ninjs_dup_role (JsonObject *object, const char *name, const char *role)
{
  JsonArray *array = gs_json_get_array (object, name);
  char *first = NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *one = gs_json_array_get_object (array, i);
      g_autofree char *its_role = one != NULL ? gs_json_dup_string (one, "role") : NULL;
      g_autofree char *value = one != NULL ? gs_json_dup_string (one, "value") : NULL;

      if (value != NULL && g_strcmp0 (its_role, role) == 0)
        {
          g_free (first);
          return g_steal_pointer (&value);
        }
      if (first == NULL)
        first = g_steal_pointer (&value);
    }
  return first;
}

/* the body with the most structure: markup before plain text */
static char *
gs_ninjs_take_body (JsonObject *object)
{
  static const char *const members[] = { "body_xhtml", "body_html", "body_text" };
  JsonArray *bodies = gs_json_get_array (object, "bodies");
  char *plain = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      char *body = gs_json_take_string (object, members[i]);

      if (body != NULL)
        return body;
    }
  for (guint i = 0; bodies != NULL && i < json_array_get_length (bodies); i++)
    {
      JsonObject *one = gs_json_array_get_object (bodies, i);
      g_autofree char *value = one != NULL ? gs_json_take_string (one, "value") : NULL;

      if (value != NULL && gs_body_is_html (value))
        {
          g_free (plain);
          return g_steal_pointer (&value);
        }
      if (plain == NULL)
        plain = g_steal_pointer (&value);
    }
  return plain;
}

/* a text that is sent without its body: what the description says of it */
static char *
gs_ninjs_dup_description (JsonObject *object)
{
  g_autofree char *type = gs_json_dup_string (object, "type");
  static const char *const members[] = { "description_text", "description_xhtml",
                                         "description_html" };

  if (type == NULL || strcmp (type, "text") != 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      char *description = gs_json_dup_string (object, members[i]);

      if (description != NULL)
        return description;
    }
  return gs_ninjs_dup_role (object, "descriptions", "text");
}

static void
gs_ninjs_read_status (JsonObject *object, GsArticleBuilder *builder)
{
  g_autofree char *status = gs_json_dup_string (object, "pubstatus");
  g_autofree char *embargo = gs_json_dup_string (object, "embargoed");
  g_autofree char *note = gs_json_dup_string (object, "ednote");

  if (status != NULL && g_ascii_strcasecmp (status, "usable") == 0)
    gs_article_builder_set_status (builder, GS_STATUS_USABLE);
  else if (status != NULL && g_ascii_strcasecmp (status, "withheld") == 0)
    gs_article_builder_set_status (builder, GS_STATUS_WITHHELD);
  else if (status != NULL && g_ascii_strncasecmp (status, "cancel", 6) == 0)
    gs_article_builder_set_status (builder, GS_STATUS_CANCELED);
  if (embargo != NULL)
    {
      gs_article_builder_set_status (builder, GS_STATUS_EMBARGOED);
      gs_article_builder_set_field (builder, "embargoed", embargo);
      gs_article_builder_add_note (builder, "embargoed until %s: not to be published before",
                                   embargo);
    }
  if (note != NULL)
    gs_article_builder_set_field (builder, "ednote", note);
}

static void
gs_ninjs_read_dates (JsonObject *object, GsArticleBuilder *builder)
{
  static const char *const published[] = { "contentcreated", "firstcreated", "versioncreated" };
  g_autofree char *modified = gs_json_dup_string (object, "versioncreated");

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *text = gs_json_dup_string (object, published[i]);

      gs_article_builder_set_published (builder, gs_xml_input_parse_instant (text));
    }
  gs_article_builder_set_modified (builder, gs_xml_input_parse_instant (modified));
}

static void
gs_ninjs_read_sources (JsonObject *object, GsArticleBuilder *builder)
{
  JsonArray *sources = gs_json_get_array (object, "infosources");

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    {
      JsonObject *one = gs_json_array_get_object (sources, i);
      g_autofree char *name = one != NULL ? gs_json_dup_string (one, "name") : NULL;

      gs_article_builder_add_link (builder, GS_LINK_SOURCE, name);
    }
}

static void
gs_ninjs_read_meta (JsonObject *object, GsArticleBuilder *builder)
{
  g_autofree char *uri = gs_json_dup_string (object, "uri");
  g_autofree char *version = gs_json_dup_string (object, "version");
  g_autofree char *language = gs_json_dup_string (object, "language");
  g_autofree char *byline = gs_json_dup_string (object, "byline");
  g_autofree char *by = gs_json_dup_string (object, "by");
  g_autofree char *holder = gs_json_dup_string (object, "copyrightholder");
  g_autofree char *headline = gs_json_dup_string (object, "headline");
  g_autofree char *main_headline = gs_ninjs_dup_role (object, "headlines", "main");
  g_autofree char *title = gs_json_dup_string (object, "title");

  gs_article_builder_set_item (builder, uri,
                               version != NULL ? g_ascii_strtoull (version, NULL, 10) : 0);
  if (uri != NULL && g_str_has_prefix (uri, "http"))
    gs_article_builder_set_url (builder, uri);
  gs_article_builder_set_title (builder, headline);
  gs_article_builder_set_title (builder, main_headline);
  gs_article_builder_set_title (builder, title);
  gs_article_builder_set_language (builder, language);
  gs_article_builder_set_outlet (builder, holder);
  if (byline != NULL || by != NULL)
    gs_article_builder_add_authors (builder, byline != NULL ? byline : by);
  gs_ninjs_read_dates (object, builder);
  gs_ninjs_read_status (object, builder);
  gs_ninjs_read_sources (object, builder);
}

/* names that the item says it is about, where they stand in the text */

static gboolean
gs_ninjs_is_word (const char *text, const char *at, gsize length)
{
  gboolean before = at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
  gboolean after = at[length] != '\0' && g_unichar_isalnum (g_utf8_get_char (at + length));

  return !before && !after;
}

static void
gs_ninjs_annotate (GsArticleBuilder *builder, GsAnnotationKind kind, const char *name)
{
  const char *text = gs_article_builder_get_text (builder);
  gsize length = strlen (name);
  const char *at = text;

  for (guint n = 0; length >= 3 && n < GS_NINJS_MAX_FOUND && (at = strstr (at, name)) != NULL; n++)
    {
      if (gs_ninjs_is_word (text, at, length))
        gs_article_builder_add_annotation (
            builder, kind, GS_SPAN_INIT (at - text, at - text + (gssize) length), name);
      at += length;
    }
}

static void
gs_ninjs_annotate_names (JsonObject *object, GsArticleBuilder *builder)
{
  static const struct
  {
    const char *member;
    GsAnnotationKind kind;
  } rows[] = {
    { "person", GS_ANNOTATION_PERSON },
    { "people", GS_ANNOTATION_PERSON },
    { "organisation", GS_ANNOTATION_ORGANIZATION },
    { "organisations", GS_ANNOTATION_ORGANIZATION },
    { "place", GS_ANNOTATION_PLACE },
    { "places", GS_ANNOTATION_PLACE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JsonArray *names = gs_json_get_array (object, rows[i].member);
      guint n = names != NULL ? MIN (json_array_get_length (names), 64) : 0;

      for (guint k = 0; k < n; k++)
        {
          JsonObject *one = gs_json_array_get_object (names, k);
          g_autofree char *name = one != NULL ? gs_json_dup_string (one, "name") : NULL;

          if (name != NULL)
            gs_ninjs_annotate (builder, rows[i].kind, name);
        }
    }
}

/**
 * gs_ninjs_read:
 * @object: an item
 * @locator: of the file, at the item
 * @builder: takes metadata and text; no block if the item has no text
 */
void
gs_ninjs_read (JsonObject *object, GsLocator *locator, GsArticleBuilder *builder)
{
  char *body = gs_ninjs_take_body (object);
  const char *title;

  gs_ninjs_read_meta (object, builder);
  title = gs_article_builder_get_title (builder);
  if (body == NULL)
    {
      body = gs_ninjs_dup_description (object);
      if (body == NULL)
        return;
      gs_article_builder_set_teaser (builder, TRUE);
      gs_article_builder_add_note (builder, "a teaser: the item has a description and no body, so "
                                            "what it does not say is not missing");
    }
  if (gs_body_is_html (body))
    {
      gs_body_add_title (builder, title, locator);
      gs_body_take_html (builder, body, locator);
    }
  else
    gs_body_take_text (builder, title, body, locator);
  gs_ninjs_annotate_names (object, builder);
}
