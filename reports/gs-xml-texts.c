/* SPDX-License-Identifier: MIT */
/* The part of the XML report that shows the articles, their evidence marked. */
#include "gs-xml-report.h"

#include "gs-shown-blocks.h"
#include "gs-xml-out.h"

/* space-separated numbers of the owners that are findings (or claims), counted from 1 */
static void
gs_xml_write_owners (GsXmlReport *self, const char *name, const GArray *owners, gboolean claims)
{
  guint32 n_findings = self->report->findings->len;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < owners->len; i++)
    {
      guint32 owner = g_array_index (owners, guint32, i);

      if ((owner >= n_findings) == claims)
        g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "",
                                owner - (claims ? n_findings : 0) + 1);
    }
  if (text->len > 0)
    xmlTextWriterWriteAttribute (self->out, (const xmlChar *) name, (const xmlChar *) text->str);
}

/* findings are sorted worst first: the least number is the worst */
static void
gs_xml_write_worst (GsXmlReport *self, guint32 owner)
{
  if (owner < self->report->findings->len)
    gs_xml_out_attribute (
        self->out, "severity",
        gs_severity_to_string (gs_report_get_finding (self->report, owner)->severity));
}

static void
gs_xml_write_mark (GsXmlReport *self, const GsMarkPiece *piece, const char *text)
{
  const guint32 *owners = gs_marking_get_owners (self->marking, piece->mark);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_vals (list, owners, piece->mark->n_owners);
  gs_xml_out_start (self->out, "mark");
  /* a mark that runs over the end of a block has its number in the first of them only */
  if (piece->span.start == piece->mark->span.start)
    gs_xml_out_number (self->out, "n", piece->number + 1);
  gs_xml_write_worst (self, owners[0]);
  gs_xml_write_owners (self, "findings", list, FALSE);
  gs_xml_write_owners (self, "claims", list, TRUE);
  gs_xml_out_text (self->out, text + piece->span.start, gs_span_length (piece->span));
  gs_xml_out_end (self->out);
}

static void
gs_xml_write_block (GsXmlReport *self, guint32 article, const GsShownBlock *shown)
{
  const GsArticle *source = gs_report_get_article (self->report, article)->article;
  const GsBlock *block = shown->block;
  const char *text = gs_article_get_text (source, NULL);
  g_autoptr (GArray) owners =
      gs_marking_new_block_owners (self->marking, article, shown->first_mark, block->span.end);
  GsMarkIter iter;
  GsMarkPiece piece;

  gs_xml_out_start (self->out, "block");
  gs_xml_out_attribute (self->out, "kind", gs_block_kind_to_string (block->kind));
  gs_xml_out_number (self->out, "line", gs_article_locate (source, block->span.start).line);
  gs_xml_write_owners (self, "findings", owners, FALSE);
  gs_mark_iter_init (&iter, self->marking, article, block->span, shown->first_mark);
  while (gs_mark_iter_next (&iter, &piece))
    if (piece.mark != NULL)
      gs_xml_write_mark (self, &piece, text);
    else
      gs_xml_out_text (self->out, text + piece.span.start, gs_span_length (piece.span));
  gs_xml_out_end (self->out);
}

/* the blocks of one article; runs of furniture are wrapped, so that they can be folded as one */
static void
gs_xml_write_blocks (GsXmlReport *self, guint32 article)
{
  gboolean in_furniture = FALSE;
  GsShownBlocks blocks;
  GsShownBlock block;

  gs_shown_blocks_init (&blocks, self->report, self->marking, article,
                        self->detail == GS_XML_CITED);
  while (gs_shown_blocks_next (&blocks, &block))
    {
      if (in_furniture && !block.furniture)
        gs_xml_out_end (self->out);
      if (block.furniture && !in_furniture)
        gs_xml_out_start (self->out, "furniture");
      in_furniture = block.furniture;
      gs_xml_write_block (self, article, &block);
    }
  if (in_furniture)
    gs_xml_out_end (self->out);
}

/**
 * gs_xml_report_write_texts:
 *
 * Writes the text of each article that was read, block by block, with its marks; or of these blocks
 * what is cited.
 */
void
gs_xml_report_write_texts (GsXmlReport *self)
{
  gs_xml_out_start (self->out, "texts");
  for (guint32 i = 0; i < self->report->articles->len && self->detail != GS_XML_INDEX; i++)
    {
      if (gs_report_get_article (self->report, i)->article == NULL)
        continue;
      gs_xml_out_start (self->out, "text");
      gs_xml_out_number (self->out, "article", i + 1);
      gs_xml_out_flag (self->out, "cited", self->detail == GS_XML_CITED);
      if (self->page != NULL)
        gs_xml_out_number (self->out, "ref", i + 1);
      if (!self->bare)
        gs_xml_write_blocks (self, i);
      gs_xml_out_end (self->out);
    }
  gs_xml_out_end (self->out);
}
