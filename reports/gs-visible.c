/* SPDX-License-Identifier: MIT */
/* Knows which characters must not reach a reader as they are. */
#include "gs-visible.h"

#include <string.h>

typedef struct
{
  gunichar first;
  gunichar last;
} GsRange;

/* above ASCII, sorted: C1 controls, invisible characters and marks, bidirectional controls
 * (Unicode Technical Report 36, 2.10), line separators, interlinear and tag characters,
 * noncharacters that XML 1.0 forbids; joiners (U+200C, U+200D) are part of words and emoji */
static const GsRange hidden[] = {
  { 0x80, 0x9f },     { 0x61c, 0x61c },   { 0x180e, 0x180e },   { 0x200b, 0x200b },
  { 0x200e, 0x200f }, { 0x202a, 0x202e }, { 0x2060, 0x206f },   { 0xfeff, 0xfeff },
  { 0xfff9, 0xfffb }, { 0xfffe, 0xffff }, { 0xe0000, 0xe007f },
};

static gboolean
gs_visible_is_hidden (gunichar c)
{
  if (c < 0x80)
    return c < 0x20 || c == 0x7f;
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (c <= hidden[i].last)
      return c >= hidden[i].first;
  return FALSE;
}

/* also the separators that would break a line; not the no-break spaces */
static gboolean
gs_visible_is_space (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* how many bytes are printable ASCII without two blanks in a row, eight at a time: nearly all of
 * English, in one piece */
static gsize
gs_visible_count_plain (const char *p, const char *end, gboolean after_space)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 sevens = ones * 0x7f;
  const guint64 highs = ones << 7;
  guint64 blank = after_space ? 0x80 : 0; /* the byte before was one */
  const char *q = p;

  for (; end - q >= 8; q += 8)
    {
      guint64 word;
      guint64 blanks; /* the highest bit of each byte that is one */

      memcpy (&word, q, sizeof word);
      word = GUINT64_FROM_LE (word);
      blanks = ~(((word ^ ones * ' ') & sevens) + sevens) & highs;
      if (((word | (~word & ~((word & sevens) + ones * 0x60)) | ((word & sevens) + ones)) & highs)
              != 0
          || (blanks & (blanks << 8 | blank)) != 0)
        break;
      blank = blanks >> 56;
    }
  while (q < end && (*q > ' ' || (*q == ' ' && blank == 0)) && *q < 0x7f)
    blank = *q++ == ' ' ? 0x80 : 0;
  return (gsize) (q - p);
}

static const char *
gs_visible_append_char (GString *out, const char *p, const char *end, gboolean *after_space)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      g_string_append (out, "\357\277\275");
      *after_space = FALSE;
      return p + 1;
    }
  if (!gs_visible_is_space (c))
    {
      if (gs_visible_is_hidden (c))
        g_string_append_printf (out, "<U+%04X>", c);
      else
        g_string_append_unichar (out, c);
      *after_space = FALSE;
    }
  else if (!*after_space)
    {
      g_string_append_c (out, ' ');
      *after_space = TRUE;
    }
  return g_utf8_next_char (p);
}

/**
 * gs_visible_append:
 * @out: where to append
 * @text: any bytes, NUL among them
 * @length: how many
 *
 * Appends @text with all that is hidden made visible.
 */
void
gs_visible_append (GString *out, const char *text, gsize length)
{
  const char *p = text;
  const char *end = text + length;
  gboolean after_space = FALSE;

  while (p < end)
    {
      gsize n = gs_visible_count_plain (p, end, after_space);

      if (n == 0)
        {
          /* a NUL is no character to GLib's decoder */
          if (*p == '\0')
            g_string_append (out, "<U+0000>");
          p = *p == '\0' ? p + 1 : gs_visible_append_char (out, p, end, &after_space);
          continue;
        }
      g_string_append_len (out, p, (gssize) n);
      p += n;
      after_space = p[-1] == ' ';
    }
}

/**
 * gs_visible_dup:
 * @text: (nullable): a string
 *
 * Returns: (transfer full): @text with all that is hidden made visible and without white space at
 *   its ends; "" for %NULL
 */
char *
gs_visible_dup (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (text != NULL)
    gs_visible_append (out, text, strlen (text));
  g_strchomp (out->str);
  return g_strchug (g_string_free (g_steal_pointer (&out), FALSE));
}
