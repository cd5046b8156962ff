/* SPDX-License-Identifier: MIT */
/* Folding character by character; plain ASCII goes a short way. */
#include "base/gs-canon.h"

#include <string.h>

/* letters that Unicode does not take apart, and what a typist without them writes */
static const struct
{
  gunichar from;
  const char *to;
} letters[] = {
  { 0x00C6, "AE" }, { 0x00D0, "D" },  { 0x00D8, "O" },  { 0x00DE, "Th" }, { 0x00DF, "ss" },
  { 0x00E6, "ae" }, { 0x00F0, "d" },  { 0x00F8, "o" },  { 0x00FE, "th" }, { 0x0110, "D" },
  { 0x0111, "d" },  { 0x0126, "H" },  { 0x0127, "h" },  { 0x0131, "i" },  { 0x0141, "L" },
  { 0x0142, "l" },  { 0x0152, "OE" }, { 0x0153, "oe" }, { 0x018F, "E" },  { 0x0259, "e" },
};

typedef struct
{
  char *buffer;
  gsize size; /* of the buffer */
  gsize used; /* bytes wanted so far; may pass size */
  GsCanonFlags flags;
  gboolean blank_due; /* white space was seen after a word */
  gunichar last;      /* the last character before the present one, unfolded */
} GsCanon;

static void
gs_canon_put (GsCanon *self, const char *bytes, gsize n)
{
  if (self->used + n < self->size)
    memcpy (self->buffer + self->used, bytes, n);
  self->used += n;
}

static void
gs_canon_put_char (GsCanon *self, gunichar c)
{
  char bytes[6];

  if ((self->flags & GS_CANON_KEEP_CASE) == 0)
    c = g_unichar_tolower (c);
  gs_canon_put (self, bytes, (gsize) g_unichar_to_utf8 (c, bytes));
}

/* flushes the one blank that stands for a run of white space between words */
static void
gs_canon_begin (GsCanon *self)
{
  if (self->blank_due && self->used > 0)
    gs_canon_put (self, " ", 1);
  self->blank_due = FALSE;
}

static const char *
gs_canon_find_letter (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].from == c)
      return letters[i].to;
  return NULL;
}

static gunichar
gs_canon_punctuation (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* single quotes, modifier apostrophes, primes */
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x02BB:
    case 0x2032:
    case 0x0060:
    case 0x00B4:
      return '\'';
    case 0x2010: /* hyphens, dashes, minus */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return c;
    }
}

static void
gs_canon_word_char (GsCanon *self, gunichar c)
{
  gunichar parts[18];
  gsize n;
  const char *plain;

  gs_canon_begin (self);
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    {
      if (g_unichar_ismark (parts[i]))
        continue;
      plain = parts[i] < 0x80 ? NULL : gs_canon_find_letter (parts[i]);
      if (plain == NULL)
        gs_canon_put_char (self, parts[i]);
      else
        for (; *plain != '\0'; plain++)
          gs_canon_put_char (self, (gunichar) *plain);
    }
}

static gboolean
gs_canon_is_dropped (const GsCanon *self, gunichar c, gunichar next)
{
  if (c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF)
    return TRUE;
  if (c != '.' && c != ',')
    return FALSE;
  return !(g_unichar_isdigit (self->last) && g_unichar_isdigit (next));
}

/* what of ASCII stands for itself, which is nearly all there is: letters, figures, hyphens,
 * apostrophes and other signs, but no blanks, stops, commas and backquotes */
static inline gboolean
gs_canon_is_plain (char c)
{
  return c > ' ' && c < 0x7f && c != '.' && c != ',' && c != '`';
}

static inline char
gs_canon_lower (char c)
{
  return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
}

/* copies plain characters from @text on; returns the first that is none */
static const char *
gs_canon_run (GsCanon *self, const char *text, const char *end)
{
  const char *start = text;
  gboolean keep = (self->flags & GS_CANON_KEEP_CASE) != 0;
  char *to = self->buffer;
  gsize used;

  gs_canon_begin (self);
  used = self->used;
  for (; text < end && gs_canon_is_plain (*text); text++, used++)
    if (used + 1 < self->size)
      to[used] = keep ? *text : gs_canon_lower (*text);
  self->used = used;
  if (text > start)
    self->last = (guchar) text[-1];
  return text;
}

static void
gs_canon_one (GsCanon *self, gunichar c, gunichar next)
{
  if (g_unichar_isspace (c))
    self->blank_due = TRUE;
  else if (!gs_canon_is_dropped (self, c, next))
    gs_canon_word_char (self, gs_canon_punctuation (c));
  self->last = c;
}

/**
 * gs_fold:
 * @text: valid UTF-8, need not be terminated
 * @length: bytes of @text
 * @flags: what to keep
 * @buffer: (out): where the folded text goes, NUL-terminated if it fits
 * @size: bytes of @buffer, at least 1
 *
 * Folds compatibility forms (full-width letters, ligatures), takes off accents, makes all single
 * quotes and dashes one, runs of white space one blank, drops what cannot be seen, and drops stops
 * and commas but those inside a number.
 *
 * Returns: bytes of the folded text without the NUL; a value of @size or more means that it did
 *   not fit and @buffer is worthless
 */
gsize
gs_canon (const char *text, gsize length, GsCanonFlags flags, char *buffer, gsize size)
{
  GsCanon self = { buffer, size, 0, flags, FALSE, 0 };
  const char *end = text + length;

  while (text < end)
    {
      const char *next;

      if (gs_canon_is_plain (*text))
        {
          text = gs_canon_run (&self, text, end);
          continue;
        }
      if (*text == ' ')
        {
          self.blank_due = TRUE;
          self.last = ' ';
          text++;
          continue;
        }
      next = g_utf8_next_char (text);
      gs_canon_one (&self, g_utf8_get_char (text), next < end ? g_utf8_get_char (next) : 0);
      text = next;
    }
  if (self.used < size)
    buffer[self.used] = '\0';
  return self.used;
}

/**
 * gs_canon_dup:
 * @text: valid UTF-8, need not be terminated
 * @length: bytes of @text
 * @flags: what to keep
 *
 * Returns: (transfer full): the folded text
 */
char *
gs_canon_dup (const char *text, gsize length, GsCanonFlags flags)
{
  gsize size = length * 2 + 16;
  char *buffer = g_malloc (size);
  gsize needed = gs_canon (text, length, flags, buffer, size);

  if (needed < size)
    return buffer;
  g_free (buffer);
  buffer = g_malloc (needed + 1);
  gs_canon (text, length, flags, buffer, needed + 1);
  return buffer;
}
