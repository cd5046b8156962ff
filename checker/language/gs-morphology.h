/* SPDX-License-Identifier: MIT */
/*
 * Inflection: which base forms of the lexicon a form may stand for.
 *
 * The rules of detachment are those of morphy(7WN): irregular forms from the exception lists, then
 * endings taken off; a base counts only if the lexicon has it in that part of speech.
 */
#pragma once

#include "language/gs-lexicon.h"

G_BEGIN_DECLS

/* what a form can be: bits of GsMorphology.readings */
typedef enum
{
  GS_READING_NOUN = 1 << 0,
  GS_READING_VERB = 1 << 1,
  GS_READING_ADJECTIVE = 1 << 2,
  GS_READING_ADVERB = 1 << 3,
  GS_READING_PLURAL = 1 << 4,
  GS_READING_VERB_S = 1 << 5,
  GS_READING_VERB_ED = 1 << 6,
  GS_READING_VERB_ING = 1 << 7,
  GS_READING_VERB_IRREGULAR = 1 << 8,
  GS_READING_COMPARATIVE = 1 << 9,
  GS_READING_SUPERLATIVE = 1 << 10,
  GS_READING_NAME = 1 << 11, /* a noun that is the name of one thing */
} GsReading;

typedef struct
{
  guint readings; /* mask of GsReading; 0: the lexicon has no such word */
  guint32 noun;   /* lemma ids of the likeliest base in each class, 0: none */
  guint32 verb;
  guint8 noun_domain; /* GsLexiconDomain of the commonest sense */
  guint8 verb_domain;
  guint64 verb_frames; /* of the two commonest senses */
} GsMorphology;

/* @form: folded to lower case. Everything the lexicon can say without knowing the context. */
void gs_morphology_analyse (const GsLexicon *lexicon, const char *form, gsize length,
                            GsMorphology *result);

/* the base of an inflected form in a class: a lemma id, or 0 if the lexicon has none; the form
 * itself is its base only if no ending comes off and the lexicon has it */
guint32 gs_morphology_find_base (const GsLexicon *lexicon, const char *form, gsize length,
                                 GsLexiconClass class, guint readings);

G_END_DECLS
