/* SPDX-License-Identifier: MIT */
/* The words of articles on a page: their evidence underlined, and what rests on it beside them. */
#include "gs-excerpt.h"
#include "gs-html-out.h"
#include "gs-html-page.h"
#include "gs-visible.h"

/* findings that the margin of one block names */
#define GS_HTML_MARGIN 12

/* ---- blocks ---- */

static const char *
gs_html_get_title (GsHtmlPage *self, guint32 finding)
{
  if (self->titles[finding] == NULL)
    self->titles[finding] = gs_visible_dup (gs_report_get_finding (self->report, finding)->title);
  return self->titles[finding];
}

static void
gs_html_write_fingerprint_link (GString *out, const GsFinding *finding)
{
  g_string_append (out, " href=\"#f-");
  g_string_append (out, finding->fingerprint);
  g_string_append_c (out, '"');
}

/* marks lead back to the worst finding that rests on them: findings are sorted worst first */
static void
gs_html_start_mark (GsHtmlPage *self, const GsMark *mark, GString *out)
{
  guint32 worst = gs_marking_get_owners (self->marking, mark)[0];
  const GsFinding *finding;

  if (worst >= self->report->findings->len)
    {
      g_string_append (out, "<span class=\"mark claim\"");
      return;
    }
  finding = gs_report_get_finding (self->report, worst);
  g_string_append (out, "<a class=\"mark ");
  g_string_append (out, gs_severity_to_string (finding->severity));
  g_string_append_c (out, '"');
  gs_html_write_fingerprint_link (out, finding);
  gs_html_out_attribute (out, "title", gs_html_get_title (self, worst));
}

static void
gs_html_end_mark (GsHtmlPage *self, const GsMark *mark, GString *out)
{
  gboolean is_claim = gs_marking_get_owners (self->marking, mark)[0] >= self->report->findings->len;

  g_string_append (out, is_claim ? "</span>" : "</a>");
}

static void
gs_html_write_mark (GsHtmlPage *self, guint32 article, const GsMarkPiece *piece, GString *visible,
                    GString *out)
{
  gs_html_start_mark (self, piece->mark, out);
  /* a mark that runs over the end of a block has its name in the first of them only */
  if (piece->span.start == piece->mark->span.start)
    {
      g_string_append (out, " id=\"a");
      gs_html_out_number (out, article + 1);
      g_string_append_c (out, '.');
      gs_html_out_number (out, piece->number + 1);
      g_string_append_c (out, '"');
    }
  g_string_append_c (out, '>');
  gs_html_out_text (out, visible->str, visible->len);
  gs_html_end_mark (self, piece->mark, out);
}

/**
 * gs_html_page_write_text:
 *
 * Writes the text of a block with its marks.
 */
void
gs_html_page_write_text (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;
  const GsHtmlBlock *block = gs_html_page_get_block (self, number);
  g_autoptr (GString) visible = g_string_new (NULL);
  const char *text;
  GsMarkIter iter;
  GsMarkPiece piece;

  if (block == NULL)
    return;
  text = gs_article_get_text (gs_report_get_article (self->report, block->article)->article, NULL);
  gs_mark_iter_init (&iter, self->marking, block->article, block->span, block->first_mark);
  while (gs_mark_iter_next (&iter, &piece))
    {
      g_string_truncate (visible, 0);
      gs_visible_append (visible, text + piece.span.start, gs_span_length (piece.span));
      if (piece.mark != NULL)
        gs_html_write_mark (self, block->article, &piece, visible, out);
      else
        gs_html_out_text (out, visible->str, visible->len);
    }
}

/* an item for each of the findings that needs a look */
static void
gs_html_write_items (GsHtmlPage *self, const guint32 *findings, guint n_findings, GString *out)
{
  for (guint i = 0; i < n_findings; i++)
    {
      const GsFinding *finding = gs_report_get_finding (self->report, findings[i]);

      if (finding->kind == GS_FINDING_AGREEMENT)
        continue;
      g_string_append (out, "<li class=\"");
      g_string_append (out, gs_severity_to_string (finding->severity));
      g_string_append (out, "\"><a");
      gs_html_write_fingerprint_link (out, finding);
      g_string_append_c (out, '>');
      gs_html_out_string (out, gs_html_get_title (self, findings[i]));
      g_string_append (out, "</a></li>");
    }
}

/**
 * gs_html_page_write_margin:
 *
 * Writes the findings that rest on a block. Agreement is marked in the text only: margins are for
 * what needs a look.
 */
void
gs_html_page_write_margin (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;
  const GsHtmlBlock *block = gs_html_page_get_block (self, number);
  g_autoptr (GString) items = g_string_new (NULL);
  g_autoptr (GArray) owners = NULL;
  guint n = 0;

  if (block == NULL)
    return;
  owners = gs_marking_new_block_owners (self->marking, block->article, block->first_mark,
                                        block->span.end);
  while (n < owners->len && n < GS_HTML_MARGIN
         && g_array_index (owners, guint32, n) < self->report->findings->len)
    n++;
  gs_html_write_items (self, (const guint32 *) (gconstpointer) owners->data, n, items);
  if (items->len > 0)
    g_string_append_printf (out, "<ul class=\"margin\">%s</ul>", items->str);
}

/* ---- evidence ---- */

static void
gs_html_write_words (GsHtmlPage *self, const GsEvidence *evidence, GString *out)
{
  g_auto (GsExcerpt) excerpt = { NULL };

  gs_excerpt_init (&excerpt, self->report, evidence);
  g_string_append (out, "<p dir=\"auto\">");
  gs_html_out_string (out, excerpt.before);
  g_string_append (out, "<mark>");
  gs_html_out_string (out, excerpt.words);
  g_string_append (out, "</mark>");
  gs_html_out_string (out, excerpt.after);
  g_string_append (out, "</p>");
}

/* the day of a date that has perhaps a time */
static void
gs_html_write_day (const char *date, GString *out)
{
  g_autofree char *visible = gs_visible_dup (date);
  const char *end = visible;

  for (guint i = 0; i < 10 && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  g_string_append (out, " \302\267 <time");
  gs_html_out_attribute (out, "datetime", visible);
  g_string_append_c (out, '>');
  gs_html_out_text (out, visible, (gsize) (end - visible));
  g_string_append (out, "</time>");
}

static void
gs_html_write_source (GsHtmlPage *self, const GsEvidence *evidence, GString *out)
{
  const GsReportArticle *article = gs_report_get_article (self->report, evidence->article);
  g_autofree char *outlet = gs_visible_dup (article->outlet);
  g_autofree char *path = gs_visible_dup (article->path);

  g_string_append (out, "<footer><cite>");
  gs_html_out_string (out, outlet);
  g_string_append (out, "</cite>");
  if (article->date != NULL)
    gs_html_write_day (article->date, out);
  g_string_append (out, " \302\267 <a");
  gs_html_out_attribute (out, "title", path);
  gs_html_out_link (out, evidence->article, gs_marking_find (self->marking, evidence));
  g_string_append (out, ">line ");
  gs_html_out_number (out, evidence->start.line);
  g_string_append (out, ", column ");
  gs_html_out_number (out, evidence->start.column);
  g_string_append (out, "</a></footer>");
}

static void
gs_html_write_evidence (GsHtmlPage *self, const GsEvidence *evidence, GString *out)
{
  g_string_append (out, "<blockquote>");
  gs_html_write_words (self, evidence, out);
  gs_html_write_source (self, evidence, out);
  g_string_append (out, "</blockquote>");
}

/**
 * gs_html_page_write_evidence:
 *
 * Writes a piece of evidence: the words in their sentence, and whose they are.
 */
void
gs_html_page_write_evidence (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;

  if (number <= self->evidence->len)
    gs_html_write_evidence (self, g_ptr_array_index (self->evidence, number - 1), out);
}
