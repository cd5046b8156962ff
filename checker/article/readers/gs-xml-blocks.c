/* SPDX-License-Identifier: MIT */
/* Knows what the elements of NITF and XHTML make of the text in them. */
#include "article/readers/gs-xml-blocks.h"

#include <stdlib.h>
#include <string.h>

#include "article/gs-block-writer.h"
#include "article/readers/gs-xml-input.h"

typedef enum
{
  GS_XML_ACTION_INLINE,
  GS_XML_ACTION_BLOCK,  /* a block of a kind of its own */
  GS_XML_ACTION_APART,  /* begins and ends a block, of the kind around it */
  GS_XML_ACTION_CELL,   /* a blank before it */
  GS_XML_ACTION_BREAK,  /* a line break */
  GS_XML_ACTION_IGNORE, /* no text */
} GsXmlAction;

typedef struct
{
  const char *name;
  GsXmlAction action;
  GsBlockKind kind; /* of BLOCK */
} GsXmlElement;

/* sorted by name; others are inline */
static const GsXmlElement elements[] = {
  { "abstract", GS_XML_ACTION_BLOCK, GS_BLOCK_PARAGRAPH },
  { "article", GS_XML_ACTION_APART, 0 },
  { "aside", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "bibliography", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "block", GS_XML_ACTION_APART, 0 },
  { "blockquote", GS_XML_ACTION_BLOCK, GS_BLOCK_QUOTATION },
  { "body", GS_XML_ACTION_APART, 0 },
  { "bq", GS_XML_ACTION_BLOCK, GS_BLOCK_QUOTATION },
  { "br", GS_XML_ACTION_BREAK, 0 },
  { "byline", GS_XML_ACTION_BLOCK, GS_BLOCK_BYLINE },
  { "byttl", GS_XML_ACTION_CELL, 0 },
  { "caption", GS_XML_ACTION_BLOCK, GS_BLOCK_CAPTION },
  { "content", GS_XML_ACTION_APART, 0 },
  { "credit", GS_XML_ACTION_BLOCK, GS_BLOCK_BYLINE },
  { "custom-table", GS_XML_ACTION_IGNORE, 0 },
  { "dateline", GS_XML_ACTION_BLOCK, GS_BLOCK_DATELINE },
  { "dd", GS_XML_ACTION_BLOCK, GS_BLOCK_LIST_ITEM },
  { "distributor", GS_XML_ACTION_BLOCK, GS_BLOCK_BYLINE },
  { "div", GS_XML_ACTION_APART, 0 },
  { "dl", GS_XML_ACTION_APART, 0 },
  { "dt", GS_XML_ACTION_BLOCK, GS_BLOCK_LIST_ITEM },
  { "figcaption", GS_XML_ACTION_BLOCK, GS_BLOCK_CAPTION },
  { "figure", GS_XML_ACTION_BLOCK, GS_BLOCK_CAPTION },
  { "fn", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "footer", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "h1", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "h2", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "h3", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "h4", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "h5", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "h6", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "head", GS_XML_ACTION_IGNORE, 0 },
  { "hedline", GS_XML_ACTION_APART, 0 },
  { "hl1", GS_XML_ACTION_BLOCK, GS_BLOCK_HEADLINE },
  { "hl2", GS_XML_ACTION_BLOCK, GS_BLOCK_SUBHEADING },
  { "hr", GS_XML_ACTION_APART, 0 },
  { "iframe", GS_XML_ACTION_IGNORE, 0 },
  { "li", GS_XML_ACTION_BLOCK, GS_BLOCK_LIST_ITEM },
  { "media", GS_XML_ACTION_BLOCK, GS_BLOCK_CAPTION },
  { "media-caption", GS_XML_ACTION_BLOCK, GS_BLOCK_CAPTION },
  { "media-metadata", GS_XML_ACTION_IGNORE, 0 },
  { "media-object", GS_XML_ACTION_IGNORE, 0 },
  { "media-producer", GS_XML_ACTION_BLOCK, GS_BLOCK_CAPTION },
  { "media-reference", GS_XML_ACTION_IGNORE, 0 },
  { "nav", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "nitf-table", GS_XML_ACTION_APART, 0 },
  { "nitf-table-metadata", GS_XML_ACTION_IGNORE, 0 },
  { "noscript", GS_XML_ACTION_IGNORE, 0 },
  { "note", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "object", GS_XML_ACTION_IGNORE, 0 },
  { "ol", GS_XML_ACTION_APART, 0 },
  { "p", GS_XML_ACTION_APART, 0 },
  { "pre", GS_XML_ACTION_APART, 0 },
  { "rights", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "script", GS_XML_ACTION_IGNORE, 0 },
  { "section", GS_XML_ACTION_APART, 0 },
  { "series", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "style", GS_XML_ACTION_IGNORE, 0 },
  { "svg", GS_XML_ACTION_IGNORE, 0 },
  { "table", GS_XML_ACTION_APART, 0 },
  { "tagline", GS_XML_ACTION_BLOCK, GS_BLOCK_FURNITURE },
  { "td", GS_XML_ACTION_CELL, 0 },
  { "template", GS_XML_ACTION_IGNORE, 0 },
  { "th", GS_XML_ACTION_CELL, 0 },
  { "title", GS_XML_ACTION_IGNORE, 0 },
  { "tr", GS_XML_ACTION_BLOCK, GS_BLOCK_TABLE },
  { "ul", GS_XML_ACTION_APART, 0 },
};

/* elements that say what their text is, and the attribute that says more */
typedef struct
{
  const char *name;
  GsAnnotationKind kind;
  const char *attribute; /* (nullable) */
} GsXmlMarkup;

/* sorted by name */
static const GsXmlMarkup markups[] = {
  { "bq", GS_ANNOTATION_QUOTATION, "quote-source" },
  { "chron", GS_ANNOTATION_DATE, "norm" },
  { "event", GS_ANNOTATION_EVENT, "start-date" },
  { "function", GS_ANNOTATION_FUNCTION, "value" },
  { "location", GS_ANNOTATION_PLACE, NULL },
  { "money", GS_ANNOTATION_MONEY, "unit" },
  { "num", GS_ANNOTATION_NUMBER, NULL },
  { "org", GS_ANNOTATION_ORGANIZATION, "value" },
  { "person", GS_ANNOTATION_PERSON, "value" },
  { "q", GS_ANNOTATION_QUOTATION, "quote-source" },
  { "story.date", GS_ANNOTATION_DATE, "norm" },
};

static int
gs_xml_compare_names (const void *name, const void *element)
{
  return strcmp (name, *(const char *const *) element);
}

/* the digits of a number as its markup says they are to be read: "1.234,5" is "1234.5" */
static char *
gs_xml_dup_number (const GsMarkupNode *node)
{
  const char *thousands = gs_markup_get_attribute (node, "thousands-ch");
  const char *decimal = gs_markup_get_attribute (node, "decimal-ch");
  g_autofree char *text = gs_markup_dup_text_collapsed (node);
  g_autoptr (GString) digits = g_string_new (NULL);

  thousands = thousands != NULL && *thousands != '\0' ? thousands : ",";
  decimal = decimal != NULL && *decimal != '\0' ? decimal : ".";
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
      else if (g_str_has_prefix (at, decimal) && strchr (digits->str, '.') == NULL)
        g_string_append_c (digits, '.');
      else if (!g_str_has_prefix (at, thousands) && *at != ' ')
        return NULL;
    }
  return g_ascii_isdigit (*digits->str) ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

/* annotates what was emitted of an element, if it stands in one block */
static void
gs_xml_blocks_annotate (const GsMarkupNode *node, const GsXmlMarkup *markup, guint32 start,
                        guint n_before, GsBlockWriter *writer)
{
  guint n_after = gs_article_builder_get_blocks (writer->builder)->len;
  guint32 end = gs_block_writer_get_next (writer);
  g_autofree char *number = NULL;
  const char *value;

  if (end <= start || n_after > n_before + (markup->kind == GS_ANNOTATION_QUOTATION))
    return;
  if (markup->kind == GS_ANNOTATION_NUMBER)
    value = number = gs_xml_dup_number (node);
  else
    value = markup->attribute != NULL ? gs_markup_get_attribute (node, markup->attribute) : NULL;
  gs_article_builder_add_annotation (writer->builder, markup->kind, GS_SPAN_INIT (start, end),
                                     value);
}

static void gs_xml_blocks_emit_element (const GsMarkupNode *node, GsBlockKind kind,
                                        GsBlockWriter *writer);

static void
gs_xml_blocks_emit_children (const GsMarkupNode *node, GsBlockKind kind, GsBlockWriter *writer)
{
  for (const GsMarkupNode *child = gs_markup_first_node (node); child != NULL;
       child = gs_markup_next_node (child))
    {
      const char *text = gs_markup_get_own_text (child);

      if (text != NULL)
        {
          writer->kind = writer->is_open ? writer->kind : kind;
          gs_block_writer_add (writer, text, strlen (text));
        }
      else
        gs_xml_blocks_emit_element (child, kind, writer);
    }
}

static void
gs_xml_blocks_emit_inside (const GsMarkupNode *node, const GsXmlElement *element, GsBlockKind kind,
                           GsBlockWriter *writer)
{
  GsXmlAction action = element != NULL ? element->action : GS_XML_ACTION_INLINE;

  switch (action)
    {
    case GS_XML_ACTION_IGNORE:
      return;
    case GS_XML_ACTION_BREAK:
      gs_block_writer_break (writer);
      return;
    case GS_XML_ACTION_CELL:
      gs_block_writer_blank (writer);
      gs_xml_blocks_emit_children (node, kind, writer);
      gs_block_writer_blank (writer);
      return;
    case GS_XML_ACTION_INLINE:
      gs_xml_blocks_emit_children (node, kind, writer);
      return;
    case GS_XML_ACTION_BLOCK:
    case GS_XML_ACTION_APART:
    default:
      break;
    }
  /* what is furniture or a caption stays so, whatever stands in it */
  if (action == GS_XML_ACTION_BLOCK && kind != GS_BLOCK_FURNITURE && kind != GS_BLOCK_CAPTION)
    kind = element->kind;
  gs_block_writer_close (writer);
  gs_xml_blocks_emit_children (node, kind, writer);
  gs_block_writer_close (writer);
}

/* goes down as deep as the parser lets elements nest */
static void
gs_xml_blocks_emit_element (const GsMarkupNode *node, GsBlockKind kind, GsBlockWriter *writer)
{
  const char *name = gs_markup_get_name (node);
  const GsXmlElement *element =
      bsearch (name, elements, G_N_ELEMENTS (elements), sizeof *elements, gs_xml_compare_names);
  const GsXmlMarkup *markup =
      bsearch (name, markups, G_N_ELEMENTS (markups), sizeof *markups, gs_xml_compare_names);
  guint32 start = gs_block_writer_get_next (writer);
  guint n_before = gs_article_builder_get_blocks (writer->builder)->len;

  gs_xml_blocks_emit_inside (node, element, kind, writer);
  if (markup != NULL)
    gs_xml_blocks_annotate (node, markup, start, n_before, writer);
}

/**
 * gs_xml_blocks_emit:
 * @root: an element
 * @kind: of text that stands in no block of its own
 * @locator: of the file; its stretch should begin at @root
 * @builder: takes blocks and annotations
 */
void
gs_xml_blocks_emit (const GsMarkupNode *root, GsBlockKind kind, GsLocator *locator,
                    GsArticleBuilder *builder)
{
  GsBlockWriter writer = { .builder = builder,
                           .place = gs_block_writer_place_by_locator,
                           .data = locator };

  gs_block_writer_close (&writer);
  gs_xml_blocks_emit_element (root, kind, &writer);
  gs_block_writer_close (&writer);
}
