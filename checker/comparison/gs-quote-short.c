/* SPDX-License-Identifier: MIT */
/*
 * Short quotations are one utterance if they open with the same rare word and stand among the same
 * telling words.
 */
#include "comparison/gs-quote-short.h"

#include <string.h>

#include "assertion/gs-mention.h"
#include "comparison/gs-context.h"
#include "comparison/gs-quote-words.h"

/* short quotations: at most so many words, the first met at most so often in tagged text */
#define GS_MAX_SHORT      6
#define GS_RARE_FREQUENCY 20
#define GS_MIN_SHARED     2
/* words that begin with the same bytes are forms of one word */
#define GS_STEM_BYTES 4
/* a word that opens more quotations than this opens phrases */
#define GS_MAX_USES 64

static gboolean
gs_quote_is_short (const GsQuote *quote)
{
  if (quote->n_words < 2 || quote->n_words > GS_MAX_SHORT || quote->quotation->headline)
    return FALSE;
  for (guint32 i = 0; i < quote->n_words; i++)
    if (quote->words[i] == GS_WORD_ANY)
      return FALSE;
  return quote->quotation->closed;
}

static gboolean
gs_opens_rarely (const GsQuoteMatches *matches, const GsQuote *quote)
{
  const char *text = gs_string_set_get (matches->strings, quote->words[0]);
  guint32 id = gs_lexicon_find (matches->batch->lexicon, text, strlen (text));
  guint frequency = 0;

  if (!gs_quote_word_is_content (matches, quote->words[0]))
    return FALSE;
  for (guint class = 0; id != 0 && class < GS_N_LEXICON_CLASSES; class ++)
    frequency = MAX (
        frequency, gs_lexicon_get_frequency (matches->batch->lexicon, id, (GsLexiconClass) class));
  return frequency <= GS_RARE_FREQUENCY;
}

static guint32
gs_count_equal_opening (const GsQuote *a, const GsQuote *b)
{
  guint32 n = 0;

  while (n < a->n_words && n < b->n_words && a->words[n] == b->words[n])
    n++;
  return n;
}

/* the sentence of a quotation, and those beside it if it is quoted whole: its speaker stands there
 */
static void
gs_context_add_quote (GsContext *self, const GsQuoteMatches *matches, const GsQuote *quote)
{
  const GsExtraction *extraction = g_ptr_array_index (matches->batch->extractions, quote->article);
  guint32 sentence = quote->quotation->sentence;

  gs_context_add_sentence (self, matches->batch, quote->article, sentence);
  if (sentence >= extraction->sentences->len
      || g_array_index (extraction->sentences, GsSentenceFacts, sentence).span.start
             < quote->quotation->span.start)
    return;
  if (sentence > 0)
    gs_context_add_sentence (self, matches->batch, quote->article, sentence - 1);
  gs_context_add_sentence (self, matches->batch, quote->article, sentence + 1);
}

/**
 * gs_quotes_count_context:
 *
 * Returns: how many telling words both sentences share outside the quotations
 */
guint
gs_quotes_count_context (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b)
{
  g_autoptr (GsContext) first = gs_context_new ();
  g_autoptr (GsContext) second = gs_context_new ();
  g_autoptr (GPtrArray) except = g_ptr_array_new ();

  for (guint32 i = 0; i < a->n_words; i++)
    if (a->quotation->words[i].text != NULL)
      g_ptr_array_add (except, (gpointer) a->quotation->words[i].text);
  g_ptr_array_add (except, NULL);
  gs_context_add_quote (first, matches, a);
  gs_context_add_quote (second, matches, b);
  return gs_context_count_shared (first, second, matches->batch,
                                  (const char *const *) except->pdata);
}

/* whether somebody is named around @quote of whom the article of @other says nothing, and who does
 * not speak there himself: the statement is about him */
static gboolean
gs_quote_names_stranger (const GsQuoteMatches *matches, const GsQuote *quote, const GsQuote *other)
{
  const GsExtraction *own = g_ptr_array_index (matches->batch->extractions, quote->article);
  const GsExtraction *others = g_ptr_array_index (matches->batch->extractions, other->article);
  guint32 sentence = quote->quotation->sentence;

  for (guint i = 0; i < own->mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (own->mentions, GsMention, i);

      if (mention->sentence + 1 >= sentence && mention->sentence <= sentence + 1
          && mention->kind == GS_MENTION_PERSON && mention->n_words > 0 && !mention->subject
          && !gs_extraction_names (others, mention->words[mention->n_words - 1].folded))
        return TRUE;
    }
  return FALSE;
}

/**
 * gs_quotes_count_strangers:
 *
 * Returns: near how many of the two somebody is named whom the other's article does not name: with
 *   both, they were said of two people
 */
guint
gs_quotes_count_strangers (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b)
{
  return (gs_quote_names_stranger (matches, a, b) ? 1 : 0)
         + (gs_quote_names_stranger (matches, b, a) ? 1 : 0);
}

/* whether both quotations go on with telling words, and not with forms of the same word */
static gboolean
gs_run_has_other_content (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                          const GsWordRun *run)
{
  gboolean any = FALSE;

  for (guint32 i = run->a_start; i < run->a_end; i++)
    for (guint32 k = run->b_start; k < run->b_end; k++)
      {
        const char *one = gs_string_set_get (matches->strings, a->words[i]);
        const char *two = gs_string_set_get (matches->strings, b->words[k]);

        if (!gs_quote_word_is_content (matches, a->words[i])
            || !gs_quote_word_is_content (matches, b->words[k]))
          continue;
        if (strncmp (one, two, GS_STEM_BYTES) == 0)
          return FALSE;
        any = TRUE;
      }
  return any;
}

static void
gs_compare_short (GsQuoteMatches *matches, guint32 a, guint32 b)
{
  const GsQuote *one = gs_quote_matches_get (matches, a);
  const GsQuote *two = gs_quote_matches_get (matches, b);
  guint32 opening = gs_count_equal_opening (one, two);
  GsWordRun rest;
  GsAlteration alteration = {
    .a = a, .b = b, .a_end = one->n_words, .b_end = two->n_words, .is_short = TRUE
  };

  if (opening == 0 || opening == one->n_words || opening == two->n_words)
    return;
  if (opening < 2)
    return;
  rest = (GsWordRun){ opening, one->n_words, opening, two->n_words, FALSE };
  if (!gs_run_has_other_content (matches, one, two, &rest)
      || gs_quotes_count_context (matches, one, two) < GS_MIN_SHARED)
    return;
  alteration.has_content = TRUE;
  g_array_append_val (matches->alterations, alteration);
}

/**
 * gs_quotes_compare_short:
 * @matches: all quotations; alterations are added
 */
void
gs_quotes_compare_short (GsQuoteMatches *matches)
{
  g_autoptr (GHashTable) openings =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < matches->quotes->len; i++)
    {
      const GsQuote *quote = gs_quote_matches_get (matches, i);
      GArray *users;

      if (!gs_quote_is_short (quote) || !gs_opens_rarely (matches, quote))
        continue;
      users = g_hash_table_lookup (openings, GUINT_TO_POINTER (quote->words[0]));
      if (users == NULL)
        {
          users = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (openings, GUINT_TO_POINTER (quote->words[0]), users);
        }
      for (guint k = 0; k < users->len && users->len <= GS_MAX_USES; k++)
        gs_compare_short (matches, g_array_index (users, guint32, k), i);
      g_array_append_val (users, i);
    }
}
