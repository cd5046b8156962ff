/* SPDX-License-Identifier: MIT */
/*
 * The claims of the text report: what independent voices agree on, and what changed over time.
 *
 * What is disputed stands above, as findings.
 */
#include <string.h>

#include "gs-text-report.h"

/* claims told, and sources named of each, unless all are asked for */
#define GS_TEXT_CLAIMS  5
#define GS_TEXT_SOURCES 4

/* characters of an ISO 8601 date without its time */
#define GS_TEXT_DAY 10

static gboolean
gs_text_tells_all (const GsTextWriter *self)
{
  return self->options->verbosity == GS_VERBOSITY_VERBOSE;
}

static const GsReportClaim *
gs_text_get_claim (const GsTextWriter *self, guint index)
{
  return g_ptr_array_index (self->report->claims, index);
}

static guint
gs_text_count_claims (const GsTextWriter *self, GsClaimVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < self->report->claims->len; i++)
    n += gs_text_get_claim (self, i)->verdict == verdict;
  return n;
}

/* ---- who says it ---- */

static const GsClaimCell *
gs_text_get_cell (const GsReportClaim *claim, guint index)
{
  return &g_array_index (claim->cells, GsClaimCell, index);
}

/* "3 articles, 2 independent voices: Harbour Post, The Ledger and 1 more"; a cell an article */
static void
gs_text_write_tellers (GsTextWriter *self, const GsReportClaim *claim)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_articles = gs_report_claim_count_articles (claim);
  guint n = 0;

  g_string_append_printf (line, "%u article%s, %u independent voice%s: ", n_articles,
                          n_articles == 1 ? "" : "s", claim->n_voices,
                          claim->n_voices == 1 ? "" : "s");
  for (guint i = 0; i < claim->cells->len; i++)
    {
      guint32 article = gs_text_get_cell (claim, i)->article;

      if (i > 0 && article == gs_text_get_cell (claim, i - 1)->article)
        continue;
      if (n++ < GS_TEXT_SOURCES)
        g_string_append_printf (line, "%s%s", n > 1 ? ", " : "",
                                gs_report_get_article (self->report, article)->outlet);
    }
  if (n > GS_TEXT_SOURCES)
    g_string_append_printf (line, " and %u more", n - GS_TEXT_SOURCES);
  gs_text_append_paragraph (self, 4, line->str);
}

static void
gs_text_write_words (GsTextWriter *self, const GsReportClaim *claim)
{
  for (guint i = 0; i < claim->cells->len; i++)
    gs_text_write_evidence (self, &gs_text_get_cell (claim, i)->evidence);
}

/* ---- agreed ---- */

static void
gs_text_write_agreed_claim (GsTextWriter *self, const GsReportClaim *claim)
{
  const char *value = gs_report_claim_get_value (claim);
  gboolean shows_value = value != NULL && !g_str_equal (claim->slot, "event");
  g_autofree char *line =
      g_strconcat (claim->title, shows_value ? ": " : "", shows_value ? value : "", NULL);

  gs_text_append_paragraph (self, 2, line);
  gs_text_write_tellers (self, claim);
  if (gs_text_tells_all (self))
    gs_text_write_words (self, claim);
}

static void
gs_text_write_agreed (GsTextWriter *self)
{
  guint n_agreed = gs_text_count_claims (self, GS_CLAIM_AGREED);
  guint n_single = gs_text_count_claims (self, GS_CLAIM_SINGLE);
  g_autofree char *rest =
      g_strdup_printf ("%u claim%s; %u more rest%s on one voice", n_agreed,
                       n_agreed == 1 ? "" : "s", n_single, n_single == 1 ? "s" : "");
  guint n = 0;

  if (n_agreed + n_single == 0)
    return;
  gs_text_write_heading (self, "Agreed by independent voices", rest);
  for (guint i = 0; i < self->report->claims->len; i++)
    {
      const GsReportClaim *claim = gs_text_get_claim (self, i);

      if (claim->verdict == GS_CLAIM_AGREED && (n++ < GS_TEXT_CLAIMS || gs_text_tells_all (self)))
        gs_text_write_agreed_claim (self, claim);
    }
  if (n > GS_TEXT_CLAIMS && !gs_text_tells_all (self))
    g_string_append_printf (self->out, "  and %u more (--verbose shows all)\n", n - GS_TEXT_CLAIMS);
}

/* ---- changed ---- */

/* "in August (Harbour Post, 2031-05-12)" */
static void
gs_text_append_state (GsTextWriter *self, GString *line, const GsClaimCell *cell)
{
  const GsReportArticle *row = gs_report_get_article (self->report, cell->article);

  g_string_append_printf (line, "%s (%s", cell->value, row->outlet);
  if (row->date != NULL)
    g_string_append_printf (line, ", %.*s", GS_TEXT_DAY, row->date);
  g_string_append_c (line, ')');
}

/* the state before, then the later ones, each value once */
static void
gs_text_write_changed_claim (GsTextWriter *self, const GsReportClaim *claim)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) line = g_string_new (claim->title);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < claim->cells->len; i++)
      {
        const GsClaimCell *cell = gs_text_get_cell (claim, i);

        if ((cell->stance == GS_STANCE_CHANGED) != (pass == 1)
            || !g_hash_table_add (told, cell->value))
          continue;
        g_string_append (line, g_hash_table_size (told) == 1 ? ": " : ", then ");
        gs_text_append_state (self, line, cell);
      }
  gs_text_append_paragraph (self, 2, line->str);
  if (gs_text_tells_all (self))
    gs_text_write_words (self, claim);
}

static void
gs_text_write_changed (GsTextWriter *self)
{
  guint n_changed = gs_text_count_claims (self, GS_CLAIM_CHANGED);
  guint n = 0;

  if (n_changed == 0)
    return;
  gs_text_write_heading (self, "Changed over time", NULL);
  for (guint i = 0; i < self->report->claims->len; i++)
    {
      const GsReportClaim *claim = gs_text_get_claim (self, i);

      if (claim->verdict == GS_CLAIM_CHANGED && (n++ < GS_TEXT_CLAIMS || gs_text_tells_all (self)))
        gs_text_write_changed_claim (self, claim);
    }
  if (n > GS_TEXT_CLAIMS && !gs_text_tells_all (self))
    g_string_append_printf (self->out, "  and %u more (--verbose shows all)\n", n - GS_TEXT_CLAIMS);
}

/**
 * gs_text_write_claims:
 *
 * Writes what is agreed and what changed: a few of each, all with --verbose.
 */
void
gs_text_write_claims (GsTextWriter *self)
{
  gs_text_write_agreed (self);
  gs_text_write_changed (self);
}
