/* SPDX-License-Identifier: MIT */
/* Builds claims, cell by cell. */
#include "comparison/gs-report-claim.h"

static const char *const stances[] = {
  [GS_STANCE_SILENT] = "silent", [GS_STANCE_AGREES] = "agrees",   [GS_STANCE_NARROWER] = "narrower",
  [GS_STANCE_WIDER] = "wider",   [GS_STANCE_CHANGED] = "changed", [GS_STANCE_DIFFERS] = "differs",
};

static const char *const verdicts[] = {
  [GS_CLAIM_DISPUTED] = "disputed",
  [GS_CLAIM_CHANGED] = "changed",
  [GS_CLAIM_AGREED] = "agreed",
  [GS_CLAIM_SINGLE] = "single",
};

G_STATIC_ASSERT (G_N_ELEMENTS (stances) == GS_N_STANCES);
G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == GS_N_CLAIM_VERDICTS);

/**
 * gs_stance_to_string:
 *
 * Returns: (transfer none): "silent", "agrees", "narrower", "wider", "changed" or "differs"
 */
const char *
gs_stance_to_string (GsStance stance)
{
  g_return_val_if_fail ((guint) stance < GS_N_STANCES, NULL);
  return stances[stance];
}

/**
 * gs_claim_verdict_to_string:
 *
 * Returns: (transfer none): "disputed", "changed", "agreed" or "single"
 */
const char *
gs_claim_verdict_to_string (GsClaimVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < GS_N_CLAIM_VERDICTS, NULL);
  return verdicts[verdict];
}

static void
gs_claim_cell_clear (gpointer cell)
{
  g_clear_pointer (&((GsClaimCell *) cell)->value, g_free);
}

/**
 * gs_report_claim_new:
 * @title: what is claimed
 * @slot: which part the values fill
 *
 * Returns: (transfer full): a claim on which every article is silent
 */
GsReportClaim *
gs_report_claim_new (const char *title, const char *slot)
{
  GsReportClaim *self = g_new0 (GsReportClaim, 1);

  self->title = g_strdup (title);
  self->slot = g_strdup (slot);
  self->cells = g_array_new (FALSE, TRUE, sizeof (GsClaimCell));
  g_array_set_clear_func (self->cells, gs_claim_cell_clear);
  return self;
}

/**
 * gs_report_claim_free:
 * @self: (nullable): a claim
 */
void
gs_report_claim_free (GsReportClaim *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->slot);
  g_free (self->fact);
  g_free (self->why);
  g_free (self->doubt);
  g_free (self->finding);
  g_array_unref (self->cells);
  g_free (self);
}

/**
 * gs_report_claim_add_cell:
 * @article: index of the article in the report
 * @stance: what the article does with the claim; not silent
 * @value: the value as an editor would print it
 * @span: the decisive words
 * @sentence: the sentence they stand in
 *
 * Adds what an article says. An article that says the same value again with the same stance keeps
 * the cell it has.
 *
 * Returns: (transfer none): the cell; valid until the next one is added
 */
GsClaimCell *
gs_report_claim_add_cell (GsReportClaim *self, guint32 article, GsStance stance, const char *value,
                          GsSpan span, GsSpan sentence)
{
  GsClaimCell cell = {
    .article = article,
    .stance = stance,
    .evidence = { .article = article, .span = span, .sentence = sentence },
  };

  g_return_val_if_fail (stance != GS_STANCE_SILENT && value != NULL, NULL);
  for (guint i = 0; i < self->cells->len; i++)
    {
      GsClaimCell *other = &g_array_index (self->cells, GsClaimCell, i);

      if (other->article == article && other->stance == stance && g_str_equal (other->value, value))
        return other;
    }
  cell.value = g_strdup (value);
  g_array_append_val (self->cells, cell);
  return &g_array_index (self->cells, GsClaimCell, self->cells->len - 1);
}

/**
 * gs_report_claim_get_value:
 *
 * Returns: (transfer none) (nullable): the value that most independent sources give, %NULL if no
 *   cell agrees
 */
const char *
gs_report_claim_get_value (const GsReportClaim *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const GsClaimCell *cell = &g_array_index (self->cells, GsClaimCell, i);

      if (cell->stance == GS_STANCE_AGREES)
        return cell->value;
    }
  return NULL;
}

/**
 * gs_report_claim_count_articles:
 *
 * Returns: how many articles speak of a finished claim
 */
guint
gs_report_claim_count_articles (const GsReportClaim *self)
{
  guint n = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n += i == 0
         || g_array_index (self->cells, GsClaimCell, i).article
                != g_array_index (self->cells, GsClaimCell, i - 1).article;
  return n;
}
