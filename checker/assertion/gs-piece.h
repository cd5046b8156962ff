/* SPDX-License-Identifier: MIT */
/*
 * A stretch of text cut into numbers, words and signs, for reading quantities and times.
 *
 * Finer than tokens, and independent of how tokens are cut: "10km" is a number and a word, "$2. 5"
 * one number although a blank slipped in, "24- to 30-foot" seven pieces. A piece's text is folded
 * to lower case; its span is exact. Pieces that a time has used up are marked, so that no quantity
 * is read from a date.
 */
#pragma once

#include <string.h>

#include <glib.h>

#include "base/gs-span.h"

G_BEGIN_DECLS

#define GS_PIECE_TEXT 24

typedef enum
{
  GS_PIECE_END,    /* what reading beyond the last piece gives */
  GS_PIECE_NUMBER, /* digits, with separators and decimals */
  GS_PIECE_WORD,   /* letters, inner apostrophes */
  GS_PIECE_CODE,   /* letters and digits, a letter first: H20, Q3, A320neo */
  GS_PIECE_SIGN,   /* one character; quotes and dashes folded to ' " - */
} GsPieceKind;

typedef struct
{
  GsPieceKind kind;
  GsSpan span;              /* bytes of the text */
  char text[GS_PIECE_TEXT]; /* folded to lower case; cut if longer */
  double value;             /* of a number */
  double step;              /* of a number: the size of its last written digit, 1 or .1 ... */
  guint8 n_digits;          /* of a number, before the decimal point */
  guint8 opens;             /* GsOpens of a word: what can begin with it */
  guint grouped : 1;        /* a number with separators of thousands */
  guint decimal : 1;        /* a number with a fraction */
  guint capital : 1;        /* a word or code that starts with a capital */
  guint glued : 1;          /* no white space between it and the piece before */
  guint used : 1;           /* read as part of a time */
} GsPiece;

/* cutting; (transfer full) (element-type GsPiece) */
GArray *gs_pieces_new (const char *text, GsSpan span);

extern const GsPiece gs_piece_none;

/* reading: any @index is fine, outside the array there is a piece of the kind END; (transfer none)
 */
static inline const GsPiece *
gs_pieces_get (const GArray *self, gint64 index)
{
  return index < 0 || index >= (gint64) self->len ? &gs_piece_none
                                                  : &g_array_index (self, GsPiece, index);
}

/* whether a piece is a word; asked of long tables, so that the first byte is looked at first */
static inline gboolean
gs_piece_is (const GsPiece *self, const char *word)
{
  return *self->text == *word && strcmp (self->text, word) == 0;
}

/* whether the piece at @index is @text, in lower case */
static inline gboolean
gs_pieces_is (const GArray *self, gint64 index, const char *text)
{
  return gs_piece_is (gs_pieces_get (self, index), text);
}

/* whether the words of @phrase (lower case, single blanks) stand at @index; the number of pieces */
guint gs_pieces_match_whole (const GArray *self, gint64 index, const char *phrase);

static inline guint
gs_pieces_match (const GArray *self, gint64 index, const char *phrase)
{
  const char *text = gs_pieces_get (self, index)->text;

  /* two bytes tell nearly all phrases apart */
  if (text[0] != phrase[0] || text[0] == '\0'
      || (text[1] != phrase[1] && (text[1] != '\0' || phrase[1] != ' ')))
    return 0;
  return gs_pieces_match_whole (self, index, phrase);
}

guint gs_pieces_match_before (const GArray *self, gint64 index, const char *phrase);

/* marking */
void gs_pieces_use (GArray *self, guint first, guint end);

G_END_DECLS
