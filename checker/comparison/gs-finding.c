/* SPDX-License-Identifier: MIT */
/* Builds findings, side by side. */
#include "comparison/gs-finding.h"

static const char *const states[] = {
  [GS_BASELINE_NONE] = NULL,
  [GS_BASELINE_NEW] = "new",
  [GS_BASELINE_UNCHANGED] = "unchanged",
};

/**
 * gs_baseline_state_to_string:
 *
 * Returns: (transfer none) (nullable): "new" or "unchanged", %NULL where there is no baseline
 */
const char *
gs_baseline_state_to_string (GsBaselineState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (states), NULL);
  return states[state];
}

/**
 * gs_accepted_by_to_string:
 *
 * Returns: (transfer none): "baseline" or "article"
 */
const char *
gs_accepted_by_to_string (GsAcceptedBy by)
{
  return by == GS_ACCEPTED_BY_BASELINE ? "baseline" : "article";
}

/**
 * gs_acceptance_new:
 * @where: path of the baseline or the article
 *
 * Returns: (transfer full): an acceptance with the verdict "accepted"; the caller adds the rest
 */
GsAcceptance *
gs_acceptance_new (GsAcceptedBy by, const char *where)
{
  GsAcceptance *self = g_new0 (GsAcceptance, 1);

  self->by = by;
  self->verdict = g_strdup ("accepted");
  self->where = g_strdup (where);
  return self;
}

/**
 * gs_acceptance_free:
 * @self: (nullable): an acceptance
 */
void
gs_acceptance_free (GsAcceptance *self)
{
  if (self == NULL)
    return;
  g_free (self->verdict);
  g_free (self->reason);
  g_free (self->who);
  g_free (self->until);
  g_free (self->where);
  g_free (self);
}

static void
gs_side_free (GsSide *self)
{
  g_free (self->value);
  g_free (self->label);
  g_free (self->support);
  g_array_unref (self->evidence);
  g_free (self);
}

static GsAcceptance *
gs_acceptance_copy (const GsAcceptance *self)
{
  GsAcceptance *copy;

  if (self == NULL)
    return NULL;
  copy = gs_acceptance_new (self->by, self->where);
  g_free (copy->verdict);
  copy->verdict = g_strdup (self->verdict);
  copy->reason = g_strdup (self->reason);
  copy->who = g_strdup (self->who);
  copy->until = g_strdup (self->until);
  return copy;
}

static GsSide *
gs_side_copy (const GsSide *self)
{
  GsSide *copy = g_new (GsSide, 1);

  *copy = *self;
  copy->value = g_strdup (self->value);
  copy->label = g_strdup (self->label);
  copy->support = g_strdup (self->support);
  copy->evidence = g_array_copy (self->evidence);
  return copy;
}

/**
 * gs_finding_new:
 * @kind: the kind; severity and title start as the kind's defaults
 * @fact: what the values are of, normalized; equal facts of one kind are one disagreement
 *
 * Returns: (transfer full): a finding without sides
 */
GsFinding *
gs_finding_new (GsFindingKind kind, const char *fact)
{
  GsFinding *self = g_new0 (GsFinding, 1);
  const GsFindingKindInfo *info = gs_finding_kind_get_info (kind);

  self->kind = kind;
  self->severity = info->severity;
  self->fact = g_strdup (fact);
  self->title = g_strdup (info->name);
  self->hint = g_strdup ("");
  self->explanation = g_strdup (info->explanation);
  self->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_side_free);
  return self;
}

/**
 * gs_finding_copy:
 *
 * Returns: (transfer full): the same finding with strings, sides and evidence of its own
 */
GsFinding *
gs_finding_copy (const GsFinding *self)
{
  GsFinding *copy = g_new (GsFinding, 1);

  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->hint = g_strdup (self->hint);
  copy->explanation = g_strdup (self->explanation);
  copy->derivation = g_strdup (self->derivation);
  copy->rule = g_strdup (self->rule);
  copy->fact = g_strdup (self->fact);
  copy->scope = g_strdup (self->scope);
  copy->fingerprint = g_strdup (self->fingerprint);
  copy->acceptance = gs_acceptance_copy (self->acceptance);
  copy->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_side_free);
  for (guint i = 0; i < self->sides->len; i++)
    g_ptr_array_add (copy->sides, gs_side_copy (g_ptr_array_index (self->sides, i)));
  return copy;
}

/**
 * gs_finding_free:
 * @self: (nullable): a finding
 */
void
gs_finding_free (GsFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->hint);
  g_free (self->explanation);
  g_free (self->derivation);
  g_free (self->rule);
  g_free (self->fact);
  g_free (self->scope);
  g_free (self->fingerprint);
  g_ptr_array_unref (self->sides);
  gs_acceptance_free (self->acceptance);
  g_free (self);
}

/**
 * gs_finding_set_scope:
 * @what: what numbers the scope: "story", "article"
 * @number: its number in this run
 *
 * Keeps a finding apart from those of the same kind and fact in other stories or articles, without
 * a word of it in the fingerprint.
 */
void
gs_finding_set_scope (GsFinding *self, const char *what, guint number)
{
  g_free (self->scope);
  self->scope = g_strdup_printf ("%s %u", what, number);
}

/**
 * gs_finding_accept:
 * @acceptance: (transfer full): who accepts it and why
 *
 * Marks a finding as accepted, unless it is already.
 */
void
gs_finding_accept (GsFinding *self, GsAcceptance *acceptance)
{
  if (self->acceptance != NULL)
    gs_acceptance_free (acceptance);
  else
    self->acceptance = acceptance;
}

/**
 * gs_finding_add_side:
 * @value: the normalized value
 * @label: the value as an editor would print it
 *
 * Returns: (transfer none): the side with this value, new or there already; its label stays that of
 *   the first call
 */
GsSide *
gs_finding_add_side (GsFinding *self, const char *value, const char *label)
{
  GsSide *side;

  for (guint i = 0; i < self->sides->len; i++)
    {
      side = g_ptr_array_index (self->sides, i);
      if (g_str_equal (side->value, value))
        return side;
    }
  side = g_new0 (GsSide, 1);
  side->value = g_strdup (value);
  side->label = g_strdup (label);
  side->evidence = g_array_new (FALSE, TRUE, sizeof (GsEvidence));
  g_ptr_array_add (self->sides, side);
  return side;
}

/**
 * gs_side_add_evidence:
 * @article: index of the article in the report
 * @span: the decisive words
 * @sentence: the sentence they stand in
 *
 * Adds words that show the side's value. The same words are kept once.
 */
void
gs_side_add_evidence (GsSide *self, guint32 article, GsSpan span, GsSpan sentence)
{
  GsEvidence evidence = { .article = article, .span = span, .sentence = sentence };

  for (guint i = 0; i < self->evidence->len; i++)
    {
      const GsEvidence *other = &g_array_index (self->evidence, GsEvidence, i);

      if (other->article == article && gs_span_compare (other->span, span) == 0)
        return;
    }
  g_array_append_val (self->evidence, evidence);
}

/**
 * gs_side_has_article:
 * @article: index of the article in the report
 *
 * Returns: whether some of the side's evidence is of the article
 */
gboolean
gs_side_has_article (const GsSide *self, guint32 article)
{
  for (guint i = 0; i < self->evidence->len; i++)
    if (g_array_index (self->evidence, GsEvidence, i).article == article)
      return TRUE;
  return FALSE;
}

/**
 * gs_side_list_articles:
 *
 * Returns: (transfer full) (element-type guint32): the articles that give evidence, each once
 */
GArray *
gs_side_list_articles (const GsSide *side)
{
  GArray *articles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < side->evidence->len; i++)
    {
      guint32 article = g_array_index (side->evidence, GsEvidence, i).article;
      gboolean known = FALSE;

      for (guint k = 0; k < articles->len; k++)
        known |= g_array_index (articles, guint32, k) == article;
      if (!known)
        g_array_append_val (articles, article);
    }
  return articles;
}

/**
 * gs_finding_get_first_evidence:
 *
 * Returns: (transfer none) (nullable): the first evidence of the first side that has any, %NULL for
 *   a finding about a whole article
 */
const GsEvidence *
gs_finding_get_first_evidence (const GsFinding *self)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (self->sides, i);

      if (side->evidence->len > 0)
        return &g_array_index (side->evidence, GsEvidence, 0);
    }
  return NULL;
}
