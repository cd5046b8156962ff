/* SPDX-License-Identifier: MIT */
/* Names the slots that quantities fill. */
#include <string.h>

#include "comparison/gs-quantity-pair.h"

/* words that news use for one and the same thing; the first stands for all */
static const char *const synonyms[][8] = {
  { "ship", "vessel", NULL },
  { "boat", "dhow", "speedboat", NULL },
  { "house", "home", NULL },
  { "earthquake", "quake", "tremor", "temblor", NULL },
  { "worker", "employee", "staff", "staffer", "job", "workforce", NULL },
  { "country", "nation", NULL },
  { "policeman", "officer", "cop", "police", NULL },
  { "soldier", "troop", NULL },
  { "car", "vehicle", NULL },
  { "plane", "aircraft", "jet", "airplane", NULL },
  { "rifle", "gun", NULL },
  { "student", "pupil", NULL },
  { "child", "kid", NULL },
  { "revenue", "turnover", NULL },
  { "profit", "earnings", NULL },
  { "fine", "penalty", NULL },
  { "firefighter", "fireman", NULL },
};

/* heads that say nothing of what is counted */
static const char *const vacuous[] = {
  "part",  "thing",  "number", "time",   "way",      "kind",   "lot",   "side",  "place",
  "point", "case",   "one",    "other",  "step",     "piece",  "set",   "pair",  "group",
  "type",  "sort",   "item",   "half",   "rest",     "total",  "more",  "day",   "year",
  "month", "week",   "hour",   "minute", "question", "reason", "word",  "issue", "series",
  "end",   "moment", "bit",    "level",  "game",     "season", "match", "yard",  "goal",
  "round", "lap",    "voting", "vote",   "inning",   "title",  "who",   "which", "that",
  "it",    "they",   "we",     "he",     "she",      "this",   "these", "those", "people's",
};

/* persons of whom the number says something only with what happened to them */
static const char *const persons[] = { "people",     "person",   "man",    "woman",  "resident",
                                       "individual", "civilian", "victim", "member", "child",
                                       "girl",       "boy",      "local",  "human" };

static gboolean
gs_slot_is_listed (const char *word, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gs_topic_get_common:
 * @lemma: folded
 *
 * Returns: (transfer none): the word that stands for @lemma and its synonyms
 */
const char *
gs_topic_get_common (const char *lemma)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    for (guint k = 1; synonyms[i][k] != NULL; k++)
      if (strcmp (synonyms[i][k], lemma) == 0)
        return synonyms[i][0];
  return lemma;
}

static char *
gs_slot_name_count (const GsAmount *amount, const char *topic)
{
  const char *predicate = amount->around.predicate;

  if ((amount->quantity.bare_one || amount->attributive) && amount->fate == GS_FATE_NONE)
    return NULL;
  if (amount->fate != GS_FATE_NONE)
    return g_strdup (gs_fate_to_string (amount->fate));
  if (topic == NULL || gs_slot_is_listed (topic, vacuous, G_N_ELEMENTS (vacuous)))
    return NULL;
  if (!gs_slot_is_listed (topic, persons, G_N_ELEMENTS (persons)))
    return g_strdup_printf ("count %s", topic);
  if (predicate == NULL)
    return NULL;
  return g_strdup_printf ("count people %s", predicate);
}

/**
 * gs_amount_dup_slot:
 * @which: 0 for the topic, 1 and 2 for other words for it
 *
 * Returns: (transfer full) (nullable): the slot's name; %NULL for what says nothing (the word
 * "one", ordinals, "two things", vague counts)
 */
char *
gs_amount_dup_slot (const GsAmount *amount, guint which)
{
  const GsQuantity *quantity = &amount->quantity;
  const char *word = which == 0 ? amount->topic : amount->also[which - 1];
  const char *topic = word != NULL ? gs_topic_get_common (word) : NULL;
  const char *dimension = gs_dimension_to_string (quantity->dimension);

  if (quantity->low <= 0 || quantity->vague || (which > 0 && topic == NULL))
    return NULL;
  switch (quantity->dimension)
    {
    case GS_DIMENSION_MAGNITUDE:
      return g_strdup (dimension);
    case GS_DIMENSION_COUNT:
      if (quantity->low != (double) (gint64) quantity->low)
        return NULL;
      return gs_slot_name_count (amount, topic);
    case GS_DIMENSION_ORDINAL:
    case GS_DIMENSION_POINTS:
      return NULL;
    case GS_DIMENSION_AGE:
      return topic != NULL ? g_strdup_printf ("age %s", topic) : NULL;
    default:
      break;
    }
  if (topic == NULL || gs_slot_is_listed (topic, vacuous, G_N_ELEMENTS (vacuous)))
    return NULL;
  return g_strdup_printf ("%s %s", dimension, topic);
}
