/* SPDX-License-Identifier: MIT */
/*
 * One event told with two details that exclude each other: a helicopter or a plane, in Hamburg or
 * in Munich.
 *
 * Statements of two articles are held against each other that have one predicate and match in
 * everything else. An article that speaks of both values, of whatever event, contradicts nobody: it
 * may tell of two things.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-denied-deed.h"
#include "comparison/gs-detail.h"
#include "comparison/gs-disagreement.h"
#include "comparison/gs-sentence-times.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-wording.h"

/* details of one topic in one story that are compared; more are lists */
#define GS_MAX_DETAILS 400
/* values of one detail; more are several things */
#define GS_MAX_VALUES 3
/* what the words must weigh that both sentences have: with a name among what is matched, without */
#define GS_MIN_SHARED_NAMED 3.0
#define GS_MIN_SHARED       8.0

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *details; /* of GsDetail, by story, topic, statement */
} GsDetailComparison;

static const GsDetail *
gs_detail (const GsDetailComparison *self, guint32 index)
{
  return &g_array_index (self->details, GsDetail, index);
}

static const GsStatement *
gs_detail_get_statement (const GsDetailComparison *self, const GsDetail *detail)
{
  return gs_statements_get (self->batch->statements, detail->statement);
}

static GsAssertionOf
gs_detail_get_assertion (const GsDetailComparison *self, const GsDetail *detail)
{
  return (
      GsAssertionOf){ gs_statements_get_extraction (self->batch->statements, detail->statement),
                      gs_statements_get_assertion (self->batch->statements, detail->statement) };
}

/* ---- gathering ---- */

static gboolean
gs_assertion_can_have_detail (const GsBatch *batch, const GsAssertion *assertion)
{
  return (assertion->form == GS_FORM_VERB || assertion->form == GS_FORM_ADJECTIVE)
         && assertion->polarity > 0
         && assertion->
            operator== NULL && assertion->certainty == GS_CERTAINTY_STATED && !assertion->future && !gs_rules_has_word (
                batch->rules, GS_RULES_WORD_VAGUE_ACT, assertion->lemma);
}

static void
gs_details_gather (GsDetailComparison *self)
{
  const GsStatements *statements = self->batch->statements;

  for (guint32 i = 0; i < gs_statements_get_size (statements); i++)
    if (gs_assertion_can_have_detail (self->batch, gs_statements_get_assertion (statements, i)))
      gs_details_read (self->details, self->batch, i);
}

static int
gs_details_compare_topics (const GsStatements *statements, const GsDetail *a, const GsDetail *b)
{
  guint32 left = gs_statements_get (statements, a->statement)->story;
  guint32 right = gs_statements_get (statements, b->statement)->story;

  if (left != right)
    return left < right ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  return strcmp (a->topic, b->topic);
}

static int
gs_details_compare (gconstpointer a, gconstpointer b, gpointer statements)
{
  const GsDetail *left = a;
  const GsDetail *right = b;
  int order = gs_details_compare_topics (statements, left, right);

  if (order != 0)
    return order;
  if (left->statement != right->statement)
    return left->statement < right->statement ? -1 : 1;
  return gs_span_compare (left->span, right->span);
}

/* ---- judging ---- */

/* one slot of both, or the only participant, read as who does it here and as what befalls it there
 */
static gboolean
gs_details_are_of_one_slot (const GsDetail *a, const GsDetail *b)
{
  return a->slot == b->slot
         || (a->slot <= GS_SLOT_THEME && b->slot <= GS_SLOT_THEME && a->kind == GS_DETAIL_KIND);
}

/* "her tour in Dublin", "her tour in Glasgow": two phrases of one noun that only the places part */
static gboolean
gs_details_part_slot (const GsDetail *a, const GsDetail *b, const GsFiller *left,
                      const GsFiller *right)
{
  return a->kind == GS_DETAIL_PLACE && left->entity == GS_NONE && right->entity == GS_NONE
         && strcmp (left->head, right->head) == 0 && left->span.start <= a->span.start
         && a->span.end <= left->span.end && right->span.start <= b->span.start
         && b->span.end <= right->span.end;
}

/* whether what the slots hold besides the details lets both be of one event; @named: (out): whether
 * a participant with a name is among it */
static gboolean
gs_details_match_slots (const GsDetailComparison *self, const GsDetail *a, const GsDetail *b,
                        gboolean *named)
{
  GsAssertionOf left = gs_detail_get_assertion (self, a);
  GsAssertionOf right = gs_detail_get_assertion (self, b);
  GsAssertionPair pair;

  *named = FALSE;
  gs_assertion_pair_read_core (&pair, self->batch, left, right);
  for (guint i = GS_SLOT_AGENT; i <= GS_SLOT_RECIPIENT; i++)
    {
      const GsEntity *entity;

      if (i == a->slot || i == b->slot)
        continue;
      if (pair.slots[i] == GS_FILLERS_DIFFERENT
          && !gs_details_part_slot (a, b, &left.assertion->slots[i], &right.assertion->slots[i]))
        return FALSE;
      entity =
          left.assertion->slots[i].head != NULL
              ? gs_slot_of_get_entity ((GsSlotOf){ left.extraction, &left.assertion->slots[i] })
              : NULL;
      *named |= pair.slots[i] == GS_FILLERS_SAME && entity != NULL;
    }
  return a->kind == GS_DETAIL_PLACE
         || gs_assertions_compare_places (self->batch, left, right) != GS_BINDING_EXCLUDED;
}

/* towns that only their text places are compared where both name one day: what may happen again, as
 * a stay in a clinic, does so elsewhere */
static gboolean
gs_details_may_be_of_one_time (const GsDetail *a, const GsDetail *b, GsBinding times)
{
  return times != GS_BINDING_EXCLUDED
         && (times != GS_BINDING_UNKNOWN || (a->wider == NULL && b->wider == NULL));
}

static gboolean
gs_details_are_of_one_event (const GsDetailComparison *self, const GsDetail *a, const GsDetail *b)
{
  GsAssertionOf left = gs_detail_get_assertion (self, a);
  GsAssertionOf right = gs_detail_get_assertion (self, b);
  double shared;
  gboolean named;

  if (!gs_details_are_of_one_slot (a, b)
      || gs_predicates_compare (self->batch, left.assertion, right.assertion)
             < GS_PREDICATES_SYNONYM
      || !gs_details_may_be_of_one_time (a, b, gs_assertions_compare_times (left, right))
      || gs_sentences_are_of_other_times (left.extraction, left.assertion->sentence,
                                          right.extraction, right.assertion->sentence)
      || !gs_details_match_slots (self, a, b, &named))
    return FALSE;
  shared = gs_statements_weigh_shared (self->batch->statements,
                                       &gs_detail_get_statement (self, a)->around,
                                       &gs_detail_get_statement (self, b)->around);
  return shared >= (named ? GS_MIN_SHARED_NAMED : GS_MIN_SHARED);
}

static gboolean
gs_details_contradict (gconstpointer data, guint32 one, guint32 other)
{
  const GsDetailComparison *self = data;
  const GsDetail *a = gs_detail (self, one);
  const GsDetail *b = gs_detail (self, other);

  return gs_detail_get_statement (self, a)->article != gs_detail_get_statement (self, b)->article
         && gs_details_exclude (self->batch, a, b) && gs_details_are_of_one_event (self, a, b)
         && !gs_extraction_knows_detail (self->batch, gs_detail_get_assertion (self, a).extraction,
                                         b)
         && !gs_extraction_knows_detail (self->batch, gs_detail_get_assertion (self, b).extraction,
                                         a);
}

/* ---- findings ---- */

static void
gs_detail_add_evidence (const GsDetailComparison *self, GsFinding *finding, const GsDetail *detail)
{
  GsAssertionOf of = gs_detail_get_assertion (self, detail);
  GsSpan sentence =
      g_array_index (of.extraction->sentences, GsSentenceFacts, of.assertion->sentence).span;
  g_autofree char *label = gs_statement_dup_text (of.extraction, detail->span);
  GsSpan span = gs_span_length (of.assertion->span) > 0
                        && of.assertion->span.start <= detail->span.start
                        && of.assertion->span.end >= detail->span.end
                    ? of.assertion->span
                    : detail->span;

  gs_side_add_evidence (gs_finding_add_side (finding, detail->value, label),
                        gs_detail_get_statement (self, detail)->article, span, sentence);
}

static GsFindingKind
gs_detail_get_finding_kind (const GsDetail *detail)
{
  return detail->kind == GS_DETAIL_PLACE || detail->kind == GS_DETAIL_SIDE
                 || detail->slot == GS_SLOT_PLACE
             ? GS_FINDING_PLACE_CONFLICT
             : GS_FINDING_PARTICIPANT_CONFLICT;
}

static void
gs_details_explain (const GsDetailComparison *self, GsFinding *finding, const GsDetail *detail)
{
  const char *act = gs_detail_get_assertion (self, detail).assertion->lemma;
  g_autofree char *sides = gs_wording_sides (self->report, finding);

  gs_finding_take_title (
      finding, g_strdup_printf ("‘%s’: %s or %s?", act,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label));
  gs_finding_take_hint (finding, g_strdup_printf ("‘%s’: %s", act, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("One event (‘%s’) is told with what excludes each other: %s. No "
                                "article speaks of both. Check which is right.",
                                act, sides));
  gs_finding_take_derivation (
      finding, g_strdup_printf ("one predicate, the same participants; detail: %s", detail->topic));
}

static void
gs_details_report (gconstpointer data, const GArray *group)
{
  const GsDetailComparison *self = data;
  const GsDetail *first = gs_detail (self, g_array_index (group, guint32, 0));
  g_autofree char *fact = g_strdup_printf ("detail:%s/%s", first->topic,
                                           gs_detail_get_assertion (self, first).assertion->lemma);
  GsFinding *finding = gs_finding_new (gs_detail_get_finding_kind (first), fact);

  gs_finding_set_scope (finding, "story", gs_detail_get_statement (self, first)->story);
  finding->severity = GS_SEVERITY_WARNING;
  for (guint i = 0; i < group->len; i++)
    gs_detail_add_evidence (self, finding, gs_detail (self, g_array_index (group, guint32, i)));
  if (finding->sides->len > GS_MAX_VALUES)
    {
      gs_finding_free (finding);
      return;
    }
  gs_details_explain (self, finding, first);
  gs_report_add_finding (self->report, finding);
}

/**
 * gs_compare_details:
 * @batch: the extractions, with statements
 * @report: place-conflict and participant-conflict findings are added
 */
void
gs_compare_details (const GsBatch *batch, GsReport *report)
{
  GsDetailComparison self = { batch, report, g_array_new (FALSE, FALSE, sizeof (GsDetail)) };
  guint32 first = 0;

  if (batch->rules != NULL)
    gs_details_gather (&self);
  g_array_sort_with_data (self.details, gs_details_compare, (gpointer) batch->statements);
  while (first < self.details->len)
    {
      guint32 end = first + 1;

      while (end < self.details->len
             && gs_details_compare_topics (batch->statements, gs_detail (&self, first),
                                           gs_detail (&self, end))
                    == 0)
        end++;
      if (end - first <= GS_MAX_DETAILS)
        gs_disagreements_report (first, end, gs_details_contradict, gs_details_report, &self);
      first = end;
    }
  g_array_unref (self.details);
}
