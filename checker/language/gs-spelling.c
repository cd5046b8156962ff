/* SPDX-License-Identifier: MIT */
/* Undoes one slip in an unknown word. */
#include "language/gs-spelling.h"

#include <string.h>

#include "language/gs-morphology.h"

#define MIN_LETTERS 5 /* in shorter words a slip has too many readings */
#define MAX_LETTERS 20
#define MAX_RANK    9000 /* the words of the model stand by how common they are */

/* the best word so far */
typedef struct
{
  const GsVocabulary *vocabulary;
  char text[GS_MAX_FOLDED];
  guint length;
  guint32 rank;
} Guess;

static void
guess_try (Guess *self, const char *text, guint length)
{
  guint32 rank = gs_vocabulary_find (self->vocabulary, gs_word_hash (text, length));

  if (rank >= MAX_RANK || rank >= self->rank)
    return;
  self->rank = rank;
  self->length = length;
  memcpy (self->text, text, length);
  self->text[length] = '\0';
}

/* two letters swapped, or one written twice: the slips that are hardly ever anything else */
static void
guess_try_sure (Guess *self, const char *form, guint length)
{
  char text[GS_MAX_FOLDED];

  for (guint i = 1; i + 1 < length; i++)
    {
      memcpy (text, form, length);
      text[i] = form[i + 1];
      text[i + 1] = form[i];
      guess_try (self, text, length);
    }
  for (guint i = 1; i < length; i++)
    {
      memcpy (text, form, i);
      if (form[i] == form[i - 1])
        {
          memcpy (text + i, form + i + 1, length - i - 1);
          guess_try (self, text, length - 1);
        }
      text[i] = form[i];
      memcpy (text + i + 1, form + i, length - i);
      guess_try (self, text, length + 1);
    }
}

static void
guess_try_other (Guess *self, const char *form, guint length)
{
  char text[GS_MAX_FOLDED];

  for (guint i = 1; i <= length; i++)
    {
      memcpy (text, form, i);
      if (i < length)
        {
          memcpy (text + i, form + i + 1, length - i - 1);
          guess_try (self, text, length - 1);
        }
      for (char letter = 'a'; letter <= 'z'; letter++)
        {
          text[i] = letter;
          memcpy (text + i + 1, form + i, length - i);
          guess_try (self, text, length + 1);
          if (i < length)
            {
              memcpy (text + i + 1, form + i + 1, length - i - 1);
              guess_try (self, text, length);
            }
        }
    }
}

/* "soooo" -> "so": one letter for three and more in a row */
static guint
gs_spelling_shorten (const char *form, guint length, char *text)
{
  guint n = 0;

  for (guint i = 0, run; i < length; i += run)
    {
      for (run = 1; i + run < length && form[i + run] == form[i]; run++)
        ;
      for (guint j = 0; j < (run > 2 ? 1 : run); j++)
        text[n++] = form[i];
    }
  return n;
}

/* "Soooo": three of a letter, which no name has */
static gboolean
gs_spelling_is_drawn_out (const char *form, guint length)
{
  for (guint i = 3; i < length; i++)
    if (form[i] == form[i - 1] && form[i] == form[i - 2])
      return TRUE;
  return FALSE;
}

static gboolean
gs_spelling_may_be_slip (const GsVocabulary *vocabulary, const char *form, guint length)
{
  GsMorphology known;

  for (guint i = 0; i < length; i++)
    if (!g_ascii_islower (form[i]))
      return FALSE;
  gs_morphology_analyse (vocabulary->lexicon, form, length, &known);
  /* "financials", "suicided": an ending on a word is no slip */
  return known.readings == 0
         && !((form[length - 1] == 's' || form[length - 1] == 'd')
              && gs_lexicon_find (vocabulary->lexicon, form, length - 1) != 0);
}

guint
gs_spelling_find (const GsVocabulary *vocabulary, const char *form, guint length,
                  char meant[GS_MAX_FOLDED])
{
  Guess guess = { .vocabulary = vocabulary, .rank = MAX_RANK };
  char text[GS_MAX_FOLDED], small[MAX_LETTERS + 1];
  gboolean capital = g_ascii_isupper (*form);
  guint short_length;

  if (length > MAX_LETTERS || length < 4 || (capital && !gs_spelling_is_drawn_out (form, length)))
    return 0;
  if (capital)
    {
      memcpy (small, form, length);
      small[0] = g_ascii_tolower (*form);
      small[length] = '\0';
      form = small;
    }
  if (!gs_spelling_may_be_slip (vocabulary, form, length))
    return 0;
  short_length = gs_spelling_shorten (form, length, text);
  if (short_length < length && short_length > 1)
    guess_try (&guess, text, short_length);
  if (guess.length == 0 && !capital && length >= MIN_LETTERS)
    guess_try_sure (&guess, form, length);
  if (guess.length == 0 && !capital && length > MIN_LETTERS)
    guess_try_other (&guess, form, length);
  memcpy (meant, guess.text, guess.length + 1);
  return guess.length;
}
