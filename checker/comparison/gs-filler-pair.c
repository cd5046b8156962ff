/* SPDX-License-Identifier: MIT */
/* Compares participants by name. */
#include "comparison/gs-filler-pair.h"

#include "assertion/gs-amount.h"

#include <string.h>

#include "assertion/gs-rules-places.h"
#include "assertion/gs-surroundings.h"
#include "comparison/gs-noun-pair.h"

static const char *const relations[] = {
  [GS_FILLERS_ABSENT] = "absent",       [GS_FILLERS_UNKNOWN] = "unknown",
  [GS_FILLERS_DIFFERENT] = "different", [GS_FILLERS_ALIKE] = "alike",
  [GS_FILLERS_WIDER] = "wider",         [GS_FILLERS_NARROWER] = "narrower",
  [GS_FILLERS_SAME] = "same",
};

G_STATIC_ASSERT (G_N_ELEMENTS (relations) == GS_N_FILLER_RELATIONS);

/* ---- names ---- */

/* the words of a folded name that tell: no "the", "of", "and"; at most @max */
static guint
gs_name_split (const char *name, GsSpan *words, guint max)
{
  static const struct
  {
    char word[4];
    guint32 length;
  } small[] = { { "the", 3 }, { "of", 2 }, { "and", 3 }, { "for", 3 },
                { "de", 2 },  { "a", 1 },  { "&", 1 },   { "in", 2 } };
  guint n = 0;
  guint32 start = 0;

  for (guint32 i = 0;; i++)
    {
      gboolean tells = i > start;

      if (name[i] != '\0' && name[i] != ' ' && name[i] != '-')
        continue;
      for (guint k = 0; tells && k < G_N_ELEMENTS (small); k++)
        tells =
            small[k].length != i - start || memcmp (small[k].word, name + start, i - start) != 0;
      if (tells && n < max)
        words[n++] = GS_SPAN_INIT (start, i);
      if (name[i] == '\0')
        return n;
      start = i + 1;
    }
}

#define GS_MAX_NAME_WORDS 12

/**
 * GsNameWords: a folded name and its words that tell
 */
typedef struct
{
  const char *name;
  GsSpan words[GS_MAX_NAME_WORDS];
  guint n_words;
} GsNameWords;

static void
gs_name_words_read (GsNameWords *self, const char *name)
{
  self->name = name;
  self->n_words = gs_name_split (name, self->words, G_N_ELEMENTS (self->words));
}

static gboolean
gs_name_has_word (const GsNameWords *self, const char *word, gsize length)
{
  for (guint i = 0; i < self->n_words; i++)
    if (gs_span_length (self->words[i]) == length
        && memcmp (self->name + self->words[i].start, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* "wfp" of "world food programme" */
static gboolean
gs_name_is_acronym_of (const char *acronym, const GsNameWords *name)
{
  if (name->n_words < 2 || strlen (acronym) != name->n_words)
    return FALSE;
  for (guint i = 0; i < name->n_words; i++)
    if (acronym[i] != name->name[name->words[i].start])
      return FALSE;
  return TRUE;
}

/* all words of the shorter stand in the longer: "ernst & young", "ernst and young global" */
static gboolean
gs_name_is_part_of (const GsNameWords *part, const GsNameWords *whole)
{
  if (part->n_words == 0 || part->n_words > whole->n_words)
    return FALSE;
  for (guint i = 0; i < part->n_words; i++)
    if (!gs_name_has_word (whole, part->name + part->words[i].start,
                           gs_span_length (part->words[i])))
      return FALSE;
  return TRUE;
}

static gboolean
gs_surnames_are_equal (const GsNameWords *a, const GsNameWords *b)
{
  GsSpan left = a->words[a->n_words - 1];
  GsSpan right = b->words[b->n_words - 1];

  return gs_span_length (left) == gs_span_length (right)
         && memcmp (a->name + left.start, b->name + right.start, gs_span_length (left)) == 0;
}

/* persons: one surname, and given names that do not exclude each other */
static GsFillerRelation
gs_persons_compare (const GsNameWords *a, const GsNameWords *b)
{
  if (a->n_words == 0 || b->n_words == 0)
    return GS_FILLERS_UNKNOWN;
  if (gs_surnames_are_equal (a, b)
      && (a->n_words == 1 || b->n_words == 1
          || a->name[a->words[0].start] == b->name[b->words[0].start]))
    return GS_FILLERS_SAME;
  return gs_name_is_part_of (a, b) || gs_name_is_part_of (b, a) ? GS_FILLERS_SAME
                                                                : GS_FILLERS_DIFFERENT;
}

static GsFillerRelation
gs_names_compare (const GsNameWords *a, const GsNameWords *b, gboolean persons)
{
  if (persons)
    return gs_persons_compare (a, b);
  if (gs_name_is_part_of (a, b) || gs_name_is_part_of (b, a) || gs_name_is_acronym_of (a->name, b)
      || gs_name_is_acronym_of (b->name, a))
    return GS_FILLERS_SAME;
  return GS_FILLERS_DIFFERENT;
}

/* the best of all pairs of their names */
static GsFillerRelation
gs_aliases_compare (const GsEntity *a, const GsEntity *b)
{
  gboolean persons = a->kind == GS_MENTION_PERSON && b->kind == GS_MENTION_PERSON;
  GsFillerRelation best = GS_FILLERS_DIFFERENT;
  GsNameWords left, right;

  for (guint32 i = 0; i < a->n_aliases; i++)
    for (guint32 k = 0; k < b->n_aliases; k++)
      if (strcmp (a->aliases[i], b->aliases[k]) == 0)
        return GS_FILLERS_SAME;
  for (guint32 i = 0; i < a->n_aliases; i++)
    {
      gs_name_words_read (&left, a->aliases[i]);
      for (guint32 k = 0; k < b->n_aliases && best != GS_FILLERS_SAME; k++)
        {
          gs_name_words_read (&right, b->aliases[k]);
          best = MAX (best, gs_names_compare (&left, &right, persons));
        }
    }
  return best;
}

/* a country and its government are one actor; else what the catalogue says of places */
static GsFillerRelation
gs_known_compare (const GsRules *rules, const GsRulesEntity *a, const GsRulesEntity *b)
{
  if (a == b || a->parent == b || b->parent == a || a->country == b || b->country == a)
    {
      if (a == b || a->kind == GS_RULES_NAME_GOVERNMENT || b->kind == GS_RULES_NAME_GOVERNMENT)
        return GS_FILLERS_SAME;
      return a->parent == b || a->country == b ? GS_FILLERS_NARROWER : GS_FILLERS_WIDER;
    }
  if (a->kind != GS_RULES_NAME_PLACE || b->kind != GS_RULES_NAME_PLACE)
    return GS_FILLERS_DIFFERENT;
  switch (gs_rules_compare_places (rules, a, b))
    {
    case GS_RULES_CONTAINMENT_SAME:
      return GS_FILLERS_SAME;
    case GS_RULES_CONTAINMENT_INSIDE:
      return GS_FILLERS_NARROWER;
    case GS_RULES_CONTAINMENT_AROUND:
      return GS_FILLERS_WIDER;
    case GS_RULES_CONTAINMENT_DISJOINT:
      return GS_FILLERS_DIFFERENT;
    default:
      return GS_FILLERS_UNKNOWN;
    }
}

/* two kinds that one name hardly has in two articles */
static gboolean
gs_kinds_differ (GsMentionKind a, GsMentionKind b)
{
  return a != b && a != GS_MENTION_OTHER && b != GS_MENTION_OTHER
         && (a == GS_MENTION_PERSON || b == GS_MENTION_PERSON);
}

/**
 * gs_entities_compare:
 *
 * Returns: how the first stands to the second by all names their articles use
 */
GsFillerRelation
gs_entities_compare (const GsBatch *batch, const GsEntity *a, const GsEntity *b)
{
  GsFillerRelation best;

  if (a->person != NULL && a->person == b->person)
    return GS_FILLERS_SAME;
  if (a->known != NULL && b->known != NULL)
    return gs_known_compare (batch->rules, a->known, b->known);
  best = gs_aliases_compare (a, b);
  if (best == GS_FILLERS_SAME && gs_kinds_differ (a->kind, b->kind))
    return GS_FILLERS_ALIKE;
  return best;
}

/* ---- phrases ---- */

static const GsEntity *
gs_slot_of_get_modifier (GsSlotOf self)
{
  guint32 entity = self.filler->modifier != GS_NONE
                       ? gs_extraction_get_mention_entity (self.extraction, self.filler->modifier)
                       : GS_NONE;

  return entity != GS_NONE ? &g_array_index (self.extraction->entities, GsEntity, entity) : NULL;
}

/* one noun, or two that may mean one: what stands beside them decides */
static GsFillerRelation
gs_phrases_compare (const GsBatch *batch, GsSlotOf a, GsSlotOf b, GsFillerRelation heads)
{
  const GsEntity *left = gs_slot_of_get_modifier (a);
  const GsEntity *right = gs_slot_of_get_modifier (b);
  GsFillerRelation relation;

  if (!gs_filler_relation_is_match (heads))
    return heads;
  if (left != NULL && right != NULL
      && gs_entities_compare (batch, left, right) == GS_FILLERS_DIFFERENT)
    return GS_FILLERS_DIFFERENT;
  relation = gs_noun_phrases_compare (batch, a.filler, b.filler, heads);
  if (relation == GS_FILLERS_SAME && (left != NULL) != (right != NULL))
    return GS_FILLERS_ALIKE;
  return relation;
}

/* ---- fillers ---- */

/**
 * gs_slot_of_get_entity:
 *
 * Returns: (transfer none) (nullable): whom or what the filler stands for
 */
const GsEntity *
gs_slot_of_get_entity (GsSlotOf self)
{
  return self.filler->entity != GS_NONE
             ? &g_array_index (self.extraction->entities, GsEntity, self.filler->entity)
             : NULL;
}

/* "the company" against "the Boeing company": a word of the noun phrase is a word of the name */
static gboolean
gs_phrase_names (const GsFiller *phrase, const GsEntity *entity)
{
  for (guint32 i = 0; i < entity->n_aliases; i++)
    {
      GsSpan words[GS_MAX_NAME_WORDS];
      const char *name = entity->aliases[i];
      guint n = gs_name_split (name, words, G_N_ELEMENTS (words));

      for (guint k = 0; k < n; k++)
        for (guint32 m = 0; m < phrase->n_words; m++)
          if (strlen (phrase->words[m]) == gs_span_length (words[k])
              && strncmp (phrase->words[m], name + words[k].start, gs_span_length (words[k])) == 0)
            return TRUE;
    }
  return FALSE;
}

static gboolean
gs_filler_is_pronoun (const GsFiller *self)
{
  /* in the order of their letters */
  static const char *const pronouns[] = {
    "all",       "he",   "her",   "him",    "i",     "it",   "many",     "me",
    "nobody",    "one",  "other", "others", "she",   "some", "somebody", "someone",
    "something", "that", "them",  "there",  "these", "they", "this",     "those",
    "us",        "we",   "what",  "which",  "who",   "you",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns) && *pronouns[i] <= *self->head; i++)
    if (*pronouns[i] == *self->head && strcmp (pronouns[i], self->head) == 0)
      return TRUE;
  return FALSE;
}

/* what is counted or measured: the staff of "a quarter of its staff" */
static const char *
gs_filler_get_topic (GsSlotOf self)
{
  const GsAmount *amount =
      self.filler->amount != GS_NONE
          ? &g_array_index (self.extraction->amounts, GsAmount, self.filler->amount)
          : NULL;

  return amount != NULL && amount->topic != NULL && !amount->topic_is_name ? amount->topic
                                                                           : self.filler->head;
}

static GsFillerRelation
gs_fillers_compare_one (const GsBatch *batch, GsSlotOf a, GsSlotOf b)
{
  const GsEntity *left = gs_slot_of_get_entity (a);
  const GsEntity *right = gs_slot_of_get_entity (b);

  if (left != NULL && right != NULL)
    return gs_entities_compare (batch, left, right);
  if ((left == NULL && gs_filler_is_pronoun (a.filler))
      || (right == NULL && gs_filler_is_pronoun (b.filler)))
    return GS_FILLERS_ABSENT;
  if (left != NULL || right != NULL)
    {
      if (strcmp (a.filler->head, b.filler->head) == 0)
        return gs_phrases_compare (batch, a, b, GS_FILLERS_SAME);
      return gs_phrase_names (left != NULL ? b.filler : a.filler, left != NULL ? left : right)
                 ? GS_FILLERS_ALIKE
                 : GS_FILLERS_UNKNOWN;
    }
  return gs_phrases_compare (
      batch, a, b, gs_nouns_compare (batch, gs_filler_get_topic (a), gs_filler_get_topic (b)));
}

/**
 * gs_fillers_compare:
 * @batch: for rules and lexicon
 * @a: a filler; may be empty
 * @b: another one
 *
 * Returns: how they stand to each other; of coordinations the best of all pairs of members
 */
GsFillerRelation
gs_fillers_compare (const GsBatch *batch, GsSlotOf a, GsSlotOf b)
{
  GsFillerRelation best = GS_FILLERS_ABSENT;

  if (a.filler->head == NULL || b.filler->head == NULL)
    return GS_FILLERS_ABSENT;
  for (guint32 i = 0; i <= a.filler->n_others; i++)
    for (guint32 k = 0; k <= b.filler->n_others; k++)
      {
        GsSlotOf left = { a.extraction, i == 0 ? a.filler : &a.filler->others[i - 1] };
        GsSlotOf right = { b.extraction, k == 0 ? b.filler : &b.filler->others[k - 1] };
        GsFillerRelation relation = gs_fillers_compare_one (batch, left, right);

        best = MAX (best, relation);
      }
  return best;
}

/**
 * gs_filler_heads_compare:
 * @batch: for rules and lexicon
 * @a: a filler that is not empty
 * @b: another one
 *
 * Compares nouns whatever stands beside them, as long as it does not exclude: "any vocal cord
 * biopsy", "an unauthorized biopsy".
 *
 * Returns: how they stand to each other
 */
GsFillerRelation
gs_filler_heads_compare (const GsBatch *batch, GsSlotOf a, GsSlotOf b)
{
  GsFillerRelation relation = gs_fillers_compare (batch, a, b);

  if (relation != GS_FILLERS_UNKNOWN || gs_slot_of_get_entity (a) != NULL
      || gs_slot_of_get_entity (b) != NULL)
    return relation;
  return gs_nouns_compare (batch, a.filler->head, b.filler->head);
}

static gboolean
gs_filler_words_are_in (const GsFiller *part, const GsFiller *whole)
{
  guint32 n = 0;

  for (guint32 i = 0; i < part->n_words; i++)
    for (guint32 k = 0; k < whole->n_words; k++)
      if (strcmp (part->words[i], whole->words[k]) == 0)
        {
          n++;
          break;
        }
  return n == part->n_words;
}

/**
 * gs_fillers_are_within:
 *
 * Returns: whether both have names, or every word of the one stands in the other
 */
gboolean
gs_fillers_are_within (const GsFiller *a, const GsFiller *b)
{
  return (a->entity != GS_NONE && b->entity != GS_NONE) || gs_filler_words_are_in (a, b)
         || gs_filler_words_are_in (b, a);
}

/**
 * gs_filler_relation_is_match:
 *
 * Returns: whether both may be meant as one
 */
gboolean
gs_filler_relation_is_match (GsFillerRelation relation)
{
  return relation >= GS_FILLERS_ALIKE;
}

/**
 * gs_filler_relation_to_string:
 *
 * Returns: (transfer none): "same", "different", ...
 */
const char *
gs_filler_relation_to_string (GsFillerRelation relation)
{
  g_return_val_if_fail ((guint) relation < GS_N_FILLER_RELATIONS, NULL);
  return relations[relation];
}
