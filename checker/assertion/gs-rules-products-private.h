/* SPDX-License-Identifier: MIT */
/* The table of product families: shared by its reader and the questions asked of it. */
#pragma once

#include "assertion/gs-rules-private.h"
#include "assertion/gs-rules-products.h"

G_BEGIN_DECLS

typedef struct
{
  GsRulesFamily family; /* first, so that the two pointers are one */
  GRegex *pattern;      /* (nullable): on squeezed names */
  gboolean sure;
  guint reach;      /* words of the longest member */
  char **prefixes;  /* words that may stand in front of a member: "Boeing" */
  GHashTable *cues; /* set of keys */
} GsRulesFamilyData;

struct _GsRulesProducts
{
  GPtrArray *families;  /* of GsRulesFamilyData, in the arena, pattern and cues owned */
  GsRulesIndex members; /* of GsRulesProduct pointer, by key of the squeezed form */
  GsRulesIndex stems;   /* of GsRulesFamilyData pointer, by key of the letters before a digit */
  GsRulesReach reach;   /* by first word of members */
};

/* a squeezed name longer than this is none */
#define GS_RULES_SQUEEZED_SIZE GS_RULES_CODE_SIZE

/* squeezed names: capitals without blanks, hyphens and slashes. @buffer has room for
 * GS_RULES_SQUEEZED_SIZE bytes; 0 if the name is too long */
gsize gs_rules_products_squeeze (const char *text, gsize length, char *buffer);
gsize gs_rules_products_get_stem (const char *squeezed, gsize length);
gboolean gs_rules_products_make_code (const GsRulesFamilyData *family, const char *squeezed,
                                      char *code);

G_END_DECLS
