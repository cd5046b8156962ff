/* SPDX-License-Identifier: MIT */
/* Reads pages: metadata, main text, blocks, each from one tree. */
#include <string.h>

#include "article/html/gs-html-blocks.h"
#include "article/html/gs-html-cards.h"
#include "article/html/gs-html-main.h"
#include "article/readers/gs-html-metadata.h"
#include "article/html/gs-html-tree.h"
#include "article/readers/gs-reader.h"
#include "base/gs-error.h"

#define GS_HTML_STUB    250  /* characters: less than that is hardly an article */
#define GS_HTML_HEADING 300  /* bytes: more is no headline */
#define GS_HTML_PAID    1500 /* less than that of a paid article is its beginning */

/* how a page may begin, after comments; in the order of strcmp () */
static const char *const openings[] = {
  "!doctype html",
  "a",
  "article",
  "aside",
  "b",
  "blockquote",
  "body",
  "br",
  "center",
  "div",
  "dl",
  "em",
  "figure",
  "font",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "head",
  "header",
  "hr",
  "html",
  "i",
  "iframe",
  "img",
  "li",
  "link",
  "main",
  "meta",
  "nav",
  "noscript",
  "ol",
  "p",
  "pre",
  "script",
  "section",
  "span",
  "strong",
  "style",
  "table",
  "title",
  "tr",
  "ul",
};

static const char *
gs_html_skip_comments (const char *head)
{
  const char *at = head;

  while (TRUE)
    {
      at += strspn (at, " \t\r\n");
      if (g_str_has_prefix (at, "<!--") && strstr (at, "-->") != NULL)
        at = strstr (at, "-->") + 3;
      else if (g_str_has_prefix (at, "<?xml") && strstr (at, "?>") != NULL)
        at = strstr (at, "?>") + 2;
      else
        return at;
    }
}

static gboolean
gs_html_reader_sniff (const GsReaderInput *input)
{
  const char *at = gs_html_skip_comments (input->head);

  if (*at != '<')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize n = strlen (openings[i]);

      if (strncmp (at + 1, openings[i], n) == 0 && !g_ascii_isalnum (at[1 + n]))
        return TRUE;
    }
  return FALSE;
}

/* a page that gives no title, as mail does not, is called as its only heading of the first rank */
static void
gs_html_reader_take_heading (const GsHtmlTree *tree, GsArticleBuilder *builder)
{
  const GsHtmlNode *only = NULL;
  g_autofree char *title = NULL;

  if (gs_article_builder_get_title (builder) != NULL)
    return;
  for (const GsHtmlNode *at = gs_html_node_get_first (tree->root); at != NULL;
       at = gs_html_node_step (at, tree->root))
    {
      if (at->tag == GS_TAG_H1 && only != NULL)
        return;
      if (at->tag == GS_TAG_H1)
        only = at;
    }
  title = only != NULL ? gs_html_node_dup_text (only) : NULL;
  if (title != NULL && strlen (title) <= GS_HTML_HEADING)
    gs_article_builder_set_title (builder, title);
}

/* frees the page as soon as the tree has all that is needed of it */
static GsArticle *
gs_html_reader_read_page (const GsReaderInput *input, GsDecoded *decoded, GsArticleBuilder *builder,
                          GError **error)
{
  g_autoptr (GsHtmlTree) tree = gs_html_tree_new (decoded->text, decoded->length, input->id, error);
  g_auto (GsHtmlMain) main_text = { NULL, 0, FALSE };

  if (tree == NULL)
    return NULL;
  gs_html_metadata_read (tree, builder);
  gs_decoded_clear (decoded);
  gs_reader_drop_input (input);
  gs_html_reader_take_heading (tree, builder);
  gs_html_main_find (tree, &main_text);
  gs_html_cards_drop (&main_text);
  gs_html_blocks_emit (tree, &main_text, builder);
  gs_html_blocks_settle (builder);
  if (gs_article_builder_has_field (builder, "paywall") && main_text.n_text < GS_HTML_PAID)
    {
      gs_article_builder_set_teaser (builder, TRUE);
      gs_article_builder_add_note (builder,
                                   "a teaser: the page says that only who pays may read on, "
                                   "so what it does not say is not missing");
    }
  else if (main_text.n_text < GS_HTML_STUB)
    gs_article_builder_add_note (builder,
                                 "hardly any running text was found in the page; it may be "
                                 "an index, a stub or made by a script");
  return gs_article_builder_finish (builder);
}

static gboolean
gs_html_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_autofree char *declared = input->charset != NULL ? g_strdup (input->charset)
                                                     : gs_reader_dup_declared_charset (input->head);
  g_autoptr (GsArticleBuilder) builder = gs_article_builder_new (input->id, "html");
  g_auto (GsDecoded) decoded = { NULL, 0, NULL, NULL };
  g_autoptr (GsArticle) article = NULL;
  guint n_blocks;

  if (!gs_reader_decode (input, declared, GS_DECODE_BY_LENGTH, builder, &decoded, error))
    return FALSE;
  article = gs_html_reader_read_page (input, &decoded, builder, error);
  if (article == NULL)
    return FALSE;
  gs_article_get_blocks (article, &n_blocks);
  if (n_blocks > 0)
    {
      g_ptr_array_add (articles, g_steal_pointer (&article));
      return TRUE;
    }
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "'%s' is empty: there is no text in the page; save it as the browser shows it",
               input->id);
  return FALSE;
}

const GsReader gs_html_reader = { "html", gs_html_reader_sniff, gs_html_reader_read };
