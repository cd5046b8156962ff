/* SPDX-License-Identifier: MIT */
/*
 * One fate of one person, or of people who are counted, told in two ways that exclude each other:
 * shot or stabbed, resigned or was dismissed.
 *
 * The packs list the ways, a list a fate. Only facts about persons with a name or about a number of
 * people count, and an article that tells both ways speaks for neither: it may mean two events, or
 * one after the other. Who "was forced to resign" left and was made to leave.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "comparison/gs-claim-words.h"
#include "assertion/gs-moment.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-story-index.h"
#include "comparison/gs-time-pair.h"
#include "comparison/gs-wording.h"

/**
 * GsManner: a statement that tells a way
 */
typedef struct
{
  guint32 statement;
  guint32 article;
  guint32 story;
  const char *fate; /* id of the rule: what the ways are ways of; lent */
  const char *way;  /* the word that stands for all equals: "shoot"; lent */
  GsSlot slot;      /* whom it happens to */
  gboolean pressed; /* somebody else made it happen: "was forced to resign", "was forced out" */
} GsManner;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *manners; /* of GsManner, by story, fate, article, place */
} GsMannerComparison;

static const GsManner *
gs_manner (const GsMannerComparison *self, guint32 index)
{
  return &g_array_index (self->manners, GsManner, index);
}

static GsSlotOf
gs_manner_get_person (const GsMannerComparison *self, const GsManner *manner)
{
  const GsStatements *statements = self->batch->statements;

  return (GsSlotOf){
    gs_statements_get_extraction (statements, manner->statement),
    &gs_statements_get_assertion (statements, manner->statement)->slots[manner->slot]
  };
}

/* ---- gathering ---- */

/* how many people a filler counts: "three bakers", "the three" are 3; 0 if it does not say */
static double
gs_manner_count_people (const GsBatch *batch, GsSlotOf slot)
{
  const GsFiller *filler = slot.filler;
  const GsAmount *amount = filler->amount != GS_NONE
                               ? &g_array_index (slot.extraction->amounts, GsAmount, filler->amount)
                               : NULL;
  guint32 id;

  if (amount == NULL || filler->n_others > 0 || amount->quantity.dimension != GS_DIMENSION_COUNT
      || amount->quantity.vague || amount->quantity.part || amount->quantity.additional)
    return 0;
  id = batch->lexicon != NULL
           ? gs_lexicon_find (batch->lexicon, filler->head, strlen (filler->head))
           : 0;
  if (!gs_rules_has_word (batch->rules, GS_RULES_WORD_PEOPLE, filler->head)
      && !g_ascii_isdigit (filler->head[0]) && id != 0
      && gs_lexicon_get_main_domain (batch->lexicon, id, GS_LEXICON_NOUN) != GS_DOMAIN_NOUN_PERSON)
    return 0;
  return amount->quantity.low;
}

/* "the driver", "the victim": one person whom the story knows by a noun */
static gboolean
gs_slot_is_known_person (const GsBatch *batch, GsSlotOf slot)
{
  const GsFiller *filler = slot.filler;
  const char *text = gs_article_get_text (slot.extraction->article, NULL) + filler->span.start;
  guint32 id = batch->lexicon != NULL
                   ? gs_lexicon_find (batch->lexicon, filler->head, strlen (filler->head))
                   : 0;

  return id != 0 && filler->n_others == 0 && filler->amount == GS_NONE
         && g_ascii_strncasecmp (text, "the ", 4) == 0
         && !gs_rules_has_word (batch->rules, GS_RULES_WORD_PEOPLE, filler->head)
         && g_ascii_strncasecmp (text + gs_span_length (filler->span) - strlen (filler->head),
                                 filler->head, strlen (filler->head))
                == 0
         && gs_lexicon_get_main_domain (batch->lexicon, id, GS_LEXICON_NOUN)
                == GS_DOMAIN_NOUN_PERSON;
}

/* somebody with a name, or several people who are counted */
static gboolean
gs_slot_is_person (const GsBatch *batch, GsSlotOf slot)
{
  const GsEntity *entity = slot.filler->head != NULL ? gs_slot_of_get_entity (slot) : NULL;

  if (entity != NULL)
    return entity->kind == GS_MENTION_PERSON && slot.filler->n_others == 0;
  return gs_manner_count_people (batch, slot) > 1
         || (slot.filler->head != NULL && gs_slot_is_known_person (batch, slot));
}

/* whom it happens to: the object, the passive's subject, and who does it if that is all there is to
 * it, "resigned", or if the object is part of the way, "took his life"; who "fired at the car" was
 * not fired */
static gboolean
gs_manner_find_slot (const GsBatch *batch, const GsExtraction *extraction,
                     const GsAssertion *assertion, const GsRulesWord *word, GsSlot *slot)
{
  const char *theme = assertion->slots[GS_SLOT_THEME].head;
  const char *beside = strrchr (word->text, ' ');
  gboolean is_part = theme != NULL && beside != NULL
                     && (strcmp (beside + 1, theme) == 0
                         || (strcmp (beside, " self") == 0 && g_str_has_suffix (theme, "self")));

  *slot = theme != NULL && !is_part ? GS_SLOT_THEME : GS_SLOT_AGENT;
  return (*slot == GS_SLOT_THEME || is_part
          || gs_rules_has_word (batch->rules, GS_RULES_WORD_BEFALLS, assertion->lemma))
         && gs_slot_is_person (batch, (GsSlotOf){ extraction, &assertion->slots[*slot] });
}

/* "was forced to resign": the verb that presses stands before it in its sentence, with the same
 * person; "was ousted" presses by itself */
static gboolean
gs_manner_is_pressed (const GsMannerComparison *self, guint32 index, const GsAssertion *assertion)
{
  const GsStatements *statements = self->batch->statements;
  const GsStatement *own = gs_statements_get (statements, index);
  const GsAssertion *before =
      index > 0 ? gs_statements_get_assertion (statements, index - 1) : NULL;

  if (gs_rules_has_word (self->batch->rules, GS_RULES_WORD_PRESSING, assertion->lemma))
    return TRUE;
  return before != NULL && gs_statements_get (statements, index - 1)->article == own->article
         && before->sentence == assertion->sentence && before->passive && before->polarity > 0
         && before->slots[GS_SLOT_THEME].head != NULL
         && before->slots[GS_SLOT_THEME].token == assertion->slots[GS_SLOT_THEME].token
         && gs_rules_has_word (self->batch->rules, GS_RULES_WORD_PRESSING, before->lemma);
}

/* the way that a verb is with what stands beside it, "die scene" for "died at the scene", "burn
 * death" for "burnt to death", "take life", "kill self"; else by itself */
static const GsRulesWord *
gs_manner_find_word (const GsRules *rules, const GsAssertion *assertion)
{
  static const GsSlot slots[] = { GS_SLOT_PLACE, GS_SLOT_RECIPIENT, GS_SLOT_MANNER, GS_SLOT_THEME };
  const GsRulesWord *word = NULL;

  for (guint i = 0; word == NULL && i < G_N_ELEMENTS (slots); i++)
    if (assertion->slots[slots[i]].head != NULL)
      {
        const char *head = assertion->slots[slots[i]].head;
        g_autofree char *both = g_strdup_printf ("%s %s", assertion->lemma,
                                                 g_str_has_suffix (head, "self") ? "self" : head);

        word = gs_rules_find_word (rules, GS_RULES_WORD_MANNER, both, strlen (both));
      }
  return word != NULL ? word
                      : gs_rules_find_word (rules, GS_RULES_WORD_MANNER, assertion->lemma,
                                            strlen (assertion->lemma));
}

static void
gs_manners_gather (GsMannerComparison *self)
{
  const GsStatements *statements = self->batch->statements;

  for (guint32 i = 0; i < gs_statements_get_size (statements); i++)
    {
      const GsAssertion *assertion = gs_statements_get_assertion (statements, i);
      const GsRulesWord *word;
      GsManner manner = { .statement = i,
                          .article = gs_statements_get (statements, i)->article,
                          .story = gs_statements_get (statements, i)->story };

      if (assertion->form > GS_FORM_ADJECTIVE || assertion->polarity < 0 || assertion->future
          || assertion->certainty != GS_CERTAINTY_STATED || assertion->operator!= NULL)
        continue;
      word = gs_manner_find_word (self->batch->rules, assertion);
      if (word == NULL
          || !gs_manner_find_slot (self->batch, gs_statements_get_extraction (statements, i),
                                   assertion, word, &manner.slot))
        continue;
      manner.pressed = gs_manner_is_pressed (self, i, assertion);
      manner.fate = word->rule;
      manner.way = word->common;
      g_array_append_val (self->manners, manner);
    }
}

static int
gs_manners_compare_fates (const GsManner *a, const GsManner *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  return strcmp (a->fate, b->fate);
}

static int
gs_manners_compare (const void *a, const void *b)
{
  const GsManner *left = a;
  const GsManner *right = b;
  int order = gs_manners_compare_fates (left, right);

  return order != 0 ? order
                    : (left->statement > right->statement) - (left->statement < right->statement);
}

/* ---- judging ---- */

/* one person by name, or as many people of the kinds that may be one: "three workers", "the three"
 */
static gboolean
gs_manners_are_of_one (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  GsSlotOf left = gs_manner_get_person (self, a);
  GsSlotOf right = gs_manner_get_person (self, b);
  double count = gs_manner_count_people (self->batch, left);

  if (gs_slot_of_get_entity (left) == NULL && gs_slot_of_get_entity (right) == NULL && count > 0)
    return count == gs_manner_count_people (self->batch, right)
           && gs_fillers_compare (self->batch, left, right) != GS_FILLERS_DIFFERENT;
  return gs_fillers_compare (self->batch, left, right) == GS_FILLERS_SAME;
}

/* ways that both may be meant: being forced to resign is being forced out */
static gboolean
gs_manners_differ (const GsManner *a, const GsManner *b)
{
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
        && gs_manners_differ (gs_manner (self, i), manner)
        && gs_manners_are_of_one (self, gs_manner (self, i), manner))
      return TRUE;
  return FALSE;
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

  /* opposite outcomes beside a headline are the business of the comparator of denials */
  if ((gs_story_is_short (left.extraction) || gs_story_is_short (right.extraction))
      && gs_predicates_compare (self->batch, left.assertion, right.assertion)
             == GS_PREDICATES_OPPOSITE)
    return FALSE;
  return a->article != b->article && gs_manners_differ (a, b) && gs_manners_are_of_one (self, a, b)
         && !gs_manners_are_of_other_years (self, a, b)
         && !gs_sentences_are_of_other_times (left.extraction, left.assertion->sentence,
                                              right.extraction, right.assertion->sentence)
         && gs_assertions_compare_times (left, right) != GS_BINDING_EXCLUDED
         && !gs_manners_article_tells_other (self, first, end, a)
         && !gs_manners_article_tells_other (self, first, end, b);
}

/* ---- findings ---- */

static void
gs_manner_add_evidence (const GsMannerComparison *self, GsFinding *finding, const GsManner *manner)
{
  const GsStatements *statements = self->batch->statements;
  const GsExtraction *extraction = gs_statements_get_extraction (statements, manner->statement);
  const GsAssertion *assertion = gs_statements_get_assertion (statements, manner->statement);
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autofree char *label =
      g_strndup (text + assertion->evidence.start, gs_span_length (assertion->evidence));

  gs_side_add_evidence (
      gs_finding_add_side (finding, manner->way, label), manner->article, assertion->evidence,
      g_array_index (extraction->sentences, GsSentenceFacts, assertion->sentence).span);
}

/* whom it happened to, by name, else as written there */
static char *
gs_manner_dup_name (const GsMannerComparison *self, const GsManner *manner)
{
  GsSlotOf person = gs_manner_get_person (self, manner);
  const GsEntity *entity = gs_slot_of_get_entity (person);

  return entity != NULL ? g_strdup (entity->name)
                        : gs_statement_dup_text (person.extraction, person.filler->span);
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
      gs_slot_of_get_entity (gs_manner_get_person (self, gs_manner (self, model))) != NULL
          ? GS_SEVERITY_WARNING
          : GS_SEVERITY_NOTE;
  for (guint32 i = first; i < end; i++)
    if (gs_manners_are_of_one (self, gs_manner (self, i), gs_manner (self, model))
        && !gs_manners_article_tells_other (self, first, end, gs_manner (self, i)))
      gs_manner_add_evidence (self, finding, gs_manner (self, i));
  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (
      finding, g_strdup_printf ("%s: ‘%s’ or ‘%s’?", name,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label));
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

/**
 * gs_compare_manners:
 * @batch: the extractions, with statements
 * @report: outcome-conflict findings are added
 */
void
gs_compare_manners (const GsBatch *batch, GsReport *report)
{
  GsMannerComparison self = { batch, report, g_array_new (FALSE, FALSE, sizeof (GsManner)) };
  guint32 first = 0;

  if (batch->rules != NULL)
    gs_manners_gather (&self);
  g_array_sort (self.manners, gs_manners_compare);
  while (first < self.manners->len)
    {
      guint32 end = first + 1;

      while (end < self.manners->len
             && gs_manners_compare_fates (gs_manner (&self, first), gs_manner (&self, end)) == 0)
        end++;
      gs_manners_compare_fate (&self, first, end);
      first = end;
    }
  g_array_unref (self.manners);
}
