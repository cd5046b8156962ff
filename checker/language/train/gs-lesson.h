/* SPDX-License-Identifier: MIT */
/*
 * A sentence as it is to be learned: the parser's words, the right tree over them, and the steps
 * that lead to it.
 */
#pragma once

#include "language/gs-parser-private.h"
#include "language/train/gs-train-data.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_words;
  guint16 places[GS_PARSER_MAX_WORDS + 1];
  guint16 heads[GS_PARSER_MAX_WORDS + 2]; /* by parser word; n_words + 1 is the root */
  guint8 labels[GS_PARSER_MAX_WORDS + 2];
  guint n_steps;
  GsStep steps[2 * GS_PARSER_MAX_WORDS];
} GsLesson;

/* fills the parser's words from a sentence's predicted tags and @known (its words or a copy with
 * some of them hidden); @out has room for n_tokens + GS_PARSER_WORD_ROOM. Returns their number. */
guint gs_lesson_fill_words (const GsTrainSentence *sentence, const GsTrainWords *words,
                            const GsWord *known, GsParserWord *out, guint16 *places);

/* the sentence's words with @percent of those less frequent than @rare taken for unknown */
void gs_lesson_hide_words (const GsTrainSentence *sentence, const GsTrainWords *words, guint rare,
                           guint percent, GsRandom *random, GsWord *out);

/* the right tree over places[1] to places[n_words] */
void gs_lesson_init_tree (GsLesson *self, const GsTrainSentence *sentence);

/* makes the tree projective and finds its steps; FALSE if there is nothing to learn */
gboolean gs_lesson_init_steps (GsLesson *self, GsNodePool *pool);

G_END_DECLS
