/* SPDX-License-Identifier: MIT */
/*
 * What turns a form into its lemma: which inflection is undone, and what becomes of its capitals.
 *
 * A tag nearly says both, but where it is wrong the lemma need not be: "Senators" tagged as a name
 * may still lose its capital. So edits are chosen by a perceptron of their own, which sees the tags
 * on both sides and the one that came next, and only where there is a question.
 */
#pragma once

#include "language/gs-lexicon.h"
#include "language/gs-model.h"
#include "language/gs-tags.h"
#include "language/gs-weights.h"
#include "language/gs-word.h"

G_BEGIN_DECLS

/**
 * GsLemmaStem: which inflection is undone
 */
typedef enum
{
  GS_STEM_SAME,
  GS_STEM_PLURAL,
  GS_STEM_VERB_S,
  GS_STEM_VERB_ED,
  GS_STEM_VERB_ING,
  GS_STEM_COMPARATIVE,
  GS_STEM_SUPERLATIVE,
} GsLemmaStem;

#define GS_N_LEMMA_STEMS (GS_STEM_SUPERLATIVE + 1)

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

/* an edit is a number: stem and case */
#define GS_N_LEMMA_EDITS          (GS_N_LEMMA_STEMS * GS_N_LEMMA_CASES)
#define GS_LEMMA_EDIT(stem, case) ((guint) (stem) *GS_N_LEMMA_CASES + (guint) (case))
#define GS_LEMMA_EDIT_STEM(edit)  ((GsLemmaStem) ((edit) / GS_N_LEMMA_CASES))
#define GS_LEMMA_EDIT_CASE(edit)  ((GsLemmaCase) ((edit) % GS_N_LEMMA_CASES))

/* of a mask of edits, those of one case: shifted by the case */
#define GS_LEMMA_FIRST_STEMS 0x49249u

/**
 * GsLemmaWords: a tagged sentence whose lemmas are asked for; arrays by word
 */
typedef struct
{
  const GsWord *words; /* padded, see gs_words_init () */
  const char *const *forms;
  const guint32 *lengths;
  const guint8 *tags;
  const guint8 *rivals; /* see GsTagging */
  const guint8 *gaps;
  const GsModelTag *tag_names;
  guint n_words;
} GsLemmaWords;

/* the inflection that a Penn tag tells of */
GsLemmaStem gs_lemma_get_stem (GsXpos xpos);

/* the edits that a word may take: bits by edit, never 0 */
guint32 gs_lemma_get_edits (const GsLemmaWords *words, guint i, const GsLexicon *lexicon);

/* the keys of the features that choose among them. @last: the edit of the word before, or
 * GS_N_LEMMA_EDITS */
#define GS_LEMMA_MAX_KEYS 64
guint gs_lemma_get_keys (const GsLemmaWords *words, guint i, const GsLexicon *lexicon, guint last,
                         guint64 keys[GS_LEMMA_MAX_KEYS]);

/* the best of the edits by their scores, the first among equals */
guint gs_lemma_choose (guint32 edits, const gint32 *scores);

G_END_DECLS
