/* SPDX-License-Identifier: MIT */
/* Reads noun phrases off trees. */
#include "assertion/gs-filler.h"

#include <string.h>

#include "assertion/gs-entity.h"
#include "assertion/gs-mention.h"
#include "assertion/gs-surroundings.h"

/* phrases deeper or coordinations longer than this add nothing that is compared */
#define GS_MAX_PHRASE_DEPTH 8
#define GS_MAX_MEMBERS      16
#define GS_MAX_PHRASE_WORDS 24

void
gs_filler_clear (GsFiller *self)
{
  memset (self, 0, sizeof *self);
  self->token = self->mention = self->modifier = self->entity = GS_NONE;
  self->amount = self->moment = GS_NONE;
}

/* whether a dependent belongs to the phrase of a noun; clauses and appositions do not */
static gboolean
gs_phrase_keeps (const GsReading *reading, guint32 token, guint32 child, guint depth)
{
  switch (gs_reading_relation (reading, child))
    {
    case GS_RELATION_DET:
    case GS_RELATION_AMOD:
    case GS_RELATION_NUMMOD:
    case GS_RELATION_COMPOUND:
    case GS_RELATION_FLAT:
    case GS_RELATION_FIXED:
    case GS_RELATION_GOESWITH:
      return TRUE;
    case GS_RELATION_NMOD:
      return reading->sentence->relations[child] == GS_RELATION_NMOD_POSS || child > token;
    case GS_RELATION_ADVMOD:
      return child < token && depth > 0;
    case GS_RELATION_CASE:
      return depth > 0;
    case GS_RELATION_PUNCT:
      return FALSE;
    default:
      return FALSE;
    }
}

/**
 * GsPhrase: the reach of a phrase while it is walked
 */
typedef struct
{
  guint32 first;
  guint32 last;
} GsPhrase;

/* a colon, bracket or dash after a noun begins something else */
static gboolean
gs_phrase_is_cut (const GsReading *reading, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    switch ((GsXpos) reading->sentence->xpos[i])
      {
      case GS_XPOS_COLON:
      case GS_XPOS_LRB:
      case GS_XPOS_RRB:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

static void
gs_phrase_walk (const GsReading *reading, guint32 token, guint depth, GsPhrase *phrase)
{
  phrase->first = MIN (phrase->first, token);
  phrase->last = MAX (phrase->last, token);
  if (depth >= GS_MAX_PHRASE_DEPTH)
    return;
  GS_READING_FOREACH (reading, token, child)
  if (gs_phrase_keeps (reading, token, child, depth)
      && (child < token || !gs_phrase_is_cut (reading, phrase->last, child)))
    gs_phrase_walk (reading, child, depth + 1, phrase);
}

/* "spokesman Piet Halm", "the banker Dana Orwell": the name right behind its noun, no comma between
 */
static gboolean
gs_filler_is_tight_apposition (const GsReading *reading, guint32 noun, guint32 child)
{
  return reading->sentence->relations[child] == GS_RELATION_FLAT
         || (reading->sentence->relations[child] == GS_RELATION_APPOS && child == noun + 1);
}

/* "Nvidia CEO Jensen Huang", headed by the title: the person is meant */
static guint32
gs_filler_find_titled (const GsReading *reading, GsFiller *self)
{
  guint32 found = reading->mentions[self->token];

  GS_READING_FOREACH (reading, self->token, child)
  {
    guint32 mention = reading->mentions[child];

    if (!gs_filler_is_tight_apposition (reading, self->token, child) || mention == GS_NONE
        || mention == found
        || g_array_index (reading->extraction->mentions, GsMention, mention).kind
               != GS_MENTION_PERSON)
      continue;
    self->head = gs_extraction_fold_word (reading->extraction, reading->sentence->lemmas[child]);
    found = mention;
  }
  return found;
}

/* the mention of the head, and the nearest other mention in the phrase */
static void
gs_filler_find_mentions (const GsReading *reading, const GsPhrase *phrase, GsFiller *self)
{
  guint32 best = G_MAXUINT32;

  self->mention = gs_filler_find_titled (reading, self);
  for (guint32 i = phrase->first; i <= phrase->last; i++)
    {
      guint32 distance = i < self->token ? self->token - i : i - self->token;

      if (reading->mentions[i] == GS_NONE || reading->mentions[i] == self->mention
          || distance >= best)
        continue;
      self->modifier = reading->mentions[i];
      best = distance;
    }
}

static void
gs_filler_find_values (const GsReading *reading, const GsPhrase *phrase, GsFiller *self)
{
  for (guint32 i = phrase->first; i <= phrase->last; i++)
    {
      if (self->amount == GS_NONE)
        self->amount = reading->amounts[i];
      if (self->moment == GS_NONE)
        self->moment = reading->moments[i];
    }
}

static void
gs_filler_add_words (const GsReading *reading, const GsPhrase *phrase, GsFiller *self)
{
  const char *words[GS_MAX_PHRASE_WORDS];

  for (guint32 i = phrase->first; i <= phrase->last && self->n_words < G_N_ELEMENTS (words); i++)
    if (gs_sentence_is_content (reading->sentence, i))
      words[self->n_words++] =
          gs_extraction_fold_word (reading->extraction, reading->sentence->lemmas[i]);
  if (self->n_words == 0)
    return;
  self->words = gs_arena_new_array (reading->extraction->arena, const char *, self->n_words);
  memcpy (self->words, words, sizeof *words * self->n_words);
}

/* the person that a token names; the mention may begin behind the name's first word */
static guint32
gs_filler_find_person (const GsReading *reading, guint32 name)
{
  guint32 mention = reading->mentions[name];
  guint32 entity;

  GS_READING_FOREACH (reading, name, child)
  if (mention == GS_NONE && reading->sentence->relations[child] == GS_RELATION_FLAT)
    mention = reading->mentions[child];
  if (mention == GS_NONE)
    return GS_NONE;
  entity = gs_extraction_get_mention_entity (reading->extraction, mention);
  return entity != GS_NONE
                 && g_array_index (reading->extraction->entities, GsEntity, entity).kind
                        == GS_MENTION_PERSON
             ? entity
             : GS_NONE;
}

/* "its president, Carla Nunez": the person named behind the comma is who the noun means */
static guint32
gs_filler_find_named (const GsReading *reading, guint32 noun)
{
  guint32 found = GS_NONE;

  GS_READING_FOREACH (reading, noun, child)
  if (found == GS_NONE && child > noun && reading->sentence->relations[child] == GS_RELATION_APPOS)
    found = gs_filler_find_person (reading, child);
  return found;
}

static void
gs_filler_read_one (const GsReading *reading, guint32 token, GsFiller *self)
{
  GsPhrase phrase = { token, token };

  gs_filler_clear (self);
  gs_phrase_walk (reading, token, 0, &phrase);
  self->token = token;
  self->span = GS_SPAN_INIT (reading->sentence->spans[phrase.first].start,
                             reading->sentence->spans[phrase.last].end);
  self->head = gs_extraction_fold_word (reading->extraction, reading->sentence->lemmas[token]);
  gs_filler_find_mentions (reading, &phrase, self);
  self->entity = self->mention != GS_NONE
                     ? gs_extraction_get_mention_entity (reading->extraction, self->mention)
                     : gs_extraction_find_reference (reading->extraction, reading->index, token);
  if (self->entity == GS_NONE && gs_reading_is_noun (reading, token))
    self->entity = gs_filler_find_named (reading, token);
  gs_filler_find_values (reading, &phrase, self);
  gs_filler_add_words (reading, &phrase, self);
}

/**
 * gs_filler_read:
 * @reading: the sentence
 * @token: head of a noun phrase, a pronoun, or the first member of a coordination
 * @self: (out): what is read
 */
void
gs_filler_read (GsReading *reading, guint32 token, GsFiller *self)
{
  GsFiller members[GS_MAX_MEMBERS];
  guint32 n_members = 0;

  gs_filler_read_one (reading, token, self);
  GS_READING_FOREACH (reading, token, child)
  if (reading->sentence->relations[child] == GS_RELATION_CONJ && n_members < GS_MAX_MEMBERS
      && (gs_reading_is_noun (reading, child) || reading->sentence->upos[child] == GS_UPOS_PRON
          || reading->sentence->upos[child] == GS_UPOS_NUM))
    gs_filler_read_one (reading, child, &members[n_members++]);
  if (n_members == 0)
    return;
  self->n_others = n_members;
  self->others = memcpy (gs_arena_new_array (reading->extraction->arena, GsFiller, n_members),
                         members, sizeof *members * n_members);
}

/**
 * gs_filler_dup_text:
 * @self: a filler
 * @extraction: what it belongs to
 *
 * Returns: (transfer full): the phrase as written, white space made single blanks
 */
char *
gs_filler_dup_text (const GsFiller *self, const GsExtraction *extraction)
{
  const char *text = gs_article_get_text (extraction->article, NULL);
  GString *out = g_string_new (NULL);

  for (guint32 i = self->span.start; i < self->span.end; i++)
    if (!g_ascii_isspace (text[i]))
      g_string_append_c (out, text[i]);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}
