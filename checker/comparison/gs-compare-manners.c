/* SPDX-License-Identifier: MIT */
/*
 * One fate of one person told in two ways that exclude each other: shot or stabbed, resigned or was
 * dismissed.
 *
 * The packs list the ways, a list a fate. Only facts about persons with a name count, and an
 * article that tells both ways speaks for neither: it may mean two events, or one after the other.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-rules-words.h"
#include "comparison/gs-assertion-pair.h"
#include "comparison/gs-statement.h"
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

static gboolean
gs_slot_is_person (GsSlotOf slot)
{
  const GsEntity *entity = slot.filler->head != NULL ? gs_slot_of_get_entity (slot) : NULL;

  return entity != NULL && entity->kind == GS_MENTION_PERSON && slot.filler->n_others == 0;
}

/* whom it happens to: the object, the passive's subject, else who does it */
static gboolean
gs_manner_find_slot (const GsExtraction *extraction, const GsAssertion *assertion, GsSlot *slot)
{
  static const GsSlot order[] = { GS_SLOT_THEME, GS_SLOT_AGENT };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const GsFiller *filler = &assertion->slots[order[i]];

      *slot = order[i];
      if (filler->head != NULL)
        return gs_slot_is_person ((GsSlotOf){ extraction, filler });
    }
  return FALSE;
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

      if (assertion->form != GS_FORM_VERB || assertion->polarity < 0 || assertion->future
          || assertion->certainty != GS_CERTAINTY_STATED || assertion->operator!= NULL)
        continue;
      word = gs_rules_find_word (self->batch->rules, GS_RULES_WORD_MANNER, assertion->lemma,
                                 strlen (assertion->lemma));
      if (word == NULL
          || !gs_manner_find_slot (gs_statements_get_extraction (statements, i), assertion,
                                   &manner.slot))
        continue;
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

static gboolean
gs_manners_are_of_one (const GsMannerComparison *self, const GsManner *a, const GsManner *b)
{
  return gs_fillers_compare (self->batch, gs_manner_get_person (self, a),
                             gs_manner_get_person (self, b))
         == GS_FILLERS_SAME;
}

static gboolean
gs_manners_article_tells_other (const GsMannerComparison *self, guint32 first, guint32 end,
                                const GsManner *manner)
{
  for (guint32 i = first; i < end; i++)
    if (gs_manner (self, i)->article == manner->article
        && strcmp (gs_manner (self, i)->way, manner->way) != 0
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

  return a->article != b->article && strcmp (a->way, b->way) != 0
         && gs_manners_are_of_one (self, a, b)
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

static void
gs_manners_report (const GsMannerComparison *self, guint32 first, guint32 end, guint32 model)
{
  const char *name =
      gs_slot_of_get_entity (gs_manner_get_person (self, gs_manner (self, model)))->name;
  g_autofree char *fact = g_strdup_printf ("manner:%s/%s", gs_manner (self, model)->fate, name);
  g_autofree char *sides = NULL;
  GsFinding *finding = gs_finding_new (GS_FINDING_OUTCOME_CONFLICT, fact);

  gs_finding_set_scope (finding, "story", gs_manner (self, model)->story);
  finding->severity = GS_SEVERITY_WARNING;
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
