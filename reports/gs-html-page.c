/* SPDX-License-Identifier: MIT */
/* Knows which element of a stylesheet is which part of a page, and what its number names. */
#include "gs-html-page.h"

#include <string.h>

#include "gs-html-out.h"
#include "gs-visible.h"

static const GsStylesheetElement elements[] = {
  { "article", gs_html_page_write_article },
  { "source", gs_html_page_write_source },
  { "option", gs_html_page_write_option },
  { "evidence", gs_html_page_write_evidence },
  { "side", gs_html_page_write_side },
  { "pieces", gs_html_page_write_pieces },
  { "places", gs_html_page_write_places },
  { "steps", gs_html_page_write_steps },
  { "cells", gs_html_page_write_cells },
  { "signs", gs_html_page_write_signs },
  { "cell-list", gs_html_page_write_cell_list },
  { "values", gs_html_page_write_values },
  { "why", gs_html_page_write_why },
  { NULL, NULL },
};

/**
 * gs_html_page_new:
 * @report: a finished report
 * @n_claims: how many claims of each verdict the page shows
 * @cited: whether only headlines and blocks that hold evidence are shown
 *
 * Returns: (transfer full): a page of which no side and no piece of evidence has a number yet
 */
GsHtmlPage *
gs_html_page_new (const GsReport *report, guint n_claims, gboolean cited)
{
  GsHtmlPage *self = g_new0 (GsHtmlPage, 1);

  self->report = report;
  self->marking = gs_marking_new (report, n_claims);
  self->cited = cited;
  self->sides = g_array_new (FALSE, FALSE, sizeof (GsHtmlSide));
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
  g_array_unref (self->sides);
  g_ptr_array_unref (self->evidence);
  g_array_unref (self->columns);
  g_free (self);
}

/**
 * gs_html_page_add_side:
 * @finding: a finding of the page's report
 * @side: one of its sides
 *
 * Returns: the number of the side
 */
guint
gs_html_page_add_side (GsHtmlPage *self, const GsFinding *finding, const GsSide *side)
{
  GsHtmlSide entry = { .finding = finding, .side = side };

  g_array_append_val (self->sides, entry);
  return self->sides->len;
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
 * gs_html_page_get_elements:
 *
 * Returns: (transfer none) (array zero-terminated=1): the elements, a %NULL name after the last
 */
const GsStylesheetElement *
gs_html_page_get_elements (void)
{
  return elements;
}

/* ---- what several parts are made of ---- */

/**
 * gs_html_page_append_day:
 * @date: a date that has perhaps a time
 *
 * Appends its day.
 */
void
gs_html_page_append_day (const char *date, GString *out)
{
  g_autofree char *visible = gs_visible_dup (date);
  const char *end = visible;

  for (guint i = 0; i < strlen ("YYYY-MM-DD") && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  g_string_append (out, "<time");
  gs_html_out_attribute (out, "datetime", visible);
  g_string_append_c (out, '>');
  gs_html_out_text (out, visible, (gsize) (end - visible));
  g_string_append (out, "</time>");
}

/**
 * gs_html_page_append_step_list:
 * @lines: (nullable): a line a step
 *
 * Appends a list of the steps, or nothing if there is none.
 */
void
gs_html_page_append_step_list (const char *lines, GString *out)
{
  g_auto (GStrv) steps = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  gboolean any = FALSE;

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *step = *steps[i] != '\0' ? gs_visible_dup (steps[i]) : NULL;

      if (step == NULL)
        continue;
      g_string_append (out, any ? "<li>" : "<ol><li>");
      gs_html_out_string (out, step);
      g_string_append (out, "</li>");
      any = TRUE;
    }
  if (any)
    g_string_append (out, "</ol>");
}
