/* SPDX-License-Identifier: MIT */
/*
 * Of which countries a group of people is: "23 Somali pirates" against "12 Somali and 11 Yemeni
 * pirates".
 *
 * A row of numbers that adds up to the number of a group elsewhere in the story tells of the same
 * group; if one source gives all of it one people and another shares it out, both cannot be right.
 */
#include "comparison/gs-batch.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-rules-places.h"
#include "comparison/gs-wording.h"

/* smaller groups add up by chance */
#define GS_MIN_GROUP 5
/* groups of one story that are compared with each other */
#define GS_MAX_GROUPS 200

/**
 * GsPeopleGroup: so many people, of one country or of two
 */
typedef struct
{
  guint32 article;
  guint32 story;
  guint32 number;
  const GsRulesEntity *countries[2]; /* the second is NULL for one people */
  GsSpan evidence;                   /* bytes of the article's text */
  guint32 sentence;
} GsPeopleGroup;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GArray *groups; /* of GsPeopleGroup, by story, number, article, place */
} GsPeopleComparison;

/* the country that the amount's adjective or noun names its people by */
static const GsRulesEntity *
gs_amount_find_country (const GsBatch *batch, const GsAmount *amount)
{
  const char *words[] = { amount->modifier, amount->topic };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const GsRulesEntity *country =
          words[i] != NULL
              ? gs_rules_find_country_by_demonym (batch->rules, words[i], strlen (words[i]))
              : NULL;

      if (country != NULL)
        return country;
    }
  return NULL;
}

static gboolean
gs_amount_is_exact (const GsAmount *amount)
{
  const GsQuantity *quantity = &amount->quantity;

  return quantity->dimension == GS_DIMENSION_COUNT && !quantity->vague && !quantity->range
         && quantity->bound == GS_BOUND_NONE && !quantity->approximate && !quantity->additional
         && quantity->low >= 1 && quantity->low < G_MAXINT32 && !amount->joint;
}

static void
gs_peoples_add (GsPeopleComparison *self, guint32 article, const GsAmount *first,
                const GsAmount *second)
{
  GsPeopleGroup group = { .article = article,
                          .story = self->batch->stories[article],
                          .number = (guint32) first->quantity.low,
                          .evidence = first->evidence,
                          .sentence = first->around.sentence };

  group.countries[0] = gs_amount_find_country (self->batch, first);
  if (second != NULL)
    {
      group.countries[1] = gs_amount_find_country (self->batch, second);
      group.number += (guint32) second->quantity.low;
      group.evidence.end = second->evidence.end;
      if (group.countries[1] == NULL || group.countries[1] == group.countries[0])
        return;
    }
  if (group.countries[0] != NULL && group.number >= GS_MIN_GROUP)
    g_array_append_val (self->groups, group);
}

static void
gs_peoples_gather_article (GsPeopleComparison *self, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint i = 0; i < extraction->amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (extraction->amounts, GsAmount, i);
      const GsAmount *next = i + 1 < extraction->amounts->len ? amount + 1 : NULL;

      if (!gs_amount_is_exact (amount))
        continue;
      if (!amount->coordinated)
        gs_peoples_add (self, article, amount, NULL);
      else if (next != NULL && next->coordinated && gs_amount_is_exact (next)
               && next->around.sentence == amount->around.sentence)
        gs_peoples_add (self, article, amount, next);
    }
}

static int
gs_peoples_compare_groups (const void *a, const void *b)
{
  const GsPeopleGroup *left = a;
  const GsPeopleGroup *right = b;

  if (left->story != right->story)
    return left->story < right->story ? -1 : 1;
  if (left->number != right->number)
    return left->number < right->number ? -1 : 1;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->evidence, right->evidence);
}

static const GsPeopleGroup *
gs_people_group (const GsPeopleComparison *self, guint32 index)
{
  return &g_array_index (self->groups, GsPeopleGroup, index);
}

/* "23 Somali" and "12 Somali and 11 Yemeni" */
static gboolean
gs_people_groups_conflict (const GsPeopleGroup *a, const GsPeopleGroup *b)
{
  const GsPeopleGroup *one = a->countries[1] == NULL ? a : b;
  const GsPeopleGroup *two = one == a ? b : a;

  return a->article != b->article && one->countries[1] == NULL && two->countries[1] != NULL
         && (one->countries[0] == two->countries[0] || one->countries[0] == two->countries[1]);
}

static void
gs_peoples_add_evidence (const GsPeopleComparison *self, GsFinding *finding,
                         const GsPeopleGroup *group)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, group->article);
  const char *text = gs_article_get_text (extraction->article, NULL);
  g_autofree char *value =
      group->countries[1] == NULL
          ? g_strdup (group->countries[0]->name)
          : g_strdup_printf ("%s and %s", group->countries[0]->name, group->countries[1]->name);
  g_autofree char *label =
      g_strndup (text + group->evidence.start, gs_span_length (group->evidence));

  gs_side_add_evidence (
      gs_finding_add_side (finding, value, label), group->article, group->evidence,
      g_array_index (extraction->sentences, GsSentenceFacts, group->sentence).span);
}

static void
gs_peoples_report (const GsPeopleComparison *self, guint32 first, const gboolean *joined,
                   guint32 end)
{
  const GsPeopleGroup *any = gs_people_group (self, first);
  g_autofree char *fact = g_strdup_printf ("people of %u", any->number);
  GsFinding *finding = gs_finding_new (GS_FINDING_PARTICIPANT_CONFLICT, fact);
  g_autofree char *sides = NULL;

  gs_finding_set_scope (finding, "story", any->story);
  for (guint32 i = first; i < end; i++)
    if (joined[i - first])
      gs_peoples_add_evidence (self, finding, gs_people_group (self, i));
  sides = gs_wording_sides (self->report, finding);
  finding->severity = GS_SEVERITY_WARNING;
  gs_finding_take_title (
      finding, g_strdup_printf ("‘%s’ or ‘%s’?",
                                ((const GsSide *) g_ptr_array_index (finding->sides, 0))->label,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 1))->label));
  gs_finding_take_hint (finding, g_strdup_printf ("one group: %s", sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The numbers add up to one group of %u, and sources give it "
                                "different peoples: %s.",
                                any->number, sides));
  gs_finding_take_derivation (finding,
                              g_strdup_printf ("slot: people of a group of %u", any->number));
  gs_report_add_finding (self->report, finding);
}

static void
gs_peoples_compare_number (const GsPeopleComparison *self, guint32 first, guint32 end)
{
  g_autofree gboolean *joined = g_new0 (gboolean, end - first);
  gboolean any = FALSE;

  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      if (gs_people_groups_conflict (gs_people_group (self, i), gs_people_group (self, k)))
        joined[i - first] = joined[k - first] = any = TRUE;
  if (any)
    gs_peoples_report (self, first, joined, end);
}

/**
 * gs_compare_peoples:
 *
 * Adds a finding for each group of people to which articles of one story give different countries.
 */
void
gs_compare_peoples (const GsBatch *batch, GsReport *report)
{
  GsPeopleComparison self = { batch, report, g_array_new (FALSE, FALSE, sizeof (GsPeopleGroup)) };
  guint32 first = 0;

  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_peoples_gather_article (&self, i);
  g_array_sort (self.groups, gs_peoples_compare_groups);
  while (first < self.groups->len)
    {
      const GsPeopleGroup *group = gs_people_group (&self, first);
      guint32 end = first + 1;

      while (end < self.groups->len && gs_people_group (&self, end)->story == group->story
             && gs_people_group (&self, end)->number == group->number)
        end++;
      if (end - first <= GS_MAX_GROUPS)
        gs_peoples_compare_number (&self, first, end);
      first = end;
    }
  g_array_unref (self.groups);
}
