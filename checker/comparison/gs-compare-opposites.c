/* SPDX-License-Identifier: MIT */
/*
 * What two articles tell as facts in words that exclude each other: the board accepted the bid, the
 * board turned the bid down; the driver was sober, the driver was drunk.
 *
 * The words are the two ends of a class or antonyms; who did it and whom it happened to must be
 * one, and times and places must not part them. Ends that follow each other, arrested and released,
 * exclude each other only where one is a state of the day. Articles of two days may tell of two
 * days, and one that knows both ends speaks for neither, unless it calls a report false and tells
 * what is the case instead. What the report sets against each other already is not told again.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-calendar.h"
#include "assertion/gs-predicate-words.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-debunk.h"
#include "comparison/gs-denied-deed.h"
#include "comparison/gs-disagreement.h"
#include "comparison/gs-opposed.h"
#include "comparison/gs-sentence-times.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-wording.h"

/* facts of one story that are held against each other */
#define GS_MAX_FACTS 400
/* what the words that both have must weigh, the predicates left aside */
#define GS_MIN_SHARED 3.0
/* days between two articles that may tell of one event without a date */
#define GS_MAX_DAYS 1

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  const GsStatements *statements;
  guint32 first, end; /* the statements of one story */
  GArray *facts;      /* of guint32 */
} GsOppositeComparison;

static GsAssertionOf
gs_opposites_get (const GsOppositeComparison *self, guint32 index)
{
  return (GsAssertionOf){ gs_statements_get_extraction (self->statements, index),
                          gs_statements_get_assertion (self->statements, index) };
}

static guint32
gs_opposites_get_article (const GsOppositeComparison *self, guint32 index)
{
  return gs_statements_get (self->statements, index)->article;
}

/* ---- judging ---- */

/* told as it is, be it by somebody, and about somebody or something; an event that a noun only
 * names is not what is told */
static gboolean
gs_assertion_has_end (const GsAssertion *assertion)
{
  return assertion->polarity > 0 && assertion->operator== NULL
         && assertion->certainty == GS_CERTAINTY_STATED && !assertion->future
         && assertion->form != GS_FORM_EVENT
         && (assertion->slots[GS_SLOT_THEME].head != NULL
             || assertion->slots[GS_SLOT_AGENT].head != NULL);
}

/* two ends of one class */
static gboolean
gs_assertions_are_of_one_class (const GsAssertion *a, const GsAssertion *b)
{
  return a->class != NULL && b->class != NULL && a->direction != 0 && b->direction != 0
         && strcmp (a->class, b->class) == 0;
}

/* a cheap look before the pair is read: ends of a class, two states, or two verbs that the packs
 * call opposites; the dictionary's antonyms, "come" and "go", are often one after the other */
static gboolean
gs_assertions_may_oppose (const GsRules *rules, const GsAssertion *a, const GsAssertion *b)
{
  if (gs_assertions_are_of_one_class (a, b))
    return a->direction != b->direction;
  if (a->form != GS_FORM_VERB || b->form != GS_FORM_VERB)
    return a->form == b->form;
  return a->class == NULL && b->class == NULL
         && gs_rules_is_opposite (rules, a->lemma, strlen (a->lemma), b->lemma, strlen (b->lemma));
}

/* who or what is meant is known: a name, or a noun with a word beside it */
static gboolean
gs_filler_is_specific (const GsFiller *self)
{
  return self->entity != GS_NONE || self->modifier != GS_NONE || self->n_words >= 2;
}

static gboolean
gs_themes_are_one (const GsFiller *a, const GsFiller *b, GsFillerRelation relation)
{
  return gs_filler_relation_is_match (relation) && gs_fillers_are_within (a, b);
}

static gboolean
gs_opposites_are_of_one (const GsAssertionPair *pair, gboolean one_day, const GsAssertion *a,
                         const GsAssertion *b)
{
  const GsFiller *left = &a->slots[GS_SLOT_THEME];
  const GsFiller *right = &b->slots[GS_SLOT_THEME];

  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    if (pair->slots[i] != GS_FILLERS_ABSENT && !gs_filler_relation_is_match (pair->slots[i]))
      return FALSE;
  if (pair->n_different > 0 || pair->swapped || pair->time == GS_BINDING_EXCLUDED
      || pair->place == GS_BINDING_EXCLUDED
      || (left->head == NULL && right->head == NULL
              ? !gs_themes_are_one (&a->slots[GS_SLOT_AGENT], &b->slots[GS_SLOT_AGENT],
                                    pair->slots[GS_SLOT_AGENT])
              : !gs_themes_are_one (left, right, pair->slots[GS_SLOT_THEME])))
    return FALSE;
  if (left->head == NULL && right->head == NULL)
    return one_day;
  if (gs_filler_relation_is_match (pair->slots[GS_SLOT_AGENT]))
    return TRUE;
  return pair->slots[GS_SLOT_THEME] == GS_FILLERS_SAME
         && (one_day || (gs_filler_is_specific (left) && gs_filler_is_specific (right)));
}

/* how something is or goes on: "was open", "stayed" */
static gboolean
gs_assertion_is_lasting (const GsBatch *batch, const GsAssertion *assertion)
{
  return assertion->form != GS_FORM_VERB
         || gs_predicate_is_lasting (batch->rules, assertion->lemma);
}

/* one after the other, on one day, too, or by two parties, both may well be; a state of that day is
 * what does not go with the end of it */
static gboolean
gs_opposites_exclude (const GsBatch *batch, const GsAssertionPair *pair, gboolean one_day,
                      const GsAssertion *a, const GsAssertion *b)
{
  if (!gs_assertions_are_of_one_class (a, b))
    return one_day || (a->form != GS_FORM_VERB && b->form != GS_FORM_VERB);
  switch (gs_predicate_get_ends (batch->rules, a->class))
    {
    case GS_ENDS_EXCLUSIVE:
      return TRUE;
    case GS_ENDS_SEQUENCE:
      return one_day && (gs_assertion_is_lasting (batch, a) || gs_assertion_is_lasting (batch, b));
    case GS_ENDS_PARTIES:
      return gs_filler_relation_is_match (pair->slots[GS_SLOT_AGENT]);
    default:
      return a->form != GS_FORM_VERB && b->form != GS_FORM_VERB;
    }
}

/* articles of two days without a date of the event may tell of two */
static gboolean
gs_opposites_may_be_of_one_day (gboolean one_day, GsAssertionOf a, GsAssertionOf b)
{
  gint32 left = a.extraction->day;
  gint32 right = b.extraction->day;

  return one_day || left == GS_NO_DAY || right == GS_NO_DAY || ABS (left - right) <= GS_MAX_DAYS;
}

static gboolean
gs_opposites_conflict (const GsOppositeComparison *self, guint32 i, guint32 k)
{
  GsAssertionOf a = gs_opposites_get (self, i);
  GsAssertionOf b = gs_opposites_get (self, k);
  GsAssertionPair pair;
  gboolean one_day;

  if (gs_opposites_get_article (self, i) == gs_opposites_get_article (self, k)
      || !gs_assertions_may_oppose (self->batch->rules, a.assertion, b.assertion)
      || gs_statements_weigh_shared (self->statements,
                                     &gs_statements_get (self->statements, i)->core,
                                     &gs_statements_get (self->statements, k)->core)
             < GS_MIN_SHARED)
    return FALSE;
  gs_assertion_pair_read (&pair, self->batch, NULL, a, b);
  one_day = pair.time == GS_BINDING_SAME
            || gs_sentences_are_of_one_day (a.extraction, a.assertion->sentence, b.extraction,
                                            b.assertion->sentence);
  return pair.predicate == GS_PREDICATES_OPPOSITE && pair.outcome < 0
         && gs_opposites_are_of_one (&pair, one_day, a.assertion, b.assertion)
         && gs_opposites_exclude (self->batch, &pair, one_day, a.assertion, b.assertion)
         && gs_opposites_may_be_of_one_day (one_day, a, b)
         && !gs_sentences_are_of_other_times (a.extraction, a.assertion->sentence, b.extraction,
                                              b.assertion->sentence);
}

/* whether the article of @index says anything else of the kind: of the same, or of what it leaves
 * open */
static gboolean
gs_opposites_article_gives_both (const GsOppositeComparison *self, guint32 index)
{
  GsAssertionOf own = gs_opposites_get (self, index);

  for (guint32 i = 0; i < own.extraction->assertions->len; i++)
    {
      GsAssertionOf other = { own.extraction, gs_extraction_get_assertion (own.extraction, i) };
      GsAssertionPair pair;

      if (other.assertion == own.assertion
          || gs_predicates_compare (self->batch, own.assertion, other.assertion)
                 == GS_PREDICATES_UNRELATED)
        continue;
      gs_assertion_pair_read (&pair, self->batch, NULL, own, other);
      if (pair.outcome < 0
          && (pair.slots[GS_SLOT_THEME] == GS_FILLERS_ABSENT
              || gs_filler_relation_is_match (pair.slots[GS_SLOT_THEME])))
        return TRUE;
    }
  return FALSE;
}

/* "is alive, despite a hoax": the article tells as a fact what stands against a report that it
 * calls false, and gives that report's end, too */
static gboolean
gs_opposites_is_rebuttal (const GsOppositeComparison *self, guint32 index)
{
  GsAssertionOf own = gs_opposites_get (self, index);

  return gs_assertion_is_fact (own.assertion) && gs_debunk_has_doubts (own.extraction)
         && own.assertion->slots[GS_SLOT_THEME].entity != GS_NONE;
}

/* an article without doubts tells it, by itself or as what others say */
static gboolean
gs_opposites_is_believed (const GsOppositeComparison *self, guint32 index)
{
  return !gs_debunk_has_doubts (gs_opposites_get (self, index).extraction)
         && !gs_opposites_article_gives_both (self, index);
}

static gboolean
gs_opposites_may_meet (const GsOppositeComparison *self, guint32 i, guint32 k)
{
  if (gs_opposites_is_rebuttal (self, i))
    return gs_opposites_is_believed (self, k);
  if (gs_opposites_is_rebuttal (self, k))
    return gs_opposites_is_believed (self, i);
  return gs_assertion_is_fact (gs_opposites_get (self, i).assertion)
         && gs_assertion_is_fact (gs_opposites_get (self, k).assertion)
         && !gs_opposites_article_gives_both (self, i)
         && !gs_opposites_article_gives_both (self, k);
}

/* facts, by their index: what the report sets against each other already is not told again */
static gboolean
gs_opposites_contradict (gconstpointer data, guint32 one, guint32 other)
{
  const GsOppositeComparison *self = data;
  guint32 i = g_array_index (self->facts, guint32, one);
  guint32 k = g_array_index (self->facts, guint32, other);

  return gs_opposites_conflict (self, i, k) && gs_opposites_may_meet (self, i, k)
         && !gs_report_opposes (self->report, gs_opposites_get_article (self, i),
                                gs_opposites_get (self, i).assertion->span,
                                gs_opposites_get_article (self, k),
                                gs_opposites_get (self, k).assertion->span);
}

/* ---- findings ---- */

static guint32
gs_opposites_get_fact (const GsOppositeComparison *self, const GArray *group, guint at)
{
  return g_array_index (self->facts, guint32, g_array_index (group, guint32, at));
}

static void
gs_opposites_add_evidence (const GsOppositeComparison *self, GsSide *side, guint32 index)
{
  GsAssertionOf own = gs_opposites_get (self, index);

  gs_side_add_evidence (
      side, gs_opposites_get_article (self, index), own.assertion->span,
      g_array_index (own.extraction->sentences, GsSentenceFacts, own.assertion->sentence).span);
}

static GsSide *
gs_opposites_add_side (const GsOppositeComparison *self, GsFinding *finding, guint32 index)
{
  GsAssertionOf own = gs_opposites_get (self, index);
  g_autofree char *label = gs_statement_dup_text (own.extraction, own.assertion->evidence);

  return gs_finding_add_side (finding, own.assertion->lemma, label);
}

/* what it was done to, else who did it or was so */
static const GsFiller *
gs_assertion_get_subject (const GsAssertion *assertion)
{
  const GsFiller *theme = &assertion->slots[GS_SLOT_THEME];

  return theme->head != NULL ? theme : &assertion->slots[GS_SLOT_AGENT];
}

/* @group: indices of facts, the first of which the second contradicts */
static void
gs_opposites_report (gconstpointer data, const GArray *group)
{
  const GsOppositeComparison *self = data;
  guint32 first = gs_opposites_get_fact (self, group, 0);
  guint32 second = gs_opposites_get_fact (self, group, 1);
  const GsAssertion *one = gs_opposites_get (self, first).assertion;
  const GsAssertion *two = gs_opposites_get (self, second).assertion;
  const GsFiller *subject = gs_assertion_get_subject (one);
  g_autofree char *fact =
      g_strdup_printf ("opposite:%s/%s/%s", one->lemma, two->lemma, subject->head);
  g_autofree char *name =
      gs_statement_dup_text (gs_opposites_get (self, first).extraction, subject->span);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_OUTCOME_CONFLICT, fact);
  GsSide *left = gs_opposites_add_side (self, finding, first);
  GsSide *right = gs_opposites_add_side (self, finding, second);

  gs_finding_set_scope (finding, "story", gs_statements_get (self->statements, first)->story);
  for (guint i = 0; i < group->len; i++)
    {
      guint32 index = gs_opposites_get_fact (self, group, i);
      gboolean opposite =
          gs_predicates_compare (self->batch, gs_opposites_get (self, index).assertion, one)
          == GS_PREDICATES_OPPOSITE;

      gs_opposites_add_evidence (self, opposite ? right : left, index);
    }
  finding->severity = GS_SEVERITY_WARNING;
  sides = gs_wording_sides (self->report, finding);
  *name = g_ascii_toupper (*name);
  gs_finding_take_title (finding, gs_wording_question (finding, name));
  gs_finding_take_hint (finding, g_strdup_printf ("%s: %s", name, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("Sources tell of the same in words that exclude each other: %s. "
                                "Both are told as facts.",
                                sides));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("predicates: %s, %s, opposite\nthe same participants\n"
                                "no time or place parts them",
                                one->lemma, two->lemma));
  gs_report_add_finding (self->report, finding);
}

/* a headline or a claim of one sentence is the business of others */
static gboolean
gs_opposites_is_bare (const GsExtraction *extraction)
{
  return extraction->sentences->len < 2;
}

static void
gs_opposites_gather (GsOppositeComparison *self)
{
  guint32 story = gs_statements_get (self->statements, self->first)->story;

  g_array_set_size (self->facts, 0);
  for (self->end = self->first; self->end < gs_statements_get_size (self->statements)
                                && gs_statements_get (self->statements, self->end)->story == story;
       self->end++)
    if (self->facts->len < GS_MAX_FACTS
        && gs_assertion_has_end (gs_statements_get_assertion (self->statements, self->end))
        && !gs_opposites_is_bare (gs_statements_get_extraction (self->statements, self->end)))
      g_array_append_val (self->facts, self->end);
}

/**
 * gs_compare_opposites:
 * @batch: the extractions, with statements
 * @report: outcome-conflict findings are added
 */
void
gs_compare_opposites (const GsBatch *batch, GsReport *report)
{
  GsOppositeComparison self = { .batch = batch, .report = report, .statements = batch->statements };

  self.facts = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (; self.first < gs_statements_get_size (self.statements); self.first = self.end)
    {
      gs_opposites_gather (&self);
      gs_disagreements_report (0, self.facts->len, gs_opposites_contradict, gs_opposites_report,
                               &self);
    }
  g_array_unref (self.facts);
}
