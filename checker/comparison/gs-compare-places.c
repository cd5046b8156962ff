/* SPDX-License-Identifier: MIT */
/*
 * Places that cannot both hold.
 *
 * Three sayings are compared inside a story: distance and direction from one named place, the wider
 * place that a place lies in, and whether an event happened on land or at sea. An article that
 * gives both values speaks of two events or places. Values that contain each other agree; what the
 * catalogue of places does not know is never a conflict.
 */
#include "comparison/gs-batch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "assertion/gs-placing.h"
#include "assertion/gs-rules-places.h"
#include "assertion/gs-rules-words.h"
#include "comparison/gs-closeness.h"
#include "comparison/gs-quantity-pair.h"
#include "comparison/gs-time-event.h"
#include "comparison/gs-wording.h"

/* sayings of one key in one story that are compared with each other */
#define GS_MAX_USES 200
/* directions less far apart are one, roughly told: "south" and "southwest" */
#define GS_MIN_TURN 60
/* one distance, rounded and converted */
#define GS_SAME_DISTANCE .09
/* distances that are farther apart are of two places */
#define GS_FAR_DISTANCE 2.5
/* likeness that one event at two distances demands */
#define GS_DISTANCE_DEMANDED 1.0
/* likeness that one event on land and at sea demands besides one verb; a distance or a name is
 * shown by itself */
#define GS_DEMANDED 1.0

typedef struct
{
  guint32 article;          /* index into the batch */
  guint32 story;            /* of the article */
  const GsPlacing *placing; /* lent */
  const GsExtraction *extraction;
  const char *key;   /* folded: the anchor's name, or the event's word */
  GsVicinity around; /* */
} GsPlaceUse;

typedef struct
{
  const GsBatch *batch;
  GsReport *report;
  GsCloseness *closeness;
  GsArena *arena;
  GArray *uses; /* of GsPlaceUse, by story, kind, key, article, place */
  gboolean
      distance; /* of bearings the distance is compared, in one direction; else the direction */
} GsPlaceComparison;

static const GsPlaceUse *
gs_place_use (const GsPlaceComparison *self, guint32 index)
{
  return &g_array_index (self->uses, GsPlaceUse, index);
}

/* ---- gathering ---- */

/* what happens at one spot: a quake, a crash; what crashes. Storms, ships and people move. */
static gboolean
gs_placing_is_spot (const GsLexicon *lexicon, const char *subject, const char *predicate)
{
  guint32 id = lexicon != NULL ? gs_lexicon_find (lexicon, subject, strlen (subject)) : 0;

  return (id != 0
          && gs_lexicon_get_main_domain (lexicon, id, GS_LEXICON_NOUN) == GS_DOMAIN_NOUN_EVENT)
         || (predicate != NULL && strcmp (predicate, "crash") == 0);
}

/* what the saying is about; NULL if it cannot be compared */
static const char *
gs_placing_get_key (const GsExtraction *extraction, const GsPlacing *placing, const GsRules *rules,
                    const GsLexicon *lexicon)
{
  const char *subject = placing->around.subject;

  if (placing->kind != GS_PLACING_GROUND)
    return g_array_index (extraction->mentions, GsMention, placing->anchor).folded;
  if (subject == NULL || placing->dated || placing->around.negated || placing->around.conditional)
    return NULL;
  subject = gs_event_get_subject (rules, subject);
  return gs_placing_is_spot (lexicon, subject, placing->around.predicate) ? subject : NULL;
}

static void
gs_places_gather_article (GsPlaceComparison *self, guint32 article)
{
  const GsExtraction *extraction = g_ptr_array_index (self->batch->extractions, article);

  for (guint i = 0; i < extraction->placings->len; i++)
    {
      const GsPlacing *placing = &g_array_index (extraction->placings, GsPlacing, i);
      GsPlaceUse use = { .article = article,
                         .story = self->batch->stories[article],
                         .placing = placing,
                         .extraction = extraction };

      use.key = gs_placing_get_key (extraction, placing, self->batch->rules, self->batch->lexicon);
      if (use.key == NULL)
        continue;
      gs_vicinity_read (&use.around, self->closeness, extraction, &placing->around, self->arena);
      g_array_append_val (self->uses, use);
    }
}

static int
gs_places_compare_groups (const GsPlaceUse *a, const GsPlaceUse *b)
{
  if (a->story != b->story)
    return a->story < b->story ? -1 : 1;
  if (a->placing->kind != b->placing->kind)
    return a->placing->kind < b->placing->kind ? -1 : 1;
  return strcmp (a->key, b->key);
}

static int
gs_places_compare_uses (const void *a, const void *b)
{
  const GsPlaceUse *left = a;
  const GsPlaceUse *right = b;
  int order = gs_places_compare_groups (left, right);

  if (order != 0)
    return order;
  if (left->article != right->article)
    return left->article < right->article ? -1 : 1;
  return gs_span_compare (left->placing->evidence, right->placing->evidence);
}

/* ---- judging ---- */

static gint
gs_placings_turn (const GsPlacing *a, const GsPlacing *b)
{
  gint turn = abs (a->bearing - b->bearing);

  return MIN (turn, 360 - turn);
}

static gboolean
gs_placings_are_as_far (const GsPlacing *a, const GsPlacing *b)
{
  return fabs (a->distance - b->distance) <= GS_SAME_DISTANCE * MIN (a->distance, b->distance);
}

/* one thing that did one thing; an earthquake and its epicentre lie where they lie, whatever verb
 * tells it */
static gboolean
gs_placings_tell_of_one_event (const GsRules *rules, const GsPlacing *a, const GsPlacing *b)
{
  const char *left, *right;

  if (a->around.subject == NULL || b->around.subject == NULL)
    return FALSE;
  left = gs_event_get_subject (rules, a->around.subject);
  right = gs_event_get_subject (rules, b->around.subject);
  if (strcmp (left, right) != 0)
    return FALSE;
  if (gs_rules_has_word (rules, GS_RULES_WORD_OCCASION, left))
    return TRUE;
  return a->around.predicate != NULL && b->around.predicate != NULL
         && strcmp (gs_event_get_common (rules, a->around.predicate),
                    gs_event_get_common (rules, b->around.predicate))
                == 0;
}

/* one event in one direction, not too far apart: what is told of one place */
static gboolean
gs_places_are_of_one_event (const GsPlaceComparison *self, const GsPlaceUse *a, const GsPlaceUse *b)
{
  const GsPlacing *left = a->placing;
  const GsPlacing *right = b->placing;
  double near = MIN (left->distance, right->distance);

  return gs_placings_turn (left, right) < GS_MIN_TURN && !left->dated && !right->dated
         && MAX (left->distance, right->distance) <= GS_FAR_DISTANCE * near
         && gs_placings_tell_of_one_event (self->batch->rules, left, right)
         && gs_closeness_score (self->closeness, &a->around, &b->around, 0) >= GS_DISTANCE_DEMANDED;
}

static gboolean
gs_placings_agree (const GsPlaceComparison *self, const GsPlacing *a, const GsPlacing *b)
{
  switch (a->kind)
    {
    case GS_PLACING_BEARING:
      return self->distance ? gs_placings_are_as_far (a, b) : gs_placings_turn (a, b) < GS_MIN_TURN;
    case GS_PLACING_INSIDE:
      return gs_rules_compare_places (self->batch->rules, a->wider, b->wider)
             != GS_RULES_CONTAINMENT_DISJOINT;
    default:
      return a->at_sea == b->at_sea;
    }
}

static gboolean
gs_places_match (const GsPlaceComparison *self, const GsPlaceUse *a, const GsPlaceUse *b)
{
  const GsPlacing *left = a->placing;
  const GsPlacing *right = b->placing;

  switch (left->kind)
    {
    case GS_PLACING_BEARING:
      return self->distance ? gs_places_are_of_one_event (self, a, b)
                            : gs_placings_are_as_far (left, right);
    case GS_PLACING_INSIDE:
      return TRUE;
    default:
      return left->around.predicate != NULL && right->around.predicate != NULL
             && strcmp (gs_event_get_common (self->batch->rules, left->around.predicate),
                        gs_event_get_common (self->batch->rules, right->around.predicate))
                    == 0
             && gs_closeness_score (self->closeness, &a->around, &b->around, 0) >= GS_DEMANDED;
    }
}

/* whether an article has a saying that agrees with @use and not with @other */
static gboolean
gs_places_article_gives (const GsPlaceComparison *self, guint32 first, guint32 end, guint32 article,
                         const GsPlaceUse *use, const GsPlaceUse *other)
{
  for (guint32 i = first; i < end; i++)
    {
      const GsPlaceUse *candidate = gs_place_use (self, i);

      if (candidate->article == article
          && (self->distance || gs_places_match (self, candidate, use))
          && gs_placings_agree (self, candidate->placing, use->placing)
          && !gs_placings_agree (self, candidate->placing, other->placing))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gs_places_somebody_gives_both (const GsPlaceComparison *self, guint32 first, guint32 end,
                               const GsPlaceUse *a, const GsPlaceUse *b)
{
  for (guint32 i = first; i < end; i++)
    {
      guint32 article = gs_place_use (self, i)->article;

      if (i > first && gs_place_use (self, i - 1)->article == article)
        continue;
      if (gs_places_article_gives (self, first, end, article, a, b)
          && gs_places_article_gives (self, first, end, article, b, a))
        return TRUE;
    }
  return FALSE;
}

/* ---- findings ---- */

static char *
gs_placing_dup_value (const GsPlaceComparison *self, const GsPlacing *placing)
{
  if (self->distance)
    return g_strdup_printf ("%.0f m", placing->distance);
  switch (placing->kind)
    {
    case GS_PLACING_BEARING:
      return g_strdup (gs_bearing_to_string (placing->bearing));
    case GS_PLACING_INSIDE:
      return g_strdup (placing->wider->id);
    default:
      return g_strdup (placing->at_sea ? "at sea" : "on land");
    }
}

static void
gs_places_add_evidence (const GsPlaceComparison *self, GsFinding *finding, const GsPlaceUse *use)
{
  const char *text = gs_article_get_text (use->extraction->article, NULL);
  GsSpan span = use->placing->evidence;
  const GsSentenceFacts *sentence =
      &g_array_index (use->extraction->sentences, GsSentenceFacts, use->placing->around.sentence);
  g_autofree char *value = gs_placing_dup_value (self, use->placing);
  g_autofree char *label = g_strndup (text + span.start, gs_span_length (span));

  gs_side_add_evidence (gs_finding_add_side (finding, value, label), use->article, span,
                        sentence->span);
}

static char *
gs_places_dup_subject (const GsPlaceComparison *self, const GsPlaceUse *use)
{
  switch (use->placing->kind)
    {
    case GS_PLACING_BEARING:
      return g_strdup_printf (
          "%s from %s", self->distance ? "distance" : "direction",
          g_array_index (use->extraction->mentions, GsMention, use->placing->anchor).name);
    case GS_PLACING_INSIDE:
      return g_strdup_printf (
          "place of %s",
          g_array_index (use->extraction->mentions, GsMention, use->placing->anchor).name);
    default:
      return g_strdup_printf ("place of ‘%s’", use->key);
    }
}

static void
gs_places_explain (const GsPlaceComparison *self, GsFinding *finding, const GsPlaceUse *use)
{
  static const char *const reasons[] = {
    [GS_PLACING_BEARING] = "The distance is the same and the direction is not: one of them is "
                           "wrong.",
    [GS_PLACING_INSIDE] = "Neither of the places lies in the other.",
    [GS_PLACING_GROUND] = "One event cannot be on land and at sea.",
  };
  g_autofree char *sides = gs_wording_sides (self->report, finding);
  g_autofree char *subject = gs_places_dup_subject (self, use);
  GString *title = g_string_new (subject);

  title->str[0] = g_ascii_toupper (title->str[0]);
  for (guint i = 0; i < finding->sides->len && i < 4; i++)
    g_string_append_printf (title, "%s%s", i == 0 ? ": " : " or ",
                            ((const GsSide *) g_ptr_array_index (finding->sides, i))->label);
  gs_finding_take_title (finding, g_string_free (title, FALSE));
  gs_finding_take_hint (finding, g_strdup_printf ("%s: %s", subject, sides));
  gs_finding_take_explanation (
      finding, g_strdup_printf ("The %s differs: %s. %s", subject, sides,
                                self->distance ? "One event cannot be at two distances; "
                                                 "check which is right."
                                               : reasons[use->placing->kind]));
  gs_finding_take_derivation (finding, g_strdup_printf ("slot: %s", finding->fact));
}

static void
gs_places_report (const GsPlaceComparison *self, guint32 first, guint32 end, const gboolean *joined)
{
  const GsPlaceUse *any = gs_place_use (self, first);
  static const char *const names[] = { "direction from", "inside", "ground of" };
  g_autofree char *fact = g_strconcat (self->distance ? "distance from" : names[any->placing->kind],
                                       " ", any->key, NULL);
  GsFinding *finding = gs_finding_new (GS_FINDING_PLACE_CONFLICT, fact);

  gs_finding_set_scope (finding, "story", any->story);
  for (guint32 i = first; i < end; i++)
    if (joined[i - first])
      gs_places_add_evidence (self, finding, gs_place_use (self, i));
  finding->severity =
      any->placing->kind == GS_PLACING_GROUND ? GS_SEVERITY_NOTE : GS_SEVERITY_WARNING;
  gs_places_explain (self, finding, any);
  gs_report_add_finding (self->report, finding);
}

static void
gs_places_compare_group (const GsPlaceComparison *self, guint32 first, guint32 end)
{
  g_autofree gboolean *joined = g_new0 (gboolean, end - first);
  gboolean any = FALSE;

  for (guint32 i = first; i < end; i++)
    for (guint32 k = i + 1; k < end; k++)
      {
        const GsPlaceUse *a = gs_place_use (self, i);
        const GsPlaceUse *b = gs_place_use (self, k);

        if (a->article == b->article || gs_placings_agree (self, a->placing, b->placing)
            || !gs_places_match (self, a, b)
            || gs_places_somebody_gives_both (self, first, end, a, b))
          continue;
        joined[i - first] = joined[k - first] = any = TRUE;
      }
  if (any)
    gs_places_report (self, first, end, joined);
}

/**
 * gs_compare_places:
 *
 * Adds a finding for each place on which articles of one story disagree.
 */
void
gs_compare_places (const GsBatch *batch, GsReport *report)
{
  GsPlaceComparison self = { .batch = batch, .report = report };
  guint32 first = 0;

  self.closeness = gs_closeness_new (batch);
  self.arena = gs_arena_new ();
  self.uses = g_array_new (FALSE, FALSE, sizeof (GsPlaceUse));
  for (guint32 i = 0; i < batch->extractions->len; i++)
    if (g_ptr_array_index (batch->extractions, i) != NULL)
      gs_places_gather_article (&self, i);
  g_array_sort (self.uses, gs_places_compare_uses);
  while (first < self.uses->len)
    {
      guint32 end = first + 1;

      while (end < self.uses->len
             && gs_places_compare_groups (gs_place_use (&self, first), gs_place_use (&self, end))
                    == 0)
        end++;
      for (guint pass = 0; end - first <= GS_MAX_USES && pass < 2; pass++)
        {
          self.distance = pass == 1;
          if (!self.distance || gs_place_use (&self, first)->placing->kind == GS_PLACING_BEARING)
            gs_places_compare_group (&self, first, end);
        }
      first = end;
    }
  gs_closeness_free (self.closeness);
  gs_arena_free (self.arena);
  g_array_unref (self.uses);
}
