/* SPDX-License-Identifier: MIT */
/* Counts of a stretch of text that tell English from other languages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint n_words;
  guint n_english;      /* function words of English among them */
  guint n_common;       /* other words that only English writes so */
  guint n_small;        /* words that do not begin with a capital: names do in any language */
  guint n_small_beyond; /* those of them with letters beyond ASCII */
  guint n_letters;
  guint n_other_script; /* letters that are not Latin */
} GsLanguageCount;

/* adds the words of a stretch of UTF-8 */
void gs_language_count_add (GsLanguageCount *count, const char *text, gsize length);

G_END_DECLS
