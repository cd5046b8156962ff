/* SPDX-License-Identifier: MIT */
/* Knows the words that page makers name elements with. The weights follow the idea of Readability
 * (Arc90, then Mozilla): names are weak evidence that adds up. */
#include "article/html/gs-html-hints.h"

#include <string.h>

#define GS_HINT_WEIGHT 25

/* parts of names, in lower case */
static const char *const furniture_names[] = {
  "-ad-",    "ad-break",   "advert",    "agegate",    "ai2html",    "banner",     "breadcrumb",
  "combx",   "comment",    "community", "cookie",     "cover-wrap", "disqus",     "extra",
  "footer",  "gdpr",       "header",    "legends",    "menu",       "newsletter", "outbrain",
  "pager",   "pagination", "popup",     "recirc",     "related",    "remark",     "replies",
  "rss",     "shoutbox",   "sidebar",   "skyscraper", "social",     "sponsor",    "supplemental",
  "taboola", "yom-remote",
};

static const char *const content_names[] = {
  "article", "body", "column", "content", "main", "shadow", "story",
};

static const char *const good_names[] = {
  "article", "blog", "body", "content", "entry", "main", "page", "post", "story", "text",
};

static const char *const bad_names[] = {
  "-ad-",   "banner",   "com-",     "combx",   "comment",    "contact", "footer",  "gdpr",
  "hidden", "masthead", "media",    "meta",    "outbrain",   "promo",   "related", "scroll",
  "share",  "shopping", "shoutbox", "sidebar", "skyscraper", "sponsor", "tags",    "widget",
};

static const char *const caption_names[] = {
  "caption", "credit", "cutline", "photographer", "wp-caption-text",
};

static const char *const byline_names[] = {
  "byline", "dateline", "p-author", "writtenby", "author-name", "authorname",
};

static const char *const pull_quote_names[] = {
  "pull-quote",
  "pull_quote",
  "pullquote",
  "quote-pull",
};

static const char *const share_names[] = { "share", "sharedaddy", "social" };

/* who wrote it, told at the end */
static const char *const biography_names[] = {
  "about-author", "about-the-author", "author-about", "author-bio",     "author-box",
  "author-card",  "author-desc",      "author-info",  "author-profile", "author__bio",
  "author_bio",   "author_box",       "authorbio",    "authorbox",      "contributor-bio",
};

/* other people's words about the article: never part of it, however short it is */
static const char *const comments_names[] = {
  "comment-list",   "comment_list",  "commentlist",   "comments-area", "comments-section",
  "comment-thread", "comments-list", "disqus_thread", "coral-talk",    "comments",
};

/* what asks for money or an address before one may read on */
static const char *const wall_names[] = {
  "paywall", "pay-wall", "regwall", "meter", "subscribe", "subscription", "upsell", "gate", "piano",
};

/* the sentence under the headline that says what follows */
static const char *const intro_names[] = {
  "standfirst",    "lede",         "article-dek", "subhead",  "sub-head", "article-summary",
  "article-intro", "article-lead", "teaser-text", "summary",  "synopsis", "subtitle",
  "chapo",         "vorspann",     "entradilla",  "sommario",
};

/* what only readers that speak are told */
static const char *const unseen_names[] = {
  "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "assistive-text",
};

/* roles of what is no content */
static const char *const furniture_roles[] = {
  "alert", "alertdialog", "complementary", "dialog", "menu", "menubar", "navigation",
};

#define GS_NAMES(node, table) gs_html_hints_name ((node), (table), G_N_ELEMENTS (table))

static gboolean
gs_html_hints_holds_any (const char *name, const char *const *parts, gsize n_parts)
{
  for (gsize i = 0; name != NULL && i < n_parts; i++)
    {
      if (strstr (name, parts[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* whether class or id hold one of the parts */
static gboolean
gs_html_hints_name (const GsHtmlNode *node, const char *const *parts, gsize n_parts)
{
  if (node->attributes == 0)
    return FALSE;
  return gs_html_hints_holds_any (gs_html_node_get (node, GS_ATTRIBUTE_CLASS), parts, n_parts)
         || gs_html_hints_holds_any (gs_html_node_get (node, GS_ATTRIBUTE_ID), parts, n_parts);
}

static gboolean
gs_html_hints_is_styled_away (const char *style)
{
  g_autofree char *bare = style != NULL ? g_ascii_strdown (style, -1) : NULL;
  char *to = bare;

  if (bare == NULL)
    return FALSE;
  for (const char *from = bare; *from != '\0'; from++)
    {
      if (!g_ascii_isspace (*from))
        *to++ = *from;
    }
  *to = '\0';
  return strstr (bare, "display:none") != NULL || strstr (bare, "visibility:hidden") != NULL;
}

/* whether one of the class names is one of those that hide */
static gboolean
gs_html_hints_is_unseen_name (const char *names)
{
  for (guint i = 0; names != NULL && i < G_N_ELEMENTS (unseen_names); i++)
    {
      const char *at = strstr (names, unseen_names[i]);
      gsize n = strlen (unseen_names[i]);

      if (at != NULL && (at == names || at[-1] == ' ') && (at[n] == '\0' || at[n] == ' '))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_html_hints_at_unseen:
 *
 * Returns: whether the element and all below it do not show
 */
gboolean
gs_html_hints_at_unseen (const GsHtmlNode *node)
{
  const char *aria;
  const char *class_names;

  if (node->attributes == 0)
    return FALSE;
  if (gs_html_node_get (node, GS_ATTRIBUTE_HIDDEN) != NULL
      || gs_html_hints_is_styled_away (gs_html_node_get (node, GS_ATTRIBUTE_STYLE)))
    return TRUE;
  aria = gs_html_node_get (node, GS_ATTRIBUTE_ARIA_HIDDEN);
  class_names = gs_html_node_get (node, GS_ATTRIBUTE_CLASS);
  if (gs_html_hints_is_unseen_name (class_names))
    return TRUE;
  return g_strcmp0 (aria, "true") == 0
         && (class_names == NULL || strstr (class_names, "fallback-image") == NULL);
}

/**
 * gs_html_hints_at_furniture:
 *
 * Returns: whether role or names say that the element is no content; names that also speak of
 *   content leave it open
 */
gboolean
gs_html_hints_at_furniture (const GsHtmlNode *node)
{
  const char *role = gs_html_node_get (node, GS_ATTRIBUTE_ROLE);

  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (furniture_roles); i++)
    {
      if (strcmp (role, furniture_roles[i]) == 0)
        return TRUE;
    }
  return GS_NAMES (node, furniture_names) && !GS_NAMES (node, content_names);
}

gboolean
gs_html_hints_at_caption (const GsHtmlNode *node)
{
  return GS_NAMES (node, caption_names);
}

/* whether one of the names is that of a writer: "author", "post__author" */
static gboolean
gs_html_hints_names_author (const char *names)
{
  static const char author[] = "author";

  for (const char *at = names != NULL ? strstr (names, author) : NULL; at != NULL;
       at = strstr (at + 1, author))
    {
      char after = at[strlen (author)];

      if ((at == names || strchr (" -_", at[-1]) != NULL) && (after == '\0' || after == ' '))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_html_hints_at_byline:
 *
 * Returns: whether the element names authors or the date
 */
gboolean
gs_html_hints_at_byline (const GsHtmlNode *node)
{
  const char *rel = gs_html_node_get (node, GS_ATTRIBUTE_REL);
  const char *property = gs_html_node_get (node, GS_ATTRIBUTE_ITEMPROP);

  return g_strcmp0 (rel, "author") == 0 || (property != NULL && strstr (property, "author") != NULL)
         || GS_NAMES (node, byline_names)
         || gs_html_hints_names_author (gs_html_node_get (node, GS_ATTRIBUTE_CLASS));
}

gboolean
gs_html_hints_at_pull_quote (const GsHtmlNode *node)
{
  return GS_NAMES (node, pull_quote_names);
}

gboolean
gs_html_hints_at_share (const GsHtmlNode *node)
{
  return GS_NAMES (node, share_names);
}

gboolean
gs_html_hints_at_biography (const GsHtmlNode *node)
{
  return GS_NAMES (node, biography_names);
}

/**
 * gs_html_hints_at_comments:
 *
 * Returns: whether the element is named as the list of readers' comments, and nothing else
 */
gboolean
gs_html_hints_at_comments (const GsHtmlNode *node)
{
  return GS_NAMES (node, comments_names) && !GS_NAMES (node, content_names);
}

gboolean
gs_html_hints_at_wall (const GsHtmlNode *node)
{
  return GS_NAMES (node, wall_names);
}

gboolean
gs_html_hints_at_intro (const GsHtmlNode *node)
{
  return GS_NAMES (node, intro_names);
}

static int
gs_html_hints_weigh_name (const char *name)
{
  int weight = 0;

  if (name == NULL || *name == '\0')
    return 0;
  if (gs_html_hints_holds_any (name, bad_names, G_N_ELEMENTS (bad_names)))
    weight -= GS_HINT_WEIGHT;
  if (gs_html_hints_holds_any (name, good_names, G_N_ELEMENTS (good_names)))
    weight += GS_HINT_WEIGHT;
  return weight;
}

/**
 * gs_html_hints_weigh:
 *
 * Returns: what class and id say for (positive) or against an element as part of an article
 */
int
gs_html_hints_weigh (const GsHtmlNode *node)
{
  return gs_html_hints_weigh_name (gs_html_node_get (node, GS_ATTRIBUTE_CLASS))
         + gs_html_hints_weigh_name (gs_html_node_get (node, GS_ATTRIBUTE_ID));
}
