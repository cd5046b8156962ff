/* SPDX-License-Identifier: MIT */
/* Cuts text into chunks and chunks into words and marks. */
#include "language/gs-tokenizer.h"

#include <string.h>

#include "language/gs-breaker.h"
#include "language/gs-char-kind.h"
#include "language/gs-cutter.h"
#include "language/gs-token-lists.h"

/* a web or mail address: cut whole */
static gboolean
gs_is_address (const char *text, guint32 start, guint32 end)
{
  const char *chunk = text + start;
  guint32 length = end - start;
  const char *at;

  if (length < 5)
    return FALSE;
  if (g_ascii_strncasecmp (chunk, "http", 4) == 0 && g_strstr_len (chunk, length, "://") != NULL)
    return TRUE;
  if (g_ascii_strncasecmp (chunk, "www.", 4) == 0)
    return TRUE;
  at = memchr (chunk, '@', length);
  if (at != NULL && at > chunk && at + 1 < chunk + length)
    return memchr (at, '.', (gsize) (chunk + length - at)) != NULL || at[1] != '@';
  for (guint i = 0; i < 4; i++)
    {
      static const char *const endings[] = { ".com", ".org", ".net", ".gov" };
      const char *found = g_strstr_len (chunk, length, endings[i]);

      if (found != NULL && found > chunk && (found + 4 == chunk + length || found[4] == '/'))
        return TRUE;
    }
  return FALSE;
}

/* faces and the like, longest first */
static const char *const faces[] = { ":-)", ";-)", ":-(", ":-D", ":-P", ":)", ";)",
                                     ":(",  ":D",  ":P",  "=)",  "=(",  "<3" };

/* the end of the face that begins at a place and is not part of something longer, or 0 */
static guint32
gs_find_face (const char *text, guint32 at, guint32 end)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      guint32 length = (guint32) strlen (faces[i]);

      if (end - at >= length && memcmp (text + at, faces[i], length) == 0
          && (at + length == end || strchr (".,!?)", text[at + length]) != NULL))
        return at + length;
    }
  return 0;
}

/* whether the full stop behind start..end belongs to it: initials, U.S., known abbreviations */
static gboolean
gs_keeps_period (const char *text, guint32 start, guint32 end, gboolean last_of_text)
{
  guint32 length = end - start;

  if (length == 0 || last_of_text)
    return length > 0 && memchr (text + start, '.', length) != NULL && length <= 8
           && g_ascii_isalpha (text[end - 1]) && (length < 2 || text[end - 2] == '.');
  if (length == 1)
    return g_ascii_isupper (text[start])
           || (strchr ("cp", text[start]) != NULL && (text[end + 1] == ' ' || text[end + 1] == '\0')
               && g_ascii_isdigit (text[end + 1] != '\0' ? text[end + 2] : ' '));
  if (gs_token_is_abbreviation (text + start, length))
    return !(length == 2 && g_ascii_strncasecmp (text + start, "no", 2) == 0);
  /* letters with stops between: U.S, a.m, Ph.D */
  if (memchr (text + start, '.', length) == NULL || length > 10 || g_ascii_isdigit (text[end - 1]))
    return FALSE;
  for (guint32 i = start; i < end; i++)
    if (text[i] == '.' && i - start > 2)
      return i + 2 == end;
  return text[end - 2] == '.';
}

/* the end of the word that begins at start: letters and digits with what may stand inside */
static guint32
gs_find_word_end (const char *text, guint32 start, guint32 end)
{
  guint32 at = start;

  while (at < end)
    {
      guint size;
      GsCharKind kind = gs_char_kind_of (gs_char_at (text, at, end, &size));
      GsCharKind next = gs_char_kind_at (text, at + size, end);
      gboolean after_digit = at > start && g_ascii_isdigit (text[at - 1]);

      if (gs_char_kind_is_word (kind))
        at += size;
      else if (at == start || !gs_char_kind_is_word (next))
        break;
      else if (kind == GS_KIND_APOSTROPHE || kind == GS_KIND_HYPHEN || kind == GS_KIND_PERIOD
               || kind == GS_KIND_JOINER)
        at += size;
      else if (kind == GS_KIND_COMMA && after_digit && next == GS_KIND_DIGIT)
        at += size;
      else if (kind == GS_KIND_SLASH
               && (gs_is_numeric (text, start, at, '/', 1) ? next == GS_KIND_DIGIT
                                                           : at - start == 1))
        at += size;
      else
        break;
    }
  return at;
}

/* a full stop in a word: kept in numbers and abbreviations, else the end of a sentence whose space
 * was forgotten ("end.Next") */
static guint32
gs_shorten_at_period (const char *text, guint32 start, guint32 end)
{
  for (guint32 i = start + 1; i + 1 < end; i++)
    if (text[i] == '.' && i - start > 3 && g_ascii_islower (text[i - 1])
        && g_ascii_islower (text[i - 2]) && g_ascii_isupper (text[i + 1]))
      return i;
  return end;
}

static guint32
gs_cutter_cut_word (GsCutter *self, guint32 start, guint32 end, guint32 chunk_end)
{
  guint32 stop;

  end = gs_shorten_at_period (self->text, start, end);
  stop = end;
  if (end < chunk_end && self->text[end] == '.'
      && gs_char_kind_at (self->text, end + 1, chunk_end) != GS_KIND_PERIOD
      && gs_keeps_period (self->text, start, end, FALSE))
    stop = end + 1;
  if (stop > end)
    gs_cutter_add (self, start, stop);
  else
    gs_cutter_add_hyphenated (self, start, end);
  return stop;
}

/* a run of equal marks: !!! ... --- */
static guint32
gs_find_run_end (const char *text, guint32 start, guint32 end, GsCharKind kind)
{
  guint size;
  gunichar first = gs_char_at (text, start, end, &size);
  guint32 at = start + size;

  if (kind == GS_KIND_MARK || kind == GS_KIND_COMMA || kind == GS_KIND_SYMBOL
      || kind == GS_KIND_SLASH || kind == GS_KIND_JOINER)
    return at;
  while (at < end)
    {
      gunichar letter = gs_char_at (text, at, end, &size);

      if (letter != first
          && !(strchr ("!?", (int) first) != NULL && (letter == '!' || letter == '?')))
        break;
      at += size;
    }
  return at;
}

/* 's and the like after a mark: (the company)'s */
static guint32
gs_find_bare_clitic (const char *text, guint32 at, guint32 end)
{
  guint size;
  guint32 stop;

  gs_char_at (text, at, end, &size);
  stop = gs_skip_kind (text, at + size, end, GS_KIND_LETTER);
  return gs_token_is_clitic (text + at + size, stop - at - size) ? stop : 0;
}

static guint32
gs_cutter_cut_mark (GsCutter *self, guint32 at, guint32 end, GsCharKind kind)
{
  guint32 stop = gs_find_face (self->text, at, end);

  if (stop == 0)
    stop = gs_find_run_end (self->text, at, end, kind);
  if (kind == GS_KIND_APOSTROPHE && gs_find_bare_clitic (self->text, at, end) != 0)
    stop = gs_find_bare_clitic (self->text, at, end);
  /* .5 and -5 are numbers */
  else if (kind == GS_KIND_PERIOD && stop == at + 1
           && gs_char_kind_at (self->text, stop, end) == GS_KIND_DIGIT)
    stop = gs_find_word_end (self->text, stop, end);
  gs_cutter_add (self, at, stop);
  return stop;
}

/* what trails an address: stops, commas, brackets, quotes */
static guint32
gs_trim_address (const char *text, guint32 start, guint32 end)
{
  while (end > start + 1 && strchr (".,;:!?)]}'\"<>", text[end - 1]) != NULL)
    end--;
  return end;
}

/* a stretch without white space */
static void
gs_cutter_cut_chunk (GsCutter *self, guint32 start, guint32 end)
{
  guint32 at = start;

  while (at < end)
    {
      GsCharKind kind = gs_char_kind_at (self->text, at, end);

      if (gs_char_kind_is_word (kind) && gs_is_address (self->text, at, end))
        {
          guint32 stop = gs_trim_address (self->text, at, end);

          gs_cutter_add (self, at, stop);
          at = stop;
        }
      else if (gs_char_kind_is_word (kind))
        at = gs_cutter_cut_word (self, at, gs_find_word_end (self->text, at, end), end);
      else
        at = gs_cutter_cut_mark (self, at, end, kind);
    }
}

/* where a blank slipped in behind an apostrophe: "didn’ t", "Gray’ s": the end of the clitic behind
 * it, or 0. @stop: behind the apostrophe; @start: (out): where the clitic begins */
static guint32
gs_find_torn_clitic (const char *text, guint32 at, guint32 stop, guint32 end, guint32 *start)
{
  guint32 mark = stop;
  guint32 clitic = stop + 1;
  guint32 last = clitic;
  guint size;

  if (stop < at + 2 || last >= end || text[stop] != ' ')
    return 0;
  do
    mark--;
  while (mark > at && ((guchar) text[mark] & 0xc0) == 0x80);
  if (mark == at || gs_char_kind_of (gs_char_at (text, mark, end, &size)) != GS_KIND_APOSTROPHE
      || !g_ascii_isalpha (text[mark - 1]))
    return 0;
  while (last < end && g_ascii_isalpha (text[last]))
    last++;
  if (last < end && ((guchar) text[last] >= 0x80 || g_ascii_isdigit (text[last])))
    return 0;
  *start = mark;
  if (last == clitic + 1 && (text[clitic] | 0x20) == 't' && (text[mark - 1] | 0x20) == 'n'
      && mark > at + 1)
    *start = mark - 1;
  else if (!gs_token_is_clitic (text + clitic, last - clitic))
    return 0;
  return last;
}

/* skips white space; says whether an empty line is in it */
static guint32
gs_cutter_skip_space (GsCutter *self, guint32 at, guint32 end)
{
  guint n_lines = 0;

  while (at < end)
    {
      guint size;

      if (gs_char_kind_of (gs_char_at (self->text, at, end, &size)) != GS_KIND_SPACE)
        break;
      n_lines += self->text[at] == '\n';
      self->space = MAX (self->space, n_lines > 1 ? 2 : 1);
      at += size;
    }
  return at;
}

void
gs_tokenizer_run (const char *text, GsSpan span, GArray *tokens)
{
  GsCutter cutter = { .text = text, .tokens = tokens };
  guint first = tokens->len;

  for (guint32 at = gs_cutter_skip_space (&cutter, span.start, span.end); at < span.end;)
    {
      guint32 stop = at;
      guint32 clitic = 0;
      guint32 torn;

      while (stop < span.end)
        {
          guint size;

          if (gs_char_kind_of (gs_char_at (text, stop, span.end, &size)) == GS_KIND_SPACE)
            break;
          stop += size;
        }
      torn = gs_find_torn_clitic (text, at, stop, span.end, &clitic);
      gs_cutter_cut_chunk (&cutter, at, torn != 0 ? clitic : stop);
      if (torn != 0)
        {
          gs_cutter_add (&cutter, clitic, torn);
          stop = torn;
        }
      at = gs_cutter_skip_space (&cutter, stop, span.end);
    }
  gs_breaker_run (text, tokens, first);
}
