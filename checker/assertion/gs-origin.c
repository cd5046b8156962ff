/* SPDX-License-Identifier: MIT */
/* Finds the outlets that an article names as the source of what it tells. */
#include "assertion/gs-origin.h"

#include "assertion/gs-mention.h"

static gboolean
gs_is_any (const char *form, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (form, *words) == 0)
      return TRUE;
  return FALSE;
}

/* "according to NPR", "reports from NPR", "as reported by NPR", "told NPR", "citing NPR" */
static gboolean
gs_origin_has_lead (const GsSentence *sentence, guint32 first, guint32 *start)
{
  static const char *const leads[] = { "to", "from", "by", "told", "citing", "via", "tells", NULL };
  static const char *const sources[] = { "according", "report",    "reports",   "reported",
                                         "reporting", "published", "seen",      "obtained",
                                         "statement", "broken",    "revealed",  "interview",
                                         "speaking",  "spoke",     "confirmed", NULL };
  guint32 lead = first;

  if (lead > 0 && g_ascii_strcasecmp (sentence->forms[lead - 1], "the") == 0)
    lead--;
  if (lead == 0 || !gs_is_any (sentence->forms[lead - 1], leads))
    return FALSE;
  lead--;
  *start = lead;
  if (g_ascii_strcasecmp (sentence->forms[lead], "told") == 0
      || g_ascii_strcasecmp (sentence->forms[lead], "tells") == 0
      || g_ascii_strcasecmp (sentence->forms[lead], "citing") == 0)
    return TRUE;
  for (guint32 n = 1; n <= 6 && n <= lead; n++)
    if (gs_is_any (sentence->forms[lead - n], sources))
      {
        *start = lead - n;
        return TRUE;
      }
  return FALSE;
}

/* "NPR reported", "NPR has learned", "the NPR report" */
static gboolean
gs_origin_has_verb (const GsSentence *sentence, guint32 after, guint32 *end)
{
  static const char *const verbs[] = { "reported", "reports",     "report", "learned",
                                       "revealed", "writes",      "wrote",  "quoted",
                                       "cited",    "understands", NULL };
  static const char *const helpers[] = { "has",  "had",   "have",  "first",
                                         "also", "which", "later", NULL };

  while (after < sentence->n_tokens && gs_is_any (sentence->forms[after], helpers))
    after++;
  if (after >= sentence->n_tokens || !gs_is_any (sentence->forms[after], verbs))
    return FALSE;
  *end = after;
  return TRUE;
}

/**
 * gs_origins_extract:
 * @extraction: its origins are added to
 * @rules: which names are outlets
 * @sentence: the sentence
 * @index: its number
 * @first_mention: the first mention of this sentence
 */
void
gs_origins_extract (GsExtraction *extraction, const GsRules *rules, const GsSentence *sentence,
                    guint32 index, guint first_mention)
{
  for (guint i = first_mention; i < extraction->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      guint32 first = mention->first_token;
      guint32 last = mention->first_token + mention->n_tokens - 1;
      GsOrigin origin = { mention->entity, index, mention->span };

      if (mention->entity == NULL || !gs_rules_is_origin (rules, mention->entity))
        continue;
      if (!gs_origin_has_lead (sentence, first, &first)
          && !gs_origin_has_verb (sentence, last + 1, &last))
        continue;
      origin.span = GS_SPAN_INIT (sentence->spans[first].start, sentence->spans[last].end);
      g_array_append_val (extraction->origins, origin);
    }
}
