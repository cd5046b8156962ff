/* SPDX-License-Identifier: MIT */
/* The table of offices: shared by its reader and the questions asked of it. */
#pragma once

#include "assertion/gs-rules-offices.h"
#include "assertion/gs-rules-private.h"

G_BEGIN_DECLS

struct _GsRulesOffices
{
  GHashTable *offices;        /* of interned id:GsRulesOffice */
  GHashTable *persons;        /* of interned id:GsRulesPerson */
  GPtrArray *ordered;         /* of GsRulesPerson, as first read */
  GHashTable *terms;          /* of GsRulesPerson:GPtrArray of GsRulesTerm; gone after sealing */
  GHashTable *forms;          /* of GsRulesPerson:GPtrArray of utf8; gone after sealing */
  GsRulesIndex office_titles; /* of GsRulesOffice pointer, by key of the title */
  GsRulesIndex person_forms;  /* of GsRulesPerson pointer, by key of the form */
  GsRulesReach person_reach;
  GsRulesReach title_reach; /* of office_titles, by first word and by its first letters */
};

/* days of grace around a handover */
#define GS_RULES_GRACE 1

G_END_DECLS
