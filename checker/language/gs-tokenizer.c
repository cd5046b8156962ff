/* SPDX-License-Identifier: MIT */
/* The rules of cutting: chunks, marks, clitics, hyphens, units. */
#include "language/gs-tokenizer.h"

#include <string.h>

#include "language/gs-breaker.h"
#include "language/gs-char-kind.h"

typedef struct
{
  const char *text;
  GArray *tokens;
  guint8 space; /* before the next token */
} Cutter;

static const char *const kept_prefixes[] = {
  "e",    "non",  "pro", "anti",  "co",    "re",     "pre",   "post",  "mid",   "semi",  "multi",
  "mini", "ex",   "sub", "over",  "un",    "socio",  "cross", "inter", "intra", "micro", "macro",
  "mega", "meta", "neo", "nano",  "para",  "pseudo", "quasi", "super", "trans", "ultra", "counter",
  "bi",   "tri",  "de",  "hyper", "extra", "psycho", "under", "where", "arch",  "uber"
};

/* abbreviations that keep their full stop, lower case without it */
static const char *const abbreviations[] = {
  "drs",  "cal",    "ext",  "mr",   "mrs",  "ms",     "dr",   "st",   "vs",   "etc",  "inc",
  "al",   "ft",     "jr",   "sr",   "co",   "corp",   "ltd",  "rev",  "lt",   "gen",  "gov",
  "sen",  "rep",    "reps", "sens", "prof", "col",    "capt", "sgt",  "cpl",  "adm",  "maj",
  "cmdr", "hon",    "pres", "jan",  "feb",  "mar",    "apr",  "jun",  "jul",  "aug",  "sep",
  "sept", "oct",    "nov",  "dec",  "mon",  "tue",    "tues", "wed",  "thu",  "thur", "thurs",
  "fri",  "bros",   "attn", "ave",  "blvd", "rd",     "mt",   "dept", "univ", "assn", "vol",
  "no",   "nos",    "pp",   "ph",   "esq",  "messrs", "mlle", "mme",  "supt", "det",  "dist",
  "est",  "approx", "ca",   "cf",   "eg",   "ie",     "viz",  "fig",  "figs", "sec",  "ed",
  "eds",  "calif",  "conn", "ariz", "ark",  "colo",   "fla",  "ga",   "ill",  "ind",  "kan",
  "ky",   "mass",   "md",   "mich", "minn", "miss",   "mo",   "mont", "neb",  "nev",  "okla",
  "ore",  "pa",     "penn", "tenn", "tex",  "va",     "vt",   "wash", "wis",  "wyo",  "ala",
  "del",  "op",     "art"
};

/* units that come off a number: "10km" */
static const char *const units[] = { "m",    "k",    "b",       "bn", "mn",  "tn",   "am",  "pm",
                                     "km",   "cm",   "mm",      "ft", "kg",  "g",    "mg",  "lb",
                                     "lbs",  "mph",  "kph",     "hz", "khz", "mhz",  "ghz", "kb",
                                     "mb",   "gb",   "tb",      "x",  "c",   "f",    "a.m", "p.m",
                                     "a.m.", "p.m.", "ml",      "in", "sq",  "mins", "hrs", "min",
                                     "hr",   "yrs",  "percent", "kw", "mw",  "gw",   "kwh", "mwh",
                                     "gwh",  "v",    "w",       "p",  "t",   "l",    "nm" };

/* clitics behind an apostrophe, without it */
static const char *const clitics[] = { "s", "m", "d", "re", "ve", "ll" };

/* words written together, and where they are cut */
static const struct
{
  const char *word;
  guint first;
} contractions[] = {
  { "cannot", 3 }, { "gonna", 3 },  { "wanna", 3 },   { "gotta", 3 },   { "dont", 2 },
  { "didnt", 3 },  { "doesnt", 4 }, { "couldnt", 5 }, { "wouldnt", 5 }, { "isnt", 2 },
  { "wasnt", 3 },  { "arent", 3 },  { "havent", 4 },  { "hasnt", 3 },   { "shouldnt", 6 },
  { "thats", 4 },  { "youre", 3 },  { "theyre", 4 },  { "ive", 1 },     { "lets", 3 },
  { "gimme", 3 },  { "lemme", 3 },  { "outta", 3 },   { "aint", 2 },    { "whats", 4 },
  { "youll", 3 },  { "theres", 5 },
};

static gboolean
gs_list_has (const char *const *list, guint n_list, const char *text, guint length)
{
  for (guint i = 0; i < n_list; i++)
    if (strlen (list[i]) == length && g_ascii_strncasecmp (list[i], text, length) == 0)
      return TRUE;
  return FALSE;
}

/* -- cutting -- */

static void
gs_cutter_add (Cutter *self, guint32 start, guint32 end)
{
  GsToken token = { .start = start, .end = end, .space_before = self->space };

  if (start >= end)
    return;
  g_array_append_val (self->tokens, token);
  self->space = 0;
}

static guint32
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

/* a date, a fraction, a phone number or the like: digits with single marks between */
static gboolean
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
gs_cutter_add_word (Cutter *self, guint32 start, guint32 end)
{
  guint32 length = end - start;

  for (guint i = 0; i < G_N_ELEMENTS (contractions) && length >= 3 && length <= 8; i++)
    if (strlen (contractions[i].word) == length
        && g_ascii_strncasecmp (contractions[i].word, self->text + start, length) == 0)
      {
        gs_cutter_add (self, start, start + contractions[i].first);
        gs_cutter_add (self, start + contractions[i].first, end);
        return;
      }
  gs_cutter_add (self, start, end);
}

/* a stretch without apostrophes and hyphens: numbers lose their units */
static void
gs_cutter_add_plain (Cutter *self, guint32 start, guint32 end)
{
  guint32 at = start;

  while (at < end
         && (g_ascii_isdigit (self->text[at]) || self->text[at] == ',' || self->text[at] == '.'))
    at++;
  if (at > start && at < end && g_ascii_isdigit (self->text[at - 1])
      && gs_list_has (units, G_N_ELEMENTS (units), self->text + at, end - at))
    {
      gs_cutter_add (self, start, at);
      gs_cutter_add (self, at, end);
      return;
    }
  gs_cutter_add_word (self, start, end);
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
      if (gs_list_has (clitics, G_N_ELEMENTS (clitics), text + at + size, end - at - size))
        return back;
      if (end - at - size == 1 && (text[end - 1] | 0x20) == 't' && at > start + 1
          && (text[at - 1] | 0x20) == 'n')
        return back + 1;
      return 0;
    }
  return 0;
}

static void
gs_cutter_add_cliticised (Cutter *self, guint32 start, guint32 end)
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
  if (gs_list_has (kept_prefixes, G_N_ELEMENTS (kept_prefixes), text + start, hyphen - start))
    return gs_char_kind_is_word (gs_char_kind_at (text, next, end));
  /* Mar-a-Lago: a short small word between two capitals */
  return gs_is_capital (text, start, end) && rest - next >= 1 && rest - next <= 2
         && g_ascii_islower (text[next]) && gs_char_kind_at (text, rest, end) == GS_KIND_HYPHEN
         && gs_is_capital (text, rest + 1, end);
}

/* a word with hyphens inside: cut at each but those of prefixes and names */
static void
gs_cutter_add_hyphenated (Cutter *self, guint32 start, guint32 end)
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
  if (gs_list_has (abbreviations, G_N_ELEMENTS (abbreviations), text + start, length))
    return !(length == 2 && g_ascii_strncasecmp (text + start, "no", 2) == 0);
  /* letters with stops between: U.S, a.m, Ph.D */
  if (memchr (text + start, '.', length) == NULL || length > 10)
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
gs_cutter_cut_word (Cutter *self, guint32 start, guint32 end, guint32 chunk_end)
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
  return gs_list_has (clitics, G_N_ELEMENTS (clitics), text + at + size, stop - at - size) ? stop
                                                                                           : 0;
}

static guint32
gs_cutter_cut_mark (Cutter *self, guint32 at, guint32 end, GsCharKind kind)
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
gs_cutter_cut_chunk (Cutter *self, guint32 start, guint32 end)
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
  else if (!gs_list_has (clitics, G_N_ELEMENTS (clitics), text + clitic, last - clitic))
    return 0;
  return last;
}

/* skips white space; says whether an empty line is in it */
static guint32
gs_cutter_skip_space (Cutter *self, guint32 at, guint32 end)
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
  Cutter cutter = { .text = text, .tokens = tokens };
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
