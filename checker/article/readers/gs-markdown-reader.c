/* SPDX-License-Identifier: MIT */
/* Reads Markdown, by cmark: headings, lists, quotations; marks of emphasis and addresses of links
 * are no text. */
#include <string.h>

#include <cmark.h>

#include "article/gs-block-writer.h"
#include "article/readers/gs-front-matter.h"
#include "article/readers/gs-markdown-parts.h"
#include "article/html/gs-html-blocks.h"
#include "article/html/gs-html-text.h"
#include "article/readers/gs-reader.h"
#include "base/gs-error.h"

#define GS_MARKDOWN_MAX_PART (2 << 20) /* bytes */

typedef struct
{
  GsBlockWriter writer;
  guint quote_depth;
  guint item_depth;
  gboolean in_image;
  gboolean in_table; /* a paragraph of lines that begin with a bar */
  gboolean titled;
} GsMarkdownEmission;

/* telling Markdown from plain text */

static gboolean
gs_markdown_is_heading (const char *line)
{
  gsize n = strspn (line, "#");

  return n >= 1 && n <= 6 && line[n] == ' ' && g_ascii_isalnum (line[n + 1]);
}

/* lines that open with this sign and are a heading or a fence */
static guint
gs_markdown_count_lines (const char *head, char sign)
{
  guint n = 0;

  for (const char *at = strchr (head, sign); at != NULL; at = strchr (at + 1, sign))
    n += (at == head || at[-1] == '\n')
         && (sign == '#' ? gs_markdown_is_heading (at) : g_str_has_prefix (at, "```"));
  return n;
}

/* what only Markdown writes: headings, links, emphasis by stars, fences */
static guint
gs_markdown_count_signs (const char *head)
{
  guint n = gs_markdown_count_lines (head, '#') + gs_markdown_count_lines (head, '`');
  const char *at;

  at = head;
  while ((at = strstr (at, "](")) != NULL && n < 2)
    {
      n += g_str_has_prefix (at + 2, "http") || at[2] == '/' || at[2] == '#';
      at++;
    }
  at = strstr (head, "**");
  n += at != NULL && g_ascii_isalnum (at[2]) && strstr (at + 3, "**") != NULL;
  return n;
}

static const char *
gs_markdown_skip_front_matter (const char *head)
{
  const char *end = g_str_has_prefix (head, "---\n") ? strstr (head + 3, "\n---\n") : NULL;

  head = end != NULL ? end + 5 : head;
  return head + strspn (head, " \r\n");
}

/* one sign at the very top is enough, elsewhere it takes two */
static gboolean
gs_markdown_reader_sniff (const GsReaderInput *input)
{
  const char *at = gs_markdown_skip_front_matter (input->head);

  return gs_markdown_is_heading (at) || gs_markdown_count_signs (at) >= 2;
}

/* emitting */

static void
gs_markdown_open_block (GsMarkdownEmission *self, cmark_node *node)
{
  gs_block_writer_close (&self->writer);
  self->writer.kind = self->item_depth > 0    ? GS_BLOCK_LIST_ITEM
                      : self->quote_depth > 0 ? GS_BLOCK_QUOTATION
                                              : GS_BLOCK_PARAGRAPH;
  if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    {
      self->writer.kind = cmark_node_get_heading_level (node) == 1 && !self->titled
                              ? GS_BLOCK_HEADLINE
                              : GS_BLOCK_SUBHEADING;
      self->titled |= self->writer.kind == GS_BLOCK_HEADLINE;
    }
}

/* bytes of "[^1]", the mark of a footnote; 0 if there is none */
static gsize
gs_markdown_mark_length (const char *text)
{
  gsize n = g_str_has_prefix (text, "[^") ? strcspn (text, "] \t") : 0;

  return n > 2 && text[n] == ']' ? n + 1 : 0;
}

/* a line of a table: bars stand between its cells; the line of hyphens below its head says nothing
 */
static void
gs_markdown_add_row (GsMarkdownEmission *self, const char *text)
{
  while (*text != '\0')
    {
      gsize n = strcspn (text, "|");

      if (strspn (text, "-: ") < n)
        gs_block_writer_add (&self->writer, text, n);
      gs_block_writer_blank (&self->writer);
      text += n + (text[n] != '\0');
    }
}

/* footnotes stand below the text like a page's small print; their marks are no words */
static void
gs_markdown_add_words (GsMarkdownEmission *self, const char *text)
{
  gsize mark = gs_markdown_mark_length (text);

  if (!self->writer.is_open && mark > 0 && text[mark] == ':')
    {
      self->writer.kind = GS_BLOCK_FURNITURE;
      text += mark + 1;
    }
  while (*text != '\0')
    {
      const char *next = strstr (text, "[^");

      while (next != NULL && gs_markdown_mark_length (next) == 0)
        next = strstr (next + 1, "[^");
      gs_block_writer_add (&self->writer, text,
                           next != NULL ? (gsize) (next - text) : strlen (text));
      text = next != NULL ? next + gs_markdown_mark_length (next) : "";
    }
}

static void
gs_markdown_add_text (GsMarkdownEmission *self, const char *text)
{
  if (text == NULL)
    return;
  if (!self->writer.is_open && self->in_image)
    self->writer.kind = GS_BLOCK_CAPTION;
  if (!self->writer.is_open && *text == '|')
    {
      self->writer.kind = GS_BLOCK_TABLE;
      self->in_table = TRUE;
    }
  if (self->in_table)
    gs_markdown_add_row (self, text);
  else
    gs_markdown_add_words (self, text);
}

static void
gs_markdown_add_html (GsMarkdownEmission *self, const char *html)
{
  g_autofree char *text = html != NULL ? gs_html_text_unescape (html) : NULL;

  gs_block_writer_close (&self->writer);
  self->writer.kind = GS_BLOCK_FURNITURE;
  gs_markdown_add_text (self, text);
  gs_block_writer_close (&self->writer);
}

static void
gs_markdown_enter (GsMarkdownEmission *self, cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      self->quote_depth++;
      break;
    case CMARK_NODE_ITEM:
      self->item_depth++;
      break;
    case CMARK_NODE_HEADING:
    case CMARK_NODE_PARAGRAPH:
      self->in_table = FALSE;
      gs_markdown_open_block (self, node);
      break;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      gs_markdown_add_html (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_IMAGE:
      self->in_image = TRUE;
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      gs_markdown_add_text (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
      if (self->in_table)
        gs_block_writer_close (&self->writer);
      else
        gs_block_writer_blank (&self->writer);
      break;
    case CMARK_NODE_LINEBREAK:
      gs_block_writer_blank (&self->writer);
      break;
    default:
      break;
    }
}

static void
gs_markdown_leave (GsMarkdownEmission *self, cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      self->quote_depth--;
      break;
    case CMARK_NODE_ITEM:
      self->item_depth--;
      break;
    case CMARK_NODE_HEADING:
    case CMARK_NODE_PARAGRAPH:
      gs_block_writer_close (&self->writer);
      break;
    case CMARK_NODE_IMAGE:
      self->in_image = FALSE;
      break;
    default:
      break;
    }
}

static void
gs_markdown_emit_document (GsMarkdownEmission *self, cmark_node *document)
{
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      if (event == CMARK_EVENT_ENTER)
        gs_markdown_enter (self, cmark_iter_get_node (iter));
      else
        gs_markdown_leave (self, cmark_iter_get_node (iter));
    }
  gs_block_writer_close (&self->writer);
  cmark_iter_free (iter);
}

static void
gs_markdown_emit_part (GsMarkdownEmission *self, const GString *definitions, const char *text,
                       gsize length)
{
  cmark_parser *parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  cmark_node *document;

  cmark_parser_feed (parser, definitions->str, definitions->len);
  cmark_parser_feed (parser, text, length);
  document = cmark_parser_finish (parser);
  gs_markdown_emit_document (self, document);
  cmark_node_free (document);
  cmark_parser_free (parser);
}

/* as plain text: a paragraph of so many megabytes is not Markdown that anybody wrote */
static void
gs_markdown_emit_plain (GsMarkdownEmission *self, const char *text, gsize length)
{
  for (gsize at = 0; at < length;)
    {
      const char *feed = memchr (text + at, '\n', length - at);
      gsize end = feed != NULL ? (gsize) (feed - text) : length;

      self->writer.kind = GS_BLOCK_PARAGRAPH;
      gs_block_writer_add (&self->writer, text + at, end - at);
      gs_block_writer_close (&self->writer);
      at = end + 1;
    }
}

/* cmark's tree takes many times the length of a text, so a long one is read part by part */
static void
gs_markdown_emit (const char *text, gsize length, GsLocator *locator, GsArticleBuilder *builder)
{
  GsMarkdownEmission emission = { 0 };
  g_autoptr (GString) definitions = g_string_new (NULL);
  gboolean plain = FALSE;
  gboolean may_part = gs_markdown_parts_begin (text, length, definitions);

  emission.writer = (GsBlockWriter){ .builder = builder,
                                     .place = gs_block_writer_place_by_locator,
                                     .data = locator };
  for (gsize at = 0; at < length;)
    {
      gsize end = may_part ? gs_markdown_parts_next (text, at, length) : length;

      if (end - at <= GS_MARKDOWN_MAX_PART)
        gs_markdown_emit_part (&emission, definitions, text + at, end - at);
      else
        gs_markdown_emit_plain (&emission, text + at, end - at);
      plain = plain || end - at > GS_MARKDOWN_MAX_PART;
      at = end;
    }
  if (plain)
    gs_article_builder_add_note (builder,
                                 "holds a part of more than %d MiB without a place to "
                                 "divide it; read as plain text",
                                 GS_MARKDOWN_MAX_PART >> 20);
}

/* the headline is the title where nothing else says what it is */
static void
gs_markdown_set_title (GsArticleBuilder *builder)
{
  GArray *blocks = gs_article_builder_get_blocks (builder);

  for (guint i = 0; i < blocks->len; i++)
    {
      GsBlock block = g_array_index (blocks, GsBlock, i);
      g_autofree char *title = NULL;

      if (block.kind != GS_BLOCK_HEADLINE)
        continue;
      title = g_strndup (gs_article_builder_get_text (builder) + block.span.start,
                         gs_span_length (block.span));
      gs_article_builder_set_title (builder, title);
      return;
    }
}

static gboolean
gs_markdown_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new (input->id, "markdown");
  g_auto (GsDecoded) decoded = { NULL, 0, NULL, NULL };
  g_autoptr (GsLocator) locator = NULL;
  GsFrontMatter matter;

  if (!gs_reader_decode (input, input->charset, GS_DECODE_AS_STRING, builder, &decoded, error))
    return FALSE;
  matter = gs_front_matter_read (decoded.text, decoded.length, builder);
  locator = gs_locator_new (decoded.text, decoded.length);
  gs_locator_enter (locator, matter.end, decoded.length);
  gs_markdown_emit (decoded.text + matter.end, decoded.length - matter.end, locator, builder);
  gs_markdown_set_title (builder);
  gs_html_blocks_settle (builder);
  if (gs_reader_add (builder, articles))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is empty: there is no text in it",
               input->id);
  return FALSE;
}

const GsReader gs_markdown_reader = { "markdown", gs_markdown_reader_sniff,
                                      gs_markdown_reader_read };
