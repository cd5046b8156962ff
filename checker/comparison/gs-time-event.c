/* SPDX-License-Identifier: MIT */
/* Finds the word for the event that a time is of. */
#include "comparison/gs-time-event.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-quantity-pair.h"

/* shorter nouns are too general to name an event */
#define GS_MIN_EVENT 5

/**
 * gs_event_get_common:
 * @rules: (nullable): the packs of events
 * @verb: a lemma
 *
 * Returns: (transfer none): the verb that stands for @verb and its synonyms: strike for "jolt"
 */
const char *
gs_event_get_common (const GsRules *rules, const char *verb)
{
  return gs_rules_get_common_word (rules, GS_RULES_WORD_SAME_ACT, verb);
}

/* "sinking" -> sink, "arrest" -> arrest: a derived verb that begins alike; who has an office from a
 * day to a day, as its president, does nothing in that time */
static const char *
gs_event_find_verb_of (const GsLexicon *lexicon, const char *noun)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, noun, strlen (noun)) : 0;
  guint n_found = 0;
  gboolean person =
      id != 0 && gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN) == GS_DOMAIN_NOUN_PERSON;
  const guint32 *derived =
      id != 0 && !person ? gs_lexicon_get_derived (lexicon, id, GS_LEXICON_NOUN, &n_found) : NULL;

  for (guint i = 0; i < n_found; i++)
    {
      const char *verb = gs_lexicon_get_lemma (lexicon, derived[i]);

      if ((gs_lexicon_get_classes (lexicon, derived[i]) & (1u << GS_LEXICON_VERB)) != 0
          && strncmp (verb, noun, 4) == 0)
        return verb;
    }
  return NULL;
}

/**
 * gs_event_is_pronoun:
 * @word: a lemma
 *
 * Returns: whether it stands for somebody or something told of elsewhere
 */
gboolean
gs_event_is_pronoun (const char *word)
{
  static const char *const pronouns[] = { "it",    "he",   "she", "they", "who",
                                          "which", "that", "we",  "i" };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (strcmp (pronouns[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* "committed suicide", "shot herself": one event, however it is told */
static const char *
gs_event_of_suicide (const GsRules *rules, const GsMoment *moment)
{
  const char *verb = moment->around.predicate;
  const char *object = moment->around.object;

  if (verb == NULL || object == NULL)
    return NULL;
  if (strcmp (object, "suicide") == 0)
    return "suicide";
  if ((g_str_has_suffix (object, "self") || g_str_has_suffix (object, "selves"))
      && gs_rules_has_word (rules, GS_RULES_WORD_SELF_KILLS, verb))
    return "suicide";
  return NULL;
}

/**
 * gs_event_get_subject:
 * @rules: (nullable): the packs of events and things
 * @subject: a lemma
 *
 * Returns: (transfer none): the event that a word for it or for its middle stands for: earthquake
 *   for "epicentre"
 */
const char *
gs_event_get_subject (const GsRules *rules, const char *subject)
{
  const char *common = gs_rules_get_common_word (rules, GS_RULES_WORD_OCCASION, subject);

  return common != subject ? common : gs_topic_get_common (rules, subject);
}

/* a noun that names something that happens: a trial, a vote */
static gboolean
gs_event_is_occasion (const GsRules *rules, const GsLexicon *lexicon, const char *noun)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, noun, strlen (noun)) : 0;
  guint domain;

  if (gs_rules_has_word (rules, GS_RULES_WORD_OCCASION, noun))
    return TRUE;
  if (id == 0 || strlen (noun) < GS_MIN_EVENT)
    return FALSE;
  domain = gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN);
  return domain == GS_DOMAIN_NOUN_EVENT || domain == GS_DOMAIN_NOUN_ACT;
}

/* what "it took place" stands for: the first event of the sentence before, or of the one before
 * that */
static const char *
gs_event_of_pronoun (const GsMoment *moment, const GsExtraction *extraction, const GsRules *rules,
                     const GsLexicon *lexicon)
{
  for (guint back = 1; back <= 2 && back <= moment->around.sentence; back++)
    {
      const GsSentenceFacts *facts =
          &g_array_index (extraction->sentences, GsSentenceFacts, moment->around.sentence - back);

      for (guint32 i = 0; i < facts->n_content; i++)
        {
          const char *word = facts->content[i];
          guint32 id = gs_lexicon_find (lexicon, word, strlen (word));

          if (id != 0
              && gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN) == GS_DOMAIN_NOUN_EVENT)
            return gs_event_get_subject (rules, word);
        }
    }
  return NULL;
}

/* "the attack took place", "the blast occurred" */
static gboolean
gs_event_occurs (const GsMoment *moment, const GsRules *rules)
{
  return (strcmp (moment->around.predicate, "take") == 0 && moment->around.object != NULL
          && strcmp (moment->around.object, "place") == 0)
         || gs_rules_has_word (rules, GS_RULES_WORD_OCCUR, moment->around.predicate);
}

/* "the quake struck", "the blast occurred", "the hearing is set for Monday": the event is the
 * subject */
static const char *
gs_event_of_occurrence (const GsMoment *moment, const GsExtraction *extraction,
                        const GsRules *rules, const GsLexicon *lexicon)
{
  const char *verb = moment->around.predicate;
  const char *subject = moment->around.subject;
  gboolean occurs;

  if (verb == NULL)
    return NULL;
  occurs = gs_event_occurs (moment, rules);
  if (subject == NULL || gs_event_is_pronoun (subject))
    return occurs && lexicon != NULL ? gs_event_of_pronoun (moment, extraction, rules, lexicon)
                                     : NULL;
  if (moment->around.object == NULL && gs_rules_has_word (rules, GS_RULES_WORD_HOLD, verb)
      && gs_event_is_occasion (rules, lexicon, subject))
    return gs_event_get_subject (rules, subject);
  subject = gs_event_get_subject (rules, subject);
  if (strcmp (subject, "earthquake") == 0)
    return occurs || strcmp (gs_event_get_common (rules, verb), "strike") == 0 ? subject : NULL;
  return occurs && strlen (subject) >= GS_MIN_EVENT ? subject : NULL;
}

/* "made landfall", "took effect": what the packs know of a verb with its object; NULL if nothing */
static const char *
gs_event_find_phrase (const GsMoment *moment, const GsRules *rules)
{
  g_autofree char *phrase = NULL;
  const GsRulesWord *word;

  if (moment->around.predicate == NULL || moment->around.object == NULL)
    return NULL;
  phrase = g_strconcat (moment->around.predicate, " ", moment->around.object, NULL);
  word = gs_rules_find_word (rules, GS_RULES_WORD_SAME_ACT, phrase, strlen (phrase));
  return word != NULL ? word->text : NULL;
}

/* the verb, or what it means with its particle or its object if the packs know it */
static const char *
gs_event_get_act (const GsMoment *moment, const GsRules *rules)
{
  const char *phrase = moment->phrase;
  const char *known = gs_event_find_phrase (moment, rules);

  if (known != NULL)
    return known;
  return phrase != NULL
                 && (gs_rules_has_word (rules, GS_RULES_WORD_SAME_ACT, phrase)
                     || gs_rules_has_word (rules, GS_RULES_WORD_BEGIN, phrase)
                     || gs_rules_has_word (rules, GS_RULES_WORD_END, phrase))
             ? phrase
             : moment->around.predicate;
}

/* "the trial begins", "talks ended": one end of an event */
static char *
gs_event_dup_end (const GsMoment *moment, const GsRules *rules, const GsLexicon *lexicon)
{
  const char *verb = gs_event_get_act (moment, rules);
  const char *subject = moment->around.subject;
  gboolean begins = gs_rules_has_word (rules, GS_RULES_WORD_BEGIN, verb);

  if (verb == NULL || subject == NULL || moment->topic != NULL || moment->around.object != NULL
      || (!begins && !gs_rules_has_word (rules, GS_RULES_WORD_END, verb))
      || !gs_event_is_occasion (rules, lexicon, subject))
    return NULL;
  return g_strdup_printf ("%s of %s", begins ? "start" : "end",
                          gs_event_get_subject (rules, subject));
}

/* what a verb befalls: its object, else its subject: "opened the bridge", "the bridge opened" */
static const char *
gs_moment_get_undergoer (const GsMoment *moment)
{
  const char *word = !moment->around.passive && moment->around.object != NULL
                         ? moment->around.object
                         : moment->around.subject;

  return word != NULL && !gs_event_is_pronoun (word) ? word : NULL;
}

/**
 * gs_moment_is_tied:
 * @rules: (nullable): the packs of events
 *
 * Returns: whether its verb tells one event only together with what it befalls: "the bridge opened
 *   on Friday"
 */
gboolean
gs_moment_is_tied (const GsMoment *moment, const GsRules *rules)
{
  const char *word = gs_moment_get_undergoer (moment);

  return moment->topic == NULL && moment->around.predicate != NULL && word != NULL
         && gs_rules_has_word (rules, GS_RULES_WORD_TIED_ACT, moment->around.predicate)
         && !gs_rules_has_word (rules, GS_RULES_WORD_LOOSE_ACT_THING, word)
         && !gs_rules_has_word (rules, GS_RULES_WORD_NO_THING, word);
}

/**
 * gs_moment_is_custody:
 *
 * Returns: whether somebody was held from then on: "has been held since Monday" gives the day of
 *   the arrest
 */
gboolean
gs_moment_is_custody (const GsMoment *moment)
{
  return moment->time.relation == GS_TIME_SINCE && moment->around.passive && moment->topic == NULL
         && moment->around.predicate != NULL
         && (strcmp (moment->around.predicate, "hold") == 0
             || strcmp (moment->around.predicate, "detain") == 0);
}

/* the verb and what it befalls: "open bridge" */
static char *
gs_moment_dup_tied (const GsMoment *moment, const GsRules *rules)
{
  return g_strconcat (gs_event_get_common (rules, gs_event_get_act (moment, rules)), " ",
                      gs_event_get_subject (rules, gs_moment_get_undergoer (moment)), NULL);
}

/**
 * gs_moment_dup_event:
 * @extraction: of the moment
 * @rules: (nullable): the packs of events
 * @lexicon: (nullable): finds the verbs of nouns
 *
 * Returns: (transfer full) (nullable): the words that stand for the event; %NULL if the time is of
 *   nothing that can be compared
 */
char *
gs_moment_dup_event (const GsMoment *moment, const GsExtraction *extraction, const GsRules *rules,
                     const GsLexicon *lexicon)
{
  const char *verb = NULL;
  char *end = gs_event_dup_end (moment, rules, lexicon);

  if (end != NULL)
    return end;
  if (gs_moment_is_custody (moment))
    return g_strdup ("arrest");
  if (gs_moment_is_tied (moment, rules))
    return gs_moment_dup_tied (moment, rules);
  if (moment->topic != NULL)
    verb = gs_event_find_verb_of (lexicon, moment->topic);
  else
    {
      verb = gs_event_of_suicide (rules, moment);
      if (verb == NULL)
        verb = gs_event_of_occurrence (moment, extraction, rules, lexicon);
      if (verb == NULL)
        verb = gs_event_get_act (moment, rules);
    }
  if (verb == NULL || gs_rules_has_word (rules, GS_RULES_WORD_NO_ACT, verb))
    return NULL;
  return g_strdup (gs_event_get_common (rules, verb));
}
