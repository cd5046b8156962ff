/* SPDX-License-Identifier: MIT */
/* Takes clitics, hyphens and units off words. */
#include "language/gs-cutter.h"

#include <string.h>

#include "language/gs-token-lists.h"

void
gs_cutter_add (GsCutter *self, guint32 start, guint32 end)
{
  GsToken token = { .start = start, .end = end, .space_before = self->space };

  if (start >= end)
    return;
  g_array_append_val (self->tokens, token);
  self->space = 0;
}

guint32
gs_skip_kind (const char *text, guint32 at, guint32 end, GsCharKind kind)
{
  while (at < end)
    {
      guint size;

      if (gs_char_kind_of (gs_char_at (text, at, end, &size)) != kind)
        break;
      at += size;
    }
  return at;
}

gboolean
gs_is_numeric (const char *text, guint32 start, guint32 end, char mark, guint min_parts)
{
  guint parts = 1;

  if (start >= end || !g_ascii_isdigit (text[start]) || !g_ascii_isdigit (text[end - 1]))
    return FALSE;
  for (guint32 i = start; i < end; i++)
    {
      if (text[i] == mark && g_ascii_isdigit (text[i + 1]))
        parts++;
      else if (!g_ascii_isdigit (text[i]))
        return FALSE;
    }
  return parts >= min_parts;
}

/* a letter-only stretch: contractions written without apostrophe come apart */
static void
gs_cutter_add_word (GsCutter *self, guint32 start, guint32 end)
{
  guint first = gs_token_find_contraction (self->text + start, end - start);

  gs_cutter_add (self, start, start + first);
  gs_cutter_add (self, start + first, end);
}

/* a stretch without apostrophes and hyphens: numbers lose their units */
static void
gs_cutter_add_plain (GsCutter *self, guint32 start, guint32 end)
{
  guint32 at = start;

  while (at < end
         && (g_ascii_isdigit (self->text[at]) || self->text[at] == ',' || self->text[at] == '.'))
    at++;
  if (at > start && at < end && g_ascii_isdigit (self->text[at - 1])
      && gs_token_is_unit (self->text + at, end - at))
    {
      gs_cutter_add (self, start, at);
      gs_cutter_add (self, at, end);
      return;
    }
  gs_cutter_add_word (self, start, end);
}

/* length of the clitic at the end of a stretch ("'s", "n't"), 0 if there is none */
static guint32
gs_find_clitic (const char *text, guint32 start, guint32 end)
{
  for (guint32 back = 2; back <= 5 && start + back < end; back++)
    {
      guint32 at = end - back;
      guint size;

      if (((guchar) text[at] & 0xc0) == 0x80
          || gs_char_kind_of (gs_char_at (text, at, end, &size)) != GS_KIND_APOSTROPHE)
        continue;
      if (gs_token_is_clitic (text + at + size, end - at - size))
        return back;
      if (end - at - size == 1 && (text[end - 1] | 0x20) == 't' && at > start + 1
          && (text[at - 1] | 0x20) == 'n')
        return back + 1;
      return 0;
    }
  return 0;
}

static void
gs_cutter_add_cliticised (GsCutter *self, guint32 start, guint32 end)
{
  guint32 clitic = gs_find_clitic (self->text, start, end);

  if (clitic == 0)
    {
      gs_cutter_add_plain (self, start, end);
      return;
    }
  gs_cutter_add_cliticised (self, start, end - clitic);
  gs_cutter_add (self, end - clitic, end);
}

static gboolean
gs_is_capital (const char *text, guint32 at, guint32 end)
{
  guint size;

  return at < end && g_unichar_isupper (gs_char_at (text, at, end, &size));
}

/* whether the hyphen between start..hyphen and next..end stays inside the word */
static gboolean
gs_hyphen_stays (const char *text, guint32 start, guint32 hyphen, guint32 next, guint32 end)
{
  guint32 rest = gs_skip_kind (text, next, end, GS_KIND_LETTER);

  if (gs_char_kind_at (text, next, end) == GS_KIND_HYPHEN)
    return FALSE;
  if (gs_token_is_prefix (text + start, hyphen - start))
    return gs_char_kind_is_word (gs_char_kind_at (text, next, end));
  /* Mar-a-Lago: a short small word between two capitals */
  return gs_is_capital (text, start, end) && rest - next >= 1 && rest - next <= 2
         && g_ascii_islower (text[next]) && gs_char_kind_at (text, rest, end) == GS_KIND_HYPHEN
         && gs_is_capital (text, rest + 1, end);
}

void
gs_cutter_add_hyphenated (GsCutter *self, guint32 start, guint32 end)
{
  const char *text = self->text;
  guint32 from = start;
  gboolean joined = FALSE;

  if (gs_is_numeric (text, start, end, '-', 3)
      || (end - start == 8 && text[start + 3] == '-' && gs_is_numeric (text, start, end, '-', 2)))
    {
      gs_cutter_add (self, start, end);
      return;
    }
  for (guint32 at = start; at < end;)
    {
      guint size;
      GsCharKind kind = gs_char_kind_of (gs_char_at (text, at, end, &size));

      if (kind == GS_KIND_HYPHEN && at > start && !joined)
        {
          joined = gs_hyphen_stays (text, from, at, at + size, end);
          if (!joined)
            {
              guint32 run = gs_skip_kind (text, at, end, GS_KIND_HYPHEN);

              gs_cutter_add_cliticised (self, from, at);
              gs_cutter_add (self, at, run);
              at = from = run;
              continue;
            }
          /* the short word of a name brings the next hyphen with it */
          joined = gs_is_capital (text, from, end)
                   && gs_skip_kind (text, at + size, end, GS_KIND_LETTER) - at - size <= 2;
        }
      else if (kind == GS_KIND_HYPHEN)
        joined = FALSE;
      at += size;
    }
  gs_cutter_add_cliticised (self, from, end);
}
