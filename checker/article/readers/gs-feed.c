/* SPDX-License-Identifier: MIT */
/* Tells articles from teasers, and reads the texts of items. */
#include "config.h"

#include "article/readers/gs-feed.h"

#include <string.h>

#include "article/readers/gs-body.h"
#include "article/html/gs-html-text.h"
#include "article/gs-text-scan.h"
#include "article/text/gs-furniture.h"

/* bytes: a summary of more is as good as an article */
#define GS_FEED_LONG 1500

void
gs_feed_text_clear (GsFeedText *text)
{
  g_clear_pointer (&text->text, g_free);
}

const GsMarkupNode *
gs_feed_find (const GsMarkupNode *item, const char *name, const char *ending)
{
  const GsMarkupNode *at = gs_markup_first_child (item, name);

  while (at != NULL && ending != NULL)
    {
      const char *space = gs_markup_get_namespace (at);

      if (space != NULL && g_str_has_suffix (space, ending))
        break;
      at = gs_markup_next_sibling (at, name);
    }
  return at;
}

char *
gs_feed_dup (const GsMarkupNode *item, const char *name, const char *ending)
{
  const GsMarkupNode *node = gs_feed_find (item, name, ending);
  g_autofree char *text = node != NULL ? gs_markup_dup_text_collapsed (node) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* bytes of the text without a last line of furniture: what a site adds to each item says nothing of
 * this one */
static gsize
gs_feed_skip_footer (const char *text, gsize length)
{
  const char *line = length > 0 ? memrchr (text, '\n', length) : NULL;
  gsize start = line != NULL ? (gsize) (line + 1 - text) : 0;

  if (start == 0 || !gs_furniture_is_invitation (text + start, length - start))
    return length;
  while (start > 0 && g_ascii_isspace (text[start - 1]))
    start--;
  return start;
}

/* cut off, or asking to read on somewhere else */
static gboolean
gs_feed_is_cut (const char *text, gsize length)
{
  static const char *const ends[] = { "...", "…", "[…]", "[...]", "…]" };
  static const char *const calls[] = { "read more", "continue reading", "read the full",
                                       "full story", "read on" };
  gsize tail = MIN (length, 120);
  g_autofree char *lower = g_ascii_strdown (text + length - tail, (gssize) tail);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (lower, ends[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (strstr (lower, calls[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * gs_feed_add_text:
 * @title: (nullable): plain text
 * @body: (inout): perhaps without text; its text is taken
 */
void
gs_feed_add_text (GsArticleBuilder *builder, const char *title, GsFeedText *body,
                  GsLocator *locator)
{
  gboolean some = body->text != NULL && *body->text != '\0';
  const char *plain;
  gsize length;

  gs_article_builder_set_title (builder, title);
  gs_body_add_title (builder, title, locator);
  if (some && !body->is_html)
    {
      char *escaped = g_markup_escape_text (body->text, -1);

      g_free (body->text);
      body->text = escaped;
    }
  if (some)
    gs_body_take_html (builder, g_steal_pointer (&body->text), locator);
  plain = gs_article_builder_get_text (builder);
  length = strlen (plain);
  while (length > 0 && g_ascii_isspace (plain[length - 1]))
    length--;
  length = gs_feed_skip_footer (plain, length);
  if ((body->is_whole || length >= GS_FEED_LONG) && !gs_feed_is_cut (plain, length))
    return;
  gs_article_builder_set_teaser (builder, TRUE);
  gs_article_builder_add_note (
      builder, "a teaser: the feed gives a summary, so what it does not say is not missing");
}

void
gs_feed_add_author (GsArticleBuilder *builder, const char *author)
{
  const char *open = author != NULL ? strchr (author, '(') : NULL;
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *name = NULL;

  if (author == NULL)
    return;
  if (strchr (author, '@') == NULL)
    name = gs_html_text_unescape (author);
  else if (close != NULL)
    name = g_strndup (open + 1, (gsize) (close - open - 1));
  if (name != NULL)
    gs_article_builder_add_authors (builder, name);
}
