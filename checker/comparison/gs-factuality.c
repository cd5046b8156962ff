/* SPDX-License-Identifier: MIT */
/* Tells facts, charges and plans apart among the members of a claim. */
#include "comparison/gs-factuality.h"

#include "comparison/gs-assertion-pair.h"

static gboolean
gs_member_is_charge (const GsStatements *statements, guint32 member)
{
  return gs_assertion_is_charge (
      (GsAssertionOf){ gs_statements_get_extraction (statements, member),
                       gs_statements_get_assertion (statements, member) });
}

/**
 * gs_claim_names_doer:
 *
 * Returns: whether a member that is no charge says who did it
 */
gboolean
gs_claim_names_doer (const GsStatements *statements, const GsClaim *claim)
{
  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_get_member (claim, i);
      const GsAssertion *assertion = gs_statements_get_assertion (statements, member);

      if (!gs_span_is_empty (assertion->slots[GS_SLOT_AGENT].span)
          && !gs_member_is_charge (statements, member))
        return TRUE;
    }
  return FALSE;
}

static GsFactuality
gs_assertion_get_factuality (const GsAssertion *assertion)
{
  switch (assertion->certainty)
    {
    case GS_CERTAINTY_STATED:
    case GS_CERTAINTY_PROBABLE:
    case GS_CERTAINTY_POSSIBLE:
      return GS_FACTUALITY_FACT;
    case GS_CERTAINTY_PLANNED:
    case GS_CERTAINTY_CONDITIONAL:
      return GS_FACTUALITY_OPEN;
    default:
      return GS_FACTUALITY_NONE;
    }
}

/**
 * gs_member_get_factuality:
 * @doer: whether the claim is told as a fact with its doer: a charge is then another matter
 */
GsFactuality
gs_member_get_factuality (const GsStatements *statements, guint32 member, gboolean doer)
{
  if (doer && gs_member_is_charge (statements, member))
    return GS_FACTUALITY_CHARGE;
  return gs_assertion_get_factuality (gs_statements_get_assertion (statements, member));
}

/* how many articles tell the claim with a factuality; @doer: where a fact is told with its doer, a
 * charge is another */
static guint
gs_claim_count_tellers (const GsStatements *statements, const GsClaim *claim,
                        GsFactuality factuality, gboolean doer)
{
  guint32 last = G_MAXUINT32;
  guint n = 0;

  for (guint i = 0; i < claim->members->len; i++)
    {
      guint32 member = gs_claim_get_member (claim, i);
      guint32 article = gs_statements_get (statements, member)->article;

      if (gs_member_get_factuality (statements, member, doer) != factuality || article == last)
        continue;
      last = article;
      n++;
    }
  return n;
}

/**
 * gs_claim_find_common:
 *
 * Returns: what most articles make of the claim
 */
GsFactuality
gs_claim_find_common (const GsStatements *statements, const GsClaim *claim, gboolean doer)
{
  GsFactuality common = GS_FACTUALITY_FACT;
  guint most = 0;

  for (GsFactuality i = GS_FACTUALITY_FACT; i < GS_FACTUALITY_NONE; i++)
    {
      guint n = gs_claim_count_tellers (statements, claim, i, doer);

      if (n <= most)
        continue;
      most = n;
      common = i;
    }
  return common;
}
