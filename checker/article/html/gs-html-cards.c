/* SPDX-License-Identifier: MIT */
/* Looks at how links, headings and text stand together. */
#include "article/html/gs-html-cards.h"

#include <string.h>

#include "article/gs-text-scan.h"

#define GS_CARD_MAX_TEXT  400 /* characters: a card that says more is a story itself */
#define GS_CARD_MIN_GROUP 3
#define GS_LINE_MAX_TEXT  200
#define GS_LINE_MIN_WORDS 3
#define GS_LABEL_MAX_TEXT 40 /* bytes */

typedef struct
{
  const GsHtmlMain *main_text;
  GPtrArray *found; /* of GsHtmlNode */
  guint n_text;     /* characters in them */
} GsCardSearch;

static gboolean
gs_card_is_read (const GsHtmlNode *node)
{
  return node->tag != GS_TAG_TEXT && node->drop == GS_DROP_NOT && node->is_measured;
}

static gboolean
gs_card_is_link (const GsHtmlNode *node)
{
  const char *target = node->tag == GS_TAG_A ? gs_html_node_get (node, GS_ATTRIBUTE_HREF) : NULL;

  return target != NULL && *target != '#';
}

static gboolean
gs_card_is_heading (const GsHtmlNode *node)
{
  return node->tag >= GS_TAG_H1 && node->tag <= GS_TAG_H6;
}

/* a link around blocks */
static gboolean
gs_card_is_whole_link (const GsHtmlNode *node)
{
  return gs_card_is_link (node) && node->has_blocks && gs_html_node_get_count (node).text > 0
         && gs_html_node_get_count (node).text <= GS_CARD_MAX_TEXT;
}

/* a heading that is all link, by itself or around */
static gboolean
gs_card_has_linked_heading (const GsHtmlNode *card)
{
  for (const GsHtmlNode *at = gs_html_node_get_first (card); at != NULL;
       at = gs_html_node_step (at, card))
    if (gs_card_is_read (at) && gs_card_is_heading (at) && gs_html_node_get_count (at).text > 0
        && (gs_html_node_get_count (at).link * 10 >= gs_html_node_get_count (at).text * 9
            || gs_html_node_has_ancestor (at, GS_TAG_A)))
      return TRUE;
  return FALSE;
}

static gboolean
gs_card_is_one (const GsHtmlNode *node)
{
  return gs_card_is_read (node) && gs_html_node_get_count (node).text > 0
         && gs_html_node_get_count (node).text <= GS_CARD_MAX_TEXT
         && gs_html_node_get_count (node).paragraphs <= 2 && gs_card_has_linked_heading (node);
}

static gboolean
gs_card_is_alike (const GsHtmlNode *a, const GsHtmlNode *b)
{
  return a->tag == b->tag
         && g_strcmp0 (gs_html_node_get (a, GS_ATTRIBUTE_CLASS),
                       gs_html_node_get (b, GS_ATTRIBUTE_CLASS))
                == 0;
}

/* links to stories in a line of their own: "[ Storm shuts three ports ]", "Our rules: how we work",
 * "Also read | ..."
 */
static gboolean
gs_card_is_line (const GsHtmlNode *node)
{
  const GsHtmlCount count = gs_html_node_get_count (node);
  g_autofree char *text = NULL;
  GsWord words[GS_LINE_MIN_WORDS];
  const char *divider;

  if ((node->tag != GS_TAG_P && node->tag != GS_TAG_DIV) || node->has_blocks || count.text == 0
      || count.text > GS_LINE_MAX_TEXT || count.link * 2 < count.text)
    return FALSE;
  text = gs_html_node_dup_text (node);
  if (gs_text_split_words (text, strlen (text), words, GS_LINE_MIN_WORDS) < GS_LINE_MIN_WORDS)
    return FALSE;
  divider = strpbrk (text, ":|");
  if (divider != NULL && divider - text <= GS_LABEL_MAX_TEXT && count.link * 10 >= count.text * 5)
    return g_utf8_strlen (divider, -1) <= (glong) count.link + 3;
  return count.link * 10 >= count.text * 9 && !gs_text_ends_sentence (text, strlen (text));
}

static void
gs_cards_add (GsCardSearch *search, GsHtmlNode *node)
{
  g_ptr_array_add (search->found, node);
  search->n_text += gs_html_node_get_count (node).text;
}

/* the group of cards that begins with a child; returns how many there are */
static guint
gs_cards_measure_group (GsHtmlNode *first)
{
  guint n = 0;

  for (const GsHtmlNode *at = first; at != NULL; at = gs_html_node_get_next (at))
    {
      if (at->tag == GS_TAG_TEXT || at->drop != GS_DROP_NOT)
        continue;
      if (!gs_card_is_alike (first, at) || !gs_card_is_one (at))
        break;
      n++;
    }
  return n;
}

static GsHtmlNode *
gs_cards_take_group (GsCardSearch *search, GsHtmlNode *first, guint n)
{
  GsHtmlNode *at = first;

  while (n > 0)
    {
      if (gs_card_is_read (at))
        {
          gs_cards_add (search, at);
          n--;
        }
      if (n > 0)
        at = gs_html_node_get_next (at);
    }
  return at;
}

/* what to look at after a node: past it if it is a card, else into it */
static GsHtmlNode *
gs_cards_look (GsCardSearch *search, GsHtmlNode *node, const GsHtmlNode *root)
{
  guint n;

  if (!gs_card_is_read (node))
    return gs_html_node_skip (node, root);
  n = node != root && gs_card_is_one (node) ? gs_cards_measure_group (node) : 0;
  if (n >= GS_CARD_MIN_GROUP)
    return gs_html_node_skip (gs_cards_take_group (search, node, n), root);
  if (node != root && (gs_card_is_whole_link (node) || gs_card_is_line (node)))
    {
      gs_cards_add (search, node);
      return gs_html_node_skip (node, root);
    }
  return gs_html_node_step (node, root);
}

void
gs_html_cards_drop (const GsHtmlMain *main_text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GsCardSearch search = { main_text, found, 0 };

  for (guint i = 0; i < main_text->nodes->len; i++)
    {
      GsHtmlNode *root = g_ptr_array_index (main_text->nodes, i);

      for (GsHtmlNode *at = root; at != NULL;)
        at = gs_cards_look (&search, at, root);
    }
  if (search.n_text * 2 > main_text->n_text)
    return;
  for (guint i = 0; i < found->len; i++)
    ((GsHtmlNode *) g_ptr_array_index (found, i))->drop = GS_DROP_FURNITURE;
}
