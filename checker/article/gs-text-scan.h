/* SPDX-License-Identifier: MIT */
/*
 * Small steps over running text: white space, words, how a stretch ends.
 *
 * All functions take bytes with a length (no NUL needed) of valid UTF-8. White space is that of
 * Unicode with no-break and zero-width blanks, which pages are full of.
 */
#pragma once

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

/* white space */
gsize gs_text_space_length (const char *text, const char *end); /* bytes of a blank here, or 0 */
GsSpan gs_text_trim (const char *text, GsSpan span);
char *gs_text_collapse (const char *text, gsize length);

/* a word: letters, digits and what may stand inside (apostrophe, hyphen between letters) */
typedef struct
{
  const char *text;
  gsize length;
} GsWord;

gboolean gs_text_next_word (const char **at, const char *end, GsWord *word);
guint gs_text_split_words (const char *text, gsize length, GsWord *words, guint n_max);
gboolean gs_word_is_capitalised (GsWord word);
gboolean gs_word_is_upper (GsWord word);
gboolean gs_word_is (GsWord word, const char *lower);
gboolean gs_word_is_in (GsWord word, const char *const *sorted, gsize n_sorted);

/* ends */
gboolean gs_text_ends_sentence (const char *text, gsize length);
gunichar gs_text_last_character (const char *text, gsize length);
gboolean gs_text_equals_loosely (const char *a, gsize a_length, const char *b, gsize b_length);

G_END_DECLS
