/* SPDX-License-Identifier: MIT */
/* The lists of predicate classes, and the table made of them. Classes that the packs of rules know,
 * too, have the names and directions they have there ("predicate-permit": permit). */
#include "assertion/gs-predicate-words.h"

#include <string.h>

#include "assertion/gs-operator-words.h"
#include "assertion/gs-reading.h"
#include "assertion/gs-rules-words.h"

/**
 * GsPredicateList: words of one class, one direction and one kind
 *
 * Words are separated by blanks; '_' is a blank inside a word; "noun=verb" names the verb that an
 * event noun or adjective stands for; a word without '=' stands for itself.
 */
typedef struct
{
  const char *class;
  gint8 direction;
  GsWordKind kind;
  gboolean undergoes;
  const char *words;
} GsPredicateList;

static const GsPredicateList lists[] = {
  { "permit", 1, GS_WORD_VERB, FALSE,
    "allow permit let enable authorize authorise license legalize legalise exempt spare unblock "
    "deregulate greenlight clear waive entitle liberalize decriminalize" },
  { "permit", -1, GS_WORD_VERB, FALSE,
    "restrict limit ban prohibit bar block curb curtail forbid outlaw constrain embargo sanction "
    "blacklist disallow crack_down clamp_down ration" },
  { "permit", 1, GS_WORD_NOUN, FALSE,
    "permission=permit authorization=authorize authorisation=authorize exemption=exempt "
    "waiver=waive legalization=legalize license=license licence=license deregulation=deregulate "
    "reprieve=spare permit=permit carve-out=exempt" },
  { "permit", -1, GS_WORD_NOUN, FALSE,
    "restriction=restrict limitation=limit limit=limit ban=ban prohibition=prohibit curb=curb "
    "curtailment=curtail control=control constraint=constrain embargo=embargo sanction=sanction "
    "crackdown=crack_down blockade=block cap=limit moratorium=ban boycott=boycott "
    "blacklist=blacklist curfew=restrict lockdown=restrict quota=limit" },
  { "permit", 1, GS_WORD_ADJECTIVE, FALSE, "exempt=exempt legal=legalize lawful=legalize" },
  { "permit", -1, GS_WORD_ADJECTIVE, FALSE, "illegal=ban unlawful=ban" },
  { "approve", 1, GS_WORD_VERB, FALSE,
    "approve endorse pass ratify back accept adopt support uphold welcome sign_off consent" },
  { "approve", -1, GS_WORD_VERB, FALSE,
    "reject veto oppose turn_down decline dismiss vote_down rebuff spurn overrule overturn "
    "disapprove strike_down throw_out quash refuse" },
  { "approve", 1, GS_WORD_NOUN, FALSE,
    "approval=approve endorsement=endorse ratification=ratify adoption=adopt acceptance=accept "
    "backing=back consent=consent" },
  { "approve", -1, GS_WORD_NOUN, FALSE,
    "rejection=reject veto=veto dismissal=dismiss opposition=oppose" },
  { "rise", 1, GS_WORD_VERB, TRUE,
    "rise climb soar surge grow jump rocket skyrocket rebound recover rally go_up spike "
    "double triple quadruple accelerate escalate swell" },
  { "rise", 1, GS_WORD_VERB, FALSE, "raise boost increase hike inflate expand ramp_up step_up" },
  { "rise", -1, GS_WORD_VERB, TRUE,
    "fall drop plunge plummet tumble slump sink slide slip shrink go_down dip decrease dwindle "
    "decelerate diminish subside" },
  { "rise", -1, GS_WORD_VERB, FALSE,
    "reduce cut lower slash trim halve cut_back scale_back pare downgrade" },
  { "rise", 1, GS_WORD_NOUN, TRUE,
    "rise=rise increase=increase growth=grow surge=surge jump=jump hike=hike gain=gain "
    "expansion=expand rebound=rebound spike=spike boost=boost" },
  { "rise", -1, GS_WORD_NOUN, TRUE,
    "fall=fall drop=drop decline=decline decrease=decrease reduction=reduce cut=cut "
    "plunge=plunge slump=slump cutback=cut_back shrinkage=shrink" },
  { "win", 1, GS_WORD_VERB, FALSE,
    "win defeat beat triumph prevail outplay thrash trounce outscore overcome rout edge" },
  { "win", -1, GS_WORD_VERB, FALSE, "lose" },
  { "win", 1, GS_WORD_NOUN, FALSE, "win=win victory=win triumph=win" },
  { "win", -1, GS_WORD_NOUN, FALSE, "loss=lose defeat=lose" },
  { "confirmation", 1, GS_WORD_VERB, FALSE,
    "confirm verify acknowledge admit corroborate concede attest" },
  { "confirmation", -1, GS_WORD_VERB, FALSE,
    "deny refute rebut debunk dispute disprove contradict disavow disown" },
  { "confirmation", 1, GS_WORD_NOUN, FALSE,
    "confirmation=confirm verification=verify admission=admit acknowledgment=acknowledge" },
  { "confirmation", -1, GS_WORD_NOUN, FALSE, "denial=deny refutation=refute rebuttal=rebut" },
  { "truth", 1, GS_WORD_ADJECTIVE, FALSE,
    "true=true real=true genuine=true authentic=true accurate=true correct=true factual=true" },
  { "truth", -1, GS_WORD_ADJECTIVE, FALSE,
    "false=false fake=false untrue=false bogus=false baseless=false unfounded=false "
    "fabricated=false inaccurate=false incorrect=false misleading=false groundless=false "
    "fictitious=false fictional=false phony=false" },
  { "truth", -1, GS_WORD_NOUN, FALSE,
    "hoax=false fabrication=false fake=false lie=false falsehood=false satire=false "
    "prank=false myth=false" },
  { "live", 1, GS_WORD_VERB, TRUE, "survive live outlive pull_through" },
  { "live", -1, GS_WORD_VERB, TRUE, "die perish drown succumb pass_away starve suffocate" },
  { "live", -1, GS_WORD_VERB, FALSE,
    "kill murder assassinate slay execute massacre behead slaughter lynch gun_down electrocute" },
  { "live", -1, GS_WORD_NOUN, FALSE,
    "death=die killing=kill murder=kill assassination=assassinate slaying=slay execution=execute "
    "massacre=massacre fatality=die beheading=behead" },
  { "live", 1, GS_WORD_ADJECTIVE, FALSE, "alive=live" },
  { "live", -1, GS_WORD_ADJECTIVE, FALSE, "dead=die deceased=die" },
  { "injury", 1, GS_WORD_ADJECTIVE, FALSE, "unhurt=unhurt unharmed=unhurt uninjured=unhurt" },
  { "injury", -1, GS_WORD_VERB, FALSE, "injure wound hurt maim harm" },
  { "injury", -1, GS_WORD_NOUN, FALSE, "injury=injure wound=wound" },
  { "release", 1, GS_WORD_VERB, FALSE, "release free parole bail liberate set_free" },
  { "release", -1, GS_WORD_VERB, FALSE,
    "arrest detain jail imprison capture apprehend incarcerate nab hold_captive kidnap abduct "
    "intern lock_up round_up handcuff" },
  { "release", 1, GS_WORD_NOUN, FALSE, "release=release liberation=liberate parole=parole" },
  { "release", -1, GS_WORD_NOUN, FALSE,
    "arrest=arrest detention=detain imprisonment=imprison capture=capture kidnapping=kidnap "
    "abduction=abduct custody=detain incarceration=incarcerate" },
  { "convict", -1, GS_WORD_VERB, FALSE, "acquit exonerate pardon absolve vindicate" },
  { "convict", 1, GS_WORD_VERB, FALSE, "convict condemn sentence" },
  { "convict", -1, GS_WORD_NOUN, FALSE, "acquittal=acquit pardon=pardon exoneration=exonerate" },
  { "convict", 1, GS_WORD_NOUN, FALSE, "conviction=convict" },
  { "convict", -1, GS_WORD_ADJECTIVE, FALSE, "innocent=acquit" },
  { "convict", 1, GS_WORD_ADJECTIVE, FALSE, "guilty=convict" },
  { "accusation", 0, GS_WORD_VERB, FALSE, "accuse charge indict prosecute sue blame" },
  { "accusation", 0, GS_WORD_NOUN, FALSE,
    "accusation=accuse indictment=indict prosecution=prosecute lawsuit=sue" },
  { "hire", 1, GS_WORD_VERB, FALSE,
    "hire appoint nominate recruit reinstate employ promote elect re-elect reelect" },
  { "hire", -1, GS_WORD_VERB, FALSE, "sack oust depose demote lay_off axe unseat impeach" },
  { "hire", -1, GS_WORD_VERB, TRUE, "resign quit retire step_down step_aside stand_down" },
  { "hire", 1, GS_WORD_NOUN, FALSE,
    "appointment=appoint nomination=nominate hiring=hire election=elect reinstatement=reinstate" },
  { "hire", -1, GS_WORD_NOUN, FALSE,
    "resignation=resign firing=fire ouster=oust layoff=lay_off retirement=retire sacking=sack" },
  { "open", 1, GS_WORD_VERB, FALSE, "open reopen inaugurate" },
  { "open", -1, GS_WORD_VERB, FALSE, "close shut shut_down close_down shutter seal" },
  { "open", 1, GS_WORD_NOUN, FALSE, "opening=open reopening=reopen inauguration=inaugurate" },
  { "open", -1, GS_WORD_NOUN, FALSE, "closure=close shutdown=shut_down closing=close" },
  { "open", 1, GS_WORD_ADJECTIVE, FALSE, "open=open" },
  { "open", -1, GS_WORD_ADJECTIVE, FALSE, "closed=close shut=shut" },
  { "start", 1, GS_WORD_VERB, FALSE,
    "start begin launch resume restart commence continue kick_off initiate proceed renew revive "
    "set_up press_ahead go_ahead roll_out" },
  { "start", -1, GS_WORD_VERB, FALSE,
    "stop end halt cease suspend cancel scrap abandon discontinue call_off put_off postpone "
    "terminate shelve delay pause abort freeze wind_down break_off disrupt interrupt" },
  { "start", 1, GS_WORD_NOUN, FALSE,
    "start=start launch=launch resumption=resume continuation=continue commencement=commence "
    "beginning=begin renewal=renew" },
  { "start", -1, GS_WORD_NOUN, FALSE,
    "halt=halt suspension=suspend cancellation=cancel termination=terminate cessation=cease "
    "postponement=postpone delay=delay pause=pause end=end freeze=freeze" },
  { "agree", 1, GS_WORD_VERB, FALSE, "agree settle" },
  { "agree", -1, GS_WORD_VERB, FALSE, "disagree" },
  { "agree", 1, GS_WORD_NOUN, FALSE,
    "agreement=agree deal=agree accord=agree pact=agree settlement=settle truce=agree "
    "treaty=agree ceasefire=agree cease-fire=agree" },
  { "build", 1, GS_WORD_VERB, FALSE, "build construct erect rebuild restore" },
  { "build", -1, GS_WORD_VERB, FALSE,
    "destroy demolish raze dismantle wreck level ruin flatten tear_down" },
  { "build", 1, GS_WORD_NOUN, FALSE,
    "construction=construct reconstruction=rebuild restoration=restore" },
  { "build", -1, GS_WORD_NOUN, FALSE, "destruction=destroy demolition=demolish" },
  { "founding", 1, GS_WORD_VERB, FALSE, "establish found create form" },
  { "founding", -1, GS_WORD_VERB, FALSE, "disband dissolve abolish liquidate" },
  { "founding", 1, GS_WORD_NOUN, FALSE, "establishment=establish creation=create founding=found" },
  { "founding", -1, GS_WORD_NOUN, FALSE, "dissolution=dissolve abolition=abolish" },
  { "buy", 1, GS_WORD_VERB, FALSE, "buy acquire purchase take_over" },
  { "buy", -1, GS_WORD_VERB, FALSE, "sell divest offload auction" },
  { "buy", 1, GS_WORD_NOUN, FALSE, "acquisition=acquire purchase=buy takeover=take_over" },
  { "buy", -1, GS_WORD_NOUN, FALSE, "sale=sell divestiture=divest auction=auction" },
  { "stay", 1, GS_WORD_VERB, TRUE, "arrive enter return come_back" },
  { "stay", -1, GS_WORD_VERB, TRUE, "leave depart flee exit withdraw pull_out evacuate" },
  { "stay", 1, GS_WORD_NOUN, TRUE, "arrival=arrive return=return entry=enter" },
  { "stay", -1, GS_WORD_NOUN, TRUE,
    "departure=depart withdrawal=withdraw exit=exit evacuation=evacuate exodus=flee" },
  { "rescue", 1, GS_WORD_VERB, FALSE, "rescue save pull_alive" },
  { "rescue", 1, GS_WORD_NOUN, FALSE, "rescue=rescue" },
  { "commitment", 1, GS_WORD_VERB, FALSE, "promise pledge vow commit guarantee undertake" },
  { "commitment", 1, GS_WORD_NOUN, FALSE,
    "promise=promise pledge=pledge vow=vow commitment=commit guarantee=guarantee" },
  { "investment", 1, GS_WORD_VERB, FALSE, "invest" },
  { "investment", 1, GS_WORD_NOUN, FALSE, "investment=invest" },
  { "offer", 1, GS_WORD_VERB, FALSE, "propose offer suggest put_forward put_forth" },
  { "offer", 1, GS_WORD_NOUN, FALSE, "proposal=propose offer=offer" },
  { "transport", 0, GS_WORD_VERB, FALSE, "export ship import deliver send" },
  { "transport", 0, GS_WORD_NOUN, FALSE,
    "export=export shipment=ship import=import delivery=deliver" },
  { "find", 1, GS_WORD_VERB, FALSE, "find discover locate recover" },
  { "find", -1, GS_WORD_VERB, TRUE, "disappear vanish go_missing" },
  { "find", -1, GS_WORD_ADJECTIVE, FALSE, "missing=disappear" },
  { "find", -1, GS_WORD_NOUN, TRUE, "disappearance=disappear" },
  { "meeting", 0, GS_WORD_VERB, FALSE, "meet" },
  { "meeting", 0, GS_WORD_NOUN, FALSE, "meeting=meet summit=meet talk=meet talks=meet" },
  { "attack", 0, GS_WORD_VERB, FALSE,
    "attack bomb shell raid ambush shoot stab strike hijack rob blow_up" },
  { "attack", 0, GS_WORD_NOUN, FALSE,
    "attack=attack bombing=bomb shelling=shell raid=raid ambush=ambush shooting=shoot "
    "stabbing=stab strike=strike hijacking=hijack robbery=rob airstrike=strike" },
  { "disaster", 0, GS_WORD_VERB, TRUE, "crash collapse explode capsize derail erupt" },
  { "disaster", 0, GS_WORD_NOUN, TRUE,
    "crash=crash collapse=collapse explosion=explode eruption=erupt derailment=derail" },
  { "imposition", 0, GS_WORD_VERB, FALSE, "tax fine levy" },
  { "imposition", 0, GS_WORD_NOUN, FALSE, "tariff=tax tax=tax levy=levy fine=fine" },
  { NULL, 0, GS_WORD_NOUN, FALSE,
    "investigation=investigate inquiry=investigate probe=investigate search=search "
    "statement=state announcement=announce visit=visit vote=vote ruling=rule decision=decide "
    "use=use test=test agreement=agree negotiation=negotiate discovery=discover "
    "development=develop adoption=adopt assessment=assess" },
};

static const char light_verbs[] =
    "make take give have impose place put set reach strike issue conduct carry_out do express "
    "enact introduce implement levy slap sign stage mount commit incur suffer sustain hold grant "
    "file deliver perform undertake hammer_out institute broker";

static const char receiving_verbs[] =
    "win receive get obtain secure suffer sustain face incur clinch undergo enjoy earn await";

static const char bearer_classes[] =
    "live release hire convict stay find rise injury disaster build";

static const char influence_verbs[] =
    "force compel coerce urge order ask tell pressure press persuade convince require request "
    "instruct direct oblige invite advise encourage enable allow permit forbid warn";

/* ---- the table ---- */

typedef struct
{
  char *verb;
  const GsPredicateList *list;
} GsPredicateEntry;

static void
gs_predicate_table_add (GHashTable *table, const GsPredicateList *list, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  GsPredicateEntry *entry = g_new (GsPredicateEntry, 1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strdelimit (parts[i], "_", ' ');
  entry->verb = g_strdup (parts[1] != NULL ? parts[1] : parts[0]);
  entry->list = list;
  g_hash_table_replace (table, g_strdup_printf ("%d%s", list->kind, parts[0]), entry);
}

static void
gs_predicate_entry_free (GsPredicateEntry *entry)
{
  g_free (entry->verb);
  g_free (entry);
}

static gpointer
gs_predicate_table_build (gpointer unused)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) gs_predicate_entry_free);

  (void) unused;
  for (guint i = G_N_ELEMENTS (lists); i-- > 0;)
    {
      g_auto (GStrv) words = g_strsplit (lists[i].words, " ", -1);

      for (guint k = 0; words[k] != NULL; k++)
        gs_predicate_table_add (table, &lists[i], words[k]);
    }
  return table;
}

/* built once, never changed: any thread may read it */
static GHashTable *
gs_predicate_table_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gs_predicate_table_build, NULL);
}

/**
 * gs_predicate_word_find:
 * @lemma: lower case; '-' and blanks as in the lists
 * @kind: part of speech
 * @word: (out): what is known of it; untouched if nothing is
 *
 * Returns: whether the word belongs to a class or names an event
 */
gboolean
gs_predicate_word_find (const char *lemma, GsWordKind kind, GsPredicateWord *word)
{
  char key[48];
  const GsPredicateEntry *entry;

  if ((gsize) g_snprintf (key, sizeof key, "%d%s", kind, lemma) >= sizeof key)
    return FALSE;
  entry = g_hash_table_lookup (gs_predicate_table_get (), key);
  if (entry == NULL)
    return FALSE;
  *word = (GsPredicateWord){ entry->verb, entry->list->class, entry->list->direction,
                             entry->list->undergoes };
  return TRUE;
}

/**
 * gs_predicate_word_find_with_rules:
 * @rules: (nullable): the packs; a user's packs add words to classes and whole classes
 * @lemma: lower case
 * @kind: verb or adjective; packs do not tell them apart
 * @word: (out): what is known of it; untouched if nothing is
 *
 * Verbs that act on outcomes or say little beside their noun stand in the packs with the outcome
 * they usually bring; here they are read with their noun instead.
 *
 * Returns: whether the word belongs to a class
 */
gboolean
gs_predicate_word_find_with_rules (const GsRules *rules, const char *lemma, GsWordKind kind,
                                   GsPredicateWord *word)
{
  guint n_found = 0;
  const GsRulesPredicate *found;
  GsOutcomeOperator operator;
  GsSignature signature;

  if (gs_predicate_word_find (lemma, kind, word))
    return TRUE;
  if (rules == NULL || gs_predicate_is_light_verb (lemma)
      || gs_operator_find_outcome (lemma, &operator)
      || gs_operator_find (lemma, kind, GS_COMPLEMENT_INFINITIVE, FALSE, &signature))
    return FALSE;
  found = gs_rules_find_predicates (rules, lemma, strlen (lemma), &n_found);
  if (n_found == 0)
    return FALSE;
  *word = (GsPredicateWord){ NULL,
                             g_str_has_prefix (found->rule, "predicate-")
                                 ? found->rule + strlen ("predicate-")
                                 : found->rule,
                             (gint8) found->direction, FALSE };
  return TRUE;
}

static guint
gs_common_prefix_length (const char *a, const char *b)
{
  guint n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  return n;
}

/* "closing", not "building": nouns for what happens, not for what comes of it */
static gboolean
gs_is_happening (GsLexiconDomain domain)
{
  switch (domain)
    {
    case GS_DOMAIN_NOUN_ACT:
    case GS_DOMAIN_NOUN_COMMUNICATION:
    case GS_DOMAIN_NOUN_EVENT:
    case GS_DOMAIN_NOUN_PROCESS:
    case GS_DOMAIN_NOUN_STATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * gs_predicate_noun_find:
 * @lexicon: (nullable): knows derivations
 * @lemma: a noun, lower case
 * @word: (out): what is known of it; untouched if nothing is
 *
 * A noun that stands in no list is looked up by the verb it is derived from, if it ends like the
 * name of an act ("-tion", "-ment", "-al", "-ing") and that verb is of a class.
 *
 * Returns: whether the noun names an event
 */
gboolean
gs_predicate_noun_find (const GsLexicon *lexicon, const char *lemma, GsPredicateWord *word)
{
  guint32 id;
  guint n_derived = 0;
  const guint32 *derived;

  if (gs_predicate_word_find (lemma, GS_WORD_NOUN, word))
    return TRUE;
  if (lexicon == NULL
      || !(g_str_has_suffix (lemma, "ion") || g_str_has_suffix (lemma, "ment")
           || g_str_has_suffix (lemma, "ing") || g_str_has_suffix (lemma, "al")))
    return FALSE;
  id = gs_lexicon_find (lexicon, lemma, strlen (lemma));
  if (id == 0)
    return FALSE;
  if (!gs_is_happening (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN)))
    return FALSE;
  derived = gs_lexicon_get_derived (lexicon, id, GS_LEXICON_NOUN, &n_derived);
  for (guint i = 0; i < n_derived; i++)
    {
      const char *verb = gs_lexicon_get_lemma (lexicon, derived[i]);

      if ((gs_lexicon_get_classes (lexicon, derived[i]) & (1u << GS_LEXICON_VERB)) != 0
          && gs_common_prefix_length (verb, lemma) >= 3
          && gs_predicate_word_find (verb, GS_WORD_VERB, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_predicate_is_listed (const char *lemma, const char *words)
{
  char key[32];

  if (g_strlcpy (key, lemma, sizeof key) >= sizeof key)
    return FALSE;
  g_strdelimit (key, " ", '_');
  return gs_word_is_one_of (key, words);
}

gboolean
gs_predicate_is_light_verb (const char *lemma)
{
  return gs_predicate_is_listed (lemma, light_verbs)
         || gs_predicate_is_listed (lemma, receiving_verbs);
}

gboolean
gs_predicate_is_receiving_verb (const char *lemma)
{
  return gs_predicate_is_listed (lemma, receiving_verbs);
}

gboolean
gs_predicate_is_of_bearer (const char *class)
{
  return class != NULL && gs_word_is_one_of (class, bearer_classes);
}

gboolean
gs_predicate_is_influence (const char *lemma)
{
  return gs_predicate_is_listed (lemma, influence_verbs);
}
