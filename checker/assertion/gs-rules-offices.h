/* SPDX-License-Identifier: MIT */
/*
 * Who held which office when.
 *
 * An office has terms; a term has a holder, a first and a last day, each with the precision it is
 * known to. An office is known up to its as-of day: of later days the table says *unknown*, for it
 * cannot know who came, left or returned. Days are counted as GDate counts them (1 = 1 January of
 * the year 1), 0 is "no day".
 *
 * On the day of a handover both holders are right: standing is judged with a day's grace on either
 * side, so that time zones raise nothing.
 */
#pragma once

#include "assertion/gs-rules-names.h"

G_BEGIN_DECLS

typedef guint32 GsDay;

/* the day of a local wall time in seconds since 1970-01-01, as GsInstant has it */
#define GS_DAY_FROM_SECONDS(seconds)                                                               \
  ((GsDay) (719163 + ((seconds) - ((((seconds) % 86400) + 86400) % 86400)) / 86400))

/**
 * GsRulesTermKind: by what right an office is held
 */
typedef enum
{
  GS_RULES_TERM_FULL,
  GS_RULES_TERM_ACTING, /* acting, interim, caretaker by appointment */
} GsRulesTermKind;

/**
 * GsRulesStanding: how a person stands to an office on a day
 */
typedef enum
{
  GS_RULES_STANDING_UNKNOWN, /* the table cannot say */
  GS_RULES_STANDING_FUTURE,  /* will hold it, and has not before */
  GS_RULES_STANDING_ELECT,   /* elected, not yet in office; who held it before is a former holder
                                at the same time */
  GS_RULES_STANDING_HOLDS,   /* holds it in full right */
  GS_RULES_STANDING_ACTING,  /* holds it for the time being */
  GS_RULES_STANDING_FORMER,  /* held it, holds it no more */
} GsRulesStanding;

#define GS_N_RULES_STANDINGS (GS_RULES_STANDING_FORMER + 1)

typedef struct _GsRulesOffice GsRulesOffice;
typedef struct _GsRulesPerson GsRulesPerson;

typedef struct
{
  const GsRulesOffice *office;
  const GsRulesPerson *person;
  GsRulesTermKind kind;
  GsDay elected;        /* first day as -elect, 0 if none is known */
  GsDay start_earliest; /* the first day lies between these two */
  GsDay start_latest;
  GsDay end_earliest; /* the last day lies between these two; both 0: open on the as-of day */
  GsDay end_latest;
} GsRulesTerm;

struct _GsRulesPerson
{
  const char *id;           /* unique: "donald-trump" */
  const char *name;         /* canonical full name: "Donald Trump" */
  const char *surname;      /* what second mentions use: "Trump"; for one-name persons the name */
  const char *const *forms; /* all forms with canonical first, %NULL-terminated */
  const GsRulesTerm *const *terms; /* by start, all offices */
  guint n_terms;
};

struct _GsRulesOffice
{
  const char *id;            /* the rule's id: "office-us-president" */
  const char *name;          /* "President of the United States" */
  const char *class;         /* "head-of-state", "head-of-government", "minister", "agency", ... */
  const char *const *titles; /* title words that mean it: "President", "U.S. President" */
  const GsRulesEntity *jurisdiction; /* (nullable): country or organization */
  GsDay as_of;                       /* known up to here */
  gboolean shared;                   /* several may hold it at once */
  const GsRulesTerm *terms;          /* by start */
  guint n_terms;
};

/* offices */
const GsRulesOffice *gs_rules_find_office (const GsRules *self, const char *id);
const GsRulesOffice *const *gs_rules_find_offices_by_title (const GsRules *self, const char *title,
                                                            gsize length, guint *n_offices);
const GsRulesOffice *gs_rules_find_office_of (const GsRules *self, const char *title, gsize length,
                                              const GsRulesEntity *jurisdiction);
const GsRulesTerm *gs_rules_find_holder (const GsRules *self, const GsRulesOffice *office,
                                         GsDay day, gboolean *is_known);

/* persons; a form can belong to several ("Bush", "Kim"): all are given */
const GsRulesPerson *const *gs_rules_find_persons (const GsRules *self, const char *text,
                                                   gsize length, guint *n_persons);
guint gs_rules_get_person_reach (const GsRules *self, const char *word, gsize length);
const GsRulesPerson *gs_rules_find_person_by_id (const GsRules *self, const char *id);

/* standing */
GsRulesStanding gs_rules_get_standing (const GsRules *self, const GsRulesPerson *person,
                                       const char *title, gsize length, GsDay day,
                                       const GsRulesTerm **term);
GsRulesStanding gs_rules_get_standing_in (const GsRules *self, const GsRulesPerson *person,
                                          const GsRulesOffice *office, GsDay day,
                                          const GsRulesTerm **term);
const GsRulesTerm *gs_rules_find_administration (const GsRules *self, const char *surname,
                                                 gsize length, GsDay day);

const char *gs_rules_standing_to_string (GsRulesStanding standing);

/* days */
GsDay gs_day_from_string (const char *text, GsDay *latest);
char *gs_day_to_string (GsDay day);

G_END_DECLS
