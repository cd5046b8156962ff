/* SPDX-License-Identifier: MIT */
/* Weighs the words in which two quotations of one utterance differ. */
#include "comparison/gs-quote-words.h"

#include <string.h>

#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-negation-word.h"

/* forms of helping verbs and other closed-class words that the lexicon also has as nouns or verbs
 */
static const char *const helping_words[] = {
  "been",  "being",  "were",  "have", "having", "does",  "doing",  "done",  "will",  "would",
  "could", "should", "might", "must", "shall",  "ought", "that",   "this",  "over",  "like",
  "just",  "also",   "then",  "than", "well",   "very",  "really", "going", "gonna", NULL,
};

static gboolean
gs_text_is_content (const GsLexicon *lexicon, const char *text)
{
  guint32 id = gs_lexicon_find (lexicon, text, strlen (text));
  guint classes = gs_lexicon_get_classes (lexicon, id);

  if (g_utf8_strlen (text, -1) < 4 || g_strv_contains (helping_words, text))
    return FALSE;
  return id == 0 || (classes & ~(1u << GS_LEXICON_ADVERB)) != 0;
}

/**
 * gs_quote_words_find_content:
 *
 * Returns: (transfer full): by word, whether it carries meaning; a wild card does not
 */
gboolean *
gs_quote_words_find_content (const GsQuoteMatches *matches)
{
  guint32 n_words = gs_string_set_get_size (matches->strings);
  gboolean *content = g_new0 (gboolean, n_words + 1);

  for (guint32 i = 1; i <= n_words; i++)
    content[i] =
        gs_text_is_content (matches->batch->lexicon, gs_string_set_get (matches->strings, i));
  return content;
}

/**
 * gs_quote_word_is_content:
 *
 * Returns: whether a word carries meaning
 */
gboolean
gs_quote_word_is_content (const GsQuoteMatches *matches, guint32 word)
{
  return matches->content[word];
}

static void
gs_quote_append_letters (const GsQuoteMatches *matches, const GsQuote *quote, guint32 start,
                         guint32 end, GString *letters)
{
  for (guint32 i = start; i < end; i++)
    if (quote->words[i] != GS_WORD_ANY)
      g_string_append (letters, gs_string_set_get (matches->strings, quote->words[i]));
  g_string_replace (letters, "'", "", 0);
}

/* "head teacher" and "headteacher", "it's" and "it' s", "word's (sic)" and "words": the same
 * letters, cut otherwise */
static gboolean
gs_runs_join_alike (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                    const GsWordRun *run)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) two = g_string_new (NULL);

  gs_quote_append_letters (matches, a, run->a_start, run->a_end, one);
  gs_quote_append_letters (matches, b, run->b_start, run->b_end, two);
  return g_string_equal (one, two);
}

/* "the word's [sic] that": a word that somebody marked is as it was said, and others mend it */
static gboolean
gs_word_is_marked (const GsQuote *quote, guint32 start, guint32 end)
{
  return end == start + 1 && end < quote->n_words && quote->words[end] == GS_WORD_ANY;
}

/* "brought tears to my eyes", "to his eyes": told from outside, with the pronoun of another person
 */
static gboolean
gs_words_shift_person (const char *a, const char *b)
{
  static const char *const persons[][7] = {
    { "i", "he", "she", "we", "they", "you", NULL },
    { "me", "him", "her", "us", "them", "you", NULL },
    { "my", "his", "her", "our", "their", "your", NULL },
    { "myself", "himself", "herself", "ourselves", "themselves", "yourself", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      gboolean left = FALSE;
      gboolean right = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (persons[i]) && persons[i][k] != NULL; k++)
        {
          left |= strcmp (persons[i][k], a) == 0;
          right |= strcmp (persons[i][k], b) == 0;
        }
      if (left && right)
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_quote_run_is_harmless:
 *
 * Returns: whether the words on both sides are the same, written otherwise: a single word replaced
 *   by a spelling of itself is no other word
 */
gboolean
gs_quote_run_is_harmless (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                          const GsWordRun *run)
{
  const char *one;
  const char *two;
  GsRulesVariant variant;

  if (gs_runs_join_alike (matches, a, b, run)
      || (run->b_start == run->b_end && gs_word_is_marked (a, run->a_start, run->a_end))
      || (run->a_start == run->a_end && gs_word_is_marked (b, run->b_start, run->b_end)))
    return TRUE;
  if (run->a_end - run->a_start != 1 || run->b_end - run->b_start != 1)
    return FALSE;
  one = gs_string_set_get (matches->strings, a->words[run->a_start]);
  two = gs_string_set_get (matches->strings, b->words[run->b_start]);
  if (one == NULL || two == NULL)
    return TRUE;
  if (gs_words_shift_person (one, two))
    return TRUE;
  variant = gs_rules_compare_forms (matches->batch->rules, one, strlen (one), two, strlen (two));
  return variant.kind == GS_RULES_VARIANT_SAME || variant.kind == GS_RULES_VARIANT_SPELLING;
}

/**
 * gs_quote_run_has_content:
 *
 * Returns: whether a word that carries meaning stands on either side
 */
gboolean
gs_quote_run_has_content (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                          const GsWordRun *run)
{
  for (guint32 i = run->a_start; i < run->a_end; i++)
    if (gs_quote_word_is_content (matches, a->words[i]))
      return TRUE;
  for (guint32 i = run->b_start; i < run->b_end; i++)
    if (gs_quote_word_is_content (matches, b->words[i]))
      return TRUE;
  return FALSE;
}

static guint
gs_words_count_negations (const GsQuoteMatches *matches, const GsQuote *quote, guint32 start,
                          guint32 end)
{
  guint n = 0;

  for (guint32 i = start; i < end; i++)
    {
      const char *word = gs_string_set_get (matches->strings, quote->words[i]);

      n += word != NULL && gs_word_is_negation ((GsWord){ word, strlen (word) });
    }
  return n;
}

/**
 * gs_quote_run_negates:
 *
 * Returns: whether one side negates what the other does not: "we were", "we were not"
 */
gboolean
gs_quote_run_negates (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                      const GsWordRun *run)
{
  return gs_words_count_negations (matches, a, run->a_start, run->a_end) % 2
         != gs_words_count_negations (matches, b, run->b_start, run->b_end) % 2;
}

/**
 * gs_quotes_negate:
 * @runs: (element-type GsWordRun): how their words agree
 * @edge: so many words before the first that agree are of the same sentence
 *
 * Returns: whether all that both say is negated in one alone: "I did not feel we were" is "I feel
 *   we were not"
 */
gboolean
gs_quotes_negate (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                  const GArray *runs, guint32 edge)
{
  GsWordRun all = { 0 };

  for (guint i = 0; i < runs->len; i++)
    {
      const GsWordRun *run = &g_array_index (runs, GsWordRun, i);

      if (!run->equal)
        continue;
      if (all.a_end == 0)
        {
          all.a_start = run->a_start <= edge ? 0 : run->a_start;
          all.b_start = run->b_start <= edge ? 0 : run->b_start;
        }
      all.a_end = run->a_end;
      all.b_end = run->b_end;
    }
  return gs_quote_run_negates (matches, a, b, &all);
}
