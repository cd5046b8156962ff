/* SPDX-License-Identifier: MIT */
/* Prints articles as they were read. */
#include "gs-read-print.h"

#include <string.h>

#include "article/gs-instant.h"
#include "base/gs-json-out.h"
#include "gs-visible.h"

/* bytes that are held before they are written: an article may be long */
#define GS_READ_PIECE (64u * 1024)

typedef struct
{
  const GsArticle *article;
  GString *text; /* not yet written */
  GsReadWrite write;
  GError **error;
} GsReadPrinting;

/* writes what there is, if it is much; FALSE if it cannot be written */
static gboolean
gs_read_flush (GsReadPrinting *self, gsize limit)
{
  if (self->text->len <= limit)
    return TRUE;
  if (!self->write (self->text, self->error))
    return FALSE;
  g_string_truncate (self->text, 0);
  return TRUE;
}

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
gs_read_append_place (const GsArticle *article, guint32 offset, GString *out)
{
  GsLocation place = gs_article_locate (article, offset);
  g_autofree char *where = g_strdup_printf ("%u:%u", place.line, place.column);

  g_string_append_printf (out, "  %-12s ", where);
}

static gboolean
gs_read_print_blocks (GsReadPrinting *self)
{
  const char *text = gs_article_get_text (self->article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (self->article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      gs_read_append_place (self->article, blocks[i].span.start, self->text);
      g_string_append_printf (self->text, "%-10s ", gs_block_kind_to_string (blocks[i].kind));
      gs_visible_append (self->text, text + blocks[i].span.start, gs_span_length (blocks[i].span));
      g_string_append_c (self->text, '\n');
      if (!gs_read_flush (self, GS_READ_PIECE))
        return FALSE;
    }
  return TRUE;
}

static void
gs_read_append_annotation (const GsArticle *article, const GsAnnotation *annotation, GString *out)
{
  const char *text = gs_article_get_text (article, NULL);

  gs_read_append_place (article, annotation->span.start, out);
  g_string_append_printf (out, "<%s> ", gs_annotation_kind_to_string (annotation->kind));
  gs_visible_append (out, text + annotation->span.start, gs_span_length (annotation->span));
  if (annotation->value != NULL)
    {
      g_string_append (out, " = ");
      gs_visible_append (out, annotation->value, strlen (annotation->value));
    }
  g_string_append_c (out, '\n');
}

static gboolean
gs_read_print_annotations (GsReadPrinting *self)
{
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (self->article, &n);

  for (guint i = 0; i < n; i++)
    {
      gs_read_append_annotation (self->article, &annotations[i], self->text);
      if (!gs_read_flush (self, GS_READ_PIECE))
        return FALSE;
    }
  return TRUE;
}

/* what a terminal would obey is shown by its number */
static gboolean
gs_read_print_summary (GsReadPrinting *self)
{
  const char *id = gs_article_get_id (self->article);
  const char *encoding = gs_article_get_encoding (self->article);

  gs_visible_append (self->text, id, strlen (id));
  g_string_append_printf (self->text, ": %s, %s\n", gs_article_get_format (self->article),
                          encoding != NULL ? encoding : "UTF-8");
  gs_read_append_metadata (self->article, self->text);
  return gs_read_print_blocks (self) && gs_read_print_annotations (self);
}

/* ---- main text ---- */

static gboolean
gs_read_is_main (GsBlockKind kind)
{
  return kind == GS_BLOCK_CAPTION || kind == GS_BLOCK_SUBHEADING || kind == GS_BLOCK_PARAGRAPH
         || kind == GS_BLOCK_LIST_ITEM || kind == GS_BLOCK_QUOTATION || kind == GS_BLOCK_TABLE
         || kind == GS_BLOCK_FOREIGN;
}

static gboolean
gs_read_print_text (GsReadPrinting *self)
{
  const char *text = gs_article_get_text (self->article, NULL);
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (self->article, &n_blocks);
  gboolean some = FALSE;

  for (guint i = 0; i < n_blocks; i++)
    {
      if (!gs_read_is_main (blocks[i].kind))
        continue;
      if (some)
        g_string_append_c (self->text, '\n');
      gs_visible_append (self->text, text + blocks[i].span.start, gs_span_length (blocks[i].span));
      g_string_append_c (self->text, '\n');
      some = TRUE;
      if (!gs_read_flush (self, GS_READ_PIECE))
        return FALSE;
    }
  return TRUE;
}

/* ---- JSON ---- */

static void
gs_read_add_strings (GString *out, const char *name, const char *const *values)
{
  if (*values == NULL)
    return;
  gs_json_append_name (out, name);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_string_append_c (out, i == 0 ? '[' : ',');
      gs_json_append_string (out, values[i]);
    }
  g_string_append_c (out, ']');
}

/* bytes of the text, and the place in the file where they begin */
static void
gs_read_add_span (GString *out, const GsArticle *article, GsSpan span)
{
  GsLocation place = gs_article_locate (article, span.start);

  gs_json_append_number (out, "line", place.line);
  gs_json_append_number (out, "column", place.column);
  gs_json_append_number (out, "start", span.start);
  gs_json_append_number (out, "end", span.end);
  gs_json_append_name (out, "text");
  gs_json_append_text (out, gs_article_get_text (article, NULL) + span.start,
                       gs_span_length (span));
}

static gboolean
gs_read_add_blocks (GsReadPrinting *self)
{
  guint n_blocks;
  const GsBlock *blocks = gs_article_get_blocks (self->article, &n_blocks);

  gs_json_append_name (self->text, "blocks");
  g_string_append_c (self->text, '[');
  for (guint i = 0; i < n_blocks; i++)
    {
      g_string_append (self->text, i == 0 ? "{" : ",{");
      gs_json_append_member (self->text, "kind", gs_block_kind_to_string (blocks[i].kind));
      gs_read_add_span (self->text, self->article, blocks[i].span);
      g_string_append_c (self->text, '}');
      if (!gs_read_flush (self, GS_READ_PIECE))
        return FALSE;
    }
  g_string_append_c (self->text, ']');
  return TRUE;
}

static gboolean
gs_read_add_annotations (GsReadPrinting *self)
{
  guint n;
  const GsAnnotation *annotations = gs_article_get_annotations (self->article, &n);

  if (n == 0)
    return TRUE;
  gs_json_append_name (self->text, "markup");
  g_string_append_c (self->text, '[');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (self->text, i == 0 ? "{" : ",{");
      gs_json_append_member (self->text, "kind",
                             gs_annotation_kind_to_string (annotations[i].kind));
      gs_json_append_member (self->text, "value", annotations[i].value);
      gs_read_add_span (self->text, self->article, annotations[i].span);
      g_string_append_c (self->text, '}');
      if (!gs_read_flush (self, GS_READ_PIECE))
        return FALSE;
    }
  g_string_append_c (self->text, ']');
  return TRUE;
}

static void
gs_read_add_links (GString *out, const GsArticle *article)
{
  guint n;
  const GsLink *links = gs_article_get_links (article, &n);

  if (n == 0)
    return;
  gs_json_append_name (out, "links");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, i == 0 ? "[{" : ",{");
      gs_json_append_member (out, "kind", gs_link_kind_to_string (links[i].kind));
      gs_json_append_member (out, "target", links[i].target);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
gs_read_add_metadata (GString *out, const GsArticle *article)
{
  g_autofree char *published = gs_instant_to_string (gs_article_get_published (article));
  g_autofree char *modified = gs_instant_to_string (gs_article_get_modified (article));

  gs_json_append_member (out, "id", gs_article_get_id (article));
  gs_json_append_member (out, "format", gs_article_get_format (article));
  gs_json_append_member (out, "encoding", gs_article_get_encoding (article));
  gs_json_append_member (out, "sha256", gs_article_get_hash (article));
  gs_json_append_member (out, "title", gs_article_get_title (article));
  gs_json_append_member (out, "outlet", gs_article_get_outlet (article));
  gs_read_add_strings (out, "authors", gs_article_get_authors (article));
  gs_json_append_member (out, "published", published);
  gs_json_append_member (out, "modified", modified);
  gs_json_append_member (out, "url", gs_article_get_url (article));
  gs_json_append_member (out, "language", gs_article_get_language (article));
  gs_json_append_member (out, "item", gs_article_get_item (article));
  if (gs_article_get_version (article) > 0)
    gs_json_append_number (out, "version", (gint64) gs_article_get_version (article));
  if (gs_article_get_status (article) != GS_STATUS_UNSTATED)
    gs_json_append_member (out, "status",
                           gs_publication_status_to_string (gs_article_get_status (article)));
  gs_json_append_name (out, "teaser");
  g_string_append (out, gs_article_is_teaser (article) ? "true" : "false");
  gs_read_add_links (out, article);
  gs_read_add_strings (out, "notes", gs_article_get_notes (article));
}

static gboolean
gs_read_print_json (GsReadPrinting *self)
{
  g_string_append_c (self->text, '{');
  gs_read_add_metadata (self->text, self->article);
  if (!gs_read_add_blocks (self) || !gs_read_add_annotations (self))
    return FALSE;
  g_string_append (self->text, "}\n");
  return TRUE;
}

/* ---- all forms ---- */

/**
 * gs_read_print:
 * @write: takes the text piece by piece, so that it never stands in memory a second time
 *
 * Returns: whether all was written; if not, @error is what @write said
 */
gboolean
gs_read_print (const GsArticle *article, GsReadForm form, GsReadWrite write, GError **error)
{
  static gboolean (*const printers[]) (GsReadPrinting *) = {
    [GS_READ_SUMMARY] = gs_read_print_summary,
    [GS_READ_TEXT] = gs_read_print_text,
    [GS_READ_JSON] = gs_read_print_json,
  };
  g_autoptr (GString) text = g_string_new (NULL);
  GsReadPrinting printing = { article, text, write, error };

  return printers[form](&printing) && gs_read_flush (&printing, 0);
}
