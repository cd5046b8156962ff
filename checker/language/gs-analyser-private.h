/* SPDX-License-Identifier: MIT */
/* Entries for text whose tokens are known: scoring and `analyse --from conllu`. */
#pragma once

#include "language/gs-analyser.h"

G_BEGIN_DECLS

/* tags, parses and lemmatises a sentence whose forms are filled in */
void gs_analyser_fill (const GsAnalyser *self, GsWorkspace *workspace, GsDocument *document,
                       GsSentence *sentence, const GsAnalyserOptions *options);

/* at most GS_PARSER_MAX_WORDS tokens */
GsDocument *gs_analyser_analyse_tokens (const GsAnalyser *self, const char *const *forms,
                                        const guint8 *space_after, guint n_tokens,
                                        GsWorkspace *workspace, const GsAnalyserOptions *options);

G_END_DECLS
