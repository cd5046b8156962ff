/* SPDX-License-Identifier: MIT */
/* The rules of sentence ends: stops, what may follow them, and what may not. */
#include "language/gs-breaker.h"

#include <string.h>

/* words that open a sentence far more often than they continue a name */
static const char *const openers[] = {
  "The",  "This",  "That",    "These", "Those",  "It",    "He",  "She",  "They",  "We",      "I",
  "You",  "In",    "On",      "At",    "But",    "And",   "If",  "When", "While", "As",      "A",
  "An",   "There", "However", "After", "Before", "For",   "His", "Her",  "Its",   "Their",   "My",
  "Our",  "What",  "Who",     "How",   "Why",    "Where", "So",  "Then", "Both",  "Many",    "Some",
  "Most", "No",    "Not",     "Once",  "Since",  "With",  "To",  "From", "By",    "Although"
};

/* abbreviations that stand before something: a sentence never ends there */
static const char *const leaders[] = {
  "mr.",   "mrs.", "ms.",  "dr.",     "st.",   "vs.",   "rev.",    "lt.",   "gen.",
  "gov.",  "sen.", "rep.", "reps.",   "sens.", "prof.", "col.",    "capt.", "sgt.",
  "cpl.",  "adm.", "maj.", "cmdr.",   "hon.",  "pres.", "messrs.", "mlle.", "mme.",
  "e.g.",  "i.e.", "cf.",  "fig.",    "figs.", "no.",   "nos.",    "vol.",  "pp.",
  "jan.",  "feb.", "mar.", "apr.",    "jun.",  "jul.",  "aug.",    "sep.",  "sept.",
  "oct.",  "nov.", "dec.", "approx.", "ca.",   "ft.",   "mt.",     "attn.", "dept.",
  "univ.", "eg.",  "ie.",  "viz.",    "supt.", "det.",  "op."
};

static gboolean
gs_token_is (const char *text, const GsToken *token, const char *word)
{
  gsize length = strlen (word);

  return token->end - token->start == length && memcmp (text + token->start, word, length) == 0;
}

static gboolean
gs_token_is_listed (const char *text, const GsToken *token, const char *const *list, guint n_list)
{
  guint32 length = token->end - token->start;

  for (guint i = 0; i < n_list; i++)
    if (strlen (list[i]) == length
        && g_ascii_strncasecmp (list[i], text + token->start, length) == 0)
      return TRUE;
  return FALSE;
}

/* . ! ? and runs of them */
static gboolean
gs_token_is_stop (const char *text, const GsToken *token)
{
  for (guint32 i = token->start; i < token->end; i++)
    if (strchr (".!?", text[i]) == NULL)
      return gs_token_is (text, token, "\xe2\x80\xa6");
  return TRUE;
}

static gboolean
gs_token_is_closing (const char *text, const GsToken *token)
{
  static const char *const closing[] = {
    "\"", "''", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99"
  };

  for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
    if (gs_token_is (text, token, closing[i]))
      return TRUE;
  return FALSE;
}

/* whether a token may be the first of a sentence: a capital, a digit, an opening mark */
static gboolean
gs_token_may_open (const char *text, const GsToken *token)
{
  gunichar first = g_utf8_get_char_validated (text + token->start, token->end - token->start);

  if (first >= 0x80000000u)
    return FALSE;
  return !g_unichar_islower (first) && strchr (",;:)%&", (int) MIN (first, 127u)) == NULL;
}

/* whether a sentence ends behind a word that keeps its full stop */
static gboolean
gs_abbreviation_ends (const char *text, const GsToken *token, const GsToken *next)
{
  if (token->end - token->start < 2 || text[token->end - 1] != '.'
      || gs_token_is_listed (text, token, leaders, G_N_ELEMENTS (leaders)))
    return FALSE;
  /* an initial is followed by a name */
  if (token->end - token->start == 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    if (gs_token_is (text, next, openers[i]))
      return TRUE;
  return FALSE;
}

/* the last token of the sentence that stops at @at: closing quotes and brackets go with it */
static guint
gs_breaker_take_closing (const char *text, const GsToken *tokens, guint at, guint end)
{
  while (at + 1 < end && tokens[at + 1].space_before == 0
         && gs_token_is_closing (text, &tokens[at + 1]))
    at++;
  /* the number of a note: [6] */
  while (at + 3 < end && tokens[at + 1].space_before < 2 && tokens[at + 2].space_before == 0
         && gs_token_is (text, &tokens[at + 1], "[") && g_ascii_isdigit (text[tokens[at + 2].start])
         && gs_token_is (text, &tokens[at + 3], "]"))
    at += 3;
  return at;
}

static gboolean
gs_token_is_digits (const char *text, const GsToken *token, guint32 most)
{
  guint32 n = 0;

  while (token->start + n < token->end && g_ascii_isdigit (text[token->start + n]))
    n++;
  return n > 0 && n <= most && token->start + n == token->end;
}

/* what makes a number of the digits before it: "7 million", "5 bn", "30 am" */
static gboolean
gs_token_is_measure (const char *text, const GsToken *token)
{
  static const char *const measures[] = { "million", "billion", "trillion", "m",  "bn",
                                          "mn",      "%",       "percent",  "am", "pm" };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (gs_token_is (text, token, measures[i]))
      return TRUE;
  return FALSE;
}

/* the stop of "$2. 6 million" and "4. 30am", where a blank slipped into a number; "in 2004. 5
 * people died" has two */
static gboolean
gs_breaker_is_decimal (const char *text, const GsToken *tokens, guint at, guint end)
{
  const GsToken *next = &tokens[at + 1];
  gboolean money;

  if (at < 1 || at + 1 >= end || !gs_token_is (text, &tokens[at], ".")
      || tokens[at].space_before != 0 || next->space_before != 1
      || !gs_token_is_digits (text, &tokens[at - 1], 3))
    return FALSE;
  money = at > 1 && tokens[at - 1].space_before == 0
          && (gs_token_is (text, &tokens[at - 2], "$")
              || gs_token_is (text, &tokens[at - 2], "\xc2\xa3")
              || gs_token_is (text, &tokens[at - 2], "\xe2\x82\xac"));
  if (!gs_token_is_digits (text, next, 2))
    return FALSE;
  return money || (at + 2 < end && gs_token_is_measure (text, &tokens[at + 2]));
}

static gboolean
gs_breaker_ends_at (const char *text, const GsToken *tokens, guint at, guint last, guint end)
{
  const GsToken *next = &tokens[last + 1];

  if (last + 1 >= end || next->space_before == 2)
    return TRUE;
  if (!gs_token_is_stop (text, &tokens[at]))
    return gs_abbreviation_ends (text, &tokens[at], next);
  if (last == at && gs_breaker_is_decimal (text, tokens, at, end))
    return FALSE;
  if (!gs_token_may_open (text, next))
    return last == at && next->space_before > 0 && tokens[at].end - tokens[at].start == 1
           && g_ascii_islower (text[next->start]);
  /* "1." at the beginning of a list, "..." inside a sentence */
  return next->space_before > 0 || gs_token_is (text, &tokens[at], "?")
         || gs_token_is (text, &tokens[at], "!") || gs_token_is (text, &tokens[at], ".");
}

void
gs_breaker_run (const char *text, GArray *tokens, guint first)
{
  GsToken *token = (GsToken *) (gpointer) tokens->data;
  guint end = tokens->len;
  guint n_tokens = 0;

  for (guint i = first; i < end; i++)
    {
      guint last = i;
      gboolean stop = gs_token_is_stop (text, &token[i]) || text[token[i].end - 1] == '.';

      n_tokens++;
      if (stop)
        last = gs_breaker_take_closing (text, token, i, end);
      /* "1." opens a sentence, it does not make one */
      if (n_tokens == 2 && last == i && g_ascii_isdigit (text[token[i - 1].start]))
        stop = FALSE;
      if (last + 1 >= end || token[last + 1].space_before == 2
          || (stop && gs_breaker_ends_at (text, token, i, last, end))
          || n_tokens >= GS_SENTENCE_MAX_TOKENS)
        {
          token[last].ends_sentence = 1;
          n_tokens = 0;
        }
      i = last;
    }
}
