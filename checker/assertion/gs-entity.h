/* SPDX-License-Identifier: MIT */
/*
 * Entities: the persons, organizations, places and things of one article, with all their names.
 *
 * Mentions are joined by full name and surname, acronym and long form, short form of an
 * organization, and by what the catalogue knows. An entity's kind comes from the names themselves
 * and from all places where they stand: most names of the news stand in no catalogue.
 */
#pragma once

#include <glib.h>

#include "assertion/gs-extraction.h"
#include "assertion/gs-mention.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* the longest of its names as written, interned */
  GsMentionKind kind;
  const char **aliases; /* folded names, each once, in order of first use; interned */
  guint32 n_aliases;
  guint32 first_mention; /* index into the extraction's mentions */
  guint32 n_mentions;
  const GsRulesEntity *known;  /* (nullable): what the catalogue knows by one of its names */
  const GsRulesPerson *person; /* (nullable) */
  char gender;                 /* of a person: 'm' or 'f' if a title tells, else 0 */
} GsEntity;

/**
 * GsReference: a pronoun or a plain noun phrase that stands for an entity
 */
typedef struct
{
  guint32 sentence;
  guint32 token; /* the head */
  GsSpan span;
  guint32 entity; /* index into the extraction's entities */
  gboolean pronoun;
} GsReference;

/**
 * GsKindCues: how strongly the words in and around a name speak for each kind
 */
typedef struct
{
  gint16 scores[GS_N_MENTION_KINDS];
} GsKindCues;

/* what one mention's words and surroundings say of its kind */
void gs_kind_cues_read (GsKindCues *self, const GsExtraction *extraction, const GsLexicon *lexicon,
                        const GsSentence *sentence, const GsMention *mention);

/* the kind that most speaks for; @fallback if nothing does */
GsMentionKind gs_kind_cues_decide (const GsKindCues *self, GsMentionKind fallback);

/* joins all mentions of the extraction into entities and settles their kinds; @cues has one
 * GsKindCues a mention. Linear in the number of mentions. */
void gs_entities_build (GsExtraction *extraction, const GArray *cues);

/* pronouns and noun phrases of one sentence that stand for exactly one entity */
void gs_references_extract (GsExtraction *extraction, const GsLexicon *lexicon,
                            const GsSentence *sentence, guint32 index);

/* look-ups; GS_NONE if there is none */
guint32 gs_extraction_get_mention_entity (const GsExtraction *extraction, guint32 mention);
guint32 gs_extraction_find_reference (const GsExtraction *extraction, guint32 sentence,
                                      guint32 token);

G_END_DECLS
