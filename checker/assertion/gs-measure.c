/* SPDX-License-Identifier: MIT */
/* Tells inhabitants from other people, lengths of events and of sentences from other durations. */
#include "assertion/gs-measure.h"

#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-rules-words.h"

#define GS_DAY_SECONDS 86400.0

static const char *
gs_measure_lemma (const GsSentence *sentence, gint64 token)
{
  return token >= 0 && token < sentence->n_tokens ? sentence->lemmas[token] : "";
}

/* the token right before a span, -1 at the sentence's start */
static gint64
gs_measure_find_before (const GsSentence *sentence, GsSpan span)
{
  guint32 before = gs_amount_find_before (sentence, span);

  return before != GS_TOKEN_ROOT ? (gint64) before : -1;
}

/* "a city of 160,000 people", "home to 167,000", "a population of 80,000", "city of population
 * 167,000" */
static gboolean
gs_measure_is_population (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                          guint32 topic)
{
  gint64 before = gs_measure_find_before (sentence, amount->quantity.span);
  const char *link = gs_measure_lemma (sentence, before);
  const char *noun = gs_measure_lemma (sentence, before - 1);

  if (strcmp (link, "population") == 0 || strcmp (noun, "population") == 0)
    return TRUE;
  if (topic != GS_TOKEN_ROOT
      && !gs_rules_has_word (rules, GS_RULES_WORD_INHABITANT, sentence->lemmas[topic]))
    return FALSE;
  if (strcmp (noun, "home") == 0 && (strcmp (link, "to") == 0 || strcmp (link, "by") == 0))
    return TRUE;
  return topic != GS_TOKEN_ROOT && strcmp (link, "of") == 0
         && gs_rules_has_word (rules, GS_RULES_WORD_SETTLEMENT, noun);
}

/* "shook houses for around one minute", "lasted 15 seconds" */
static gboolean
gs_measure_is_lasting (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  const char *link =
      gs_measure_lemma (sentence, gs_measure_find_before (sentence, amount->quantity.span));
  const char *verb = amount->around.predicate;

  if (amount->attributive || amount->around.subject == NULL || verb == NULL)
    return FALSE;
  /* "the heist took five minutes", not "it took five minutes to" */
  if (strcmp (verb, "take") == 0)
    return amount->around.role == GS_RELATION_OBJ && strcmp (amount->around.subject, "it") != 0;
  if (!gs_rules_has_word (rules, GS_RULES_WORD_LASTING, verb))
    return FALSE;
  return strcmp (link, "for") == 0 || strcmp (verb, "last") == 0;
}

/* "sentenced to 10 years", "a 10-year prison sentence" that somebody was given, "jailed for life
 * plus 10 years" is not read */
static gboolean
gs_measure_is_sentence (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                        guint32 topic)
{
  const char *verb = amount->around.predicate;
  const char *noun = topic != GS_TOKEN_ROOT ? sentence->lemmas[topic] : NULL;

  if (amount->quantity.low < GS_DAY_SECONDS || amount->around.conditional || amount->around.negated)
    return FALSE;
  if (gs_rules_has_word (rules, GS_RULES_WORD_SENTENCING, verb))
    return TRUE;
  return gs_rules_has_word (rules, GS_RULES_WORD_HANDS_DOWN, verb)
         && (gs_rules_has_word (rules, GS_RULES_WORD_PRISON, noun)
             || gs_rules_has_word (rules, GS_RULES_WORD_SENTENCING, noun));
}

/* "a mother of 12", "the dad of five young children", "one of her 12 children"; grandchildren are
 * others, and so are the "mothers of three children" who come as a group */
static gboolean
gs_measure_is_offspring (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                         guint32 topic)
{
  gint64 before = gs_measure_find_before (sentence, amount->quantity.span);
  const char *link = gs_measure_lemma (sentence, before);
  const char *noun = topic != GS_TOKEN_ROOT ? sentence->lemmas[topic] : NULL;
  gboolean named = gs_rules_has_word (rules, GS_RULES_WORD_OFFSPRING, noun);

  if (amount->attributive)
    return FALSE;
  if (strcmp (link, "of") == 0 && before > 0 && sentence->xpos[before - 1] != GS_XPOS_NNS
      && gs_rules_has_word (rules, GS_RULES_WORD_PARENT, gs_measure_lemma (sentence, before - 1)))
    return named || amount->quantity.span.end <= amount->quantity.number.end;
  if (!named || before < 0)
    return FALSE;
  return sentence->xpos[before] == GS_XPOS_PRP_POSS
         || (gs_rules_has_word (rules, GS_RULES_WORD_HAS_OFFSPRING, link)
             && gs_xpos_is_verb (sentence->xpos[before]));
}

/* "profits dropped 24 percent", "down 31 percent"; not "fell to 24 percent", which is where it
 * stands now */
static gboolean
gs_measure_is_change (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount)
{
  const char *link =
      gs_measure_lemma (sentence, gs_measure_find_before (sentence, amount->quantity.span));

  if (strcmp (link, "down") == 0 || strcmp (link, "up") == 0
      || gs_amount_find_changed (sentence, amount) != GS_TOKEN_ROOT)
    return TRUE;
  if (strcmp (link, "to") == 0 || strcmp (link, "from") == 0 || strcmp (link, "at") == 0)
    return FALSE;
  return amount->around.subject != NULL
         && gs_rules_has_word (rules, GS_RULES_WORD_MOVES, amount->around.predicate);
}

/* "a ferry carrying 312 people", "all 287 people on board": everybody, not the passengers alone */
static gboolean
gs_measure_is_aboard (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                      guint32 topic)
{
  if (topic == GS_TOKEN_ROOT || amount->attributive || amount->joint
      || !gs_rules_has_word (rules, GS_RULES_WORD_INHABITANT, sentence->lemmas[topic]))
    return FALSE;
  if (amount->scope != NULL && strcmp (amount->scope, "board") == 0)
    return TRUE;
  return amount->around.predicate != NULL && strcmp (amount->around.predicate, "carry") == 0
         && amount->around.role == GS_RELATION_OBJ;
}

/**
 * gs_measure_find:
 *
 * Returns: %GS_MEASURE_TOPIC for what its noun says alone
 */
GsMeasure
gs_measure_find (const GsRules *rules, const GsSentence *sentence, const GsAmount *amount,
                 guint32 topic)
{
  guint32 whom;

  switch (amount->quantity.dimension)
    {
    case GS_DIMENSION_COUNT:
      if (gs_measure_is_offspring (rules, sentence, amount, topic))
        return GS_MEASURE_OFFSPRING;
      if (gs_measure_find_crowd (rules, sentence, amount, topic) != NULL)
        return GS_MEASURE_CROWD;
      if (gs_measure_is_aboard (rules, sentence, amount, topic))
        return GS_MEASURE_ABOARD;
      if (gs_measure_find_repeated (sentence, amount, &whom) != GS_TOKEN_ROOT)
        return GS_MEASURE_TIMES;
      return gs_measure_is_population (rules, sentence, amount, topic) ? GS_MEASURE_POPULATION
                                                                       : GS_MEASURE_TOPIC;
    case GS_DIMENSION_DURATION:
      if (gs_measure_is_sentence (rules, sentence, amount, topic))
        return GS_MEASURE_SENTENCE;
      if (gs_measure_find_ongoing (rules, sentence, amount, topic) != NULL)
        return GS_MEASURE_ONGOING;
      return gs_measure_is_lasting (rules, sentence, amount) ? GS_MEASURE_LASTING
                                                             : GS_MEASURE_TOPIC;
    case GS_DIMENSION_SHARE:
      return topic != GS_TOKEN_ROOT && gs_measure_is_change (rules, sentence, amount)
                 ? GS_MEASURE_CHANGE
                 : GS_MEASURE_TOPIC;
    case GS_DIMENSION_MONEY:
      return gs_measure_find_price (rules, sentence, amount, topic, &whom) ? GS_MEASURE_PRICE
                                                                           : GS_MEASURE_TOPIC;
    case GS_DIMENSION_LENGTH:
      if (gs_measure_find_extent (sentence, amount) != NULL)
        return GS_MEASURE_EXTENT;
      return gs_measure_find_far_from (sentence, amount) != GS_TOKEN_ROOT ? GS_MEASURE_DISTANCE
                                                                          : GS_MEASURE_TOPIC;
    default:
      return GS_MEASURE_TOPIC;
    }
}

/* "take part" means participate */
static const char *
gs_measure_get_verb (const GsSentence *sentence, guint32 verb)
{
  guint32 object = gs_sentence_find_child (sentence, verb, GS_RELATION_OBJ, GS_RELATION_OBJ);

  if (strcmp (sentence->lemmas[verb], "take") == 0 && object != GS_TOKEN_ROOT
      && strcmp (sentence->lemmas[object], "part") == 0)
    return "participate";
  return sentence->lemmas[verb];
}

/**
 * gs_measure_is_span:
 *
 * Returns: whether the duration says when something happened, not how long it was: "in seven
 *   months", "after an hour"
 */
gboolean
gs_measure_is_span (const GsSentence *sentence, const GsAmount *amount)
{
  static const char *const words[] = { "in",    "within", "after", "before", "every",
                                       "since", "ago",    "until", "by",     "past" };
  gint64 before = gs_measure_find_before (sentence, amount->quantity.span);

  if (amount->quantity.dimension != GS_DIMENSION_DURATION)
    return FALSE;
  if (strcmp (gs_measure_lemma (sentence, before), "the") == 0
      || strcmp (gs_measure_lemma (sentence, before), "last") == 0)
    before--;
  return gs_amount_is_listed (gs_measure_lemma (sentence, before), words, G_N_ELEMENTS (words));
}

/**
 * gs_measure_find_owner:
 *
 * Returns: a token, %GS_TOKEN_ROOT if no name stands before the quantity
 */
guint32
gs_measure_find_owner (const GsSentence *sentence, const GsAmount *amount)
{
  for (gint64 i = gs_measure_find_before (sentence, amount->quantity.span); i >= 0; i--)
    if (gs_xpos_is_name (sentence->xpos[i]))
      return (guint32) i;
  return GS_TOKEN_ROOT;
}

/* "12 members of the army taking part": trees hang the participle to the nearer noun, and it is the
 * counted ones who do it */
static guint32
gs_measure_find_group_deed (const GsSentence *sentence, guint32 topic)
{
  guint32 group = gs_sentence_find_child (sentence, topic, GS_RELATION_NMOD, GS_RELATION_NMOD);
  guint32 link = group != GS_TOKEN_ROOT
                     ? gs_sentence_find_child (sentence, group, GS_RELATION_CASE, GS_RELATION_CASE)
                     : GS_TOKEN_ROOT;
  guint32 verb;

  if (link == GS_TOKEN_ROOT || strcmp (sentence->lemmas[link], "of") != 0)
    return GS_TOKEN_ROOT;
  verb = gs_sentence_find_child (sentence, group, GS_RELATION_ACL, GS_RELATION_ACL);
  return verb != GS_TOKEN_ROOT && sentence->xpos[verb] == GS_XPOS_VBG ? verb : GS_TOKEN_ROOT;
}

/**
 * gs_measure_find_deed:
 *
 * Returns: (transfer none) (nullable): what those who are counted do or undergo
 */
const char *
gs_measure_find_deed (const GsSentence *sentence, guint32 topic)
{
  guint32 verb;

  if (topic == GS_TOKEN_ROOT)
    return NULL;
  verb = gs_sentence_find_child (sentence, topic, GS_RELATION_ACL, GS_RELATION_ACL);
  if (verb == GS_TOKEN_ROOT)
    verb = gs_measure_find_group_deed (sentence, topic);
  if (verb == GS_TOKEN_ROOT
      && (sentence->relations[topic] == GS_RELATION_NSUBJ
          || sentence->relations[topic] == GS_RELATION_NSUBJ_PASS))
    verb = sentence->heads[topic];
  if (verb == GS_TOKEN_ROOT || !gs_xpos_is_verb (sentence->xpos[verb]))
    return NULL;
  return gs_measure_get_verb (sentence, verb);
}

/**
 * gs_measure_to_string:
 *
 * Returns: (transfer none): "population", "" for what its noun says alone
 */
const char *
gs_measure_to_string (GsMeasure measure)
{
  static const char *const names[] = {
    [GS_MEASURE_TOPIC] = "",
    [GS_MEASURE_POPULATION] = "population",
    [GS_MEASURE_LASTING] = "length",
    [GS_MEASURE_SENTENCE] = "sentence",
    [GS_MEASURE_OFFSPRING] = "children",
    [GS_MEASURE_ONGOING] = "length",
    [GS_MEASURE_CROWD] = "crowd",
    [GS_MEASURE_DISTANCE] = "distance",
    [GS_MEASURE_EXTENT] = "extent",
    [GS_MEASURE_CHANGE] = "change of",
    [GS_MEASURE_PRICE] = "price",
    [GS_MEASURE_ABOARD] = "aboard",
    [GS_MEASURE_TIMES] = "times",
  };

  return names[measure];
}
