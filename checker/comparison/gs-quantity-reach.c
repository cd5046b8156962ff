/* SPDX-License-Identifier: MIT */
/* Tells quantities apart by what they cover: another stretch, a part, somebody else. */
#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"

static gboolean
gs_reach_differs (const char *a, const char *b)
{
  return a != NULL && b != NULL && strcmp (a, b) != 0;
}

static const char *
gs_reach_get_last_word (const char *name)
{
  const char *blank = strrchr (name, ' ');

  return blank != NULL ? blank + 1 : name;
}

/* "the third quarter", "the fourth quarter"; "the quarter" may be either */
static gboolean
gs_reach_is_other_period (const char *a, const char *b)
{
  gboolean numbered = a != NULL && b != NULL && strchr (a, ' ') != NULL && strchr (b, ' ') != NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  return numbered ? strcmp (a, b) != 0
                  : strcmp (gs_reach_get_last_word (a), gs_reach_get_last_word (b)) != 0;
}

/**
 * gs_names_are_one:
 *
 * Returns: whether two folded names of persons may be one's: "quill" and "terry quill", but not
 *   "brian quill" and "terry quill"
 */
gboolean
gs_names_are_one (const char *a, const char *b)
{
  return strcmp (gs_reach_get_last_word (a), gs_reach_get_last_word (b)) == 0
         && (strchr (a, ' ') == NULL || strchr (b, ' ') == NULL || strcmp (a, b) == 0);
}

/* "bought the villa for $3m", "sold it for $4m": two deals of one party */
static gboolean
gs_reach_is_other_deal (const GsRules *rules, const GsSurroundings *a, const GsSurroundings *b)
{
  return a->subject != NULL && b->subject != NULL && strcmp (a->subject, b->subject) == 0
         && strcmp (gs_event_get_common (rules, a->predicate),
                    gs_event_get_common (rules, b->predicate))
                != 0
         && gs_rules_has_word (rules, GS_RULES_WORD_TRADE, a->predicate)
         && gs_rules_has_word (rules, GS_RULES_WORD_TRADE, b->predicate);
}

/* "38 million at home" may be part of "71 million worldwide", never the other way about */
static gboolean
gs_reach_is_part (const GsAmount *a, const GsAmount *b)
{
  const GsAmount *wide = a->wide ? a : b;
  const GsAmount *other = wide == a ? b : a;

  return a->wide != b->wide && wide->quantity.low > other->quantity.low;
}

/* "20,000 homes are still without power", of 52,000 that once were */
static gboolean
gs_reach_is_left_of (const GsAmount *a, const GsAmount *b)
{
  const GsAmount *rest = a->remaining ? a : b;
  const GsAmount *whole = rest == a ? b : a;

  return a->fate == GS_FATE_NONE && a->remaining != b->remaining
         && rest->quantity.low < whole->quantity.low;
}

/* "destroyed 120 homes", "damaged 150 houses" */
static gboolean
gs_reach_befalls_other (const GsRules *rules, const GsAmount *a, const GsAmount *b)
{
  const char *left = a->around.predicate;
  const char *right = b->around.predicate;

  return a->quantity.dimension == GS_DIMENSION_COUNT && left != NULL && right != NULL
         && gs_rules_has_word (rules, GS_RULES_WORD_BEFALLS_THING, left)
         && gs_rules_has_word (rules, GS_RULES_WORD_BEFALLS_THING, right)
         && strcmp (gs_rules_get_common_word (rules, GS_RULES_WORD_BEFALLS_THING, left),
                    gs_rules_get_common_word (rules, GS_RULES_WORD_BEFALLS_THING, right))
                != 0;
}

static gboolean
gs_reach_is_noun (const GsLexicon *lexicon, const char *word)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, word, strlen (word)) : 0;

  return id != 0 && (gs_lexicon_get_classes (lexicon, id) & (1u << GS_LEXICON_NOUN)) != 0;
}

/**
 * gs_amounts_are_part_and_whole:
 * @lexicon: (nullable): the lexicon
 *
 * Returns: whether one may be some of the other: "20 studio albums" of "26 albums", while "five
 *   anxious bidders" are all of them
 */
gboolean
gs_amounts_are_part_and_whole (const GsLexicon *lexicon, const GsAmount *a, const GsAmount *b)
{
  const GsAmount *some = a->modifier != NULL ? a : b;
  const GsAmount *all = some == a ? b : a;

  return some->modifier != NULL && all->modifier == NULL && some->quantity.low < all->quantity.low
         && gs_reach_is_noun (lexicon, some->modifier);
}

/* two who have names were sentenced, or two things that both have names or both have none sold */
static gboolean
gs_reach_is_of_others (const GsRules *rules, const GsAmount *a, const GsAmount *b)
{
  switch (a->measure)
    {
    case GS_MEASURE_SENTENCE:
      return gs_reach_differs (a->also[0], b->also[0]);
    case GS_MEASURE_PRICE:
      if (gs_reach_is_other_deal (rules, &a->around, &b->around))
        return TRUE;
      return a->also[0] != NULL && b->also[0] != NULL && a->topic_is_name == b->topic_is_name
             && strcmp (gs_topic_get_common (rules, a->also[0]),
                        gs_topic_get_common (rules, b->also[0]))
                    != 0;
    case GS_MEASURE_TIMES:
      /* "a man was shot five times", "his brother was arrested three times" */
      return a->also[1] != NULL && b->also[1] != NULL && !gs_names_are_one (a->also[1], b->also[1])
             && ((a->topic_is_name && b->topic_is_name)
                 || !gs_rules_has_word (rules, GS_RULES_WORD_PEOPLE,
                                        a->topic_is_name ? b->also[1] : a->also[1]));
    default:
      return FALSE;
    }
}

/**
 * gs_slot_uses_find_other_reach:
 *
 * Returns: why the two cover different things, %GS_PAIR_CONFLICT if nothing says so
 */
GsPairVerdict
gs_slot_uses_find_other_reach (const GsRules *rules, const GsSlotUse *a, const GsSlotUse *b)
{
  const GsAmount *left = a->amount;
  const GsAmount *right = b->amount;

  if (gs_reach_is_other_period (left->period, right->period))
    return GS_PAIR_OTHER_YEAR;
  if (gs_reach_is_left_of (left, right))
    return GS_PAIR_OTHER_YEAR;
  if (gs_reach_is_part (left, right))
    return GS_PAIR_SCOPE;
  if (gs_reach_befalls_other (rules, left, right))
    return GS_PAIR_KINDS;
  if (gs_reach_is_of_others (rules, left, right))
    return GS_PAIR_NAMES;
  return left->awaited != right->awaited && !(left->awaited ? right : left)->around.future
             ? GS_PAIR_PLAN
             : GS_PAIR_CONFLICT;
}
