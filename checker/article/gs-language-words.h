/* SPDX-License-Identifier: MIT */
/*
 * The commonest small words of languages that news are written in, and of no other use in English:
 * two of them tell more of a short text than its letters do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GsLanguageWords: small words of each language in a text
 */
#define GS_N_WORD_LANGUAGES 21

typedef struct
{
  guint n[GS_N_WORD_LANGUAGES];
} GsLanguageWords;

/* counts the words of a stretch of UTF-8 */
void gs_language_words_count (GsLanguageWords *self, const char *text, gsize length);

/* the language with the most words, its code lent; @n: (out): how many. @sure: (out): whether no
 * other language has as many */
const char *gs_language_words_get_best (const GsLanguageWords *self, guint *n, gboolean *sure);

/* how many words of a language, by its code ("de", "nb"); 0 of one that is not known */
guint gs_language_words_get (const GsLanguageWords *self, const char *code);

G_END_DECLS
