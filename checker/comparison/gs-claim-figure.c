/* SPDX-License-Identifier: MIT */
/* Finds the figure that an article gives in place of a claim's. */
#include "comparison/gs-claim-figure.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-filler-pair.h"
#include "comparison/gs-quantity-pair.h"

/* bytes between a name and the number of what it has: "’s " */
#define GS_POSSESSIVE 6

typedef struct
{
  const GsBatch *batch;
  const GsExtraction *claim;
  const GsExtraction *article;
} GsFigureCheck;

/* figures that mean what they say, of one thing */
static gboolean
gs_figure_is_plain (const GsAmount *amount)
{
  const GsQuantity *quantity = &amount->quantity;

  return !quantity->vague && !quantity->range && !quantity->additional && !quantity->part
         && !quantity->bare_one && !quantity->aside && amount->topic != NULL && !amount->coordinated
         && !amount->joint && !amount->around.negated && !amount->around.conditional;
}

static gboolean
gs_figures_agree (const GsFigureCheck *self, const GsAmount *claimed, const GsAmount *told)
{
  GsSlotUse a = { .amount = claimed, .extraction = self->claim };
  GsSlotUse b = { .amount = told, .extraction = self->article };

  if (claimed->quantity.dimension != told->quantity.dimension)
    return FALSE;
  gs_quantity_get_range (&claimed->quantity, &a.low, &a.high);
  gs_quantity_get_range (&told->quantity, &b.low, &b.high);
  return gs_slot_uses_agree (&a, &b);
}

/* whether any figure of the article, of whatever, is the claim's */
static gboolean
gs_figure_is_borne_out (const GsFigureCheck *self, const GsAmount *claimed)
{
  for (guint i = 0; i < self->article->amounts->len; i++)
    if (gs_figures_agree (self, claimed, &g_array_index (self->article->amounts, GsAmount, i)))
      return TRUE;
  return FALSE;
}

/* "NATO's 19 members": who has what is counted; GS_NONE if nobody is named */
static guint32
gs_figure_find_owner (const GsExtraction *article, const GsAmount *told)
{
  const char *text = gs_article_get_text (article->article, NULL);

  for (guint32 i = 0; i < article->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (article->mentions, GsMention, i);
      const char *behind = text + mention->span.end;

      if (mention->span.end >= told->quantity.span.start
          || told->quantity.span.start - mention->span.end > GS_POSSESSIVE)
        continue;
      if (g_str_has_prefix (behind, "'s ") || g_str_has_prefix (behind, "’s ")
          || g_str_has_prefix (behind, "' ") || g_str_has_prefix (behind, "’ "))
        return gs_extraction_get_mention_entity (article, i);
    }
  return GS_NONE;
}

static gboolean
gs_figures_are_of_one (const GsFigureCheck *self, guint32 owner, const GsAmount *claimed,
                       const GsAmount *told)
{
  guint32 other = gs_figure_find_owner (self->article, told);

  return other != GS_NONE && claimed->quantity.dimension == told->quantity.dimension
         && g_strcmp0 (claimed->quantity.currency, told->quantity.currency) == 0
         && g_strcmp0 (claimed->topic, told->topic) == 0
         && g_strcmp0 (claimed->modifier, told->modifier) == 0
         && gs_filler_relation_is_match (gs_entities_compare (
             self->batch, &g_array_index (self->claim->entities, GsEntity, owner),
             &g_array_index (self->article->entities, GsEntity, other)));
}

/* "A has 16 members" */
static gboolean
gs_assertion_tells_having (const GsAssertion *assertion)
{
  return strcmp (assertion->lemma, "have") == 0 && assertion->polarity > 0
         && assertion->certainty == GS_CERTAINTY_STATED
         && assertion->slots[GS_SLOT_AGENT].entity != GS_NONE
         && assertion->slots[GS_SLOT_THEME].amount != GS_NONE;
}

static gboolean
gs_claim_figure_check (GsClaimFigure *self, const GsFigureCheck *check, guint32 owner,
                       const GsAmount *claimed)
{
  for (guint i = 0; i < check->article->amounts->len; i++)
    {
      const GsAmount *told = &g_array_index (check->article->amounts, GsAmount, i);

      if (!gs_figure_is_plain (told) || !gs_figures_are_of_one (check, owner, claimed, told)
          || gs_figures_agree (check, claimed, told))
        continue;
      *self = (GsClaimFigure){ claimed, told };
      return TRUE;
    }
  return FALSE;
}

/**
 * gs_claim_figure_find:
 * @self: (out caller-allocates): the two figures
 * @claim: an article of one sentence
 */
gboolean
gs_claim_figure_find (GsClaimFigure *self, const GsBatch *batch, const GsExtraction *claim,
                      const GsExtraction *article)
{
  GsFigureCheck check = { batch, claim, article };

  for (guint32 i = 0; i < claim->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (claim, i);
      const GsAmount *claimed;

      if (!gs_assertion_tells_having (assertion))
        continue;
      claimed = &g_array_index (claim->amounts, GsAmount, assertion->slots[GS_SLOT_THEME].amount);
      if (gs_figure_is_plain (claimed) && !gs_figure_is_borne_out (&check, claimed)
          && gs_claim_figure_check (self, &check, assertion->slots[GS_SLOT_AGENT].entity, claimed))
        return TRUE;
    }
  return FALSE;
}
