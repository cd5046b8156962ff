/* SPDX-License-Identifier: MIT */
/*
 * What one source states as a fact and others hedge.
 *
 * A gap needs one claim with one predicate and mostly the same words, told in its own voice as a
 * fact by one source and hedged by two independent others. A source that does both is careful
 * enough.
 */
#include "comparison/gs-batch.h"

#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-voices.h"
#include "comparison/gs-wording.h"

/* so many independent voices must hedge what one states */
#define GS_MIN_HEDGING 2
/* of the words of the shorter statement this part must stand in the other */
#define GS_SHARED_PART 0.66

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsVoices *voices;
  const GsClaim *claim;
} GsCertaintyComparison;

static guint32
gs_certainty_member (const GsCertaintyComparison *self, guint index)
{
  return gs_claim_get_member (self->claim, index);
}

static const GsAssertion *
gs_certainty_assertion (const GsCertaintyComparison *self, guint index)
{
  return gs_statements_get_assertion (self->batch->statements, gs_certainty_member (self, index));
}

static guint32
gs_certainty_article (const GsCertaintyComparison *self, guint index)
{
  return gs_statements_get (self->batch->statements, gs_certainty_member (self, index))->article;
}

static gboolean
gs_assertion_is_hedged (const GsAssertion *assertion)
{
  return assertion->certainty == GS_CERTAINTY_PROBABLE
         || assertion->certainty == GS_CERTAINTY_POSSIBLE;
}

/* told as a fact in the article's own voice */
static gboolean
gs_assertion_is_plain (const GsAssertion *assertion)
{
  return assertion->certainty == GS_CERTAINTY_STATED && assertion->attribution == GS_NONE
         && assertion->form != GS_FORM_EVENT && !assertion->background;
}

/* whether an article also hedges the claim */
static gboolean
gs_certainty_article_hedges (const GsCertaintyComparison *self, guint32 article)
{
  for (guint i = 0; i < self->claim->members->len; i++)
    if (gs_certainty_article (self, i) == article
        && gs_assertion_is_hedged (gs_certainty_assertion (self, i)))
      return TRUE;
  return FALSE;
}

/* whether two members say it with one predicate and mostly the same words */
static gboolean
gs_certainty_is_same_event (const GsCertaintyComparison *self, guint a, guint b)
{
  const GsStatements *statements = self->batch->statements;
  const GsWordIds *one = &gs_statements_get (statements, gs_certainty_member (self, a))->core;
  const GsWordIds *two = &gs_statements_get (statements, gs_certainty_member (self, b))->core;
  guint n = 0;

  for (guint32 i = 0; i < one->n_ids; i++)
    n += gs_words_have (two->ids, two->n_ids, one->ids[i]);
  return n >= MIN (one->n_ids, two->n_ids) * GS_SHARED_PART
         && gs_statements_relate (self->batch, statements, gs_certainty_member (self, a),
                                  gs_certainty_member (self, b))
                >= GS_PREDICATES_SYNONYM;
}

/* whether member @hedged hedges what member @plain says: a charge is about who did it */
static gboolean
gs_certainty_is_hedge_of (const GsCertaintyComparison *self, guint hedged, guint plain)
{
  GsAssertionOf other = { gs_statements_get_extraction (self->batch->statements,
                                                        gs_certainty_member (self, hedged)),
                          gs_certainty_assertion (self, hedged) };
  const GsFiller *doer = &gs_certainty_assertion (self, plain)->slots[GS_SLOT_AGENT];

  return gs_assertion_is_hedged (gs_certainty_assertion (self, hedged))
         && !(gs_span_is_empty (doer->span) && gs_assertion_is_charge (other))
         && gs_certainty_is_same_event (self, plain, hedged);
}

/* how many voices hedge what member @plain states, but for its own */
static guint
gs_certainty_count_hedging (const GsCertaintyComparison *self, guint plain)
{
  g_autoptr (GHashTable) voices = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->claim->members->len; i++)
    if (gs_certainty_is_hedge_of (self, i, plain))
      g_hash_table_add (
          voices, GUINT_TO_POINTER (gs_voices_get (self->voices, gs_certainty_article (self, i))));
  g_hash_table_remove (
      voices, GUINT_TO_POINTER (gs_voices_get (self->voices, gs_certainty_article (self, plain))));
  return g_hash_table_size (voices);
}

static void
gs_certainty_add_evidence (const GsCertaintyComparison *self, GsSide *side, guint index)
{
  const GsStatements *statements = self->batch->statements;
  guint32 member = gs_certainty_member (self, index);
  const GsStatement *statement = gs_statements_get (statements, member);
  const GsExtraction *extraction = gs_statements_get_extraction (statements, member);

  gs_side_add_evidence (
      side, statement->article, gs_statements_get_assertion (statements, member)->span,
      g_array_index (extraction->sentences, GsSentenceFacts, statement->sentence).span);
}

static void
gs_certainty_explain (const GsCertaintyComparison *self, GsFinding *finding, const char *clause)
{
  g_autofree char *stating =
      gs_wording_sources (self->report, g_ptr_array_index (finding->sides, 0));
  g_autofree char *hedging =
      gs_wording_sources (self->report, g_ptr_array_index (finding->sides, 1));
  g_autofree char *words = gs_claim_dup_words (self->batch->statements, self->claim, ", ");

  gs_finding_take_title (finding, g_strdup_printf ("Stated as fact by %s: %s", stating, clause));
  gs_finding_take_hint (
      finding, g_strdup_printf ("‘%s’ is a fact in %s and hedged in %s", clause, stating, hedging));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("%s states this as a fact; %s only say that it is reported, seems "
                                "or may be so. Keep the hedge unless there is proof.",
                                stating, hedging));
  gs_finding_take_derivation (finding, g_strdup_printf ("one claim, one predicate\nwords in "
                                                        "common: %s\nlikeness: %.1f",
                                                        words, self->claim->likeness));
}

static void
gs_certainty_report (const GsCertaintyComparison *self, guint plain)
{
  const GsStatements *statements = self->batch->statements;
  g_autofree char *clause = gs_statement_dup_text (
      gs_statements_get_extraction (statements, gs_certainty_member (self, plain)),
      gs_certainty_assertion (self, plain)->span);
  g_autofree char *words = gs_claim_dup_words (statements, self->claim, " ");
  g_autofree char *fact = g_strconcat ("certainty:", words, NULL);
  GsFinding *finding = gs_finding_new (GS_FINDING_CERTAINTY_GAP, fact);
  GsSide *stated = gs_finding_add_side (finding, "stated", clause);
  GsSide *hedged;

  gs_finding_set_scope (finding, "story", self->claim->story);
  gs_certainty_add_evidence (self, stated, plain);
  hedged = gs_finding_add_side (finding, "hedged", "hedged");
  for (guint i = 0; i < self->claim->members->len; i++)
    if (gs_certainty_is_hedge_of (self, i, plain))
      gs_certainty_add_evidence (self, hedged, i);
  gs_certainty_explain (self, finding, clause);
  gs_report_add_finding (self->report, finding);
}

static void
gs_certainty_compare_claim (const GsCertaintyComparison *self)
{
  for (guint i = 0; i < self->claim->members->len; i++)
    if (gs_assertion_is_plain (gs_certainty_assertion (self, i))
        && !gs_certainty_article_hedges (self, gs_certainty_article (self, i))
        && gs_certainty_count_hedging (self, i) >= GS_MIN_HEDGING)
      {
        gs_certainty_report (self, i);
        return;
      }
}

/**
 * gs_compare_certainty:
 * @batch: the extractions, with their claims
 * @report: certainty-gap findings are added; its source groups must be there
 */
void
gs_compare_certainty (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GsVoices) voices = gs_voices_new (report);

  for (guint i = 0; i < batch->claims->len; i++)
    {
      GsCertaintyComparison self = { batch, report, voices, g_ptr_array_index (batch->claims, i) };

      if (self.claim->n_articles > GS_MIN_HEDGING)
        gs_certainty_compare_claim (&self);
    }
}
