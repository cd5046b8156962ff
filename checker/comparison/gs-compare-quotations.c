/* SPDX-License-Identifier: MIT */
/*
 * One utterance, quoted in other words.
 *
 * Quotations are one utterance if they share a long run of words in order. What differs between two
 * agreeing stretches is an alteration; what is missing at either end is only a shorter excerpt.
 * Short quotations are one utterance if they open with the same rare word and stand among the same
 * telling words.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-quotation.h"
#include "assertion/gs-rules-confusions.h"
#include "comparison/gs-context.h"
#include "comparison/gs-wording.h"
#include "comparison/gs-word-alignment.h"

/* words that two quotations share in a row before they are aligned at all */
#define GS_SHINGLE_WORDS 3
/* shingles that stand in more quotations than this are phrases, not utterances */
#define GS_MAX_SHINGLE_USES 64
/* equal words, and their share of the alignment, that make one utterance of two quotations */
#define GS_MIN_EQUAL       6
#define GS_MIN_EQUAL_SHARE 0.7
/* a longer stretch that differs is other words said, not a word altered */
#define GS_MAX_ALTERED 6
/* first words that may differ before a long agreement */
#define GS_MAX_OPENING 3
/* equal words that frame an alteration */
#define GS_MIN_FRAME 2
/* longer quotations are aligned by their first words only */
#define GS_MAX_ALIGNED 400
/* short quotations: at most so many words, the first met at most so often in tagged text */
#define GS_MAX_SHORT      6
#define GS_RARE_FREQUENCY 20
#define GS_MIN_SHARED     2

/**
 * GsQuote: a quotation of the batch
 */
typedef struct
{
  guint32 article;
  const GsQuotation *quotation;
  guint32 *words; /* ids of the batch; GS_WORD_ANY for gaps */
  guint32 n_words;
} GsQuote;

/**
 * GsAlteration: where two quotations of one utterance differ
 */
typedef struct
{
  guint32 a; /* indices of quotes */
  guint32 b;
  guint32 a_start, a_end; /* words, with the frame */
  guint32 b_start, b_end;
  gboolean has_content; /* whether a content word differs */
  gboolean is_short;
} GsAlteration;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsStringSet *strings;
  GArray *quotes;      /* of GsQuote */
  GArray *alterations; /* of GsAlteration */
  GHashTable *seen;    /* of pairs of quotes */
} GsQuoteComparison;

static const GsQuote *
gs_quote (const GsQuoteComparison *comparison, guint32 i)
{
  return &g_array_index (comparison->quotes, GsQuote, i);
}

/* ---- gathering ---- */

static void
gs_quotes_add (GsQuoteComparison *comparison, guint32 article, const GsQuotation *quotation)
{
  GsQuote quote = { article, quotation, NULL, 0 };

  quote.n_words = MIN (quotation->n_words, GS_MAX_ALIGNED);
  quote.words = g_new (guint32, MAX (quote.n_words, 1));
  for (guint32 i = 0; i < quote.n_words; i++)
    {
      const char *text = quotation->words[i].text;

      quote.words[i] = text == NULL
                           ? GS_WORD_ANY
                           : gs_string_set_intern (comparison->strings, text, strlen (text));
    }
  g_array_append_val (comparison->quotes, quote);
}

static void
gs_quotes_gather (GsQuoteComparison *comparison)
{
  for (guint32 i = 0; i < comparison->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (comparison->batch->extractions, i);

      for (guint k = 0; extraction != NULL && k < extraction->quotations->len; k++)
        gs_quotes_add (comparison, i, &g_array_index (extraction->quotations, GsQuotation, k));
    }
}

/* ---- what an altered word weighs ---- */

/* forms of helping verbs and other closed-class words that the lexicon also has as nouns or verbs
 */
static const char *const helping_words[] = {
  "been",  "being",  "were",  "have", "having", "does",  "doing",  "done",  "will",  "would",
  "could", "should", "might", "must", "shall",  "ought", "that",   "this",  "over",  "like",
  "just",  "also",   "then",  "than", "well",   "very",  "really", "going", "gonna", NULL,
};

static gboolean
gs_is_content_word (const GsQuoteComparison *comparison, guint32 word)
{
  const char *text = gs_string_set_get (comparison->strings, word);
  guint32 id = text != NULL ? gs_lexicon_find (comparison->batch->lexicon, text, strlen (text)) : 0;
  guint classes = gs_lexicon_get_classes (comparison->batch->lexicon, id);

  if (text == NULL || g_utf8_strlen (text, -1) < 4 || g_strv_contains (helping_words, text))
    return FALSE;
  return id == 0 || (classes & ~(1u << GS_LEXICON_ADVERB)) != 0;
}

/* "head teacher" and "headteacher", "it's" and "it' s": the same letters, cut otherwise */
static gboolean
gs_runs_join_alike (const GsQuoteComparison *comparison, const GsQuote *a, const GsQuote *b,
                    const GsWordRun *run)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) two = g_string_new (NULL);

  for (guint32 i = run->a_start; i < run->a_end; i++)
    g_string_append (one, gs_string_set_get (comparison->strings, a->words[i]));
  for (guint32 i = run->b_start; i < run->b_end; i++)
    g_string_append (two, gs_string_set_get (comparison->strings, b->words[i]));
  g_string_replace (one, "'", "", 0);
  g_string_replace (two, "'", "", 0);
  return g_string_equal (one, two);
}

/* a single word replaced by a spelling of itself is no other word */
static gboolean
gs_is_harmless_run (const GsQuoteComparison *comparison, const GsQuote *a, const GsQuote *b,
                    const GsWordRun *run)
{
  const char *one;
  const char *two;
  GsRulesVariant variant;

  if (gs_runs_join_alike (comparison, a, b, run))
    return TRUE;
  if (run->a_end - run->a_start != 1 || run->b_end - run->b_start != 1)
    return FALSE;
  one = gs_string_set_get (comparison->strings, a->words[run->a_start]);
  two = gs_string_set_get (comparison->strings, b->words[run->b_start]);
  if (one == NULL || two == NULL)
    return TRUE;
  variant = gs_rules_compare_forms (comparison->batch->rules, one, strlen (one), two, strlen (two));
  return variant.kind == GS_RULES_VARIANT_SAME || variant.kind == GS_RULES_VARIANT_SPELLING;
}

static gboolean
gs_run_has_content (const GsQuoteComparison *comparison, const GsQuote *a, const GsQuote *b,
                    const GsWordRun *run)
{
  for (guint32 i = run->a_start; i < run->a_end; i++)
    if (gs_is_content_word (comparison, a->words[i]))
      return TRUE;
  for (guint32 i = run->b_start; i < run->b_end; i++)
    if (gs_is_content_word (comparison, b->words[i]))
      return TRUE;
  return FALSE;
}

/* ---- long quotations ---- */

static guint32
gs_run_length (const GsWordRun *run)
{
  return run->a_end - run->a_start;
}

static gboolean
gs_run_is_alteration (const GArray *runs, guint i)
{
  const GsWordRun *run = &g_array_index (runs, GsWordRun, i);

  if (run->equal || i == 0 || i + 1 >= runs->len)
    return FALSE;
  if (run->a_end - run->a_start > GS_MAX_ALTERED || run->b_end - run->b_start > GS_MAX_ALTERED)
    return FALSE;
  return gs_run_length (run - 1) >= GS_MIN_FRAME && gs_run_length (run + 1) >= GS_MIN_FRAME;
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

/* other first words before a long agreement: both quotations begin there, so neither is a shorter
 * excerpt of the other */
static gboolean
gs_compare_openings (const GsQuoteComparison *comparison, const GsQuote *a, const GsQuote *b,
                     const GsWordAlignment *alignment, GsAlteration *alteration)
{
  const GsWordRun *first = &g_array_index (alignment->runs, GsWordRun, 0);
  const GsWordRun opening = { 0, first->a_start, 0, first->b_start, FALSE };

  if (first->a_start == 0 || first->b_start == 0 || first->a_start > GS_MAX_OPENING
      || first->b_start > GS_MAX_OPENING || gs_run_length (first) < GS_MIN_EQUAL)
    return FALSE;
  for (guint32 i = 0; i < first->a_start; i++)
    if (a->words[i] == GS_WORD_ANY)
      return FALSE;
  for (guint32 i = 0; i < first->b_start; i++)
    if (b->words[i] == GS_WORD_ANY)
      return FALSE;
  if (gs_is_harmless_run (comparison, a, b, &opening))
    return FALSE;
  gs_alteration_extend (alteration, &opening, TRUE);
  alteration->has_content = gs_run_has_content (comparison, a, b, &opening);
  return TRUE;
}

static void
gs_compare_long (GsQuoteComparison *comparison, guint32 a, guint32 b)
{
  const GsQuote *one = gs_quote (comparison, a);
  const GsQuote *two = gs_quote (comparison, b);
  g_autoptr (GsWordAlignment) alignment =
      gs_word_alignment_new (one->words, one->n_words, two->words, two->n_words);
  GsAlteration alteration = { .a = a, .b = b };
  gboolean any = FALSE;

  if (alignment->n_equal < GS_MIN_EQUAL
      || alignment->n_equal < alignment->n_columns * GS_MIN_EQUAL_SHARE)
    return;
  for (guint i = 0; i < alignment->runs->len; i++)
    {
      const GsWordRun *run = &g_array_index (alignment->runs, GsWordRun, i);

      if (!gs_run_is_alteration (alignment->runs, i)
          || gs_is_harmless_run (comparison, one, two, run))
        continue;
      gs_alteration_extend (&alteration, run, !any);
      alteration.has_content |= gs_run_has_content (comparison, one, two, run);
      any = TRUE;
    }
  if (!any)
    any = gs_compare_openings (comparison, one, two, alignment, &alteration);
  if (!any)
    return;
  /* a headline shortens and shifts pronouns as a matter of course */
  if ((one->quotation->headline || two->quotation->headline) && !alteration.has_content)
    return;
  alteration.a_end = MIN (alteration.a_end, one->n_words);
  alteration.b_end = MIN (alteration.b_end, two->n_words);
  g_array_append_val (comparison->alterations, alteration);
}

static gboolean
gs_quotes_mark_seen (GsQuoteComparison *comparison, guint32 a, guint32 b)
{
  guint64 pair = (guint64) a << 32 | b;

  if (g_hash_table_contains (comparison->seen, &pair))
    return FALSE;
  g_hash_table_add (comparison->seen, g_memdup2 (&pair, sizeof pair));
  return TRUE;
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
gs_compare_shingle_users (GsQuoteComparison *comparison, const GArray *users, guint32 quote)
{
  for (guint i = 0; i < users->len; i++)
    {
      guint32 other = g_array_index (users, guint32, i);

      if (other != quote && gs_quotes_mark_seen (comparison, other, quote))
        gs_compare_long (comparison, other, quote);
    }
}

/* aligns each pair of quotations that share a shingle, once */
static void
gs_compare_long_quotes (GsQuoteComparison *comparison)
{
  g_autoptr (GHashTable) shingles =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < comparison->quotes->len; i++)
    {
      const GsQuote *quote = gs_quote (comparison, i);

      if (quote->n_words < GS_MIN_EQUAL)
        continue;
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
            gs_compare_shingle_users (comparison, users, i);
          g_array_append_val (users, i);
        }
    }
}

/* ---- short quotations ---- */

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
gs_opens_rarely (const GsQuoteComparison *comparison, const GsQuote *quote)
{
  const char *text = gs_string_set_get (comparison->strings, quote->words[0]);
  guint32 id = gs_lexicon_find (comparison->batch->lexicon, text, strlen (text));
  guint frequency = 0;

  if (!gs_is_content_word (comparison, quote->words[0]))
    return FALSE;
  for (guint class = 0; id != 0 && class < GS_N_LEXICON_CLASSES; class ++)
    frequency = MAX (frequency, gs_lexicon_get_frequency (comparison->batch->lexicon, id,
                                                          (GsLexiconClass) class));
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

static gboolean
gs_quotes_share_context (const GsQuoteComparison *comparison, const GsQuote *a, const GsQuote *b)
{
  g_autoptr (GsContext) first = gs_context_new ();
  g_autoptr (GsContext) second = gs_context_new ();
  g_autoptr (GPtrArray) except = g_ptr_array_new ();

  for (guint32 i = 0; i < a->n_words; i++)
    g_ptr_array_add (except, (gpointer) a->quotation->words[i].text);
  g_ptr_array_add (except, NULL);
  gs_context_add_sentence (first, comparison->batch, a->article, a->quotation->sentence);
  gs_context_add_sentence (second, comparison->batch, b->article, b->quotation->sentence);
  return gs_context_count_shared (first, second, comparison->batch,
                                  (const char *const *) except->pdata)
         >= GS_MIN_SHARED;
}

static void
gs_compare_short (GsQuoteComparison *comparison, guint32 a, guint32 b)
{
  const GsQuote *one = gs_quote (comparison, a);
  const GsQuote *two = gs_quote (comparison, b);
  guint32 opening = gs_count_equal_opening (one, two);
  GsAlteration alteration = {
    .a = a, .b = b, .a_end = one->n_words, .b_end = two->n_words, .is_short = TRUE
  };

  if (opening == 0 || opening == one->n_words || opening == two->n_words)
    return;
  if (opening < 2 && MIN (one->n_words, two->n_words) > 2)
    return;
  if (!gs_quotes_share_context (comparison, one, two))
    return;
  alteration.has_content = TRUE;
  g_array_append_val (comparison->alterations, alteration);
}

static void
gs_compare_short_quotes (GsQuoteComparison *comparison)
{
  g_autoptr (GHashTable) openings =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < comparison->quotes->len; i++)
    {
      const GsQuote *quote = gs_quote (comparison, i);
      GArray *users;

      if (!gs_quote_is_short (quote) || !gs_opens_rarely (comparison, quote))
        continue;
      users = g_hash_table_lookup (openings, GUINT_TO_POINTER (quote->words[0]));
      if (users == NULL)
        {
          users = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (openings, GUINT_TO_POINTER (quote->words[0]), users);
        }
      for (guint k = 0; k < users->len && users->len <= GS_MAX_SHINGLE_USES; k++)
        gs_compare_short (comparison, g_array_index (users, guint32, k), i);
      g_array_append_val (users, i);
    }
}

/* ---- findings: one an utterance ---- */

static char *
gs_quote_join_words (const GsQuoteComparison *comparison, const GsQuote *quote, guint32 start,
                     guint32 end)
{
  GString *text = g_string_new (NULL);

  for (guint32 i = start; i < end; i++)
    {
      const char *word = gs_string_set_get (comparison->strings, quote->words[i]);

      if (i > start)
        g_string_append_c (text, ' ');
      g_string_append (text, word != NULL ? word : "…");
    }
  return g_string_free (text, FALSE);
}

/* the sentence the quotation begins in, widened to the words shown */
static GsSpan
gs_quote_surroundings (const GsExtraction *extraction, const GsQuote *quote, GsSpan span)
{
  guint32 index = gs_extraction_find_sentence (extraction, span.start);
  GsSpan sentence = index < extraction->sentences->len
                        ? g_array_index (extraction->sentences, GsSentenceFacts, index).span
                        : quote->quotation->span;

  return GS_SPAN_INIT (MIN (sentence.start, span.start), MAX (sentence.end, span.end));
}

static void
gs_finding_add_quote (const GsQuoteComparison *comparison, GsFinding *finding, guint32 index,
                      guint32 start, guint32 end)
{
  const GsQuote *quote = gs_quote (comparison, index);
  const GsExtraction *extraction =
      g_ptr_array_index (comparison->batch->extractions, quote->article);
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan span = GS_SPAN_INIT (quote->quotation->words[start].span.start,
                              quote->quotation->words[end - 1].span.end);
  g_autofree char *value = gs_quote_join_words (comparison, quote, start, end);
  g_autofree char *label = g_strndup (text + span.start, gs_span_length (span));
  gsize length = strlen (label);
  GsSide *side;

  while (length > 0 && strchr (",.;:!?", label[length - 1]) != NULL)
    label[--length] = '\0';
  side = gs_finding_add_side (finding, value, label);

  gs_side_add_evidence (side, quote->article, span,
                        gs_quote_surroundings (extraction, quote, span));
}

static GsFinding *
gs_finding_of_utterance (const GsQuoteComparison *comparison, const GArray *members)
{
  g_autofree char *fact = NULL;
  g_autofree char *opening = NULL;
  const GsAlteration *first = g_array_index (members, const GsAlteration *, 0);
  const GsQuote *quote = gs_quote (comparison, first->a);
  gboolean has_content = FALSE;
  GsFinding *finding;

  opening = gs_quote_join_words (comparison, quote, 0, MIN (quote->n_words, 8));
  fact = g_strconcat ("quote:", opening, NULL);
  finding = gs_finding_new (GS_FINDING_QUOTE_ALTERED, fact);
  for (guint i = 0; i < members->len; i++)
    {
      const GsAlteration *alteration = g_array_index (members, const GsAlteration *, i);

      gs_finding_add_quote (comparison, finding, alteration->a, alteration->a_start,
                            alteration->a_end);
      gs_finding_add_quote (comparison, finding, alteration->b, alteration->b_start,
                            alteration->b_end);
      has_content |= alteration->has_content;
    }
  finding->severity = has_content ? GS_SEVERITY_WARNING : GS_SEVERITY_NOTE;
  if (first->is_short)
    finding->severity = GS_SEVERITY_ERROR;
  return finding;
}

static void
gs_mark_lonely_side (GsFinding *finding)
{
  guint most = 0;

  for (guint i = 0; i < finding->sides->len; i++)
    most = MAX (most, gs_wording_count_articles (g_ptr_array_index (finding->sides, i)));
  for (guint i = 0; i < finding->sides->len; i++)
    {
      GsSide *side = g_ptr_array_index (finding->sides, i);

      side->doubtful = most > 1 && gs_wording_count_articles (side) == 1;
    }
}

/* "“one wording” or “the other”?" */
static char *
gs_utterance_dup_title (const GsFinding *finding)
{
  const GsSide *first = g_ptr_array_index (finding->sides, 0);
  const GsSide *second = g_ptr_array_index (finding->sides, 1);

  if (first->doubtful || !second->doubtful)
    return g_strdup_printf ("“%s” or “%s”?", first->label, second->label);
  return g_strdup_printf ("“%s” or “%s”?", second->label, first->label);
}

static void
gs_report_utterance (const GsQuoteComparison *comparison, const GArray *members)
{
  g_autoptr (GsFinding) finding = gs_finding_of_utterance (comparison, members);
  g_autofree char *sides = NULL;

  if (finding->sides->len < 2)
    return;
  gs_mark_lonely_side (finding);
  sides = gs_wording_sides (comparison->report, finding);
  gs_finding_take_title (finding, gs_utterance_dup_title (finding));
  gs_finding_take_hint (finding, g_strdup_printf ("one utterance, other words: %s", sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("The same utterance is quoted in %u wordings: %s. %s", finding->sides->len,
                       sides,
                       finding->severity == GS_SEVERITY_NOTE
                           ? "Only small words differ."
                           : "Words that carry meaning differ: at most one wording can be exact."));
  gs_finding_take_derivation (
      finding, g_strdup ("the quotations share a run of words in order\nbetween agreeing words, "
                         "other words stand"));
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

static guint32
gs_quote_find_root (guint32 *parents, guint32 i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

static void
gs_report_utterances (const GsQuoteComparison *comparison)
{
  g_autofree guint32 *parents = g_new (guint32, MAX (comparison->quotes->len, 1));
  g_autoptr (GHashTable) groups =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < comparison->quotes->len; i++)
    parents[i] = i;
  for (guint i = 0; i < comparison->alterations->len; i++)
    {
      const GsAlteration *alteration = &g_array_index (comparison->alterations, GsAlteration, i);

      parents[gs_quote_find_root (parents, alteration->b)] =
          gs_quote_find_root (parents, alteration->a);
    }
  for (guint i = 0; i < comparison->alterations->len; i++)
    {
      const GsAlteration *alteration = &g_array_index (comparison->alterations, GsAlteration, i);
      gpointer root = GUINT_TO_POINTER (gs_quote_find_root (parents, alteration->a));
      GArray *members = g_hash_table_lookup (groups, root);

      if (members == NULL)
        {
          members = g_array_new (FALSE, FALSE, sizeof (const GsAlteration *));
          g_hash_table_insert (groups, root, members);
        }
      g_array_append_val (members, alteration);
    }
  for (guint32 i = 0; i < comparison->quotes->len; i++)
    {
      const GArray *members = g_hash_table_lookup (groups, GUINT_TO_POINTER (i));

      if (members != NULL)
        gs_report_utterance (comparison, members);
    }
}

/**
 * gs_compare_quotations:
 * @batch: the extractions
 * @report: quote-altered findings are added
 */
void
gs_compare_quotations (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GsStringSet) strings = gs_string_set_new ();
  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (GsQuote));
  g_autoptr (GArray) alterations = g_array_new (FALSE, FALSE, sizeof (GsAlteration));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GsQuoteComparison comparison = { batch, report, strings, quotes, alterations, seen };

  gs_quotes_gather (&comparison);
  gs_compare_long_quotes (&comparison);
  gs_compare_short_quotes (&comparison);
  gs_report_utterances (&comparison);
  for (guint i = 0; i < quotes->len; i++)
    g_free (g_array_index (quotes, GsQuote, i).words);
}
