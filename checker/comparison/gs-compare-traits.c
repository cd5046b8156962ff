/* SPDX-License-Identifier: MIT */
/*
 * What somebody is, told in two ways that exclude each other: a Danish or a Swedish sailor, a
 * teacher or a plumber, of Bristol or from Swindon.
 *
 * Persons are those that two articles of a story name in full, alike. An article that has the
 * other's word anywhere contradicts nobody: people have two passports, jobs and homes.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "comparison/gs-disagreement.h"
#include "comparison/gs-statement.h"
#include "comparison/gs-trait.h"
#include "comparison/gs-wording.h"

/* traits of one topic in one story that are compared */
#define GS_MAX_TRAITS 300
/* values of one trait; more are no disagreement */
#define GS_MAX_VALUES 3

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *traits; /* of GsTrait, by story, topic, article, place */
} GsTraitComparison;

static const GsTrait *
gs_trait (const GsTraitComparison *self, guint32 index)
{
  return &g_array_index (self->traits, GsTrait, index);
}

static const GsExtraction *
gs_trait_get_extraction (const GsTraitComparison *self, const GsTrait *trait)
{
  return g_ptr_array_index (self->batch->extractions, trait->article);
}

static int
gs_traits_compare_topics (const GsTraitComparison *self, const GsTrait *a, const GsTrait *b)
{
  guint32 left = self->batch->stories[a->article];
  guint32 right = self->batch->stories[b->article];

  if (left != right)
    return left < right ? -1 : 1;
  return strcmp (a->detail.topic, b->detail.topic);
}

static int
gs_traits_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const GsTrait *left = a;
  const GsTrait *right = b;
  int order = gs_traits_compare_topics (data, left, right);

  if (order != 0)
    return order;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->detail.span, right->detail.span);
}

/* ---- judging ---- */

static gboolean
gs_traits_are_of_one_person (const GsTraitComparison *self, const GsTrait *a, const GsTrait *b)
{
  const char *left = strrchr (a->person->name, ' ');
  const char *right = strrchr (b->person->name, ' ');

  return strcmp (left, right) == 0
         && gs_entities_compare (self->batch, a->person, b->person) == GS_FILLERS_SAME;
}

static gboolean
gs_traits_contradict (gconstpointer data, guint32 one, guint32 other)
{
  const GsTraitComparison *self = data;
  const GsTrait *a = gs_trait (self, one);
  const GsTrait *b = gs_trait (self, other);

  return a->article != b->article && gs_traits_are_of_one_person (self, a, b)
         && gs_details_exclude (self->batch, &a->detail, &b->detail)
         && !gs_extraction_knows_detail (self->batch, gs_trait_get_extraction (self, a), &b->detail)
         && !gs_extraction_knows_detail (self->batch, gs_trait_get_extraction (self, b),
                                         &a->detail);
}

/* ---- findings ---- */

static void
gs_trait_add_evidence (const GsTraitComparison *self, GsFinding *finding, const GsTrait *trait)
{
  const GsExtraction *extraction = gs_trait_get_extraction (self, trait);
  const char *text = gs_article_get_text (extraction->article, NULL);
  GsSpan span = trait->detail.span;
  GsSpan sentence = g_array_index (extraction->sentences, GsSentenceFacts, trait->sentence).span;
  g_autofree char *label = g_strndup (text + span.start, gs_span_length (span));

  gs_side_add_evidence (gs_finding_add_side (finding, trait->detail.value, label), trait->article,
                        span, sentence);
}

static void
gs_traits_report (gconstpointer data, const GArray *group)
{
  const GsTraitComparison *self = data;
  const GsTrait *first = gs_trait (self, g_array_index (group, guint32, 0));
  const char *name = first->person->name;
  g_autofree char *fact =
      g_strdup_printf ("trait:%s/%s", first->person->aliases[0], first->detail.topic);
  g_autofree char *sides = NULL;
  g_autoptr (GsFinding) finding = gs_finding_new (GS_FINDING_ROLE_CONFLICT, fact);

  gs_finding_set_scope (finding, "story", self->batch->stories[first->article]);
  finding->severity = GS_SEVERITY_WARNING;
  for (guint i = 0; i < group->len; i++)
    gs_trait_add_evidence (self, finding, gs_trait (self, g_array_index (group, guint32, i)));
  if (finding->sides->len > GS_MAX_VALUES)
    return;
  sides = gs_wording_sides (self->report, finding);
  gs_finding_take_title (finding, gs_wording_question (finding, name));
  gs_finding_take_hint (finding, g_strdup_printf ("%s: %s", name, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("What %s is said to be excludes each other: %s. No article says "
                                "both. Check which is right.",
                                name, sides));
  gs_finding_take_derivation (finding,
                              g_strdup_printf ("beside one name: %s", first->detail.topic));
  gs_report_add_finding (self->report, g_steal_pointer (&finding));
}

/**
 * gs_compare_traits:
 * @batch: the extractions
 * @report: role-conflict findings are added
 */
void
gs_compare_traits (const GsBatch *batch, GsReport *report)
{
  GsTraitComparison self = { batch, report, g_array_new (FALSE, FALSE, sizeof (GsTrait)) };
  guint32 first = 0;

  for (guint32 i = 0; batch->rules != NULL && i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_traits_read (self.traits, batch, i);
  g_array_sort_with_data (self.traits, gs_traits_compare, &self);
  while (first < self.traits->len)
    {
      guint32 end = first + 1;

      while (end < self.traits->len
             && gs_traits_compare_topics (&self, gs_trait (&self, first), gs_trait (&self, end))
                    == 0)
        end++;
      if (end - first <= GS_MAX_TRAITS)
        gs_disagreements_report (first, end, gs_traits_contradict, gs_traits_report, &self);
      first = end;
    }
  g_array_unref (self.traits);
}
