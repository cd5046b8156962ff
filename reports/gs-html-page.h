/* SPDX-License-Identifier: MIT */
/*
 * The parts of a page that are as many as the words of its articles: marked texts, sides and their
 * evidence, cells of claims.
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
 * GsHtmlSide: a side, with the finding it is of
 */
typedef struct
{
  const GsFinding *finding;
  const GsSide *side;
} GsHtmlSide;

typedef struct
{
  const GsReport *report;
  GsMarking *marking;
  gboolean cited;      /* of the articles only headlines and blocks that hold evidence are shown */
  GArray *sides;       /* of GsHtmlSide: the element "side" whose number is the index and one */
  GPtrArray *evidence; /* of GsEvidence, likewise "evidence"; of the report */
  char **titles;       /* of the findings, visible; NULL until asked for */
  GArray *columns;     /* of guint32: the articles that the table of @columns_story has */
  guint32 columns_story;
} GsHtmlPage;

/* life cycle; the report must outlive the page. Of each verdict the first @n_claims have marks */
GsHtmlPage *gs_html_page_new (const GsReport *report, guint n_claims, gboolean cited);
void gs_html_page_free (GsHtmlPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsHtmlPage, gs_html_page_free)

/* building: numbers, from 1, by which a stylesheet names them; articles, findings and claims have
 * those of the report */
guint gs_html_page_add_side (GsHtmlPage *self, const GsFinding *finding, const GsSide *side);
guint gs_html_page_add_evidence (GsHtmlPage *self, const GsEvidence *evidence);

/* the elements, for gs_stylesheet_apply (); their data are the page */
const GsStylesheetElement *gs_html_page_get_elements (void);

/* what the elements write, a file each of articles, sources, findings and claims. A number that
 * names nothing writes nothing: a stylesheet may be wrong about where its element stands */
void gs_html_page_write_article (gpointer page, guint number, GString *out);

void gs_html_page_write_source (gpointer page, guint number, GString *out);
void gs_html_page_write_option (gpointer page, guint number, GString *out);

void gs_html_page_write_evidence (gpointer page, guint number, GString *out);
void gs_html_page_write_side (gpointer page, guint number, GString *out);
void gs_html_page_write_pieces (gpointer page, guint number, GString *out);
void gs_html_page_write_places (gpointer page, guint number, GString *out);
void gs_html_page_write_steps (gpointer page, guint number, GString *out);

void gs_html_page_write_cells (gpointer page, guint number, GString *out);
void gs_html_page_write_signs (gpointer page, guint number, GString *out);
void gs_html_page_write_cell_list (gpointer page, guint number, GString *out);
void gs_html_page_write_values (gpointer page, guint number, GString *out);
void gs_html_page_write_why (gpointer page, guint number, GString *out);

/* what they are made of */
void gs_html_page_append_day (const char *date, GString *out);
void gs_html_page_append_step_list (const char *lines, GString *out);

G_END_DECLS
