/* SPDX-License-Identifier: MIT */
/* Compares participants by name and by noun. */
#include "comparison/gs-filler-pair.h"

#include "assertion/gs-amount.h"
#include "assertion/gs-rules-words.h"

#include <string.h>

#include "assertion/gs-rules-places.h"
#include "assertion/gs-surroundings.h"

/* how rare a sense may be for two nouns to count as synonyms */
#define GS_MAX_SENSES 2

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

static gboolean
gs_name_has_word (const char *name, const GsSpan *words, guint n_words, const char *word,
                  gsize length)
{
  for (guint i = 0; i < n_words; i++)
    if (gs_span_length (words[i]) == length && memcmp (name + words[i].start, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* "wfp" of "world food programme" */
static gboolean
gs_name_is_acronym_of (const char *acronym, const char *name)
{
  GsSpan words[GS_MAX_NAME_WORDS];
  guint n = gs_name_split (name, words, G_N_ELEMENTS (words));

  if (n < 2 || strlen (acronym) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (acronym[i] != name[words[i].start])
      return FALSE;
  return TRUE;
}

/* all words of the shorter stand in the longer: "ernst & young", "ernst and young global" */
static gboolean
gs_name_is_part_of (const char *part, const char *whole)
{
  GsSpan few[GS_MAX_NAME_WORDS], many[GS_MAX_NAME_WORDS];
  guint n_few = gs_name_split (part, few, G_N_ELEMENTS (few));
  guint n_many = gs_name_split (whole, many, G_N_ELEMENTS (many));

  if (n_few == 0 || n_few > n_many)
    return FALSE;
  for (guint i = 0; i < n_few; i++)
    if (!gs_name_has_word (whole, many, n_many, part + few[i].start, gs_span_length (few[i])))
      return FALSE;
  return TRUE;
}

/* persons: one surname, and given names that do not exclude each other */
static GsFillerRelation
gs_persons_compare (const char *a, const char *b)
{
  GsSpan left[GS_MAX_NAME_WORDS], right[GS_MAX_NAME_WORDS];
  guint n_left = gs_name_split (a, left, G_N_ELEMENTS (left));
  guint n_right = gs_name_split (b, right, G_N_ELEMENTS (right));
  const GsSpan *last_left = &left[n_left - 1];
  const GsSpan *last_right = &right[n_right - 1];

  if (n_left == 0 || n_right == 0)
    return GS_FILLERS_UNKNOWN;
  if (gs_span_length (*last_left) != gs_span_length (*last_right)
      || memcmp (a + last_left->start, b + last_right->start, gs_span_length (*last_left)) != 0)
    return gs_name_is_part_of (a, b) || gs_name_is_part_of (b, a) ? GS_FILLERS_SAME
                                                                  : GS_FILLERS_DIFFERENT;
  if (n_left == 1 || n_right == 1 || a[left[0].start] == b[right[0].start])
    return GS_FILLERS_SAME;
  return gs_name_is_part_of (a, b) || gs_name_is_part_of (b, a) ? GS_FILLERS_SAME
                                                                : GS_FILLERS_DIFFERENT;
}

static GsFillerRelation
gs_names_compare (const char *a, const char *b, gboolean persons)
{
  if (strcmp (a, b) == 0)
    return GS_FILLERS_SAME;
  if (persons)
    return gs_persons_compare (a, b);
  if (gs_name_is_part_of (a, b) || gs_name_is_part_of (b, a) || gs_name_is_acronym_of (a, b)
      || gs_name_is_acronym_of (b, a))
    return GS_FILLERS_SAME;
  return GS_FILLERS_DIFFERENT;
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
  gboolean persons = a->kind == GS_MENTION_PERSON && b->kind == GS_MENTION_PERSON;
  GsFillerRelation best = GS_FILLERS_DIFFERENT;

  if (a->person != NULL && a->person == b->person)
    return GS_FILLERS_SAME;
  if (a->known != NULL && b->known != NULL)
    return gs_known_compare (batch->rules, a->known, b->known);
  for (guint32 i = 0; i < a->n_aliases; i++)
    for (guint32 k = 0; k < b->n_aliases; k++)
      best = MAX (best, gs_names_compare (a->aliases[i], b->aliases[k], persons));
  if (best == GS_FILLERS_SAME && gs_kinds_differ (a->kind, b->kind))
    return GS_FILLERS_ALIKE;
  return best;
}

/* ---- nouns ---- */

static guint32
gs_noun_find (const GsBatch *batch, const char *word)
{
  return batch->lexicon != NULL ? gs_lexicon_find (batch->lexicon, word, strlen (word)) : 0;
}

/* words too wide to say anything as a kind: every person is a "person" */
static gboolean
gs_noun_is_vague (const char *word)
{
  static const char *const vague[] = { "person",  "people", "thing",  "group", "part",
                                       "number",  "way",    "man",    "woman", "official",
                                       "member",  "time",   "place",  "area",  "case",
                                       "measure", "kind",   "matter", "event", "object" };

  for (guint i = 0; i < G_N_ELEMENTS (vague); i++)
    if (*vague[i] == *word && strcmp (vague[i], word) == 0)
      return TRUE;
  return FALSE;
}

static GsFillerRelation
gs_nouns_compare (const GsBatch *batch, const char *a, const char *b)
{
  guint32 left, right;

  if (strcmp (a, b) == 0)
    return GS_FILLERS_SAME;
  if (strcmp (gs_rules_get_common_word (batch->rules, GS_RULES_WORD_SAME_THING, a),
              gs_rules_get_common_word (batch->rules, GS_RULES_WORD_SAME_THING, b))
      == 0)
    return GS_FILLERS_ALIKE;
  left = gs_noun_find (batch, a);
  right = gs_noun_find (batch, b);
  if (left == 0 || right == 0)
    return GS_FILLERS_UNKNOWN;
  if (gs_lexicon_are_synonyms (batch->lexicon, left, right, GS_LEXICON_NOUN, GS_MAX_SENSES)
      || gs_lexicon_are_derived (batch->lexicon, left, right))
    return GS_FILLERS_ALIKE;
  if (!gs_noun_is_vague (b) && gs_lexicon_is_kind (batch->lexicon, left, right, GS_LEXICON_NOUN, 1))
    return GS_FILLERS_NARROWER;
  if (!gs_noun_is_vague (a) && gs_lexicon_is_kind (batch->lexicon, right, left, GS_LEXICON_NOUN, 1))
    return GS_FILLERS_WIDER;
  return GS_FILLERS_UNKNOWN;
}

static gboolean
gs_filler_has_word (const GsFiller *self, const char *word)
{
  for (guint32 i = 0; i < self->n_words; i++)
    if (strcmp (self->words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gs_words_exclude (const GsBatch *batch, const char *a, const char *b)
{
  guint32 left = gs_noun_find (batch, a);
  guint32 right = gs_noun_find (batch, b);

  return left != 0 && right != 0
         && (gs_lexicon_are_antonyms (batch->lexicon, left, right, GS_LEXICON_ADJECTIVE)
             || gs_lexicon_are_antonyms (batch->lexicon, left, right, GS_LEXICON_NOUN));
}

/* modifiers of one head that exclude each other: "men's", "women's"; "first", "last" */
static gboolean
gs_modifiers_exclude (const GsBatch *batch, const GsFiller *a, const GsFiller *b)
{
  for (guint32 i = 0; i < a->n_words; i++)
    for (guint32 k = 0; k < b->n_words; k++)
      if (gs_words_exclude (batch, a->words[i], b->words[k]) && !gs_filler_has_word (b, a->words[i])
          && !gs_filler_has_word (a, b->words[k]))
        return TRUE;
  return FALSE;
}

static const GsEntity *
gs_slot_of_get_modifier (GsSlotOf self)
{
  guint32 entity = self.filler->modifier != GS_NONE
                       ? gs_extraction_get_mention_entity (self.extraction, self.filler->modifier)
                       : GS_NONE;

  return entity != GS_NONE ? &g_array_index (self.extraction->entities, GsEntity, entity) : NULL;
}

/* "shares of the bank", "shares of the airline": both say more, and not the same */
static gboolean
gs_modifiers_are_apart (const GsBatch *batch, const GsFiller *a, const GsFiller *b)
{
  guint n_left = 0, n_right = 0;

  for (guint32 i = 0; i < b->n_words; i++)
    n_right += strcmp (b->words[i], b->head) != 0 && !g_ascii_isdigit (b->words[i][0]);
  for (guint32 i = 0; i < a->n_words; i++)
    {
      if (strcmp (a->words[i], a->head) == 0 || g_ascii_isdigit (a->words[i][0]))
        continue;
      n_left++;
      for (guint32 k = 0; k < b->n_words; k++)
        if (gs_filler_relation_is_match (gs_nouns_compare (batch, a->words[i], b->words[k])))
          return FALSE;
    }
  return n_left > 0 && n_right > 0;
}

/* one noun, or two that may mean one: what stands beside them decides */
static GsFillerRelation
gs_phrases_compare (const GsBatch *batch, GsSlotOf a, GsSlotOf b, GsFillerRelation heads)
{
  const GsEntity *left = gs_slot_of_get_modifier (a);
  const GsEntity *right = gs_slot_of_get_modifier (b);

  if (!gs_filler_relation_is_match (heads))
    return heads;
  if (left != NULL && right != NULL)
    {
      GsFillerRelation relation = gs_entities_compare (batch, left, right);

      if (relation == GS_FILLERS_DIFFERENT)
        return relation;
    }
  if (gs_modifiers_exclude (batch, a.filler, b.filler))
    return GS_FILLERS_DIFFERENT;
  if (gs_modifiers_are_apart (batch, a.filler, b.filler))
    return GS_FILLERS_UNKNOWN;
  if (heads == GS_FILLERS_SAME && (left != NULL) != (right != NULL))
    return GS_FILLERS_ALIKE;
  return heads;
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
  static const char *const pronouns[] = {
    "i",     "we",   "you",   "he",   "she", "it",       "they",    "this",  "that",      "these",
    "those", "who",  "which", "what", "one", "somebody", "someone", "there", "something", "him",
    "her",   "them", "us",    "me",   "all", "other",    "others",  "some",  "many",      "nobody",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
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
