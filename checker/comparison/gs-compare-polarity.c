/* SPDX-License-Identifier: MIT */
/*
 * What one article tells as a fact and another says is not so: the same event with the same
 * participants, negated or denied.
 *
 * Every negated statement of a story is held against what the other articles state. An article that
 * gives both sides does not contradict anybody, and short articles (a headline, a sentence) are the
 * business of the comparator of denials.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-operator-words.h"
#include "assertion/gs-predicate-words.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-debunk.h"
#include "comparison/gs-negation-word.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-wording.h"

/* negated statements of one story that are compared */
#define GS_MAX_NEGATED 200
/* a word in more statements of a story than this finds no pairs */
#define GS_MAX_POSTINGS 300
/* what the words that both have must weigh, the predicate's among them */
#define GS_MIN_SHARED 4.0
/* the same for what is expressly denied: mostly what the whole story is about, in words of little
 * weight */
#define GS_MIN_SHARED_DENIED 1.0
/* a longer sentence is not shown as evidence of a denial */
#define GS_MAX_DENIAL 300

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

/* ---- what can be held against each other ---- */

/* "denied taking the photo": somebody answers to what others tell */
static gboolean
gs_assertion_is_denied (const GsAssertion *assertion)
{
  return assertion->certainty == GS_CERTAINTY_DENIED;
}

/* "is not", "does not have": too little to know an event by, unless it is expressly denied; a noun
 * only names one */
static gboolean
gs_assertion_names_event (const GsRules *rules, const GsAssertion *assertion)
{
  return assertion->form == GS_FORM_VERB && !gs_operator_is_report (rules, assertion->lemma)
         && (gs_assertion_is_denied (assertion)
             || !gs_rules_has_word (rules, GS_RULES_WORD_VAGUE_ACT, assertion->lemma));
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

static gboolean
gs_assertion_is_negated (const GsAssertion *assertion)
{
  if (gs_assertion_is_denied (assertion))
    return assertion->polarity > 0;
  return assertion->polarity < 0 && assertion->certainty == GS_CERTAINTY_STATED
         && assertion->operator== NULL && !assertion->future;
}

/* told as a fact, as a plan, or as what somebody says */
static gboolean
gs_assertion_is_told (const GsAssertion *assertion)
{
  return assertion->polarity > 0
         && assertion->operator== NULL && (assertion->certainty == GS_CERTAINTY_STATED
                                           || assertion->certainty == GS_CERTAINTY_PLANNED);
}

static gboolean
gs_assertion_is_fact (const GsAssertion *assertion)
{
  return gs_assertion_is_told (assertion) && assertion->certainty == GS_CERTAINTY_STATED
         && !assertion->future && assertion->attribution == GS_NONE;
}

/* an article that calls a report false tells of it, and does not tell it: what is only not so meets
 * what is told as a fact; what is denied meets also what others say,
 * and what is only planned */
static gboolean
gs_assertions_may_meet (GsAssertionOf denied, GsAssertionOf told)
{
  if (!gs_assertion_is_denied (denied.assertion))
    return gs_assertion_is_fact (told.assertion);
  return !told.assertion->background
         && (gs_assertion_is_fact (told.assertion) || !gs_debunk_has_doubts (told.extraction));
}

static double
gs_polarity_weigh_shared (const GsPolarityComparison *self, guint32 a, guint32 b)
{
  return gs_statements_weigh_shared (self->statements,
                                     &gs_statements_get (self->statements, a)->core,
                                     &gs_statements_get (self->statements, b)->core);
}

/* "the doctor took a photo", which Dr Orwell denies: a name and a noun for who did the same to the
 * same */
static gboolean
gs_polarity_may_be_one_agent (const GsAssertionPair *pair, GsAssertionOf denied, GsAssertionOf told)
{
  const GsFiller *left = &denied.assertion->slots[GS_SLOT_AGENT];
  const GsFiller *right = &told.assertion->slots[GS_SLOT_AGENT];

  return gs_assertion_is_denied (denied.assertion)
         && pair->slots[GS_SLOT_AGENT] == GS_FILLERS_UNKNOWN
         && (left->entity != GS_NONE) != (right->entity != GS_NONE)
         && strcmp (left->head, "it") != 0 && strcmp (right->head, "it") != 0
         && gs_filler_relation_is_match (pair->slots[GS_SLOT_THEME]);
}

/* all participants that both name are one, and what it happens to is; of what only somebody does,
 * the verb, and where, when or with whom it was: "did not return", "arrived" */
static gboolean
gs_polarity_is_one_event (const GsAssertionPair *pair, GsAssertionOf a, GsAssertionOf b)
{
  const GsFiller *left = a.assertion->slots;
  const GsFiller *right = b.assertion->slots;
  if (pair->time == GS_BINDING_EXCLUDED || pair->place == GS_BINDING_EXCLUDED
      || pair->n_matched == 0 || pair->swapped)
    return FALSE;
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    if (pair->slots[i] != GS_FILLERS_ABSENT && !gs_filler_relation_is_match (pair->slots[i])
        && !(i == GS_SLOT_AGENT && gs_polarity_may_be_one_agent (pair, a, b)))
      return FALSE;
  /* "Smith did not hire him": somebody else may have */
  if (left[GS_SLOT_AGENT].head != NULL && pair->slots[GS_SLOT_AGENT] == GS_FILLERS_ABSENT)
    return FALSE;
  /* "approved the clinic" and "approved a Leeds clinic" may be two */
  if ((left[GS_SLOT_THEME].modifier != GS_NONE) != (right[GS_SLOT_THEME].modifier != GS_NONE)
      && pair->slots[GS_SLOT_THEME] == GS_FILLERS_ALIKE)
    return FALSE;
  /* a verb that is told with its object elsewhere must have it here */
  if ((left[GS_SLOT_THEME].head == NULL) != (right[GS_SLOT_THEME].head == NULL))
    return FALSE;
  if (pair->n_matched >= 2 && gs_filler_relation_is_match (pair->slots[GS_SLOT_THEME]))
    return TRUE;
  return pair->predicate == GS_PREDICATES_SAME
         && (pair->n_matched >= 2 || gs_filler_relation_is_match (pair->slots[GS_SLOT_THEME])
             || pair->place == GS_BINDING_SAME || pair->place == GS_BINDING_COMPATIBLE
             || pair->time == GS_BINDING_SAME);
}

/* "performed a biopsy", "did a biopsy": verbs that say little beside their noun */
static gboolean
gs_polarity_is_one_deed (const GsPolarityComparison *self, const GsAssertionPair *pair,
                         const GsAssertion *a, const GsAssertion *b)
{
  return (pair->slots[GS_SLOT_THEME] == GS_FILLERS_SAME
          || pair->slots[GS_SLOT_THEME] == GS_FILLERS_ALIKE)
         && pair->predicate != GS_PREDICATES_OPPOSITE
         && gs_predicate_is_light_verb (self->batch->rules, a->lemma)
         && gs_predicate_is_light_verb (self->batch->rules, b->lemma);
}

static gboolean
gs_polarity_judge (const GsPolarityComparison *self, guint32 denied, guint32 stated)
{
  GsAssertionOf a = gs_polarity_get (self, denied);
  GsAssertionOf b = gs_polarity_get (self, stated);
  GsAssertionPair pair;

  if (!gs_assertions_may_meet (a, b)
      || gs_polarity_weigh_shared (self, denied, stated)
             < (gs_assertion_is_denied (a.assertion) ? GS_MIN_SHARED_DENIED : GS_MIN_SHARED))
    return FALSE;
  gs_assertion_pair_read (&pair, self->batch, NULL, a, b);
  if (gs_polarity_is_one_deed (self, &pair, a.assertion, b.assertion))
    pair.predicate = GS_PREDICATES_SAME;
  return (pair.predicate == GS_PREDICATES_SAME || pair.predicate == GS_PREDICATES_SYNONYM)
         && gs_polarity_is_one_event (&pair, a, b);
}

/* whether the article of @index both states and denies what @index is about: statements of one
 * article stand side by side */
static gboolean
gs_polarity_article_gives_both (const GsPolarityComparison *self, guint32 index, gboolean negated)
{
  guint32 article = gs_statements_get (self->statements, index)->article;
  guint32 i = index;

  while (i > self->first && gs_statements_get (self->statements, i - 1)->article == article)
    i--;
  for (; i < self->end && gs_statements_get (self->statements, i)->article == article; i++)
    {
      const GsAssertion *assertion = gs_statements_get_assertion (self->statements, i);

      if (!(negated ? gs_assertion_is_negated (assertion) : gs_assertion_is_fact (assertion)))
        continue;
      if (negated ? gs_polarity_judge (self, i, index) : gs_polarity_judge (self, index, i))
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
      || gs_polarity_article_gives_both (self, denied, FALSE))
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

static void
gs_polarity_add_evidence (const GsPolarityComparison *self, GsSide *side, guint32 statement)
{
  const GsExtraction *extraction = gs_statements_get_extraction (self->statements, statement);
  const GsAssertion *assertion = gs_statements_get_assertion (self->statements, statement);
  GsSpan sentence =
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span;
  /* who denies it stands outside the clause */
  gboolean whole = gs_assertion_is_denied (assertion) && gs_span_length (sentence) <= GS_MAX_DENIAL;

  gs_side_add_evidence (side, gs_statements_get (self->statements, statement)->article,
                        whole ? sentence : assertion->span, sentence);
}

static void
gs_polarity_report (const GsPolarityComparison *self, const GArray *pairs)
{
  const GsPolarityPair *best = &g_array_index (pairs, GsPolarityPair, 0);
  g_autofree char *claim =
      gs_statement_dup_text (gs_statements_get_extraction (self->statements, best->stated),
                             gs_statements_get_assertion (self->statements, best->stated)->span);
  g_autofree char *denial =
      gs_statement_dup_text (gs_statements_get_extraction (self->statements, best->denied),
                             gs_statements_get_assertion (self->statements, best->denied)->span);
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
  finding->severity = GS_SEVERITY_WARNING;
  staters = gs_wording_sources (self->report, stated);
  deniers = gs_wording_sources (self->report, denied);
  tell = gs_wording_verb (stated, "tells", "tell");
  gs_finding_take_title (finding, g_strdup_printf ("Stated and denied: ‘%s’", claim));
  gs_finding_take_hint (
      finding, g_strdup_printf ("‘%s’ in %s; %s %s it as a fact", denial, deniers, staters, tell));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("%s %s it as a fact (‘%s’); %s %s that it is not so (‘%s’). "
                                "Say that it is disputed, and by whom.",
                                staters, tell, claim, deniers,
                                gs_wording_verb (denied, "says", "say"), denial));
  gs_finding_take_derivation (finding, g_strdup ("one predicate, the same participants, "
                                                 "the other polarity"));
  gs_report_add_finding (self->report, finding);
}

/* the pairs that share a statement with the group are of one disagreement */
static gboolean
gs_polarity_is_of_group (const GArray *group, const GsPolarityPair *pair)
{
  for (guint i = 0; i < group->len; i++)
    {
      const GsPolarityPair *other = &g_array_index (group, GsPolarityPair, i);

      if (other->denied == pair->denied || other->stated == pair->stated)
        return TRUE;
    }
  return FALSE;
}

static void
gs_polarity_report_all (GsPolarityComparison *self)
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
            if (gs_polarity_is_of_group (group, &g_array_index (self->pairs, GsPolarityPair, i)))
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
        {
          const GsAssertion *assertion = gs_statements_get_assertion (batch->statements, self.end);

          if (gs_assertion_is_negated (assertion)
              && gs_assertion_names_event (batch->rules, assertion)
              && !gs_story_is_short (gs_statements_get_extraction (batch->statements, self.end))
              && self.denials->len < GS_MAX_NEGATED)
            g_array_append_val (self.denials, self.end);
        }
      gs_polarity_find_pairs (&self);
      g_array_sort (self.pairs, gs_polarity_compare_pairs);
      gs_polarity_report_all (&self);
    }
  g_array_unref (self.denials);
  g_array_unref (self.pairs);
}
