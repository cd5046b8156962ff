/* SPDX-License-Identifier: MIT */
/*
 * Between tagging and parsing: which words the parser sees, and how, and where the marks of
 * punctuation hang afterwards.
 */
#pragma once

#include "language/gs-model.h"
#include "language/gs-parser.h"
#include "language/gs-word.h"

G_BEGIN_DECLS

/**
 * GsPrepareNames: tokens that the parser does not see, for they stand inside a name that it reads
 * as one word
 */
typedef struct
{
  guint8 *inside;    /* per token: 1 if it is hidden */
  guint32 *heads;    /* of hidden tokens: the token they hang on, in the same name */
  guint8 *relations; /* of hidden tokens */
} GsPrepareNames;

/* the class of a mark, a GsMark */
guint gs_mark_find (const char *form, guint length, GsXpos xpos);

/**
 * Fills the parser's words from tagged ones, leaving out punctuation.
 * @names: (nullable): what is hidden
 * @places: (out): places[i] is the token of the parser's word i, from 1; n_tokens + 1 elements
 *
 * Returns: the number of words, 0 if there are only marks
 */
guint gs_prepare_words (const GsWord *words, const char *const *forms, const guint32 *lengths,
                        const guint8 *tags, const guint8 *seconds, const GsModelTag *tag_names,
                        guint n_tokens, const GsPrepareNames *names, GsParserWord *parser_words,
                        guint16 *places);

/**
 * Turns a parse of words into a tree of all tokens with exactly one root.
 * @names: (nullable): what was hidden
 * @heads: (out): token index, or GS_TOKEN_ROOT
 */
void gs_prepare_tree (const GsModelTag *tag_names, const guint8 *tags, guint n_tokens,
                      const GsPrepareNames *names, const guint16 *places, guint n_words,
                      const guint16 *word_heads, const guint8 *word_labels, guint32 *heads,
                      guint8 *relations);

G_END_DECLS
