/* SPDX-License-Identifier: MIT */
/*
 * Retellings: articles that tell the same claims in the same order were made from one another, or
 * from one text, whatever their wording.
 */
#include "comparison/gs-dependence.h"

#include <stdlib.h>

#include "comparison/gs-claim.h"

/* so many claims, in order but for this part of them, and this part of the shorter article's
 * sentences, are more than chance */
#define GS_MIN_CLAIMS   8
#define GS_MIN_ORDERED  0.9
#define GS_MIN_COVERAGE 0.4
/* a claim of more articles than this pairs nobody: all tell it */
#define GS_MAX_TELLERS 40

/**
 * GsSharedClaim: where two articles tell one claim
 */
typedef struct
{
  guint32 a, b; /* articles, a < b */
  guint32 at_a; /* sentences */
  guint32 at_b;
} GsSharedClaim;

static int
gs_shared_claim_compare (gconstpointer a, gconstpointer b)
{
  const GsSharedClaim *left = a;
  const GsSharedClaim *right = b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  if (left->b != right->b)
    return left->b < right->b ? -1 : 1;
  if (left->at_a != right->at_a)
    return left->at_a < right->at_a ? -1 : 1;
  return (left->at_b > right->at_b) - (left->at_b < right->at_b);
}

static void
gs_claim_list_pairs (const GsStatements *statements, const GsClaim *claim, GArray *shared)
{
  for (guint i = 0; i < claim->members->len && claim->n_articles <= GS_MAX_TELLERS; i++)
    for (guint k = i + 1; k < claim->members->len; k++)
      {
        const GsStatement *one = gs_statements_get (statements, gs_claim_get_member (claim, i));
        const GsStatement *two = gs_statements_get (statements, gs_claim_get_member (claim, k));
        GsSharedClaim pair = { one->article, two->article, one->sentence, two->sentence };

        if (one->article != two->article)
          g_array_append_val (shared, pair);
      }
}

/* the length of the longest subsequence that does not fall, by patience sorting */
static guint
gs_count_ordered (const GArray *shared, guint first, guint end)
{
  g_autofree guint32 *tops = g_new (guint32, end - first);
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      guint32 value = g_array_index (shared, GsSharedClaim, i).at_b;
      guint low = 0, high = n;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (tops[middle] <= value)
            low = middle + 1;
          else
            high = middle;
        }
      tops[low] = value;
      n = MAX (n, low + 1);
    }
  return n;
}

/* keeps one claim a sentence of the first article; returns how many are left from @first */
static guint
gs_shared_claims_thin (GArray *shared, guint first, guint end)
{
  guint n = first;

  for (guint i = first; i < end; i++)
    if (n == first
        || g_array_index (shared, GsSharedClaim, n - 1).at_a
               != g_array_index (shared, GsSharedClaim, i).at_a)
      g_array_index (shared, GsSharedClaim, n++) = g_array_index (shared, GsSharedClaim, i);
  return n - first;
}

static guint
gs_batch_count_sentences (const GsBatch *batch, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (batch->extractions, article);

  return extraction->sentences->len;
}

static void
gs_dependence_judge_order (GsDependence *self, const GsBatch *batch, GArray *shared, guint first,
                           guint end)
{
  const GsSharedClaim pair = g_array_index (shared, GsSharedClaim, first);
  guint shorter =
      MIN (gs_batch_count_sentences (batch, pair.a), gs_batch_count_sentences (batch, pair.b));
  guint n = gs_shared_claims_thin (shared, first, end);

  if (n >= GS_MIN_CLAIMS && n >= shorter * GS_MIN_COVERAGE
      && gs_count_ordered (shared, first, first + n) >= n * GS_MIN_ORDERED)
    gs_dependence_join (self, pair.a, pair.b, GS_DEPENDENCE_ORDER);
}

/**
 * gs_dependence_join_by_order:
 * @batch: with its claims
 *
 * Joins articles that tell the same claims in the same order.
 */
void
gs_dependence_join_by_order (GsDependence *self, const GsBatch *batch)
{
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (GsSharedClaim));
  guint first = 0;

  for (guint i = 0; i < batch->claims->len; i++)
    gs_claim_list_pairs (batch->statements, g_ptr_array_index (batch->claims, i), shared);
  g_array_sort (shared, gs_shared_claim_compare);
  while (first < shared->len)
    {
      const GsSharedClaim *pair = &g_array_index (shared, GsSharedClaim, first);
      guint end = first + 1;

      while (end < shared->len && g_array_index (shared, GsSharedClaim, end).a == pair->a
             && g_array_index (shared, GsSharedClaim, end).b == pair->b)
        end++;
      gs_dependence_judge_order (self, batch, shared, first, end);
      first = end;
    }
}
