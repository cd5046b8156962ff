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
 * GsReference: a pronoun, a plain noun phrase or a bare title ("the President") that stands for an
 * entity
 */
typedef struct
{
  guint32 sentence;
  guint32 token; /* the head */
  GsSpan span;
  guint32 entity; /* index into the extraction's entities; of titles also GS_NONE */
  gboolean pronoun;
  gboolean title; /* an office or rank without a name: some person's, known or not */
} GsReference;

/* joins all mentions of the extraction into entities and settles their kinds; @scores has one
 * GsKindScores (assertion/gs-kind.h) a mention. Linear in the number of mentions. */
void gs_entities_build (GsExtraction *extraction, const GsRules *rules, const GArray *scores);

/* who holds which title in the article: group of the title to the entity's index + 1, or to
 * G_MAXUINT32 if several do; (transfer full) */
GHashTable *gs_references_index_titles (const GsExtraction *extraction);

/* pronouns, noun phrases and titles of one sentence that stand for exactly one entity; @holders of
 * gs_references_index_titles () */
void gs_references_extract (GsExtraction *extraction, const GsRules *rules, GHashTable *holders,
                            const GsSentence *sentence, guint32 index);

/* look-ups; GS_NONE if there is none */
guint32 gs_extraction_get_mention_entity (const GsExtraction *extraction, guint32 mention);
guint32 gs_extraction_find_reference (const GsExtraction *extraction, guint32 sentence,
                                      guint32 token);

G_END_DECLS
