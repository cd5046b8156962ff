/* SPDX-License-Identifier: MIT */
/* Judges two values of one slot. */
#include "comparison/gs-quantity-pair.h"

#include <math.h>
#include <string.h>

#include "comparison/gs-befallen.h"
#include "comparison/gs-filler-pair.h"
#include "comparison/gs-occasion.h"
#include "comparison/gs-sentence-times.h"

/* what "about" allows, and how far below a value "nearly" reaches */
#define GS_ABOUT  .07
#define GS_NEARLY .07
/* half of the last digit, and less, so that neighbours (2.5 and 2.6 million) do not touch */
#define GS_HALF .4999
/* a rounder's last digit may hide at most this share of the value */
#define GS_MAX_ROUNDING .05
/* the same length in other units was rounded twice */
#define GS_CONVERTED .09
/* likeness of people of one country who do the same */
#define GS_ONE_PEOPLE 4.0
/* how much more likeness is demanded where a sentence does not say to whom it was done */
#define GS_WHOM_UNKNOWN 2.0
/* how much more likeness two words for one event demand than one word */
#define GS_GENERAL 3.0
/* values farther apart are of other things: at 1.06 to 1.3 one pair in six was true, at 10 none of
 * 641 */
#define GS_FAR 6.0
/* a kind of things and all of them, if they are so far apart */
#define GS_WIDE        2.0
#define GS_DAY_SECONDS 86400.0

/**
 * gs_quantity_get_range:
 * @low: (out): the least value the words allow, in base units
 * @high: (out): the greatest, HUGE_VAL if there is none
 */
void
gs_quantity_get_range (const GsQuantity *quantity, double *low, double *high)
{
  double slack = quantity->range || quantity->vague
                     ? 0
                     : MIN (quantity->step * GS_HALF, GS_MAX_ROUNDING * quantity->low);

  if (quantity->step >= quantity->low && quantity->dimension == GS_DIMENSION_COUNT
      && quantity->low < 100)
    slack = 0;
  if (quantity->dimension == GS_DIMENSION_AGE || quantity->dimension == GS_DIMENSION_MAGNITUDE)
    slack = 0;
  /* "about 8 percent" is a rounded share, and 7 another one */
  if (quantity->approximate
      && !(quantity->dimension == GS_DIMENSION_SHARE && slack > 0 && !quantity->words))
    slack = MAX (slack, GS_ABOUT * quantity->low);
  *low = quantity->low - slack;
  *high = quantity->high + slack;
  if (quantity->nearly)
    *low = MIN (*low, quantity->low * (1 - GS_NEARLY));
  else if (quantity->bound == GS_BOUND_AT_LEAST)
    *high = HUGE_VAL;
  else if (quantity->bound == GS_BOUND_AT_MOST)
    *low = 0;
}

/**
 * gs_quantities_exclude:
 *
 * Returns: whether no value that the one allows is allowed by the other
 */
gboolean
gs_quantities_exclude (const GsQuantity *a, const GsQuantity *b)
{
  double low[2], high[2];

  gs_quantity_get_range (a, &low[0], &high[0]);
  gs_quantity_get_range (b, &low[1], &high[1]);
  return high[0] < low[1] || high[1] < low[0];
}

/**
 * gs_slot_uses_agree:
 *
 * Returns: whether both values may hold at once; money in two currencies always may
 */
gboolean
gs_slot_uses_agree (const GsSlotUse *a, const GsSlotUse *b)
{
  const GsQuantity *left = &a->amount->quantity;
  const GsQuantity *right = &b->amount->quantity;
  double slack = 0;

  if (g_strcmp0 (left->currency, right->currency) != 0)
    return TRUE;
  if (left->dimension >= GS_DIMENSION_LENGTH && left->dimension <= GS_DIMENSION_MASS)
    slack = GS_CONVERTED * MIN (a->low, b->low);
  else if (left->dimension == GS_DIMENSION_SPEED || left->dimension == GS_DIMENSION_TEMPERATURE)
    slack = GS_CONVERTED / 2 * fabs (MIN (a->low, b->low));
  slack = MAX (slack, 1e-9 * fabs (a->low));
  return a->low <= b->high + slack && b->low <= a->high + slack;
}

static gboolean
gs_slot_uses_are_far (const GsSlotUse *a, const GsSlotUse *b)
{
  double left = a->amount->quantity.low;
  double right = b->amount->quantity.low;

  if (a->amount->quantity.dimension == GS_DIMENSION_MAGNITUDE)
    return fabs (left - right) > GS_FAR_MAGNITUDE;
  if (a->amount->quantity.dimension == GS_DIMENSION_AGE)
    return FALSE;
  return MAX (left, right) >= GS_FAR * MIN (left, right);
}

/* "12 defence witnesses" are some of "43 witnesses", "40 police officers" are not some of 45 */
static gboolean
gs_slot_uses_are_wide_apart (const GsSlotUse *a, const GsSlotUse *b)
{
  double left = a->amount->quantity.low;
  double right = b->amount->quantity.low;

  return MAX (left, right) >= GS_WIDE * MIN (left, right);
}

/* a year in one sentence only tells of another time; two years, of two */
static gboolean
gs_slot_uses_are_of_other_years (const GsSlotUse *a, const GsSlotUse *b)
{
  gint16 left = a->year;
  gint16 right = b->year;

  /* how many children a person has is told with the year of anything */
  if (left == right || a->amount->measure == GS_MEASURE_OFFSPRING)
    return FALSE;
  /* "last year" may be any year that the other names, and for standing figures the one of which it
   * is silent */
  if (left == -1 || right == -1)
    return left * right == 0 && a->amount->quantity.dimension != GS_DIMENSION_MONEY
           && a->amount->quantity.dimension != GS_DIMENSION_SHARE;
  return TRUE;
}

/* how much likeness a slot demands, from general to telling slots */
static double
gs_slot_get_threshold (const GsSlotUse *use)
{
  if (use->general)
    return use->amount->measure == GS_MEASURE_PRICE ? 6 : 3.5;
  if (use->amount->fate != GS_FATE_NONE)
    return 9;
  if (use->amount->measure == GS_MEASURE_ONGOING)
    return 5;
  if (use->amount->measure == GS_MEASURE_CROWD)
    return 0;
  if (use->amount->measure == GS_MEASURE_CHANGE)
    return 4;
  if (use->amount->measure != GS_MEASURE_TOPIC)
    return 3;
  switch (use->amount->quantity.dimension)
    {
    case GS_DIMENSION_AGE:
      return use->amount->topic_is_name ? 0 : 7;
    case GS_DIMENSION_MAGNITUDE:
      return 4;
    case GS_DIMENSION_MONEY:
      return 5;
    case GS_DIMENSION_DURATION:
      return 10;
    case GS_DIMENSION_SHARE:
      return 12;
    default:
      return 6;
    }
}

/* "the 14 Afghans taking part", "15 officers from Afghanistan took part": one deed of one people */
static gboolean
gs_slot_uses_are_one_people (const GsSlotUse *a, const GsSlotUse *b)
{
  const GsSlotUse *people = a->amount->topic_is_name ? a : b;
  const GsSlotUse *other = people == a ? b : a;

  return a->amount->quantity.dimension == GS_DIMENSION_COUNT && people->amount->topic_is_name
         && a->amount->deed != NULL && b->amount->deed != NULL
         && strcmp (a->amount->deed, b->amount->deed) == 0
         && (people->topic == other->topic
             || gs_words_have (other->around.names, other->around.n_names, people->topic));
}

/* likeness by whom something was done to so many times */
static double
gs_times_weigh_whom (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return -GS_WHOM_UNKNOWN;
  return gs_names_are_one (a, b) ? GS_ONE_PEOPLE : 0;
}

static double
gs_slot_uses_score (const GsCloseness *closeness, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsSurroundings *left = &a->amount->around;
  const GsSurroundings *right = &b->amount->around;
  double score = gs_closeness_score (closeness, &a->around, &b->around, 0);

  if (left->predicate != NULL && right->predicate != NULL
      && strcmp (left->predicate, right->predicate) == 0)
    score += 1;
  else if (left->predicate != NULL && right->predicate != NULL)
    score -= .5;
  /* "the three Afghans" are a set told of before, and another one may be meant */
  if (a->amount->topic_is_name == FALSE || a->amount->quantity.dimension == GS_DIMENSION_COUNT)
    score -= 1.5 * (a->amount->definite + b->amount->definite);
  if (a->amount->quantity.part != b->amount->quantity.part)
    score -= 2;
  if (gs_slot_uses_are_one_people (a, b))
    score += GS_ONE_PEOPLE;
  if (a->amount->measure == GS_MEASURE_TIMES)
    score += gs_times_weigh_whom (a->amount->also[1], b->amount->also[1]);
  if (a->general && b->general && a->amount->measure != GS_MEASURE_PRICE)
    score -= GS_GENERAL;
  return score - gs_slot_get_threshold (a);
}

/* forty hours of deliberation may be spread over four days: hours say how long it took, days from
 * when to when */
static gboolean
gs_amount_is_in_days (const GsAmount *amount)
{
  return amount->quantity.step >= GS_DAY_SECONDS;
}

/* a strike goes on between two reports: the later one tells of more days */
static gboolean
gs_slot_uses_grow (const GsSlotUse *former, const GsSlotUse *later)
{
  gint32 before = former->extraction->day;
  gint32 after = later->extraction->day;

  return gs_amount_is_in_days (former->amount) && before != GS_NO_DAY && after != GS_NO_DAY
         && before < after && former->amount->quantity.low < later->amount->quantity.low;
}

/* "four days of riots" and "eight days of riots" of two articles of which nobody says when they
 * were written: the second may be the later one */
static gboolean
gs_slot_uses_may_grow (const GsSlotUse *a, const GsSlotUse *b)
{
  return gs_amount_is_in_days (a->amount) && !a->amount->attributive && !b->amount->attributive
         && (a->extraction->day == GS_NO_DAY || b->extraction->day == GS_NO_DAY)
         && !gs_sentences_are_of_one_day (a->extraction, a->amount->around.sentence, b->extraction,
                                          b->amount->around.sentence);
}

/* "four dead", and later "at least six": more are being found */
static gboolean
gs_slot_uses_have_grown (const GsSlotUse *a, const GsSlotUse *b)
{
  const GsSlotUse *higher = a->amount->quantity.low > b->amount->quantity.low ? a : b;

  return a->amount->fate == GS_FATE_DEAD && higher->amount->quantity.bound == GS_BOUND_AT_LEAST;
}

/* what the way they are written tells: "a two-week drill", "two weeks later"; "a 10-rack system",
 * "would need two racks"; GS_PAIR_CONFLICT if nothing */
static GsPairVerdict
gs_slot_uses_find_other_form (const GsSlotUse *a, const GsSlotUse *b)
{
  const GsAmount *left = a->amount;
  const GsAmount *right = b->amount;

  if (left->measure == GS_MEASURE_ONGOING || (a->general && left->measure != GS_MEASURE_PRICE))
    {
      if (gs_amount_is_in_days (left) != gs_amount_is_in_days (right))
        return GS_PAIR_KINDS;
      /* five days of riots, two days of strikes */
      if (a->general && gs_amount_is_in_days (left) && left->measure == GS_MEASURE_ONGOING
          && right->measure == GS_MEASURE_ONGOING && strcmp (left->also[0], right->also[0]) != 0)
        return GS_PAIR_KINDS;
      return gs_slot_uses_grow (a, b) || gs_slot_uses_grow (b, a) || gs_slot_uses_may_grow (a, b)
                 ? GS_PAIR_OTHER_YEAR
                 : GS_PAIR_CONFLICT;
    }
  return (left->quantity.dimension == GS_DIMENSION_DURATION
          || (left->quantity.dimension == GS_DIMENSION_COUNT && left->fate == GS_FATE_NONE))
                 && left->attributive != right->attributive
             ? GS_PAIR_KINDS
             : GS_PAIR_CONFLICT;
}

/* "12 died in an earlier attack": not those of the attack that the other tells of */
static gboolean
gs_slot_use_is_of_other_event (const GsCloseness *closeness, const GsSlotUse *self)
{
  return gs_sentence_tells_other_event (gs_closeness_get_lexicon (closeness), self->extraction,
                                        self->amount->around.sentence, self->amount->quantity.span);
}

/* what tells of another time or another event; GS_PAIR_CONFLICT if nothing */
static GsPairVerdict
gs_slot_uses_find_other_event (const GsCloseness *closeness, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsAmount *left = a->amount;
  const GsAmount *right = b->amount;

  if (gs_slot_uses_have_grown (a, b) || gs_slot_uses_are_of_other_years (a, b))
    return GS_PAIR_OTHER_YEAR;
  if ((left->measure == GS_MEASURE_ONGOING || left->measure == GS_MEASURE_CROWD
       || left->measure == GS_MEASURE_DISTANCE)
      && gs_sentences_are_of_other_times (a->extraction, left->around.sentence, b->extraction,
                                          right->around.sentence))
    return GS_PAIR_OTHER_YEAR;
  if (gs_slot_use_is_of_other_event (closeness, a) != gs_slot_use_is_of_other_event (closeness, b)
      || (left->fate != GS_FATE_NONE
          && gs_befallen_are_of_two_days (a->extraction, left->around.sentence,
                                          left->around.predicate, b->extraction,
                                          right->around.sentence, right->around.predicate)))
    return GS_PAIR_OTHERS;
  return GS_PAIR_CONFLICT;
}

static GsPairVerdict
gs_slot_uses_find_other_thing (const GsCloseness *closeness, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsRules *rules = gs_closeness_get_rules (closeness);
  const GsAmount *left = a->amount;
  const GsAmount *right = b->amount;
  GsPairVerdict verdict;

  if (left->quantity.aside || right->quantity.aside)
    return GS_PAIR_REMARK;
  if (gs_slot_uses_lie_apart (rules, a, b) || gs_slot_uses_are_placings (a, b))
    return GS_PAIR_KINDS;
  if (gs_slot_uses_are_far (a, b))
    return GS_PAIR_FAR;
  verdict = gs_slot_uses_find_other_event (closeness, a, b);
  if (verdict != GS_PAIR_CONFLICT)
    return verdict;
  if (left->topic_is_name && right->topic_is_name && left->measure != GS_MEASURE_PRICE
      && left->measure != GS_MEASURE_TIMES && !gs_amounts_share_word (left, right))
    return GS_PAIR_NAMES;
  /* "another 20,000 marched in the second city": others than in the first */
  if (left->quantity.additional != right->quantity.additional && left->measure != GS_MEASURE_CROWD)
    return GS_PAIR_OTHERS;
  if (left->joint || right->joint)
    return GS_PAIR_ROW;
  /* "200 metres long, 100 metres wide": each names what it is */
  if (left->coordinated != right->coordinated && left->measure != GS_MEASURE_EXTENT)
    return GS_PAIR_ROW;
  verdict = gs_slot_uses_find_other_form (a, b);
  if (verdict != GS_PAIR_CONFLICT)
    return verdict;
  if (left->coded != right->coded)
    return GS_PAIR_MODIFIERS;
  if (left->modifier != NULL && right->modifier != NULL && !left->coded
      && strcmp (left->modifier, right->modifier) != 0)
    return GS_PAIR_MODIFIERS;
  if (left->measure == GS_MEASURE_TOPIC && left->quantity.dimension == GS_DIMENSION_COUNT
      && left->fate == GS_FATE_NONE && !left->coded && gs_slot_uses_are_wide_apart (a, b)
      && gs_amounts_are_part_and_whole (gs_closeness_get_lexicon (closeness), left, right))
    return GS_PAIR_MODIFIERS;
  if (gs_slot_uses_are_of_other_scopes (gs_closeness_get_lexicon (closeness), a, b))
    return GS_PAIR_SCOPE;
  if (left->measure == GS_MEASURE_TOPIC && left->quantity.dimension == GS_DIMENSION_COUNT
      && left->fate == GS_FATE_NONE && left->deed != NULL && right->deed != NULL
      && !gs_amounts_share_word (left, right) && !gs_amounts_name_one_kind (rules, left, right))
    return GS_PAIR_KINDS;
  if (left->deed != NULL && right->deed != NULL && left->topic_is_name != right->topic_is_name
      && left->measure == GS_MEASURE_TOPIC && left->fate == GS_FATE_NONE
      && !gs_slot_uses_are_one_people (a, b))
    return GS_PAIR_KINDS;
  if (gs_slot_uses_are_of_other_owners (a, b)
      || gs_slot_uses_are_of_two_persons (gs_closeness_get_batch (closeness), a, b))
    return GS_PAIR_NAMES;
  if (left->around.conditional != right->around.conditional)
    return GS_PAIR_PLAN;
  return gs_slot_uses_find_other_reach (rules, a, b);
}

/**
 * gs_slot_uses_are_alike:
 *
 * Returns: %FALSE for values of two years, or of "others" against the first ones
 */
gboolean
gs_slot_uses_are_alike (const GsSlotUse *a, const GsSlotUse *b)
{
  gint16 left = a->year;
  gint16 right = b->year;

  return (left == 0 || right == 0 || left == right)
         && a->amount->quantity.additional == b->amount->quantity.additional;
}

/**
 * gs_slot_uses_are_rivals:
 *
 * Returns: whether one article gives two values of which either might be meant
 */
gboolean
gs_slot_uses_are_rivals (const GsSlotUse *a, const GsSlotUse *b)
{
  return gs_slot_uses_are_alike (a, b) && !gs_slot_uses_agree (a, b)
         && !gs_slot_uses_are_far (a, b);
}

/**
 * gs_slot_uses_judge:
 * @a: a value
 * @b: a value of the same slot in another article
 * @score: (out): likeness beyond what the slot demands
 *
 * Returns: the verdict, before it is asked which values the two articles give elsewhere
 */
GsPairVerdict
gs_slot_uses_judge (const GsCloseness *closeness, const GsSlotUse *a, const GsSlotUse *b,
                    double *score)
{
  GsPairVerdict verdict;

  *score = gs_slot_uses_score (closeness, a, b);
  if (a->amount->measure == GS_MEASURE_CROWD
      && !gs_slot_uses_name_one_place (gs_closeness_get_batch (closeness), a, b))
    {
      *score = -HUGE_VAL;
      return GS_PAIR_SCOPE;
    }
  if (gs_slot_uses_agree (a, b))
    return GS_PAIR_COMPATIBLE;
  verdict = gs_slot_uses_find_other_thing (closeness, a, b);
  if (verdict != GS_PAIR_CONFLICT)
    return verdict;
  if (*score >= 0 && a->amount->measure != GS_MEASURE_ONGOING
      && a->amount->measure != GS_MEASURE_CROWD
      && gs_slot_uses_are_of_other_doers (closeness, a, b))
    return GS_PAIR_NAMES;
  return *score >= 0 ? GS_PAIR_CONFLICT : GS_PAIR_UNLIKE;
}
