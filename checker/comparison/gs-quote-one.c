/* SPDX-License-Identifier: MIT */
/* Judges by the words that agree, and by those around, whether two quotations are one utterance. */
#include "comparison/gs-quote-one.h"

#include "comparison/gs-quote-short.h"
#include "comparison/gs-quote-words.h"

/* the share of the alignment that must be equal */
#define GS_MIN_EQUAL_SHARE 0.7
/* the same of two short quotations that stand among the same telling words, of so many words at
 * most */
#define GS_MAX_WHOLE       12
#define GS_MIN_WHOLE_SHARE 0.6
/* telling words around both, and the share of equal words from which one such word will do */
#define GS_MIN_CONTEXT      2
#define GS_NEAR_WHOLE_SHARE 0.8
/* telling words among the equal ones: in one story, and where nothing else speaks for one utterance
 */
#define GS_MIN_CONTENT         2
#define GS_MIN_FOREIGN_CONTENT 4
/* with fewer, "we will monitor the situation", the sentences must show one occasion */
#define GS_SURE_CONTENT 3
#define GS_ALIKE_SHARE  0.85 /* or be alike nearly throughout, or for so many words */
#define GS_LONG_EQUAL   10
/* equal words in a row that two quotations of one article need */
#define GS_MIN_OWN_RUN 5

/**
 * gs_quotes_are_whole:
 *
 * Returns: whether both are short and told whole: then their sentences help to know them
 */
gboolean
gs_quotes_are_whole (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b)
{
  const guint32 *stories = matches->batch->stories;

  return MAX (a->n_words, b->n_words) <= GS_MAX_WHOLE && !a->quotation->headline
         && !b->quotation->headline && stories[a->article] == stories[b->article]
         && a->article != b->article;
}

/* telling words that two quotations share: common words in a row are anybody's */
static guint
gs_count_shared_content (const GsQuoteMatches *matches, const GsQuote *a, const GArray *runs)
{
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const GsWordRun *run = &g_array_index (runs, GsWordRun, i);

      for (guint32 k = run->a_start; run->equal && k < run->a_end; k++)
        n += gs_quote_word_is_content (matches, a->words[k]);
    }
  return n;
}

/**
 * gs_quotes_get_min_content:
 *
 * Returns: how many telling words two quotations of one utterance share
 */
guint
gs_quotes_get_min_content (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b)
{
  return matches->batch->stories[a->article] == matches->batch->stories[b->article]
             ? GS_MIN_CONTENT
             : GS_MIN_FOREIGN_CONTENT;
}

/* whether so many words agree in a row as two sayings of one article need: an article quotes
 * several works, rules and refrains that are alike on purpose */
static gboolean
gs_quotes_share_run (const GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const GsWordRun *run = &g_array_index (runs, GsWordRun, i);

      if (run->equal && run->a_end - run->a_start >= GS_MIN_OWN_RUN)
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_quotes_are_one:
 * @aligned: how the words of @a and @b agree
 *
 * Returns: whether what agrees makes one utterance of both
 */
gboolean
gs_quotes_are_one (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                   const GsWordAlignment *aligned)
{
  guint n_content = gs_count_shared_content (matches, a, aligned->runs);
  guint strangers;
  gboolean near;

  if (a->article == b->article && !gs_quotes_share_run (aligned->runs))
    return FALSE;
  strangers = n_content < GS_SURE_CONTENT && a->article != b->article
                  ? gs_quotes_count_strangers (matches, a, b)
                  : 0;
  if (aligned->n_equal >= GS_MIN_EQUAL
      && aligned->n_equal >= aligned->n_columns * GS_MIN_EQUAL_SHARE
      && n_content >= gs_quotes_get_min_content (matches, a, b)
      && (n_content >= GS_SURE_CONTENT
          || aligned->n_equal >= MIN (GS_LONG_EQUAL, aligned->n_columns * GS_ALIKE_SHARE)
          || a->article == b->article
          || (strangers == 0 && gs_quotes_count_context (matches, a, b) >= GS_MIN_CONTEXT)))
    return TRUE;
  if (aligned->n_equal < GS_MIN_WHOLE_EQUAL || n_content == 0 || strangers > 1
      || aligned->n_equal < aligned->n_columns * GS_MIN_WHOLE_SHARE
      || !gs_quotes_are_whole (matches, a, b))
    return FALSE;
  near = aligned->n_equal > GS_MIN_WHOLE_EQUAL
         && aligned->n_equal >= aligned->n_columns * GS_NEAR_WHOLE_SHARE;
  return gs_quotes_count_context (matches, a, b) >= (near ? 1 : GS_MIN_CONTEXT);
}
