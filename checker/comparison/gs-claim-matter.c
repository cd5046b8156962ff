/* SPDX-License-Identifier: MIT */
/* Tells what two statements say in common from whom both speak of. */
#include "comparison/gs-claim-matter.h"

#include <string.h>

#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-assertion-pair.h"

/* a word that is no name makes one matter of two statements with other predicates */
#define GS_MATTER_WORDS 1
/* the weight of a figure that two statements hardly share by chance */
#define GS_MATTER_FIGURE 3.0

/* a word of whoever is named in the article: in the text, or in what a short name stands for */
static gboolean
gs_extraction_tells_of (const GsExtraction *extraction, const char *word)
{
  if (gs_extraction_names (extraction, word))
    return TRUE;
  for (guint i = 0; i < extraction->entities->len; i++)
    {
      g_autofree char *name =
          g_utf8_casefold (g_array_index (extraction->entities, GsEntity, i).name, -1);
      const char *found = strstr (name, word);
      gsize length = strlen (word);

      if (found != NULL && (found == name || found[-1] == ' ')
          && (found[length] == '\0' || found[length] == ' '))
        return TRUE;
    }
  return FALSE;
}

/* an age goes with a name, a small number with anything */
static gboolean
gs_word_is_matter (const GsStatements *statements, const GsClaim *claim, guint32 id)
{
  const char *word = gs_statements_get_word (statements, id);

  if (g_ascii_isdigit (word[0]))
    return gs_statements_get_weight (statements, id) >= GS_MATTER_FIGURE
           && !g_str_has_suffix (word, " years");
  for (guint i = 0; i < G_N_ELEMENTS (claim->closest); i++)
    if (gs_extraction_tells_of (gs_statements_get_extraction (statements, claim->closest[i]), word))
      return FALSE;
  return TRUE;
}

/**
 * gs_claim_has_matter:
 *
 * Two statements of other predicates that have a name in common, and an age, are about one man:
 * they do not agree on anything.
 *
 * Returns: whether the two closest members share a predicate or words that are no names
 */
gboolean
gs_claim_has_matter (const GsBatch *batch, const GsStatements *statements, const GsClaim *claim)
{
  const GsWordIds *a = &gs_statements_get (statements, claim->closest[0])->core;
  const GsWordIds *b = &gs_statements_get (statements, claim->closest[1])->core;
  guint n = 0;

  if (gs_statements_relate (batch, statements, claim->closest[0], claim->closest[1])
      != GS_PREDICATES_UNRELATED)
    return TRUE;
  for (guint32 i = 0; i < a->n_ids; i++)
    n += gs_words_have (b->ids, b->n_ids, a->ids[i])
         && gs_word_is_matter (statements, claim, a->ids[i]);
  return n >= GS_MATTER_WORDS;
}
