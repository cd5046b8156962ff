/* SPDX-License-Identifier: MIT */
/*
 * Words for what two parties are to each other: "subsidiary of", "predecessor", "wife".
 *
 * The values of one relation exclude each other for one pair of names, and a value that is not
 * mutual excludes itself the other way round: who succeeded whom.
 */
#pragma once

#include "assertion/gs-rules.h"

G_BEGIN_DECLS

/**
 * GsRelationWordKind: how a word says it
 */
typedef enum
{
  GS_RELATION_NOUN,  /* "A is the parent of B": of whom it is said comes first */
  GS_RELATION_VERB,  /* "A owns B" */
  GS_RELATION_EXIT,  /* an end that makes room: "after B's death" */
  GS_RELATION_ENTRY, /* how the room is filled: "A was elected" */
} GsRelationWordKind;

#define GS_N_RELATION_WORD_KINDS (GS_RELATION_ENTRY + 1)

typedef struct
{
  const char *rule; /* id of the relation: two words of one rule can be compared */
  const char *text; /* as the pack writes it */
  const char *value;
  GsRelationWordKind kind;
  gboolean inverse; /* of whom it is said comes second: "A is a subsidiary of B": B owns A */
  gboolean mutual;  /* holds both ways: "wife" and "husband" are one marriage */
} GsRelationWord;

/* the words of all relations by this text; lent. @text: surface words or a lemma */
const GsRelationWord *gs_rules_find_relation_words (const GsRules *self, const char *text,
                                                    gsize length, guint *n_words);

const char *gs_relation_word_kind_to_string (GsRelationWordKind kind);

G_END_DECLS
