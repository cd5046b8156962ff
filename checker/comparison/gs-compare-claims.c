/* SPDX-License-Identifier: MIT */
/*
 * What sources agree on: claims that several articles make, each told once.
 *
 * A claim is told by the sentence or clause that says it best, with every article's own words as
 * evidence.
 */
#include "comparison/gs-batch.h"

#include "comparison/gs-agreement.h"
#include "comparison/gs-claim-matter.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-wording.h"

/* agreements told of one story; those of most voices come first */
#define GS_MAX_AGREEMENTS 40

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsStatements *statements;
} GsClaimTeller;

static GsSpan
gs_place_get_sentence (const GsClaimTeller *self, const GsAgreementPlace *place)
{
  const GsExtraction *extraction =
      gs_statements_get_extraction (self->statements, place->statement);

  return g_array_index (extraction->sentences, GsSentenceFacts, place->sentence).span;
}

/* the row of the claim table: each article's own words */
static void
gs_claim_add_row (const GsClaimTeller *self, const GsAgreement *agreement, const GsFinding *finding)
{
  GsReportClaim *row = gs_report_add_claim (self->report, finding->title, "event");

  row->fact = g_strdup (finding->fact);
  row->why = g_strdup (finding->derivation);
  for (guint i = 0; i < agreement->places->len; i++)
    {
      const GsAgreementPlace *place = &g_array_index (agreement->places, GsAgreementPlace, i);
      g_autofree char *value = gs_statement_dup_text (
          gs_statements_get_extraction (self->statements, place->statement), place->span);

      gs_report_claim_add_cell (row, place->article, GS_STANCE_AGREES, value, place->span,
                                gs_place_get_sentence (self, place));
    }
}

static char *
gs_claim_dup_explanation (const GsAgreement *agreement, const char *sources)
{
  if (agreement->n_voices < 2)
    return g_strdup_printf ("%s tell this, and all rest on one origin: one independent voice.",
                            sources);
  return g_strdup_printf ("%s tell this: %u independent voices.", sources, agreement->n_voices);
}

static char *
gs_claim_dup_derivation (const GsClaimTeller *self, const GsClaim *claim)
{
  g_autofree char *words = gs_claim_dup_words (self->statements, claim, ", ");
  GsPredicateRelation relation =
      gs_statements_relate (self->batch, self->statements, claim->closest[0], claim->closest[1]);

  return g_strdup_printf ("predicates of the two closest: %s\nwords in common: %s\nlikeness: %.1f",
                          gs_predicate_relation_to_string (relation), words, claim->likeness);
}

static void
gs_claim_tell (const GsClaimTeller *self, const GsAgreement *agreement, guint32 teller)
{
  const GsClaim *claim = agreement->claim;
  g_autofree char *clause = gs_statement_dup_clause (self->statements, agreement->members, teller);
  g_autofree char *words = gs_claim_dup_words (self->statements, claim, " ");
  g_autofree char *fact = g_strconcat ("claim:", words, NULL);
  g_autofree char *sources = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_AGREEMENT, fact);
  GsSide *side = gs_finding_add_side (finding, words, clause);

  gs_finding_set_scope (finding, "story", claim->story);
  for (guint i = 0; i < agreement->places->len; i++)
    {
      const GsAgreementPlace *place = &g_array_index (agreement->places, GsAgreementPlace, i);

      gs_side_add_evidence (side, place->article, place->span, gs_place_get_sentence (self, place));
    }
  sources = gs_wording_sources (self->report, side);
  gs_finding_take_title (finding, g_strdup (clause));
  gs_finding_take_hint (finding, g_strdup_printf ("%s say: ‘%s’", sources, clause));
  gs_finding_take_explanation (finding, gs_claim_dup_explanation (agreement, sources));
  gs_finding_take_derivation (finding, gs_claim_dup_derivation (self, claim));
  gs_claim_add_row (self, agreement, finding);
  gs_report_add_finding (self->report, finding);
}

/**
 * gs_compare_claims:
 * @batch: the extractions, with their stories
 * @report: agreement findings and claims are added; its source groups must be there
 *
 * Tells what several articles of a story say.
 */
void
gs_compare_claims (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GPtrArray) agreements =
      gs_agreements_new (batch, report, batch->statements, batch->claims);
  GsClaimTeller self = { batch, report, batch->statements };
  guint32 story = G_MAXUINT32;
  guint n_told = 0;

  for (guint i = 0; i < agreements->len; i++)
    {
      const GsAgreement *agreement = g_ptr_array_index (agreements, i);
      guint32 teller = agreement->teller;

      if (!gs_claim_has_matter (batch, self.statements, agreement->claim)
          || !gs_statements_is_supported (self.statements, agreement->members, teller))
        continue;
      n_told = agreement->claim->story == story ? n_told + 1 : 1;
      story = agreement->claim->story;
      if (n_told <= GS_MAX_AGREEMENTS)
        gs_claim_tell (&self, agreement, teller);
    }
}
