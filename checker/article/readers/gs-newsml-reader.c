/* SPDX-License-Identifier: MIT */
/* Reads NewsML-G2: news items alone or in a message, with NITF, XHTML or plain text inside. */
#include <string.h>

#include "article/readers/gs-body.h"
#include "article/html/gs-html-blocks.h"
#include "article/readers/gs-nitf.h"
#include "article/readers/gs-xml-blocks.h"
#include "article/readers/gs-xml-input.h"
#include "base/gs-error.h"

/* roots of the format; those that hold no news are known, to say so */
/* the last two are parts of an item, as documentation and tests have them */
static const char *const roots[] = { "newsmessage",  "newsitem",    "packageitem",
                                     "conceptitem",  "catalogitem", "knowledgeitem",
                                     "planningitem", "contentset",  "inlinexml" };

/* itemMeta */

/* the code of a QCode: "stat:usable" is "usable" */
static const char *
gs_newsml_get_code (const GsMarkupNode *node)
{
  const char *code = node != NULL ? gs_markup_get_attribute (node, "qcode") : NULL;
  const char *colon;

  if (code == NULL && node != NULL)
    code = gs_markup_get_attribute (node, "uri");
  if (code == NULL)
    return NULL;
  colon = strrchr (code, ':');
  if (strrchr (code, '/') > colon)
    colon = strrchr (code, '/');
  return colon != NULL ? colon + 1 : code;
}

static gboolean
gs_newsml_code_is (const GsMarkupNode *node, const char *wanted)
{
  const char *code = gs_newsml_get_code (node);

  return code != NULL && g_ascii_strcasecmp (code, wanted) == 0;
}

static void
gs_newsml_read_status (const GsMarkupNode *meta, GsArticleBuilder *builder)
{
  const GsMarkupNode *status = gs_markup_first_child (meta, "pubStatus");
  const GsMarkupNode *embargo = gs_markup_first_child (meta, "embargoed");

  if (gs_newsml_code_is (status, "usable"))
    gs_article_builder_set_status (builder, GS_STATUS_USABLE);
  else if (gs_newsml_code_is (status, "withheld"))
    gs_article_builder_set_status (builder, GS_STATUS_WITHHELD);
  else if (gs_newsml_code_is (status, "canceled") || gs_newsml_code_is (status, "cancelled"))
    gs_article_builder_set_status (builder, GS_STATUS_CANCELED);
  if (embargo != NULL)
    {
      g_autofree char *until = gs_markup_dup_text_collapsed (embargo);

      gs_article_builder_set_status (builder, GS_STATUS_EMBARGOED);
      gs_article_builder_set_field (builder, "embargoed", until);
      gs_article_builder_add_note (builder, "embargoed%s%s: not to be published before",
                                   *until != '\0' ? " until " : "", until);
    }
}

/* signals: corrections and kills; the editor's note says in words what was wrong */
static void
gs_newsml_read_signals (const GsMarkupNode *meta, GsArticleBuilder *builder)
{
  g_autofree char *note = gs_xml_input_dup_child (meta, "edNote");

  if (note != NULL)
    gs_article_builder_set_field (builder, "ednote", note);
  for (const GsMarkupNode *at = gs_markup_first_child (meta, "signal"); at != NULL;
       at = gs_markup_next_sibling (at, "signal"))
    {
      const char *code = gs_newsml_get_code (at);

      if (code == NULL)
        continue;
      gs_article_builder_set_field (builder, "signal", code);
      if (g_ascii_strcasecmp (code, "correction") == 0)
        gs_article_builder_add_link (builder, GS_LINK_CORRECTED, note != NULL ? note : code);
      if (g_ascii_strcasecmp (code, "kill") == 0)
        gs_article_builder_set_status (builder, GS_STATUS_CANCELED);
    }
  for (const GsMarkupNode *at = gs_markup_first_child (meta, "link"); at != NULL;
       at = gs_markup_next_sibling (at, "link"))
    {
      const char *rel = gs_markup_get_attribute (at, "rel");
      const char *target = gs_markup_get_attribute (at, "residref");

      if (target == NULL)
        target = gs_markup_get_attribute (at, "href");
      if (rel != NULL && g_str_has_suffix (rel, ":evolvedFrom"))
        gs_article_builder_add_link (builder, GS_LINK_BASED_ON, target);
      else if (rel != NULL && g_str_has_suffix (rel, ":previousVersion"))
        gs_article_builder_add_link (builder, GS_LINK_REPLACES, target);
      else if (rel != NULL
               && (g_str_has_suffix (rel, ":translatedFrom")
                   || g_str_has_suffix (rel, ":isDerivedFrom")))
        gs_article_builder_add_link (builder, GS_LINK_BASED_ON, target);
    }
}

/* contentMeta */

/* the name of a party: its name, a role's literal, or its code */
static char *
gs_newsml_dup_name (const GsMarkupNode *party)
{
  char *name = party != NULL ? gs_xml_input_dup_child (party, "name") : NULL;
  const char *code;

  if (name != NULL || party == NULL)
    return name;
  code = gs_markup_get_attribute (party, "literal");
  if (code == NULL && gs_markup_get_attribute (party, "qcode") != NULL)
    code = gs_newsml_get_code (party);
  return g_strdup (code);
}

static void
gs_newsml_read_people (const GsMarkupNode *meta, GsArticleBuilder *builder)
{
  g_autofree char *by = gs_xml_input_dup_child (meta, "by");

  for (const GsMarkupNode *at = gs_markup_first_child (meta, "creator"); at != NULL;
       at = gs_markup_next_sibling (at, "creator"))
    {
      g_autofree char *name = gs_xml_input_dup_child (at, "name");

      if (name != NULL)
        gs_article_builder_add_author (builder, name);
    }
  if (by != NULL && !gs_article_builder_has_authors (builder))
    gs_article_builder_add_authors (builder, by);
  for (const GsMarkupNode *at = gs_markup_first_child (meta, "infoSource"); at != NULL;
       at = gs_markup_next_sibling (at, "infoSource"))
    {
      g_autofree char *name = gs_newsml_dup_name (at);

      gs_article_builder_add_link (builder, GS_LINK_SOURCE, name);
    }
}

static GsInstant
gs_newsml_get_instant (const GsMarkupNode *meta, const char *name)
{
  g_autofree char *text = meta != NULL ? gs_xml_input_dup_child (meta, name) : NULL;

  return gs_xml_input_parse_instant (text);
}

/* when the text was made, else when the item or this version of it was */
static void
gs_newsml_read_dates (const GsMarkupNode *item_meta, const GsMarkupNode *content_meta,
                      GsArticleBuilder *builder)
{
  gs_article_builder_set_published (builder,
                                    gs_newsml_get_instant (content_meta, "contentCreated"));
  gs_article_builder_set_published (builder, gs_newsml_get_instant (item_meta, "firstCreated"));
  gs_article_builder_set_published (builder, gs_newsml_get_instant (item_meta, "versionCreated"));
  gs_article_builder_set_modified (builder,
                                   gs_newsml_get_instant (content_meta, "contentModified"));
  gs_article_builder_set_modified (builder, gs_newsml_get_instant (item_meta, "versionCreated"));
}

static void
gs_newsml_read_content_meta (const GsMarkupNode *meta, GsArticleBuilder *builder)
{
  static const char *const fields[] = { "dateline", "located", "slugline" };
  const GsMarkupNode *language = gs_markup_first_child (meta, "language");
  g_autofree char *headline = gs_xml_input_dup_child (meta, "headline");

  gs_article_builder_set_title (builder, headline);
  if (language != NULL)
    gs_article_builder_set_language (builder, gs_markup_get_attribute (language, "tag"));
  gs_newsml_read_people (meta, builder);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const GsMarkupNode *node = gs_markup_first_child (meta, fields[i]);
      g_autofree char *name = node != NULL ? gs_xml_input_dup_child (node, "name") : NULL;
      g_autofree char *text = node != NULL ? gs_markup_dup_text_collapsed (node) : NULL;

      if (name != NULL || (text != NULL && *text != '\0'))
        gs_article_builder_set_field (builder, fields[i], name != NULL ? name : text);
    }
}

static void
gs_newsml_read_meta (const GsMarkupNode *item, GsArticleBuilder *builder)
{
  const GsMarkupNode *item_meta = gs_markup_first_child (item, "itemMeta");
  const GsMarkupNode *content_meta = gs_markup_first_child (item, "contentMeta");
  const char *version = gs_markup_get_attribute (item, "version");
  g_autofree char *provider =
      item_meta != NULL ? gs_newsml_dup_name (gs_markup_first_child (item_meta, "provider")) : NULL;
  const GsMarkupNode *rights = gs_markup_first_child (item, "rightsInfo");
  const GsMarkupNode *holder =
      rights != NULL ? gs_markup_first_child (rights, "copyrightHolder") : NULL;
  g_autofree char *owner = gs_newsml_dup_name (holder);

  gs_article_builder_set_item (builder, gs_markup_get_attribute (item, "guid"),
                               version != NULL ? g_ascii_strtoull (version, NULL, 10) : 0);
  gs_article_builder_set_outlet (builder, provider);
  gs_article_builder_set_outlet (builder, owner);
  gs_newsml_read_dates (item_meta, content_meta, builder);
  if (content_meta != NULL)
    gs_newsml_read_content_meta (content_meta, builder);
  if (item_meta != NULL)
    {
      gs_newsml_read_status (item_meta, builder);
      gs_newsml_read_signals (item_meta, builder);
    }
  gs_article_builder_set_language (builder, gs_xml_input_get_language (item));
}

/* contentSet */

static void
gs_newsml_read_inline_xml (const GsMarkupNode *node, GsLocator *locator, GsArticleBuilder *builder)
{
  const GsMarkupNode *root = gs_markup_first_child (node, NULL);
  const GsMarkupNode *body;

  if (gs_markup_is_element (root, "nitf"))
    {
      gs_nitf_read (root, locator, builder);
      return;
    }
  if (!gs_markup_is_element (root, "html"))
    return;
  body = gs_markup_first_child (root, "body");
  if (body == NULL)
    return;
  gs_locator_enter_line (locator, gs_markup_get_line (body));
  gs_body_add_title (builder, gs_article_builder_get_title (builder), locator);
  gs_xml_blocks_emit (body, GS_BLOCK_PARAGRAPH, locator, builder);
  gs_html_blocks_settle (builder);
}

static void
gs_newsml_read_inline_data (const GsMarkupNode *node, GsLocator *locator, GsArticleBuilder *builder)
{
  const char *type = gs_markup_get_attribute (node, "contenttype");
  const char *encoding = gs_markup_get_attribute (node, "encoding");
  char *text;

  if (encoding != NULL || (type != NULL && !g_str_has_prefix (type, "text/")))
    return;
  text = gs_markup_take_text (node);
  gs_locator_enter_line (locator, gs_markup_get_line (node));
  if (gs_body_is_html (text) || g_strcmp0 (type, "text/html") == 0)
    {
      gs_body_add_title (builder, gs_article_builder_get_title (builder), locator);
      gs_body_take_html (builder, text, locator);
    }
  else
    gs_body_take_text (builder, gs_article_builder_get_title (builder), text, locator);
}

/* the first rendition with text in it */
static void
gs_newsml_read_content (const GsMarkupNode *set, GsLocator *locator, GsArticleBuilder *builder)
{
  for (const GsMarkupNode *at = gs_markup_first_child (set, NULL); at != NULL;
       at = gs_markup_next_sibling (at, NULL))
    {
      if (gs_markup_is_element (at, "inlineXML"))
        gs_newsml_read_inline_xml (at, locator, builder);
      else if (gs_markup_is_element (at, "inlineData"))
        gs_newsml_read_inline_data (at, locator, builder);
      if (gs_article_builder_get_blocks (builder)->len > 0)
        return;
    }
}

/* the reader */

static gboolean
gs_newsml_read_item (const GsXmlInput *xml, const GsMarkupNode *item, const char *id,
                     GPtrArray *articles)
{
  g_autoptr (GsArticleBuilder) builder = gs_xml_input_new_builder (xml, id, "newsml-g2");
  const GsMarkupNode *set = gs_markup_first_child (item, "contentSet");

  gs_newsml_read_meta (item, builder);
  if (set != NULL)
    gs_newsml_read_content (set, xml->locator, builder);
  return gs_reader_add (builder, articles);
}

/* content without the item around it: nothing is known but what it says itself */
static gboolean
gs_newsml_read_part (const GsXmlInput *xml, const GsMarkupNode *part, GPtrArray *articles)
{
  g_autoptr (GsArticleBuilder) builder =
      gs_xml_input_new_builder (xml, xml->input->id, "newsml-g2");

  if (gs_markup_is_element (part, "inlineXML"))
    gs_newsml_read_inline_xml (part, xml->locator, builder);
  else
    gs_newsml_read_content (part, xml->locator, builder);
  return gs_reader_add (builder, articles);
}

static gboolean
gs_newsml_read_message (const GsXmlInput *xml, const GsMarkupNode *message, GPtrArray *articles,
                        GError **error)
{
  guint n = 0;

  for (const GsMarkupNode *set = gs_markup_first_child (message, "itemSet"); set != NULL;
       set = gs_markup_next_sibling (set, "itemSet"))
    for (const GsMarkupNode *item = gs_markup_first_child (set, "newsItem"); item != NULL;
         item = gs_markup_next_sibling (item, "newsItem"))
      {
        g_autofree char *id = gs_reader_dup_member_id (xml->input, NULL, ++n);

        if (!gs_reader_may_add (xml->input, articles, error))
          return FALSE;
        gs_newsml_read_item (xml, item, id, articles);
      }
  return TRUE;
}

static gboolean
gs_newsml_is_part (const char *name)
{
  return strcmp (name, "contentSet") == 0 || strcmp (name, "inlineXML") == 0;
}

static gboolean
gs_newsml_reader_sniff (const GsReaderInput *input)
{
  g_autofree char *root = gs_reader_dup_root_name (input->head);

  for (guint i = 0; root != NULL && i < G_N_ELEMENTS (roots); i++)
    if (strcmp (root, roots[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gs_newsml_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_auto (GsXmlInput) xml = { 0 };
  guint n_before = articles->len;
  const GsMarkupNode *root;
  const char *name;

  if (!gs_xml_input_open (input, &xml, error))
    return FALSE;
  root = gs_markup_get_root (xml.document);
  name = gs_markup_get_name (root);
  if (strcmp (name, "newsMessage") == 0)
    {
      if (!gs_newsml_read_message (&xml, root, articles, error))
        return FALSE;
    }
  else if (strcmp (name, "newsItem") == 0)
    gs_newsml_read_item (&xml, root, input->id, articles);
  else if (gs_newsml_is_part (name))
    gs_newsml_read_part (&xml, root, articles);
  if (articles->len > n_before)
    return TRUE;
  if (strcmp (name, "newsItem") == 0 || strcmp (name, "newsMessage") == 0
      || gs_newsml_is_part (name))
    g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
                 "'%s' holds no text: its content stands elsewhere or is a picture, sound or film; "
                 "give the item that has the text",
                 input->id);
  else
    g_set_error (error, GS_ERROR, GS_ERROR_UNSUPPORTED,
                 "'%s' is a NewsML-G2 %s: it only refers to news; give the news items themselves",
                 input->id, name);
  return FALSE;
}

const GsReader gs_newsml_reader = { "newsml-g2", gs_newsml_reader_sniff, gs_newsml_reader_read };
