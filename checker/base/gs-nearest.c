/* SPDX-License-Identifier: MIT */
/* Finds the nearest word by Levenshtein's distance with swapped neighbours (optimal string
 * alignment), in bytes: for names of options and settings, which are ASCII. */
#include "base/gs-nearest.h"

#include <string.h>

/* longer words are cut: no name has as many characters */
#define GS_NEAREST_MAX 63

static guint
gs_nearest_min (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

static guint
gs_nearest_measure (const char *a, const char *b)
{
  guint rows[3][GS_NEAREST_MAX + 1];
  guint n = (guint) MIN (strlen (a), GS_NEAREST_MAX);
  guint m = (guint) MIN (strlen (b), GS_NEAREST_MAX);

  for (guint k = 0; k <= m; k++)
    rows[0][k] = k;
  for (guint i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];
      const guint *two_above = rows[(i + 1) % 3];

      row[0] = i;
      for (guint k = 1; k <= m; k++)
        {
          row[k] =
              gs_nearest_min (above[k] + 1, row[k - 1] + 1, above[k - 1] + (a[i - 1] != b[k - 1]));
          if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
            row[k] = MIN (row[k], two_above[k - 2] + 1);
        }
    }
  return rows[n % 3][m];
}

/**
 * gs_nearest:
 * @word: as typed
 * @words: (array zero-terminated=1): at least one
 *
 * Returns: (transfer none): the word that the fewest slips of the pen turn into @word; of equals
 *   one that begins like it, then the first
 */
const char *
gs_nearest (const char *word, const char *const *words)
{
  const char *best = *words;
  guint least = G_MAXUINT;

  for (; *words != NULL; words++)
    {
      guint distance = 2 * gs_nearest_measure (word, *words) + (**words != *word);

      if (distance < least)
        {
          least = distance;
          best = *words;
        }
    }
  return best;
}
