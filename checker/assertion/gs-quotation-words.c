/* SPDX-License-Identifier: MIT */
/* The normal form of what is quoted: words, contractions, numbers, gaps. */
#include "assertion/gs-quotation.h"

#include <string.h>

typedef struct
{
  const char *ending; /* of a contraction, folded */
  const char *word;   /* what it stands for */
} GsContraction;

/* what is left of "won't", "can't" and "shan't" without the ending */
static const GsContraction clipped[] = {
  { "wo", "will" },
  { "ca", "can" },
  { "sha", "shall" },
};

static const GsContraction contractions[] = {
  { "n't", "not" }, { "'ve", "have" }, { "'re", "are" }, { "'ll", "will" }, { "'m", "am" },
};

static const char *const small_numbers[] = { "zero",    "one",       "two",      "three",
                                             "four",    "five",      "six",      "seven",
                                             "eight",   "nine",      "ten",      "eleven",
                                             "twelve",  "thirteen",  "fourteen", "fifteen",
                                             "sixteen", "seventeen", "eighteen", "nineteen" };

static const char *const tens[] = {
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
};

/* what a blank may part from the apostrophe before it: "we' ll" */
static const char *const endings[] = { "ll", "re", "ve", "m", "t", "s", "d" };

static const char *
gs_normalize_number (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_numbers); i++)
    if (*word == *small_numbers[i] && g_str_equal (word, small_numbers[i]))
      {
        static const char *const digits[] = { "0",  "1",  "2",  "3",  "4",  "5",  "6",
                                              "7",  "8",  "9",  "10", "11", "12", "13",
                                              "14", "15", "16", "17", "18", "19" };
        return digits[i];
      }
  for (guint i = 0; i < G_N_ELEMENTS (tens); i++)
    if (*word == *tens[i] && g_str_equal (word, tens[i]))
      {
        static const char *const digits[] = { "20", "30", "40", "50", "60", "70", "80", "90" };
        return digits[i];
      }
  return word;
}

/* "forty-five", whose parts are words by themselves, is 45 */
static void
gs_join_number (GsExtraction *extraction, GArray *words, const char *text)
{
  GsQuotedWord *last;
  GsQuotedWord *ten;
  char joined[3] = { 0 };

  if (words->len < 2)
    return;
  last = &g_array_index (words, GsQuotedWord, words->len - 1);
  ten = last - 1;
  if (last->text == NULL || ten->text == NULL || last->span.start != ten->span.end + 1
      || text[ten->span.end] != '-' || !g_ascii_isalpha (text[ten->span.start])
      || strlen (ten->text) != 2 || ten->text[1] != '0' || strlen (last->text) != 1
      || !g_ascii_isdigit (*last->text) || *last->text == '0')
    return;
  joined[0] = ten->text[0];
  joined[1] = *last->text;
  ten->text = gs_extraction_intern (extraction, joined, -1);
  ten->span.end = last->span.end;
  g_array_set_size (words, words->len - 1);
}

static void
gs_append_word (GsExtraction *extraction, GArray *words, const char *text, GsSpan span)
{
  GsQuotedWord word = { NULL, span };

  if (*text == '\0')
    return;
  word.text = gs_extraction_intern (extraction, gs_normalize_number (text), -1);
  g_array_append_val (words, word);
}

/* case folded, straight apostrophe, no other punctuation; "s**t" keeps a star as a wild card */
static void
gs_fold_any_word (const char *text, gsize length, GString *out)
{
  g_autofree char *folded = g_utf8_casefold (text, (gssize) length);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\'' || c == 0x2019 || c == 0x2018)
        g_string_append_c (out, '\'');
      else if (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '%' || c == '$')
        g_string_append_unichar (out, c);
      else if (c == '*')
        g_string_append_c (out, '*');
    }
}

/* the same for ASCII, which is nearly all there is; FALSE if the word is something else */
static gboolean
gs_fold_plain_word (const char *text, gsize length, GString *out)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80 || text[i] == '\0')
      return FALSE;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isupper (text[i]))
      g_string_append_c (out, (char) (text[i] | 0x20));
    else if (g_ascii_isalnum (text[i]) || text[i] == '%' || text[i] == '$' || text[i] == '\''
             || text[i] == '*')
      g_string_append_c (out, text[i]);
  return TRUE;
}

/* @out: emptied, then filled */
static void
gs_fold_quoted_word (const char *text, gsize length, GString *out)
{
  g_string_truncate (out, 0);
  if (!gs_fold_plain_word (text, length, out))
    gs_fold_any_word (text, length, out);
  while (out->len > 0 && out->str[out->len - 1] == '\'')
    g_string_truncate (out, out->len - 1);
  while (out->len > 0 && out->str[0] == '\'')
    g_string_erase (out, 0, 1);
}

static const char *
gs_unclip (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (clipped); i++)
    if (g_str_equal (word, clipped[i].ending))
      return clipped[i].word;
  return word;
}

static void
gs_append_normalized (GsExtraction *extraction, GArray *words, const char *text, GsSpan span,
                      GString *scratch)
{
  char *folded;
  gsize length;

  gs_fold_quoted_word (text + span.start, gs_span_length (span), scratch);
  folded = scratch->str;
  length = scratch->len;

  if (strchr (folded, '*') != NULL)
    {
      const GsQuotedWord wild = { NULL, span };

      g_array_append_val (words, wild);
      return;
    }
  if (g_str_equal (folded, "cannot"))
    {
      gs_append_word (extraction, words, "can", span);
      gs_append_word (extraction, words, "not", span);
      return;
    }
  for (guint i = 0; strchr (folded, '\'') != NULL && i < G_N_ELEMENTS (contractions); i++)
    {
      gsize ending = strlen (contractions[i].ending);

      if (length > ending && g_str_has_suffix (folded, contractions[i].ending))
        {
          folded[length - ending] = '\0';
          gs_append_word (extraction, words, gs_unclip (folded), span);
          gs_append_word (extraction, words, contractions[i].word, span);
          return;
        }
    }
  gs_append_word (extraction, words, folded, span);
}

static gboolean
gs_is_word_break (gunichar c)
{
  if (g_ascii_isalnum (c) && c < 0x80)
    return FALSE;
  return g_unichar_isspace (c) || c == 0x2014 || c == 0x2013 || c == '/' || c == '-' || c == 0x2010
         || c == 0x2011;
}

/* whether an ending stands by itself at @text */
static const char *
gs_skip_ending (const char *text, const char *end)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);

      if (end - text >= (goffset) length && strncmp (text, endings[i], length) == 0
          && (end == text + length || !g_ascii_isalnum (text[length])))
        return text + length;
    }
  return NULL;
}

/* where a word goes on whose ending a blank parts from its apostrophe; @at: behind the apostrophe
 */
static const char *
gs_join_ending (const char *start, const char *at, const char *end)
{
  const char *before = at > start ? g_utf8_find_prev_char (start, at) : NULL;
  const char *behind;

  if (before == NULL || before == start || at >= end || *at != ' '
      || (*before != '\'' && g_utf8_get_char (before) != 0x2019))
    return at;
  behind = gs_skip_ending (at + 1, end);
  return behind != NULL ? behind : at;
}

/* an ellipsis or a bracketed repair that begins at @text; its length, or 0 */
static gsize
gs_match_gap (const char *text, const char *end)
{
  const char *close;

  if (g_ascii_isalnum (*text))
    return 0;
  if (*text == '[' || *text == '(')
    {
      close = memchr (text, *text == '[' ? ']' : ')', (gsize) (end - text));
      return close != NULL ? (gsize) (close + 1 - text) : 0;
    }
  if (g_utf8_get_char (text) == 0x2026)
    return strlen ("…");
  if (end - text >= 3 && memcmp (text, "...", 3) == 0)
    return 3;
  if (end - text >= 5 && memcmp (text, ". . .", 5) == 0)
    return 5;
  return 0;
}

/**
 * gs_quotation_normalize:
 * @extraction: lends the strings and the array
 * @span: bytes of its article's text
 * @n_words: (out): how many words
 *
 * Returns: (transfer none): the words in normal form
 */
GsQuotedWord *
gs_quotation_normalize (GsExtraction *extraction, GsSpan span, guint32 *n_words)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (GsQuotedWord));
  g_autoptr (GString) scratch = g_string_new (NULL);
  const char *text = gs_article_get_text (extraction->article, NULL);
  const char *end = text + span.end;
  const char *p = text + span.start;
  GsQuotedWord *result;

  while (p < end)
    {
      const char *start = p;
      gsize gap = gs_match_gap (p, end);

      if (gap > 0)
        {
          const GsQuotedWord wild = { NULL, GS_SPAN_INIT (p - text, p - text + (goffset) gap) };

          g_array_append_val (words, wild);
          p += gap;
          continue;
        }
      while (p < end && !gs_is_word_break (g_utf8_get_char (p))
             && (p == start || gs_match_gap (p, end) == 0))
        p = g_utf8_next_char (p);
      p = gs_join_ending (start, p, end);
      if (p > start)
        {
          gs_append_normalized (extraction, words, text, GS_SPAN_INIT (start - text, p - text),
                                scratch);
          gs_join_number (extraction, words, text);
        }
      else
        p = g_utf8_next_char (p);
    }
  *n_words = words->len;
  result = gs_arena_new_array (extraction->arena, GsQuotedWord, words->len);
  if (words->len > 0)
    memcpy (result, words->data, sizeof (GsQuotedWord) * words->len);
  return result;
}
