/* SPDX-License-Identifier: MIT */
/*
 * What sources agree on: claims that several articles make, each told once.
 *
 * A claim is told by the clause that says it best, with every article's own words as evidence. Of
 * claims that rest on the same sentences only the widest is told.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-claim-words.h"
#include "comparison/gs-wording.h"

/* agreements told of one story; the widest come first */
#define GS_MAX_AGREEMENTS 40

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsStatements *statements;
  GHashTable *told; /* of guint64, article and sentence: set of claims (1 based) that cover it */
} GsClaimTeller;

static guint32
gs_claim_member (const GsClaim *claim, guint index)
{
  return g_array_index (claim->members, guint32, index);
}

/* ---- who agrees ---- */

/**
 * GsFactuality: what a source makes of a claim, as far as agreement goes
 */
typedef enum
{
  GS_FACTUALITY_FACT, /* it is so, or is said to be */
  GS_FACTUALITY_OPEN, /* it may be, or is to be */
  GS_FACTUALITY_NONE, /* denied or asked */
} GsFactuality;

#define GS_N_FACTUALITIES (GS_FACTUALITY_NONE + 1)

static GsFactuality
gs_assertion_get_factuality (const GsAssertion *assertion)
{
  switch (assertion->certainty)
    {
    case GS_CERTAINTY_STATED:
    case GS_CERTAINTY_PROBABLE:
      return GS_FACTUALITY_FACT;
    case GS_CERTAINTY_POSSIBLE:
    case GS_CERTAINTY_PLANNED:
    case GS_CERTAINTY_CONDITIONAL:
      return GS_FACTUALITY_OPEN;
    default:
      return GS_FACTUALITY_NONE;
    }
}

/* an event that is only named tells nothing unless it has an outcome: "the export of chips" */
static gboolean
gs_assertion_tells (const GsAssertion *assertion)
{
  return assertion->form != GS_FORM_EVENT || assertion->direction != 0;
}

/* how many articles tell the claim with a factuality */
static guint
gs_claim_count_tellers (const GsClaimTeller *self, const GsClaim *claim, GsFactuality factuality)
{
  guint32 last = G_MAXUINT32;
  guint n = 0;

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_member (claim, i);
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, member);
      guint32 article = gs_statements_get (self->statements, member)->article;

      if (!gs_assertion_tells (assertion) || gs_assertion_get_factuality (assertion) != factuality
          || article == last)
        continue;
      last = article;
      n++;
    }
  return n;
}

/* leaves the members that agree: those with the commonest factuality; FALSE if fewer than two
 * articles are left */
static gboolean
gs_claim_settle (const GsClaimTeller *self, GsClaim *claim)
{
  guint n_fact = gs_claim_count_tellers (self, claim, GS_FACTUALITY_FACT);
  guint n_open = gs_claim_count_tellers (self, claim, GS_FACTUALITY_OPEN);
  GsFactuality common = n_fact >= n_open ? GS_FACTUALITY_FACT : GS_FACTUALITY_OPEN;
  guint n_kept = 0;

  if (MAX (n_fact, n_open) < 2)
    return FALSE;
  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_member (claim, i);
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, member);

      if (gs_assertion_get_factuality (assertion) == common)
        g_array_index (claim->members, guint32, n_kept++) = member;
    }
  g_array_set_size (claim->members, n_kept);
  return TRUE;
}

/* ---- which claims are told ---- */

static guint64
gs_claim_place (const GsStatements *statements, guint32 member)
{
  const GsStatement *statement = gs_statements_get (statements, member);

  return (guint64) statement->article << 32 | statement->sentence;
}

/* whether a claim told before covers at least two of the claim's sentences */
static gboolean
gs_claim_is_told (const GsClaimTeller *self, const GsClaim *claim)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint64 place = gs_claim_place (self->statements, gs_claim_member (claim, i));
      const GArray *tellers = g_hash_table_lookup (self->told, &place);

      for (guint k = 0; tellers != NULL && k < tellers->len; k++)
        {
          gpointer teller = GUINT_TO_POINTER (g_array_index (tellers, guint32, k));
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, teller)) + 1;

          if (n >= 2)
            return TRUE;
          g_hash_table_insert (counts, teller, GUINT_TO_POINTER (n));
        }
    }
  return FALSE;
}

static void
gs_claim_mark_told (const GsClaimTeller *self, const GsClaim *claim, guint32 number)
{
  for (guint i = 0; i < claim->members->len; i++)
    {
      guint64 place = gs_claim_place (self->statements, gs_claim_member (claim, i));
      GArray *tellers = g_hash_table_lookup (self->told, &place);

      if (tellers == NULL)
        {
          tellers = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (self->told, g_memdup2 (&place, sizeof place), tellers);
        }
      if (tellers->len == 0 || g_array_index (tellers, guint32, tellers->len - 1) != number)
        g_array_append_val (tellers, number);
    }
}

/* ---- findings ---- */

static void
gs_claim_add_evidence (const GsClaimTeller *self, GsSide *side, const GsClaim *claim)
{
  guint64 last = G_MAXUINT64;

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_member (claim, i);
      const GsStatement *statement = gs_statements_get (self->statements, member);
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, member);
      const GsExtraction *extraction = gs_statements_get_extraction (self->statements, member);
      guint64 place = gs_claim_place (self->statements, member);

      if (place != last)
        gs_side_add_evidence (
            side, statement->article, assertion->span,
            g_array_index (extraction->sentences, GsSentenceFacts, statement->sentence).span);
      last = place;
    }
}

/* the row of the claim table: each article's own words */
static void
gs_claim_add_row (const GsClaimTeller *self, const GsClaim *claim, const char *title,
                  const char *fact, const char *why)
{
  GsReportClaim *row = gs_report_add_claim (self->report, title, "event");
  guint64 last = G_MAXUINT64;

  row->fact = g_strdup (fact);
  row->why = g_strdup (why);
  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_member (claim, i);
      const GsStatement *statement = gs_statements_get (self->statements, member);
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, member);
      const GsExtraction *extraction = gs_statements_get_extraction (self->statements, member);
      g_autofree char *value = gs_statement_dup_text (extraction, assertion->span);
      guint64 place = gs_claim_place (self->statements, member);

      if (place != last)
        gs_report_claim_add_cell (
            row, statement->article, GS_STANCE_AGREES, value, assertion->span,
            g_array_index (extraction->sentences, GsSentenceFacts, statement->sentence).span);
      last = place;
    }
}

static void
gs_claim_tell (const GsClaimTeller *self, const GsClaim *claim)
{
  guint32 teller = gs_claim_find_teller (self->statements, claim);
  g_autofree char *clause = gs_statement_dup_clause (self->statements, teller);
  g_autofree char *words = gs_claim_dup_words (self->statements, claim, " ");
  g_autofree char *listed = gs_claim_dup_words (self->statements, claim, ", ");
  g_autofree char *fact = g_strconcat ("claim:", words, NULL);
  g_autofree char *sources = NULL;
  g_autofree char *why = NULL;
  GsPredicateRelation relation =
      gs_statements_relate (self->batch, self->statements, claim->closest[0], claim->closest[1]);
  GsFinding *finding = gs_finding_new (GS_FINDING_AGREEMENT, fact);
  GsSide *side = gs_finding_add_side (finding, words, clause);

  gs_finding_set_scope (finding, "story", claim->story);
  gs_claim_add_evidence (self, side, claim);
  sources = gs_wording_sources (self->report, side);
  gs_finding_take_title (finding, g_strdup (clause));
  gs_finding_take_hint (finding, g_strdup_printf ("%s say: ‘%s’", sources, clause));
  gs_finding_take_explanation (finding,
                               g_strdup_printf ("%s tell this in their own words.", sources));
  why = g_strdup_printf ("predicates: %s\nwords in common: %s\nlikeness: %.1f",
                         gs_predicate_relation_to_string (relation), listed, claim->likeness);
  gs_finding_take_derivation (finding, g_strdup (why));
  gs_claim_add_row (self, claim, clause, fact, why);
  gs_report_add_finding (self->report, finding);
}

/**
 * gs_compare_claims:
 * @batch: the extractions, with their stories
 * @report: agreement findings are added
 *
 * Tells what several articles of a story say.
 */
void
gs_compare_claims (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GsStatements) statements = gs_statements_new (batch);
  g_autoptr (GPtrArray) claims = gs_claims_new (batch, statements);
  g_autoptr (GHashTable) told =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  GsClaimTeller self = { batch, report, statements, told };
  guint n_told = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      GsClaim *claim = g_ptr_array_index (claims, i);

      if (i > 0 && ((const GsClaim *) g_ptr_array_index (claims, i - 1))->story != claim->story)
        n_told = 0;
      if (n_told >= GS_MAX_AGREEMENTS || !gs_claim_settle (&self, claim)
          || gs_claim_is_told (&self, claim))
        continue;
      gs_claim_tell (&self, claim);
      gs_claim_mark_told (&self, claim, i + 1);
      n_told++;
    }
}
