/* SPDX-License-Identifier: MIT */
/* The table of names while it is filled: shared by the readers of names and of places. */
#pragma once

#include "assertion/gs-rules-names.h"
#include "assertion/gs-rules-private.h"

G_BEGIN_DECLS

struct _GsRulesNames
{
  GsRulesIndex matches; /* of GsRulesNameMatch, by key of the form */
  GsRulesReach reach;
  GHashTable *by_id;           /* of interned id:GsRulesEntity */
  GHashTable *forms;           /* of GsRulesEntity:GArray of its forms; gone after sealing */
  GHashTable *demonyms;        /* of GsRulesEntity:interned utf8, the first demonym */
  GHashTable *capitals;        /* of country:capital */
  GHashTable *governments;     /* of country:government */
  GHashTable *origins;         /* set of GsRulesEntity */
  GHashTable *administrations; /* set of keys of words */
};

/* a list "A = B; C" gives entities with forms; each item is one string "A = B" */
GsRulesEntity *gs_rules_names_add (GsRules *self, const GsRulesSource *source,
                                   const GsXmlNode *node, const char *id, GsRulesNameKind kind,
                                   const char *class, GError **error);
void gs_rules_names_add_form (GsRules *self, GsRulesEntity *entity, const char *text,
                              GsRulesForm form);
void gs_rules_names_add_forms (GsRules *self, GsRulesEntity *entity, char **texts);
GsRulesEntity *gs_rules_names_get_country (GsRules *self, const char *code);

G_END_DECLS
