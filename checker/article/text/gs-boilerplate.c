/* SPDX-License-Identifier: MIT */
/* Knows the vocabulary of terms of use, disclaimers and copyright. */
#include "config.h"

#include "article/text/gs-furniture.h"

#include <string.h>

#include "article/gs-text-scan.h"

#define GS_BOILERPLATE_MIN_TERMS 3

#define GS_IS_IN(word, table) gs_word_is_in ((word), (table), G_N_ELEMENTS (table))

/* the vocabulary of terms of use, disclaimers and copyright */
static const char *const legal_words[] = {
  "accuracy",   "advice",     "advise",         "affiliated",    "agree",         "agreement",
  "applicable", "assume",     "broadcast",      "constitute",    "constitutes",   "consult",
  "content",    "contents",   "cookies",        "copyright",     "copyrighted",   "damages",
  "disclaimer", "disclaims",  "discretion",     "distributed",   "endorse",       "endorsement",
  "general",    "guarantee",  "hyperlinked",    "inaccuracies",  "informational", "intended",
  "liability",  "liable",     "licence",        "license",       "losses",        "material",
  "materials",  "offer",      "opinions",       "permission",    "personal",      "policy",
  "privacy",    "prohibited", "purposes",       "redistributed", "reliance",      "relying",
  "reproduced", "reserved",   "responsibility", "responsible",   "rewritten",     "rights",
  "risk",       "sole",       "solely",         "solicitation",  "suitability",   "terms",
  "trademark",  "trademarks", "unauthorized",   "views",         "warranties",    "warranty",
};

static const char *const second_person[] = { "our", "ours", "us", "we", "you", "your", "yours" };

static gboolean
gs_furniture_is_copyright (const char *text, gsize length)
{
  const char *at = text;
  GsWord word;
  gboolean sign = length >= 2 && memcmp (text, "\xc2\xa9", 2) == 0;

  if (length > 600 || !gs_text_next_word (&at, text + length, &word))
    return FALSE;
  return sign || gs_word_is (word, "copyright")
         || memmem (text, length, "ll rights reserved", 18) != NULL;
}

/* whether the word stands in the story as a whole word */
static gboolean
gs_furniture_story_has (const char *story, gsize story_length, GsWord word)
{
  const char *end = story + story_length;
  const char *at = story;

  while ((at = memchr (at, *word.text, (gsize) (end - at))) != NULL)
    {
      gboolean starts = at == story || !g_ascii_isalnum (at[-1]);
      gboolean ends = at + word.length >= end || !g_ascii_isalnum (at[word.length]);

      if ((gsize) (end - at) < word.length)
        return FALSE;
      if (starts && ends && memcmp (at, word.text, word.length) == 0)
        return TRUE;
      at++;
    }
  return FALSE;
}

/* capitalised inside a sentence, so a name or a defined term */
static gboolean
gs_furniture_is_name (const char *text, GsWord word)
{
  return word.length >= 3 && word.text > text + 1 && word.text[-1] == ' '
         && (g_ascii_isalnum (word.text[-2]) || word.text[-2] == ',')
         && gs_word_is_capitalised (word) && !GS_IS_IN (word, legal_words);
}

/* nearly all paragraphs speak of others, so this is asked before all else, and without cutting
 * words that cannot be meant */
static gboolean
gs_furniture_addresses_reader (const char *text, gsize length)
{
  static const guint8 opens[256] = {
    ['o'] = 1, ['u'] = 1, ['w'] = 1, ['y'] = 1, ['O'] = 1, ['U'] = 1, ['W'] = 1, ['Y'] = 1
  };

  for (gsize i = 0; i < length; i++)
    {
      const char *at = text + i;
      GsWord word;

      if (opens[(guchar) *at] != 0 && (i == 0 || !g_ascii_isalnum (at[-1]))
          && gs_text_next_word (&at, text + length, &word) && GS_IS_IN (word, second_person))
        return TRUE;
    }
  return FALSE;
}

/* lengths of the legal words by their first and last letter, a bit each: few other
 * words look like one */
static const guint32 *
gs_furniture_get_shapes (void)
{
  static guint32 shapes[32 * 32];
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return shapes;
  for (guint i = 0; i < G_N_ELEMENTS (legal_words); i++)
    {
      const char *word = legal_words[i];
      gsize n = strlen (word);

      shapes[(word[0] & 31) * 32 + (word[n - 1] & 31)] |= 1u << (n & 31);
    }
  g_once_init_leave (&ready, 1);
  return shapes;
}

static gboolean
gs_furniture_may_be_term (const guint32 *shapes, GsWord word)
{
  guint32 lengths = shapes[(word.text[0] & 31) * 32 + (word.text[word.length - 1] & 31)];

  return (lengths >> (word.length & 31) & 1) != 0;
}

/**
 * gs_furniture_is_boilerplate:
 * @text: a block at an end of the file
 * @length: bytes
 * @story: the text before it
 * @story_length: bytes
 *
 * Returns: whether it is a disclaimer, terms of use or a copyright line
 */
gboolean
gs_furniture_is_boilerplate (const char *text, gsize length, const char *story, gsize story_length)
{
  const guint32 *shapes = gs_furniture_get_shapes ();
  const char *at = text;
  GsWord word;
  guint n_terms = 0;
  guint n_names = 0;
  guint n_words = 0;

  if (gs_furniture_is_copyright (text, length))
    return TRUE;
  if (!gs_furniture_addresses_reader (text, length))
    return FALSE;
  while (gs_text_next_word (&at, text + length, &word))
    {
      n_words++;
      if (gs_furniture_is_speech_word (word))
        return FALSE;
      n_terms += gs_furniture_may_be_term (shapes, word) && GS_IS_IN (word, legal_words);
      if (gs_furniture_is_name (text, word) && gs_furniture_story_has (story, story_length, word))
        n_names++;
    }
  return n_names < 2 && n_terms >= GS_BOILERPLATE_MIN_TERMS && n_terms * 25 >= n_words;
}
