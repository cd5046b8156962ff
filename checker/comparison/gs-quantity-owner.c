/* SPDX-License-Identifier: MIT */
/* Asks of two quantities whose they are, who does it, and of what place or part they are told. */
#include <string.h>

#include "assertion/gs-extraction.h"
#include "comparison/gs-filler-pair.h"
#include "comparison/gs-quantity-pair.h"

/* families of so many children are common: two of one story may be two families */
#define GS_COMMON_FAMILY 4

/**
 * gs_amounts_share_word:
 *
 * Returns: whether a word for what is counted is one: "Feng Lung" and "Feng" may be one person,
 *   "Andrew Lopez" and "Jonathan Carrasquillo" are two
 */
gboolean
gs_amounts_share_word (const GsAmount *a, const GsAmount *b)
{
  const char *left[] = { a->topic, a->also[0], a->also[1] };
  const char *right[] = { b->topic, b->also[0], b->also[1] };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    for (guint k = 0; k < G_N_ELEMENTS (right); k++)
      if ((i == 0 || k == 0) && left[i] != NULL && right[k] != NULL
          && strcmp (left[i], right[k]) == 0)
        return TRUE;
  return FALSE;
}

/* a name besides the topic: "68 percent of Greeks" are everybody's */
static gboolean
gs_vicinities_share_name (const GsVicinity *a, const GsVicinity *b, guint32 topic)
{
  for (guint32 i = 0; i < a->n_names; i++)
    if (a->names[i] != topic && gs_words_have (b->names, b->n_names, a->names[i]))
      return TRUE;
  return FALSE;
}

/**
 * gs_slot_uses_are_of_other_owners:
 *
 * Returns: whether they are of two owners: sentences, children, money and shares are somebody's,
 *   and the names around tell whose
 */
gboolean
gs_slot_uses_are_of_other_owners (const GsSlotUse *a, const GsSlotUse *b)
{
  const GsAmount *amount = a->amount;
  gboolean shared = gs_vicinities_share_name (&a->around, &b->around, a->topic);

  if (amount->measure == GS_MEASURE_SENTENCE)
    return !shared;
  if (amount->measure == GS_MEASURE_OFFSPRING)
    return MIN (a->low, b->low) <= GS_COMMON_FAMILY
               ? g_strcmp0 (amount->also[0], b->amount->also[0]) != 0 || amount->also[0] == NULL
               : FALSE;
  if (amount->quantity.dimension != GS_DIMENSION_MONEY
      && amount->quantity.dimension != GS_DIMENSION_SHARE && amount->measure != GS_MEASURE_ONGOING)
    return FALSE;
  return a->around.n_names > 0 && b->around.n_names > 0 && !shared;
}

/* who bears the name that the amount is said of */
static const GsEntity *
gs_slot_use_get_named (const GsSlotUse *use)
{
  const GsExtraction *extraction = use->extraction;
  GsSpan named = use->amount->named;
  guint mention = gs_extraction_find_mention (extraction, named.start);
  guint32 entity;

  if (gs_span_is_empty (named) || mention >= extraction->mentions->len
      || !gs_span_overlaps (g_array_index (extraction->mentions, GsMention, mention).span, named))
    return NULL;
  entity = gs_extraction_get_mention_entity (extraction, mention);
  return entity != GS_NONE ? &g_array_index (extraction->entities, GsEntity, entity) : NULL;
}

/**
 * gs_slot_uses_are_of_two_persons:
 *
 * Returns: whether the ages of two who share no more than a surname are meant: "Mara Lind, 34",
 *   "her brother Jon Lind, 31"
 */
gboolean
gs_slot_uses_are_of_two_persons (const GsBatch *batch, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsEntity *left, *right;

  if (a->amount->quantity.dimension != GS_DIMENSION_AGE)
    return FALSE;
  left = gs_slot_use_get_named (a);
  right = gs_slot_use_get_named (b);
  return left != NULL && right != NULL
         && gs_entities_compare (batch, left, right) == GS_FILLERS_DIFFERENT;
}

/**
 * gs_word_is_happening:
 * @lexicon: (nullable): the lexicon
 *
 * Returns: whether the noun tells what happened: as a place, told in other words, it bounds nothing
 */
gboolean
gs_word_is_happening (const GsLexicon *lexicon, const char *word)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, word, strlen (word)) : 0;

  if (id == 0)
    return FALSE;
  switch (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN))
    {
    case GS_DOMAIN_NOUN_ACT:
    case GS_DOMAIN_NOUN_EVENT:
    case GS_DOMAIN_NOUN_PHENOMENON:
    case GS_DOMAIN_NOUN_PROCESS:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * gs_slot_uses_are_of_other_scopes:
 *
 * Returns: whether they cover two places, or a part and the whole: a toll in one place is part of a
 *   higher one that is told of no place
 */
gboolean
gs_slot_uses_are_of_other_scopes (const GsLexicon *lexicon, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsSlotUse *scoped = a->amount->scope != NULL ? a : b;
  const GsSlotUse *other = scoped == a ? b : a;

  /* a mother "in the Bronx", a quake "in the south": the number is not that of a part */
  if (scoped->amount->scope == NULL || a->amount->measure == GS_MEASURE_OFFSPRING
      || a->amount->measure == GS_MEASURE_ABOARD
      || a->amount->quantity.dimension == GS_DIMENSION_MAGNITUDE)
    return FALSE;
  if (other->amount->scope != NULL)
    return strcmp (scoped->amount->scope, other->amount->scope) != 0
           && !(gs_word_is_happening (lexicon, scoped->amount->scope)
                && gs_word_is_happening (lexicon, other->amount->scope));
  return a->amount->measure == GS_MEASURE_CHANGE
         || (scoped->amount->fate != GS_FATE_NONE && scoped->high < other->low);
}

/* who does what the amount is part of; an empty slot if nobody does */
static GsSlotOf
gs_slot_use_get_doer (const GsSlotUse *use)
{
  const GsExtraction *extraction = use->extraction;
  GsSlotOf doer = { extraction, NULL };
  guint32 index;

  if (use->summed)
    return doer;
  index = (guint32) (use->amount - (const GsAmount *) (gpointer) extraction->amounts->data);
  for (guint32 i = 0; i < extraction->assertions->len; i++)
    {
      const GsAssertion *assertion = gs_extraction_get_assertion (extraction, i);

      if (assertion->sentence == use->amount->around.sentence
          && assertion->slots[GS_SLOT_THEME].head != NULL
          && assertion->slots[GS_SLOT_THEME].amount == index)
        doer.filler = &assertion->slots[GS_SLOT_AGENT];
    }
  return doer;
}

/**
 * gs_slot_uses_are_of_other_doers:
 *
 * Returns: whether two who have names do it: "Karst Foods hired 120 cooks", "Karst Robotics hired
 *   140"
 */
gboolean
gs_slot_uses_are_of_other_doers (const GsCloseness *closeness, const GsSlotUse *a,
                                 const GsSlotUse *b)
{
  GsSlotOf left = gs_slot_use_get_doer (a);
  GsSlotOf right = gs_slot_use_get_doer (b);

  return left.filler != NULL && right.filler != NULL
         && gs_fillers_compare (gs_closeness_get_batch (closeness), left, right)
                == GS_FILLERS_DIFFERENT;
}
