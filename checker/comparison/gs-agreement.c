/* SPDX-License-Identifier: MIT */
/* Settles which members of a claim agree, counts voices, and joins claims told by the same
 * sentences. */
#include "comparison/gs-agreement.h"

#include "assertion/gs-amount.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-factuality.h"
#include "comparison/gs-opposed.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-telling.h"
#include "comparison/gs-voices.h"

/* ---- figures that exclude each other ---- */

static gboolean
gs_amounts_exclude (const GsRules *rules, const GsAmount *a, const GsAmount *b)
{
  if (a->quantity.dimension != b->quantity.dimension || a->fate != b->fate || a->coordinated
      || b->coordinated)
    return FALSE;
  if (a->topic != b->topic
      && (a->topic == NULL || b->topic == NULL
          || !g_str_equal (gs_topic_get_common (rules, a->topic),
                           gs_topic_get_common (rules, b->topic))))
    return FALSE;
  return gs_quantities_exclude (&a->quantity, &b->quantity);
}

static gboolean
gs_amount_stands_in (const GsAmount *amount, const GsAssertion *assertion)
{
  return amount->around.sentence == assertion->sentence
         && gs_span_overlaps (amount->evidence, assertion->span);
}

static gboolean
gs_statements_exclude (const GsStatements *statements, guint32 a, guint32 b)
{
  const GArray *left = gs_statements_get_extraction (statements, a)->amounts;
  const GArray *right = gs_statements_get_extraction (statements, b)->amounts;

  for (guint i = 0; i < left->len; i++)
    {
      const GsAmount *one = &g_array_index (left, GsAmount, i);

      if (!gs_amount_stands_in (one, gs_statements_get_assertion (statements, a)))
        continue;
      for (guint k = 0; k < right->len; k++)
        {
          const GsAmount *two = &g_array_index (right, GsAmount, k);

          if (gs_amount_stands_in (two, gs_statements_get_assertion (statements, b))
              && gs_amounts_exclude (gs_statements_get_rules (statements), one, two))
            return TRUE;
        }
    }
  return FALSE;
}

/* whether two members cannot both hold: their figures do not, or what happened was told otherwise
 */
static gboolean
gs_members_exclude (const GsReport *report, const GsStatements *statements, guint32 a, guint32 b)
{
  return gs_statements_exclude (statements, a, b)
         || gs_report_opposes (report, gs_statements_get (statements, a)->article,
                               gs_statements_get_assertion (statements, a)->span,
                               gs_statements_get (statements, b)->article,
                               gs_statements_get_assertion (statements, b)->span);
}

/* the member with which most others agree */
static guint32
gs_claim_find_model (const GsReport *report, const GsStatements *statements, const GsClaim *claim)
{
  guint32 best = gs_claim_get_member (claim, 0);
  guint best_count = 0;

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint n = 0;

      for (guint k = 0; k < claim->members->len; k++)
        n += !gs_members_exclude (report, statements, gs_claim_get_member (claim, i),
                                  gs_claim_get_member (claim, k));
      if (n > best_count)
        {
          best = gs_claim_get_member (claim, i);
          best_count = n;
        }
    }
  return best;
}

/* an event that all members only name ("the massacre") is told by none of them */
static gboolean
gs_claim_is_told (const GsStatements *statements, const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    if (gs_statements_get_assertion (statements, g_array_index (members, guint32, i))->form
        != GS_FORM_EVENT)
      return TRUE;
  return FALSE;
}

/* the members that agree (of guint32); NULL if fewer than two articles do */
static GArray *
gs_claim_settle (const GsReport *report, const GsStatements *statements, const GsClaim *claim)
{
  gboolean doer = gs_claim_names_doer (statements, claim);
  GsFactuality common = gs_claim_find_common (statements, claim, doer);
  guint32 model = gs_claim_find_model (report, statements, claim);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 last = G_MAXUINT32;
  guint n = 0;

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_get_member (claim, i);
      guint32 article = gs_statements_get (statements, member)->article;

      if (gs_member_get_factuality (statements, member, doer) != common
          || gs_members_exclude (report, statements, member, model))
        continue;
      g_array_append_val (members, member);
      n += article != last;
      last = article;
    }
  if (n >= 2 && gs_claim_is_told (statements, members))
    return members;
  g_array_unref (members);
  return NULL;
}

/* ---- places ---- */

static int
gs_agreement_place_compare (gconstpointer a, gconstpointer b)
{
  const GsAgreementPlace *left = a;
  const GsAgreementPlace *right = b;

  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return (left->sentence > right->sentence) - (left->sentence < right->sentence);
}

static void
gs_agreement_count (GsAgreement *self, const GsVoices *voices)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint32 last = G_MAXUINT32;

  g_array_sort (self->places, gs_agreement_place_compare);
  self->n_articles = 0;
  for (guint i = 0; i < self->places->len; i++)
    {
      guint32 article = g_array_index (self->places, GsAgreementPlace, i).article;

      self->n_articles += article != last;
      last = article;
      g_hash_table_add (seen, GUINT_TO_POINTER (gs_voices_get (voices, article)));
    }
  self->n_voices = g_hash_table_size (seen);
}

static void
gs_agreement_free (GsAgreement *self)
{
  g_array_unref (self->members);
  g_array_unref (self->places);
  g_free (self);
}

/* adds the words of statements; those of a sentence that is there widen it. @widen: no more than
 * that: what another sentence shares with a part of the claim does not say the claim */
static void
gs_agreement_add_members (GsAgreement *self, const GsStatements *statements, const GArray *members,
                          gboolean widen)
{
  for (guint i = 0; i < members->len; i++)
    {
      guint32 member = g_array_index (members, guint32, i);
      const GsStatement *statement = gs_statements_get (statements, member);
      GsAgreementPlace place = { member, statement->article, statement->sentence,
                                 gs_statements_get_assertion (statements, member)->span };
      GsAgreementPlace *known = NULL;

      for (guint k = 0; k < self->places->len; k++)
        {
          GsAgreementPlace *other = &g_array_index (self->places, GsAgreementPlace, k);

          if (other->article == place.article && other->sentence == place.sentence)
            known = other;
        }
      if (known == NULL && widen)
        continue;
      if (known == NULL)
        g_array_append_val (self->places, place);
      else
        known->span = GS_SPAN_INIT (MIN (known->span.start, place.span.start),
                                    MAX (known->span.end, place.span.end));
    }
}

/* ---- which claims are told ---- */

typedef struct
{
  const GsBatch *batch;
  const GsStatements *statements;
  GPtrArray *agreements; /* of GsAgreement */
  GHashTable *tellers;   /* of guint64, article and sentence: GArray of GsAgreement, those that have
                            it */
} GsAgreementBuilder;

static guint64
gs_place_key (guint32 article, guint32 sentence)
{
  return (guint64) article << 32 | sentence;
}

/* the agreement that has at least two sentences of the members, or NULL */
static GsAgreement *
gs_agreements_find_teller (const GsAgreementBuilder *self, const GArray *members)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint64 last = G_MAXUINT64;

  for (guint i = 0; i < members->len; i++)
    {
      const GsStatement *statement =
          gs_statements_get (self->statements, g_array_index (members, guint32, i));
      guint64 key = gs_place_key (statement->article, statement->sentence);
      const GPtrArray *tellers = key != last ? g_hash_table_lookup (self->tellers, &key) : NULL;

      last = key;
      for (guint k = 0; tellers != NULL && k < tellers->len; k++)
        {
          gpointer teller = g_ptr_array_index (tellers, k);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, teller)) + 1;

          if (n >= 2)
            return teller;
          g_hash_table_insert (counts, teller, GUINT_TO_POINTER (n));
        }
    }
  return NULL;
}

/* whether an agreement has the articles of the members, and no others */
static gboolean
gs_agreement_has_articles (const GsAgreement *self, const GsStatements *statements,
                           const GArray *members)
{
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) right = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer article;

  for (guint i = 0; i < self->places->len; i++)
    g_hash_table_add (left,
                      GUINT_TO_POINTER (g_array_index (self->places, GsAgreementPlace, i).article));
  for (guint i = 0; i < members->len; i++)
    g_hash_table_add (
        right, GUINT_TO_POINTER (
                   gs_statements_get (statements, g_array_index (members, guint32, i))->article));
  g_hash_table_iter_init (&iter, right);
  while (g_hash_table_iter_next (&iter, &article, NULL))
    if (!g_hash_table_contains (left, article))
      return FALSE;
  return g_hash_table_size (left) == g_hash_table_size (right);
}

/* whether at least half of the members' sentences are the agreement's */
static gboolean
gs_agreement_has_half (const GsAgreement *self, const GsStatements *statements,
                       const GArray *members)
{
  guint32 article = G_MAXUINT32;
  guint32 sentence = G_MAXUINT32;
  guint n_sentences = 0;
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const GsStatement *statement =
          gs_statements_get (statements, g_array_index (members, guint32, i));

      if (statement->article == article && statement->sentence == sentence)
        continue;
      article = statement->article;
      sentence = statement->sentence;
      n_sentences++;
      for (guint k = 0; k < self->places->len; k++)
        {
          const GsAgreementPlace *place = &g_array_index (self->places, GsAgreementPlace, k);

          n += place->article == article && place->sentence == sentence;
        }
    }
  return 2 * n >= n_sentences;
}

/* the agreement of the same articles that has half of the members' sentences, or NULL */
static GsAgreement *
gs_agreements_find_same (const GsAgreementBuilder *self, const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      const GsStatement *statement =
          gs_statements_get (self->statements, g_array_index (members, guint32, i));
      guint64 key = gs_place_key (statement->article, statement->sentence);
      const GPtrArray *tellers = g_hash_table_lookup (self->tellers, &key);

      for (guint k = 0; tellers != NULL && k < tellers->len; k++)
        {
          GsAgreement *teller = g_ptr_array_index (tellers, k);

          if (gs_agreement_has_half (teller, self->statements, members)
              && gs_agreement_has_articles (teller, self->statements, members))
            return teller;
        }
    }
  return NULL;
}

/* takes @members over */
static void
gs_agreements_add (GsAgreementBuilder *self, const GsClaim *claim, GArray *members, guint32 teller)
{
  GsAgreement *agreement = g_new0 (GsAgreement, 1);

  agreement->claim = claim;
  agreement->members = members;
  agreement->teller = teller;
  agreement->places = g_array_new (FALSE, FALSE, sizeof (GsAgreementPlace));
  gs_agreement_add_members (agreement, self->statements, members, FALSE);
  g_ptr_array_add (self->agreements, agreement);
  for (guint i = 0; i < agreement->places->len; i++)
    {
      const GsAgreementPlace *place = &g_array_index (agreement->places, GsAgreementPlace, i);
      guint64 key = gs_place_key (place->article, place->sentence);
      GPtrArray *tellers = g_hash_table_lookup (self->tellers, &key);

      if (tellers == NULL)
        {
          tellers = g_ptr_array_new ();
          g_hash_table_insert (self->tellers, g_memdup2 (&key, sizeof key), tellers);
        }
      g_ptr_array_add (tellers, agreement);
    }
}

/* adds what at least two articles tell; takes @members over */
static void
gs_agreements_tell (GsAgreementBuilder *self, const GsClaim *claim, GArray *members)
{
  guint32 teller = gs_statements_find_teller (self->batch, self->statements, members);

  if (gs_telling_keep (self->batch, self->statements, members, teller) >= 2)
    gs_agreements_add (self, claim, members, teller);
  else
    g_array_unref (members);
}

static int
gs_agreement_compare (gconstpointer a, gconstpointer b)
{
  const GsAgreement *left = *(GsAgreement *const *) a;
  const GsAgreement *right = *(GsAgreement *const *) b;

  if (left->claim->story != right->claim->story)
    return left->claim->story < right->claim->story ? -1 : 1;
  if (left->n_voices != right->n_voices)
    return left->n_voices > right->n_voices ? -1 : 1;
  if (left->n_articles != right->n_articles)
    return left->n_articles > right->n_articles ? -1 : 1;
  if (left->claim->likeness != right->claim->likeness)
    return left->claim->likeness > right->claim->likeness ? -1 : 1;
  return gs_span_compare (GS_SPAN_INIT (left->claim->closest[0], left->claim->closest[1]),
                          GS_SPAN_INIT (right->claim->closest[0], right->claim->closest[1]));
}

/* copies of one text that say the same are no agreement */
static gboolean
gs_agreement_counts (const GsAgreement *self, const GsVoices *voices)
{
  return self->n_articles >= 2
         && (self->n_voices >= 2
             || !gs_voices_is_copy (voices,
                                    g_array_index (self->places, GsAgreementPlace, 0).article));
}

/**
 * gs_agreements_new:
 * @batch: the extractions
 * @report: with its source groups
 * @statements: the batch's statements
 * @claims: (element-type GsClaim): must live as long as the result
 *
 * Returns: (transfer full): the agreements (of GsAgreement)
 */
GPtrArray *
gs_agreements_new (const GsBatch *batch, const GsReport *report, const GsStatements *statements,
                   const GPtrArray *claims)
{
  g_autoptr (GHashTable) tellers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          (GDestroyNotify) g_ptr_array_unref);
  GsAgreementBuilder self = { .batch = batch, .statements = statements, .tellers = tellers };
  g_autoptr (GsVoices) voices = gs_voices_new (report);
  guint n_kept = 0;

  self.agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_agreement_free);
  for (guint i = 0; i < claims->len; i++)
    {
      const GsClaim *claim = g_ptr_array_index (claims, i);
      g_autoptr (GArray) members = gs_claim_settle (report, statements, claim);
      GsAgreement *teller = members != NULL ? gs_agreements_find_teller (&self, members) : NULL;

      if (members != NULL && teller == NULL)
        teller = gs_agreements_find_same (&self, members);
      if (teller != NULL)
        gs_agreement_add_members (teller, statements, members, TRUE);
      else if (members != NULL)
        gs_agreements_tell (&self, claim, g_steal_pointer (&members));
    }
  for (guint i = 0; i < self.agreements->len; i++)
    gs_agreement_count (g_ptr_array_index (self.agreements, i), voices);
  while (n_kept < self.agreements->len)
    if (gs_agreement_counts (g_ptr_array_index (self.agreements, n_kept), voices))
      n_kept++;
    else
      g_ptr_array_remove_index_fast (self.agreements, n_kept);
  g_ptr_array_sort (self.agreements, gs_agreement_compare);
  return self.agreements;
}
