/* SPDX-License-Identifier: MIT */
/* Judges claims: who supports them, what their cells come to, in which order they stand and which
 * finding is about them. */
#include <string.h>

#include "comparison/gs-report-private.h"

static int
gs_claim_cell_compare (gconstpointer a, gconstpointer b)
{
  const GsClaimCell *one = a;
  const GsClaimCell *two = b;
  int order = gs_evidence_compare (&one->evidence, &two->evidence);

  if (order == 0 && one->stance != two->stance)
    order = one->stance > two->stance ? -1 : 1;
  return order != 0 ? order : strcmp (one->value, two->value);
}

/* a more exact value speaks for the majority's, a less exact one does not */
static gboolean
gs_stance_supports (GsStance stance)
{
  return stance == GS_STANCE_AGREES || stance == GS_STANCE_NARROWER;
}

static guint32
gs_report_count_claim_voices (const GsReport *self, const GsReportClaim *claim)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claim->cells->len; i++)
    {
      const GsClaimCell *cell = &g_array_index (claim->cells, GsClaimCell, i);

      if (gs_stance_supports (cell->stance))
        g_hash_table_add (groups,
                          GUINT_TO_POINTER (gs_report_get_article (self, cell->article)->group));
    }
  return g_hash_table_size (groups);
}

static GsClaimVerdict
gs_report_claim_judge (const GsReportClaim *claim)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < claim->cells->len; i++)
    {
      GsStance stance = g_array_index (claim->cells, GsClaimCell, i).stance;

      if (stance == GS_STANCE_DIFFERS)
        return GS_CLAIM_DISPUTED;
      changed |= stance == GS_STANCE_CHANGED;
    }
  if (changed)
    return GS_CLAIM_CHANGED;
  return claim->n_voices > 1 ? GS_CLAIM_AGREED : GS_CLAIM_SINGLE;
}

static guint32
gs_report_claim_find_story (const GsReport *self, const GsReportClaim *claim)
{
  guint32 story = GS_STORY_SEVERAL;

  for (guint i = 0; i < claim->cells->len; i++)
    {
      guint32 article = g_array_index (claim->cells, GsClaimCell, i).article;
      guint32 own = gs_report_get_article (self, article)->story;

      if (i > 0 && own != story)
        return GS_STORY_SEVERAL;
      story = own;
    }
  return story;
}

static void
gs_report_finish_claim (const GsReport *self, GsReportClaim *claim)
{
  g_array_sort (claim->cells, gs_claim_cell_compare);
  for (guint i = 0; i < claim->cells->len; i++)
    gs_report_place_evidence (self, &g_array_index (claim->cells, GsClaimCell, i).evidence);
  claim->story = gs_report_claim_find_story (self, claim);
}

static void
gs_report_judge_claims (GsReport *self)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      GsReportClaim *claim = g_ptr_array_index (self->claims, i);

      claim->n_voices = gs_report_count_claim_voices (self, claim);
      claim->verdict = gs_report_claim_judge (claim);
    }
}

static int
gs_report_claim_compare (gconstpointer a, gconstpointer b)
{
  const GsReportClaim *one = *(GsReportClaim *const *) a;
  const GsReportClaim *two = *(GsReportClaim *const *) b;
  int order;

  if (one->verdict != two->verdict)
    return one->verdict < two->verdict ? -1 : 1;
  if (one->n_voices != two->n_voices)
    return one->n_voices > two->n_voices ? -1 : 1;
  if (one->cells->len != two->cells->len)
    return one->cells->len > two->cells->len ? -1 : 1;
  order = strcmp (one->title, two->title);
  if (order == 0)
    order = strcmp (one->slot, two->slot);
  if (order == 0)
    order = g_strcmp0 (one->fact, two->fact);
  if (order == 0 && one->cells->len > 0)
    order = gs_claim_cell_compare (one->cells->data, two->cells->data);
  return order;
}

static char *
gs_report_dup_link (guint32 story, const char *fact)
{
  return g_strdup_printf ("%u %s", story, fact);
}

/* findings are sorted: the first of a fact in a story is the worst */
void
gs_report_link_claims (GsReport *self)
{
  g_autoptr (GHashTable) worst = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = self->findings->len; i-- > 0;)
    {
      GsFinding *finding = g_ptr_array_index (self->findings, i);

      g_hash_table_replace (worst, gs_report_dup_link (finding->story, finding->fact), finding);
    }
  for (guint i = 0; i < self->claims->len; i++)
    {
      GsReportClaim *claim = g_ptr_array_index (self->claims, i);
      g_autofree char *link =
          claim->fact != NULL ? gs_report_dup_link (claim->story, claim->fact) : NULL;
      const GsFinding *finding = link != NULL ? g_hash_table_lookup (worst, link) : NULL;

      g_free (claim->finding);
      claim->finding = g_strdup (claim->doubt != NULL ? claim->doubt
                                 : finding != NULL    ? finding->fingerprint
                                                      : NULL);
    }
}

void
gs_report_finish_claims (GsReport *self)
{
  for (guint i = 0; i < self->claims->len; i++)
    gs_report_finish_claim (self, g_ptr_array_index (self->claims, i));
  gs_report_judge_claims (self);
  gs_report_doubt_claims (self);
  gs_report_judge_claims (self);
  g_ptr_array_sort (self->claims, gs_report_claim_compare);
  gs_report_link_claims (self);
}
