/* SPDX-License-Identifier: MIT */
/* The sides of findings on a page: who stands on each, in which words. */
#include "gs-excerpt.h"
#include "gs-html-out.h"
#include "gs-html-page.h"
#include "gs-visible.h"

/* pieces of evidence that a side shows before the rest is folded */
#define GS_HTML_PIECES 4

/* pieces that an agreement shows of a side */
#define GS_HTML_AGREED_PIECES 40

/* places that a finding told in short leads to on each side */
#define GS_HTML_PLACES 4

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
    {
      g_string_append (out, " \302\267 ");
      gs_html_page_append_day (article->date, out);
    }
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

/* ---- a side ---- */

/* NULL if there is none of this number */
static const GsFinding *
gs_html_get_finding (const GsHtmlPage *self, guint number)
{
  return number <= self->report->findings->len ? gs_report_get_finding (self->report, number - 1)
                                               : NULL;
}

static void
gs_html_write_who (GsHtmlPage *self, const GsSide *side, GString *out)
{
  guint32 first = g_array_index (side->evidence, GsEvidence, 0).article;
  g_autofree char *outlet = gs_visible_dup (gs_report_get_article (self->report, first)->outlet);

  if (side->n_articles != 1)
    {
      g_string_append_printf (out, "%u articles, %u independent voice%s", side->n_articles,
                              side->n_voices, side->n_voices != 1 ? "s" : "");
      return;
    }
  g_string_append (out, "only ");
  gs_html_out_string (out, outlet);
}

/* whether a side of the finding looks wrong; whether one has several articles */
static gboolean
gs_html_has_side (const GsFinding *finding, gboolean doubtful)
{
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (doubtful ? side->doubtful : side->n_articles > 1)
        return TRUE;
    }
  return FALSE;
}

static void
gs_html_write_side_head (GsHtmlPage *self, const GsHtmlSide *entry, GString *out)
{
  const GsSide *side = entry->side;
  g_autofree char *label = gs_visible_dup (side->label);
  gboolean upheld =
      !side->doubtful
      && (gs_html_has_side (entry->finding, TRUE) || entry->finding->kind == GS_FINDING_AGREEMENT);

  g_string_append_printf (out, "<section class=\"side%s%s\"><h4 dir=\"auto\">",
                          side->doubtful ? " doubtful" : "", upheld ? " upheld" : "");
  gs_html_out_string (out, label);
  g_string_append (out, "</h4><p class=\"who\">");
  if (side->doubtful)
    g_string_append (out, "<b class=\"verdict\">Looks wrong</b> ");
  gs_html_write_who (self, side, out);
  if (side->n_articles == 1 && gs_html_has_side (entry->finding, FALSE))
    g_string_append (out, " <span class=\"tag\">stands alone</span>");
  g_string_append (out, "</p>");
  if (side->support != NULL)
    {
      g_autofree char *support = gs_visible_dup (side->support);

      g_string_append (out, "<p class=\"support\">");
      gs_html_out_string (out, support);
      g_string_append (out, "</p>");
    }
}

/* one piece of each article says more than several of one; pieces are sorted by article */
static gboolean
gs_html_leads (const GsSide *side, guint piece)
{
  return side->n_articles == 1 || piece == 0
         || g_array_index (side->evidence, GsEvidence, piece).article
                != g_array_index (side->evidence, GsEvidence, piece - 1).article;
}

/* the first pieces that lead, or all but them */
static void
gs_html_write_side_pieces (GsHtmlPage *self, const GsSide *side, gboolean first, GString *out)
{
  guint n_leads = 0;

  for (guint i = 0; i < side->evidence->len; i++)
    {
      gboolean shown = gs_html_leads (side, i) && n_leads++ < GS_HTML_PIECES;

      if (shown == first)
        gs_html_write_evidence (self, &g_array_index (side->evidence, GsEvidence, i), out);
    }
}

static guint
gs_html_count_shown (const GsSide *side)
{
  guint n = 0;

  for (guint i = 0; i < side->evidence->len && n < GS_HTML_PIECES; i++)
    n += gs_html_leads (side, i);
  return n;
}

/**
 * gs_html_page_write_side:
 *
 * Writes a side: its value, who stands on it, in which words.
 */
void
gs_html_page_write_side (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;
  const GsHtmlSide *entry;
  guint n_rest;

  if (number > self->sides->len)
    return;
  entry = &g_array_index (self->sides, GsHtmlSide, number - 1);
  n_rest = entry->side->evidence->len - gs_html_count_shown (entry->side);
  gs_html_write_side_head (self, entry, out);
  gs_html_write_side_pieces (self, entry->side, TRUE, out);
  if (n_rest > 0)
    {
      g_string_append_printf (out, "<details class=\"rest\"><summary>%u more</summary>", n_rest);
      gs_html_write_side_pieces (self, entry->side, FALSE, out);
      g_string_append (out, "</details>");
    }
  g_string_append (out, "</section>");
}

/* ---- a finding ---- */

/**
 * gs_html_page_write_pieces:
 *
 * Writes the words of an agreement.
 */
void
gs_html_page_write_pieces (gpointer page, guint number, GString *out)
{
  GsHtmlPage *self = page;
  const GsFinding *finding = gs_html_get_finding (self, number);

  for (guint i = 0; finding != NULL && i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      for (guint k = 0; k < side->evidence->len && k < GS_HTML_AGREED_PIECES; k++)
        gs_html_write_evidence (self, &g_array_index (side->evidence, GsEvidence, k), out);
    }
}

static void
gs_html_write_side_places (GsHtmlPage *self, const GsSide *side, GString *out)
{
  guint n = 0;

  for (guint i = 0; i < side->evidence->len && n < GS_HTML_PLACES; i++)
    {
      const GsEvidence *evidence = &g_array_index (side->evidence, GsEvidence, i);
      gint mark = gs_marking_find (self->marking, evidence);

      if (mark < 0)
        continue;
      g_string_append (out, " <a");
      gs_html_out_link (out, evidence->article, mark);
      g_string_append_printf (out, ">[%u]</a>", evidence->article + 1);
      n++;
    }
}

/**
 * gs_html_page_write_places:
 *
 * Writes links to the words of a finding that is told in short.
 */
void
gs_html_page_write_places (gpointer page, guint number, GString *out)
{
  const GsFinding *finding = gs_html_get_finding (page, number);

  for (guint i = 0; finding != NULL && i < finding->sides->len; i++)
    gs_html_write_side_places (page, g_ptr_array_index (finding->sides, i), out);
}

/**
 * gs_html_page_write_steps:
 *
 * Writes how a finding was derived.
 */
void
gs_html_page_write_steps (gpointer page, guint number, GString *out)
{
  const GsFinding *finding = gs_html_get_finding (page, number);

  if (finding != NULL)
    gs_html_page_append_step_list (finding->derivation, out);
}
