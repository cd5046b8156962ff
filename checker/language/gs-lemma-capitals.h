/* SPDX-License-Identifier: MIT */
/*
 * What the run of capitalised words around a word tells of its own capital.
 *
 * "Geometric Brownian Jump Diffusion Model" is one thing or several, and its words are names or
 * not, together; so are those of "the Court of Appeals".
 */
#pragma once

#include "language/gs-lemma-edit.h"

G_BEGIN_DECLS

/* the keys of the features, at most 8; @tag: the atom of the word's own tag. Returns their number,
 * 0 for a word without a capital. */
guint gs_lemma_get_capital_keys (const GsLemmaWords *words, guint i, guint64 tag, guint64 *keys);

G_END_DECLS
