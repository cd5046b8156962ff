/* SPDX-License-Identifier: MIT */
/* Pronouns ("he", "its") and noun phrases ("the chipmaker") that stand for an entity. */
#include "assertion/gs-entity.h"

#include <string.h>

#include "assertion/gs-assertion.h"
#include "assertion/gs-reading.h"

/* how far back a pronoun and a noun phrase look, in sentences */
#define GS_PRONOUN_REACH 2
#define GS_NOUN_REACH    6
/* mentions looked at: far more than so few sentences hold, and a bound on the work */
#define GS_MAX_CANDIDATES 64

typedef struct
{
  GsExtraction *extraction;
  const GsLexicon *lexicon;
  const GsSentence *sentence;
  guint32 index;
} GsReferenceScan;

/* the first mention of a sentence after this one */
static guint32
gs_mentions_find_end (const GsExtraction *extraction, guint32 sentence)
{
  guint32 low = 0;
  guint32 high = extraction->mentions->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (g_array_index (extraction->mentions, GsMention, middle).sentence <= sentence)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* whether the whole noun phrase is the name: "Huang", not "Huang's" or "Nvidia chips" */
static gboolean
gs_mention_stands_alone (const GsReferenceScan *scan, const GsMention *mention)
{
  guint32 end = mention->first_token + mention->n_tokens;

  if (mention->sentence != scan->index)
    return TRUE;
  for (guint32 i = mention->first_token; i < end && i < scan->sentence->n_tokens; i++)
    {
      guint32 head = scan->sentence->heads[i];

      if (head >= mention->first_token && head < end)
        continue;
      return scan->sentence->relations[i] != GS_RELATION_COMPOUND;
    }
  return TRUE;
}

/* the only entity of a kind before @offset within @reach sentences; GS_NONE if none or several.
 * Entities of the nearest sentence that has any are asked first. */
static guint32
gs_scan_find_only (const GsReferenceScan *scan, guint32 offset, guint32 reach, guint kinds)
{
  const GsExtraction *extraction = scan->extraction;
  guint32 found = GS_NONE;
  guint32 at = GS_NONE;
  guint n_seen = 0;

  for (guint32 i = gs_mentions_find_end (extraction, scan->index); i-- > 0;)
    {
      const GsMention *mention = &g_array_index (extraction->mentions, GsMention, i);
      guint32 entity = gs_extraction_get_mention_entity (extraction, i);

      if (mention->sentence + reach < scan->index || ++n_seen > GS_MAX_CANDIDATES)
        break;
      if (mention->span.end > offset || entity == GS_NONE
          || (kinds & (1u << g_array_index (extraction->entities, GsEntity, entity).kind)) == 0
          || !gs_mention_stands_alone (scan, mention))
        continue;
      if (found != GS_NONE && mention->sentence != at)
        break;
      if (found != GS_NONE && found != entity)
        return GS_NONE;
      found = entity;
      at = mention->sentence;
    }
  return found;
}

static void
gs_scan_add (const GsReferenceScan *scan, guint32 token, guint32 entity, gboolean pronoun)
{
  GsReference reference = { scan->index, token, scan->sentence->spans[token], entity, pronoun };

  if (entity != GS_NONE)
    g_array_append_val (scan->extraction->references, reference);
}

static gboolean
gs_scan_is_expletive (const GsReferenceScan *scan, guint32 token)
{
  guint32 head = scan->sentence->heads[token];

  if (gs_relation_get_universal ((GsRelation) scan->sentence->relations[token]) == GS_RELATION_EXPL)
    return TRUE;
  return head < scan->sentence->n_tokens && scan->sentence->upos[head] != GS_UPOS_NOUN
         && gs_word_is_one_of (scan->sentence->lemmas[head],
                               "seem appear be unclear clear likely unlikely true possible "
                               "important rain snow happen feel look turn surprising");
}

static void
gs_scan_pronoun (const GsReferenceScan *scan, guint32 token)
{
  guint32 offset = scan->sentence->spans[token].start;
  const char *form = scan->sentence->forms[token];
  char folded[16];

  if (g_strlcpy (folded, form, sizeof folded) >= sizeof folded)
    return;
  folded[0] = g_ascii_tolower (folded[0]);
  if (gs_word_is_one_of (folded, "he she him his her"))
    gs_scan_add (scan, token,
                 gs_scan_find_only (scan, offset, GS_PRONOUN_REACH, 1u << GS_MENTION_PERSON), TRUE);
  else if (gs_word_is_one_of (folded, "it its") && !gs_scan_is_expletive (scan, token))
    gs_scan_add (scan, token,
                 gs_scan_find_only (scan, offset, GS_PRONOUN_REACH,
                                    1u << GS_MENTION_ORGANIZATION | 1u << GS_MENTION_PRODUCT
                                        | 1u << GS_MENTION_EVENT),
                 TRUE);
}

/* "the chipmaker", "the company": which kinds such a noun may stand for */
static guint
gs_scan_kinds_of_noun (const GsReferenceScan *scan, guint32 token)
{
  const char *lemma = scan->sentence->lemmas[token];
  guint32 id;

  if (gs_word_is_one_of (lemma, "company firm group bank retailer carrier airline agency "
                                "manufacturer startup automaker chipmaker broadcaster newspaper "
                                "organization organisation university")
      || (strlen (lemma) > 6 && g_str_has_suffix (lemma, "maker")))
    return 1u << GS_MENTION_ORGANIZATION;
  if (gs_word_is_one_of (lemma, "city country town island state province village nation"))
    return 1u << GS_MENTION_PLACE;
  if (scan->lexicon == NULL || gs_word_is_one_of (lemma, "man woman child official spokesman"))
    return 0;
  id = gs_lexicon_find (scan->lexicon, lemma, strlen (lemma));
  if (id != 0
      && gs_lexicon_get_main_domain (scan->lexicon, id, GS_LEXICON_NOUN) == GS_DOMAIN_NOUN_PERSON)
    return 1u << GS_MENTION_PERSON;
  return 0;
}

/* a bare definite noun in the singular: "the company", not "the company's rivals" */
static void
gs_scan_noun (const GsReferenceScan *scan, guint32 token)
{
  const GsSentence *sentence = scan->sentence;
  guint kinds;

  if (token == 0 || sentence->xpos[token] != GS_XPOS_NN
      || !gs_word_is_one_of (sentence->lemmas[token - 1], "the this")
      || sentence->heads[token - 1] != token)
    return;
  kinds = gs_scan_kinds_of_noun (scan, token);
  if (kinds != 0)
    gs_scan_add (scan, token,
                 gs_scan_find_only (scan, sentence->spans[token].start, GS_NOUN_REACH, kinds),
                 FALSE);
}

/**
 * gs_references_extract:
 * @extraction: its references are added to; entities must have been built
 * @lexicon: (nullable): which nouns are persons
 * @sentence: the sentence
 * @index: its number
 */
void
gs_references_extract (GsExtraction *extraction, const GsLexicon *lexicon,
                       const GsSentence *sentence, guint32 index)
{
  GsReferenceScan scan = { extraction, lexicon, sentence, index };

  for (guint32 i = 0; i < sentence->n_tokens; i++)
    if (sentence->upos[i] == GS_UPOS_PRON)
      gs_scan_pronoun (&scan, i);
    else if (sentence->upos[i] == GS_UPOS_NOUN)
      gs_scan_noun (&scan, i);
}
