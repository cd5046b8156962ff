/* SPDX-License-Identifier: MIT */
/*
 * Knows which slots a story fills once: the toll of its event, a count that each article gives
 * once.
 *
 * Articles of one story that each give one number of dead mean the same dead, however they word it;
 * so do articles that each count one kind of thing, if the numbers are near. A toll that has many
 * values in a story is one that grows.
 */
#include "comparison/gs-quantity-table.h"

#include <math.h>
#include <string.h>

#include "assertion/gs-rules-words.h"

/* likeness that a toll of the whole event has without any common word */
#define GS_UNIQUE_TOLL 10.0
/* likeness of a count that both articles give once */
#define GS_UNIQUE_COUNT 6.0
/* so many different tolls of one event are the steps by which it grew */
#define GS_MAX_UNIQUE_TOLLS 3
/* values farther apart are of two things or of two times */
#define GS_UNIQUE_RATIO 2.0
/* tolls of dead farther apart were told one after the other */
#define GS_GROWN_RATIO 1.25
/* what is fewer is counted by everybody of something else */
#define GS_MIN_UNIQUE 4
/* "its 1,400 workers" are all of them, "the 23 pirates" those told of before */
#define GS_MANY 100

static gboolean
gs_unique_is_near (const GsSlotUse *a, const GsSlotUse *b, double ratio)
{
  double left = a->amount->quantity.low;
  double right = b->amount->quantity.low;

  return MAX (left, right) <= ratio * MIN (left, right);
}

/* a number of persons of whatever kind, wherever: "12 people", "125 workers", not "two French
 * women" */
static gboolean
gs_use_is_whole_toll (const GsRules *rules, const GsSlotUse *use)
{
  const GsAmount *amount = use->amount;

  return amount->fate != GS_FATE_NONE && amount->fate != GS_FATE_ARRESTED
         && amount->measure == GS_MEASURE_TOPIC && use->year == 0 && amount->modifier == NULL
         && !amount->definite && !amount->topic_is_name && !amount->joint && !amount->quantity.part
         && !amount->quantity.additional && !amount->quantity.aside && !amount->around.conditional
         && !amount->around.negated
         && (amount->topic == NULL || gs_rules_has_word (rules, GS_RULES_WORD_PEOPLE, amount->topic)
             || amount->quantity.low >= GS_MIN_UNIQUE);
}

/* the highest toll of its article: that of the whole event */
static gboolean
gs_quantities_is_highest (const GsQuantityTable *self, guint32 first, guint32 end,
                          const GsSlotUse *use)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsSlotUse *other = gs_quantity_table_get (self, i);

      if (other->article == use->article && other->amount->quantity.low > use->amount->quantity.low
          && !gs_slot_uses_agree (other, use))
        return FALSE;
    }
  return TRUE;
}

/* "39 dead" in the headline of an article that tells of "at least 39" */
static gboolean
gs_quantities_is_bound (const GsQuantityTable *self, guint32 first, guint32 end,
                        const GsSlotUse *use)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsSlotUse *other = gs_quantity_table_get (self, i);

      if (other->article == use->article && other->amount->quantity.low == use->amount->quantity.low
          && other->amount->quantity.bound == GS_BOUND_AT_LEAST)
        return TRUE;
    }
  return FALSE;
}

/* how many tolls that cannot hold at once the articles give for the whole event */
static guint
gs_quantities_count_tolls (const GsQuantityTable *self, const GsRules *rules, guint32 first,
                           guint32 end)
{
  const GsSlotUse *tolls[GS_MAX_UNIQUE_TOLLS + 1];
  guint n = 0;

  for (guint32 i = first; i < end && n <= GS_MAX_UNIQUE_TOLLS; i++)
    {
      const GsSlotUse *use = gs_quantity_table_get (self, i);
      guint k = 0;

      if (!gs_use_is_whole_toll (rules, use) || !gs_quantities_is_highest (self, first, end, use))
        continue;
      while (k < n && !gs_slot_uses_agree (tolls[k], use))
        k++;
      if (k == n)
        tolls[n++] = use;
    }
  return n;
}

/* one of the numbers that a sum was made of */
static gboolean
gs_use_is_summand (const GsSlotUse *part, const GsSlotUse *sum)
{
  return sum->summed && part->amount->around.sentence == sum->amount->around.sentence
         && gs_span_contains (sum->amount->evidence, part->amount->quantity.number);
}

/* each article gives one value for the slot */
static gboolean
gs_quantities_is_only (const GsQuantityTable *self, guint32 first, guint32 end,
                       const GsSlotUse *use)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsSlotUse *other = gs_quantity_table_get (self, i);

      if (other->article == use->article && !gs_slot_uses_agree (other, use)
          && !gs_use_is_summand (other, use))
        return FALSE;
    }
  return TRUE;
}

/* the dead grow in number while they are looked for: only counts that are near, told as final and
 * the only ones of their articles stand against each other */
static gboolean
gs_quantities_may_have_grown (const GsQuantityTable *self, guint32 first, guint32 end,
                              const GsSlotUse *a, const GsSlotUse *b)
{
  return a->amount->fate == GS_FATE_DEAD
         && (!gs_quantities_is_only (self, first, end, a)
             || !gs_quantities_is_only (self, first, end, b)
             || a->amount->quantity.bound == GS_BOUND_AT_LEAST
             || b->amount->quantity.bound == GS_BOUND_AT_LEAST
             || !gs_unique_is_near (a, b, GS_GROWN_RATIO));
}

static gboolean
gs_quantities_are_tolls (const GsQuantityTable *self, guint32 first, guint32 end,
                         const GsSlotUse *a, const GsSlotUse *b)
{
  const GsRules *rules = gs_closeness_get_rules (gs_quantity_table_get_closeness (self));
  const GsSlotUse *lower = a->amount->quantity.low < b->amount->quantity.low ? a : b;

  return !gs_quantities_may_have_grown (self, first, end, a, b)
         && !gs_quantities_is_bound (self, first, end, lower) && gs_use_is_whole_toll (rules, a)
         && gs_use_is_whole_toll (rules, b) && gs_quantities_is_highest (self, first, end, a)
         && gs_quantities_is_highest (self, first, end, b)
         && gs_quantities_count_tolls (self, rules, first, end) <= GS_MAX_UNIQUE_TOLLS;
}

/* "a seven-storey factory": parts are compared of one kind of thing */
static gboolean
gs_uses_are_of_one_build (const GsAmount *a, const GsAmount *b)
{
  return (!a->attributive && !b->attributive)
         || (a->modifier != NULL && b->modifier != NULL && strcmp (a->modifier, b->modifier) == 0);
}

/* "the auction lasted" beside "the bidding war"; two who are only named by their length are many
 * things: a two-year deal, a three-year plan */
static gboolean
gs_uses_last (const GsSlotUse *a, const GsSlotUse *b)
{
  return a->general && b->general
         && (a->amount->measure != GS_MEASURE_TOPIC || b->amount->measure != GS_MEASURE_TOPIC);
}

static gboolean
gs_use_is_plain_count (const GsSlotUse *use)
{
  const GsAmount *amount = use->amount;

  return amount->fate == GS_FATE_NONE
         && (amount->measure == GS_MEASURE_TOPIC || amount->measure == GS_MEASURE_CHANGE)
         && use->year == 0
         && (amount->quantity.dimension == GS_DIMENSION_COUNT
             || amount->quantity.dimension == GS_DIMENSION_SHARE)
         && !amount->topic_is_name && (!amount->definite || amount->quantity.low >= GS_MANY)
         && !amount->joint && !amount->quantity.part && !amount->quantity.additional
         && amount->quantity.low >= GS_MIN_UNIQUE;
}

/**
 * gs_quantities_weigh_unique:
 * @first: first use of the slot
 * @end: behind the slot's last use
 *
 * Returns: the likeness that two values have as the only ones of their articles, 0 if they are not
 */
double
gs_quantities_weigh_unique (const GsQuantityTable *self, guint32 first, guint32 end,
                            const GsSlotUse *a, const GsSlotUse *b)
{
  if (gs_quantities_are_tolls (self, first, end, a, b))
    return GS_UNIQUE_TOLL;
  if (((gs_use_is_plain_count (a) && gs_use_is_plain_count (b)
        && gs_uses_are_of_one_build (a->amount, b->amount)
        && !gs_amounts_are_part_and_whole (
            gs_closeness_get_lexicon (gs_quantity_table_get_closeness (self)), a->amount,
            b->amount))
       || gs_uses_last (a, b) || a->amount->measure == GS_MEASURE_TIMES
       || a->amount->measure == GS_MEASURE_ABOARD)
      && gs_unique_is_near (a, b, GS_UNIQUE_RATIO) && gs_quantities_is_only (self, first, end, a)
      && gs_quantities_is_only (self, first, end, b))
    return GS_UNIQUE_COUNT;
  return 0;
}
