/* SPDX-License-Identifier: MIT */
/*
 * Dictionary forms: what the treebank taught, then the lexicon's inflections, then the form itself.
 *
 * Two things are learned: the lemmas of words that the rules get wrong, and for classes of words
 * (by tag, way of writing and what the lexicon knows) whether capitals belong to the lemma. Both
 * stand in one table; the text of a learned case is a number.
 */
#pragma once

#include "language/gs-lexicon.h"
#include "language/gs-model.h"
#include "language/gs-tags.h"
#include "language/gs-word.h"

G_BEGIN_DECLS

#define GS_MAX_LEMMA 256 /* bytes, with NUL */

typedef struct
{
  const GsLexicon *lexicon;
  const GsModelLemma *learned; /* sorted by key */
  guint n_learned;
  const char *texts;
  gsize texts_size;
} GsLemmatizer;

void gs_lemmatizer_init (GsLemmatizer *self, const GsModel *model, const GsLexicon *lexicon);

/**
 * GsLemmaQuery: a tagged word whose dictionary form is asked for
 */
typedef struct
{
  const char *form;
  guint length;
  const GsWord *word;
  GsXpos xpos;
  GsUpos upos;
  GsXpos second; /* the tag that came close, or GS_N_XPOS */
} GsLemmaQuery;

/**
 * GsLemmaCase: what becomes of a word's capitals
 */
typedef enum
{
  GS_LEMMA_FOLD, /* Gas -> gas */
  GS_LEMMA_KEEP, /* IPO -> IPO, Westerners -> Westerner */
  GS_LEMMA_NAME, /* kerala, KERALA -> Kerala */
} GsLemmaCase;

#define GS_N_LEMMA_CASES (GS_LEMMA_NAME + 1)

/* keys of what was learned: of a word's lemma; of what becomes of capitals in words like it. A fine
 * key looks at the second tag too; the key of capitals is 0 where there is no question. */
guint64 gs_lemma_key (const GsLemmaQuery *query, gboolean fine);
#define GS_N_CASE_GRAINS 3 /* how closely words are told apart, 0 the coarsest */
guint64 gs_lemma_case_key (const GsLemmaQuery *query, const GsLexicon *lexicon, guint grain);

/* by rule alone: what training compares the treebank with. Returns the length. */
guint gs_lemma_derive (const GsLexicon *lexicon, const GsLemmaQuery *query, GsLemmaCase letters,
                       char lemma[GS_MAX_LEMMA]);

/* what becomes of capitals where nothing was learned */
GsLemmaCase gs_lemma_case_guess (const GsLemmaQuery *query);

/* the lemma of a tagged word */
guint gs_lemmatizer_run (const GsLemmatizer *self, const GsLemmaQuery *query,
                         char lemma[GS_MAX_LEMMA]);

G_END_DECLS
