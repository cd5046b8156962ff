/* SPDX-License-Identifier: MIT */
/* Reads strings of other formats as text or as HTML. */
#include "article/readers/gs-body.h"

#include <string.h>

#include "article/gs-block-writer.h"
#include "article/html/gs-html-blocks.h"
#include "article/html/gs-html-main.h"
#include "article/html/gs-html-tree.h"
#include "article/text/gs-text-reading.h"

void
gs_body_add_title (GsArticleBuilder *builder, const char *title, GsLocator *locator)
{
  GsBlockWriter writer = { .builder = builder,
                           .place = gs_block_writer_place_by_locator,
                           .data = locator,
                           .kind = GS_BLOCK_HEADLINE };

  if (title == NULL)
    return;
  gs_block_writer_add (&writer, title, strlen (title));
  gs_block_writer_close (&writer);
}

/**
 * gs_body_take_html:
 * @html: (transfer full): valid UTF-8; what cannot be read of it (nested too deep) is said in a
 * note
 */
void
gs_body_take_html (GsArticleBuilder *builder, char *html, GsLocator *locator)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GsHtmlTree) tree = gs_html_tree_new (html, strlen (html), "body", &error);
  g_auto (GsHtmlMain) main_text = { NULL, 0, FALSE };

  g_free (html);
  if (tree == NULL)
    {
      gs_article_builder_add_note (builder, "the HTML of the body was not read: %s",
                                   error->message);
      return;
    }
  gs_html_main_take_all (tree, &main_text);
  gs_html_blocks_emit_fragment (tree, &main_text, locator, builder);
  gs_html_blocks_settle (builder);
}

/* every line of the text is a segment: offsets inside it count on from its place. Without a locator
 * that is the line of the body itself */
static void
gs_body_place_lines (GsArticleBuilder *builder, const char *text, gsize length, gsize body,
                     GsLocator *locator)
{
  GsLocation own = { 1, 1, 0 };
  gsize at = 0;

  while (at < length)
    {
      const char *end = memchr (text + at, '\n', length - at);
      gsize n = end != NULL ? (gsize) (end - text) - at : length - at;

      gs_article_builder_add_segment (
          builder, (guint32) at, locator != NULL ? gs_locator_find (locator, text + at, n) : own);
      own.line += at >= body;
      at += n + 1;
    }
}

/* the title in a line of its own before the text, in the same memory */
static char *
gs_body_prepend (char *text, const char *title)
{
  gsize n_title = strlen (title);
  gsize length = strlen (text);

  text = g_realloc (text, n_title + 2 + length + 1);
  memmove (text + n_title + 2, text, length + 1);
  memcpy (text, title, n_title);
  memcpy (text + n_title, "\n\n", 2);
  for (gsize i = 0; i < n_title; i++)
    if (text[i] == '\r' || text[i] == '\n')
      text[i] = ' ';
  return text;
}

void
gs_body_take_text (GsArticleBuilder *builder, const char *title, char *text, GsLocator *locator)
{
  gsize n_title = title != NULL ? strlen (title) : 0;
  char *whole = n_title > 0 ? gs_body_prepend (text, title) : text;
  gsize length = strlen (whole);

  gs_body_place_lines (builder, whole, length, n_title > 0 ? n_title + 2 : 0, locator);
  gs_text_reading_read (whole, length, n_title, GS_SPAN_INIT (0, n_title), builder);
  gs_article_builder_take_text (builder, whole, length);
}

gboolean
gs_body_is_html (const char *text)
{
  static const char *const signs[] = { "</", "<p>", "<br", "/>", "&lt;/", "&lt;p&gt;", "&amp;#" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (text, signs[i]) != NULL)
      return TRUE;
  return FALSE;
}
