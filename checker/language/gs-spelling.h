/* SPDX-License-Identifier: MIT */
/*
 * Slips of the pen: a common word that an unknown one was meant to be.
 *
 * Only words in small letters that neither model nor lexicon know are looked at, and only one slip
 * (Damerau 1964: a letter too many, too few, another, or two swapped) or drawn-out letters are
 * undone, never in the first letter, and only towards words that are common in the model's texts.
 * So that new words ("hoverboard") stay what they are.
 */
#pragma once

#include "language/gs-word.h"

G_BEGIN_DECLS

/* the common word that @form was meant to be, into @meant, closed by NUL; its length, or 0 */
guint gs_spelling_find (const GsVocabulary *vocabulary, const char *form, guint length,
                        char meant[GS_MAX_FOLDED]);

G_END_DECLS
