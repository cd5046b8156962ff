/* SPDX-License-Identifier: MIT */
/*
 * The parts of a page that are as many as the words of its articles: marked texts, margins, pieces
 * of evidence, cells of claims.
 *
 * A stylesheet has the frames of a page and says where these parts stand, by elements of the
 * namespace urn:gainsay:functions; they are written straight from the report, which is many times
 * faster than by templates. The XML report that the stylesheet reads numbers what they are of.
 */
#pragma once

#include "comparison/gs-report.h"
#include "gs-marking.h"
#include "gs-stylesheet.h"

G_BEGIN_DECLS

/**
 * GsHtmlBlock: a block of an article that the page shows
 */
typedef struct
{
  guint32 article;
  guint32 first_mark; /* the first that does not end before it */
  GsSpan span;
} GsHtmlBlock;

typedef struct
{
  const GsReport *report;
  GsMarking *marking;
  GArray *blocks;      /* of GsHtmlBlock: the element "block" whose number is the index and one */
  GPtrArray *evidence; /* of GsEvidence, likewise "evidence"; of the report */
  char **titles;       /* of the findings, visible; NULL until asked for */
  GArray *columns;     /* of guint32: the articles that the table of @columns_story has */
  guint32 columns_story;
} GsHtmlPage;

/* life cycle; the report must outlive the page. Of each verdict the first @n_claims have marks */
GsHtmlPage *gs_html_page_new (const GsReport *report, guint n_claims);
void gs_html_page_free (GsHtmlPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsHtmlPage, gs_html_page_free)

/* building: numbers, from 1, by which a stylesheet names them */
guint gs_html_page_add_block (GsHtmlPage *self, guint32 article, GsSpan span, guint32 first_mark);
guint gs_html_page_add_evidence (GsHtmlPage *self, const GsEvidence *evidence);

/* reading */
const GsHtmlBlock *gs_html_page_get_block (const GsHtmlPage *self, guint number);

/* the elements, for gs_stylesheet_apply (); their data are the page */
const GsStylesheetElement *gs_html_page_get_elements (void);

/* what the elements write, a file each: @number is that of a block, a piece of evidence, a claim */
void gs_html_page_write_text (gpointer page, guint number, GString *out);
void gs_html_page_write_margin (gpointer page, guint number, GString *out);
void gs_html_page_write_evidence (gpointer page, guint number, GString *out);
void gs_html_page_write_cells (gpointer page, guint number, GString *out);
void gs_html_page_write_signs (gpointer page, guint number, GString *out);
void gs_html_page_write_cell_list (gpointer page, guint number, GString *out);

G_END_DECLS
