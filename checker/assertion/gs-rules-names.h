/* SPDX-License-Identifier: MIT */
/*
 * Whose name is this: the catalogue of organizations, governments, places and their other names.
 *
 * An entity has one canonical name and any number of other forms: aliases ("Facebook" of Meta),
 * acronyms ("WHO"), demonyms ("French" of France) and metonyms ("the Kremlin", "Washington" of a
 * government). A form can belong to several entities ("Georgia", "Washington"): all are given, the
 * likeliest first, and the context decides. Acronyms match in their own case only ("US" is not
 * "us", "WHO" is not "who"; "U.S." is "US").
 *
 * Persons with offices are in gs-rules-offices.h, products in gs-rules-products.h.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/**
 * GsRulesNameKind: what sort of thing bears the name
 */
typedef enum
{
  GS_RULES_NAME_ORGANIZATION, /* company, agency, ministry, party, outlet, alliance, armed group */
  GS_RULES_NAME_GOVERNMENT,   /* of a country or bloc; what metonyms stand for */
  GS_RULES_NAME_PLACE,        /* see gs-rules-places.h for more */
  GS_RULES_NAME_EVENT,
} GsRulesNameKind;

#define GS_N_RULES_NAME_KINDS (GS_RULES_NAME_EVENT + 1)

/**
 * GsRulesForm: how a form names its entity
 */
typedef enum
{
  GS_RULES_FORM_NAME,    /* the canonical name */
  GS_RULES_FORM_ALIAS,   /* another name, long form, former name */
  GS_RULES_FORM_ACRONYM, /* letters; its case counts */
  GS_RULES_FORM_DEMONYM, /* of a place: adjective or people ("French", "Frenchman") */
  GS_RULES_FORM_METONYM, /* the place or house for who sits in it */
} GsRulesForm;

#define GS_N_RULES_FORMS (GS_RULES_FORM_METONYM + 1)

typedef struct _GsRulesEntity GsRulesEntity;

struct _GsRulesEntity
{
  const char *id;    /* unique: "org-nvidia", "gov-us", "place-us-texas" */
  const char *name;  /* canonical, as an editor prints it: "Mar-a-Lago" */
  const char *class; /* finer than the kind: "company", "agency", "outlet", "city", "country" */
  const char *rule;  /* id of the rule it stands in */
  GsRulesNameKind kind;
  const GsRulesEntity *parent;  /* (nullable): owner, bloc or containing place */
  const GsRulesEntity *country; /* (nullable): the country (a place) it belongs to */
  const char *const *forms;     /* all forms, canonical first, %NULL-terminated */
};

typedef struct
{
  const GsRulesEntity *entity;
  const char *text; /* the form as the catalogue writes it */
  GsRulesForm form;
} GsRulesNameMatch;

const GsRulesNameMatch *gs_rules_find_names (const GsRules *self, const char *text, gsize length,
                                             guint *n_matches);
const GsRulesEntity *gs_rules_find_entity (const GsRules *self, const char *id);
gboolean gs_rules_is_same_entity (const GsRules *self, const char *a, gsize a_length, const char *b,
                                  gsize b_length);
gboolean gs_rules_is_origin (const GsRules *self, const GsRulesEntity *entity);
gboolean gs_rules_is_administration_word (const GsRules *self, const char *word, gsize length);

const char *gs_rules_name_kind_to_string (GsRulesNameKind kind);
const char *gs_rules_form_to_string (GsRulesForm form);

G_END_DECLS
