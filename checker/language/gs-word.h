/* SPDX-License-Identifier: MIT */
/*
 * What tagger and parser see of a word: its folded form, number, endings, shape, and what the
 * model's word table and the lexicon know of it.
 */
#pragma once

#include "language/gs-lexicon.h"
#include "language/gs-model.h"

G_BEGIN_DECLS

/**
 * GsCase: how a sentence is capitalised
 *
 * In headlines capitals say nothing of names, so they are not shown to the tagger.
 */
typedef enum
{
  GS_CASE_NORMAL,
  GS_CASE_TITLE, /* Most Words Begin With a Capital */
  GS_CASE_UPPER, /* ALL CAPITALS */
  GS_CASE_LOWER, /* not a single capital in a longer sentence */
} GsCase;

#define GS_MAX_FOLDED 64 /* bytes of a folded form that are looked at */

/**
 * GsVocabulary: the word tables of a model, and the lexicon for words it does not have
 */
typedef struct
{
  const guint16 *index;
  guint32 index_mask;
  const GsModelWord *words;
  guint32 n_words;
  const GsModelTagSet *tag_sets;
  guint32 n_tag_sets;
  const GsLexicon *lexicon;
  gboolean hidden; /* take every word for unknown, in training */
} GsVocabulary;

typedef struct
{
  guint64 hash;        /* of the folded form */
  guint64 code;        /* atom: the word if the model has it, else its ending and capital */
  guint64 suffixes[4]; /* atoms: the last 1 to 4 bytes */
  guint64 prefixes[3]; /* atoms */
  guint64 shape;       /* atom */
  guint64 ambiguity;   /* atom: its common tags; for unknown words, its readings */
  guint64 lexical;     /* atom: its readings in the lexicon */
  guint64 frames;      /* atom: verb frames */
  guint32 number;      /* in the model's table, or GS_UNKNOWN_WORD */
  guint16 tag_set;
  guint8 only_tag;
  guint8 noun_domain;
  guint8 verb_domain;
  guint8 capital : 1; /* starts with a capital that says something */
  guint8 upper : 1;
  guint8 digit : 1;
  guint8 letters : 3; /* GsCase of its sentence */
  guint8 first : 1;   /* no word before it in its sentence */
  guint8 hidden : 1;  /* taken for unknown, see GsVocabulary */
} GsWord;

#define GS_UNKNOWN_WORD G_MAXUINT32

/* binds to a model's sections; FALSE if they do not fit each other */
gboolean gs_vocabulary_init (GsVocabulary *self, const GsModel *model, const GsLexicon *lexicon);

/* the folded form: lower case, digits 0, quotes and dashes plain; at most GS_MAX_FOLDED - 1 bytes
 * are written, closed by NUL. Returns its length. */
guint gs_word_fold (const char *form, guint length, char folded[GS_MAX_FOLDED]);
guint64 gs_word_hash (const char *folded, guint length);

/* the number of a folded form in the model's table, the most common word first, or GS_UNKNOWN_WORD
 */
guint32 gs_vocabulary_find (const GsVocabulary *self, guint64 hash);

GsCase gs_case_find (const GsVocabulary *vocabulary, const char *const *forms,
                     const guint32 *lengths, guint n_forms);

void gs_word_init (GsWord *self, const GsVocabulary *vocabulary, const char *form, guint length,
                   GsCase letters, gboolean first);

/* a sentence's words; two more on either side must be there, they are filled to stand for nothing
 */
#define GS_WORD_PADDING 2
void gs_words_init (GsWord *words, const GsVocabulary *vocabulary, const char *const *forms,
                    const guint32 *lengths, guint n_words);

/* the class of a set of verb frames that stands in the word table */
guint32 gs_word_frames_class (guint64 frames);

G_END_DECLS
