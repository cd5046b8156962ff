/* SPDX-License-Identifier: MIT */
/* Makes assertions of predicates that are no verbs: after "to be", and nouns that name events. */
#include "assertion/gs-assertion-noun.h"

#include <string.h>

#include "assertion/gs-assertion-builder.h"
#include "assertion/gs-clause.h"
#include "assertion/gs-operator-words.h"
#include "assertion/gs-predicate-words.h"
#include "assertion/gs-stance.h"

/* bytes of two words that the dictionary may know as one, with their end */
#define GS_MAX_COMPOUND 64

/* ---- adjectives and nouns after "to be" ---- */

/* "turned violent", taken for an adverb */
static gboolean
gs_is_result (const GsReading *reading, guint32 token)
{
  return reading->sentence->xpos[token] == GS_XPOS_JJ && token > 0
         && gs_reading_relation (reading, token) == GS_RELATION_ADVMOD
         && reading->sentence->heads[token] == token - 1
         && gs_reading_is_one_of (
             reading, token - 1,
             "turn become remain stay go grow feel look seem get prove fall lie "
             "sit stand sound run");
}

gboolean
gs_assertion_is_predicative (const GsReading *reading, guint32 token)
{
  switch ((GsUpos) reading->sentence->upos[token])
    {
    case GS_UPOS_ADJ:
    case GS_UPOS_NOUN:
    case GS_UPOS_PROPN:
    case GS_UPOS_NUM:
      break;
    default:
      return FALSE;
    }
  return gs_reading_child (reading, token, GS_RELATION_COP) != GS_NONE
         || (gs_reading_relation (reading, token) == GS_RELATION_XCOMP
             && reading->sentence->upos[token] == GS_UPOS_ADJ)
         || gs_is_result (reading, token)
         || (gs_reading_relation (reading, token) == GS_RELATION_CONJ
             && reading->sentence->upos[token] == GS_UPOS_ADJ
             && gs_reading_child (reading, reading->sentence->heads[token], GS_RELATION_COP)
                    != GS_NONE)
         || (reading->sentence->upos[token] == GS_UPOS_ADJ
             && reading->sentence->relations[token] == GS_RELATION_ROOT
             && gs_reading_subject (reading, token) != GS_NONE);
}

static gboolean
gs_has_clause (const GsReading *reading, guint32 token)
{
  GS_READING_FOREACH (reading, token, child)
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_CCOMP:
    case GS_RELATION_XCOMP:
    case GS_RELATION_CSUBJ:
      return TRUE;
    case GS_RELATION_ADVCL:
      if (gs_reading_is_infinitive (reading, child)
          || gs_word_is_one_of (gs_reading_mark (reading, child), "whether if that"))
        return TRUE;
      break;
    default:
      break;
    }
  return FALSE;
}

gboolean
gs_assertion_read_predicative (GsReading *reading, guint32 token, GsAssertion *self)
{
  gboolean adjective = reading->sentence->upos[token] == GS_UPOS_ADJ;
  const char *lemma = gs_reading_lemma (reading, token);
  guint32 subject = gs_clause_get_subject (
      reading, gs_is_result (reading, token) ? reading->sentence->heads[token] : token);
  GsPredicateWord word;
  GsSignature signature;
  gboolean known = adjective ? gs_predicate_word_find_with_rules (reading->rules, lemma,
                                                                  GS_WORD_ADJECTIVE, &word)
                             : gs_predicate_word_find (reading->rules, lemma, GS_WORD_NOUN, &word);

  if (adjective && gs_has_clause (reading, token)
      && gs_operator_find (reading->rules, lemma, GS_WORD_ADJECTIVE, GS_COMPLEMENT_CLAUSE, FALSE,
                           &signature))
    return FALSE;
  gs_assertion_init (self, reading, token, adjective ? GS_FORM_ADJECTIVE : GS_FORM_NOUN);
  if (!adjective && gs_assertion_is_where (reading, token))
    {
      /* "he was at a hospital" */
      gs_assertion_set_predicate (self, reading, "be", NULL);
      gs_assertion_fill (self, reading, GS_SLOT_PLACE, token);
    }
  else
    gs_assertion_set_predicate (self, reading, known && word.verb != NULL ? word.verb : lemma,
                                known ? &word : NULL);
  gs_assertion_fill (self, reading, GS_SLOT_THEME, subject);
  gs_assertion_fill_adjuncts (self, reading, token);
  gs_assertion_finish (self, reading, GS_NONE);
  return TRUE;
}

/* ---- events named by nouns ---- */

/* "exempt from controls": the noun only says from what */
static gboolean
gs_is_what_from (const GsReading *reading, guint32 noun)
{
  guint32 governor = reading->sentence->heads[noun];
  GsPredicateWord word;

  if (gs_reading_relation (reading, noun) != GS_RELATION_OBL
      || !g_str_equal (gs_reading_case (reading, noun), "from"))
    return FALSE;
  return gs_predicate_word_find (
             reading->rules, gs_reading_lemma (reading, governor),
             reading->sentence->upos[governor] == GS_UPOS_ADJ ? GS_WORD_ADJECTIVE : GS_WORD_VERB,
             &word)
         && g_strcmp0 (word.class, "permit") == 0;
}

/* "eased restrictions": a participle that acts on the outcome */
static void
gs_apply_participles (GsReading *reading, guint32 noun, GsAssertion *self)
{
  GS_READING_FOREACH (reading, noun, child)
  {
    const char *lemma = gs_reading_lemma (reading, child);
    GsOutcomeOperator operator;

    if (reading->sentence->relations[child] != GS_RELATION_AMOD
        || reading->sentence->xpos[child] != GS_XPOS_VBN
        || !gs_operator_find_outcome (reading->rules, lemma, &operator))
      continue;
    self->operator= lemma;
    self->direction = (gint8) (self->direction * operator.direction);
  }
}

/* "heart attack", "cardiac arrest": the dictionary knows the two words as a state, a feeling or a
 * thing, not as a deed or an event */
gboolean
gs_assertion_is_other_noun (const GsReading *reading, guint32 noun)
{
  const GsSentence *sentence = reading->sentence;
  char text[GS_MAX_COMPOUND];
  guint32 id;

  if (noun == 0 || reading->lexicon == NULL || sentence->heads[noun - 1] != noun
      || g_snprintf (text, sizeof text, "%s %s", sentence->lemmas[noun - 1], sentence->lemmas[noun])
             >= (gint) sizeof text)
    return FALSE;
  id = gs_lexicon_find (reading->lexicon, text, strlen (text));
  if (id == 0)
    return FALSE;
  switch (gs_lexicon_get_main_domain (reading->lexicon, id, GS_LEXICON_NOUN))
    {
    case GS_DOMAIN_NONE:
    case GS_DOMAIN_NOUN_TOPS:
    case GS_DOMAIN_NOUN_ACT:
    case GS_DOMAIN_NOUN_EVENT:
    case GS_DOMAIN_NOUN_PROCESS:
    case GS_DOMAIN_NOUN_PHENOMENON:
      return FALSE;
    default:
      return TRUE;
    }
}

gboolean
gs_assertion_read_event (GsReading *reading, guint32 noun, GsAssertion *self)
{
  GsPredicateWord word;

  if (reading->spent[noun] || gs_reading_relation (reading, noun) == GS_RELATION_COMPOUND
      || (g_str_equal (gs_reading_case (reading, noun), "in")
          && gs_reading_is_one_of (reading, noun, "return response exchange end search use")
          && gs_reading_child (reading, noun, GS_RELATION_DET) == GS_NONE)
      || !gs_predicate_noun_find (reading->rules, reading->lexicon,
                                  gs_reading_lemma (reading, noun), &word)
      || word.class == NULL || gs_is_what_from (reading, noun)
      || gs_assertion_is_other_noun (reading, noun)
      || (gs_reading_is_lemma (reading, noun, "control")
          && reading->sentence->xpos[noun] == GS_XPOS_NN
          && gs_reading_child (reading, noun, GS_RELATION_COMPOUND) == GS_NONE))
    return FALSE;
  gs_assertion_init (self, reading, noun, GS_FORM_EVENT);
  self->background = TRUE;
  gs_assertion_set_predicate (self, reading, word.verb, &word);
  gs_apply_participles (reading, noun, self);
  gs_assertion_fill_event (self, reading, noun, &word);
  gs_assertion_finish (self, reading, GS_NONE);
  /* "before the end of the week" */
  if (self->class == NULL
      || (g_str_equal (self->class, "start") && gs_assertion_is_time (reading, self)))
    return FALSE;
  return self->slots[GS_SLOT_AGENT].head != NULL || self->slots[GS_SLOT_THEME].head != NULL
         || self->slots[GS_SLOT_RECIPIENT].head != NULL;
}
