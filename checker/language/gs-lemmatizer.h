/* SPDX-License-Identifier: MIT */
/*
 * Dictionary forms: what the treebank taught, then the lexicon's inflections, then the form itself.
 *
 * Two things are learned: which edit turns a form into its lemma, see gs-lemma-edit.h, and what the
 * edited words are that the rules get wrong. Such a text stands in small letters if the edit
 * says what becomes of its capitals, and as it is if it does not ("iPhone").
 */
#pragma once

#include "language/gs-lemma-edit.h"

G_BEGIN_DECLS

#define GS_MAX_LEMMA 256 /* bytes, with NUL */

typedef struct
{
  const GsLexicon *lexicon;
  const GsModelLemma *learned; /* sorted by key */
  guint n_learned;
  const char *texts;
  gsize texts_size;
  GsAddWeights add; /* gs_rows_add in use, the training table's in training */
  gconstpointer edits;
} GsLemmatizer;

/* @edits: the weights of the edits; they must stay */
void gs_lemmatizer_init (GsLemmatizer *self, const GsModel *model, const GsLexicon *lexicon,
                         const GsRows *edits);

/* by rule alone: what training compares the treebank with. Returns the length. */
guint gs_lemma_derive (const GsLexicon *lexicon, const char *form, guint length, guint edit,
                       char lemma[GS_MAX_LEMMA]);

/* a lemma in small letters with capitals as the form has them. Returns the length. */
guint gs_lemma_recase (const char *small, const char *form, guint length, GsLemmaCase letters,
                       char lemma[GS_MAX_LEMMA]);

/* the key of what was learned of a word's lemma under a tag */
guint64 gs_lemma_key (const GsLemmaWords *words, guint i, guint8 tag);

/* the lemma that an edit makes. Returns the length. */
guint gs_lemmatizer_apply (const GsLemmatizer *self, const GsLemmaWords *words, guint i, guint edit,
                           char lemma[GS_MAX_LEMMA]);

/* the best edit of a word; @last: that of the word before, or GS_N_LEMMA_EDITS */
guint gs_lemmatizer_choose (const GsLemmatizer *self, const GsLemmaWords *words, guint i,
                            guint last);

G_END_DECLS
