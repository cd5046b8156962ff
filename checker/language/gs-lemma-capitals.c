/* SPDX-License-Identifier: MIT */
/* Finds the run of capitalised words that a word stands in, and counts what its words are. */
#include "language/gs-lemma-capitals.h"

#include <string.h>

#include "language/gs-hash.h"

#define MAX_REACH 5  /* words of a run that are looked at on either side */
#define SURE_GAP  60 /* a tag this far ahead of its rival is sure */
#define MAX_COUNT 3  /* larger counts of words are alike */

enum
{
  ATOM_PLACE = 110,
  ATOM_MIX,
};

/**
 * Run: the capitalised words around one, with the small ones that join them
 */
typedef struct
{
  guint first;
  guint end;      /* behind the last */
  guint n_names;  /* surely tagged as names */
  guint n_others; /* capitalised, and tagged as something else */
} Run;

static gboolean
gs_lemma_is_capital (const GsLemmaWords *words, guint i)
{
  guint8 first = (guint8) words->forms[i][0];

  /* letters of two bytes; marks have three */
  return g_ascii_isupper (first) || (first >= 0xc3 && first < 0xe0);
}

static gboolean
gs_lemma_is_in_run (const GsLemmaWords *words, guint i)
{
  static const char *const joints[] = { "of", "-", "&", "the", "and" };

  if (gs_lemma_is_capital (words, i))
    return TRUE;
  for (guint j = 0; j < G_N_ELEMENTS (joints) && words->lengths[i] <= 3; j++)
    if (strcmp (words->forms[i], joints[j]) == 0)
      return TRUE;
  return FALSE;
}

static void
run_init (Run *self, const GsLemmaWords *words, guint i)
{
  *self = (Run){ .first = i, .end = i + 1 };
  while (self->first > 0 && i - self->first < MAX_REACH
         && gs_lemma_is_in_run (words, self->first - 1))
    self->first--;
  while (self->end < words->n_words && self->end - i <= MAX_REACH
         && gs_lemma_is_in_run (words, self->end))
    self->end++;
  while (!gs_lemma_is_capital (words, self->first))
    self->first++;
  while (!gs_lemma_is_capital (words, self->end - 1))
    self->end--;
  for (guint j = self->first; j < self->end; j++)
    {
      gboolean name = gs_xpos_is_name (words->tag_names[words->tags[j]].xpos);

      self->n_names += name && (words->rivals[j] == GS_NO_TAG || words->gaps[j] > SURE_GAP);
      self->n_others += !name && gs_lemma_is_capital (words, j);
    }
}

guint
gs_lemma_get_capital_keys (const GsLemmaWords *words, guint i, guint64 tag, guint64 *keys)
{
  const GsWord *w = &words->words[i];
  guint64 place, mix, before, after;
  guint n = 0;
  Run run;

  if (!gs_lemma_is_capital (words, i))
    return 0;
  run_init (&run, words, i);
  place = gs_atom (ATOM_PLACE, ((guint64) MIN (i - run.first, MAX_COUNT) * (MAX_COUNT + 1)
                                + MIN (run.end - i - 1, MAX_COUNT))
                                       * 2
                                   + (run.first == 0));
  mix = gs_atom (ATOM_MIX, (guint64) MIN (run.n_names, MAX_COUNT) * (MAX_COUNT + 1)
                               + MIN (run.n_others, MAX_COUNT));
  before = words->words[(gint64) run.first - 1].code;
  after = words->words[run.end].code;
  keys[n++] = gs_key2 (GS_TEMPLATE (50), place, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (51), place, mix, tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (52), mix, tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (53), before, tag);
  keys[n++] = gs_key2 (GS_TEMPLATE (54), after, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (55), before, after, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (56), mix, w->lexical, tag);
  keys[n++] = gs_key3 (GS_TEMPLATE (57), mix, before, tag);
  return n;
}
