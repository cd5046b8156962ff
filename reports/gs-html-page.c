/* SPDX-License-Identifier: MIT */
/* Knows which element of a stylesheet is which part of a page, and what its number names. */
#include "gs-html-page.h"

static const GsStylesheetElement elements[] = {
  { "text", gs_html_page_write_text },
  { "margin", gs_html_page_write_margin },
  { "evidence", gs_html_page_write_evidence },
  { "cells", gs_html_page_write_cells },
  { "signs", gs_html_page_write_signs },
  { "cell-list", gs_html_page_write_cell_list },
  { NULL, NULL },
};

/**
 * gs_html_page_new:
 * @report: a finished report
 * @n_claims: how many claims of each verdict the page shows
 *
 * Returns: (transfer full): a page of which no block and no piece of evidence has a number yet
 */
GsHtmlPage *
gs_html_page_new (const GsReport *report, guint n_claims)
{
  GsHtmlPage *self = g_new0 (GsHtmlPage, 1);

  self->report = report;
  self->marking = gs_marking_new (report, n_claims);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (GsHtmlBlock));
  self->evidence = g_ptr_array_new ();
  self->titles = g_new0 (char *, MAX (report->findings->len, 1));
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->columns_story = GS_STORY_SEVERAL;
  return self;
}

/**
 * gs_html_page_free:
 * @self: (nullable): a page
 */
void
gs_html_page_free (GsHtmlPage *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->report->findings->len; i++)
    g_free (self->titles[i]);
  g_free (self->titles);
  gs_marking_free (self->marking);
  g_array_unref (self->blocks);
  g_ptr_array_unref (self->evidence);
  g_array_unref (self->columns);
  g_free (self);
}

/**
 * gs_html_page_add_block:
 * @span: of a block of the article
 * @first_mark: the number, from 0, of the first of the article's marks that does not end before it
 *
 * Returns: the number of the block
 */
guint
gs_html_page_add_block (GsHtmlPage *self, guint32 article, GsSpan span, guint32 first_mark)
{
  GsHtmlBlock block = { .article = article, .first_mark = first_mark, .span = span };

  g_array_append_val (self->blocks, block);
  return self->blocks->len;
}

/**
 * gs_html_page_add_evidence:
 * @evidence: evidence of the page's report
 *
 * Returns: the number of the piece
 */
guint
gs_html_page_add_evidence (GsHtmlPage *self, const GsEvidence *evidence)
{
  g_ptr_array_add (self->evidence, (gpointer) evidence);
  return self->evidence->len;
}

/**
 * gs_html_page_get_block:
 *
 * Returns: (transfer none) (nullable): the block of a number, %NULL if there is none: a stylesheet
 *   may be wrong about what its element is of
 */
const GsHtmlBlock *
gs_html_page_get_block (const GsHtmlPage *self, guint number)
{
  return number - 1 < self->blocks->len ? &g_array_index (self->blocks, GsHtmlBlock, number - 1)
                                        : NULL;
}

/**
 * gs_html_page_get_elements:
 *
 * Returns: (transfer none) (array zero-terminated=1): the elements, a %NULL name after the last
 */
const GsStylesheetElement *
gs_html_page_get_elements (void)
{
  return elements;
}
