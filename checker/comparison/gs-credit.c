/* SPDX-License-Identifier: MIT */
/* Looks for the words of credits in an article's last sentences. */
#include "comparison/gs-credit.h"

#include <string.h>

#include "assertion/gs-rules-words.h"

/* credits stand among so many last sentences, and are no longer than so many bytes */
#define GS_CREDIT_REACH 5
#define GS_CREDIT_BYTES 300

/* the words of a sentence, folded, with single blanks between and around: " the ap contributed " */
static char *
gs_credit_dup_words (const GsExtraction *extraction, GsSpan span)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  GString *words = g_string_new (" ");

  for (guint32 i = span.start; i < span.end; i++)
    if (g_ascii_isalnum (text[i]) || (guchar) text[i] >= 0x80)
      g_string_append_c (words, g_ascii_tolower (text[i]));
    else if (words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

/* whether words of the pack begin at @start, behind a blank */
static gboolean
gs_credit_begins (const GsRules *rules, const char *start)
{
  const char *end = start;

  for (guint n = 0; n < GS_RULES_CREDIT_MAX_WORDS && *end != '\0'; n++)
    {
      end += strcspn (end, " ");
      if (gs_rules_find_word (rules, GS_RULES_WORD_CREDIT, start, (gsize) (end - start)) != NULL)
        return TRUE;
      end += *end == ' ';
    }
  return FALSE;
}

/**
 * gs_extraction_is_credit:
 * @rules: (nullable): the packs of attribution
 * @sentence: index into the extraction's sentences
 *
 * Returns: whether the sentence is one of the last and says who made the article
 */
gboolean
gs_extraction_is_credit (const GsExtraction *self, const GsRules *rules, guint32 sentence)
{
  GsSpan span = g_array_index (self->sentences, GsSentenceFacts, sentence).span;
  g_autofree char *words = NULL;

  if (rules == NULL || sentence + GS_CREDIT_REACH < self->sentences->len
      || gs_span_length (span) > GS_CREDIT_BYTES)
    return FALSE;
  words = gs_credit_dup_words (self, span);
  for (const char *blank = strchr (words, ' '); blank != NULL && blank[1] != '\0';
       blank = strchr (blank + 1, ' '))
    if (gs_credit_begins (rules, blank + 1))
      return TRUE;
  return FALSE;
}
