/* SPDX-License-Identifier: MIT */
/* Finds what a word makes of its complement: in the packs, else by what the dictionary knows of it.
 */
#include "assertion/gs-stance-private.h"

#include <string.h>

#include "assertion/gs-rules-words.h"

GsComplement
gs_complement_of (const GsReading *reading, guint32 token)
{
  const GsSentence *sentence = reading->sentence;
  GsRelation relation = gs_reading_relation (reading, token);

  if (gs_reading_is_infinitive (reading, token))
    return GS_COMPLEMENT_INFINITIVE;
  if (sentence->xpos[token] == GS_XPOS_VBG
      && gs_reading_child (reading, token, GS_RELATION_AUX) == GS_NONE)
    return GS_COMPLEMENT_GERUND;
  if (relation == GS_RELATION_XCOMP)
    return gs_reading_is_verb (reading, token) && sentence->xpos[token] != GS_XPOS_VBN
               ? GS_COMPLEMENT_INFINITIVE
               : GS_COMPLEMENT_STATE;
  if (relation == GS_RELATION_CCOMP || relation == GS_RELATION_CSUBJ || relation == GS_RELATION_ACL
      || relation == GS_RELATION_ADVCL || relation == GS_RELATION_PARATAXIS)
    return GS_COMPLEMENT_CLAUSE;
  return GS_COMPLEMENT_NOUN;
}

GsWordKind
gs_word_kind_of (const GsReading *reading, guint32 token)
{
  switch ((GsUpos) reading->sentence->upos[token])
    {
    case GS_UPOS_VERB:
    case GS_UPOS_AUX:
      return GS_WORD_VERB;
    case GS_UPOS_ADJ:
    case GS_UPOS_ADV:
      return GS_WORD_ADJECTIVE;
    default:
      return GS_WORD_NOUN;
    }
}

/* verbs in no list: what the dictionary knows of them */
GsSignature
gs_signature_guess (const GsReading *reading, guint32 governor, GsComplement complement)
{
  static const GsSignature plain = { GS_EFFECT_TRUE, GS_EFFECT_FALSE, FALSE };
  static const GsSignature planned = { GS_EFFECT_PLANNED, GS_EFFECT_UNPLANNED, FALSE };
  static const GsSignature said = { GS_EFFECT_TRUE, GS_EFFECT_POSSIBLE, TRUE };
  static const GsSignature thought = { GS_EFFECT_PROBABLE, GS_EFFECT_IMPROBABLE, TRUE };
  guint32 id;

  if (reading->sentence->upos[governor] != GS_UPOS_VERB)
    return plain;
  if (complement == GS_COMPLEMENT_INFINITIVE)
    return planned;
  if (complement != GS_COMPLEMENT_CLAUSE || reading->lexicon == NULL)
    return plain;
  id = gs_lexicon_find (reading->lexicon, reading->sentence->lemmas[governor],
                        strlen (reading->sentence->lemmas[governor]));
  switch (gs_lexicon_get_main_domain (reading->lexicon, id, GS_LEXICON_VERB))
    {
    case GS_DOMAIN_VERB_COMMUNICATION:
      return said;
    case GS_DOMAIN_VERB_COGNITION:
      return thought;
    default:
      return plain;
    }
}

/* verbs that only the packs of rules know */
static gboolean
gs_signature_find_in_rules (const GsRules *rules, const char *lemma, GsSignature *signature)
{
  static const GsEffect effects[] = {
    [GS_RULES_ENTAILS_NOTHING] = GS_EFFECT_PLANNED,
    [GS_RULES_ENTAILS_TRUE] = GS_EFFECT_TRUE,
    [GS_RULES_ENTAILS_FALSE] = GS_EFFECT_FALSE,
  };
  const GsRulesOperator *found =
      rules != NULL ? gs_rules_find_operator (rules, lemma, strlen (lemma)) : NULL;

  if (found == NULL)
    return FALSE;
  *signature = (GsSignature){ effects[found->affirmed], effects[found->negated], FALSE };
  return TRUE;
}

/* "was feared dead"; of a headline, "feared dead" */
static gboolean
gs_governor_is_passive (const GsReading *reading, guint32 governor, GsComplement complement)
{
  return gs_reading_is_passive (reading, governor)
         || (complement == GS_COMPLEMENT_STATE
             && (reading->sentence->xpos[governor] == GS_XPOS_VBD
                 || reading->sentence->xpos[governor] == GS_XPOS_VBN)
             && gs_reading_child (reading, governor, GS_RELATION_OBJ) == GS_NONE);
}

/* "backed out of attending": the particle stands with the preposition, before the gerund */
gboolean
gs_signature_find_with_particle (const GsReading *reading, guint32 governor, const char *mark,
                                 GsSignature *signature)
{
  const char *blank = strchr (mark, ' ');
  g_autofree char *lemma = NULL;

  if (blank == NULL || gs_word_kind_of (reading, governor) != GS_WORD_VERB)
    return FALSE;
  lemma =
      g_strdup_printf ("%s %.*s", gs_reading_lemma (reading, governor), (int) (blank - mark), mark);
  return gs_operator_find (reading->rules, lemma, GS_WORD_VERB, GS_COMPLEMENT_GERUND, FALSE,
                           signature);
}

gboolean
gs_signature_find (const GsReading *reading, guint32 governor, GsComplement complement,
                   GsSignature *signature)
{
  const char *lemma = gs_reading_lemma (reading, governor);
  GsWordKind kind = gs_word_kind_of (reading, governor);

  return gs_operator_find (reading->rules, lemma, kind, complement,
                           gs_governor_is_passive (reading, governor, complement), signature)
         || (kind == GS_WORD_VERB && complement != GS_COMPLEMENT_NOUN
             && complement != GS_COMPLEMENT_STATE
             && gs_signature_find_in_rules (reading->rules, lemma, signature));
}

/* whether a word governs clauses at all */
gboolean
gs_signature_find_any (const GsReading *reading, guint32 governor)
{
  GsSignature signature;

  return gs_signature_find (reading, governor, GS_COMPLEMENT_CLAUSE, &signature);
}

/* "rejected claims that", "dismissed the allegation of": turning down what is claimed denies it */
gboolean
gs_signature_rejects_claim (const GsReading *reading, guint32 governor, guint32 token)
{
  GsSignature signature;

  return gs_rules_has_word (reading->rules, GS_RULES_WORD_DENY,
                            gs_reading_lemma (reading, governor))
         && gs_operator_find (reading->rules, gs_reading_lemma (reading, token), GS_WORD_NOUN,
                              GS_COMPLEMENT_CLAUSE, FALSE, &signature)
         && (gs_effect_get_certainty (signature.affirmed) == GS_CERTAINTY_PROBABLE
             || gs_effect_get_certainty (signature.affirmed) == GS_CERTAINTY_POSSIBLE);
}

/* "on Monday denying reports that", whose participle hangs on the noun */
gboolean
gs_signature_is_denied_before (const GsReading *reading, guint32 noun)
{
  return noun > 0 && reading->sentence->xpos[noun - 1] == GS_XPOS_VBG
         && reading->sentence->heads[noun - 1] == noun
         && gs_rules_has_word (reading->rules, GS_RULES_WORD_DENY,
                               gs_reading_lemma (reading, noun - 1));
}
