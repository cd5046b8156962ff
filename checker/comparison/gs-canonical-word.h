/* SPDX-License-Identifier: MIT */
/*
 * Canonical words: one form for what news writes in several: "limitation" and "limit", "U.S." and
 * "US", "H2O" and "H20" where a product is meant.
 */
#pragma once

#include "language/gs-lexicon.h"

G_BEGIN_DECLS

/* to be freed with g_free () */
char *gs_canonical_word_new (const GsLexicon *lexicon, const char *word);

gboolean gs_canonical_word_is_code (const char *word);

G_END_DECLS
