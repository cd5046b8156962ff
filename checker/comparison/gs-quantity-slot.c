/* SPDX-License-Identifier: MIT */
/* Names the slots that quantities fill. */
#include <math.h>
#include <string.h>

#include "assertion/gs-measure.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"

/* nothing is named after more parts: "110-billion-euro" is money */
#define GS_MANY_PARTS 1000

/**
 * gs_topic_get_common:
 * @lemma: folded
 *
 * Returns: (transfer none): the word that stands for @lemma and its synonyms
 */
const char *
gs_topic_get_common (const GsRules *rules, const char *lemma)
{
  return gs_rules_get_common_word (rules, GS_RULES_WORD_SAME_THING, lemma);
}

/* persons in general, and people of a country: they may be told of under other nouns, too */
static gboolean
gs_amount_is_of_people (const GsRules *rules, const GsAmount *amount)
{
  return amount->topic_is_name || gs_rules_has_word (rules, GS_RULES_WORD_PEOPLE, amount->topic);
}

/* "12 members of the army taking part", "the 14 Afghans taking part", "15 officers took part" */
static char *
gs_slot_name_participants (const GsAmount *amount)
{
  return g_strdup_printf ("count people who %s%s", amount->deed,
                          amount->quantity.additional ? " other" : "");
}

static char *
gs_slot_name_count (const GsRules *rules, const GsAmount *amount, const char *topic)
{
  const char *predicate = amount->around.predicate;
  const char *other = amount->quantity.additional ? " other" : "";

  if (amount->quantity.bare_one && amount->fate == GS_FATE_NONE)
    return NULL;
  /* "a 12-member jury" counts members, and they do nothing */
  if (amount->attributive)
    return topic != NULL && amount->quantity.low < GS_MANY_PARTS
                   && !gs_rules_has_word (rules, GS_RULES_WORD_NO_THING, topic)
               ? g_strdup_printf ("count %s", topic)
               : NULL;
  if (amount->fate != GS_FATE_NONE)
    return g_strconcat (gs_fate_to_string (amount->fate), other, NULL);
  if (topic == NULL || gs_rules_has_word (rules, GS_RULES_WORD_NO_THING, topic))
    return NULL;
  if (!gs_rules_has_word (rules, GS_RULES_WORD_PEOPLE, topic))
    return g_strdup_printf ("count %s%s", topic, other);
  if (predicate == NULL || amount->deed != NULL)
    return NULL;
  return g_strdup_printf ("count people %s%s", predicate, other);
}

/* depth is told of what cannot be seen, and of one thing a story; other extents are somebody's */
static char *
gs_slot_name_extent (const GsRules *rules, const GsAmount *amount)
{
  if (strcmp (amount->also[0], "depth") == 0)
    return g_strdup (amount->also[0]);
  return amount->also[1] != NULL ? g_strdup_printf ("%s %s", amount->also[0],
                                                    gs_topic_get_common (rules, amount->also[1]))
                                 : NULL;
}

/* what a measure is of, whatever noun stands by it */
static char *
gs_slot_name_measure (const GsRules *rules, const GsAmount *amount)
{
  const char *name = gs_measure_to_string (amount->measure);

  if (amount->measure == GS_MEASURE_SENTENCE || amount->measure == GS_MEASURE_OFFSPRING)
    return g_strdup (name);
  if (amount->measure == GS_MEASURE_POPULATION)
    return amount->also[0] != NULL ? g_strdup_printf ("%s %s", name, amount->also[0]) : NULL;
  if (amount->measure == GS_MEASURE_CHANGE)
    return gs_rules_has_word (rules, GS_RULES_WORD_NO_THING, amount->topic)
               ? NULL
               : g_strdup_printf ("%s %s", name, gs_topic_get_common (rules, amount->topic));
  if (amount->measure == GS_MEASURE_DISTANCE)
    return g_strdup_printf ("%s from %s", name, amount->also[0]);
  if (amount->measure == GS_MEASURE_EXTENT)
    return gs_slot_name_extent (rules, amount);
  if (amount->measure == GS_MEASURE_ONGOING || amount->measure == GS_MEASURE_CROWD)
    return g_strdup_printf ("%s of %s", name, amount->also[0]);
  if (amount->measure == GS_MEASURE_ABOARD)
    return g_strdup (name);
  if (amount->measure == GS_MEASURE_TIMES)
    return g_strdup_printf ("%s that %s", name, gs_event_get_common (rules, amount->also[0]));
  return g_strdup_printf ("%s %s", name, gs_topic_get_common (rules, amount->around.subject));
}

/* "price of velasti", "price of phone", and for what the sentence leaves open "price" */
static char *
gs_slot_name_price (const GsRules *rules, const GsAmount *amount, guint which)
{
  const char *name = gs_measure_to_string (amount->measure);

  if (which < G_N_ELEMENTS (amount->also))
    return amount->also[which] != NULL ? g_strdup_printf (
               "%s of %s", name, gs_topic_get_common (rules, amount->also[which]))
                                       : NULL;
  return which == GS_SLOT_UNNAMED ? g_strdup (name) : NULL;
}

/**
 * gs_amount_dup_slot:
 * @which: 0 for the topic, 1 and 2 for other words for it, 3 for what the people counted do
 *
 * Returns: (transfer full) (nullable): the slot's name; %NULL for what says nothing (the word
 * "one", ordinals, "two things", vague counts)
 */
char *
gs_amount_dup_slot (const GsRules *rules, const GsAmount *amount, guint which)
{
  const GsQuantity *quantity = &amount->quantity;
  gboolean deed = which == GS_MAX_SLOTS - 1;
  const char *word = which == 0 ? amount->topic : deed ? NULL : amount->also[which - 1];
  const char *topic = word != NULL ? gs_topic_get_common (rules, word) : NULL;
  const char *dimension = gs_dimension_to_string (quantity->dimension);

  if (quantity->low <= 0 || quantity->vague || amount->superseded)
    return NULL;
  if (amount->measure == GS_MEASURE_PRICE)
    return gs_slot_name_price (rules, amount, which);
  if (which > 0 && topic == NULL && !deed)
    return NULL;
  if (amount->measure != GS_MEASURE_TOPIC)
    return which == 0 ? gs_slot_name_measure (rules, amount) : NULL;
  if (deed)
    return amount->deed != NULL && amount->topic != NULL && amount->fate == GS_FATE_NONE
                   && !quantity->bare_one
               ? gs_slot_name_participants (amount)
               : NULL;
  switch (quantity->dimension)
    {
    case GS_DIMENSION_MAGNITUDE:
      return g_strdup (dimension);
    case GS_DIMENSION_COUNT:
      if (quantity->low != floor (quantity->low))
        return NULL;
      return gs_slot_name_count (rules, amount, topic);
    case GS_DIMENSION_ORDINAL:
    case GS_DIMENSION_POINTS:
      return NULL;
    case GS_DIMENSION_AGE:
      return topic != NULL ? g_strdup_printf ("age %s", topic) : NULL;
    default:
      break;
    }
  if (topic == NULL || gs_rules_has_word (rules, GS_RULES_WORD_NO_THING, topic) || amount->span_of)
    return NULL;
  return g_strdup_printf ("%s %s", dimension, topic);
}

/**
 * gs_amount_is_aboard_in_part:
 *
 * Returns: whether the amount counts the passengers of a ship, plane or train
 */
gboolean
gs_amount_is_aboard_in_part (const GsRules *rules, const GsAmount *amount)
{
  if (amount->topic == NULL || amount->measure != GS_MEASURE_TOPIC || amount->fate != GS_FATE_NONE
      || amount->attributive || amount->awaited || amount->quantity.additional
      || amount->quantity.vague || amount->quantity.dimension != GS_DIMENSION_COUNT
      || amount->quantity.bound == GS_BOUND_AT_MOST
      || strcmp (gs_topic_get_common (rules, amount->topic), "passenger") != 0)
    return FALSE;
  return g_strcmp0 (amount->scope, "board") == 0
         || (g_strcmp0 (amount->around.predicate, "carry") == 0
             && amount->around.role == GS_RELATION_OBJ);
}

/**
 * gs_amount_get_lasting:
 *
 * Returns: (transfer none) (nullable): the word for what lasts as long as the amount says: "heist"
 *   of "the heist took five minutes" and of "the five-minute heist"
 */
const char *
gs_amount_get_lasting (const GsAmount *amount)
{
  if (amount->quantity.dimension != GS_DIMENSION_DURATION || amount->quantity.vague
      || amount->quantity.low <= 0)
    return NULL;
  switch (amount->measure)
    {
    case GS_MEASURE_LASTING:
      return amount->around.subject;
    case GS_MEASURE_ONGOING:
      return amount->also[0];
    case GS_MEASURE_TOPIC:
      return amount->attributive ? amount->topic : NULL;
    default:
      return NULL;
    }
}

/**
 * gs_amounts_name_one_kind:
 *
 * Returns: whether both count the same kind of people: one word, or a general one ("members",
 *   "Afghans") on a side
 */
gboolean
gs_amounts_name_one_kind (const GsRules *rules, const GsAmount *a, const GsAmount *b)
{
  if (a->topic == NULL || b->topic == NULL)
    return FALSE;
  return strcmp (gs_topic_get_common (rules, a->topic), gs_topic_get_common (rules, b->topic)) == 0
         || gs_amount_is_of_people (rules, a) || gs_amount_is_of_people (rules, b);
}
