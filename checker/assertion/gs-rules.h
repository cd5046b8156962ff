/* SPDX-License-Identifier: MIT */
/*
 * The knowledge in the packs of rules/, loaded once into immutable tables.
 *
 * Life cycle: gs_rules_load () reads every *.xml of the folders in byte order of their names; a
 * pack of a later folder adds rules, and a rule with the id of an earlier one takes its place.
 * After that nothing changes: any number of threads may ask. All that the query functions lend
 * lives as long as the GsRules and is never freed by the caller.
 *
 * Texts asked for are surface words as they stand in an article, with their length in bytes; they
 * need not be terminated, and dress (case, accents, curly quotes, stops of "U.S.") does not matter
 * unless a function says so. A possessive 's or a plural is the caller's to take off.
 *
 * What is asked of which header:
 *   gs-rules-names.h       whose name is this: organizations, governments, places, metonyms
 *   gs-rules-places.h      what lies in what, capitals, demonyms
 *   gs-rules-offices.h     who held which office when
 *   gs-rules-titles.h      title words and words of status (former, acting, -elect)
 *   gs-rules-products.h    product families and their members
 *   gs-rules-words.h       attribution, hedges, opposites, operators
 *   gs-rules-contraries.h  what cannot both be said of one matter: receive, decline
 *   gs-rules-relations.h   what two parties are to each other: owner, successor, wife
 *   gs-rules-confusions.h  why two spellings differ: look-alike, slip of the hand, transliteration
 */
#pragma once

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

typedef struct _GsRules GsRules;

/**
 * GsRulesVerdict: what a rule's example expects of the comparison
 */
typedef enum
{
  GS_RULES_VERDICT_CONTRADICTION, /* exactly one finding of the example's kind, on the markers */
  GS_RULES_VERDICT_AGREEMENT,     /* silence: the claims say the same */
  GS_RULES_VERDICT_UNRELATED,     /* silence: the claims are of different things */
} GsRulesVerdict;

#define GS_N_RULES_VERDICTS (GS_RULES_VERDICT_UNRELATED + 1)

/**
 * GsRulesClaim: one side of an example
 */
typedef struct
{
  const char *source;    /* short id of the source: "a" */
  const char *date;      /* (nullable): day of publication, YYYY-MM-DD */
  const char *text;      /* what the source says, without mark-up */
  const GsSpan *markers; /* bytes of @text: the decisive words */
  guint n_markers;       /* at least 1 in a contradiction */
} GsRulesClaim;

typedef struct
{
  GsRulesVerdict verdict;
  const char *kind;           /* (nullable): id of the finding kind; set in a contradiction */
  const GsRulesClaim *claims; /* at least two */
  guint n_claims;
  guint line; /* of the pack */
} GsRulesExample;

/**
 * GsRule: a rule as `gainsay rules` lists it
 */
typedef struct
{
  const char *id;    /* unique, kebab-case: "office-us-president" */
  const char *name;  /* a line for people */
  const char *topic; /* of its pack: "offices" */
  const char *pack;  /* path of the pack */
  guint line;        /* of the pack */
  const GsRulesExample *examples;
  guint n_examples;
} GsRule;

/* life cycle */
GsRules *gs_rules_load (const char *const *folders, GError **error);
GsRules *gs_rules_load_default (const char *const *extra_folders, GError **error);
GsRules *gs_rules_ref (GsRules *self);
void gs_rules_unref (GsRules *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsRules, gs_rules_unref)

/* what was loaded */
const char *gs_rules_get_version (const GsRules *self);
guint gs_rules_get_n_rules (const GsRules *self);
const GsRule *gs_rules_get_rule (const GsRules *self, guint index);
const GsRule *gs_rules_find_rule (const GsRules *self, const char *id);

/* the names of several words, of organizations, places, events and products, for the analyser */
typedef struct _GsNameTable GsNameTable; /* language/gs-name-table.h */
const GsNameTable *gs_rules_get_name_table (const GsRules *self);
GsNameTable *gs_rules_make_name_table (const GsRules *self); /* the same, to outlive the rules */

/* names of verdicts */
const char *gs_rules_verdict_to_string (GsRulesVerdict verdict);
gboolean gs_rules_verdict_from_string (const char *name, GsRulesVerdict *verdict);

/* where the shipped packs are: the environment's GAINSAY_RULES, else the installed folder */
char *gs_rules_dup_default_folder (void);

G_END_DECLS
