/* SPDX-License-Identifier: MIT */
/*
 * Features that tell a person from an organization from a place: what the learned weights look at.
 *
 * A feature is a 64-bit key of a template and the word or class it looks at (language/gs-hash.h).
 * The same code makes the keys in training and in use.
 */
#pragma once

#include "assertion/gs-mention.h"

G_BEGIN_DECLS

#define GS_MAX_KIND_KEYS 96

typedef struct
{
  guint64 keys[GS_MAX_KIND_KEYS];
  guint n_name; /* keys of the name itself, they come first */
  guint n_keys; /* all: then those of the words around */
} GsKindFeatures;

/* reads one mention; @lexicon (nullable) */
void gs_kind_features_read (GsKindFeatures *self, const GsRules *rules, const GsLexicon *lexicon,
                            const GsSentence *sentence, const GsMention *mention);

/* the token of the mention whose head lies outside */
guint32 gs_kind_find_head (const GsSentence *sentence, const GsMention *mention);

G_END_DECLS
