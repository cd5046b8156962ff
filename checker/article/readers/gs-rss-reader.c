/* SPDX-License-Identifier: MIT */
/* Reads RSS 0.9x, 1.0 (RDF) and 2.0: every item is an article, mostly a teaser. */
#include <string.h>

#include "article/readers/gs-body.h"
#include "article/readers/gs-feed.h"
#include "article/html/gs-html-text.h"
#include "base/gs-error.h"

/* the ends of namespaces: http://purl.org/rss/1.0/modules/content/, http://purl.org/dc/terms/ */
#define GS_RSS_CONTENT "/content/"
#define GS_RSS_DC      "/dc/elements/1.1/"
#define GS_RSS_TERMS   "/dc/terms/"
#define GS_RSS_XHTML   "/1999/xhtml"

typedef struct
{
  const GsXmlInput *xml;
  char *outlet;
  char *language;
} GsRssFeed;

static void
gs_rss_feed_clear (GsRssFeed *feed)
{
  g_free (feed->outlet);
  g_free (feed->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GsRssFeed, gs_rss_feed_clear)

/* the whole text where the feed has it, else the description */
static void
gs_rss_read_body (const GsMarkupNode *item, GsFeedText *body)
{
  const GsMarkupNode *node = gs_feed_find (item, "encoded", GS_RSS_CONTENT);

  if (node == NULL)
    node = gs_feed_find (item, "body", GS_RSS_XHTML);
  if (node == NULL)
    node = gs_markup_first_child (item, "fullitem");
  body->is_whole = node != NULL;
  if (node == NULL)
    node = gs_markup_first_child (item, "description");
  if (node == NULL)
    node = gs_markup_first_child (item, "summary");
  if (node == NULL)
    return;
  body->text = gs_markup_take_text (node);
  body->is_html = strpbrk (body->text, "<&") != NULL;
}

static void
gs_rss_read_dates (const GsMarkupNode *item, GsArticleBuilder *builder)
{
  const struct
  {
    const char *name;
    const char *ending;
  } rows[] = {
    { "pubDate", NULL },
    { "issued", GS_RSS_TERMS },
    { "created", GS_RSS_TERMS },
    { "date", GS_RSS_DC },
  };
  g_autofree char *modified = gs_feed_dup (item, "modified", GS_RSS_TERMS);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = gs_feed_dup (item, rows[i].name, rows[i].ending);

      gs_xml_input_say_published (builder, text);
    }
  gs_article_builder_set_modified (builder, gs_xml_input_parse_instant (modified));
}

static void
gs_rss_read_identity (const GsMarkupNode *item, GsArticleBuilder *builder)
{
  const GsMarkupNode *guid = gs_markup_first_child (item, "guid");
  const GsMarkupNode *source = gs_markup_first_child (item, "source");
  g_autofree char *link = gs_feed_dup (item, "link", NULL);
  g_autofree char *name = guid != NULL ? gs_markup_dup_text_collapsed (guid) : NULL;
  gboolean is_link =
      guid != NULL && g_strcmp0 (gs_markup_get_attribute (guid, "isPermaLink"), "false") != 0;

  gs_article_builder_set_item (builder,
                               name != NULL ? name : gs_markup_get_attribute (item, "about"), 0);
  gs_article_builder_set_url (builder, link);
  if (is_link && name != NULL && strstr (name, "://") != NULL)
    gs_article_builder_set_url (builder, name);
  if (source != NULL)
    gs_article_builder_add_link (builder, GS_LINK_SOURCE, gs_markup_get_attribute (source, "url"));
}

static void
gs_rss_read_item (const GsRssFeed *feed, const GsMarkupNode *item, const char *id,
                  GPtrArray *articles)
{
  g_autoptr (GsArticleBuilder) builder = gs_xml_input_new_builder (feed->xml, id, "rss");
  g_autofree char *raw = gs_feed_dup (item, "title", NULL);
  g_autofree char *title = raw != NULL ? gs_html_text_unescape (raw) : NULL;
  g_auto (GsFeedText) body = { 0 };

  for (const GsMarkupNode *at = gs_markup_first_child (item, NULL); at != NULL;
       at = gs_markup_next_sibling (at, NULL))
    {
      const char *name = gs_markup_get_name (at);
      g_autofree char *text = NULL;

      if (strcmp (name, "creator") != 0 && strcmp (name, "author") != 0)
        continue;
      text = gs_markup_dup_text_collapsed (at);
      gs_feed_add_author (builder, text);
    }
  gs_rss_read_identity (item, builder);
  gs_rss_read_dates (item, builder);
  gs_article_builder_set_outlet (builder, feed->outlet);
  gs_article_builder_set_language (builder, gs_xml_input_get_language (item));
  gs_article_builder_set_language (builder, feed->language);
  gs_locator_enter_line (feed->xml->locator, gs_markup_get_line (item));
  gs_rss_read_body (item, &body);
  gs_feed_add_text (builder, title, &body, feed->xml->locator);
  gs_reader_add (builder, articles);
}

static gboolean
gs_rss_read_items (const GsRssFeed *feed, const GsMarkupNode *parent, guint *number,
                   GPtrArray *articles, GError **error)
{
  for (const GsMarkupNode *item = gs_markup_first_child (parent, "item"); item != NULL;
       item = gs_markup_next_sibling (item, "item"))
    {
      g_autofree char *id = gs_reader_dup_member_id (feed->xml->input, NULL, ++*number);

      if (!gs_reader_may_add (feed->xml->input, articles, error))
        return FALSE;
      gs_rss_read_item (feed, item, id, articles);
    }
  return TRUE;
}

static gboolean
gs_rss_reader_sniff (const GsReaderInput *input)
{
  g_autofree char *root = gs_reader_dup_root_name (input->head);

  return g_strcmp0 (root, "rss") == 0 || g_strcmp0 (root, "rdf") == 0;
}

/* RSS 2.0 has its items in the channel, RSS 1.0 beside it */
static gboolean
gs_rss_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_auto (GsXmlInput) xml = { 0 };
  g_auto (GsRssFeed) feed = { &xml, NULL, NULL };
  const GsMarkupNode *root;
  const GsMarkupNode *channel;
  guint n_before = articles->len;
  guint number = 0;

  if (!gs_xml_input_open (input, &xml, error))
    return FALSE;
  root = gs_markup_get_root (xml.document);
  channel = gs_markup_first_child (root, "channel");
  if (channel != NULL)
    {
      feed.outlet = gs_feed_dup (channel, "title", NULL);
      feed.language = gs_feed_dup (channel, "language", NULL);
      if (!gs_rss_read_items (&feed, channel, &number, articles, error))
        return FALSE;
    }
  if (!gs_rss_read_items (&feed, root, &number, articles, error))
    return FALSE;
  if (articles->len > n_before)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is a feed without an item that has text",
               input->id);
  return FALSE;
}

const GsReader gs_rss_reader = { "rss", gs_rss_reader_sniff, gs_rss_reader_read };
