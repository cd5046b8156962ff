/* SPDX-License-Identifier: MIT */
/*
 * Two plain nouns, and two noun phrases around one: what the dictionary and the word lists say.
 *
 * Nouns are one by their synonyms and derivations, or one is a kind of the other. "The men's final"
 * is not "the women's final": modifiers that exclude each other make two of one noun.
 */
#pragma once

#include "comparison/gs-filler-pair.h"

G_BEGIN_DECLS

/* how noun @a stands to noun @b: SAME, ALIKE, NARROWER, WIDER or UNKNOWN */
GsFillerRelation gs_nouns_compare (const GsBatch *batch, const char *a, const char *b);

/* how two phrases stand to each other whose heads are as @heads says: what stands beside these
 * decides, names left aside */
GsFillerRelation gs_noun_phrases_compare (const GsBatch *batch, const GsFiller *a,
                                          const GsFiller *b, GsFillerRelation heads);

G_END_DECLS
