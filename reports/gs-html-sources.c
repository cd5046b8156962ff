/* SPDX-License-Identifier: MIT */
/* The articles as a page lists them: rows of the table of sources, options of the filter. */
#include "comparison/gs-fingerprint.h"
#include "gs-html-out.h"
#include "gs-html-page.h"
#include "gs-visible.h"

static void
gs_html_write_visible (const char *text, GString *out)
{
  g_autofree char *visible = gs_visible_dup (text);

  gs_html_out_string (out, visible);
}

/* ---- a row ---- */

static void
gs_html_write_source_title (const GsReportArticle *row, guint number, GString *out)
{
  g_autofree char *title =
      gs_visible_dup (row->article != NULL ? gs_article_get_title (row->article) : NULL);

  if (row->article == NULL)
    {
      g_string_append (out, "<span class=\"aside\">not read</span>");
      return;
    }
  g_string_append_printf (out, "<a href=\"#a%u\">", number);
  gs_html_out_string (out, *title != '\0' ? title : "no headline");
  g_string_append (out, "</a>");
}

static void
gs_html_write_source_link (const GsReportArticle *row, GString *out)
{
  g_autofree char *url =
      gs_visible_dup (row->article != NULL ? gs_article_get_url (row->article) : NULL);

  if (!g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://"))
    return;
  g_string_append (out, " <a");
  gs_html_out_url (out, "href", url);
  g_string_append (out, " rel=\"noopener noreferrer nofollow\">on the web</a>");
}

static void
gs_html_write_source_place (const GsReportArticle *row, GString *out)
{
  g_string_append (out, "<small><code class=\"path\">");
  gs_html_write_visible (row->path, out);
  g_string_append (out, "</code>");
  if (row->superseded)
    g_string_append (out, " older version");
  else if (row->archived)
    g_string_append (out, " of the archive");
  gs_html_write_source_link (row, out);
  g_string_append (out, "</small>");
}

static void
gs_html_write_source_voice (const GsReport *report, const GsReportArticle *row, GString *out)
{
  const GsSourceGroup *group = g_ptr_array_index (report->groups, row->group);

  if (row->article == NULL)
    g_string_append (out, "<span class=\"aside\">none</span>");
  else if (*group->sign == '\0')
    g_string_append (out, "its own");
  else
    {
      gs_html_write_visible (group->label, out);
      g_string_append (out, "<small>");
      gs_html_write_visible (group->sign, out);
      g_string_append (out, "</small>");
    }
}

/* NULL if there is none of this number */
static const GsReportArticle *
gs_html_get_source (const GsHtmlPage *self, guint number)
{
  return number <= self->report->articles->len ? gs_report_get_article (self->report, number - 1)
                                               : NULL;
}

/**
 * gs_html_page_write_source:
 *
 * Writes the row of an article in the table of sources.
 */
void
gs_html_page_write_source (gpointer page, guint number, GString *out)
{
  const GsHtmlPage *self = page;
  const GsReportArticle *row = gs_html_get_source (self, number);

  if (row == NULL)
    return;
  g_string_append_printf (out, "<tr id=\"s%u\"><th scope=\"row\">", number);
  gs_html_write_visible (row->outlet, out);
  g_string_append (out, "</th><td>");
  gs_html_write_source_title (row, number, out);
  gs_html_write_source_place (row, out);
  g_string_append (out, "</td><td>");
  if (row->date != NULL)
    gs_html_page_append_day (row->date, out);
  else
    g_string_append (out, "<span class=\"aside\">none</span>");
  g_string_append (out, "</td><td>");
  gs_html_write_source_voice (self->report, row, out);
  g_string_append (out, "</td></tr>");
}

/* ---- an option ---- */

/**
 * gs_html_page_write_option:
 *
 * Writes an article as one that findings can be filtered by.
 */
void
gs_html_page_write_option (gpointer page, guint number, GString *out)
{
  const GsHtmlPage *self = page;
  const GsReportArticle *row = gs_html_get_source (self, number);
  g_autofree char *source = NULL;
  g_autofree char *visible = NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  source = gs_report_dup_source_name (self->report, number - 1);
  visible = gs_visible_dup (source);
  name = g_strconcat ("name:", visible, NULL);
  g_string_append_printf (out, "<option value=\"%u\"", number);
  gs_html_out_attribute (out, "data-source", name);
  g_string_append_c (out, '>');
  gs_html_write_visible (row->outlet, out);
  g_string_append (out, "</option>");
}
