/* SPDX-License-Identifier: MIT */
/* Reads distances with directions, wider places, and land or sea, from tokens and mentions. */
#include "assertion/gs-placing.h"

#include <string.h>

#include "assertion/gs-amount.h"
#include "assertion/gs-moment.h"

/* tokens between "of" and the name it leads to: "of the provincial capital Manokwari" */
#define GS_MAX_TOKENS_TO_NAME 6
/* bytes between a distance and its direction: "55 kilometers (34 miles) west" */
#define GS_MAX_BYTES_TO_DIRECTION 24
/* degrees from one point of the compass to the next */
#define GS_POINT 22.5

/* clockwise from north, as written in one word and to be printed */
static const struct
{
  const char *joined;
  const char *name;
} points[] = {
  { "north", "north" },         { "northnortheast", "north-northeast" },
  { "northeast", "northeast" }, { "eastnortheast", "east-northeast" },
  { "east", "east" },           { "eastsoutheast", "east-southeast" },
  { "southeast", "southeast" }, { "southsoutheast", "south-southeast" },
  { "south", "south" },         { "southsouthwest", "south-southwest" },
  { "southwest", "southwest" }, { "westsouthwest", "west-southwest" },
  { "west", "west" },           { "westnorthwest", "west-northwest" },
  { "northwest", "northwest" }, { "northnorthwest", "north-northwest" },
};

typedef struct
{
  GsExtraction *extraction;
  const GsSentence *sentence;
  guint32 index;
  guint first_mention;
  guint first_amount;
  gboolean dated;
} GsPlacingReader;

/**
 * gs_bearing_to_string:
 * @bearing: degrees from north
 *
 * Returns: (transfer none): the point of the compass
 */
const char *
gs_bearing_to_string (gint16 bearing)
{
  return points[(guint) (bearing / GS_POINT + .5) % G_N_ELEMENTS (points)].name;
}

static gboolean
gs_placing_is_lemma (const GsSentence *sentence, guint32 token, const char *lemma)
{
  /* nearly all lemmas end at their first byte */
  return token < sentence->n_tokens && (*sentence->lemmas[token] | 0x20) == (*lemma | 0x20)
         && g_ascii_strcasecmp (sentence->lemmas[token], lemma) == 0;
}

/* the first mention of the sentence that begins at a token of [@first, @end) */
static guint32
gs_placing_find_mention (const GsPlacingReader *self, guint32 first, guint32 end)
{
  const GArray *mentions = self->extraction->mentions;

  for (guint i = self->first_mention; i < mentions->len; i++)
    {
      const GsMention *mention = &g_array_index (mentions, GsMention, i);

      if (mention->first_token >= first && mention->first_token < end)
        return i;
    }
  return G_MAXUINT32;
}

static const GsMention *
gs_placing_mention (const GsPlacingReader *self, guint32 index)
{
  return &g_array_index (self->extraction->mentions, GsMention, index);
}

/* @at: the words whose surroundings tell of what is placed */
static void
gs_placing_add (const GsPlacingReader *self, GsPlacing *placing, GsSpan at)
{
  placing->dated = self->dated;
  gs_surroundings_read (&placing->around, self->extraction, self->sentence, self->index, at);
  if (placing->around.token != GS_TOKEN_ROOT)
    g_array_append_val (self->extraction->placings, *placing);
}

/* ---- distance and direction ---- */

/* appends the letters of a token, hyphens left out; FALSE if they do not fit */
static gboolean
gs_placing_join (char *word, gsize size, const char *form)
{
  gsize length = strlen (word);

  for (; *form != '\0'; form++)
    if (*form != '-')
      {
        if (length + 1 >= size)
          return FALSE;
        word[length++] = g_ascii_tolower (*form);
      }
  word[length] = '\0';
  return TRUE;
}

/* whether the first two letters are those of a point of the compass */
static gboolean
gs_placing_may_begin_point (const char *form)
{
  char second = form[0] != '\0' ? (char) (form[1] | 0x20) : ' ';

  switch (form[0] | 0x20)
    {
    case 'e':
      return second == 'a' || !g_ascii_isalpha (second);
    case 'n':
    case 's':
      return second == 'o' || !g_ascii_isalpha (second);
    case 'w':
      return second == 'e' || !g_ascii_isalpha (second);
    default:
      return FALSE;
    }
}

/* the longest point of the compass that begins at a token, with or without hyphens; -1 if there is
 * none. @n_tokens: (out): how many it covers */
static gint16
gs_placing_find_point (const GsSentence *sentence, guint32 token, guint32 *n_tokens)
{
  char word[20] = "";
  gint16 bearing = -1;

  if (!gs_placing_may_begin_point (sentence->forms[token]))
    return -1;
  for (guint32 i = token; i < sentence->n_tokens && i < token + 5; i++)
    {
      if (!gs_placing_join (word, sizeof word, sentence->forms[i]))
        break;
      for (guint point = 0; point < G_N_ELEMENTS (points); point++)
        if (strcmp (points[point].joined, word) == 0)
          {
            bearing = (gint16) (point * GS_POINT);
            *n_tokens = i + 1 - token;
          }
    }
  return bearing;
}

/* the nearest distance that ends before @offset, parentheses apart */
static const GsAmount *
gs_placing_find_distance (const GsPlacingReader *self, guint32 offset)
{
  const GArray *amounts = self->extraction->amounts;
  const GsAmount *found = NULL;

  for (guint i = self->first_amount; i < amounts->len; i++)
    {
      const GsAmount *amount = &g_array_index (amounts, GsAmount, i);
      GsSpan span = amount->quantity.span;

      if (amount->quantity.dimension != GS_DIMENSION_LENGTH || span.end > offset
          || offset - span.end > GS_MAX_BYTES_TO_DIRECTION)
        continue;
      if (found == NULL || !amount->quantity.aside)
        found = amount;
    }
  return found;
}

static void
gs_placing_read_bearing (const GsPlacingReader *self, guint32 token)
{
  const GsSentence *sentence = self->sentence;
  GsPlacing placing = { .kind = GS_PLACING_BEARING };
  const GsAmount *distance;
  guint32 n_tokens = 0;
  guint32 after;

  placing.bearing = gs_placing_find_point (sentence, token, &n_tokens);
  after = token + n_tokens;
  if (placing.bearing < 0
      || (!gs_placing_is_lemma (sentence, after, "of")
          && !gs_placing_is_lemma (sentence, after, "from")))
    return;
  distance = gs_placing_find_distance (self, sentence->spans[token].start);
  placing.anchor = gs_placing_find_mention (self, after + 1, after + 1 + GS_MAX_TOKENS_TO_NAME);
  if (distance == NULL || placing.anchor == G_MAXUINT32)
    return;
  placing.distance = distance->quantity.low;
  placing.evidence = GS_SPAN_INIT (distance->quantity.span.start,
                                   gs_placing_mention (self, placing.anchor)->span.end);
  gs_placing_add (self, &placing, placing.evidence);
}

/* ---- the wider place ---- */

/* a place, known or not; shops and agencies stand in many places, countries in none of them */
static gboolean
gs_placing_may_lie (const GsMention *mention)
{
  if (mention->entity != NULL)
    return mention->entity->kind == GS_RULES_NAME_PLACE
           && strcmp (mention->entity->class, "country") != 0;
  return mention->kind == GS_MENTION_PLACE;
}

/* "Plymouth, Devon", "Djibouti in Ivory Coast": a name, comma or "in", and a place of the
 * catalogue */
static void
gs_placing_read_inside (const GsPlacingReader *self, guint32 index)
{
  const GsSentence *sentence = self->sentence;
  const GsMention *inner = gs_placing_mention (self, index);
  guint32 link = inner->first_token + inner->n_tokens;
  GsPlacing placing = { .kind = GS_PLACING_INSIDE, .anchor = index };
  const GsMention *outer;
  guint32 wider;

  if (!gs_placing_may_lie (inner)
      || (!gs_placing_is_lemma (sentence, link, ",")
          && !gs_placing_is_lemma (sentence, link, "in")))
    return;
  wider = gs_placing_find_mention (self, link + 1, link + 2);
  if (wider == G_MAXUINT32)
    return;
  outer = gs_placing_mention (self, wider);
  if (outer->entity == NULL || outer->entity->kind != GS_RULES_NAME_PLACE
      || strcmp (outer->entity->class, "city") == 0)
    return;
  /* a row of places ("London, Paris and Rome") says nothing of what lies in what */
  if (gs_placing_is_lemma (sentence, link, ",")
      && (gs_placing_is_lemma (sentence, outer->first_token + outer->n_tokens, "and")
          || gs_placing_is_lemma (sentence, outer->first_token + outer->n_tokens, "or")
          || sentence->relations[inner->first_token + inner->n_tokens - 1] == GS_RELATION_CONJ))
    return;
  placing.wider = outer->entity;
  placing.evidence = GS_SPAN_INIT (inner->span.start, outer->span.end);
  gs_placing_add (self, &placing, placing.evidence);
}

/* ---- land or sea ---- */

static gboolean
gs_placing_is_shore (const GsPlacingReader *self, guint32 first)
{
  static const char *const shores[] = { "coast", "shore", "coastline", "island", "islands" };

  if (gs_placing_find_mention (self, first, first + 4) != G_MAXUINT32)
    return TRUE;
  for (guint32 i = first; i < first + 4; i++)
    for (guint k = 0; k < G_N_ELEMENTS (shores); k++)
      if (gs_placing_is_lemma (self->sentence, i, shores[k]))
        return TRUE;
  return FALSE;
}

static gboolean
gs_placing_is_water (const GsSentence *sentence, guint32 token)
{
  return gs_placing_is_lemma (sentence, token, "sea")
         || gs_placing_is_lemma (sentence, token, "ocean");
}

/* whether the token tells of land (0) or sea (1), -1 of neither; @end: behind its last word */
static int
gs_placing_find_ground (const GsPlacingReader *self, guint32 token, guint32 *end)
{
  const GsSentence *sentence = self->sentence;

  *end = token + 1;
  if (strchr ("imouaIMOUA", *sentence->lemmas[token]) == NULL)
    return -1;
  if (gs_placing_is_lemma (sentence, token, "inland")
      || gs_placing_is_lemma (sentence, token, "onshore")
      || gs_placing_is_lemma (sentence, token, "mainland"))
    return 0;
  if (gs_placing_is_lemma (sentence, token, "offshore")
      || gs_placing_is_lemma (sentence, token, "undersea")
      || gs_placing_is_lemma (sentence, token, "underwater"))
    return 1;
  if (gs_placing_is_lemma (sentence, token, "off") && sentence->relations[token] == GS_RELATION_CASE
      && gs_placing_is_shore (self, token + 1))
    return 1;
  if (gs_placing_is_water (sentence, token + 2) && gs_placing_is_lemma (sentence, token + 1, "the")
      && (gs_placing_is_lemma (sentence, token, "into")
          || gs_placing_is_lemma (sentence, token, "in")))
    {
      *end = token + 3;
      return 1;
    }
  if (token + 1 < sentence->n_tokens
      && (gs_placing_is_lemma (sentence, token, "on") || gs_placing_is_lemma (sentence, token, "at")
          || gs_placing_is_lemma (sentence, token, "over")))
    {
      *end = token + 2;
      if (gs_placing_is_lemma (sentence, token + 1, "land"))
        return 0;
      if (gs_placing_is_lemma (sentence, token, "at")
          && gs_placing_is_lemma (sentence, token + 1, "sea"))
        return 1;
    }
  return -1;
}

/* the verb that the cue or its noun stands under directly, or GS_TOKEN_ROOT; @last: the last word
 * of the phrase */
static guint32
gs_placing_find_host (const GsSentence *sentence, guint32 token, guint32 *last)
{
  guint32 at = token;

  if (sentence->relations[at] == GS_RELATION_CASE)
    at = sentence->heads[at];
  *last = MAX (*last, at);
  if (at == GS_TOKEN_ROOT
      || (sentence->relations[at] != GS_RELATION_OBL
          && sentence->relations[at] != GS_RELATION_ADVMOD
          && sentence->relations[at] != GS_RELATION_OBL_UNMARKED))
    return GS_TOKEN_ROOT;
  if (sentence->relations[at] == GS_RELATION_ADVMOD)
    return gs_sentence_find_verb (sentence, at);
  at = sentence->heads[at];
  return at != GS_TOKEN_ROOT && gs_xpos_is_verb (sentence->xpos[at]) ? at : GS_TOKEN_ROOT;
}

static void
gs_placing_read_ground (const GsPlacingReader *self, guint32 token)
{
  GsPlacing placing = { .kind = GS_PLACING_GROUND, .anchor = G_MAXUINT32 };
  const GsSentence *sentence = self->sentence;
  guint32 end, last, verb;
  int at_sea = gs_placing_find_ground (self, token, &end);

  if (at_sea < 0)
    return;
  last = end - 1;
  verb = gs_placing_find_host (sentence, token, &last);
  if (verb == GS_TOKEN_ROOT)
    return;
  placing.at_sea = at_sea != 0;
  placing.evidence = GS_SPAN_INIT (sentence->spans[MIN (verb, token)].start,
                                   sentence->spans[MAX (verb, last)].end);
  gs_placing_add (self, &placing, sentence->spans[token]);
}

/**
 * gs_placings_extract:
 * @extraction: its placings grow
 * @sentence: with its tree
 * @index: the sentence's place in the extraction
 */
void
gs_placings_extract (GsExtraction *extraction, const GsSentence *sentence, guint32 index,
                     guint first_mention, guint first_amount, guint first_moment)
{
  GsPlacingReader self = { extraction, sentence, index, first_mention, first_amount, FALSE };

  for (guint i = first_moment; i < extraction->moments->len; i++)
    {
      const GsTime *time = &g_array_index (extraction->moments, GsMoment, i).time;

      self.dated |= time->year != 0 || (time->has_shift && time->unit >= GS_UNIT_MONTH);
    }
  for (guint32 i = 0; i < sentence->n_tokens; i++)
    {
      gs_placing_read_bearing (&self, i);
      gs_placing_read_ground (&self, i);
    }
  for (guint i = first_mention; i < extraction->mentions->len; i++)
    gs_placing_read_inside (&self, i);
}
