/* SPDX-License-Identifier: MIT */
/*
 * Repairs of trees where the parser is known to err and the error costs a whole statement.
 *
 * Each repair is a pattern over tags and relations, never over a story's words: a clause without a
 * subject stands behind a noun that can only be its subject. corpus/trees.txt shows each.
 */
#pragma once

#include "language/gs-lexicon.h"
#include "language/gs-sentence.h"

G_BEGIN_DECLS

/* the tree stays a tree; heads and relations change, and the tag of a verb taken for a noun */
void gs_repair_run (const GsLexicon *lexicon, GsSentence *sentence);

G_END_DECLS
