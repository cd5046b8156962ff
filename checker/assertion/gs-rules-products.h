/* SPDX-License-Identifier: MIT */
/*
 * Product families: things whose members differ by model (H20 and H100, F-16 and F-35).
 *
 * Two members of one family in the same place of the same claim are two products. A family knows
 * its members by name and those it does not know by its pattern ("H30" is an accelerator too). The
 * canonical code takes off what writing adds: "F-16s", "F16" and "F-16" are "F16", "737 Max 8" is
 * "737MAX8". A code that is only a word ("Ozempic") must be a known member.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/* the longest canonical code, with its final NUL */
#define GS_RULES_CODE_SIZE 48

typedef struct _GsRulesFamily GsRulesFamily;

/**
 * GsRulesProduct: a member that the catalogue knows
 */
typedef struct
{
  const GsRulesFamily *family;
  const char *name;         /* as an editor prints it: "iPhone 15 Pro" */
  const char *code;         /* canonical code: "15PRO" of family iPhone */
  const char *const *forms; /* all forms, %NULL-terminated */
} GsRulesProduct;

struct _GsRulesFamily
{
  const char *id;    /* the rule's id: "family-accelerators-nvidia" */
  const char *name;  /* "Nvidia accelerators" */
  const char *maker; /* (nullable): id of an entity of gs-rules-names.h: "org-nvidia" */
  const char *noun;  /* what a member is: "chip", "fighter jet" */
  const GsRulesProduct *const *members;
  guint n_members;
};

/**
 * GsRulesProductMatch: what a name is a name of
 */
typedef struct
{
  const GsRulesFamily *family;
  const GsRulesProduct *member;  /* (nullable): %NULL for a member known by the pattern only */
  char code[GS_RULES_CODE_SIZE]; /* canonical code; equal code in one family, equal product */
  gboolean sure; /* whether the words alone decide; if not, a noun or the maker must stand near
                    ("A100" is a road too) */
} GsRulesProductMatch;

guint gs_rules_find_products (const GsRules *self, const char *text, gsize length,
                              GsRulesProductMatch *matches, guint max);
gboolean gs_rules_find_product (const GsRules *self, const char *text, gsize length,
                                GsRulesProductMatch *match);
gboolean gs_rules_find_product_lookalike (const GsRules *self, const char *text, gsize length,
                                          GsRulesProductMatch *match);
gboolean gs_rules_is_product_cue (const GsRules *self, const GsRulesFamily *family,
                                  const char *word, gsize length);
const GsRulesFamily *gs_rules_find_family (const GsRules *self, const char *id);

G_END_DECLS
