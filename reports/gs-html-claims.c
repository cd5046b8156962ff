/* SPDX-License-Identifier: MIT */
/* The cells of the claim table: what each source says of a claim, in words, by a sign, or listed.
 */
#include "gs-excerpt.h"
#include "gs-html-out.h"
#include "gs-html-page.h"
#include "gs-visible.h"

/* cells that a row lists where there are too many sources for columns */
#define GS_HTML_LISTED 40

/* values that the head of a row names, and sources of each */
#define GS_HTML_VALUES 6
#define GS_HTML_GIVERS 3

typedef void (*GsHtmlWriteCell) (GsHtmlPage *self, const GsClaimCell *cell, const char *value,
                                 GString *out);

/* ---- a cell ---- */

static const char *
gs_html_phrase_stance (GsStance stance)
{
  switch (stance)
    {
    case GS_STANCE_NARROWER:
      return "more exact";
    case GS_STANCE_WIDER:
      return "less exact";
    case GS_STANCE_CHANGED:
      return "later";
    case GS_STANCE_SILENT:
    case GS_STANCE_AGREES:
    case GS_STANCE_DIFFERS:
    default:
      return gs_stance_to_string (stance);
    }
}

static void
gs_html_write_cell_link (GsHtmlPage *self, const GsClaimCell *cell, GString *out)
{
  gs_html_out_link (out, cell->article, gs_marking_find (self->marking, &cell->evidence));
}

/* the value, over it the sentence it was read in */
static void
gs_html_write_value (GsHtmlPage *self, const GsClaimCell *cell, const char *value, GString *out)
{
  g_auto (GsExcerpt) excerpt = { NULL };
  g_autofree char *sentence = NULL;

  gs_excerpt_init (&excerpt, self->report, &cell->evidence);
  sentence = g_strconcat (excerpt.before, excerpt.words, excerpt.after, NULL);
  g_string_append (out, "<span class=\"stance\">");
  g_string_append (out, gs_html_phrase_stance (cell->stance));
  g_string_append (out, "</span> <a");
  gs_html_out_attribute (out, "title", sentence);
  gs_html_write_cell_link (self, cell, out);
  g_string_append_c (out, '>');
  gs_html_out_string (out, value);
  g_string_append (out, "</a>");
}

/* a sign, which the style draws; over it the value */
static void
gs_html_write_sign (GsHtmlPage *self, const GsClaimCell *cell, const char *value, GString *out)
{
  g_string_append (out, "<a class=\"stance\"");
  gs_html_out_attribute (out, "title", value);
  gs_html_write_cell_link (self, cell, out);
  g_string_append (out, "><span class=\"hidden\">");
  g_string_append (out, gs_html_phrase_stance (cell->stance));
  g_string_append (out, ": ");
  gs_html_out_string (out, value);
  g_string_append (out, "</span></a>");
}

/* ---- rows of columns ---- */

/* NULL if there is none of this number */
static const GsReportClaim *
gs_html_get_claim (const GsHtmlPage *self, guint number)
{
  return number <= self->report->claims->len ? g_ptr_array_index (self->report->claims, number - 1)
                                             : NULL;
}

/* the articles of the claim's story, those of one voice side by side: groups in their order */
static const GArray *
gs_html_get_columns (GsHtmlPage *self, guint32 story)
{
  const GsReport *report = self->report;

  if (story == self->columns_story)
    return self->columns;
  g_array_set_size (self->columns, 0);
  self->columns_story = story;
  for (guint i = 0; i < report->groups->len; i++)
    {
      const GsSourceGroup *group = g_ptr_array_index (report->groups, i);

      for (guint k = 0; k < group->articles->len; k++)
        {
          guint32 article = g_array_index (group->articles, guint32, k);
          const GsReportArticle *row = gs_report_get_article (report, article);

          if (row->story == story && row->article != NULL)
            g_array_append_val (self->columns, article);
        }
    }
  return self->columns;
}

static gboolean
gs_html_differs (const GsReportClaim *claim, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (g_array_index (claim->cells, GsClaimCell, i).stance == GS_STANCE_DIFFERS)
      return TRUE;
  return FALSE;
}

/* the claim's cells of one article, at least one: from @first up to @end */
static void
gs_html_write_cell (GsHtmlPage *self, const GsReportClaim *claim, guint first, guint end,
                    GsHtmlWriteCell write, GString *out)
{
  g_string_append (out, gs_html_differs (claim, first, end) ? "<td class=\"apart\">" : "<td>");
  for (guint i = first; i < end; i++)
    {
      const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);
      g_autofree char *value = gs_visible_dup (cell->value);

      g_string_append (out, "<div class=\"");
      g_string_append (out, gs_stance_to_string (cell->stance));
      g_string_append (out, "\">");
      write (self, cell, value, out);
      g_string_append (out, "</div>");
    }
  g_string_append (out, "</td>");
}

/* a cell each article of the claim's story; most say nothing */
static void
gs_html_write_row (GsHtmlPage *self, guint number, GsHtmlWriteCell write, const char *silent,
                   GString *out)
{
  const GsReportClaim *claim = gs_html_get_claim (self, number);
  const GArray *columns;
  const GsClaimCell *cells;

  if (claim == NULL)
    return;
  columns = gs_html_get_columns (self, claim->story);
  cells = (const GsClaimCell *) (gconstpointer) claim->cells->data;
  for (guint i = 0; i < columns->len; i++)
    {
      guint32 article = g_array_index (columns, guint32, i);
      guint first = 0;
      guint end;

      while (first < claim->cells->len && cells[first].article != article)
        first++;
      for (end = first; end < claim->cells->len && cells[end].article == article;)
        end++;
      if (first < end)
        gs_html_write_cell (self, claim, first, end, write, out);
      else
        g_string_append (out, silent);
    }
}

/**
 * gs_html_page_write_cells:
 *
 * Writes the cells of a claim for a table with room for words.
 */
void
gs_html_page_write_cells (gpointer page, guint number, GString *out)
{
  gs_html_write_row (page, number, gs_html_write_value,
                     "<td class=\"silent\"><span class=\"aside\">silent</span></td>", out);
}

/**
 * gs_html_page_write_signs:
 *
 * Writes the cells of a claim for a table with room for signs.
 */
void
gs_html_page_write_signs (gpointer page, guint number, GString *out)
{
  gs_html_write_row (page, number, gs_html_write_sign,
                     "<td class=\"silent\"><span class=\"hidden\">silent</span></td>", out);
}

/* ---- rows of a list ---- */

static void
gs_html_write_listed (GsHtmlPage *self, const GsClaimCell *cell, GString *out)
{
  g_autofree char *outlet =
      gs_visible_dup (gs_report_get_article (self->report, cell->article)->outlet);
  g_autofree char *value = gs_visible_dup (cell->value);

  g_string_append (out, "<li class=\"");
  g_string_append (out, gs_stance_to_string (cell->stance));
  g_string_append (out, "\">");
  gs_html_out_string (out, outlet);
  g_string_append (out, ": ");
  gs_html_write_value (self, cell, value, out);
  g_string_append (out, "</li>");
}

/**
 * gs_html_page_write_cell_list:
 *
 * Writes the one cell of a claim in a table without columns: the first sources that speak of it,
 * those that stand apart before the others.
 */
void
gs_html_page_write_cell_list (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;
  const GsReportClaim *claim = gs_html_get_claim (self, number);
  guint n;

  if (claim == NULL)
    return;
  n = MIN (claim->cells->len, GS_HTML_LISTED);
  g_string_append (out, "<td><ul>");
  for (int apart = 1; apart >= 0; apart--)
    for (guint i = 0; i < n; i++)
      {
        const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);

        if ((cell->stance == GS_STANCE_DIFFERS) == (apart == 1))
          gs_html_write_listed (self, cell, out);
      }
  if (claim->cells->len > n)
    g_string_append_printf (out, "<li>and %u more</li>", claim->cells->len - n);
  g_string_append (out, "</ul></td>");
}

/* ---- the head of a row ---- */

/* cells that stand apart: their values are named beside the majority's */
static gboolean
gs_html_stands_apart (const GsClaimCell *cell)
{
  return cell->stance == GS_STANCE_DIFFERS || cell->stance == GS_STANCE_CHANGED;
}

/* whether a cell before this one stands apart by the same value */
static gboolean
gs_html_is_repeated (const GsClaimCell *cells, guint index, char *const *values)
{
  for (guint i = 0; i < index; i++)
    if (gs_html_stands_apart (&cells[i]) && g_str_equal (values[i], values[index]))
      return TRUE;
  return FALSE;
}

/* who gives the value of a cell with the same stance */
static void
gs_html_write_givers (GsHtmlPage *self, const GArray *cells, guint index, char *const *values,
                      GString *out)
{
  const GsClaimCell *of = &g_array_index (cells, GsClaimCell, index);
  guint n = 0;

  for (guint i = 0; i < cells->len && n < GS_HTML_GIVERS; i++)
    {
      const GsClaimCell *cell = &g_array_index (cells, GsClaimCell, i);
      g_autofree char *outlet = NULL;

      if (cell->stance != of->stance || !g_str_equal (values[i], values[index]))
        continue;
      outlet = gs_visible_dup (gs_report_get_article (self->report, cell->article)->outlet);
      g_string_append (out, n++ > 0 ? ", " : "");
      gs_html_out_string (out, outlet);
    }
}

static void
gs_html_write_values (GsHtmlPage *self, const GArray *cells, char *const *values, GString *out)
{
  guint n = 0;

  for (guint i = 0; i < cells->len && n < GS_HTML_VALUES; i++)
    {
      const GsClaimCell *cell = &g_array_index (cells, GsClaimCell, i);

      if (!gs_html_stands_apart (cell)
          || gs_html_is_repeated ((const GsClaimCell *) (gconstpointer) cells->data, i, values))
        continue;
      g_string_append_printf (out, "<li class=\"%s\"><span class=\"stance\">",
                              gs_stance_to_string (cell->stance));
      gs_html_out_string (out, values[i]);
      g_string_append (out, "</span> <small>");
      gs_html_write_givers (self, cells, i, values, out);
      g_string_append (out, "</small></li>");
      n++;
    }
}

/**
 * gs_html_page_write_values:
 *
 * Writes the values that signs stand for: the majority's, and each that is apart with who gives it.
 */
void
gs_html_page_write_values (gpointer page, guint number, GString *out)
{
  const GsReportClaim *claim = gs_html_get_claim (page, number);
  const char *value = claim != NULL ? gs_report_claim_get_value (claim) : NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  if (claim == NULL)
    return;
  for (guint i = 0; i < claim->cells->len; i++)
    g_ptr_array_add (values, gs_visible_dup (g_array_index (claim->cells, GsClaimCell, i).value));
  g_string_append (out, "<ul class=\"values\">");
  if (value != NULL)
    {
      g_autofree char *visible = gs_visible_dup (value);

      g_string_append (out, "<li class=\"agrees\"><span class=\"stance\">");
      gs_html_out_string (out, visible);
      g_string_append (out, "</span></li>");
    }
  gs_html_write_values (page, claim->cells, (char *const *) values->pdata, out);
  g_string_append (out, "</ul>");
}

/**
 * gs_html_page_write_why:
 *
 * Writes why the cells of a claim are of one thing.
 */
void
gs_html_page_write_why (gpointer page, guint number, GString *out)
{
  const GsReportClaim *claim = gs_html_get_claim (page, number);

  if (claim == NULL || claim->why == NULL || *claim->why == '\0')
    return;
  g_string_append (out, "<details class=\"why\"><summary>Why one claim</summary>");
  gs_html_page_append_step_list (claim->why, out);
  g_string_append (out, "</details>");
}
