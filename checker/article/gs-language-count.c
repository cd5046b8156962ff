/* SPDX-License-Identifier: MIT */
/* Knows the function words of English: a third of running English, next to none of any other
 * language. */
#include "article/gs-language-count.h"

#include <string.h>

/* a longer word is none of them */
#define GS_MAX_LETTERS 7
#define GS_KEY_BITS    9
#define GS_KEY_SLOTS   (1u << GS_KEY_BITS)

/* the commonest words of English that few other languages have */
static const char *const function_words[] = {
  "about", "after", "also", "and",  "are",  "as",    "at",    "be",   "been",  "but",   "by",
  "could", "for",   "from", "had",  "has",  "have",  "he",    "her",  "his",   "how",   "if",
  "in",    "into",  "is",   "it",   "its",  "more",  "not",   "of",   "on",    "or",    "our",
  "out",   "over",  "said", "she",  "that", "the",   "their", "them", "there", "they",  "this",
  "to",    "was",   "were", "what", "when", "which", "who",   "will", "with",  "would", "you",
};

/* words of headlines that no other language writes small and alike, or seldom: where not one of
 * them stands, nor a function word, a sentence may be of another language */
static const char *const common_words[] = {
  "all",   "any",    "back",    "best",   "big",   "billion", "can",   "cost",    "cut",   "day",
  "days",  "did",    "does",    "don",    "down",  "end",     "even",  "face",    "first", "five",
  "found", "four",   "get",     "gets",   "go",    "goes",    "good",  "got",     "great", "hit",
  "hits",  "huge",   "just",    "key",    "kill",  "killed",  "kills", "law",     "like",  "ll",
  "long",  "made",   "major",   "make",   "makes", "many",    "may",   "million", "month", "most",
  "my",    "new",    "next",    "now",    "off",   "old",     "one",   "only",    "open",  "own",
  "past",  "people", "percent", "police", "re",    "right",   "s",     "say",     "says",  "see",
  "seek",  "seen",   "set",     "seven",  "show",  "shows",   "six",   "some",    "still", "such",
  "t",     "take",   "takes",   "tell",   "tells", "ten",     "than",  "then",    "three", "time",
  "times", "today",  "told",    "too",    "top",   "two",     "up",    "ve",      "want",  "wants",
  "way",   "we",     "week",    "weeks",  "win",   "wins",    "woman", "women",   "work",  "world",
  "year",  "years",  "your",
};

/* ASCII letters in lower case, 0 for what is no letter, 0xff beyond ASCII */
static const guint8 letters[256] = {
  ['a'] = 'a',
  ['b'] = 'b',
  ['c'] = 'c',
  ['d'] = 'd',
  ['e'] = 'e',
  ['f'] = 'f',
  ['g'] = 'g',
  ['h'] = 'h',
  ['i'] = 'i',
  ['j'] = 'j',
  ['k'] = 'k',
  ['l'] = 'l',
  ['m'] = 'm',
  ['n'] = 'n',
  ['o'] = 'o',
  ['p'] = 'p',
  ['q'] = 'q',
  ['r'] = 'r',
  ['s'] = 's',
  ['t'] = 't',
  ['u'] = 'u',
  ['v'] = 'v',
  ['w'] = 'w',
  ['x'] = 'x',
  ['y'] = 'y',
  ['z'] = 'z',
  ['A'] = 'a',
  ['B'] = 'b',
  ['C'] = 'c',
  ['D'] = 'd',
  ['E'] = 'e',
  ['F'] = 'f',
  ['G'] = 'g',
  ['H'] = 'h',
  ['I'] = 'i',
  ['J'] = 'j',
  ['K'] = 'k',
  ['L'] = 'l',
  ['M'] = 'm',
  ['N'] = 'n',
  ['O'] = 'o',
  ['P'] = 'p',
  ['Q'] = 'q',
  ['R'] = 'r',
  ['S'] = 's',
  ['T'] = 't',
  ['U'] = 'u',
  ['V'] = 'v',
  ['W'] = 'w',
  ['X'] = 'x',
  ['Y'] = 'y',
  ['Z'] = 'z',
  [0x80 ... 0xff] = 0xff,
};

/* a word of at most seven letters is one number, so that looking it up compares no bytes */
typedef struct
{
  guint64 key; /* 0 in an empty slot */
  gboolean is_function;
} GsWordKey;

static guint
gs_key_slot (guint64 key)
{
  return (guint) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - GS_KEY_BITS));
}

static void
gs_keys_add (GsWordKey *keys, const char *word, gboolean is_function)
{
  guint64 key = 0;
  guint slot;

  for (const char *at = word; *at != '\0'; at++)
    key = key << 8 | (guint8) *at;
  for (slot = gs_key_slot (key); keys[slot].key != 0; slot = (slot + 1) % GS_KEY_SLOTS)
    ;
  keys[slot] = (GsWordKey){ key, is_function };
}

/* both kinds of words, each in its slot or behind it */
static const GsWordKey *
gs_get_keys (void)
{
  static GsWordKey keys[GS_KEY_SLOTS];
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return keys;
  for (guint i = 0; i < G_N_ELEMENTS (function_words); i++)
    gs_keys_add (keys, function_words[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (common_words); i++)
    gs_keys_add (keys, common_words[i], FALSE);
  g_once_init_leave (&ready, 1);
  return keys;
}

/* counts a word that may be one of them */
static void
gs_count_key (GsLanguageCount *count, const GsWordKey *keys, guint64 key)
{
  guint slot = gs_key_slot (key);

  while (keys[slot].key != 0 && keys[slot].key != key)
    slot = (slot + 1) % GS_KEY_SLOTS;
  if (keys[slot].key != key)
    return;
  count->n_english += keys[slot].is_function;
  count->n_common += !keys[slot].is_function;
}

static gboolean
gs_is_wide_letter (const char *at)
{
  return letters[(guchar) *at] == 0xff && g_unichar_isalpha (g_utf8_get_char (at));
}

/* a word that goes beyond ASCII; returns the place behind it */
static const char *
gs_count_wide_word (GsLanguageCount *count, const char *start, const char *end)
{
  const char *at = start;

  for (; at < end && g_unichar_isalpha (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      count->n_letters++;
      count->n_other_script +=
          character >= 0x80 && g_unichar_get_script (character) != G_UNICODE_SCRIPT_LATIN;
    }
  count->n_words++;
  count->n_small += !g_unichar_isupper (g_utf8_get_char (start));
  count->n_small_beyond += !g_unichar_isupper (g_utf8_get_char (start));
  return at;
}

/**
 * gs_language_count_add:
 * @count: (inout): what was counted before
 * @text: UTF-8
 * @length: bytes
 */
void
gs_language_count_add (GsLanguageCount *count, const char *text, gsize length)
{
  const GsWordKey *keys = gs_get_keys ();
  const char *end = text + length;
  const char *at = text;

  while (at < end)
    {
      const char *start = at;
      guint64 key = 0;
      guint8 letter;

      while (at < end && (letter = letters[(guchar) *at]) != 0 && letter != 0xff)
        {
          key = key << 8 | letter;
          at++;
        }
      if (at < end && gs_is_wide_letter (at))
        {
          at = gs_count_wide_word (count, start, end);
          continue;
        }
      if (at == start)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      count->n_words++;
      count->n_letters += (guint) (at - start);
      count->n_small += *start >= 'a';
      if (at - start <= GS_MAX_LETTERS)
        gs_count_key (count, keys, key);
    }
}
