/* SPDX-License-Identifier: MIT */
/*
 * Training sentences: a treebank's sentences, copies of some in other capitals, and the words of
 * the model that is being made.
 */
#pragma once

#include "language/gs-conllu.h"
#include "language/gs-model.h"
#include "language/gs-parser.h"
#include "language/gs-word.h"

G_BEGIN_DECLS

/* a small generator with the same numbers everywhere (xorshift64*) */
typedef struct
{
  guint64 state;
} GsRandom;

guint32 gs_random_next (GsRandom *self, guint32 below);
void gs_random_shuffle (GsRandom *self, guint32 *items, guint32 n_items);

typedef struct
{
  guint n_tokens;
  const char **forms;
  const char **lemmas; /* gold */
  guint32 *lengths;
  guint8 *gold;      /* tag numbers */
  guint8 *upos;      /* gold GsUpos */
  guint8 *xpos;      /* gold GsXpos */
  guint32 *heads;    /* gold, from 0, or GS_TOKEN_ROOT */
  guint8 *relations; /* gold */
  GsWord *words;     /* as the model sees them; GS_WORD_PADDING more on either side */
  GsWord *unknown;   /* as if the model had none of them */
  guint8 *tags;      /* predicted */
  guint8 *seconds;
  guint8 *rivals; /* see GsTagging */
  guint8 *gaps;
  gboolean copy; /* in other capitals than written */
} GsTrainSentence;

typedef struct
{
  GPtrArray *sentences; /* of GsTrainSentence, owned */
  GStringChunk *strings;
} GsTrainData;

/* the model's word tables */
typedef struct
{
  GArray *tags;   /* of GsModelTag */
  GArray *counts; /* of guint32: how often each word of the table was seen */
  GByteArray *tag_section;
  GByteArray *index;
  GByteArray *words;
  GByteArray *tag_sets;
  GsVocabulary vocabulary; /* over the above */
  GsVocabulary hidden;     /* the same, but takes every word for unknown */
} GsTrainWords;

GsTrainData *gs_train_data_new (const GsConllu *conllu, gboolean copies);
void gs_train_data_free (GsTrainData *self);

/* the fold that a sentence belongs to: blocks of sentences stay together, for those of one document
 * share their words */
guint gs_train_get_fold (guint sentence, guint n_folds);

/* makes the word tables from the sentences outside a fold (n_folds 0: all), copies left out; the
 * tags are those of @whole, or its own if that is NULL */
GsTrainWords *gs_train_words_new (const GsTrainData *data, const GsLexicon *lexicon, guint n_folds,
                                  guint fold, const GsTrainWords *whole);
void gs_train_words_free (GsTrainWords *self);

/* fills in the sentences' words and gold tag numbers */
void gs_train_data_bind (GsTrainData *self, const GsTrainWords *words);

G_END_DECLS
