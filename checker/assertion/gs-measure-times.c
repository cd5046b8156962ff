/* SPDX-License-Identifier: MIT */
/* Finds how often something was done to somebody: "was shot five times". */
#include <string.h>

#include "assertion/gs-amount-private.h"
#include "assertion/gs-measure.h"

/* oftener than this nobody counts one by one */
#define GS_MAX_TIMES 200

/* "five times as many", "three times a week", "four times champion" are no counts of what was done
 */
static gboolean
gs_times_is_ratio (const GsSentence *sentence, guint32 behind)
{
  static const char *const words[] = { "as",   "more",   "less",     "than",   "a",     "an",
                                       "per",  "the",    "daily",    "weekly", "every", "each",
                                       "over", "higher", "stronger", "faster", "its",   "their" };

  return behind < sentence->n_tokens
         && (gs_amount_is_listed (sentence->forms[behind], words, G_N_ELEMENTS (words))
             || sentence->xpos[behind] == GS_XPOS_JJR || sentence->xpos[behind] == GS_XPOS_RBR
             || sentence->forms[behind][0] == '-' || gs_xpos_is_noun (sentence->xpos[behind]));
}

/* "had four prior arrests": what had been done to somebody so often before; the noun, or
 * GS_TOKEN_ROOT */
static guint32
gs_times_find_record (const GsSentence *sentence, guint32 behind)
{
  static const char *const words[] = { "prior", "previous", "past", "earlier" };
  static const char *const records[] = { "arrest", "conviction" };
  guint32 noun = gs_amount_find_phrase_noun (sentence, behind);

  if (noun == GS_TOKEN_ROOT
      || !gs_amount_is_listed (sentence->lemmas[noun], records, G_N_ELEMENTS (records)))
    return GS_TOKEN_ROOT;
  for (guint32 i = behind; i < noun; i++)
    if (gs_amount_is_listed (sentence->forms[i], words, G_N_ELEMENTS (words)))
      return noun;
  return GS_TOKEN_ROOT;
}

/**
 * gs_measure_find_repeated:
 * @whom: (out): the head of whom it was done to, else of who did it
 *
 * Returns: the verb of what was done so many times, or %GS_TOKEN_ROOT
 */
guint32
gs_measure_find_repeated (const GsSentence *sentence, const GsAmount *amount, guint32 *whom)
{
  guint32 at = gs_amount_find_behind (sentence, amount->quantity.number);
  guint32 verb = gs_sentence_find_verb (sentence, amount->around.token);
  guint32 record;

  *whom = GS_TOKEN_ROOT;
  if (amount->quantity.dimension != GS_DIMENSION_COUNT || amount->quantity.low < 2
      || amount->quantity.low > GS_MAX_TIMES || amount->quantity.vague || amount->attributive
      || at >= sentence->n_tokens || verb == GS_TOKEN_ROOT)
    return GS_TOKEN_ROOT;
  record = gs_times_find_record (sentence, at);
  if (record != GS_TOKEN_ROOT)
    {
      *whom = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ);
      return record;
    }
  if (g_ascii_strcasecmp (sentence->forms[at], "times") != 0
      || gs_times_is_ratio (sentence, at + 1))
    return GS_TOKEN_ROOT;
  *whom = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ_PASS, GS_RELATION_OBJ);
  if (*whom == GS_TOKEN_ROOT || *whom == amount->around.token || *whom == at)
    *whom = gs_sentence_find_child (sentence, verb, GS_RELATION_NSUBJ, GS_RELATION_NSUBJ_PASS);
  if (*whom == GS_TOKEN_ROOT && sentence->relations[verb] == GS_RELATION_ACL)
    *whom = sentence->heads[verb];
  return verb;
}
