/* SPDX-License-Identifier: MIT */
/* Knows the words that negate, and their endings. */
#include "comparison/gs-negation-word.h"

#include <string.h>

/**
 * gs_word_is_negation:
 *
 * Returns: whether it is a negation in any case of letters, with a straight or a curly apostrophe
 */
gboolean
gs_word_is_negation (GsWord word)
{
  static const char *const negations[] = { "cannot", "neither", "never",  "no",
                                           "nor",    "not",     "without" };
  static const char *const ends[] = { "n't", "n’t" };

  if (gs_word_is_in (word, negations, G_N_ELEMENTS (negations)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (word.length > strlen (ends[i])
        && g_ascii_strncasecmp (word.text + word.length - strlen (ends[i]), ends[i],
                                strlen (ends[i]))
               == 0)
      return TRUE;
  return FALSE;
}
