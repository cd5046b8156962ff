/* SPDX-License-Identifier: MIT */
/*
 * What the tagger is not used to: headlines leave out what tells a verb from a noun.
 *
 * "Fed raises rates" has no article, no auxiliary and no small first letter, so that nouns and
 * adjectives are found all over it. Where a known name or an acronym opens a headline without any
 * verb, and the word behind it is a verb of the third person rather than a noun, that is its verb.
 */
#pragma once

#include "language/gs-lexicon.h"
#include "language/gs-model.h"
#include "language/gs-name-table.h"

G_BEGIN_DECLS

/* a tagged headline; arrays of n_tokens elements */
typedef struct
{
  const GsLexicon *lexicon;
  const GsNameTable *names;
  const GsModelTag *tag_names;
  guint8 name_tag; /* of a proper noun */
  guint8 verb_tag; /* of a verb in the third person */
  const GsWord *words;
  const char *const *forms;
  const guint32 *lengths;
  guint8 *tags;
  guint8 *gaps; /* see GsTagging */
  guint n_tokens;
} GsHeadline;

/* before it is parsed: tags change */
void gs_headline_find_verb (const GsHeadline *self);

G_END_DECLS
