/* SPDX-License-Identifier: MIT */
/* Finds the participants that a tree leaves to be understood. */
#include "assertion/gs-clause.h"

#include "assertion/gs-operator-words.h"

#define GS_MAX_CHAIN 16

static gboolean
gs_is_relative_pronoun (const GsReading *reading, guint32 token)
{
  switch ((GsXpos) reading->sentence->xpos[token])
    {
    case GS_XPOS_WDT:
    case GS_XPOS_WP:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * gs_clause_get_identified:
 * @clause: the predicate of a relative clause
 *
 * Of "Orwell is (not) the one who fired", a relative clause that only says who did it.
 *
 * Returns: who is said to be the one, or GS_NONE
 */
guint32
gs_clause_get_identified (const GsReading *reading, guint32 clause)
{
  const GsSentence *sentence = reading->sentence;
  guint32 noun = sentence->heads[clause];
  guint32 relative;

  if (sentence->relations[clause] != GS_RELATION_ACL_RELCL || noun == GS_TOKEN_ROOT
      || !gs_reading_is_one_of (reading, noun, "one person man woman guy people")
      || gs_reading_child (reading, noun, GS_RELATION_COP) == GS_NONE
      || gs_reading_child_of_form (reading, noun, GS_RELATION_DET, "the") == GS_NONE)
    return GS_NONE;
  relative = gs_reading_child (reading, clause, GS_RELATION_NSUBJ);
  return relative != GS_NONE && gs_is_relative_pronoun (reading, relative)
             ? gs_reading_child (reading, noun, GS_RELATION_NSUBJ)
             : GS_NONE;
}

/* "which" of a relative clause stands for the noun before it, or for who is said to be that */
static guint32
gs_clause_resolve_relative (const GsReading *reading, guint32 clause, guint32 token)
{
  const GsSentence *sentence = reading->sentence;
  guint32 first = gs_reading_first_conjunct (reading, clause);
  guint32 identified;

  if (token == GS_NONE || !gs_is_relative_pronoun (reading, token)
      || sentence->relations[first] != GS_RELATION_ACL_RELCL)
    return token;
  identified = gs_clause_get_identified (reading, first);
  return identified != GS_NONE ? identified : sentence->heads[first];
}

static gboolean
gs_is_expletive (const GsReading *reading, guint32 token)
{
  return gs_reading_relation (reading, token) == GS_RELATION_EXPL;
}

/* "Mumbai: a warship fired", the dateline taken for the subject: what stands after the colon */
static guint32
gs_clause_skip_label (const GsReading *reading, guint32 subject)
{
  gboolean colon = FALSE;
  guint32 i = subject;

  GS_READING_FOREACH (reading, subject, child)
  for (; i < child; i++)
    {
      colon |= reading->sentence->xpos[i] == GS_XPOS_COLON
               && g_str_equal (reading->sentence->forms[i], ":");
      if (i + 1 == child && colon && gs_reading_is_noun (reading, child))
        return child;
    }
  return subject;
}

static guint32 gs_clause_get_subject_above (const GsReading *reading, guint32 token, guint depth);

/* who controls an infinitive: the object of "urge", the subject of "promise" */
static guint32
gs_clause_get_controller (const GsReading *reading, guint32 governor, guint depth)
{
  guint32 object = gs_reading_child (reading, governor, GS_RELATION_OBJ);

  if (object == GS_NONE)
    object = gs_reading_child (reading, governor, GS_RELATION_IOBJ);
  if (object != GS_NONE
      && !gs_reading_is_one_of (reading, governor,
                                "promise vow pledge threaten use have make take"))
    return object;
  return gs_clause_get_subject_above (reading, governor, depth + 1);
}

static gboolean
gs_is_person (const GsReading *reading, guint32 token)
{
  return reading->sentence->upos[token] == GS_UPOS_PROPN
         || reading->sentence->upos[token] == GS_UPOS_PRON
         || gs_reading_domain (reading, token) == GS_DOMAIN_NOUN_PERSON;
}

/* "accused the banker of stealing", "sued him for lying": the object does it; "used the fund for
 * buying": the subject */
static guint32
gs_clause_get_gerund_controller (const GsReading *reading, guint32 governor, guint32 token)
{
  guint32 object = reading->sentence->xpos[token] == GS_XPOS_VBG
                       ? gs_reading_child (reading, governor, GS_RELATION_OBJ)
                       : GS_NONE;
  const char *mark;

  if (object == GS_NONE || object > token)
    return GS_NONE;
  mark = gs_reading_mark (reading, token);
  if (*mark == '\0')
    mark = gs_reading_case (reading, token);
  return gs_word_is_one_of (mark, "of for with") && gs_is_person (reading, object) ? object
                                                                                   : GS_NONE;
}

/* "cleared the banker of killing", its clause read as the noun's */
static gboolean
gs_is_misplaced_gerund (const GsReading *reading, guint32 token, guint32 noun, guint32 governor)
{
  GsSignature signature;

  return gs_clause_get_gerund_controller (reading, governor, token) == noun
         && gs_operator_find (reading->rules, gs_reading_lemma (reading, governor), GS_WORD_VERB,
                              GS_COMPLEMENT_GERUND, FALSE, &signature);
}

guint32
gs_clause_get_misplaced_governor (const GsReading *reading, guint32 token)
{
  guint32 noun = reading->sentence->heads[token];
  guint32 governor;

  if (gs_reading_relation (reading, token) != GS_RELATION_ACL
      || gs_reading_relation (reading, noun) != GS_RELATION_OBJ)
    return GS_NONE;
  governor = reading->sentence->heads[noun];
  if (!gs_reading_is_infinitive (reading, token))
    return gs_is_misplaced_gerund (reading, token, noun, governor) ? governor : GS_NONE;
  return gs_reading_is_one_of (reading, governor,
                               "urge order force ask tell allow persuade help get warn compel "
                               "permit enable encourage want expect lead push press advise invite "
                               "instruct require authorize convince coerce cause")
             ? governor
             : GS_NONE;
}

/* the subject of a clause on a noun */
static guint32
gs_clause_get_adnominal_subject (const GsReading *reading, guint32 token, guint depth)
{
  const GsSentence *sentence = reading->sentence;
  guint32 noun = sentence->heads[token];
  guint32 owner;
  GsSignature signature;

  if (sentence->relations[token] == GS_RELATION_ACL_RELCL
      && !gs_reading_is_infinitive (reading, token))
    return gs_reading_child (reading, token, GS_RELATION_OBJ) != GS_NONE
                   || !gs_reading_is_verb (reading, token)
               ? noun
               : GS_NONE;
  if (!gs_reading_is_infinitive (reading, token)
      && (sentence->xpos[token] == GS_XPOS_VBN
          || (sentence->xpos[token] == GS_XPOS_VBG && *gs_reading_mark (reading, token) == '\0')))
    return noun;
  if (gs_clause_get_misplaced_governor (reading, token) != GS_NONE)
    return noun;
  owner = gs_clause_get_possessor (reading, noun);
  if (owner != GS_NONE)
    return owner;
  if (sentence->relations[noun] == GS_RELATION_ROOT)
    return gs_reading_child (reading, noun, GS_RELATION_COMPOUND);
  if (gs_reading_relation (reading, noun) == GS_RELATION_OBJ)
    return gs_clause_get_subject_above (reading, sentence->heads[noun], depth + 1);
  /* "a vigil to mark the shooting"; not "the plan to mark it" */
  return gs_reading_is_infinitive (reading, token)
                 && !gs_operator_find (reading->rules, sentence->lemmas[noun], GS_WORD_NOUN,
                                       GS_COMPLEMENT_INFINITIVE, FALSE, &signature)
             ? noun
             : GS_NONE;
}

static guint32
gs_clause_get_subject_above (const GsReading *reading, guint32 token, guint depth)
{
  const GsSentence *sentence = reading->sentence;
  guint32 subject = gs_reading_subject (reading, token);
  guint32 governor = sentence->heads[token];
  guint32 controller;

  if (subject != GS_NONE)
    return gs_clause_resolve_relative (reading, token, gs_clause_skip_label (reading, subject));
  if (depth >= GS_MAX_CHAIN || governor >= sentence->n_tokens)
    return GS_NONE;
  switch (gs_reading_relation (reading, token))
    {
    case GS_RELATION_CONJ:
      return gs_clause_get_subject_above (reading, governor, depth + 1);
    case GS_RELATION_XCOMP:
      return gs_clause_get_controller (reading, governor, depth);
    case GS_RELATION_ADVCL:
    case GS_RELATION_CCOMP:
      controller = gs_clause_get_gerund_controller (reading, governor, token);
      if (controller != GS_NONE)
        return controller;
      if (sentence->xpos[token] == GS_XPOS_VBG && gs_reading_is_passive (reading, governor)
          && *gs_reading_mark (reading, token) != '\0'
          && sentence->relations[governor] == GS_RELATION_ACL)
        return GS_NONE;
      if (sentence->upos[token] == GS_UPOS_VERB
          && (sentence->xpos[token] == GS_XPOS_VBG || sentence->xpos[token] == GS_XPOS_VBN
              || gs_reading_is_infinitive (reading, token)))
        return gs_clause_get_subject_above (reading, governor, depth + 1);
      return GS_NONE;
    case GS_RELATION_ACL:
      return gs_clause_get_adnominal_subject (reading, token, depth);
    default:
      return GS_NONE;
    }
}

guint32
gs_clause_get_subject (const GsReading *reading, guint32 token)
{
  guint32 subject = gs_clause_get_subject_above (reading, token, 0);

  if (subject != GS_NONE && gs_is_expletive (reading, subject))
    return GS_NONE;
  return subject;
}

/* "developed and sold chips": an object after the second verb serves both */
static guint32
gs_clause_get_shared_object (const GsReading *reading, guint32 token)
{
  const GsSentence *sentence = reading->sentence;
  guint32 object;

  if (sentence->relations[token] == GS_RELATION_CONJ)
    {
      guint32 first = sentence->heads[token];

      object = gs_reading_child (reading, first, GS_RELATION_OBJ);
      return object != GS_NONE && object > token ? object : GS_NONE;
    }
  GS_READING_FOREACH (reading, token, child)
  if (sentence->relations[child] == GS_RELATION_CONJ && child - token == 2
      && sentence->relations[child - 1] == GS_RELATION_CC && gs_reading_is_verb (reading, child))
    return gs_reading_child (reading, child, GS_RELATION_OBJ);
  return GS_NONE;
}

/* "evidence that it kills people" may have "that" as an object, too; "adding that P" no other */
static gboolean
gs_is_mere_that (const GsReading *reading, guint32 token, guint32 child)
{
  return gs_reading_is_lemma (reading, child, "that") && reading->first_child[child] == GS_NONE
         && reading->sentence->relations[token] != GS_RELATION_ACL_RELCL
         && (gs_reading_child (reading, token, GS_RELATION_CCOMP) != GS_NONE
             || gs_reading_child (reading, token, GS_RELATION_PARATAXIS) != GS_NONE
             || gs_reading_child (reading, token, GS_RELATION_ADVCL) != GS_NONE
             || reading->next_sibling[child] != GS_NONE);
}

static guint32
gs_clause_get_own_object (const GsReading *reading, guint32 token)
{
  guint32 object = GS_NONE;

  /* the first behind the verb, else the last before it: "Reprieve: chips escape controls" */
  GS_READING_FOREACH (reading, token, child)
  if (reading->sentence->relations[child] == GS_RELATION_OBJ
      && (object == GS_NONE || object < token || gs_is_mere_that (reading, token, object)))
    object = child;
  if (object != GS_NONE && gs_is_mere_that (reading, token, object))
    return GS_NONE;
  return object;
}

/* a preposition without its noun: "the crew he belonged to" */
static gboolean
gs_has_stranded_preposition (const GsReading *reading, guint32 token)
{
  GS_READING_FOREACH (reading, token, child)
  {
    if (child > token && reading->sentence->xpos[child] == GS_XPOS_IN
        && reading->first_child[child] == GS_NONE)
      return TRUE;
    if (gs_reading_relation (reading, child) == GS_RELATION_OBL
        && reading->sentence->upos[child] == GS_UPOS_ADP)
      return TRUE;
  }
  return FALSE;
}

/* "the crimes he committed in Texas"; not "the day he left", "the way he looks" */
static gboolean
gs_is_object_gap (const GsReading *reading, guint32 token)
{
  guint32 noun = reading->sentence->heads[token];

  if (gs_has_stranded_preposition (reading, token) || reading->moments[noun] != GS_NONE
      || gs_reading_is_one_of (reading, noun,
                               "day week month year time way reason place moment "
                               "night morning manner"))
    return FALSE;
  return gs_reading_child (reading, token, GS_RELATION_OBL) == GS_NONE
         || gs_reading_is_transitive (reading, token, 1);
}

guint32
gs_clause_get_object (const GsReading *reading, guint32 token)
{
  const GsSentence *sentence = reading->sentence;
  guint32 object = gs_clause_get_own_object (reading, token);
  guint32 subject = gs_reading_subject (reading, token);

  if (object != GS_NONE)
    return gs_clause_resolve_relative (reading, token, object);
  if (sentence->relations[token] == GS_RELATION_ACL_RELCL && subject != GS_NONE
      && !gs_is_relative_pronoun (reading, subject)
      && gs_reading_child (reading, token, GS_RELATION_XCOMP) == GS_NONE
      && gs_reading_child (reading, token, GS_RELATION_CCOMP) == GS_NONE
      && gs_reading_child (reading, token, GS_RELATION_COP) == GS_NONE
      && gs_is_object_gap (reading, token))
    return sentence->heads[token];
  return gs_clause_get_shared_object (reading, token);
}

guint32
gs_clause_get_oblique (const GsReading *reading, guint32 token, const char *prepositions)
{
  GS_READING_FOREACH (reading, token, child)
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_OBL:
    case GS_RELATION_NMOD:
      /* "the attack on Monday": when, not on whom */
      if (reading->moments[child] == GS_NONE
          && gs_word_is_one_of (gs_reading_case (reading, child), prepositions))
        return gs_clause_resolve_relative (reading, token, child);
      break;
    default:
      break;
    }
  return GS_NONE;
}

guint32
gs_clause_get_by (const GsReading *reading, guint32 token)
{
  return gs_clause_get_oblique (reading, token, "by");
}

guint32
gs_clause_get_sayer (const GsReading *reading, guint32 token)
{
  guint32 subject;

  if (gs_reading_is_passive (reading, token))
    return gs_clause_get_by (reading, token);
  subject = gs_clause_get_subject (reading, token);
  if (subject != GS_NONE && gs_reading_is_lemma (reading, subject, "it"))
    return GS_NONE;
  return subject;
}

guint32
gs_clause_get_possessor (const GsReading *reading, guint32 noun)
{
  guint32 owner = gs_reading_child (reading, noun, GS_RELATION_NMOD_POSS);

  if (owner != GS_NONE)
    return owner;
  return gs_clause_get_oblique (reading, noun, "by from");
}
