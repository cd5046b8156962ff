/* SPDX-License-Identifier: MIT */
/*
 * Predicate classes: verbs, nouns and adjectives that tell of the same kind of outcome.
 *
 * A class may have two ends: permit and restrict, approve and reject, rise and fall. A word's
 * direction says which end it stands for. Nouns that name events know the verb they stand for.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-rules.h"
#include "language/gs-lexicon.h"

G_BEGIN_DECLS

typedef enum
{
  GS_WORD_VERB,
  GS_WORD_NOUN,
  GS_WORD_ADJECTIVE,
} GsWordKind;

#define GS_N_WORD_KINDS (GS_WORD_ADJECTIVE + 1)

/**
 * GsPredicateWord:
 * @verb: (nullable): of a noun or adjective: the verb it stands for; lent by the rules
 * @class: (nullable): lent by the rules: "permit"; %NULL for events of no class
 * @direction: 1, -1, or 0 if the class has no ends
 * @undergoes: the subject of the active verb undergoes the event: "prices fell", "he died"
 * @lasting: how somebody goes on until the other end comes: "lives", then "died"
 */
typedef struct
{
  const char *verb;
  const char *class;
  gint8 direction;
  gboolean undergoes;
  gboolean lasting;
} GsPredicateWord;

/**
 * GsClassEnds: how the two ends of a class stand to each other
 */
typedef enum
{
  GS_ENDS_OPEN,      /* opposite, and nothing else is known */
  GS_ENDS_EXCLUSIVE, /* both cannot be the case at one time without a change that would be told */
  GS_ENDS_SEQUENCE,  /* one often follows the other: arrested, released */
  GS_ENDS_PARTIES,   /* of one deed by two parties: bought, sold */
} GsClassEnds;

/* @rules (nullable); @lemma: lower case, with its particle ("turn down"); FALSE if the word is of
 * no class */
gboolean gs_predicate_word_find (const GsRules *rules, const char *lemma, GsWordKind kind,
                                 GsPredicateWord *word);

/* the same, and if the classes have nothing, what the packs of opposites say of a verb or adjective
 */
gboolean gs_predicate_word_find_with_rules (const GsRules *rules, const char *lemma,
                                            GsWordKind kind, GsPredicateWord *word);

/* the same for nouns, also by their derivation from a verb: "curtailment" */
gboolean gs_predicate_noun_find (const GsRules *rules, const GsLexicon *lexicon, const char *lemma,
                                 GsPredicateWord *word);

/* verbs that say little beside the noun that is their object: "impose restrictions" */
gboolean gs_predicate_is_light_verb (const GsRules *rules, const char *lemma);

/* those of them whose subject it happens to: "won approval", "suffered a defeat" */
gboolean gs_predicate_is_receiving_verb (const GsRules *rules, const char *lemma);

/* "remain", "stay": how something goes on */
gboolean gs_predicate_is_lasting (const GsRules *rules, const char *lemma);

/* "force", "urge": makes somebody do something */
gboolean gs_predicate_is_influence (const GsRules *rules, const char *lemma);

/* classes whose event noun is of who undergoes it: "his death", "Smith's arrest" */
gboolean gs_predicate_is_of_bearer (const GsRules *rules, const char *class);

/* @class (nullable) */
GsClassEnds gs_predicate_get_ends (const GsRules *rules, const char *class);

G_END_DECLS
