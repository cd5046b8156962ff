/* SPDX-License-Identifier: MIT */
/*
 * Exact details of one thing that two articles of a story give differently: a digit of a telephone
 * number, the year of a film, the score of a match.
 *
 * What makes two facets one detail depends on their kind: numbers that name must be nearly equal,
 * so that one is a slip for the other; years need one title; scores need both sides of the match.
 * An article that gives both values knows of two things.
 */
#include "comparison/gs-batch.h"

#include <stdlib.h>
#include <string.h>

#include "assertion/gs-entity.h"
#include "assertion/gs-facet.h"
#include "assertion/gs-mention.h"
#include "comparison/gs-closeness.h"
#include "comparison/gs-filler-pair.h"
#include "comparison/gs-sentence-times.h"
#include "comparison/gs-wording.h"

/* facets of one kind and key in one story that are compared; more are lists */
#define GS_MAX_FACETS 100
/* years between a work and what is made of it again; nearer ones are slips */
#define GS_REMAKE_YEARS 10
/* likeness that the number of a flight or a road, and a count of votes demand */
#define GS_NUMBER_DEMANDED 5.0
#define GS_VOTE_DEMANDED   5.0
/* share by which the votes cast may differ: who was away */
#define GS_VOTERS_SLACK .05

typedef struct
{
  guint32 article;
  guint32 story;
  const GsFacet *facet; /* lent */
  const GsExtraction *extraction;
  GsVicinity around;
} GsFacetUse;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsCloseness *closeness;
  GsArena *arena;
  GArray *uses; /* of GsFacetUse, by story, kind, key, value, article, place */
} GsFacetComparison;

static const GsFacetUse *
gs_facet_use (const GsFacetComparison *self, guint32 index)
{
  return &g_array_index (self->uses, GsFacetUse, index);
}

/* ---- gathering ---- */

static int
gs_facets_compare_details (const GsFacetUse *a, const GsFacetUse *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  if (a->facet->kind != b->facet->kind)
    return a->facet->kind < b->facet->kind ? -1 : 1;
  return strcmp (a->facet->key, b->facet->key);
}

static int
gs_facets_compare_uses (const void *a, const void *b)
{
  const GsFacetUse *left = a;
  const GsFacetUse *right = b;
  int order = gs_facets_compare_details (left, right);

  if (order == 0)
    order = strcmp (left->facet->value, right->facet->value);
  if (order != 0)
    return order;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->facet->span, right->facet->span);
}

static void
gs_facets_gather (GsFacetComparison *self)
{
  for (guint32 i = 0; i < self->batch->extractions->len; i++)
    {
      const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, i);

      for (guint k = 0; extraction != NULL && k < extraction->facets->len; k++)
        {
          GsFacetUse use = { .article = i,
                             .story = self->batch->stories[i],
                             .facet = &g_array_index (extraction->facets, GsFacet, k),
                             .extraction = extraction };

          gs_vicinity_read (&use.around, self->closeness, extraction, &use.facet->around,
                            self->arena);
          g_array_append_val (self->uses, use);
        }
    }
  g_array_sort (self->uses, gs_facets_compare_uses);
}

/* ---- judging ---- */

/* one character lost, added or changed, or two neighbours swapped; of two that only end otherwise
 * each is a number of its own: the next line of a desk, the flight back */
static gboolean
gs_codes_are_near (const char *a, const char *b)
{
  gsize left = strlen (a);
  gsize right = strlen (b);
  gsize head = 0;
  gsize tail = 0;

  while (a[head] != '\0' && a[head] == b[head])
    head++;
  while (tail < MIN (left, right) - head && a[left - 1 - tail] == b[right - 1 - tail])
    tail++;
  if (MAX (left, right) - head - tail == 1)
    return left != right || tail >= 2;
  return left == right && left - head - tail == 2 && a[head] == b[head + 1]
         && a[head + 1] == b[head];
}

/* of short numbers only swapped digits are a slip; others are near by chance */
static gboolean
gs_numbers_are_slips (const char *a, const char *b)
{
  return MIN (strlen (a), strlen (b)) >= 2 && strlen (a) == strlen (b) && gs_codes_are_near (a, b);
}

static void
gs_result_split (const char *value, int *high, int *low)
{
  const char *sign = strchr (value, '-');

  *high = atoi (value);
  *low = sign != NULL ? atoi (sign + 1) : 0;
}

/* counts of one vote: about as many voted */
static gboolean
gs_votes_are_one (const char *a, const char *b)
{
  int left[2], right[2];
  double sum, other;

  gs_result_split (a, &left[0], &left[1]);
  gs_result_split (b, &right[0], &right[1]);
  sum = left[0] + left[1];
  other = right[0] + right[1];
  return ABS (sum - other) <= MAX (1, GS_VOTERS_SLACK * MAX (sum, other));
}

/* how many names of one sentence stand in the other, at most @max */
static guint
gs_facets_count_shared (const GsFacetComparison *self, const GsFacetUse *a, const GsFacetUse *b,
                        guint max)
{
  guint n = 0;

  for (guint i = 0; i < a->extraction->mentions->len && n < max; i++)
    {
      const GsMention *left = &g_array_index (a->extraction->mentions, GsMention, i);
      guint32 entity = g_array_index (a->extraction->mention_entities, guint32, i);

      if (left->sentence > a->facet->sentence)
        break;
      if (left->sentence != a->facet->sentence || entity == GS_NONE
          || gs_calendar_find_weekday (left->folded) >= 0)
        continue;
      for (guint k = 0; k < b->extraction->mentions->len; k++)
        {
          const GsMention *right = &g_array_index (b->extraction->mentions, GsMention, k);
          guint32 other = g_array_index (b->extraction->mention_entities, guint32, k);

          if (right->sentence != b->facet->sentence || other == GS_NONE
              || gs_entities_compare (self->batch,
                                      &g_array_index (a->extraction->entities, GsEntity, entity),
                                      &g_array_index (b->extraction->entities, GsEntity, other))
                     != GS_FILLERS_SAME)
            continue;
          n++;
          break;
        }
    }
  return n;
}

/* the day, month or year that a sentence names tells of which match it speaks; a month or year in
 * one of them only, of an older one */
static gboolean
gs_facets_have_other_times (const GsFacetUse *a, const GsFacetUse *b)
{
  const GsMoment *one = gs_sentence_find_moment (a->extraction, a->facet->sentence);
  const GsMoment *other = gs_sentence_find_moment (b->extraction, b->facet->sentence);

  if (one == NULL || other == NULL)
    return (one != NULL && one->time.unit > GS_UNIT_WEEK)
           || (other != NULL && other->time.unit > GS_UNIT_WEEK);
  return gs_sentences_are_of_other_times (a->extraction, a->facet->sentence, b->extraction,
                                          b->facet->sentence);
}

static gboolean
gs_facets_are_of_one (const GsFacetComparison *self, const GsFacetUse *a, const GsFacetUse *b)
{
  const char *left = a->facet->value;
  const char *right = b->facet->value;
  double score = gs_closeness_score (self->closeness, &a->around, &b->around, 0);

  switch (a->facet->kind)
    {
    case GS_FACET_TELEPHONE:
      return gs_codes_are_near (left, right);
    case GS_FACET_NUMBER:
      return gs_numbers_are_slips (left, right) && score >= GS_NUMBER_DEMANDED;
    case GS_FACET_YEAR:
      return ABS (atoi (left) - atoi (right)) < GS_REMAKE_YEARS
             && (a->facet->noun != NULL || b->facet->noun != NULL)
             && (a->facet->noun == NULL || b->facet->noun == NULL
                 || strcmp (a->facet->noun, b->facet->noun) == 0);
    case GS_FACET_SCORE:
      return gs_facets_count_shared (self, a, b, 2) == 2 && !gs_facets_have_other_times (a, b);
    case GS_FACET_VOTE:
      return gs_votes_are_one (left, right) && score >= GS_VOTE_DEMANDED
             && !gs_facets_have_other_times (a, b);
    default:
      return FALSE;
    }
}

/* whether an article has a detail with the value of @use, among those of one kind and key */
static gboolean
gs_facets_article_gives (const GsFacetComparison *self, guint32 first, guint32 end, guint32 article,
                         const char *value)
{
  for (guint32 i = first; i < end; i++)
    if (gs_facet_use (self, i)->article == article
        && strcmp (gs_facet_use (self, i)->facet->value, value) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gs_facets_somebody_gives_both (const GsFacetComparison *self, guint32 first, guint32 end,
                               const GsFacetUse *a, const GsFacetUse *b)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsFacetUse *use = gs_facet_use (self, i);

      if (strcmp (use->facet->value, a->facet->value) == 0
          && gs_facets_article_gives (self, first, end, use->article, b->facet->value))
        return TRUE;
    }
  return FALSE;
}

/* ---- findings ---- */

static const struct
{
  GsFindingKind kind;
  const char *what; /* with the key, quoted, where it says anything */
  gboolean keyed;
} sorts[] = {
  [GS_FACET_TELEPHONE] = { GS_FINDING_QUANTITY_CONFLICT, "telephone number", FALSE },
  [GS_FACET_NUMBER] = { GS_FINDING_QUANTITY_CONFLICT, "number of the", TRUE },
  [GS_FACET_YEAR] = { GS_FINDING_DATE_CONFLICT, "year of", TRUE },
  [GS_FACET_SCORE] = { GS_FINDING_QUANTITY_CONFLICT, "score of the match", FALSE },
  [GS_FACET_VOTE] = { GS_FINDING_QUANTITY_CONFLICT, "count of the vote", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sorts) == GS_N_FACET_KINDS);

static void
gs_facets_add_side (GsFinding *finding, const GsFacetUse *use)
{
  const GsFacet *facet = use->facet;
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  g_autofree char *label = g_strndup (text + facet->span.start, gs_span_length (facet->span));

  gs_side_add_evidence (
      gs_finding_add_side (finding, facet->value, label), use->article, facet->span,
      g_array_index (use->extraction->sentences, GsSentenceFacts, facet->sentence).span);
}

static void
gs_facets_explain (const GsFacetComparison *self, GsFinding *finding, const GsFacet *facet)
{
  g_autofree char *sides = gs_wording_sides (self->report, finding);
  g_autofree char *subject = sorts[facet->kind].keyed
                                 ? g_strdup_printf ("%s ‘%s’", sorts[facet->kind].what, facet->key)
                                 : g_strdup (sorts[facet->kind].what);
  g_autofree char *title = g_strdup (subject);

  title[0] = g_ascii_toupper (title[0]);
  gs_finding_take_title (
      finding, g_strdup_printf ("%s: %s or %s", title,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 0))->value,
                                ((const GsSide *) g_ptr_array_index (finding->sides, 1))->value));
  gs_finding_take_hint (finding, g_strdup_printf ("%s: %s", subject, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The %s differs: %s. Nothing is rounded or estimated here, and no "
                                "article gives both: one of them is a slip.",
                                subject, sides));
  gs_finding_take_derivation (
      finding,
      g_strdup_printf ("detail: %s, %s", gs_facet_kind_to_string (facet->kind), facet->key));
}

static void
gs_facets_report (const GsFacetComparison *self, guint32 first, guint32 end, const gboolean *joined)
{
  const GsFacetUse *any = gs_facet_use (self, first);
  g_autofree char *fact =
      g_strdup_printf ("%s:%s", gs_facet_kind_to_string (any->facet->kind), any->facet->key);
  GsFinding *finding = gs_finding_new (sorts[any->facet->kind].kind, fact);

  gs_finding_set_scope (finding, "story", any->story);
  finding->severity = GS_SEVERITY_WARNING;
  for (guint32 i = first; i < end; i++)
    if (joined[i - first])
      gs_facets_add_side (finding, gs_facet_use (self, i));
  gs_facets_explain (self, finding, any->facet);
  gs_report_add_finding (self->report, finding);
}

static void
gs_facets_compare_detail (const GsFacetComparison *self, guint32 first, guint32 end)
{
  g_autofree gboolean *joined = g_new0 (gboolean, end - first);
  gboolean any = FALSE;

  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      {
        const GsFacetUse *a = gs_facet_use (self, i);
        const GsFacetUse *b = gs_facet_use (self, k);

        if (a->article == b->article || strcmp (a->facet->value, b->facet->value) == 0
            || !gs_facets_are_of_one (self, a, b)
            || gs_facets_somebody_gives_both (self, first, end, a, b))
          continue;
        joined[i - first] = joined[k - first] = any = TRUE;
      }
  if (any)
    gs_facets_report (self, first, end, joined);
}

/**
 * gs_compare_facets:
 * @batch: the extractions, with their stories
 * @report: quantity-conflict and date-conflict findings are added
 */
void
gs_compare_facets (const GsBatch *batch, GsReport *report)
{
  GsFacetComparison self = { .batch = batch, .report = report };
  guint32 first = 0;

  self.closeness = gs_closeness_new (batch);
  self.arena = gs_arena_new ();
  self.uses = g_array_new (FALSE, FALSE, sizeof (GsFacetUse));
  gs_facets_gather (&self);
  while (first < self.uses->len)
    {
      guint32 end = first + 1;

      while (end < self.uses->len
             && gs_facets_compare_details (gs_facet_use (&self, first), gs_facet_use (&self, end))
                    == 0)
        end++;
      if (end - first <= GS_MAX_FACETS)
        gs_facets_compare_detail (&self, first, end);
      first = end;
    }
  gs_closeness_free (self.closeness);
  gs_arena_free (self.arena);
  g_array_unref (self.uses);
}
