/* SPDX-License-Identifier: MIT */
/* Judges boxes by what they hold: links, forms, pictures, data. */
#include "article/html/gs-html-clean.h"

#include "article/html/gs-html-hints.h"

#define GS_CLEAN_PLAIN_CELL 40 /* bytes */

/* whether a cell holds a few words and nothing to click or to look at */
static gboolean
gs_clean_is_plain_cell (const GsHtmlNode *cell)
{
  guint n = 0;

  for (const GsHtmlNode *at = gs_html_node_get_first (cell); at != NULL;
       at = gs_html_node_step (at, cell))
    {
      if (at->tag != GS_TAG_TEXT && at->tag != GS_TAG_OTHER)
        return FALSE;
      n += at->tag == GS_TAG_TEXT ? at->size : 0;
    }
  return n <= GS_CLEAN_PLAIN_CELL;
}

/* a table in a table: the outer one was made for the layout */
static gboolean
gs_clean_is_small_data (const GsHtmlNode *table, guint n_rows, guint n_cells, guint n_plain)
{
  return n_rows >= 2 && n_cells >= n_rows * 2 && n_cells % n_rows == 0 && n_plain == n_cells
         && gs_html_node_has_ancestor (table, GS_TAG_TABLE);
}

static gboolean
gs_clean_judge_table (const GsHtmlNode *table)
{
  guint n_rows = 0;
  guint n_cells = 0;
  guint n_plain = 0;
  const char *role = gs_html_node_get (table, GS_ATTRIBUTE_ROLE);

  if (g_strcmp0 (role, "presentation") == 0)
    return FALSE;
  for (const GsHtmlNode *at = gs_html_node_get_first (table); at != NULL;
       at = gs_html_node_step (at, table))
    {
      if (at->tag == GS_TAG_TABLE)
        return FALSE;
      if (at->tag == GS_TAG_TH || at->tag == GS_TAG_CAPTION || at->tag == GS_TAG_THEAD
          || at->tag == GS_TAG_TFOOT)
        return TRUE;
      n_rows += at->tag == GS_TAG_TR;
      n_cells += at->tag == GS_TAG_TD;
      n_plain += at->tag == GS_TAG_TD && gs_clean_is_plain_cell (at);
    }
  return n_rows >= 10 || n_cells > 10 || gs_clean_is_small_data (table, n_rows, n_cells, n_plain);
}

/**
 * gs_html_is_data_table:
 *
 * Returns: whether a table holds data; if not, it was made for the layout of the page
 */
gboolean
gs_html_is_data_table (GsHtmlNode *table)
{
  if (table->table == 0)
    table->table = gs_clean_judge_table (table) ? 2 : 1;
  return table->table == 2;
}

/* a box that holds little but links, forms or pictures */
static gboolean
gs_clean_is_odd_box (const GsHtmlNode *node, int weight)
{
  const GsHtmlCount count = gs_html_node_get_count (node);
  double density = gs_html_link_density (node);
  gboolean list = node->tag == GS_TAG_UL || node->tag == GS_TAG_OL;
  gboolean pictured = gs_html_node_has_ancestor (node, GS_TAG_FIGURE);

  if (weight < 0)
    return TRUE;
  if (count.commas >= 10)
    return FALSE;
  return (count.images > 1 && count.paragraphs * 2 < count.images && !pictured)
         || (!list && count.items > count.paragraphs + 100) || count.inputs * 3 > count.paragraphs
         || (!list && count.heading * 10 < count.text * 9 && count.text < 25 && !pictured
             && (count.images == 0 || count.images > 2) && count.link > 0)
         || (!list && weight < 25 && density > 0.2) || (weight >= 25 && density > 0.5);
}

/* what asks to subscribe or to log in: named so, short, and with something to press */
static gboolean
gs_clean_is_wall (const GsHtmlNode *node)
{
  return node->attributes != 0 && gs_html_node_get_count (node).text < GS_MAIN_ENOUGH
         && gs_html_hints_at_wall (node)
         && (gs_html_node_get_count (node).link > 0
             || gs_html_node_find (node, GS_TAG_BUTTON) != NULL
             || gs_html_node_get_count (node).inputs > 0);
}

/* a box around one paragraph and nothing else is that paragraph, whatever it is called */
static gboolean
gs_clean_is_wrapped_paragraph (const GsHtmlNode *node)
{
  const GsHtmlNode *only = NULL;

  for (const GsHtmlNode *child = gs_html_node_get_first (node); child != NULL;
       child = gs_html_node_get_next (child))
    {
      if (child->tag == GS_TAG_P && only == NULL)
        only = child;
      else if (child->tag != GS_TAG_TEXT || child->size > GS_MAIN_MIN_PARAGRAPH)
        return FALSE;
    }
  return only != NULL && gs_html_node_get_count (node).text >= GS_MAIN_MIN_LAYOUT / 2
         && gs_html_link_density (node) < 0.25;
}

gboolean
gs_html_clean_decide (GsHtmlNode *node, gpointer data)
{
  const GsMainRules rules = *(const GsMainRules *) data;
  int weight;

  if (node->drop != GS_DROP_NOT || gs_html_node_get_count (node).text == 0)
    return FALSE;
  if (gs_html_node_get_count (node).text < GS_MAIN_ENOUGH
      && (gs_html_hints_at_share (node) || gs_html_hints_at_biography (node)))
    return TRUE;
  if (node->tag == GS_TAG_DIV && gs_clean_is_wall (node))
    return TRUE;
  switch ((GsTag) node->tag)
    {
    case GS_TAG_TD:
      return gs_html_node_get_count (node).text < GS_MAIN_MIN_LAYOUT
             && gs_html_link_density (node) > 0.8;
    case GS_TAG_TABLE:
      if (gs_html_is_data_table (node))
        return FALSE;
      break;
    case GS_TAG_FORM:
    case GS_TAG_FIELDSET:
    case GS_TAG_UL:
    case GS_TAG_DIV:
      break;
    case GS_TAG_H1:
    case GS_TAG_H2:
      return gs_html_hints_weigh (node) < 0;
    default:
      return FALSE;
    }
  if ((rules & GS_MAIN_CLEAN) == 0)
    return FALSE;
  if (node->tag == GS_TAG_DIV && gs_clean_is_wrapped_paragraph (node))
    return FALSE;
  weight = (rules & GS_MAIN_WEIGH) != 0 ? gs_html_hints_weigh (node) : 0;
  return gs_clean_is_odd_box (node, weight);
}
