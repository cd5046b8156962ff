/* SPDX-License-Identifier: MIT */
/*
 * Words before or beside a person's name: titles, and words of status on titles.
 *
 * A title belongs to a class: an office is held by one person at a time and can be former; two
 * ranks of one service exclude each other when their order differs; courtesy titles (Mr., Sir, Dr.)
 * and occupations (author, analyst) conflict with nothing. Titles of one group are the same thing
 * said otherwise (CEO, chief executive, chief executive officer, boss).
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

typedef enum
{
  GS_RULES_TITLE_OFFICE,     /* president, minister, senator, CEO, spokeswoman */
  GS_RULES_TITLE_RANK,       /* Gen., Lt. Col., Sgt., Detective: has service and order */
  GS_RULES_TITLE_COURTESY,   /* Mr., Ms., Sir, Lady, Dr., Rev. */
  GS_RULES_TITLE_OCCUPATION, /* actor, lawyer, analyst */
  GS_RULES_TITLE_NOBLE,      /* king, prince, sheikh: held for life, changes at a death */
} GsRulesTitleClass;

#define GS_N_RULES_TITLE_CLASSES (GS_RULES_TITLE_NOBLE + 1)

typedef struct
{
  const char *rule;      /* id of the rule it stands in */
  const char *group;     /* what it means, one for all its forms: "chief-executive" */
  const char *text;      /* the form as the catalogue writes it: "Lt. Col." */
  const char *canonical; /* the group's first form: "lieutenant colonel" */
  GsRulesTitleClass class;
  const char *service; /* (nullable): ranks only: "army", "navy", "police" */
  gint order;          /* ranks only: higher is senior, equal is the same level; else 0 */
  gboolean abbreviation;
} GsRulesTitle;

/**
 * GsRulesStatus: what a word says of how a title is held
 */
typedef enum
{
  GS_RULES_STATUS_NONE,    /* no status word */
  GS_RULES_STATUS_CURRENT, /* current, sitting, incumbent */
  GS_RULES_STATUS_FORMER,  /* former, ex-, onetime, ousted, deposed, retired */
  GS_RULES_STATUS_THEN,    /* then-: held it at the time told of, not necessarily now */
  GS_RULES_STATUS_ACTING,  /* acting, interim, caretaker */
  GS_RULES_STATUS_ELECT,   /* -elect, incoming, designate, nominee */
  GS_RULES_STATUS_LEAVING, /* outgoing, departing: still holds it */
  GS_RULES_STATUS_LATE,    /* late: dead */
  GS_RULES_STATUS_DEPUTY,  /* deputy, vice, assistant: another, lower office */
} GsRulesStatus;

#define GS_N_RULES_STATUSES (GS_RULES_STATUS_DEPUTY + 1)

const GsRulesTitle *gs_rules_find_title (const GsRules *self, const char *text, gsize length);
gboolean gs_rules_is_same_title (const GsRulesTitle *a, const GsRulesTitle *b);
gboolean gs_rules_is_rank_conflict (const GsRulesTitle *a, const GsRulesTitle *b);
GsRulesStatus gs_rules_find_status (const GsRules *self, const char *text, gsize length);
GsRulesStatus gs_rules_find_status_prefix (const GsRules *self, const char *text, gsize length,
                                           gsize *prefix_length);
GsRulesStatus gs_rules_find_status_suffix (const GsRules *self, const char *text, gsize length,
                                           gsize *suffix_length);

const char *gs_rules_title_class_to_string (GsRulesTitleClass class);
const char *gs_rules_status_to_string (GsRulesStatus status);

G_END_DECLS
