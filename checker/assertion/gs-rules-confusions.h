/* SPDX-License-Identifier: MIT */
/*
 * Why two spellings differ, and whether an editor cares.
 *
 * Two forms are compared after folding (gs-canon.h). What is left over is explained by the first of
 * these that fits: nothing is left (the same), a harmless ending or spelling, a transliteration, a
 * look-alike character, a slip to a neighbouring key, a reading error of a scanner, another small
 * slip (one edit, or two from seven letters), or nothing: two different words.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

typedef enum
{
  GS_RULES_VARIANT_SAME,            /* equal but for dress */
  GS_RULES_VARIANT_DERIVED,         /* harmless ending: Iraq/Iraqi, Sunni/Sunnis */
  GS_RULES_VARIANT_SPELLING,        /* British and American, harmless */
  GS_RULES_VARIANT_PARTICLE,        /* al-Assad/Assad, de Gaulle/Gaulle, Mc/Mac: harmless */
  GS_RULES_VARIANT_NICKNAME,        /* Nick/Nicholas: harmless */
  GS_RULES_VARIANT_TRANSLITERATION, /* Gaddafi/Qadhafi: two ways into our letters */
  GS_RULES_VARIANT_LOOKALIKE,       /* H2O/H20, Cyrillic letters in a Latin word */
  GS_RULES_VARIANT_KEYBOARD,        /* Viden/Biden: the key next to it */
  GS_RULES_VARIANT_OCR,             /* rn/m, cl/d: misread by a scanner */
  GS_RULES_VARIANT_SLIP,            /* left out, doubled, swapped or other letter: Largo/Lago */
  GS_RULES_VARIANT_DIFFERENT,       /* two words */
} GsRulesVariantKind;

#define GS_N_RULES_VARIANT_KINDS (GS_RULES_VARIANT_DIFFERENT + 1)

typedef struct
{
  GsRulesVariantKind kind;
  guint edits;      /* optimal string alignment distance of the folded forms, in code points;
                       capped at 3, which means "3 or more" */
  const char *rule; /* (nullable): id of the rule that explains it */
} GsRulesVariant;

GsRulesVariant gs_rules_compare_forms (const GsRules *self, const char *a, gsize a_length,
                                       const char *b, gsize b_length);
gboolean gs_rules_variant_is_harmless (GsRulesVariantKind kind);
gsize gs_rules_fold_lookalikes (const GsRules *self, const char *text, gsize length, char *buffer,
                                gsize size);
gboolean gs_rules_has_foreign_lookalike (const GsRules *self, const char *text, gsize length,
                                         GsSpan *where);
gboolean gs_rules_is_name_particle (const GsRules *self, const char *text, gsize length);
gboolean gs_rules_is_nickname (const GsRules *self, const char *a, gsize a_length, const char *b,
                               gsize b_length);

const char *gs_rules_variant_kind_to_string (GsRulesVariantKind kind);

G_END_DECLS
