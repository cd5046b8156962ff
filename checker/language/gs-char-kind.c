/* SPDX-License-Identifier: MIT */
/* Tells letters, digits and the several sorts of marks apart. */
#include "language/gs-char-kind.h"

gunichar
gs_char_at (const char *text, guint32 at, guint32 end, guint *size)
{
  guchar byte = (guchar) text[at];
  gunichar letter;

  *size = 1;
  if (byte < 0x80)
    return byte;
  letter = g_utf8_get_char_validated (text + at, (gssize) (end - at));
  if (letter == (gunichar) -1 || letter == (gunichar) -2)
    return 0xfffd;
  *size = (guint) g_utf8_skip[byte];
  return letter;
}

static GsCharKind
gs_char_kind_of_ascii (guchar letter)
{
  if (g_ascii_isalpha (letter))
    return GS_KIND_LETTER;
  if (g_ascii_isdigit (letter))
    return GS_KIND_DIGIT;
  if (letter <= ' ' || letter == 0x7f)
    return GS_KIND_SPACE;
  switch (letter)
    {
    case '\'':
      return GS_KIND_APOSTROPHE;
    case '-':
      return GS_KIND_HYPHEN;
    case '.':
      return GS_KIND_PERIOD;
    case ',':
    case ':':
      return GS_KIND_COMMA;
    case '/':
      return GS_KIND_SLASH;
    case '$':
    case '%':
    case '#':
    case '+':
      return GS_KIND_SYMBOL;
    case '&':
    case '@':
      return GS_KIND_JOINER;
    case '_':
    case '!':
    case '?':
    case '*':
    case '=':
    case '~':
    case '<':
    case '>':
    case '|':
    case '`':
      return GS_KIND_RUN;
    default:
      return GS_KIND_MARK;
    }
}

GsCharKind
gs_char_kind_of (gunichar letter)
{
  if (letter < 0x80)
    return gs_char_kind_of_ascii ((guchar) letter);
  switch (letter)
    {
    case 0x2018:
    case 0x2019:
    case 0x02bc:
    case 0x2032:
      return GS_KIND_APOSTROPHE;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return GS_KIND_HYPHEN;
    case 0x2014:
    case 0x2015:
      return GS_KIND_DASH;
    case 0x2026:
      return GS_KIND_RUN;
    case 0xfffd:
    case 0x00b0:
      return GS_KIND_LETTER;
    default:
      break;
    }
  if (g_unichar_isspace (letter) || letter == 0x200b || letter == 0xfeff)
    return GS_KIND_SPACE;
  if (g_unichar_isdigit (letter))
    return GS_KIND_DIGIT;
  if (g_unichar_ispunct (letter))
    return g_unichar_type (letter) == G_UNICODE_CURRENCY_SYMBOL ? GS_KIND_SYMBOL : GS_KIND_MARK;
  return GS_KIND_LETTER;
}

GsCharKind
gs_char_kind_at (const char *text, guint32 at, guint32 end)
{
  guint size;

  return at < end ? gs_char_kind_of (gs_char_at (text, at, end, &size)) : GS_KIND_SPACE;
}

gboolean
gs_char_kind_is_word (GsCharKind kind)
{
  return kind == GS_KIND_LETTER || kind == GS_KIND_DIGIT;
}
