/* SPDX-License-Identifier: MIT */
/* Cuts text into numbers, words and signs; knows how newspapers write and mangle numbers. */
#include "assertion/gs-piece.h"

#include <string.h>

#include "assertion/gs-opener.h"

/* bytes of text to a piece, about */
#define GS_PIECE_BYTES 5

typedef struct
{
  const char *text;
  guint32 end; /* of what may be read */
  guint32 at;  /* next byte */
} GsCutter;

const GsPiece gs_piece_none = { .kind = GS_PIECE_END };

static char
gs_cutter_peek (const GsCutter *self, guint32 ahead)
{
  return self->at + ahead < self->end ? self->text[self->at + ahead] : '\0';
}

static gunichar
gs_cutter_get_char (const GsCutter *self, guint32 at, guint32 *length)
{
  gunichar c = (guchar) self->text[at];

  if (c != 0 && c < 0x80)
    {
      *length = 1;
      return c;
    }
  c = g_utf8_get_char_validated (self->text + at, self->end - at);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *length = 1;
      return 0xfffd;
    }
  *length = g_utf8_next_char (self->text + at) - (self->text + at);
  return c;
}

static gboolean
gs_cutter_is_three_digits (const GsCutter *self, guint32 ahead)
{
  return g_ascii_isdigit (gs_cutter_peek (self, ahead))
         && g_ascii_isdigit (gs_cutter_peek (self, ahead + 1))
         && g_ascii_isdigit (gs_cutter_peek (self, ahead + 2))
         && !g_ascii_isdigit (gs_cutter_peek (self, ahead + 3));
}

/* separators of thousands: "910,000", "12 000", and "910, 000" where a blank slipped in */
static guint32
gs_cutter_skip_group (const GsCutter *self)
{
  if (gs_cutter_peek (self, 0) == ' ' && gs_cutter_is_three_digits (self, 1)
      && strncmp (self->text + self->at + 1, "000", 3) == 0)
    return 1;
  if (gs_cutter_peek (self, 0) != ',')
    return 0;
  if (gs_cutter_is_three_digits (self, 1))
    return 1;
  if (gs_cutter_peek (self, 1) == ' ' && gs_cutter_is_three_digits (self, 2)
      && strncmp (self->text + self->at + 2, "000", 3) == 0)
    return 2;
  return 0;
}

static double
gs_cutter_read_digits (GsCutter *self, double value, guint8 *n_digits)
{
  while (g_ascii_isdigit (gs_cutter_peek (self, 0)))
    {
      value = value * 10 + (self->text[self->at++] - '0');
      if (*n_digits < G_MAXUINT8)
        (*n_digits)++;
    }
  return value;
}

static void
gs_cutter_read_fraction (GsCutter *self, GsPiece *piece)
{
  piece->decimal = TRUE;
  while (g_ascii_isdigit (gs_cutter_peek (self, 0)))
    {
      piece->step /= 10;
      piece->value += piece->step * (self->text[self->at++] - '0');
    }
}

/* "2. 5" is one number where only money, a clock or a magnitude can be meant */
static gboolean
gs_cutter_is_torn_fraction (const GsCutter *self, gboolean money)
{
  guint32 ahead = 2;

  if (gs_cutter_peek (self, 0) != '.' || gs_cutter_peek (self, 1) != ' '
      || !g_ascii_isdigit (gs_cutter_peek (self, 2)))
    return FALSE;
  while (g_ascii_isdigit (gs_cutter_peek (self, ahead)))
    ahead++;
  if (gs_cutter_peek (self, ahead) == ' ' || gs_cutter_peek (self, ahead) == '-')
    ahead++;
  return money || gs_cutter_peek (self, ahead) == '%'
         || g_ascii_strncasecmp (self->text + self->at + ahead, "million", 7) == 0
         || g_ascii_strncasecmp (self->text + self->at + ahead, "billion", 7) == 0
         || g_ascii_strncasecmp (self->text + self->at + ahead, "percent", 7) == 0
         || g_ascii_strncasecmp (self->text + self->at + ahead, "per cent", 8) == 0;
}

static void
gs_cutter_cut_number (GsCutter *self, GsPiece *piece, gboolean money)
{
  guint8 n_group = 0;
  guint32 skip;

  piece->kind = GS_PIECE_NUMBER;
  piece->step = 1;
  piece->value = gs_cutter_read_digits (self, 0, &piece->n_digits);
  while (piece->n_digits <= 3 + 3 * n_group && (skip = gs_cutter_skip_group (self)) > 0)
    {
      piece->grouped = TRUE;
      self->at += skip;
      piece->value = gs_cutter_read_digits (self, piece->value, &piece->n_digits);
      n_group++;
    }
  if (gs_cutter_peek (self, 0) == '.' && g_ascii_isdigit (gs_cutter_peek (self, 1)))
    {
      self->at++;
      gs_cutter_read_fraction (self, piece);
    }
  else if (gs_cutter_is_torn_fraction (self, money))
    {
      self->at += 2;
      gs_cutter_read_fraction (self, piece);
    }
}

/* moves over letters and digits of ASCII, which is nearly all there is */
static void
gs_cutter_skip_plain (GsCutter *self, GsPiece *piece)
{
  for (; self->at < self->end; self->at++)
    if (g_ascii_isdigit (self->text[self->at]))
      piece->kind = GS_PIECE_CODE;
    else if (!g_ascii_isalpha (self->text[self->at]))
      return;
}

static void
gs_cutter_cut_word (GsCutter *self, GsPiece *piece)
{
  guint32 length;

  piece->kind = GS_PIECE_WORD;
  piece->capital = g_unichar_isupper (gs_cutter_get_char (self, self->at, &length));
  while (gs_cutter_skip_plain (self, piece), self->at < self->end)
    {
      gunichar c = gs_cutter_get_char (self, self->at, &length);
      gboolean inner =
          (c == '\'' || c == 0x2019) && g_ascii_isalpha (gs_cutter_peek (self, length));

      if (g_unichar_isdigit (c))
        piece->kind = GS_PIECE_CODE;
      else if (!inner && (c < 0x80 || !g_unichar_isalpha (c)))
        break;
      self->at += length;
    }
}

static void
gs_cutter_cut_sign (GsCutter *self, GsPiece *piece)
{
  guint32 length;
  gunichar c = gs_cutter_get_char (self, self->at, &length);

  piece->kind = GS_PIECE_SIGN;
  self->at += length;
  if (c == 0x2018 || c == 0x2019 || c == '`')
    piece->text[0] = '\'';
  else if (c == 0x201c || c == 0x201d)
    piece->text[0] = '"';
  else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    piece->text[0] = '-';
}

static void
gs_piece_fold (GsPiece *piece, const char *text)
{
  guint32 length = MIN (gs_span_length (piece->span), GS_PIECE_TEXT - 1);

  if (piece->text[0] != '\0')
    return;
  for (guint32 i = 0; i < length; i++)
    {
      char c = text[piece->span.start + i];

      piece->text[i] = g_ascii_isupper (c) ? (char) (c | 0x20) : c;
    }
  if (piece->kind == GS_PIECE_WORD && length == gs_span_length (piece->span))
    piece->opens = (guint8) gs_opener_find (piece->text, length);
}

static gboolean
gs_pieces_end_in_currency (const GArray *self)
{
  static const char *const signs[] = { "$", "£", "€", "¥", "₹" };
  const GsPiece *last = gs_pieces_get (self, (gint64) self->len - 1);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (last->text, signs[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gs_pieces_new:
 * @text: UTF-8
 * @span: what of it to cut
 *
 * Returns: (transfer full): an array of GsPiece, in text order
 */
GArray *
gs_pieces_new (const char *text, GsSpan span)
{
  GArray *self =
      g_array_sized_new (FALSE, TRUE, sizeof (GsPiece), gs_span_length (span) / GS_PIECE_BYTES + 4);
  GsCutter cutter = { text, span.end, span.start };
  gboolean glued = FALSE;

  while (cutter.at < cutter.end)
    {
      GsPiece piece = { 0 };
      guint32 length;
      gunichar c;

      if (text[cutter.at] == ' ')
        {
          cutter.at++;
          glued = FALSE;
          continue;
        }
      c = gs_cutter_get_char (&cutter, cutter.at, &length);
      if (!g_ascii_isalnum (text[cutter.at]) && g_unichar_isspace (c))
        {
          cutter.at += length;
          glued = FALSE;
          continue;
        }
      piece.span.start = cutter.at;
      piece.glued = glued;
      /* the macro looks at the low byte alone */
      if (c < 0x80 && g_ascii_isdigit (c))
        gs_cutter_cut_number (&cutter, &piece, gs_pieces_end_in_currency (self));
      else if (g_unichar_isalpha (c))
        gs_cutter_cut_word (&cutter, &piece);
      else
        gs_cutter_cut_sign (&cutter, &piece);
      piece.span.end = cutter.at;
      gs_piece_fold (&piece, text);
      g_array_append_val (self, piece);
      glued = TRUE;
    }
  return self;
}

/**
 * gs_pieces_match_whole:
 * @index: where the phrase should begin
 * @phrase: words in lower case, a blank between two
 *
 * gs_pieces_match (), which looks at the first byte before anything else, is for all callers.
 *
 * Returns: how many pieces the phrase covers there, 0 if it does not stand there
 */
guint
gs_pieces_match_whole (const GArray *self, gint64 index, const char *phrase)
{
  guint n = 0;

  while (*phrase != '\0')
    {
      const char *text = gs_pieces_get (self, index + n)->text;
      gsize length = strcspn (phrase, " ");

      if (strlen (text) != length || strncmp (text, phrase, length) != 0)
        return 0;
      n++;
      phrase += length;
      phrase += *phrase == ' ';
    }
  return n;
}

/**
 * gs_pieces_match_before:
 * @index: the piece after the phrase
 *
 * Returns: how many pieces the phrase covers just before @index, 0 if it does not stand there
 */
guint
gs_pieces_match_before (const GArray *self, gint64 index, const char *phrase)
{
  const char *last = strrchr (phrase, ' ');
  guint n = 1;

  /* nearly all phrases end here */
  if (*gs_pieces_get (self, index - 1)->text != (last != NULL ? last[1] : *phrase))
    return 0;
  for (const char *c = phrase; *c != '\0'; c++)
    n += *c == ' ';
  return gs_pieces_match (self, index - n, phrase);
}

/**
 * gs_pieces_use:
 *
 * Marks the pieces from @first to before @end as read.
 */
void
gs_pieces_use (GArray *self, guint first, guint end)
{
  for (guint i = first; i < end && i < self->len; i++)
    g_array_index (self, GsPiece, i).used = TRUE;
}
