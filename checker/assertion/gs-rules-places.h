/* SPDX-License-Identifier: MIT */
/*
 * What lies in what: countries, their regions and cities, capitals, demonyms, residences.
 *
 * Places are entities of gs-rules-names.h with kind GS_RULES_NAME_PLACE; containment is their
 * parent chain (residence in city, city in region, region in country, country in continent). A
 * place that the catalogue does not have is unknown, never "not contained".
 */
#pragma once

#include "assertion/gs-rules-names.h"

G_BEGIN_DECLS

/**
 * GsRulesContainment: how two places lie to each other
 */
typedef enum
{
  GS_RULES_CONTAINMENT_UNKNOWN,  /* the catalogue cannot tell */
  GS_RULES_CONTAINMENT_SAME,     /* one place */
  GS_RULES_CONTAINMENT_INSIDE,   /* the first lies in the second */
  GS_RULES_CONTAINMENT_AROUND,   /* the first contains the second */
  GS_RULES_CONTAINMENT_DISJOINT, /* neither: two countries, two regions or cities of one level */
} GsRulesContainment;

GsRulesContainment gs_rules_compare_places (const GsRules *self, const GsRulesEntity *a,
                                            const GsRulesEntity *b);
const GsRulesEntity *gs_rules_find_place (const GsRules *self, const char *text, gsize length);
const GsRulesEntity *gs_rules_find_country_by_demonym (const GsRules *self, const char *text,
                                                       gsize length);
const GsRulesEntity *gs_rules_get_capital (const GsRules *self, const GsRulesEntity *country);
const GsRulesEntity *gs_rules_get_government (const GsRules *self, const GsRulesEntity *country);

G_END_DECLS
