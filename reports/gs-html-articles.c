/* SPDX-License-Identifier: MIT */
/* The articles on a page: their evidence underlined, and what rests on it beside them. */
#include "gs-html-out.h"
#include "gs-html-page.h"
#include "gs-shown-blocks.h"
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

/* the words of a block, marks in them */
static void
gs_html_write_text (GsHtmlPage *self, guint32 article, const GsShownBlock *shown, GString *out)
{
  const char *text =
      gs_article_get_text (gs_report_get_article (self->report, article)->article, NULL);
  g_autoptr (GString) visible = g_string_new (NULL);
  GsMarkIter iter;
  GsMarkPiece piece;

  gs_mark_iter_init (&iter, self->marking, article, shown->block->span, shown->first_mark);
  while (gs_mark_iter_next (&iter, &piece))
    {
      g_string_truncate (visible, 0);
      gs_visible_append (visible, text + piece.span.start, gs_span_length (piece.span));
      if (piece.mark != NULL)
        gs_html_write_mark (self, article, &piece, visible, out);
      else
        gs_html_out_text (out, visible->str, visible->len);
    }
}

/* an item for each of the findings that needs a look; whether there is any */
static gboolean
gs_html_write_items (GsHtmlPage *self, const guint32 *findings, guint n_findings, GString *out)
{
  gboolean any = FALSE;

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
      any = TRUE;
    }
  return any;
}

/* the owners of a block that are findings, ascending: the worst first */
static GArray *
gs_html_new_block_findings (GsHtmlPage *self, guint32 article, const GsShownBlock *shown)
{
  GArray *owners = gs_marking_new_block_owners (self->marking, article, shown->first_mark,
                                                shown->block->span.end);
  guint n = 0;

  while (n < owners->len && g_array_index (owners, guint32, n) < self->report->findings->len)
    n++;
  g_array_set_size (owners, n);
  return owners;
}

/* agreement is marked in the text only: margins are for what needs a look */
static void
gs_html_write_margin (GsHtmlPage *self, const GArray *findings, GString *out)
{
  gsize start = out->len;

  g_string_append (out, "<ul class=\"margin\">");
  if (gs_html_write_items (self, (const guint32 *) (gconstpointer) findings->data,
                           MIN (findings->len, GS_HTML_MARGIN), out))
    g_string_append (out, "</ul>");
  else
    g_string_truncate (out, start);
}

/* a block of the article, what rests on it in the margin */
static void
gs_html_write_framed (GsHtmlPage *self, guint32 article, const GsShownBlock *shown,
                      const GArray *findings, GString *out)
{
  gboolean framed = findings->len > 0;

  g_string_append (out, framed ? "<div class=\"block " : "<p class=\"plain ");
  g_string_append (out, gs_block_kind_to_string (shown->block->kind));
  g_string_append (out, framed ? "\"><p dir=\"auto\">" : "\" dir=\"auto\">");
  gs_html_write_text (self, article, shown, out);
  g_string_append (out, "</p>");
  if (!framed)
    return;
  gs_html_write_margin (self, findings, out);
  g_string_append (out, "</div>");
}

static void
gs_html_write_block (GsHtmlPage *self, guint32 article, const GsShownBlock *shown, GString *out)
{
  g_autoptr (GArray) findings = NULL;

  if (!shown->furniture)
    {
      findings = gs_html_new_block_findings (self, article, shown);
      gs_html_write_framed (self, article, shown, findings, out);
      return;
    }
  g_string_append (out, "<p dir=\"auto\">");
  gs_html_write_text (self, article, shown, out);
  g_string_append (out, "</p>");
}

/* all but the headline above; runs of furniture are folded as one */
static void
gs_html_write_blocks (GsHtmlPage *self, guint32 article, GString *out)
{
  gboolean in_furniture = FALSE;
  gboolean headed = FALSE;
  GsShownBlocks blocks;
  GsShownBlock block;

  gs_shown_blocks_init (&blocks, self->report, self->marking, article, self->cited);
  while (gs_shown_blocks_next (&blocks, &block))
    {
      if (in_furniture && !block.furniture)
        g_string_append (out, "</details>");
      if (block.furniture && !in_furniture)
        g_string_append (out, "<details class=\"furniture\">"
                              "<summary>Page furniture, not compared</summary>");
      in_furniture = block.furniture;
      if (!headed && block.block->kind == GS_BLOCK_HEADLINE)
        headed = TRUE;
      else
        gs_html_write_block (self, article, &block, out);
    }
  if (in_furniture)
    g_string_append (out, "</details>");
}

/* ---- the head of an article ---- */

static void
gs_html_write_byline (const GsReportArticle *row, GString *out)
{
  const char *const *authors = gs_article_get_authors (row->article);
  g_autofree char *outlet = gs_visible_dup (row->outlet);

  g_string_append (out, "<p class=\"meta\"><b>");
  gs_html_out_string (out, outlet);
  g_string_append (out, "</b>");
  if (row->date != NULL)
    {
      g_string_append (out, " \302\267 ");
      gs_html_page_append_day (row->date, out);
    }
  for (guint i = 0; authors != NULL && authors[i] != NULL; i++)
    {
      g_autofree char *author = gs_visible_dup (authors[i]);

      g_string_append (out, i == 0 ? " \302\267 " : ", ");
      gs_html_out_string (out, author);
    }
  g_string_append (out, "</p>");
}

static void
gs_html_start_heading (guint32 article, gboolean directed, GString *out)
{
  g_string_append_printf (out, "<h3 id=\"h%u\"%s>", article + 1, directed ? " dir=\"auto\"" : "");
}

/* the first block that is one */
static void
gs_html_write_headline (GsHtmlPage *self, guint32 article, const GsShownBlock *shown, GString *out)
{
  g_autoptr (GArray) findings = gs_html_new_block_findings (self, article, shown);

  g_string_append (out, "<div class=\"block headline\">");
  gs_html_start_heading (article, TRUE, out);
  gs_html_write_text (self, article, shown, out);
  g_string_append (out, "</h3>");
  gs_html_write_margin (self, findings, out);
  g_string_append (out, "</div>");
}

static void
gs_html_write_heading (GsHtmlPage *self, guint32 article, GString *out)
{
  g_autofree char *title = gs_visible_dup (
      gs_article_get_title (gs_report_get_article (self->report, article)->article));
  GsShownBlocks blocks;
  GsShownBlock block;

  gs_shown_blocks_init (&blocks, self->report, self->marking, article, self->cited);
  while (gs_shown_blocks_next (&blocks, &block))
    if (block.block->kind == GS_BLOCK_HEADLINE)
      {
        gs_html_write_headline (self, article, &block, out);
        return;
      }
  gs_html_start_heading (article, *title != '\0', out);
  if (*title != '\0')
    gs_html_out_string (out, title);
  else
    g_string_append (out, "<span class=\"aside\">No headline</span>");
  g_string_append (out, "</h3>");
}

static void
gs_html_write_notes (const GsReportArticle *row, GString *out)
{
  const char *const *notes = gs_article_get_notes (row->article);
  g_autofree char *path = gs_visible_dup (row->path);

  g_string_append (out, "<p class=\"meta\"><code class=\"path\">");
  gs_html_out_string (out, path);
  g_string_append (out, "</code></p>");
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    {
      g_autofree char *note = gs_visible_dup (notes[i]);

      g_string_append (out, "<p class=\"reader\">");
      gs_html_out_string (out, note);
      g_string_append (out, "</p>");
    }
}

/**
 * gs_html_page_write_article:
 *
 * Writes an article that was read.
 */
void
gs_html_page_write_article (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;
  const GsReportArticle *row = number <= self->report->articles->len
                                   ? gs_report_get_article (self->report, number - 1)
                                   : NULL;

  if (row == NULL || row->article == NULL)
    return;
  g_string_append_printf (
      out, "<article class=\"source\" id=\"a%u\" aria-labelledby=\"h%u\"><header>", number, number);
  gs_html_write_byline (row, out);
  gs_html_write_heading (self, number - 1, out);
  gs_html_write_notes (row, out);
  g_string_append (out, "</header>");
  gs_html_write_blocks (self, number - 1, out);
  g_string_append (out, "</article>");
}
