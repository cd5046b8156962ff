/* SPDX-License-Identifier: MIT */
/* Knows blanks, words and stops, byte by byte where ASCII, by Unicode elsewhere. */
#include "article/gs-text-scan.h"

#include <string.h>

/**
 * gs_text_space_length:
 * @text: a place in UTF-8
 * @end: where it ends
 *
 * Returns: bytes of the white space character at @text; 0 if there is none
 */
gsize
gs_text_space_length (const char *text, const char *end)
{
  gunichar character;
  gboolean blank;

  if (text >= end)
    return 0;
  if ((guchar) *text < 0x80)
    return g_ascii_isspace (*text) || *text == '\v' ? 1 : 0;
  if ((guchar) *text != 0xc2 && (guchar) *text < 0xe1)
    return 0;
  character = g_utf8_get_char (text);
  blank = g_unichar_isspace (character) || character == 0x85 || character == 0xfeff
          || (character >= 0x200b && character <= 0x200f) || character == 0x2060;
  return blank ? (gsize) (g_utf8_next_char (text) - text) : 0;
}

/* the start of the character before this place */
static const char *
gs_text_previous (const char *start, const char *at)
{
  at--;
  while (at > start && ((guchar) *at & 0xc0) == 0x80)
    at--;
  return at;
}

/* a byte of ASCII that shows */
static gboolean
gs_text_is_graph (char byte)
{
  return byte > ' ' && byte < 0x7f;
}

/**
 * gs_text_trim:
 * @text: UTF-8
 * @span: bytes of it
 *
 * Returns: the span without the white space at both ends
 */
GsSpan
gs_text_trim (const char *text, GsSpan span)
{
  const char *start = text + span.start;
  const char *end = text + span.end;
  gsize step;

  if (end > start && gs_text_is_graph (*start) && gs_text_is_graph (end[-1]))
    return span;
  while ((step = gs_text_space_length (start, end)) > 0)
    start += step;
  while (end > start)
    {
      const char *last = gs_text_previous (start, end);

      if (gs_text_space_length (last, end) == 0)
        break;
      end = last;
    }
  return GS_SPAN_INIT (start - text, end - text);
}

/**
 * gs_text_collapse:
 *
 * Returns: (transfer full): the text trimmed, each run of white space made one blank
 */
char *
gs_text_collapse (const char *text, gsize length)
{
  GsSpan span = gs_text_trim (text, GS_SPAN_INIT (0, length));
  const char *at = text + span.start;
  const char *end = text + span.end;
  char *collapsed = g_malloc (gs_span_length (span) + 1);
  char *out = collapsed;

  while (at < end)
    {
      gsize step = gs_text_space_length (at, end);

      if (step == 0)
        *out++ = *at;
      else if (out > collapsed && out[-1] != ' ')
        *out++ = ' ';
      at += step > 0 ? step : 1;
    }
  *out = '\0';
  return collapsed;
}

/* words */

/* what a byte may be in a word: part of it, one that joins two parts, or begins a character beyond
 * ASCII */
typedef enum
{
  GS_BYTE_OTHER,
  GS_BYTE_LETTER,
  GS_BYTE_JOINT,
  GS_BYTE_WIDE,
} GsByteClass;

static const guint8 byte_classes[256] = {
  ['\''] = GS_BYTE_JOINT,         ['-'] = GS_BYTE_JOINT,          ['0' ... '9'] = GS_BYTE_LETTER,
  ['A' ... 'Z'] = GS_BYTE_LETTER, ['a' ... 'z'] = GS_BYTE_LETTER, [0x80 ... 0xff] = GS_BYTE_WIDE,
};

static GsByteClass
gs_text_byte_class (const char *at)
{
  return (GsByteClass) byte_classes[(guchar) *at];
}

static gboolean
gs_text_is_wide_word_character (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

static gboolean
gs_text_is_word_character (const char *at)
{
  GsByteClass class = gs_text_byte_class (at);

  return class == GS_BYTE_LETTER || (class == GS_BYTE_WIDE && gs_text_is_wide_word_character (at));
}

/* bytes of an apostrophe or hyphen that may stand inside a word */
static gsize
gs_text_joint_length (const char *at, const char *end)
{
  if (gs_text_byte_class (at) == GS_BYTE_JOINT)
    return 1;
  if (end - at >= 3 && memcmp (at, "\xe2\x80\x99", 3) == 0)
    return 3;
  return 0;
}

/**
 * gs_text_next_word:
 * @at: (inout): a place; moved behind the word
 * @end: where the text ends
 * @word: (out): the word
 *
 * Returns: whether there was one more word
 */
gboolean
gs_text_next_word (const char **at, const char *end, GsWord *word)
{
  const char *place = *at;

  while (place < end && !gs_text_is_word_character (place))
    place = (guchar) *place < 0x80 ? place + 1 : g_utf8_next_char (place);
  word->text = place;
  while (place < end)
    {
      gsize joint;

      if (gs_text_byte_class (place) == GS_BYTE_LETTER)
        {
          place++;
          continue;
        }
      if ((guchar) *place >= 0x80 && gs_text_is_wide_word_character (place))
        {
          place = g_utf8_next_char (place);
          continue;
        }
      joint = gs_text_joint_length (place, end);
      if (joint == 0 || place == word->text || place + joint >= end
          || !gs_text_is_word_character (place + joint))
        break;
      place += joint;
    }
  word->length = (gsize) (place - word->text);
  *at = place;
  return word->length > 0;
}

/**
 * gs_text_split_words:
 * @words: (out) (array length=n_max): room for the first @n_max words
 *
 * Returns: how many words were found, at most @n_max
 */
guint
gs_text_split_words (const char *text, gsize length, GsWord *words, guint n_max)
{
  const char *at = text;
  guint n = 0;

  while (n < n_max && gs_text_next_word (&at, text + length, &words[n]))
    n++;
  return n;
}

gboolean
gs_word_is_capitalised (GsWord word)
{
  gunichar first = (guchar) *word.text;

  if (first < 0x80)
    return g_ascii_isupper (first);
  first = g_utf8_get_char (word.text);
  return g_unichar_isupper (first) || g_unichar_istitle (first);
}

/* two letters or more, none of them small */
gboolean
gs_word_is_upper (GsWord word)
{
  const char *end = word.text + word.length;
  guint n_letters = 0;

  for (const char *at = word.text; at < end; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_islower (character))
        return FALSE;
      n_letters += g_unichar_isupper (character) ? 1 : 0;
    }
  return n_letters >= 2;
}

static guchar
gs_text_fold (char letter)
{
  return (guchar) (letter + (letter >= 'A' && letter <= 'Z' ? 'a' - 'A' : 0));
}

/* the order of a word, its ASCII letters in lower case, and another; 0 if it begins so */
static int
gs_word_compare (GsWord word, const char *lower)
{
  for (gsize i = 0; i < word.length; i++)
    {
      int order = gs_text_fold (word.text[i]) - (guchar) lower[i];

      if (order != 0)
        return order;
    }
  return 0;
}

gboolean
gs_word_is (GsWord word, const char *lower)
{
  return gs_word_compare (word, lower) == 0 && lower[word.length] == '\0';
}

/**
 * gs_word_is_in:
 * @sorted: (array length=n_sorted): words in lower case, in the order of strcmp ()
 *
 * Returns: whether the word, whatever its case, is one of them
 */
gboolean
gs_word_is_in (GsWord word, const char *const *sorted, gsize n_sorted)
{
  gsize low = 0;
  gsize high = n_sorted;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      int order = gs_word_compare (word, sorted[middle]);

      if (order == 0 && sorted[middle][word.length] == '\0')
        return TRUE;
      if (order > 0)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

/* ends */

static gboolean
gs_text_is_closer (gunichar character)
{
  return character == '"' || character == '\'' || character == '`' || character == ')'
         || character == ']' || character == 0x2019 || character == 0x201d || character == 0xbb;
}

/**
 * gs_text_last_character:
 *
 * Returns: the last character but quotation marks and brackets that close; 0 if there is none
 */
gunichar
gs_text_last_character (const char *text, gsize length)
{
  const char *end = text + length;
  gunichar character = length > 0 ? (guchar) end[-1] : 0;

  if (character > ' ' && character < 0x7f && !gs_text_is_closer (character))
    return character;
  while (end > text)
    {
      end = gs_text_previous (text, end);
      character = (guchar) *end < 0x80 ? (guchar) *end : g_utf8_get_char (end);
      if (!gs_text_is_closer (character) && gs_text_space_length (end, text + length) == 0)
        return character;
    }
  return 0;
}

/**
 * gs_text_ends_sentence:
 *
 * Returns: whether the stretch ends as a sentence does: with a stop, perhaps in quotation marks
 */
gboolean
gs_text_ends_sentence (const char *text, gsize length)
{
  gunichar last = gs_text_last_character (text, length);

  return last == '.' || last == '!' || last == '?' || last == 0x2026 || last == 0x3002;
}

static gboolean
gs_text_next_folded (const char **at, const char *end, gunichar *folded)
{
  while (*at < end)
    {
      gunichar character = g_utf8_get_char (*at);

      *at = g_utf8_next_char (*at);
      if (!g_unichar_isalnum (character))
        continue;
      *folded = g_unichar_tolower (character);
      return TRUE;
    }
  return FALSE;
}

/**
 * gs_text_equals_loosely:
 *
 * Returns: whether two stretches have the same letters and digits in the same order, whatever
 *   their case, spacing and punctuation; never so for two without any
 */
gboolean
gs_text_equals_loosely (const char *a, gsize a_length, const char *b, gsize b_length)
{
  const char *a_end = a + a_length;
  const char *b_end = b + b_length;
  gunichar left = 0;
  gunichar right = 0;
  gboolean some = FALSE;

  while (gs_text_next_folded (&a, a_end, &left))
    {
      if (!gs_text_next_folded (&b, b_end, &right) || left != right)
        return FALSE;
      some = TRUE;
    }
  return some && !gs_text_next_folded (&b, b_end, &right);
}
