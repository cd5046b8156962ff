/* SPDX-License-Identifier: MIT */
/* Asks of two quantities where they were and from where they are counted. */
#include <string.h>

#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-placing.h"
#include "comparison/gs-filler-pair.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"

/* the entity of the place that a sentence names nearest to a use; NULL if it names none */
static const GsEntity *
gs_slot_use_find_place_in (const GsSlotUse *use, guint32 sentence)
{
  const GsExtraction *extraction = use->extraction;
  const GsEntity *best = NULL;
  guint32 nearest = G_MAXUINT32;

  for (guint i = 0; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      guint32 index = g_array_index (extraction->mention_entities, guint32, i);
      const GsEntity *entity =
          index != GS_NONE ? &g_array_index (extraction->entities, GsEntity, index) : NULL;
      GsSpan span = use->amount->quantity.span;
      guint32 apart = mention->span.start >= span.end
                          ? mention->span.start - span.end
                          : span.start - MIN (mention->span.end, span.start);

      if (mention->sentence != sentence || entity == NULL || mention->demonym
          || entity->kind != GS_MENTION_PLACE || apart >= nearest)
        continue;
      nearest = apart;
      best = entity;
    }
  return best;
}

/* where it was: the place in its own sentence, else in the one before */
static const GsEntity *
gs_slot_use_find_place (const GsSlotUse *use)
{
  guint32 own = use->amount->around.sentence;
  const GsEntity *place = gs_slot_use_find_place_in (use, own);

  return place == NULL && own > 0 ? gs_slot_use_find_place_in (use, own - 1) : place;
}

/**
 * gs_slot_uses_name_one_place:
 *
 * Returns: whether both sentences say where, and it is one place: crowds are compared nowhere else
 */
gboolean
gs_slot_uses_name_one_place (const GsBatch *batch, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsEntity *left = gs_slot_use_find_place (a);
  const GsEntity *right = gs_slot_use_find_place (b);

  return left != NULL && right != NULL
         && gs_entities_compare (batch, left, right) == GS_FILLERS_SAME;
}

/**
 * gs_slot_uses_lie_apart:
 *
 * Returns: whether other things lie so far from one place: a plane that crashed, a wing that was
 *   found
 */
gboolean
gs_slot_uses_lie_apart (const GsRules *rules, const GsSlotUse *a, const GsSlotUse *b)
{
  const char *left = a->amount->also[1];
  const char *right = b->amount->also[1];

  return a->amount->measure == GS_MEASURE_DISTANCE && left != NULL && right != NULL
         && strcmp (gs_event_get_subject (rules, left), gs_event_get_subject (rules, right)) != 0;
}

/* where something that has a name lies in which direction of a place, places are compared by */
static gboolean
gs_slot_use_is_placing (const GsSlotUse *use)
{
  const GArray *placings = use->extraction->placings;

  for (guint i = 0; use->amount->measure == GS_MEASURE_DISTANCE && i < placings->len; i++)
    {
      const GsPlacing *placing = &g_array_index (placings, GsPlacing, i);

      if (placing->around.subject != NULL && placing->around.predicate != NULL
          && gs_span_overlaps (placing->evidence, use->amount->quantity.number))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_slot_uses_are_placings:
 *
 * Returns: whether the comparison of places sees both distances
 */
gboolean
gs_slot_uses_are_placings (const GsSlotUse *a, const GsSlotUse *b)
{
  return gs_slot_use_is_placing (a) && gs_slot_use_is_placing (b);
}
