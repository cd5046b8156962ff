/* SPDX-License-Identifier: MIT */
/*
 * What one article tells as a fact and another says is not so: the same event with the same
 * participants, negated or denied.
 *
 * Every negated statement of a story is held against what the other articles state. An article that
 * gives both sides does not contradict anybody; what a headline or a claim of one sentence denies
 * is the business of the comparator of denials, and what that has found is not told again.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-claim-words.h"
#include "comparison/gs-denied-deed.h"
#include "comparison/gs-governed.h"
#include "comparison/gs-negation-word.h"
#include "comparison/gs-opposed.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-wording.h"

/* negated statements of one story that are compared */
#define GS_MAX_NEGATED 200
/* a word in more statements of a story than this finds no pairs */
#define GS_MAX_POSTINGS 300
/* a longer sentence is not shown as evidence of a denial */
#define GS_MAX_DENIAL 300
/* nor told from its beginning on in a line */
#define GS_MAX_LEAD_OF_DENIAL 140

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsStatements *statements;
  guint32 first, end; /* the statements of one story */
  GArray *denials;    /* of guint32: negated ones of the story */
  GArray *pairs;      /* of GsPolarityPair */
} GsPolarityComparison;

/**
 * GsPolarityPair: statements by index: one denied here and stated there
 */
typedef struct
{
  guint32 denied;
  guint32 stated;
} GsPolarityPair;

static GsAssertionOf
gs_polarity_get (const GsPolarityComparison *self, guint32 index)
{
  return (GsAssertionOf){ gs_statements_get_extraction (self->statements, index),
                          gs_statements_get_assertion (self->statements, index) };
}

/* how two statements stand to each other, the first of them negated */
static GsDeedRelation
gs_polarity_compare (const GsPolarityComparison *self, guint32 denied, guint32 stated)
{
  double shared = gs_statements_weigh_shared (self->statements,
                                              &gs_statements_get (self->statements, denied)->core,
                                              &gs_statements_get (self->statements, stated)->core);

  return gs_denied_deed_compare (self->batch, gs_polarity_get (self, denied),
                                 gs_polarity_get (self, stated), shared);
}

static gboolean
gs_polarity_judge (const GsPolarityComparison *self, guint32 denied, guint32 stated)
{
  return gs_polarity_compare (self, denied, stated) == GS_DEEDS_ONE;
}

/* "no warning issued", whose tree shows no clause: words that say that it is not so */
static gboolean
gs_span_has_negation (const GsExtraction *extraction, GsSpan span)
{
  static const char *const nobody[] = { "nobody", "none", "nothing" };
  const char *at = gs_article_get_text (extraction->article, NULL) + span.start;
  const char *end = at + gs_span_length (span);
  GsWord word;

  while (gs_text_next_word (&at, end, &word))
    if (gs_word_is_negation (word) || gs_word_is_in (word, nobody, G_N_ELEMENTS (nobody)))
      return TRUE;
  return FALSE;
}

/* a clause beside, "who has not been named", negates nothing of it */
static gboolean
gs_assertion_has_negation (const GsExtraction *extraction, const GsAssertion *assertion)
{
  for (guint i = 0; i < GS_N_SLOTS; i++)
    if (gs_span_has_negation (extraction, assertion->slots[i].span))
      return TRUE;
  return gs_span_has_negation (extraction, assertion->evidence);
}

/* whether a fact and what its own article plainly negates are of one verb and noun: "cancelled 40
 * flights" here, "no flights were cancelled" there */
static gboolean
gs_polarity_is_near (const GsPolarityComparison *self, guint32 denied, guint32 told)
{
  GsAssertionOf a = gs_polarity_get (self, denied);
  GsAssertionOf b = gs_polarity_get (self, told);
  GsSlotOf left = { a.extraction, &a.assertion->slots[GS_SLOT_THEME] };
  GsSlotOf right = { b.extraction, &b.assertion->slots[GS_SLOT_THEME] };

  return a.assertion->attribution == GS_NONE && !gs_assertion_is_denied (a.assertion)
         && gs_predicates_compare (self->batch, a.assertion, b.assertion) >= GS_PREDICATES_SYNONYM
         && left.filler->head != NULL && right.filler->head != NULL
         && gs_filler_relation_is_match (gs_filler_heads_compare (self->batch, left, right));
}

/* whether the article of @index, one that is told or denied, also says the contrary, or, where
 * somebody says that it is not so, that others say that it is: statements of one article stand side
 * by side */
static gboolean
gs_polarity_article_gives_both (const GsPolarityComparison *self, guint32 index, gboolean negated)
{
  const GsAssertion *own = gs_statements_get_assertion (self->statements, index);
  guint32 article = gs_statements_get (self->statements, index)->article;
  guint32 i = index;

  while (i > self->first && gs_statements_get (self->statements, i - 1)->article == article)
    i--;
  for (; i < self->end && gs_statements_get (self->statements, i)->article == article; i++)
    {
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, i);

      if (!(negated ? gs_assertion_is_negated (assertion)
                    : gs_assertion_is_fact (assertion)
                          || (own->attribution != GS_NONE && !gs_assertion_is_denied (own)
                              && gs_assertion_is_told (assertion))))
        continue;
      if (negated ? gs_polarity_judge (self, i, index)
                  : gs_polarity_judge (self, index, i) || gs_polarity_is_near (self, index, i))
        return TRUE;
    }
  return FALSE;
}

static void
gs_polarity_try (GsPolarityComparison *self, guint32 denied, guint32 stated)
{
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, stated);
  GsPolarityPair pair = { denied, stated };

  if (!gs_polarity_judge (self, denied, stated)
      || gs_assertion_has_negation (gs_statements_get_extraction (self->statements, stated),
                                    assertion)
      || gs_polarity_article_gives_both (self, stated, TRUE)
      || gs_polarity_article_gives_both (self, denied, FALSE)
      || gs_report_opposes (self->report, gs_statements_get (self->statements, denied)->article,
                            gs_statements_get_assertion (self->statements, denied)->span,
                            gs_statements_get (self->statements, stated)->article, assertion->span))
    return;
  g_array_append_val (self->pairs, pair);
}

/* words of the negated statements, and which statements of other kinds have them */
static GHashTable *
gs_polarity_index (const GsPolarityComparison *self)
{
  GHashTable *index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->denials->len; i++)
    {
      const GsWordIds *core =
          &gs_statements_get (self->statements, g_array_index (self->denials, guint32, i))->core;

      for (guint32 k = 0; k < core->n_ids; k++)
        if (!g_hash_table_contains (index, GUINT_TO_POINTER (core->ids[k])))
          g_hash_table_insert (index, GUINT_TO_POINTER (core->ids[k]),
                               g_array_new (FALSE, FALSE, sizeof (guint32)));
    }
  for (guint32 i = self->first; g_hash_table_size (index) > 0 && i < self->end; i++)
    {
      const GsWordIds *core = &gs_statements_get (self->statements, i)->core;

      if (!gs_assertion_is_told (gs_statements_get_assertion (self->statements, i)))
        continue;
      for (guint32 k = 0; k < core->n_ids; k++)
        {
          GArray *postings = g_hash_table_lookup (index, GUINT_TO_POINTER (core->ids[k]));

          if (postings != NULL)
            g_array_append_val (postings, i);
        }
    }
  return index;
}

/* each pair that shares a word is tried once, under the first of the words; what a whole story is
 * about finds none */
static void
gs_polarity_find_pairs (GsPolarityComparison *self)
{
  g_autoptr (GHashTable) index = gs_polarity_index (self);
  g_autofree guint32 *tried = g_new0 (guint32, self->end - self->first + 1);

  for (guint i = 0; i < self->denials->len; i++)
    {
      guint32 denied = g_array_index (self->denials, guint32, i);
      const GsStatement *statement = gs_statements_get (self->statements, denied);

      for (guint32 k = 0; k < statement->core.n_ids; k++)
        {
          const GArray *postings =
              g_hash_table_lookup (index, GUINT_TO_POINTER (statement->core.ids[k]));

          for (guint m = 0; postings->len <= GS_MAX_POSTINGS && m < postings->len; m++)
            {
              guint32 stated = g_array_index (postings, guint32, m);

              if (tried[stated - self->first] == i + 1
                  || gs_statements_get (self->statements, stated)->article == statement->article)
                continue;
              tried[stated - self->first] = i + 1;
              gs_polarity_try (self, denied, stated);
            }
        }
    }
}

/* pairs are found word by word; they are told in the order of the articles */
static int
gs_polarity_compare_pairs (const void *a, const void *b)
{
  const GsPolarityPair *left = a;
  const GsPolarityPair *right = b;

  if (left->denied != right->denied)
    return left->denied < right->denied ? -1 : 1;
  return (left->stated > right->stated) - (left->stated < right->stated);
}

/* ---- findings ---- */

/* the clause, with the "no" that stands before its noun */
static GsSpan
gs_polarity_get_clause (const GsExtraction *extraction, const GsAssertion *assertion)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan span = assertion->span;

  if (span.start >= 3 && g_ascii_strncasecmp (text + span.start - 3, "no ", 3) == 0
      && (span.start == 3 || !g_ascii_isalnum (text[span.start - 4])))
    span.start -= 3;
  return span;
}

/* what is denied, as a line; where the words that deny it stand before the clause, "denied claims
 * that it threatened him", with these; @bare: (out): they stand too far off */
static char *
gs_polarity_dup_denial (const GsExtraction *extraction, const GsAssertion *assertion,
                        gboolean *bare)
{
  GsSpan clause = gs_polarity_get_clause (extraction, assertion);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;
  GsSpan lead = GS_SPAN_INIT (MIN (sentence.start, clause.start), clause.end);

  *bare = FALSE;
  if (!gs_assertion_is_denied (assertion) || gs_span_has_negation (extraction, clause))
    return gs_statement_dup_text (extraction, clause);
  *bare = gs_span_length (lead) > GS_MAX_LEAD_OF_DENIAL;
  return gs_statement_dup_text (extraction, *bare ? clause : lead);
}

static void
gs_polarity_add_evidence (const GsPolarityComparison *self, GsSide *side, guint32 statement)
{
  const GsExtraction *extraction = gs_statements_get_extraction (self->statements, statement);
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, statement);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;
  /* who says or denies it stands outside the clause */
  gboolean whole = (gs_assertion_is_denied (assertion) || assertion->attribution != GS_NONE)
                   && gs_span_length (sentence) <= GS_MAX_DENIAL;

  gs_side_add_evidence (side, gs_statements_get (self->statements, statement)->article,
                        whole ? sentence : gs_polarity_get_clause (extraction, assertion),
                        sentence);
}

/* whether a statement says of any deed of the group the same as the articles of its side */
static gboolean
gs_polarity_is_support (const GsPolarityComparison *self, const GArray *pairs, guint32 index,
                        gboolean negated)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const GsPolarityPair *pair = &g_array_index (pairs, GsPolarityPair, i);

      if ((negated ? gs_polarity_compare (self, index, pair->stated)
                   : gs_polarity_compare (self, pair->denied, index))
          != GS_DEEDS_TWO)
        return TRUE;
    }
  return FALSE;
}

/* who else tells it, be it as a report, and who else says that it is not so */
static void
gs_polarity_add_support (const GsPolarityComparison *self, const GArray *pairs, GsSide *stated,
                         GsSide *denied)
{
  for (guint32 i = self->first; i < self->end; i++)
    {
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, i);
      const GsExtraction *extraction = gs_statements_get_extraction (self->statements, i);
      guint32 article = gs_statements_get (self->statements, i)->article;
      gboolean negated = gs_assertion_is_negated (assertion);

      if (negated ? !gs_side_has_article (stated, article)
                        && gs_assertion_denies_event (extraction, self->batch->rules, assertion)
                        && gs_polarity_is_support (self, pairs, i, TRUE)
                  : !gs_side_has_article (denied, article)
                        && !gs_assertion_has_negation (extraction, assertion)
                        && gs_polarity_is_support (self, pairs, i, FALSE))
        gs_polarity_add_evidence (self, negated ? denied : stated, i);
    }
}

static void
gs_polarity_report (const GsPolarityComparison *self, const GArray *pairs)
{
  const GsPolarityPair *best = &g_array_index (pairs, GsPolarityPair, 0);
  g_autofree char *claim =
      gs_statement_dup_text (gs_statements_get_extraction (self->statements, best->stated),
                             gs_statements_get_assertion (self->statements, best->stated)->span);
  gboolean bare;
  g_autofree char *denial =
      gs_polarity_dup_denial (gs_statements_get_extraction (self->statements, best->denied),
                              gs_statements_get_assertion (self->statements, best->denied), &bare);
  g_autofree char *words = g_utf8_casefold (claim, -1);
  g_autofree char *fact = g_strconcat ("stated:", words, NULL);
  g_autofree char *staters = NULL;
  g_autofree char *deniers = NULL;
  const char *tell;
  GsFinding *finding = gs_finding_new (GS_FINDING_POLARITY_CONFLICT, fact);
  GsSide *stated = gs_finding_add_side (finding, "stated", claim);
  GsSide *denied = gs_finding_add_side (finding, "denied", denial);

  gs_finding_set_scope (finding, "story",
                        gs_statements_get (self->statements, best->stated)->story);
  for (guint i = 0; i < pairs->len; i++)
    {
      const GsPolarityPair *pair = &g_array_index (pairs, GsPolarityPair, i);

      gs_polarity_add_evidence (self, stated, pair->stated);
      gs_polarity_add_evidence (self, denied, pair->denied);
    }
  gs_polarity_add_support (self, pairs, stated, denied);
  finding->severity = GS_SEVERITY_WARNING;
  staters = gs_wording_sources (self->report, stated);
  deniers = gs_wording_sources (self->report, denied);
  tell = gs_wording_verb (stated, "tells", "tell");
  gs_finding_take_title (finding, g_strdup_printf ("Stated and denied: ‘%s’", claim));
  gs_finding_take_hint (finding,
                        g_strdup_printf ("%s‘%s’ in %s; %s %s it as a fact",
                                         bare ? "denial of " : "", denial, deniers, staters, tell));
  gs_finding_take_explanation (
      finding,
      g_strdup_printf ("%s %s it as a fact (‘%s’); %s %s (%s‘%s’). "
                       "Say that it is disputed, and by whom.",
                       staters, tell, claim, deniers,
                       gs_wording_verb (denied, "says that it is not so", "say that it is not so"),
                       bare ? "denied: " : "", denial));
  gs_finding_take_derivation (finding, g_strdup ("one predicate, the same participants, "
                                                 "the other polarity"));
  gs_report_add_finding (self->report, finding);
}

/* the pairs that share a statement with the group, or whose sides meet, are of one disagreement */
static gboolean
gs_polarity_is_of_group (const GsPolarityComparison *self, const GArray *group,
                         const GsPolarityPair *pair)
{
  for (guint i = 0; i < group->len; i++)
    {
      const GsPolarityPair *other = &g_array_index (group, GsPolarityPair, i);

      if (other->denied == pair->denied || other->stated == pair->stated
          || gs_polarity_compare (self, other->denied, pair->stated) != GS_DEEDS_TWO
          || gs_polarity_compare (self, pair->denied, other->stated) != GS_DEEDS_TWO)
        return TRUE;
    }
  return FALSE;
}

static void
gs_polarity_report_all (const GsPolarityComparison *self)
{
  while (self->pairs->len > 0)
    {
      g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (GsPolarityPair));
      guint n_before;

      g_array_append_vals (group, self->pairs->data, 1);
      g_array_remove_index (self->pairs, 0);
      do
        {
          n_before = group->len;
          for (guint i = 0; i < self->pairs->len;)
            if (gs_polarity_is_of_group (self, group,
                                         &g_array_index (self->pairs, GsPolarityPair, i)))
              {
                g_array_append_vals (group, &g_array_index (self->pairs, GsPolarityPair, i), 1);
                g_array_remove_index (self->pairs, i);
              }
            else
              i++;
        }
      while (group->len > n_before);
      gs_polarity_report (self, group);
    }
}

/* a headline or a claim of one sentence says only what it denies: that is another comparator's */
static gboolean
gs_polarity_is_bare (const GsExtraction *extraction)
{
  return extraction->sentences->len < 2 && gs_story_is_short (extraction);
}

/* what is denied of an event, in more than a headline */
static gboolean
gs_polarity_is_denial (const GsPolarityComparison *self, guint32 index)
{
  GsAssertionOf own = gs_polarity_get (self, index);

  return gs_assertion_is_negated (own.assertion)
         && gs_assertion_denies_event (own.extraction, self->batch->rules, own.assertion)
         && !gs_polarity_is_bare (own.extraction)
         && !gs_assertion_is_denied_with (self->batch->rules, own.extraction, own.assertion);
}

/**
 * gs_compare_polarity:
 *
 * Adds a finding for each event that some articles of a story tell as a fact and others negate or
 * report to be denied.
 */
void
gs_compare_polarity (const GsBatch *batch, GsReport *report)
{
  GsPolarityComparison self = { .batch = batch, .report = report, .statements = batch->statements };
  guint32 n = gs_statements_get_size (batch->statements);

  self.denials = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.pairs = g_array_new (FALSE, FALSE, sizeof (GsPolarityPair));
  for (; self.first < n; self.first = self.end)
    {
      guint32 story = gs_statements_get (batch->statements, self.first)->story;

      g_array_set_size (self.denials, 0);
      for (self.end = self.first;
           self.end < n && gs_statements_get (batch->statements, self.end)->story == story;
           self.end++)
        if (self.denials->len < GS_MAX_NEGATED && gs_polarity_is_denial (&self, self.end))
          g_array_append_val (self.denials, self.end);
      gs_polarity_find_pairs (&self);
      g_array_sort (self.pairs, gs_polarity_compare_pairs);
      gs_polarity_report_all (&self);
    }
  g_array_unref (self.denials);
  g_array_unref (self.pairs);
}
