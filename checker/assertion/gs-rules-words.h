/* SPDX-License-Identifier: MIT */
/*
 * Words that say how sure, according to whom, and in which direction something happened.
 *
 * Ask with lemmas ("restrict", not "restricted"); phrases are lemmas with blanks between ("hold
 * off", "according to"). A lemma can be of several classes ("charge"): ask for the class you mean.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/**
 * GsRulesWordClass: what a word does to what it stands with
 */
typedef enum
{
  GS_RULES_WORD_REPORT,     /* verb of saying, neutral: say, tell, write */
  GS_RULES_WORD_CONFIRM,    /* verb of saying that vouches: confirm, acknowledge, admit */
  GS_RULES_WORD_DENY,       /* verb of saying that rejects: deny, reject, dispute */
  GS_RULES_WORD_ALLEGE,     /* verb of saying that keeps its distance: claim, allege, accuse */
  GS_RULES_WORD_ACCORDING,  /* preposition of a source: according to, per, in the words of */
  GS_RULES_WORD_UNNAMED,    /* noun for a source without a name: source, official, insider */
  GS_RULES_WORD_HEDGE,      /* reportedly, may, appear: has a strength */
  GS_RULES_WORD_BOOSTER,    /* certainly, clearly, undoubtedly */
  GS_RULES_WORD_HOAX,       /* says that a report is false: hoax, fake, untrue: has a strength */
  GS_RULES_WORD_TRUE,       /* says that a report holds: true, real; its negation denies */
  GS_RULES_WORD_MEDIUM,     /* noun for what a report stands in: story, rumour, website, video */
  GS_RULES_WORD_CORRECTION, /* surface words by which an article corrects itself: has a strength */
  GS_RULES_WORD_SAME_THING, /* noun for what is counted: vessel for ship */
  GS_RULES_WORD_NO_THING,   /* noun that says nothing of what is counted: part, number */
  GS_RULES_WORD_PEOPLE,     /* noun for persons in general: people, resident */
  GS_RULES_WORD_SAME_ACT,   /* verb for one event: jolt for strike */
  GS_RULES_WORD_OCCASION,   /* noun for one event: blaze for fire, epicentre for earthquake */
  GS_RULES_WORD_NO_ACT,     /* verb that tells no single event: say, continue */
  GS_RULES_WORD_TIED_ACT,   /* verb that tells one event only with what it befalls: open a bridge */
  GS_RULES_WORD_LOOSE_ACT_THING, /* what such a verb befalls many times: a statement, a plan */
  GS_RULES_WORD_VAGUE_ACT,       /* verb whose negation denies nothing by itself: be, have, know */
  GS_RULES_WORD_OCCUR,           /* verb by which an event is: occur, happen */
  GS_RULES_WORD_HOLD,            /* verb by which an event is held or planned: hold, schedule */
  GS_RULES_WORD_BEGIN,           /* verb by which an event begins: start, get under way */
  GS_RULES_WORD_END,             /* verb by which an event ends: finish, conclude */
  GS_RULES_WORD_QUALIFIER,       /* word before a name that makes it another's: New, West */
  GS_RULES_WORD_MANNER,   /* verb for one of the ways in which one thing comes about: shoot, stab */
  GS_RULES_WORD_PRESSING, /* verb by which somebody is made to do something: force, oust */
  GS_RULES_WORD_BEFALLS,  /* verb of a way that its subject undergoes: resign, drown */
  GS_RULES_WORD_PLACE_NOUN, /* noun beside the name of a place: province, road */
  GS_RULES_WORD_CREDIT, /* surface words that say who made the article: contributed to this report
                         */
  GS_RULES_WORD_ENDS_ORGANIZATION, /* last word of an organization's name: Corporation, Party */
  GS_RULES_WORD_IN_ORGANIZATION,   /* any word of one: Ministry of, University of */
  GS_RULES_WORD_ENDS_PLACE,        /* last word of a place's name: River, County */
  GS_RULES_WORD_IN_PLACE,          /* any word of one: Lake, Mount, Northern */
  GS_RULES_WORD_ENDS_EVENT,        /* last word of an event's name: Cup, Hurricane */
  GS_RULES_WORD_IN_EVENT,          /* any word of one: Battle of, Hurricane */
  GS_RULES_WORD_BEGINS_PERSON,   /* first word of a person's name that is no given name: Jr., van */
  GS_RULES_WORD_OF_PERSON,       /* noun for what a person has: wife, career */
  GS_RULES_WORD_OF_ORGANIZATION, /* noun for what an organization has: headquarters, share */
  GS_RULES_WORD_OF_PLACE,        /* noun for what a place has: capital, coast */
  GS_RULES_WORD_POST, /* noun for who works for what is named before it: spokesman, official */
  GS_RULES_WORD_ACT_PERSON,       /* verb that persons are subjects of: think, ask */
  GS_RULES_WORD_ACT_ORGANIZATION, /* verb that organizations are subjects of: acquire, launch */
  GS_RULES_WORD_INSTITUTION,      /* noun before 'of' in one name: University of, Bank of */
  GS_RULES_WORD_LOCAL,            /* last word of what is named after its place: Veldona Police */
  GS_RULES_WORD_FIRM,             /* noun for a firm, to refer back: the company, the retailer */
  GS_RULES_WORD_SETTLEMENT,       /* what people live in: city, district */
  GS_RULES_WORD_INHABITANT,       /* noun for those who live there: resident, soul */
  GS_RULES_WORD_LASTING,          /* what an event does as long as it lasts: last, shake, rage */
  GS_RULES_WORD_ONGOING,          /* verb or noun of what goes on for a while: deliberate, siege */
  GS_RULES_WORD_MOVES,            /* verb by which a figure rises or falls: drop, climb */
  GS_RULES_WORD_ONCE,           /* verb for what happens once to one thing: found, bear, convict */
  GS_RULES_WORD_CROWD,          /* verb or noun of crowds: march, demonstrator, spectator */
  GS_RULES_WORD_TRADE,          /* verb whose object changes hands for money: buy, sell, sign */
  GS_RULES_WORD_FETCH,          /* verb whose subject is what has the price: cost, fetch, sell */
  GS_RULES_WORD_AWAITS,         /* verb whose object is not so yet: expect, demand, charge with */
  GS_RULES_WORD_DEAL,           /* noun of a price: deal, fee, offer */
  GS_RULES_WORD_TELEPHONE,      /* word near a telephone number: call, hotline */
  GS_RULES_WORD_NUMBERED,       /* noun with a number for a name: flight, highway */
  GS_RULES_WORD_CONTEST,        /* word for winning or losing a match: beat, win, defeat */
  GS_RULES_WORD_VOTING,         /* word near a count of votes: vote, ballot */
  GS_RULES_WORD_INTERIM,        /* word for what is no final result: half-time, aggregate */
  GS_RULES_WORD_WORK,           /* noun for a work with a title: film, album */
  GS_RULES_WORD_RELEASED,       /* verb by which a work comes out: release, publish */
  GS_RULES_WORD_SENTENCING,     /* verb or noun of being sent to prison: sentence, jail */
  GS_RULES_WORD_PRISON,         /* where a sentence is served: jail, custody */
  GS_RULES_WORD_PARENT,         /* whose children are counted: mother, dad */
  GS_RULES_WORD_OFFSPRING,      /* noun for children of somebody: child, kid */
  GS_RULES_WORD_KILLS,          /* verb whose object dies: kill, murder */
  GS_RULES_WORD_DIES,           /* verb whose subject dies: die, drown */
  GS_RULES_WORD_INJURES,        /* verb whose object is hurt: injure, wound */
  GS_RULES_WORD_ARRESTS,        /* verb whose object is arrested: arrest, detain */
  GS_RULES_WORD_STATE_DEAD,     /* form behind a number of dead: dead, killed */
  GS_RULES_WORD_STATE_INJURED,  /* form behind a number of injured: injured, hurt */
  GS_RULES_WORD_STATE_MISSING,  /* form behind a number of missing: missing */
  GS_RULES_WORD_STATE_ARRESTED, /* form behind a number of arrested: arrested */
  GS_RULES_WORD_STATE_LINK,     /* verb between persons and their state: report, believe, remain */
  GS_RULES_WORD_TOLL_DEAD,      /* noun whose number is that of the dead: toll, death */
  GS_RULES_WORD_TOLL_INJURED,   /* noun whose number is that of the injured: injury */
  GS_RULES_WORD_TOLL_ARRESTED,  /* noun whose number is that of the arrested: arrest */
  GS_RULES_WORD_MAN,            /* title that only men have: Mr., Duke */
  GS_RULES_WORD_WOMAN,          /* title that only women have: Mrs., Duchess */
  GS_RULES_WORD_RUMOUR,         /* noun for a report that nobody stands for: rumour, hearsay */
  GS_RULES_WORD_ORIGIN_TOLD,    /* word before an outlet that was told or is cited: told, citing */
  GS_RULES_WORD_ORIGIN_LEAD,    /* small word between such a mark and the outlet: to, by */
  GS_RULES_WORD_ORIGIN_MARK,    /* word that marks who was first to tell: according, seen */
  GS_RULES_WORD_ORIGIN_VERB,    /* form behind an outlet that tells: reported, learned */
  GS_RULES_WORD_NUMBER_NAME,    /* word whose number is a name: route 66, flight 17 */
  GS_RULES_WORD_STREET,         /* what a numbered address ends in: street, avenue */
  GS_RULES_WORD_SHELL,       /* noun that leaves it to others what is meant: idea of, procedure */
  GS_RULES_WORD_SUPERSEDED,  /* says that a value was given before a better one: initially */
  GS_RULES_WORD_GIVES_VALUE, /* verb by which a value is given: measure, estimate */
  GS_RULES_WORD_REPLACES_VALUE, /* verb by which a better value takes the place of one: revise */
  GS_RULES_WORD_PLAIN_KIND,     /* adjective that tells no kind of thing from another: new, total */
  GS_RULES_WORD_STOOD_ON,       /* noun for where people are on it: ground, street */
  GS_RULES_WORD_BEFALLS_THING,  /* verb of what befalls things, by gravity: destroy, damage */
  GS_RULES_WORD_HOLDS_JOB,      /* verb by which jobs are those of one: hold, have, do */
  GS_RULES_WORD_HAS_OFFSPRING,  /* verb by which somebody has children: have, raise */
  GS_RULES_WORD_HANDS_DOWN,     /* verb by which a sentence is given: hand, impose */
  GS_RULES_WORD_SELF_KILLS,     /* verb of what somebody does to himself who dies of it: hang */
  GS_RULES_WORD_EXCLUSIVE,  /* noun that none of the others in its list can mean: helicopter, boy */
  GS_RULES_WORD_TRAIT,      /* the same of what a person is: teacher, teenager, Republican */
  GS_RULES_WORD_ONE_PARTY,  /* verb for what one party does with one thing: buy, marry, invent */
  GS_RULES_WORD_PERIOD,     /* what a figure is of, with its adjectives: quarter, quarterly */
  GS_RULES_WORD_EVERYWHERE, /* says that a figure is of the whole: worldwide, overall */
  GS_RULES_WORD_VAGUE_KIND, /* noun too wide to say of what kind something is: person, thing */
  GS_RULES_WORD_STAGE,      /* noun of what is told apart by its number: quarter, leg, round */
  GS_RULES_WORD_KIN,        /* noun for who is somebody's, and so another: father, wife */
} GsRulesWordClass;

#define GS_N_RULES_WORD_CLASSES (GS_RULES_WORD_KIN + 1)

typedef struct
{
  const char *rule;   /* id of the rule it stands in */
  const char *text;   /* as the pack writes it */
  const char *common; /* the first of words that are written as equals: "ship" of "ship = vessel" */
  GsRulesWordClass class;
  guint strength; /* hedges: 1 slight (likely), 2 plain (reportedly, may), 3 strong (rumour);
                     hoaxes: 1 casts doubt (rumour), 2 false if said of a report (fake), 3 false by
                     itself (hoax, debunk); corrections: 1 a label, 2 begins a sentence, 3 any */
} GsRulesWord;

/**
 * GsRulesPredicate: one side of a pair of opposites
 */
typedef struct
{
  const char *rule; /* id of the rule: what both sides have in common, "predicate-restrict" */
  const char *text; /* as the pack writes it */
  gint direction;   /* +1 or -1: two lemmas of one rule with other signs are opposite outcomes */
} GsRulesPredicate;

/**
 * GsRulesEntailment: what a sentence with an operator says of the operator's complement
 */
typedef enum
{
  GS_RULES_ENTAILS_NOTHING,
  GS_RULES_ENTAILS_TRUE,
  GS_RULES_ENTAILS_FALSE,
} GsRulesEntailment;

/**
 * GsRulesOperator: a verb or noun whose complement is an event ("fail to", "spare", "ease")
 *
 * The signature is that of Nairn, Condoravdi and Karttunen (2006): what follows for the complement
 * from the affirmed and from the negated operator. "managed to" entails it, "did not manage to" its
 * opposite.
 */
typedef struct
{
  const char *rule;
  const char *text;
  GsRulesEntailment affirmed;
  GsRulesEntailment negated;
} GsRulesOperator;

const GsRulesWord *gs_rules_find_word (const GsRules *self, GsRulesWordClass class,
                                       const char *lemma, gsize length);
const char *gs_rules_get_common_word (const GsRules *self, GsRulesWordClass class,
                                      const char *lemma);
const GsRulesWord *gs_rules_get_words (const GsRules *self, const char *lemma, gsize length,
                                       guint *n_words);
gboolean gs_rules_words_have (const GsRulesWord *words, guint n_words, GsRulesWordClass class);
gboolean gs_rules_has_word (const GsRules *self, GsRulesWordClass class, const char *lemma);
const GsRulesPredicate *gs_rules_find_predicates (const GsRules *self, const char *lemma,
                                                  gsize length, guint *n_predicates);
gboolean gs_rules_is_opposite (const GsRules *self, const char *a, gsize a_length, const char *b,
                               gsize b_length);
const GsRulesOperator *gs_rules_find_operator (const GsRules *self, const char *lemma,
                                               gsize length);

/* words of the longest correction in the packs; these are no part of the reach above */
#define GS_RULES_CORRECTION_MAX_WORDS 8
#define GS_RULES_CREDIT_MAX_WORDS     4

const char *gs_rules_word_class_to_string (GsRulesWordClass class);

G_END_DECLS
