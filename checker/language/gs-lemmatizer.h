/* SPDX-License-Identifier: MIT */
/*
 * Dictionary forms: what the treebank taught, then the lexicon's inflections, then the form itself.
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

/* the key of a learned lemma; @hash is the folded form's */
guint64 gs_lemma_key (guint64 hash, GsXpos xpos, GsUpos upos);

/**
 * GsLemmaCase: what a word's capitals say
 */
typedef enum
{
  GS_LEMMA_PLAIN,   /* nothing: small letters, the first word, a headline */
  GS_LEMMA_CAPITAL, /* a capital inside a sentence */
  GS_LEMMA_UPPER,   /* all capitals where not all words have them */
} GsLemmaCase;

/* by rule alone: what training compares the treebank with. Returns the length. */
guint gs_lemma_derive (const GsLexicon *lexicon, const char *form, guint length,
                       GsLemmaCase letters, GsXpos xpos, GsUpos upos, char lemma[GS_MAX_LEMMA]);

/* the lemma of a tagged word */
guint gs_lemmatizer_run (const GsLemmatizer *self, const char *form, guint length,
                         const GsWord *word, GsXpos xpos, GsUpos upos, char lemma[GS_MAX_LEMMA]);

G_END_DECLS
