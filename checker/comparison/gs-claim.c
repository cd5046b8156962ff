/* SPDX-License-Identifier: MIT */
/* Aligns statements by an inverted index over their words, best pairs first. */
#include "comparison/gs-claim.h"

#include <math.h>
#include <string.h>

#include "comparison/gs-pair-memo.h"
#include "comparison/gs-statement-pair.h"

/* a short story has as many more sentences as this when its words are weighed */
#define GS_PRIOR_SENTENCES 30.0
/* the likeness two statements need: with related predicates, and with others */
#define GS_LIKENESS_RELATED 5.0
#define GS_LIKENESS_OTHER   7.5
/* the share of the lighter statement's own words that the other must have */
#define GS_SHARED_PART_RELATED 0.45
#define GS_SHARED_PART_OTHER   0.6
/* what a predicate adds that is more than a shared word */
#define GS_RELATION_BONUS 1.0
/* a word in more statements of a story than this finds no pairs */
#define GS_MAX_POSTINGS 300
/* a pair is looked at if its shared words weigh this much */
#define GS_MIN_CANDIDATE 1.5

/**
 * GsClaimPair: two statements that may be one claim
 */
typedef struct
{
  guint32 a, b; /* a < b */
  double likeness;
} GsClaimPair;

typedef struct
{
  const GsBatch *batch;
  const GsStatements *statements;
  guint32 first, end; /* the statements of the story */
  GHashTable *index;  /* of canonical words: GArray of guint32, statements that have it */
  double *weights;    /* by canonical word, for this story; 0 where it has none */
  double *own;        /* by statement from @first on: the weight of all its words */
  GArray *pairs;      /* of GsClaimPair */
  GPtrArray *claims;  /* of GsClaim */
  GsPairMemo *alike;  /* whether two statements are */
} GsClaimBuilder;

static void
gs_claim_free (GsClaim *claim)
{
  if (claim == NULL)
    return;
  g_array_unref (claim->members);
  g_free (claim);
}

static GsClaim *
gs_claim_new (guint32 story)
{
  GsClaim *claim = g_new0 (GsClaim, 1);

  claim->story = story;
  claim->members = g_array_new (FALSE, FALSE, sizeof (guint32));
  return claim;
}

/* ---- candidates ---- */

static void
gs_claims_index (GsClaimBuilder *self)
{
  for (guint32 i = self->first; i < self->end; i++)
    {
      const GsStatement *statement = gs_statements_get (self->statements, i);

      for (guint32 k = 0; k < statement->core.n_ids; k++)
        {
          gpointer word = GUINT_TO_POINTER (statement->core.ids[k]);
          GArray *postings = g_hash_table_lookup (self->index, word);

          if (postings == NULL)
            {
              postings = g_array_new (FALSE, FALSE, sizeof (guint32));
              g_hash_table_insert (self->index, word, postings);
            }
          g_array_append_val (postings, i);
        }
    }
}

/* the weight of the words both sets have, in this story */
static double
gs_claims_weigh (const GsClaimBuilder *self, const GsWordIds *a, const GsWordIds *b)
{
  double sum = 0;
  guint32 i = 0, k = 0;

  while (i < a->n_ids && k < b->n_ids)
    if (a->ids[i] == b->ids[k])
      {
        sum += self->weights[a->ids[i++]];
        k++;
      }
    else if (a->ids[i] < b->ids[k])
      i++;
    else
      k++;
  return sum;
}

/* whether two statements that share so much may be of one claim, their predicates being related or
 * not */
static gboolean
gs_claims_share_enough (double likeness, double core, double lighter, gboolean related)
{
  return likeness + (related ? GS_RELATION_BONUS : 0)
             >= (related ? GS_LIKENESS_RELATED : GS_LIKENESS_OTHER)
         && core >= lighter * (related ? GS_SHARED_PART_RELATED : GS_SHARED_PART_OTHER);
}

static gboolean
gs_claims_judge (const GsClaimBuilder *self, guint32 a, guint32 b, double *likeness)
{
  const GsStatement *one = gs_statements_get (self->statements, a);
  const GsStatement *two = gs_statements_get (self->statements, b);
  double core = gs_claims_weigh (self, &one->core, &two->core);
  double lighter = MIN (self->own[a - self->first], self->own[b - self->first]);
  GsPredicateRelation relation;
  double around;
  gboolean related;

  /* most pairs share too little whatever their predicates are: these are the dearest question */
  if (core < lighter * MIN (GS_SHARED_PART_RELATED, GS_SHARED_PART_OTHER))
    return FALSE;
  around = gs_claims_weigh (self, &one->around, &two->around);
  *likeness = core + MAX (around - core, 0) / 2;
  if (!gs_claims_share_enough (*likeness, core, lighter, TRUE)
      && !gs_claims_share_enough (*likeness, core, lighter, FALSE))
    return FALSE;
  relation = gs_statements_relate (self->batch, self->statements, a, b);
  related = relation > GS_PREDICATES_OPPOSITE;
  /* "the release of the model" tells nothing of its training */
  if (!related && gs_statements_only_name (self->statements, a, b))
    return FALSE;
  if (relation == GS_PREDICATES_OPPOSITE
      || (relation != GS_PREDICATES_SAME
          && gs_statements_share_one_word (self->statements, one, two))
      || !gs_claims_share_enough (*likeness, core, lighter, related))
    return FALSE;
  *likeness += related ? GS_RELATION_BONUS : 0;
  return gs_statements_may_meet (self->batch, self->statements, a, b)
         && gs_statements_fit (self->batch, self->statements, a, b, related);
}

/* sums the weight of shared words over all later statements of other articles */
static void
gs_claims_gather (GsClaimBuilder *self, guint32 a, double *sums, GArray *touched)
{
  const GsStatement *statement = gs_statements_get (self->statements, a);

  for (guint32 k = 0; k < statement->core.n_ids; k++)
    {
      const GArray *postings =
          g_hash_table_lookup (self->index, GUINT_TO_POINTER (statement->core.ids[k]));
      double weight = self->weights[statement->core.ids[k]];

      for (guint i = postings->len; i > 0 && postings->len <= GS_MAX_POSTINGS; i--)
        {
          guint32 b = g_array_index (postings, guint32, i - 1);

          if (b <= a || gs_statements_get (self->statements, b)->article == statement->article)
            break;
          if (sums[b - self->first] == 0)
            g_array_append_val (touched, b);
          sums[b - self->first] += weight;
        }
    }
}

static gboolean
gs_statement_counts (const GsStatement *statement)
{
  return statement->has_name && statement->tells && !statement->is_saying;
}

static void
gs_claims_pair (GsClaimBuilder *self)
{
  g_autofree double *sums = g_new0 (double, self->end - self->first);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 a = self->first; a < self->end; a++)
    {
      if (!gs_statement_counts (gs_statements_get (self->statements, a)))
        continue;
      gs_claims_gather (self, a, sums, touched);
      for (guint i = 0; i < touched->len; i++)
        {
          GsClaimPair pair = { a, g_array_index (touched, guint32, i), 0 };

          if (sums[pair.b - self->first] >= GS_MIN_CANDIDATE
              && gs_statement_counts (gs_statements_get (self->statements, pair.b))
              && gs_claims_judge (self, pair.a, pair.b, &pair.likeness))
            {
              gs_pair_memo_put (self->alike, pair.a, pair.b, TRUE);
              g_array_append_val (self->pairs, pair);
            }
          sums[pair.b - self->first] = 0;
        }
      g_array_set_size (touched, 0);
    }
}

static int
gs_claim_pair_compare (gconstpointer a, gconstpointer b)
{
  const GsClaimPair *left = a;
  const GsClaimPair *right = b;

  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

/* ---- groups ---- */

/* whether two groups have sentences of one article that differ, so that it would speak twice */
static gboolean
gs_claims_clash (const GsClaimBuilder *self, const GsClaim *one, const GsClaim *two)
{
  for (guint i = 0; i < one->members->len; i++)
    for (guint k = 0; k < two->members->len; k++)
      {
        const GsStatement *a = gs_statements_get (self->statements, gs_claim_get_member (one, i));
        const GsStatement *b = gs_statements_get (self->statements, gs_claim_get_member (two, k));

        if (a->article == b->article && a->sentence != b->sentence)
          return TRUE;
      }
  return FALSE;
}

/* as gs_claims_judge () says, which is asked once */
static gboolean
gs_claims_are_alike (const GsClaimBuilder *self, guint32 a, guint32 b)
{
  GsPairMemoAnswer answer = gs_pair_memo_get (self->alike, a, b);
  double likeness;

  if (answer == GS_PAIR_MEMO_UNKNOWN)
    {
      answer = gs_claims_judge (self, a, b, &likeness) ? GS_PAIR_MEMO_YES : GS_PAIR_MEMO_NO;
      gs_pair_memo_put (self->alike, a, b, answer == GS_PAIR_MEMO_YES);
    }
  return answer == GS_PAIR_MEMO_YES;
}

/* whether at least half of all pairs between two groups are alike; no more is asked once that is
 * settled either way */
static gboolean
gs_claims_hang_together (const GsClaimBuilder *self, const GsClaim *one, const GsClaim *two)
{
  guint n_pairs = one->members->len * two->members->len;
  guint n_alike = 0;
  guint n_apart = 0;

  for (guint i = 0; i < one->members->len; i++)
    for (guint k = 0; k < two->members->len; k++)
      {
        if (gs_claims_are_alike (self, gs_claim_get_member (one, i), gs_claim_get_member (two, k)))
          n_alike++;
        else
          n_apart++;
        if (2 * n_alike >= n_pairs || 2 * n_apart > n_pairs)
          return 2 * n_alike >= n_pairs;
      }
  return TRUE;
}

static GsClaim *
gs_claims_find (GHashTable *groups, guint32 story, guint32 statement)
{
  GsClaim *claim = g_hash_table_lookup (groups, GUINT_TO_POINTER (statement + 1));

  if (claim == NULL)
    {
      claim = gs_claim_new (story);
      g_array_append_val (claim->members, statement);
      g_hash_table_insert (groups, GUINT_TO_POINTER (statement + 1), claim);
    }
  return claim;
}

static void
gs_claims_join (GHashTable *groups, GsClaim *one, GsClaim *two, const GsClaimPair *pair)
{
  if (MAX (one->likeness, two->likeness) == 0)
    {
      one->likeness = pair->likeness;
      one->closest[0] = pair->a;
      one->closest[1] = pair->b;
    }
  else if (two->likeness > one->likeness)
    {
      one->likeness = two->likeness;
      memcpy (one->closest, two->closest, sizeof one->closest);
    }
  for (guint i = 0; i < two->members->len; i++)
    {
      guint32 member = gs_claim_get_member (two, i);

      g_array_append_val (one->members, member);
      g_hash_table_insert (groups, GUINT_TO_POINTER (member + 1), one);
    }
  gs_claim_free (two);
}

static int
gs_compare_indices (const void *a, const void *b)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return (*left > *right) - (*left < *right);
}

static void
gs_claims_group (GsClaimBuilder *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  guint32 story = gs_statements_get (self->statements, self->first)->story;

  g_array_sort (self->pairs, gs_claim_pair_compare);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const GsClaimPair *pair = &g_array_index (self->pairs, GsClaimPair, i);
      GsClaim *one = gs_claims_find (groups, story, pair->a);
      GsClaim *two = gs_claims_find (groups, story, pair->b);

      if (one != two && !gs_claims_clash (self, one, two)
          && gs_claims_hang_together (self, one, two))
        gs_claims_join (groups, one, two, pair);
    }
  for (guint32 i = self->first; i < self->end; i++)
    {
      GsClaim *claim = g_hash_table_lookup (groups, GUINT_TO_POINTER (i + 1));

      if (claim == NULL)
        continue;
      g_array_sort (claim->members, gs_compare_indices);
      if (gs_claim_get_member (claim, 0) != i)
        continue;
      if (claim->members->len > 1)
        g_ptr_array_add (self->claims, claim);
      else
        gs_claim_free (claim);
    }
}

static void
gs_claims_count_articles (const GsClaimBuilder *self, GsClaim *claim)
{
  guint32 last = G_MAXUINT32;

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 article =
          gs_statements_get (self->statements, gs_claim_get_member (claim, i))->article;

      claim->n_articles += article != last;
      last = article;
    }
}

static int
gs_claim_compare (gconstpointer a, gconstpointer b)
{
  const GsClaim *left = *(GsClaim *const *) a;
  const GsClaim *right = *(GsClaim *const *) b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->n_articles != right->n_articles)
    return left->n_articles > right->n_articles ? -1 : 1;
  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  return gs_compare_indices (left->members->data, right->members->data);
}

/* What a whole story is about tells none of its claims apart: a word weighs the less the more of
 * the story's sentences have it. */
static void
gs_claims_weigh_words (GsClaimBuilder *self, gboolean clear)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const guint32 *last = NULL;
  guint n_sentences = 0;
  GHashTableIter iter;
  gpointer word;
  gpointer count;

  for (guint32 i = self->first; i < self->end; i++)
    {
      const GsWordIds *around = &gs_statements_get (self->statements, i)->around;
      const GsWordIds *core = &gs_statements_get (self->statements, i)->core;

      for (guint32 k = 0; k < core->n_ids; k++)
        if (!g_hash_table_contains (counts, GUINT_TO_POINTER (core->ids[k])))
          g_hash_table_insert (counts, GUINT_TO_POINTER (core->ids[k]), GUINT_TO_POINTER (0));
      if (around->ids == last)
        continue;
      last = around->ids;
      n_sentences++;
      for (guint32 k = 0; k < around->n_ids; k++)
        {
          gpointer key = GUINT_TO_POINTER (around->ids[k]);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

          g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
        }
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &count))
    {
      guint32 id = GPOINTER_TO_UINT (word);
      double part = GPOINTER_TO_UINT (count) / (n_sentences + GS_PRIOR_SENTENCES);

      self->weights[id] =
          clear ? 0 : gs_statements_get_weight (self->statements, id) * (1 - sqrt (part));
    }
}

static void
gs_claims_build_story (GsClaimBuilder *self)
{
  self->index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_array_set_size (self->pairs, 0);
  gs_claims_weigh_words (self, FALSE);
  self->own = g_new (double, self->end - self->first);
  for (guint32 i = self->first; i < self->end; i++)
    {
      const GsWordIds *core = &gs_statements_get (self->statements, i)->core;

      self->own[i - self->first] = gs_claims_weigh (self, core, core);
    }
  gs_claims_index (self);
  gs_claims_pair (self);
  gs_claims_group (self);
  gs_claims_weigh_words (self, TRUE);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->own, g_free);
}

/**
 * gs_claims_new:
 * @batch: the extractions
 * @statements: their statements
 *
 * Returns: (transfer full): the claims of all stories (of GsClaim), by story, those of most
 *   articles first
 */
GPtrArray *
gs_claims_new (const GsBatch *batch, const GsStatements *statements)
{
  GsClaimBuilder self = { .batch = batch, .statements = statements };
  guint32 n = gs_statements_get_size (statements);

  self.claims = g_ptr_array_new_with_free_func ((GDestroyNotify) gs_claim_free);
  self.pairs = g_array_new (FALSE, FALSE, sizeof (GsClaimPair));
  self.alike = g_new0 (GsPairMemo, 1);
  self.weights = g_new0 (double, gs_statements_count_words (statements) + 1);
  while (self.first < n)
    {
      guint32 story = gs_statements_get (statements, self.first)->story;

      self.end = self.first + 1;
      while (self.end < n && gs_statements_get (statements, self.end)->story == story)
        self.end++;
      gs_claims_build_story (&self);
      self.first = self.end;
    }
  for (guint i = 0; i < self.claims->len; i++)
    gs_claims_count_articles (&self, g_ptr_array_index (self.claims, i));
  g_ptr_array_sort (self.claims, gs_claim_compare);
  g_array_unref (self.pairs);
  g_free (self.alike);
  g_free (self.weights);
  return self.claims;
}
