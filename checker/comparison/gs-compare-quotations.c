/* SPDX-License-Identifier: MIT */
/*
 * One utterance, quoted in other words: one finding an utterance.
 *
 * The quotation that most others differ from is the reference; each wording is shown over the same
 * stretch of it, so that the sides can be read beside each other.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-quote-match.h"
#include "comparison/gs-wording.h"

/* words of the reference that one finding shows at most */
#define GS_MAX_SHOWN_WORDS 24
/* words that lead to another one, at the end of the words shown */
#define GS_MAX_LEADERS 3

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsQuoteMatches *matches;
} GsQuoteComparison;

/**
 * GsUtterance: quotations that are one utterance
 */
typedef struct
{
  GArray *quotes;    /* of guint32: indices, ascending */
  guint32 reference; /* the one that differs from most others */
  guint32 start;     /* words of the reference that some other quotation alters */
  guint32 end;
  gboolean has_content;
  gboolean negates;
  gboolean is_short;
} GsUtterance;

/* ---- sides ---- */

static char *
gs_quote_join_words (const GsQuoteComparison *comparison, const GsQuote *quote, guint32 start,
                     guint32 end)
{
  GString *text = g_string_new (NULL);

  for (guint32 i = start; i < end; i++)
    {
      const char *word = gs_string_set_get (comparison->matches->strings, quote->words[i]);

      if (i > start)
        g_string_append_c (text, ' ');
      g_string_append (text, word != NULL ? word : "…");
    }
  return g_string_free (text, FALSE);
}

/* the sentence the words begin in, widened to the words shown */
static GsSpan
gs_quote_surroundings (const GsExtraction *extraction, const GsQuote *quote, GsSpan span)
{
  guint32 index = gs_extraction_find_sentence (extraction, span.start);
  GsSpan sentence = index < extraction->sentences->len
                        ? g_array_index (extraction->sentences, GsSentenceFacts, index).span
                        : quote->quotation->span;

  return GS_SPAN_INIT (MIN (sentence.start, span.start), MAX (sentence.end, span.end));
}

/* where a line may end that ends at a word: not at "the" or "of", but behind what these lead to */
static guint32
gs_quote_find_end (const GsQuoteComparison *comparison, const GsQuote *quote, guint32 end)
{
  static const char *const leaders[] = { "a",    "an",  "the", "of",   "in",   "to",
                                         "at",   "on",  "for", "with", "from", "by",
                                         "and",  "or",  "but", "that", "who",  "which",
                                         "than", "his", "her", "their" };

  for (guint n = 0; n < GS_MAX_LEADERS && end < quote->n_words; n++)
    {
      const char *last = gs_string_set_get (comparison->matches->strings, quote->words[end - 1]);
      gboolean leads = FALSE;

      for (guint i = 0; last != NULL && i < G_N_ELEMENTS (leaders); i++)
        leads |= strcmp (last, leaders[i]) == 0;
      if (!leads)
        break;
      end++;
    }
  return end;
}

static void
gs_finding_add_quote (const GsQuoteComparison *comparison, GsFinding *finding, guint32 index,
                      guint32 start, guint32 end)
{
  const GsQuote *quote = gs_quote_matches_get (comparison->matches, index);
  const GsExtraction *extraction =
      g_ptr_array_index (comparison->batch->extractions, quote->article);
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan span = GS_SPAN_INIT (
      quote->quotation->words[start].span.start,
      quote->quotation->words[gs_quote_find_end (comparison, quote, end) - 1].span.end);
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

/* the words of the second sequence that stand where [start, end) stands in the first; FALSE if the
 * alignment does not reach over all of it */
static gboolean
gs_map_range (const GsWordAlignment *alignment, guint32 start, guint32 end, guint32 *other_start,
              guint32 *other_end)
{
  const GArray *runs = alignment->runs;
  gboolean begun = FALSE;
  gboolean ended = FALSE;

  for (guint i = 0; i < runs->len; i++)
    {
      const GsWordRun *run = &g_array_index (runs, GsWordRun, i);

      if (!begun && run->a_start <= start && start < run->a_end)
        {
          *other_start =
              run->equal ? MIN (run->b_start + (start - run->a_start), run->b_end) : run->b_start;
          begun = TRUE;
        }
      if (run->a_start < end && end <= run->a_end)
        {
          *other_end =
              run->equal ? MIN (run->b_start + (end - run->a_start), run->b_end) : run->b_end;
          ended = TRUE;
        }
    }
  return begun && ended && *other_start < *other_end;
}

static void
gs_utterance_add_side (const GsQuoteComparison *comparison, const GsUtterance *utterance,
                       GsFinding *finding, guint32 index)
{
  g_autoptr (GsWordAlignment) alignment = NULL;
  GsAlteration alteration = { 0 };
  guint32 start;
  guint32 end;

  if (gs_quote_matches_align (comparison->matches, utterance->reference, index, &alignment,
                              &alteration)
      && alteration.a_start < utterance->end && utterance->start < alteration.a_end)
    {
      /* an opening that differs is outside the local alignment: what was found there counts */
      if (!gs_map_range (alignment, utterance->start, utterance->end, &start, &end))
        {
          start = alteration.b_start;
          end = alteration.b_end;
        }
      gs_finding_add_quote (comparison, finding, index, start, end);
    }
  else if (gs_map_range (alignment, utterance->start, utterance->end, &start, &end))
    gs_finding_add_quote (comparison, finding, index, start, end);
}

static void
gs_utterance_add_short_sides (const GsQuoteComparison *comparison, const GsUtterance *utterance,
                              GsFinding *finding)
{
  for (guint i = 0; i < utterance->quotes->len; i++)
    {
      guint32 index = g_array_index (utterance->quotes, guint32, i);

      gs_finding_add_quote (comparison, finding, index, 0,
                            gs_quote_matches_get (comparison->matches, index)->n_words);
    }
}

/* ---- words ---- */

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

static gboolean
gs_finding_has_lonely_side (const GsFinding *finding)
{
  for (guint i = 0; i < finding->sides->len; i++)
    if (((const GsSide *) g_ptr_array_index (finding->sides, i))->doubtful)
      return TRUE;
  return FALSE;
}

/* "“one wording” or “the other”?", the doubtful one first */
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
gs_word_utterance (const GsQuoteComparison *comparison, const GsUtterance *utterance,
                   GsFinding *finding)
{
  g_autofree char *sides = gs_wording_sides (comparison->report, finding);

  gs_finding_take_title (finding, gs_utterance_dup_title (finding));
  gs_finding_take_hint (finding, g_strdup_printf ("one utterance, other words: %s", sides));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf (
          "The same utterance is quoted in %u wordings: %s. %s", finding->sides->len, sides,
          utterance->negates ? "One wording says the opposite of the other: at most one "
                               "can be exact."
          : finding->severity == GS_SEVERITY_NOTE
              ? "Only small words differ."
              : "Words that carry meaning differ: at most one wording can be exact."));
  gs_finding_take_derivation (
      finding, g_strdup ("the quotations share a run of words in order\nbetween agreeing words, "
                         "other words stand"));
}

static void
gs_report_utterance (const GsQuoteComparison *comparison, const GsUtterance *utterance)
{
  const GsQuote *quote = gs_quote_matches_get (comparison->matches, utterance->reference);
  g_autofree char *opening = gs_quote_join_words (comparison, quote, 0, MIN (quote->n_words, 8));
  g_autofree char *fact = g_strconcat ("quote:", opening, NULL);
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_QUOTE_ALTERED, fact);

  if (utterance->is_short)
    gs_utterance_add_short_sides (comparison, utterance, finding);
  else
    gs_finding_add_quote (comparison, finding, utterance->reference, utterance->start,
                          utterance->end);
  for (guint i = 0; !utterance->is_short && i < utterance->quotes->len; i++)
    if (g_array_index (utterance->quotes, guint32, i) != utterance->reference)
      gs_utterance_add_side (comparison, utterance, finding,
                             g_array_index (utterance->quotes, guint32, i));
  if (finding->sides->len < 2)
    return;
  finding->severity = utterance->is_short || utterance->negates ? GS_SEVERITY_ERROR
                      : utterance->has_content                  ? GS_SEVERITY_WARNING
                                                                : GS_SEVERITY_NOTE;
  gs_mark_lonely_side (finding);
  if (utterance->is_short && !gs_finding_has_lonely_side (finding))
    finding->severity = GS_SEVERITY_WARNING;
  gs_word_utterance (comparison, utterance, finding);
  gs_report_add_finding (comparison->report, g_steal_pointer (&finding));
}

/* ---- from alterations to utterances ---- */

static guint32
gs_quote_find_root (guint32 *parents, guint32 i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

/* the quotation with the most alterations, of these the longest, of these the first */
static guint32
gs_utterance_find_reference (const GsQuoteComparison *comparison, const GArray *quotes,
                             const guint32 *n_alterations)
{
  guint32 best = g_array_index (quotes, guint32, 0);

  for (guint i = 1; i < quotes->len; i++)
    {
      guint32 index = g_array_index (quotes, guint32, i);
      guint32 n_words = gs_quote_matches_get (comparison->matches, index)->n_words;

      if (n_alterations[index] > n_alterations[best]
          || (n_alterations[index] == n_alterations[best]
              && n_words > gs_quote_matches_get (comparison->matches, best)->n_words))
        best = index;
    }
  return best;
}

/* takes an alteration of the reference into the stretch that is shown, unless that grows too long
 */
static void
gs_utterance_extend (GsUtterance *utterance, const GsAlteration *alteration)
{
  gboolean is_a = alteration->a == utterance->reference;
  guint32 start = is_a ? alteration->a_start : alteration->b_start;
  guint32 end = is_a ? alteration->a_end : alteration->b_end;
  gboolean first = utterance->end == 0;

  if (!is_a && alteration->b != utterance->reference)
    return;
  utterance->has_content |= alteration->has_content;
  utterance->negates |= alteration->negates;
  utterance->is_short |= alteration->is_short;
  if (!first)
    {
      start = MIN (start, utterance->start);
      end = MAX (end, utterance->end);
      if (end - start > GS_MAX_SHOWN_WORDS)
        return;
    }
  utterance->start = start;
  utterance->end = MIN (end, start + GS_MAX_SHOWN_WORDS);
}

static void
gs_report_group_of_quotes (const GsQuoteComparison *comparison, GArray *quotes,
                           const guint32 *n_alterations)
{
  const GArray *alterations = comparison->matches->alterations;
  GsUtterance utterance = { .quotes = quotes };

  utterance.reference = gs_utterance_find_reference (comparison, quotes, n_alterations);
  for (guint i = 0; i < alterations->len; i++)
    gs_utterance_extend (&utterance, &g_array_index (alterations, GsAlteration, i));
  gs_report_utterance (comparison, &utterance);
}

/* quotes that alterations link, by their root, each list ascending */
static GHashTable *
gs_group_quotes (const GsQuoteMatches *matches, guint32 *parents, guint32 *n_alterations)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint32 i = 0; i < matches->quotes->len; i++)
    parents[i] = i;
  for (guint i = 0; i < matches->alterations->len; i++)
    {
      const GsAlteration *alteration = &g_array_index (matches->alterations, GsAlteration, i);

      n_alterations[alteration->a]++;
      n_alterations[alteration->b]++;
      parents[gs_quote_find_root (parents, alteration->b)] =
          gs_quote_find_root (parents, alteration->a);
    }
  for (guint32 i = 0; i < matches->quotes->len; i++)
    {
      gpointer root = GUINT_TO_POINTER (gs_quote_find_root (parents, i));
      GArray *quotes = g_hash_table_lookup (groups, root);

      if (n_alterations[i] == 0)
        continue;
      if (quotes == NULL)
        {
          quotes = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (groups, root, quotes);
        }
      g_array_append_val (quotes, i);
    }
  return groups;
}

/**
 * gs_compare_quotations:
 * @batch: the extractions
 * @report: quote-altered findings are added
 */
void
gs_compare_quotations (const GsBatch *batch, GsReport *report)
{
  g_autoptr (GsQuoteMatches) matches = gs_quote_matches_new (batch);
  GsQuoteComparison comparison = { batch, report, matches };
  g_autofree guint32 *parents = g_new0 (guint32, MAX (matches->quotes->len, 1));
  g_autofree guint32 *n_alterations = g_new0 (guint32, MAX (matches->quotes->len, 1));
  g_autoptr (GHashTable) groups = gs_group_quotes (matches, parents, n_alterations);

  for (guint32 i = 0; i < matches->quotes->len; i++)
    {
      GArray *quotes = g_hash_table_lookup (groups, GUINT_TO_POINTER (i));

      if (quotes != NULL)
        gs_report_group_of_quotes (&comparison, quotes, n_alterations);
    }
}
