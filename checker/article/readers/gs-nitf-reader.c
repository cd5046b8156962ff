/* SPDX-License-Identifier: MIT */
/* Reads NITF 3 (and older files that only name a DTD): agencies' articles with marked names,
 * numbers, dates and quotations. */
#include "article/readers/gs-nitf.h"

#include <string.h>

#include "article/text/gs-block-signs.h"
#include "article/html/gs-html-blocks.h"
#include "article/readers/gs-xml-blocks.h"
#include "article/readers/gs-xml-input.h"
#include "base/gs-error.h"

/* docdata@management-status */
static GsPublicationStatus
gs_nitf_parse_status (const char *value)
{
  static const struct
  {
    const char *value;
    GsPublicationStatus status;
  } rows[] = {
    { "usable", GS_STATUS_USABLE },
    { "embargoed", GS_STATUS_EMBARGOED },
    { "withheld", GS_STATUS_WITHHELD },
    { "canceled", GS_STATUS_CANCELED },
  };

  for (guint i = 0; value != NULL && i < G_N_ELEMENTS (rows); i++)
    if (g_ascii_strcasecmp (value, rows[i].value) == 0)
      return rows[i].status;
  return GS_STATUS_UNSTATED;
}

static const char *
gs_nitf_get (const GsMarkupNode *parent, const char *child, const char *attribute)
{
  const GsMarkupNode *node = parent != NULL ? gs_markup_first_child (parent, child) : NULL;

  return node != NULL ? gs_markup_get_attribute (node, attribute) : NULL;
}

static guint64
gs_nitf_parse_version (const GsMarkupNode *docdata)
{
  const char *version = gs_nitf_get (docdata, "du-key", "version");

  return version != NULL ? g_ascii_strtoull (version, NULL, 10) : 0;
}

static void
gs_nitf_read_docdata (const GsMarkupNode *docdata, GsArticleBuilder *builder)
{
  static const char *const dates[] = { "date.issue", "date.release" };
  const GsMarkupNode *correction = gs_markup_first_child (docdata, "correction");
  const char *status = gs_markup_get_attribute (docdata, "management-status");
  const char *message = gs_nitf_get (docdata, "ed-msg", "info");
  const char *release = gs_nitf_get (docdata, "date.release", "norm");
  GsPublicationStatus stated = gs_nitf_parse_status (status);

  gs_article_builder_set_item (builder, gs_nitf_get (docdata, "doc-id", "id-string"),
                               gs_nitf_parse_version (docdata));
  gs_article_builder_set_status (builder, stated);
  if (stated == GS_STATUS_EMBARGOED)
    gs_article_builder_add_note (builder, "embargoed%s%s: not to be published before",
                                 release != NULL ? " until " : "", release != NULL ? release : "");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    gs_article_builder_set_published (
        builder, gs_xml_input_parse_instant (gs_nitf_get (docdata, dates[i], "norm")));
  if (correction != NULL)
    {
      gs_article_builder_add_link (builder, GS_LINK_CORRECTED,
                                   gs_markup_get_attribute (correction, "info"));
      gs_article_builder_add_link (builder, GS_LINK_REPLACES,
                                   gs_markup_get_attribute (correction, "id-string"));
    }
  if (message != NULL)
    gs_article_builder_set_field (builder, "ed-msg", message);
}

static void
gs_nitf_read_head (const GsMarkupNode *head, GsArticleBuilder *builder)
{
  const GsMarkupNode *revision = gs_markup_first_child (head, "revision-history");

  gs_article_builder_set_outlet (builder, gs_nitf_get (head, "pubdata", "name"));
  gs_article_builder_set_url (builder, gs_nitf_get (head, "pubdata", "ex-ref"));
  gs_article_builder_set_published (
      builder, gs_xml_input_parse_instant (gs_nitf_get (head, "pubdata", "date.publication")));
  while (revision != NULL && gs_markup_next_sibling (revision, "revision-history") != NULL)
    revision = gs_markup_next_sibling (revision, "revision-history");
  if (revision != NULL)
    gs_article_builder_set_modified (
        builder, gs_xml_input_parse_instant (gs_markup_get_attribute (revision, "norm")));
}

/* names as marked, else the words of the line without the titles */
static void
gs_nitf_read_byline (const GsMarkupNode *byline, GsArticleBuilder *builder)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *names = NULL;
  const GsMarkupNode *person = gs_markup_first_child (byline, "person");

  for (const GsMarkupNode *at = person; at != NULL; at = gs_markup_next_sibling (at, "person"))
    {
      g_autofree char *name = gs_markup_dup_text_collapsed (at);

      gs_article_builder_add_author (builder, name);
    }
  if (person != NULL)
    return;
  for (const GsMarkupNode *at = gs_markup_first_node (byline); at != NULL;
       at = gs_markup_next_node (at))
    {
      g_autofree char *text = NULL;

      if (gs_markup_is_element (at, "byttl"))
        continue;
      text = gs_markup_get_own_text (at) != NULL ? g_strdup (gs_markup_get_own_text (at))
                                                 : gs_markup_dup_text_collapsed (at);
      g_string_append (words, text);
    }
  g_strdelimit (words->str, "\t\r\n", ' ');
  names = gs_signs_dup_authors (words->str, strlen (words->str));
  gs_article_builder_add_authors (builder, names);
}

static void
gs_nitf_read_body_head (const GsMarkupNode *head, GsArticleBuilder *builder)
{
  const GsMarkupNode *hedline = gs_markup_first_child (head, "hedline");
  const GsMarkupNode *byline = gs_markup_first_child (head, "byline");
  const GsMarkupNode *dateline = gs_markup_first_child (head, "dateline");
  g_autofree char *distributor = gs_xml_input_dup_child (head, "distributor");
  g_autofree char *title = hedline != NULL ? gs_xml_input_dup_child (hedline, "hl1") : NULL;

  gs_article_builder_set_title (builder, title);
  gs_article_builder_set_outlet (builder, distributor);
  if (byline != NULL && !gs_article_builder_has_authors (builder))
    gs_nitf_read_byline (byline, builder);
  if (dateline != NULL)
    gs_article_builder_set_published (
        builder, gs_xml_input_parse_instant (gs_nitf_get (dateline, "story.date", "norm")));
}

/**
 * gs_nitf_read:
 * @nitf: an nitf element
 * @locator: of the file
 * @builder: takes metadata, blocks and annotations
 */
void
gs_nitf_read (const GsMarkupNode *nitf, GsLocator *locator, GsArticleBuilder *builder)
{
  const GsMarkupNode *head = gs_markup_first_child (nitf, "head");
  const GsMarkupNode *docdata = head != NULL ? gs_markup_first_child (head, "docdata") : NULL;
  const GsMarkupNode *body = gs_markup_first_child (nitf, "body");
  const GsMarkupNode *body_head = body != NULL ? gs_markup_first_child (body, "body.head") : NULL;
  g_autofree char *title = head != NULL ? gs_xml_input_dup_child (head, "title") : NULL;

  /* the time of issue says more than the day of the dateline */
  if (docdata != NULL)
    gs_nitf_read_docdata (docdata, builder);
  if (body_head != NULL)
    gs_nitf_read_body_head (body_head, builder);
  if (head != NULL)
    gs_nitf_read_head (head, builder);
  gs_article_builder_set_title (builder, title);
  gs_article_builder_set_language (builder, gs_xml_input_get_language (nitf));
  if (body == NULL)
    return;
  gs_locator_enter_line (locator, gs_markup_get_line (body));
  gs_xml_blocks_emit (body, GS_BLOCK_PARAGRAPH, locator, builder);
  gs_html_blocks_settle (builder);
}

static gboolean
gs_nitf_reader_sniff (const GsReaderInput *input)
{
  g_autofree char *root = gs_reader_dup_root_name (input->head);

  return g_strcmp0 (root, "nitf") == 0;
}

static gboolean
gs_nitf_reader_read (const GsReaderInput *input, GPtrArray *articles, GError **error)
{
  g_auto (GsXmlInput) xml = { 0 };
  g_autoptr (GsArticleBuilder) builder = NULL;

  if (!gs_xml_input_open (input, &xml, error))
    return FALSE;
  builder = gs_xml_input_new_builder (&xml, input->id, "nitf");
  gs_nitf_read (gs_markup_get_root (xml.document), xml.locator, builder);
  if (gs_reader_add (builder, articles))
    return TRUE;
  g_set_error (error, GS_ERROR, GS_ERROR_FORMAT,
               "'%s' is empty: there is no text in the NITF document", input->id);
  return FALSE;
}

const GsReader gs_nitf_reader = { "nitf", gs_nitf_reader_sniff, gs_nitf_reader_read };
