/* SPDX-License-Identifier: MIT */
/* The lists of operators and hedges, and the table made of them. */
#include "assertion/gs-operator-words.h"

#include <string.h>

#include "assertion/gs-reading.h"

#define T   GS_EFFECT_TRUE
#define F   GS_EFFECT_FALSE
#define PRO GS_EFFECT_PROBABLE
#define IMP GS_EFFECT_IMPROBABLE
#define POS GS_EFFECT_POSSIBLE
#define DBT GS_EFFECT_DOUBTFUL
#define PLN GS_EFFECT_PLANNED
#define UNP GS_EFFECT_UNPLANNED
#define CND GS_EFFECT_CONDITIONAL
#define DEN GS_EFFECT_DENIED
#define ASK GS_EFFECT_ASKED

/* which complements a list speaks of */
enum
{
  THAT = 1 << GS_COMPLEMENT_CLAUSE,
  TO = 1 << GS_COMPLEMENT_INFINITIVE,
  ING = 1 << GS_COMPLEMENT_GERUND,
  NOUN = 1 << GS_COMPLEMENT_NOUN,
  STATE = 1 << GS_COMPLEMENT_STATE,
  ANY = THAT | TO | ING | NOUN,
  PASSIVE = 1 << 8, /* only of the passive */
};

/**
 * GsOperatorList: words of one signature; blanks between, '_' is a blank inside a word
 */
typedef struct
{
  GsWordKind kind;
  guint complements;
  GsSignature signature;
  const char *words;
} GsOperatorList;

/* earlier lists win */
static const GsOperatorList lists[] = {
  /* passives */
  { GS_WORD_VERB, STATE | PASSIVE, { POS, DBT, FALSE }, "fear" },
  { GS_WORD_VERB, STATE, { PRO, IMP, FALSE }, "seem appear look" },
  { GS_WORD_VERB,
    TO | STATE | PASSIVE,
    { PRO, IMP, FALSE },
    "say believe report think understand know rumor rumour allege claim suppose presume "
    "assume estimate" },
  { GS_WORD_VERB, TO | PASSIVE, { PRO, IMP, FALSE }, "find see consider feel" },
  { GS_WORD_VERB,
    TO | PASSIVE,
    { PLN, UNP, FALSE },
    "expect schedule order ask set tell plan require urge slate intend mean authorize instruct "
    "direct project forecast predict tip invite advise warn" },
  { GS_WORD_VERB, TO | PASSIVE, { POS, F, FALSE }, "allow permit let enable entitle license" },
  /* implicatives, both ways */
  { GS_WORD_VERB,
    TO | ING,
    { T, F, FALSE },
    "manage succeed get happen remember dare bother deign turn_out go_on proceed come begin start "
    "continue keep keep_on finish help use serve choose venture prove tend resume end_up wind_up "
    "carry_on rush opt elect end cease_not" },
  { GS_WORD_VERB,
    TO | ING,
    { F, T, FALSE },
    "fail forget neglect omit refrain abstain cease stop quit give_up stop_short" },
  { GS_WORD_VERB, TO, { F, POS, FALSE }, "refuse decline" },
  { GS_WORD_VERB,
    ING | NOUN,
    { F, T, FALSE },
    "avoid escape dodge evade skip resist avert eschew miss" },
  { GS_WORD_VERB,
    TO | ING,
    { F, POS, FALSE },
    "prevent block stop keep dissuade prohibit preclude deter discourage save spare exclude "
    "hinder restrain hold_off hold_back" },
  { GS_WORD_VERB, TO | ING, { UNP, POS, FALSE }, "forbid ban bar" },
  { GS_WORD_VERB,
    TO | ING | THAT,
    { T, F, FALSE },
    "force cause make compel lead help drive coerce bring let get have ensure see_to oblige "
    "enable prompt push spur trick" },
  { GS_WORD_VERB, TO, { POS, F, FALSE }, "allow permit" },
  { GS_WORD_VERB, ING, { POS, F, FALSE }, "allow permit" },
  { GS_WORD_VERB, TO | ING, { T, F, FALSE }, "see hear watch notice" },
  /* seeming */
  { GS_WORD_VERB, TO | THAT, { PRO, IMP, FALSE }, "seem appear look" },
  { GS_WORD_VERB, TO | ING, { POS, IMP, FALSE }, "risk threaten_to" },
  /* factives: both ways true */
  { GS_WORD_VERB,
    THAT,
    { T, T, TRUE },
    "know realize realise regret notice discover learn remember forget recognize understand "
    "find find_out see hear recall overlook ignore note emphasize stress underline underscore "
    "highlight mind care matter" },
  { GS_WORD_VERB,
    THAT,
    { T, POS, TRUE },
    "reveal confirm admit acknowledge prove show demonstrate disclose verify concede establish "
    "determine conclude indicate corroborate certify document" },
  { GS_WORD_VERB, NOUN, { T, POS, TRUE }, "confirm verify admit acknowledge corroborate" },
  /* denials and doubts */
  { GS_WORD_VERB,
    THAT | ING | NOUN | TO,
    { DEN, POS, TRUE },
    "deny refute rebut debunk disprove dispute contradict disavow reject_claim" },
  { GS_WORD_VERB, NOUN | THAT, { DEN, POS, TRUE }, "dismiss" },
  { GS_WORD_VERB, THAT | ING | NOUN, { F, POS, TRUE }, "rule_out exclude" },
  { GS_WORD_VERB, THAT, { DBT, T, TRUE }, "doubt" },
  { GS_WORD_VERB, NOUN, { DBT, POS, TRUE }, "doubt question" },
  { GS_WORD_VERB,
    THAT,
    { ASK, ASK, TRUE },
    "ask wonder question inquire enquire investigate examine probe check debate discuss consider "
    "decide_whether" },
  { GS_WORD_VERB, THAT | TO, { DEN, POS, TRUE }, "pretend feign" },
  /* opinions */
  { GS_WORD_VERB,
    THAT | TO,
    { PRO, IMP, TRUE },
    "believe think suspect guess assume presume reckon suppose estimate feel imagine figure "
    "anticipate" },
  { GS_WORD_VERB,
    THAT,
    { POS, DBT, TRUE },
    "fear worry speculate suggest imply hint warn caution rumor rumour hypothesize theorize" },
  { GS_WORD_VERB,
    THAT,
    { PLN, UNP, TRUE },
    "hope wish predict forecast project expect demand propose recommend urge request insist_on "
    "promise pledge vow threaten agree decide plan order require" },
  { GS_WORD_VERB, THAT, { POS, POS, TRUE }, "allege purport" },
  /* plans and wishes */
  { GS_WORD_VERB,
    TO | ING,
    { PLN, UNP, FALSE },
    "plan intend want hope agree promise pledge vow offer propose decide seek aim try attempt "
    "expect prepare ask demand request urge order tell consider threaten commit wish desire need "
    "have ought go look_forward mean struggle strive push move resolve swear undertake volunteer "
    "consent encourage persuade convince call choose_to warn suggest recommend discuss advise "
    "invite instruct direct pressure lobby require contemplate mull weigh envisage plot conspire "
    "like prefer love dream" },
  { GS_WORD_VERB, TO | ING, { UNP, PLN, FALSE }, "hate fear hesitate" },
  { GS_WORD_VERB,
    NOUN,
    { PLN, UNP, FALSE },
    "plan seek demand request propose want consider urge need call promise pledge vow threaten "
    "recommend suggest mull contemplate expect hope offer prepare weigh envisage await "
    "push favor favour discuss debate" },
  { GS_WORD_VERB, NOUN, { POS, DBT, FALSE }, "fear suspect allege risk predict anticipate" },
  /* speech */
  { GS_WORD_VERB,
    THAT,
    { T, POS, TRUE },
    "say tell state announce report declare claim argue insist maintain assert explain write "
    "add remark comment reply answer contend testify quote recount tweet post reiterate respond "
    "mention observe affirm inform notify complain boast joke whisper shout repeat stipulate "
    "complain specify clarify cite relate narrate estimate describe publish broadcast charge "
    "counter continue conclude assure remind point_out go_on agree note" },
  { GS_WORD_VERB, TO, { POS, DBT, TRUE }, "claim purport profess" },
  /* nouns */
  { GS_WORD_NOUN, ANY, { F, T, FALSE }, "failure refusal inability" },
  { GS_WORD_NOUN, ANY, { T, F, FALSE }, "ability success fact achievement" },
  { GS_WORD_NOUN,
    ANY,
    { PLN, UNP, FALSE },
    "plan intention decision promise pledge vow offer proposal commitment effort attempt bid "
    "agreement deal willingness threat desire wish hope demand call request order determination "
    "readiness move push drive campaign need intent aim goal obligation pressure consent "
    "preparation talk negotiation expectation prospect option resolution appeal mandate" },
  { GS_WORD_NOUN, ANY, { UNP, PLN, FALSE }, "reluctance unwillingness" },
  { GS_WORD_NOUN,
    ANY,
    { POS, DBT, FALSE },
    "possibility chance likelihood risk danger potential opportunity speculation rumor rumour "
    "fear concern worry suspicion suggestion allegation accusation warning prediction theory "
    "hint idea notion permission right freedom capacity power" },
  { GS_WORD_NOUN,
    ANY,
    { PRO, DBT, FALSE },
    "report claim statement assertion belief impression sign indication news story announcement "
    "view opinion conclusion assumption argument word account" },
  { GS_WORD_NOUN, ANY, { PRO, IMP, FALSE }, "evidence proof" },
  { GS_WORD_NOUN, ANY, { DBT, T, FALSE }, "doubt" },
  { GS_WORD_NOUN, ANY, { DEN, POS, FALSE }, "denial hoax lie myth falsehood fabrication" },
  { GS_WORD_NOUN, ANY, { ASK, ASK, FALSE }, "question" },
  /* adjectives */
  { GS_WORD_ADJECTIVE, ANY, { T, F, FALSE }, "true able correct real accurate right lucky" },
  { GS_WORD_ADJECTIVE, ANY, { F, T, FALSE }, "unable impossible" },
  { GS_WORD_ADJECTIVE,
    ANY,
    { DEN, T, FALSE },
    "false untrue fake bogus baseless unfounded fabricated inaccurate incorrect wrong groundless "
    "fictitious fictional phony misleading" },
  { GS_WORD_ADJECTIVE, ANY, { PRO, IMP, FALSE }, "likely probable" },
  { GS_WORD_ADJECTIVE, ANY, { IMP, PRO, FALSE }, "unlikely improbable doubtful" },
  { GS_WORD_ADJECTIVE, ANY, { POS, F, FALSE }, "possible conceivable plausible free eligible" },
  { GS_WORD_ADJECTIVE,
    ANY,
    { T, POS, FALSE },
    "clear certain sure obvious evident apparent confident convinced aware undeniable known" },
  { GS_WORD_ADJECTIVE, ANY, { ASK, T, FALSE }, "unclear uncertain unknown unsure" },
  { GS_WORD_ADJECTIVE,
    ANY,
    { PLN, UNP, FALSE },
    "ready willing due set expected poised scheduled eager keen prepared determined bound "
    "committed anxious desperate necessary essential important vital crucial" },
  { GS_WORD_ADJECTIVE, ANY, { UNP, PLN, FALSE }, "reluctant unwilling hesitant" },
  { GS_WORD_ADJECTIVE,
    ANY,
    { T, T, FALSE },
    "sorry glad happy proud sad surprising shocking strange odd tragic pleased surprised shocked "
    "significant notable remarkable interesting disappointing" },
  { GS_WORD_ADJECTIVE, ANY, { POS, DBT, FALSE }, "afraid fearful worried concerned" },
};

/* over event nouns */
static const struct
{
  GsOutcomeOperator operator;
  const char *words;
} outcomes[] = {
  { { -1, T, FALSE },
    "ease lift relax loosen suspend remove drop scrap abolish cancel repeal rescind waive "
    "roll_back soften end withdraw overturn reverse halt stop delay postpone defer pause shelve "
    "reduce cut lower weaken abandon dismantle eliminate revoke erase scale_back water_down "
    "undo annul nullify strike_down quash put_off call_off freeze discontinue phase_out "
    "terminate dodge_off loosen_up abort set_aside unwind" },
  { { 1, F, TRUE },
    "avoid dodge escape evade bypass circumvent sidestep skirt duck elude flout defy get_around "
    "work_around" },
  { { 1, F, FALSE },
    "avert prevent block hold_off ward_off stave_off fend_off head_off thwart foil" },
  { { 1, T, FALSE },
    "tighten toughen strengthen extend keep maintain retain reinstate restore expand broaden "
    "uphold enforce apply reimpose intensify increase continue resume renew step_up adopt "
    "announce unveil complete carry_out finalize confirm face" },
};

/* words beside what they hedge; the modals, too */
static const struct
{
  GsEffect effect;
  const char *words;
} adverbs[] = {
  { PRO,
    "reportedly apparently seemingly probably likely presumably evidently ostensibly "
    "most_likely" },
  { POS,
    "allegedly purportedly supposedly possibly perhaps maybe potentially conceivably rumoredly "
    "arguably" },
}, modals[] = {
  { POS, "may might could can ca" },
  { PLN, "will shall should must 'll ought wo" },
  { CND, "would 'd" },
}, adjectives[] = {
  { PRO, "reported apparent seeming likely probable presumed" },
  { POS, "alleged purported supposed possible potential rumored rumoured suspected" },
  { PLN, "planned proposed expected upcoming future threatened scheduled intended pending" },
};

/* ---- the table ---- */

static gpointer
gs_operator_table_build (gpointer unused)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  (void) unused;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) words = g_strsplit (lists[i].words, " ", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          g_autofree char *key = g_strdup_printf ("%d%s", lists[i].kind, words[k]);
          GPtrArray *found;

          g_strdelimit (key, "_", ' ');
          found = g_hash_table_lookup (table, key);
          if (found == NULL)
            {
              found = g_ptr_array_new ();
              g_hash_table_insert (table, g_steal_pointer (&key), found);
            }
          g_ptr_array_add (found, (gpointer) &lists[i]);
        }
    }
  return table;
}

/* built once, never changed: any thread may read it */
static GHashTable *
gs_operator_table_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gs_operator_table_build, NULL);
}

/**
 * gs_operator_find:
 * @lemma: lower case, with its particle
 * @kind: part of speech
 * @complement: what it governs
 * @passive: whether the verb is passive
 * @signature: (out): its effects; untouched if the word is no operator
 *
 * Returns: whether the word is an operator over such a complement
 */
gboolean
gs_operator_find (const char *lemma, GsWordKind kind, GsComplement complement, gboolean passive,
                  GsSignature *signature)
{
  char key[48];
  const GPtrArray *found;

  if ((gsize) g_snprintf (key, sizeof key, "%d%s", kind, lemma) >= sizeof key)
    return FALSE;
  found = g_hash_table_lookup (gs_operator_table_get (), key);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const GsOperatorList *list = g_ptr_array_index (found, i);

      if ((list->complements & (1u << complement)) == 0
          || ((list->complements & PASSIVE) != 0 && !passive))
        continue;
      *signature = list->signature;
      return TRUE;
    }
  return FALSE;
}

/* the first list that has a word, blanks inside it as '_' */
#define GS_FIND_EFFECT(list, lemma, effect)                                                        \
  do                                                                                               \
    {                                                                                              \
      for (guint i = 0; i < G_N_ELEMENTS (list); i++)                                              \
        if (gs_word_is_one_of ((lemma), (list)[i].words))                                          \
          {                                                                                        \
            *(effect) = (list)[i].effect;                                                          \
            return TRUE;                                                                           \
          }                                                                                        \
      return FALSE;                                                                                \
    }                                                                                              \
  while (0)

gboolean
gs_hedge_find_adverb (const char *lemma, GsEffect *effect)
{
  GS_FIND_EFFECT (adverbs, lemma, effect);
}

gboolean
gs_hedge_find_modal (const char *lemma, GsEffect *effect)
{
  GS_FIND_EFFECT (modals, lemma, effect);
}

gboolean
gs_hedge_find_adjective (const char *lemma, GsEffect *effect)
{
  GS_FIND_EFFECT (adjectives, lemma, effect);
}

/**
 * gs_operator_find_outcome:
 * @lemma: a verb, lower case, with its particle
 * @operator: (out): what it does to the outcome its object names
 *
 * Returns: whether the verb acts on outcomes
 */
gboolean
gs_operator_find_outcome (const char *lemma, GsOutcomeOperator *operator)
{
  char key[32];

  if (g_strlcpy (key, lemma, sizeof key) >= sizeof key)
    return FALSE;
  g_strdelimit (key, " ", '_');
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (gs_word_is_one_of (key, outcomes[i].words))
      {
        *operator= outcomes[i].operator;
        return TRUE;
      }
  return FALSE;
}

/**
 * gs_operator_is_report:
 * @lemma: a verb, lower case
 *
 * Returns: whether its subject says or thinks what its clause holds
 */
gboolean
gs_operator_is_report (const char *lemma)
{
  GsSignature signature;

  return gs_operator_find (lemma, GS_WORD_VERB, GS_COMPLEMENT_CLAUSE, FALSE, &signature)
         && signature.reports;
}

/* ---- effects ---- */

gint8
gs_effect_get_sign (GsEffect effect)
{
  switch (effect)
    {
    case GS_EFFECT_FALSE:
    case GS_EFFECT_IMPROBABLE:
    case GS_EFFECT_DOUBTFUL:
    case GS_EFFECT_UNPLANNED:
      return -1;
    default:
      return 1;
    }
}

GsCertainty
gs_effect_get_certainty (GsEffect effect)
{
  static const GsCertainty certainties[] = {
    [GS_EFFECT_TRUE] = GS_CERTAINTY_STATED,
    [GS_EFFECT_FALSE] = GS_CERTAINTY_STATED,
    [GS_EFFECT_PROBABLE] = GS_CERTAINTY_PROBABLE,
    [GS_EFFECT_IMPROBABLE] = GS_CERTAINTY_PROBABLE,
    [GS_EFFECT_POSSIBLE] = GS_CERTAINTY_POSSIBLE,
    [GS_EFFECT_DOUBTFUL] = GS_CERTAINTY_POSSIBLE,
    [GS_EFFECT_PLANNED] = GS_CERTAINTY_PLANNED,
    [GS_EFFECT_UNPLANNED] = GS_CERTAINTY_PLANNED,
    [GS_EFFECT_CONDITIONAL] = GS_CERTAINTY_CONDITIONAL,
    [GS_EFFECT_DENIED] = GS_CERTAINTY_DENIED,
    [GS_EFFECT_ASKED] = GS_CERTAINTY_ASKED,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (certainties) == GS_N_EFFECTS);
  g_return_val_if_fail ((guint) effect < GS_N_EFFECTS, GS_CERTAINTY_STATED);
  return certainties[effect];
}
