/* SPDX-License-Identifier: MIT */
/* Reads Atom 1.0 (and 0.3): every entry is an article, or the teaser of one. */
#include <string.h>

#include "article/readers/gs-body.h"
#include "article/readers/gs-feed.h"
#include "article/html/gs-html-blocks.h"
#include "article/html/gs-html-text.h"
#include "article/readers/gs-xml-blocks.h"
#include "base/gs-error.h"

typedef struct
{
  const GsXmlInput *xml;
  const GsMarkupNode *root;
  char *outlet;
} GsAtomFeed;

static const char *
gs_atom_get_type (const GsMarkupNode *text)
{
  const char *type = gs_markup_get_attribute (text, "type");

  return type != NULL ? type : "text";
}

static gboolean
gs_atom_is_html (const GsMarkupNode *text)
{
  const char *type = gs_atom_get_type (text);

  return strcmp (type, "html") == 0 || strcmp (type, "text/html") == 0
         || g_strcmp0 (gs_markup_get_attribute (text, "mode"), "escaped") == 0;
}

static gboolean
gs_atom_is_xhtml (const GsMarkupNode *text)
{
  const char *type = gs_atom_get_type (text);

  return strcmp (type, "xhtml") == 0 || strcmp (type, "application/xhtml+xml") == 0
         || gs_markup_first_child (text, NULL) != NULL;
}

/* a title is plain to who reads it, however it is written */
static char *
gs_atom_dup_plain (const GsMarkupNode *parent, const char *name)
{
  const GsMarkupNode *node = gs_markup_first_child (parent, name);
  g_autofree char *text = node != NULL ? gs_markup_dup_text_collapsed (node) : NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  return gs_atom_is_html (node) ? gs_html_text_unescape (text) : g_steal_pointer (&text);
}

static void
gs_atom_read_link (const GsMarkupNode *entry, GsArticleBuilder *builder)
{
  for (const GsMarkupNode *at = gs_markup_first_child (entry, "link"); at != NULL;
       at = gs_markup_next_sibling (at, "link"))
    {
      const char *rel = gs_markup_get_attribute (at, "rel");
      const char *href = gs_markup_get_attribute (at, "href");

      if (rel == NULL || strcmp (rel, "alternate") == 0)
        gs_article_builder_set_url (builder, href);
      else if (strcmp (rel, "via") == 0)
        gs_article_builder_add_link (builder, GS_LINK_SOURCE, href);
      else if (strcmp (rel, "predecessor-version") == 0)
        gs_article_builder_add_link (builder, GS_LINK_REPLACES, href);
    }
}

static void
gs_atom_read_authors (const GsMarkupNode *parent, GsArticleBuilder *builder)
{
  for (const GsMarkupNode *at = gs_markup_first_child (parent, "author"); at != NULL;
       at = gs_markup_next_sibling (at, "author"))
    {
      g_autofree char *name = gs_xml_input_dup_child (at, "name");

      if (name != NULL)
        gs_article_builder_add_author (builder, name);
    }
}

/* an entry that was copied from another feed says from which */
static void
gs_atom_read_source (const GsMarkupNode *entry, GsArticleBuilder *builder)
{
  const GsMarkupNode *source = gs_markup_first_child (entry, "source");
  g_autofree char *title = source != NULL ? gs_atom_dup_plain (source, "title") : NULL;
  g_autofree char *id = source != NULL ? gs_xml_input_dup_child (source, "id") : NULL;

  gs_article_builder_add_link (builder, GS_LINK_SOURCE, title != NULL ? title : id);
  if (source != NULL && !gs_article_builder_has_authors (builder))
    gs_atom_read_authors (source, builder);
}

static void
gs_atom_read_dates (const GsMarkupNode *entry, GsArticleBuilder *builder)
{
  static const char *const published[] = { "published", "issued", "created", "updated",
                                           "modified" };
  static const char *const modified[] = { "updated", "modified" };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *text = gs_xml_input_dup_child (entry, published[i]);

      gs_xml_input_say_published (builder, text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (modified); i++)
    {
      g_autofree char *text = gs_xml_input_dup_child (entry, modified[i]);

      gs_article_builder_set_modified (builder, gs_xml_input_parse_instant (text));
    }
}

/* content that is not text here: out of line, or of another kind (base64) */
static gboolean
gs_atom_is_readable (const GsMarkupNode *content)
{
  const char *type = content != NULL ? gs_atom_get_type (content) : NULL;

  return content != NULL && gs_markup_get_attribute (content, "src") == NULL
         && g_strcmp0 (gs_markup_get_attribute (content, "mode"), "base64") != 0
         && (strchr (type, '/') == NULL || g_str_has_prefix (type, "text/")
             || strstr (type, "xhtml") != NULL);
}

static void
gs_atom_read_text (const GsMarkupNode *entry, GsLocator *locator, GsArticleBuilder *builder)
{
  const GsMarkupNode *content = gs_markup_first_child (entry, "content");
  g_autofree char *title = gs_atom_dup_plain (entry, "title");
  g_auto (GsFeedText) body = { 0 };

  body.is_whole = gs_atom_is_readable (content);
  if (!body.is_whole)
    content = gs_markup_first_child (entry, "summary");
  if (!gs_atom_is_readable (content))
    content = NULL;
  if (content != NULL && !gs_atom_is_html (content) && gs_atom_is_xhtml (content))
    {
      gs_article_builder_set_title (builder, title);
      gs_body_add_title (builder, title, locator);
      gs_xml_blocks_emit (content, GS_BLOCK_PARAGRAPH, locator, builder);
      gs_html_blocks_settle (builder);
      gs_article_builder_set_teaser (builder, !body.is_whole);
      return;
    }
  body.text = content != NULL ? gs_markup_take_text (content) : NULL;
  body.is_html = content != NULL && gs_atom_is_html (content);
  gs_feed_add_text (builder, title, &body, locator);
}

static void
gs_atom_read_entry (const GsAtomFeed *feed, const GsMarkupNode *entry, const char *id,
                    GPtrArray *articles)
{
  g_autoptr (GsArticleBuilder) builder = gs_xml_input_new_builder (feed->xml, id, "atom");
  g_autofree char *item = gs_xml_input_dup_child (entry, "id");

  gs_article_builder_set_item (builder, item, 0);
  gs_atom_read_link (entry, builder);
  gs_atom_read_dates (entry, builder);
  gs_atom_read_authors (entry, builder);
  gs_atom_read_source (entry, builder);
  if (!gs_article_builder_has_authors (builder))
    gs_atom_read_authors (feed->root, builder);
  gs_article_builder_set_outlet (builder, feed->outlet);
  gs_article_builder_set_language (builder, gs_xml_input_get_language (entry));
  gs_locator_enter_line (feed->xml->locator, gs_markup_get_line (entry));
  gs_atom_read_text (entry, feed->xml->locator, builder);
  gs_reader_add (builder, articles);
}

static gboolean
gs_atom_reader_sniff (const GsReaderInput *input)
{
  g_autofree char *root = gs_reader_dup_root_name (input->head);

  return g_strcmp0 (root, "feed") == 0 || g_strcmp0 (root, "entry") == 0;
}

static gboolean
gs_atom_read_entries (const GsAtomFeed *feed, GPtrArray *articles, GError **error)
{
  guint number = 0;

  for (const GsMarkupNode *entry = gs_markup_first_child (feed->root, "entry"); entry != NULL;
       entry = gs_markup_next_sibling (entry, "entry"))
    {
      g_autofree char *id = gs_reader_dup_member_id (feed->xml->input, NULL, ++number);

      if (!gs_reader_may_add (feed->xml->input, articles, error))
        return FALSE;
      gs_atom_read_entry (feed, entry, id, articles);
    }
  return TRUE;
}

static gboolean
gs_atom_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_auto (GsXmlInput) xml = { 0 };
  g_autofree char *outlet = NULL;
  GsAtomFeed feed = { &xml, NULL, NULL };
  guint n_before = articles->len;

  if (!gs_xml_input_open (input, &xml, error))
    return FALSE;
  feed.root = gs_markup_get_root (xml.document);
  if (gs_markup_is_element (feed.root, "entry"))
    gs_atom_read_entry (&feed, feed.root, input->id, articles);
  else
    {
      feed.outlet = outlet = gs_atom_dup_plain (feed.root, "title");
      if (!gs_atom_read_entries (&feed, articles, error))
        return FALSE;
    }
  if (articles->len > n_before)
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT, "'%s' is a feed without an entry that has text",
               input->id);
  return FALSE;
}

const GsReader gs_atom_reader = { "atom", gs_atom_reader_sniff, gs_atom_reader_read };
