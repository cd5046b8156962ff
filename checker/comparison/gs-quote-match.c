/* SPDX-License-Identifier: MIT */
/*
 * Quotations are one utterance if they share a long run of words in order. What differs between two
 * agreeing stretches is an alteration; what is missing at either end is only a shorter excerpt.
 */
#include "comparison/gs-quote-match.h"

#include <string.h>

#include "comparison/gs-quote-one.h"
#include "comparison/gs-quote-short.h"
#include "comparison/gs-quote-words.h"

/* words that two quotations share in a row before they are aligned at all */
#define GS_SHINGLE_WORDS 3
/* shingles that stand in more quotations than this are phrases, not utterances */
#define GS_MAX_SHINGLE_USES 64
/* a longer stretch that differs is other words said, not a word altered */
#define GS_MAX_ALTERED 6
/* first or last words that may differ, beside a long agreement and in a whole one */
#define GS_MAX_OPENING    3
#define GS_MAX_WHOLE_EDGE 4
/* equal words that frame an alteration */
#define GS_MIN_FRAME 2
/* longer quotations are aligned by their first words only */
#define GS_MAX_ALIGNED 400

/**
 * gs_quote_matches_get:
 * @index: below the number of quotes
 *
 * Returns: (transfer none): the quotation
 */
const GsQuote *
gs_quote_matches_get (const GsQuoteMatches *self, guint32 index)
{
  return &g_array_index (self->quotes, GsQuote, index);
}

/* ---- gathering ---- */

static void
gs_quotes_add (GsQuoteMatches *matches, guint32 article, const GsQuotation *quotation)
{
  GsQuote quote = { article, quotation, NULL, 0 };

  quote.n_words = MIN (quotation->n_words, GS_MAX_ALIGNED);
  quote.words = g_new (guint32, MAX (quote.n_words, 1));
  for (guint32 i = 0; i < quote.n_words; i++)
    {
      const char *text = quotation->words[i].text;

      quote.words[i] =
          text == NULL ? GS_WORD_ANY : gs_string_set_intern (matches->strings, text, strlen (text));
    }
  g_array_append_val (matches->quotes, quote);
}

static void
gs_quotes_gather (GsQuoteMatches *matches)
{
  for (guint32 i = 0; i < matches->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (matches->batch->extractions, i);

      for (guint k = 0; extraction != NULL && k < extraction->quotations->len; k++)
        gs_quotes_add (matches, i, &g_array_index (extraction->quotations, GsQuotation, k));
    }
  matches->content = gs_quote_words_find_content (matches);
}

/* ---- long quotations ---- */

static guint32
gs_run_length (const GsWordRun *run)
{
  return run->a_end - run->a_start;
}

/* where the alignment ends, both quotations do: nothing is left out there */
static gboolean
gs_run_is_at_end (const GArray *runs, guint i, const GsQuote *a, const GsQuote *b)
{
  const GsWordRun *run = &g_array_index (runs, GsWordRun, i);

  return (i == 0 && run->a_start == 0 && run->b_start == 0)
         || (i + 1 == runs->len && run->a_end == a->n_words && run->b_end == b->n_words);
}

/* the stretch that differs from run @i on, over words that agree by chance: "a truly", "truly a" */
static GsWordRun
gs_runs_join_altered (const GArray *runs, guint i, guint *end)
{
  GsWordRun altered = g_array_index (runs, GsWordRun, i);

  *end = i + 1;
  while (*end + 2 < runs->len
         && gs_run_length (&g_array_index (runs, GsWordRun, *end)) < GS_MIN_FRAME)
    {
      altered.a_end = g_array_index (runs, GsWordRun, *end + 1).a_end;
      altered.b_end = g_array_index (runs, GsWordRun, *end + 1).b_end;
      *end += 2;
    }
  return altered;
}

/* whether what differs from run @first to before @end is a few words in a frame that agrees */
static gboolean
gs_run_is_alteration (const GArray *runs, const GsWordRun *run, guint first, guint end,
                      const GsQuote *a, const GsQuote *b)
{
  if (first == 0 || end >= runs->len)
    return FALSE;
  if (run->a_end - run->a_start > GS_MAX_ALTERED || run->b_end - run->b_start > GS_MAX_ALTERED)
    return FALSE;
  return (gs_run_length (&g_array_index (runs, GsWordRun, first - 1)) >= GS_MIN_FRAME
          || gs_run_is_at_end (runs, first - 1, a, b))
         && (gs_run_length (&g_array_index (runs, GsWordRun, end)) >= GS_MIN_FRAME
             || gs_run_is_at_end (runs, end, a, b));
}

static void
gs_alteration_extend (GsAlteration *alteration, const GsWordRun *run, gboolean first)
{
  if (first)
    {
      alteration->a_start = run->a_start - MIN (run->a_start, GS_MIN_FRAME);
      alteration->b_start = run->b_start - MIN (run->b_start, GS_MIN_FRAME);
    }
  alteration->a_end = run->a_end + GS_MIN_FRAME;
  alteration->b_end = run->b_end + GS_MIN_FRAME;
}

static gboolean
gs_quote_has_any (const GsQuote *quote, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (quote->words[i] == GS_WORD_ANY)
      return TRUE;
  return FALSE;
}

/* other words beside a long agreement, before it or behind: both quotations have some there, so
 * that neither is a shorter excerpt of the other */
static gboolean
gs_quote_edge_is_altered (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                          const GsWordRun *edge, const GsWordRun *beside)
{
  guint32 n_left = edge->a_end - edge->a_start;
  guint32 n_right = edge->b_end - edge->b_start;
  gboolean whole = gs_quotes_are_whole (matches, a, b);
  guint32 demanded = whole ? GS_MIN_WHOLE_EQUAL : GS_MIN_EQUAL;

  return n_left > 0 && n_right > 0
         && MAX (n_left, n_right) <= (whole ? GS_MAX_WHOLE_EDGE : GS_MAX_OPENING)
         && gs_run_length (beside) >= demanded && !gs_quote_has_any (a, edge->a_start, edge->a_end)
         && !gs_quote_has_any (b, edge->b_start, edge->b_end)
         && !gs_quote_run_is_harmless (matches, a, b, edge);
}

/* other first words */
static gboolean
gs_compare_openings (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                     const GsWordAlignment *alignment, GsAlteration *alteration)
{
  const GsWordRun *first = &g_array_index (alignment->runs, GsWordRun, 0);
  const GsWordRun opening = { 0, first->a_start, 0, first->b_start, FALSE };

  if (!gs_quote_edge_is_altered (matches, a, b, &opening, first))
    return FALSE;
  gs_alteration_extend (alteration, &opening, TRUE);
  alteration->has_content = gs_quote_run_has_content (matches, a, b, &opening);
  alteration->negates = gs_quote_run_negates (matches, a, b, &opening);
  return TRUE;
}

/* other last words */
static gboolean
gs_compare_closings (const GsQuoteMatches *matches, const GsQuote *a, const GsQuote *b,
                     const GsWordAlignment *alignment, GsAlteration *alteration)
{
  const GsWordRun *last = &g_array_index (alignment->runs, GsWordRun, alignment->runs->len - 1);
  const GsWordRun closing = { last->a_end, a->n_words, last->b_end, b->n_words, FALSE };

  if (!a->quotation->closed || !b->quotation->closed
      || !gs_quote_edge_is_altered (matches, a, b, &closing, last))
    return FALSE;
  gs_alteration_extend (alteration, &closing, TRUE);
  alteration->has_content = gs_quote_run_has_content (matches, a, b, &closing);
  alteration->negates = gs_quote_run_negates (matches, a, b, &closing);
  return TRUE;
}

/**
 * gs_quote_matches_align:
 * @a: index of a quotation
 * @b: index of another
 * @alignment: (out) (transfer full): how their words agree
 * @alteration: (out): where they differ; untouched if they do not
 *
 * Returns: whether they are one utterance in different words
 */
gboolean
gs_quote_matches_align (const GsQuoteMatches *self, guint32 a, guint32 b,
                        GsWordAlignment **alignment, GsAlteration *alteration)
{
  const GsQuote *one = gs_quote_matches_get (self, a);
  const GsQuote *two = gs_quote_matches_get (self, b);
  GsWordAlignment *aligned =
      gs_word_alignment_new (one->words, one->n_words, two->words, two->n_words);
  GsAlteration found = { .a = a, .b = b };
  gboolean any = FALSE;

  *alignment = aligned;
  if (!gs_quotes_are_one (self, one, two, aligned))
    return FALSE;
  for (guint i = 1, end; i + 1 < aligned->runs->len; i = end + 1)
    {
      GsWordRun run = gs_runs_join_altered (aligned->runs, i, &end);

      if (!gs_run_is_alteration (aligned->runs, &run, i, end, one, two)
          || gs_quote_run_is_harmless (self, one, two, &run))
        continue;
      gs_alteration_extend (&found, &run, !any);
      found.has_content |= gs_quote_run_has_content (self, one, two, &run);
      found.negates |= gs_quote_run_negates (self, one, two, &run);
      any = TRUE;
    }
  found.negates =
      found.negates && gs_quotes_negate (self, one, two, aligned->runs, GS_MAX_WHOLE_EDGE);
  if (!any)
    any = gs_compare_openings (self, one, two, aligned, &found)
          || gs_compare_closings (self, one, two, aligned, &found);
  /* a headline shortens and shifts pronouns as a matter of course */
  if (!any || ((one->quotation->headline || two->quotation->headline) && !found.has_content))
    return FALSE;
  found.a_end = MIN (found.a_end, one->n_words);
  found.b_end = MIN (found.b_end, two->n_words);
  *alteration = found;
  return TRUE;
}

/**
 * GsQuoteLine: the quotation that earlier ones are aligned with
 */
typedef struct
{
  guint32 quote;
  gboolean has_any;    /* it has a wild card: a word of the other may stand against that */
  guint32 *has_word;   /* by word: the last quotation that has it, from 1 */
  guint32 *is_aligned; /* by quotation: the last one that it was aligned with, from 1 */
} GsQuoteLine;

static void
gs_quote_line_begin (GsQuoteLine *self, const GsQuoteMatches *matches, guint32 quote)
{
  const GsQuote *words = gs_quote_matches_get (matches, quote);

  self->quote = quote;
  self->has_any = FALSE;
  for (guint32 i = 0; i < words->n_words; i++)
    {
      self->has_any |= words->words[i] == GS_WORD_ANY;
      self->has_word[words->words[i]] = quote + 1;
    }
}

/* whether the other has words enough in common with it, in whatever order: most pairs share a
 * phrase and nothing else */
static gboolean
gs_quote_line_may_agree (const GsQuoteLine *self, const GsQuoteMatches *matches,
                         const GsQuote *other)
{
  guint n_equal = 0;
  guint n_content = 0;

  for (guint32 i = 0; i < other->n_words; i++)
    if (other->words[i] != GS_WORD_ANY && self->has_word[other->words[i]] == self->quote + 1)
      {
        n_equal++;
        n_content += gs_quote_word_is_content (matches, other->words[i]);
      }
  if (gs_quotes_are_whole (matches, other, gs_quote_matches_get (matches, self->quote)))
    return n_equal >= GS_MIN_WHOLE_EQUAL;
  return n_equal >= GS_MIN_EQUAL
         && (self->has_any
             || n_content >= gs_quotes_get_min_content (
                    matches, other, gs_quote_matches_get (matches, self->quote)));
}

static void
gs_compare_long (GsQuoteMatches *matches, const GsQuoteLine *line, guint32 a)
{
  const GsQuote *one = gs_quote_matches_get (matches, a);
  const GsQuote *two = gs_quote_matches_get (matches, line->quote);
  g_autoptr (GsWordAlignment) alignment = NULL;
  GsAlteration alteration;

  /* copies are many, and nothing in them is altered */
  if (one->n_words == two->n_words
      && memcmp (one->words, two->words, sizeof *one->words * one->n_words) == 0)
    return;
  if (gs_quote_line_may_agree (line, matches, one)
      && gs_quote_matches_align (matches, a, line->quote, &alignment, &alteration))
    g_array_append_val (matches->alterations, alteration);
}

static guint64
gs_shingle_hash (const guint32 *words)
{
  guint64 hash = 0;

  for (guint i = 0; i < GS_SHINGLE_WORDS; i++)
    hash = hash * G_GUINT64_CONSTANT (0x100000001b3) + words[i];
  return hash;
}

static void
gs_compare_shingle_users (GsQuoteMatches *matches, const GArray *users, GsQuoteLine *line)
{
  for (guint i = 0; i < users->len; i++)
    {
      guint32 other = g_array_index (users, guint32, i);

      if (other == line->quote || line->is_aligned[other] == line->quote + 1)
        continue;
      line->is_aligned[other] = line->quote + 1;
      gs_compare_long (matches, line, other);
    }
}

/* aligns each pair of quotations that share a shingle, once */
static void
gs_compare_long_quotes (GsQuoteMatches *matches)
{
  g_autoptr (GHashTable) shingles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autofree guint32 *has_word = g_new0 (guint32, gs_string_set_get_size (matches->strings) + 1);
  g_autofree guint32 *is_aligned = g_new0 (guint32, MAX (matches->quotes->len, 1));
  GsQuoteLine line = { .has_word = has_word, .is_aligned = is_aligned };

  for (guint32 i = 0; i < matches->quotes->len; i++)
    {
      const GsQuote *quote = gs_quote_matches_get (matches, i);

      if (quote->n_words < GS_MIN_WHOLE_EQUAL)
        continue;
      gs_quote_line_begin (&line, matches, i);
      for (guint32 k = 0; k + GS_SHINGLE_WORDS <= quote->n_words; k++)
        {
          guint64 hash = gs_shingle_hash (quote->words + k);
          GArray *users = g_hash_table_lookup (shingles, &hash);

          if (users == NULL)
            {
              users = g_array_new (FALSE, FALSE, sizeof (guint32));
              g_hash_table_insert (shingles, g_memdup2 (&hash, sizeof hash), users);
            }
          if (users->len > 0 && g_array_index (users, guint32, users->len - 1) == i)
            continue;
          if (users->len <= GS_MAX_SHINGLE_USES)
            gs_compare_shingle_users (matches, users, &line);
          g_array_append_val (users, i);
        }
    }
}

/* ---- life cycle ---- */

/**
 * gs_quote_matches_new:
 * @batch: the extractions; lent, must outlive the result
 *
 * Returns: (transfer full): the quotations and their alterations
 */
GsQuoteMatches *
gs_quote_matches_new (const GsBatch *batch)
{
  GsQuoteMatches *self = g_new0 (GsQuoteMatches, 1);

  self->batch = batch;
  self->strings = gs_string_set_new ();
  self->quotes = g_array_new (FALSE, FALSE, sizeof (GsQuote));
  self->alterations = g_array_new (FALSE, FALSE, sizeof (GsAlteration));
  gs_quotes_gather (self);
  gs_compare_long_quotes (self);
  gs_quotes_compare_short (self);
  return self;
}

/**
 * gs_quote_matches_free:
 * @self: (nullable): matches
 */
void
gs_quote_matches_free (GsQuoteMatches *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->quotes->len; i++)
    g_free (g_array_index (self->quotes, GsQuote, i).words);
  gs_string_set_free (self->strings);
  g_free (self->content);
  g_array_unref (self->quotes);
  g_array_unref (self->alterations);
  g_free (self);
}
