/* SPDX-License-Identifier: MIT */
/* Prints articles as they were read. */
#include "gs-read-print.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "article/gs-instant.h"
#include "gs-visible.h"

/* ---- summary ---- */

static void
gs_read_append_row (GString *out, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, "  %-12s ", name);
  gs_visible_append (out, value, strlen (value));
  g_string_append_c (out, '\n');
}

static void
gs_read_append_rows (GString *out, const char *name, const char *const *values)
{
  for (; *values != NULL; values++)
    gs_read_append_row (out, name, *values);
}

static void
gs_read_append_identity (const GsArticle *article, GString *out)
{
  g_autofree char *version =
      gs_article_get_version (article) > 0
          ? g_strdup_printf ("%" G_GUINT64_FORMAT, gs_article_get_version (article))
          : NULL;
  GsPublicationStatus status = gs_article_get_status (article);

  gs_read_append_row (out, "item", gs_article_get_item (article));
  gs_read_append_row (out, "version", version);
  if (status != GS_STATUS_UNSTATED)
    gs_read_append_row (out, "status", gs_publication_status_to_string (status));
  if (gs_article_is_teaser (article))
    gs_read_append_row (out, "teaser", "yes: it only announces an article");
}

static void
gs_read_append_metadata (const GsArticle *article, GString *out)
{
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));
  guint n_links;
  const GsLink *links = gs_article_get_links (article, &n_links);

  gs_read_append_row (out, "title", gs_article_get_title (article));
  gs_read_append_row (out, "outlet", gs_article_get_outlet (article));
  gs_read_append_rows (out, "author", gs_article_get_authors (article));
  gs_read_append_row (out, "published", published);
  gs_read_append_row (out, "modified", modified);
  gs_read_append_row (out, "url", gs_article_get_url (article));
  gs_read_append_row (out, "language", gs_article_get_language (article));
  gs_read_append_identity (article, out);
  for (guint i = 0; i < n_links; i++)
    gs_read_append_row (out, gs_link_kind_to_string (links[i].kind), links[i].target);
  gs_read_append_rows (out, "note", gs_article_get_notes (article));
}

static void
gs_read_append_blocks (const GsArticle *article, GString *out)
{
  const char *text = gs_article_get_text (article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      GsLocation place = gs_article_locate (article, blocks[i].span.start);
      g_autofree char *where = g_strdup_printf ("%u:%u", place.line, place.column);

      g_string_append_printf (out, "  %-12s %-10s ", where,
                              gs_block_kind_to_string (blocks[i].kind));
      gs_visible_append (out, text + blocks[i].span.start, gs_span_length (blocks[i].span));
      g_string_append_c (out, '\n');
    }
}

static void
gs_read_append_annotations (const GsArticle *article, GString *out)
{
  const char *text = gs_article_get_text (article, NULL);
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (article, &n);

  for (guint i = 0; i < n; i++)
    {
      GsLocation place = gs_article_locate (article, annotations[i].span.start);
      g_autofree char *where = g_strdup_printf ("%u:%u", place.line, place.column);

      g_string_append_printf (out, "  %-12s <%s> ", where,
                              gs_annotation_kind_to_string (annotations[i].kind));
      gs_visible_append (out, text + annotations[i].span.start,
                         gs_span_length (annotations[i].span));
      if (annotations[i].value != NULL)
        {
          g_string_append (out, " = ");
          gs_visible_append (out, annotations[i].value, strlen (annotations[i].value));
        }
      g_string_append_c (out, '\n');
    }
}

/**
 * gs_read_append_summary:
 * @out: what a terminal would obey is shown by its number
 */
void
gs_read_append_summary (const GsArticle *article, GString *out)
{
  const char *id = gs_article_get_id (article);

  gs_visible_append (out, id, strlen (id));
  g_string_append_printf (
      out, ": %s, %s\n", gs_article_get_format (article),
      gs_article_get_encoding (article) != NULL ? gs_article_get_encoding (article) : "UTF-8");
  gs_read_append_metadata (article, out);
  gs_read_append_blocks (article, out);
  gs_read_append_annotations (article, out);
}

/* ---- main text ---- */

static gboolean
gs_read_is_main (GsBlockKind kind)
{
  return kind == GS_BLOCK_CAPTION || kind == GS_BLOCK_SUBHEADING || kind == GS_BLOCK_PARAGRAPH
         || kind == GS_BLOCK_LIST_ITEM || kind == GS_BLOCK_QUOTATION || kind == GS_BLOCK_TABLE
         || kind == GS_BLOCK_FOREIGN;
}

void
gs_read_append_text (const GsArticle *article, GString *out)
{
  const char *text = gs_article_get_text (article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);
  gsize start = out->len;

  for (guint i = 0; i < n_blocks; i++)
    {
      if (!gs_read_is_main (blocks[i].kind))
        continue;
      if (out->len > start)
        g_string_append_c (out, '\n');
      gs_visible_append (out, text + blocks[i].span.start, gs_span_length (blocks[i].span));
      g_string_append_c (out, '\n');
    }
}

/* ---- JSON ---- */

static void
gs_read_add_string (JsonBuilder *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
gs_read_add_number (JsonBuilder *json, const char *name, gint64 value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

static void
gs_read_begin_array (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

static void
gs_read_add_strings (JsonBuilder *json, const char *name, const char *const *values)
{
  if (*values == NULL)
    return;
  gs_read_begin_array (json, name);
  for (; *values != NULL; values++)
    json_builder_add_string_value (json, *values);
  json_builder_end_array (json);
}

/* bytes of the text, and the place in the file where they begin */
static void
gs_read_add_span (JsonBuilder *json, const GsArticle *article, GsSpan span)
{
  GsLocation place = gs_article_locate (article, span.start);
  g_autofree char *words =
      g_strndup (gs_article_get_text (article, NULL) + span.start, gs_span_length (span));

  gs_read_add_number (json, "line", place.line);
  gs_read_add_number (json, "column", place.column);
  gs_read_add_number (json, "start", span.start);
  gs_read_add_number (json, "end", span.end);
  gs_read_add_string (json, "text", words);
}

static void
gs_read_add_blocks (JsonBuilder *json, const GsArticle *article)
{
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (article, &n_blocks);

  gs_read_begin_array (json, "blocks");
  for (guint i = 0; i < n_blocks; i++)
    {
      json_builder_begin_object (json);
      gs_read_add_string (json, "kind", gs_block_kind_to_string (blocks[i].kind));
      gs_read_add_span (json, article, blocks[i].span);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
gs_read_add_annotations (JsonBuilder *json, const GsArticle *article)
{
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (article, &n);

  if (n == 0)
    return;
  gs_read_begin_array (json, "markup");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (json);
      gs_read_add_string (json, "kind", gs_annotation_kind_to_string (annotations[i].kind));
      gs_read_add_string (json, "value", annotations[i].value);
      gs_read_add_span (json, article, annotations[i].span);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
gs_read_add_links (JsonBuilder *json, const GsArticle *article)
{
  guint n;
  const GsLink *links = gs_article_get_links (article, &n);

  if (n == 0)
    return;
  gs_read_begin_array (json, "links");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (json);
      gs_read_add_string (json, "kind", gs_link_kind_to_string (links[i].kind));
      gs_read_add_string (json, "target", links[i].target);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
gs_read_add_metadata (JsonBuilder *json, const GsArticle *article)
{
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));

  gs_read_add_string (json, "id", gs_article_get_id (article));
  gs_read_add_string (json, "format", gs_article_get_format (article));
  gs_read_add_string (json, "encoding", gs_article_get_encoding (article));
  gs_read_add_string (json, "sha256", gs_article_get_hash (article));
  gs_read_add_string (json, "title", gs_article_get_title (article));
  gs_read_add_string (json, "outlet", gs_article_get_outlet (article));
  gs_read_add_strings (json, "authors", gs_article_get_authors (article));
  gs_read_add_string (json, "published", published);
  gs_read_add_string (json, "modified", modified);
  gs_read_add_string (json, "url", gs_article_get_url (article));
  gs_read_add_string (json, "language", gs_article_get_language (article));
  gs_read_add_string (json, "item", gs_article_get_item (article));
  if (gs_article_get_version (article) > 0)
    gs_read_add_number (json, "version", (gint64) gs_article_get_version (article));
  if (gs_article_get_status (article) != GS_STATUS_UNSTATED)
    gs_read_add_string (json, "status",
                        gs_publication_status_to_string (gs_article_get_status (article)));
  json_builder_set_member_name (json, "teaser");
  json_builder_add_boolean_value (json, gs_article_is_teaser (article));
  gs_read_add_links (json, article);
  gs_read_add_strings (json, "notes", gs_article_get_notes (article));
}

void
gs_read_append_json (const GsArticle *article, GString *out)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (json);
  gs_read_add_metadata (json, article);
  gs_read_add_blocks (json, article);
  gs_read_add_annotations (json, article);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  line = json_to_string (root, FALSE);
  g_string_append (out, line);
  g_string_append_c (out, '\n');
}
