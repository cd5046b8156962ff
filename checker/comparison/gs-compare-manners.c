/* SPDX-License-Identifier: MIT */
/*
 * What happened to one person or thing, told in ways that exclude each other: shot or stabbed,
 * resigned or was dismissed, died of a stroke or of an overdose.
 *
 * The packs list the ways, a list a fate, and the answers to questions. Ways are told of persons
 * with a name or of a number of people; answers of anything that both articles name alike. An
 * article that knows both speaks for neither: it may mean two events, or one after the other. Who
 * "was forced to resign" left and was made to leave. What the report sets against each other
 * already is not told again.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-moment.h"
#include "assertion/gs-rules-questions.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-claim-words.h"
#include "comparison/gs-claim.h"
#include "comparison/gs-manner.h"
#include "comparison/gs-opposed.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-sentence-times.h"
#include "comparison/gs-wording.h"

/* what the words of two sentences that are alike must weigh where a thing without a name is meant
 */
#define GS_MIN_SHARED 6.0
/* bytes of the longest label */
#define GS_MAX_LABEL 60
/* a statement of no claim */
#define GS_NO_CLAIM G_MAXUINT32

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *manners; /* of GsManner, by story, fate, article, place */
  guint32 *claims; /* by statement: the claim it is of, or GS_NO_CLAIM */
} GsMannerComparison;

static const GsManner *
gs_manner (const GsMannerComparison *self, guint32 index)
{
  return &g_array_index (self->manners, GsManner, index);
}

/* ---- judging ---- */

static GsSpan
gs_assertion_of_get_sentence (GsAssertionOf self)
{
  return g_array_index (self.extraction->sentences, GsSentenceFacts, self.assertion->sentence).span;
}

/* one person by name, or as many people of the kinds that may be one: "three workers", "the three"
 */
static gboolean
gs_ways_are_of_one (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  GsSlotOf left = gs_manner_get_person (self->batch, a);
  GsSlotOf right = gs_manner_get_person (self->batch, b);
  double count = gs_manner_count_people (self->batch, left);

  if (gs_slot_of_get_entity (left) == NULL && gs_slot_of_get_entity (right) == NULL && count > 0)
    return count == gs_manner_count_people (self->batch, right)
           && gs_fillers_compare (self->batch, left, right) != GS_FILLERS_DIFFERENT;
  return gs_fillers_compare (self->batch, left, right) == GS_FILLERS_SAME;
}

/* whether two statements are of one claim */
static gboolean
gs_answers_are_aligned (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  guint32 claim = self->claims[a->statement];

  return claim != GS_NO_CLAIM && claim == self->claims[b->statement];
}

/* whether alignment or the words around hold two statements together, where no name does */
static gboolean
gs_answers_are_near (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  const GsStatements *statements = self->batch->statements;

  return gs_answers_are_aligned (self, a, b)
         || gs_statements_weigh_shared (statements,
                                        &gs_statements_get (statements, a->statement)->around,
                                        &gs_statements_get (statements, b->statement)->around)
                >= GS_MIN_SHARED;
}

/* "the blast", "an explosion" */
static gboolean
gs_slots_are_one_occasion (const GsRules *rules, GsSlotOf a, GsSlotOf b)
{
  return a.filler->head != NULL && b.filler->head != NULL
         && strcmp (gs_rules_get_common_word (rules, GS_RULES_WORD_OCCASION, a.filler->head),
                    gs_rules_get_common_word (rules, GS_RULES_WORD_OCCASION, b.filler->head))
                == 0;
}

/* a person by name here, and by an unnamed noun there: "a 19-year-old man" */
static gboolean
gs_slots_may_be_one_person (const GsBatch *batch, GsSlotOf a, GsSlotOf b)
{
  const GsEntity *entity = gs_slot_of_get_entity (a);
  GsSlotOf noun = entity != NULL ? b : a;

  if (entity == NULL)
    entity = gs_slot_of_get_entity (b);
  return entity != NULL && entity->kind == GS_MENTION_PERSON && noun.filler->n_others == 0
         && gs_manner_is_person_noun (batch, noun.filler->head);
}

/* one by name; one noun where the statements stand near each other; a name here and a noun there
 * where they are aligned */
static gboolean
gs_answers_are_of_one (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  GsSlotOf left = gs_manner_get_person (self->batch, a);
  GsSlotOf right = gs_manner_get_person (self->batch, b);
  GsFillerRelation relation = gs_fillers_compare (self->batch, left, right);

  if (gs_slot_of_get_entity (left) != NULL && gs_slot_of_get_entity (right) != NULL)
    return relation == GS_FILLERS_SAME;
  if (gs_filler_relation_is_match (relation))
    return gs_answers_are_near (self, a, b);
  if (relation != GS_FILLERS_UNKNOWN)
    return FALSE;
  return (gs_slots_are_one_occasion (self->batch->rules, left, right)
          && gs_answers_are_near (self, a, b))
         || (gs_slots_may_be_one_person (self->batch, left, right)
             && gs_answers_are_aligned (self, a, b));
}

static gboolean
gs_manners_are_of_one (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  return a->is_answer ? gs_answers_are_of_one (self, a, b) : gs_ways_are_of_one (self, a, b);
}

/* two names of two */
static gboolean
gs_doers_differ (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  const GsStatements *statements = self->batch->statements;
  GsSlotOf left = { gs_statements_get_extraction (statements, a->statement),
                    &gs_statements_get_assertion (statements, a->statement)->slots[GS_SLOT_AGENT] };
  GsSlotOf right = {
    gs_statements_get_extraction (statements, b->statement),
    &gs_statements_get_assertion (statements, b->statement)->slots[GS_SLOT_AGENT]
  };

  return b->is_doer && gs_fillers_compare (self->batch, left, right) == GS_FILLERS_DIFFERENT;
}

/* ways that both may be meant do not differ: being forced to resign is being forced out, and a
 * heart attack is a natural cause */
static gboolean
gs_manners_differ (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  const GsRules *rules = self->batch->rules;

  if (a->is_doer)
    return gs_doers_differ (self, a, b);
  if (a->is_answer)
    return !gs_rules_answer_covers (rules, a->fate, a->way, b->way)
           && !gs_rules_answer_covers (rules, a->fate, b->way, a->way);
  return strcmp (a->way, b->way) != 0 && !(a->pressed && b->pressed);
}

/* the year that a manner's own time names, 0 if it names none */
static gint16
gs_manner_get_year (const GsMannerComparison *self, const GsManner *manner)
{
  const GsStatements *statements = self->batch->statements;
  const GsExtraction *extraction = gs_statements_get_extraction (statements, manner->statement);
  guint32 moment =
      gs_statements_get_assertion (statements, manner->statement)->slots[GS_SLOT_TIME].moment;

  return moment != GS_NONE ? g_array_index (extraction->moments, GsMoment, moment).time.year : 0;
}

/* an older year in one of them only tells of another event */
static gboolean
gs_manners_are_of_other_years (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  const GsStatements *statements = self->batch->statements;
  gint16 left = gs_manner_get_year (self, a);
  gint16 right = gs_manner_get_year (self, b);
  guint32 other = left == 0 ? a->statement : b->statement;

  if (left == right)
    return FALSE;
  return left * right != 0
         || gs_statements_get_assertion (statements, other)->slots[GS_SLOT_TIME].moment != GS_NONE;
}

static gboolean
gs_manners_article_tells_other (const GsMannerComparison *self, guint32 first, guint32 end,
                                const GsManner *manner)
{
  for (guint32 i = first; i < end; i++)
    if (gs_manner (self, i)->article == manner->article
        && gs_manners_differ (self, gs_manner (self, i), manner)
        && gs_manners_are_of_one (self, gs_manner (self, i), manner))
      return TRUE;
  return FALSE;
}

/* the next word of five small letters or more in @text from @at on, so no name; its bytes, 0 if
 * there is none */
static guint32
gs_matter_next (const char *text, guint32 *at, guint32 end)
{
  while (*at < end)
    {
      guint32 start = *at;

      while (*at < end && g_ascii_isalpha (text[*at]))
        (*at)++;
      if (*at - start >= 5 && g_ascii_islower (text[start]))
        return *at - start;
      (*at)++;
    }
  return 0;
}

/* whether what follows a plea in its sentence has a word of what follows the other, so that both
 * are to one charge; a plea to no charge that is told may be to any */
static gboolean
gs_pleas_are_to_one_charge (GsAssertionOf a, GsAssertionOf b)
{
  const char *one = gs_article_get_text (a.extraction->article, NULL);
  const char *two = gs_article_get_text (b.extraction->article, NULL);
  guint32 end_of_one = gs_assertion_of_get_sentence (a).end;
  guint32 end_of_two = gs_assertion_of_get_sentence (b).end;
  guint32 at = a.assertion->evidence.end;
  guint32 length;
  gboolean told = FALSE;

  while ((length = gs_matter_next (one, &at, end_of_one)) > 0)
    {
      guint32 other = b.assertion->evidence.end;
      guint32 other_length;

      while ((other_length = gs_matter_next (two, &other, end_of_two)) > 0)
        {
          told = TRUE;
          if (length == other_length
              && strncmp (one + at - length, two + other - length, length) == 0)
            return TRUE;
        }
    }
  return !told;
}

/* verdicts on one count, pleas to one charge */
static gboolean
gs_manners_are_of_one_matter (const GsManner *a, GsAssertionOf left, const GsManner *b,
                              GsAssertionOf right)
{
  if (!a->by_verb || !b->by_verb)
    return TRUE;
  return gs_assertions_are_of_one_matter (left, right)
         && (!a->is_said || gs_pleas_are_to_one_charge (left, right));
}

/* whether both tell of one day, where one answer may follow the other */
static gboolean
gs_manners_are_at_once (const GsManner *a, GsAssertionOf left, GsAssertionOf right)
{
  gint32 day = left.extraction->day;
  gint32 other_day = right.extraction->day;

  if (a->state && day != GS_NO_DAY && other_day != GS_NO_DAY && day != other_day)
    return FALSE;
  return !a->sequence || gs_assertions_compare_times (left, right) == GS_BINDING_SAME
         || gs_sentences_are_of_one_day (left.extraction, left.assertion->sentence,
                                         right.extraction, right.assertion->sentence);
}

/* whether the article of @manner has the words of @other's answer, of whomever */
static gboolean
gs_manner_knows_answer (const GsMannerComparison *self, const GsManner *manner,
                        const GsManner *other)
{
  const GsExtraction *extraction =
      gs_statements_get_extraction (self->batch->statements, manner->statement);

  return manner->is_answer && !manner->implied && !other->implied && !other->is_doer
         && gs_answers_stand_in (self->batch->rules, extraction, other->fate, other->way);
}

static gboolean
gs_manners_exclude (const GsMannerComparison *self, guint32 first, guint32 end, guint32 i,
                    guint32 k)
{
  const GsStatements *statements = self->batch->statements;
  const GsManner *a = gs_manner (self, i);
  const GsManner *b = gs_manner (self, k);
  GsAssertionOf left = { gs_statements_get_extraction (statements, a->statement),
                         gs_statements_get_assertion (statements, a->statement) };
  GsAssertionOf right = { gs_statements_get_extraction (statements, b->statement),
                          gs_statements_get_assertion (statements, b->statement) };

  return a->article != b->article && a->fact && b->fact && gs_manners_differ (self, a, b)
         && gs_manners_are_of_one (self, a, b) && !gs_manners_are_of_other_years (self, a, b)
         && !gs_sentences_are_of_other_times (left.extraction, left.assertion->sentence,
                                              right.extraction, right.assertion->sentence)
         && gs_sentence_find_past_year (left.extraction, left.assertion->sentence)
                == gs_sentence_find_past_year (right.extraction, right.assertion->sentence)
         && gs_assertions_compare_times (left, right) != GS_BINDING_EXCLUDED
         && gs_manners_are_at_once (a, left, right)
         && gs_manners_are_of_one_matter (a, left, b, right)
         && !gs_manners_article_tells_other (self, first, end, a)
         && !gs_manners_article_tells_other (self, first, end, b)
         && !gs_manner_knows_answer (self, a, b) && !gs_manner_knows_answer (self, b, a)
         && !gs_report_opposes (self->report, a->article, left.assertion->span, b->article,
                                right.assertion->span);
}

/* ---- findings ---- */

/* the words from the verb to the answer, or the answer alone if much stands between */
static GsSpan
gs_manner_get_evidence (const GsManner *manner, const GsAssertion *assertion)
{
  GsSpan both = GS_SPAN_INIT (MIN (manner->span.start, assertion->evidence.start),
                              MAX (manner->span.end, assertion->evidence.end));

  return gs_span_length (both) <= GS_MAX_LABEL ? both : manner->span;
}

static void
gs_manner_add_evidence (const GsMannerComparison *self, GsFinding *finding, const GsManner *manner)
{
  const GsStatements *statements = self->batch->statements;
  const GsExtraction *extraction = gs_statements_get_extraction (statements, manner->statement);
  const GsAssertion *assertion = gs_statements_get_assertion (statements, manner->statement);
  GsSpan evidence = gs_manner_get_evidence (manner, assertion);
  g_autofree char *label = gs_statement_dup_text (extraction, evidence);

  gs_side_add_evidence (gs_finding_add_side (finding, manner->way, label), manner->article,
                        evidence,
                        gs_assertion_of_get_sentence ((GsAssertionOf){ extraction, assertion }));
}

/* whom it happened to, by name, else as written there */
static char *
gs_manner_dup_name (const GsMannerComparison *self, const GsManner *manner)
{
  GsSlotOf person = gs_manner_get_person (self->batch, manner);
  const GsEntity *entity = gs_slot_of_get_entity (person);

  return entity != NULL ? g_strdup (entity->name)
                        : gs_statement_dup_text (person.extraction, person.filler->span);
}

/* who is a side's article and tells the same once more, of a person without a name: "the youth did
 * not have a gun" */
static gboolean
gs_manner_supports (const GsMannerComparison *self, const GsFinding *finding,
                    const GsManner *manner, const GsManner *model)
{
  if (!manner->is_answer || !manner->fact || gs_manners_are_of_one (self, manner, model)
      || !gs_slots_may_be_one_person (self->batch, gs_manner_get_person (self->batch, manner),
                                      gs_manner_get_person (self->batch, model)))
    return FALSE;
  for (guint i = 0; i < finding->sides->len; i++)
    {
      const GsSide *side = g_ptr_array_index (finding->sides, i);

      if (g_str_equal (side->value, manner->way) && gs_side_has_article (side, manner->article))
        return TRUE;
    }
  return FALSE;
}

static void
gs_manners_report (const GsMannerComparison *self, guint32 first, guint32 end, guint32 model)
{
  g_autofree char *name = gs_manner_dup_name (self, gs_manner (self, model));
  g_autofree char *fact = g_strdup_printf ("manner:%s/%s", gs_manner (self, model)->fate, name);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_OUTCOME_CONFLICT, fact);

  gs_finding_set_scope (finding, "story", gs_manner (self, model)->story);
  finding->severity =
      gs_slot_of_get_entity (gs_manner_get_person (self->batch, gs_manner (self, model))) != NULL
          ? GS_SEVERITY_WARNING
          : GS_SEVERITY_NOTE;
  for (guint32 i = first; i < end; i++)
    if (gs_manner (self, i)->fact
        && gs_manners_are_of_one (self, gs_manner (self, i), gs_manner (self, model))
        && !gs_manners_article_tells_other (self, first, end, gs_manner (self, i)))
      gs_manner_add_evidence (self, finding, gs_manner (self, i));
  for (guint32 i = first; i < end; i++)
    if (gs_manner_supports (self, finding, gs_manner (self, i), gs_manner (self, model)))
      gs_manner_add_evidence (self, finding, gs_manner (self, i));
  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (finding, gs_wording_question (finding, name));
  gs_finding_take_hint (finding, g_strdup_printf ("%s: %s", name, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("What happened to %s is told in ways that exclude each other: %s. "
                                "No article tells both. Check what happened.",
                                name, sides));
  gs_finding_take_derivation (finding, g_strdup_printf ("rule: %s", gs_manner (self, model)->fate));
  gs_report_add_finding (self->report, finding);
}

/* the ways of one fate in one story: a finding a person */
static void
gs_manners_compare_fate (const GsMannerComparison *self, guint32 first, guint32 end)
{
  g_autofree gboolean *told = g_new0 (gboolean, end - first);

  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end && !told[i - first]; k++)
      if (!told[k - first] && gs_manners_exclude (self, first, end, i, k))
        {
          gs_manners_report (self, first, end, i);
          for (guint32 m = first; m < end; m++)
            told[m - first] |=
                gs_manners_are_of_one (self, gs_manner (self, m), gs_manner (self, i));
        }
}

/* the claim of each statement */
static guint32 *
gs_manners_index_claims (const GsBatch *batch)
{
  guint32 n = gs_statements_get_size (batch->statements);
  guint32 *claims = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    claims[i] = GS_NO_CLAIM;
  for (guint32 i = 0; i < batch->claims->len; i++)
    {
      const GsClaim *claim = g_ptr_array_index (batch->claims, i);

      for (guint k = 0; k < claim->members->len; k++)
        claims[gs_claim_get_member (claim, k)] = i;
    }
  return claims;
}

/**
 * gs_compare_manners:
 * @batch: the extractions, with statements and claims
 * @report: outcome-conflict findings are added
 */
void
gs_compare_manners (const GsBatch *batch, GsReport *report)
{
  GsMannerComparison self = { batch, report, NULL, NULL };
  guint32 first = 0;

  if (batch->rules == NULL)
    return;
  self.manners = gs_manners_new (batch);
  self.claims = gs_manners_index_claims (batch);
  while (first < self.manners->len)
    {
      guint32 end = first + 1;

      while (end < self.manners->len
             && gs_manners_compare_fates (gs_manner (&self, first), gs_manner (&self, end)) == 0)
        end++;
      gs_manners_compare_fate (&self, first, end);
      first = end;
    }
  g_free (self.claims);
  g_array_unref (self.manners);
}
