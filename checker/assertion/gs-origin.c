/* SPDX-License-Identifier: MIT */
/* Finds the outlets that an article names as the source of what it tells. */
#include "assertion/gs-origin.h"

#include "assertion/gs-mention.h"
#include "assertion/gs-rules-words.h"

/* tokens between a word that marks an origin and the outlet */
#define GS_ORIGIN_REACH 6

static gboolean
gs_is_any (const char *form, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (form, *words) == 0)
      return TRUE;
  return FALSE;
}

/* whether the word of a token, whatever its case, is of the class */
static gboolean
gs_origin_is (const GsRules *rules, const GsSentence *sentence, guint32 token,
              GsRulesWordClass class)
{
  g_autofree char *folded = g_ascii_strdown (sentence->forms[token], -1);

  return gs_rules_has_word (rules, class, folded);
}

/* "according to NPR", "reports from NPR", "as reported by NPR", "told NPR", "citing NPR" */
static gboolean
gs_origin_has_lead (const GsRules *rules, const GsSentence *sentence, guint32 first, guint32 *start)
{
  guint32 lead = first;

  if (lead > 0 && g_ascii_strcasecmp (sentence->forms[lead - 1], "the") == 0)
    lead--;
  if (lead == 0)
    return FALSE;
  lead--;
  if (gs_origin_is (rules, sentence, lead, GS_RULES_WORD_ORIGIN_TOLD))
    {
      *start = lead;
      return TRUE;
    }
  if (!gs_origin_is (rules, sentence, lead, GS_RULES_WORD_ORIGIN_LEAD))
    return FALSE;
  *start = lead;
  for (guint32 n = 1; n <= GS_ORIGIN_REACH && n <= lead; n++)
    if (gs_origin_is (rules, sentence, lead - n, GS_RULES_WORD_ORIGIN_MARK))
      {
        *start = lead - n;
        return TRUE;
      }
  return FALSE;
}

/* "NPR reported", "NPR has learned", "the NPR report" */
static gboolean
gs_origin_has_verb (const GsRules *rules, const GsSentence *sentence, guint32 after, guint32 *end)
{
  static const char *const helpers[] = { "has",  "had",   "have",  "first",
                                         "also", "which", "later", NULL };

  while (after < sentence->n_tokens && gs_is_any (sentence->forms[after], helpers))
    after++;
  if (after >= sentence->n_tokens
      || !gs_origin_is (rules, sentence, after, GS_RULES_WORD_ORIGIN_VERB))
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
      if (!gs_origin_has_lead (rules, sentence, first, &first)
          && !gs_origin_has_verb (rules, sentence, last + 1, &last))
        continue;
      origin.span = GS_SPAN_INIT (sentence->spans[first].start, sentence->spans[last].end);
      g_array_append_val (extraction->origins, origin);
    }
}
