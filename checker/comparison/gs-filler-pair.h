/* SPDX-License-Identifier: MIT */
/*
 * Two participants of two articles: whether they are one.
 *
 * Names are compared as names (catalogue, aliases, surnames, acronyms, short forms), nouns by the
 * dictionary (synonyms, kinds of) together with what stands beside them: "the men's final" is not
 * "the women's final". A name against a plain noun says nothing either way.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-entity.h"
#include "comparison/gs-batch.h"

G_BEGIN_DECLS

/**
 * GsFillerRelation: how the first filler stands to the second
 */
typedef enum
{
  GS_FILLERS_ABSENT,    /* one of them says nothing: an empty slot, a pronoun nobody resolved */
  GS_FILLERS_UNKNOWN,   /* a name and a noun, two unrelated nouns: may be one or two */
  GS_FILLERS_DIFFERENT, /* two names of two, or one noun with modifiers that exclude each other */
  GS_FILLERS_ALIKE,     /* synonyms, derived words, one more exact than the other by a modifier */
  GS_FILLERS_WIDER,     /* the first contains the second, or is the more general word */
  GS_FILLERS_NARROWER,  /* the second contains the first */
  GS_FILLERS_SAME,      /* one name, or one noun with the same modifiers */
} GsFillerRelation;

#define GS_N_FILLER_RELATIONS (GS_FILLERS_SAME + 1)

/**
 * GsSlotOf: a filler and the article it is of
 */
typedef struct
{
  const GsExtraction *extraction; /* lent */
  const GsFiller *filler;         /* lent */
} GsSlotOf;

/* how two fillers stand to each other; of coordinations the best members count. Of the batch only
 * rules and lexicon are asked. */
GsFillerRelation gs_fillers_compare (const GsBatch *batch, GsSlotOf a, GsSlotOf b);

/* the same of two entities by all their names; never ABSENT */
GsFillerRelation gs_entities_compare (const GsBatch *batch, const GsEntity *a, const GsEntity *b);

/* the same by the nouns alone: "any vocal cord biopsy", "an unauthorized biopsy" */
GsFillerRelation gs_filler_heads_compare (const GsBatch *batch, GsSlotOf a, GsSlotOf b);

/* whether both may be meant as one: SAME, NARROWER, WIDER, ALIKE */
gboolean gs_filler_relation_is_match (GsFillerRelation relation);

/* whether two phrases may mean one thing by all their words: names, or one phrase within the other;
 * "the first bid" and "the improved bid" are two */
gboolean gs_fillers_are_within (const GsFiller *a, const GsFiller *b);

/* the entity a filler stands for by name, noun or pronoun; NULL if it is a plain noun */
const GsEntity *gs_slot_of_get_entity (GsSlotOf self);

const char *gs_filler_relation_to_string (GsFillerRelation relation);

G_END_DECLS
