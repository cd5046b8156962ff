/* SPDX-License-Identifier: MIT */
/* Goes through the predicates of a sentence and makes an assertion of each. */
#include "assertion/gs-assertion.h"

#include <string.h>

#include "assertion/gs-assertion-builder.h"
#include "assertion/gs-assertion-noun.h"
#include "assertion/gs-clause.h"
#include "assertion/gs-operator-words.h"
#include "assertion/gs-predicate-words.h"
#include "assertion/gs-reading.h"
#include "assertion/gs-rules-word-facts.h"
#include "assertion/gs-stance.h"

/* ---- verbs over event nouns ---- */

/**
 * GsEventPhrase: a verb and the noun that names the event: "impose restrictions", "ease limits"
 */
typedef struct
{
  guint32 noun; /* or GS_NONE */
  GsPredicateWord word;
  gboolean light;             /* the verb says nothing of its own */
  GsOutcomeOperator operator; /* if it is not light */
} GsEventPhrase;

static gboolean
gs_event_phrase_try (const GsReading *reading, const char *lemma, guint32 noun,
                     GsEventPhrase *phrase)
{
  GsPredicateWord verb;

  if (noun == GS_NONE || reading->sentence->upos[noun] != GS_UPOS_NOUN
      || !gs_predicate_noun_find (reading->rules, reading->lexicon,
                                  gs_reading_lemma (reading, noun), &phrase->word)
      || gs_assertion_is_other_noun (reading, noun))
    return FALSE;
  /* "won the election": a contest, however the noun came to its name */
  if (gs_predicate_word_find (reading->rules, lemma, GS_WORD_VERB, &verb)
      && g_strcmp0 (verb.class, "win") == 0 && g_strcmp0 (phrase->word.class, "hire") == 0)
    return FALSE;
  phrase->noun = noun;
  phrase->light = gs_predicate_is_light_verb (reading->rules, lemma);
  if (gs_operator_find_outcome (reading->rules, lemma, &phrase->operator)
      && (phrase->word.direction != 0
          || (phrase->operator.truth == GS_EFFECT_FALSE && !phrase->operator.bearer)))
    {
      phrase->light = FALSE;
      return TRUE;
    }
  return phrase->light;
}

static gboolean
gs_event_phrase_find (const GsReading *reading, guint32 verb, GsEventPhrase *phrase)
{
  const char *lemma = gs_reading_lemma (reading, verb);
  guint32 noun = gs_reading_is_passive (reading, verb) ? gs_clause_get_subject (reading, verb)
                                                       : gs_clause_get_object (reading, verb);

  phrase->noun = GS_NONE;
  if (gs_event_phrase_try (reading, lemma, noun, phrase))
    return TRUE;
  if (gs_event_phrase_try (reading, lemma, gs_clause_get_oblique (reading, verb, "on from"),
                           phrase))
    return TRUE;
  /* "taken into custody": what somebody is brought into is done to whom the verb is done to */
  noun = gs_clause_get_oblique (reading, verb, "in into");
  if (gs_event_phrase_try (reading, lemma, noun, phrase) && phrase->light
      && phrase->word.direction < 0 && g_strcmp0 (phrase->word.class, "release") == 0)
    return TRUE;
  phrase->noun = GS_NONE;
  return FALSE;
}

static void
gs_read_event_phrase (GsReading *reading, guint32 verb, const GsEventPhrase *phrase,
                      GsAssertion *self)
{
  const char *lemma = gs_reading_lemma (reading, verb);
  gboolean bearer = phrase->light ? gs_predicate_is_receiving_verb (reading->rules, lemma)
                                  : phrase->operator.bearer;
  guint32 subject =
      self->passive ? gs_clause_get_by (reading, verb) : gs_clause_get_subject (reading, verb);

  if (!phrase->light && phrase->operator.truth == GS_EFFECT_FALSE)
    self->polarity = (gint8) -self->polarity;
  gs_assertion_set_predicate (self, reading, phrase->word.verb, &phrase->word);
  if (!phrase->light)
    {
      self->operator= lemma;
      self->direction = (gint8) (self->direction * phrase->operator.direction);
    }
  if (!bearer)
    gs_assertion_fill (self, reading, GS_SLOT_AGENT, subject);
  if (gs_word_is_one_of (gs_reading_case (reading, phrase->noun), "in into"))
    gs_assertion_fill (self, reading, GS_SLOT_THEME,
                       self->passive ? gs_clause_get_subject (reading, verb)
                                     : gs_clause_get_object (reading, verb));
  gs_assertion_fill_event (self, reading, phrase->noun, &phrase->word);
  if (bearer)
    gs_assertion_fill (self, reading,
                       self->slots[GS_SLOT_THEME].head == NULL ? GS_SLOT_THEME : GS_SLOT_RECIPIENT,
                       subject);
  gs_assertion_fill (self, reading, GS_SLOT_THEME,
                     gs_clause_get_oblique (reading, verb, "on upon against to"));
  gs_assertion_fill (self, reading, GS_SLOT_THEME, gs_event_find_gerund (reading, verb));
  reading->spent[phrase->noun] = TRUE;
}

/* ---- verbs ---- */

/* "according to", "including", "named DeepSeek", "compared with": participles that link words */
static gboolean
gs_is_link_word (const GsReading *reading, guint32 verb)
{
  const GsSentence *sentence = reading->sentence;

  switch (gs_reading_relation (reading, verb))
    {
    case GS_RELATION_AMOD:
    case GS_RELATION_CASE:
    case GS_RELATION_MARK:
    case GS_RELATION_FIXED:
    case GS_RELATION_COMPOUND:
      return TRUE;
    default:
      break;
    }
  if (gs_reading_subject (reading, verb) != GS_NONE
      || gs_reading_child (reading, verb, GS_RELATION_AUX) != GS_NONE)
    return FALSE;
  if (sentence->xpos[verb] == GS_XPOS_VBG)
    return gs_reading_is_one_of (reading, verb,
                                 "accord include regard follow concern consider exclude "
                                 "pend depend start bar");
  return sentence->xpos[verb] == GS_XPOS_VBN
         && gs_reading_is_one_of (reading, verb,
                                  "name know call dub entitle title compare base give nickname "
                                  "locate relate");
}

/* "P, police said": P hung on the verb as an adverbial */
static gboolean
gs_has_detached_complement (const GsReading *reading, guint32 verb)
{
  GS_READING_FOREACH (reading, verb, child)
  if (gs_reading_relation (reading, child) == GS_RELATION_ADVCL
      && ((child < verb && *gs_reading_mark (reading, child) == '\0')
          || gs_word_is_one_of (gs_reading_mark (reading, child), "whether that")))
    return gs_reading_child (reading, verb, GS_RELATION_OBJ) == GS_NONE;
  return FALSE;
}

/* "found him guilty": the verdict is told by its adjective */
static gboolean
gs_is_verdict (const GsReading *reading, guint32 verb)
{
  guint32 state = gs_reading_child (reading, verb, GS_RELATION_XCOMP);
  GsPredicateWord word;

  return state != GS_NONE && reading->sentence->upos[state] == GS_UPOS_ADJ
         && gs_predicate_word_find (reading->rules, gs_reading_lemma (reading, state),
                                    GS_WORD_ADJECTIVE, &word)
         && g_strcmp0 (word.class, "convict") == 0;
}

/* "said that", "seems to", "had to": all they tell is in the stance of their complement */
static gboolean
gs_is_mere_operator (const GsReading *reading, guint32 verb, const GsPredicateWord *word)
{
  GsSignature signature;
  const char *lemma = gs_reading_lemma (reading, verb);
  gboolean clause = gs_reading_child (reading, verb, GS_RELATION_CCOMP) != GS_NONE;
  gboolean open = gs_reading_child (reading, verb, GS_RELATION_XCOMP) != GS_NONE;

  if (gs_reading_is_seeming (reading, verb) || gs_is_verdict (reading, verb))
    return TRUE;
  if (gs_word_is_one_of (lemma, "say tell add explain claim argue insist state")
      && (gs_reading_child (reading, verb, GS_RELATION_OBJ) == GS_NONE
          || g_str_equal (lemma, "tell")))
    return TRUE;
  if (gs_operator_is_report (reading->rules, lemma)
      && (gs_has_detached_complement (reading, verb)
          || gs_reading_relation (reading, verb) == GS_RELATION_PARATAXIS
          || g_str_equal (gs_reading_mark (reading, verb), "as")))
    return TRUE;
  if (gs_reading_child (reading, verb, GS_RELATION_OBJ) == GS_NONE
      && gs_event_find_gerund (reading, verb) != GS_NONE
      && gs_operator_find (reading->rules, lemma, GS_WORD_VERB, GS_COMPLEMENT_GERUND, FALSE,
                           &signature))
    return TRUE;
  if ((!clause && !open)
      || (word->class != NULL && !g_str_equal (word->class, "approve")
          && !(open && g_str_equal (word->class, "start")))
      || (gs_reading_child (reading, verb, GS_RELATION_OBJ) != GS_NONE && !clause)
      || (open && gs_reading_is_passive (reading, verb)
          && gs_predicate_is_influence (reading->rules, lemma)))
    return FALSE;
  return gs_operator_find (reading->rules, lemma, GS_WORD_VERB,
                           clause ? GS_COMPLEMENT_CLAUSE : GS_COMPLEMENT_INFINITIVE,
                           gs_reading_is_passive (reading, verb), &signature)
         || gs_operator_find (reading->rules, lemma, GS_WORD_VERB, GS_COMPLEMENT_GERUND, FALSE,
                              &signature);
}

/* "reported them missing": the adjective, taken for a verb */
static gboolean
gs_is_missing (const GsReading *reading, guint32 verb)
{
  guint32 object = gs_reading_child (reading, verb, GS_RELATION_OBJ);

  return gs_reading_is_lemma (reading, verb, "miss") && reading->sentence->xpos[verb] == GS_XPOS_VBG
         && (object == GS_NONE || reading->moments[object] != GS_NONE);
}

static void
gs_fill_active (GsReading *reading, guint32 verb, const GsPredicateWord *word, GsAssertion *self)
{
  guint32 subject = gs_clause_get_subject (reading, verb);
  guint32 object = gs_clause_get_object (reading, verb);
  gboolean undergoes;

  /* "the protests began Thanksgiving night" */
  if (object != GS_NONE && g_strcmp0 (word->class, "start") == 0
      && reading->moments[object] != GS_NONE)
    {
      gs_assertion_fill (self, reading, GS_SLOT_TIME, object);
      object = GS_NONE;
    }
  undergoes = word->undergoes || gs_is_missing (reading, verb)
              || (object == GS_NONE && word->class != NULL
                  && gs_word_is_one_of (word->class, "open start rise build disaster"));

  if (undergoes && (object == GS_NONE || word->undergoes))
    gs_assertion_fill (self, reading, GS_SLOT_THEME, subject);
  else
    gs_assertion_fill (self, reading, GS_SLOT_AGENT, subject);
  gs_assertion_fill (self, reading, GS_SLOT_THEME, object);
  gs_assertion_fill (self, reading, GS_SLOT_RECIPIENT,
                     gs_reading_child (reading, verb, GS_RELATION_IOBJ));
  if (undergoes && object != GS_NONE && word->undergoes)
    gs_assertion_fill (self, reading,
                       reading->amounts[object] != GS_NONE ? GS_SLOT_AMOUNT : GS_SLOT_PLACE,
                       object);
}

static void
gs_fill_passive (GsReading *reading, guint32 verb, GsAssertion *self)
{
  guint32 subject = gs_clause_get_subject (reading, verb);
  guint32 object = gs_reading_child (reading, verb, GS_RELATION_OBJ);

  gs_assertion_fill (self, reading, GS_SLOT_THEME, object);
  gs_assertion_fill (self, reading, object != GS_NONE ? GS_SLOT_RECIPIENT : GS_SLOT_THEME, subject);
  gs_assertion_fill (self, reading, GS_SLOT_AGENT, gs_clause_get_by (reading, verb));
}

/* "recovered the money", "dropped the charges": such verbs rise and fall without an object, or by
 * an amount; "left a note", "returned the book" move nobody */
static gboolean
gs_is_other_verb (const GsReading *reading, guint32 verb, const GsPredicateWord *word)
{
  guint32 object = gs_clause_get_object (reading, verb);

  /* "charges were dropped" */
  if (word->undergoes && g_strcmp0 (word->class, "rise") == 0
      && gs_reading_is_passive (reading, verb))
    return TRUE;
  if (object == GS_NONE || word->class == NULL || reading->amounts[object] != GS_NONE)
    return FALSE;
  if (g_str_equal (word->class, "rise"))
    return word->undergoes || word->verb == NULL;
  if (g_str_equal (word->class, "stay"))
    return gs_reading_is_one_of (reading, verb, "return withdraw keep")
           || (gs_reading_is_noun (reading, object) && reading->mentions[object] == GS_NONE
               && !gs_assertion_is_place (reading, object)
               && gs_reading_is_lemma (reading, verb, "leave"));
  return FALSE;
}

/* words behind a verb that make one verb of the packs with it: "burned to death", "forced out of"
 */
#define GS_MAX_TAIL 2

/* whether the packs have ways of a fate that begin with the lemma */
static gboolean
gs_verb_may_begin_phrase (const GsReading *reading, const char *lemma)
{
  /* what is no word may fold to nothing, so that the phrase begins behind it */
  return !g_ascii_isalnum (*lemma)
         || gs_rules_get_lemma (reading->rules, lemma, strlen (lemma)).manner;
}

/* a verb of several words that the packs list among the ways of a fate, whatever the tree makes of
 * its tail; %NULL if there is none */
static const char *
gs_verb_find_phrase (const GsReading *reading, guint32 verb)
{
  const GsSentence *sentence = reading->sentence;
  g_autoptr (GString) phrase = NULL;

  if (!gs_verb_may_begin_phrase (reading, sentence->lemmas[verb]))
    return NULL;
  phrase = g_string_new (sentence->lemmas[verb]);
  for (guint32 i = verb + 1;
       i < sentence->n_tokens && i <= verb + GS_MAX_TAIL && g_ascii_isalpha (sentence->forms[i][0]);
       i++)
    {
      g_string_append_c (phrase, ' ');
      g_string_append (phrase, sentence->lemmas[i]);
      if (gs_rules_find_word (reading->rules, GS_RULES_WORD_MANNER, phrase->str, phrase->len)
          != NULL)
        return gs_extraction_intern_folded (reading->extraction, phrase->str, -1);
    }
  return NULL;
}

/* with its particle, if there is such a verb: "vanished off Malta" is vanish, not "vanish off" */
static const char *
gs_verb_lemma (const GsReading *reading, guint32 verb)
{
  const char *lemma = gs_reading_lemma (reading, verb);
  const char *phrase = reading->rules != NULL ? gs_verb_find_phrase (reading, verb) : NULL;
  GsPredicateWord word;

  if (phrase != NULL)
    return phrase;
  if (strchr (lemma, ' ') == NULL || reading->lexicon == NULL
      || gs_lexicon_find (reading->lexicon, lemma, strlen (lemma)) != 0
      || gs_predicate_word_find_with_rules (reading->rules, lemma, GS_WORD_VERB, &word))
    return lemma;
  return gs_extraction_intern_folded (reading->extraction, lemma, (gssize) strcspn (lemma, " "));
}

static gboolean
gs_read_verb (GsReading *reading, guint32 verb, GsAssertion *self)
{
  GsPredicateWord word = { NULL, NULL, 0, FALSE };
  GsEventPhrase phrase;
  const char *lemma = gs_verb_lemma (reading, verb);
  gboolean known =
      gs_is_missing (reading, verb)
          ? gs_predicate_word_find (reading->rules, "missing", GS_WORD_ADJECTIVE, &word)
          : gs_predicate_word_find_with_rules (reading->rules, lemma, GS_WORD_VERB, &word);

  if (gs_is_link_word (reading, verb) || gs_is_mere_operator (reading, verb, &word))
    return FALSE;
  gs_assertion_init (self, reading, verb, GS_FORM_VERB);
  self->passive = gs_reading_is_passive (reading, verb);
  if (gs_event_phrase_find (reading, verb, &phrase))
    gs_read_event_phrase (reading, verb, &phrase, self);
  else
    {
      if (known && gs_is_other_verb (reading, verb, &word))
        {
          known = FALSE;
          word = (GsPredicateWord){ NULL, NULL, 0, FALSE };
        }
      gs_assertion_set_predicate (self, reading,
                                  known && gs_is_missing (reading, verb) ? word.verb : lemma,
                                  known ? &word : NULL);
      if (self->passive)
        gs_fill_passive (reading, verb, self);
      else
        gs_fill_active (reading, verb, &word, self);
    }
  gs_assertion_fill_adjuncts (self, reading, verb);
  gs_assertion_finish (self, reading, phrase.noun);
  return TRUE;
}

/* "there were no survivors" */
static gboolean
gs_read_existence (GsReading *reading, guint32 verb, GsAssertion *self)
{
  guint32 subject = gs_reading_subject (reading, verb);
  GsPredicateWord word;

  if (subject == GS_NONE || !gs_reading_is_noun (reading, subject)
      || gs_predicate_noun_find (reading->rules, reading->lexicon,
                                 gs_reading_lemma (reading, subject), &word)
      || gs_reading_child (reading, subject, GS_RELATION_ACL) != GS_NONE)
    return FALSE;
  gs_assertion_init (self, reading, verb, GS_FORM_VERB);
  gs_assertion_set_predicate (self, reading, "exist", NULL);
  gs_assertion_fill (self, reading, GS_SLOT_THEME, subject);
  gs_assertion_fill_adjuncts (self, reading, verb);
  gs_assertion_finish (self, reading, GS_NONE);
  return TRUE;
}

/* ---- all of a sentence ---- */

static gboolean
gs_read_clause (GsReading *reading, guint32 token, GsAssertion *self)
{
  if (reading->sentence->upos[token] == GS_UPOS_VERB
      || reading->sentence->upos[token] == GS_UPOS_AUX)
    {
      if (gs_reading_is_lemma (reading, token, "be"))
        return gs_reading_child (reading, token, GS_RELATION_EXPL) != GS_NONE
               && gs_read_existence (reading, token, self);
      return reading->sentence->upos[token] == GS_UPOS_VERB && gs_read_verb (reading, token, self);
    }
  return gs_assertion_is_predicative (reading, token)
         && gs_assertion_read_predicative (reading, token, self);
}

static int
gs_assertion_compare (gconstpointer a, gconstpointer b)
{
  const GsAssertion *x = a;
  const GsAssertion *y = b;

  return x->token < y->token ? -1 : x->token > y->token;
}

/**
 * gs_assertions_extract:
 * @extraction: its assertions and attributions are added to
 * @rules: the knowledge
 * @lexicon: (nullable): which words are known
 * @sentence: the sentence
 * @index: its number
 */
void
gs_assertions_extract (GsExtraction *extraction, const GsRules *rules, const GsLexicon *lexicon,
                       const GsSentence *sentence, guint32 index)
{
  g_autoptr (GsReading) reading = gs_reading_new (extraction, rules, lexicon, sentence, index);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GsAssertion));
  GsAssertion assertion;

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (gs_read_clause (reading, i, &assertion))
      {
        g_array_append_val (found, assertion);
        reading->spent[i] = TRUE;
      }
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->upos[i] == GS_UPOS_NOUN && gs_assertion_read_event (reading, i, &assertion))
      g_array_append_val (found, assertion);
  g_array_sort (found, gs_assertion_compare);
  if (found->len > 0)
    g_array_append_vals (extraction->assertions, found->data, found->len);
}
