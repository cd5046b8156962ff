/* SPDX-License-Identifier: MIT */
/* Asks of two statements what their words alone do not tell. */
#include "comparison/gs-statement-pair.h"

static GsAssertionOf
gs_statements_get_pair_member (const GsStatements *statements, guint32 index)
{
  return (GsAssertionOf){ gs_statements_get_extraction (statements, index),
                          gs_statements_get_assertion (statements, index) };
}

/**
 * gs_statements_relate:
 *
 * Returns: how the predicates of @a and @b stand to each other; GS_PREDICATES_OPPOSITE also where
 *   one says of the same event that it did not come about
 */
GsPredicateRelation
gs_statements_relate (const GsBatch *batch, const GsStatements *statements, guint32 a, guint32 b)
{
  const GsAssertion *one = gs_statements_get_assertion (statements, a);
  const GsAssertion *two = gs_statements_get_assertion (statements, b);
  GsPredicateRelation relation = gs_predicates_compare (batch, one, two);
  gboolean classed = one->class != NULL && g_strcmp0 (one->class, two->class) == 0
                     && one->direction != 0 && two->direction != 0;

  if (classed)
    return one->direction == two->direction ? MAX (relation, GS_PREDICATES_SYNONYM)
                                            : GS_PREDICATES_OPPOSITE;
  if (relation > GS_PREDICATES_OPPOSITE && one->polarity != two->polarity)
    return GS_PREDICATES_OPPOSITE;
  if (relation == GS_PREDICATES_UNRELATED
      && gs_statements_get (statements, a)->predicate
             == gs_statements_get (statements, b)->predicate)
    return GS_PREDICATES_SYNONYM;
  return relation;
}

/**
 * gs_statements_may_meet:
 *
 * Returns: whether time and place let two statements be of one event
 */
gboolean
gs_statements_may_meet (const GsBatch *batch, const GsStatements *statements, guint32 a, guint32 b)
{
  GsAssertionOf one = gs_statements_get_pair_member (statements, a);
  GsAssertionOf two = gs_statements_get_pair_member (statements, b);

  return gs_assertions_compare_times (one, two) != GS_BINDING_EXCLUDED
         && gs_assertions_compare_places (batch, one, two) != GS_BINDING_EXCLUDED;
}

/**
 * gs_statements_only_name:
 *
 * Returns: whether one of them names its event by a noun, and the other tells it
 */
gboolean
gs_statements_only_name (const GsStatements *statements, guint32 a, guint32 b)
{
  return (gs_statements_get_assertion (statements, a)->form == GS_FORM_EVENT)
         != (gs_statements_get_assertion (statements, b)->form == GS_FORM_EVENT);
}

/**
 * gs_statements_fit:
 * @related: whether their predicates are
 *
 * Returns: whether the participants let two statements be of one claim: not "he found his
 *   colleague's body" and "his body was found by a colleague"; and what is told in other words, or
 *   only named, has a participant in common
 */
gboolean
gs_statements_fit (const GsBatch *batch, const GsStatements *statements, guint32 a, guint32 b,
                   gboolean related)
{
  GsAssertionPair pair;

  gs_assertion_pair_read_core (&pair, batch, gs_statements_get_pair_member (statements, a),
                               gs_statements_get_pair_member (statements, b));
  return !pair.swapped
         && (pair.n_matched > 0 || (related && !gs_statements_only_name (statements, a, b)));
}

/**
 * gs_statements_share_one_word:
 *
 * Returns: whether all they share is one word, neither a figure nor what both are about:
 *   "massacre", of who killed himself after it
 */
gboolean
gs_statements_share_one_word (const GsStatements *self, const GsStatement *a, const GsStatement *b)
{
  guint32 shared = 0;
  guint n = 0;

  for (guint32 i = 0; i < a->core.n_ids && n < 2; i++)
    if (gs_words_have (b->core.ids, b->core.n_ids, a->core.ids[i]))
      {
        shared = a->core.ids[i];
        n++;
      }
  return n == 1 && (shared != a->thing || shared != b->thing)
         && !g_ascii_isdigit (*gs_statements_get_word (self, shared));
}
