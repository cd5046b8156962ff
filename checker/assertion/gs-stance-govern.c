/* SPDX-License-Identifier: MIT */
/* What verbs, nouns and adjectives make of the clauses and nouns that depend on them. */
#include "assertion/gs-stance-private.h"

#include <string.h>

#include "assertion/gs-attribution.h"
#include "assertion/gs-clause.h"
#include "assertion/gs-rules-words.h"

/* ---- composing ---- */

GsStance
gs_stance_apply (GsStance stance, GsEffect effect)
{
  GsCertainty certainty = gs_effect_get_certainty (effect);

  stance.sign = (gint8) (stance.sign * gs_effect_get_sign (effect));
  stance.certainty = MAX (stance.certainty, certainty);
  return stance;
}

/* what an operator whose own stance is @stance makes of its complement */
static GsStance
gs_stance_govern (GsStance stance, const GsSignature *signature)
{
  GsEffect effect = stance.sign > 0 ? signature->affirmed : signature->negated;

  stance.sign = 1;
  return gs_stance_apply (stance, effect);
}

/* the same source, but told as a fact: clauses that are presupposed */
static GsStance
gs_stance_presuppose (GsStance stance)
{
  stance.sign = 1;
  if (stance.certainty != GS_CERTAINTY_DENIED && stance.certainty != GS_CERTAINTY_CONDITIONAL)
    stance.certainty = GS_CERTAINTY_STATED;
  stance.future = FALSE;
  return stance;
}

/* ---- governors ---- */

/* "the mayor fears that P", its verb read as a noun: a noun that governs a clause as a verb does */
static gboolean
gs_is_misread_verb (const GsReading *reading, guint32 governor)
{
  return reading->sentence->xpos[governor] == GS_XPOS_NNS
         && reading->sentence->relations[governor] == GS_RELATION_ROOT
         && gs_reading_child (reading, governor, GS_RELATION_CCOMP) != GS_NONE
         && gs_reading_child (reading, governor, GS_RELATION_COMPOUND) != GS_NONE
         && gs_operator_is_report (reading->rules, gs_reading_lemma (reading, governor));
}

/* "denied the offer to plead", "denied an Orwell offer", its noun misread as a verb: not what is
 * said not to be so */
static gboolean
gs_is_of_refused (const GsReading *reading, guint32 governor, guint32 token)
{
  return gs_reading_child (reading, governor, GS_RELATION_OBJ) != GS_NONE
         || !gs_reading_is_infinitive (reading, token);
}

/* whoever says it becomes the source of a stance; what nobody is named for is less sure */
static GsStance
gs_stance_credit (GsReading *reading, guint32 governor, guint32 source, GsStance stance)
{
  if (source == GS_NONE)
    {
      stance.certainty = MAX (stance.certainty, GS_CERTAINTY_PROBABLE);
      return stance;
    }
  if (gs_attribution_is_unserious (reading, source))
    stance.certainty = MAX (stance.certainty, GS_CERTAINTY_DENIED);
  stance.attribution = gs_attribution_add (reading, source, gs_reading_lemma (reading, governor),
                                           stance.attribution);
  return stance;
}

/* "denied confirming the death", "denied that he said so": the saying is denied, not what would be
 * said; "denied a report saying that" denies both */
static gboolean
gs_is_saying_denied (const GsReading *reading, guint32 governor, GsStance stance)
{
  return stance.certainty == GS_CERTAINTY_DENIED
         && gs_reading_relation (reading, governor) != GS_RELATION_ACL
         && gs_reading_relation (reading, governor) != GS_RELATION_ACL_RELCL;
}

/* the stance of a complement under its governor, with the governor's subject as its source */
static GsStance
gs_stance_under (GsReading *reading, guint32 governor, guint32 token)
{
  GsStance stance = gs_stance_get (reading, governor);
  GsComplement complement = gs_complement_of (reading, token);
  gboolean misread = gs_is_misread_verb (reading, governor);
  gboolean unsaid = gs_is_saying_denied (reading, governor, stance);
  GsSignature signature = { GS_EFFECT_TRUE, GS_EFFECT_FALSE, FALSE };

  if (misread)
    gs_operator_find (reading->rules, gs_reading_lemma (reading, governor), GS_WORD_VERB,
                      complement, FALSE, &signature);
  else if (!gs_signature_find (reading, governor, complement, &signature))
    signature = gs_signature_guess (reading, governor, complement);
  if (complement == GS_COMPLEMENT_CLAUSE
      && gs_word_is_one_of (gs_reading_mark (reading, token), "whether if"))
    signature.affirmed = signature.negated = GS_EFFECT_ASKED;
  if (complement == GS_COMPLEMENT_INFINITIVE && gs_is_of_refused (reading, governor, token)
      && gs_effect_get_certainty (signature.affirmed) == GS_CERTAINTY_DENIED)
    return gs_stance_apply (gs_stance_presuppose (stance), GS_EFFECT_POSSIBLE);
  stance = gs_stance_govern (stance, &signature);
  if (!signature.reports || (!misread && gs_word_kind_of (reading, governor) != GS_WORD_VERB))
    return stance;
  if (unsaid)
    stance.certainty = GS_CERTAINTY_POSSIBLE;
  return gs_stance_credit (reading, governor,
                           misread ? gs_reading_child (reading, governor, GS_RELATION_COMPOUND)
                                   : gs_clause_get_sayer (reading, governor),
                           stance);
}

/* ---- clauses ---- */

static gboolean
gs_is_preposition (const char *mark)
{
  return gs_word_is_one_of (mark, "on from in of about at for against to into with over by");
}

/* "asked whether P", "P, police said", hung on the verb of saying as an adverbial */
static gboolean
gs_is_detached_complement (const GsReading *reading, guint32 governor, guint32 token,
                           const char *mark)
{
  if (gs_word_is_one_of (mark, "whether that"))
    return gs_signature_find_any (reading, governor);
  return *mark == '\0' && token < governor
         && gs_reading_child (reading, governor, GS_RELATION_CCOMP) == GS_NONE
         && gs_reading_child (reading, governor, GS_RELATION_OBJ) == GS_NONE
         && reading->sentence->xpos[token] != GS_XPOS_VBG
         && !gs_reading_is_infinitive (reading, token)
         && gs_reading_subject (reading, token) != GS_NONE
         && gs_operator_is_report (reading->rules, gs_reading_lemma (reading, governor));
}

/* "denies taking it", "denies “performing” it": trees often hang a gerund to a verb that takes one,
 * even more so beside marks of quotation, as an adverbial */
static gboolean
gs_is_gerund_complement (const GsReading *reading, guint32 governor, guint32 token)
{
  GsSignature signature;

  if (token < governor || reading->sentence->xpos[token] != GS_XPOS_VBG
      || gs_reading_child (reading, governor, GS_RELATION_OBJ) != GS_NONE
      || gs_reading_child (reading, governor, GS_RELATION_CCOMP) != GS_NONE
      || !gs_signature_find (reading, governor, GS_COMPLEMENT_GERUND, &signature))
    return FALSE;
  for (guint32 i = governor + 1; i < token; i++)
    if (reading->sentence->upos[i] != GS_UPOS_PUNCT || reading->sentence->forms[i][0] == ',')
      return FALSE;
  return TRUE;
}

/* "far from attacking it": "far" hangs on either verb */
static gboolean
gs_is_far_from (const GsReading *reading, guint32 token)
{
  guint32 mark = gs_reading_child (reading, token, GS_RELATION_MARK);

  return mark != GS_NONE && mark > 0 && gs_reading_is_lemma (reading, mark - 1, "far");
}

/* an adverbial clause: condition, purpose, or a fact beside */
static GsStance
gs_stance_of_adverbial (GsReading *reading, guint32 governor, guint32 token)
{
  const char *mark = gs_reading_mark (reading, token);
  GsSignature signature;
  GsStance stance;

  if (*mark == '\0')
    mark = gs_reading_case (reading, token);
  if (gs_is_detached_complement (reading, governor, token, mark)
      || (*mark == '\0' && gs_is_gerund_complement (reading, governor, token)))
    return gs_stance_under (reading, governor, token);
  if (gs_complement_of (reading, token) == GS_COMPLEMENT_GERUND
      && gs_signature_find_with_particle (reading, governor, mark, &signature))
    return gs_stance_govern (gs_stance_get (reading, governor), &signature);
  if (g_str_equal (mark, "from") && gs_is_far_from (reading, token))
    return gs_stance_apply (gs_stance_presuppose (gs_stance_get_outer (reading, governor)),
                            GS_EFFECT_FALSE);
  if (g_str_equal (mark, "from")
      && gs_reading_is_one_of (reading, governor,
                               "keep stop prevent ban bar block prohibit discourage dissuade save "
                               "spare protect deter exempt restrain"))
    {
      static const GsSignature prevented = { GS_EFFECT_FALSE, GS_EFFECT_POSSIBLE, FALSE };

      return gs_stance_govern (gs_stance_get (reading, governor), &prevented);
    }
  /* "escaped by overpowering the guard": "by" tells how, not from what */
  if (gs_is_preposition (mark) && !g_str_equal (mark, "by")
      && gs_signature_find (reading, governor, gs_complement_of (reading, token), &signature))
    return gs_stance_under (reading, governor, token);
  if (gs_word_is_one_of (mark, "like as")
      && gs_reading_is_one_of (reading, governor, "seem look appear sound feel"))
    return gs_stance_under (reading, governor, token);
  stance = gs_stance_get (reading, governor);
  if (gs_word_is_one_of (mark, "if unless provided lest") || g_str_has_prefix (mark, "in case")
      || g_str_has_prefix (mark, "as if"))
    {
      stance.sign = 1;
      return gs_stance_apply (stance, GS_EFFECT_CONDITIONAL);
    }
  if (gs_reading_is_infinitive (reading, token) || g_str_has_prefix (mark, "so that"))
    {
      stance = gs_stance_presuppose (gs_stance_get_outer (reading, governor));
      return gs_stance_apply (stance, GS_EFFECT_PLANNED);
    }
  stance.sign = 1;
  if (reading->sentence->xpos[token] != GS_XPOS_VBG || (*mark != '\0' && !gs_is_preposition (mark)))
    stance = gs_stance_presuppose (stance);
  /* "denied that he drank before he fell": that he fell is not denied */
  if (gs_word_is_one_of (mark, "before after when while until since")
      && stance.certainty == GS_CERTAINTY_DENIED)
    stance.certainty = GS_CERTAINTY_STATED;
  if (gs_word_is_one_of (mark, "without") || g_str_has_prefix (mark, "instead")
      || g_str_has_prefix (mark, "rather"))
    return gs_stance_apply (stance, GS_EFFECT_FALSE);
  return stance;
}

/* "no indication they pose a threat": a clause that lacks nothing */
static gboolean
gs_has_plain_subject (const GsReading *reading, guint32 token)
{
  guint32 subject = gs_reading_subject (reading, token);

  return subject != GS_NONE && reading->sentence->xpos[subject] != GS_XPOS_WDT
         && reading->sentence->xpos[subject] != GS_XPOS_WP
         && !gs_reading_is_lemma (reading, subject, "that");
}

/* "the claim that he died", read as a relative clause: its "that" has no place in it */
static gboolean
gs_is_content_clause (const GsReading *reading, guint32 token)
{
  guint n_objects = 0;
  gboolean that = FALSE;

  if (reading->sentence->relations[token] != GS_RELATION_ACL_RELCL)
    return FALSE;
  GS_READING_FOREACH (reading, token, child)
  {
    GsRelation relation = gs_reading_relation (reading, child);

    n_objects += relation == GS_RELATION_OBJ || relation == GS_RELATION_XCOMP
                 || relation == GS_RELATION_CCOMP;
    if (gs_reading_is_lemma (reading, child, "that") && child < token)
      {
        if (gs_relation_is_subject (relation))
          return FALSE;
        that =
            relation != GS_RELATION_OBJ || n_objects > 1 || gs_reading_is_passive (reading, token);
        n_objects += relation == GS_RELATION_OBJ ? 0 : 1;
      }
  }
  return that || n_objects > 1 || (n_objects > 0 && gs_has_plain_subject (reading, token));
}

static gboolean
gs_is_bare_passive (const GsReading *reading, guint32 token)
{
  return reading->sentence->xpos[token] == GS_XPOS_VBN
         && gs_reading_child (reading, token, GS_RELATION_AUX) == GS_NONE;
}

/* "the claim is true": what the noun would leave open, its predicate vouches for */
static gboolean
gs_is_vouched (const GsReading *reading, guint32 noun)
{
  guint32 predicate = reading->sentence->heads[noun];

  return gs_reading_relation (reading, noun) == GS_RELATION_NSUBJ
         && gs_reading_child (reading, predicate, GS_RELATION_COP) != GS_NONE
         && gs_rules_has_word (reading->rules, GS_RULES_WORD_TRUE,
                               gs_reading_lemma (reading, predicate));
}

/* "was not something she had agreed to": what is said of nothing in particular is said of the
 * clause behind it, on whatever that hangs */
static gboolean
gs_is_of_indefinite (const GsReading *reading, guint32 noun, guint32 token)
{
  guint32 subject;

  if (token < noun || !gs_reading_is_one_of (reading, noun, "something anything")
      || gs_reading_child (reading, noun, GS_RELATION_COP) == GS_NONE)
    return FALSE;
  subject = gs_reading_subject (reading, token);
  return gs_reading_relation (reading, token) == GS_RELATION_ACL
         || gs_reading_relation (reading, token) == GS_RELATION_ACL_RELCL
         || (subject != GS_NONE && subject > noun && subject <= noun + 3);
}

/* a clause on a noun: what the noun says of it ("plan to"), or a fact beside ("which") */
static GsStance
gs_stance_of_adnominal (GsReading *reading, guint32 noun, guint32 token)
{
  GsComplement complement = gs_complement_of (reading, token);
  GsSignature signature;
  GsStance stance = gs_stance_get (reading, noun);
  guint32 governor = gs_clause_get_misplaced_governor (reading, token);

  if (governor != GS_NONE)
    return gs_stance_under (reading, governor, token);

  /* "is not the one who fired": that somebody fired is presupposed, not that this one did */
  if (gs_clause_get_identified (reading, token) != GS_NONE)
    return stance;
  if (gs_is_content_clause (reading, token)
      && gs_signature_find (reading, noun, GS_COMPLEMENT_CLAUSE, &signature))
    return gs_is_vouched (reading, noun) ? stance : gs_stance_govern (stance, &signature);
  /* "No charges filed", a headline without its verb */
  if (gs_is_bare_passive (reading, token) && reading->sentence->relations[noun] == GS_RELATION_ROOT
      && gs_reading_child_of_form (reading, noun, GS_RELATION_DET, "no") != GS_NONE)
    {
      stance = gs_stance_presuppose (stance);
      stance.sign = -1;
      return stance;
    }
  if (reading->sentence->relations[token] == GS_RELATION_ACL_RELCL
      || (complement == GS_COMPLEMENT_GERUND && *gs_reading_mark (reading, token) == '\0')
      || gs_is_bare_passive (reading, token))
    return gs_stance_presuppose (stance);
  if (gs_signature_find (reading, noun, complement, &signature))
    {
      if (!gs_is_vouched (reading, noun))
        stance = gs_stance_govern (stance, &signature);
      return gs_signature_is_denied_before (reading, noun)
                 ? gs_stance_apply (stance, GS_EFFECT_DENIED)
                 : stance;
    }
  stance.sign = 1;
  if (complement == GS_COMPLEMENT_INFINITIVE)
    return gs_stance_apply (stance, GS_EFFECT_PLANNED);
  return stance;
}

/* "there is evidence that P": the clause is the noun's; "has yet to": plain negation */
static GsStance
gs_stance_of_complement (GsReading *reading, guint32 governor, guint32 token)
{
  guint32 subject = gs_reading_subject (reading, governor);

  if (gs_reading_is_lemma (reading, governor, "be") && subject != GS_NONE
      && gs_reading_child (reading, governor, GS_RELATION_EXPL) != GS_NONE
      && gs_reading_is_noun (reading, subject))
    return gs_stance_of_adnominal (reading, subject, token);
  if (gs_reading_child_of_form (reading, governor, GS_RELATION_ADVMOD, "yet") != GS_NONE
      && gs_reading_is_one_of (reading, governor, "have be remain"))
    return gs_stance_get (reading, governor);
  /* only what is said stands before its verb: "many camped, but thousands refused to leave" */
  if (token < governor && gs_reading_relation (reading, token) == GS_RELATION_CCOMP
      && !gs_operator_is_report (reading->rules, gs_reading_lemma (reading, governor)))
    return gs_stance_presuppose (gs_stance_get_outer (reading, governor));
  return gs_stance_under (reading, governor, token);
}

/* "the claim is a hoax", "reports that P are false": the predicate says what the noun is worth */
static GsStance
gs_stance_of_subject (GsReading *reading, guint32 predicate)
{
  GsStance stance = gs_stance_get (reading, predicate);
  GsSignature signature;

  if (gs_word_kind_of (reading, predicate) != GS_WORD_VERB
      && gs_reading_child (reading, predicate, GS_RELATION_COP) != GS_NONE
      && gs_signature_find (reading, predicate, GS_COMPLEMENT_NOUN, &signature))
    return gs_stance_govern (stance, &signature);
  if (gs_reading_is_lemma (reading, predicate, "be"))
    return stance;
  return gs_stance_presuppose (gs_stance_get_outer (reading, predicate));
}

/* a noun under a verb: made true or false by it, or presupposed */
static GsStance
gs_stance_of_object (GsReading *reading, guint32 governor, guint32 token)
{
  GsSignature signature;
  GsStance stance;

  if (gs_signature_find (reading, governor, GS_COMPLEMENT_NOUN, &signature)
      && !(signature.affirmed == GS_EFFECT_DENIED
           && gs_operator_refuses (reading->rules, gs_reading_lemma (reading, token))))
    return gs_stance_under (reading, governor, token);
  if (gs_signature_rejects_claim (reading, governor, token))
    return gs_stance_credit (
        reading, governor, gs_clause_get_sayer (reading, governor),
        gs_stance_apply (gs_stance_presuppose (gs_stance_get (reading, governor)),
                         GS_EFFECT_DENIED));
  if (gs_reading_is_one_of (reading, governor, "be exist happen occur")
      || gs_predicate_is_light_verb (reading->rules, gs_reading_lemma (reading, governor)))
    return gs_stance_get (reading, governor);
  stance = gs_stance_presuppose (gs_stance_get (reading, governor));
  /* "saw no sign", "suffered no losses": what there is none of is not presupposed */
  if (gs_reading_child_of_form (reading, token, GS_RELATION_DET, "no") != GS_NONE)
    stance.sign = -1;
  return stance;
}

static GsStance
gs_stance_of_modifier (GsReading *reading, guint32 governor, guint32 token)
{
  const char *preposition = gs_reading_case (reading, token);
  GsSignature signature;
  GsStance stance;

  /* "far from being a shock" */
  if (g_str_equal (preposition, "from")
      && gs_reading_child (reading, token, GS_RELATION_COP) != GS_NONE
      && gs_signature_find (reading, governor, GS_COMPLEMENT_GERUND, &signature))
    return gs_stance_govern (gs_stance_get (reading, governor), &signature);
  if (g_str_equal (gs_reading_mark (reading, token), "from") && gs_is_far_from (reading, token))
    return gs_stance_apply (gs_stance_presuppose (gs_stance_get_outer (reading, governor)),
                            GS_EFFECT_FALSE);
  if (gs_reading_is_noun (reading, governor)
      && gs_signature_find (reading, governor, GS_COMPLEMENT_NOUN, &signature))
    return gs_stance_govern (gs_stance_get (reading, governor), &signature);
  if (reading->sentence->upos[governor] == GS_UPOS_VERB
      && gs_word_is_one_of (preposition, "for about of on from against with")
      && gs_signature_find (reading, governor, GS_COMPLEMENT_NOUN, &signature))
    return gs_stance_under (reading, governor, token);
  stance = gs_stance_presuppose (gs_stance_get (reading, governor));
  if (gs_word_is_one_of (preposition, "without") || g_str_has_prefix (preposition, "instead"))
    stance = gs_stance_apply (stance, GS_EFFECT_FALSE);
  return stance;
}

/* ---- relations ---- */

GsStance
gs_stance_of_relation (GsReading *reading, guint32 governor, guint32 token)
{
  /* "declined to comment", read as a noun or adverbial */
  if (gs_reading_is_infinitive (reading, token) && gs_reading_is_verb (reading, governor)
      && (gs_reading_relation (reading, token) == GS_RELATION_OBL
          || gs_reading_relation (reading, token) == GS_RELATION_OBJ))
    return gs_stance_under (reading, governor, token);
  if (gs_is_of_indefinite (reading, governor, token))
    return gs_stance_get (reading, governor);
  switch (gs_reading_relation (reading, token))
    {
    case GS_RELATION_CCOMP:
    case GS_RELATION_XCOMP:
      return gs_stance_of_complement (reading, governor, token);
    case GS_RELATION_CSUBJ:
      /* "performing it was not something she wanted": it may well have been performed */
      if (gs_reading_is_one_of (reading, governor, "something anything"))
        return gs_stance_apply (gs_stance_presuppose (gs_stance_get (reading, governor)),
                                GS_EFFECT_POSSIBLE);
      if (gs_word_kind_of (reading, governor) != GS_WORD_VERB
          || gs_reading_is_one_of (reading, governor, "seem appear"))
        return gs_stance_under (reading, governor, token);
      return gs_stance_apply (gs_stance_presuppose (gs_stance_get (reading, governor)),
                              GS_EFFECT_POSSIBLE);
    case GS_RELATION_ACL:
      return gs_stance_of_adnominal (reading, governor, token);
    case GS_RELATION_ADVCL:
      return gs_stance_of_adverbial (reading, governor, token);
    case GS_RELATION_PARATAXIS:
      if (gs_reading_is_seeming (reading, governor) && token > governor)
        return gs_stance_apply (gs_stance_get (reading, governor), GS_EFFECT_PROBABLE);
      if (gs_operator_is_report (reading->rules, gs_reading_lemma (reading, governor))
          && gs_reading_child (reading, governor, GS_RELATION_CCOMP) == GS_NONE)
        return gs_stance_under (reading, governor, token);
      return gs_stance_presuppose (gs_stance_get_outer (reading, governor));
    case GS_RELATION_CONJ:
      {
        GsStance stance = gs_stance_get_outer (reading, governor);

        stance.attribution = gs_stance_get (reading, governor).attribution;
        return stance;
      }
    case GS_RELATION_NSUBJ:
      if (reading->sentence->relations[token] == GS_RELATION_NSUBJ_PASS)
        return gs_stance_of_object (reading, governor, token);
      return gs_stance_of_subject (reading, governor);
    case GS_RELATION_OBJ:
      return gs_stance_of_object (reading, governor, token);
    case GS_RELATION_OBL:
    case GS_RELATION_NMOD:
    case GS_RELATION_COMPOUND:
      return gs_stance_of_modifier (reading, governor, token);
    default:
      return gs_stance_get (reading, governor);
    }
}
