/* SPDX-License-Identifier: MIT */
/* Folds case, stops, look-alike characters of codes, and event nouns into their verbs. */
#include "comparison/gs-canonical-word.h"

#include <string.h>

/* a verb and its noun begin alike: "invest", "investment" */
#define GS_SHARED_STEM 4

/**
 * gs_canonical_word_is_code:
 * @word: folded text
 *
 * Returns: whether it mixes letters and digits as product codes do: "h20", "f-35"
 */
gboolean
gs_canonical_word_is_code (const char *word)
{
  gboolean letter = FALSE;
  gboolean digit = FALSE;

  for (; *word != '\0'; word++)
    {
      letter |= g_ascii_isalpha (*word);
      digit |= g_ascii_isdigit (*word);
      if (!g_ascii_isalnum (*word) && *word != '-')
        return FALSE;
    }
  return letter && digit;
}

/* a code without its plural ending, with the digit for each letter that looks like one */
static void
gs_word_fold_code (char *word)
{
  gsize length = strlen (word);

  if (length > 2 && word[length - 1] == 's' && g_ascii_isdigit (word[length - 2]))
    word[length - 1] = '\0';
  for (; *word != '\0'; word++)
    if (*word == 'o')
      *word = '0';
}

/* a noun for what is done or happens: "limitation", not "woman", of which a verb is derived, too */
static gboolean
gs_word_is_event (const GsLexicon *lexicon, guint32 id)
{
  switch (gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN))
    {
    case GS_DOMAIN_NOUN_ACT:
    case GS_DOMAIN_NOUN_COGNITION:
    case GS_DOMAIN_NOUN_COMMUNICATION:
    case GS_DOMAIN_NOUN_EVENT:
    case GS_DOMAIN_NOUN_FEELING:
    case GS_DOMAIN_NOUN_PHENOMENON:
    case GS_DOMAIN_NOUN_POSSESSION:
    case GS_DOMAIN_NOUN_PROCESS:
    case GS_DOMAIN_NOUN_STATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* the verb an event noun is derived from: the shortest that begins like it; NULL if there is none
 */
static const char *
gs_word_find_verb (const GsLexicon *lexicon, const char *word)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, word, strlen (word)) : 0;
  const char *best = NULL;
  const guint32 *derived;
  guint n_derived = 0;

  if (id == 0 || (gs_lexicon_get_classes (lexicon, id) & (1u << GS_LEXICON_VERB)) != 0
      || !gs_word_is_event (lexicon, id))
    return NULL;
  derived = gs_lexicon_get_derived (lexicon, id, GS_LEXICON_NOUN, &n_derived);
  for (guint i = 0; i < n_derived; i++)
    {
      const char *lemma = gs_lexicon_get_lemma (lexicon, derived[i]);

      if ((gs_lexicon_get_classes (lexicon, derived[i]) & (1u << GS_LEXICON_VERB)) == 0
          || strncmp (lemma, word, GS_SHARED_STEM) != 0)
        continue;
      if (best == NULL || strlen (lemma) < strlen (best)
          || (strlen (lemma) == strlen (best) && strcmp (lemma, best) < 0))
        best = lemma;
    }
  return best;
}

/**
 * gs_canonical_word_new:
 * @lexicon: (nullable): the dictionary
 * @word: as an article has it
 *
 * Returns: (transfer full): the form that all its variants share
 */
char *
gs_canonical_word_new (const GsLexicon *lexicon, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  const char *verb;
  char *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (*from != '.')
      *to++ = *from;
  *to = '\0';
  if (gs_canonical_word_is_code (folded))
    gs_word_fold_code (folded);
  verb = gs_word_find_verb (lexicon, folded);
  return g_strdup (verb != NULL ? verb : folded);
}
