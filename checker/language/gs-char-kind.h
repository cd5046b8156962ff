/* SPDX-License-Identifier: MIT */
/* What a character is to the tokenizer. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GS_KIND_LETTER,
  GS_KIND_DIGIT,
  GS_KIND_SPACE,
  GS_KIND_MARK,       /* always a token of its own: brackets, quotes, ; */
  GS_KIND_APOSTROPHE, /* ' and its curly forms */
  GS_KIND_HYPHEN,     /* - and the short dashes */
  GS_KIND_DASH,       /* the long ones */
  GS_KIND_RUN,        /* ! ? * = ~ ... : equal ones stay together */
  GS_KIND_PERIOD,
  GS_KIND_COMMA, /* , : inside numbers a part of them */
  GS_KIND_SLASH,
  GS_KIND_SYMBOL, /* $ % # + */
  GS_KIND_JOINER, /* & @ _ : part of a word when letters are on both sides */
} GsCharKind;

/* the character at a place and its length in bytes; what is no UTF-8 is one byte, U+FFFD */
gunichar gs_char_at (const char *text, guint32 at, guint32 end, guint *size);

GsCharKind gs_char_kind_of (gunichar letter);

/* of the character at a place; a space at the end */
GsCharKind gs_char_kind_at (const char *text, guint32 at, guint32 end);

/* letters and digits */
gboolean gs_char_kind_is_word (GsCharKind kind);

G_END_DECLS
